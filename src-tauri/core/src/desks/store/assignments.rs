use rusqlite::Row;

use crate::desks::Assignment;
use crate::error::{Refusal, Result};
use crate::ids::{AssignmentId, DeskId, TeamId};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Day, Instant, Period};

const ASSIGNMENT: &str = "SELECT a.id, a.desk_id, d.desk_no, a.team_id, t.name, a.from_on, a.to_on \
     FROM assignments a JOIN desks d ON d.id = a.desk_id JOIN teams t ON t.id = a.team_id";

fn as_assignment(row: &Row<'_>) -> rusqlite::Result<Assignment> {
    Ok(Assignment {
        assignment: row.get(0)?,
        desk: row.get(1)?,
        desk_no: row.get(2)?,
        team: row.get(3)?,
        team_name: row.get(4)?,
        period: Period { from: row.get(5)?, to: row.get(6)? },
    })
}

pub fn assignments_of(read: &Read, desk: DeskId, days: Period) -> Result<Vec<Assignment>> {
    let sql = format!(
        "{ASSIGNMENT} WHERE a.desk_id = ? AND a.to_on >= ? AND a.from_on <= ? AND a.void_at IS NULL ORDER BY a.from_on"
    );
    read.query_all(&sql, (desk, days.from, days.to), as_assignment)
}

pub fn assigned(read: &Read, days: Period) -> Result<Vec<Assignment>> {
    let sql = format!(
        "{ASSIGNMENT} WHERE a.to_on >= ? AND a.from_on <= ? AND a.void_at IS NULL ORDER BY d.desk_no, a.from_on"
    );
    read.query_all(&sql, (days.from, days.to), as_assignment)
}

pub fn assignments_after(read: &Read, team: TeamId, day: Day) -> Result<Vec<(AssignmentId, Day)>> {
    read.query_all(
        "SELECT id, from_on FROM assignments WHERE team_id = ? AND to_on > ? AND void_at IS NULL",
        (team, day),
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub fn insert_assignment(
    tx: &Tx,
    desk: DeskId,
    team: TeamId,
    period: Period,
    now: Instant,
) -> Result<(AssignmentId, Wrote)> {
    let columns = row! {
        desk_id: desk, team_id: team, from_on: period.from, to_on: period.to, assigned_at: now
    };
    let (id, wrote) = tx.insert("assignments", columns)?;
    Ok((AssignmentId(id), wrote))
}

pub fn end_assignment(tx: &Tx, assignment: AssignmentId, on: Day) -> Result<Wrote> {
    tx.update("assignments", assignment, row! { to_on: on })
}

pub fn void_assignment(tx: &Tx, assignment: AssignmentId, now: Instant) -> Result<Wrote> {
    tx.update("assignments", assignment, row! { void_at: now })
}

/// One assignment that stands. Refused `not_found` where there is none.
pub fn assignment(read: &Read, id: AssignmentId) -> Result<Assignment> {
    let missing = || Refusal::NotFound { what: "assignment".to_owned(), value: id.0.to_string() };
    let sql = format!("{ASSIGNMENT} WHERE a.id = ? AND a.void_at IS NULL");
    Ok(read.query_one(&sql, [id], as_assignment)?.ok_or_else(missing)?)
}

/// Every assignment of a desk that stood or stands, the last first.
pub fn history_of_desk(read: &Read, desk: DeskId) -> Result<Vec<Assignment>> {
    let sql = format!("{ASSIGNMENT} WHERE a.desk_id = ? AND a.void_at IS NULL ORDER BY a.from_on DESC");
    read.query_all(&sql, [desk], as_assignment)
}

/// Every assignment to a team that stood or stands, the last first.
pub fn history_of_team(read: &Read, team: TeamId) -> Result<Vec<Assignment>> {
    let sql =
        format!("{ASSIGNMENT} WHERE a.team_id = ? AND a.void_at IS NULL ORDER BY a.from_on DESC, d.desk_no");
    read.query_all(&sql, [team], as_assignment)
}

/// Every assignment that ends on that day or later, by desk.
pub fn assignments_from(read: &Read, day: Day) -> Result<Vec<Assignment>> {
    let sql = format!("{ASSIGNMENT} WHERE a.to_on >= ? AND a.void_at IS NULL ORDER BY d.desk_no, a.from_on");
    read.query_all(&sql, [day], as_assignment)
}
