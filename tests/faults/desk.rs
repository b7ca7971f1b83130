//! A space in a folder of its own, and the processes that work on it.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

pub const USER: &str = "何若溪";
pub const NOW: &str = "2026-03-02T09:05:00+08:00";

pub struct Desk {
    folder: TempDir,
}

impl Desk {
    /// A path at which nothing lies yet.
    pub fn bare() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A space with its manager.
    pub fn open() -> Self {
        let desk = Self::bare();
        let first =
            json!({ "ask": "users_first_run", "args": { "name": USER, "pin": "135790" }, "key": "first" });
        desk.send_all(&[first]);
        desk
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("space.db")
    }

    pub fn beside(&self, suffix: &str) -> PathBuf {
        self.path().with_extension(suffix)
    }

    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_frontdesk"));
        command.arg("--space").arg(self.path()).args(words);
        command
    }

    pub fn run(&self, words: &[&str]) -> Output {
        self.command(words).output().unwrap()
    }

    /// A process that answers line by line.
    pub fn line(&self) -> Line {
        let mut child = self
            .command(&["--jsonl"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let answers = BufReader::new(child.stdout.take().unwrap());
        Line { child, answers }
    }

    /// Asks everything in a fresh process and lets it end by itself; every answer is an `ok`.
    pub fn send_all(&self, envelopes: &[Value]) -> Vec<Value> {
        let mut line = self.line();
        line.send(envelopes);
        let answers = line.rest();
        assert!(line.child.wait().unwrap().success());
        assert_eq!(answers.len(), envelopes.len());
        for (answer, envelope) in answers.iter().zip(envelopes) {
            assert!(answer.get("ok").is_some(), "{envelope} gave {answer}");
        }
        answers
    }

    /// The program itself finds nothing wrong: pages, rows, kept files, the chain.
    #[track_caller]
    pub fn is_whole(&self) {
        let found = self.run(&["check"]);
        assert!(found.status.success(), "{}", String::from_utf8_lossy(&found.stdout));
    }
}

pub struct Line {
    child: Child,
    answers: BufReader<ChildStdout>,
}

impl Line {
    /// Puts the lines into the pipe, which holds them all; then no more come.
    pub fn send(&mut self, envelopes: &[Value]) {
        let text: String = envelopes.iter().map(|envelope| format!("{envelope}\n")).collect();
        assert!(text.len() < 1 << 16, "more than a pipe holds");
        self.child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    }

    /// The next whole line; `None` where the process is gone. Half a line is no answer.
    pub fn next(&mut self) -> Option<Value> {
        let mut text = String::new();
        self.answers.read_line(&mut text).unwrap();
        text.ends_with('\n').then(|| serde_json::from_str(&text).unwrap())
    }

    pub fn rest(&mut self) -> Vec<Value> {
        std::iter::from_fn(|| self.next()).collect()
    }

    /// kill -9.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}
