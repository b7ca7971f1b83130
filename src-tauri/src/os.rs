//! What only a desktop can do, asked through the same envelope under names that the core does not have.
//!
//! `os_save {sha256, name}` asks the person where to, writes a kept file there and answers `{saved}`, false where they
//! changed their mind; `os_reveal {sha256}` shows the last place of it in the system's file browser;
//! `os_backup_folder {}` lets them choose where backups go a second time and answers the settings;
//! `os_sample {which, anew}` opens the demo or the space for practice in a window of its own, written first where it is
//! not there; `os_print` and `os_printers` are answered by [`frontdesk::printer`]. Files come in through the webview
//! itself, as bytes: no screen names a path here either. The scanner's asks
//! are told in `scanner`, those of the small window in `on_top`.

use std::collections::HashMap;
use std::path::PathBuf;
use std::process::Command;
use std::sync::{Mutex, MutexGuard, PoisonError};

use frontdesk::api::{self, Envelope};
use frontdesk::demo::{self, Plan};
use frontdesk::error::{Error, Fault, Refusal, Result};
use frontdesk::files::write_whole;
use frontdesk::printer;
use frontdesk::space::Space;
use frontdesk::task::Progress;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

use crate::ipc::Desk;
use crate::{on_top, place, scanner};

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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenSample {
    which: Sample,
    /// A space for practice can be made anew, while no window shows it.
    anew: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Sample {
    Demo,
    Practice,
}

/// Where files were saved to, by what they hold; only for as long as the window is open.
#[derive(Default)]
pub struct Saved(Mutex<HashMap<String, PathBuf>>);

/// The reply, where the envelope asks for something of the desktop; `emit` gets the progress lines before it.
pub fn answer(app: &AppHandle, desk: &Desk, line: &str, emit: &dyn Fn(&str)) -> Option<String> {
    let Envelope { id, ask, args, .. } = serde_json::from_str(line).ok()?;
    let result = match ask.as_str() {
        "os_save" => save(app, &desk.space, args),
        "os_reveal" => reveal(app, args),
        "os_scanner" => scanner::standing(app),
        "os_set_scanner" => read(args).and_then(|setting| scanner::set(app, setting)),
        "os_on_top" => on_top::show(app, &args),
        "os_raise" => {
            crate::raise(app);
            Ok(json!({}))
        }
        "os_sample" => {
            let tell = |progress: &Progress| emit(&json!({ "id": id, "progress": progress }).to_string());
            open_sample(app, args, &tell)
        }
        "os_backup_folder" => match choose_folder(app) {
            Ok(Some(path)) => {
                let args = json!({ "path": path });
                return Some(desk.seat.ask_for(&desk.space, id, "backup_use_folder", args));
            }
            Ok(None) => return Some(desk.seat.ask_for(&desk.space, id, "settings_show", json!({}))),
            Err(error) => Err(error),
        },
        _ => return printer::answer(&desk.space, line),
    };
    Some(api::reply(&desk.space, &id, result.map(|answer| answer.to_string())))
}

/// `None` where the person changed their mind.
fn choose_folder(app: &AppHandle) -> Result<Option<PathBuf>> {
    let chosen = app.dialog().file().blocking_pick_folder();
    Ok(chosen.map(|path| path.into_path().map_err(Fault::new)).transpose()?)
}

/// Writes the synthetic space where it is missing, or anew, and starts this program on it: its window is another
/// process with a file of its own. Where that window is open already, the start raises it.
fn open_sample(app: &AppHandle, args: Value, tell: &dyn Fn(&Progress)) -> Result<Value> {
    let OpenSample { which, anew } = read(args)?;
    let folder = app.path().app_data_dir().map_err(Fault::new)?;
    std::fs::create_dir_all(&folder)?;
    let path = folder.join(match which {
        Sample::Demo => "demo.db",
        Sample::Practice => "practice.db",
    });
    if anew || !path.exists() {
        let world = place::world().map_err(Fault::new)?;
        let until = (world.clock)();
        match which {
            Sample::Demo => demo::write(&path, world.reader, &Plan { years: 1, seed: 1, until }, tell)?,
            Sample::Practice => demo::practise(&path, world, until, tell)?,
        };
    }
    let mut window = Command::new(std::env::current_exe()?).arg("--space").arg(&path).spawn()?;
    // Somebody has to hear of its end, or the system keeps its remains.
    std::thread::spawn(move || window.wait());
    Ok(json!({ "opened": true }))
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
