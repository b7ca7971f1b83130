//! `cargo xtask run`: from a fresh machine to the open window on the demo space, or to the packet's PDF without one.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::{built, cargo, day, machine, spaces, ui};

/// Installs and builds what is missing, then shows the window until it is closed. Without a display the same day is
/// played headless.
///
/// # Errors
/// A sentence, where something is missing that cannot be installed from here, or a step failed.
pub fn run() -> Result<ExitCode, String> {
    if machine::has_display() {
        window()
    } else {
        println!(
            "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): no window can be shown."
        );
        println!("The same main job runs without one: the demo space, a day at its desk, the packet.");
        day::play()
    }
}

fn window() -> Result<ExitCode, String> {
    machine::need("npm", "Install Node 20 or newer, which brings it.")?;
    machine::install(machine::WINDOW)?;
    screens()?;
    // The same selection as the tests build: another one would compile every shared part a second time.
    must("cargo build", &mut cargo(&["build", "--workspace"]))?;
    let space = demo("demo.db", &[])?;
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

/// The demo space of that name, written where it is not there yet.
///
/// # Errors
/// A sentence, where it cannot be written.
pub fn demo(name: &str, words: &[&str]) -> Result<PathBuf, String> {
    let folder = spaces();
    std::fs::create_dir_all(&folder).map_err(|e| format!("{} cannot be made: {e}", folder.display()))?;
    let space = folder.join(name);
    if !space.is_file() {
        println!("Writing a demo space to {}", space.display());
        must("the demo space", frontdesk(&space).arg("demo").args(words))?;
    }
    Ok(space)
}

/// The command line on a space.
pub fn frontdesk(space: &Path) -> Command {
    let mut command = Command::new(built("frontdesk"));
    command.arg("--space").arg(space);
    command
}

/// Runs a command to its good end.
///
/// # Errors
/// A sentence, where it did not start or did not end well.
pub fn must(name: &str, command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|e| format!("{name} did not start: {e}"))?;
    if status.success() { Ok(()) } else { Err(format!("{name} ended with {status}")) }
}
