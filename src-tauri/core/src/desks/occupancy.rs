//! Who holds a place when: its own bookings, counted at their worst moment where it has several places, and those of
//! the room that it is a part of, or of its own parts.

use super::{Booking, Desk, store};
use crate::error::Result;
use crate::ids::BookingId;
use crate::space::Read;
use crate::time::{Instant, Span};

/// The standing booking that keeps a place from being booked for the span, `but` for one that is being moved. With a
/// buffer, every booking is that much longer at its end.
pub(super) fn in_the_way(
    read: &Read,
    desk: &Desk,
    span: Span,
    but: Option<BookingId>,
    buffer_minutes: u32,
) -> Result<Option<Booking>> {
    let buffer = i64::from(buffer_minutes);
    let wide = Span { from: span.from.plus_minutes(-buffer), until: span.until.plus_minutes(buffer) };
    let own = if desk.places == 1 {
        store::overlapping(read, desk.desk, wide, but)?
    } else {
        let all = store::all_overlapping(read, desk.desk, wide, but)?;
        let all: Vec<&Booking> = all.iter().collect();
        beyond(&all, desk.places, Span { from: span.from, until: wide.until }, buffer).cloned()
    };
    match own {
        Some(own) => Ok(Some(own)),
        None => store::overlapping_relatives(read, desk.desk, wide, but),
    }
}

/// As [`in_the_way`], among bookings that were read already: the place's own, and those of its whole or its parts.
pub(super) fn among<'a>(
    own: &[&'a Booking],
    relatives: &[&'a Booking],
    places: u32,
    span: Span,
    buffer_minutes: u32,
) -> Option<&'a Booking> {
    let buffer = i64::from(buffer_minutes);
    let wide = Span { from: span.from.plus_minutes(-buffer), until: span.until.plus_minutes(buffer) };
    let overlapping = |all: &[&'a Booking]| -> Vec<&'a Booking> {
        all.iter().copied().filter(|one| one.span().overlaps(wide)).collect()
    };
    let full = beyond(&overlapping(own), places, Span { from: span.from, until: wide.until }, buffer);
    full.or_else(|| overlapping(relatives).into_iter().next())
}

/// Of bookings, a place's own, and those of the room that it is a part of or of its own parts.
pub(super) fn holding<'a>(
    desk: &Desk,
    desks: &[Desk],
    bookings: &'a [Booking],
) -> (Vec<&'a Booking>, Vec<&'a Booking>) {
    let is_part = |id| desks.iter().any(|one| one.desk == id && one.part_of == Some(desk.desk));
    let own = bookings.iter().filter(|one| one.desk == desk.desk).collect();
    let relatives =
        bookings.iter().filter(|one| desk.part_of == Some(one.desk) || is_part(one.desk)).collect();
    (own, relatives)
}

/// Of bookings in the order of beginning, the first that runs at a moment at which so many run.
fn beyond<'a>(bookings: &[&'a Booking], places: u32, span: Span, buffer: i64) -> Option<&'a Booking> {
    let runs = |booking: &Booking, at: Instant| booking.from <= at && at < booking.until.plus_minutes(buffer);
    let begun = bookings.iter().map(|booking| booking.from).filter(|from| span.contains(*from));
    let moments = std::iter::once(span.from).chain(begun);
    moments.into_iter().find_map(|at| {
        let mut running = bookings.iter().copied().filter(|booking| runs(booking, at));
        let first = running.next();
        (running.count() + 1 >= places as usize).then_some(first).flatten()
    })
}

/// The moment at which most of these run, and how many; `None` where there are none.
pub(super) fn worst(bookings: &[&Booking]) -> Option<(Instant, u32)> {
    let running = |at: Instant| bookings.iter().filter(|one| one.span().contains(at)).count();
    let moments = bookings.iter().map(|one| (one.from, u32::try_from(running(one.from)).unwrap_or(u32::MAX)));
    moments.max_by_key(|(at, count)| (*count, std::cmp::Reverse(*at)))
}
