//! What becomes of a booking to which nobody came: the program releases it when it is due, with that very moment. It
//! stays as a no-show, and the rest of its time is free. Whoever comes late after all is seated anew.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::terms::{Rules, Terms, Wish, allowed, look};
use super::{Booker, Booking, RulesOf, booking_no, free_within, occupancy, store};
use crate::error::{Error, Refusal, Result};
use crate::ids::{BookingId, DeskId};
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::{Instant, Span};

/// The bookings that are due to be released, each with the moment at which it was. A rule reaches back to no booking
/// that it would have released before it was set, and a booking has its whole grace from when it was made.
pub fn due(read: &Read, now: Instant) -> Result<Vec<(Booking, Instant)>> {
    let since = store::releases_since(read)?;
    if since.is_empty() {
        return Ok(Vec::new());
    }
    let sets = store::rule_sets(read)?;
    let desks = store::desks(read)?;
    let mut due = Vec::new();
    for booking in store::not_come_yet(read, now)?.into_iter().filter(Booking::is_expected) {
        let Some(desk) = desks.iter().find(|desk| desk.desk == booking.desk) else { continue };
        let own = sets.own.iter().any(|own| own.desk == desk.desk);
        let of = if own { RulesOf::Desk { desk: desk.desk } } else { RulesOf::Kind { kind: desk.kind } };
        let set_at = since.iter().find(|(one, _)| *one == of).map(|(_, at)| *at);
        let (Some(set_at), Some(at)) = (set_at, release_at(&booking, sets.of(desk).release_minutes)) else {
            continue;
        };
        if set_at <= at && at <= now {
            due.push((booking, at));
        }
    }
    Ok(due)
}

fn release_at(booking: &Booking, minutes: Option<u32>) -> Option<Instant> {
    let begins = booking.from.max(booking.booked_at);
    Some(begins.plus_minutes(minutes?.into()).min(booking.until))
}

/// When the booking is released where nobody comes; `None` where its place knows no release.
pub(super) fn released_at(read: &Read, booking: &Booking) -> Result<Option<Instant>> {
    let rules = store::rules_of(read, &store::desk(read, booking.desk)?)?;
    Ok(release_at(booking, rules.release_minutes))
}

/// Until when somebody who came in time after all still has it: its planned end, or the next one's beginning.
pub(super) fn still_free_until(read: &Read, booking: &Booking) -> Result<Instant> {
    let desk = store::desk(read, booking.desk)?;
    let rest = Span { from: booking.until, until: booking.planned_until };
    if rest.until <= rest.from {
        return Ok(booking.planned_until);
    }
    let next = occupancy::in_the_way(read, &desk, rest, Some(booking.booking), 0)?;
    Ok(next.map_or(booking.planned_until, |next| next.from.max(booking.until)))
}

/// Releases one of [`due`] as of that moment.
pub fn release_no_show(tx: &Tx, booking: &Booking, at: Instant) -> Result<Wrote> {
    store::release(tx, booking, at)
}

/// Somebody says that nobody came: released as of when it was due, where its place knows a release and that has passed.
pub fn release_absent(tx: &Tx, booking: &Booking, now: Instant) -> Result<Option<Wrote>> {
    if booking.used_at.is_some() || booking.cancelled_at.is_some() || booking.no_show_at.is_some() {
        return Ok(None);
    }
    let at = released_at(tx, booking)?.filter(|at| *at <= now);
    at.map(|at| store::release(tx, booking, at)).transpose()
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Reseat {
    pub booking: BookingId,
    /// Another one than before, such as one of the nearest that are free.
    #[serde(default)]
    pub desk: Option<DeskId>,
}

/// Seats somebody who came after their booking was released, from now until its planned end, without counting twice.
/// Refused `reseat_taken`, naming who has the desk and the three nearest that are free; `not_released`; `booking_over`.
pub fn reseat(space: &Space, ctx: &Ctx, ask: Reseat) -> Result<Booking> {
    space.write(ctx, |tx| {
        let late = store::booking(tx, ask.booking)?;
        if late.no_show_at.is_none() || late.cancelled_at.is_some() {
            return Err(Refusal::NotReleased { booking_no: late.booking_no }.into());
        }
        if late.planned_until <= ctx.now {
            return Err(
                Refusal::BookingOver { booking_no: late.booking_no, until: late.planned_until }.into()
            );
        }
        let desk = ask.desk.unwrap_or(late.desk);
        let span = Span { from: ctx.now.max(late.from), until: late.planned_until };
        let booker = Booker { member: late.member, team: store::team_of(tx, late.booking)? };
        let wish = Wish { desk, booker: &booker, span, but: None };
        seatable(tx, ctx, &wish)?;
        let terms = Terms { unit: late.unit, price: None, pending: false, in_spite_because: None };
        let no = booking_no(tx)?;
        let (booking, _) = store::insert_booking(tx, &no, desk, &booker, span, &terms, ctx.now)?;
        let wrote = store::seat_anew(tx, booking, late.booking, ctx.now)?;
        Ok(Recorded::new(store::booking(tx, booking)?, wrote))
    })
}

fn seatable(read: &Read, ctx: &Ctx, wish: &Wish) -> Result<()> {
    let looked = look(read, wish)?;
    // It ends where it was planned to, and begins when they came: no piece of the place's time.
    match allowed(read, ctx, wish, &looked, Rules::Seating) {
        Err(Error::Refused(Refusal::DeskTaken { desk, by, from, until })) => {
            let free = free_within(read, wish.span, Some(wish.desk))?;
            let nearest = free.into_iter().take(3).map(|one| one.desk.desk_no).collect();
            Err(Refusal::ReseatTaken { desk, by, from, until, nearest }.into())
        }
        allowed => allowed,
    }
}
