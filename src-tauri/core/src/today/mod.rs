//! What the desk looks at all day: who is in, and (as their features land) what is booked, what is due, what is on.
//! It reads across the features; all that it writes is the record of a print.

mod emergency;
mod words;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::checkin::{self, Here, Visitor};
use crate::desks::{self, Booking};
use crate::error::Result;
use crate::events::{self, Event};
use crate::lending::{self, Loans};
use crate::members::{self, Ending};
use crate::settings;
use crate::space::{Ctx, Space};
use crate::time::{Day, Instant};

pub use emergency::{PrintEmergencySheet, print_emergency_sheet};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ShowToday"))]
#[serde(deny_unknown_fields)]
pub struct Show {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Today {
    /// As of when; the space's local day of it.
    pub now: Instant,
    pub day: Day,
    /// The latest first.
    pub here: Vec<Here>,
    /// Visitors who are in, the latest first.
    pub visitors: Vec<Visitor>,
    /// Visits that began today, of members and of visitors.
    pub visits: u32,
    /// What runs, and what begins later today, in the order of beginning.
    pub bookings: Vec<Booking>,
    /// What should be back by the end of tomorrow, overdue first.
    pub due: Loans,
    /// Agreements that end soon or ended lately, and that nobody renewed; the earliest end first.
    pub endings: Vec<Ending>,
    /// What is on today and was not cancelled, in the order of beginning.
    pub events: Vec<Event>,
}

pub fn show(space: &Space, ctx: &Ctx, _: Show) -> Result<Today> {
    space.read(|read| {
        let zone = settings::zone(read)?;
        let day = zone.day_of(ctx.now);
        let tomorrow = zone.span_of(day.plus_days(1));
        let due = lending::Due { member: None, by: Some(tomorrow.until.plus_seconds(-1)) };
        Ok(Today {
            now: ctx.now,
            day,
            here: checkin::here(read)?,
            visitors: checkin::visitors_here(read)?,
            visits: checkin::visits_in(read, zone.span_of(day))?,
            bookings: desks::bookings_now(read, ctx.now)?,
            due: lending::open_loans(read, ctx.now, &due)?,
            endings: members::ending(read, day)?,
            events: events::on_day(read, day)?,
        })
    })
}
