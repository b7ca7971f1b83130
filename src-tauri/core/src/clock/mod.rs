//! The program's own act of every minute: whatever fell due is done. Idempotent: called twice, it does it once.
//! It remembers when it was last called, so that it knows what fell due while it was not: in opening hours that waits
//! for a confirmation. And it notices when the machine's clock was set back: numbers and the order of the book do not
//! depend on it, but people should know.

mod beat;
mod store;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::space::{Ctx, Recorded, Space};
use crate::time::{Instant, Span};
use crate::{backup, checkin, desks};

/// A longer silence than this many seconds is a time in which the program was down.
const DOWN: i64 = 5 * 60;

/// So many seconds of going back are no setting back: clocks correct themselves.
const SLACK: i64 = 2 * 60;

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
    /// What fell due while the program was down, and now waits for a confirmation.
    pub waiting: u32,
    /// Bookings that began while their person was in the house.
    pub seated: u32,
    /// Offers to those who wait for a desk that were made or lapsed, and waits whose time is over.
    pub offers: u32,
    /// Bookings that nobody came to in time.
    pub released: u32,
    /// Stays that the closing hour ended.
    pub closed: u32,
}

pub fn tick(space: &Space, ctx: &Ctx, _: Tick) -> Result<Ticked> {
    let swept = space.files().sweep(ctx.now)?;
    let backup = backup::make_nightly(space, ctx)?;
    // Before anything is closed: what nobody saw is asked first.
    let waiting = match beat::last(space) {
        Some(last) if ctx.now.seconds_since(last) > DOWN => {
            checkin::note_downtime(space, ctx, Span { from: last, until: ctx.now })?
        }
        _ => 0,
    };
    let seated = checkin::seat_those_here(space, ctx)?;
    // Whoever is in the house is seated first.
    let released = checkin::release_no_shows(space, ctx)?;
    let offers = desks::pass_offers(space, ctx)?;
    let closed = checkin::close_the_day(space, ctx)?;
    if beat::last(space).is_none_or(|last| last <= ctx.now) {
        beat::write(space, ctx.now)?;
    }
    Ok(Ticked { backup, swept, waiting, seated, released, offers, closed })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ShowClock"))]
#[serde(deny_unknown_fields)]
pub struct Show {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Clock {
    pub now: Instant,
    /// The latest moment that was seen, where the clock stands well before it: somebody set it back.
    pub behind: Option<Instant>,
}

/// Whether the machine's clock can be believed.
pub fn show(space: &Space, ctx: &Ctx, _: Show) -> Result<Clock> {
    let acted = space.read(store::last_act)?;
    let latest = beat::last(space).max(acted);
    let behind = latest.filter(|latest| latest.seconds_since(ctx.now) > SLACK);
    Ok(Clock { now: ctx.now, behind })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "TrustClock"))]
#[serde(deny_unknown_fields)]
pub struct Trust {}

/// Somebody looked: the clock is right as it stands, it was wrong before. The warning ends.
pub fn trust(space: &Space, ctx: &Ctx, _: Trust) -> Result<Clock> {
    let clock = space.write(ctx, |tx| {
        let latest = beat::last(space).max(store::last_act(tx)?).unwrap_or(ctx.now);
        let wrote = store::insert_check(tx, latest, ctx.now)?;
        Ok(Recorded::new(Clock { now: ctx.now, behind: None }, wrote))
    })?;
    beat::write(space, ctx.now)?;
    Ok(clock)
}
