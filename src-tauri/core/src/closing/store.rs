use rusqlite::Row;

use super::close::Closing;
use super::hand_over::Handover;
use super::keys::{HouseKey, SeenKey};
use super::notes::Note;
use crate::error::Result;
use crate::fen::Fen;
use crate::ids::{ClosingId, HandoverId, KeyId, NoteId, ShiftId, UserId};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Day, Instant};

const CLOSING: &str = "SELECT c.id, c.day_on, c.nth, c.closed_at, u.name, c.remark, c.sheet \
     FROM day_closings c JOIN users u ON u.id = c.closed_by";

fn as_closing(row: &Row<'_>) -> rusqlite::Result<Closing> {
    Ok(Closing {
        closing: row.get(0)?,
        day: row.get(1)?,
        nth: row.get(2)?,
        at: row.get(3)?,
        by: row.get(4)?,
        remark: row.get(5)?,
    })
}

pub fn closings_of(read: &Read, day: Day) -> Result<Vec<Closing>> {
    read.query_all(&format!("{CLOSING} WHERE c.day_on = ? ORDER BY c.nth DESC"), [day], as_closing)
}

pub fn closings(read: &Read) -> Result<Vec<Closing>> {
    let sql = format!("{CLOSING} WHERE c.day_on > '' ORDER BY c.day_on DESC, c.nth DESC LIMIT 60");
    read.query_all(&sql, [], as_closing)
}

/// With its frozen sheet.
pub fn closing(read: &Read, id: ClosingId) -> Result<Option<(Closing, String)>> {
    read.query_one(&format!("{CLOSING} WHERE c.id = ?"), [id], |row| Ok((as_closing(row)?, row.get(6)?)))
}

pub struct NewClosing<'a> {
    pub day: Day,
    pub nth: u32,
    pub at: Instant,
    pub by: UserId,
    pub remark: &'a str,
}

pub fn insert_closing(tx: &Tx, new: &NewClosing<'_>, sheet: &str) -> Result<(ClosingId, Wrote)> {
    let columns = row! {
        day_on: new.day, nth: new.nth, closed_at: new.at, closed_by: new.by, remark: new.remark, sheet: sheet
    };
    let (id, wrote) = tx.insert("day_closings", columns)?;
    Ok((ClosingId(id), wrote))
}

pub fn pinned(read: &Read) -> Result<Vec<Note>> {
    read.query_all(
        "SELECT n.id, n.text, n.pinned_at, u.name FROM notes n JOIN users u ON u.id = n.pinned_by \
         WHERE n.ticked_at IS NULL ORDER BY n.pinned_at, n.id LIMIT 100",
        [],
        |row| {
            Ok(Note { note: row.get(0)?, text: row.get(1)?, pinned_at: row.get(2)?, pinned_by: row.get(3)? })
        },
    )
}

pub fn insert_note(tx: &Tx, text: &str, now: Instant, by: UserId) -> Result<Wrote> {
    Ok(tx.insert("notes", row! { text: text, pinned_at: now, pinned_by: by })?.1)
}

/// When and by whom; the outer `None` where there is no such note.
pub fn ticked(read: &Read, note: NoteId) -> Result<Option<Option<(Instant, String)>>> {
    read.query_one(
        "SELECT n.ticked_at, u.name FROM notes n LEFT JOIN users u ON u.id = n.ticked_by WHERE n.id = ?",
        [note],
        |row| Ok(row.get::<_, Option<Instant>>(0)?.zip(row.get(1)?)),
    )
}

pub fn tick_note(tx: &Tx, note: NoteId, now: Instant, by: UserId) -> Result<Wrote> {
    tx.update("notes", note, row! { ticked_at: now, ticked_by: by })
}

pub fn keys(read: &Read) -> Result<Vec<HouseKey>> {
    read.query_all("SELECT id, name FROM house_keys WHERE retired_at IS NULL ORDER BY id", [], |row| {
        Ok(HouseKey { key: row.get(0)?, name: row.get(1)? })
    })
}

pub fn insert_key(tx: &Tx, name: &str, now: Instant) -> Result<Wrote> {
    Ok(tx.insert("house_keys", row! { name: name, added_at: now })?.1)
}

pub fn retire_key(tx: &Tx, key: KeyId, reason: &str, now: Instant) -> Result<Wrote> {
    tx.update("house_keys", key, row! { retired_at: now, retired_because: reason })
}

pub struct NewHandover<'a> {
    pub from: UserId,
    pub to: UserId,
    pub at: Instant,
    /// The shift that ended, and the one that began.
    pub shifts: Option<(ShiftId, ShiftId)>,
    pub remark: &'a str,
}

pub fn insert_handover(tx: &Tx, new: &NewHandover<'_>) -> Result<(HandoverId, Wrote)> {
    let (closed, opened) = new.shifts.unzip();
    let columns = row! {
        from_id: new.from, to_id: new.to, at: new.at, closed_shift_id: closed, opened_shift_id: opened,
        remark: new.remark
    };
    let (id, wrote) = tx.insert("handovers", columns)?;
    Ok((HandoverId(id), wrote))
}

pub fn insert_seen_key(tx: &Tx, handover: HandoverId, key: KeyId, present: bool) -> Result<Wrote> {
    Ok(tx.insert("handover_keys", row! { handover_id: handover, key_id: key, present: present })?.1)
}

const HANDOVER: &str = "SELECT h.id, h.at, f.name, t.name, s.counted_fen, s.expected_fen, h.remark \
     FROM handovers h JOIN users f ON f.id = h.from_id JOIN users t ON t.id = h.to_id \
     LEFT JOIN shifts s ON s.id = h.closed_shift_id";

fn as_handover(row: &Row<'_>) -> rusqlite::Result<Handover> {
    let (counted, expected): (Option<Fen>, Option<Fen>) = (row.get(4)?, row.get(5)?);
    Ok(Handover {
        handover: row.get(0)?,
        at: row.get(1)?,
        from: row.get(2)?,
        to: row.get(3)?,
        counted,
        difference: counted.zip(expected).map(|(counted, expected)| counted - expected),
        keys: Vec::new(),
        remark: row.get(6)?,
    })
}

fn with_keys(read: &Read, handover: Handover) -> Result<Handover> {
    let keys = read.query_all(
        "SELECT k.name, h.present FROM handover_keys h JOIN house_keys k ON k.id = h.key_id \
         WHERE h.handover_id = ? ORDER BY h.key_id",
        [handover.handover],
        |row| Ok(SeenKey { name: row.get(0)?, present: row.get(1)? }),
    )?;
    Ok(Handover { keys, ..handover })
}

pub fn handover(read: &Read, id: HandoverId) -> Result<Option<Handover>> {
    let found = read.query_one(&format!("{HANDOVER} WHERE h.id = ?"), [id], as_handover)?;
    found.map(|handover| with_keys(read, handover)).transpose()
}

pub fn handovers(read: &Read) -> Result<Vec<Handover>> {
    let sql = format!("{HANDOVER} WHERE h.at > '' ORDER BY h.at DESC, h.id DESC LIMIT 10");
    let found = read.query_all(&sql, [], as_handover)?;
    found.into_iter().map(|handover| with_keys(read, handover)).collect()
}
