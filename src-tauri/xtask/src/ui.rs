//! The ui's own tools, called through npm.

use crate::root;
use std::process::Command;
use std::time::SystemTime;
use std::{fs, io, path::Path};

/// A copy of the lock as it was when the packages were last laid down.
const LAID: &str = "node_modules/.lock-copy";

/// npm, or a tool of the ui, in the ui's folder.
pub fn npm(args: &[&str]) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(root().join("ui")).args(args);
    command
}

/// Whether the packages that the lock names are laid down already.
pub fn is_laid() -> bool {
    let ui = root().join("ui");
    match (fs::read(ui.join("package-lock.json")), fs::read(ui.join(LAID))) {
        (Ok(lock), Ok(laid)) => lock == laid,
        _ => false,
    }
}

/// Remembers that the packages of this lock are laid down.
///
/// # Errors
/// Where the copy cannot be written.
pub fn mark_laid() -> io::Result<()> {
    let ui = root().join("ui");
    fs::copy(ui.join("package-lock.json"), ui.join(LAID)).map(drop)
}

/// Whether the built screens are younger than everything they are built from.
pub fn is_built() -> bool {
    let ui = root().join("ui");
    let Some(built) = changed(&ui.join("dist/index.html")) else {
        return false;
    };
    ["src", "index.html", "package-lock.json", "vite.config.ts"]
        .iter()
        .all(|part| newest(&ui.join(part)).is_none_or(|at| at <= built))
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}

/// The latest change in a file or in any file below a folder.
fn newest(path: &Path) -> Option<SystemTime> {
    let Ok(folder) = fs::read_dir(path) else {
        return changed(path);
    };
    folder.flatten().filter_map(|entry| newest(&entry.path())).max()
}
