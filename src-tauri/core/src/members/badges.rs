use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{code, store};
use crate::error::{Fault, Result};
use crate::ids::MemberId;
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::Instant;

pub use code::normal_code;

/// A badge's code, as the scanner types it, with its QR.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BadgeCode {
    pub code: String,
    pub issued_at: Instant,
    /// The QR's modules, a string of `#` and `.` a row, without the quiet zone.
    pub qr: Vec<String>,
}

/// What the desk knows of a scanned code.
#[derive(Debug, Clone, PartialEq)]
pub struct BadgeState {
    pub member: MemberId,
    pub revoked_at: Option<Instant>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ShowBadge"))]
#[serde(deny_unknown_fields)]
pub struct Badge {
    pub member: MemberId,
}

pub fn badge(space: &Space, _: &Ctx, ask: Badge) -> Result<BadgeCode> {
    space.read(|read| valid(read, super::member(read, ask.member)?.member))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ReplaceBadge {
    pub member: MemberId,
}

/// The old code is refused from now on; the person, with all that hangs on them, stays.
pub fn replace_badge(space: &Space, ctx: &Ctx, ask: ReplaceBadge) -> Result<BadgeCode> {
    space.write(ctx, |tx| {
        let member = super::member(tx, ask.member)?.member;
        if let Some(old) = store::valid_badge_id(tx, member)? {
            store::revoke(tx, old, ctx.now)?;
        }
        let wrote = issue(tx, space, member, ctx.now)?;
        Ok(Recorded::new(valid(tx, member)?, wrote))
    })
}

pub(super) fn issue(tx: &Tx, space: &Space, member: MemberId, now: Instant) -> Result<Wrote> {
    store::insert_badge(tx, member, &code::make(space.world()), now)
}

/// The person's badge that is good now; every member has one.
pub(super) fn valid(read: &Read, member: MemberId) -> Result<BadgeCode> {
    let (code, issued_at) = store::valid_badge(read, member)?
        .ok_or_else(|| Fault::new(format!("the member {} has no valid badge", member.0)))?;
    let qr = code::qr(&code)?;
    Ok(BadgeCode { code, issued_at, qr })
}

/// Whose badge a normalised code is, valid or not.
pub fn by_badge(read: &Read, code: &str) -> Result<Option<BadgeState>> {
    store::by_badge(read, code)
}
