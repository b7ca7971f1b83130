use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::fees::{self, Fee};
use super::{rules, store};
use crate::error::{Refusal, Result};
use crate::fen::Fen;
use crate::ids::FeeId;
use crate::rules::{half_width, text};
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::Day;

/// 抬头 and, for a company, 税号.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct InvoiceTitle {
    pub title: String,
    /// 15, 17, 18 or 20 letters and figures; left out for a person.
    #[serde(default)]
    pub tax_no: Option<String>,
}

/// As it is kept. Refused `text_empty`, `text_too_long`, `tax_no_malformed`.
pub(super) fn normal(asked: &InvoiceTitle) -> Result<InvoiceTitle> {
    let title = text("title", &asked.title, 100)?;
    let tax_no = rules::tax_no(asked.tax_no.as_deref().unwrap_or_default())?;
    Ok(InvoiceTitle { title, tax_no })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ListToInvoice {}

/// 待开票
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ToInvoice {
    /// At most two hundred, the oldest first.
    pub fees: Vec<Fee>,
    /// All of them.
    pub count: u32,
    pub amount: Fen,
    /// Those without a 抬头.
    pub untitled: u32,
}

/// Fees that were taken and have no invoice yet.
pub fn to_invoice(space: &Space, _: &Ctx, _: ListToInvoice) -> Result<ToInvoice> {
    space.read(|read| {
        let (count, amount, untitled) = store::to_invoice_sums(read)?;
        Ok(ToInvoice { fees: store::to_invoice(read)?, count, amount, untitled })
    })
}

/// How many fees have no invoice yet, and how much; for other features.
pub fn to_invoice_now(read: &Read) -> Result<(u32, Fen)> {
    let (count, amount, _) = store::to_invoice_sums(read)?;
    Ok((count, amount))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct TitleInvoice {
    pub fee: FeeId,
    pub title: String,
    #[serde(default)]
    pub tax_no: Option<String>,
}

/// Writes to whom the invoice of a fee goes. A doubtful 税号 is kept and marked, never stopped.
pub fn title_invoice(space: &Space, ctx: &Ctx, ask: TitleInvoice) -> Result<Fee> {
    let title = normal(&InvoiceTitle { title: ask.title, tax_no: ask.tax_no })?;
    space.write(ctx, |tx| {
        due(&fees::fee(tx, ask.fee)?)?;
        let wrote = store::title_fee(tx, ask.fee, &title)?;
        Ok(Recorded::new(fees::fee(tx, ask.fee)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RecordInvoice {
    /// One invoice may be for several fees.
    pub fees: Vec<FeeId>,
    pub invoice_no: String,
    pub invoiced_on: Day,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Invoiced {
    pub fees: Vec<Fee>,
    pub amount: Fen,
}

/// Records the invoice that was issued elsewhere for these fees. Refused where one of them has an invoice, was
/// voided, or took nothing.
pub fn record_invoice(space: &Space, ctx: &Ctx, ask: RecordInvoice) -> Result<Invoiced> {
    let invoice_no = text("invoice_no", &half_width(&ask.invoice_no), 30)?;
    space.write(ctx, |tx| {
        let today = settings::today(tx, ctx.now)?;
        if ask.invoiced_on > today {
            return Err(Refusal::DatedAhead { on: ask.invoiced_on, today }.into());
        }
        let mut invoiced = Vec::new();
        let mut wrote = None;
        for id in &ask.fees {
            due(&fees::fee(tx, *id)?)?;
            wrote = Some(store::invoice_fee(tx, *id, &invoice_no, ask.invoiced_on)?);
            invoiced.push(fees::fee(tx, *id)?);
        }
        let wrote = wrote.ok_or(Refusal::TextEmpty { field: "fees".to_owned() })?;
        let amount = invoiced.iter().map(|fee| fee.charged).sum();
        Ok(Recorded::new(Invoiced { fees: invoiced, amount }, wrote))
    })
}

/// Refused where no invoice is due for the fee.
fn due(fee: &Fee) -> Result<()> {
    fees::standing(fee)?;
    fees::uninvoiced(fee)?;
    if fee.charged == Fen(0) {
        return Err(Refusal::NothingToInvoice { fee_no: fee.fee_no.clone() }.into());
    }
    Ok(())
}
