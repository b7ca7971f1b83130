use super::{About, Copied, LogLine, Message, Template};
use crate::error::Result;
use crate::ids::{BookingId, EventId, FeeId, LoanId, MemberId, ReceiptId, UserId};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::Instant;

#[derive(Default)]
struct Links {
    booking: Option<BookingId>,
    loan: Option<LoanId>,
    event: Option<EventId>,
    receipt: Option<ReceiptId>,
    fee: Option<FeeId>,
}

fn links(about: About) -> Links {
    let none = Links::default();
    match about {
        About::Booking { booking } => Links { booking: Some(booking), ..none },
        About::Loan { loan } => Links { loan: Some(loan), ..none },
        About::Signup { event, .. } => Links { event: Some(event), ..none },
        About::Deposit { receipt } => Links { receipt: Some(receipt), ..none },
        About::Invoice { fee } => Links { fee: Some(fee), ..none },
    }
}

/// The row of that text, and when it was copied last.
pub fn copied(read: &Read, about: About, template: Template) -> Result<Option<(i64, Copied)>> {
    let (column, id, member) = match about {
        About::Booking { booking } => ("booking_id", booking.0, None),
        About::Loan { loan } => ("loan_id", loan.0, None),
        About::Signup { event, member } => ("event_id", event.0, Some(member)),
        About::Deposit { receipt } => ("receipt_id", receipt.0, None),
        About::Invoice { fee } => ("fee_id", fee.0, None),
    };
    let of_member = if member.is_some() { "m.member_id = ?3" } else { "?3 IS NULL" };
    let sql = format!(
        "SELECT m.id, m.copied_at, u.name, m.times FROM messages m JOIN users u ON u.id = m.copied_by \
         WHERE m.{column} = ?1 AND {of_member} AND m.template = ?2"
    );
    read.query_one(&sql, (id, template, member), |row| {
        Ok((row.get(0)?, Copied { at: row.get(1)?, by: row.get(2)?, times: row.get(3)? }))
    })
}

pub fn insert(tx: &Tx, message: &Message, text: &str, now: Instant, by: UserId) -> Result<Wrote> {
    let Links { booking, loan, event, receipt, fee } = links(message.about);
    let columns = row! {
        template: message.template, member_id: message.member, booking_id: booking, loan_id: loan,
        event_id: event, receipt_id: receipt, fee_id: fee, text: text, first_copied_at: now, copied_at: now,
        copied_by: by, times: 1
    };
    Ok(tx.insert("messages", columns)?.1)
}

pub fn copy_again(tx: &Tx, row: i64, text: &str, times: u32, now: Instant, by: UserId) -> Result<Wrote> {
    tx.update("messages", row, row! { text: text, copied_at: now, copied_by: by, times: times })
}

pub fn log(read: &Read, after: u32) -> Result<Vec<LogLine>> {
    read.query_all(
        "SELECT m.template, m.member_id, p.name, m.text, m.copied_at, u.name, m.times \
         FROM messages m JOIN users u ON u.id = m.copied_by LEFT JOIN members p ON p.id = m.member_id \
         WHERE m.copied_at > '' ORDER BY m.copied_at DESC, m.id DESC LIMIT 100 OFFSET ?",
        [after],
        |row| {
            Ok(LogLine {
                template: row.get(0)?,
                member: row.get(1)?,
                name: row.get(2)?,
                text: row.get(3)?,
                copied: Copied { at: row.get(4)?, by: row.get(5)?, times: row.get(6)? },
            })
        },
    )
}

/// Open loans due before `by` whose step has no text that was copied.
pub fn loans_untold(read: &Read, now: Instant, by: Instant) -> Result<Vec<About>> {
    read.query_all(
        "SELECT l.id FROM loans l WHERE l.returned_at IS NULL AND l.due_at < ?2 AND NOT EXISTS ( \
         SELECT 1 FROM messages m WHERE m.loan_id = l.id \
         AND m.template = CASE WHEN l.due_at < ?1 THEN 'loan_overdue' ELSE 'loan_due_soon' END) \
         ORDER BY l.due_at, l.id LIMIT 200",
        (now, by),
        |row| Ok(About::Loan { loan: row.get(0)? }),
    )
}

/// Seats at events to come that somebody moved up to, and whose text was not copied.
pub fn seats_untold(read: &Read, now: Instant) -> Result<Vec<About>> {
    read.query_all(
        "SELECT s.event_id, s.member_id FROM sessions x JOIN events e ON e.id = x.event_id \
         JOIN signups s ON s.event_id = e.id \
         WHERE x.until_at > ?1 AND e.cancelled_at IS NULL AND s.withdrawn_at IS NULL \
         AND s.seated_at > s.signed_up_at AND NOT EXISTS ( \
         SELECT 1 FROM messages m WHERE m.event_id = s.event_id AND m.member_id = s.member_id \
         AND m.template = 'seat_offered') ORDER BY x.from_at, s.id LIMIT 200",
        [now],
        |row| Ok(About::Signup { event: row.get::<_, EventId>(0)?, member: row.get::<_, MemberId>(1)? }),
    )
}

/// Moves texts to another row of the same person, but for those that both got; how many.
pub fn reassign(tx: &Tx, from: MemberId, to: MemberId) -> Result<u32> {
    let rows = tx.query_all(
        "SELECT m.id FROM messages m WHERE m.member_id = ?1 AND NOT EXISTS (SELECT 1 FROM messages o \
         WHERE o.event_id = m.event_id AND o.member_id = ?2 AND o.template = m.template)",
        (from, to),
        |row| row.get::<_, i64>(0),
    )?;
    for row in &rows {
        tx.update("messages", *row, row! { member_id: to })?;
    }
    Ok(u32::try_from(rows.len()).unwrap_or(u32::MAX))
}
