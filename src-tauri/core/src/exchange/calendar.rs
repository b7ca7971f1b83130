use icalendar::{Calendar, Component, Event, EventLike, Property};

use super::write_out::Out;
use super::zone_text;
use crate::desks::Booking;
use crate::time::{Instant, Zone};

/// The UID of a booking of this space.
pub fn uid(booking_no: &str, mark: &str) -> String {
    format!("{booking_no}@{mark}.frontdesk")
}

/// A calendar of these bookings, each in the space's own zone, which is spelled out before them.
pub fn write(out: &Out) -> String {
    let Out { bookings, zone, space, mark } = out;
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Frontdesk//Bookings//ZH"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    if !space.is_empty() {
        calendar.name(space);
    }
    for booking in bookings {
        calendar.push(event(booking, *zone, mark));
    }
    let text = calendar.to_string();
    let Some(at) = text.find("BEGIN:VEVENT") else { return text };
    let span = bookings.iter().fold(None, |span: Option<(Instant, Instant)>, one| {
        let (from, until) = span.unwrap_or((one.from, one.until));
        Some((from.min(one.from), until.max(one.until)))
    });
    let zone = span.map(|(from, until)| zone_text::of(*zone, from, until)).unwrap_or_default();
    format!("{}{zone}{}", &text[..at], &text[at..])
}

fn event(booking: &Booking, zone: Zone, mark: &str) -> Event {
    let stamp = |at: Instant| at.utc().format("%Y%m%dT%H%M%SZ").to_string();
    let local = |key: &str, at: Instant| {
        let mut property = Property::new(key, zone.local(at).format("%Y%m%dT%H%M%S").to_string());
        property.add_parameter("TZID", &zone.to_string());
        property.done()
    };
    let team = booking.team.as_deref().map(|team| format!(" {team}")).unwrap_or_default();
    let mut event = Event::new();
    event
        .uid(&uid(&booking.booking_no, mark))
        .summary(&format!("{} {}", booking.desk_no, booking.name))
        .description(&format!("{} {}{team}", booking.booking_no, booking.name))
        .location(&booking.desk_no)
        .append_property(Property::new("DTSTAMP", stamp(booking.booked_at)))
        .append_property(local("DTSTART", booking.from))
        .append_property(local("DTEND", booking.until));
    event.done()
}
