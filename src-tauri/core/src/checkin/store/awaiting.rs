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

pub fn open(read: &Read) -> Result<Vec<Row>> {
    read.query_all(
        "SELECT id, booking_id, visit_id, due_at, down_from_at, down_until_at FROM awaiting \
         WHERE settled_at IS NULL ORDER BY due_at, id",
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
