//! Making one copy, verifying it, and only then giving it its name.

use std::fs::{self, File};
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::rules;
use crate::error::{Fault, Result};
use crate::files::{self, Files};
use crate::schema;
use crate::time::Instant;

/// Copies an older space as it is, before the first migration step. The same age is copied once a second at most;
/// two processes that open it together do it both, to the same effect.
pub fn copy_before_migration(path: &Path, age: u32, now: Instant) -> Result<()> {
    let folder = path.with_extension("backups");
    database(path, &folder, &format!("before-version-{}-{}", age + 1, rules::name(now)))?;
    Ok(())
}

/// Copies the database at `path` to `folder/name`; its name.
pub fn database(path: &Path, folder: &Path, name: &str) -> Result<String> {
    fs::create_dir_all(folder)?;
    let part = files::part_of(&folder.join(name));
    if part.exists() {
        fs::remove_file(&part)?;
    }
    let source = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    source.busy_timeout(std::time::Duration::from_secs(5))?;
    source.execute("VACUUM INTO ?", [part.to_string_lossy()])?;
    verify(&source, &part)?;
    File::open(&part)?.sync_all()?;
    files::publish(&part, &folder.join(name))?;
    Ok(name.to_owned())
}

/// Opens the copy again: SQLite finds it whole, and it ends in the same entry of the book or a later one.
fn verify(source: &Connection, part: &Path) -> Result<()> {
    let copy = Connection::open_with_flags(part, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let found: String = copy.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    if found != "ok" {
        return Err(Fault::new(format!("the copy is damaged: {found}")).into());
    }
    if schema::age(&copy)? != schema::age(source)? {
        return Err(Fault::new("the copy has another age than its source").into());
    }
    Ok(())
}

/// Copies one kept file, verified by its hash, unless it is there already.
pub fn keep_file(files: &Files, folder: &Path, sha256: &str) -> Result<()> {
    let copies = Files::at(folder.join("files"));
    if copies.path(sha256).is_ok() {
        return Ok(());
    }
    let kept = copies.keep_bytes(&fs::read(files.path(sha256)?)?)?;
    if kept == sha256 {
        Ok(())
    } else {
        Err(Fault::new(format!("the kept file {sha256} has changed")).into())
    }
}

/// Keeps the copy `name` of the first folder, with its files, in a second one as well.
pub fn again(first: &Path, second: &Path, name: &str, files: &[String]) -> Result<()> {
    if !second.is_dir() {
        return Err(Fault::new(format!("{} is not there", second.display())).into());
    }
    let kept = Files::at(first.join("files"));
    for sha256 in files {
        keep_file(&kept, second, sha256)?;
    }
    files::write_whole(&second.join(name), &fs::read(first.join(name))?)
}

/// The copies' file names, the newest first.
pub fn names(folder: &Path) -> Result<Vec<String>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".db") {
            names.push(name);
        }
    }
    names.sort_unstable_by(|a, b| (rules::made_at(b), b).cmp(&(rules::made_at(a), a)));
    Ok(names)
}
