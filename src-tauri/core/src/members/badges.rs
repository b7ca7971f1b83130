use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{MemberCard, rules, store};
use crate::code::{self, Carrier};
use crate::error::{Fault, Refusal, Result};
use crate::ids::MemberId;
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::Instant;

/// A badge's code, as the scanner types it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BadgeCode {
    pub code: String,
    pub issued_at: Instant,
}

/// What a badge shows. Apart from [`BadgeCode`], since a QR takes longer to make than a whole scan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BadgeFace {
    pub code: String,
    pub issued_at: Instant,
    /// The QR's modules, a string of `#` and `.` a row, without the quiet zone.
    pub qr: Vec<String>,
}

/// What the desk knows of a scanned code: of a badge, a card for a day, or a chip.
#[derive(Debug, Clone, PartialEq)]
pub struct BadgeState {
    pub member: MemberId,
    pub revoked_at: Option<Instant>,
    /// Of a card for a day: it is good until then.
    pub until_at: Option<Instant>,
    /// The person is in the archive since then.
    pub archived_at: Option<Instant>,
}

impl BadgeState {
    /// When a card for a day stopped being good, where it has.
    pub fn over_since(&self, now: Instant) -> Option<Instant> {
        self.until_at.filter(|until| *until <= now)
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ShowBadge"))]
#[serde(deny_unknown_fields)]
pub struct Badge {
    pub member: MemberId,
}

pub fn badge(space: &Space, _: &Ctx, ask: Badge) -> Result<BadgeFace> {
    let badge = space.read(|read| valid(read, super::member(read, ask.member)?.member))?;
    let qr = code::qr(&badge.code)?;
    Ok(BadgeFace { code: badge.code, issued_at: badge.issued_at, qr })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ReplaceBadge {
    pub member: MemberId,
}

/// The old code is refused from now on, and so is a card for the day; the person, with all that hangs on them, stays.
pub fn replace_badge(space: &Space, ctx: &Ctx, ask: ReplaceBadge) -> Result<BadgeCode> {
    space.write(ctx, |tx| {
        let member = super::active(tx, ask.member)?.member;
        if let Some(old) = store::valid_badge_id(tx, member)? {
            store::revoke(tx, old, ctx.now)?;
        }
        super::cards::end_temporary(tx, member, ctx.now)?;
        let wrote = issue(tx, space, member, ctx.now)?;
        Ok(Recorded::new(valid(tx, member)?, wrote))
    })
}

pub(super) fn issue(tx: &Tx, space: &Space, member: MemberId, now: Instant) -> Result<Wrote> {
    store::insert_badge(tx, member, &code::make(Carrier::Badge, space.world()), now)
}

/// The person's badge that is good now; every member has one.
pub(super) fn valid(read: &Read, member: MemberId) -> Result<BadgeCode> {
    let (code, issued_at) = store::valid_badge(read, member)?
        .ok_or_else(|| Fault::new(format!("the member {} has no valid badge", member.0)))?;
    Ok(BadgeCode { code, issued_at })
}

/// Whose badge or card for a day a normalised code is, good or not.
pub fn by_badge(read: &Read, code: &str) -> Result<Option<BadgeState>> {
    match code::normal(Carrier::Temporary, code) {
        Some(code) => store::by_temporary_card(read, &code),
        None => store::by_badge(read, code),
    }
}

/// Whose code a scanner typed, good or not: a badge's, a card's for a day, or a chip's. `None` where it is nobody's.
pub fn by_scan(read: &Read, typed: &str) -> Result<Option<BadgeState>> {
    match (normal_code(typed), rules::card_uid(typed)) {
        (Some(code), _) => by_badge(read, &code),
        (None, Some(uid)) => store::by_chip(read, &uid),
        (None, None) => Ok(None),
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "HolderOf"))]
#[serde(deny_unknown_fields)]
pub struct OfBadge {
    /// What the scanner typed, as it came.
    pub code: String,
}

/// Whose badge was scanned, where a form asks for a person. Refused as [`holder`].
pub fn of_badge(space: &Space, ctx: &Ctx, ask: OfBadge) -> Result<MemberCard> {
    space.read(|read| super::member_card(read, holder(read, &ask.code, ctx.now)?, ctx.now))
}

/// The code of a badge or of a card for a day in what a scanner typed, mended; `None` where it is none.
pub fn normal_code(typed: &str) -> Option<String> {
    code::normal(Carrier::Badge, typed).or_else(|| code::normal(Carrier::Temporary, typed))
}

/// The end of a code, by which people tell two badges apart.
pub fn tail(code: &str) -> String {
    code.chars().skip(code.chars().count().saturating_sub(3)).collect()
}

/// Whose valid badge was scanned. Refused `badge_unknown`, `badge_revoked`, `card_over` and `member_archived`.
pub fn holder(read: &Read, typed: &str, now: Instant) -> Result<MemberId> {
    let Some(badge) = by_scan(read, typed)? else {
        let typed = typed.trim().chars().take(200).collect();
        return Err(Refusal::BadgeUnknown { typed }.into());
    };
    let member = super::active(read, badge.member)?;
    if let Some(revoked_at) = badge.revoked_at {
        let valid_tail = tail(&valid(read, member.member)?.code);
        let on = settings::today(read, revoked_at)?;
        return Err(Refusal::BadgeRevoked { name: member.name, on, valid_tail }.into());
    }
    match badge.over_since(now) {
        Some(until) => Err(Refusal::CardOver { name: member.name, until }.into()),
        None => Ok(member.member),
    }
}
