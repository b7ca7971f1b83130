//! One envelope in, one line out: for the window, the command line, the test door and the journeys alike.

use std::panic::{AssertUnwindSafe, catch_unwind};

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{Command, command};
use crate::error::{Error, Fault, Refusal, Result};
use crate::files::hex;
use crate::space::{Ctx, Space};
use crate::task::{Progress, Task};
use crate::time::Instant;
use crate::users::{self, Proof};

/// Longer envelopes are refused unread: 4 MiB.
const LONGEST: usize = 4 * 1024 * 1024;

#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Envelope {
    /// Comes back with the answer and with each progress.
    #[serde(default)]
    pub id: Value,
    pub ask: String,
    #[serde(default = "no_args")]
    pub args: Value,
    /// The user's name, as the rim has authenticated it.
    #[serde(default, rename = "as")]
    pub user: Option<String>,
    /// When it happens; the rim's clock where left out.
    #[serde(default)]
    pub now: Option<Instant>,
    /// Made by the screen. The same key with the same ask is one act.
    #[serde(default)]
    pub key: Option<String>,
    #[serde(default, rename = "override")]
    pub excuse: Option<Override>,
    /// By what the rim let that user in.
    #[serde(default)]
    pub proof: Proof,
}

#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Override {
    pub by: String,
    pub pin: String,
    pub reason: String,
}

fn no_args() -> Value {
    json!({})
}

/// Answers one line of JSON; `emit` gets the progress lines before it.
pub fn dispatch(space: &Space, line: &str, emit: &dyn Fn(&str)) -> String {
    let (id, result) = match read_envelope(line) {
        Ok(envelope) => {
            let id = envelope.id.clone();
            let tell = |progress: &Progress| emit(&json!({ "id": id, "progress": progress }).to_string());
            let result = answer_to(space, envelope, &tell);
            (id, result)
        }
        Err(error) => (Value::Null, Err(error)),
    };
    reply(space, &id, result)
}

/// The line that answers the envelope `id`: the answer's JSON, the refusal with its values, or the fault's reference.
pub fn reply(space: &Space, id: &Value, result: Result<String>) -> String {
    match result {
        // The answer is JSON already; it is not parsed again to be wrapped.
        Ok(answer) => format!("{{\"id\":{id},\"ok\":{answer}}}"),
        Err(Error::Refused(refusal)) => {
            let mut line = json!({ "id": id, "kind": "refused" });
            if let (Some(line), Ok(Value::Object(said))) =
                (line.as_object_mut(), serde_json::to_value(&refusal))
            {
                line.extend(said);
            }
            line.to_string()
        }
        Err(Error::Fault(fault)) => {
            json!({ "id": id, "kind": "fault", "ref": space.note_fault(&fault) }).to_string()
        }
    }
}

fn read_envelope(line: &str) -> Result<Envelope> {
    if line.len() > LONGEST {
        return Err(Refusal::TooLarge { what: "ask".to_owned(), limit: "4 MiB".to_owned() }.into());
    }
    let mut reader = serde_json::Deserializer::from_str(line);
    Ok(serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| Refusal::Malformed { reason: error.to_string() })?)
}

/// Answers one envelope, or says why not. A panic is a fault like any other: logged, and the desk goes on.
pub fn answer_to(space: &Space, envelope: Envelope, tell: &dyn Fn(&Progress)) -> Result<String> {
    let Some(command) = command(&envelope.ask) else {
        return Err(Refusal::CommandUnknown { command: envelope.ask }.into());
    };
    let key = envelope.key.clone();
    space.running().hold(key.as_deref(), |cancelled| {
        let answered = catch_unwind(AssertUnwindSafe(|| {
            let ctx = enter(space, command, &envelope, Task::new(tell, cancelled))?;
            match space.answered(&ctx)? {
                Some(answer) => Ok(answer),
                None => (command.run)(space, &ctx, envelope.args),
            }
        }));
        answered.unwrap_or_else(|panic| Err(Fault::new(panic_text(&*panic)).into()))
    })
}

fn enter<'a>(
    space: &Space,
    command: &'static Command,
    envelope: &Envelope,
    task: Task<'a>,
) -> Result<Ctx<'a>> {
    let actor =
        space.read(|read| envelope.user.as_deref().map(|name| users::actor(read, name)).transpose())?;
    let mut ctx = Ctx {
        now: envelope.now.unwrap_or_else(|| (space.world().clock)()),
        command: command.name,
        needs: command.needs.role(),
        actor,
        excuse: None,
        key: envelope.key.clone(),
        args_digest: hex(&Sha256::digest(without_pins(&envelope.args).to_string())),
        task,
    };
    if let Some(Override { by, pin, reason }) = &envelope.excuse {
        ctx.excuse = Some(users::excuse(space, &ctx, by, pin, reason)?);
    }
    users::admitted(ctx.needs, ctx.actor.as_ref(), envelope.proof, ctx.excuse.as_ref())?;
    Ok(ctx)
}

/// The arguments whose digest is kept under a key. A digest of a PIN is as good as the PIN: there are few of them.
fn without_pins(args: &Value) -> Value {
    let mut args = args.clone();
    if let Some(fields) = args.as_object_mut() {
        fields.retain(|name, _| name != "pin" && name != "old_pin");
    }
    args
}

/// Reads the arguments, calls the feature, writes its answer.
pub(super) fn run<Ask: DeserializeOwned, Answer: Serialize>(
    space: &Space,
    ctx: &Ctx,
    args: Value,
    function: fn(&Space, &Ctx, Ask) -> Result<Answer>,
) -> Result<String> {
    let ask = serde_path_to_error::deserialize(args)
        .map_err(|error| Refusal::Malformed { reason: error.to_string() })?;
    Ok(serde_json::to_string(&function(space, ctx, ask)?)?)
}

fn panic_text(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let text = text.or_else(|| panic.downcast_ref::<String>().cloned());
    format!("panic: {}", text.unwrap_or_else(|| "without words".to_owned()))
}
