use crate::error::Result;
use crate::ids::BookingId;
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::Instant;

/// The number of the booking that was imported under that UID.
pub fn booking_no(read: &Read, uid: &str) -> Result<Option<String>> {
    read.query_one(
        "SELECT b.booking_no FROM imported_bookings i JOIN bookings b ON b.id = i.booking_id WHERE i.uid = ?",
        [uid],
        |row| row.get(0),
    )
}

pub fn insert(tx: &Tx, uid: &str, booking: BookingId, now: Instant) -> Result<Wrote> {
    let columns = row! { uid: uid, booking_id: booking, imported_at: now };
    Ok(tx.insert("imported_bookings", columns)?.1)
}
