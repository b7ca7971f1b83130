use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Skip, book_one, store};
use crate::desks::{self, Booking};
use crate::error::{Refusal, Result};
use crate::ids::SkipId;
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::Span;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ListSkipped {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Skipped {
    /// In the order of beginning.
    pub skips: Vec<Skip>,
}

/// Dates that were left out, are still to come, and could be had now.
pub fn skipped(space: &Space, ctx: &Ctx, _: ListSkipped) -> Result<Skipped> {
    space.read(|read| {
        let mut free = Vec::new();
        for skip in store::skips_open(read, ctx.now)? {
            let span = Span { from: skip.from, until: skip.until };
            if desks::is_free(read, ctx, skip.desk, skip.member, span)? {
                free.push(skip);
            }
        }
        Ok(Skipped { skips: free })
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AddSkipped {
    pub skips: Vec<SkipId>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Added {
    pub bookings: Vec<Booking>,
}

/// Books dates that were left out, all of them or none. Refused as any booking, and `skip_settled` where one was
/// booked or dropped meanwhile.
pub fn add_skipped(space: &Space, ctx: &Ctx, ask: AddSkipped) -> Result<Added> {
    space.write(ctx, |tx| {
        let mut bookings = Vec::new();
        let mut last = None;
        for id in &ask.skips {
            let skip = open(tx, *id)?;
            let span = Span { from: skip.from, until: skip.until };
            let (booking, _) = book_one(tx, ctx, skip.series, skip.member, skip.desk, span)?;
            last = Some(store::settle_skip(tx, *id, booking.booking)?);
            bookings.push(desks::booking(tx, booking.booking)?);
        }
        let wrote = last.ok_or(Refusal::SeriesEmpty {})?;
        Ok(Recorded::new(Added { bookings }, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DropSkipped {
    pub skips: Vec<SkipId>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Dropped {
    pub dropped: u32,
}

/// Nobody wants these dates any more: they are not offered again.
pub fn drop_skipped(space: &Space, ctx: &Ctx, ask: DropSkipped) -> Result<Dropped> {
    space.write(ctx, |tx| {
        let mut last = None;
        for id in &ask.skips {
            open(tx, *id)?;
            last = Some(store::drop_skip(tx, *id, ctx.now)?);
        }
        let wrote = last.ok_or(Refusal::SeriesEmpty {})?;
        let dropped = u32::try_from(ask.skips.len()).unwrap_or(u32::MAX);
        Ok(Recorded::new(Dropped { dropped }, wrote))
    })
}

fn open(read: &Read, id: SkipId) -> Result<Skip> {
    let skip = store::skip(read, id)?;
    if skip.booking.is_some() || skip.dropped_at.is_some() {
        return Err(Refusal::SkipSettled { desk: skip.desk_no, from: skip.from }.into());
    }
    Ok(skip)
}
