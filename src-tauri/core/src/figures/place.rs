//! Areas, zones and facilities that are in use on the day asked about.

use super::Asked;
use crate::desks::{self, DeskKind};
use crate::error::Result;
use crate::packs::{Counted, Place, Row};
use crate::profile::{self, FacilityKind, ZoneKind};
use crate::time::Day;

fn in_use(from_on: Day, to_on: Option<Day>, day: Day) -> bool {
    from_on <= day && to_on.is_none_or(|to| day <= to)
}

fn zones(asked: &Asked) -> Result<Vec<profile::Zone>> {
    let mut zones = profile::load(asked.read)?.zones;
    zones.retain(|zone| in_use(zone.from_on, zone.to_on, asked.as_of));
    Ok(zones)
}

pub fn area(asked: &Asked, counts: impl Fn(ZoneKind) -> bool) -> Result<Counted> {
    let rows = zones(asked)?.into_iter().filter(|zone| counts(zone.kind)).map(|zone| Row {
        n: i32::try_from(zone.area.0).unwrap_or(i32::MAX),
        from: Some(zone.from_on),
        to: zone.to_on,
        ..Row::new(zone.name, Place::new("zone", zone.zone.0))
    });
    Ok(Counted::Rows(rows.collect()))
}

/// Desks; a seat in a meeting room is none.
pub fn desks(asked: &Asked) -> Result<Counted> {
    let rows = desks::all(asked.read)?
        .into_iter()
        .filter(|desk| desk.kind == DeskKind::Desk && desk.in_service(asked.as_of))
        .map(|desk| Row {
            detail: desk.zone_name,
            from: Some(desk.from_on),
            to: desk.to_on,
            ..Row::new(desk.desk_no, Place::new("desk", desk.desk.0))
        });
    Ok(Counted::Rows(rows.collect()))
}

/// One row for each kind of public zone that there is.
pub fn public_zone_kinds(asked: &Asked) -> Result<Counted> {
    let zones = zones(asked)?;
    let rows = ZoneKind::ALL.iter().filter(|kind| kind.is_public()).filter_map(|kind| {
        let names: Vec<_> = zones.iter().filter(|zone| zone.kind == *kind).collect();
        let first = names.first()?;
        let label = names.iter().map(|zone| zone.name.as_str()).collect::<Vec<_>>().join("、");
        Some(Row::new(label, Place::new("zone", first.zone.0)))
    });
    Ok(Counted::Rows(rows.collect()))
}

/// One row for each kind of facility that there is.
pub fn facility_kinds(asked: &Asked) -> Result<Counted> {
    let mut facilities = profile::load(asked.read)?.facilities;
    facilities.retain(|facility| in_use(facility.from_on, facility.to_on, asked.as_of));
    let rows = FacilityKind::ALL.iter().filter_map(|kind| {
        let names: Vec<_> = facilities.iter().filter(|facility| facility.kind == *kind).collect();
        let first = names.first()?;
        let label = names.iter().map(|facility| facility.name.as_str()).collect::<Vec<_>>().join("、");
        Some(Row::new(label, Place::new("facility", first.facility.0)))
    });
    Ok(Counted::Rows(rows.collect()))
}
