use super::{Booking, Desk, PlaceState, Spot};
use crate::error::{Refusal, Result};
use crate::time::{Instant, Span, Zone};

/// The longest booking, in days; the schema's triggers count on it. Longer is an assignment.
pub const LONGEST: u32 = 31;

/// So many minutes before a booking begins, coming in counts as coming to it, where no rule says otherwise.
pub const EARLY: u32 = 30;

/// Refused: what is no span for a booking, and an end that has passed.
pub fn fits(span: Span, now: Instant) -> Result<()> {
    whole(span)?;
    if span.until <= now { Err(Refusal::SpanOver { until: span.until }.into()) } else { Ok(()) }
}

/// Refused: an end that is not after the beginning, and more than 31 days.
pub fn whole(span: Span) -> Result<()> {
    let Span { from, until } = span;
    if until <= from {
        return Err(Refusal::SpanReversed { from, until }.into());
    }
    if until.seconds_since(from) > i64::from(LONGEST) * 86_400 {
        return Err(Refusal::BookingTooLong { days: LONGEST }.into());
    }
    Ok(())
}

/// Refused where the desk is out of service on any local day that the span touches.
pub fn serves(desk: &Desk, span: Span, zone: Zone) -> Result<()> {
    // Half-open: until midnight does not touch the next day.
    let (first, last) = (zone.day_of(span.from), zone.day_of(span.until.plus_seconds(-1)));
    if desk.in_service(first) && desk.in_service(last) {
        return Ok(());
    }
    let (desk, from_on, to_on) = (desk.desk_no.clone(), desk.from_on, desk.to_on);
    Err(Refusal::DeskOutOfService { desk, from_on, to_on }.into())
}

/// In service on some local day that the span touches.
pub fn ever_serves(desk: &Desk, span: Span, zone: Zone) -> bool {
    let (first, last) = (zone.day_of(span.from), zone.day_of(span.until.plus_seconds(-1)));
    desk.from_on <= last && desk.to_on.is_none_or(|to| first <= to)
}

/// What of the span is still to come; all of it, where it has not begun.
pub fn ahead(span: Span, now: Instant) -> Span {
    Span { from: span.from.max(now), until: span.until }
}

/// What is left of a span without the kept ones, which do not overlap, in the order of beginning.
pub fn carve(span: Span, kept: &[Span]) -> Vec<Span> {
    let mut kept: Vec<Span> = kept.iter().copied().filter(|one| one.overlaps(span)).collect();
    kept.sort_by_key(|one| one.from);
    let mut left = Vec::new();
    let mut from = span.from;
    for one in kept {
        if from < one.from {
            left.push(Span { from, until: one.from });
        }
        from = one.until;
    }
    if from < span.until {
        left.push(Span { from, until: span.until });
    }
    left
}

/// Refused where the booking is cancelled or over: it is history.
pub fn stands(booking: &Booking, now: Instant) -> Result<()> {
    let booking_no = booking.booking_no.clone();
    if let Some(at) = booking.cancelled_at {
        return Err(Refusal::BookingCancelled { booking_no, at }.into());
    }
    if booking.until <= now {
        return Err(Refusal::BookingOver { booking_no, until: booking.until }.into());
    }
    Ok(())
}

/// Refused where the booking is only held for somebody who waits.
pub fn taken_up(booking: &Booking) -> Result<()> {
    let booking_no = booking.booking_no.clone();
    match booking.offer_until {
        Some(until) => Err(Refusal::BookingOffered { booking_no, until }.into()),
        None => Ok(()),
    }
}

/// How a desk stands at `at`, looked at from `now`. `booking` is the one that holds the desk then, or else its next
/// one on that local day. What lies ahead is promised, unless the person is on it already.
pub fn state(desk: &Desk, booking: Option<&Booking>, at: Instant, now: Instant, zone: Zone) -> PlaceState {
    if !desk.in_service(zone.day_of(at)) {
        return PlaceState::OutOfService;
    }
    let Some(booking) = booking else { return PlaceState::Free };
    let came = booking.used_at.is_some_and(|used_at| used_at <= at.max(now));
    match (booking.from <= at, came) {
        (false, _) => PlaceState::Promised,
        (true, true) => PlaceState::InUse,
        (true, false) if at > now => PlaceState::Promised,
        (true, false) => PlaceState::NotCome,
    }
}

/// The square of the distance between two middles, in half steps of the grid.
pub fn apart(a: Spot, b: Spot) -> i64 {
    let middle = |s: Spot| (i64::from(s.x) * 2 + i64::from(s.w), i64::from(s.y) * 2 + i64::from(s.h));
    let ((ax, ay), (bx, by)) = (middle(a), middle(b));
    (ax - bx).pow(2) + (ay - by).pow(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(from: i64, until: i64) -> Span {
        let noon: Instant = "2026-03-02T04:00:00Z".parse().unwrap();
        Span { from: noon.plus_minutes(from), until: noon.plus_minutes(until) }
    }

    #[test]
    fn a_closure_is_carved_around_what_is_kept() {
        let closed = span(0, 100);
        for (kept, left) in [
            (vec![], vec![closed]),
            (vec![span(20, 30)], vec![span(0, 20), span(30, 100)]),
            (vec![span(60, 70), span(20, 30)], vec![span(0, 20), span(30, 60), span(70, 100)]),
            (vec![span(-10, 5), span(5, 20), span(90, 110)], vec![span(20, 90)]),
            (vec![span(-10, 0), span(100, 120)], vec![closed]),
            (vec![span(-10, 110)], vec![]),
        ] {
            assert_eq!(carve(closed, &kept), left, "{kept:?}");
        }
    }
}
