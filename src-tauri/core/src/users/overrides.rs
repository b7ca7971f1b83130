//! The overrides of some days: what a role could not do alone, who let it pass and why. They stand in the book of acts
//! and are only read here.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store;
use crate::error::Result;
use crate::rules::in_order;
use crate::settings;
use crate::space::{Ctx, Recorded, Space};
use crate::time::{Day, Instant};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowOverrides {
    pub from: Day,
    /// Included.
    pub to: Day,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OverrideLine {
    pub at: Instant,
    /// Who acted.
    pub user: Option<String>,
    pub command: String,
    /// Who let it pass.
    pub by: String,
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Overrides {
    /// The newest first.
    pub overrides: Vec<OverrideLine>,
}

/// Books that somebody looked at what they may not look at alone. A look writes nothing of its own, and whatever was
/// let pass stands in the book.
pub(super) fn book_look(space: &Space, ctx: &Ctx) -> Result<()> {
    if ctx.excuse.is_none() {
        return Ok(());
    }
    // The key is the look's, not this entry's.
    let ctx = Ctx { key: None, ..ctx.nth(0) };
    space.write(&ctx, |tx| Ok(Recorded::new((), store::insert_look(tx, &ctx)?)))
}

/// The overrides of the days from `from` to `to`, in the space's own zone. Refused `period_reversed`.
pub fn overrides(space: &Space, ctx: &Ctx, ask: ShowOverrides) -> Result<Overrides> {
    in_order(ask.from, ask.to)?;
    book_look(space, ctx)?;
    space.read(|read| {
        let zone = settings::zone(read)?;
        let (from, until) = (zone.start_of(ask.from), zone.start_of(ask.to.plus_days(1)));
        Ok(Overrides { overrides: store::overrides(read, from, until)? })
    })
}
