use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::desks::{self, Booking};
use crate::error::Result;
use crate::events::{self, Event};
use crate::fen::Fen;
use crate::lending::{self, ItemCard};
use crate::members::{self, Member};
use crate::receipts::{self, Receipt};
use crate::space::{Ctx, Read, Space};
use crate::vouchers::{self, VoucherLine};
use crate::{plain, users};

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
    /// Made as a staff badge's; whether it is good, and enough, whoever changes the user says.
    Staff { badge: String },
    /// A label, or the number on it.
    Label { item: ItemCard },
    /// A booking's number, as a slip or a message has it.
    Booking { booking: Box<Booking> },
    /// A receipt's number.
    Receipt { receipt: Box<Receipt> },
    /// An event's number.
    Event { event: Box<Event> },
    /// A signup's number, as its confirmation has it.
    Signup { event: Box<Event>, member: Member },
    /// The code on an invoice, or its number where it is kept.
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
    if let Some(badge) = users::normal_code(&text) {
        return Ok(Decided::Staff { badge });
    }
    space.read(|read| {
        if let Some(item) = lending::known(read, &text, ctx)? {
            return Ok(Decided::Label { item });
        }
        if let Some(vouchers::Scanned { number, total, voucher }) = vouchers::scanned(read, &text)? {
            return Ok(Decided::Invoice { number, total, voucher });
        }
        // A chip's number is its holder's, whatever else is called so.
        if members::by_scan(read, &text)?.is_none()
            && let Some(numbered) = by_number(read, &text)?
        {
            return Ok(numbered);
        }
        Ok(Decided::Unknown { text: plain::plain(&text) })
    })
}

/// What bears exactly this number of ours, or the number of an invoice that is kept.
fn by_number(read: &Read, text: &str) -> Result<Option<Decided>> {
    let no = plain::plain(text).to_uppercase();
    if let Some(booking) = desks::by_no(read, &no)? {
        return Ok(Some(Decided::Booking { booking: Box::new(booking) }));
    }
    if let Some(receipt) = receipts::by_no(read, &no)? {
        return Ok(Some(Decided::Receipt { receipt: Box::new(receipt) }));
    }
    if let Some(event) = events::by_no(read, &no)? {
        return Ok(Some(Decided::Event { event: Box::new(event) }));
    }
    if let Some((event, member)) = events::by_signup_no(read, &no)? {
        let member = members::member(read, member)?;
        return Ok(Some(Decided::Signup { event: Box::new(event), member }));
    }
    Ok(vouchers::by_number(read, &no)?.map(|line| Decided::Invoice {
        number: line.number.clone().unwrap_or(no),
        total: Some(line.total),
        voucher: Some(line),
    }))
}
