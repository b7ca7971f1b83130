//! The open database of one makerspace, and the one door through which it changes.
//!
//! [`Space::write`] is the door: an immediate transaction; the key (an act sent twice is one act); the actor, looked
//! up again; the closure; one chained audit entry with every change; commit with full synchronous; then the word to
//! every open screen. Reading goes through connections that cannot write.
//!
//! It never lets a row be changed without its change being booked: [`Tx`] has no statement of its own, only
//! [`Tx::insert`] and [`Tx::update`], and an act that wrote nothing has no [`Wrote`] to return.

mod door;
#[cfg(test)]
pub(crate) mod heard;
mod log;
mod open;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, Params, Row, TransactionBehavior};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use door::{Recorded, Tx, Wrote};

use crate::error::{Refusal, Result};
use crate::files::Files;
use crate::ids::UserId;
use crate::task::{Running, Task};
use crate::time::Instant;
use crate::users::Role;
use crate::world::World;

/// What a commit changed, told to every open screen. `features` holds `*` where another process committed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Changed {
    pub features: Vec<String>,
    pub seq: u32,
}

type Listener = Box<dyn Fn(&Changed) + Send + Sync>;

pub struct Space {
    path: PathBuf,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    /// The writer's `data_version`, which only other processes' commits move.
    seen: AtomicI64,
    world: World,
    files: Files,
    running: Running,
    listeners: Mutex<Vec<Listener>>,
    seq: AtomicU64,
    /// Held while a fault is written down, so that two get two references.
    log: Mutex<()>,
    /// Set while [`Space::write_many`] holds its one transaction.
    batching: AtomicBool,
}

/// Who acts. Looked up by the rim's name once an envelope, and once more inside the door.
#[derive(Debug, Clone, PartialEq)]
pub struct Actor {
    pub id: UserId,
    pub name: String,
    pub role: Role,
}

/// Whose role stood in for the actor's, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Excuse {
    pub by: Actor,
    pub reason: String,
}

/// One ask on its way in: who, when, under which key, and whom to tell about progress.
pub struct Ctx<'a> {
    pub now: Instant,
    pub command: &'static str,
    pub needs: Option<Role>,
    pub actor: Option<Actor>,
    pub excuse: Option<Excuse>,
    pub key: Option<String>,
    /// SHA-256 of the arguments as they came.
    pub args_digest: String,
    pub task: Task<'a>,
}

impl Ctx<'_> {
    pub fn user(&self) -> Result<&Actor> {
        self.actor.as_ref().ok_or_else(|| Refusal::UserMissing {}.into())
    }

    /// An act of its own on the way to this one, such as a counted try of a PIN: it stands in the book whatever comes
    /// of the ask, needs no role, and no key answers for it.
    pub fn aside(&self, command: &'static str) -> Ctx<'_> {
        Ctx { command, needs: None, excuse: None, key: None, ..self.nth(0) }
    }

    /// The same ask for the `n`th act of several, each under a key of its own.
    pub fn nth(&self, n: usize) -> Ctx<'_> {
        Ctx {
            now: self.now,
            command: self.command,
            needs: self.needs,
            actor: self.actor.clone(),
            excuse: self.excuse.clone(),
            key: self.key.as_ref().map(|key| format!("{key}/{n}")),
            args_digest: self.args_digest.clone(),
            task: self.task.again(),
        }
    }
}

/// A look at the space that cannot change it.
pub struct Read<'a>(&'a Connection);

impl Read<'_> {
    /// The first row, or `None`.
    #[cfg_attr(test, track_caller)]
    pub fn query_one<T>(
        &self,
        sql: &str,
        params: impl Params,
        map: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        #[cfg(test)]
        heard::note(sql);
        let mut statement = self.0.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        Ok(rows.next()?.map(map).transpose()?)
    }

    #[cfg_attr(test, track_caller)]
    pub fn query_all<T>(
        &self,
        sql: &str,
        params: impl Params,
        mut map: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        #[cfg(test)]
        heard::note(sql);
        let mut statement = self.0.prepare_cached(sql)?;
        let rows = statement.query_map(params, &mut map)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// A single number such as a count.
    #[cfg_attr(test, track_caller)]
    pub fn count(&self, sql: &str, params: impl Params) -> Result<u32> {
        Ok(self.query_one(sql, params, |row| row.get(0))?.unwrap_or(0))
    }
}

impl Space {
    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn world(&self) -> &World {
        &self.world
    }

    pub fn files(&self) -> &Files {
        &self.files
    }

    pub(crate) fn running(&self) -> &Running {
        &self.running
    }

    /// A folder beside the database: `X.backups`, `X.packets`, `X.log`. Not made yet.
    pub fn beside(&self, suffix: &str) -> PathBuf {
        self.path.with_extension(suffix)
    }

    /// Reads from one snapshot: all queries in `f` see the same state.
    pub fn read<T>(&self, f: impl FnOnce(&Read) -> Result<T>) -> Result<T> {
        if self.batching.load(Ordering::Relaxed) {
            return f(&Read(&lock(&self.writer)));
        }
        let spare = lock(&self.readers).pop();
        let mut reader = match spare {
            Some(reader) => reader,
            None => open::reader(&self.path)?,
        };
        let snapshot = reader.transaction_with_behavior(TransactionBehavior::Deferred)?;
        let result = f(&Read(&snapshot));
        snapshot.finish()?;
        lock(&self.readers).push(reader);
        result
    }

    /// Calls `listener` after each commit of this process, and for each commit of another one that
    /// [`Space::watch`] has seen.
    pub fn on_commit(&self, listener: impl Fn(&Changed) + Send + Sync + 'static) {
        lock(&self.listeners).push(Box::new(listener));
    }

    /// Looks whether another process has committed since the last look, and tells the listeners if so.
    /// The rim calls this a few times a second.
    pub fn watch(&self) -> Result<bool> {
        let version = open::data_version(&lock(&self.writer))?;
        let moved = self.seen.swap(version, Ordering::Relaxed) != version;
        if moved {
            self.announce(vec!["*".to_owned()]);
        }
        Ok(moved)
    }

    fn announce(&self, features: Vec<String>) {
        let seq = self.seq.fetch_add(1, Ordering::Relaxed) + 1;
        let changed = Changed { features, seq: u32::try_from(seq).unwrap_or(u32::MAX) };
        for listener in lock(&self.listeners).iter() {
            listener(&changed);
        }
    }
}

/// A panic while holding one of these leaves nothing half done in it: the transaction rolled back by itself.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
