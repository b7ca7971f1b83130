use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::fen::Fen;
use crate::lending::{self, ItemCard};
use crate::space::{Ctx, Space};
use crate::vouchers::{self, VoucherLine};
use crate::{members, plain};

/// A scan longer than this is cut: no code of ours or of an invoice comes near it.
const LONGEST: usize = 2_000;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "DecideCode"))]
#[serde(deny_unknown_fields)]
pub struct Decide {
    /// What the scanner typed, as it came.
    pub code: String,
}

/// What a scanned code is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "code", content = "values", rename_all = "snake_case")]
pub enum Decided {
    /// Made as a badge's; whether it is valid the door says.
    Badge { badge: String },
    /// A label, or the number on it.
    Label { item: ItemCard },
    /// The code on an invoice.
    Invoice {
        number: String,
        /// Where the code tells it with tax.
        total: Option<Fen>,
        /// The voucher, where it is kept.
        voucher: Option<VoucherLine>,
    },
    /// None of these; the text as it came, made plain.
    Unknown { text: String },
}

/// Tells what a code is, and does nothing about it.
pub fn decide(space: &Space, ctx: &Ctx, ask: Decide) -> Result<Decided> {
    let text: String = ask.code.chars().take(LONGEST).collect();
    if let Some(badge) = members::normal_code(&text) {
        return Ok(Decided::Badge { badge });
    }
    space.read(|read| {
        if let Some(item) = lending::known(read, &text, ctx)? {
            return Ok(Decided::Label { item });
        }
        if let Some(vouchers::Scanned { number, total, voucher }) = vouchers::scanned(read, &text)? {
            return Ok(Decided::Invoice { number, total, voucher });
        }
        Ok(Decided::Unknown { text: plain::plain(&text) })
    })
}
