//! The rules that keep the house simple, as tests on its own text.

use std::fs;
use std::path::{Path, PathBuf};

/// The features in reading order: each may call only those before it.
const FEATURES: &[&str] = &[
    "settings",
    "users",
    "profile",
    "prints",
    "packs",
    "evidence",
    "members",
    "staff",
    "receipts",
    "desks",
    "series",
    "exchange",
    "checkin",
    "counter",
    "mentors",
    "lending",
    "events",
    "services",
    "growth",
    "finance",
    "vouchers",
    "reports",
    "figures",
    "claims",
    "stats",
    "packet",
    "messages",
    "moving",
    "ties",
    "closing",
    "today",
    "undo",
    "search",
    "dashboard",
    "demo",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// Every file below `folder` with one of these endings, path from the root and text.
fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                if !["node_modules", "target", "dist", "cases"].contains(&name.as_str()) {
                    walk(&path, found);
                }
            } else {
                found.push(path);
            }
        }
    }
    let root = root();
    let mut found = Vec::new();
    if root.join(folder).is_dir() {
        walk(&root.join(folder), &mut found);
    }
    found.sort();
    found
        .into_iter()
        .filter(|path| endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)))
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            (path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/"), text)
        })
        .collect()
}

fn core() -> Vec<(String, String)> {
    files("src-tauri/core/src", &[".rs"])
}

/// The part of a file that is not its unit tests.
fn code(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests").next().unwrap()
}

#[track_caller]
fn none(broken: Vec<String>) {
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

fn feature_of(path: &str) -> Option<&str> {
    let rest = path.strip_prefix("src-tauri/core/src/")?;
    let name = rest.split(['/', '.']).next()?;
    FEATURES.contains(&name).then_some(name)
}

#[test]
fn features_call_only_earlier_ones() {
    let place = |feature: &str| FEATURES.iter().position(|name| *name == feature).unwrap();
    let mut broken = Vec::new();
    for (path, text) in core() {
        let Some(feature) = feature_of(&path) else { continue };
        for later in FEATURES.iter().filter(|other| place(other) > place(feature)) {
            if code(&text).contains(&format!("crate::{later}::"))
                || code(&text).contains(&format!("crate::{later};"))
            {
                broken.push(format!("{path} calls {later}, which comes after it"));
            }
        }
    }
    none(broken);
}

#[test]
fn features_have_no_side_doors() {
    let mut broken = Vec::new();
    for (path, text) in core() {
        for feature in FEATURES {
            let inside = [format!("{feature}::store::"), format!("{feature}::rules::")];
            if feature_of(&path) != Some(feature)
                && inside.iter().any(|door| code(&text).contains(door.as_str()))
            {
                broken.push(format!("{path} goes around {feature}/mod.rs"));
            }
        }
    }
    none(broken);
}

/// `plans.rs` is a test that asks SQLite how it goes about the stores' statements.
#[test]
fn sql_stands_in_stores_the_schema_and_the_door() {
    let mut broken = Vec::new();
    for (path, text) in core() {
        let may = [
            "/store.rs",
            "/schema/mod.rs",
            "/space/door.rs",
            "/space/open.rs",
            "/backup/copy.rs",
            "/demo/plans.rs",
        ]
        .iter()
        .any(|end| path.ends_with(end))
            || path.contains("/store/");
        let speaks = ["\"SELECT ", "\"INSERT ", "\"UPDATE ", "\"DELETE ", "\"PRAGMA "];
        if !may && speaks.iter().any(|word| code(&text).contains(word)) {
            broken.push(format!("{path} speaks SQL"));
        }
    }
    none(broken);
}

#[test]
fn the_core_knows_no_window_no_clock_and_no_environment() {
    let foreign = [
        "tauri::",
        "tokio::",
        "Utc::now",
        "Local::now",
        "SystemTime::now",
        "Instant::now",
        "env::var",
        "thread_rng",
        "rand::random",
        "getrandom::",
    ];
    let mut broken = Vec::new();
    for (path, text) in core() {
        // The command line is a rim; the child reader watches its child.
        if path.contains("/src/cli") || path.ends_with("/main.rs") || path.ends_with("snapshot.rs") {
            continue;
        }
        for word in foreign {
            let code: String =
                code(&text).lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            if code.contains(word) && !(path.ends_with("/reader.rs") && word == "Instant::now") {
                broken.push(format!("{path} asks {word}"));
            }
        }
    }
    none(broken);
}

#[test]
fn printing_parts_stay_in_paper() {
    let mut broken = Vec::new();
    for (path, text) in core() {
        if !path.contains("/src/paper/")
            && (code(&text).contains("printpdf::") || code(&text).contains("lopdf::"))
        {
            broken.push(format!("{path} draws for itself"));
        }
    }
    none(broken);
}

#[test]
fn the_screens_have_one_way_in() {
    let mut broken = Vec::new();
    for (path, text) in files("ui/src", &[".ts", ".tsx"]) {
        if text.contains("@tauri-apps/") && !path.ends_with("ui/src/ipc/tauri.ts") && !path.contains(".test.")
        {
            broken.push(format!("{path} invokes"));
        }
        let mut parts = path.trim_start_matches("ui/src/").split('/');
        let (feature, inside) = (parts.next().unwrap_or_default(), parts.next().is_some());
        if !inside || ["ipc", "shared"].contains(&feature) {
            continue;
        }
        for other in FEATURES.iter().filter(|other| **other != feature) {
            if text.contains(&format!("\"../{other}/")) {
                broken.push(format!("{path} imports {other}"));
            }
        }
    }
    none(broken);
}

#[test]
fn names_say_what_a_thing_is() {
    let words = ["Manager", "Helper", "Util", "Data", "Info"];
    let mut broken = Vec::new();
    for (path, text) in core() {
        for line in code(&text).lines().map(str::trim) {
            let named = ["pub struct ", "pub enum ", "struct ", "enum ", "pub trait ", "trait "]
                .iter()
                .find_map(|keyword| line.strip_prefix(keyword));
            let name: String =
                named.unwrap_or_default().chars().take_while(|c| c.is_alphanumeric()).collect();
            if words.iter().any(|word| name.ends_with(word)) {
                broken.push(format!("{path}: {name}"));
            }
            if line.contains("fn handle_") || line.contains("fn do_") {
                broken.push(format!("{path}: {line}"));
            }
        }
        if ["utils", "common"].iter().any(|word| path.contains(&format!("/{word}"))) {
            broken.push(path);
        }
    }
    none(broken);
}

#[test]
fn a_command_is_called_as_its_path() {
    let api = fs::read_to_string(root().join("src-tauri/core/src/api.rs")).unwrap();
    let mut broken = Vec::new();
    let mut lines = 0;
    for line in api.lines().filter(|line| line.contains(" => ") && line.trim_end().ends_with("\";")) {
        let (name, rest) = line.trim().split_once(" = ").unwrap();
        let path = rest.split_once(": ").unwrap().0;
        lines += 1;
        if name != path.replace("::", "_").replace("r#", "") {
            broken.push(format!("{name} is {path}"));
        }
    }
    assert!(lines > 20, "the list has another shape than this test reads");
    none(broken);
}

#[test]
fn a_file_fits_one_sitting() {
    // Lists of one thing a line are looked up, not read.
    let lists = ["src/error.rs", "ipc/generated.ts", "ipc/refusals.ts"];
    let mut broken = Vec::new();
    for (path, text) in core().into_iter().chain(files("ui/src", &[".ts", ".tsx", ".css"])) {
        let lines = text.lines().count();
        if lines > 420 && !lists.iter().any(|list| path.ends_with(list)) {
            broken.push(format!("{path} has {lines} lines"));
        }
    }
    none(broken);
}
