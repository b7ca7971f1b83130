//! `cargo xtask run`: from a fresh machine to the open window.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use crate::{cargo, machine, root, ui};

/// Installs and builds what is missing, then shows the window until it is closed.
///
/// # Errors
/// A sentence, where something is missing that cannot be installed from here, or a step failed.
pub fn run() -> Result<ExitCode, String> {
    machine::need("npm", "Install Node 20 or newer, which brings it.")?;
    if !machine::has_display() {
        return Err("There is no display here: neither DISPLAY nor WAYLAND_DISPLAY is set.".to_owned());
    }
    machine::install(machine::WINDOW)?;
    screens()?;
    must("cargo build", &mut cargo(&["build", "--package", "frontdesk", "--package", "frontdesk-window"]))?;
    let space = space()?;
    println!("Opening the window on {}", space.display());
    must("the window", Command::new(built("frontdesk-window")).arg("--space").arg(space))?;
    Ok(ExitCode::SUCCESS)
}

/// The screens as the window shows them: packages, then the build, each only where something is newer.
fn screens() -> Result<(), String> {
    if !ui::is_laid() {
        must("npm ci", &mut ui::npm(&["ci", "--no-fund", "--no-audit"]))?;
        ui::mark_laid().map_err(|e| format!("ui/node_modules cannot be written: {e}"))?;
    }
    if !ui::is_built() {
        must("npm run build", &mut ui::npm(&["run", "build"]))?;
    }
    Ok(())
}

/// The space to show, in a folder that git leaves alone.
fn space() -> Result<PathBuf, String> {
    let folder = target().join("spaces");
    std::fs::create_dir_all(&folder).map_err(|e| format!("{} cannot be made: {e}", folder.display()))?;
    Ok(folder.join("own.db"))
}

fn built(name: &str) -> PathBuf {
    target().join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

fn must(name: &str, command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|e| format!("{name} did not start: {e}"))?;
    if status.success() { Ok(()) } else { Err(format!("{name} ended with {status}")) }
}
