use rusqlite::Row;

use crate::error::Result;
use crate::ids::TutoringId;
use crate::mentors::tutoring::{RecordTutoring, Tutoring, TutoringWithdrawn};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::Instant;

/// What was written, made plain.
pub struct Texts {
    pub topic: String,
    pub advice: String,
    pub follow_up: String,
}

const TUTORING: &str = "SELECT r.id, r.tutoring_no, r.mentor_id, m.name, r.team_id, t.name, r.began_at, r.minutes, r.topic, \
     r.advice, r.follow_up, r.entered_at, r.withdrawn_at, r.withdrawn_why \
     FROM tutorings r JOIN mentors m ON m.id = r.mentor_id JOIN teams t ON t.id = r.team_id";

fn as_tutoring(row: &Row<'_>) -> rusqlite::Result<Tutoring> {
    let withdrawn: Option<Instant> = row.get(12)?;
    let reason: Option<String> = row.get(13)?;
    Ok(Tutoring {
        tutoring: row.get(0)?,
        tutoring_no: row.get(1)?,
        mentor: row.get(2)?,
        mentor_name: row.get(3)?,
        team: row.get(4)?,
        team_name: row.get(5)?,
        began_at: row.get(6)?,
        minutes: row.get(7)?,
        topic: row.get(8)?,
        advice: row.get(9)?,
        follow_up: row.get(10)?,
        entered_at: row.get(11)?,
        withdrawn: withdrawn.zip(reason).map(|(at, reason)| TutoringWithdrawn { at, reason }),
    })
}

pub fn tutoring(read: &Read, id: TutoringId) -> Result<Option<Tutoring>> {
    read.query_one(&format!("{TUTORING} WHERE r.id = ?"), [id], as_tutoring)
}

/// Those that began between two times, the latest first.
pub fn tutorings(read: &Read, from: Instant, until: Instant) -> Result<Vec<Tutoring>> {
    let sql =
        format!("{TUTORING} WHERE r.began_at >= ?1 AND r.began_at < ?2 ORDER BY r.began_at DESC, r.id DESC");
    read.query_all(&sql, (from, until), as_tutoring)
}

pub fn insert_tutoring(
    tx: &Tx,
    ask: &RecordTutoring,
    texts: &Texts,
    now: Instant,
) -> Result<(TutoringId, Wrote)> {
    let last = tx.count("SELECT coalesce(max(id), 0) FROM tutorings", [])?;
    let tutoring_no = format!("TU-{:04}", last + 1);
    let columns = row! {
        tutoring_no: tutoring_no, mentor_id: ask.mentor, team_id: ask.team, began_at: ask.began_at,
        minutes: ask.minutes, topic: texts.topic, advice: texts.advice, follow_up: texts.follow_up, entered_at: now
    };
    let (id, wrote) = tx.insert("tutorings", columns)?;
    Ok((TutoringId(id), wrote))
}

pub fn withdraw_tutoring(tx: &Tx, id: TutoringId, reason: &str, now: Instant) -> Result<Wrote> {
    tx.update("tutorings", id, row! { withdrawn_at: now, withdrawn_why: reason })
}
