//! How many may hold a place at once, what it is a part of, and what stands in it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Booking, Desk, Equipment, occupancy, plan, store, terms};
use crate::error::{Refusal, Result};
use crate::ids::DeskId;
use crate::rules::text;
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::{Instant, Span};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SetPlaces {
    pub desk: DeskId,
    /// How many bookings may hold it at one moment.
    pub places: u32,
    /// The room that it is a part of: booked with it, and it with any of its parts.
    #[serde(default)]
    pub part_of: Option<DeskId>,
}

/// Says how many bookings a place holds at once, and what it is a part of. Refused: no place at all, a part of a part,
/// fewer places than are booked already, and parts that are booked across their whole.
pub fn set_places(space: &Space, ctx: &Ctx, ask: SetPlaces) -> Result<Desk> {
    space.write(ctx, |tx| {
        let desk = store::desk(tx, ask.desk)?;
        if ask.places == 0 {
            return Err(Refusal::CapacityZero { desk: desk.desk_no }.into());
        }
        let coming: Vec<Booking> = coming(tx, ctx.now)?;
        let own: Vec<&Booking> = coming.iter().filter(|one| one.desk == desk.desk).collect();
        if let Some((at, booked)) = occupancy::worst(&own).filter(|(_, booked)| *booked > ask.places) {
            return Err(Refusal::PlacesBooked { desk: desk.desk_no, at, booked }.into());
        }
        if let Some(whole) = ask.part_of {
            one_level(tx, &desk, whole)?;
            let across = coming.iter().filter(|one| one.desk == whole);
            for other in across {
                if own.iter().any(|own| own.span().overlaps(other.span())) {
                    return Err(terms::taken(other.clone()));
                }
            }
        }
        let wrote = store::set_places(tx, &ask)?;
        Ok(Recorded::new(store::desk(tx, ask.desk)?, wrote))
    })
}

fn coming(read: &Read, now: Instant) -> Result<Vec<Booking>> {
    store::within(read, Span { from: now, until: now.plus_seconds(plan::AHEAD) })
}

/// Refused where it would be a part of a part.
pub(super) fn one_level(read: &Read, desk: &Desk, whole: DeskId) -> Result<()> {
    let whole = store::desk(read, whole)?;
    let has_parts = store::desks(read)?.iter().any(|one| one.part_of == Some(desk.desk));
    if whole.part_of.is_some() || has_parts || whole.desk == desk.desk {
        return Err(Refusal::PartOfPart { desk: desk.desk_no.clone(), whole: whole.desk_no }.into());
    }
    Ok(())
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "EquipDesk"))]
#[serde(deny_unknown_fields)]
pub struct Equip {
    pub desk: DeskId,
    /// All of it: what is not named is there no longer.
    pub equipment: Vec<Equipment>,
}

/// Says what stands in a room or at a desk. Refused: the same name twice, and a count of none.
pub fn equip(space: &Space, ctx: &Ctx, ask: Equip) -> Result<Desk> {
    let mut equipment: Vec<Equipment> = Vec::new();
    for one in ask.equipment {
        let name = text("equipment", &one.name, 30)?;
        if one.count == 0 || one.count > 999 {
            return Err(Refusal::NumberOutside { field: "count".to_owned(), least: 1, most: 999 }.into());
        }
        if equipment.iter().any(|other| other.name == name) {
            return Err(Refusal::EquipmentTwice { name }.into());
        }
        equipment.push(Equipment { name, count: one.count });
    }
    let nothing = || Refusal::NotFound { what: "equipment".to_owned(), value: ask.desk.0.to_string() };
    space.write(ctx, |tx| {
        store::desk(tx, ask.desk)?;
        let wrote = store::equip(tx, ask.desk, &equipment, ctx.now)?;
        let desk = store::desk(tx, ask.desk)?;
        Ok(Recorded::new(desk, wrote.ok_or_else(nothing)?))
    })
}
