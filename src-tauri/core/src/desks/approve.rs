//! A supervisor's yes or no to what a helper booked of a place that asks for it. Until then it holds its slot; a no
//! frees it at once.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Booking, Bookings, rules, store, waiting};
use crate::error::{Refusal, Result};
use crate::ids::BookingId;
use crate::rules::text;
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::Instant;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ShowPendingBookings"))]
#[serde(deny_unknown_fields)]
pub struct ShowPending {}

/// The bookings that wait for a supervisor and are not over, in the order of beginning.
pub fn pending(space: &Space, ctx: &Ctx, _: ShowPending) -> Result<Bookings> {
    space.read(|read| Ok(Bookings { bookings: pending_now(read, ctx.now)? }))
}

/// As [`pending`], for other features.
pub fn pending_now(read: &Read, now: Instant) -> Result<Vec<Booking>> {
    store::pending(read, now)
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ApproveBooking"))]
#[serde(deny_unknown_fields)]
pub struct Approve {
    pub booking: BookingId,
}

/// The booking may be. Refused `not_pending` where nobody waits for that, or somebody was quicker.
pub fn approve(space: &Space, ctx: &Ctx, ask: Approve) -> Result<Booking> {
    space.write(ctx, |tx| {
        waits(tx, ask.booking, ctx.now)?;
        let wrote = store::approve(tx, ask.booking, ctx.now)?;
        Ok(Recorded::new(store::booking(tx, ask.booking)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RefuseBooking"))]
#[serde(deny_unknown_fields)]
pub struct Refuse {
    pub booking: BookingId,
    pub reason: String,
}

/// The booking may not be; its slot is free at once. Refused as [`approve`].
pub fn refuse(space: &Space, ctx: &Ctx, ask: Refuse) -> Result<Booking> {
    let reason = text("reason", &ask.reason, 120)?;
    space.write(ctx, |tx| {
        waits(tx, ask.booking, ctx.now)?;
        let wrote = store::refuse(tx, ask.booking, &reason, ctx.now)?;
        waiting::offer_freed(tx, ctx)?;
        Ok(Recorded::new(store::booking(tx, ask.booking)?, wrote))
    })
}

fn waits(read: &Read, booking: BookingId, now: Instant) -> Result<()> {
    let found = store::booking(read, booking)?;
    rules::stands(&found, now)?;
    match found.pending_since {
        Some(_) => Ok(()),
        None => Err(Refusal::NotPending { booking_no: found.booking_no }.into()),
    }
}
