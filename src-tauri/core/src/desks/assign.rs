use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Desk, store};
use crate::error::{Refusal, Result};
use crate::ids::{AssignmentId, DeskId, TeamId};
use crate::members;
use crate::rules::in_order;
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
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "AssignDesk"))]
#[serde(deny_unknown_fields)]
pub struct Assign {
    pub desk: DeskId,
    pub team: TeamId,
    pub period: Period,
}

/// Gives a desk to a team for months. Refused, naming the other one, where a team has it on one of the days.
pub fn assign(space: &Space, ctx: &Ctx, ask: Assign) -> Result<Assignment> {
    space.write(ctx, |tx| {
        let (assignment, wrote) = assign_in(tx, &ask, ctx.now)?;
        Ok(Recorded::new(assignment, wrote))
    })
}

/// As [`assign`], for acts that do more.
pub fn assign_in(tx: &Tx, ask: &Assign, now: Instant) -> Result<(Assignment, Wrote)> {
    let Period { from, to } = ask.period;
    in_order(from, to)?;
    let desk = store::desk(tx, ask.desk)?;
    let team = members::team_card(tx, ask.team)?.team;
    in_service(&desk, ask.period)?;
    if let Some(other) = store::assignments_of(tx, ask.desk, ask.period)?.into_iter().next() {
        return Err(taken(other));
    }
    let (assignment, wrote) = store::insert_assignment(tx, ask.desk, ask.team, ask.period, now)?;
    let (desk_no, team_name) = (desk.desk_no, team.name);
    let assignment =
        Assignment { assignment, desk: ask.desk, desk_no, team: ask.team, team_name, period: ask.period };
    Ok((assignment, wrote))
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
