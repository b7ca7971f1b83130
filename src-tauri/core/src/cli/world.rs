use std::sync::Arc;

use frontdesk::time::Instant;
use frontdesk::world::{Reader, World};

/// The machine's own clock and randomness; this very program reads foreign files.
pub fn real() -> World {
    World {
        clock: Arc::new(|| Instant::new(std::time::SystemTime::now().into())),
        random: Arc::new(|bytes| {
            getrandom::fill(bytes)
                .unwrap_or_else(|error| panic!("this machine gives no randomness: {error}"));
        }),
        reader: Reader { program: std::env::current_exe().unwrap_or_else(|_| "frontdesk".into()) },
    }
}
