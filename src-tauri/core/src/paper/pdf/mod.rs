//! Pages to a PDF file: PDF/A-3b, fonts subset and embedded, originals attached byte for byte.
//!
//! The same pages with the same meta give the same bytes. The file appears whole or not at all: it is written beside
//! its place, synced, and renamed.

mod archive;
mod draw;
mod object;
mod out;

use super::page::Page;
use super::{Faces, Unprintable};
use chrono::{DateTime, Utc};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What the file says about itself.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Meta {
    /// Title of the document.
    pub title: String,
    /// Who answers for it.
    pub author: String,
    /// One line of what it is.
    pub subject: String,
    /// Words to find it by.
    pub keywords: Vec<String>,
    /// The edition code, such as `BA-2026-003 第2版`; part of the file's identity.
    pub edition: String,
    /// The instant the file carries as its date. Given, never read from a clock.
    pub made_at: DateTime<Utc>,
}

/// How an attached file stands to the document (ISO 32000-2, AFRelationship).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relationship {
    /// The document was made from it: an original voucher.
    Source,
    /// It holds figures that the document shows.
    Data,
    /// It adds to the document: a photograph, a list.
    Supplement,
}

/// Where the bytes of an attachment come from.
#[derive(Debug, Clone, PartialEq)]
pub enum Source {
    /// Held in memory.
    Bytes(Vec<u8>),
    /// Read from this file while writing; never held whole.
    File(PathBuf),
}

/// A file to be attached as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Attachment {
    /// File name as the reader shows it, unique in the document.
    pub name: String,
    /// Media type, such as `application/ofd`.
    pub media: String,
    /// What it is, for the reader.
    pub description: String,
    /// How it stands to the document.
    pub relationship: Relationship,
    /// Its bytes.
    pub source: Source,
}

/// Someone who waits for the file.
pub trait Watch {
    /// `done` of `of` pages are drawn or written.
    fn progress(&self, done: usize, of: usize);
    /// True when the person gave up; the writer stops at the next page and leaves no file.
    fn cancelled(&self) -> bool;
}

/// Nobody waits.
pub struct Unwatched;

impl Watch for Unwatched {
    fn progress(&self, _done: usize, _of: usize) {}
    fn cancelled(&self) -> bool {
        false
    }
}

/// Writes `pages` with `attachments` to `path`.
///
/// # Errors
/// [`Unprintable::Nowhere`] for a link to a place that no page holds, [`Unprintable::Cancelled`], or the disk's answer.
/// In each case `path` is what it was before.
pub fn write(
    path: &Path,
    pages: &[Page],
    attachments: &[Attachment],
    meta: &Meta,
    faces: &Faces,
    watch: &dyn Watch,
) -> Result<(), Unprintable> {
    let drawn = draw::document(pages, faces, watch)?;
    let filed = archive::complete(drawn, pages, attachments, meta)?;
    let beside = path.with_extension("part");
    let written =
        put(&beside, filed, attachments, pages.len(), watch).and_then(|()| Ok(fs::rename(&beside, path)?));
    if written.is_err() {
        // The first failure is the one to tell; the remains are swept next time if they cannot be removed now.
        let _ = fs::remove_file(&beside);
        return written;
    }
    sync_directory(path)?;
    Ok(())
}

/// `pages` as the bytes of a file, for what is small.
///
/// # Errors
/// As [`write`].
pub fn bytes(pages: &[Page], meta: &Meta, faces: &Faces) -> Result<Vec<u8>, Unprintable> {
    let drawn = draw::document(pages, faces, &Unwatched)?;
    let filed = archive::complete(drawn, pages, &[], meta)?;
    let mut bytes = Vec::new();
    out::write(&mut bytes, filed, &[], pages.len(), &Unwatched)?;
    Ok(bytes)
}

fn put(
    path: &Path,
    filed: archive::Filed,
    attachments: &[Attachment],
    pages: usize,
    watch: &dyn Watch,
) -> Result<(), Unprintable> {
    let file = fs::File::create(path)?;
    let mut writer = io::BufWriter::with_capacity(1 << 18, file);
    out::write(&mut writer, filed, attachments, pages, watch)?;
    let file = writer.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.sync_all()?;
    Ok(())
}

/// A rename is durable only when its directory is. Windows has no such call; there the rename itself is journalled.
fn sync_directory(path: &Path) -> io::Result<()> {
    if cfg!(unix) {
        let parent = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs::File::open(parent)?.sync_all()?;
    }
    Ok(())
}
