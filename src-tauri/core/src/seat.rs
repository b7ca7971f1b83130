//! The chair at a desk: a rim at which people sign in, such as the window. It remembers who proved a PIN last and
//! signs every ask with that name, whatever name, proof or time the screen sends. It refuses what only a rim may ask,
//! and takes files as bytes, so that a screen never names a path.
//!
//! A staff badge lets somebody take over who proved their PIN here within the shift, while the desk is not locked; what
//! needs more than a helper still wants their PIN. A locked desk signs nothing until a PIN.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::{Map, Value, json};

use crate::api::{self, RIMS_ONLY};
use crate::error::{Refusal, Result};
use crate::files::Staged;
use crate::space::Space;
use crate::time::Instant;
use crate::users::{Proof, User};

/// These answer the user who sits here from then on.
const SIGN_IN: &[&str] = &["users_first_run", "users_sign_in"];

/// How long a PIN that was proved here lets the badge alone take over: a shift.
const SHIFT_SECONDS: i64 = 12 * 60 * 60;

/// Who sits at one desk; empty at first.
#[derive(Debug, Default)]
pub struct Seat(Mutex<Sitting>);

#[derive(Debug, Default)]
struct Sitting {
    user: Option<String>,
    proof: Proof,
    locked: bool,
    /// Who proved a PIN here, and when last.
    proved: BTreeMap<String, Instant>,
}

impl Sitting {
    /// Who signs now.
    fn signs(&self) -> Option<&String> {
        self.user.as_ref().filter(|_| !self.locked)
    }
}

impl Seat {
    /// As [`api::dispatch`], signed by whoever sits here.
    pub fn ask(&self, space: &Space, line: &str, emit: &dyn Fn(&str)) -> String {
        let Ok(mut envelope) = serde_json::from_str::<Map<String, Value>>(line) else {
            // Dispatch says what is wrong with it; nobody signs what cannot be read.
            return api::dispatch(space, line, emit);
        };
        let command = envelope.get("ask").and_then(Value::as_str).unwrap_or_default().to_owned();
        if RIMS_ONLY.contains(&command.as_str()) {
            let id = envelope.remove("id").unwrap_or_default();
            return api::reply(space, &id, Err(Refusal::CommandUnknown { command }.into()));
        }
        self.signed(space, envelope, &command, emit)
    }

    /// Asks what only a rim may ask, such as with a path that the person chose, signed by whoever sits here.
    pub fn ask_for(&self, space: &Space, id: Value, command: &str, args: Value) -> String {
        let envelope = [("id", id), ("ask", json!(command)), ("args", args)];
        let envelope = envelope.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        self.signed(space, envelope, command, &|_| ())
    }

    fn signed(
        &self,
        space: &Space,
        mut envelope: Map<String, Value>,
        command: &str,
        emit: &dyn Fn(&str),
    ) -> String {
        {
            let sitting = self.sitting();
            envelope.insert("as".to_owned(), json!(sitting.signs()));
            envelope.insert("proof".to_owned(), json!(sitting.proof));
            envelope.remove("now");
        }
        let reply = api::dispatch(space, &Value::Object(envelope).to_string(), emit);
        match command {
            _ if SIGN_IN.contains(&command) => self.sit(space, &reply),
            "users_switch" => return self.take_over(space, reply),
            "users_lock" => self.sitting().locked = true,
            _ => {}
        }
        reply
    }

    /// Stages the bytes of a file that was dropped, pasted or chosen; the reply carries what `files_stage` answers.
    pub fn stage(&self, space: &Space, name: &str, bytes: &[u8]) -> String {
        let staged = self.staged(space, name, bytes).and_then(|staged| Ok(serde_json::to_string(&staged)?));
        api::reply(space, &Value::Null, staged)
    }

    fn staged(&self, space: &Space, name: &str, bytes: &[u8]) -> Result<Staged> {
        if self.sitting().signs().is_none() {
            return Err(Refusal::UserMissing {}.into());
        }
        space.files().stage(&space.world().bytes::<16>(), name, bytes)
    }

    /// Somebody proved a PIN.
    fn sit(&self, space: &Space, reply: &str) {
        let Some(User { name, .. }) = answered(reply) else { return };
        let now = (space.world().clock)();
        let mut sitting = self.sitting();
        sitting.proved.insert(name.clone(), now);
        *sitting =
            Sitting { user: Some(name), proved: std::mem::take(&mut sitting.proved), ..Sitting::default() };
    }

    /// Somebody scanned a staff badge: the reply lets them take over, or wants their PIN.
    fn take_over(&self, space: &Space, reply: String) -> String {
        let Some(user) = answered(&reply) else { return reply };
        let now = (space.world().clock)();
        let mut sitting = self.sitting();
        let fresh = sitting.proved.get(&user.name).is_some_and(|at| now.seconds_since(*at) < SHIFT_SECONDS);
        match sitting.signs() {
            // Whoever sits here keeps what they proved.
            Some(name) if *name == user.name => reply,
            Some(_) if fresh => {
                sitting.user = Some(user.name);
                sitting.proof = Proof::Badge;
                reply
            }
            _ => {
                let id = serde_json::from_str::<Value>(&reply).unwrap_or_default()["id"].take();
                api::reply(space, &id, Err(Refusal::PinNeeded { user: user.user, name: user.name }.into()))
            }
        }
    }

    fn sitting(&self) -> MutexGuard<'_, Sitting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The user whom a reply answers; `None` in a refusal or a fault.
fn answered(reply: &str) -> Option<User> {
    let mut reply: Value = serde_json::from_str(reply).ok()?;
    serde_json::from_value(reply["ok"].take()).ok()
}
