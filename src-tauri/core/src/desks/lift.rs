use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Closure, store, waiting};
use crate::error::{Refusal, Result};
use crate::ids::ClosureId;
use crate::space::{Ctx, Recorded, Space, Tx, Wrote};
use crate::time::Instant;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ListClosures {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Closures {
    /// Those that are not over, the next first.
    pub closures: Vec<Closure>,
}

pub fn closures(space: &Space, ctx: &Ctx, _: ListClosures) -> Result<Closures> {
    space.read(|read| Ok(Closures { closures: store::closures_after(read, ctx.now)? }))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct LiftClosure {
    pub closure: ClosureId,
}

/// Opens what was closed: from now on where the closure has begun, altogether where it has not. Refused where it is
/// over or lifted.
pub fn lift_closure(space: &Space, ctx: &Ctx, ask: LiftClosure) -> Result<Closure> {
    space.write(ctx, |tx| {
        let closure = standing(tx, ask.closure, ctx.now)?;
        let wrote = open_from(tx, &closure, ctx.now, ctx.now)?;
        waiting::offer_freed(tx, ctx)?;
        Ok(Recorded::new(store::closure(tx, ask.closure)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShortenClosure {
    pub closure: ClosureId,
    pub until: Instant,
}

/// Ends a closure earlier. Refused: an end that is not earlier, not after its beginning, or has passed.
pub fn shorten_closure(space: &Space, ctx: &Ctx, ask: ShortenClosure) -> Result<Closure> {
    space.write(ctx, |tx| {
        let closure = standing(tx, ask.closure, ctx.now)?;
        let (from, until) = (closure.from, ask.until);
        if until <= from {
            return Err(Refusal::SpanReversed { from, until }.into());
        }
        if until <= ctx.now {
            return Err(Refusal::SpanOver { until }.into());
        }
        if until >= closure.until {
            return Err(Refusal::ClosureNotShorter { until: closure.until }.into());
        }
        let wrote = open_from(tx, &closure, until, ctx.now)?;
        waiting::offer_freed(tx, ctx)?;
        Ok(Recorded::new(store::closure(tx, ask.closure)?, wrote))
    })
}

fn standing(tx: &Tx, id: ClosureId, now: Instant) -> Result<Closure> {
    let closure = store::closure(tx, id)?;
    match closure.lifted_at {
        Some(at) => Err(Refusal::ClosureOver { at }.into()),
        None if closure.until <= now => Err(Refusal::ClosureOver { at: closure.until }.into()),
        None => Ok(closure),
    }
}

/// What the closure still closed from `at` on is open again.
fn open_from(tx: &Tx, closure: &Closure, at: Instant, now: Instant) -> Result<Wrote> {
    for stretch in store::spans_after(tx, closure.closure, at)? {
        if stretch.span.from < at {
            store::shorten_span(tx, stretch.id, at)?;
        } else {
            store::lift_span(tx, stretch.id, now)?;
        }
    }
    if closure.from < at {
        store::shorten_closure(tx, closure.closure, at)
    } else {
        store::lift_closure(tx, closure.closure, now)
    }
}
