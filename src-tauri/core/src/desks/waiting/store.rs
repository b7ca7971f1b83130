use rusqlite::Row;

use super::super::store::booking;
use super::{Join, Wait};
use crate::error::{Refusal, Result};
use crate::ids::{BookingId, MemberId, WaitId};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::Instant;

const WAIT: &str = "SELECT w.id, w.member_id, m.name, m.mobile, w.kind, w.desk_id, d.desk_no, w.from_at, w.until_at, \
     w.joined_at, w.booking_id FROM waits w JOIN members m ON m.id = w.member_id LEFT JOIN desks d ON d.id = w.desk_id";

fn as_wait(row: &Row<'_>) -> rusqlite::Result<(Wait, Option<BookingId>)> {
    let wait = Wait {
        wait: row.get(0)?,
        member: row.get(1)?,
        name: row.get(2)?,
        mobile: row.get(3)?,
        kind: row.get(4)?,
        desk: row.get(5)?,
        desk_no: row.get(6)?,
        from: row.get(7)?,
        until: row.get(8)?,
        joined_at: row.get(9)?,
        offer: None,
    };
    Ok((wait, row.get(10)?))
}

fn with_offer(read: &Read, (wait, offer): (Wait, Option<BookingId>)) -> Result<Wait> {
    Ok(Wait { offer: offer.map(|offer| booking(read, offer)).transpose()?, ..wait })
}

/// Whoever waits, in the order in which they asked.
pub fn open(read: &Read) -> Result<Vec<Wait>> {
    let sql = format!("{WAIT} WHERE w.settled_at IS NULL ORDER BY w.joined_at, w.id");
    read.query_all(&sql, [], as_wait)?.into_iter().map(|one| with_offer(read, one)).collect()
}

/// One that is not settled. Refused `not_found` where there is none.
pub fn one(read: &Read, id: WaitId) -> Result<Wait> {
    let missing = || Refusal::NotFound { what: "wait".to_owned(), value: id.0.to_string() };
    let found = read.query_one(&format!("{WAIT} WHERE w.id = ? AND w.settled_at IS NULL"), [id], as_wait)?;
    with_offer(read, found.ok_or_else(missing)?)
}

pub fn insert(tx: &Tx, ask: &Join, now: Instant) -> Result<Wrote> {
    let columns = row! {
        member_id: ask.member, kind: ask.kind, desk_id: ask.desk, from_at: ask.from, until_at: ask.until,
        joined_at: now
    };
    Ok(tx.insert("waits", columns)?.1)
}

pub fn offer(tx: &Tx, wait: WaitId, booking: BookingId, until: Instant) -> Result<Wrote> {
    tx.update("bookings", booking, row! { offer_until_at: until })?;
    tx.update("waits", wait, row! { booking_id: booking })
}

/// The offer is a booking like any other from here on.
pub fn keep(tx: &Tx, booking: BookingId) -> Result<Wrote> {
    tx.update("bookings", booking, row! { offer_until_at: None::<Instant> })
}

pub fn settle(tx: &Tx, wait: WaitId, outcome: &str, at: Instant) -> Result<Wrote> {
    tx.update("waits", wait, row! { settled_at: at, outcome: outcome })
}

/// Every wait of `from` becomes `to`'s.
pub fn reassign(tx: &Tx, from: MemberId, to: MemberId) -> Result<()> {
    let waits: Vec<WaitId> =
        tx.query_all("SELECT id FROM waits WHERE member_id = ?", [from], |row| row.get(0))?;
    for wait in waits {
        tx.update("waits", wait, row! { member_id: to })?;
    }
    Ok(())
}
