use crate::checkin::awaiting::Due;
use crate::error::Result;
use crate::ids::{AwaitingId, BookingId};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Instant, Span};

/// Something that waits for an answer.
pub struct Row {
    pub awaiting: AwaitingId,
    pub due: Due,
    pub due_at: Instant,
    pub down: Span,
}

/// Whatever has settled itself meanwhile, since somebody came, left or cancelled, is not asked any more.
pub fn open(read: &Read) -> Result<Vec<Row>> {
    read.query_all(
        "SELECT a.id, a.booking_id, a.visit_id, a.due_at, a.down_from_at, a.down_until_at FROM awaiting a \
         LEFT JOIN bookings b ON b.id = a.booking_id LEFT JOIN visits v ON v.id = a.visit_id \
         WHERE a.settled_at IS NULL AND b.used_at IS NULL AND b.cancelled_at IS NULL \
         AND b.no_show_at IS NULL AND v.left_at IS NULL \
         ORDER BY a.due_at, a.id",
        [],
        |row| {
            let booking: Option<BookingId> = row.get(1)?;
            Ok(Row {
                awaiting: row.get(0)?,
                due: match booking {
                    Some(booking) => Due::Booking(booking),
                    None => Due::Visit(row.get(2)?),
                },
                due_at: row.get(3)?,
                down: Span { from: row.get(4)?, until: row.get(5)? },
            })
        },
    )
}

pub fn knows_booking(read: &Read, booking: BookingId) -> Result<bool> {
    Ok(read.count("SELECT count(*) FROM awaiting WHERE booking_id = ?", [booking])? > 0)
}

/// Nobody has said yet what was so.
pub fn asks_about(read: &Read, booking: BookingId) -> Result<bool> {
    let asked = "SELECT count(*) FROM awaiting WHERE booking_id = ? AND settled_at IS NULL";
    Ok(read.count(asked, [booking])? > 0)
}

pub fn insert(tx: &Tx, due: Due, due_at: Instant, down: Span) -> Result<Wrote> {
    let (booking, visit) = match due {
        Due::Booking(booking) => (Some(booking), None),
        Due::Visit(visit) => (None, Some(visit)),
    };
    let columns = row! {
        booking_id: booking, visit_id: visit, due_at: due_at, down_from_at: down.from, down_until_at: down.until
    };
    Ok(tx.insert("awaiting", columns)?.1)
}

pub fn settle(tx: &Tx, awaiting: AwaitingId, how: &str, now: Instant) -> Result<Wrote> {
    tx.update("awaiting", awaiting, row! { settled_at: now, settled_as: how })
}
