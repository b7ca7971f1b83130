use rusqlite::Row;

use crate::desks::{Closed, Closure, ClosureScope};
use crate::error::{Refusal, Result};
use crate::ids::{ClosureId, DeskId};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Instant, Span};

/// A stretch of one desk that is closed.
pub struct ClosedSpan {
    pub id: i64,
    pub span: Span,
}

const CLOSED: &str = "SELECT s.desk_id, s.closure_id, c.reason, s.from_at, s.until_at \
     FROM closure_spans s JOIN closures c ON c.id = s.closure_id WHERE s.lifted_at IS NULL";

fn as_closed(row: &Row<'_>) -> rusqlite::Result<(DeskId, Closed)> {
    let closed = Closed { closure: row.get(1)?, reason: row.get(2)?, from: row.get(3)?, until: row.get(4)? };
    Ok((row.get(0)?, closed))
}

/// The first closed stretch of the desk that overlaps the span.
pub fn closed(read: &Read, desk: DeskId, span: Span) -> Result<Option<Closed>> {
    let sql =
        format!("{CLOSED} AND s.desk_id = ? AND s.until_at > ? AND s.from_at < ? ORDER BY s.from_at LIMIT 1");
    let found = read.query_one(&sql, (desk, span.from, span.until), as_closed)?;
    Ok(found.map(|(_, closed)| closed))
}

/// Every closed stretch that overlaps the span, in the order of beginning.
pub fn closed_within(read: &Read, span: Span) -> Result<Vec<(DeskId, Closed)>> {
    let sql = format!("{CLOSED} AND s.until_at > ? AND s.from_at < ? ORDER BY s.from_at");
    read.query_all(&sql, (span.from, span.until), as_closed)
}

pub fn insert_closure(
    tx: &Tx,
    scope: &ClosureScope,
    span: Span,
    reason: &str,
    now: Instant,
) -> Result<(ClosureId, Wrote)> {
    let zone = match scope {
        ClosureScope::Zone { zone } => Some(*zone),
        ClosureScope::Desks { .. } | ClosureScope::House {} => None,
    };
    let columns = row! {
        scope: scope.code(), zone_id: zone, from_at: span.from, until_at: span.until,
        planned_until_at: span.until, reason: reason, closed_at: now
    };
    let (id, wrote) = tx.insert("closures", columns)?;
    Ok((ClosureId(id), wrote))
}

pub fn insert_span(tx: &Tx, closure: ClosureId, desk: DeskId, span: Span) -> Result<Wrote> {
    let columns = row! { closure_id: closure, desk_id: desk, from_at: span.from, until_at: span.until };
    Ok(tx.insert("closure_spans", columns)?.1)
}

pub fn lift_closure(tx: &Tx, closure: ClosureId, now: Instant) -> Result<Wrote> {
    tx.update("closures", closure, row! { lifted_at: now })
}

pub fn shorten_closure(tx: &Tx, closure: ClosureId, until: Instant) -> Result<Wrote> {
    tx.update("closures", closure, row! { until_at: until })
}

pub fn lift_span(tx: &Tx, span: i64, now: Instant) -> Result<Wrote> {
    tx.update("closure_spans", span, row! { lifted_at: now })
}

pub fn shorten_span(tx: &Tx, span: i64, until: Instant) -> Result<Wrote> {
    tx.update("closure_spans", span, row! { until_at: until })
}

const CLOSURE: &str = "SELECT c.id, c.scope, z.name, c.from_at, c.until_at, c.planned_until_at, c.reason, \
     c.closed_at, c.lifted_at FROM closures c LEFT JOIN zones z ON z.id = c.zone_id";

fn as_closure(row: &Row<'_>) -> rusqlite::Result<Closure> {
    Ok(Closure {
        closure: row.get(0)?,
        scope: row.get(1)?,
        zone_name: row.get(2)?,
        desk_nos: Vec::new(),
        from: row.get(3)?,
        until: row.get(4)?,
        planned_until: row.get(5)?,
        reason: row.get(6)?,
        closed_at: row.get(7)?,
        lifted_at: row.get(8)?,
    })
}

/// One closure. Refused `not_found` where there is none.
pub fn closure(read: &Read, id: ClosureId) -> Result<Closure> {
    let missing = || Refusal::NotFound { what: "closure".to_owned(), value: id.0.to_string() };
    let found = read.query_one(&format!("{CLOSURE} WHERE c.id = ?"), [id], as_closure)?;
    with_desks(read, found.ok_or_else(missing)?)
}

/// Closures that stand and are not over, the next first.
pub fn closures_after(read: &Read, now: Instant) -> Result<Vec<Closure>> {
    let sql = format!("{CLOSURE} WHERE c.lifted_at IS NULL AND c.until_at > ? ORDER BY c.from_at, c.id");
    let closures = read.query_all(&sql, [now], as_closure)?;
    closures.into_iter().map(|closure| with_desks(read, closure)).collect()
}

fn with_desks(read: &Read, mut closure: Closure) -> Result<Closure> {
    closure.desk_nos = read.query_all(
        "SELECT DISTINCT d.desk_no FROM closure_spans s JOIN desks d ON d.id = s.desk_id \
         WHERE s.closure_id = ? ORDER BY d.desk_no",
        [closure.closure],
        |row| row.get(0),
    )?;
    Ok(closure)
}

/// The closure's stretches that stand and end after that moment.
pub fn spans_after(read: &Read, closure: ClosureId, until: Instant) -> Result<Vec<ClosedSpan>> {
    read.query_all(
        "SELECT id, from_at, until_at FROM closure_spans \
         WHERE closure_id = ? AND lifted_at IS NULL AND until_at > ?",
        (closure, until),
        |row| {
            let span = Span { from: row.get(1)?, until: row.get(2)? };
            Ok(ClosedSpan { id: row.get(0)?, span })
        },
    )
}
