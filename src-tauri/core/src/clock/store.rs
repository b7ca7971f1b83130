use crate::error::Result;
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::Instant;

/// When the last act was entered.
pub fn last_act(read: &Read) -> Result<Option<Instant>> {
    read.query_one(
        "SELECT at FROM audit_entries WHERE seq = (SELECT max(seq) FROM audit_entries)",
        [],
        |row| row.get(0),
    )
}

pub fn insert_check(tx: &Tx, latest: Instant, now: Instant) -> Result<Wrote> {
    Ok(tx.insert("clock_checks", row! { checked_at: now, latest_at: latest })?.1)
}
