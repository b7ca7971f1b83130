use rusqlite::Row;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::ids::{MemberId, TeamId, VisitId};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Instant, Span, Zone};

#[derive(Debug, Clone, PartialEq)]
pub struct Visit {
    pub id: VisitId,
    pub came_at: Instant,
    pub left_at: Option<Instant>,
}

/// Somebody who is in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Here {
    pub member: MemberId,
    pub name: String,
    pub team: Option<String>,
    pub came_at: Instant,
}

fn visit(row: &Row<'_>) -> rusqlite::Result<Visit> {
    Ok(Visit { id: row.get(0)?, came_at: row.get(1)?, left_at: row.get(2)? })
}

pub fn open_visit(read: &Read, member: MemberId) -> Result<Option<Visit>> {
    read.query_one(
        "SELECT id, came_at, left_at FROM visits WHERE member_id = ? AND left_at IS NULL",
        [member],
        visit,
    )
}

/// The open one, else the one that came last.
pub fn last_visit(read: &Read, member: MemberId) -> Result<Option<Visit>> {
    if let Some(open) = open_visit(read, member)? {
        return Ok(Some(open));
    }
    read.query_one(
        "SELECT id, came_at, left_at FROM visits WHERE member_id = ? ORDER BY came_at DESC, id DESC LIMIT 1",
        [member],
        visit,
    )
}

pub fn insert_visit(
    tx: &Tx,
    member: MemberId,
    team: Option<TeamId>,
    at: Instant,
) -> Result<(VisitId, Wrote)> {
    let (id, wrote) =
        tx.insert("visits", row! { member_id: member, team_id: team, came_at: at, entered_at: at })?;
    Ok((VisitId(id), wrote))
}

pub fn close(tx: &Tx, visit: VisitId, at: Instant) -> Result<Wrote> {
    tx.update("visits", visit, row! { left_at: at })
}

pub fn insert_scan(
    tx: &Tx,
    at: Instant,
    code: &str,
    outcome: &str,
    member: Option<MemberId>,
    visit: Option<VisitId>,
) -> Result<(i64, Wrote)> {
    tx.insert("scans", row! { at: at, code: code, outcome: outcome, member_id: member, visit_id: visit })
}

pub fn here(read: &Read) -> Result<Vec<Here>> {
    read.query_all(
        "SELECT m.id, m.name, t.name, v.came_at FROM visits v JOIN members m ON m.id = v.member_id \
         LEFT JOIN teams t ON t.id = v.team_id WHERE v.left_at IS NULL ORDER BY v.came_at DESC, v.id DESC",
        [],
        |row| Ok(Here { member: row.get(0)?, name: row.get(1)?, team: row.get(2)?, came_at: row.get(3)? }),
    )
}

pub fn visits_in(read: &Read, span: Span) -> Result<u32> {
    read.count("SELECT count(*) FROM visits WHERE came_at >= ? AND came_at < ?", (span.from, span.until))
}

/// The local days of this month with a visit.
pub fn days_this_month(read: &Read, member: MemberId, now: Instant, zone: Zone) -> Result<u32> {
    let today = zone.day_of(now);
    let first = today.plus_days(1 - i64::from(chrono::Datelike::day(&today.date())));
    let mut days = read.query_all(
        "SELECT came_at FROM visits WHERE member_id = ? AND came_at >= ? AND came_at <= ? ORDER BY came_at",
        (member, zone.start_of(first), now),
        |row| Ok(zone.day_of(row.get(0)?)),
    )?;
    days.dedup();
    Ok(u32::try_from(days.len()).unwrap_or(u32::MAX))
}

pub fn count_of(read: &Read, member: MemberId) -> Result<u32> {
    read.count("SELECT count(*) FROM visits WHERE member_id = ?", [member])
}

/// Every visit of `from` becomes `to`'s; how many. Where both are in, the one of `from` ends. Scans stay as the reader
/// gave them: they say whose badge it was then.
pub fn reassign(tx: &Tx, from: MemberId, to: MemberId, now: Instant) -> Result<u32> {
    if let (Some(second), Some(_)) = (open_visit(tx, from)?, open_visit(tx, to)?) {
        close(tx, second.id, now.max(second.came_at))?;
    }
    let visits: Vec<VisitId> =
        tx.query_all("SELECT id FROM visits WHERE member_id = ?", [from], |row| row.get(0))?;
    for visit in &visits {
        tx.update("visits", *visit, row! { member_id: to })?;
    }
    Ok(u32::try_from(visits.len()).unwrap_or(u32::MAX))
}
