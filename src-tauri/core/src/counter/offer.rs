use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::rules;
use crate::desks::{self, DeskKind, FreeDesk};
use crate::error::Result;
use crate::receipts::{self, Price, PriceKind};
use crate::settings;
use crate::space::{Ctx, Read, Space};
use crate::time::{Instant, Span};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ShowWalkInOffer"))]
#[serde(deny_unknown_fields)]
pub struct ShowOffer {}

/// What the form begins with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "WalkInOffer"))]
pub struct Offer {
    /// Until when the first of `desks` would be theirs.
    pub until: Instant,
    /// Free until the evening, or as long as each is booked at once, the nearest to the plan's upper left corner first; at most nine.
    pub desks: Vec<FreeDesk>,
    /// The day of a desk; absent where the price list has none.
    pub price: Option<Price>,
    /// Cash can be taken.
    pub till_open: bool,
}

pub fn offer(space: &Space, ctx: &Ctx, _: ShowOffer) -> Result<Offer> {
    space.read(|read| {
        let usual = rules::until(ctx.now, settings::zone(read)?);
        let mut seats = seats(read, ctx.now, usual)?;
        seats.truncate(9);
        let until = seats.first().map_or(usual, |(_, until)| *until);
        let desks = seats.into_iter().map(|(free, _)| free).collect();
        let till_open = receipts::till_now(read)?.open.is_some();
        Ok(Offer { until, desks, price: day_price(read)?, till_open })
    })
}

/// Desks, not rooms, that are free until the evening, or as long as each of them is booked at once, the nearest first.
pub(super) fn seats(read: &Read, now: Instant, usual: Instant) -> Result<Vec<(FreeDesk, Instant)>> {
    let mut seats = desks::seats(read, now, usual)?;
    seats.retain(|(free, _)| free.desk.kind == DeskKind::Desk);
    seats.sort_by_key(|(free, _)| nearness(free));
    Ok(seats)
}

/// Desks, not rooms, that are free until then, the nearest first.
pub(super) fn free(read: &Read, from: Instant, until: Instant) -> Result<Vec<FreeDesk>> {
    let mut desks = desks::free_within(read, Span { from, until }, None)?;
    desks.retain(|free| free.desk.kind == DeskKind::Desk);
    desks.sort_by_key(nearness);
    Ok(desks)
}

fn nearness(free: &FreeDesk) -> (i64, String) {
    let spot = free.desk.spot;
    (i64::from(spot.x).pow(2) + i64::from(spot.y).pow(2), free.desk.desk_no.clone())
}

/// The first day price of a desk on the list.
pub(super) fn day_price(read: &Read) -> Result<Option<Price>> {
    let mut prices = receipts::prices_now(read)?;
    prices.retain(|price| price.kind == PriceKind::DeskDay);
    Ok(prices.into_iter().next())
}
