//! Many processes that open one path at once.

use std::process::Stdio;

use serde_json::Value;

use crate::book::Book;
use crate::desk::{Desk, USER};

const PROCESSES: usize = 50;

/// Runs the same words in fifty processes at once; what they answered, each different answer once.
fn at_once(desk: &Desk, words: &[&str]) -> Vec<Value> {
    let start = |_| desk.command(words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let children: Vec<_> = (0..PROCESSES).map(start).collect();
    let mut answers = Vec::new();
    for child in children {
        let done = child.wait_with_output().unwrap();
        let (said, wrong) = (String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
        assert!(done.status.success(), "{said}{wrong}");
        let answer: Value = serde_json::from_str(&said).unwrap();
        if !answers.contains(&answer) {
            answers.push(answer);
        }
    }
    answers
}

#[test]
fn fifty_processes_make_one_fresh_space() {
    for _ in 0..3 {
        let desk = Desk::bare();
        assert_eq!(at_once(&desk, &["ask", "settings_show"]).len(), 1);
        desk.is_whole();
    }
}

#[test]
fn fifty_processes_with_one_key_do_one_act() {
    let desk = Desk::open();
    let head = Book::of(&desk).head();
    let enrol = r#"{"name":"林芳","mobile":"16000000001"}"#;
    assert_eq!(at_once(&desk, &["--as", USER, "--key", "one", "ask", "members_enrol", enrol]).len(), 1);
    assert_eq!(Book::of(&desk).head(), head + 1);
    desk.is_whole();
}
