use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Loan, items, store};
use crate::error::{Refusal, Result};
use crate::ids::MemberId;
use crate::members;
use crate::rules::optional_text;
use crate::settings;
use crate::space::{Ctx, Recorded, Space};
use crate::time::Instant;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
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
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Lent {
    pub loan: Loan,
    /// What the person should have brought back already.
    pub late_loans: u32,
}

/// Hands an item out. Refused `item_unknown`, `item_out`, `item_retired`, `due_past`.
pub fn lend(space: &Space, ctx: &Ctx, ask: Lend) -> Result<Lent> {
    let note = optional_text("note", &ask.note, 200)?;
    if ask.due_at <= ctx.now {
        return Err(Refusal::DuePast { due_at: ask.due_at }.into());
    }
    space.write(ctx, |tx| {
        let card = items::lendable(tx, &ask.code, ctx)?;
        let member = members::active(tx, ask.member)?.member;
        let zone = settings::zone(tx)?;
        let team = members::team_on(tx, member, zone.day_of(ctx.now))?.map(|team| team.team);
        let late_loans = items::late_loans(tx, member, ctx)?;
        let (id, wrote) = store::insert_loan(tx, card.item.item, member, team, ctx.now, ask.due_at, &note)?;
        let loan = store::loan(tx, id)?.standing_at(ctx.now, zone);
        Ok(Recorded::new(Lent { loan, late_loans }, wrote))
    })
}
