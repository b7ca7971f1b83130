//! What can be read from a voucher: its values, where each came from, and what does not fit.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fen::Fen;
use crate::time::Day;

/// What a file or a person says about one voucher. All is optional: a template leaves out much, and a person may
/// know only the total.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "VoucherValues"))]
#[serde(deny_unknown_fields, default)]
pub struct Values {
    pub family: Option<Family>,
    /// 发票代码: 10 or 12 digits of a legacy invoice, none on a 数电票.
    pub code: Option<String>,
    /// 发票号码: 8 digits beside a code, 20 digits on a 数电票.
    pub number: Option<String>,
    pub check_code: Option<String>,
    pub issued_on: Option<Day>,
    pub buyer: Party,
    pub seller: Party,
    /// 合计金额, without tax.
    pub net: Option<Fen>,
    /// 合计税额.
    pub tax: Option<Fen>,
    /// Outside the tax base, such as 民航发展基金.
    pub other: Option<Fen>,
    /// 价税合计.
    pub total: Option<Fen>,
    /// The total in 大写, as printed.
    pub capitals: Option<String>,
    pub items: Vec<Item>,
    pub is_red: bool,
    /// The number of the blue invoice that a red one takes back.
    pub red_of: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "VoucherParty"))]
#[serde(deny_unknown_fields, default)]
pub struct Party {
    pub name: Option<String>,
    /// 纳税人识别号 or 统一社会信用代码.
    pub tax_no: Option<String>,
}

/// One line of the invoice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "VoucherItem"))]
#[serde(deny_unknown_fields, default)]
pub struct Item {
    pub name: String,
    /// Without tax.
    pub amount: Option<Fen>,
    /// As printed: `6%`, `0.06`, `免税`.
    pub rate: Option<String>,
    pub tax: Option<Fen>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "VoucherFamily"))]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// 税控 invoice with code and 8-digit number.
    LegacyVat,
    /// 数电票.
    Digital,
    /// 电子发票（铁路电子客票）.
    Railway,
    /// 电子发票（航空运输电子客票行程单）.
    AirItinerary,
    /// 财政电子票据.
    Fiscal,
    /// 银行回单, 定额发票, and whatever a person enters.
    Other,
}

crate::words::coded!(Family {
    LegacyVat: "legacy_vat",
    Digital: "digital",
    Railway: "railway",
    AirItinerary: "air_itinerary",
    Fiscal: "fiscal",
    Other: "other",
});

/// A value that a reading can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "VoucherField"))]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Code,
    Number,
    CheckCode,
    IssuedOn,
    BuyerName,
    BuyerTaxNo,
    SellerName,
    SellerTaxNo,
    Net,
    Tax,
    Other,
    Total,
    Capitals,
    Items,
    RedOf,
}

/// Where a value came from, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ValueSource"))]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The invoice's own XML, alone or attached.
    Attached,
    /// The document's own description of itself.
    DocInfo,
    /// The text on the page.
    PageText,
    /// The two-dimensional code, scanned.
    Qr,
    /// Computed from the others, such as tax = total − net.
    Derived,
    /// A person typed it.
    Manual,
}

/// What does not fit in a reading. None of these hides a value; each asks for a look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "VoucherProblem"))]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum Problem {
    /// Two sources say different things; the better source's value was taken.
    Differs { field: Field, taken: String, from: Source, instead: String, of: Source },
    /// There is something, but it is no such value: `*`, or a month 13.
    Unclear { field: Field, text: String },
    /// The number cannot be one of its family.
    NumberUnlikely { number: String },
}

/// What one source says, with what it could not make sense of.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Said {
    pub values: Values,
    pub problems: Vec<Problem>,
}

/// The carrier's format. One voucher may be kept in several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "VoucherFormat"))]
#[serde(rename_all = "snake_case")]
pub enum Format {
    Xml,
    Ofd,
    Pdf,
    /// A photograph or a scan.
    Picture,
    /// Kept, but nothing here reads it.
    Unknown,
}

crate::words::coded!(Format { Xml: "xml", Ofd: "ofd", Pdf: "pdf", Picture: "picture", Unknown: "unknown" });

/// One file, read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "VoucherReading"))]
pub struct Reading {
    pub format: Format,
    pub values: Values,
    pub sources: BTreeMap<Field, Source>,
    pub problems: Vec<Problem>,
}
