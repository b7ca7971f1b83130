use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Loan, Standing, items, store};
use crate::error::{Refusal, Result};
use crate::rules::optional_text;
use crate::space::{Ctx, Recorded, Space};
use crate::time::{Day, Instant};
use crate::{profile, settings};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct TakeBack {
    /// The label's code or number.
    pub code: String,
    /// How the thing looks, where that is worth a word.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub note: String,
    /// For a late entry: when it came back.
    #[serde(default)]
    pub at: Option<Instant>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Returned {
    pub loan: Loan,
    /// What the desk should know; none of it stopped the return.
    pub warnings: Vec<Warning>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ReturnWarning"))]
#[serde(tag = "code", content = "values", rename_all = "snake_case")]
pub enum Warning {
    /// `days` as in [`Standing::Overdue`].
    Late { days: u32 },
    /// The item is lent no more.
    Retired { on: Day, reason: String },
}

/// Takes an item back, in whatever state. Refused only where it is not out; late also as [`profile::late`], and before
/// it went out.
pub fn take_back(space: &Space, ctx: &Ctx, ask: TakeBack) -> Result<Returned> {
    let note = optional_text("note", &ask.note, 200)?;
    space.write(ctx, |tx| {
        let item = items::by_label(tx, &ask.code, ctx)?.item;
        let Some(open) = store::open_loan(tx, item.item)? else {
            let last = store::last_return(tx, item.item)?;
            let (by, returned_at) = last.map(|(by, at)| (Some(by), Some(at))).unwrap_or_default();
            let item = format!("{} {}", item.name, item.item_no);
            return Err(Refusal::ItemNotOut { item, by, returned_at }.into());
        };
        let returned_at = match ask.at {
            Some(at) if at < open.lent_at => {
                let item = format!("{} {}", item.name, item.item_no);
                return Err(Refusal::ReturnBeforeLending { item, lent_at: open.lent_at }.into());
            }
            // A clock that was put back must not keep the thing out.
            at => profile::late(tx, at, ctx.now)?.max(open.lent_at),
        };
        let wrote = store::close_loan(tx, open.loan, returned_at, &note, ask.at.map(|_| ctx.now))?;
        let zone = settings::zone(tx)?;
        let loan = store::loan(tx, open.loan)?.standing_at(returned_at, zone);
        let mut warnings = Vec::new();
        if let Standing::Overdue { days } = loan.standing {
            warnings.push(Warning::Late { days });
        }
        if let Some((at, reason)) = store::retirement(tx, item.item)? {
            warnings.push(Warning::Retired { on: zone.day_of(at), reason });
        }
        Ok(Recorded::new(Returned { loan, warnings }, wrote))
    })
}
