use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Item, Loan, items, store};
use crate::error::{Refusal, Result};
use crate::ids::MemberId;
use crate::members;
use crate::rules::optional_text;
use crate::settings;
use crate::space::{Ctx, Recorded, Space, Tx};
use crate::time::Instant;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Lend {
    /// The label's code or number.
    pub code: String,
    pub member: MemberId,
    pub due_at: Instant,
    /// How the thing looks, where that is worth a word.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub note: String,
    /// For a late entry: when it went out.
    #[serde(default)]
    pub at: Option<Instant>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Lent {
    pub loan: Loan,
    /// What the person should have brought back already.
    pub late_loans: u32,
}

/// Hands an item out. Refused `item_unknown`, `item_out`, `item_retired`, `due_past`; late as [`members::happened`], and
/// where somebody else had it then.
pub fn lend(space: &Space, ctx: &Ctx, ask: Lend) -> Result<Lent> {
    let note = optional_text("note", &ask.note, 200)?;
    space.write(ctx, |tx| {
        let lent_at = members::happened(tx, ask.member, ask.at, ctx.now)?;
        if ask.due_at <= lent_at {
            return Err(Refusal::DuePast { due_at: ask.due_at }.into());
        }
        let card = items::lendable(tx, &ask.code, ctx)?;
        if ask.at.is_some() {
            free_then(tx, &card.item, lent_at)?;
        }
        let member = members::active(tx, ask.member)?.member;
        let zone = settings::zone(tx)?;
        let team = members::team_on(tx, member, zone.day_of(lent_at))?.map(|team| team.team);
        let late_loans = items::late_loans(tx, member, ctx)?;
        let lending = store::Lending {
            item: card.item.item,
            member,
            team,
            lent_at,
            entered_at: ask.at.map(|_| ctx.now),
            due_at: ask.due_at,
            note: &note,
        };
        let (id, wrote) = store::insert_loan(tx, &lending)?;
        let loan = store::loan(tx, id)?.standing_at(ctx.now, zone);
        Ok(Recorded::new(Lent { loan, late_loans }, wrote))
    })
}

/// Refused where somebody brought the item back only after `at`.
fn free_then(tx: &Tx, item: &Item, at: Instant) -> Result<()> {
    let Some((by, from, until)) = store::out_at(tx, item.item, at)? else { return Ok(()) };
    let item = format!("{} {}", item.name, item.item_no);
    Err(Refusal::ItemOutThen { item, by, from, until }.into())
}
