use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{Act, Touched};
use crate::error::Result;
use crate::files::hex;
use crate::ids::UserId;
use crate::space::Read;

pub struct Entry {
    pub seq: i64,
    pub at: String,
    pub command: String,
    pub user: Option<i64>,
    pub excused_by: Option<i64>,
    pub excuse: Option<String>,
    pub hash: String,
}

pub struct Change {
    pub table: String,
    row: i64,
    before: Option<String>,
    after: Option<String>,
    salt: Option<String>,
    pub digest: String,
}

impl Change {
    /// The digest of what lies beside it; `None` where the values were erased for a person's sake.
    pub fn recomputed(&self) -> Result<Option<String>> {
        let (Some(salt), Some(after)) = (&self.salt, &self.after) else { return Ok(None) };
        let before: Option<Value> = self.before.as_deref().map(serde_json::from_str).transpose()?;
        let after: Value = serde_json::from_str(after)?;
        let said = json!([salt, self.table, self.row, before, after]);
        Ok(Some(hex(&Sha256::digest(said.to_string()))))
    }
}

pub fn first_hash(read: &Read) -> Result<String> {
    let hash = read.query_one("SELECT hash FROM audit_entries WHERE seq = 1", [], |row| row.get(0))?;
    Ok(hash.unwrap_or_default())
}

pub fn entries(read: &Read) -> Result<Vec<Entry>> {
    read.query_all(
        "SELECT seq, at, command, user_id, excused_by, excuse, hash FROM audit_entries ORDER BY seq",
        [],
        |row| {
            Ok(Entry {
                seq: row.get(0)?,
                at: row.get(1)?,
                command: row.get(2)?,
                user: row.get(3)?,
                excused_by: row.get(4)?,
                excuse: row.get(5)?,
                hash: row.get(6)?,
            })
        },
    )
}

pub fn changes(read: &Read, seq: i64) -> Result<Vec<Change>> {
    read.query_all(
        "SELECT table_name, row_id, before, after, salt, digest FROM audit_changes WHERE entry_seq = ? ORDER BY id",
        [seq],
        |row| {
            Ok(Change {
                table: row.get(0)?,
                row: row.get(1)?,
                before: row.get(2)?,
                after: row.get(3)?,
                salt: row.get(4)?,
                digest: row.get(5)?,
            })
        },
    )
}

pub fn damage(read: &Read) -> Result<Vec<String>> {
    let mut damage: Vec<String> = read.query_all("PRAGMA integrity_check", [], |row| row.get(0))?;
    damage.retain(|line| line != "ok");
    let orphans = read.query_all("PRAGMA foreign_key_check", [], |row| {
        let (table, row, parent): (String, Option<i64>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(format!("{table} {} points at no row of {parent}", row.unwrap_or_default()))
    })?;
    damage.extend(orphans);
    Ok(damage)
}

/// So many acts of the house are looked through for one user's own.
const RECENT: i64 = 2_000;

fn act(row: &rusqlite::Row<'_>) -> rusqlite::Result<Act> {
    Ok(Act { seq: row.get(0)?, at: row.get(1)?, command: row.get(2)? })
}

/// Without what the program does by itself, whoever's rim asked for it.
pub fn last_acts(read: &Read, user: UserId, limit: u32) -> Result<Vec<Act>> {
    read.query_all(
        "SELECT seq, at, command FROM audit_entries \
         WHERE seq > (SELECT max(seq) FROM audit_entries) - ?1 AND user_id = ?2 AND command <> 'clock_tick' \
         ORDER BY seq DESC LIMIT ?3",
        (RECENT, user, limit),
        act,
    )
}

pub fn act_of(read: &Read, user: UserId, seq: i64) -> Result<Option<Act>> {
    read.query_one(
        "SELECT seq, at, command FROM audit_entries WHERE seq = ? AND user_id = ?",
        (seq, user),
        act,
    )
}

pub fn touched(read: &Read, seq: i64) -> Result<Vec<Touched>> {
    let rows = read.query_all(
        "SELECT table_name, row_id, before, after FROM audit_changes WHERE entry_seq = ? AND after IS NOT NULL ORDER BY id",
        [seq],
        |row| {
            let (before, after): (Option<String>, String) = (row.get(2)?, row.get(3)?);
            Ok((row.get(0)?, row.get(1)?, before, after))
        },
    )?;
    rows.into_iter()
        .map(|(table, row, before, after): (String, i64, Option<String>, String)| {
            let before = before.as_deref().map(serde_json::from_str).transpose()?;
            Ok(Touched { table, row, before, after: serde_json::from_str(&after)? })
        })
        .collect()
}

pub fn overtaken(read: &Read, seq: i64) -> Result<bool> {
    let later = read.count(
        "SELECT count(*) FROM audit_changes mine WHERE mine.entry_seq = ? AND EXISTS (SELECT 1 FROM audit_changes \
         WHERE table_name = mine.table_name AND row_id = mine.row_id AND entry_seq > mine.entry_seq)",
        [seq],
    )?;
    Ok(later > 0)
}
