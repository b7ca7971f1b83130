//! The chair at a desk: a rim at which people sign in, such as the window. It remembers who proved a PIN last and
//! signs every ask with that name, whatever name the screen sends. It refuses what only a rim may ask, and takes
//! files as bytes, so that a screen never names a path.

use std::sync::{Mutex, PoisonError};

use serde_json::{Map, Value};

use crate::api::{self, RIMS_ONLY};
use crate::error::{Refusal, Result};
use crate::files::Staged;
use crate::space::Space;

/// These answer the user who sits here from then on.
const SIGN_IN: &[&str] = &["users_first_run", "users_sign_in"];

/// Who sits at one desk; empty at first.
#[derive(Debug, Default)]
pub struct Seat(Mutex<Option<String>>);

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
        envelope.insert("as".to_owned(), self.user().map_or(Value::Null, Value::String));
        let reply = api::dispatch(space, &Value::Object(envelope).to_string(), emit);
        if SIGN_IN.contains(&command.as_str()) {
            self.sit(&reply);
        }
        reply
    }

    /// Stages the bytes of a file that was dropped, pasted or chosen; the reply carries what `files_stage` answers.
    pub fn stage(&self, space: &Space, name: &str, bytes: &[u8]) -> String {
        let staged = self.staged(space, name, bytes).and_then(|staged| Ok(serde_json::to_string(&staged)?));
        api::reply(space, &Value::Null, staged)
    }

    fn staged(&self, space: &Space, name: &str, bytes: &[u8]) -> Result<Staged> {
        if self.user().is_none() {
            return Err(Refusal::UserMissing {}.into());
        }
        space.files().stage(&space.world().bytes::<16>(), name, bytes)
    }

    fn sit(&self, reply: &str) {
        let reply: Value = serde_json::from_str(reply).unwrap_or_default();
        if let Some(name) = reply["ok"]["name"].as_str() {
            *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(name.to_owned());
        }
    }

    fn user(&self) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
