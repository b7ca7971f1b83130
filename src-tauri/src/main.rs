//! The window: finds the space, opens it under its lock, starts the tick and runs Tauri.
//!
//! `frontdesk-window [--space X.db]`; without a path, the space in the system's per-user data folder. A second start
//! on the same space raises the window that is open, or, where the system gives no way to do that, is refused.
#![cfg_attr(windows, windows_subsystem = "windows")]

mod changes;
mod ipc;
mod on_top;
mod os;
mod place;
mod scanner;
mod tick;

use std::process::ExitCode;
use std::sync::Arc;

use frontdesk::lock::WindowLock;
use frontdesk::space::Space;
use tauri::{App, AppHandle, Manager, RunEvent, WebviewWindowBuilder, WindowEvent};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};

use place::Place;

fn main() -> ExitCode {
    match start() {
        Ok(code) => u8::try_from(code).map_or(ExitCode::FAILURE, ExitCode::from),
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

/// Runs until the window is closed; the exit code.
fn start() -> Result<i32, String> {
    let place = Place::from_arguments(std::env::args_os().skip(1))?;
    place::need_display()?;
    let mut context = tauri::generate_context!();
    place.name(&mut context.config_mut().identifier);
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| raise(app)))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_window_state::Builder::new().with_denylist(&[on_top::LABEL]).build())
        .invoke_handler(tauri::generate_handler![ipc::ask])
        .build(context)
        .map_err(|e| format!("The window could not be prepared: {e}"))?;
    let opened = open(&app, &place);
    if let Err(sentence) = &opened {
        eprintln!("{sentence}");
    }
    Ok(app.run_return(move |app, event| {
        match (event, &opened) {
            (RunEvent::Ready, Ok(())) => {
                show(app);
                scanner::start(app);
            }
            (RunEvent::Ready, Err(sentence)) => tell(app, sentence),
            // The program ends with its last window, and the small one is no reason to stay.
            (RunEvent::WindowEvent { label, event: WindowEvent::Destroyed, .. }, _)
                if label != on_top::LABEL =>
            {
                if let Some(small) = app.get_webview_window(on_top::LABEL) {
                    let _ = small.destroy();
                }
            }
            _ => {}
        }
    }))
}

/// Opens the space before there is a window, so that the first ask of the first screen finds it.
fn open(app: &App, place: &Place) -> Result<(), String> {
    let path = place.path(app)?;
    let sentence = |e| place::sentence(&path, &e);
    let lock = WindowLock::take(&path).map_err(sentence)?;
    let space = Arc::new(Space::open(&path, None, place::world()?).map_err(sentence)?);
    changes::watch(app.handle(), &space);
    tick::start(&space);
    app.manage(lock);
    app.manage(ipc::Desk::new(space));
    app.manage(os::Saved::default());
    app.manage(on_top::Shown::default());
    Ok(())
}

fn show(app: &AppHandle) {
    for config in &app.config().app.windows {
        let shown = WebviewWindowBuilder::from_config(app, config).and_then(WebviewWindowBuilder::build);
        if let Err(e) = shown {
            tell(app, &format!("The window could not be opened: {e}"));
        }
    }
}

/// Says why there is no window, and ends once that was read.
fn tell(app: &AppHandle, sentence: &str) {
    let ending = app.clone();
    app.dialog()
        .message(sentence)
        .title(app.package_info().name.clone())
        .kind(MessageDialogKind::Error)
        .show(move |_| ending.exit(1));
}

/// Brings the open window to the front.
fn raise(app: &AppHandle) {
    for window in app.webview_windows().values().filter(|window| window.label() != on_top::LABEL) {
        // Each of these is a wish that a window manager may leave unheard.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}
