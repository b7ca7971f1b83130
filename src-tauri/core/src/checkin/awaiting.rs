use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::pass::unless_done;
use super::store::awaiting::{self as waiting, Row};
use super::visits::VisitRow;
use super::{rules, store};
use crate::desks::{self, Booking};
use crate::error::{Refusal, Result};
use crate::ids::{AwaitingId, BookingId, VisitId};
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space, Tx};
use crate::time::{Instant, Span};

/// What fell due while the program was down in opening hours. Nobody saw what was so meanwhile, so it is asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Awaiting {
    pub awaiting: AwaitingId,
    pub due_at: Instant,
    /// While the program was down.
    pub down: Span,
    pub waits: Waits,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "code", content = "values", rename_all = "snake_case")]
pub enum Waits {
    /// Nobody was seen to come to it.
    Booking { booking: Box<Booking> },
    /// The closing hour passed, and nobody was seen to leave.
    Visit { visit: Box<VisitRow> },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowAwaiting {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AwaitingList {
    /// In the order in which they fell due.
    pub waiting: Vec<Awaiting>,
}

pub fn awaiting(space: &Space, _: &Ctx, _: ShowAwaiting) -> Result<AwaitingList> {
    space.read(|read| {
        let waiting = waiting::open(read)?.into_iter().map(|row| shown(read, row)).collect::<Result<_>>()?;
        Ok(AwaitingList { waiting })
    })
}

fn shown(read: &Read, row: Row) -> Result<Awaiting> {
    let Row { awaiting, due, due_at, down } = row;
    let waits = match due {
        Due::Booking(booking) => Waits::Booking { booking: Box::new(desks::booking(read, booking)?) },
        Due::Visit(visit) => Waits::Visit { visit: Box::new(store::row_of(read, visit)?) },
    };
    Ok(Awaiting { awaiting, due_at, down, waits })
}

/// What fell due.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Due {
    Booking(BookingId),
    Visit(VisitId),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ConfirmAwaiting"))]
#[serde(deny_unknown_fields)]
pub struct Confirm {
    pub awaiting: Vec<AwaitingId>,
}

/// The people were there: they came to their bookings when these began, and whoever is in stays in.
/// Refused where one is settled already.
pub fn confirm_present(space: &Space, ctx: &Ctx, ask: Confirm) -> Result<AwaitingList> {
    settle(space, ctx, &ask, |tx, row| {
        if let Due::Booking(booking) = row.due {
            let booking = desks::booking(tx, booking)?;
            if booking.used_at.is_none() && booking.cancelled_at.is_none() {
                desks::seat(tx, &booking)?;
            }
        }
        waiting::settle(tx, row.awaiting, "present", ctx.now)
    })
}

/// The people were not there: the bookings were not come to and are released as of when they were due, where the rules
/// of their place release; the visits ended at the closing hour.
pub fn confirm_absent(space: &Space, ctx: &Ctx, ask: Confirm) -> Result<AwaitingList> {
    settle(space, ctx, &ask, |tx, row| {
        match row.due {
            Due::Booking(booking) => {
                desks::release_absent(tx, &desks::booking(tx, booking)?, ctx.now)?;
            }
            Due::Visit(visit) if store::by_id(tx, visit)?.left_at.is_none() => {
                store::close_by_program(tx, visit, row.due_at, ctx.now)?;
            }
            Due::Visit(_) => {}
        }
        waiting::settle(tx, row.awaiting, "absent", ctx.now)
    })
}

fn settle(
    space: &Space,
    ctx: &Ctx,
    ask: &Confirm,
    one: impl Fn(&Tx, &Row) -> Result<crate::space::Wrote>,
) -> Result<AwaitingList> {
    space.write(ctx, |tx| {
        let open = waiting::open(tx)?;
        let mut wrote = None;
        for id in &ask.awaiting {
            let row = open.iter().find(|row| row.awaiting == *id).ok_or(Refusal::SettledAlready {})?;
            wrote = Some(one(tx, row)?);
        }
        let left = waiting::open(tx)?.into_iter().map(|row| shown(tx, row)).collect::<Result<_>>()?;
        Ok(Recorded::new(AwaitingList { waiting: left }, wrote.ok_or(Refusal::SettledAlready {})?))
    })
}

/// Puts aside what fell due in `down`, a span in which the program did not run, as far as it touches the opening
/// hours. How many; part of [`crate::clock::tick`]. Done again, it finds nothing new.
pub fn note_downtime(space: &Space, ctx: &Ctx, down: Span) -> Result<u32> {
    if space.read(|read| fell_due(read, down))?.is_empty() {
        return Ok(0);
    }
    unless_done(space.write(ctx, |tx| {
        let mut noted = 0;
        let mut wrote = None;
        for (due, due_at) in fell_due(tx, down)? {
            noted += 1;
            wrote = Some(waiting::insert(tx, due, due_at, down)?);
        }
        Ok(Recorded::new(noted, wrote.ok_or(Refusal::Cancelled {})?))
    }))
}

fn fell_due(read: &Read, down: Span) -> Result<Vec<(Due, Instant)>> {
    let rules = store::entry_rules::load(read)?;
    let zone = settings::zone(read)?;
    let mut due = Vec::new();
    for booking in desks::not_come_within(read, down)? {
        let unseen = Span { from: booking.from.max(down.from), until: booking.until.min(down.until) };
        if rules::opening_hours_touch(&rules, unseen, zone) && !waiting::knows_booking(read, booking.booking)?
        {
            due.push((Due::Booking(booking.booking), booking.from));
        }
    }
    // Closing a house that is shut needs no question, and without hours the closing hour is the end of the day.
    let (Some(_), Some(close_at)) = (rules.opens, rules.close_at) else { return Ok(due) };
    for (visit, stays_since) in store::open_since(read, down.until)? {
        let since = stays_since.unwrap_or(visit.came_at).max(visit.came_at);
        let at = rules::closing_after(since, close_at, zone);
        let moment = Span { from: at, until: at.plus_seconds(1) };
        if down.contains(at) && rules::opening_hours_touch(&rules, moment, zone) {
            due.push((Due::Visit(visit.id), at));
        }
    }
    Ok(due)
}
