//! 票据: what the space received. A file is read, looked at, and kept byte for byte; its values say where each came
//! from. One voucher may have several carriers: the same invoice as OFD, PDF and XML.
//!
//! Refused: the same file again; the same invoice again in the same format, or with another total. A supervisor may
//! let it pass with a reason, and the reason stays with the voucher. Never: rewriting a file, believing a label,
//! taking a traveller's ID number, saying that an invoice is genuine.

mod guess;
mod keep;
mod ledger;
mod look;
mod names;
mod parts;
pub mod read_file;
mod read_ofd;
mod read_page;
mod read_pdf;
mod read_qr;
mod read_xml;
mod reading;
mod rules;
mod said;
mod search;
mod store;
mod written;
mod xml;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use keep::{Keep, Kept, keep};
pub use ledger::{
    Carrier, CategorySum, Ledger, List, Recategorise, Show, VoucherCard, VoucherLine, kept_between, list,
    recategorise, show,
};
pub use look::{Meets, Preview, ReadFile, read};
pub use reading::{Family, Field, Format, Item, Party, Problem, Reading, Source, Values};
pub use rules::{Check, CheckKind, Verdict, checks};
pub use search::{Scanned, by_number, scanned, search};

/// What a voucher was spent on, in the six kinds of the guideline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "VoucherCategory"))]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// 房租
    Rent,
    /// 宽带接入
    Broadband,
    /// 公共软硬件
    SharedEquipment,
    /// 教育培训
    Training,
    /// 导师服务
    Mentoring,
    /// 创业活动
    Activities,
}

crate::words::coded!(Category {
    Rent: "rent",
    Broadband: "broadband",
    SharedEquipment: "shared_equipment",
    Training: "training",
    Mentoring: "mentoring",
    Activities: "activities",
});
