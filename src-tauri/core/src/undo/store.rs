use crate::error::Result;
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::Instant;

pub fn undone_at(read: &Read, act: i64) -> Result<Option<Instant>> {
    read.query_one("SELECT undone_at FROM undone_acts WHERE act_seq = ?", [act], |row| row.get(0))
}

pub fn insert(tx: &Tx, act: i64, now: Instant) -> Result<Wrote> {
    Ok(tx.insert("undone_acts", row! { act_seq: act, undone_at: now })?.1)
}
