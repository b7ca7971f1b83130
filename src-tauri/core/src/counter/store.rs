use crate::error::Result;
use crate::ids::{BookingId, FeeId, MemberId, WalkInId};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::Instant;

pub struct New {
    pub member: MemberId,
    pub booking: BookingId,
    pub fee: Option<FeeId>,
    pub enrolled: bool,
    pub at: Instant,
}

pub fn insert(tx: &Tx, new: &New) -> Result<(WalkInId, Wrote)> {
    let columns = row! {
        member_id: new.member, booking_id: new.booking, fee_id: new.fee, enrolled: new.enrolled, at: new.at
    };
    let (id, wrote) = tx.insert("walk_ins", columns)?;
    Ok((WalkInId(id), wrote))
}

/// Who, where, and what they paid.
pub fn walk_in(read: &Read, id: WalkInId) -> Result<Option<New>> {
    read.query_one(
        "SELECT member_id, booking_id, fee_id, enrolled, at FROM walk_ins WHERE id = ?",
        [id],
        |row| {
            Ok(New {
                member: row.get(0)?,
                booking: row.get(1)?,
                fee: row.get(2)?,
                enrolled: row.get(3)?,
                at: row.get(4)?,
            })
        },
    )
}

/// Moves walk-ins to another row of the same person; how many.
pub fn reassign(tx: &Tx, from: MemberId, to: MemberId) -> Result<u32> {
    let rows =
        tx.query_all("SELECT id FROM walk_ins WHERE member_id = ?", [from], |row| row.get::<_, i64>(0))?;
    for row in &rows {
        tx.update("walk_ins", *row, row! { member_id: to })?;
    }
    Ok(u32::try_from(rows.len()).unwrap_or(u32::MAX))
}
