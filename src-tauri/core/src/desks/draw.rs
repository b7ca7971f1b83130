use std::collections::BTreeSet;
use std::fs;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store::{self, drawn};
use super::{Desk, Spot, layout};
use crate::error::{Refusal, Result};
use crate::files::{self, picture};
use crate::ids::GroundId;
use crate::profile::{self, Zone};
use crate::reader::Kind;
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::Day;

/// The largest picture below a plan: it is drawn on every look at the plan.
const LARGEST: u32 = 8 * 1024 * 1024;
/// And so many points along an edge.
const WIDEST: u32 = 8_000;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ShowDrawing {
    /// Today, where left out.
    #[serde(default)]
    pub day: Option<Day>,
}

/// What lies around the desks on a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Drawing {
    pub day: Day,
    /// Every zone in use that day, in the order in which they were added.
    pub zones: Vec<DrawnZone>,
    pub ground: Option<Ground>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DrawnZone {
    pub zone: Zone,
    /// Absent where it was never drawn.
    pub spot: Option<Spot>,
    /// What the next desk in it would be called.
    pub next_no: String,
}

/// The picture below the plan, from one day to another; both belong to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Ground {
    pub ground: GroundId,
    pub sha256: String,
    pub from_on: Day,
    pub to_on: Option<Day>,
    pub spot: Spot,
}

/// Zones and picture of the plan as they were on a day.
pub fn drawing(space: &Space, ctx: &Ctx, ask: ShowDrawing) -> Result<Drawing> {
    space.read(|read| drawing_of(read, ask.day.map_or_else(|| settings::today(read, ctx.now), Ok)?))
}

fn drawing_of(read: &Read, day: Day) -> Result<Drawing> {
    let shapes = profile::shapes(read, day)?;
    let standings = drawn::standings(read)?;
    let desks = layout::as_of(store::desks(read)?, &standings, day);
    let mut used: BTreeSet<String> = desks.iter().map(|desk| desk.desk_no.clone()).collect();
    used.extend(standings.into_iter().map(|one| one.desk_no));
    let zones = profile::load(read)?.zones.into_iter().filter(|zone| zone.is_in_use(day));
    let zones = zones.map(|zone| DrawnZone {
        spot: shapes.iter().find(|shape| shape.zone == zone.zone).map(|shape| shape.spot),
        next_no: next_no(&zone, &desks, &used),
        zone,
    });
    Ok(Drawing { day, zones: zones.collect(), ground: ground_of(read, day)? })
}

fn next_no(zone: &Zone, desks: &[Desk], used: &BTreeSet<String>) -> String {
    let last = desks.iter().rfind(|desk| desk.zone == zone.zone && desk.kind == super::DeskKind::Desk);
    match last {
        Some(desk) => layout::following(&desk.desk_no, used),
        None => layout::first_number(&zone.name, used),
    }
}

fn ground_of(read: &Read, day: Day) -> Result<Option<Ground>> {
    let lies = |ground: &Ground| ground.from_on <= day && ground.to_on.is_none_or(|to| day <= to);
    Ok(drawn::grounds(read)?.into_iter().rfind(lies))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct LayGround {
    /// A staged PNG or JPEG.
    pub staged: String,
    pub spot: Spot,
    /// From that day on, today where left out.
    #[serde(default)]
    pub from_on: Option<Day>,
}

/// Lays a picture below the plan from a day on; the one before lies to the day before. Refused: what is no PNG or
/// JPEG, more than 8 MiB, more than 8,000 points along an edge.
pub fn lay_ground(space: &Space, ctx: &Ctx, ask: LayGround) -> Result<Drawing> {
    let (file, path) = space.files().staged(&ask.staged)?;
    let too_large = |limit: &str| Refusal::TooLarge { what: file.name.clone(), limit: limit.to_owned() };
    if file.size > LARGEST {
        return Err(too_large("8 MiB").into());
    }
    let read = space.world().reader.read::<picture::Picture>(Kind::Picture, &path)?;
    let Ok(picture) = read else { return Err(Refusal::PlanPictureUnknown { name: file.name }.into()) };
    if picture.width.max(picture.height) > WIDEST {
        return Err(too_large("8000 × 8000 px").into());
    }
    let spot = shaped(ask.spot)?;
    let kept = space.files().keep(&ask.staged)?;
    space.write(ctx, |tx| {
        let from_on = ask.from_on.map_or_else(|| settings::today(tx, ctx.now), Ok)?;
        files::record(tx, &kept, ctx.now)?;
        end_before(tx, ctx, from_on)?;
        let (_, wrote) = drawn::insert_ground(tx, &kept.sha256, from_on, spot)?;
        Ok(Recorded::new(drawing_of(tx, from_on)?, wrote))
    })
}

fn shaped(spot: Spot) -> Result<Spot> {
    if spot.is_empty() {
        return Err(Refusal::ShapeEmpty { zone: String::new() }.into());
    }
    spot.on_the_plan()
}

/// Whatever lies on that day or later lies to the day before, or never did.
fn end_before(tx: &crate::space::Tx, ctx: &Ctx, from_on: Day) -> Result<Option<crate::space::Wrote>> {
    let mut last = None;
    for ground in drawn::grounds(tx)? {
        if ground.from_on >= from_on {
            last = Some(drawn::void_ground(tx, ground.ground, ctx.now)?);
        } else if ground.to_on.is_none_or(|to| to >= from_on) {
            last = Some(drawn::end_ground(tx, ground.ground, Some(from_on.plus_days(-1)))?);
        }
    }
    Ok(last)
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct FitGround {
    pub ground: GroundId,
    pub spot: Spot,
}

/// Moves or scales the picture below the plan.
pub fn fit_ground(space: &Space, ctx: &Ctx, ask: FitGround) -> Result<Drawing> {
    let spot = shaped(ask.spot)?;
    space.write(ctx, |tx| {
        let ground = known(tx, |ground| ground.ground == ask.ground, ask.ground.0.to_string())?;
        let wrote = drawn::fit_ground(tx, ground.ground, spot)?;
        Ok(Recorded::new(drawing_of(tx, ground.from_on)?, wrote))
    })
}

fn known(read: &Read, is: impl Fn(&Ground) -> bool, value: String) -> Result<Ground> {
    let missing = || Refusal::NotFound { what: "ground".to_owned(), value };
    Ok(drawn::grounds(read)?.into_iter().find(is).ok_or_else(missing)?)
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct LiftGround {
    /// From that day on no picture lies there, today where left out.
    #[serde(default)]
    pub from_on: Option<Day>,
}

/// Takes the picture away from a day on.
pub fn lift_ground(space: &Space, ctx: &Ctx, ask: LiftGround) -> Result<Drawing> {
    space.write(ctx, |tx| {
        let from_on = ask.from_on.map_or_else(|| settings::today(tx, ctx.now), Ok)?;
        let missing = || Refusal::NotFound { what: "ground".to_owned(), value: from_on.to_string() };
        let wrote = end_before(tx, ctx, from_on)?.ok_or_else(missing)?;
        Ok(Recorded::new(drawing_of(tx, from_on)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ShowGround"))]
#[serde(deny_unknown_fields)]
pub struct ShowGround {
    pub sha256: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GroundPicture {
    pub sha256: String,
    /// The picture itself, as an address that begins with `data:`.
    pub address: String,
}

/// The bytes of a picture that lies or lay below the plan, and of no other kept file.
pub fn ground_picture(space: &Space, _: &Ctx, ask: ShowGround) -> Result<GroundPicture> {
    let ground = space.read(|read| known(read, |ground| ground.sha256 == ask.sha256, ask.sha256.clone()))?;
    let bytes = fs::read(space.files().path(&ground.sha256)?)?;
    Ok(GroundPicture { sha256: ground.sha256, address: picture::address(&bytes) })
}
