use crate::error::Result;
use crate::ids::{ConsentId, MemberId, UserId};
use crate::members::{Channel, Consent, Purpose};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::Instant;

/// In the order in which they were given.
pub fn consents(read: &Read, member: MemberId) -> Result<Vec<Consent>> {
    read.query_all(
        "SELECT c.id, c.purpose, c.wording, c.channel, u.name, c.given_at, c.withdrawn_at FROM consents c \
         LEFT JOIN users u ON u.id = c.witness_id WHERE c.member_id = ? ORDER BY c.given_at, c.id",
        [member],
        |row| {
            Ok(Consent {
                consent: row.get(0)?,
                purpose: row.get(1)?,
                wording: row.get(2)?,
                channel: row.get(3)?,
                witness: row.get(4)?,
                given_at: row.get(5)?,
                withdrawn_at: row.get(6)?,
            })
        },
    )
}

/// The one that stands, with the time at which it was given.
pub fn consent_now(read: &Read, member: MemberId, purpose: Purpose) -> Result<Option<(ConsentId, Instant)>> {
    read.query_one(
        "SELECT id, given_at FROM consents WHERE member_id = ? AND purpose = ? AND withdrawn_at IS NULL",
        (member, purpose),
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub fn insert_consent(
    tx: &Tx,
    member: MemberId,
    purpose: Purpose,
    wording: &str,
    channel: Channel,
    witness: Option<UserId>,
    now: Instant,
) -> Result<Wrote> {
    let columns = row! {
        member_id: member, purpose: purpose, wording: wording, channel: channel, witness_id: witness, given_at: now
    };
    Ok(tx.insert("consents", columns)?.1)
}

pub fn withdraw_consent(tx: &Tx, consent: ConsentId, at: Instant) -> Result<Wrote> {
    tx.update("consents", consent, row! { withdrawn_at: at })
}

/// The kept number with its row.
pub fn id_no(read: &Read, member: MemberId) -> Result<Option<(i64, String)>> {
    read.query_one(
        "SELECT id, id_no FROM id_numbers WHERE member_id = ? AND id_no IS NOT NULL",
        [member],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub fn by_id_no(read: &Read, id_no: &str) -> Result<Option<MemberId>> {
    read.query_one("SELECT member_id FROM id_numbers WHERE id_no = ?", [id_no], |row| row.get(0))
}

pub fn put_id_no(tx: &Tx, member: MemberId, id_no: &str, now: Instant) -> Result<Wrote> {
    let row: Option<i64> =
        tx.query_one("SELECT id FROM id_numbers WHERE member_id = ?", [member], |row| row.get(0))?;
    match row {
        Some(row) => tx.update("id_numbers", row, row! { id_no: id_no, kept_at: now }),
        None => Ok(tx.insert("id_numbers", row! { member_id: member, id_no: id_no, kept_at: now })?.1),
    }
}

pub fn blank_id_no(tx: &Tx, row: i64) -> Result<Wrote> {
    let none: Option<String> = None;
    tx.update("id_numbers", row, row! { id_no: none })
}

pub fn insert_unmasking(
    tx: &Tx,
    member: MemberId,
    user: UserId,
    reason: &str,
    now: Instant,
) -> Result<Wrote> {
    Ok(tx.insert("unmaskings", row! { member_id: member, user_id: user, reason: reason, at: now })?.1)
}
