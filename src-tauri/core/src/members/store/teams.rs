use rusqlite::Row;

use crate::error::Result;
use crate::ids::{AgreementId, MemberId, MembershipId, TeamId};
use crate::members::rules::Stay;
use crate::members::{Agreement, ChangeTeam, Ending, Exit, Member, Membership, Team, TeamFacts, TeamMember};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Day, Instant, Period};

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
        "{TEAM} JOIN team_members tm ON tm.team_id = t.id WHERE tm.member_id = ?1 AND tm.withdrawn_at IS NULL \
         AND tm.from_on <= ?2 AND (tm.to_on IS NULL OR tm.to_on >= ?2)"
    );
    read.query_one(&sql, (member, day), as_team)
}

pub fn team_names(read: &Read) -> Result<Vec<(TeamId, String)>> {
    read.query_all("SELECT id, name FROM teams WHERE withdrawn_at IS NULL", [], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// Id, number and name of every team, in the order of their numbers.
pub fn teams_called(read: &Read) -> Result<Vec<(TeamId, String, String)>> {
    let sql = "SELECT id, team_no, name FROM teams ORDER BY id";
    read.query_all(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

pub fn all_team_ids(read: &Read) -> Result<Vec<TeamId>> {
    read.query_all("SELECT id FROM teams WHERE withdrawn_at IS NULL ORDER BY id", [], |row| row.get(0))
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

pub fn team_facts(read: &Read, team: TeamId) -> Result<TeamFacts> {
    let found = read.query_one(
        "SELECT t.industry, t.lead_id, m.name, m.founder, t.capital_fen, t.origin \
         FROM teams t LEFT JOIN members m ON m.id = t.lead_id WHERE t.id = ?",
        [team],
        |row| {
            Ok(TeamFacts {
                industry: row.get(0)?,
                lead: row.get(1)?,
                lead_name: row.get(2)?,
                founder: row.get(3)?,
                capital: row.get(4)?,
                origin: row.get(5)?,
            })
        },
    )?;
    found.ok_or_else(|| crate::error::Fault::new(format!("there is no team {}", team.0)).into())
}

pub fn change_team(tx: &Tx, ask: &ChangeTeam, uscc: Option<&str>, industry: Option<&str>) -> Result<Wrote> {
    let columns = row! {
        uscc: uscc, industry: industry, lead_id: ask.lead, capital_fen: ask.capital, origin: ask.origin
    };
    tx.update("teams", ask.team, columns)
}

pub fn name_team(tx: &Tx, team: TeamId, name: &str) -> Result<Wrote> {
    tx.update("teams", team, row! { name: name })
}

/// With the last day of each, in their order.
pub fn former_names(read: &Read, team: TeamId) -> Result<Vec<(String, Day)>> {
    let sql = "SELECT name, until_on FROM team_names WHERE team_id = ? ORDER BY until_on";
    read.query_all(sql, [team], |row| Ok((row.get(0)?, row.get(1)?)))
}

pub fn insert_former_name(tx: &Tx, team: TeamId, name: &str, until_on: Day) -> Result<Wrote> {
    Ok(tx.insert("team_names", row! { team_id: team, name: name, until_on: until_on })?.1)
}

/// In their order.
pub fn exits(read: &Read, team: TeamId) -> Result<Vec<Exit>> {
    let sql = "SELECT left_on, kind, destination FROM exits WHERE team_id = ? ORDER BY left_on";
    read.query_all(sql, [team], |row| {
        Ok(Exit { left_on: row.get(0)?, kind: row.get(1)?, destination: row.get(2)? })
    })
}

pub fn insert_exit(tx: &Tx, team: TeamId, exit: &Exit, now: Instant) -> Result<Wrote> {
    let Exit { left_on, kind, destination } = exit;
    let columns =
        row! { team_id: team, left_on: left_on, kind: kind, destination: destination, noted_at: now };
    Ok(tx.insert("exits", columns)?.1)
}

pub fn members_now(read: &Read, team: TeamId) -> Result<u32> {
    read.count(
        "SELECT count(*) FROM team_members WHERE team_id = ? AND to_on IS NULL AND withdrawn_at IS NULL",
        [team],
    )
}

/// In the order of their first days.
pub fn stays(read: &Read, member: MemberId) -> Result<Vec<Stay>> {
    read.query_all(
        "SELECT id, team_id, from_on, to_on FROM team_members \
         WHERE member_id = ? AND withdrawn_at IS NULL ORDER BY from_on",
        [member],
        |row| Ok(Stay { id: row.get(0)?, team: row.get(1)?, from_on: row.get(2)?, to_on: row.get(3)? }),
    )
}

/// The latest first.
pub fn memberships(read: &Read, member: MemberId) -> Result<Vec<Membership>> {
    read.query_all(
        "SELECT tm.team_id, t.name, tm.from_on, tm.to_on FROM team_members tm JOIN teams t ON t.id = tm.team_id \
         WHERE tm.member_id = ? AND tm.withdrawn_at IS NULL ORDER BY tm.from_on DESC",
        [member],
        |row| {
            Ok(Membership {
                team: row.get(0)?,
                team_name: row.get(1)?,
                from_on: row.get(2)?,
                to_on: row.get(3)?,
            })
        },
    )
}

pub fn memberships_of_team(read: &Read, team: TeamId) -> Result<Vec<(MembershipId, Day, Option<Day>)>> {
    read.query_all(
        "SELECT id, from_on, to_on FROM team_members WHERE team_id = ? AND withdrawn_at IS NULL",
        [team],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

pub fn people_on(read: &Read, team: TeamId, day: Day) -> Result<Vec<Member>> {
    read.query_all(
        "SELECT m.id, m.member_no, m.name, m.mobile, m.enrolled_at FROM team_members tm \
         JOIN members m ON m.id = tm.member_id WHERE tm.team_id = ?1 AND tm.withdrawn_at IS NULL \
         AND tm.from_on <= ?2 AND (tm.to_on IS NULL OR tm.to_on >= ?2) ORDER BY m.id",
        (team, day),
        super::member,
    )
}

/// Who belonged to the team on that day, in the order in which they joined.
pub fn in_team(read: &Read, team: TeamId, day: Day) -> Result<Vec<TeamMember>> {
    read.query_all(
        "SELECT m.member_no, m.name, tm.from_on FROM team_members tm JOIN members m ON m.id = tm.member_id \
         WHERE tm.team_id = ?1 AND tm.withdrawn_at IS NULL AND tm.from_on <= ?2 \
         AND (tm.to_on IS NULL OR tm.to_on >= ?2) ORDER BY tm.from_on, m.id",
        (team, day),
        |row| Ok(TeamMember { member_no: row.get(0)?, name: row.get(1)?, from_on: row.get(2)? }),
    )
}

/// `None` takes the end away again.
pub fn end_membership(tx: &Tx, membership: MembershipId, on: Option<Day>) -> Result<Wrote> {
    tx.update("team_members", membership, row! { to_on: on })
}

pub fn begin_membership(tx: &Tx, membership: MembershipId, on: Day) -> Result<Wrote> {
    tx.update("team_members", membership, row! { from_on: on })
}

/// Gives a membership to another row of the same person.
pub fn move_membership(
    tx: &Tx,
    membership: MembershipId,
    to: MemberId,
    from_on: Day,
    to_on: Option<Day>,
) -> Result<Wrote> {
    tx.update("team_members", membership, row! { member_id: to, from_on: from_on, to_on: to_on })
}

/// It counts on no day. It ends where it began, since only one membership of a person may be open.
pub fn withdraw_membership(tx: &Tx, membership: MembershipId, from_on: Day, now: Instant) -> Result<Wrote> {
    tx.update("team_members", membership, row! { to_on: from_on, withdrawn_at: now })
}

pub fn insert_membership(
    tx: &Tx,
    team: TeamId,
    member: MemberId,
    from_on: Day,
    to_on: Option<Day>,
) -> Result<(MembershipId, Wrote)> {
    let columns = row! { team_id: team, member_id: member, from_on: from_on, to_on: to_on };
    let (id, wrote) = tx.insert("team_members", columns)?;
    Ok((MembershipId(id), wrote))
}

/// In the order of their first days.
pub fn agreements(read: &Read, team: TeamId) -> Result<Vec<Agreement>> {
    let agreements = read.query_all(
        "SELECT id, agreement_no, signed_on, from_on, coalesce(ended_on, to_on), to_on, renews_id \
         FROM agreements WHERE team_id = ? AND void_at IS NULL ORDER BY from_on, id",
        [team],
        |row| {
            Ok(Agreement {
                agreement: row.get(0)?,
                agreement_no: row.get(1)?,
                signed_on: row.get(2)?,
                period: Period { from: row.get(3)?, to: row.get(4)? },
                agreed_to: row.get(5)?,
                renews: row.get(6)?,
                gap: None,
            })
        },
    )?;
    let ends: Vec<(AgreementId, Day)> = agreements.iter().map(|a| (a.agreement, a.period.to)).collect();
    let gap = |agreement: &Agreement| {
        let (_, end) = ends.iter().find(|(id, _)| Some(*id) == agreement.renews)?;
        let gap = Period { from: end.plus_days(1), to: agreement.period.from.plus_days(-1) };
        (gap.from <= gap.to).then_some(gap)
    };
    Ok(agreements.into_iter().map(|agreement| Agreement { gap: gap(&agreement), ..agreement }).collect())
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
    renews: Option<AgreementId>,
) -> Result<(AgreementId, Wrote)> {
    let columns = row! {
        team_id: team, agreement_no: agreement_no, signed_on: signed_on, from_on: period.from, to_on: period.to,
        renews_id: renews
    };
    let (id, wrote) = tx.insert("agreements", columns)?;
    Ok((AgreementId(id), wrote))
}

pub fn end_agreement(tx: &Tx, agreement: AgreementId, on: Day) -> Result<Wrote> {
    tx.update("agreements", agreement, row! { ended_on: on })
}

pub fn void_agreement(tx: &Tx, agreement: AgreementId, now: Instant) -> Result<Wrote> {
    tx.update("agreements", agreement, row! { void_at: now })
}

/// What ends within the period and has no successor; `days` and `within` are the caller's to say.
pub fn ending(read: &Read, span: Period) -> Result<Vec<Ending>> {
    read.query_all(
        "SELECT a.team_id, t.name, a.id, a.agreement_no, a.to_on FROM agreements a \
         JOIN teams t ON t.id = a.team_id WHERE a.to_on >= ?1 AND a.to_on <= ?2 AND a.void_at IS NULL \
         AND a.ended_on IS NULL AND NOT EXISTS (SELECT 1 FROM agreements b WHERE b.team_id = a.team_id \
         AND b.to_on > a.to_on AND b.void_at IS NULL) \
         AND NOT EXISTS (SELECT 1 FROM exits e WHERE e.team_id = a.team_id AND e.left_on >= a.to_on) \
         ORDER BY a.to_on, a.id LIMIT 200",
        (span.from, span.to),
        |row| {
            Ok(Ending {
                team: row.get(0)?,
                name: row.get(1)?,
                agreement: row.get(2)?,
                agreement_no: row.get(3)?,
                to_on: row.get(4)?,
                days: 0,
                within: 0,
            })
        },
    )
}
