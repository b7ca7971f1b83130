use rusqlite::Row;

use super::rules::{self, Tries};
use super::{OverrideLine, Role, User, UserCard};
use crate::error::Result;
use crate::ids::UserId;
use crate::row;
use crate::space::{Actor, Ctx, Read, Tx, Wrote};
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

/// Of whoever ever had this name: when they left.
pub fn left_at(read: &Read, name: &str) -> Result<Option<Option<Instant>>> {
    read.query_one("SELECT left_at FROM users WHERE name = ?", [name], |row| row.get(0))
}

/// The names of those who may do everything.
pub fn managers(read: &Read) -> Result<Vec<String>> {
    read.query_all(
        "SELECT name FROM users WHERE role = ? AND left_at IS NULL ORDER BY id",
        [Role::Manager],
        |row| row.get(0),
    )
}

/// A user with what a try of the PIN is held against.
pub struct Kept {
    pub user: User,
    pub pin_hash: String,
    pub tries: Tries,
}

pub fn kept(read: &Read, id: UserId) -> Result<Option<Kept>> {
    read.query_one(
        "SELECT id, name, role, pin_hash, wrong_tries, tried_at FROM users WHERE id = ? AND left_at IS NULL",
        [id],
        |row| {
            let tries = Tries { wrong: row.get(4)?, last_at: row.get(5)? };
            Ok(Kept { user: user(row)?, pin_hash: row.get(3)?, tries })
        },
    )
}

pub fn actor_now(read: &Read, id: UserId) -> Result<Option<Actor>> {
    read.query_one("SELECT id, name, role FROM users WHERE id = ? AND left_at IS NULL", [id], |row| {
        Ok(Actor { id: row.get(0)?, name: row.get(1)?, role: row.get(2)? })
    })
}

const CARD: &str = "SELECT u.id, u.name, u.role, u.added_at, u.left_at, u.wrong_tries, u.tried_at, b.issued_at \
                    FROM users u LEFT JOIN user_badges b ON b.user_id = u.id AND b.revoked_at IS NULL";

fn card_of(row: &Row<'_>, now: Instant) -> rusqlite::Result<UserCard> {
    let User { user, name, role } = user(row)?;
    let tries = Tries { wrong: row.get(5)?, last_at: row.get(6)? };
    let standing = rules::standing(role, tries, now);
    Ok(UserCard {
        user,
        name,
        role,
        added_at: row.get(3)?,
        left_at: row.get(4)?,
        standing,
        badge_since: row.get(7)?,
    })
}

pub fn card(read: &Read, id: UserId, now: Instant) -> Result<Option<UserCard>> {
    read.query_one(&format!("{CARD} WHERE u.id = ?"), [id], |row| card_of(row, now))
}

pub fn cards(read: &Read, now: Instant) -> Result<Vec<UserCard>> {
    read.query_all(&format!("{CARD} ORDER BY u.left_at IS NOT NULL, u.id"), [], |row| card_of(row, now))
}

pub fn insert(tx: &Tx, name: &str, role: Role, pin_hash: &str, now: Instant) -> Result<(UserId, Wrote)> {
    let (id, wrote) =
        tx.insert("users", row! { name: name, role: role, pin_hash: pin_hash, added_at: now })?;
    Ok((UserId(id), wrote))
}

pub fn count_try(tx: &Tx, user: UserId, wrong: u32, now: Instant) -> Result<Wrote> {
    tx.update("users", user, row! { wrong_tries: wrong, tried_at: now })
}

pub fn forget_tries(tx: &Tx, user: UserId) -> Result<Wrote> {
    tx.update("users", user, row! { wrong_tries: 0 })
}

pub fn keep_pin(tx: &Tx, user: UserId, pin_hash: &str) -> Result<Wrote> {
    tx.update("users", user, row! { pin_hash: pin_hash })
}

pub fn keep_role(tx: &Tx, user: UserId, role: Role) -> Result<Wrote> {
    tx.update("users", user, row! { role: role })
}

pub fn keep_leave(tx: &Tx, user: UserId, left_at: Option<Instant>) -> Result<Wrote> {
    tx.update("users", user, row! { left_at: left_at })
}

pub struct ValidBadge {
    pub id: i64,
    pub code: String,
    pub issued_at: Instant,
}

pub fn valid_badge(read: &Read, user: UserId) -> Result<Option<ValidBadge>> {
    read.query_one(
        "SELECT id, code, issued_at FROM user_badges WHERE user_id = ? AND revoked_at IS NULL",
        [user],
        |row| Ok(ValidBadge { id: row.get(0)?, code: row.get(1)?, issued_at: row.get(2)? }),
    )
}

/// Whose badge it is, and since when it is void.
pub fn by_badge(read: &Read, code: &str) -> Result<Option<(User, Option<Instant>)>> {
    read.query_one(
        "SELECT u.id, u.name, u.role, b.revoked_at FROM user_badges b JOIN users u ON u.id = b.user_id \
         WHERE b.code = ?",
        [code],
        |row| Ok((user(row)?, row.get(3)?)),
    )
}

pub fn insert_badge(tx: &Tx, user: UserId, code: &str, now: Instant) -> Result<Wrote> {
    Ok(tx.insert("user_badges", row! { user_id: user, code: code, issued_at: now })?.1)
}

pub fn revoke_badge(tx: &Tx, badge: i64, now: Instant) -> Result<Wrote> {
    tx.update("user_badges", badge, row! { revoked_at: now })
}

pub fn overrides(read: &Read, from: Instant, until: Instant) -> Result<Vec<OverrideLine>> {
    read.query_all(
        "SELECT a.at, u.name, a.command, b.name, a.excuse FROM audit_entries a \
         JOIN users b ON b.id = a.excused_by LEFT JOIN users u ON u.id = a.user_id \
         WHERE a.excused_by IS NOT NULL AND a.at >= ? AND a.at < ? ORDER BY a.at DESC, a.seq DESC",
        [from, until],
        |row| {
            Ok(OverrideLine {
                at: row.get(0)?,
                user: row.get(1)?,
                command: row.get(2)?,
                by: row.get(3)?,
                reason: row.get(4)?,
            })
        },
    )
}

/// That somebody looked by another's leave.
pub fn insert_look(tx: &Tx, ctx: &Ctx) -> Result<Wrote> {
    Ok(tx.insert("released_looks", row! { command: ctx.command, looked_at: ctx.now })?.1)
}
