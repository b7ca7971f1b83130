//! The product without a window: every command on the command line. Exit 0: the bare answer. Exit 2: refused, with
//! its JSON. Exit 1: a fault.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run(std::env::args().skip(1))
}
