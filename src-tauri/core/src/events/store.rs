use rusqlite::Row;

use super::{Attendance, Cancellation, Counts, Entry, Event, Guest, HeldSession, Kind, Role, Side, Signup};
use crate::error::Result;
use crate::ids::{AttendanceId, EventId, MemberId, SessionId, SignupId, TeamId};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Instant, Span, Zone};

const EVENT: &str = "SELECT e.id, s.id, e.event_no, e.title, e.kind, e.role, s.place, e.capacity, s.from_at, s.until_at, \
     e.announced_at, e.cancelled_at, e.cancelled_why, s.held_at, s.headcount, \
     (SELECT count(*) FROM signups WHERE event_id = e.id AND withdrawn_at IS NULL AND seated_at IS NOT NULL), \
     (SELECT count(*) FROM signups WHERE event_id = e.id AND withdrawn_at IS NULL AND seated_at IS NULL), \
     (SELECT count(*) FROM attendances WHERE session_id = s.id AND withdrawn_at IS NULL), \
     (SELECT count(*) FROM attendances WHERE session_id = s.id AND withdrawn_at IS NULL AND entry <> 'signed_up'), \
     (SELECT max(capacity - taken, 0) FROM seats_taken WHERE event_id = e.id) \
     FROM sessions s JOIN events e ON e.id = s.event_id";

fn as_event(row: &Row<'_>) -> rusqlite::Result<Event> {
    let cancelled_at: Option<Instant> = row.get(11)?;
    let reason: Option<String> = row.get(12)?;
    Ok(Event {
        event: row.get(0)?,
        session: row.get(1)?,
        event_no: row.get(2)?,
        title: row.get(3)?,
        kind: row.get(4)?,
        role: row.get(5)?,
        place: row.get(6)?,
        capacity: row.get(7)?,
        span: Span { from: row.get(8)?, until: row.get(9)? },
        announced_at: row.get(10)?,
        cancelled: cancelled_at.zip(reason).map(|(at, reason)| Cancellation { at, reason }),
        held_at: row.get(13)?,
        headcount: row.get(14)?,
        counts: Counts {
            signed_up: row.get(15)?,
            waiting: row.get(16)?,
            signed_in: row.get(17)?,
            walk_ins: row.get(18)?,
            free: row.get(19)?,
        },
    })
}

pub fn event(read: &Read, id: EventId) -> Result<Option<Event>> {
    read.query_one(&format!("{EVENT} WHERE s.event_id = ?"), [id], as_event)
}

pub fn id_by_no(read: &Read, event_no: &str) -> Result<Option<EventId>> {
    read.query_one("SELECT id FROM events WHERE event_no = ?", [event_no], |row| row.get(0))
}

/// Who signed up under that number and is signed up still.
pub fn signed_up_under(read: &Read, event: EventId, signup: SignupId) -> Result<Option<MemberId>> {
    let sql = "SELECT member_id FROM signups WHERE id = ?1 AND event_id = ?2 AND withdrawn_at IS NULL";
    read.query_one(sql, (signup, event), |row| row.get(0))
}

/// Id, number, title and beginning of every event that was not called off.
pub fn called(read: &Read) -> Result<Vec<(EventId, String, String, Instant)>> {
    let sql = "SELECT e.id, e.event_no, e.title, s.from_at FROM sessions s JOIN events e ON e.id = s.event_id \
         WHERE e.cancelled_at IS NULL";
    read.query_all(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
}

pub fn page(read: &Read, side: Side, after: u32, now: Instant) -> Result<Vec<Event>> {
    let which = match side {
        Side::Coming => "s.until_at > ?1 ORDER BY s.from_at, s.id",
        Side::Past => "s.until_at <= ?1 ORDER BY s.until_at DESC, s.id DESC",
    };
    read.query_all(&format!("{EVENT} WHERE {which} LIMIT 100 OFFSET ?2"), (now, after), as_event)
}

pub fn total(read: &Read, side: Side, now: Instant) -> Result<u32> {
    let sql = match side {
        Side::Coming => "SELECT count(*) FROM sessions WHERE until_at > ?",
        Side::Past => "SELECT count(*) FROM sessions WHERE until_at <= ?",
    };
    read.count(sql, [now])
}

pub fn to_confirm(read: &Read, now: Instant) -> Result<u32> {
    read.count(
        "SELECT count(*) FROM sessions s JOIN events e ON e.id = s.event_id \
         WHERE s.until_at <= ? AND s.held_at IS NULL AND e.cancelled_at IS NULL",
        [now],
    )
}

pub fn overlapping(read: &Read, span: Span) -> Result<Vec<Event>> {
    let sql = format!(
        "{EVENT} WHERE s.until_at > ? AND s.from_at < ? AND e.cancelled_at IS NULL ORDER BY s.from_at, s.id"
    );
    read.query_all(&sql, (span.from, span.until), as_event)
}

pub fn last_event_id(read: &Read) -> Result<u32> {
    read.count("SELECT coalesce(max(id), 0) FROM events", [])
}

pub fn insert_event(
    tx: &Tx,
    event_no: &str,
    title: &str,
    kind: Kind,
    role: Role,
    capacity: u32,
    now: Instant,
) -> Result<EventId> {
    let columns = row! {
        event_no: event_no, title: title, kind: kind, role: role, capacity: capacity, announced_at: now
    };
    Ok(EventId(tx.insert("events", columns)?.0))
}

pub fn insert_session(tx: &Tx, event: EventId, place: &str, span: Span) -> Result<Wrote> {
    let columns = row! { event_id: event, place: place, from_at: span.from, until_at: span.until };
    Ok(tx.insert("sessions", columns)?.1)
}

pub fn cancel(tx: &Tx, event: EventId, now: Instant, reason: &str) -> Result<Wrote> {
    tx.update("events", event, row! { cancelled_at: now, cancelled_why: reason })
}

pub fn confirm(tx: &Tx, session: SessionId, now: Instant, headcount: Option<u32>) -> Result<Wrote> {
    tx.update("sessions", session, row! { held_at: now, headcount: headcount })
}

/// Columns 0 to 3 of both lists.
fn guest(row: &Row<'_>) -> rusqlite::Result<Guest> {
    Ok(Guest { member: row.get(0)?, name: row.get(1)?, mobile: row.get(2)?, team: row.get(3)? })
}

const SIGNUP: &str = "SELECT u.member_id, m.name, m.mobile, t.name, u.id, u.signed_up_at, u.seated_at, \
     CASE WHEN u.seated_at IS NULL THEN (SELECT count(*) FROM signups w WHERE w.event_id = u.event_id \
     AND w.withdrawn_at IS NULL AND w.seated_at IS NULL AND w.id <= u.id) END \
     FROM signups u JOIN members m ON m.id = u.member_id LEFT JOIN teams t ON t.id = u.team_id \
     WHERE u.event_id = ?1 AND u.withdrawn_at IS NULL";

fn as_signup(row: &Row<'_>) -> rusqlite::Result<Signup> {
    Ok(Signup {
        guest: guest(row)?,
        signup: row.get(4)?,
        signed_up_at: row.get(5)?,
        seated_at: row.get(6)?,
        waiting: row.get(7)?,
    })
}

pub fn signups(read: &Read, event: EventId) -> Result<Vec<Signup>> {
    read.query_all(&format!("{SIGNUP} ORDER BY u.seated_at IS NULL, u.id"), [event], as_signup)
}

pub fn signup_now(read: &Read, event: EventId, member: MemberId) -> Result<Option<Signup>> {
    read.query_one(&format!("{SIGNUP} AND u.member_id = ?2"), (event, member), as_signup)
}

pub fn first_waiting(read: &Read, event: EventId) -> Result<Option<Signup>> {
    read.query_one(&format!("{SIGNUP} AND u.seated_at IS NULL ORDER BY u.id LIMIT 1"), [event], as_signup)
}

pub fn withdrawn(read: &Read, event: EventId) -> Result<u32> {
    read.count("SELECT count(*) FROM signups WHERE event_id = ? AND withdrawn_at IS NOT NULL", [event])
}

pub fn insert_signup(
    tx: &Tx,
    event: EventId,
    member: MemberId,
    team: Option<TeamId>,
    now: Instant,
    seated_at: Option<Instant>,
) -> Result<Wrote> {
    let columns = row! {
        event_id: event, member_id: member, team_id: team, signed_up_at: now, seated_at: seated_at
    };
    Ok(tx.insert("signups", columns)?.1)
}

pub fn withdraw(tx: &Tx, signup: SignupId, now: Instant) -> Result<Wrote> {
    tx.update("signups", signup, row! { withdrawn_at: now })
}

pub fn seat(tx: &Tx, signup: SignupId, now: Instant) -> Result<Wrote> {
    tx.update("signups", signup, row! { seated_at: now })
}

const ATTENDANCE: &str = "SELECT a.member_id, m.name, m.mobile, t.name, a.id, a.at, a.entry FROM attendances a \
     JOIN members m ON m.id = a.member_id LEFT JOIN teams t ON t.id = a.team_id WHERE a.session_id = ?1 \
     AND a.withdrawn_at IS NULL";

fn as_attendance(row: &Row<'_>) -> rusqlite::Result<Attendance> {
    Ok(Attendance { guest: guest(row)?, attendance: row.get(4)?, at: row.get(5)?, entry: row.get(6)? })
}

pub fn attendances(read: &Read, session: SessionId) -> Result<Vec<Attendance>> {
    read.query_all(&format!("{ATTENDANCE} ORDER BY a.at, a.id"), [session], as_attendance)
}

pub fn attendance_of(read: &Read, session: SessionId, member: MemberId) -> Result<Option<Attendance>> {
    read.query_one(&format!("{ATTENDANCE} AND a.member_id = ?2"), (session, member), as_attendance)
}

pub fn insert_attendance(
    tx: &Tx,
    session: SessionId,
    member: MemberId,
    team: Option<TeamId>,
    at: Instant,
    now: Instant,
    entry: Entry,
) -> Result<Wrote> {
    let columns = row! {
        session_id: session, member_id: member, team_id: team, at: at, entered_at: now, seen_at: now, entry: entry
    };
    let Some(withdrawn) = withdrawn_attendance(tx, session, member)? else {
        return Ok(tx.insert("attendances", columns)?.1);
    };
    let never = None::<Instant>;
    let columns = row! {
        team_id: team, at: at, entered_at: now, seen_at: now, entry: entry, withdrawn_at: never
    };
    tx.update("attendances", withdrawn, columns)
}

/// Somebody who was signed in by mistake before: one row a person and session.
fn withdrawn_attendance(read: &Read, session: SessionId, member: MemberId) -> Result<Option<AttendanceId>> {
    read.query_one(
        "SELECT id FROM attendances WHERE session_id = ? AND member_id = ? AND withdrawn_at IS NOT NULL",
        (session, member),
        |row| row.get(0),
    )
}

/// When they came, by their row, where it counts.
pub fn came_at(read: &Read, attendance: AttendanceId) -> Result<Option<Instant>> {
    let sql = "SELECT at FROM attendances WHERE id = ? AND withdrawn_at IS NULL";
    read.query_one(sql, [attendance], |row| row.get(0))
}

pub fn withdraw_attendance(tx: &Tx, attendance: AttendanceId, now: Instant) -> Result<Wrote> {
    tx.update("attendances", attendance, row! { withdrawn_at: now })
}

pub fn seen(tx: &Tx, attendance: AttendanceId, now: Instant) -> Result<Wrote> {
    tx.update("attendances", attendance, row! { seen_at: now })
}

pub fn held(read: &Read, span: Span, zone: Zone) -> Result<Vec<HeldSession>> {
    read.query_all(
        "SELECT s.id, e.event_no, e.title, e.kind, e.role, s.place, s.from_at, \
         (SELECT count(*) FROM attendances WHERE session_id = s.id AND withdrawn_at IS NULL), s.headcount \
         FROM sessions s JOIN events e ON e.id = s.event_id \
         WHERE s.from_at >= ? AND s.from_at < ? AND s.held_at IS NOT NULL AND e.cancelled_at IS NULL \
         ORDER BY s.from_at, s.id",
        (span.from, span.until),
        |row| {
            Ok(HeldSession {
                session: row.get(0)?,
                event_no: row.get(1)?,
                title: row.get(2)?,
                kind: row.get(3)?,
                role: row.get(4)?,
                place: row.get(5)?,
                on: zone.day_of(row.get(6)?),
                signed_in: row.get(7)?,
                headcount: row.get(8)?,
            })
        },
    )
}

/// Signups and attendances.
pub fn count_of(read: &Read, member: MemberId) -> Result<(u32, u32)> {
    let signups = read.count("SELECT count(*) FROM signups WHERE member_id = ?", [member])?;
    let attendances = read.count("SELECT count(*) FROM attendances WHERE member_id = ?", [member])?;
    Ok((signups, attendances))
}

/// Title and beginning of what the person signed up for and is not over.
pub fn coming_of(read: &Read, member: MemberId, now: Instant) -> Result<Vec<(String, Instant)>> {
    read.query_all(
        "SELECT e.title, s.from_at FROM signups u JOIN sessions s ON s.event_id = u.event_id \
         JOIN events e ON e.id = u.event_id WHERE u.member_id = ? AND u.withdrawn_at IS NULL \
         AND e.cancelled_at IS NULL AND s.until_at > ? ORDER BY s.from_at",
        (member, now),
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Of two standing signups of the same person for one event, the one that is to go: the one without a seat, else the
/// later one.
pub fn second_signups(
    read: &Read,
    from: MemberId,
    to: MemberId,
) -> Result<Vec<(EventId, SignupId, Instant)>> {
    read.query_all(
        "SELECT a.event_id, CASE WHEN (a.seated_at IS NULL, a.id) > (b.seated_at IS NULL, b.id) THEN a.id ELSE b.id END, \
         max(a.signed_up_at, b.signed_up_at) FROM signups a \
         JOIN signups b ON b.event_id = a.event_id AND b.member_id = ?2 AND b.withdrawn_at IS NULL \
         WHERE a.member_id = ?1 AND a.withdrawn_at IS NULL",
        (from, to),
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// Signups and attendances of `from` become `to`'s; how many of each. Signed in twice at one session, the second
/// attendance stays with the old row.
pub fn reassign(tx: &Tx, from: MemberId, to: MemberId) -> Result<(u32, u32)> {
    let signups: Vec<SignupId> =
        tx.query_all("SELECT id FROM signups WHERE member_id = ?", [from], |row| row.get(0))?;
    for signup in &signups {
        tx.update("signups", *signup, row! { member_id: to })?;
    }
    let attendances: Vec<AttendanceId> = tx.query_all(
        "SELECT id FROM attendances a WHERE a.member_id = ?1 AND NOT EXISTS (SELECT 1 FROM attendances b \
         WHERE b.session_id = a.session_id AND b.member_id = ?2)",
        (from, to),
        |row| row.get(0),
    )?;
    for attendance in &attendances {
        tx.update("attendances", *attendance, row! { member_id: to })?;
    }
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Ok((count(signups.len()), count(attendances.len())))
}
