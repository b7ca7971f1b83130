use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    ClosedDays, Occurrence, SeriesCard, SeriesPlan, Tried, all_or_these, book_one, offer, rules, show, store,
    tried,
};
use crate::desks;
use crate::error::Result;
use crate::ids::{DeskId, SeriesId};
use crate::members;
use crate::profile::Opening;
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space, Tx};
use crate::time::Day;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PreviewSeries {
    pub plan: SeriesPlan,
    /// Other desks on some of the dates.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<Instead>>", optional))]
    pub instead: Vec<Instead>,
}

/// Another desk on one date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Instead {
    pub on: Day,
    pub desk: DeskId,
    pub other: DeskId,
}

/// What booking it would give.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Forecast {
    /// By date, then as the desks were named.
    pub occurrences: Vec<Occurrence>,
    pub free: u32,
    pub in_conflict: u32,
    /// Days that are no dates because the space is closed.
    pub closed: Vec<Day>,
    /// The years whose holidays are not known: there the week alone says what is closed.
    pub calendar_missing: Vec<i32>,
}

/// Every date with what is in its way, and what could be had instead. It is tried and taken back, so that dates that
/// count together, as under a quota, are seen together.
pub fn preview(space: &Space, ctx: &Ctx, ask: PreviewSeries) -> Result<Forecast> {
    let PreviewSeries { plan, instead } = ask;
    space.rehearse(|tx| {
        let Wished { mut occurrences, closed, calendar_missing } = wished(tx, &plan, &instead)?;
        let series = store::insert(tx, &plan, ctx.now)?.0;
        book_all(tx, ctx, series, &plan, &mut occurrences)?;
        offer(tx, &mut occurrences)?;
        let conflicts = occurrences.iter().filter(|one| one.conflict.is_some()).count();
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Ok(Forecast {
            free: count(occurrences.len() - conflicts),
            in_conflict: count(conflicts),
            occurrences,
            closed,
            calendar_missing,
        })
    })
}

/// What happens to the dates that cannot be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum InConflict {
    /// Then nothing is done.
    None,
    /// They are left out; what can be had is had.
    Skip,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct BookSeries {
    pub plan: SeriesPlan,
    pub in_conflict: InConflict,
    /// Other desks on some of the dates.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<Instead>>", optional))]
    pub instead: Vec<Instead>,
}

/// Books a series. Refused `series_conflicts`, by date, where a date is in the way and none may be skipped, or where
/// nothing is left. What is skipped is remembered with what was in the way.
pub fn book(space: &Space, ctx: &Ctx, ask: BookSeries) -> Result<SeriesCard> {
    let BookSeries { plan, in_conflict, instead } = ask;
    space.write(ctx, |tx| {
        let mut occurrences = wished(tx, &plan, &instead)?.occurrences;
        let (series, wrote) = store::insert(tx, &plan, ctx.now)?;
        book_all(tx, ctx, series, &plan, &mut occurrences)?;
        all_or_these(&occurrences, in_conflict)?;
        for one in occurrences.iter().filter(|one| one.until > ctx.now) {
            if let Some(refusal) = &one.conflict {
                store::insert_skip(tx, series, one.desk, one.span(), refusal, ctx.now)?;
            }
        }
        Ok(Recorded::new(show::card(tx, series)?, wrote))
    })
}

/// The dates as they were wished, before any is tried.
struct Wished {
    occurrences: Vec<Occurrence>,
    closed: Vec<Day>,
    calendar_missing: Vec<i32>,
}

fn wished(read: &Read, plan: &SeriesPlan, instead: &[Instead]) -> Result<Wished> {
    rules::desks_fit(plan)?;
    let opening = Opening::load(read, rules::reach(&plan.rule))?;
    let skips = plan.closed_days == ClosedDays::Skip;
    let days = rules::days(&plan.rule, |day| !skips || opening.on(day).open.is_some())?;
    let missing = |day: &Day| opening.on(*day).calendar_missing.filter(|_| skips);
    let calendar_missing: BTreeSet<i32> = days.dates.iter().chain(&days.closed).filter_map(missing).collect();
    members::active(read, plan.member)?;
    let zone = settings::zone(read)?;
    let mut occurrences = Vec::new();
    for (nth, on) in (1..).zip(days.dates) {
        for wished in &plan.desks {
            let other = instead.iter().find(|one| one.on == on && one.desk == *wished);
            let desk = desks::desk(read, other.map_or(*wished, |one| one.other))?;
            let span = rules::span_on(on, plan.times, zone);
            occurrences.push(Occurrence {
                nth,
                on,
                desk: desk.desk,
                desk_no: desk.desk_no,
                from: span.from,
                until: span.until,
                conflict: None,
                nearest: Vec::new(),
            });
        }
    }
    let calendar_missing = calendar_missing.into_iter().collect();
    Ok(Wished { occurrences, closed: days.closed, calendar_missing })
}

/// Books each that can be had, and notes with the others what is in the way.
fn book_all(
    tx: &Tx,
    ctx: &Ctx,
    series: SeriesId,
    plan: &SeriesPlan,
    occurrences: &mut [Occurrence],
) -> Result<()> {
    for one in occurrences {
        let booked = book_one(tx, ctx, series, plan.member, one.desk, one.span()).map(|(_, wrote)| wrote);
        if let Tried::InTheWay(refusal) = tried(booked)? {
            one.conflict = Some(refusal);
        }
    }
    Ok(())
}
