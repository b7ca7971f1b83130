//! What only a desktop can do, asked through the same envelope under names that the core does not have.
//!
//! `os_save {sha256, name}` asks the person where to, writes a kept file there and answers `{saved}`, false where they
//! changed their mind; `os_reveal {sha256}` shows the last place of it in the system's file browser. Files come in
//! through the webview itself, as bytes: no screen names a path here either. The scanner's asks are told in `scanner`,
//! those of the small window in `on_top`.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use frontdesk::api::{self, Envelope};
use frontdesk::error::{Error, Fault, Refusal, Result};
use frontdesk::files::write_whole;
use frontdesk::space::Space;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

use crate::{on_top, scanner};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Save {
    sha256: String,
    /// What the file is to be called where the person does not say otherwise.
    name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reveal {
    sha256: String,
}

/// Where files were saved to, by what they hold; only for as long as the window is open.
#[derive(Default)]
pub struct Saved(Mutex<HashMap<String, PathBuf>>);

/// The reply, where the envelope asks for something of the desktop.
pub fn answer(app: &AppHandle, space: &Space, line: &str) -> Option<String> {
    let envelope: Envelope = serde_json::from_str(line).ok()?;
    let result = match envelope.ask.as_str() {
        "os_save" => save(app, space, envelope.args),
        "os_reveal" => reveal(app, envelope.args),
        "os_scanner" => scanner::standing(app),
        "os_set_scanner" => read(envelope.args).and_then(|setting| scanner::set(app, setting)),
        "os_on_top" => on_top::show(app, &envelope.args),
        "os_raise" => {
            crate::raise(app);
            Ok(json!({}))
        }
        _ => return None,
    };
    Some(api::reply(space, &envelope.id, result.map(|answer| answer.to_string())))
}

fn save(app: &AppHandle, space: &Space, args: Value) -> Result<Value> {
    let Save { sha256, name } = read(args)?;
    let kept = space.files().path(&sha256)?;
    let chosen = app.dialog().file().set_file_name(name).blocking_save_file();
    let Some(chosen) = chosen else { return Ok(json!({ "saved": false })) };
    let path = chosen.into_path().map_err(Fault::new)?;
    write_whole(&path, &std::fs::read(kept)?)?;
    places(app).insert(sha256, path);
    Ok(json!({ "saved": true }))
}

fn reveal(app: &AppHandle, args: Value) -> Result<Value> {
    let Reveal { sha256 } = read(args)?;
    let place = places(app).get(&sha256).cloned();
    let path = place.ok_or(Refusal::FileMissing { sha256 })?;
    app.opener().reveal_item_in_dir(path).map_err(Fault::new)?;
    Ok(json!({}))
}

fn places(app: &AppHandle) -> MutexGuard<'_, HashMap<String, PathBuf>> {
    app.state::<Saved>().inner().0.lock().unwrap_or_else(PoisonError::into_inner)
}

fn read<T: DeserializeOwned>(args: Value) -> Result<T> {
    serde_json::from_value(args).map_err(|e| Error::from(Refusal::Malformed { reason: e.to_string() }))
}
