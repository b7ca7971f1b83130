//! The last outcome in a small window above all others, for a scan that came while another program had the focus. It
//! takes no focus, so that nobody's typing is disturbed, and goes away by itself.
//!
//! `os_on_top {…}` shows it: the page gets what it is given behind the `#` of its address and asks nobody anything.
//! `os_raise {}` brings the window itself to the front, where an answer needs more than a look.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use frontdesk::error::{Fault, Result};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};
use tauri::async_runtime::spawn;
use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder};
use tokio::time::sleep;

/// The window's name.
pub const LABEL: &str = "outcome";

/// How long an outcome stays.
const STAYS: Duration = Duration::from_secs(6);

/// In points, and from the corner of the screen.
const SIZE: (f64, f64) = (460.0, 132.0);
const MARGIN: f64 = 24.0;

/// Counts the outcomes: an older one's time hides no newer one.
#[derive(Default)]
pub struct Shown(AtomicU64);

/// Shows an outcome, in the place of the former one.
pub fn show(app: &AppHandle, outcome: &Value) -> Result<Value> {
    let fragment = utf8_percent_encode(&outcome.to_string(), NON_ALPHANUMERIC).to_string();
    let window = match app.get_webview_window(LABEL) {
        Some(window) => turn(&window, &fragment).map(|()| window),
        None => open(app, &fragment),
    };
    let window = window.map_err(Fault::new)?;
    window.show().map_err(Fault::new)?;
    let turn = app.state::<Shown>().0.fetch_add(1, Ordering::SeqCst) + 1;
    let app = app.clone();
    spawn(async move {
        sleep(STAYS).await;
        if app.state::<Shown>().0.load(Ordering::SeqCst) == turn {
            // A window that is gone needs no hiding.
            let _ = window.hide();
        }
    });
    Ok(json!({}))
}

fn turn(window: &WebviewWindow, fragment: &str) -> tauri::Result<()> {
    let mut address = window.url()?;
    address.set_fragment(Some(fragment));
    window.navigate(address)
}

fn open(app: &AppHandle, fragment: &str) -> tauri::Result<WebviewWindow> {
    let page = WebviewUrl::App(format!("outcome.html#{fragment}").into());
    let (width, height) = SIZE;
    let mut window = WebviewWindowBuilder::new(app, LABEL, page)
        .title("Frontdesk")
        .inner_size(width, height)
        .decorations(false)
        .resizable(false)
        .skip_taskbar(true)
        .always_on_top(true)
        .focused(false)
        .focusable(false)
        .visible(false);
    if let Some(screen) = app.primary_monitor()? {
        let room = screen.size().to_logical::<f64>(screen.scale_factor());
        window = window.position(room.width - width - MARGIN, room.height - height - 3.0 * MARGIN);
    }
    window.build()
}
