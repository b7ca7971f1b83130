//! The ways back of the verbs in this folder, for [`crate::undo`]: each writes what makes up for it.

use super::book::booker;
use super::terms::{self, Rules, Wish};
use super::{Booking, booking_no, occupancy, rules, store, waiting};
use crate::error::{Refusal, Result};
use crate::ids::{BookingId, DeskId};
use crate::profile;
use crate::space::{Ctx, Tx, Wrote};
use crate::time::Span;

/// The booking was never meant: it is cancelled. Refused where somebody came to it.
pub fn undo_book(tx: &Tx, ctx: &Ctx, booking: BookingId, reason: &str) -> Result<Wrote> {
    let booking = store::booking(tx, booking)?;
    rules::stands(&booking, ctx.now)?;
    if let Some(since) = booking.used_at {
        return Err(Refusal::BookingInUse { booking_no: booking.booking_no, since }.into());
    }
    let wrote = store::cancel(tx, booking.booking, reason, ctx.now)?;
    waiting::offer_freed(tx, ctx)?;
    Ok(wrote)
}

/// The same desk for the same time again, under a new number. Refused where it is taken meanwhile.
pub fn undo_cancel(tx: &Tx, ctx: &Ctx, booking: BookingId) -> Result<Wrote> {
    let Booking { desk, member, from, until, series, .. } = store::booking(tx, booking)?;
    let span = Span { from, until };
    rules::fits(span, ctx.now)?;
    let booker = booker(tx, member, span)?;
    let wish = Wish { desk, booker: &booker, span, but: None };
    let terms = terms::admit(tx, ctx, &wish, Rules::InSpite)?;
    let (again, wrote) = store::insert_booking(tx, &booking_no(tx)?, desk, &booker, span, &terms, ctx.now)?;
    match series {
        Some(series) => store::tie(tx, again, series),
        None => Ok(wrote),
    }
}

/// Back to where and when it was. Refused where that is taken meanwhile.
pub fn undo_move(tx: &Tx, ctx: &Ctx, booking: BookingId, desk: DeskId, span: Span) -> Result<Wrote> {
    let found = store::booking(tx, booking)?;
    rules::fits(span, ctx.now)?;
    let booker = booker(tx, found.member, span)?;
    let wish = Wish { desk, booker: &booker, span, but: Some(&found) };
    let terms = terms::admit(tx, ctx, &wish, Rules::InSpite)?;
    let wrote = store::move_booking(tx, &found, desk, &booker, span, &terms, ctx.now)?;
    waiting::offer_freed(tx, ctx)?;
    Ok(wrote)
}

/// Nobody came to it after all.
pub fn undo_arrive(tx: &Tx, booking: BookingId) -> Result<Wrote> {
    profile::unfrozen(tx, store::booking(tx, booking)?.from)?;
    store::undo_arrive(tx, booking)
}

/// The person keeps the desk for all that was promised. Refused where it is taken meanwhile.
pub fn undo_leave(tx: &Tx, booking: BookingId) -> Result<Wrote> {
    let found = store::booking(tx, booking)?;
    let span = Span { from: found.from, until: found.planned_until };
    profile::unfrozen(tx, found.from)?;
    let desk = store::desk(tx, found.desk)?;
    if let Some(other) = occupancy::in_the_way(tx, &desk, span, Some(booking), 0)? {
        return Err(terms::taken(other));
    }
    store::undo_leave(tx, &found)
}
