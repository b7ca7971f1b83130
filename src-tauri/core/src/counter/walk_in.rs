use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{offer, rules, store};
use crate::checkin::{self, Outcome};
use crate::desks::{self, Booking};
use crate::error::{Refusal, Result};
use crate::fen::Fen;
use crate::ids::{DeskId, PriceId, WalkInId};
use crate::members::{self, MemberCard};
use crate::receipts::{self, Charge, Fee, InvoiceTitle, Method};
use crate::rules::text;
use crate::settings;
use crate::space::{Ctx, Recorded, Space, Tx};
use crate::time::{Instant, Span};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct WalkIn {
    pub name: String,
    pub mobile: String,
    /// The nearest free one where left out.
    #[serde(default)]
    pub desk: Option<DeskId>,
    /// The evening where left out.
    #[serde(default)]
    pub until: Option<Instant>,
    /// The day of a desk where left out.
    #[serde(default)]
    pub price: Option<PriceId>,
    /// The list's price where left out; less needs a reason.
    #[serde(default)]
    pub charged: Option<Fen>,
    #[serde(default)]
    pub waiver: Option<String>,
    /// Left out where nothing is taken.
    #[serde(default)]
    pub method: Option<Method>,
    /// To whom the invoice goes, where that is known already.
    #[serde(default)]
    pub invoice: Option<InvoiceTitle>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WalkedIn {
    pub walk_in: WalkInId,
    pub member: MemberCard,
    /// For the first time, with a badge of their own.
    pub enrolled: bool,
    pub booking: Booking,
    /// Absent where the price list has no day of a desk.
    pub fee: Option<Fee>,
    /// Absent where they were in already.
    pub outcome: Option<Outcome>,
}

/// Enrols or finds the person, books the desk from now on, takes or waives the fee, and checks them in: one act.
/// Refused as its parts are, `mobile_taken` where the mobile is somebody else's, and `no_desk_free`.
pub fn walk_in(space: &Space, ctx: &Ctx, ask: WalkIn) -> Result<WalkedIn> {
    let name = text("name", &ask.name, 60)?;
    let mobile = members::normal_mobile(&ask.mobile)?;
    space.write(ctx, |tx| {
        let (member, enrolled) = members::enrol_or_find(tx, space, &name, &mobile, ctx.now)?;
        let (desk, until) = seat(tx, &ask, ctx.now)?;
        let span = Span { from: ctx.now, until };
        let (booking, _) = desks::book_within(tx, ctx, desk, member, span)?;
        let price = match ask.price {
            Some(price) => Some(price),
            None => offer::day_price(tx)?.map(|price| price.price),
        };
        let charge = price.map(|price| Charge {
            price,
            quantity: 1,
            charged: ask.charged,
            waiver: ask.waiver.clone(),
            method: ask.method,
            member: Some(member),
            payer: None,
            invoice: ask.invoice.clone(),
        });
        let fee = charge.map(|charge| receipts::charge_within(tx, ctx, &charge)).transpose()?;
        let fee = fee.map(|(fee, _)| fee);
        let outcome = checkin::come_within(tx, ctx, member)?;
        let row = store::New {
            member,
            booking: booking.booking,
            fee: fee.as_ref().map(|fee| fee.fee),
            enrolled,
            at: ctx.now,
        };
        let (walk_in, wrote) = store::insert(tx, &row)?;
        let booking = desks::booking(tx, booking.booking)?;
        let member = members::member_card(tx, member, ctx.now)?;
        Ok(Recorded::new(WalkedIn { walk_in, member, enrolled, booking, fee, outcome }, wrote))
    })
}

/// Where they sit, and until when.
fn seat(tx: &Tx, ask: &WalkIn, now: Instant) -> Result<(DeskId, Instant)> {
    let usual = rules::until(now, settings::zone(tx)?);
    let found = match (ask.desk, ask.until) {
        (Some(desk), Some(until)) => Some((desk, until)),
        (Some(desk), None) => Some((desk, desks::seat_until(tx, desk, now, usual)?)),
        (None, Some(until)) => offer::free(tx, now, until)?.first().map(|free| (free.desk.desk, until)),
        (None, None) => offer::seats(tx, now, usual)?.first().map(|(free, until)| (free.desk.desk, *until)),
    };
    let until = ask.until.unwrap_or(usual);
    Ok(found.ok_or(Refusal::NoDeskFree { from: now, until })?)
}
