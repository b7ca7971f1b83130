use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::edit::free_of_others;
use super::store::{self, drawn};
use super::{Assignment, Booking, Desk};
use crate::error::{Refusal, Result};
use crate::ids::{DeskId, ZoneId};
use crate::profile::{self, Zone};
use crate::rules::{in_order, text};
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::{Day, Instant, Period, Span};

/// So many bookings are named where they keep a desk in service.
const NAMED: usize = 3;

/// A booking that stands in the way: whose, and for when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Promised {
    pub by: String,
    pub from: Instant,
    pub until: Instant,
}

/// A team that has a desk for months.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "HeldByTeam"))]
pub struct Held {
    pub team: String,
    pub period: Period,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RetireDesk"))]
#[serde(deny_unknown_fields)]
pub struct Retire {
    pub desk: DeskId,
    /// Its last day in service; it may lie ahead.
    pub to_on: Day,
    pub reason: String,
}

/// Takes a desk out of service after a day. What it was stays: it counts on every day before. Refused, naming them,
/// where bookings or teams have it beyond that day, and where its last day has passed.
pub fn retire(space: &Space, ctx: &Ctx, ask: Retire) -> Result<Desk> {
    let reason = text("reason", &ask.reason, 120)?;
    space.write(ctx, |tx| {
        let desk = store::desk(tx, ask.desk)?;
        not_over(tx, ctx, &desk)?;
        in_order(desk.from_on, ask.to_on)?;
        profile::unfrozen(tx, settings::zone(tx)?.start_of(ask.to_on))?;
        unpromised(tx, &desk, ask.to_on)?;
        let wrote = drawn::end_service(tx, desk.desk, Some(ask.to_on), Some(&reason))?;
        Ok(Recorded::new(store::desk(tx, desk.desk)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "KeepDesk"))]
#[serde(deny_unknown_fields)]
pub struct KeepInService {
    pub desk: DeskId,
}

/// The desk stays after all. Refused where its last day has passed, and where another one has its place by then.
pub fn keep_in_service(space: &Space, ctx: &Ctx, ask: KeepInService) -> Result<Desk> {
    space.write(ctx, |tx| {
        let desk = store::desk(tx, ask.desk)?;
        not_over(tx, ctx, &desk)?;
        let wrote = drawn::end_service(tx, desk.desk, None, None)?;
        free_of_others(tx, &[desk.desk])?;
        Ok(Recorded::new(store::desk(tx, desk.desk)?, wrote))
    })
}

fn not_over(read: &Read, ctx: &Ctx, desk: &Desk) -> Result<()> {
    let today = settings::today(read, ctx.now)?;
    match desk.to_on {
        Some(to_on) if to_on < today => {
            Err(Refusal::DeskRetired { desk: desk.desk_no.clone(), to_on }.into())
        }
        _ => Ok(()),
    }
}

/// Refused where somebody has the desk after that day.
fn unpromised(read: &Read, desk: &Desk, to_on: Day) -> Result<()> {
    let zone = settings::zone(read)?;
    let after = zone.start_of(to_on.plus_days(1));
    let far = Span { from: after, until: after.plus_seconds(super::plan::AHEAD) };
    let bookings = drawn::of_desk(read, desk.desk, far)?;
    let teams = store::assignments_of(
        read,
        desk.desk,
        Period { from: to_on.plus_days(1), to: to_on.plus_days(36_500) },
    )?;
    let last_booked = bookings.iter().map(|one| zone.day_of(one.until.plus_seconds(-1))).max();
    let last_held = teams.iter().map(|one| one.period.to).max();
    let Some(free_after) = last_booked.max(last_held) else { return Ok(()) };
    let count = u32::try_from(bookings.len()).unwrap_or(u32::MAX);
    let promised = |one: Booking| Promised { by: one.name, from: one.from, until: one.until };
    let held = |one: Assignment| Held { team: one.team_name, period: one.period };
    Err(Refusal::DeskStillPromised {
        desk: desk.desk_no.clone(),
        bookings: bookings.into_iter().take(NAMED).map(promised).collect(),
        count,
        assignments: teams.into_iter().map(held).collect(),
        free_after,
    }
    .into())
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct EndZone {
    pub zone: ZoneId,
    /// Its last day; absent, it is in use without an end.
    #[serde(default)]
    pub to_on: Option<Day>,
}

/// Sets a zone's last day, or takes it away. Refused, naming them, where desks of it are in service later.
pub fn end_zone(space: &Space, ctx: &Ctx, ask: EndZone) -> Result<Zone> {
    space.write(ctx, |tx| {
        let zone = profile::zone(tx, ask.zone)?;
        if let Some(to_on) = ask.to_on {
            let later = |desk: &Desk| desk.zone == ask.zone && desk.to_on.is_none_or(|last| last > to_on);
            let left: Vec<String> =
                store::desks(tx)?.into_iter().filter(later).map(|desk| desk.desk_no).collect();
            if !left.is_empty() {
                let count = u32::try_from(left.len()).unwrap_or(u32::MAX);
                let desks = left.into_iter().take(2 * NAMED).collect();
                return Err(Refusal::ZoneHasDesks { zone: zone.name, desks, count }.into());
            }
            profile::unfrozen(tx, settings::zone(tx)?.start_of(to_on))?;
        }
        let wrote = profile::end_zone(tx, ask.zone, ask.to_on)?;
        Ok(Recorded::new(profile::zone(tx, ask.zone)?, wrote))
    })
}
