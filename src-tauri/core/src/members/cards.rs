use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{rules, store};
use crate::code::{self, Carrier};
use crate::error::{Refusal, Result};
use crate::ids::{IcCardId, MemberId};
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space, Tx};
use crate::time::Instant;

/// The cards that somebody has beside the badge.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Cards {
    /// Until when the card for today is good, where there is one.
    pub temporary_until: Option<Instant>,
    pub chips: Vec<Chip>,
}

/// A chip card that is bound to somebody.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Chip {
    pub card: IcCardId,
    /// The end of its number.
    pub tail: String,
    pub bound_at: Instant,
}

pub(super) fn of(read: &Read, member: MemberId, now: Instant) -> Result<Cards> {
    let temporary_until = store::temporary_card(read, member, now)?.map(|(_, until)| until);
    Ok(Cards { temporary_until, chips: store::chips(read, member)? })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct IssueTemporaryCard {
    pub member: MemberId,
}

/// What a card for a day shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TemporaryCard {
    pub code: String,
    /// The first moment of the next local day.
    pub until: Instant,
    /// The QR's modules, a string of `#` and `.` a row, without the quiet zone.
    pub qr: Vec<String>,
}

/// A card for somebody who left the badge at home: good until local midnight, then refused as over. The badge stays
/// good; an earlier card for a day does not.
pub fn issue_temporary_card(space: &Space, ctx: &Ctx, ask: IssueTemporaryCard) -> Result<TemporaryCard> {
    let code = code::make(Carrier::Temporary, space.world());
    let qr = code::qr(&code)?;
    space.write(ctx, |tx| {
        let member = super::active(tx, ask.member)?.member;
        end_temporary(tx, member, ctx.now)?;
        let zone = settings::zone(tx)?;
        let until = zone.span_of(zone.day_of(ctx.now)).until;
        let wrote = store::insert_temporary_card(tx, member, &code, ctx.now, until)?;
        Ok(Recorded::new(TemporaryCard { code, until, qr }, wrote))
    })
}

/// The person's card for today is good no more, where there is one.
pub(super) fn end_temporary(tx: &Tx, member: MemberId, now: Instant) -> Result<()> {
    if let Some((card, _)) = store::temporary_card(tx, member, now)? {
        store::revoke_temporary_card(tx, card, now)?;
    }
    Ok(())
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct BindCard {
    pub member: MemberId,
    /// What the reader typed, as it came, twice.
    pub first: String,
    pub second: String,
}

/// Binds a chip card that the reader read twice alike. Refused `card_unclear`, `cards_differ` and `card_taken`.
pub fn bind_card(space: &Space, ctx: &Ctx, ask: BindCard) -> Result<Chip> {
    let uid = |typed: &str| {
        let unclear = || Refusal::CardUnclear { typed: typed.trim().chars().take(60).collect() };
        rules::card_uid(typed).ok_or_else(unclear)
    };
    let (first, second) = (uid(&ask.first)?, uid(&ask.second)?);
    if first != second {
        return Err(Refusal::CardsDiffer {}.into());
    }
    space.write(ctx, |tx| {
        let member = super::active(tx, ask.member)?.member;
        if let Some(other) = store::by_chip(tx, &first)? {
            let holder = super::member(tx, other.member)?;
            return Err(Refusal::CardTaken { member_no: holder.member_no, name: holder.name }.into());
        }
        let (card, wrote) = store::insert_chip(tx, member, &first, ctx.now)?;
        Ok(Recorded::new(Chip { card, tail: super::tail(&first), bound_at: ctx.now }, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct UnbindCard {
    pub card: IcCardId,
}

/// The chip is nobody's again, and may be bound anew.
pub fn unbind_card(space: &Space, ctx: &Ctx, ask: UnbindCard) -> Result<Cards> {
    space.write(ctx, |tx| {
        let missing = || Refusal::NotFound { what: "card".to_owned(), value: ask.card.0.to_string() };
        let member = store::chip_holder(tx, ask.card)?.ok_or_else(missing)?;
        let wrote = store::unbind_chip(tx, ask.card, ctx.now)?;
        Ok(Recorded::new(of(tx, member, ctx.now)?, wrote))
    })
}
