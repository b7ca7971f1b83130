use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Event, Guest, rules, store};
use crate::error::{Refusal, Result};
use crate::ids::{AttendanceId, EventId, MemberId};
use crate::space::{Ctx, Recorded, Space, Tx, Wrote};
use crate::time::Instant;
use crate::{members, profile, settings};

/// How somebody came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    SignedUp,
    /// Without a signup, on a free seat.
    WalkIn,
    /// Without a seat; a supervisor let them in, and the reason is in the book.
    OverCapacity,
}

crate::words::coded!(Entry { SignedUp: "signed_up", WalkIn: "walk_in", OverCapacity: "over_capacity" });

/// Somebody at the door of an event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Arrival {
    pub guest: Guest,
    pub at: Instant,
    pub entry: Entry,
    /// Signed in before: nothing was counted twice.
    pub again: bool,
    pub event: Event,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ScanAtEvent"))]
#[serde(deny_unknown_fields)]
pub struct Scan {
    pub event: EventId,
    /// What the scanner typed, as it came.
    pub code: String,
}

/// Signs the holder of a badge in. Refused as [`sign_in`], and `badge_unknown`, `badge_revoked`.
pub fn scan(space: &Space, ctx: &Ctx, ask: Scan) -> Result<Arrival> {
    space.write(ctx, |tx| {
        let member = members::holder(tx, &ask.code, ctx.now)?;
        come_in(tx, ctx, ask.event, member, ctx.now)
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SignInAtEvent", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    pub event: EventId,
    pub member: MemberId,
    /// For a late entry from a paper list: when they came.
    #[serde(default)]
    pub at: Option<Instant>,
}

/// Signs somebody in by hand; twice is the same attendance. Refused `event_full` without a seat,
/// `event_not_on_that_day`, `event_cancelled`, late as [`members::happened`]. A supervisor's override lets in beyond the seats.
pub fn sign_in(space: &Space, ctx: &Ctx, ask: SignIn) -> Result<Arrival> {
    space.write(ctx, |tx| {
        let at = members::happened(tx, ask.member, ask.at, ctx.now)?;
        come_in(tx, ctx, ask.event, ask.member, at)
    })
}

fn come_in(tx: &Tx, ctx: &Ctx, event: EventId, member: MemberId, at: Instant) -> Result<Recorded<Arrival>> {
    let event = super::standing(tx, event)?;
    let person = members::member(tx, member)?;
    if let Some(came) = store::attendance_of(tx, event.session, member)? {
        let wrote = store::seen(tx, came.attendance, ctx.now)?;
        let (guest, at, entry) = (came.guest, came.at, came.entry);
        return Ok(Recorded::new(Arrival { guest, at, entry, again: true, event }, wrote));
    }
    let zone = settings::zone(tx)?;
    if !rules::door_open(event.span, at, zone) {
        return Err(Refusal::EventNotOnThatDay { title: event.title, from: event.span.from }.into());
    }
    let signup = store::signup_now(tx, event.event, member)?;
    let seated = signup.as_ref().is_some_and(|signup| signup.waiting.is_none());
    let Some(entry) = rules::entry(seated, event.counts, ctx.excuse.is_some()) else {
        let waiting = signup.and_then(|signup| signup.waiting);
        let Event { title, capacity, .. } = event;
        return Err(Refusal::EventFull { name: person.name, title, capacity, waiting }.into());
    };
    let team = members::team_on(tx, member, zone.day_of(at))?;
    let wrote = store::insert_attendance(
        tx,
        event.session,
        member,
        team.as_ref().map(|team| team.team),
        at,
        ctx.now,
        entry,
    )?;
    let guest = Guest { member, name: person.name, mobile: person.mobile, team: team.map(|team| team.name) };
    let event = super::event(tx, event.event)?;
    Ok(Recorded::new(Arrival { guest, at, entry, again: false, event }, wrote))
}

/// Nobody came: the attendance counts no more, for [`crate::undo`].
pub fn undo_sign_in(tx: &Tx, ctx: &Ctx, attendance: AttendanceId) -> Result<Wrote> {
    let at = store::came_at(tx, attendance)?.ok_or(Refusal::ActOvertaken {})?;
    profile::unfrozen(tx, at)?;
    store::withdraw_attendance(tx, attendance, ctx.now)
}
