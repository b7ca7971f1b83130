use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::reading::{Field, Format, Problem, Source, Values};
use super::rules::{self, Check};
use super::{Category, store};
use crate::error::{Refusal, Result};
use crate::fen::Fen;
use crate::ids::VoucherId;
use crate::profile;
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::{Day, Instant, Period};

/// A voucher as a row of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VoucherLine {
    pub voucher: VoucherId,
    /// Such as `V-0042`.
    pub voucher_no: String,
    pub category: Category,
    pub number: Option<String>,
    pub issued_on: Day,
    pub seller: String,
    pub total: Fen,
    pub is_red: bool,
    /// Those of its carriers.
    pub formats: Vec<Format>,
    /// Kept although it repeats another one.
    pub excused: bool,
    pub kept_at: Instant,
    pub kept_by: String,
}

/// A voucher with all that is known of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VoucherCard {
    pub line: VoucherLine,
    pub values: Values,
    pub sources: BTreeMap<Field, Source>,
    pub problems: Vec<Problem>,
    pub checks: Vec<Check>,
    pub carriers: Vec<Carrier>,
    /// The number of the voucher that it repeats, and why that was allowed.
    pub same_as: Option<String>,
    pub excuse: Option<String>,
}

/// An original file of a voucher, kept byte for byte.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Carrier {
    pub sha256: String,
    pub format: Format,
    pub name: String,
    /// Bytes.
    pub size: u32,
    pub kept_at: Instant,
    pub kept_by: String,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListVouchers"))]
#[serde(deny_unknown_fields, default)]
pub struct List {
    #[cfg_attr(test, ts(optional))]
    pub category: Option<Category>,
    /// By the day of issue.
    #[cfg_attr(test, ts(optional))]
    pub period: Option<Period>,
    /// The rows to pass over; 0 for the first page.
    #[cfg_attr(test, ts(as = "Option<u32>", optional))]
    pub after: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "VoucherLedger"))]
pub struct Ledger {
    /// At most a hundred, the latest first.
    pub vouchers: Vec<VoucherLine>,
    pub total: u32,
    /// Of the whole period, a line for each category that has any.
    pub sums: Vec<CategorySum>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CategorySum {
    pub category: Category,
    pub count: u32,
    /// With tax; what was kept although it repeats another one is not in it.
    pub total: Fen,
}

/// Kept vouchers with their sums by category.
pub fn list(space: &Space, _: &Ctx, ask: List) -> Result<Ledger> {
    space.read(|db| {
        Ok(Ledger {
            vouchers: store::page(db, ask.category, ask.period, ask.after)?,
            total: store::count(db, ask.category, ask.period)?,
            sums: store::sums(db, ask.period)?,
        })
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ShowVoucher"))]
#[serde(deny_unknown_fields)]
pub struct Show {
    pub voucher: VoucherId,
}

pub fn show(space: &Space, _: &Ctx, ask: Show) -> Result<VoucherCard> {
    space.read(|db| card(db, ask.voucher))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RecategoriseVoucher"))]
#[serde(deny_unknown_fields)]
pub struct Recategorise {
    pub voucher: VoucherId,
    pub category: Category,
}

/// Puts a voucher into another category.
pub fn recategorise(space: &Space, ctx: &Ctx, ask: Recategorise) -> Result<VoucherCard> {
    space.write(ctx, |tx| {
        card(tx, ask.voucher)?;
        let wrote = store::recategorise(tx, ask.voucher, ask.category)?;
        Ok(Recorded::new(card(tx, ask.voucher)?, wrote))
    })
}

/// Every voucher issued within the period, oldest first, with carriers: what a filing prints and attaches.
pub fn kept_between(db: &Read, period: Period) -> Result<Vec<VoucherCard>> {
    store::ids_between(db, period)?.into_iter().map(|voucher| card(db, voucher)).collect()
}

/// Who the buyer should be, where the profile says so.
pub(super) fn operator(db: &Read) -> Result<Option<String>> {
    let space = profile::load(db)?.space;
    Ok(space.map(|space| space.operator_name).filter(|name| !name.is_empty()))
}

/// One voucher. Refused `not_found` where there is none.
pub(super) fn card(db: &Read, voucher: VoucherId) -> Result<VoucherCard> {
    let missing = || Refusal::NotFound { what: "voucher".to_owned(), value: voucher.0.to_string() };
    let mut card = store::card(db, voucher)?.ok_or_else(missing)?;
    card.carriers = store::carriers(db, voucher)?;
    card.checks = rules::checks(&card.values, operator(db)?.as_deref());
    Ok(card)
}
