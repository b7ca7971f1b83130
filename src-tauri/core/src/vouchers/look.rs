use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ledger::{VoucherLine, operator};
use super::reading::{Field, Format, Problem, Reading, Source, Values};
use super::rules::{self, Check};
use super::{Category, guess, read_file, read_qr, store};
use crate::capitals::LARGEST;
use crate::error::{Refusal, Result};
use crate::files::Staged;
use crate::reader::{Kind, Unreadable};
use crate::rules::optional_text;
use crate::space::{Ctx, Read, Space};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ReadVoucher"))]
#[serde(deny_unknown_fields)]
pub struct ReadFile {
    pub staged: String,
    /// The code on the paper, as a scanner typed it.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub scanned: Option<String>,
    /// As a person corrected them: what would become of these.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub values: Option<Values>,
}

/// What a staged file says, and what would become of it. Nothing is kept yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "VoucherPreview"))]
pub struct Preview {
    pub file: Staged,
    pub format: Format,
    /// Why nothing could be read. The values can be entered by hand.
    pub unreadable: Option<Unreadable>,
    pub values: Values,
    pub sources: BTreeMap<Field, Source>,
    pub problems: Vec<Problem>,
    pub checks: Vec<Check>,
    pub guess: Option<Category>,
    pub meets: Meets,
    /// Kept vouchers of the same seller, day and total: worth a look.
    pub alike: Vec<VoucherLine>,
}

/// What the file meets among the kept ones.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "VoucherMeets"))]
#[serde(tag = "meets", rename_all = "snake_case")]
pub enum Meets {
    Nothing {},
    /// The same invoice in another format: to be kept as a further carrier.
    Companion {
        voucher: VoucherLine,
    },
    /// The very same file: stopped.
    SameFile {
        voucher: VoucherLine,
    },
    /// The same invoice, in the same format or with another total: stopped.
    SameNumber {
        voucher: VoucherLine,
    },
}

/// Reads a staged file and tells what keeping it would meet.
pub fn read(space: &Space, _: &Ctx, ask: ReadFile) -> Result<Preview> {
    let (file, (reading, unreadable)) = staged(space, &ask.staged, ask.scanned.as_deref())?;
    let reading = corrected(reading, ask.values)?;
    space.read(|db| {
        let operator = operator(db)?;
        let seller = reading.values.seller.name.as_deref();
        let last = seller.map(|seller| store::last_category(db, seller)).transpose()?.flatten();
        let meets = meets(db, &file.sha256, reading.format, &reading.values)?;
        let alike = match meets {
            Meets::Nothing {} => alike(db, &reading.values)?,
            _ => Vec::new(),
        };
        Ok(Preview {
            file,
            format: reading.format,
            unreadable,
            checks: rules::checks(&reading.values, operator.as_deref()),
            guess: guess::category(&reading.values, last),
            meets,
            alike,
            values: reading.values,
            sources: reading.sources,
            problems: reading.problems,
        })
    })
}

/// A staged file, read by the child, with the scanned code beside it.
pub(super) fn staged(
    space: &Space,
    staged: &str,
    scanned: Option<&str>,
) -> Result<(Staged, (Reading, Option<Unreadable>))> {
    let (file, path) = space.files().staged(staged)?;
    let (reading, unreadable) = match space.world().reader.read::<Reading>(Kind::Voucher, &path)? {
        Ok(reading) => (reading, None),
        Err(why) => (Reading::empty(format(&path)?), Some(why)),
    };
    let reading = match scanned.filter(|text| !text.trim().is_empty()) {
        None => reading,
        Some(text) => {
            let code =
                read_qr::read(text).map_err(|_| Refusal::InvoiceCodeUnclear { text: text.to_owned() })?;
            reading.with_code(code)
        }
    };
    Ok((file, (reading, unreadable)))
}

/// The reading with a person's values, where they gave any.
///
/// # Errors
/// Refused `too_large` beyond what 大写 can write, `text_too_long` beyond what an invoice can print.
pub(super) fn corrected(reading: Reading, values: Option<Values>) -> Result<Reading> {
    let Some(values) = values else { return Ok(reading) };
    for (what, amount) in
        [("net", values.net), ("tax", values.tax), ("other", values.other), ("total", values.total)]
    {
        if amount.is_some_and(|amount| amount > LARGEST || amount < -LARGEST) {
            return Err(Refusal::TooLarge { what: what.to_owned(), limit: LARGEST.to_string() }.into());
        }
    }
    let texts = [
        ("code", &values.code, 20),
        ("number", &values.number, 40),
        ("check_code", &values.check_code, 40),
        ("red_of", &values.red_of, 40),
        ("buyer_name", &values.buyer.name, 200),
        ("buyer_tax_no", &values.buyer.tax_no, 40),
        ("seller_name", &values.seller.name, 200),
        ("seller_tax_no", &values.seller.tax_no, 40),
        ("capitals", &values.capitals, 100),
    ];
    for (field, text, limit) in texts {
        optional_text(field, text.as_deref().unwrap_or_default(), limit)?;
    }
    Ok(reading.corrected(values))
}

/// The format of a file that could not be read, by its first bytes.
fn format(path: &Path) -> Result<Format> {
    let mut head = Vec::new();
    File::open(path)?.take(64).read_to_end(&mut head)?;
    Ok(read_file::format(&head))
}

pub(super) fn meets(db: &Read, sha256: &str, format: Format, values: &Values) -> Result<Meets> {
    if let Some(voucher) = store::by_file(db, sha256)? {
        return Ok(Meets::SameFile { voucher });
    }
    let Some(key) = rules::duplicate_key(values) else { return Ok(Meets::Nothing {}) };
    Ok(match store::by_key(db, &key)? {
        None => Meets::Nothing {},
        Some(voucher) if Some(voucher.total) == values.total && !voucher.formats.contains(&format) => {
            Meets::Companion { voucher }
        }
        Some(voucher) => Meets::SameNumber { voucher },
    })
}

fn alike(db: &Read, values: &Values) -> Result<Vec<VoucherLine>> {
    let (Some(day), Some(total)) = (values.issued_on, values.total) else { return Ok(Vec::new()) };
    let near = store::of_day_and_total(db, day, total)?;
    Ok(near.into_iter().filter(|line| rules::looks_alike(values, &line.seller, day, total)).collect())
}
