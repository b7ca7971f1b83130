use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::plan::House;
use super::store::{self, drawn};
use super::{Assignment, Booking, Closed, Desk, DeskKind, layout, limits, rules};
use crate::error::{Refusal, Result};
use crate::ids::{DeskId, ZoneId};
use crate::profile::Opening;
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
    /// For which times desks are closed, and why.
    pub closed: Vec<ClosedDesk>,
}

/// A desk that is not to be had for a time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ClosedDesk {
    pub desk: DeskId,
    pub closed: Closed,
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
        let closed = store::closed_within(read, span)?
            .into_iter()
            .filter(|(desk, _)| shown.binary_search(desk).is_ok())
            .map(|(desk, closed)| ClosedDesk { desk, closed });
        Ok(Timeline { span, desks, bookings, assignments, closed: closed.collect() })
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
    /// What stands in it or its note says, such as 屏; any part of it.
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

/// What is free at a time, or the soonest after it on that local day, across all desks and rooms, in opening hours and
/// with its buffer. Refused: no time at all, and longer than a booking may be.
pub fn openings(space: &Space, _: &Ctx, ask: FindFreeSlots) -> Result<FreeSlots> {
    let wanted = Span { from: ask.from, until: ask.from.plus_minutes(i64::from(ask.minutes)) };
    rules::whole(wanted)?;
    space.read(|read| {
        let zone = settings::zone(read)?;
        let day = zone.day_of(wanted.from);
        let end = zone.start_of(day.plus_days(1)).max(wanted.until);
        let days = Period { from: day, to: zone.day_of(end.plus_seconds(-1)) };
        let opening = Opening::load(read, days)?;
        let house = House::load(read, Span { from: wanted.from, until: end.plus_seconds(-1) }, zone)?;
        let assigned = store::assigned(read, days)?;
        let with = ask.with.as_deref().map(str::trim).filter(|with| !with.is_empty());
        let has = |desk: &Desk, with: &str| {
            desk.note.contains(with) || desk.equipment.iter().any(|one| one.name.contains(with))
        };
        let fits = |desk: &&Desk| {
            ask.kind.is_none_or(|kind| desk.kind == kind)
                && ask.seats.is_none_or(|seats| desk.capacity >= seats)
                && with.is_none_or(|with| has(desk, with))
                && rules::serves(desk, wanted, zone).is_ok()
                && !assigned.iter().any(|one| one.desk == desk.desk)
        };
        let length = wanted.until.seconds_since(wanted.from);
        let soonest = |desk: &Desk| {
            let mut moments = house.ends(desk);
            moments.extend(opening.on(day).open.map(|open| open.from));
            moments.push(wanted.from);
            moments.retain(|at| *at >= wanted.from && end.seconds_since(*at) >= length);
            moments.sort_unstable();
            moments.into_iter().find_map(|from| {
                let span = Span { from, until: from.plus_seconds(length) };
                limits::in_hours(&opening, span, zone).ok()?;
                let free = house.free(desk.clone(), span)?;
                Some(FreeSlot { desk: free.desk, from, free_until: free.free_until })
            })
        };
        let mut openings: Vec<FreeSlot> = house.desks.iter().filter(fits).filter_map(soonest).collect();
        openings
            .sort_by_key(|one| (one.from, one.desk.capacity, one.desk.kind.code(), one.desk.desk_no.clone()));
        Ok(FreeSlots { openings })
    })
}
