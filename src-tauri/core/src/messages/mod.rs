//! Offers, confirmations, refusals and reminders as texts for WeChat. The desk presses one key, the text lies on the
//! clipboard, and the book says 已复制 with who and when. It never says that anything was sent, since nobody here can
//! know that. One row a thing and a template: copied twice is copied again, not another reminder. Refused: a text for
//! what is settled already, such as a loan that came back.

mod compose;
mod copied;
mod store;
mod unsent;
mod words;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::{BookingId, EventId, FeeId, LoanId, MemberId, ReceiptId};
use crate::time::Instant;

pub use compose::{Compose, compose};
pub use copied::{Log, LogLine, MarkCopied, ShowLog, log, mark_copied};
pub use store::reassign;
pub use unsent::{ShowUnsent, Unsent, unsent, unsent_now};

/// What a text is about; its state then decides what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "MessageAbout"))]
#[serde(tag = "kind", content = "of", rename_all = "snake_case", deny_unknown_fields)]
pub enum About {
    Booking {
        booking: BookingId,
    },
    Loan {
        loan: LoanId,
    },
    /// A person's place at an event, or that there was none.
    Signup {
        event: EventId,
        member: MemberId,
    },
    /// A deposit that is still held, by its receipt.
    Deposit {
        receipt: ReceiptId,
    },
    /// The invoice of a fee.
    Invoice {
        fee: FeeId,
    },
}

/// Which text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "MessageTemplate"))]
#[serde(rename_all = "snake_case")]
pub enum Template {
    BookingConfirmed,
    BookingCancelled,
    LoanDueSoon,
    LoanOverdue,
    /// Moved up from the waiting list of an event, or offered a desk that came free.
    SeatOffered,
    SeatConfirmed,
    Waiting,
    EventFull,
    EventCancelled,
    DepositHeld,
    TitleWanted,
    InvoiceReady,
}

crate::words::coded!(Template {
    BookingConfirmed: "booking_confirmed",
    BookingCancelled: "booking_cancelled",
    LoanDueSoon: "loan_due_soon",
    LoanOverdue: "loan_overdue",
    SeatOffered: "seat_offered",
    SeatConfirmed: "seat_confirmed",
    Waiting: "waiting",
    EventFull: "event_full",
    EventCancelled: "event_cancelled",
    DepositHeld: "deposit_held",
    TitleWanted: "title_wanted",
    InvoiceReady: "invoice_ready",
});

/// A text ready to be copied.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Message {
    pub about: About,
    pub template: Template,
    pub member: Option<MemberId>,
    /// Who gets it.
    pub name: String,
    /// Where the desk knows it.
    pub mobile: Option<String>,
    pub text: String,
    /// The last time that this text was copied; absent where it never was.
    pub copied: Option<Copied>,
}

/// 已复制; never 已发送.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "MessageCopied"))]
pub struct Copied {
    pub at: Instant,
    pub by: String,
    pub times: u32,
}
