//! Reads `tauri.conf.json`, so that a mistake in it stops the build.
fn main() {
    tauri_build::build();
}
