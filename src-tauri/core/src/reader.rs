//! Foreign files are read by a child, `frontdesk read KIND`, that limits its own memory and time first thing.
//!
//! The child gets the file on standard input and answers one line of JSON. It never sees the space, and whatever a
//! file does to it (a gigabyte asked for, a loop), the parent goes on and says [`Unreadable::Stopped`].

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::str::FromStr;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::Result;
use crate::files::picture;
use crate::world::Reader;
use crate::{members, vouchers};

/// What the child may hold in memory.
const MAX_MEMORY: u64 = 512 * 1024 * 1024;
/// Seconds of processor time that the child may use.
const MAX_CPU: u64 = 10;
/// How long the parent waits, for a child that does not compute but hangs.
const MAX_WAIT: Duration = Duration::from_secs(20);
/// A larger answer is not one of ours.
const MAX_ANSWER: u64 = 64 * 1024 * 1024;
/// A larger file is refused before it is read; each kind then has its own, lower limit.
const MAX_FILE: u64 = 64 * 1024 * 1024;

/// Why a foreign file could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Unreadable {
    /// Larger, or with more parts, rows or columns, than anything real.
    TooLarge,
    /// Not whole, or not what its kind must be.
    Broken,
    /// Asks for a password.
    Encrypted,
    /// Another kind of file.
    NotThisKind,
    /// Carries a document type or entities of its own, which only an attack needs.
    Doctype,
    /// Several invoices or documents in one file.
    SeveralInside,
    /// An .xls of before 2007: to be saved as .xlsx.
    OldExcel,
    /// No row names the columns.
    NoHead,
    /// Reading took too long, or more memory than allowed, and was stopped.
    Stopped,
}

/// What the child can read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Roster,
    Voucher,
    /// The head of a picture.
    Picture,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Roster => "roster",
            Self::Voucher => "voucher",
            Self::Picture => "picture",
        }
    }

    fn read(self, bytes: &[u8]) -> std::result::Result<Value, Unreadable> {
        let value = match self {
            Self::Roster => serde_json::to_value(members::read_roster::read(bytes)?),
            Self::Voucher => serde_json::to_value(vouchers::read_file::read(bytes)?),
            Self::Picture => serde_json::to_value(picture::read(bytes)?),
        };
        value.map_err(|_| Unreadable::Broken)
    }
}

impl FromStr for Kind {
    type Err = String;

    fn from_str(name: &str) -> std::result::Result<Self, String> {
        [Self::Roster, Self::Voucher, Self::Picture]
            .into_iter()
            .find(|kind| kind.name() == name)
            .ok_or_else(|| format!("{name:?} is none of: roster, voucher, picture"))
    }
}

/// The child's one line.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Reply {
    Read(Value),
    Unreadable(Unreadable),
}

/// The child: limits itself, reads `input` to its end, writes one line of JSON to `output`.
pub fn run_child(kind: Kind, input: impl Read, mut output: impl Write) -> io::Result<()> {
    limit_self()?;
    let mut bytes = Vec::new();
    input.take(MAX_FILE + 1).read_to_end(&mut bytes)?;
    let read = if bytes.len() as u64 > MAX_FILE { Err(Unreadable::TooLarge) } else { kind.read(&bytes) };
    let reply = read.map_or_else(Reply::Unreadable, Reply::Read);
    serde_json::to_writer(&mut output, &reply)?;
    writeln!(output)
}

#[cfg(unix)]
fn limit_self() -> io::Result<()> {
    use rlimit::Resource;
    // A lower limit that is set already stays.
    let lower = |resource: Resource, limit: u64| {
        let (soft, hard) = resource.get()?;
        resource.set(limit.min(soft), limit.min(hard))
    };
    lower(Resource::AS, MAX_MEMORY)?;
    lower(Resource::CPU, MAX_CPU)?;
    lower(Resource::CORE, 0)
}

/// Elsewhere the parent's patience and each reader's own limits hold.
#[cfg(not(unix))]
fn limit_self() -> io::Result<()> {
    Ok(())
}

impl Reader {
    /// Reads a file in a child.
    ///
    /// # Errors
    /// A fault where the file cannot be opened or the child cannot be started. What is wrong with the file itself is
    /// the inner error: features decide what follows from it.
    pub fn read<T: DeserializeOwned>(
        &self,
        kind: Kind,
        path: &Path,
    ) -> Result<std::result::Result<T, Unreadable>> {
        let mut child = Command::new(&self.program)
            .args(["read", kind.name()])
            .stdin(Stdio::from(File::open(path)?))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let (answer, answered) = mpsc::channel();
        let output = child.stdout.take();
        let listener = thread::spawn(move || {
            let mut line = Vec::new();
            if let Some(output) = output {
                // A child that died mid-line leaves a line that does not parse.
                let _ = output.take(MAX_ANSWER).read_to_end(&mut line);
            }
            let _ = answer.send(line);
        });
        let line = answered.recv_timeout(MAX_WAIT).unwrap_or_default();
        // The child has answered or is to be stopped; either way it ends here, and killing an ended one is no error.
        child.kill()?;
        child.wait()?;
        let _ = listener.join();
        match serde_json::from_slice(&line) {
            Ok(Reply::Read(value)) => Ok(Ok(serde_json::from_value(value)?)),
            Ok(Reply::Unreadable(why)) => Ok(Err(why)),
            Err(_) => Ok(Err(Unreadable::Stopped)),
        }
    }
}
