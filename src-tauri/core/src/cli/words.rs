use std::path::PathBuf;

use frontdesk::reader::Kind;
use frontdesk::time::{Day, Instant};

/// The command line, read.
pub struct Words {
    pub space: PathBuf,
    pub user: Option<String>,
    pub now: Option<Instant>,
    pub key: Option<String>,
    pub act: Act,
}

pub enum Act {
    Help,
    Commands,
    Ask { command: String, args: String },
    Jsonl,
    Read { kind: Kind },
    Save { sha256: String, path: PathBuf },
    Check,
    Demo { years: u32, seed: u64, until: Option<Day> },
    Practice,
}

impl Words {
    /// The words, or a sentence that names the one that was not understood.
    pub fn read(mut args: impl Iterator<Item = String>) -> Result<Self, String> {
        let (mut space, mut user, mut now, mut key, mut jsonl) = (None, None, None, None, false);
        let (mut years, mut seed, mut until) = (1, 1, None);
        let mut rest = Vec::new();
        while let Some(arg) = args.next() {
            let mut value = || args.next().ok_or_else(|| format!("{arg} needs a value"));
            match arg.as_str() {
                "--space" => space = Some(PathBuf::from(value()?)),
                "--as" => user = Some(value()?),
                "--now" => now = Some(value()?.parse()?),
                "--key" => key = Some(value()?),
                "--years" => years = number(&arg, &value()?, 1..=30)?,
                "--seed" => seed = number(&arg, &value()?, 0..=u64::MAX)?,
                "--until" => until = Some(value()?.parse()?),
                "--jsonl" => jsonl = true,
                "--help" | "-h" => rest.insert(0, "help".to_owned()),
                option if option.starts_with("--") => return Err(format!("no such option: {option}")),
                _ => rest.push(arg),
            }
        }
        let words: Vec<&str> = rest.iter().map(String::as_str).collect();
        let act = match words.as_slice() {
            [] if jsonl => Act::Jsonl,
            [] | ["help", ..] => Act::Help,
            ["commands"] => Act::Commands,
            ["ask", command] => Act::Ask { command: (*command).to_owned(), args: "{}".to_owned() },
            ["ask", command, args] => Act::Ask { command: (*command).to_owned(), args: (*args).to_owned() },
            ["save", sha256, path] => Act::Save { sha256: (*sha256).to_owned(), path: PathBuf::from(path) },
            ["read", kind] => Act::Read { kind: kind.parse()? },
            ["check"] => Act::Check,
            ["demo"] => Act::Demo { years, seed, until },
            ["practice"] => Act::Practice,
            other => return Err(format!("not understood: {}", other.join(" "))),
        };
        let needs_space = !matches!(act, Act::Help | Act::Commands | Act::Read { .. });
        let space = match space {
            Some(space) => space,
            None if needs_space => return Err("--space X.db says which space".to_owned()),
            None => PathBuf::new(),
        };
        Ok(Self { space, user, now, key, act })
    }

    pub fn args_from_stdin(&self) -> bool {
        matches!(&self.act, Act::Ask { args, .. } if args == "-")
    }
}

fn number<N>(option: &str, value: &str, within: std::ops::RangeInclusive<N>) -> Result<N, String>
where
    N: std::str::FromStr + PartialOrd + std::fmt::Display,
{
    let number = value.parse().ok().filter(|number| within.contains(number));
    number.ok_or_else(|| {
        format!("{option} is a number from {} to {}, not {value:?}", within.start(), within.end())
    })
}
