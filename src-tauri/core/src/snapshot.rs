//! Generated files that are committed: a test compares them, `UPDATE=1 cargo test` rewrites them.

use std::path::Path;

/// Holds the file at `path` (from the core's folder) to `wanted`.
pub fn holds(path: &str, wanted: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, wanted).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(found == wanted, "{} is out of date; UPDATE=1 cargo test rewrites it", path.display());
}
