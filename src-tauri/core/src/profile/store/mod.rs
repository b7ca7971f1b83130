pub mod hours;

use crate::error::Result;
use crate::ids::{FacilityId, ZoneId};
use crate::profile::{AddFacility, AddZone, Dm2, Facility, Freeze, Shape, SpaceFacts, Spot, Zone, ZoneKind};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Day, Instant};

pub fn space(read: &Read) -> Result<Option<SpaceFacts>> {
    read.query_one(
        "SELECT name, address, opened_on, contact, contact_phone, authority, operator_name, operator_uscc, \
         operator_kind FROM spaces WHERE id = 1",
        [],
        |row| {
            Ok(SpaceFacts {
                name: row.get(0)?,
                address: row.get(1)?,
                opened_on: row.get(2)?,
                contact: row.get(3)?,
                contact_phone: row.get(4)?,
                authority: row.get(5)?,
                operator_name: row.get(6)?,
                operator_uscc: row.get(7)?,
                operator_kind: row.get(8)?,
            })
        },
    )
}

pub fn save_space(tx: &Tx, facts: &SpaceFacts) -> Result<Wrote> {
    let columns = row! {
        name: facts.name, address: facts.address, opened_on: facts.opened_on, contact: facts.contact,
        contact_phone: facts.contact_phone, authority: facts.authority, operator_name: facts.operator_name,
        operator_uscc: facts.operator_uscc, operator_kind: facts.operator_kind
    };
    match space(tx)? {
        Some(_) => tx.update("spaces", 1, columns),
        None => Ok(tx.insert("spaces", columns)?.1),
    }
}

pub fn zones(read: &Read) -> Result<Vec<Zone>> {
    read.query_all("SELECT id, name, kind, area_dm2, from_on, to_on FROM zones ORDER BY id", [], |row| {
        Ok(Zone {
            zone: row.get(0)?,
            name: row.get(1)?,
            kind: row.get(2)?,
            area: row.get(3)?,
            from_on: row.get(4)?,
            to_on: row.get(5)?,
        })
    })
}

pub fn insert_zone(tx: &Tx, name: &str, ask: &AddZone) -> Result<(ZoneId, Wrote)> {
    let (id, wrote) = tx.insert(
        "zones",
        row! { name: name, kind: ask.kind, area_dm2: ask.area, from_on: ask.from_on, to_on: ask.to_on },
    )?;
    Ok((ZoneId(id), wrote))
}

pub fn change_zone(tx: &Tx, zone: ZoneId, name: &str, kind: ZoneKind, area: Dm2) -> Result<Wrote> {
    tx.update("zones", zone, row! { name: name, kind: kind, area_dm2: area })
}

pub fn end_zone(tx: &Tx, zone: ZoneId, to_on: Option<Day>) -> Result<Wrote> {
    tx.update("zones", zone, row! { to_on: to_on })
}

/// Every shape that holds or held, by zone and then by day.
pub fn shapes(read: &Read) -> Result<Vec<Shape>> {
    read.query_all(
        "SELECT zone_id, from_on, x, y, w, h FROM zone_shapes WHERE void_at IS NULL ORDER BY zone_id, from_on",
        [],
        |row| {
            let spot = Spot { x: row.get(2)?, y: row.get(3)?, w: row.get(4)?, h: row.get(5)? };
            Ok(Shape { zone: row.get(0)?, from_on: row.get(1)?, spot })
        },
    )
}

/// The zone has this shape from its day on: what was drawn for that day and later is void.
pub fn draw_zone(tx: &Tx, shape: &Shape, now: Instant) -> Result<Wrote> {
    let later: Vec<i64> = tx.query_all(
        "SELECT id FROM zone_shapes WHERE zone_id = ? AND from_on >= ? AND void_at IS NULL",
        (shape.zone, shape.from_on),
        |row| row.get(0),
    )?;
    for id in later {
        tx.update("zone_shapes", id, row! { void_at: now })?;
    }
    let Spot { x, y, w, h } = shape.spot;
    let columns = row! { zone_id: shape.zone, from_on: shape.from_on, x: x, y: y, w: w, h: h };
    Ok(tx.insert("zone_shapes", columns)?.1)
}

pub fn facilities(read: &Read) -> Result<Vec<Facility>> {
    read.query_all("SELECT id, kind, name, from_on, to_on FROM facilities ORDER BY id", [], |row| {
        Ok(Facility {
            facility: row.get(0)?,
            kind: row.get(1)?,
            name: row.get(2)?,
            from_on: row.get(3)?,
            to_on: row.get(4)?,
        })
    })
}

pub fn insert_facility(tx: &Tx, name: &str, ask: &AddFacility) -> Result<(FacilityId, Wrote)> {
    let (id, wrote) = tx.insert("facilities", row! { kind: ask.kind, name: name, from_on: ask.from_on })?;
    Ok((FacilityId(id), wrote))
}

/// The newest one holds.
pub fn freeze(read: &Read) -> Result<Option<Freeze>> {
    read.query_one("SELECT until_on, reason, frozen_at FROM freezes ORDER BY id DESC LIMIT 1", [], |row| {
        Ok(Freeze { until_on: row.get(0)?, reason: row.get(1)?, frozen_at: row.get(2)? })
    })
}

pub fn insert_freeze(tx: &Tx, until_on: Day, reason: &str, now: Instant) -> Result<Wrote> {
    Ok(tx.insert("freezes", row! { until_on: until_on, reason: reason, frozen_at: now })?.1)
}
