use super::{Add, Staff};
use crate::error::Result;
use crate::ids::StaffId;
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Day, Instant};

pub fn all(read: &Read) -> Result<Vec<Staff>> {
    read.query_all(
        "SELECT id, name, post, hired_on, left_on, insured_from_on, insured_to_on FROM staff ORDER BY id",
        [],
        |row| {
            Ok(Staff {
                staff: row.get(0)?,
                name: row.get(1)?,
                post: row.get(2)?,
                hired_on: row.get(3)?,
                left_on: row.get(4)?,
                insured_from_on: row.get(5)?,
                insured_to_on: row.get(6)?,
            })
        },
    )
}

pub fn insert(tx: &Tx, ask: &Add, now: Instant) -> Result<(StaffId, Wrote)> {
    let columns = row! {
        name: ask.name, post: ask.post, hired_on: ask.hired_on, insured_from_on: ask.insured_from_on, added_at: now
    };
    let (id, wrote) = tx.insert("staff", columns)?;
    Ok((StaffId(id), wrote))
}

pub fn leave(tx: &Tx, id: StaffId, left_on: Day, insured_to_on: Option<Day>) -> Result<Wrote> {
    tx.update("staff", id, row! { left_on: left_on, insured_to_on: insured_to_on })
}
