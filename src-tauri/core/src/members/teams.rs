use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::details::Founder;
use super::{Agreement, Exit, store};
use crate::error::{Refusal, Result};
use crate::fen::Fen;
use crate::ids::{MemberId, TeamId};
use crate::rules::{in_order, optional_text, text};
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::spelling::{self, Fit, Typed};
use crate::time::{Day, Instant};

/// A team is a company from the day of its registration on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TeamKind {
    Team,
    Company,
}

/// Where its project comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "TeamOrigin"))]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    Domestic,
    Overseas,
}

crate::words::coded!(Origin { Domestic: "domestic", Overseas: "overseas" });

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

/// What statistics ask of a team, each known or not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TeamFacts {
    pub industry: Option<String>,
    /// Who leads it, and what kind of founder they are.
    pub lead: Option<MemberId>,
    pub lead_name: Option<String>,
    pub founder: Option<Founder>,
    /// 注册资本
    pub capital: Option<Fen>,
    pub origin: Option<Origin>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TeamCard {
    pub team: Team,
    /// People who belong to it now.
    pub members: u32,
    /// In the order of their first days.
    pub agreements: Vec<Agreement>,
    pub facts: TeamFacts,
    /// The last exit, where no agreement followed it.
    pub exit: Option<Exit>,
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
    space.write(ctx, |tx| {
        let (team, wrote) = add(tx, &ask, ctx.now)?;
        Ok(Recorded::new(team_card(tx, team)?, wrote))
    })
}

/// As [`add_team`], for acts that do more.
pub fn add(tx: &Tx, ask: &AddTeam, now: Instant) -> Result<(TeamId, Wrote)> {
    let name = text("name", &ask.name, 60)?;
    let uscc = normal_uscc(ask.uscc.as_deref())?;
    if store::team_by_name(tx, &name)?.is_some() {
        return Err(Refusal::TeamTaken { name }.into());
    }
    let team_no = format!("T-{:03}", store::last_team_id(tx)? + 1);
    store::insert_team(tx, &team_no, &name, ask.formed_on, ask.registered_on, uscc.as_deref(), now)
}

fn normal_uscc(uscc: Option<&str>) -> Result<Option<String>> {
    let uscc = uscc.map(|uscc| optional_text("uscc", &uscc.to_uppercase(), 18)).transpose()?;
    Ok(uscc.filter(|uscc| !uscc.is_empty()))
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
    /// The name on the licence, where it is another one. From that day on it is the team's.
    #[serde(default)]
    pub name: Option<String>,
}

/// The team becomes a company: the same row, with a day. Refused where it is one already.
pub fn register_company(space: &Space, ctx: &Ctx, ask: RegisterCompany) -> Result<TeamCard> {
    space.write(ctx, |tx| {
        let wrote = register(tx, &ask)?;
        Ok(Recorded::new(team_card(tx, ask.team)?, wrote))
    })
}

/// As [`register_company`], for acts that do more.
pub fn register(tx: &Tx, ask: &RegisterCompany) -> Result<Wrote> {
    let uscc = normal_uscc(ask.uscc.as_deref())?;
    let team = found(tx, ask.team)?;
    if let Some(on) = team.registered_on {
        return Err(Refusal::RegisteredAlready { team: team.name, on }.into());
    }
    in_order(team.formed_on, ask.registered_on)?;
    if let Some(name) = ask.name.as_deref().filter(|name| !name.trim().is_empty() && name.trim() != team.name)
    {
        rename(tx, &team, name, ask.registered_on)?;
    }
    let uscc = uscc.or(team.uscc);
    store::register(tx, ask.team, ask.registered_on, uscc.as_deref())
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RenameTeam {
    pub team: TeamId,
    pub name: String,
    /// The first day of the new name; before it the old one stays true.
    pub from_on: Day,
}

/// Gives a team another name from a day on. Refused `team_taken`, and where an earlier name reaches beyond the day.
pub fn rename_team(space: &Space, ctx: &Ctx, ask: RenameTeam) -> Result<TeamCard> {
    space.write(ctx, |tx| {
        let team = found(tx, ask.team)?;
        let wrote = rename(tx, &team, &ask.name, ask.from_on)?;
        Ok(Recorded::new(team_card(tx, ask.team)?, wrote))
    })
}

fn rename(tx: &Tx, team: &Team, name: &str, from_on: Day) -> Result<Wrote> {
    let name = text("name", name, 60)?;
    if store::team_by_name(tx, &name)?.is_some() {
        return Err(Refusal::TeamTaken { name }.into());
    }
    let since = store::former_names(tx, team.team)?.last().map(|(_, until)| until.plus_days(1));
    in_order(since.unwrap_or(team.formed_on), from_on.plus_days(-1))?;
    store::insert_former_name(tx, team.team, &team.name, from_on.plus_days(-1))?;
    store::name_team(tx, team.team, &name)
}

/// What statistics ask, whole: what is left out is unknown again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ChangeTeam {
    pub team: TeamId,
    #[serde(default)]
    pub uscc: Option<String>,
    #[serde(default)]
    pub industry: Option<String>,
    #[serde(default)]
    pub lead: Option<MemberId>,
    #[serde(default)]
    pub capital: Option<Fen>,
    #[serde(default)]
    pub origin: Option<Origin>,
}

pub fn change_team(space: &Space, ctx: &Ctx, ask: ChangeTeam) -> Result<TeamCard> {
    space.write(ctx, |tx| {
        let wrote = change_in(tx, &ask)?;
        Ok(Recorded::new(team_card(tx, ask.team)?, wrote))
    })
}

/// As [`change_team`], for acts that do more.
pub fn change_in(tx: &Tx, ask: &ChangeTeam) -> Result<Wrote> {
    let industry = optional_text("industry", ask.industry.as_deref().unwrap_or_default(), 40)?;
    let uscc = normal_uscc(ask.uscc.as_deref())?;
    if ask.capital.is_some_and(|capital| capital.0 <= 0) {
        return Err(Refusal::AmountNotPositive {}.into());
    }
    found(tx, ask.team)?;
    if let Some(lead) = ask.lead {
        super::active(tx, lead)?;
    }
    let industry = Some(industry.as_str()).filter(|text| !text.is_empty());
    store::change_team(tx, ask, uscc.as_deref(), industry)
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
    let found = found(read, team)?;
    let agreements = store::agreements(read, team)?;
    let last = agreements.iter().map(|agreement| agreement.period.to).max();
    let exit = store::exits(read, team)?.pop().filter(|exit| last.is_none_or(|to| to <= exit.left_on));
    Ok(TeamCard {
        members: store::members_now(read, team)?,
        facts: store::team_facts(read, team)?,
        team: found,
        agreements,
        exit,
    })
}

pub(super) fn found(read: &Read, team: TeamId) -> Result<Team> {
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
