use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::hits::{self, Choice, Hit};
use super::{Booking, Desk, store, waiting};
use crate::error::{Refusal, Result};
use crate::ids::{AssignmentId, DeskId, TeamId};
use crate::members;
use crate::rules::{in_order, optional_text, text};
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::{Day, Instant, Period, Span};

/// A desk that is a team's from one day to another; both belong to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Assignment {
    pub assignment: AssignmentId,
    pub desk: DeskId,
    pub desk_no: String,
    pub team: TeamId,
    pub team_name: String,
    pub period: Period,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowAssignHits {
    pub desk: DeskId,
    pub team: TeamId,
    pub period: Period,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AssignHits {
    pub desk_no: String,
    /// In the order of beginning; those of the team's own people are not in the way.
    pub hits: Vec<Hit>,
}

/// The bookings in the way of giving a desk to a team. Refused where another team has it on one of the days.
pub fn assign_hits(space: &Space, ctx: &Ctx, ask: ShowAssignHits) -> Result<AssignHits> {
    space.read(|read| {
        let desk = assignable(read, ask.desk, ask.team, ask.period)?;
        let hits = in_the_way(read, ask.desk, ask.team, ask.period, ctx.now)?;
        Ok(AssignHits { desk_no: desk.desk_no, hits: hits::shown(read, hits, &[ask.desk])? })
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "AssignDesk"))]
#[serde(deny_unknown_fields)]
pub struct Assign {
    pub desk: DeskId,
    pub team: TeamId,
    pub period: Period,
    /// One for each booking of others that is in the way.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<Choice>>", optional))]
    pub choices: Vec<Choice>,
    /// Kept with the bookings that are cancelled; may be empty where none is.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub reason: String,
}

/// Gives a desk to a team for months. Refused, naming the other one, where a team has it on one of the days;
/// `assignment_hits`, with the list, where a booking is in the way for which nothing was chosen. A booking that is
/// kept stays its owner's.
pub fn assign(space: &Space, ctx: &Ctx, ask: Assign) -> Result<Assignment> {
    space.write(ctx, |tx| {
        let (assignment, wrote) = assign_in(tx, ctx, &ask)?;
        waiting::offer_freed(tx, ctx)?;
        Ok(Recorded::new(assignment, wrote))
    })
}

/// As [`assign`], for acts that do more.
pub fn assign_in(tx: &Tx, ctx: &Ctx, ask: &Assign) -> Result<(Assignment, Wrote)> {
    let desk = assignable(tx, ask.desk, ask.team, ask.period)?;
    make_way(tx, ctx, &desk, ask.team, ask.period, &ask.choices, &ask.reason)?;
    let (assignment, wrote) = store::insert_assignment(tx, ask.desk, ask.team, ask.period, ctx.now)?;
    Ok((store::assignment(tx, assignment)?, wrote))
}

/// The desk, where no team has it on any day of the period.
pub(super) fn assignable(read: &Read, desk: DeskId, team: TeamId, period: Period) -> Result<Desk> {
    in_order(period.from, period.to)?;
    let desk = store::desk(read, desk)?;
    members::team_card(read, team)?;
    in_service(&desk, period)?;
    match store::assignments_of(read, desk.desk, period)?.into_iter().next() {
        Some(other) => Err(taken(other)),
        None => Ok(desk),
    }
}

/// Does what was chosen for the bookings in the way; refused with those for which nothing was.
pub(super) fn make_way(
    tx: &Tx,
    ctx: &Ctx,
    desk: &Desk,
    team: TeamId,
    period: Period,
    choices: &[Choice],
    reason: &str,
) -> Result<()> {
    hits::once_each(choices)?;
    let hits = in_the_way(tx, desk.desk, team, period, ctx.now)?;
    let left = hits::unanswered(&hits, choices);
    if !left.is_empty() {
        let team = members::team_card(tx, team)?.team.name;
        return Err(Refusal::AssignmentHits { desk: desk.desk_no.clone(), team, hits: left }.into());
    }
    let reason = match choices.iter().any(|choice| choice.way == hits::Way::Cancel {}) {
        true => text("reason", reason, 60)?,
        false => optional_text("reason", reason, 60)?,
    };
    hits::settle(tx, ctx, hits, choices, &reason).map(|_| ())
}

fn in_the_way(read: &Read, desk: DeskId, team: TeamId, period: Period, now: Instant) -> Result<Vec<Booking>> {
    let zone = settings::zone(read)?;
    let span = Span { from: zone.start_of(period.from), until: zone.start_of(period.to.plus_days(1)) };
    hits::of_others(read, desk, team, span, now)
}

fn in_service(desk: &Desk, period: Period) -> Result<()> {
    if desk.in_service(period.from) && desk.in_service(period.to) {
        return Ok(());
    }
    let (desk, from_on, to_on) = (desk.desk_no.clone(), desk.from_on, desk.to_on);
    Err(Refusal::DeskOutOfService { desk, from_on, to_on }.into())
}

fn taken(other: Assignment) -> crate::error::Error {
    Refusal::DeskAssigned { desk: other.desk_no, team: other.team_name, period: other.period }.into()
}

/// Refused where the desk is another team's on a day of the span.
pub(super) fn keeps_out(read: &Read, desk: DeskId, team: Option<TeamId>, span: Span) -> Result<()> {
    let zone = settings::zone(read)?;
    let days = Period { from: zone.day_of(span.from), to: zone.day_of(span.until.plus_seconds(-1)) };
    let others = store::assignments_of(read, desk, days)?;
    match others.into_iter().find(|other| Some(other.team) != team) {
        Some(other) => Err(taken(other)),
        None => Ok(()),
    }
}

/// The desks that teams have on some day of the period.
pub fn assigned(read: &Read, period: Period) -> Result<Vec<Assignment>> {
    store::assigned(read, period)
}

/// The team has its desks no longer than to that day. Part of moving out.
pub fn release(tx: &Tx, team: TeamId, last_on: Day, now: Instant) -> Result<()> {
    for (assignment, from_on) in store::assignments_after(tx, team, last_on)? {
        if from_on > last_on {
            store::void_assignment(tx, assignment, now)?;
        } else {
            store::end_assignment(tx, assignment, last_on)?;
        }
    }
    Ok(())
}
