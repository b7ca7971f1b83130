use rusqlite::Row;

use super::{Role, User};
use crate::error::Result;
use crate::ids::UserId;
use crate::row;
use crate::space::{Actor, Read, Tx, Wrote};
use crate::time::Instant;

fn user(row: &Row<'_>) -> rusqlite::Result<User> {
    Ok(User { user: row.get(0)?, name: row.get(1)?, role: row.get(2)? })
}

pub fn all(read: &Read) -> Result<Vec<User>> {
    read.query_all("SELECT id, name, role FROM users WHERE left_at IS NULL ORDER BY id", [], user)
}

pub fn by_name(read: &Read, name: &str) -> Result<Option<User>> {
    read.query_one("SELECT id, name, role FROM users WHERE name = ? AND left_at IS NULL", [name], user)
}

pub fn with_pin(read: &Read, id: UserId) -> Result<Option<(User, String)>> {
    read.query_one(
        "SELECT id, name, role, pin_hash FROM users WHERE id = ? AND left_at IS NULL",
        [id],
        |row| Ok((user(row)?, row.get(3)?)),
    )
}

pub fn actor_now(read: &Read, id: UserId) -> Result<Option<Actor>> {
    read.query_one("SELECT id, name, role FROM users WHERE id = ? AND left_at IS NULL", [id], |row| {
        Ok(Actor { id: row.get(0)?, name: row.get(1)?, role: row.get(2)? })
    })
}

pub fn insert(tx: &Tx, name: &str, role: Role, pin_hash: &str, now: Instant) -> Result<(UserId, Wrote)> {
    let (id, wrote) =
        tx.insert("users", row! { name: name, role: role, pin_hash: pin_hash, added_at: now })?;
    Ok((UserId(id), wrote))
}
