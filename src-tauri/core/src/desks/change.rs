use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::book::{booker, take};
use super::{Booking, rules, store, waiting};
use crate::error::{Refusal, Result};
use crate::ids::{BookingId, DeskId, MemberId};
use crate::members;
use crate::rules::text;
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::{Instant, Span};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CancelBooking"))]
#[serde(deny_unknown_fields)]
pub struct Cancel {
    pub booking: BookingId,
    pub reason: String,
}

/// Cancels a booking that nobody came to yet; it stays in the history with its reason.
pub fn cancel(space: &Space, ctx: &Ctx, ask: Cancel) -> Result<Booking> {
    let reason = text("reason", &ask.reason, 120)?;
    space.write(ctx, |tx| {
        let booking = store::booking(tx, ask.booking)?;
        rules::stands(&booking, ctx.now)?;
        if let Some(since) = booking.used_at {
            return Err(Refusal::BookingInUse { booking_no: booking.booking_no, since }.into());
        }
        let wrote = store::cancel(tx, ask.booking, &reason, ctx.now)?;
        waiting::decline_with(tx, ask.booking, ctx.now)?;
        waiting::offer_freed(tx, ctx)?;
        Ok(Recorded::new(store::booking(tx, ask.booking)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "MoveBooking"))]
#[serde(deny_unknown_fields)]
pub struct Move {
    pub booking: BookingId,
    pub desk: DeskId,
    pub from: Instant,
    pub until: Instant,
}

/// Moves a booking in place or time. It does not stand in its own way; another one does, and is named.
/// What somebody came to keeps its beginning.
pub fn r#move(space: &Space, ctx: &Ctx, ask: Move) -> Result<Booking> {
    let span = Span { from: ask.from, until: ask.until };
    rules::fits(span, ctx.now)?;
    space.write(ctx, |tx| {
        let booking = store::booking(tx, ask.booking)?;
        rules::stands(&booking, ctx.now)?;
        rules::taken_up(&booking)?;
        if let (Some(since), true) = (booking.used_at, ask.from != booking.from) {
            return Err(Refusal::BookingInUse { booking_no: booking.booking_no, since }.into());
        }
        let booker = booker(tx, booking.member, span)?;
        take(tx, ask.desk, span, Some(ask.booking))?;
        super::assign::keeps_out(tx, ask.desk, booker.team, span)?;
        let wrote = store::move_booking(tx, ask.booking, ask.desk, &booker, span)?;
        waiting::offer_freed(tx, ctx)?;
        Ok(Recorded::new(store::booking(tx, ask.booking)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ArriveAtDesk", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Arrive {
    pub booking: BookingId,
    /// For a late entry: when they came.
    #[serde(default)]
    pub at: Option<Instant>,
}

/// The person came to the booking. Refused before its time is near, after it, and twice; late as
/// [`members::happened`].
pub fn arrive(space: &Space, ctx: &Ctx, ask: Arrive) -> Result<Booking> {
    space.write(ctx, |tx| {
        let booking = store::booking(tx, ask.booking)?;
        let at = members::happened(tx, booking.member, ask.at, ctx.now)?;
        rules::stands(&booking, at)?;
        rules::taken_up(&booking)?;
        if let Some(since) = booking.used_at {
            return Err(Refusal::BookingInUse { booking_no: booking.booking_no, since }.into());
        }
        if at < booking.from.plus_minutes(-rules::EARLY) {
            let opens_at = booking.from.plus_minutes(-rules::EARLY);
            return Err(Refusal::BookingNotYet { booking_no: booking.booking_no, opens_at }.into());
        }
        let wrote = match ask.at {
            Some(at) => store::arrive_late(tx, ask.booking, at, ctx.now)?,
            None => store::arrive(tx, ask.booking, ctx.now)?,
        };
        Ok(Recorded::new(store::booking(tx, ask.booking)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "LeaveDesk"))]
#[serde(deny_unknown_fields)]
pub struct Leave {
    pub booking: BookingId,
}

/// The person gives the desk back early: the rest is free, and what was promised is kept.
pub fn leave(space: &Space, ctx: &Ctx, ask: Leave) -> Result<Booking> {
    space.write(ctx, |tx| {
        let booking = store::booking(tx, ask.booking)?;
        rules::stands(&booking, ctx.now)?;
        if booking.used_at.is_none() || ctx.now <= booking.from {
            return Err(Refusal::BookingNotBegun { booking_no: booking.booking_no }.into());
        }
        let wrote = store::leave(tx, ask.booking, ctx.now)?;
        waiting::offer_freed(tx, ctx)?;
        Ok(Recorded::new(store::booking(tx, ask.booking)?, wrote))
    })
}

/// Whoever comes in has come to the bookings that run or are about to begin.
pub fn arrive_by_visit(tx: &Tx, member: MemberId, now: Instant) -> Result<()> {
    let near = Span { from: now, until: now.plus_minutes(rules::EARLY).plus_seconds(1) };
    for booking in store::of_member(tx, member, near)?.iter().filter(|booking| booking.is_expected()) {
        store::arrive(tx, booking.booking, now)?;
    }
    Ok(())
}

/// Bookings that run at `now` and to which nobody came yet.
pub fn not_come(read: &Read, now: Instant) -> Result<Vec<Booking>> {
    let mut running = store::within(read, Span { from: now, until: now.plus_seconds(1) })?;
    running.retain(Booking::is_expected);
    Ok(running)
}

/// Bookings that ran at any moment of the span and to which nobody came.
pub fn not_come_within(read: &Read, span: Span) -> Result<Vec<Booking>> {
    let mut ran = store::within(read, span)?;
    ran.retain(Booking::is_expected);
    Ok(ran)
}

/// Marks one of [`not_come`] as come to: the person was in the house when it began.
pub fn seat(tx: &Tx, booking: &Booking) -> Result<Wrote> {
    store::arrive(tx, booking.booking, booking.from)
}
