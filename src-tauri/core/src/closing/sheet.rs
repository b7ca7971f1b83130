use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::notes::Note;
use super::store;
use crate::checkin::{self, Here};
use crate::desks;
use crate::error::Result;
use crate::events::{self, Event};
use crate::fen::Fen;
use crate::figures::{Links, Provable};
use crate::ids::EventId;
use crate::lending::{self, Loans};
use crate::messages::{self, Unsent};
use crate::packs::Proof;
use crate::receipts::{self, Shift, Sums};
use crate::settings;
use crate::space::{Ctx, Read};
use crate::time::{Day, Instant, Period, Span};

/// All that the page of a day says, as of a moment of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DaySheet {
    pub day: Day,
    pub at: Instant,
    /// Still in the house, the latest first.
    pub here: Vec<Here>,
    /// Visits that began today.
    pub visits: u32,
    /// Should have been back by the end of today.
    pub not_back: Loans,
    /// Bookings of tomorrow, in the order of beginning.
    pub arrivals: Vec<Arrival>,
    /// Events of tomorrow.
    pub events: Vec<Event>,
    /// Today's events that lack something.
    pub lacking: Vec<LackingEvent>,
    /// The open shift; absent while the till is closed.
    pub till: Option<Shift>,
    pub sums: Sums,
    pub totals: Totals,
    pub unsent: Unsent,
    /// Pinned, and not ticked yet.
    pub notes: Vec<Note>,
}

/// Somebody who is expected.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ExpectedArrival"))]
pub struct Arrival {
    pub name: String,
    pub team: Option<String>,
    pub desk_no: String,
    pub from: Instant,
    pub until: Instant,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LackingEvent {
    pub event: EventId,
    pub event_no: String,
    pub title: String,
    pub lacks: Vec<Lack>,
}

/// What an event of today lacks before the people go home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Lack {
    /// Nobody signed in.
    Attendance,
    /// Nobody confirmed that it took place.
    Confirmation,
    /// 通知、方案
    Notice,
    /// 签到表
    SignIn,
    /// 照片
    Photo,
}

/// Counts and sums beside the cash.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "DayTotals"))]
pub struct Totals {
    pub deposits: u32,
    pub deposits_held: Fen,
    pub to_invoice: u32,
    pub to_invoice_amount: Fen,
    /// Receipts that were never printed.
    pub unprinted: u32,
}

/// Looks at everything as it stands now.
pub(super) fn gather(read: &Read, ctx: &Ctx) -> Result<DaySheet> {
    let zone = settings::zone(read)?;
    let day = zone.day_of(ctx.now);
    let tomorrow = day.plus_days(1);
    let Span { until: midnight, .. } = zone.span_of(day);
    let due = lending::Due { member: None, by: Some(midnight.plus_seconds(-1)) };
    let bookings = desks::bookings_in(read, zone.span_of(tomorrow))?;
    let arrivals = bookings.into_iter().map(|booking| Arrival {
        name: booking.name,
        team: booking.team,
        desk_no: booking.desk_no,
        from: booking.from,
        until: booking.until,
    });
    Ok(DaySheet {
        day,
        at: ctx.now,
        here: checkin::here(read)?,
        visits: checkin::visits_in(read, zone.span_of(day))?,
        not_back: lending::open_loans(read, ctx.now, &due)?,
        arrivals: arrivals.collect(),
        events: events::on_day(read, tomorrow)?,
        lacking: lacking(read, day, ctx.now)?,
        till: receipts::till_now(read)?.open,
        sums: receipts::sums(read, Period { from: day, to: day })?,
        totals: totals(read)?,
        unsent: messages::unsent_now(read, ctx)?,
        notes: store::pinned(read)?,
    })
}

/// Today's events that have begun and lack something.
fn lacking(read: &Read, day: Day, now: Instant) -> Result<Vec<LackingEvent>> {
    let events = events::on_day(read, day)?;
    if events.is_empty() {
        return Ok(Vec::new());
    }
    let links = Links::load(read, day)?;
    let mut lacking = Vec::new();
    for event in events.into_iter().filter(|event| event.span.from <= now) {
        let papers = links.of(Provable::Session(event.session));
        let has = |proof: Proof| papers.iter().any(|paper| paper.proof == proof);
        let all = [
            (Lack::Attendance, event.counts.signed_in > 0),
            (Lack::Confirmation, event.held_at.is_some() || event.span.until > now),
            (Lack::Notice, has(Proof::EventNotice)),
            (Lack::SignIn, has(Proof::SignIn)),
            (Lack::Photo, has(Proof::EventPhoto)),
        ];
        let lacks: Vec<Lack> = all.into_iter().filter(|(_, there)| !there).map(|(lack, _)| lack).collect();
        if !lacks.is_empty() {
            let (id, event_no, title) = (event.event, event.event_no, event.title);
            lacking.push(LackingEvent { event: id, event_no, title, lacks });
        }
    }
    Ok(lacking)
}

fn totals(read: &Read) -> Result<Totals> {
    let held = receipts::held_deposits(read, None)?;
    let (to_invoice, to_invoice_amount) = receipts::to_invoice_now(read)?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(Totals {
        deposits: count(held.deposits.len()),
        deposits_held: held.held,
        to_invoice,
        to_invoice_amount,
        unprinted: count(receipts::unprinted_now(read)?.len()),
    })
}
