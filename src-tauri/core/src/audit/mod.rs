//! Reading the chained book that the door writes: is every entry the one that the next entry followed?
//! It writes nothing; the entry itself is written by the door. The chain alone cannot show that its tail was cut
//! off: for that the head is printed outside.

mod store;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::error::Result;
use crate::files::hex;
use crate::ids::UserId;
use crate::space::Read;
use crate::time::Instant;

/// What a walk along the chain found.
pub struct Chain {
    pub acts: u32,
    pub head: String,
    pub wrong: Vec<String>,
}

/// Recomputes every entry's hash, and the digest of every change whose values still lie beside it.
pub fn walk(read: &Read) -> Result<Chain> {
    let mut chain = Chain { acts: 0, head: String::new(), wrong: Vec::new() };
    for entry in store::entries(read)? {
        chain.acts += 1;
        if entry.seq != i64::from(chain.acts) {
            chain.wrong.push(format!("entry {} stands where {} should", entry.seq, chain.acts));
            return Ok(chain);
        }
        let changes = store::changes(read, entry.seq)?;
        for change in &changes {
            if change.recomputed()?.is_some_and(|digest| digest != change.digest) {
                chain.wrong.push(format!("entry {}: the change of {} was altered", entry.seq, change.table));
            }
        }
        let digests: Vec<&str> = changes.iter().map(|change| change.digest.as_str()).collect();
        let store::Entry { seq, at, command, user, excused_by, excuse, hash } = entry;
        let said = json!([seq, chain.head, at, command, user, excused_by, excuse, digests]);
        if hex(&Sha256::digest(said.to_string())) != hash {
            chain.wrong.push(format!("entry {seq} does not follow from the one before it"));
        }
        chain.head = hash;
    }
    Ok(chain)
}

/// A mark that no other space has: the beginning of its book.
pub fn mark(read: &Read) -> Result<String> {
    store::first_hash(read).map(|hash| hash.chars().take(16).collect())
}

/// What SQLite finds wrong with the file: pages, indexes, and rows that point nowhere.
pub fn database_damage(read: &Read) -> Result<Vec<String>> {
    store::damage(read)
}

/// One act of somebody, for whoever wants to take it back.
pub struct Act {
    pub seq: i64,
    pub at: Instant,
    pub command: String,
}

/// What an act wrote into one row: the columns that it named, before and after.
pub struct Touched {
    pub table: String,
    pub row: i64,
    /// `None` where the act made the row.
    pub before: Option<Value>,
    pub after: Value,
}

/// A user's last acts, the newest first; looked for among the last two thousand of the house.
pub fn last_acts(read: &Read, user: UserId, limit: u32) -> Result<Vec<Act>> {
    store::last_acts(read, user, limit)
}

/// One act of that user.
pub fn act_of(read: &Read, user: UserId, seq: i64) -> Result<Option<Act>> {
    store::act_of(read, user, seq)
}

/// What an act wrote, in its order. Values that were erased for a person's sake are left out.
pub fn touched(read: &Read, seq: i64) -> Result<Vec<Touched>> {
    store::touched(read, seq)
}

/// Whether a later act wrote into one of the rows that this one wrote.
pub fn overtaken(read: &Read, seq: i64) -> Result<bool> {
    store::overtaken(read, seq)
}
