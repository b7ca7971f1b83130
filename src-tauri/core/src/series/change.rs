use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Conflict, InConflict, Occurrence, SeriesCard, SeriesTimes, Tried, all_or_these, coming, offer, rules,
    show, store, tried,
};
use crate::desks::{self, Booking};
use crate::error::{Refusal, Result};
use crate::ids::{BookingId, DeskId, SeriesId};
use crate::rules::text;
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::Span;

/// Which dates of a series are meant, seen from one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// It alone.
    This,
    /// It and all after it.
    Later,
    /// All that are still to come.
    All,
}

/// What is to be otherwise; what is left out stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SeriesChange {
    /// One date of the series.
    pub booking: BookingId,
    pub reach: Reach,
    /// At every desk of the series.
    #[serde(default)]
    pub times: Option<SeriesTimes>,
    /// Instead of the desk of that one date, wherever the series has it.
    #[serde(default)]
    pub desk: Option<DeskId>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PreviewEdit {
    pub change: SeriesChange,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EditForecast {
    /// The dates that would change, as they would be, in the order of beginning.
    pub occurrences: Vec<Occurrence>,
    /// So many dates within reach are as wished already.
    pub unchanged: u32,
}

/// What a change would come to; tried and taken back.
pub fn preview_edit(space: &Space, ctx: &Ctx, ask: PreviewEdit) -> Result<EditForecast> {
    space.rehearse(|tx| {
        let Meant { bookings, .. } = Meant::of(tx, ctx, ask.change.booking, ask.change.reach)?;
        let editing = Editing::of(tx, &ask.change, bookings)?;
        let unchanged = editing.unchanged;
        let (mut occurrences, _) = editing.apply(tx, ctx)?;
        offer(tx, &mut occurrences)?;
        Ok(EditForecast { occurrences, unchanged })
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct EditSeries {
    pub change: SeriesChange,
    pub in_conflict: InConflict,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EditedSeries {
    pub card: SeriesCard,
    pub changed: u32,
    /// What stays as it was, because something is in the way of the change.
    pub kept: Vec<Conflict>,
}

/// Changes times or desk of a series' dates that have not begun; only those that differ are checked again. Refused
/// `series_conflicts` as [`super::book`]; a date that is skipped stays as it was. A single date that is changed is
/// marked: changes of the series leave it as it is from then on. Skipped dates within reach follow.
pub fn edit(space: &Space, ctx: &Ctx, ask: EditSeries) -> Result<EditedSeries> {
    let EditSeries { change, in_conflict } = ask;
    space.write(ctx, |tx| {
        let Meant { anchor, series, bookings } = Meant::of(tx, ctx, change.booking, change.reach)?;
        let series_no = store::series(tx, series)?.series_no;
        let (occurrences, wrote) = Editing::of(tx, &change, bookings)?.apply(tx, ctx)?;
        all_or_these(&occurrences, in_conflict)?;
        let wrote = wrote.ok_or(Refusal::SeriesUnchanged { series_no })?;
        if change.reach == Reach::This {
            desks::set_apart(tx, anchor.booking, ctx.now)?;
        } else {
            follow(tx, ctx, series, &anchor, &change)?;
        }
        desks::offer_freed(tx, ctx)?;
        let kept: Vec<Conflict> = occurrences.iter().filter_map(Occurrence::as_conflict).collect();
        let changed = u32::try_from(occurrences.len() - kept.len()).unwrap_or(u32::MAX);
        Ok(Recorded::new(EditedSeries { card: show::card(tx, series)?, changed, kept }, wrote))
    })
}

/// What is still open of the series, and the series itself, take the change on.
fn follow(tx: &Tx, ctx: &Ctx, series: SeriesId, anchor: &Booking, change: &SeriesChange) -> Result<()> {
    let zone = settings::zone(tx)?;
    if let Some(times) = change.times {
        store::change_times(tx, series, times)?;
    }
    for skip in store::skips_of(tx, series)? {
        let open = skip.booking.is_none() && skip.dropped_at.is_none() && skip.from > ctx.now;
        if !open || (change.reach == Reach::Later && skip.from < anchor.from) {
            continue;
        }
        let was = Span { from: skip.from, until: skip.until };
        let span = change.times.map_or(was, |times| rules::span_on(zone.day_of(was.from), times, zone));
        let desk = change.desk.filter(|_| skip.desk == anchor.desk).unwrap_or(skip.desk);
        store::change_skip(tx, skip.skip, desk, span)?;
    }
    Ok(())
}

/// One date, its series, and the dates within reach of it that may still change.
struct Meant {
    anchor: Booking,
    series: SeriesId,
    bookings: Vec<Booking>,
}

impl Meant {
    fn of(read: &Read, ctx: &Ctx, booking: BookingId, reach: Reach) -> Result<Self> {
        let anchor = desks::booking(read, booking)?;
        let Some(series) = anchor.series else {
            return Err(Refusal::NotInSeries { booking_no: anchor.booking_no }.into());
        };
        let mut bookings = coming(read, series, ctx.now)?;
        bookings.retain(|one| match reach {
            Reach::This => one.booking == booking,
            Reach::Later => one.from >= anchor.from,
            Reach::All => true,
        });
        if bookings.is_empty() {
            let series_no = store::series(read, series)?.series_no;
            return Err(Refusal::SeriesPast { series_no }.into());
        }
        Ok(Self { anchor, series, bookings })
    }
}

/// The dates that differ from what is wished, in the order of beginning.
struct Editing {
    changes: Vec<(Booking, Occurrence)>,
    unchanged: u32,
}

impl Editing {
    fn of(read: &Read, change: &SeriesChange, bookings: Vec<Booking>) -> Result<Self> {
        let anchor = desks::booking(read, change.booking)?;
        let zone = settings::zone(read)?;
        let mut changes = Vec::new();
        let mut unchanged = 0;
        let bookings =
            bookings.into_iter().filter(|one| change.reach == Reach::This || one.apart_at.is_none());
        for (nth, booking) in (1..).zip(bookings) {
            let on = zone.day_of(booking.from);
            let was = Span { from: booking.from, until: booking.until };
            let span = change.times.map_or(was, |times| rules::span_on(on, times, zone));
            let desk = change.desk.filter(|_| booking.desk == anchor.desk).unwrap_or(booking.desk);
            if span == was && desk == booking.desk {
                unchanged += 1;
                continue;
            }
            let Span { from, until } = span;
            let desk_no = desks::desk(read, desk)?.desk_no;
            let (conflict, nearest) = (None, Vec::new());
            changes.push((booking, Occurrence { nth, on, desk, desk_no, from, until, conflict, nearest }));
        }
        Ok(Self { changes, unchanged })
    }

    /// Changes each that can be had as wished; what is in the way of the others.
    fn apply(mut self, tx: &Tx, ctx: &Ctx) -> Result<(Vec<Occurrence>, Option<Wrote>)> {
        // Whoever moves later goes last to first, so that none waits for a place that the next one leaves.
        let later = self.changes.first().is_some_and(|(was, wished)| wished.from > was.from);
        if later {
            self.changes.reverse();
        }
        let mut last = None;
        for (booking, wished) in &mut self.changes {
            match tried(desks::move_within(tx, ctx, booking, wished.desk, wished.span()))? {
                Tried::Had(wrote) => last = Some(wrote),
                Tried::InTheWay(refusal) => wished.conflict = Some(refusal),
            }
        }
        if later {
            self.changes.reverse();
        }
        Ok((self.changes.into_iter().map(|(_, wished)| wished).collect(), last))
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CancelSeries {
    /// One date of the series.
    pub booking: BookingId,
    pub reach: Reach,
    pub reason: String,
}

/// Cancels dates of a series that have not begun, those that were changed by themselves, too. What was skipped within
/// reach is not offered again. Refused `series_past` where nothing is left to cancel.
pub fn cancel(space: &Space, ctx: &Ctx, ask: CancelSeries) -> Result<SeriesCard> {
    let reason = text("reason", &ask.reason, 120)?;
    space.write(ctx, |tx| {
        let Meant { anchor, series, bookings } = Meant::of(tx, ctx, ask.booking, ask.reach)?;
        let mut last = None;
        for booking in &bookings {
            last = Some(desks::cancel_within(tx, ctx, booking, &reason)?);
        }
        let series_no = store::series(tx, series)?.series_no;
        let wrote = last.ok_or(Refusal::SeriesPast { series_no })?;
        for skip in store::skips_of(tx, series)? {
            let open = skip.booking.is_none() && skip.dropped_at.is_none();
            let meant = match ask.reach {
                Reach::This => false,
                Reach::Later => skip.from >= anchor.from,
                Reach::All => true,
            };
            if open && meant {
                store::drop_skip(tx, skip.skip, ctx.now)?;
            }
        }
        desks::offer_freed(tx, ctx)?;
        Ok(Recorded::new(show::card(tx, series)?, wrote))
    })
}
