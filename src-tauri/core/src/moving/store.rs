use super::Draft;
use crate::error::{Fault, Result};
use crate::ids::{MoveInId, TeamId};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::Instant;

pub struct MoveInRow {
    pub draft: Draft,
    pub started_at: Instant,
    pub saved_at: Instant,
    /// Finished or dropped.
    pub over: bool,
}

pub fn move_in(read: &Read, id: MoveInId) -> Result<Option<MoveInRow>> {
    let found = read.query_one(
        "SELECT draft, started_at, saved_at, finished_at IS NOT NULL OR dropped_at IS NOT NULL \
         FROM move_ins WHERE id = ?",
        [id],
        |row| Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )?;
    let Some((draft, started_at, saved_at, over)) = found else { return Ok(None) };
    let draft = serde_json::from_str(&draft).map_err(Fault::new)?;
    Ok(Some(MoveInRow { draft, started_at, saved_at, over }))
}

/// The last touched first.
pub fn open_ids(read: &Read) -> Result<Vec<MoveInId>> {
    read.query_all(
        "SELECT id FROM move_ins WHERE finished_at IS NULL AND dropped_at IS NULL ORDER BY saved_at DESC, id DESC",
        [],
        |row| row.get(0),
    )
}

pub fn insert(tx: &Tx, draft: &Draft, now: Instant) -> Result<(MoveInId, Wrote)> {
    let text = serde_json::to_string(draft)?;
    let (id, wrote) = tx.insert("move_ins", row! { draft: text, started_at: now, saved_at: now })?;
    Ok((MoveInId(id), wrote))
}

pub fn save(tx: &Tx, id: MoveInId, draft: &Draft, now: Instant) -> Result<Wrote> {
    tx.update("move_ins", id, row! { draft: serde_json::to_string(draft)?, saved_at: now })
}

pub fn drop(tx: &Tx, id: MoveInId, now: Instant) -> Result<Wrote> {
    tx.update("move_ins", id, row! { dropped_at: now })
}

pub fn finish(tx: &Tx, id: MoveInId, team: TeamId, now: Instant) -> Result<Wrote> {
    tx.update("move_ins", id, row! { finished_at: now, team_id: team })
}
