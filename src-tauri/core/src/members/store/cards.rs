use rusqlite::Row;

use crate::error::Result;
use crate::ids::{BadgeId, IcCardId, MemberId};
use crate::members::badges::BadgeState;
use crate::members::cards::Chip;
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::Instant;

pub fn valid_badge(read: &Read, member: MemberId) -> Result<Option<(String, Instant)>> {
    read.query_one(
        "SELECT code, issued_at FROM badges WHERE member_id = ? AND revoked_at IS NULL",
        [member],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub fn valid_badge_id(read: &Read, member: MemberId) -> Result<Option<BadgeId>> {
    read.query_one("SELECT id FROM badges WHERE member_id = ? AND revoked_at IS NULL", [member], |row| {
        row.get(0)
    })
}

fn state(row: &Row<'_>) -> rusqlite::Result<BadgeState> {
    Ok(BadgeState {
        member: row.get(0)?,
        revoked_at: row.get(1)?,
        until_at: row.get(2)?,
        archived_at: row.get(3)?,
    })
}

pub fn by_badge(read: &Read, code: &str) -> Result<Option<BadgeState>> {
    read.query_one(
        "SELECT b.member_id, b.revoked_at, NULL, m.archived_at FROM badges b \
         JOIN members m ON m.id = b.member_id WHERE b.code = ?",
        [code],
        state,
    )
}

pub fn by_temporary_card(read: &Read, code: &str) -> Result<Option<BadgeState>> {
    read.query_one(
        "SELECT c.member_id, c.revoked_at, c.until_at, m.archived_at FROM temporary_cards c \
         JOIN members m ON m.id = c.member_id WHERE c.code = ?",
        [code],
        state,
    )
}

pub fn by_chip(read: &Read, uid: &str) -> Result<Option<BadgeState>> {
    read.query_one(
        "SELECT c.member_id, NULL, NULL, m.archived_at FROM ic_cards c \
         JOIN members m ON m.id = c.member_id WHERE c.uid = ? AND c.unbound_at IS NULL",
        [uid],
        state,
    )
}

pub fn insert_badge(tx: &Tx, member: MemberId, code: &str, now: Instant) -> Result<Wrote> {
    Ok(tx.insert("badges", row! { member_id: member, code: code, issued_at: now })?.1)
}

pub fn revoke(tx: &Tx, badge: BadgeId, now: Instant) -> Result<Wrote> {
    tx.update("badges", badge, row! { revoked_at: now })
}

/// The person's card for a day that is good now, and until when.
pub fn temporary_card(read: &Read, member: MemberId, now: Instant) -> Result<Option<(i64, Instant)>> {
    read.query_one(
        "SELECT id, until_at FROM temporary_cards WHERE member_id = ? AND until_at > ? AND revoked_at IS NULL",
        (member, now),
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub fn insert_temporary_card(
    tx: &Tx,
    member: MemberId,
    code: &str,
    now: Instant,
    until: Instant,
) -> Result<Wrote> {
    let columns = row! { member_id: member, code: code, issued_at: now, until_at: until };
    Ok(tx.insert("temporary_cards", columns)?.1)
}

pub fn revoke_temporary_card(tx: &Tx, card: i64, now: Instant) -> Result<Wrote> {
    tx.update("temporary_cards", card, row! { revoked_at: now })
}

pub fn chips(read: &Read, member: MemberId) -> Result<Vec<Chip>> {
    read.query_all(
        "SELECT id, uid, bound_at FROM ic_cards WHERE member_id = ? AND unbound_at IS NULL ORDER BY id",
        [member],
        |row| {
            let uid: String = row.get(1)?;
            Ok(Chip { card: row.get(0)?, tail: crate::members::tail(&uid), bound_at: row.get(2)? })
        },
    )
}

pub fn chip_holder(read: &Read, card: IcCardId) -> Result<Option<MemberId>> {
    read.query_one("SELECT member_id FROM ic_cards WHERE id = ? AND unbound_at IS NULL", [card], |row| {
        row.get(0)
    })
}

pub fn insert_chip(tx: &Tx, member: MemberId, uid: &str, now: Instant) -> Result<(IcCardId, Wrote)> {
    let (id, wrote) = tx.insert("ic_cards", row! { member_id: member, uid: uid, bound_at: now })?;
    Ok((IcCardId(id), wrote))
}

pub fn unbind_chip(tx: &Tx, card: IcCardId, now: Instant) -> Result<Wrote> {
    tx.update("ic_cards", card, row! { unbound_at: now })
}

/// Rows of members' own tables that name `from` name `to`.
pub fn reassign(tx: &Tx, from: MemberId, to: MemberId) -> Result<()> {
    for (table, sql) in [
        ("badges", "SELECT id FROM badges WHERE member_id = ?"),
        ("temporary_cards", "SELECT id FROM temporary_cards WHERE member_id = ?"),
        ("ic_cards", "SELECT id FROM ic_cards WHERE member_id = ?"),
        ("consents", "SELECT id FROM consents WHERE member_id = ?"),
        ("unmaskings", "SELECT id FROM unmaskings WHERE member_id = ?"),
    ] {
        for id in tx.query_all(sql, [from], |row| row.get::<_, i64>(0))? {
            tx.update(table, id, row! { member_id: to })?;
        }
    }
    for team in tx.query_all("SELECT id FROM teams WHERE lead_id = ?", [from], |row| row.get::<_, i64>(0))? {
        tx.update("teams", team, row! { lead_id: to })?;
    }
    for id in
        tx.query_all("SELECT id FROM members WHERE merged_into_id = ?", [from], |row| row.get::<_, i64>(0))?
    {
        tx.update("members", id, row! { merged_into_id: to })?;
    }
    Ok(())
}
