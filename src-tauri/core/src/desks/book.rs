use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Booker, Booking, rules, store};
use crate::error::{Error, Refusal, Result};
use crate::ids::{BookingId, DeskId, MemberId};
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::{Instant, Span};
use crate::{members, settings};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "BookDesk"))]
#[serde(deny_unknown_fields)]
pub struct Book {
    pub desk: DeskId,
    pub member: MemberId,
    pub from: Instant,
    pub until: Instant,
}

/// Books a desk. Refused, naming the other booking, where one overlaps.
pub fn book(space: &Space, ctx: &Ctx, ask: Book) -> Result<Booking> {
    let span = Span { from: ask.from, until: ask.until };
    rules::fits(span, ctx.now)?;
    space.write(ctx, |tx| {
        let (booking, wrote) = book_within(tx, ctx, ask.desk, ask.member, span)?;
        Ok(Recorded::new(booking, wrote))
    })
}

/// As [`book`], inside an act that does more.
pub fn book_within(
    tx: &Tx,
    ctx: &Ctx,
    desk: DeskId,
    member: MemberId,
    span: Span,
) -> Result<(Booking, Wrote)> {
    let booker = may_book(tx, ctx, desk, member, span)?;
    let booking_no = format!("BK-{:05}", store::last_booking_id(tx)? + 1);
    let (booking, wrote) = store::insert_booking(tx, &booking_no, desk, &booker, span, ctx.now)?;
    Ok((store::booking(tx, booking)?, wrote))
}

/// Whether the person could book the desk for the span now.
pub fn is_free(read: &Read, ctx: &Ctx, desk: DeskId, member: MemberId, span: Span) -> Result<bool> {
    match may_book(read, ctx, desk, member, span) {
        Ok(_) => Ok(true),
        Err(Error::Refused(_)) => Ok(false),
        Err(fault) => Err(fault),
    }
}

/// Every check of a booking, in its order.
fn may_book(read: &Read, ctx: &Ctx, desk: DeskId, member: MemberId, span: Span) -> Result<Booker> {
    rules::fits(span, ctx.now)?;
    let booker = booker(read, member, span)?;
    take(read, desk, span, None)?;
    super::assign::keeps_out(read, desk, booker.team, span)?;
    Ok(booker)
}

/// One booking, for other features. Refused `not_found` where there is none.
pub fn booking(read: &Read, id: BookingId) -> Result<Booking> {
    store::booking(read, id)
}

/// The person with the team of the booking's first local day.
pub(super) fn booker(read: &Read, member: MemberId, span: Span) -> Result<Booker> {
    let member = members::active(read, member)?.member;
    let day = settings::today(read, span.from)?;
    let team = members::team_on(read, member, day)?.map(|team| team.team);
    Ok(Booker { member, team })
}

/// Refused where the desk is not to be had for the whole span, `but` for the booking that is being moved.
pub(super) fn take(read: &Read, desk: DeskId, span: Span, but: Option<BookingId>) -> Result<()> {
    let desk = store::desk(read, desk)?;
    rules::serves(&desk, span, settings::zone(read)?)?;
    super::close::keeps_out(read, &desk, span)?;
    match store::overlapping(read, desk.desk, span, but)? {
        None => Ok(()),
        Some(other) => {
            let Booking { name: by, from, until, .. } = other;
            Err(Refusal::DeskTaken { desk: desk.desk_no, by, from, until }.into())
        }
    }
}
