//! The vocabulary of the tests: a house with a space in a folder of its own, a clock that stands where it is put,
//! and people who ask.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use frontdesk::api;
use frontdesk::space::Space;
use frontdesk::time::Instant;
use frontdesk::world::{Reader, World};
use serde_json::{Value, json};
use tempfile::TempDir;

/// The manager of every test house. Invented, like everybody here.
pub const MANAGER: &str = "何若溪";
pub const PIN: &str = "135790";
pub const MORNING: &str = "2026-03-02T09:05:00+08:00";

pub struct House {
    pub space: Space,
    clock: Arc<Mutex<Instant>>,
    pub folder: TempDir,
}

/// A world whose clock stands and whose randomness counts: the same test, the same rows.
pub fn still_world(clock: Arc<Mutex<Instant>>) -> World {
    let drawn = AtomicU64::new(1);
    World {
        clock: Arc::new(move || *clock.lock().unwrap()),
        random: Arc::new(move |bytes| {
            let mut state = drawn.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9E37_79B9_7F4A_7C15);
            for byte in bytes {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                *byte = (state >> 32) as u8;
            }
        }),
        reader: Reader { program: program() },
    }
}

/// The `frontdesk` binary that cargo built beside these tests.
pub fn program() -> PathBuf {
    env!("CARGO_BIN_EXE_frontdesk").into()
}

impl House {
    /// An empty space, before its first run.
    pub fn bare() -> Self {
        Self::reopen(tempfile::tempdir().unwrap())
    }

    /// The space of a folder, as it was left.
    pub fn reopen(folder: TempDir) -> Self {
        let clock = Arc::new(Mutex::new(MORNING.parse().unwrap()));
        let space = Space::open(&folder.path().join("space.db"), None, still_world(clock.clone())).unwrap();
        Self { space, clock, folder }
    }

    /// A space with its manager, on a Monday morning.
    pub fn open() -> Self {
        let house = Self::bare();
        house.ask_as(None, "users_first_run", json!({ "name": MANAGER, "pin": PIN }));
        house
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("space.db")
    }

    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// Puts the clock to `time`, such as `2026-03-02T09:05:00+08:00`.
    pub fn at(&self, time: &str) -> &Self {
        *self.clock.lock().unwrap() = time.parse().unwrap();
        self
    }

    /// Puts the clock forward.
    pub fn after_seconds(&self, seconds: i64) -> &Self {
        let mut clock = self.clock.lock().unwrap();
        *clock = clock.plus_seconds(seconds);
        drop(clock);
        self
    }

    /// Sends one envelope as it is; the answering line.
    pub fn send(&self, envelope: &Value) -> Value {
        serde_json::from_str(&api::dispatch(&self.space, &envelope.to_string(), &|_| ())).unwrap()
    }

    /// The manager asks and is answered.
    #[track_caller]
    pub fn ask(&self, command: &str, args: Value) -> Value {
        self.ask_as(Some(MANAGER), command, args)
    }

    #[track_caller]
    pub fn ask_as(&self, user: Option<&str>, command: &str, args: Value) -> Value {
        let mut line = self.send(&json!({ "ask": command, "args": args, "as": user }));
        assert!(line.get("ok").is_some(), "{command} {args} gave {line}");
        line["ok"].take()
    }

    /// The manager asks and is refused: code and values.
    #[track_caller]
    pub fn refused(&self, command: &str, args: Value) -> (String, Value) {
        self.refused_as(Some(MANAGER), command, args)
    }

    #[track_caller]
    pub fn refused_as(&self, user: Option<&str>, command: &str, args: Value) -> (String, Value) {
        let mut line = self.send(&json!({ "ask": command, "args": args, "as": user }));
        assert_eq!(line["kind"], "refused", "{command} {args} gave {line}");
        (line["code"].as_str().unwrap().to_owned(), line["values"].take())
    }

    /// Enrols somebody; their id and badge code.
    #[track_caller]
    pub fn enrol(&self, name: &str, mobile: &str) -> (i64, String) {
        let card = self.ask("members_enrol", json!({ "name": name, "mobile": mobile }));
        (card["member"]["member"].as_i64().unwrap(), card["badge"]["code"].as_str().unwrap().to_owned())
    }

    /// A team with an agreement for 2026; its id.
    #[track_caller]
    pub fn team(&self, name: &str) -> i64 {
        let card = self.ask("members_add_team", json!({ "name": name, "formed_on": "2025-06-01" }));
        let team = card["team"]["team"].as_i64().unwrap();
        self.ask(
            "members_sign_agreement",
            json!({ "team": team, "agreement_no": format!("XY-{team}"), "signed_on": "2025-12-20",
                    "period": { "from": "2026-01-01", "to": "2026-12-31" } }),
        );
        team
    }
}
