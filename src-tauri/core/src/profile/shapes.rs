use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Zone, ZoneKind, store, zone};
use crate::error::{Refusal, Result};
use crate::ids::ZoneId;
use crate::rules::{in_order, text};
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::Day;

use super::Dm2;

/// The plan reaches so far from its middle, in steps of its grid.
const FAR: i32 = 10_000;

/// A rectangle on the plan's grid, from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Spot {
    pub x: i32,
    pub y: i32,
    pub w: i32,
    pub h: i32,
}

impl Spot {
    pub fn is_empty(self) -> bool {
        self.w <= 0 || self.h <= 0
    }

    /// Refused `number_outside` where it lies off every plan.
    pub fn on_the_plan(self) -> Result<Self> {
        let reaches = |at: i32, length: i32| at.abs() <= FAR && length <= FAR;
        if reaches(self.x, self.w) && reaches(self.y, self.h) {
            return Ok(self);
        }
        let most = u32::try_from(FAR).unwrap_or(u32::MAX);
        Err(Refusal::NumberOutside { field: "spot".to_owned(), least: 0, most }.into())
    }
}

/// Where a zone is drawn, from a day on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shape {
    pub zone: ZoneId,
    pub from_on: Day,
    pub spot: Spot,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ShapeZone {
    pub zone: ZoneId,
    pub spot: Spot,
    /// From that day on, today where left out; what was drawn before stays true before.
    #[serde(default)]
    pub from_on: Option<Day>,
}

/// Draws a zone on the plan from a day on. Refused: an empty shape, a day ahead, a frozen day.
pub fn shape_zone(space: &Space, ctx: &Ctx, ask: ShapeZone) -> Result<Zone> {
    space.write(ctx, |tx| {
        let found = zone(tx, ask.zone)?;
        let from_on = since(tx, ctx, ask.from_on, found.from_on)?;
        let wrote = draw(tx, ctx, &found, ask.spot, from_on)?;
        Ok(Recorded::new(found, wrote))
    })
}

/// From which day a change of the plan holds: the day asked for, or today; never before `first`, the thing's own
/// first day. Refused `dated_ahead`, and `period_frozen` where it reaches back into frozen days.
pub fn since(read: &Read, ctx: &Ctx, asked: Option<Day>, first: Day) -> Result<Day> {
    let today = settings::today(read, ctx.now)?;
    let from_on = asked.unwrap_or(today).max(first);
    if from_on > today.max(first) {
        return Err(Refusal::DatedAhead { on: from_on, today }.into());
    }
    if from_on < today {
        super::unfrozen(read, settings::zone(read)?.start_of(from_on))?;
    }
    Ok(from_on)
}

pub(super) fn draw(tx: &Tx, ctx: &Ctx, zone: &Zone, spot: Spot, from_on: Day) -> Result<Wrote> {
    if spot.is_empty() {
        return Err(Refusal::ShapeEmpty { zone: zone.name.clone() }.into());
    }
    store::draw_zone(tx, &Shape { zone: zone.zone, from_on, spot: spot.on_the_plan()? }, ctx.now)
}

/// Where each drawn zone is on a day.
pub fn shapes(read: &Read, day: Day) -> Result<Vec<Shape>> {
    let mut shapes: Vec<Shape> = Vec::new();
    for shape in store::shapes(read)? {
        match shapes.last_mut() {
            Some(last) if last.zone == shape.zone && shape.from_on <= day => *last = shape,
            Some(last) if last.zone == shape.zone => {}
            _ => shapes.push(shape),
        }
    }
    Ok(shapes)
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ChangeZone {
    pub zone: ZoneId,
    pub name: String,
    pub kind: ZoneKind,
    pub area: Dm2,
}

/// Corrects a zone's name, kind and area. Refused: a name used twice, no area.
pub fn change_zone(space: &Space, ctx: &Ctx, ask: ChangeZone) -> Result<Zone> {
    let name = text("name", &ask.name, 40)?;
    if ask.area.0 <= 0 {
        return Err(Refusal::AreaNotPositive {}.into());
    }
    space.write(ctx, |tx| {
        zone(tx, ask.zone)?;
        if store::zones(tx)?.iter().any(|other| other.name == name && other.zone != ask.zone) {
            return Err(Refusal::ZoneTaken { name }.into());
        }
        let wrote = store::change_zone(tx, ask.zone, &name, ask.kind, ask.area)?;
        Ok(Recorded::new(zone(tx, ask.zone)?, wrote))
    })
}

/// The zone is in use to that day and no longer; part of acts that know what stands in it.
pub fn end_zone(tx: &Tx, id: ZoneId, to_on: Option<Day>) -> Result<Wrote> {
    let found = zone(tx, id)?;
    in_order(found.from_on, to_on.unwrap_or(found.from_on))?;
    store::end_zone(tx, id, to_on)
}
