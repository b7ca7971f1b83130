//! What a booking costs by the price list, and how much of that is free. No money is taken here.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::quota::QuotaUse;
use super::{DeskKind, Unit, grid};
use crate::error::Result;
use crate::fen::Fen;
use crate::receipts::{self, Price as Listed, PriceKind};
use crate::space::Read;
use crate::time::{Span, Zone};

/// Frozen on the booking when it is made, and anew when its time moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "BookingPrice"))]
pub struct Price {
    /// By the list, for all of it.
    pub price: Fen,
    /// What the same costs nearby, for all of it; absent where the list does not know.
    pub market: Option<Fen>,
    /// The part of `price` that a quota gives for free: what is left is due.
    pub waived: Fen,
}

/// Absent where the list has no price for such a booking.
pub(super) fn of(
    read: &Read,
    kind: DeskKind,
    unit: Unit,
    span: Span,
    zone: Zone,
    uses: &[QuotaUse],
) -> Result<Option<Price>> {
    let wanted = priced_as(kind, unit);
    let listed = receipts::prices_now(read)?.into_iter().find(|one| one.kind == wanted);
    Ok(listed.map(|listed| priced(&listed, quantity(kind, unit, span, zone), free_share(uses))))
}

/// Which line of the list it is: days and halves of a desk by the day, everything else by the hour.
fn priced_as(kind: DeskKind, unit: Unit) -> PriceKind {
    match (kind, unit) {
        (DeskKind::Desk, Unit::Day | Unit::HalfDay) => PriceKind::DeskDay,
        (DeskKind::Desk, Unit::Free | Unit::Hour) => PriceKind::DeskHour,
        (DeskKind::Room, _) => PriceKind::RoomHour,
    }
}

/// How much of the list's unit it is, as a fraction: so many of so many.
fn quantity(kind: DeskKind, unit: Unit, span: Span, zone: Zone) -> (i64, i64) {
    let units = || i64::try_from(grid::units(unit, span, zone).len()).unwrap_or(i64::MAX);
    match (kind, unit) {
        (DeskKind::Desk, Unit::Day) | (_, Unit::Hour) => (units(), 1),
        (DeskKind::Desk, Unit::HalfDay) => (units(), 2),
        _ => (grid::minutes(Unit::Free, span, zone), 60),
    }
}

/// Of the quotas that give something for free, the share of the one that gives most.
fn free_share(uses: &[QuotaUse]) -> (i64, i64) {
    let mut best = (0, 1);
    let mut seen: Vec<&str> = Vec::new();
    for one in uses.iter().filter(|one| one.free.is_some()) {
        if seen.contains(&one.quota.as_str()) {
            continue;
        }
        seen.push(&one.quota);
        let of_it = || uses.iter().filter(|other| other.quota == one.quota);
        let free: i64 = of_it().map(|other| i64::from(other.free_of_asked())).sum();
        let asked: i64 = of_it().map(|other| i64::from(other.asked)).sum();
        if asked > 0 && free * best.1 > best.0 * asked {
            best = (free.min(asked), asked);
        }
    }
    best
}

fn priced(listed: &Listed, quantity: (i64, i64), free: (i64, i64)) -> Price {
    let price = share(listed.amount, quantity);
    let market = listed.market.as_ref().map(|market| share(market.price, quantity));
    Price { price, market, waived: share(price, free) }
}

/// Rounded to the nearest 分, halves up.
fn share(amount: Fen, (part, of): (i64, i64)) -> Fen {
    Fen(amount.0.saturating_mul(part).saturating_mul(2).saturating_add(of) / (of * 2))
}
