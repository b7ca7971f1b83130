use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::rules::{NoPlace, Placement, Stay, place};
use super::{Team, TeamCard, store, team_card, teams};
use crate::error::{Refusal, Result};
use crate::ids::{MemberId, MembershipId, TeamId};
use crate::rules::in_order;
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::Day;

/// From which day to which day somebody belonged to a team; both belong to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Membership {
    pub team: TeamId,
    pub team_name: String,
    pub from_on: Day,
    pub to_on: Option<Day>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct JoinTeam {
    pub member: MemberId,
    pub team: TeamId,
    pub from_on: Day,
}

/// A person belongs to one team at a time: joining another ends the first on the day before. One may enter what was
/// earlier later: each day belongs to the team that began last on or before it.
pub fn join_team(space: &Space, ctx: &Ctx, ask: JoinTeam) -> Result<TeamCard> {
    space.write(ctx, |tx| {
        let (_, wrote) = join(tx, ask.member, ask.team, ask.from_on)?;
        Ok(Recorded::new(team_card(tx, ask.team)?, wrote))
    })
}

/// What joining wrote: the membership that is new, and the one that it ended.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Joined {
    /// None where one of the same team begins earlier now.
    pub began: Option<MembershipId>,
    pub ended: Option<MembershipId>,
}

/// As [`join_team`], for acts that do more. Refused `already_in_team` and `joined_that_day`.
pub fn join(tx: &Tx, member: MemberId, team: TeamId, from_on: Day) -> Result<(Joined, Wrote)> {
    let member = super::active(tx, member)?;
    let found = teams::found(tx, team)?;
    let placement = match place(&store::stays(tx, member.member)?, team, from_on) {
        Ok(placement) => placement,
        Err(NoPlace::Already) => {
            return Err(Refusal::AlreadyInTeam { name: member.name, team: found.name }.into());
        }
        Err(NoPlace::SameDay(other)) => {
            let team = teams::found(tx, other)?.name;
            return Err(Refusal::JoinedThatDay { name: member.name, team, on: from_on }.into());
        }
    };
    let (Placement::New { cut, .. } | Placement::Earlier { cut, .. }) = placement;
    if let Some(cut) = cut {
        store::end_membership(tx, cut, Some(from_on.plus_days(-1)))?;
    }
    let (began, wrote) = match placement {
        Placement::New { to_on, .. } => {
            let (began, wrote) = store::insert_membership(tx, team, member.member, from_on, to_on)?;
            (Some(began), wrote)
        }
        Placement::Earlier { next, .. } => (None, store::begin_membership(tx, next, from_on)?),
    };
    Ok((Joined { began, ended: cut }, wrote))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct LeaveTeam {
    pub member: MemberId,
    /// The last day on which the person belongs to it.
    pub last_on: Day,
}

/// The person leaves the team of that day and belongs to none after it.
pub fn leave_team(space: &Space, ctx: &Ctx, ask: LeaveTeam) -> Result<TeamCard> {
    space.write(ctx, |tx| {
        let member = super::member(tx, ask.member)?;
        let stays = store::stays(tx, member.member)?;
        let Some(stay) = stays.into_iter().find(|stay| stay.holds(ask.last_on)) else {
            return Err(Refusal::InNoTeam { name: member.name, on: ask.last_on }.into());
        };
        in_order(stay.from_on, ask.last_on)?;
        let wrote = store::end_membership(tx, stay.id, Some(ask.last_on))?;
        Ok(Recorded::new(team_card(tx, stay.team)?, wrote))
    })
}

/// The team that the person belonged to on that day.
pub fn team_on(read: &Read, member: MemberId, day: Day) -> Result<Option<Team>> {
    store::team_on(read, member, day)
}

/// Somebody in a team, as a list of the team names them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TeamMember {
    pub member_no: String,
    pub name: String,
    pub from_on: Day,
}

/// Who belonged to the team on that day.
pub fn in_team(read: &Read, team: TeamId, day: Day) -> Result<Vec<TeamMember>> {
    store::in_team(read, team, day)
}

/// The team of a day among a person's memberships.
pub(super) fn stay_on(stays: &[Stay], day: Day) -> Option<&Stay> {
    stays.iter().find(|stay| stay.holds(day))
}
