pub mod awaiting;
pub mod entry_rules;
pub mod official;
pub mod visitors;

use rusqlite::Row;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::visits::VisitRow;
use crate::error::{Refusal, Result};
use crate::ids::{AgreementId, MemberId, TeamId, UserId, VisitId, VisitorId, ZoneId};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Day, Instant, Span, Zone};

#[derive(Debug, Clone, PartialEq)]
pub struct Visit {
    pub id: VisitId,
    pub member: MemberId,
    pub came_at: Instant,
    pub left_at: Option<Instant>,
    pub withdrawn_at: Option<Instant>,
}

/// Somebody who is in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Here {
    pub member: MemberId,
    pub name: String,
    pub team: Option<String>,
    pub came_at: Instant,
    /// Where they came in, where the desk says so.
    pub zone: Option<ZoneId>,
}

const VISIT: &str = "SELECT id, member_id, came_at, left_at, withdrawn_at FROM visits";

fn visit(row: &Row<'_>) -> rusqlite::Result<Visit> {
    Ok(Visit {
        id: row.get(0)?,
        member: row.get(1)?,
        came_at: row.get(2)?,
        left_at: row.get(3)?,
        withdrawn_at: row.get(4)?,
    })
}

/// One visit. Refused `not_found` where there is none.
pub fn by_id(read: &Read, id: VisitId) -> Result<Visit> {
    let missing = || Refusal::NotFound { what: "visit".to_owned(), value: id.0.to_string() };
    Ok(read.query_one(&format!("{VISIT} WHERE id = ?"), [id], visit)?.ok_or_else(missing)?)
}

pub fn open_visit(read: &Read, member: MemberId) -> Result<Option<Visit>> {
    read.query_one(&format!("{VISIT} WHERE member_id = ? AND left_at IS NULL"), [member], visit)
}

/// The open one, else the one that came last.
pub fn last_visit(read: &Read, member: MemberId) -> Result<Option<Visit>> {
    if let Some(open) = open_visit(read, member)? {
        return Ok(Some(open));
    }
    read.query_one(
        &format!(
            "{VISIT} WHERE member_id = ? AND withdrawn_at IS NULL ORDER BY came_at DESC, id DESC LIMIT 1"
        ),
        [member],
        visit,
    )
}

/// The person's visit that began last before `until`, `but` for one that is being corrected.
pub fn last_before(
    read: &Read,
    member: MemberId,
    until: Instant,
    but: Option<VisitId>,
) -> Result<Option<Visit>> {
    read.query_one(
        &format!(
            "{VISIT} WHERE member_id = ?1 AND came_at < ?2 AND withdrawn_at IS NULL AND id IS NOT ?3 \
             ORDER BY came_at DESC, id DESC LIMIT 1"
        ),
        (member, until, but),
        visit,
    )
}

/// What a visit freezes, besides its times.
pub struct Frozen {
    pub archived_at: Option<Instant>,
    pub agreement: Option<AgreementId>,
}

/// Whether the person is archived, and the agreement that covers the day.
pub fn frozen(read: &Read, member: MemberId, team: Option<TeamId>, day: Day) -> Result<Frozen> {
    let found = read.query_one(
        "SELECT archived_at, (SELECT id FROM agreements WHERE team_id = ?2 AND to_on >= ?3 AND from_on <= ?3 \
         ORDER BY to_on DESC LIMIT 1) FROM members WHERE id = ?1",
        (member, team, day),
        |row| Ok(Frozen { archived_at: row.get(0)?, agreement: row.get(1)? }),
    )?;
    Ok(found.unwrap_or(Frozen { archived_at: None, agreement: None }))
}

/// A visit on its way in.
pub struct Coming<'a> {
    pub member: MemberId,
    pub team: Option<TeamId>,
    pub agreement: Option<AgreementId>,
    pub zone: Option<ZoneId>,
    pub came_at: Instant,
    pub left_at: Option<Instant>,
    pub forced_because: Option<&'a str>,
}

pub fn insert_visit(tx: &Tx, visit: &Coming<'_>, now: Instant) -> Result<(VisitId, Wrote)> {
    let columns = row! {
        member_id: visit.member, team_id: visit.team, agreement_id: visit.agreement, zone_id: visit.zone,
        came_at: visit.came_at, left_at: visit.left_at, entered_at: now, forced_because: visit.forced_because
    };
    let (id, wrote) = tx.insert("visits", columns)?;
    Ok((VisitId(id), wrote))
}

pub fn close(tx: &Tx, visit: VisitId, at: Instant, now: Instant) -> Result<Wrote> {
    if at == now {
        return tx.update("visits", visit, row! { left_at: at });
    }
    tx.update("visits", visit, row! { left_at: at, left_entered_at: now })
}

pub fn close_by_program(tx: &Tx, visit: VisitId, at: Instant, now: Instant) -> Result<Wrote> {
    tx.update("visits", visit, row! { left_at: at, closed_by_program_at: now })
}

pub fn reopen(tx: &Tx, visit: VisitId) -> Result<Wrote> {
    let never = None::<Instant>;
    let columns = row! { left_at: never, left_entered_at: never, closed_by_program_at: never };
    tx.update("visits", visit, columns)
}

pub fn withdraw(tx: &Tx, visit: &Visit, reason: &str, now: Instant) -> Result<Wrote> {
    let left_at = visit.left_at.unwrap_or(visit.came_at);
    let columns = row! { left_at: left_at, withdrawn_at: now, withdrawn_because: reason };
    tx.update("visits", visit.id, columns)
}

/// What a visit is corrected to.
pub struct Corrected {
    pub member: MemberId,
    pub team: Option<TeamId>,
    pub agreement: Option<AgreementId>,
    pub came_at: Instant,
    pub left_at: Option<Instant>,
}

pub fn correct(
    tx: &Tx,
    before: &Visit,
    after: &Corrected,
    reason: &str,
    by: UserId,
    now: Instant,
) -> Result<Wrote> {
    let visit = before.id;
    let columns = row! {
        member_id: after.member, team_id: after.team, agreement_id: after.agreement, came_at: after.came_at,
        left_at: after.left_at
    };
    tx.update("visits", visit, columns)?;
    let columns = row! {
        visit_id: visit, corrected_at: now, corrected_by: by, reason: reason,
        member_before: before.member, member_after: after.member,
        came_before_at: before.came_at, came_after_at: after.came_at,
        left_before_at: before.left_at, left_after_at: after.left_at
    };
    Ok(tx.insert("visit_corrections", columns)?.1)
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
        "SELECT m.id, m.name, t.name, v.came_at, v.zone_id FROM visits v JOIN members m ON m.id = v.member_id \
         LEFT JOIN teams t ON t.id = v.team_id WHERE v.left_at IS NULL ORDER BY v.came_at DESC, v.id DESC",
        [],
        |row| {
            Ok(Here {
                member: row.get(0)?,
                name: row.get(1)?,
                team: row.get(2)?,
                came_at: row.get(3)?,
                zone: row.get(4)?,
            })
        },
    )
}

/// The open visits that began before `until`, each with the last time at which somebody said that they stay.
pub fn open_since(read: &Read, until: Instant) -> Result<Vec<(Visit, Option<Instant>)>> {
    read.query_all(
        "SELECT v.id, v.member_id, v.came_at, v.left_at, v.withdrawn_at, \
         (SELECT max(settled_at) FROM awaiting WHERE visit_id = v.id AND settled_at IS NOT NULL) \
         FROM visits v WHERE v.left_at IS NULL AND v.came_at < ? \
         AND NOT EXISTS (SELECT 1 FROM awaiting WHERE visit_id = v.id AND settled_at IS NULL)",
        [until],
        |row| Ok((visit(row)?, row.get(5)?)),
    )
}

pub fn visits_in(read: &Read, span: Span) -> Result<u32> {
    read.count(
        "SELECT (SELECT count(*) FROM visits WHERE came_at >= ?1 AND came_at < ?2 AND withdrawn_at IS NULL) \
         + (SELECT count(*) FROM visitors WHERE came_at >= ?1 AND came_at < ?2 AND withdrawn_at IS NULL)",
        (span.from, span.until),
    )
}

/// How often the person came in within the span.
pub fn entries(read: &Read, member: MemberId, span: Span) -> Result<u32> {
    read.count(
        "SELECT count(*) FROM visits WHERE member_id = ? AND came_at >= ? AND came_at < ? AND withdrawn_at IS NULL",
        (member, span.from, span.until),
    )
}

/// The local days of this month with a visit.
pub fn days_this_month(read: &Read, member: MemberId, now: Instant, zone: Zone) -> Result<u32> {
    let today = zone.day_of(now);
    let first = today.plus_days(1 - i64::from(chrono::Datelike::day(&today.date())));
    let mut days = read.query_all(
        "SELECT came_at FROM visits WHERE member_id = ? AND came_at >= ? AND came_at <= ? \
         AND withdrawn_at IS NULL ORDER BY came_at",
        (member, zone.start_of(first), now),
        |row| Ok(zone.day_of(row.get(0)?)),
    )?;
    days.dedup();
    Ok(u32::try_from(days.len()).unwrap_or(u32::MAX))
}

const ROW: &str = "SELECT v.id, v.member_id, m.name, t.name, v.zone_id, v.came_at, v.left_at, v.entered_at, \
     v.forced_because, v.closed_by_program_at, v.withdrawn_at, v.withdrawn_because, \
     (SELECT c.reason FROM visit_corrections c WHERE c.visit_id = v.id ORDER BY c.id DESC LIMIT 1) \
     FROM visits v JOIN members m ON m.id = v.member_id LEFT JOIN teams t ON t.id = v.team_id";

fn as_row(row: &Row<'_>) -> rusqlite::Result<VisitRow> {
    Ok(VisitRow {
        visit: row.get(0)?,
        member: row.get(1)?,
        name: row.get(2)?,
        team: row.get(3)?,
        zone: row.get(4)?,
        came_at: row.get(5)?,
        left_at: row.get(6)?,
        entered_at: row.get(7)?,
        forced_because: row.get(8)?,
        closed_by_program_at: row.get(9)?,
        withdrawn_at: row.get(10)?,
        withdrawn_because: row.get(11)?,
        corrected_because: row.get(12)?,
    })
}

/// The visits that began in the span, the latest first; withdrawn ones too.
pub fn rows(read: &Read, span: Span) -> Result<Vec<VisitRow>> {
    read.query_all(
        &format!("{ROW} WHERE v.came_at >= ? AND v.came_at < ? ORDER BY v.came_at DESC, v.id DESC"),
        (span.from, span.until),
        as_row,
    )
}

/// One visit as it stands now. Refused `not_found` where there is none.
pub fn row_of(read: &Read, id: VisitId) -> Result<VisitRow> {
    let missing = || Refusal::NotFound { what: "visit".to_owned(), value: id.0.to_string() };
    Ok(read.query_one(&format!("{ROW} WHERE v.id = ?"), [id], as_row)?.ok_or_else(missing)?)
}

pub fn count_of(read: &Read, member: MemberId) -> Result<u32> {
    read.count("SELECT count(*) FROM visits WHERE member_id = ?", [member])
}

/// Every visit of `from` becomes `to`'s; how many. Where both are in, the one of `from` ends. Scans stay as the reader
/// gave them: they say whose badge it was then.
pub fn reassign(tx: &Tx, from: MemberId, to: MemberId, now: Instant) -> Result<u32> {
    if let (Some(second), Some(_)) = (open_visit(tx, from)?, open_visit(tx, to)?) {
        close(tx, second.id, now.max(second.came_at), now)?;
    }
    let visits: Vec<VisitId> =
        tx.query_all("SELECT id FROM visits WHERE member_id = ?", [from], |row| row.get(0))?;
    for visit in &visits {
        tx.update("visits", *visit, row! { member_id: to })?;
    }
    let visitors: Vec<VisitorId> =
        tx.query_all("SELECT id FROM visitors WHERE host_id = ?", [from], |row| row.get(0))?;
    for visitor in visitors {
        tx.update("visitors", visitor, row! { host_id: to })?;
    }
    Ok(u32::try_from(visits.len()).unwrap_or(u32::MAX))
}
