//! The overrides of some days: what a role could not do alone, who let it pass and why. They stand in the book of acts
//! and are only read here.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store;
use crate::error::Result;
use crate::rules::in_order;
use crate::settings;
use crate::space::{Ctx, Space};
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

/// The overrides of the days from `from` to `to`, in the space's own zone. Refused `period_reversed`.
pub fn overrides(space: &Space, _: &Ctx, ask: ShowOverrides) -> Result<Overrides> {
    in_order(ask.from, ask.to)?;
    space.read(|read| {
        let zone = settings::zone(read)?;
        let (from, until) = (zone.start_of(ask.from), zone.start_of(ask.to.plus_days(1)));
        Ok(Overrides { overrides: store::overrides(read, from, until)? })
    })
}
