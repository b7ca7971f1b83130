use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store::{self, drawn};
use super::{Assignment, Booking, Desk, DeskKind, layout, rules};
use crate::error::{Refusal, Result};
use crate::ids::{DeskId, ZoneId};
use crate::rules::in_order;
use crate::settings;
use crate::space::{Ctx, Space};
use crate::time::{Day, Instant, Period, Span};

/// Six weeks: what a month shows with the weeks at its ends.
const LONGEST: u32 = 42;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ShowTimeline {
    pub from_on: Day,
    /// The last day shown.
    pub to_on: Day,
    /// Desks or rooms alone.
    #[serde(default)]
    pub kind: Option<DeskKind>,
    /// What stands in this zone alone.
    #[serde(default)]
    pub zone: Option<ZoneId>,
}

/// What is promised of desks and rooms in some days.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Timeline {
    /// From the first moment of the first day until the last one's end.
    pub span: Span,
    /// In service on some day of them, as they are called on the last: desks by number, then rooms.
    pub desks: Vec<Desk>,
    /// Of these desks, in the order of beginning.
    pub bookings: Vec<Booking>,
    /// By desk, in the order of days.
    pub assignments: Vec<Assignment>,
}

/// Resources with all that is promised of them, in one look. Refused: more than 42 days.
pub fn timeline(space: &Space, _: &Ctx, ask: ShowTimeline) -> Result<Timeline> {
    let period = Period { from: ask.from_on, to: ask.to_on };
    in_order(period.from, period.to)?;
    if period.to.days_since(period.from) >= i64::from(LONGEST) {
        return Err(Refusal::TimelineTooLong { days: LONGEST }.into());
    }
    space.read(|read| {
        let zone = settings::zone(read)?;
        let span = Span { from: zone.start_of(period.from), until: zone.start_of(period.to.plus_days(1)) };
        let mut desks = layout::as_of(store::desks(read)?, &drawn::standings(read)?, period.to);
        desks.retain(|desk| {
            desk.from_on <= period.to
                && desk.to_on.is_none_or(|last| last >= period.from)
                && ask.kind.is_none_or(|kind| desk.kind == kind)
                && ask.zone.is_none_or(|zone| desk.zone == zone)
        });
        let mut shown: Vec<DeskId> = desks.iter().map(|desk| desk.desk).collect();
        shown.sort_unstable();
        let mut bookings = store::within(read, span)?;
        bookings.retain(|one| shown.binary_search(&one.desk).is_ok());
        let mut assignments = store::assigned(read, period)?;
        assignments.retain(|one| shown.binary_search(&one.desk).is_ok());
        Ok(Timeline { span, desks, bookings, assignments })
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct FindFreeSlots {
    /// The earliest moment, for so many minutes.
    pub from: Instant,
    pub minutes: u32,
    #[serde(default)]
    pub kind: Option<DeskKind>,
    /// At least so many must fit.
    #[serde(default)]
    pub seats: Option<u32>,
    /// What its note must say, such as 屏.
    #[serde(default)]
    pub with: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FreeSlots {
    /// The soonest first, then rooms and desks that fit best, then by number.
    pub openings: Vec<FreeSlot>,
}

/// A desk or room that is free for the wanted time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FreeSlot {
    pub desk: Desk,
    /// From then on it is free for long enough.
    pub from: Instant,
    /// When its next booking begins, where that is on the local day of `from`.
    pub free_until: Option<Instant>,
}

/// What is free at a time, or the soonest after it on that local day, across all desks and rooms.
/// Refused: no time at all, and longer than a booking may be.
pub fn openings(space: &Space, _: &Ctx, ask: FindFreeSlots) -> Result<FreeSlots> {
    let wanted = Span { from: ask.from, until: ask.from.plus_minutes(i64::from(ask.minutes)) };
    rules::whole(wanted)?;
    space.read(|read| {
        let zone = settings::zone(read)?;
        let day = zone.day_of(wanted.from);
        let day_end = zone.start_of(day.plus_days(1)).max(wanted.until);
        let last_day = zone.day_of(day_end.plus_seconds(-1));
        let booked = store::within(read, Span { from: wanted.from, until: day_end })?;
        let assigned = store::assigned(read, Period { from: day, to: last_day })?;
        let with = ask.with.as_deref().map(str::trim).filter(|with| !with.is_empty());
        let mut desks = store::desks(read)?;
        desks.retain(|desk| {
            ask.kind.is_none_or(|kind| desk.kind == kind)
                && ask.seats.is_none_or(|seats| desk.capacity >= seats)
                && with.is_none_or(|with| desk.note.contains(with))
                && rules::serves(desk, wanted, zone).is_ok()
                && !assigned.iter().any(|one| one.desk == desk.desk)
        });
        let opening = |desk: Desk| {
            let busy: Vec<Span> = booked
                .iter()
                .filter(|one| one.desk == desk.desk)
                .map(|one| Span { from: one.from, until: one.until })
                .collect();
            let (from, free_until) = first_gap(&busy, wanted, day_end)?;
            Some(FreeSlot { desk, from, free_until })
        };
        let mut openings: Vec<FreeSlot> = desks.into_iter().filter_map(opening).collect();
        openings
            .sort_by_key(|one| (one.from, one.desk.capacity, one.desk.kind.code(), one.desk.desk_no.clone()));
        Ok(FreeSlots { openings })
    })
}

/// The first moment from which the wanted time is free before `end`, and when the next booking begins. `busy` in the
/// order of beginning.
fn first_gap(busy: &[Span], wanted: Span, end: Instant) -> Option<(Instant, Option<Instant>)> {
    let length = wanted.until.seconds_since(wanted.from);
    let mut from = wanted.from;
    for one in busy {
        if one.from.seconds_since(from) >= length {
            return Some((from, Some(one.from)));
        }
        from = from.max(one.until);
    }
    (end.seconds_since(from) >= length).then_some((from, None))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(clock: &str) -> Instant {
        format!("2026-03-02T{clock}:00+08:00").parse().unwrap()
    }

    fn span(from: &str, until: &str) -> Span {
        Span { from: at(from), until: at(until) }
    }

    #[test]
    fn the_first_gap_is_long_enough_and_ends_where_the_next_booking_begins() {
        let busy = [span("09:00", "10:00"), span("10:30", "12:00"), span("13:00", "14:00")];
        let first = |from, until| first_gap(&busy, span(from, until), at("20:00"));
        assert_eq!(first("08:00", "09:00"), Some((at("08:00"), Some(at("09:00")))));
        assert_eq!(first("08:30", "09:30"), Some((at("12:00"), Some(at("13:00")))));
        assert_eq!(first("09:30", "10:00"), Some((at("10:00"), Some(at("10:30")))));
        assert_eq!(first("10:00", "13:00"), Some((at("14:00"), None)));
        assert_eq!(first("10:00", "17:00"), None);
    }
}
