use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::words::Letter;
use super::{About, Message, Template, store};
use crate::error::{Refusal, Result};
use crate::events::Place;
use crate::fen::Fen;
use crate::ids::{BookingId, EventId, FeeId, LoanId, MemberId, ReceiptId};
use crate::space::{Ctx, Read, Space};
use crate::{desks, events, lending, members, profile, receipts, settings};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ComposeMessage"))]
#[serde(deny_unknown_fields)]
pub struct Compose {
    pub about: About,
}

/// The text that fits how the thing stands now.
pub fn compose(space: &Space, ctx: &Ctx, ask: Compose) -> Result<Message> {
    space.read(|read| write(read, ctx, ask.about))
}

/// A text before anybody has looked whether it was copied.
struct Draft {
    template: Template,
    member: Option<MemberId>,
    /// Where no member stands behind it.
    name: String,
    text: String,
}

pub(super) fn write(read: &Read, ctx: &Ctx, about: About) -> Result<Message> {
    let letter = Letter { space: profile::name(read)?, zone: settings::zone(read)? };
    let draft = match about {
        About::Booking { booking } => of_booking(read, &letter, booking)?,
        About::Loan { loan } => of_loan(read, ctx, &letter, loan)?,
        About::Signup { event, member } => of_signup(read, &letter, event, member)?,
        About::Deposit { receipt } => of_deposit(read, &letter, receipt)?,
        About::Invoice { fee } => of_invoice(read, &letter, fee)?,
    };
    let Draft { template, member, name, text } = draft;
    let known = member.map(|member| members::member(read, member)).transpose()?;
    let (name, mobile) = known.map_or((name, None), |known| (known.name, Some(known.mobile)));
    let text = letter.signed(&name, &text);
    let copied = store::copied(read, about, template)?.map(|(_, copied)| copied);
    Ok(Message { about, template, member, name, mobile, text, copied })
}

fn of_booking(read: &Read, letter: &Letter, id: BookingId) -> Result<Draft> {
    let booking = desks::booking(read, id)?;
    let (template, text) = match (&booking.cancel_reason, booking.offer_until) {
        (None, Some(until)) => (Template::SeatOffered, letter.desk_offered(&booking, until)),
        (None, None) if booking.pending_since.is_some() => {
            (Template::Waiting, letter.booking_pending(&booking))
        }
        (None, None) if booking.no_show_at.is_some() => {
            (Template::BookingCancelled, letter.booking_released(&booking))
        }
        (None, None) => (Template::BookingConfirmed, letter.booking_confirmed(&booking)),
        (Some(reason), _) => (Template::BookingCancelled, letter.booking_cancelled(&booking, reason)),
    };
    Ok(Draft { template, member: Some(booking.member), name: booking.name, text })
}

/// Refused `item_not_out` where it came back.
fn of_loan(read: &Read, ctx: &Ctx, letter: &Letter, id: LoanId) -> Result<Draft> {
    let loan = lending::loan(read, id, ctx.now)?;
    if let Some(returned_at) = loan.returned_at {
        let item = format!("{} {}", loan.item.name, loan.item.item_no);
        return Err(Refusal::ItemNotOut { item, by: Some(loan.name), returned_at: Some(returned_at) }.into());
    }
    let (template, text) = if loan.due_at < ctx.now {
        (Template::LoanOverdue, letter.loan_overdue(&loan))
    } else {
        (Template::LoanDueSoon, letter.loan_due_soon(&loan))
    };
    Ok(Draft { template, member: Some(loan.member), name: loan.name, text })
}

/// Refused `not_signed_up` where they have no place and there are seats: then they are signed up first.
fn of_signup(read: &Read, letter: &Letter, event: EventId, member: MemberId) -> Result<Draft> {
    let (event, place) = events::place_of(read, event, member)?;
    let (template, text) = match (&event.cancelled, place) {
        (Some(cancelled), _) => (Template::EventCancelled, letter.event_cancelled(&event, &cancelled.reason)),
        (None, Place::Seat { moved_up: true }) => (Template::SeatOffered, letter.seat_offered(&event)),
        (None, Place::Seat { moved_up: false }) => {
            let no = events::signup_no(read, event.event, member)?.unwrap_or_default();
            (Template::SeatConfirmed, letter.seat_confirmed(&event, &no))
        }
        (None, Place::Waiting { place }) => (Template::Waiting, letter.waiting(&event, place)),
        (None, Place::None) if event.counts.free == 0 => (Template::EventFull, letter.event_full(&event)),
        (None, Place::None) => {
            let name = members::member(read, member)?.name;
            return Err(Refusal::NotSignedUp { name, title: event.title }.into());
        }
    };
    Ok(Draft { template, member: Some(member), name: String::new(), text })
}

/// Refused `deposit_short` where nothing is held of it.
fn of_deposit(read: &Read, letter: &Letter, id: ReceiptId) -> Result<Draft> {
    let deposit = receipts::deposit(read, id)?;
    let receipt = &deposit.receipt;
    if deposit.held <= Fen(0) {
        let receipt_no = receipt.receipt_no.clone();
        return Err(Refusal::DepositShort { receipt_no, held: Fen(0), asked: Fen(0) }.into());
    }
    let text = letter.deposit_held(&deposit);
    Ok(Draft { template: Template::DepositHeld, member: receipt.member, name: receipt.payer.clone(), text })
}

/// Refused `nothing_to_invoice` where none is due.
fn of_invoice(read: &Read, letter: &Letter, id: FeeId) -> Result<Draft> {
    let fee = receipts::fee(read, id)?;
    if fee.charged == Fen(0) || fee.voided.is_some() {
        return Err(Refusal::NothingToInvoice { fee_no: fee.fee_no }.into());
    }
    let (template, text) = match &fee.invoice_no {
        None => (Template::TitleWanted, letter.title_wanted(&fee)),
        Some(invoice_no) => (Template::InvoiceReady, letter.invoice_ready(&fee, invoice_no)),
    };
    Ok(Draft { template, member: fee.member, name: fee.payer, text })
}
