//! The project's own commands: `cargo xtask run` and `cargo xtask test`.
//!
//! Both install what is missing, do their work and may be run again at any time: what is already there
//! is left alone. Nothing but the standard library, so that the first run starts at once.
#![expect(clippy::print_stdout, reason = "these commands talk to a person at a terminal")]

mod day;
mod machine;
mod run;
mod step;
mod test;
mod ui;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

const HELP: &str = "cargo xtask VERB

  run    install and build what is missing, open the window on the demo space;
         without a display, play the same day headless and say where the packet lies
  test   install what the tests need, run everything, close with one summary
";

fn main() -> ExitCode {
    let verb = std::env::args().nth(1).unwrap_or_default();
    let done = match verb.as_str() {
        "run" => run::run(),
        "test" => test::run(),
        _ => Err(HELP.to_owned()),
    };
    match done {
        Ok(code) => code,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

/// The folder that holds the workspace's `Cargo.toml`.
fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

fn cargo(args: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(root()).args(args);
    command
}

/// A program of this workspace, as `cargo build` leaves it.
fn built(name: &str) -> PathBuf {
    target().join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Where the demo spaces lie: git leaves this folder alone, and cargo's own parts are beside it.
fn spaces() -> PathBuf {
    target().join("spaces")
}

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}
