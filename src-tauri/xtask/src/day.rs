//! One day at the desk of a demo space, by the command line alone: `assets/demo/desk-day.jsonl`, an envelope a line.
//!
//! Each line has a key, so that a second run asks for the same acts and gets the same answers.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{ExitCode, Stdio};

use crate::run::{demo, frontdesk, must};
use crate::{cargo, root};

/// What was planted in the script to be refused says so in its id.
const REFUSED: &str = "refused";

/// Builds the command line, writes the space, plays the day, and says where the packet lies.
///
/// # Errors
/// A sentence, where a step failed.
pub fn play() -> Result<ExitCode, String> {
    must("cargo build", &mut cargo(&["build", "--package", "frontdesk"]))?;
    let space = demo("day.db", &["--until", "2026-06-30"])?;
    let failed = ask_all(&space)?;
    if failed > 0 {
        return Err(format!("{failed} of the day's asks were not answered as they should be"));
    }
    let packet = newest_packet(&space).ok_or("no packet was made")?;
    println!("\nThe packet: {}", packet.display());
    Ok(ExitCode::SUCCESS)
}

/// Sends every line; how many were not answered as the script says.
fn ask_all(space: &Path) -> Result<usize, String> {
    let script = root().join("assets/demo/desk-day.jsonl");
    let script = File::open(&script).map_err(|e| format!("{}: {e}", script.display()))?;
    let mut child = frontdesk(space)
        .arg("--jsonl")
        .stdin(script)
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|e| format!("frontdesk did not start: {e}"))?;
    let mut failed = 0;
    if let Some(replies) = child.stdout.take() {
        for reply in BufReader::new(replies).lines() {
            let reply = reply.map_err(|e| format!("frontdesk broke off: {e}"))?;
            if !reply.contains("\"progress\":") {
                println!("{}", shown(&reply));
                failed += usize::from(!is_as_planned(&reply));
            }
        }
    }
    let status = child.wait().map_err(|e| e.to_string())?;
    if status.success() { Ok(failed) } else { Err(format!("frontdesk ended with {status}")) }
}

fn is_as_planned(reply: &str) -> bool {
    // The envelope's own id comes before anything that the answer brings.
    let id = reply.split_once("\"id\":\"").map_or("", |(_, rest)| rest);
    let id = id.split('"').next().unwrap_or_default();
    if id.contains(REFUSED) { reply.contains("\"kind\":\"refused\"") } else { reply.contains("\"ok\":") }
}

/// The first words of a reply: enough to see what it was.
fn shown(reply: &str) -> String {
    let mut short: String = reply.chars().take(150).collect();
    if short.len() < reply.len() {
        short.push('…');
    }
    short
}

fn newest_packet(space: &Path) -> Option<PathBuf> {
    let packets = fs::read_dir(space.with_extension("packets")).ok()?;
    packets
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "pdf"))
        .max_by_key(|path| fs::metadata(path).and_then(|facts| facts.modified()).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_as_planned_only_where_a_refusal_was_planned_or_none_came() {
        assert!(is_as_planned(r#"{"id":"in","ok":{"refused":1}}"#));
        assert!(!is_as_planned(r#"{"id":"in","kind":"refused","code":"desk_taken"}"#));
        assert!(!is_as_planned(r#"{"id":"in","kind":"fault","ref":"F-1"}"#));
        assert!(is_as_planned(r#"{"code":"desk_taken","id":"book-refused","kind":"refused","values":{}}"#));
        assert!(!is_as_planned(r#"{"id":"book-refused","ok":{}}"#));
    }
}
