use super::Staged;
use crate::error::Result;
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::Instant;

pub fn is_recorded(read: &Read, sha256: &str) -> Result<bool> {
    Ok(read.query_one("SELECT 1 FROM files WHERE sha256 = ?", [sha256], |_| Ok(()))?.is_some())
}

pub fn insert(tx: &Tx, kept: &Staged, now: Instant) -> Result<Wrote> {
    let (_, wrote) =
        tx.insert("files", row! { sha256: kept.sha256, name: kept.name, size: kept.size, kept_at: now })?;
    Ok(wrote)
}

pub fn all(read: &Read) -> Result<Vec<String>> {
    read.query_all("SELECT sha256 FROM files ORDER BY id", [], |row| row.get(0))
}
