use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::assign::{assignable, make_way};
use super::{Assignment, Choice, store, waiting};
use crate::error::{Refusal, Result};
use crate::ids::{AssignmentId, DeskId, TeamId};
use crate::rules::in_order;
use crate::space::{Ctx, Recorded, Space};
use crate::time::{Day, Period};
use crate::{profile, settings};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ListAssignments {
    /// Of this team alone.
    #[serde(default)]
    pub team: Option<TeamId>,
    /// Of this desk alone.
    #[serde(default)]
    pub desk: Option<DeskId>,
    /// As of this day alone. Where all three are left out, those that are not over.
    #[serde(default)]
    pub on: Option<Day>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Assignments {
    /// Of one team or desk: the last first; else by desk.
    pub assignments: Vec<Assignment>,
}

/// Which desk was, is or will be whose.
pub fn assignments(space: &Space, ctx: &Ctx, ask: ListAssignments) -> Result<Assignments> {
    space.read(|read| {
        let mut found = match (ask.team, ask.desk, ask.on) {
            (Some(team), ..) => store::history_of_team(read, team)?,
            (None, Some(desk), _) => store::history_of_desk(read, desk)?,
            (None, None, Some(on)) => store::assigned(read, Period { from: on, to: on })?,
            (None, None, None) => store::assignments_from(read, settings::today(read, ctx.now)?)?,
        };
        found.retain(|one| {
            ask.desk.is_none_or(|desk| desk == one.desk) && ask.on.is_none_or(|on| one.period.contains(on))
        });
        Ok(Assignments { assignments: found })
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct EndAssignment {
    pub assignment: AssignmentId,
    /// The last day on which the team has the desk.
    pub last_on: Day,
}

/// The team gives the desk back earlier. Refused: a day after its end, one before its beginning, and frozen days.
pub fn end_assignment(space: &Space, ctx: &Ctx, ask: EndAssignment) -> Result<Assignment> {
    space.write(ctx, |tx| {
        let found = store::assignment(tx, ask.assignment)?;
        in_order(found.period.from, ask.last_on)?;
        if ask.last_on >= found.period.to {
            return Err(ends(found).into());
        }
        profile::unfrozen(tx, settings::zone(tx)?.start_of(ask.last_on.plus_days(1)))?;
        let wrote = store::end_assignment(tx, ask.assignment, ask.last_on)?;
        waiting::offer_freed(tx, ctx)?;
        Ok(Recorded::new(store::assignment(tx, ask.assignment)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ExtendAssignment {
    pub assignment: AssignmentId,
    pub to_on: Day,
    /// One for each booking of others on the days that are added.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<Choice>>", optional))]
    pub choices: Vec<Choice>,
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub reason: String,
}

/// The team keeps the desk longer. Refused as [`super::assign`] on the days that are added.
pub fn extend_assignment(space: &Space, ctx: &Ctx, ask: ExtendAssignment) -> Result<Assignment> {
    space.write(ctx, |tx| {
        let found = store::assignment(tx, ask.assignment)?;
        if ask.to_on <= found.period.to {
            return Err(ends(found).into());
        }
        let added = Period { from: found.period.to.plus_days(1), to: ask.to_on };
        let desk = assignable(tx, found.desk, found.team, added)?;
        make_way(tx, ctx, &desk, found.team, added, &ask.choices, &ask.reason)?;
        let wrote = store::end_assignment(tx, ask.assignment, ask.to_on)?;
        waiting::offer_freed(tx, ctx)?;
        Ok(Recorded::new(store::assignment(tx, ask.assignment)?, wrote))
    })
}

fn ends(found: Assignment) -> Refusal {
    Refusal::AssignmentEnds { desk: found.desk_no, team: found.team_name, to: found.period.to }
}
