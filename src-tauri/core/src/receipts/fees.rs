use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::issue::Payer;
use super::{Method, Voided, invoices, prices, rules, shift, store};
use crate::error::{Refusal, Result};
use crate::fen::Fen;
use crate::ids::{FeeId, MemberId, PriceId};
use crate::rules::{optional_text, text};
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::{Day, Instant};

use super::invoices::InvoiceTitle;

/// The price of a service, taken or waived. An invoice is due for what was taken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Fee {
    pub fee: FeeId,
    /// Such as `SF-00042`.
    pub fee_no: String,
    /// As it stood on the price list.
    pub name: String,
    pub unit: String,
    pub quantity: u32,
    /// By the price list, for the whole quantity.
    pub price: Fen,
    /// By the market reference, for the whole quantity.
    pub market: Option<Fen>,
    /// What was taken.
    pub charged: Fen,
    /// `price` less `charged`.
    pub waived: Fen,
    /// 减免: the market's price, or the list's where there is none, less what was taken.
    pub saved: Fen,
    /// Why something was waived; empty where nothing was.
    pub waiver: String,
    /// Absent where nothing was taken.
    pub method: Option<Method>,
    pub member: Option<MemberId>,
    pub payer: String,
    pub taken_at: Instant,
    pub by: String,
    pub invoice_title: Option<String>,
    pub invoice_tax_no: Option<String>,
    /// The 税号's check letter does not fit: looked at again before it is used.
    pub tax_no_doubtful: bool,
    pub invoice_no: Option<String>,
    pub invoiced_on: Option<Day>,
    pub voided: Option<Voided>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ChargeFee", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Charge {
    pub price: PriceId,
    pub quantity: u32,
    /// The list's price where left out; less needs a reason.
    #[serde(default)]
    pub charged: Option<Fen>,
    #[serde(default)]
    pub waiver: Option<String>,
    /// Left out where nothing is taken.
    #[serde(default)]
    pub method: Option<Method>,
    #[serde(default)]
    pub member: Option<MemberId>,
    /// The member's name where left out.
    #[serde(default)]
    pub payer: Option<String>,
    /// To whom the invoice goes, where that is known already.
    #[serde(default)]
    pub invoice: Option<InvoiceTitle>,
}

/// Takes or waives the price of a service. It waits for its invoice; it never goes onto a receipt.
pub fn charge(space: &Space, ctx: &Ctx, ask: Charge) -> Result<Fee> {
    space.write(ctx, |tx| {
        let (fee, wrote) = charge_within(tx, ctx, &ask)?;
        Ok(Recorded::new(fee, wrote))
    })
}

/// As [`charge`], inside an act that does more.
pub fn charge_within(tx: &Tx, ctx: &Ctx, ask: &Charge) -> Result<(Fee, Wrote)> {
    let price = prices::price(tx, ask.price)?;
    let waiver = optional_text("waiver", ask.waiver.as_deref().unwrap_or_default(), 60)?;
    let whole = |each: Fen| if each == Fen(0) { Ok(each) } else { rules::amount(ask.quantity, each) };
    if ask.quantity == 0 {
        return Err(Refusal::AmountNotPositive {}.into());
    }
    let listed = whole(price.amount)?;
    let market = price.market.as_ref().map(|market| whole(market.price)).transpose()?;
    let charged = rules::charged(listed, ask.charged, &waiver)?;
    let method = match (charged > Fen(0), ask.method) {
        (true, None) => return Err(Refusal::MethodMissing {}.into()),
        (true, method) => method,
        (false, _) => None,
    };
    let payer = Payer::of(tx, ctx, ask.member, ask.payer.as_deref())?;
    let shift = method.map(|method| shift::of_cash(tx, method.into(), charged)).transpose()?.flatten();
    let invoice = ask.invoice.as_ref().map(invoices::normal).transpose()?;
    let fee_no = format!("SF-{:05}", store::last_fee_id(tx)? + 1);
    let waiver = if charged < listed { waiver } else { String::new() };
    let (price, quantity, payer, waiver) = (price.price, ask.quantity, &payer, waiver.as_str());
    let new = store::NewFee {
        fee_no,
        price,
        quantity,
        listed,
        market,
        charged,
        waiver,
        method,
        shift,
        payer,
        invoice,
    };
    let (id, wrote) = store::insert_fee(tx, ctx, &new)?;
    Ok((fee(tx, id)?, wrote))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowFee {
    pub fee: FeeId,
}

pub fn show_fee(space: &Space, _: &Ctx, ask: ShowFee) -> Result<Fee> {
    space.read(|read| fee(read, ask.fee))
}

/// One fee, for other features. Refused `not_found`.
pub fn fee(read: &Read, id: FeeId) -> Result<Fee> {
    let missing = || Refusal::NotFound { what: "fee".to_owned(), value: id.0.to_string() };
    Ok(store::fee(read, id)?.ok_or_else(missing)?)
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct VoidFee {
    pub fee: FeeId,
    pub reason: String,
}

/// Takes a fee back by a counter-entry; its money goes back the way it came. Refused twice, and after its invoice:
/// then a red invoice comes first.
pub fn void_fee(space: &Space, ctx: &Ctx, ask: VoidFee) -> Result<Fee> {
    let reason = text("reason", &ask.reason, 120)?;
    space.write(ctx, |tx| {
        let found = fee(tx, ask.fee)?;
        standing(&found)?;
        uninvoiced(&found)?;
        let back = |method: Method| shift::of_cash(tx, method.into(), -found.charged);
        let shift = found.method.map(back).transpose()?.flatten();
        let wrote = store::insert_fee_void(tx, ask.fee, &reason, shift, ctx.now, ctx.user()?.id)?;
        Ok(Recorded::new(fee(tx, ask.fee)?, wrote))
    })
}

/// Refused where the fee was taken back.
pub(super) fn standing(fee: &Fee) -> Result<()> {
    match &fee.voided {
        None => Ok(()),
        Some(Voided { at, reason, .. }) => {
            let (fee_no, reason) = (fee.fee_no.clone(), reason.clone());
            Err(Refusal::FeeVoided { fee_no, at: *at, reason }.into())
        }
    }
}

/// Refused where its invoice was issued.
pub(super) fn uninvoiced(fee: &Fee) -> Result<()> {
    match &fee.invoice_no {
        None => Ok(()),
        Some(invoice_no) => {
            let (fee_no, invoice_no) = (fee.fee_no.clone(), invoice_no.clone());
            Err(Refusal::InvoicedAlready { fee_no, invoice_no }.into())
        }
    }
}
