//! Bookings that repeat: each date is a booking of its own, made by [`desks::book_within`] under every rule there is,
//! and linked to its series. What is in the way is shown by date before anything is booked; then all or nothing, or
//! without these. A date that was skipped is remembered and offered again when it is free; skipping touches nobody
//! else's booking. Times are the space's own clocks: a weekly 09:00 is 09:00 after the clocks change, too.
//! Changing and cancelling never touch what has begun. A date that was changed by itself stays linked and marked:
//! later changes of the series leave it as it is, cancelling does not.

mod book;
mod change;
mod rules;
mod show;
mod skipped;
mod store;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::desks::{self, Booking, FreeDesk};
use crate::error::{Error, Refusal, Result};
use crate::ids::{DeskId, MemberId, SeriesId};
use crate::space::{Ctx, Read, Tx, Wrote};
use crate::time::{Day, Instant, Span, Wall};

pub use book::{BookSeries, Forecast, InConflict, Instead, PreviewSeries, book, preview};
pub use change::{
    CancelSeries, EditForecast, EditSeries, EditedSeries, PreviewEdit, Reach, SeriesChange, cancel, edit,
    preview_edit,
};
pub use show::{SeriesCard, ShowSeries, Skip, show};
pub use skipped::{
    AddSkipped, Added, DropSkipped, Dropped, ListSkipped, Skipped, add_skipped, drop_skipped, skipped,
};
pub use store::reassign;

/// No series has more dates than a year has days, and none reaches further than ten years.
pub const MOST: u32 = 366;

/// Not more desks or rooms than these at once.
pub const MOST_DESKS: u32 = 20;

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// Which one of its weekdays in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Nth {
    First,
    Second,
    Third,
    Fourth,
    Last,
}

/// Where a series ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SeriesEnd"))]
#[serde(tag = "end", rename_all = "snake_case", deny_unknown_fields)]
pub enum End {
    /// On that day at the latest; it belongs to the series.
    On { day: Day },
    /// After so many dates.
    Times { times: u32 },
}

/// On which days a series falls. `every` counts in the rule's own steps: every 2nd week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SeriesRule"))]
#[serde(tag = "rule", rename_all = "snake_case", deny_unknown_fields)]
pub enum Rule {
    Daily {
        first: Day,
        every: u32,
        until: End,
    },
    /// Weeks begin on Monday.
    Weekly {
        first: Day,
        every: u32,
        on: Vec<Weekday>,
        until: End,
    },
    /// A month without that day has no date.
    MonthlyByDay {
        first: Day,
        every: u32,
        day: u32,
        until: End,
    },
    MonthlyByWeekday {
        first: Day,
        every: u32,
        nth: Nth,
        on: Weekday,
        until: End,
    },
    Dates {
        days: Vec<Day>,
    },
}

/// Who wants what, when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SeriesPlan {
    pub member: MemberId,
    /// Each is booked on the dates on which it is free.
    pub desks: Vec<DeskId>,
    pub rule: Rule,
    pub times: SeriesTimes,
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<ClosedDays>", optional))]
    pub closed_days: ClosedDays,
}

/// What a series does on days on which the space is closed. A weekend day that is worked for a holiday (调休上班) is
/// open like any workday.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ClosedDays {
    /// They are dates like any other.
    #[default]
    Include,
    /// They are none; a number of times counts without them.
    Skip,
}

crate::words::coded!(ClosedDays { Include: "include", Skip: "skip" });

/// From when until when, on the space's clocks. An end that is not after the beginning is on the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SeriesTimes {
    pub from: Wall,
    pub until: Wall,
}

/// One date of a series at one desk, as it would be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Occurrence {
    /// Which one of the dates, from 1.
    pub nth: u32,
    pub on: Day,
    pub desk: DeskId,
    pub desk_no: String,
    pub from: Instant,
    pub until: Instant,
    /// Why it cannot be had.
    pub conflict: Option<Refusal>,
    /// Where there is a conflict: at most three of its kind that are free for the whole time, the nearest first.
    pub nearest: Vec<FreeDesk>,
}

/// A date that cannot be had, as a refusal names it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SeriesConflict"))]
pub struct Conflict {
    pub on: Day,
    pub desk: String,
    pub refusal: Box<Refusal>,
}

impl Occurrence {
    fn span(&self) -> Span {
        Span { from: self.from, until: self.until }
    }

    fn as_conflict(&self) -> Option<Conflict> {
        let refusal = Box::new(self.conflict.clone()?);
        Some(Conflict { on: self.on, desk: self.desk_no.clone(), refusal })
    }
}

/// A date that was tried: what it became, or why it could not be had.
enum Tried {
    Had(Wrote),
    InTheWay(Refusal),
}

/// A refusal of one date says no to that date alone; what broke is broken.
fn tried(result: Result<Wrote>) -> Result<Tried> {
    match result {
        Ok(wrote) => Ok(Tried::Had(wrote)),
        Err(Error::Refused(refusal)) => Ok(Tried::InTheWay(refusal)),
        Err(fault) => Err(fault),
    }
}

/// Gives each that is in conflict the desks that it could have instead.
fn offer(read: &Read, occurrences: &mut [Occurrence]) -> Result<()> {
    for one in occurrences.iter_mut().filter(|one| one.conflict.is_some()) {
        one.nearest = desks::free_within(read, one.span(), Some(one.desk))?;
        one.nearest.truncate(desks::OFFERED);
    }
    Ok(())
}

/// Refused, with the list by date, where any is in the way and none may be skipped, or where nothing can be had.
fn all_or_these(occurrences: &[Occurrence], in_conflict: InConflict) -> Result<()> {
    let conflicts: Vec<Conflict> = occurrences.iter().filter_map(Occurrence::as_conflict).collect();
    let free = occurrences.len() - conflicts.len();
    if conflicts.is_empty() || (in_conflict == InConflict::Skip && free > 0) {
        return Ok(());
    }
    Err(Refusal::SeriesConflicts { free: u32::try_from(free).unwrap_or(u32::MAX), conflicts }.into())
}

/// The dates of a series that are not cancelled and have neither begun nor been come to.
fn coming(read: &Read, series: SeriesId, now: Instant) -> Result<Vec<Booking>> {
    let mut bookings = desks::of_series(read, series)?;
    bookings.retain(|one| one.cancelled_at.is_none() && one.used_at.is_none() && one.from > now);
    Ok(bookings)
}

/// Books one date and links it.
fn book_one(
    tx: &Tx,
    ctx: &Ctx,
    series: SeriesId,
    member: MemberId,
    desk: DeskId,
    span: Span,
) -> Result<(Booking, Wrote)> {
    let (booking, _) = desks::book_within(tx, ctx, desk, member, span)?;
    let wrote = desks::tie(tx, booking.booking, series)?;
    Ok((booking, wrote))
}
