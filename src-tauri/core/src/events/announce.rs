use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Event, Guest, Kind, Role, store};
use crate::error::{Refusal, Result};
use crate::ids::EventId;
use crate::rules::text;
use crate::space::{Ctx, Recorded, Space};
use crate::time::Span;

/// More than any hall of a makerspace holds; a larger number is a slip of the hand.
const MOST_SEATS: u32 = 5_000;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "AnnounceEvent"))]
#[serde(deny_unknown_fields)]
pub struct Announce {
    pub title: String,
    pub kind: Kind,
    pub role: Role,
    pub place: String,
    pub capacity: u32,
    /// May lie in the past: an event that is entered late.
    pub span: Span,
}

/// Announces an event of one session.
pub fn announce(space: &Space, ctx: &Ctx, ask: Announce) -> Result<Event> {
    let title = text("title", &ask.title, 80)?;
    let place = text("place", &ask.place, 60)?;
    if ask.span.until <= ask.span.from {
        return Err(Refusal::SpanReversed { from: ask.span.from, until: ask.span.until }.into());
    }
    if !(1..=MOST_SEATS).contains(&ask.capacity) {
        return Err(Refusal::CapacityOutside { least: 1, most: MOST_SEATS }.into());
    }
    space.write(ctx, |tx| {
        let event_no = format!("E-{:04}", store::last_event_id(tx)? + 1);
        let event = store::insert_event(tx, &event_no, &title, ask.kind, ask.role, ask.capacity, ctx.now)?;
        let wrote = store::insert_session(tx, event, &place, ask.span)?;
        Ok(Recorded::new(super::event(tx, event)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CancelEvent"))]
#[serde(deny_unknown_fields)]
pub struct Cancel {
    pub event: EventId,
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CancelledEvent"))]
pub struct Cancelled {
    pub event: Event,
    /// Who signed up or waits, and must be told.
    pub to_tell: Vec<Guest>,
}

/// Calls an event off; signups stay as they are, and are told. Refused where it was held.
pub fn cancel(space: &Space, ctx: &Ctx, ask: Cancel) -> Result<Cancelled> {
    let reason = text("reason", &ask.reason, 200)?;
    space.write(ctx, |tx| {
        let event = super::standing(tx, ask.event)?;
        if let Some(at) = event.held_at {
            return Err(Refusal::EventHeld { title: event.title, at }.into());
        }
        let wrote = store::cancel(tx, ask.event, ctx.now, &reason)?;
        let to_tell = store::signups(tx, ask.event)?.into_iter().map(|signup| signup.guest).collect();
        Ok(Recorded::new(Cancelled { event: super::event(tx, ask.event)?, to_tell }, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ConfirmEvent", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Confirm {
    pub event: EventId,
    /// Heads counted in the room, where not everybody signed in.
    #[serde(default)]
    pub headcount: Option<u32>,
}

/// Confirms that the event took place: from now on figures count it. Refused before it has begun, and twice.
pub fn confirm(space: &Space, ctx: &Ctx, ask: Confirm) -> Result<Event> {
    space.write(ctx, |tx| {
        let event = super::standing(tx, ask.event)?;
        if let Some(at) = event.held_at {
            return Err(Refusal::EventHeld { title: event.title, at }.into());
        }
        if ctx.now < event.span.from {
            return Err(Refusal::EventNotBegun { title: event.title, from: event.span.from }.into());
        }
        let wrote = store::confirm(tx, event.session, ctx.now, ask.headcount)?;
        Ok(Recorded::new(super::event(tx, ask.event)?, wrote))
    })
}
