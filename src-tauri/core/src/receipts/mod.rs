//! 收据 and the till: the price list, receipts out of a book whose numbers have no gap, deposits, service fees, and
//! the cash of a shift. A number is allotted in the transaction that writes its receipt, so a receipt is whole or
//! absent, and one that was not printed yet is printed later. Nothing issued is changed or removed: a receipt is
//! voided by a counter-entry, keeps its number, and the ledger shows both. A deposit goes back in part or whole
//! against its original or a signed statement of loss, and a damage is paid from it, each with a receipt. A service
//! fee never goes onto a receipt: it waits for an invoice; what was waived of it is counted. Refused: cash without
//! an open shift, more back than is held, a price below the list's without a reason.

mod books;
mod deposits;
mod fees;
mod invoices;
mod issue;
mod ledger;
mod of_member;
mod prices;
mod print;
mod rules;
mod shift;
mod store;
mod words;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use books::{Book, Books, ListBooks, OpenBook, books, open_book};
pub use deposits::{
    Deposit, Deposits, HeldDeposits, SettleDeposit, Settled, TakeDeposit, TakenDeposit, Thing, deposit,
    deposits, held_deposits, settle_deposit, take_deposit, take_deposit_within,
};
pub use fees::{Charge, Fee, ShowFee, VoidFee, charge, charge_within, fee, show_fee, void_fee};
pub use invoices::{
    InvoiceTitle, Invoiced, ListToInvoice, RecordInvoice, TitleInvoice, ToInvoice, record_invoice,
    title_invoice, to_invoice, to_invoice_now,
};
pub use issue::{
    Issue, IssueKind, Line, NewLine, Receipt, ReceiptCard, ShowReceipt, Void, by_no, card, issue, receipt,
    search, show, void,
};
pub use ledger::{Entry, LedgerPage, MeansSum, ShowLedger, Source, Sums, ledger, sums};
pub use of_member::{count_of, reassign};
pub use prices::{ListPrices, Market, Price, PriceKind, PriceList, SetPrice, prices, prices_now, set_price};
pub use print::{
    ListUnprinted, PrintDeposit, PrintReceipt, Unprinted, print_deposit, print_loss_statement, print_receipt,
    unprinted, unprinted_now,
};
pub use shift::{
    CloseShift, Closed, MoveCash, OpenShift, Shift, ShowTill, Till, close_shift, close_within, move_cash,
    open_shift, open_within, till, till_now,
};

/// What a receipt is for. Service fees are none of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ReceiptKind"))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// 押金
    Deposit,
    /// 退押金; its amount is negative.
    Refund,
    /// 赔偿, paid from a deposit.
    Compensation,
    /// 代收款
    Collection,
    /// 其他往来款
    Other,
}

crate::words::coded!(Kind {
    Deposit: "deposit",
    Refund: "refund",
    Compensation: "compensation",
    Collection: "collection",
    Other: "other",
});

/// How money changes hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Method {
    Wechat,
    Alipay,
    Cash,
    Transfer,
}

crate::words::coded!(Method { Wechat: "wechat", Alipay: "alipay", Cash: "cash", Transfer: "transfer" });

/// How an entry of the ledger was settled: by a [`Method`], or from a deposit that was held already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Means {
    Wechat,
    Alipay,
    Cash,
    Transfer,
    Deposit,
}

crate::words::coded!(Means {
    Wechat: "wechat",
    Alipay: "alipay",
    Cash: "cash",
    Transfer: "transfer",
    Deposit: "deposit",
});

impl From<Method> for Means {
    fn from(method: Method) -> Self {
        match method {
            Method::Wechat => Self::Wechat,
            Method::Alipay => Self::Alipay,
            Method::Cash => Self::Cash,
            Method::Transfer => Self::Transfer,
        }
    }
}

/// What came back with a deposit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "DepositProof"))]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    Original,
    /// 遗失声明, signed.
    LossStatement,
}

crate::words::coded!(Proof { Original: "original", LossStatement: "loss_statement" });

/// That something was taken back by its counter-entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Voided {
    pub at: crate::time::Instant,
    pub by: String,
    pub reason: String,
}
