//! Words of the command line, and what each of them does.

mod words;
mod world;

use std::io::{self, BufRead, Read as _, Write};
use std::process::ExitCode;

use frontdesk::api::{self, Envelope};
use frontdesk::demo::Plan;
use frontdesk::error::{Error, Refusal, Result};
use frontdesk::reader;
use frontdesk::space::Space;
use frontdesk::task::Progress;
use frontdesk::time::{Day, Zone};
use frontdesk::users::Proof;
use serde_json::{Value, json};

use words::{Act, Words};

const HELP: &str = "\
frontdesk: the front desk of one makerspace, without its window

  frontdesk --space X.db [--as USER] [--now TIME] [--key K] ask COMMAND 'JSON'
                          one command; its bare answer. JSON may be - for standard input:
                          that is how a PIN comes in
  frontdesk --space X.db --jsonl
                          one envelope a line, one answer a line
  frontdesk commands      every command: name, what it does, role, JSON Schema of ask and answer
  frontdesk --space X.db save SHA PATH
                          writes a kept file to PATH
  frontdesk --space X.db check
                          verifies database, kept files and the book of acts
  frontdesk read roster|voucher
                          reads a foreign file from standard input, within limits on
                          memory and time; what it says as JSON
  frontdesk --space X.db [--now TIME] demo [--years N] [--seed S] [--until DAY]
                          writes a synthetic space: same arguments, same rows. It ends at TIME, or
                          in the afternoon of DAY; everybody's PIN is in its answer
  frontdesk --space X.db [--now TIME] practice
                          writes a small synthetic space of three weeks, marked 练习, anew where
                          one lies there already

Exit 0: done. Exit 2: refused, with the reason as JSON. Exit 1: a fault.
";

pub fn run(args: impl Iterator<Item = String>) -> ExitCode {
    let words = match Words::read(args) {
        Ok(words) => words,
        Err(sentence) => {
            eprintln!("{sentence}\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    match act(words) {
        Ok(code) => code,
        Err(Error::Refused(refusal)) => {
            print_line(&json!(refusal).to_string());
            ExitCode::from(2)
        }
        Err(Error::Fault(fault)) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn act(words: Words) -> Result<ExitCode> {
    match &words.act {
        Act::Help => print_line(HELP.trim_end()),
        Act::Commands => print_line(&commands().to_string()),
        Act::Ask { command, args } => {
            let space = open(&words)?;
            let answer = ask(&space, &words, command, args)?;
            print_line(&answer);
        }
        Act::Read { kind } => reader::run_child(*kind, io::stdin().lock(), io::stdout().lock())?,
        Act::Jsonl => jsonl(&open(&words)?)?,
        Act::Save { sha256, path } => {
            std::fs::copy(open(&words)?.files().path(sha256)?, path)?;
        }
        Act::Demo { years, seed, until } => print_line(&demo(&words, *years, *seed, *until)?),
        Act::Practice => print_line(&practice(&words)?),
        Act::Check => {
            let found = frontdesk::backup::check(&open(&words)?)?;
            print_line(&json!(found).to_string());
            if !found.is_whole() {
                return Ok(ExitCode::FAILURE);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn open(words: &Words) -> Result<Space> {
    Space::open(&words.space, None, world::real())
}

fn ask(space: &Space, words: &Words, command: &str, args: &str) -> Result<String> {
    let args = if args == "-" { standard_input()? } else { args.to_owned() };
    let args: Value =
        serde_json::from_str(&args).map_err(|error| Refusal::Malformed { reason: error.to_string() })?;
    let on_command_line = !words.args_from_stdin();
    if on_command_line && ["pin", "old_pin"].iter().any(|name| args.get(name).is_some()) {
        return Err(Refusal::PinOnCommandLine {}.into());
    }
    let envelope = Envelope {
        id: Value::Null,
        ask: command.to_owned(),
        args,
        user: words.user.clone(),
        now: words.now,
        key: words.key.clone(),
        excuse: None,
        proof: Proof::Pin,
    };
    api::answer_to(space, envelope, &tell)
}

fn demo(words: &Words, years: u32, seed: u64, until: Option<Day>) -> Result<String> {
    let world = world::real();
    let until = match (words.now, until) {
        (Some(now), Some(day)) if Zone::SHANGHAI.day_of(now) == day => now,
        (_, Some(day)) => Plan::afternoon_of(day),
        (now, None) => now.unwrap_or_else(|| (world.clock)()),
    };
    let plan = Plan { years, seed, until };
    Ok(json!(frontdesk::demo::write(&words.space, world.reader, &plan, &tell)?).to_string())
}

fn practice(words: &Words) -> Result<String> {
    let world = world::real();
    let until = words.now.unwrap_or_else(|| (world.clock)());
    Ok(json!(frontdesk::demo::practise(&words.space, world, until, &tell)?).to_string())
}

fn tell(progress: &Progress) {
    eprintln!("{} {}/{}", progress.step, progress.done, progress.of);
}

fn standard_input() -> Result<String> {
    let mut text = String::new();
    io::stdin().lock().read_to_string(&mut text)?;
    Ok(text)
}

fn jsonl(space: &Space) -> Result<()> {
    for line in io::stdin().lock().lines() {
        let line = line?;
        if !line.trim().is_empty() {
            print_line(&api::dispatch(space, &line, &|progress| print_line(progress)));
        }
    }
    Ok(())
}

fn commands() -> Value {
    let list = api::COMMANDS.iter().map(|command| {
        let (ask, answer) = (command.schemas)();
        json!({
            "name": command.name,
            "about": command.about,
            "role": command.needs.role(),
            "ask": ask,
            "answer": answer,
        })
    });
    list.collect()
}

/// Whoever reads us may have gone; that is no fault of ours.
fn print_line(line: &str) {
    let mut out = io::stdout().lock();
    let _gone = writeln!(out, "{line}").and_then(|()| out.flush());
}
