//! One window a space. The lock is the system's own, on `X.db.lock`, so it ends with the process however that ends,
//! and the command line, which takes none, works beside the window. It never says who holds it: the system does not.

use std::ffi::OsString;
use std::fs::{File, TryLockError};
use std::path::Path;

use crate::error::{Refusal, Result};

/// Held for as long as the window is open.
#[derive(Debug)]
pub struct WindowLock(#[expect(dead_code, reason = "the lock lives as long as the open file")] File);

impl WindowLock {
    /// Takes the lock of the space at `path`, which need not be there yet. Refused at once, without waiting, where
    /// another window has it.
    ///
    /// # Errors
    /// The refusal, and a fault where the file beside the space cannot be made.
    pub fn take(path: &Path) -> Result<Self> {
        let mut beside = OsString::from(path);
        beside.push(".lock");
        let file = File::options().create(true).truncate(false).write(true).open(beside)?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => {
                Err(Refusal::SpaceOpenElsewhere { path: path.display().to_string() }.into())
            }
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}
