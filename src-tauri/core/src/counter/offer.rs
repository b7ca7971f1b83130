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
    pub until: Instant,
    /// Free until then, the nearest to the plan's upper left corner first; at most nine.
    pub desks: Vec<FreeDesk>,
    /// The day of a desk; absent where the price list has none.
    pub price: Option<Price>,
    /// Cash can be taken.
    pub till_open: bool,
}

pub fn offer(space: &Space, ctx: &Ctx, _: ShowOffer) -> Result<Offer> {
    space.read(|read| {
        let until = rules::until(ctx.now, settings::zone(read)?);
        let mut desks = free(read, ctx.now, until)?;
        desks.truncate(9);
        let till_open = receipts::till_now(read)?.open.is_some();
        Ok(Offer { until, desks, price: day_price(read)?, till_open })
    })
}

/// Desks, not rooms, that are free until then, the nearest first.
pub(super) fn free(read: &Read, from: Instant, until: Instant) -> Result<Vec<FreeDesk>> {
    let mut desks = desks::free_within(read, Span { from, until }, None)?;
    desks.retain(|free| free.desk.kind == DeskKind::Desk);
    desks.sort_by_key(|free| {
        let spot = free.desk.spot;
        (i64::from(spot.x).pow(2) + i64::from(spot.y).pow(2), free.desk.desk_no.clone())
    });
    Ok(desks)
}

/// The first day price of a desk on the list.
pub(super) fn day_price(read: &Read) -> Result<Option<Price>> {
    let mut prices = receipts::prices_now(read)?;
    prices.retain(|price| price.kind == PriceKind::DeskDay);
    Ok(prices.into_iter().next())
}
