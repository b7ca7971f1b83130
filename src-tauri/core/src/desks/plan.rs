use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Assignment, Booking, Closed, Desk, RuleSets, limits, occupancy, rules, store};
use crate::error::Result;
use crate::ids::{DeskId, MemberId};
use crate::profile::Opening;
use crate::settings;
use crate::space::{Ctx, Read, Space};
use crate::spelling::{self, Fit, Rank, Typed};
use crate::time::{Day, Instant, Period, Span, Zone};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListDesks"))]
#[serde(deny_unknown_fields)]
pub struct List {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DeskList {
    /// Desks by number, then rooms; also those out of service.
    pub desks: Vec<Desk>,
}

pub fn list(space: &Space, _: &Ctx, _: List) -> Result<DeskList> {
    space.read(|read| Ok(DeskList { desks: all(read)? }))
}

/// Desks by number, then rooms; also those out of service.
pub fn all(read: &Read) -> Result<Vec<Desk>> {
    store::desks(read)
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ShowPlan {
    /// Now, where left out.
    #[serde(default)]
    pub at: Option<Instant>,
}

/// How a desk stands at a time: each is a pattern and a word on the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PlaceState {
    /// Nobody's for the rest of the local day.
    Free,
    /// Booked for later that day, or, looking ahead, for that time.
    Promised,
    /// The person is on it.
    InUse,
    /// The booking runs and nobody came.
    NotCome,
    /// A team's for months, and not booked.
    Assigned,
    /// Not to be had for a time, with a reason.
    Closed,
    OutOfService,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Place {
    pub desk: Desk,
    pub state: PlaceState,
    /// The booking that holds the desk then, else its next one on that day; also of the room that it is a part of, or of
    /// its own parts.
    pub booking: Option<Booking>,
    /// The one after `booking` on that day.
    pub next: Option<Booking>,
    /// The team that has the desk for months, where one does that day.
    pub assigned: Option<Assignment>,
    /// The closure that holds then, else the next one on that day.
    pub closed: Option<Closed>,
    /// How many of its places are booked then.
    pub taken: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Plan {
    pub at: Instant,
    /// The local day of `at`.
    pub day: Day,
    /// Desks by number, then rooms; also those out of service.
    pub places: Vec<Place>,
}

/// Every desk and room with its state at a time.
pub fn plan(space: &Space, ctx: &Ctx, ask: ShowPlan) -> Result<Plan> {
    let at = ask.at.unwrap_or(ctx.now);
    space.read(|read| {
        let day = settings::zone(read)?.day_of(at);
        Ok(Plan { at, day, places: places(read, store::desks(read)?, at, ctx.now)? })
    })
}

/// Those desks with their states at a time, looked at from `now`.
fn places(read: &Read, desks: Vec<Desk>, at: Instant, now: Instant) -> Result<Vec<Place>> {
    let zone = settings::zone(read)?;
    let day = zone.day_of(at);
    let rest_of_day = Span { from: at, until: zone.start_of(day.plus_days(1)) };
    let rest = store::within(read, rest_of_day)?;
    let closings = store::closed_within(read, rest_of_day)?;
    let assignments = store::assigned(read, Period { from: day, to: day })?;
    let all = store::desks(read)?;
    let place = |desk: Desk| {
        let (own, relatives) = occupancy::holding(&desk, &all, &rest);
        let taken = own.iter().filter(|booking| booking.from <= at).count();
        // With a place left, it is free whoever holds the others.
        let own = if taken > 0 && taken < desk.places as usize { Vec::new() } else { own };
        let mut its: Vec<&Booking> = own.into_iter().chain(relatives).collect();
        its.sort_by_key(|booking| booking.from);
        let mut its = its.into_iter().cloned();
        let (booking, next) = (its.next(), its.next());
        let assigned = assignments.iter().find(|assignment| assignment.desk == desk.desk).cloned();
        let closed = closings.iter().find(|(closed, _)| *closed == desk.desk).map(|(_, one)| one.clone());
        let shut = closed.as_ref().is_some_and(|closed| closed.from <= at);
        let state = match rules::state(&desk, booking.as_ref(), at, now, zone) {
            PlaceState::Free | PlaceState::Promised if shut => PlaceState::Closed,
            PlaceState::Free if assigned.is_some() => PlaceState::Assigned,
            state => state,
        };
        let taken = u32::try_from(taken).unwrap_or(u32::MAX);
        Place { desk, state, booking, next, assigned, closed, taken }
    };
    Ok(desks.into_iter().map(place).collect())
}

/// At most `limit` desks and rooms whose name, number or note fits, the best first, each as it stands now.
pub fn search(read: &Read, typed: &Typed, now: Instant, limit: u32) -> Result<Vec<(Fit, Place)>> {
    let fits = store::desks(read)?.into_iter().filter_map(|desk| Some((fit(typed, &desk)?, desk)));
    let (fits, desks): (Vec<Fit>, Vec<Desk>) = spelling::first(fits, limit).into_iter().unzip();
    if desks.is_empty() {
        return Ok(Vec::new());
    }
    Ok(fits.into_iter().zip(places(read, desks, now, now)?).collect())
}

/// How a desk's or room's own name fits, or else its note.
pub fn fit(typed: &Typed, desk: &Desk) -> Option<Fit> {
    let note = || typed.fits_name(&desk.note).map(|_| Fit::number(Rank::Tail));
    typed.fits(&desk.desk_no, &desk.desk_no).or_else(note)
}

/// The booking of that number, whatever became of it.
pub fn by_no(read: &Read, booking_no: &str) -> Result<Option<Booking>> {
    store::by_no(read, booking_no)
}

/// At most `limit` of today's bookings whose person or number fits, in the order of beginning.
pub fn search_bookings(read: &Read, typed: &Typed, now: Instant, limit: u32) -> Result<Vec<(Fit, Booking)>> {
    let zone = settings::zone(read)?;
    let today = store::within(read, zone.span_of(zone.day_of(now)))?.into_iter();
    let fits = today.filter_map(|one| Some((typed.fits(&one.name, &one.booking_no)?, one)));
    let mut found = spelling::first(fits, limit);
    // One of another day, by its whole number alone.
    if let Some(booking) = by_no(read, &typed.text().to_uppercase())?
        && found.iter().all(|(_, one)| one.booking != booking.booking)
    {
        found.insert(0, (Fit::number(Rank::Whole), booking));
    }
    Ok(found)
}

/// The standing booking that keeps a desk from being booked for the span.
pub fn in_the_way(read: &Read, desk: DeskId, span: Span) -> Result<Option<Booking>> {
    occupancy::in_the_way(read, &store::desk(read, desk)?, span, None, 0)
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "BookingsOn"))]
#[serde(deny_unknown_fields)]
pub struct On {
    pub day: Day,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Bookings {
    /// In the order of beginning.
    pub bookings: Vec<Booking>,
}

/// The standing bookings that touch a local day.
pub fn on(space: &Space, _: &Ctx, ask: On) -> Result<Bookings> {
    space.read(|read| {
        let span = settings::zone(read)?.span_of(ask.day);
        Ok(Bookings { bookings: store::within(read, span)? })
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "FindFreeDesks", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Free {
    pub from: Instant,
    pub until: Instant,
    /// Nearest to this one first, and of its kind alone.
    #[serde(default)]
    pub near: Option<DeskId>,
    /// With this in it, such as 投影; any part of its name.
    #[serde(default)]
    pub with: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FreeDesks {
    pub desks: Vec<FreeDesk>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FreeDesk {
    pub desk: Desk,
    /// When its next booking or closure begins, where that is on the local day of the slot's end.
    pub free_until: Option<Instant>,
}

/// The desks that are free for the whole slot, in opening hours, with their buffer.
pub fn free(space: &Space, _: &Ctx, ask: Free) -> Result<FreeDesks> {
    let span = Span { from: ask.from, until: ask.until };
    rules::whole(span)?;
    let with = ask.with.as_deref().map(str::trim).filter(|with| !with.is_empty());
    let has = |desk: &Desk| with.is_none_or(|with| desk.equipment.iter().any(|one| one.name.contains(with)));
    space.read(|read| {
        let mut desks = free_within(read, span, ask.near)?;
        desks.retain(|free| has(&free.desk));
        Ok(FreeDesks { desks })
    })
}

/// As [`free`], for other features.
pub fn free_within(read: &Read, span: Span, near: Option<DeskId>) -> Result<Vec<FreeDesk>> {
    let zone = settings::zone(read)?;
    let days = Period { from: zone.day_of(span.from), to: zone.day_of(span.until.plus_seconds(-1)) };
    let opening = Opening::load(read, days)?;
    if limits::in_hours(&opening, span, zone).is_err() {
        return Ok(Vec::new());
    }
    let house = House::load(read, span, zone)?;
    let near = near.map(|near| store::desk(read, near)).transpose()?;
    let assigned: Vec<DeskId> = store::assigned(read, days)?.into_iter().map(|one| one.desk).collect();
    let mut desks = house.desks.clone();
    desks.retain(|desk| {
        rules::serves(desk, span, zone).is_ok()
            && !assigned.contains(&desk.desk)
            && near.as_ref().is_none_or(|near| near.desk != desk.desk && near.kind == desk.kind)
    });
    if let Some(near) = near {
        desks.sort_by_key(|desk| (rules::apart(desk.spot, near.spot), desk.desk_no.clone()));
    }
    let free = desks.into_iter().filter_map(|desk| house.free(desk, span));
    Ok(free.collect())
}

/// Every place with whoever holds it around a span and until the end of its last day.
struct House {
    desks: Vec<Desk>,
    sets: RuleSets,
    bookings: Vec<Booking>,
    closed: Vec<(DeskId, Closed)>,
}

impl House {
    fn load(read: &Read, span: Span, zone: Zone) -> Result<Self> {
        let sets = store::rule_sets(read)?;
        let own = sets.own.iter().map(|own| own.rules.buffer_minutes);
        let buffer = own.chain([sets.desks.buffer_minutes, sets.rooms.buffer_minutes]).max().unwrap_or(0);
        let (from, until) =
            (span.from.plus_minutes(-i64::from(buffer)), span.until.plus_minutes(buffer.into()));
        let day_end = zone.start_of(zone.day_of(span.until).plus_days(1));
        let bookings = store::within(read, Span { from, until: until.max(day_end) })?;
        let closed = store::closed_within(read, Span { from: span.from, until: day_end })?;
        Ok(Self { desks: store::desks(read)?, sets, bookings, closed })
    }

    /// The place with until when it stays free; `None` where it is not free for the span.
    fn free(&self, desk: Desk, span: Span) -> Option<FreeDesk> {
        let (own, relatives) = occupancy::holding(&desk, &self.desks, &self.bookings);
        let buffer = self.sets.of(&desk).buffer_minutes;
        if occupancy::among(&own, &relatives, desk.places, span, buffer).is_some() {
            return None;
        }
        let closes = || self.closed.iter().filter(|(id, _)| *id == desk.desk).map(|(_, closed)| closed.from);
        if closes().any(|from| from < span.until) {
            return None;
        }
        let full = if desk.places == 1 { own } else { Vec::new() };
        let coming = full.into_iter().chain(relatives).map(|one| one.from).filter(|from| *from >= span.until);
        let free_until = coming.chain(closes()).min();
        Some(FreeDesk { desk, free_until })
    }
}

/// What runs, and what begins later on the local day, in the order of beginning.
pub fn bookings_now(read: &Read, now: Instant) -> Result<Vec<Booking>> {
    store::within(read, rest_of_day(read, now)?)
}

/// Every standing booking that overlaps the span, in the order of beginning, for other features.
pub fn bookings_in(read: &Read, span: Span) -> Result<Vec<Booking>> {
    store::within(read, span)
}

/// The person's booking that runs, else the next one on this local day.
pub fn next_of(read: &Read, member: MemberId, now: Instant) -> Result<Option<Booking>> {
    Ok(store::of_member(read, member, rest_of_day(read, now)?)?.into_iter().next())
}

/// The person's standing bookings that are not over, in the order of beginning.
pub fn coming_of(read: &Read, member: MemberId, now: Instant) -> Result<Vec<Booking>> {
    let ahead = Span { from: now, until: now.plus_seconds(AHEAD) };
    Ok(store::of_member(read, member, ahead)?
        .into_iter()
        .filter(|booking| booking.left_at.is_none())
        .collect())
}

/// Nobody books further ahead: ten years in seconds.
pub(super) const AHEAD: i64 = 3_650 * 86_400;

fn rest_of_day(read: &Read, now: Instant) -> Result<Span> {
    let zone = settings::zone(read)?;
    Ok(Span { from: now, until: zone.start_of(zone.day_of(now).plus_days(1)) })
}
