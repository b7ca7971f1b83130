use rusqlite::Row;

use super::{Kind, PaperKind, Pressed, Sheet, Size};
use crate::error::{Fault, Result};
use crate::ids::PrintId;
use crate::row;
use crate::space::{Ctx, Read, Tx, Wrote};

const PAPER_KIND: &str = "SELECT kind, size, printer FROM paper_kinds";

fn paper(row: &Row<'_>) -> rusqlite::Result<PaperKind> {
    let kind: Kind = row.get(0)?;
    Ok(PaperKind { kind, size: row.get(1)?, sizes: kind.sizes().to_vec(), printer: row.get(2)? })
}

pub fn paper_kinds(read: &Read) -> Result<Vec<PaperKind>> {
    read.query_all(&format!("{PAPER_KIND} ORDER BY id"), [], paper)
}

pub fn paper_kind(read: &Read, kind: Kind) -> Result<PaperKind> {
    let found = read.query_one(&format!("{PAPER_KIND} WHERE kind = ?"), [kind], paper)?;
    found.ok_or_else(|| Fault::new(format!("the paper kind {} is missing", kind.code())).into())
}

pub fn change_paper_kind(tx: &Tx, kind: Kind, size: Size, printer: Option<&str>) -> Result<Wrote> {
    let id: Option<i64> =
        tx.query_one("SELECT id FROM paper_kinds WHERE kind = ?", [kind], |row| row.get(0))?;
    let id = id.ok_or_else(|| Fault::new(format!("the paper kind {} is missing", kind.code())))?;
    tx.update("paper_kinds", id, row! { size: size, printer: printer })
}

/// The first print of that thing. What has no number is never printed again: each print of it is a first one.
pub fn first_of(read: &Read, kind: Kind, of: &str) -> Result<Option<PrintId>> {
    read.query_one(
        "SELECT id FROM prints WHERE kind = ? AND of_no = ? AND again_of IS NULL",
        (kind, of),
        |row| row.get(0),
    )
}

/// What a printer must know of a print, and its file.
pub struct Made {
    pub kind: Kind,
    pub title: String,
    pub of: String,
    pub sha256: String,
    pub width: u32,
    pub height: u32,
}

pub fn by_id(read: &Read, id: PrintId) -> Result<Option<Made>> {
    read.query_one(
        "SELECT kind, title, coalesce(of_no, ''), sha256, width_dmm, height_dmm FROM prints WHERE id = ?",
        [id],
        |row| {
            Ok(Made {
                kind: row.get(0)?,
                title: row.get(1)?,
                of: row.get(2)?,
                sha256: row.get(3)?,
                width: row.get(4)?,
                height: row.get(5)?,
            })
        },
    )
}

pub fn insert(
    tx: &Tx,
    sheet: &Sheet,
    pressed: &Pressed,
    ctx: &Ctx,
    first: Option<PrintId>,
) -> Result<(PrintId, Wrote)> {
    let of = Some(&sheet.of).filter(|of| !of.is_empty());
    let (id, wrote) = tx.insert(
        "prints",
        row! {
            kind: sheet.body.kind(), title: sheet.title, of_no: of, sha256: pressed.file.sha256,
            width_dmm: pressed.width, height_dmm: pressed.height, made_at: ctx.now, made_by: ctx.user()?.id,
            again_of: first
        },
    )?;
    Ok((PrintId(id), wrote))
}
