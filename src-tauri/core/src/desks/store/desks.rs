use rusqlite::Row;

use crate::desks::{Add, Desk, Equipment, SetPlaces, Spot};
use crate::error::{Refusal, Result};
use crate::ids::DeskId;
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::Instant;

const DESK: &str = "SELECT d.id, d.desk_no, d.kind, d.zone_id, z.name, d.capacity, d.note, d.from_on, d.to_on, \
     d.x, d.y, d.w, d.h, d.places, d.part_of FROM desks d JOIN zones z ON z.id = d.zone_id";

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
        places: row.get(13)?,
        part_of: row.get(14)?,
        equipment: Vec::new(),
    })
}

pub fn desks(read: &Read) -> Result<Vec<Desk>> {
    let mut desks = read.query_all(&format!("{DESK} ORDER BY d.kind, d.desk_no"), [], as_desk)?;
    let equipment = read.query_all(
        "SELECT desk_id, name, count FROM desk_equipment WHERE removed_at IS NULL ORDER BY id",
        [],
        |row| Ok((row.get::<_, DeskId>(0)?, Equipment { name: row.get(1)?, count: row.get(2)? })),
    )?;
    for (of, one) in equipment {
        if let Some(desk) = desks.iter_mut().find(|desk| desk.desk == of) {
            desk.equipment.push(one);
        }
    }
    Ok(desks)
}

/// One desk. Refused `not_found` where there is none.
pub fn desk(read: &Read, id: DeskId) -> Result<Desk> {
    let missing = || Refusal::NotFound { what: "desk".to_owned(), value: id.0.to_string() };
    let found = read.query_one(&format!("{DESK} WHERE d.id = ?"), [id], as_desk)?;
    let equipment = read.query_all(
        "SELECT name, count FROM desk_equipment WHERE desk_id = ? AND removed_at IS NULL ORDER BY id",
        [id],
        |row| Ok(Equipment { name: row.get(0)?, count: row.get(1)? }),
    )?;
    Ok(Desk { equipment, ..found.ok_or_else(missing)? })
}

pub fn desk_no_used(read: &Read, desk_no: &str) -> Result<bool> {
    Ok(read.count("SELECT count(*) FROM desks WHERE desk_no = ?", [desk_no])? > 0)
}

pub fn insert_desk(tx: &Tx, desk_no: &str, note: &str, ask: &Add) -> Result<(DeskId, Wrote)> {
    let Spot { x, y, w, h } = ask.spot;
    let columns = row! {
        desk_no: desk_no, kind: ask.kind, zone_id: ask.zone, capacity: ask.capacity, note: note,
        from_on: ask.from_on, to_on: ask.to_on, x: x, y: y, w: w, h: h
    };
    let (id, wrote) = tx.insert("desks", columns)?;
    Ok((DeskId(id), wrote))
}

pub fn set_places(tx: &Tx, ask: &SetPlaces) -> Result<Wrote> {
    tx.update("desks", ask.desk, row! { places: ask.places, part_of: ask.part_of })
}

/// Everything that stood there goes, and this comes. `None` where there was nothing and is nothing.
pub fn equip(tx: &Tx, desk: DeskId, equipment: &[Equipment], now: Instant) -> Result<Option<Wrote>> {
    let old: Vec<i64> = tx.query_all(
        "SELECT id FROM desk_equipment WHERE desk_id = ? AND removed_at IS NULL",
        [desk],
        |row| row.get(0),
    )?;
    let mut wrote = None;
    for row in old {
        wrote = Some(tx.update("desk_equipment", row, row! { removed_at: now })?);
    }
    for Equipment { name, count } in equipment {
        let columns = row! { desk_id: desk, name: name, count: count };
        wrote = Some(tx.insert("desk_equipment", columns)?.1);
    }
    Ok(wrote)
}
