use rusqlite::Row;

use crate::error::Result;
use crate::fen::Fen;
use crate::ids::{ShiftId, UserId};
use crate::receipts::{Closed, Shift};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::Instant;

/// A shift with its cash. One that is closed keeps what was expected then.
const SHIFT: &str = "SELECT s.id, s.opened_at, u.name, s.float_fen, \
     (SELECT coalesce(sum(max(amount_fen, 0)), 0) FROM receipts WHERE shift_id = s.id) \
     + (SELECT coalesce(sum(charged_fen), 0) FROM fees WHERE shift_id = s.id) \
     + (SELECT coalesce(sum(max(-r.amount_fen, 0)), 0) FROM receipt_voids v JOIN receipts r ON r.id = v.receipt_id \
        WHERE v.shift_id = s.id), \
     (SELECT coalesce(sum(max(-amount_fen, 0)), 0) FROM receipts WHERE shift_id = s.id) \
     + (SELECT coalesce(sum(max(r.amount_fen, 0)), 0) FROM receipt_voids v JOIN receipts r ON r.id = v.receipt_id \
        WHERE v.shift_id = s.id) \
     + (SELECT coalesce(sum(f.charged_fen), 0) FROM fee_voids v JOIN fees f ON f.id = v.fee_id \
        WHERE v.shift_id = s.id), \
     (SELECT coalesce(sum(amount_fen), 0) FROM cash_moves WHERE shift_id = s.id), \
     s.expected_fen, s.counted_fen, s.closed_at, c.name, s.difference_reason \
     FROM shifts s JOIN users u ON u.id = s.opened_by LEFT JOIN users c ON c.id = s.closed_by";

fn as_shift(row: &Row<'_>) -> rusqlite::Result<Shift> {
    let (float, taken, given, moved): (Fen, Fen, Fen, Fen) =
        (row.get(3)?, row.get(4)?, row.get(5)?, row.get(6)?);
    let kept: Option<Fen> = row.get(7)?;
    let expected = kept.unwrap_or(float + taken + moved - given);
    let counted: Option<Fen> = row.get(8)?;
    let closed = match counted {
        Some(counted) => {
            let difference = counted - expected;
            Some(Closed { at: row.get(9)?, by: row.get(10)?, counted, difference, reason: row.get(11)? })
        }
        None => None,
    };
    Ok(Shift {
        shift: row.get(0)?,
        opened_at: row.get(1)?,
        opened_by: row.get(2)?,
        float,
        taken,
        given,
        moved,
        expected,
        closed,
    })
}

pub fn shift(read: &Read, id: ShiftId) -> Result<Option<Shift>> {
    read.query_one(&format!("{SHIFT} WHERE s.id = ?"), [id], as_shift)
}

pub fn open_shift(read: &Read) -> Result<Option<Shift>> {
    read.query_one(&format!("{SHIFT} WHERE s.closed_at IS NULL"), [], as_shift)
}

pub fn closed_shifts(read: &Read) -> Result<Vec<Shift>> {
    let sql = format!("{SHIFT} WHERE s.closed_at IS NOT NULL ORDER BY s.opened_at DESC, s.id DESC LIMIT 10");
    read.query_all(&sql, [], as_shift)
}

pub fn insert_shift(tx: &Tx, float: Fen, now: Instant, by: UserId) -> Result<Wrote> {
    Ok(tx.insert("shifts", row! { opened_at: now, opened_by: by, float_fen: float })?.1)
}

pub fn close_shift(
    tx: &Tx,
    shift: ShiftId,
    expected: Fen,
    counted: Fen,
    reason: &str,
    now: Instant,
    by: UserId,
) -> Result<Wrote> {
    let columns = row! {
        expected_fen: expected, counted_fen: counted, difference_reason: reason, closed_at: now, closed_by: by
    };
    tx.update("shifts", shift, columns)
}

pub fn insert_move(
    tx: &Tx,
    shift: ShiftId,
    amount: Fen,
    reason: &str,
    now: Instant,
    by: UserId,
) -> Result<Wrote> {
    let columns = row! { shift_id: shift, amount_fen: amount, reason: reason, moved_at: now, moved_by: by };
    Ok(tx.insert("cash_moves", columns)?.1)
}
