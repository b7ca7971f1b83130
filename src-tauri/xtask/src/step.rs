//! Steps of a long command: each is shown with its time, counts its tests, and the end is one summary.

use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

/// How many passed and failed, tests where the step runs tests, else the step itself.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Tally {
    passed: u32,
    failed: u32,
}

struct Step {
    name: &'static str,
    took: Duration,
    tally: Tally,
}

/// The steps taken so far.
#[derive(Default)]
pub struct Steps(Vec<Step>);

impl Steps {
    /// Runs one step to its end, printing what it prints.
    pub fn run(&mut self, name: &'static str, command: &mut Command) {
        println!("\n── {name}");
        let begun = Instant::now();
        let tally = watch(command);
        let took = begun.elapsed();
        println!("── {name}: {} in {:.1} s", word(tally), took.as_secs_f32());
        self.0.push(Step { name, took, tally });
    }

    /// Prints one line a step and the sum; the exit code is the sum's.
    pub fn close(self) -> ExitCode {
        println!();
        let mut sum = Tally::default();
        for step in &self.0 {
            let Tally { passed, failed } = step.tally;
            let seconds = step.took.as_secs_f32();
            println!(
                "{:<6} {seconds:>7.1} s  {:<28} {passed} passed, {failed} failed",
                word(step.tally),
                step.name
            );
            sum.passed += passed;
            sum.failed += failed;
        }
        println!();
        println!("{} passed, {} failed", sum.passed, sum.failed);
        if sum.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

fn word(tally: Tally) -> &'static str {
    if tally.failed == 0 { "ok" } else { "FAILED" }
}

/// Runs the command; a step that reports no tests counts as one, and a failed exit is never a pass.
fn watch(command: &mut Command) -> Tally {
    let mut tally = Tally::default();
    let went = follow(command, &mut tally).unwrap_or_else(|e| {
        eprintln!("{command:?} did not run: {e}");
        false
    });
    match (went, tally) {
        (true, Tally { passed: 0, failed: 0 }) => tally.passed = 1,
        (false, Tally { failed: 0, .. }) => tally.failed = 1,
        _ => {}
    }
    tally
}

fn follow(command: &mut Command, tally: &mut Tally) -> std::io::Result<bool> {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).env("NO_COLOR", "1").spawn()?;
    if let Some(out) = child.stdout.take() {
        for line in BufReader::new(out).split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            let told = count(&line);
            tally.passed += told.passed;
            tally.failed += told.failed;
        }
    }
    Ok(child.wait()?.success())
}

/// What one line of cargo test, vitest or node's runner says about how many passed and failed.
fn count(line: &str) -> Tally {
    let line = line.trim();
    if let Some(rest) = line.strip_prefix("test result: ") {
        return Tally { passed: before(rest, " passed"), failed: before(rest, " failed") };
    }
    if let Some(rest) = line.strip_prefix("Tests ") {
        return Tally { passed: before(rest, " passed"), failed: before(rest, " failed") };
    }
    let after = |head: &str| line.strip_prefix(head).and_then(|n| n.parse().ok());
    Tally { passed: after("ℹ pass ").unwrap_or(0), failed: after("ℹ fail ").unwrap_or(0) }
}

/// The number that stands right before `word`.
fn before(line: &str, word: &str) -> u32 {
    line.split_once(word)
        .and_then(|(head, _)| head.rsplit(' ').next())
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, passed: u32, failed: u32) {
        assert_eq!(count(line), Tally { passed, failed }, "{line}");
    }

    #[test]
    fn each_runner_is_counted_from_its_own_closing_line() {
        check("test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured", 12, 3);
        check("      Tests  2 failed | 40 passed (42)", 40, 2);
        check("      Tests  40 passed (40)", 40, 0);
        check("ℹ pass 7", 7, 0);
        check("ℹ fail 1", 0, 1);
        check("test desks::a_taken_desk_is_refused ... ok", 0, 0);
    }

    #[test]
    fn a_step_without_tests_counts_as_one_and_a_failed_exit_is_never_a_pass() {
        assert_eq!(watch(&mut Command::new("true")), Tally { passed: 1, failed: 0 });
        assert_eq!(
            watch(Command::new("sh").args(["-c", "echo 'ℹ pass 4'; exit 1"])),
            Tally { passed: 4, failed: 1 }
        );
        assert_eq!(watch(&mut Command::new("no-such-program-here")), Tally { passed: 0, failed: 1 });
    }
}
