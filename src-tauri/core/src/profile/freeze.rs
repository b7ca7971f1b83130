use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store;
use crate::error::{Refusal, Result};
use crate::rules::text;
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::{Day, Instant};

/// Nothing that happened up to `until_on` is entered or corrected any more, since it has been handed in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Freeze {
    pub until_on: Day,
    pub reason: String,
    pub frozen_at: Instant,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct FreezeUntil {
    /// The last frozen day. An earlier one than before opens days again; the book keeps both.
    pub day: Day,
    pub reason: String,
}

/// Freezes every day up to one. Refused `dated_ahead`: what is not over is not frozen.
pub fn freeze_until(space: &Space, ctx: &Ctx, ask: FreezeUntil) -> Result<Freeze> {
    let reason = text("reason", &ask.reason, 120)?;
    space.write(ctx, |tx| {
        let today = settings::today(tx, ctx.now)?;
        if ask.day > today {
            return Err(Refusal::DatedAhead { on: ask.day, today }.into());
        }
        let wrote = store::insert_freeze(tx, ask.day, &reason, ctx.now)?;
        Ok(Recorded::new(Freeze { until_on: ask.day, reason, frozen_at: ctx.now }, wrote))
    })
}

/// Refused `period_frozen` where `at` lies in a frozen day.
pub fn unfrozen(read: &Read, at: Instant) -> Result<()> {
    let Some(freeze) = store::freeze(read)? else { return Ok(()) };
    if settings::today(read, at)? <= freeze.until_on {
        let Freeze { until_on, reason, .. } = freeze;
        return Err(Refusal::PeriodFrozen { until_on, reason }.into());
    }
    Ok(())
}

/// When something entered now really happened: `at`, or now where nothing else is said.
/// Refused: what lies ahead, and what lies in a frozen day.
pub fn late(read: &Read, at: Option<Instant>, now: Instant) -> Result<Instant> {
    let Some(at) = at else { return Ok(now) };
    if at > now {
        return Err(Refusal::HappensAhead { at }.into());
    }
    unfrozen(read, at)?;
    Ok(at)
}
