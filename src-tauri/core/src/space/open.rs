//! Opening a space: what the file is, whether we know its age, and how its connections behave.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::Space;
use crate::error::{Error, Fault, Refusal, Result};
use crate::files::Files;
use crate::task::Running;
use crate::world::World;
use crate::{backup, schema};

/// How long a process waits for another one's commit.
const BUSY: Duration = Duration::from_secs(5);

impl Space {
    /// Opens the space at `path`, making it where nothing is there, and brings an older one up to date after a
    /// verified copy of it was made. Refused: a newer file, a foreign file, and a key (encryption comes later).
    pub fn open(path: &Path, key: Option<&str>, world: World) -> Result<Self> {
        if key.is_some() {
            return Err(Refusal::KeyNotSupported {}.into());
        }
        let path = absolute(path)?;
        let mut writer = writer(&path)?;
        let age = schema::age(&writer).map_err(|error| not_a_space(error, &path))?;
        match age {
            schema::Age::Foreign => return Err(Refusal::NotASpace { path: shown(&path) }.into()),
            schema::Age::Newer(found) => {
                return Err(Refusal::SpaceNewer { found, known: schema::VERSION }.into());
            }
            schema::Age::Older(from) => {
                backup::copy_before_migration(&path, from, (world.clock)())?;
                schema::migrate(&mut writer)?;
            }
            schema::Age::Empty => schema::migrate(&mut writer)?,
            schema::Age::Current => {}
        }
        let seen = data_version(&writer)?;
        Ok(Self {
            files: Files::beside(&path),
            writer: Mutex::new(writer),
            readers: Mutex::new(vec![reader(&path)?]),
            seen: AtomicI64::new(seen),
            world,
            running: Running::default(),
            listeners: Mutex::default(),
            seq: AtomicU64::new(0),
            log: Mutex::new(()),
            batching: AtomicBool::new(false),
            path,
        })
    }
}

fn absolute(path: &Path) -> Result<PathBuf> {
    let folder_missing = || Error::from(Refusal::SpaceMissing { path: shown(path) });
    let path = std::path::absolute(path)?;
    if !path.parent().is_some_and(Path::is_dir) {
        return Err(folder_missing());
    }
    Ok(path)
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn not_a_space(error: Error, path: &Path) -> Error {
    let Error::Fault(fault) = &error else { return error };
    match fault.sqlite_code() {
        Some(ErrorCode::NotADatabase) => Refusal::NotASpace { path: shown(path) }.into(),
        _ => error,
    }
}

/// The one writing connection: write-ahead log, full synchronous for every acknowledged act, foreign keys. What an
/// act may have to take back is remembered in memory, not in a temporary file.
fn writer(path: &Path) -> Result<Connection> {
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    connection.busy_timeout(BUSY)?;
    keep_plans(&connection)?;
    use_write_ahead_log(&connection).map_err(|error| not_a_space(error, path))?;
    connection.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA cache_size = -32768;
         PRAGMA temp_store = MEMORY;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;",
    )?;
    Ok(connection)
}

/// A statement is prepared once and keeps its plan whatever is bound to it; otherwise SQLite prepares many of ours
/// again at each use, since a bound value may make a partial index fit.
fn keep_plans(connection: &Connection) -> Result<()> {
    connection.set_prepared_statement_cache_capacity(256);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}

/// Two processes that make one fresh file both want to turn it to the write-ahead log. SQLite refuses the second at
/// once instead of letting it wait, so it waits here, for the first one's lock, and looks again.
fn use_write_ahead_log(connection: &Connection) -> Result<()> {
    const TRIES: usize = 50;
    for _ in 0..TRIES {
        let mode: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
        if mode == "wal" {
            return Ok(());
        }
        match connection.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(())) {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
                connection.execute_batch("BEGIN IMMEDIATE; COMMIT")?;
            }
            turned => turned?,
        }
    }
    Err(Fault::new("the file stays in another journal mode than the write-ahead log").into())
}

/// A connection that cannot write, whatever is asked of it.
pub(super) fn reader(path: &Path) -> Result<Connection> {
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    connection.busy_timeout(BUSY)?;
    keep_plans(&connection)?;
    connection
        .execute_batch("PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;")?;
    Ok(connection)
}

pub(super) fn data_version(connection: &Connection) -> Result<i64> {
    Ok(connection.pragma_query_value(None, "data_version", |row| row.get(0))?)
}
