//! Taking the seat at the desk and leaving it: sign in by PIN, switch by staff badge, lock, change one's own PIN.
//! Who then sits there is the rim's to remember (see [`crate::seat`]); what is answered here is who it was.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{User, badges, pin, store, tries};
use crate::error::Result;
use crate::ids::UserId;
use crate::space::{Ctx, Recorded, Space};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    pub user: UserId,
    pub pin: String,
}

/// Checks a PIN. The rim then lets this user act until somebody else signs in. Every try stands in the book.
pub fn sign_in(space: &Space, ctx: &Ctx, ask: SignIn) -> Result<User> {
    tries::try_pin(space, &ctx.aside(ctx.command), ask.user, &ask.pin)
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SwitchUser"))]
#[serde(deny_unknown_fields)]
pub struct Switch {
    /// What the scanner typed, as it came.
    pub code: String,
}

/// Whose staff badge was scanned. Whether the badge is enough, or a PIN is needed as well, the rim decides.
/// Refused `badge_unknown` and `badge_revoked`.
pub fn switch(space: &Space, _: &Ctx, ask: Switch) -> Result<User> {
    space.read(|read| badges::holder(read, &ask.code))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "LockDesk"))]
#[serde(deny_unknown_fields)]
pub struct Lock {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "DeskLocked"))]
pub struct Locked {}

/// Nobody is at the desk: until a PIN, the rim signs nothing. It changes no row.
pub fn lock(_: &Space, _: &Ctx, _: Lock) -> Result<Locked> {
    Ok(Locked {})
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ChangePin {
    pub old_pin: String,
    /// At least six digits.
    pub pin: String,
}

/// Changes one's own PIN; the old one is tried like any other.
pub fn change_pin(space: &Space, ctx: &Ctx, ask: ChangePin) -> Result<User> {
    let pin_hash = pin::hash(&ask.pin, space.world())?;
    let user = tries::try_pin(space, &ctx.aside(ctx.command), ctx.user()?.id, &ask.old_pin)?;
    space.write(ctx, |tx| {
        let wrote = store::keep_pin(tx, user.user, &pin_hash)?;
        Ok(Recorded::new(user, wrote))
    })
}
