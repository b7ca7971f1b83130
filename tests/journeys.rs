//! Journeys: a file of asks, line by line through the same dispatch as the window.
//!
//! A line has `ask` and `args`; `at` puts the clock; `as` is the user, the manager where left out; `keep` names parts
//! of the answer by JSON pointer, and later args say `"$name"`; `gives` holds parts of the answer to values;
//! `refused` holds the code of a refusal.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::house::{House, MANAGER};

fn with(kept: &HashMap<String, Value>, args: &Value) -> Value {
    match args {
        Value::String(text) => match text.strip_prefix('$') {
            Some(name) => kept.get(name).unwrap_or_else(|| panic!("nothing was kept as {name}")).clone(),
            None => args.clone(),
        },
        Value::Array(items) => items.iter().map(|item| with(kept, item)).collect(),
        Value::Object(fields) => fields.iter().map(|(key, value)| (key.clone(), with(kept, value))).collect(),
        other => other.clone(),
    }
}

fn travel(path: &Path) {
    let house = House::bare();
    let mut kept = HashMap::new();
    for (number, line) in fs::read_to_string(path).unwrap().lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let place = format!("{}:{}", path.display(), number + 1);
        let step: Value = serde_json::from_str(line).unwrap_or_else(|e| panic!("{place}: {e}"));
        for key in step.as_object().unwrap().keys() {
            assert!(
                ["at", "as", "ask", "args", "keep", "gives", "refused"].contains(&key.as_str()),
                "{place}: {key}"
            );
        }
        if let Some(at) = step["at"].as_str() {
            house.at(at);
        }
        let user = step.get("as").cloned().unwrap_or_else(|| json!(MANAGER));
        let args = with(&kept, step.get("args").unwrap_or(&json!({})));
        let reply = house.send(&json!({ "ask": step["ask"], "args": args, "as": user }));
        if let Some(code) = step.get("refused") {
            assert_eq!(&reply["code"], code, "{place} gave {reply}");
            continue;
        }
        let answer = reply.get("ok").unwrap_or_else(|| panic!("{place} gave {reply}"));
        let part = |pointer: &Value| {
            let pointer = pointer.as_str().unwrap();
            answer.pointer(pointer).unwrap_or_else(|| panic!("{place}: no {pointer} in {answer}")).clone()
        };
        for (name, pointer) in step["keep"].as_object().into_iter().flatten() {
            kept.insert(name.clone(), part(pointer));
        }
        for (pointer, value) in step["gives"].as_object().into_iter().flatten() {
            assert_eq!(&part(&json!(pointer)), value, "{place}: {pointer} of {answer}");
        }
    }
    assert!(frontdesk::backup::check(&house.space).unwrap().is_whole());
}

#[test]
fn every_journey_arrives() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/journeys");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty());
    for path in paths {
        travel(&path);
    }
}

/// `cargo xtask run` plays this day on a demo of a year; here it is played on a smaller house of the same people.
#[test]
fn the_day_that_is_played_without_a_display_goes_as_it_says() {
    let folder = tempfile::tempdir().unwrap();
    let frontdesk = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_frontdesk"));
        command.arg("--space").arg(folder.path().join("day.db"));
        command
    };
    let written = frontdesk().args(["--now", "2026-06-30T15:20:00+08:00", "practice"]).output().unwrap();
    assert!(written.status.success(), "{}", String::from_utf8_lossy(&written.stderr));
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let script = fs::File::open(root.join("assets/demo/desk-day.jsonl")).unwrap();
    let played = frontdesk().arg("--jsonl").stdin(script).output().unwrap();
    let replies = String::from_utf8(played.stdout).unwrap();
    let replies = replies.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let answers: Vec<Value> = replies.filter(|reply| reply.get("progress").is_none()).collect();
    for reply in &answers {
        let planned = if reply["id"].as_str().unwrap().contains("refused") { "code" } else { "ok" };
        assert!(reply.get(planned).is_some(), "{reply}");
    }
    assert_eq!(answers.last().unwrap()["ok"]["name"], "BA-2026-001.pdf");
}
