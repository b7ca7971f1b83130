//! `cargo xtask test`: everything that must hold, in the order in which it is cheapest to learn that it does not.

use crate::step::Steps;
use crate::{cargo, machine, root, ui};
use std::process::{Command, ExitCode};

/// Installs, runs every check even after one has failed, and closes with the sum.
///
/// # Errors
/// A sentence, where the machine lacks something that cannot be installed from here.
pub fn run() -> Result<ExitCode, String> {
    machine::need("npm", "Install Node 20 or newer, which brings it.")?;
    machine::install(&[machine::WINDOW, machine::TESTS].concat())?;
    let mut steps = Steps::default();

    steps.run("format", &mut cargo(&["fmt", "--all", "--check"]));
    if !ui::is_laid() {
        steps.run("ui packages", &mut ui::npm(&["ci", "--no-fund", "--no-audit"]));
        ui::mark_laid().map_err(|e| format!("ui/node_modules cannot be written: {e}"))?;
    }
    steps.run("ui format and lints", &mut ui::npm(&["exec", "--", "biome", "check", "."]));
    steps.run("ui types", &mut ui::npm(&["exec", "--", "tsc", "-b"]));
    steps.run("ui tests", &mut ui::npm(&["exec", "--", "vitest", "run"]));
    steps.run("ui build", &mut ui::npm(&["run", "build"]));

    // The same selection of packages each time, so that no dependency is built twice with other features.
    steps.run("lints", &mut cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]));
    steps.run(
        "core and tidy tests",
        &mut cargo(&[
            "test",
            "--workspace",
            "--lib",
            "--bins",
            "--test",
            "house",
            "--test",
            "faults",
            "--test",
            "refusals",
        ]),
    );
    steps.run("programs", &mut cargo(&["build", "--workspace"]));
    steps.run("screens in Chromium", &mut journeys()?);
    steps.run("the real window", &mut cargo(&["test", "--workspace", "--test", "journeys"]));
    Ok(steps.close())
}

/// The journeys through the test door, each file in a process of its own.
fn journeys() -> Result<Command, String> {
    let folder = root().join("tests/door/journeys");
    let files = std::fs::read_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut files: Vec<_> = files.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let mut command = Command::new("node");
    command.args(["--test", "--test-reporter=spec"]).args(files);
    Ok(command)
}
