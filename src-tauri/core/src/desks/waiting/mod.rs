//! Waiting for a full slot. Whoever asked first and can have what came free is offered it alone: the offer is a
//! booking of theirs that holds the slot and lapses, and then the next one is offered it. Nobody is offered twice for
//! one wait, and nobody is written to: the desk is told whom to ask. Offers are made in the act that frees the slot,
//! and by the program's own minute where time freed it. Refused: waiting for what is free.

mod store;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Booking, DeskKind, book_within, free_within, rules};
use crate::error::{Error, Refusal, Result};
use crate::ids::{BookingId, DeskId, MemberId, WaitId};
use crate::members;
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::{Instant, Span};

pub use store::reassign;

/// So many minutes an offer holds the slot, and how few where the slot begins before that or has begun.
const HOLDS: i64 = 30;
const HOLDS_NEAR: i64 = 10;

/// Somebody who waits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "DeskWait"))]
pub struct Wait {
    pub wait: WaitId,
    pub member: MemberId,
    pub name: String,
    pub mobile: String,
    pub kind: DeskKind,
    /// Any of the kind where absent.
    pub desk: Option<DeskId>,
    pub desk_no: Option<String>,
    pub from: Instant,
    pub until: Instant,
    pub joined_at: Instant,
    /// What is held for them, until its `offer_until`.
    pub offer: Option<Booking>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "DeskWaits"))]
pub struct Waits {
    /// In the order in which they asked.
    pub waits: Vec<Wait>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "WaitForDesk", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Join {
    pub member: MemberId,
    pub kind: DeskKind,
    /// Any of the kind where left out.
    #[serde(default)]
    pub desk: Option<DeskId>,
    pub from: Instant,
    pub until: Instant,
}

/// Puts somebody at the end of the waiting list. Refused: what no booking could be, what can be booked now
/// (`desk_free`), and the same person for the same time twice (`waits_already`).
pub fn wait(space: &Space, ctx: &Ctx, ask: Join) -> Result<Waits> {
    let span = Span { from: ask.from, until: ask.until };
    rules::fits(span, ctx.now)?;
    space.write(ctx, |tx| {
        members::active(tx, ask.member)?;
        if let Some(free) = first_free(tx, ask.kind, ask.desk, span)? {
            return Err(Refusal::DeskFree { desk: free.desk_no }.into());
        }
        let waits = store::open(tx)?;
        let twice = |one: &&Wait| one.member == ask.member && one.from < ask.until && ask.from < one.until;
        if let Some(Wait { name, from, until, .. }) = waits.iter().find(twice) {
            let (name, from, until) = (name.clone(), *from, *until);
            return Err(Refusal::WaitsAlready { name, from, until }.into());
        }
        let wrote = store::insert(tx, &ask, ctx.now)?;
        Ok(Recorded::new(Waits { waits: store::open(tx)? }, wrote))
    })
}

fn first_free(read: &Read, kind: DeskKind, desk: Option<DeskId>, span: Span) -> Result<Option<super::Desk>> {
    let free = free_within(read, span, None)?.into_iter().map(|free| free.desk);
    Ok(free.filter(|one| one.kind == kind).find(|one| desk.is_none_or(|desk| one.desk == desk)))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListWaits"))]
#[serde(deny_unknown_fields)]
pub struct List {}

/// Who waits, and who is offered something.
pub fn waiting(space: &Space, _: &Ctx, _: List) -> Result<Waits> {
    space.read(|read| Ok(Waits { waits: store::open(read)? }))
}

/// As [`waiting`], for other features.
pub fn waiting_now(read: &Read) -> Result<Vec<Wait>> {
    store::open(read)
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SettleWait"))]
#[serde(deny_unknown_fields)]
pub struct Settle {
    pub wait: WaitId,
}

/// They take what was offered: it is their booking now. Refused `nothing_offered`, also once the offer has lapsed.
pub fn take_offer(space: &Space, ctx: &Ctx, ask: Settle) -> Result<Booking> {
    space.write(ctx, |tx| {
        let (wait, booking) = offered(tx, ask.wait)?;
        if booking.offer_until.is_some_and(|until| until <= ctx.now) {
            return Err(Refusal::NothingOffered { name: wait.name }.into());
        }
        store::keep(tx, booking.booking)?;
        let wrote = store::settle(tx, ask.wait, "taken", ctx.now)?;
        Ok(Recorded::new(super::booking(tx, booking.booking)?, wrote))
    })
}

/// They do not want what was offered: the next one is offered it in the same act.
pub fn decline_offer(space: &Space, ctx: &Ctx, ask: Settle) -> Result<Waits> {
    space.write(ctx, |tx| {
        let (_, booking) = offered(tx, ask.wait)?;
        super::store::cancel(tx, booking.booking, "offer_declined", ctx.now)?;
        let wrote = store::settle(tx, ask.wait, "declined", ctx.now)?;
        offer_freed(tx, ctx)?;
        Ok(Recorded::new(Waits { waits: store::open(tx)? }, wrote))
    })
}

/// They wait no longer. What was offered to them goes to the next one.
pub fn stop_waiting(space: &Space, ctx: &Ctx, ask: Settle) -> Result<Waits> {
    let stop = |tx: &Tx| -> Result<Wrote> {
        let wait = store::one(tx, ask.wait)?;
        let Some(offer) = wait.offer else { return store::settle(tx, ask.wait, "stopped", ctx.now) };
        super::store::cancel(tx, offer.booking, "offer_declined", ctx.now)?;
        store::settle(tx, ask.wait, "declined", ctx.now)
    };
    space.write(ctx, |tx| {
        let wrote = stop(tx)?;
        offer_freed(tx, ctx)?;
        Ok(Recorded::new(Waits { waits: store::open(tx)? }, wrote))
    })
}

fn offered(read: &Read, id: WaitId) -> Result<(Wait, Booking)> {
    let mut wait = store::one(read, id)?;
    match wait.offer.take() {
        Some(booking) => Ok((wait, booking)),
        None => Err(Refusal::NothingOffered { name: wait.name }.into()),
    }
}

/// Offers whatever is free to those who wait for it, the first who asked first; how many, and the proof. To be called
/// by every act that frees a desk, when it has. Whom the rules keep from booking it goes on waiting.
pub fn offer_freed(tx: &Tx, ctx: &Ctx) -> Result<(u32, Option<Wrote>)> {
    let (mut offers, mut wrote) = (0, None);
    for wait in store::open(tx)?.into_iter().filter(|wait| wait.offer.is_none() && wait.until > ctx.now) {
        let span = Span { from: wait.from.max(ctx.now), until: wait.until };
        let Some(desk) = first_free(tx, wait.kind, wait.desk, span)? else { continue };
        match book_within(tx, ctx, desk.desk, wait.member, span) {
            Ok((booking, _)) => {
                wrote = Some(store::offer(tx, wait.wait, booking.booking, lapses_at(span, ctx.now))?);
                offers += 1;
            }
            Err(Error::Refused(_)) => {}
            Err(fault) => return Err(fault),
        }
    }
    Ok((offers, wrote))
}

/// Half an hour; where the slot begins sooner, until then, but never less than ten minutes of it.
fn lapses_at(span: Span, now: Instant) -> Instant {
    let near = now.plus_minutes(HOLDS_NEAR).max(span.from);
    near.min(now.plus_minutes(HOLDS)).min(span.until)
}

/// The booking is somebody's offer: cancelling it is declining.
pub(super) fn decline_with(tx: &Tx, booking: BookingId, now: Instant) -> Result<()> {
    if let Some(wait) = store::open(tx)?.into_iter().find(|wait| offers(wait, booking)) {
        store::settle(tx, wait.wait, "declined", now)?;
    }
    Ok(())
}

fn offers(wait: &Wait, booking: BookingId) -> bool {
    wait.offer.as_ref().is_some_and(|offer| offer.booking == booking)
}

/// Lets offers lapse at their time, drops waits whose time is over, and offers what came free. How many changed; part
/// of [`crate::clock::tick`], which may be late.
pub fn pass_offers(space: &Space, ctx: &Ctx) -> Result<u32> {
    if space.read(store::open)?.is_empty() {
        return Ok(0);
    }
    let passed = space.write(ctx, |tx| {
        let (mut passed, mut wrote) = (0, None);
        for wait in store::open(tx)? {
            let lapses = wait.offer.as_ref().and_then(|offer| offer.offer_until);
            if let (Some(offer), Some(at)) = (&wait.offer, lapses.filter(|at| *at <= ctx.now)) {
                super::store::cancel(tx, offer.booking, "offer_lapsed", at)?;
                wrote = Some(store::settle(tx, wait.wait, "lapsed", at)?);
                passed += 1;
            } else if wait.offer.is_none() && wait.until <= ctx.now {
                wrote = Some(store::settle(tx, wait.wait, "over", wait.until)?);
                passed += 1;
            }
        }
        let (offers, offered) = offer_freed(tx, ctx)?;
        // Nobody can be offered anything: nothing is to be written.
        Ok(Recorded::new(passed + offers, offered.or(wrote).ok_or(Refusal::Cancelled {})?))
    });
    match passed {
        Err(Error::Refused(Refusal::Cancelled {})) => Ok(0),
        passed => passed,
    }
}
