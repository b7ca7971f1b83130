use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::change::{call_off, cancel_within};
use super::{Booking, rules, store, waiting};
use crate::error::{Refusal, Result};
use crate::ids::{DeskId, MemberId};
use crate::rules::text;
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::{Instant, Span};

/// Whose bookings, or those of which desks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "of", rename_all = "snake_case", deny_unknown_fields)]
pub enum Whose {
    Member { member: MemberId },
    Desks { desks: Vec<DeskId> },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ShowInRange {
    pub from: Instant,
    pub until: Instant,
    /// Everybody's on every desk, where left out.
    #[serde(default)]
    pub whose: Option<Whose>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct InRange {
    /// What would be cancelled, in the order of beginning.
    pub bookings: Vec<Booking>,
    /// What stays: somebody has come to it, or it has begun.
    pub begun: Vec<Booking>,
}

/// The standing bookings that touch a range and are not over.
pub fn in_range(space: &Space, ctx: &Ctx, ask: ShowInRange) -> Result<InRange> {
    space.read(|read| found(read, ask.from, ask.until, ask.whose.as_ref(), ctx.now))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CancelRange {
    pub from: Instant,
    pub until: Instant,
    pub whose: Whose,
    pub reason: String,
    /// How many were shown.
    pub shown: u32,
}

/// What was cancelled in one act.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Cleared {
    /// In the order of beginning.
    pub bookings: Vec<Booking>,
}

/// Cancels every booking of a person, or of some desks, that touches a range and has not begun. Refused
/// `range_changed` where there are more or fewer than were shown, `range_empty` where there is none, and where one may
/// not be cancelled so late.
pub fn cancel_range(space: &Space, ctx: &Ctx, ask: CancelRange) -> Result<Cleared> {
    let reason = text("reason", &ask.reason, 120)?;
    space.write(ctx, |tx| {
        let found = found(tx, ask.from, ask.until, Some(&ask.whose), ctx.now)?;
        cancel_found(tx, ctx, found, ask.shown, |booking| cancel_within(tx, ctx, booking, &reason))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CancelAllInRange"))]
#[serde(deny_unknown_fields)]
pub struct CancelAll {
    pub from: Instant,
    pub until: Instant,
    pub reason: String,
    /// How many were shown.
    pub shown: u32,
}

/// As [`cancel_range`], for everybody and every desk, however late: the house calls them off.
pub fn cancel_all(space: &Space, ctx: &Ctx, ask: CancelAll) -> Result<Cleared> {
    let reason = text("reason", &ask.reason, 120)?;
    space.write(ctx, |tx| {
        let found = found(tx, ask.from, ask.until, None, ctx.now)?;
        cancel_found(tx, ctx, found, ask.shown, |booking| call_off(tx, ctx, booking, &reason))
    })
}

fn found(read: &Read, from: Instant, until: Instant, whose: Option<&Whose>, now: Instant) -> Result<InRange> {
    if until <= from {
        return Err(Refusal::SpanReversed { from, until }.into());
    }
    if until <= now {
        return Err(Refusal::SpanOver { until }.into());
    }
    let span = rules::ahead(Span { from, until }, now);
    let all = match whose {
        Some(Whose::Member { member }) => store::of_member(read, *member, span)?,
        Some(Whose::Desks { desks }) => {
            let mut all = store::within(read, span)?;
            all.retain(|booking| desks.contains(&booking.desk));
            all
        }
        None => store::within(read, span)?,
    };
    let (begun, bookings) = all.into_iter().partition(|one| one.used_at.is_some() || one.from <= now);
    Ok(InRange { bookings, begun })
}

fn cancel_found(
    tx: &Tx,
    ctx: &Ctx,
    found: InRange,
    shown: u32,
    cancel: impl Fn(&Booking) -> Result<Wrote>,
) -> Result<Recorded<Cleared>> {
    let count = u32::try_from(found.bookings.len()).unwrap_or(u32::MAX);
    if count != shown {
        return Err(Refusal::RangeChanged { shown, found: count }.into());
    }
    let mut last = None;
    let mut bookings = Vec::new();
    for booking in &found.bookings {
        last = Some(cancel(booking)?);
        bookings.push(store::booking(tx, booking.booking)?);
    }
    let wrote = last.ok_or(Refusal::RangeEmpty {})?;
    waiting::offer_freed(tx, ctx)?;
    Ok(Recorded::new(Cleared { bookings }, wrote))
}
