//! The program's own act of every minute: whatever fell due is done. Idempotent: called twice, it does it once.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::space::{Ctx, Space};
use crate::{backup, checkin};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Tick {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Ticked {
    /// The night's copy, where this tick made it.
    pub backup: Option<backup::Made>,
    /// Staged files that nobody kept within a day.
    pub swept: u32,
    /// Bookings that began while their person was in the house.
    pub seated: u32,
}

pub fn tick(space: &Space, ctx: &Ctx, _: Tick) -> Result<Ticked> {
    let swept = space.files().sweep(ctx.now)?;
    let backup = backup::make_nightly(space, ctx)?;
    let seated = checkin::seat_those_here(space, ctx)?;
    Ok(Ticked { backup, swept, seated })
}
