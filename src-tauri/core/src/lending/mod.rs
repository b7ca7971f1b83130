//! Things out of the house until they are back. Each item has a label with a number that people read and a code that
//! a scanner types. Refused: an unknown label, an item that is out (by whom, until when), a retired one, a due time
//! that is over. Taking back always works, late or retired: it warns by its answer. The database itself keeps an item
//! from being out twice, and nothing lent is ever deleted.

mod due;
mod find;
mod items;
mod lend;
mod print_label;
mod rules;
mod store;
mod take_back;
mod undo;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::{ItemId, LoanId, MemberId};
use crate::time::{Day, Instant};

pub use due::{Due, Loans, due, loan, open_loans};
pub use find::{Find, Found, find, known, search};
pub use items::{
    AddItem, ItemPage, Items, Label, RetireItem, Shelf, ShelfCounts, ShowLabel, add_item, items, label,
    retire_item,
};
pub use lend::{Lend, Lent, lend};
pub use print_label::{PrintLabel, print_label};
pub use rules::Standing;
pub use store::{count_of, reassign};
pub use take_back::{Returned, TakeBack, Warning, take_back};
pub use undo::{undo_lend, undo_take_back};

/// A thing with a label.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Item {
    pub item: ItemId,
    /// On the label, such as `IT-0031`.
    pub item_no: String,
    pub name: String,
    pub model: String,
}

/// An item and where it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ItemCard {
    pub item: Item,
    /// What the QR on the label says.
    pub code: String,
    pub place: Place,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ItemPlace"))]
#[serde(tag = "code", content = "values", rename_all = "snake_case")]
pub enum Place {
    Free {},
    Out { loan: Box<Loan> },
    Retired { on: Day, reason: String },
}

/// One thing with one person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Loan {
    pub loan: LoanId,
    pub item: Item,
    pub member: MemberId,
    pub name: String,
    /// As it was when the thing went out.
    pub team: Option<String>,
    pub lent_at: Instant,
    pub due_at: Instant,
    pub returned_at: Option<Instant>,
    /// How the thing looked when it went out, and when it came back.
    pub note_out: String,
    pub note_back: Option<String>,
    pub standing: Standing,
}
