//! The real application on a screen of its own, driven over WebDriver.
//!
//! One [`Window`] is one Xvfb, one WebKitWebDriver, one `frontdesk-window` and one space in a temporary folder.
//! Everything is started in process groups that are killed when the window is dropped, also after a panic.
//! Nothing here sleeps for luck: [`within`] asks again until the answer is there; a window that
//! waited in vain fails with what it waited for, and leaves a picture.

mod process;
mod serial;
mod window;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

pub use process::{Bus, Group, Screen};
pub use serial::SerialScanner;
pub use window::{Other, Window};

/// How long a condition may take on a busy machine of two cores before it counts as never.
pub const PATIENCE: Duration = Duration::from_secs(40);

/// Asks every few milliseconds until there is an answer; `None` when there is none in time.
pub async fn within<T>(patience: Duration, mut look: impl AsyncFnMut() -> Option<T>) -> Option<T> {
    let begun = Instant::now();
    while begun.elapsed() < patience {
        if let Some(seen) = look().await {
            return Some(seen);
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    None
}

/// The program `name`, built into the folder that these tests were built into.
///
/// # Panics
/// When it is not there.
pub fn program(name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("a test knows where it lies");
    let built = test.parent().and_then(Path::parent).expect("target/PROFILE/deps/TEST");
    let program = built.join(name);
    assert!(program.is_file(), "{} is missing: cargo build --workspace", program.display());
    program
}

/// The project's folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
