use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Entry, Event, Guest, store};
use crate::error::Result;
use crate::ids::{AttendanceId, EventId, MemberId, SignupId};
use crate::settings;
use crate::space::{Ctx, Read, Space};
use crate::spelling::{self, Fit, Rank, Typed};
use crate::time::{Day, Instant};

/// Somebody on the list of an event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Signup {
    pub signup: SignupId,
    pub guest: Guest,
    pub signed_up_at: Instant,
    /// Later than the signup for somebody who moved up; absent while waiting.
    pub seated_at: Option<Instant>,
    /// The place on the waiting list, from 1; absent with a seat.
    pub waiting: Option<u32>,
}

/// Somebody who came.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Attendance {
    pub attendance: AttendanceId,
    pub guest: Guest,
    pub at: Instant,
    pub entry: Entry,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EventCard {
    pub event: Event,
    /// Those with a seat in the order of signing up, then the waiting ones in the order of moving up.
    pub signups: Vec<Signup>,
    /// In the order of coming.
    pub attendances: Vec<Attendance>,
    /// Signups that were taken back.
    pub withdrawn: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ShowEvent"))]
#[serde(deny_unknown_fields)]
pub struct Show {
    pub event: EventId,
}

pub fn show(space: &Space, _: &Ctx, ask: Show) -> Result<EventCard> {
    space.read(|read| {
        let event = super::event(read, ask.event)?;
        let attendances = store::attendances(read, event.session)?;
        let signups = store::signups(read, ask.event)?;
        Ok(EventCard { event, signups, attendances, withdrawn: store::withdrawn(read, ask.event)? })
    })
}

/// Who is signed up, in the order of [`EventCard`], for other features.
pub fn signups(read: &Read, event: EventId) -> Result<Vec<Signup>> {
    store::signups(read, event)
}

/// On which side of now a list lies. What is under way is still `coming`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "EventSide"))]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The next first.
    #[default]
    Coming,
    /// The last first.
    Past,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListEvents"))]
#[serde(deny_unknown_fields)]
pub struct Events {
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Side>", optional))]
    pub side: Side,
    /// The rows to pass over; 0 for the first page.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<u32>", optional))]
    pub after: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EventPage {
    /// At most a hundred.
    pub events: Vec<Event>,
    pub total: u32,
    /// Past ones that nobody has confirmed or cancelled: figures do not count them yet.
    pub to_confirm: u32,
}

pub fn list(space: &Space, ctx: &Ctx, ask: Events) -> Result<EventPage> {
    space.read(|read| {
        Ok(EventPage {
            events: store::page(read, ask.side, ask.after, ctx.now)?,
            total: store::total(read, ask.side, ctx.now)?,
            to_confirm: store::to_confirm(read, ctx.now)?,
        })
    })
}

/// What somebody has at an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// `moved_up` from the waiting list.
    Seat {
        moved_up: bool,
    },
    /// The place on the waiting list, from 1.
    Waiting {
        place: u32,
    },
    None,
}

/// An event, cancelled or not, and what somebody has there; for other features.
pub fn place_of(read: &Read, event: EventId, member: MemberId) -> Result<(Event, Place)> {
    let found = super::event(read, event)?;
    let place = match store::signup_now(read, event, member)? {
        None => Place::None,
        Some(Signup { waiting: Some(place), .. }) => Place::Waiting { place },
        Some(signup) => Place::Seat {
            moved_up: signup.seated_at.is_some_and(|seated_at| seated_at > signup.signed_up_at),
        },
    };
    Ok((found, place))
}

/// The event of that number, called off or not.
pub fn by_no(read: &Read, event_no: &str) -> Result<Option<Event>> {
    store::id_by_no(read, event_no)?.map(|id| super::event(read, id)).transpose()
}

/// The number that stands in a signup's confirmation: the event's and its own, `E-0001-007`. `None` for no signup.
pub fn signup_no(read: &Read, event: EventId, member: MemberId) -> Result<Option<String>> {
    let Some(signup) = store::signup_now(read, event, member)? else { return Ok(None) };
    let event_no = super::event(read, event)?.event_no;
    Ok(Some(format!("{event_no}-{:03}", signup.signup.0)))
}

/// Whose signup a number is, and for what; one that was taken back is none.
pub fn by_signup_no(read: &Read, no: &str) -> Result<Option<(Event, MemberId)>> {
    let Some((event_no, signup)) = no.rsplit_once('-') else { return Ok(None) };
    let Ok(signup) = signup.parse() else { return Ok(None) };
    let Some(event) = by_no(read, event_no)? else { return Ok(None) };
    let member = store::signed_up_under(read, event.event, SignupId(signup))?;
    Ok(member.map(|member| (event, member)))
}

/// At most `limit` events whose title or number fits, the best first, and of these the nearest in time. What was
/// called off is not among them.
pub fn search(read: &Read, typed: &Typed, now: Instant, limit: u32) -> Result<Vec<(Fit, Event)>> {
    let mut called = store::called(read)?;
    called.sort_by_key(|(_, _, _, from)| from.seconds_since(now).abs());
    let fits = called.iter().filter_map(|(id, no, title, _)| Some((typed.fits(title, no)?, *id)));
    let found = spelling::first(fits, limit).into_iter();
    let mut found: Vec<(Fit, Event)> =
        found.map(|(fit, event)| Ok((fit, super::event(read, event)?))).collect::<Result<_>>()?;
    if let Some((event, _)) = by_signup_no(read, &typed.text().to_uppercase())? {
        found.insert(0, (Fit::number(Rank::Whole), event));
    }
    Ok(found)
}

/// What is on that local day and was not cancelled, in the order of beginning.
pub fn on_day(read: &Read, day: Day) -> Result<Vec<Event>> {
    store::overlapping(read, settings::zone(read)?.span_of(day))
}
