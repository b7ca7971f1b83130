use rusqlite::{Connection, Row};

use super::Member;
use super::details::{Archived, Facts};
use super::merge::ArchivedMember;
use super::people::Listed;
use crate::error::Result;
use crate::ids::MemberId;
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Day, Instant};

mod cards;
mod consent;
mod imports;
mod teams;

pub use cards::*;
pub use consent::*;
pub use imports::*;
pub use teams::*;

const MEMBER: &str = "SELECT id, member_no, name, mobile, enrolled_at FROM members";

fn member(row: &Row<'_>) -> rusqlite::Result<Member> {
    Ok(Member {
        member: row.get(0)?,
        member_no: row.get(1)?,
        name: row.get(2)?,
        mobile: row.get(3)?,
        enrolled_at: row.get(4)?,
    })
}

/// The row itself, or the one that it was merged into.
pub fn by_id(read: &Read, id: MemberId) -> Result<Option<Member>> {
    let sql = format!("{MEMBER} WHERE id = (SELECT coalesce(merged_into_id, id) FROM members WHERE id = ?)");
    read.query_one(&sql, [id], member)
}

/// Who has this mobile: now, or in a row that was merged.
pub fn by_mobile(read: &Read, mobile: &str) -> Result<Option<Member>> {
    let now = format!("{MEMBER} WHERE mobile = ? AND archived_at IS NULL");
    let merged = format!(
        "{MEMBER} WHERE id = (SELECT merged_into_id FROM members WHERE mobile = ? AND merged_into_id IS NOT NULL) \
         AND archived_at IS NULL"
    );
    match read.query_one(&now, [mobile], member)? {
        Some(found) => Ok(Some(found)),
        None => read.query_one(&merged, [mobile], member),
    }
}

/// Somebody who had this mobile and left; the latest.
pub fn by_archived_mobile(read: &Read, mobile: &str) -> Result<Option<Member>> {
    let sql = format!(
        "{MEMBER} WHERE archived_at IS NOT NULL AND archived_as = 'left' AND mobile = ? ORDER BY archived_at DESC LIMIT 1"
    );
    read.query_one(&sql, [mobile], member)
}

/// The person of that number, or the one that its row was merged into.
pub fn by_no(read: &Read, member_no: &str) -> Result<Option<Member>> {
    let sql = format!(
        "{MEMBER} WHERE id = (SELECT coalesce(merged_into_id, id) FROM members WHERE member_no = ?) AND archived_at IS NULL"
    );
    read.query_one(&sql, [member_no], member)
}

pub fn facts(read: &Read, id: MemberId) -> Result<Facts> {
    let found = read.query_one(
        "SELECT nickname, founder, education, graduated_on, archived_at, archived_as, archived_why \
         FROM members WHERE id = ?",
        [id],
        |row| {
            let at: Option<Instant> = row.get(4)?;
            let archived = match (at, row.get(5)?, row.get::<_, Option<String>>(6)?) {
                (Some(at), Some(how), reason) => {
                    Some(Archived { at, how, reason: reason.unwrap_or_default() })
                }
                _ => None,
            };
            Ok(Facts {
                nickname: row.get(0)?,
                founder: row.get(1)?,
                education: row.get(2)?,
                graduated_on: row.get(3)?,
                archived,
            })
        },
    )?;
    Ok(found.unwrap_or_default())
}

pub fn change(tx: &Tx, id: MemberId, name: &str, mobile: &str, facts: &Facts) -> Result<Wrote> {
    let Facts { nickname, founder, education, graduated_on, .. } = facts;
    let columns = row! {
        name: name, mobile: mobile, nickname: nickname, founder: founder, education: education,
        graduated_on: graduated_on
    };
    tx.update("members", id, columns)
}

pub fn put_terms(tx: &Tx, id: MemberId, terms: &str) -> Result<Wrote> {
    tx.update("members", id, row! { search_terms: terms })
}

/// What a person is found by, where a migration reads it.
pub struct Names {
    pub id: MemberId,
    pub name: String,
    pub mobile: String,
    pub member_no: String,
    pub nickname: Option<String>,
    pub merged_into: Option<MemberId>,
}

pub fn names_of_all(connection: &Connection) -> Result<Vec<Names>> {
    let sql = "SELECT id, name, mobile, member_no, nickname, merged_into_id FROM members ORDER BY id";
    let mut statement = connection.prepare(sql)?;
    let names = statement.query_map([], |row| {
        Ok(Names {
            id: row.get(0)?,
            name: row.get(1)?,
            mobile: row.get(2)?,
            member_no: row.get(3)?,
            nickname: row.get(4)?,
            merged_into: row.get(5)?,
        })
    })?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

pub fn set_terms(connection: &Connection, id: MemberId, terms: &str) -> Result<()> {
    connection.prepare_cached("UPDATE members SET search_terms = ? WHERE id = ?")?.execute((terms, id))?;
    Ok(())
}

/// The rows that were merged into this one, by number.
pub fn merged_into(read: &Read, id: MemberId) -> Result<Vec<Member>> {
    read.query_all(&format!("{MEMBER} WHERE merged_into_id = ? ORDER BY id"), [id], member)
}

pub fn archive(tx: &Tx, id: MemberId, archived: &Archived, into: Option<MemberId>) -> Result<Wrote> {
    let columns = row! {
        archived_at: archived.at, archived_as: archived.how, archived_why: archived.reason, merged_into_id: into
    };
    tx.update("members", id, columns)
}

pub fn restore(tx: &Tx, id: MemberId) -> Result<Wrote> {
    let none: Option<Instant> = None;
    tx.update("members", id, row! { archived_at: none, archived_as: none, archived_why: none })
}

/// Nothing is left that tells who it was.
pub fn blank(tx: &Tx, id: MemberId) -> Result<Wrote> {
    let none: Option<String> = None;
    tx.update("members", id, row! { name: "", mobile: "", nickname: none, search_terms: "" })
}

pub fn archived(read: &Read) -> Result<Vec<ArchivedMember>> {
    read.query_all(
        "SELECT id, member_no, name, mobile, enrolled_at, archived_at, archived_as, archived_why FROM members \
         WHERE archived_at IS NOT NULL AND archived_as IN ('left', 'removed') ORDER BY archived_at DESC LIMIT 200",
        [],
        |row| {
            let reason: Option<String> = row.get(7)?;
            let archived =
                Archived { at: row.get(5)?, how: row.get(6)?, reason: reason.unwrap_or_default() };
            Ok(ArchivedMember { member: member(row)?, archived })
        },
    )
}

pub fn last_id(read: &Read) -> Result<u32> {
    read.count("SELECT coalesce(max(id), 0) FROM members", [])
}

pub fn total(read: &Read) -> Result<u32> {
    read.count("SELECT count(*) FROM members WHERE archived_at IS NULL", [])
}

pub fn insert(
    tx: &Tx,
    member_no: &str,
    name: &str,
    mobile: &str,
    terms: &str,
    now: Instant,
) -> Result<(MemberId, Wrote)> {
    let (id, wrote) = tx.insert(
        "members",
        row! { member_no: member_no, name: name, mobile: mobile, search_terms: terms, enrolled_at: now },
    )?;
    Ok((MemberId(id), wrote))
}

/// A member with the team of that day (?1) and the last day of its agreements.
const LISTED: &str = "SELECT m.id, m.member_no, m.name, m.mobile, m.enrolled_at, t.name, \
     (SELECT max(coalesce(ended_on, to_on)) FROM agreements WHERE team_id = t.id AND void_at IS NULL) \
     FROM members m \
     LEFT JOIN team_members tm ON tm.member_id = m.id AND tm.withdrawn_at IS NULL AND tm.from_on <= ?1 \
     AND (tm.to_on IS NULL OR tm.to_on >= ?1) \
     LEFT JOIN teams t ON t.id = tm.team_id";

fn listed(row: &Row<'_>) -> rusqlite::Result<Listed> {
    Ok(Listed { member: member(row)?, team: row.get(5)?, agreement_to: row.get(6)? })
}

pub fn page(read: &Read, after: u32, day: Day) -> Result<Vec<Listed>> {
    let sql = format!("{LISTED} WHERE m.archived_at IS NULL ORDER BY m.id DESC LIMIT 100 OFFSET ?2");
    read.query_all(&sql, (day, after), listed)
}

pub fn find(read: &Read, query: &str, day: Day) -> Result<Vec<Listed>> {
    let sql = format!(
        "{LISTED} WHERE m.id IN (SELECT rowid FROM member_search WHERE member_search MATCH ?2 LIMIT 20) \
         AND m.archived_at IS NULL ORDER BY m.id"
    );
    read.query_all(&sql, (day, query), listed)
}

pub fn named(read: &Read, name: &str, day: Day) -> Result<Vec<Listed>> {
    let sql = format!("{LISTED} WHERE m.name = ?2 AND m.archived_at IS NULL ORDER BY m.id LIMIT 20");
    read.query_all(&sql, (day, name), listed)
}

/// People of teams of that day whose names hold the text.
pub fn find_by_team(read: &Read, text: &str, day: Day) -> Result<Vec<Listed>> {
    let sql = format!(
        "{LISTED} WHERE m.archived_at IS NULL AND m.id IN (SELECT member_id FROM team_members WHERE withdrawn_at IS NULL \
         AND team_id IN (SELECT id FROM teams WHERE instr(lower(name), lower(?2)) > 0) \
         AND from_on <= ?1 AND (to_on IS NULL OR to_on >= ?1) LIMIT 20) ORDER BY m.id"
    );
    read.query_all(&sql, (day, text), listed)
}
