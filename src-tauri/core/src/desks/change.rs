use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::book::booker;
use super::terms::{self, Rules, Wish};
use super::{Booking, no_show, rules, store, waiting};
use crate::error::{Error, Refusal, Result};
use crate::ids::{BookingId, DeskId, MemberId};
use crate::rules::text;
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::{Instant, Span};
use crate::{members, settings};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CancelBooking"))]
#[serde(deny_unknown_fields)]
pub struct Cancel {
    pub booking: BookingId,
    pub reason: String,
}

/// Cancels a booking that nobody came to yet; it stays in the history with its reason. Refused later than the rules of
/// its place allow.
pub fn cancel(space: &Space, ctx: &Ctx, ask: Cancel) -> Result<Booking> {
    let reason = text("reason", &ask.reason, 120)?;
    space.write(ctx, |tx| {
        let wrote = cancel_within(tx, ctx, &store::booking(tx, ask.booking)?, &reason)?;
        waiting::offer_freed(tx, ctx)?;
        Ok(Recorded::new(store::booking(tx, ask.booking)?, wrote))
    })
}

/// As [`cancel`], inside an act that does more and offers what it freed to those who wait, at its end.
pub fn cancel_within(tx: &Tx, ctx: &Ctx, booking: &Booking, reason: &str) -> Result<Wrote> {
    let booking = to_cancel(tx, booking.booking, ctx.now)?;
    let minutes = store::rules_of(tx, &store::desk(tx, booking.desk)?)?.cancel_minutes;
    let latest = settings::zone(tx)?.before(booking.from, minutes);
    if minutes > 0 && ctx.now > latest {
        return Err(Refusal::CancelTooLate { booking_no: booking.booking_no, latest }.into());
    }
    call_off(tx, ctx, &booking, reason)
}

/// Cancels a booking later than the rules allow.
pub fn cancel_in_spite(space: &Space, ctx: &Ctx, ask: Cancel) -> Result<Booking> {
    let reason = text("reason", &ask.reason, 120)?;
    space.write(ctx, |tx| {
        let wrote = call_off(tx, ctx, &store::booking(tx, ask.booking)?, &reason)?;
        waiting::offer_freed(tx, ctx)?;
        Ok(Recorded::new(store::booking(tx, ask.booking)?, wrote))
    })
}

/// As [`cancel_in_spite`], inside an act that does more: the house itself calls it off.
pub(super) fn call_off(tx: &Tx, ctx: &Ctx, booking: &Booking, reason: &str) -> Result<Wrote> {
    to_cancel(tx, booking.booking, ctx.now)?;
    let wrote = store::cancel(tx, booking.booking, reason, ctx.now)?;
    waiting::decline_with(tx, booking.booking, ctx.now)?;
    Ok(wrote)
}

fn to_cancel(read: &Read, booking: BookingId, now: Instant) -> Result<Booking> {
    let booking = store::booking(read, booking)?;
    rules::stands(&booking, now)?;
    match booking.used_at {
        Some(since) => Err(Refusal::BookingInUse { booking_no: booking.booking_no, since }.into()),
        None => Ok(booking),
    }
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
/// What somebody came to keeps its beginning. One date of a series is from then on changed by itself alone.
pub fn r#move(space: &Space, ctx: &Ctx, ask: Move) -> Result<Booking> {
    let span = Span { from: ask.from, until: ask.until };
    rules::fits(span, ctx.now)?;
    space.write(ctx, |tx| {
        let booking = store::booking(tx, ask.booking)?;
        let wrote = move_within(tx, ctx, &booking, ask.desk, span)?;
        if booking.series.is_some() {
            store::set_apart(tx, ask.booking, ctx.now)?;
        }
        waiting::offer_freed(tx, ctx)?;
        Ok(Recorded::new(store::booking(tx, ask.booking)?, wrote))
    })
}

/// As [`r#move`], inside an act that does more and offers what it freed to those who wait, at its end.
pub fn move_within(tx: &Tx, ctx: &Ctx, booking: &Booking, desk: DeskId, span: Span) -> Result<Wrote> {
    rules::fits(span, ctx.now)?;
    rules::stands(booking, ctx.now)?;
    rules::taken_up(booking)?;
    if let (Some(since), true) = (booking.used_at, span.from != booking.from) {
        return Err(Refusal::BookingInUse { booking_no: booking.booking_no.clone(), since }.into());
    }
    let booker = booker(tx, booking.member, span)?;
    let wish = Wish { desk, booker: &booker, span, but: Some(booking) };
    let terms = terms::admit(tx, ctx, &wish, Rules::Heard)?;
    store::move_booking(tx, booking, desk, &booker, span, &terms, ctx.now)
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

/// The person came to the booking. Refused before its time is near, after it, after it was released, while it waits for
/// a yes, and twice; late as [`members::happened`]. Who came before it was released, and is entered late, has it again.
pub fn arrive(space: &Space, ctx: &Ctx, ask: Arrive) -> Result<Booking> {
    space.write(ctx, |tx| {
        let booking = store::booking(tx, ask.booking)?;
        let at = members::happened(tx, booking.member, ask.at, ctx.now)?;
        arrivable(tx, &booking, at)?;
        if booking.no_show_at.is_some() {
            let until = no_show::still_free_until(tx, &booking)?;
            store::take_back_release(tx, ask.booking, until)?;
        }
        let wrote = match ask.at {
            Some(at) => store::arrive_late(tx, ask.booking, at, ctx.now)?,
            None => store::arrive(tx, ask.booking, ctx.now)?,
        };
        Ok(Recorded::new(store::booking(tx, ask.booking)?, wrote))
    })
}

/// Refused where somebody who comes at `at` does not come to that booking.
fn arrivable(read: &Read, booking: &Booking, at: Instant) -> Result<()> {
    let booking_no = || booking.booking_no.clone();
    let released_at = no_show::released_at(read, booking)?;
    if let Some(released) = booking.no_show_at.or(released_at).filter(|released| *released <= at)
        && booking.used_at.is_none()
        && booking.cancelled_at.is_none()
        && (booking.no_show_at.is_some() || at < booking.until)
    {
        return Err(Refusal::BookingReleased { booking_no: booking_no(), at: released }.into());
    }
    rules::stands(booking, at)?;
    rules::taken_up(booking)?;
    if let Some(since) = booking.used_at {
        return Err(Refusal::BookingInUse { booking_no: booking_no(), since }.into());
    }
    if let Some(since) = booking.pending_since {
        return Err(Refusal::BookingPending { booking_no: booking_no(), since }.into());
    }
    let opens_at = store::rules_of(read, &store::desk(read, booking.desk)?)?.opens_at(booking.from);
    if at < opens_at {
        return Err(Refusal::BookingNotYet { booking_no: booking_no(), opens_at }.into());
    }
    Ok(())
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
    let earliest = store::longest_early(tx)?;
    let near = Span { from: now, until: now.plus_minutes(earliest.into()).plus_seconds(1) };
    for booking in store::of_member(tx, member, near)? {
        match arrivable(tx, &booking, now) {
            Ok(()) => drop(store::arrive(tx, booking.booking, now)?),
            Err(Error::Refused(_)) => {}
            Err(fault) => return Err(fault),
        }
    }
    Ok(())
}

/// Bookings that run at `now` and to which nobody came yet.
pub fn not_come(read: &Read, now: Instant) -> Result<Vec<Booking>> {
    not_come_within(read, Span { from: now, until: now.plus_seconds(1) })
}

/// Bookings that ran at any moment of the span and to which nobody came; what waits for a yes is nobody's yet.
pub fn not_come_within(read: &Read, span: Span) -> Result<Vec<Booking>> {
    let mut ran = store::within(read, span)?;
    ran.retain(Booking::is_expected);
    Ok(ran)
}

/// Marks one of [`not_come`] as come to: the person was in the house when it began.
pub fn seat(tx: &Tx, booking: &Booking) -> Result<Wrote> {
    store::arrive(tx, booking.booking, booking.from)
}
