//! A scanner that does not type: in USB serial mode it is read here, whatever window has the focus, and each code goes
//! to the screens as the event `scanned`, in the order in which it came. One that does type can be set to press a hot
//! key first, which brings the window to the front.
//!
//! `os_scanner {}` answers how that stands; `os_set_scanner {port, hot_key}` changes it, each null for none. Both are
//! this machine's own and lie in the system's per-user configuration folder.

use std::fs;
use std::io::{self, ErrorKind, Read};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use frontdesk::error::{Fault, Result};
use frontdesk::files::write_whole;
use frontdesk::scanned::Scanned;
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Emitter, Manager};
use tauri_plugin_global_shortcut::{GlobalShortcutExt, ShortcutState};

/// As scanners leave the factory; over USB it means nothing.
const BAUD: u32 = 9_600;

/// A pause that ends a code which has no end of its own.
const PAUSE: Duration = Duration::from_millis(150);

/// How often a scanner that was pulled out is looked for again.
const LOOK_AGAIN: Duration = Duration::from_secs(2);

/// What a person chose on this machine.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// Such as `/dev/ttyACM0` or `COM3`.
    port: Option<String>,
    /// Such as `Ctrl+Alt+F9`.
    hot_key: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
enum State {
    Off,
    Listening,
    /// It is not there, or somebody else has it.
    Lost,
}

/// How the scanner stands.
#[derive(Serialize)]
struct Standing {
    #[serde(flatten)]
    setting: Setting,
    state: State,
    /// Nobody else has the hot key.
    hot_key_works: bool,
    /// The ports that are there.
    ports: Vec<String>,
}

pub struct Scanner {
    place: PathBuf,
    setting: Mutex<Setting>,
    state: Mutex<State>,
    hot_key_works: Mutex<bool>,
    /// Counts the settings: a thread of an older one ends.
    turn: AtomicU64,
}

/// Takes up what was set on this machine.
pub fn start(app: &AppHandle) {
    let place = app.path().app_config_dir().unwrap_or_default().join("scanner.json");
    let setting: Setting =
        fs::read(&place).ok().and_then(|text| serde_json::from_slice(&text).ok()).unwrap_or_default();
    app.manage(Scanner {
        place,
        setting: Mutex::default(),
        state: Mutex::new(State::Off),
        hot_key_works: Mutex::new(false),
        turn: AtomicU64::new(0),
    });
    take_up(app, setting);
}

/// How it stands, as `os_scanner` answers.
pub fn standing(app: &AppHandle) -> Result<serde_json::Value> {
    let scanner = app.state::<Scanner>();
    let ports = serialport::available_ports().unwrap_or_default();
    let standing = Standing {
        setting: held(&scanner.setting).clone(),
        state: *held(&scanner.state),
        hot_key_works: *held(&scanner.hot_key_works),
        ports: ports.into_iter().map(|port| port.port_name).collect(),
    };
    Ok(serde_json::to_value(standing)?)
}

/// Keeps the setting, and takes it up at once.
pub fn set(app: &AppHandle, setting: Setting) -> Result<serde_json::Value> {
    let scanner = app.state::<Scanner>();
    if let Some(folder) = scanner.place.parent() {
        fs::create_dir_all(folder)?;
    }
    write_whole(&scanner.place, &serde_json::to_vec_pretty(&setting).map_err(Fault::new)?)?;
    take_up(app, setting);
    standing(app)
}

fn take_up(app: &AppHandle, setting: Setting) {
    let scanner = app.state::<Scanner>();
    let turn = scanner.turn.fetch_add(1, Ordering::SeqCst) + 1;
    let works = bind(app, setting.hot_key.as_deref());
    *held(&scanner.hot_key_works) = works;
    let port = setting.port.clone();
    *held(&scanner.state) = if port.is_some() { State::Lost } else { State::Off };
    *held(&scanner.setting) = setting;
    if let Some(port) = port {
        let app = app.clone();
        thread::spawn(move || listen(&app, &port, turn));
    }
}

/// Opens the port again and again, for as long as it is the one that was set.
fn listen(app: &AppHandle, port: &str, turn: u64) {
    let scanner = app.state::<Scanner>();
    let is_mine = || scanner.turn.load(Ordering::SeqCst) == turn;
    let now = |state| {
        if is_mine() {
            *held(&scanner.state) = state;
        }
    };
    while is_mine() {
        let heard = open(port).and_then(|mut line| {
            now(State::Listening);
            hear(&mut line, is_mine, |code| tell(app, &code))
        });
        if let Err(e) = heard {
            tracing::info!("the scanner on {port} is not there: {e}");
            now(State::Lost);
            thread::sleep(LOOK_AGAIN);
        }
    }
}

fn open(port: &str) -> io::Result<Box<dyn serialport::SerialPort>> {
    Ok(serialport::new(port, BAUD).timeout(PAUSE).open()?)
}

fn tell(app: &AppHandle, code: &str) {
    if let Err(e) = app.emit("scanned", code) {
        tracing::warn!("a scan was not told: {e}");
    }
}

/// Reads until it is told to stop: the codes go out in the order in which they came. A read that times out is a pause.
///
/// # Errors
/// Where the line breaks off.
fn hear(line: &mut impl Read, go_on: impl Fn() -> bool, mut tell: impl FnMut(String)) -> io::Result<()> {
    let mut scanned = Scanned::default();
    let mut bytes = [0; 512];
    while go_on() {
        match line.read(&mut bytes) {
            Ok(0) => return Err(ErrorKind::UnexpectedEof.into()),
            Ok(read) => scanned.hear(&bytes[..read]).into_iter().for_each(&mut tell),
            Err(e) if e.kind() == ErrorKind::TimedOut => scanned.pause().into_iter().for_each(&mut tell),
            Err(e) if e.kind() == ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
    Ok(())
}

/// Binds the hot key alone, and tells whether it could be had. The plugin is taken in with the first one, since it
/// needs a desktop that has hot keys.
fn bind(app: &AppHandle, hot_key: Option<&str>) -> bool {
    if let Some(keys) = app.try_state::<tauri_plugin_global_shortcut::GlobalShortcut<tauri::Wry>>()
        && let Err(e) = keys.unregister_all()
    {
        tracing::warn!("the former hot key could not be given back: {e}");
    }
    let Some(hot_key) = hot_key else { return false };
    let plugin = tauri_plugin_global_shortcut::Builder::new().build();
    let bound = app.plugin(plugin).map_err(|e| e.to_string()).and_then(|()| {
        app.global_shortcut()
            .on_shortcut(hot_key, |app, _, event| {
                if event.state == ShortcutState::Pressed {
                    crate::raise(app);
                }
            })
            .map_err(|e| e.to_string())
    });
    if let Err(e) = &bound {
        tracing::warn!("the hot key {hot_key} could not be had: {e}");
    }
    bound.is_ok()
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::sync::mpsc;
    use std::time::Instant;

    use serialport::{SerialPort, TTYPort};

    use super::*;

    /// A scanner's end of a line, and what is heard at the other.
    fn scanner() -> (TTYPort, mpsc::Receiver<(Instant, String)>) {
        let (scanner, mut desk) = TTYPort::pair().unwrap();
        desk.set_timeout(PAUSE).unwrap();
        let (sender, heard) = mpsc::channel();
        thread::spawn(move || {
            let told = |code| drop(sender.send((Instant::now(), code)));
            hear(&mut desk, || true, told)
        });
        (scanner, heard)
    }

    fn next(heard: &mpsc::Receiver<(Instant, String)>) -> String {
        heard.recv_timeout(Duration::from_secs(20)).unwrap().1
    }

    #[test]
    fn a_hundred_scans_are_a_hundred_codes_in_their_order() {
        let (mut scanner, heard) = scanner();
        let codes: Vec<String> = (0..100).map(|n| format!("FD{n:010}X")).collect();
        for (n, code) in codes.iter().enumerate() {
            let end = ["\r", "\n", "\r\n", "\u{3}"][n % 4];
            write!(scanner, "\u{2}{code}{end}").unwrap();
        }
        let told: Vec<String> = codes.iter().map(|_| next(&heard)).collect();
        assert_eq!(told, codes);
        assert!(heard.recv_timeout(PAUSE * 3).is_err(), "and nothing else");
    }

    #[test]
    fn two_scans_200_ms_apart_are_both_told_at_once_and_a_code_without_an_end_after_a_pause() {
        let (mut scanner, heard) = scanner();
        for code in ["FD7Q4X83F2KM9", "LB7Q4X83F2KM9"] {
            write!(scanner, "{code}\r").unwrap();
            assert_eq!(next(&heard), code);
            thread::sleep(Duration::from_millis(200));
        }
        write!(scanner, "FD0000000000X").unwrap();
        assert_eq!(next(&heard), "FD0000000000X");
    }

    #[test]
    fn a_scanner_that_was_pulled_out_ends_the_line_with_an_error() {
        let (scanner, mut desk) = TTYPort::pair().unwrap();
        desk.set_timeout(PAUSE).unwrap();
        drop(scanner);
        assert!(hear(&mut desk, || true, |_| ()).is_err());
    }
}
