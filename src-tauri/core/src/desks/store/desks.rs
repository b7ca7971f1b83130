use rusqlite::Row;

use crate::desks::{Add, Desk, Spot};
use crate::error::{Refusal, Result};
use crate::ids::DeskId;
use crate::row;
use crate::space::{Read, Tx, Wrote};

const DESK: &str = "SELECT d.id, d.desk_no, d.kind, d.zone_id, z.name, d.capacity, d.note, d.from_on, d.to_on, \
     d.x, d.y, d.w, d.h FROM desks d JOIN zones z ON z.id = d.zone_id";

fn as_desk(row: &Row<'_>) -> rusqlite::Result<Desk> {
    Ok(Desk {
        desk: row.get(0)?,
        desk_no: row.get(1)?,
        kind: row.get(2)?,
        zone: row.get(3)?,
        zone_name: row.get(4)?,
        capacity: row.get(5)?,
        note: row.get(6)?,
        from_on: row.get(7)?,
        to_on: row.get(8)?,
        spot: Spot { x: row.get(9)?, y: row.get(10)?, w: row.get(11)?, h: row.get(12)? },
    })
}

pub fn desks(read: &Read) -> Result<Vec<Desk>> {
    read.query_all(&format!("{DESK} WHERE d.void_at IS NULL ORDER BY d.kind, d.desk_no"), [], as_desk)
}

/// One desk. Refused `not_found` where there is none.
pub fn desk(read: &Read, id: DeskId) -> Result<Desk> {
    let missing = || Refusal::NotFound { what: "desk".to_owned(), value: id.0.to_string() };
    let found = read.query_one(&format!("{DESK} WHERE d.id = ? AND d.void_at IS NULL"), [id], as_desk)?;
    Ok(found.ok_or_else(missing)?)
}

pub fn insert_desk(tx: &Tx, desk_no: &str, note: &str, ask: &Add, now: Instant) -> Result<(DeskId, Wrote)> {
    let Spot { x, y, w, h } = ask.spot;
    let columns = row! {
        desk_no: desk_no, kind: ask.kind, zone_id: ask.zone, capacity: ask.capacity, note: note,
        from_on: ask.from_on, to_on: ask.to_on, x: x, y: y, w: w, h: h, added_at: now
    };
    let (id, wrote) = tx.insert("desks", columns)?;
    Ok((DeskId(id), wrote))
}
