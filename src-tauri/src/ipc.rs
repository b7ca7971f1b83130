//! The one way between the screens and the core.
//!
//! `invoke("ask", { envelope })` carries one line of JSON in and gives one out; a body of raw bytes is a file to be
//! staged, its name in the header `x-file-name`, percent-encoded. Progress goes out as the event `progress`.
//! Everything runs on the blocking pool, so that a long answer holds up neither the window nor another ask.

use std::sync::Arc;

use frontdesk::seat::Seat;
use frontdesk::space::Space;
use percent_encoding::percent_decode_str;
use serde_json::Value;
use tauri::async_runtime::spawn_blocking;
use tauri::ipc::{InvokeBody, Request, Response};
use tauri::{AppHandle, Emitter, Manager};

use crate::os;

/// The open space, and who sits in front of it.
pub struct Desk {
    pub space: Arc<Space>,
    pub seat: Seat,
}

impl Desk {
    pub fn new(space: Arc<Space>) -> Self {
        Self { space, seat: Seat::default() }
    }
}

enum Sent {
    Envelope(String),
    File { name: String, bytes: Vec<u8> },
}

/// The only command.
///
/// # Errors
/// Where the answer broke off outside the core, which keeps its own panics to itself; the screen then knows that it
/// does not know, and asks for the truth by the same key.
#[tauri::command]
pub async fn ask(app: AppHandle, request: Request<'_>) -> Result<Response, String> {
    let sent = read(&request);
    let line = spawn_blocking(move || answer(&app, &sent)).await;
    line.map(Response::new).map_err(|e| format!("the answer broke off: {e}"))
}

fn read(request: &Request<'_>) -> Sent {
    match request.body() {
        InvokeBody::Json(body) => Sent::Envelope(body["envelope"].as_str().unwrap_or_default().to_owned()),
        InvokeBody::Raw(bytes) => {
            let name =
                request.headers().get("x-file-name").and_then(|name| name.to_str().ok()).unwrap_or_default();
            let name = percent_decode_str(name).decode_utf8_lossy().into_owned();
            Sent::File { name, bytes: bytes.clone() }
        }
    }
}

fn answer(app: &AppHandle, sent: &Sent) -> String {
    let desk = app.state::<Desk>();
    match sent {
        Sent::Envelope(line) => os::answer(app, &desk, line, &|progress| tell(app, progress))
            .unwrap_or_else(|| desk.seat.ask(&desk.space, line, &|progress| tell(app, progress))),
        Sent::File { name, bytes } => desk.seat.stage(&desk.space, name, bytes),
    }
}

fn tell(app: &AppHandle, progress: &str) {
    let told = serde_json::from_str::<Value>(progress).map_err(tauri::Error::from);
    if let Err(e) = told.and_then(|line| app.emit("progress", line)) {
        tracing::warn!("progress was not told: {e}");
    }
}
