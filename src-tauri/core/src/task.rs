//! What a long command holds of its rim: a place to tell progress, and the flag that stops it.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Refusal, Result};
use crate::space::{Ctx, Space};

/// How far a long command is: `done` of `of` in `step` (a code, such as `pages`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Progress {
    pub step: String,
    pub done: u32,
    pub of: u32,
}

pub struct Task<'a> {
    tell: &'a dyn Fn(&Progress),
    cancelled: Arc<AtomicBool>,
}

impl<'a> Task<'a> {
    pub fn new(tell: &'a dyn Fn(&Progress), cancelled: Arc<AtomicBool>) -> Self {
        Self { tell, cancelled }
    }

    /// The same rim, for another act of the same ask.
    pub fn again(&self) -> Task<'_> {
        Task { tell: self.tell, cancelled: self.cancelled.clone() }
    }

    /// Tells how far the work is; refused `cancelled` once somebody has stopped it.
    pub fn progress(&self, step: &str, done: usize, of: usize) -> Result<()> {
        if self.is_cancelled() {
            return Err(Refusal::Cancelled {}.into());
        }
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        (self.tell)(&Progress { step: step.to_owned(), done: count(done), of: count(of) });
        Ok(())
    }

    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

/// The running commands by key, so that one can be stopped by another thread.
#[derive(Default)]
pub struct Running(Mutex<HashMap<String, Arc<AtomicBool>>>);

impl Running {
    /// Calls `work` with a flag that [`cancel`] can raise under `key` meanwhile.
    pub fn hold<T>(&self, key: Option<&str>, work: impl FnOnce(Arc<AtomicBool>) -> T) -> T {
        let flag = Arc::new(AtomicBool::new(false));
        let Some(key) = key else { return work(flag) };
        self.map().insert(key.to_owned(), flag.clone());
        let result = work(flag);
        self.map().remove(key);
        result
    }

    fn map(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<AtomicBool>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Cancel {
    /// The key of the ask to stop.
    pub key: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Stopping {
    /// False where nothing runs under that key any more.
    pub found: bool,
}

/// Asks a running command to stop at its next whole step.
pub fn cancel(space: &Space, _: &Ctx, ask: Cancel) -> Result<Stopping> {
    let running = space.running().map();
    let flag = running.get(&ask.key);
    if let Some(flag) = flag {
        flag.store(true, Ordering::Relaxed);
    }
    Ok(Stopping { found: flag.is_some() })
}
