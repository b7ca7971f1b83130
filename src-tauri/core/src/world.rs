//! All that the core needs from outside: the clock, randomness and the child that reads foreign files.
//! Tests bring their own.

use std::path::PathBuf;
use std::sync::Arc;

use crate::time::Instant;

/// Fills the bytes.
pub type Random = dyn Fn(&mut [u8]) + Send + Sync;

#[derive(Clone)]
pub struct World {
    /// Asked once an envelope, and only where the envelope brings no `now`.
    pub clock: Arc<dyn Fn() -> Instant + Send + Sync>,
    /// Fills the bytes with randomness fit for keys.
    pub random: Arc<Random>,
    /// Runs `frontdesk read KIND` on foreign files.
    pub reader: Reader,
}

/// Where the child reader's program lies: the `frontdesk` binary itself.
#[derive(Debug, Clone)]
pub struct Reader {
    pub program: PathBuf,
}

impl World {
    /// `N` random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.random)(&mut bytes);
        bytes
    }
}
