use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store;
use crate::error::{Refusal, Result};
use crate::ids::{AgreementId, MemberId, TeamId};
use crate::rules::{in_order, optional_text, text};
use crate::space::{Ctx, Read, Recorded, Space};
use crate::spelling::{self, Fit, Typed};
use crate::time::{Day, Period};

/// A team is a company from the day of its registration on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TeamKind {
    Team,
    Company,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Team {
    pub team: TeamId,
    /// Such as `T-007`.
    pub team_no: String,
    pub name: String,
    pub formed_on: Day,
    pub registered_on: Option<Day>,
    /// 统一社会信用代码
    pub uscc: Option<String>,
}

impl Team {
    /// What it was on that day.
    pub fn kind_on(&self, day: Day) -> TeamKind {
        if self.registered_on.is_some_and(|on| on <= day) { TeamKind::Company } else { TeamKind::Team }
    }
}

/// A residency agreement: both days belong to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Agreement {
    pub agreement: AgreementId,
    pub agreement_no: String,
    pub signed_on: Day,
    pub period: Period,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TeamCard {
    pub team: Team,
    /// People who belong to it now.
    pub members: u32,
    /// In the order of their first days.
    pub agreements: Vec<Agreement>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct AddTeam {
    pub name: String,
    pub formed_on: Day,
    /// For what is a company already: the day of its licence.
    #[serde(default)]
    pub registered_on: Option<Day>,
    #[serde(default)]
    pub uscc: Option<String>,
}

pub fn add_team(space: &Space, ctx: &Ctx, ask: AddTeam) -> Result<TeamCard> {
    let name = text("name", &ask.name, 60)?;
    let uscc = normal_uscc(ask.uscc.as_deref())?;
    space.write(ctx, |tx| {
        if store::team_by_name(tx, &name)?.is_some() {
            return Err(Refusal::TeamTaken { name }.into());
        }
        let team_no = format!("T-{:03}", store::last_team_id(tx)? + 1);
        let (team, wrote) = store::insert_team(
            tx,
            &team_no,
            &name,
            ask.formed_on,
            ask.registered_on,
            uscc.as_deref(),
            ctx.now,
        )?;
        Ok(Recorded::new(team_card(tx, team)?, wrote))
    })
}

fn normal_uscc(uscc: Option<&str>) -> Result<Option<String>> {
    let uscc = uscc.map(|uscc| optional_text("uscc", &uscc.to_uppercase(), 18)).transpose()?;
    Ok(uscc.filter(|uscc| !uscc.is_empty()))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct JoinTeam {
    pub member: MemberId,
    pub team: TeamId,
    pub from_on: Day,
}

/// A person belongs to one team at a time: joining another ends the first on the day before.
pub fn join_team(space: &Space, ctx: &Ctx, ask: JoinTeam) -> Result<TeamCard> {
    space.write(ctx, |tx| {
        let member = super::member(tx, ask.member)?;
        let team = found(tx, ask.team)?;
        if let Some((membership, current, since)) = store::membership_now(tx, ask.member)? {
            if current == ask.team {
                return Err(Refusal::AlreadyInTeam { name: member.name, team: team.name }.into());
            }
            in_order(since, ask.from_on.plus_days(-1))?;
            store::end_membership(tx, membership, ask.from_on.plus_days(-1))?;
        }
        let wrote = store::insert_membership(tx, ask.team, ask.member, ask.from_on)?;
        Ok(Recorded::new(team_card(tx, ask.team)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SignAgreement {
    pub team: TeamId,
    pub agreement_no: String,
    pub signed_on: Day,
    pub period: Period,
}

pub fn sign_agreement(space: &Space, ctx: &Ctx, ask: SignAgreement) -> Result<TeamCard> {
    let agreement_no = text("agreement_no", &ask.agreement_no, 40)?;
    in_order(ask.period.from, ask.period.to)?;
    space.write(ctx, |tx| {
        found(tx, ask.team)?;
        if let Some(team) = store::agreement_holder(tx, &agreement_no)? {
            return Err(Refusal::AgreementTaken { agreement_no, team }.into());
        }
        let wrote = store::insert_agreement(tx, ask.team, &agreement_no, ask.signed_on, ask.period)?;
        Ok(Recorded::new(team_card(tx, ask.team)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct RegisterCompany {
    pub team: TeamId,
    /// The day on the licence.
    pub registered_on: Day,
    #[serde(default)]
    pub uscc: Option<String>,
}

/// The team becomes a company: the same row, with a day. Refused where it is one already.
pub fn register_company(space: &Space, ctx: &Ctx, ask: RegisterCompany) -> Result<TeamCard> {
    let uscc = normal_uscc(ask.uscc.as_deref())?;
    space.write(ctx, |tx| {
        let team = found(tx, ask.team)?;
        if let Some(on) = team.registered_on {
            return Err(Refusal::RegisteredAlready { team: team.name, on }.into());
        }
        in_order(team.formed_on, ask.registered_on)?;
        let uscc = uscc.or(team.uscc);
        let wrote = store::register(tx, ask.team, ask.registered_on, uscc.as_deref())?;
        Ok(Recorded::new(team_card(tx, ask.team)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListTeams"))]
#[serde(deny_unknown_fields)]
pub struct Teams {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TeamList {
    pub teams: Vec<TeamCard>,
}

pub fn teams(space: &Space, _: &Ctx, _: Teams) -> Result<TeamList> {
    space.read(|read| Ok(TeamList { teams: all_teams(read)? }))
}

/// Every team and company, in the order of their numbers.
pub fn all_teams(read: &Read) -> Result<Vec<TeamCard>> {
    store::all_team_ids(read)?.into_iter().map(|team| team_card(read, team)).collect()
}

/// One team with its agreements. Refused `not_found` where there is none.
pub fn team_card(read: &Read, team: TeamId) -> Result<TeamCard> {
    Ok(TeamCard {
        team: found(read, team)?,
        members: store::members_now(read, team)?,
        agreements: store::agreements(read, team)?,
    })
}

fn found(read: &Read, team: TeamId) -> Result<Team> {
    let missing = || Refusal::NotFound { what: "team".to_owned(), value: team.0.to_string() };
    Ok(store::team(read, team)?.ok_or_else(missing)?)
}

/// At most `limit` teams and companies whose name or number fits, the best first.
pub fn search_teams(read: &Read, typed: &Typed, limit: u32) -> Result<Vec<(Fit, TeamCard)>> {
    let names = store::teams_called(read)?;
    let fits = names.iter().filter_map(|(id, no, name)| Some((typed.fits(name, no)?, *id)));
    let found = spelling::first(fits, limit).into_iter();
    found.map(|(fit, team)| Ok((fit, team_card(read, team)?))).collect()
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

/// The team that the person belonged to on that day.
pub fn team_on(read: &Read, member: MemberId, day: Day) -> Result<Option<Team>> {
    store::team_on(read, member, day)
}

/// The agreement that ends last.
pub fn latest_agreement(read: &Read, team: TeamId) -> Result<Option<Agreement>> {
    Ok(store::agreements(read, team)?.into_iter().max_by_key(|agreement| agreement.period.to))
}
