use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Kind, Means, deposits, store};
use crate::error::Result;
use crate::fen::Fen;
use crate::rules::in_order;
use crate::settings;
use crate::space::{Ctx, Read, Space};
use crate::time::{Instant, Period, Span};

/// Which number an entry carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "EntrySource"))]
#[serde(rename_all = "snake_case")]
pub enum Source {
    Receipt,
    Fee,
}

crate::words::coded!(Source { Receipt: "receipt", Fee: "fee" });

/// One line of the ledger: a receipt, a fee, or the counter-entry of one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "LedgerEntry"))]
pub struct Entry {
    pub at: Instant,
    pub source: Source,
    /// The receipt's or the fee's own id.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
    pub no: String,
    /// Absent for a fee.
    pub kind: Option<Kind>,
    pub payer: String,
    /// For a counter-entry: why.
    pub reason: String,
    pub amount: Fen,
    /// Absent where nothing was taken.
    pub means: Option<Means>,
    pub by: String,
    pub waived: Fen,
    pub saved: Fen,
    /// 作废: it takes back the entry of the same number.
    pub counter: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MeansSum {
    pub means: Means,
    pub amount: Fen,
    pub entries: u32,
}

/// Sums over every entry of a period; its rows add up to them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "LedgerSums"))]
pub struct Sums {
    pub entries: u32,
    /// All amounts, what was paid from deposits too.
    pub amount: Fen,
    /// By means; those without an entry are left out.
    pub by_means: Vec<MeansSum>,
    /// Money that came in, less what went out: `amount` without what was paid from deposits.
    pub money: Fen,
    /// Service fees alone, of `money`.
    pub fees: Fen,
    /// The list's prices less what was taken.
    pub waived: Fen,
    /// 减免金额: the market's prices, or the list's, less what was taken.
    pub saved: Fen,
    /// Receipts that were voided in the period.
    pub voided: u32,
    /// Held of all deposits now, whenever they were taken.
    pub held: Fen,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowLedger {
    pub period: Period,
    /// The rows to pass over; 0 for the first page.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<u32>", optional))]
    pub after: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LedgerPage {
    pub period: Period,
    /// At most a hundred, the latest first.
    pub entries: Vec<Entry>,
    pub sums: Sums,
}

/// What was taken, given back, voided and waived in a period, with its sums.
pub fn ledger(space: &Space, _: &Ctx, ask: ShowLedger) -> Result<LedgerPage> {
    let Period { from, to } = ask.period;
    in_order(from, to)?;
    space.read(|read| {
        let span = span(read, ask.period)?;
        Ok(LedgerPage {
            period: ask.period,
            entries: store::entries(read, span, ask.after)?,
            sums: sums(read, ask.period)?,
        })
    })
}

fn span(read: &Read, period: Period) -> Result<Span> {
    let zone = settings::zone(read)?;
    Ok(Span { from: zone.start_of(period.from), until: zone.start_of(period.to.plus_days(1)) })
}

/// The sums of a period, for other features.
pub fn sums(read: &Read, period: Period) -> Result<Sums> {
    let span = span(read, period)?;
    let by_means = store::sums_by_means(read, span)?;
    let held = deposits::held_deposits(read, None)?.held;
    let (entries, amount, fees, waived, saved, voided) = store::ledger_sums(read, span)?;
    let kept: Fen = by_means.iter().filter(|sum| sum.means == Means::Deposit).map(|sum| sum.amount).sum();
    Ok(Sums { entries, amount, by_means, money: amount - kept, fees, waived, saved, voided, held })
}
