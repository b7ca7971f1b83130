use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store::{self, drawn};
use super::terms::{self, Rules, Wish};
use super::{Assignment, Booking, Desk, FreeDesk, book, free_within, occupancy, rules};
use crate::error::{Refusal, Result};
use crate::ids::{BookingId, DeskId};
use crate::settings;
use crate::space::{Ctx, Recorded, Space};
use crate::time::{Instant, Period, Span};

/// So many other desks are offered.
const OFFERED: usize = 3;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "FindOccupied"))]
#[serde(deny_unknown_fields)]
pub struct Occupied {
    pub desk: DeskId,
}

/// Whose a desk is that was found occupied, who may sit there, and where else there is room.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FoundOccupied {
    pub desk: Desk,
    /// Whose it is now, or within half an hour.
    pub booking: Booking,
    /// Who had it last today, where somebody did: perhaps they are still there.
    pub before: Option<Booking>,
    /// Who has it after that on this local day.
    pub after: Option<Booking>,
    /// The team whose desk it is for months.
    pub assigned: Option<Assignment>,
    /// The three nearest that are free for the rest of the slot.
    pub free: Vec<FreeDesk>,
}

/// What the desk says when somebody sits where another one booked. Refused `desk_nobodys` where nobody has it now or
/// soon.
pub fn found_occupied(space: &Space, ctx: &Ctx, ask: Occupied) -> Result<FoundOccupied> {
    space.read(|read| {
        let desk = store::desk(read, ask.desk)?;
        let zone = settings::zone(read)?;
        let day = zone.day_of(ctx.now);
        let today = drawn::of_desk(read, desk.desk, zone.span_of(day))?;
        let soon = ctx.now.plus_minutes(rules::EARLY.into());
        let nth = today.iter().position(|one| one.until > ctx.now && one.from <= soon);
        let nobodys = || Refusal::DeskNobodys { desk: desk.desk_no.clone() };
        let nth = nth.ok_or_else(nobodys)?;
        let booking = today[nth].clone();
        let mut free = free_within(read, rest(&booking, ctx.now), Some(desk.desk))?;
        free.truncate(OFFERED);
        let assigned =
            store::assignments_of(read, desk.desk, Period { from: day, to: day })?.into_iter().next();
        let before = nth.checked_sub(1).and_then(|at| today.get(at)).cloned();
        Ok(FoundOccupied { before, after: today.get(nth + 1).cloned(), desk, booking, assigned, free })
    })
}

/// What is left of a booking.
fn rest(booking: &Booking, now: Instant) -> Span {
    Span { from: booking.from.max(now), until: booking.until }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SeatElsewhere {
    pub booking: BookingId,
    pub desk: DeskId,
}

/// The desk of a running booking was found occupied: its person sits at another one for the rest. The booking keeps
/// its number and its beginning where the other desk was free all along, else it begins there now; where and for
/// when it was first stays written beside it. Refused as [`super::r#move`].
pub fn seat_elsewhere(space: &Space, ctx: &Ctx, ask: SeatElsewhere) -> Result<Booking> {
    space.write(ctx, |tx| {
        let before = store::booking(tx, ask.booking)?;
        rules::stands(&before, ctx.now)?;
        rules::taken_up(&before)?;
        let left = rest(&before, ctx.now);
        let whole = Span { from: before.from, until: before.until };
        let booker = book::booker(tx, before.member, left)?;
        let wish = Wish { desk: ask.desk, booker: &booker, span: left, but: Some(&before) };
        let looked = terms::look(tx, &wish)?;
        terms::allowed(tx, ctx, &wish, &looked, Rules::Seating)?;
        let from = match occupancy::in_the_way(tx, &looked.desk, whole, Some(ask.booking), 0)? {
            Some(_) => left.from,
            None => before.from,
        };
        let wrote = drawn::reseat(tx, &before, ask.desk, from, ctx.now)?;
        Ok(Recorded::new(store::booking(tx, ask.booking)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowSeatings {
    pub booking: BookingId,
}

/// A desk at which a booking was, until it was found occupied.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Seating {
    pub desk: DeskId,
    pub desk_no: String,
    pub from: Instant,
    pub until: Instant,
    /// When its person was seated elsewhere.
    pub moved_at: Instant,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Seatings {
    /// The first place first; empty where the booking never had to move.
    pub seatings: Vec<Seating>,
}

/// Where a booking was before its desk was found occupied.
pub fn seatings(space: &Space, _: &Ctx, ask: ShowSeatings) -> Result<Seatings> {
    space.read(|read| Ok(Seatings { seatings: drawn::seatings(read, ask.booking)? }))
}
