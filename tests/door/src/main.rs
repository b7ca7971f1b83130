//! For tests alone, never shipped: the core behind HTTP on the loopback, so that Chromium can show the screens.
//!
//! `frontdesk-door --space X.db [--now 2026-03-02T09:05:00+08:00]` prints the address to open, with its random token,
//! and ends when its standard input does: a test that dies leaves no door open. It speaks as the window does: the same
//! screens, content policy, seat and changes; see `serve.rs` for its four paths.

mod screens;
mod serve;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use frontdesk::space::Space;
use frontdesk::time::Instant;
use frontdesk::world::{Reader, World};
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> ExitCode {
    match open().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

async fn open() -> Result<(), String> {
    let (path, now) = arguments()?;
    let space = Space::open(&path, None, world(now)?).map_err(|e| format!("{}: {e}", path.display()))?;
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.map_err(|e| e.to_string())?;
    let address = listener.local_addr().map_err(|e| e.to_string())?;
    let token = token()?;
    say(&format!("http://{address}/?token={token}"));
    let door = serve::door(Arc::new(space), token);
    tokio::select! {
        served = axum::serve(listener, door) => served.map_err(|e| e.to_string()),
        () = nobody_listens() => Ok(()),
    }
}

fn arguments() -> Result<(PathBuf, Option<Instant>), String> {
    let mut arguments = std::env::args().skip(1);
    let (mut space, mut now) = (None, None);
    while let Some(flag) = arguments.next() {
        let value = arguments.next().ok_or_else(|| format!("{flag} wants a value"))?;
        match flag.as_str() {
            "--space" => space = Some(PathBuf::from(value)),
            "--now" => now = Some(value.parse()?),
            _ => return Err(format!("{flag} is not known")),
        }
    }
    Ok((space.ok_or("--space X.db is missing")?, now))
}

/// A clock that begins at `now`, where given, and goes on from there.
fn world(now: Option<Instant>) -> Result<World, String> {
    let begun = SystemTime::now();
    let own = std::env::current_exe().map_err(|e| e.to_string())?;
    let clock = move || match now {
        Some(now) => now.plus_seconds(seconds(begun.elapsed().unwrap_or_default())),
        None => Instant::new(SystemTime::now().into()),
    };
    Ok(World {
        clock: Arc::new(clock),
        random: Arc::new(|bytes| getrandom::fill(bytes).expect("the system gives randomness")),
        reader: Reader { program: own.with_file_name("frontdesk") },
    })
}

fn seconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_secs()).unwrap_or(i64::MAX)
}

fn token() -> Result<String, String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|e| e.to_string())?;
    Ok(frontdesk::files::hex(&bytes))
}

#[expect(clippy::print_stdout, reason = "the address is what this program says")]
fn say(address: &str) {
    println!("{address}");
}

async fn nobody_listens() {
    let mut rest = Vec::new();
    // An error here is an end, too.
    let _ = tokio::io::stdin().read_to_end(&mut rest).await;
}

/// The project's folder.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
