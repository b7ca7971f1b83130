//! All of this feature's SQL, a file a table or two.

mod fees;
mod ledger;
mod receipts;
mod till;

pub use fees::*;
pub use ledger::*;
pub use receipts::*;
pub use till::*;
