use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::belonging::{self, stay_on};
use super::heads::Column;
use super::people::{self, Member};
use super::read_roster::{self, Head, Person, Reason, Roster, Table};
use super::sheet::Written;
use super::store;
use crate::error::{Refusal, Result};
use crate::files::Staged;
use crate::ids::{ImportId, MemberId, TeamId};
use crate::plain::comparable;
use crate::reader::{Kind, Unreadable};
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::{Day, Instant};

/// A longer list is cut in the preview; the counts are whole.
const SHOWN: usize = 1_000;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PreviewRoster {
    pub staged: String,
    /// Which column is which, by place from 0; the heads decide where it is left out.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub mapping: Option<BTreeMap<Column, u32>>,
}

/// What importing a staged roster would do, row by row. Nothing has happened yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RosterPreview {
    pub file: Staged,
    pub written: Written,
    /// Every column of the table. Where none of them is the name, nothing can be imported before a person says which.
    pub heads: Vec<Head>,
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
    let (file, roster) = read(space, &ask.staged, ask.mapping.as_ref())?;
    let plan = space.read(|db| Plan::make(db, &roster, settings::today(db, ctx.now)?))?;
    let count = |wanted: fn(&Finding) -> bool| {
        u32::try_from(plan.rows.iter().filter(|row| wanted(&row.finding)).count())
    };
    let count = |wanted| count(wanted).unwrap_or(u32::MAX);
    let mut preview = RosterPreview {
        file,
        written: roster.written,
        columns: roster.heads.iter().filter_map(|head| Some((head.column?, head.text.clone()))).collect(),
        ignored: texts(&roster.heads, |head| head.column.is_none() && !head.is_id),
        dropped: texts(&roster.heads, |head| head.is_id),
        heads: roster.heads,
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

fn texts(heads: &[Head], wanted: impl Fn(&Head) -> bool) -> Vec<String> {
    heads.iter().filter(|head| wanted(head) && !head.text.is_empty()).map(|head| head.text.clone()).collect()
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ImportRoster {
    pub staged: String,
    /// As in [`PreviewRoster`].
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub mapping: Option<BTreeMap<Column, u32>>,
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
    let (file, roster) = read(space, &ask.staged, ask.mapping.as_ref())?;
    if !roster.has_names() {
        return Err(Refusal::RosterUnreadable { name: file.name, why: Unreadable::NoHead }.into());
    }
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
        let wrote = plan.carry_out(space, ctx, tx, &file, today, formed_on)?;
        // Somebody else may have imported the same roster between the look and the door.
        let wrote = wrote.ok_or(Refusal::RosterDone {})?;
        Ok(Recorded::new(plan.counts(), wrote))
    })
}

fn read(space: &Space, staged: &str, mapping: Option<&BTreeMap<Column, u32>>) -> Result<(Staged, Roster)> {
    let (file, path) = space.files().staged(staged)?;
    match space.world().reader.read::<Table>(Kind::Roster, &path)? {
        Ok(table) => Ok((file, read_roster::interpret(&table, mapping))),
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
            let left =
                person.mobile.as_deref().map(|mobile| store::by_archived_mobile(db, mobile)).transpose()?;
            if let Some(Member { member_no, .. }) = left.flatten() {
                return rejected(Reason::Archived { member_no });
            }
            return match (&person.mobile, &person.number) {
                (None, Some(number)) => rejected(Reason::NumberUnknown { number: number.clone() }),
                _ => Ok(Finding::New {}),
            };
        };
        if comparable(&name) != comparable(&person.name) {
            return rejected(Reason::AnotherName { member_no, name });
        }
        self.members.insert(person.line, member);
        let Some(team) = &person.team else { return Ok(Finding::Known { member_no }) };
        let stays = store::stays(db, member)?;
        let now = stay_on(&stays, today);
        let wanted = self.teams.get(&comparable(team)).copied();
        let Some(now) = now else { return Ok(Finding::Changed { member_no, team_was: None }) };
        if Some(now.team) == wanted {
            return Ok(Finding::Known { member_no });
        }
        match store::team(db, now.team)?.map(|team| team.name) {
            Some(team) if now.from_on == today => rejected(Reason::MovedToday { team }),
            team_was => Ok(Finding::Changed { member_no, team_was }),
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
        file: &Staged,
        today: Day,
        formed_on: Day,
    ) -> Result<Option<Wrote>> {
        if self.is_idle() {
            return Ok(None);
        }
        let import = store::insert_import(tx, file, ctx.user()?.id, ctx.now)?;
        let mut wrote = None;
        let mut teams = self.teams.clone();
        for (key, name) in &self.new_teams {
            let team_no = format!("T-{:03}", store::last_team_id(tx)? + 1);
            let (team, _) = store::insert_team(tx, &team_no, name, formed_on, None, None, ctx.now)?;
            store::insert_import_team(tx, import, team)?;
            teams.insert(key.clone(), team);
        }
        for (done, row) in self.rows.iter().enumerate() {
            if done % 50 == 0 {
                ctx.task.progress("rows", done, self.rows.len())?;
            }
            let (member, act) = match (&row.finding, &row.mobile) {
                (Finding::New {}, Some(mobile)) => {
                    (people::add(tx, space, &row.name, mobile, ctx.now)?.0, "enrolled")
                }
                (Finding::Changed { .. }, _) => match self.members.get(&row.line) {
                    Some(member) => (*member, "joined"),
                    None => continue,
                },
                _ => continue,
            };
            let team = row.team.as_deref().and_then(|team| teams.get(&comparable(team)));
            let joined = team.map(|team| belonging::join(tx, member, *team, today)).transpose()?;
            let joined = joined.map(|(joined, _)| joined).unwrap_or_default();
            wrote = Some(store::insert_import_row(tx, import, member, act, joined)?);
        }
        Ok(wrote)
    }
}

/// A roster that was imported, and what it wrote.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RosterImport"))]
pub struct Import {
    pub import: ImportId,
    /// As the file was called.
    pub name: String,
    pub imported_at: Instant,
    pub by: String,
    pub enrolled: u32,
    pub joined: u32,
    pub teams_added: u32,
    pub undone_at: Option<Instant>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ListImports {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RosterImports"))]
pub struct Imports {
    /// The latest first; at most fifty.
    pub imports: Vec<Import>,
}

/// The imports so far, so that one can be undone.
pub fn imports(space: &Space, _: &Ctx, _: ListImports) -> Result<Imports> {
    space.read(|read| Ok(Imports { imports: store::imports(read)? }))
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
