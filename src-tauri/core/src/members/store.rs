use rusqlite::Row;

use super::badges::BadgeState;
use super::people::Listed;
use super::{Agreement, Member, Team, TeamMember};
use crate::error::Result;
use crate::ids::{BadgeId, MemberId, TeamId};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Day, Instant, Period};

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

pub fn by_id(read: &Read, id: MemberId) -> Result<Option<Member>> {
    read.query_one(&format!("{MEMBER} WHERE id = ?"), [id], member)
}

pub fn by_mobile(read: &Read, mobile: &str) -> Result<Option<Member>> {
    read.query_one(&format!("{MEMBER} WHERE mobile = ? AND archived_at IS NULL"), [mobile], member)
}

pub fn by_no(read: &Read, member_no: &str) -> Result<Option<Member>> {
    read.query_one(&format!("{MEMBER} WHERE member_no = ? AND archived_at IS NULL"), [member_no], member)
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
     (SELECT max(to_on) FROM agreements WHERE team_id = t.id) \
     FROM members m \
     LEFT JOIN team_members tm ON tm.member_id = m.id AND tm.from_on <= ?1 AND (tm.to_on IS NULL OR tm.to_on >= ?1) \
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

pub fn by_badge(read: &Read, code: &str) -> Result<Option<BadgeState>> {
    read.query_one("SELECT member_id, revoked_at FROM badges WHERE code = ?", [code], |row| {
        Ok(BadgeState { member: row.get(0)?, revoked_at: row.get(1)? })
    })
}

pub fn insert_badge(tx: &Tx, member: MemberId, code: &str, now: Instant) -> Result<Wrote> {
    Ok(tx.insert("badges", row! { member_id: member, code: code, issued_at: now })?.1)
}

pub fn revoke(tx: &Tx, badge: BadgeId, now: Instant) -> Result<Wrote> {
    tx.update("badges", badge, row! { revoked_at: now })
}

const TEAM: &str = "SELECT t.id, t.team_no, t.name, t.formed_on, t.registered_on, t.uscc FROM teams t";

fn as_team(row: &Row<'_>) -> rusqlite::Result<Team> {
    Ok(Team {
        team: row.get(0)?,
        team_no: row.get(1)?,
        name: row.get(2)?,
        formed_on: row.get(3)?,
        registered_on: row.get(4)?,
        uscc: row.get(5)?,
    })
}

pub fn team(read: &Read, id: TeamId) -> Result<Option<Team>> {
    read.query_one(&format!("{TEAM} WHERE t.id = ?"), [id], as_team)
}

pub fn team_by_name(read: &Read, name: &str) -> Result<Option<Team>> {
    read.query_one(&format!("{TEAM} WHERE t.name = ?"), [name], as_team)
}

pub fn team_on(read: &Read, member: MemberId, day: Day) -> Result<Option<Team>> {
    let sql = format!(
        "{TEAM} JOIN team_members tm ON tm.team_id = t.id \
         WHERE tm.member_id = ?1 AND tm.from_on <= ?2 AND (tm.to_on IS NULL OR tm.to_on >= ?2)"
    );
    read.query_one(&sql, (member, day), as_team)
}

pub fn team_names(read: &Read) -> Result<Vec<(TeamId, String)>> {
    read.query_all("SELECT id, name FROM teams", [], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Id, number and name of every team, in the order of their numbers.
pub fn teams_called(read: &Read) -> Result<Vec<(TeamId, String, String)>> {
    let sql = "SELECT id, team_no, name FROM teams ORDER BY id";
    read.query_all(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

pub fn all_team_ids(read: &Read) -> Result<Vec<TeamId>> {
    read.query_all("SELECT id FROM teams ORDER BY id", [], |row| row.get(0))
}

pub fn last_team_id(read: &Read) -> Result<u32> {
    read.count("SELECT coalesce(max(id), 0) FROM teams", [])
}

pub fn insert_team(
    tx: &Tx,
    team_no: &str,
    name: &str,
    formed_on: Day,
    registered_on: Option<Day>,
    uscc: Option<&str>,
    now: Instant,
) -> Result<(TeamId, Wrote)> {
    let (id, wrote) = tx.insert(
        "teams",
        row! { team_no: team_no, name: name, formed_on: formed_on, registered_on: registered_on, uscc: uscc, added_at: now },
    )?;
    Ok((TeamId(id), wrote))
}

pub fn register(tx: &Tx, team: TeamId, on: Day, uscc: Option<&str>) -> Result<Wrote> {
    tx.update("teams", team, row! { registered_on: on, uscc: uscc })
}

pub fn members_now(read: &Read, team: TeamId) -> Result<u32> {
    read.count("SELECT count(*) FROM team_members WHERE team_id = ? AND to_on IS NULL", [team])
}

/// Who belonged to the team on that day, in the order in which they joined.
pub fn in_team(read: &Read, team: TeamId, day: Day) -> Result<Vec<TeamMember>> {
    read.query_all(
        "SELECT m.member_no, m.name, tm.from_on FROM team_members tm JOIN members m ON m.id = tm.member_id \
         WHERE tm.team_id = ?1 AND tm.from_on <= ?2 AND (tm.to_on IS NULL OR tm.to_on >= ?2) \
         ORDER BY tm.from_on, m.id",
        (team, day),
        |row| Ok(TeamMember { member_no: row.get(0)?, name: row.get(1)?, from_on: row.get(2)? }),
    )
}

pub fn membership_now(read: &Read, member: MemberId) -> Result<Option<(i64, TeamId, Day)>> {
    read.query_one(
        "SELECT id, team_id, from_on FROM team_members WHERE member_id = ? AND to_on IS NULL",
        [member],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

pub fn end_membership(tx: &Tx, membership: i64, on: Day) -> Result<Wrote> {
    tx.update("team_members", membership, row! { to_on: on })
}

pub fn insert_membership(tx: &Tx, team: TeamId, member: MemberId, from_on: Day) -> Result<Wrote> {
    Ok(tx.insert("team_members", row! { team_id: team, member_id: member, from_on: from_on })?.1)
}

pub fn agreements(read: &Read, team: TeamId) -> Result<Vec<Agreement>> {
    read.query_all(
        "SELECT id, agreement_no, signed_on, from_on, to_on FROM agreements WHERE team_id = ? ORDER BY from_on, id",
        [team],
        |row| {
            Ok(Agreement {
                agreement: row.get(0)?,
                agreement_no: row.get(1)?,
                signed_on: row.get(2)?,
                period: Period { from: row.get(3)?, to: row.get(4)? },
            })
        },
    )
}

pub fn agreement_holder(read: &Read, agreement_no: &str) -> Result<Option<String>> {
    read.query_one(
        "SELECT t.name FROM agreements a JOIN teams t ON t.id = a.team_id WHERE a.agreement_no = ?",
        [agreement_no],
        |row| row.get(0),
    )
}

pub fn insert_agreement(
    tx: &Tx,
    team: TeamId,
    agreement_no: &str,
    signed_on: Day,
    period: Period,
) -> Result<Wrote> {
    let columns = row! {
        team_id: team, agreement_no: agreement_no, signed_on: signed_on, from_on: period.from, to_on: period.to
    };
    Ok(tx.insert("agreements", columns)?.1)
}
