use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store::{self, drawn};
use super::{Add, Desk, DeskList, Spot, layout};
use crate::error::{Refusal, Result};
use crate::ids::{DeskId, ZoneId};
use crate::profile;
use crate::rules::{in_order, optional_text, text};
use crate::settings;
use crate::space::{Ctx, Recorded, Space, Tx, Wrote};
use crate::time::Day;

/// More desks than this are not drawn in one act.
const MOST_AT_ONCE: u32 = 300;

/// Adds a desk or a room to the plan. Refused: a number used twice, an empty rectangle, another desk's place, no
/// capacity.
pub fn add(space: &Space, ctx: &Ctx, ask: Add) -> Result<Desk> {
    space.write(ctx, |tx| {
        let (desk, wrote) = added(tx, ctx, ask)?;
        free_of_others(tx, &[desk])?;
        Ok(Recorded::new(store::desk(tx, desk)?, wrote))
    })
}

fn added(tx: &Tx, ctx: &Ctx, ask: Add) -> Result<(DeskId, Wrote)> {
    let desk_no = text("desk_no", &ask.desk_no, 20)?;
    let note = optional_text("note", &ask.note, 40)?;
    in_order(ask.from_on, ask.to_on.unwrap_or(ask.from_on))?;
    let spot = sized(&desk_no, ask.spot)?;
    seats(&desk_no, ask.capacity)?;
    profile::zone(tx, ask.zone)?;
    unused(tx, None, &desk_no, ask.from_on)?;
    let (desk, wrote) = match drawn::void_with_number(tx, &desk_no)? {
        Some(desk) => (desk, drawn::revive(tx, desk, &note, &ask, ctx.now)?),
        None => store::insert_desk(tx, &desk_no, &note, &ask, ctx.now)?,
    };
    drawn::stand(tx, desk, ask.from_on, &desk_no, ask.zone, spot, ctx.now)?;
    Ok((desk, wrote))
}

fn sized(desk_no: &str, spot: Spot) -> Result<Spot> {
    if spot.is_empty() {
        return Err(Refusal::SpotEmpty { desk: desk_no.to_owned() }.into());
    }
    spot.on_the_plan()
}

fn seats(desk_no: &str, capacity: u32) -> Result<()> {
    if capacity == 0 {
        return Err(Refusal::CapacityZero { desk: desk_no.to_owned() }.into());
    }
    Ok(())
}

fn unused(tx: &Tx, desk: Option<DeskId>, desk_no: &str, on: Day) -> Result<()> {
    if layout::has_number(&store::desks(tx)?, &drawn::standings(tx)?, desk, desk_no, on) {
        return Err(Refusal::DeskNoTaken { desk: desk_no.to_owned() }.into());
    }
    Ok(())
}

/// Looked at after writing: a refusal takes the act back whole.
pub(super) fn free_of_others(tx: &Tx, changed: &[DeskId]) -> Result<()> {
    match layout::clash(&store::desks(tx)?, &drawn::standings(tx)?, changed) {
        Some(layout::Clash { desk, by, on }) => Err(Refusal::SpotTaken { desk, by, on }.into()),
        None => Ok(()),
    }
}

fn few(count: usize) -> Result<()> {
    let field = "desks".to_owned();
    let within = (1..=MOST_AT_ONCE as usize).contains(&count);
    if within { Ok(()) } else { Err(Refusal::NumberOutside { field, least: 1, most: MOST_AT_ONCE }.into()) }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ChangeDesk", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Change {
    pub desk: DeskId,
    pub desk_no: String,
    pub zone: ZoneId,
    pub capacity: u32,
    pub note: String,
    /// From which day on it has this number and zone, today where left out; before, it was called as it was.
    #[serde(default)]
    pub from_on: Option<Day>,
}

/// Gives a desk another number, zone, capacity or note. Refused: a number used twice, no capacity.
pub fn change(space: &Space, ctx: &Ctx, ask: Change) -> Result<Desk> {
    let desk_no = text("desk_no", &ask.desk_no, 20)?;
    let note = optional_text("note", &ask.note, 40)?;
    seats(&desk_no, ask.capacity)?;
    space.write(ctx, |tx| {
        let desk = store::desk(tx, ask.desk)?;
        profile::zone(tx, ask.zone)?;
        let mut wrote = drawn::describe(tx, desk.desk, ask.capacity, &note)?;
        if desk.desk_no != desk_no || desk.zone != ask.zone {
            let from_on = since(tx, ctx, &desk, ask.from_on)?;
            unused(tx, Some(desk.desk), &desk_no, from_on)?;
            wrote = drawn::stand(tx, desk.desk, from_on, &desk_no, ask.zone, desk.spot, ctx.now)?;
        }
        Ok(Recorded::new(store::desk(tx, desk.desk)?, wrote))
    })
}

/// From which day a change of the desk holds. Refused where the desk has no such day left.
fn since(tx: &Tx, ctx: &Ctx, desk: &Desk, asked: Option<Day>) -> Result<Day> {
    let from_on = profile::since(tx, ctx, asked, desk.from_on)?;
    match desk.to_on {
        Some(to_on) if to_on < from_on => {
            Err(Refusal::DeskRetired { desk: desk.desk_no.clone(), to_on }.into())
        }
        _ => Ok(from_on),
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PlaceDesks", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct PlaceDesks {
    pub desks: Vec<Placed>,
    /// From which day on they stand there, today where left out; before, they stood where they stood.
    #[serde(default)]
    pub from_on: Option<Day>,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PlacedDesk"))]
#[serde(deny_unknown_fields)]
pub struct Placed {
    pub desk: DeskId,
    pub spot: Spot,
}

/// Moves desks on the plan, or gives them another size; all of them or none. Refused: an empty rectangle, another
/// desk's place on any day from then on.
pub fn place(space: &Space, ctx: &Ctx, ask: PlaceDesks) -> Result<DeskList> {
    few(ask.desks.len())?;
    space.write(ctx, |tx| {
        let mut last = None;
        for Placed { desk, spot } in &ask.desks {
            let desk = store::desk(tx, *desk)?;
            let spot = sized(&desk.desk_no, *spot)?;
            let from_on = since(tx, ctx, &desk, ask.from_on)?;
            last = Some(drawn::stand(tx, desk.desk, from_on, &desk.desk_no, desk.zone, spot, ctx.now)?);
        }
        let changed: Vec<DeskId> = ask.desks.iter().map(|one| one.desk).collect();
        free_of_others(tx, &changed)?;
        done(tx, &changed, last)
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "DuplicateDesks", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Duplicate {
    pub desks: Vec<DeskId>,
    /// How far from the first ones, in steps of the grid.
    pub dx: i32,
    pub dy: i32,
    /// In service from that day on, today where left out.
    #[serde(default)]
    pub from_on: Option<Day>,
}

/// Adds desks like these beside them, a whole row if need be; their numbers go on. Refused as [`add`].
pub fn duplicate(space: &Space, ctx: &Ctx, ask: Duplicate) -> Result<DeskList> {
    few(ask.desks.len())?;
    space.write(ctx, |tx| {
        let from_on = ask.from_on.map_or_else(|| settings::today(tx, ctx.now), Ok)?;
        let mut used: BTreeSet<String> = store::desks(tx)?.into_iter().map(|desk| desk.desk_no).collect();
        used.extend(drawn::standings(tx)?.into_iter().map(|one| one.desk_no));
        let mut originals = ask.desks.iter().map(|id| store::desk(tx, *id)).collect::<Result<Vec<Desk>>>()?;
        originals.sort_by_key(|desk| (desk.spot.y, desk.spot.x));
        let (mut made, mut last) = (Vec::new(), None);
        for Desk { desk_no, kind, zone, capacity, note, spot, .. } in originals {
            let desk_no = layout::following(&desk_no, &used);
            used.insert(desk_no.clone());
            let spot = Spot { x: spot.x.saturating_add(ask.dx), y: spot.y.saturating_add(ask.dy), ..spot };
            let (desk, wrote) =
                added(tx, ctx, Add { desk_no, kind, zone, capacity, note, from_on, to_on: None, spot })?;
            made.push(desk);
            last = Some(wrote);
        }
        free_of_others(tx, &made)?;
        done(tx, &made, last)
    })
}

fn done(tx: &Tx, changed: &[DeskId], last: Option<Wrote>) -> Result<Recorded<DeskList>> {
    let missing = || Refusal::NotFound { what: "desk".to_owned(), value: String::new() };
    let wrote = last.ok_or_else(missing)?;
    let desks = changed.iter().map(|id| store::desk(tx, *id)).collect::<Result<_>>()?;
    Ok(Recorded::new(DeskList { desks }, wrote))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "TakeBackDesks"))]
#[serde(deny_unknown_fields)]
pub struct TakeBack {
    pub desks: Vec<DeskId>,
}

/// Takes back desks that were drawn by mistake: only on the day on which they were added, and before anybody had
/// them. Whatever was counted is retired instead.
pub fn take_back(space: &Space, ctx: &Ctx, ask: TakeBack) -> Result<DeskList> {
    few(ask.desks.len())?;
    space.write(ctx, |tx| {
        let zone = settings::zone(tx)?;
        let mut last = None;
        for id in &ask.desks {
            let desk = store::desk(tx, *id)?;
            let added_on = drawn::added_at(tx, *id)?.map(|at| zone.day_of(at));
            if added_on != Some(zone.day_of(ctx.now)) || drawn::is_promised(tx, *id)? {
                return Err(Refusal::DeskCounted { desk: desk.desk_no }.into());
            }
            last = Some(drawn::void_desk(tx, *id, ctx.now)?);
        }
        done(tx, &[], last)
    })
}
