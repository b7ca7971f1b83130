use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::terms::{self, Rules, Terms, Wish};
use super::{Booker, Booking, booking_no, rules, store};
use crate::error::{Error, Result};
use crate::ids::{BookingId, DeskId, MemberId};
use crate::rules::text;
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

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "BookDeskInSpite"))]
#[serde(deny_unknown_fields)]
pub struct BookInSpite {
    pub desk: DeskId,
    pub member: MemberId,
    pub from: Instant,
    pub until: Instant,
    /// Kept on the booking.
    pub reason: String,
}

/// Books a desk past the rules, with a reason: hours, notice, lengths, how far ahead, quotas and the buffer. Refused
/// where it is impossible: taken, assigned, out of service, or off the grid of its pieces.
pub fn book_in_spite(space: &Space, ctx: &Ctx, ask: BookInSpite) -> Result<Booking> {
    let reason = text("reason", &ask.reason, 120)?;
    let span = Span { from: ask.from, until: ask.until };
    space.write(ctx, |tx| {
        let (booking, wrote) = promise(tx, ctx, ask.desk, ask.member, span, Some(&reason))?;
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
    promise(tx, ctx, desk, member, span, None)
}

fn promise(
    tx: &Tx,
    ctx: &Ctx,
    desk: DeskId,
    member: MemberId,
    span: Span,
    in_spite_because: Option<&str>,
) -> Result<(Booking, Wrote)> {
    rules::fits(span, ctx.now)?;
    let booker = booker(tx, member, span)?;
    let wish = Wish { desk, booker: &booker, span, but: None };
    let how = if in_spite_because.is_some() { Rules::InSpite } else { Rules::Heard };
    let admitted = terms::admit(tx, ctx, &wish, how)?;
    let terms = Terms { in_spite_because: in_spite_because.map(str::to_owned), ..admitted };
    let no = booking_no(tx)?;
    let (booking, wrote) = store::insert_booking(tx, &no, desk, &booker, span, &terms, ctx.now)?;
    Ok((store::booking(tx, booking)?, wrote))
}

/// Whether the person could book the desk for the span now.
pub fn is_free(read: &Read, ctx: &Ctx, desk: DeskId, member: MemberId, span: Span) -> Result<bool> {
    let may = || -> Result<Terms> {
        rules::fits(span, ctx.now)?;
        let booker = booker(read, member, span)?;
        terms::admit(read, ctx, &Wish { desk, booker: &booker, span, but: None }, Rules::Heard)
    };
    match may() {
        Ok(_) => Ok(true),
        Err(Error::Refused(_)) => Ok(false),
        Err(fault) => Err(fault),
    }
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
