use rusqlite::Row;

use super::{Evidence, Keep};
use crate::error::Result;
use crate::ids::EvidenceId;
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::Instant;

const EVIDENCE: &str = "SELECT e.id, e.evidence_no, e.proof, e.title, e.file_sha256, f.name, f.size, e.pages, \
     e.nature, e.dated_on, e.kept_at, e.withdrawn_because FROM evidence e JOIN files f ON f.sha256 = e.file_sha256";

fn evidence(row: &Row<'_>) -> rusqlite::Result<Evidence> {
    Ok(Evidence {
        evidence: row.get(0)?,
        evidence_no: row.get(1)?,
        proof: row.get(2)?,
        title: row.get(3)?,
        sha256: row.get(4)?,
        name: row.get(5)?,
        size: row.get(6)?,
        pages: row.get(7)?,
        nature: row.get(8)?,
        dated_on: row.get(9)?,
        kept_at: row.get(10)?,
        withdrawn_because: row.get(11)?,
    })
}

pub fn all(read: &Read) -> Result<Vec<Evidence>> {
    read.query_all(&format!("{EVIDENCE} ORDER BY e.evidence_no"), [], evidence)
}

pub fn by_id(read: &Read, id: EvidenceId) -> Result<Option<Evidence>> {
    read.query_one(&format!("{EVIDENCE} WHERE e.id = ?"), [id], evidence)
}

pub fn by_no(read: &Read, no: &str) -> Result<Option<Evidence>> {
    read.query_one(&format!("{EVIDENCE} WHERE e.evidence_no = ?"), [no], evidence)
}

/// Withdrawn ones too: a number is not used twice.
pub fn count_of_class(read: &Read, class: char) -> Result<u32> {
    read.count(
        "SELECT count(*) FROM evidence WHERE evidence_no >= ?1 || '-' AND evidence_no < ?1 || '.'",
        [class.to_string()],
    )
}

pub fn insert(tx: &Tx, evidence_no: &str, ask: &Keep, sha256: &str, now: Instant) -> Result<Wrote> {
    let columns = row! {
        evidence_no: evidence_no, proof: ask.proof, title: ask.title, file_sha256: sha256, pages: ask.pages,
        nature: ask.nature, dated_on: ask.dated_on, kept_at: now
    };
    Ok(tx.insert("evidence", columns)?.1)
}

pub fn withdraw(tx: &Tx, id: EvidenceId, reason: &str, now: Instant) -> Result<Wrote> {
    tx.update("evidence", id, row! { withdrawn_at: now, withdrawn_because: reason })
}
