use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store;
use crate::error::{Refusal, Result};
use crate::fen::Fen;
use crate::ids::PriceId;
use crate::rules::text;
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::{Day, Instant};

/// What a price is for, as far as the desk must know it: the day of a desk is what a walk-in is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PriceKind {
    DeskDay,
    DeskHour,
    RoomHour,
    Printing,
    Locker,
    Other,
}

crate::words::coded!(PriceKind {
    DeskDay: "desk_day",
    DeskHour: "desk_hour",
    RoomHour: "room_hour",
    Printing: "printing",
    Locker: "locker",
    Other: "other",
});

/// What the same costs nearby.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "MarketPrice"))]
#[serde(deny_unknown_fields)]
pub struct Market {
    /// For one unit.
    pub price: Fen,
    /// Who says so: 周边三家均价, an appraisal.
    pub source: String,
    /// As of when.
    pub on: Day,
}

/// A line of the price list as it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Price {
    pub price: PriceId,
    pub kind: PriceKind,
    /// 工位日票.
    pub name: String,
    /// 天, 小时, 页.
    pub unit: String,
    /// For one unit.
    pub amount: Fen,
    pub market: Option<Market>,
    pub set_at: Instant,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ListPrices {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PriceList {
    /// By kind, then by name.
    pub prices: Vec<Price>,
}

/// The prices that hold now.
pub fn prices(space: &Space, _: &Ctx, _: ListPrices) -> Result<PriceList> {
    space.read(|read| Ok(PriceList { prices: store::prices(read)? }))
}

/// As [`prices`], for other features.
pub fn prices_now(read: &Read) -> Result<Vec<Price>> {
    store::prices(read)
}

/// One price that holds now. Refused `not_found`.
pub(super) fn price(read: &Read, id: PriceId) -> Result<Price> {
    let missing = || Refusal::NotFound { what: "price".to_owned(), value: id.0.to_string() };
    Ok(store::prices(read)?.into_iter().find(|price| price.price == id).ok_or_else(missing)?)
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SetPrice {
    pub kind: PriceKind,
    pub name: String,
    pub unit: String,
    pub amount: Fen,
    #[serde(default)]
    pub market: Option<Market>,
}

/// Sets the price of what has this name, the first time or again. What was charged before keeps its price.
pub fn set_price(space: &Space, ctx: &Ctx, ask: SetPrice) -> Result<PriceList> {
    let ask = SetPrice { name: text("name", &ask.name, 40)?, unit: text("unit", &ask.unit, 10)?, ..ask };
    let negative = ask.amount < Fen(0) || ask.market.as_ref().is_some_and(|market| market.price < Fen(0));
    if negative {
        return Err(Refusal::AmountNotPositive {}.into());
    }
    let most = crate::capitals::LARGEST;
    if ask.amount > most || ask.market.as_ref().is_some_and(|market| market.price > most) {
        return Err(Refusal::AmountTooLarge { limit: most }.into());
    }
    let source = ask.market.as_ref().map(|market| text("source", &market.source, 60)).transpose()?;
    space.write(ctx, |tx| {
        let today = settings::today(tx, ctx.now)?;
        if let Some(on) = ask.market.as_ref().map(|market| market.on).filter(|on| *on > today) {
            return Err(Refusal::DatedAhead { on, today }.into());
        }
        if let Some(old) = store::prices(tx)?.into_iter().find(|price| price.name == ask.name) {
            store::replace_price(tx, old.price, ctx.now)?;
        }
        let wrote = store::insert_price(tx, &ask, source.as_deref(), ctx.now)?;
        Ok(Recorded::new(PriceList { prices: store::prices(tx)? }, wrote))
    })
}
