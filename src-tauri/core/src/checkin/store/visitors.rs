use rusqlite::Row;

use crate::checkin::Visitor;
use crate::error::{Refusal, Result};
use crate::ids::{MemberId, TeamId, VisitorId, ZoneId};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Instant, Span};

const VISITOR: &str = "SELECT v.id, v.name, v.mobile, v.host_id, m.name, t.name, v.purpose, v.zone_id, v.came_at, \
     v.left_at, v.withdrawn_at FROM visitors v JOIN members m ON m.id = v.host_id LEFT JOIN teams t ON t.id = v.team_id";

fn visitor(row: &Row<'_>) -> rusqlite::Result<Visitor> {
    Ok(Visitor {
        visitor: row.get(0)?,
        name: row.get(1)?,
        mobile: row.get(2)?,
        host: row.get(3)?,
        host_name: row.get(4)?,
        team: row.get(5)?,
        purpose: row.get(6)?,
        zone: row.get(7)?,
        came_at: row.get(8)?,
        left_at: row.get(9)?,
        withdrawn_at: row.get(10)?,
    })
}

/// One visitor. Refused `not_found` where there is none.
pub fn by_id(read: &Read, id: VisitorId) -> Result<Visitor> {
    let missing = || Refusal::NotFound { what: "visitor".to_owned(), value: id.0.to_string() };
    Ok(read.query_one(&format!("{VISITOR} WHERE v.id = ?"), [id], visitor)?.ok_or_else(missing)?)
}

pub fn here(read: &Read) -> Result<Vec<Visitor>> {
    read.query_all(
        &format!("{VISITOR} WHERE v.left_at IS NULL ORDER BY v.came_at DESC, v.id DESC"),
        [],
        visitor,
    )
}

/// The visitors who came in the span, the latest first; withdrawn ones too.
pub fn within(read: &Read, span: Span) -> Result<Vec<Visitor>> {
    read.query_all(
        &format!("{VISITOR} WHERE v.came_at >= ? AND v.came_at < ? ORDER BY v.came_at DESC, v.id DESC"),
        (span.from, span.until),
        visitor,
    )
}

/// A visitor on their way in.
pub struct Coming<'a> {
    pub name: &'a str,
    pub mobile: &'a str,
    pub host: MemberId,
    pub team: Option<TeamId>,
    pub purpose: &'a str,
    pub zone: Option<ZoneId>,
    pub came_at: Instant,
}

pub fn insert(tx: &Tx, visitor: &Coming<'_>, now: Instant) -> Result<(VisitorId, Wrote)> {
    let columns = row! {
        name: visitor.name, mobile: visitor.mobile, host_id: visitor.host, team_id: visitor.team,
        purpose: visitor.purpose, zone_id: visitor.zone, came_at: visitor.came_at, entered_at: now
    };
    let (id, wrote) = tx.insert("visitors", columns)?;
    Ok((VisitorId(id), wrote))
}

pub fn close(tx: &Tx, visitor: VisitorId, at: Instant, now: Instant) -> Result<Wrote> {
    if at == now {
        return tx.update("visitors", visitor, row! { left_at: at });
    }
    tx.update("visitors", visitor, row! { left_at: at, left_entered_at: now })
}

pub fn close_by_program(tx: &Tx, visitor: VisitorId, at: Instant, now: Instant) -> Result<Wrote> {
    tx.update("visitors", visitor, row! { left_at: at, closed_by_program_at: now })
}

pub fn reopen(tx: &Tx, visitor: VisitorId) -> Result<Wrote> {
    let never = None::<Instant>;
    let columns = row! { left_at: never, left_entered_at: never, closed_by_program_at: never };
    tx.update("visitors", visitor, columns)
}

pub fn withdraw(tx: &Tx, visitor: &Visitor, reason: &str, now: Instant) -> Result<Wrote> {
    let left_at = visitor.left_at.unwrap_or(visitor.came_at);
    let columns = row! { left_at: left_at, withdrawn_at: now, withdrawn_because: reason };
    tx.update("visitors", visitor.visitor, columns)
}
