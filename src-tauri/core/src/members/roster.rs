use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::people::{self, Member};
use super::read_roster::{Column, Person, Reason, Roster};
use super::sheet::Written;
use super::store;
use crate::error::{Refusal, Result};
use crate::files::Staged;
use crate::ids::{MemberId, TeamId};
use crate::plain::comparable;
use crate::reader::Kind;
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::Day;

/// A longer list is cut in the preview; the counts are whole.
const SHOWN: usize = 1_000;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PreviewRoster {
    pub staged: String,
}

/// What importing a staged roster would do, row by row. Nothing has happened yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RosterPreview {
    pub file: Staged,
    pub written: Written,
    /// The columns found, by the heads they stand under.
    pub columns: BTreeMap<Column, String>,
    pub ignored: Vec<String>,
    /// Heads of ID numbers: left out on purpose.
    pub dropped: Vec<String>,
    /// What needs a look first: rejected, then changed, then new, then known. At most a thousand.
    pub rows: Vec<RosterRow>,
    pub new: u32,
    pub changed: u32,
    pub known: u32,
    pub rejected: u32,
    pub new_teams: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RosterRow {
    pub line: u32,
    pub name: String,
    pub mobile: Option<String>,
    pub team: Option<String>,
    pub finding: Finding,
}

/// What a row is to us.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RosterFinding"))]
#[serde(tag = "finding", rename_all = "snake_case")]
pub enum Finding {
    Rejected {
        reason: Reason,
    },
    /// Known, and to join the row's team.
    Changed {
        member_no: String,
        team_was: Option<String>,
    },
    New {},
    Known {
        member_no: String,
    },
}

/// Reads a staged roster and tells what importing it would do.
///
/// # Errors
/// Refused `roster_unreadable` with the reason.
pub fn preview_roster(space: &Space, ctx: &Ctx, ask: PreviewRoster) -> Result<RosterPreview> {
    let (file, roster) = read(space, &ask.staged)?;
    let plan = space.read(|db| Plan::make(db, &roster, settings::today(db, ctx.now)?))?;
    let count = |wanted: fn(&Finding) -> bool| {
        u32::try_from(plan.rows.iter().filter(|row| wanted(&row.finding)).count())
    };
    let count = |wanted| count(wanted).unwrap_or(u32::MAX);
    let mut preview = RosterPreview {
        file,
        written: roster.written,
        columns: roster.columns,
        ignored: roster.ignored,
        dropped: roster.dropped,
        new: count(|finding| matches!(finding, Finding::New {})),
        changed: count(|finding| matches!(finding, Finding::Changed { .. })),
        known: count(|finding| matches!(finding, Finding::Known { .. })),
        rejected: count(|finding| matches!(finding, Finding::Rejected { .. })),
        new_teams: plan.new_teams.into_values().collect(),
        rows: plan.rows,
    };
    preview.rows.sort_by_key(|row| {
        let order = match row.finding {
            Finding::Rejected { .. } => 0,
            Finding::Changed { .. } => 1,
            Finding::New {} => 2,
            Finding::Known { .. } => 3,
        };
        (order, row.line)
    });
    preview.rows.truncate(SHOWN);
    Ok(preview)
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ImportRoster {
    pub staged: String,
    /// When the teams that the roster names for the first time were formed; the day of the import where left out.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub teams_formed_on: Option<Day>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RosterImported"))]
pub struct Imported {
    pub enrolled: u32,
    /// Known people who joined a team.
    pub joined: u32,
    pub teams_added: u32,
    pub known: u32,
    pub rejected: u32,
}

/// Imports a staged roster in one act: all of it or none. Whom the desk knows already is not enrolled again; where
/// that is everybody, nothing happens.
pub fn import_roster(space: &Space, ctx: &Ctx, ask: ImportRoster) -> Result<Imported> {
    let (_, roster) = read(space, &ask.staged)?;
    let (today, plan) = space.read(|db| {
        let today = settings::today(db, ctx.now)?;
        Ok((today, Plan::make(db, &roster, today)?))
    })?;
    if plan.is_idle() {
        return Ok(plan.counts());
    }
    let formed_on = ask.teams_formed_on.unwrap_or(today);
    space.write(ctx, |tx| {
        let plan = Plan::make(tx, &roster, today)?;
        let wrote = plan.carry_out(space, ctx, tx, today, formed_on)?;
        // Somebody else may have imported the same roster between the look and the door.
        let wrote = wrote.ok_or(Refusal::RosterDone {})?;
        Ok(Recorded::new(plan.counts(), wrote))
    })
}

fn read(space: &Space, staged: &str) -> Result<(Staged, Roster)> {
    let (file, path) = space.files().staged(staged)?;
    match space.world().reader.read(Kind::Roster, &path)? {
        Ok(roster) => Ok((file, roster)),
        Err(why) => Err(Refusal::RosterUnreadable { name: file.name, why }.into()),
    }
}

/// What is to be done with each row, decided in one look.
struct Plan {
    rows: Vec<RosterRow>,
    /// The known person of a row, by its line.
    members: BTreeMap<u32, MemberId>,
    /// Teams by the comparable form of their names.
    teams: BTreeMap<String, TeamId>,
    new_teams: BTreeMap<String, String>,
}

impl Plan {
    fn make(db: &Read, roster: &Roster, today: Day) -> Result<Self> {
        let teams =
            store::team_names(db)?.into_iter().map(|(team, name)| (comparable(&name), team)).collect();
        let mut plan = Self { rows: Vec::new(), members: BTreeMap::new(), teams, new_teams: BTreeMap::new() };
        for rejected in &roster.rejected {
            plan.rows.push(RosterRow {
                line: rejected.line,
                name: rejected.name.clone(),
                mobile: None,
                team: None,
                finding: Finding::Rejected { reason: rejected.reason.clone() },
            });
        }
        for person in &roster.people {
            let finding = plan.find(db, person, today)?;
            if let (Some(team), Finding::New {} | Finding::Changed { .. }) = (&person.team, &finding)
                && !plan.teams.contains_key(&comparable(team))
            {
                plan.new_teams.entry(comparable(team)).or_insert_with(|| team.clone());
            }
            let Person { line, name, mobile, team, .. } = person.clone();
            plan.rows.push(RosterRow { line, name, mobile, team, finding });
        }
        Ok(plan)
    }

    fn find(&mut self, db: &Read, person: &Person, today: Day) -> Result<Finding> {
        let rejected = |reason| Ok(Finding::Rejected { reason });
        let Some(Member { member, member_no, name, .. }) = known(db, person)? else {
            return match (&person.mobile, &person.number) {
                (None, Some(number)) => rejected(Reason::NumberUnknown { number: number.clone() }),
                _ => Ok(Finding::New {}),
            };
        };
        if comparable(&name) != comparable(&person.name) {
            return rejected(Reason::AnotherName { member_no, name });
        }
        self.members.insert(person.line, member);
        let now = store::membership_now(db, member)?;
        let Some(team) = &person.team else { return Ok(Finding::Known { member_no }) };
        let wanted = self.teams.get(&comparable(team)).copied();
        match now {
            Some((_, current, _)) if Some(current) == wanted => Ok(Finding::Known { member_no }),
            Some((_, current, since)) => {
                let was = store::team(db, current)?.map(|team| team.name);
                match was {
                    Some(team) if since >= today => rejected(Reason::MovedToday { team }),
                    team_was => Ok(Finding::Changed { member_no, team_was }),
                }
            }
            None => Ok(Finding::Changed { member_no, team_was: None }),
        }
    }

    fn is_idle(&self) -> bool {
        self.rows.iter().all(|row| matches!(row.finding, Finding::Known { .. } | Finding::Rejected { .. }))
    }

    fn counts(&self) -> Imported {
        let mut counts = Imported {
            enrolled: 0,
            joined: 0,
            teams_added: u32::try_from(self.new_teams.len()).unwrap_or(u32::MAX),
            known: 0,
            rejected: 0,
        };
        for row in &self.rows {
            match row.finding {
                Finding::New {} => counts.enrolled += 1,
                Finding::Changed { .. } => counts.joined += 1,
                Finding::Known { .. } => counts.known += 1,
                Finding::Rejected { .. } => counts.rejected += 1,
            }
        }
        counts
    }

    fn carry_out(
        &self,
        space: &Space,
        ctx: &Ctx,
        tx: &Tx,
        today: Day,
        formed_on: Day,
    ) -> Result<Option<Wrote>> {
        let mut wrote = None;
        let mut teams = self.teams.clone();
        for (key, name) in &self.new_teams {
            let team_no = format!("T-{:03}", store::last_team_id(tx)? + 1);
            let (team, _) = store::insert_team(tx, &team_no, name, formed_on, None, None, ctx.now)?;
            teams.insert(key.clone(), team);
        }
        for (done, row) in self.rows.iter().enumerate() {
            if done % 50 == 0 {
                ctx.task.progress("rows", done, self.rows.len())?;
            }
            let member = match (&row.finding, &row.mobile) {
                (Finding::New {}, Some(mobile)) => {
                    let (member, enrolled) = people::add(tx, space, &row.name, mobile, ctx.now)?;
                    wrote = Some(enrolled);
                    member
                }
                (Finding::Changed { .. }, _) => {
                    let Some(member) = self.members.get(&row.line).copied() else { continue };
                    if let Some((membership, ..)) = store::membership_now(tx, member)? {
                        store::end_membership(tx, membership, today.plus_days(-1))?;
                    }
                    member
                }
                _ => continue,
            };
            if let Some(team) = row.team.as_deref().and_then(|team| teams.get(&comparable(team))) {
                wrote = Some(store::insert_membership(tx, *team, member, today)?);
            }
        }
        Ok(wrote)
    }
}

fn known(db: &Read, person: &Person) -> Result<Option<Member>> {
    if let Some(number) = &person.number
        && let Some(member) = store::by_no(db, number)?
    {
        return Ok(Some(member));
    }
    match &person.mobile {
        Some(mobile) => store::by_mobile(db, mobile),
        None => Ok(None),
    }
}
