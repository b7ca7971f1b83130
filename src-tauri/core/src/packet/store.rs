use super::Made;
use super::content::Packet;
use crate::error::Result;
use crate::ids::PacketId;
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::Instant;

/// The texts that count now: section, body, when written.
pub fn statements(read: &Read) -> Result<Vec<(String, String, Instant)>> {
    read.query_all("SELECT section, body, written_at FROM statements WHERE replaced_at IS NULL", [], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })
}

pub fn write(tx: &Tx, section: &str, body: &str, now: Instant) -> Result<Wrote> {
    let former: Option<i64> = tx.query_one(
        "SELECT id FROM statements WHERE section = ? AND replaced_at IS NULL",
        [section],
        |row| row.get(0),
    )?;
    if let Some(former) = former {
        tx.update("statements", former, row! { replaced_at: now })?;
    }
    Ok(tx.insert("statements", row! { section: section, body: body, written_at: now })?.1)
}

/// Numbers of that year (`BA-2026-`) that are given out.
pub fn count_of_year(read: &Read, year: &str) -> Result<u32> {
    read.count("SELECT count(*) FROM packets WHERE packet_no >= ?1 AND packet_no < ?1 || ':'", [year])
}

pub fn insert(tx: &Tx, packet: &Packet, content: &str, sha256: &str) -> Result<(PacketId, Wrote)> {
    let columns = row! {
        packet_no: packet.packet_no, pack: packet.rules.id, pack_revision: packet.rules.revision,
        as_of_on: packet.check.as_of, frozen_at: packet.frozen_at, content: content, content_sha256: sha256
    };
    let (id, wrote) = tx.insert("packets", columns)?;
    Ok((PacketId(id), wrote))
}

/// Id, content and its hash, the newest first.
pub fn all(read: &Read) -> Result<Vec<(PacketId, String, String)>> {
    read.query_all("SELECT id, content, content_sha256 FROM packets ORDER BY id DESC", [], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })
}

pub fn content(read: &Read, id: PacketId) -> Result<Option<(String, String)>> {
    read.query_one("SELECT content, content_sha256 FROM packets WHERE id = ?", [id], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

pub fn files(read: &Read, id: PacketId) -> Result<Vec<Made>> {
    read.query_all(
        "SELECT packet_id, sha256, name, pages, size, made_at FROM packet_files \
         WHERE packet_id = ? ORDER BY id DESC",
        [id],
        |row| {
            Ok(Made {
                packet: row.get(0)?,
                sha256: row.get(1)?,
                name: row.get(2)?,
                pages: row.get(3)?,
                size: row.get(4)?,
                made_at: row.get(5)?,
            })
        },
    )
}

pub fn insert_file(tx: &Tx, made: &Made, program: &str) -> Result<Wrote> {
    let columns = row! {
        packet_id: made.packet, sha256: made.sha256, name: made.name, pages: made.pages, size: made.size,
        program: program, made_at: made.made_at
    };
    Ok(tx.insert("packet_files", columns)?.1)
}
