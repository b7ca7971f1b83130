//! Staff badges: a code of its own kind, at most one valid a user. A badge says who; only a PIN proves it, so a badge
//! alone lets somebody take over within a shift and never after the desk was locked.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{User, UserCard, manage, not_found, overrides, store};
use crate::code::{self, Carrier};
use crate::error::{Refusal, Result};
use crate::ids::UserId;
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::Instant;

/// What a staff badge shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct UserBadge {
    pub user: UserId,
    pub name: String,
    pub code: String,
    pub issued_at: Instant,
    /// The QR's modules, a string of `#` and `.` a row, without the quiet zone.
    pub qr: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ShowUserBadge"))]
#[serde(deny_unknown_fields)]
pub struct Badge {
    pub user: UserId,
}

/// The valid badge of a user. Refused `not_found` where there is none.
pub fn badge(space: &Space, ctx: &Ctx, ask: Badge) -> Result<UserBadge> {
    overrides::book_look(space, ctx)?;
    space.read(|read| face(read, ask.user))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct GiveBadge {
    pub user: UserId,
}

/// Gives a user a badge; one they had is void from then on.
pub fn give_badge(space: &Space, ctx: &Ctx, ask: GiveBadge) -> Result<UserBadge> {
    let code = code::make(Carrier::Staff, space.world());
    space.write(ctx, |tx| {
        let user = store::kept(tx, ask.user)?.ok_or_else(|| not_found(ask.user))?.user.user;
        if let Some(old) = store::valid_badge(tx, user)? {
            store::revoke_badge(tx, old.id, ctx.now)?;
        }
        let wrote = store::insert_badge(tx, user, &code, ctx.now)?;
        Ok(Recorded::new(face(tx, user)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RevokeBadge {
    pub user: UserId,
}

/// A badge is lost and no other is given.
pub fn revoke_badge(space: &Space, ctx: &Ctx, ask: RevokeBadge) -> Result<UserCard> {
    manage::change(space, ctx, ask.user, |tx, user| {
        let badge = store::valid_badge(tx, user.user)?.ok_or_else(|| no_badge(user))?;
        store::revoke_badge(tx, badge.id, ctx.now)
    })
}

/// The code of a staff badge in what a scanner typed, mended; `None` where it is none.
pub fn normal_code(typed: &str) -> Option<String> {
    code::normal(Carrier::Staff, typed)
}

/// Whose valid badge was scanned. Refused `badge_unknown` and `badge_revoked`.
pub(super) fn holder(read: &Read, typed: &str) -> Result<User> {
    let code = normal_code(typed);
    let found = code.map(|code| store::by_badge(read, &code)).transpose()?.flatten();
    let Some((user, revoked_at)) = found else {
        let typed = typed.trim().chars().take(200).collect();
        return Err(Refusal::BadgeUnknown { typed }.into());
    };
    let Some(revoked_at) = revoked_at else { return Ok(user) };
    let valid = store::valid_badge(read, user.user)?.map(|badge| badge.code).unwrap_or_default();
    let valid_tail = valid.chars().skip(valid.chars().count().saturating_sub(3)).collect();
    Err(Refusal::BadgeRevoked { name: user.name, on: settings::today(read, revoked_at)?, valid_tail }.into())
}

fn face(read: &Read, user: UserId) -> Result<UserBadge> {
    let user = store::kept(read, user)?.ok_or_else(|| not_found(user))?.user;
    let store::ValidBadge { code, issued_at, .. } =
        store::valid_badge(read, user.user)?.ok_or_else(|| no_badge(&user))?;
    let qr = code::qr(&code)?;
    Ok(UserBadge { user: user.user, name: user.name, code, issued_at, qr })
}

fn no_badge(user: &User) -> Refusal {
    Refusal::NotFound { what: "badge".to_owned(), value: user.name.clone() }
}
