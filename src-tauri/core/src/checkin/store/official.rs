use rusqlite::{Params, Row};

use crate::checkin::{EnterOfficial, OfficialVisit};
use crate::error::{Refusal, Result};
use crate::ids::OfficialVisitId;
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::Instant;

const OFFICIAL: &str = "SELECT id, official_visit_no, unit, led_by, persons, received_by, topic, opinion, came_at, \
     follow_up, follow_up_on, followed_up_at, followed_up FROM official_visits";

fn official(row: &Row<'_>) -> rusqlite::Result<OfficialVisit> {
    Ok(OfficialVisit {
        official_visit: row.get(0)?,
        official_visit_no: row.get(1)?,
        unit: row.get(2)?,
        led_by: row.get(3)?,
        persons: row.get(4)?,
        received_by: row.get(5)?,
        topic: row.get(6)?,
        opinion: row.get(7)?,
        came_at: row.get(8)?,
        photos: Vec::new(),
        follow_up: row.get(9)?,
        follow_up_on: row.get(10)?,
        followed_up_at: row.get(11)?,
        followed_up: row.get(12)?,
    })
}

fn all(read: &Read, which: &str, params: impl Params) -> Result<Vec<OfficialVisit>> {
    let mut visits = read.query_all(&format!("{OFFICIAL} {which}"), params, official)?;
    for visit in &mut visits {
        visit.photos = read.query_all(
            "SELECT file_sha256 FROM official_visit_photos WHERE official_visit_id = ? ORDER BY id",
            [visit.official_visit],
            |row| row.get(0),
        )?;
    }
    Ok(visits)
}

/// One reception. Refused `not_found` where there is none.
pub fn by_id(read: &Read, id: OfficialVisitId) -> Result<OfficialVisit> {
    let missing = || Refusal::NotFound { what: "official_visit".to_owned(), value: id.0.to_string() };
    Ok(all(read, "WHERE id = ?", [id])?.pop().ok_or_else(missing)?)
}

pub fn page(read: &Read, after: u32) -> Result<Vec<OfficialVisit>> {
    all(read, "ORDER BY came_at DESC, id DESC LIMIT 100 OFFSET ?", [after])
}

pub fn count(read: &Read) -> Result<u32> {
    read.count("SELECT count(*) FROM official_visits", [])
}

pub fn to_follow(read: &Read) -> Result<Vec<OfficialVisit>> {
    let which = "WHERE followed_up_at IS NULL AND follow_up_on IS NOT NULL ORDER BY follow_up_on LIMIT 100";
    all(read, which, [])
}

pub fn insert(
    tx: &Tx,
    facts: &EnterOfficial,
    came_at: Instant,
    now: Instant,
) -> Result<(OfficialVisitId, Wrote)> {
    let last = tx.count("SELECT coalesce(max(id), 0) FROM official_visits", [])?;
    let official_visit_no = format!("JD-{:04}", last + 1);
    let columns = row! {
        official_visit_no: official_visit_no, unit: facts.unit, led_by: facts.led_by, persons: facts.persons,
        received_by: facts.received_by, topic: facts.topic, opinion: facts.opinion, came_at: came_at,
        entered_at: now, follow_up: facts.follow_up, follow_up_on: facts.follow_up_on
    };
    let (id, wrote) = tx.insert("official_visits", columns)?;
    Ok((OfficialVisitId(id), wrote))
}

pub fn add_photo(tx: &Tx, visit: OfficialVisitId, sha256: &str) -> Result<Wrote> {
    Ok(tx.insert("official_visit_photos", row! { official_visit_id: visit, file_sha256: sha256 })?.1)
}

pub fn follow_up(tx: &Tx, visit: OfficialVisitId, done: &str, now: Instant) -> Result<Wrote> {
    tx.update("official_visits", visit, row! { followed_up_at: now, followed_up: done })
}
