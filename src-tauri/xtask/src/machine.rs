//! What this machine has, and what it must be given first.

use std::env;
use std::process::{Command, Stdio};

/// What the desktop window is built on and shown with.
pub const WINDOW: &[&str] = &["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev", "fonts-noto-cjk"];

/// What only the tests need: a screen, two drivers of real browsers, a bus, a hand at the windows, and readers of PDF.
pub const TESTS: &[&str] =
    &["xvfb", "webkit2gtk-driver", "chromium", "dbus", "xdotool", "qpdf", "poppler-utils"];

const ELSEWHERE: &str = "\
This command installs its packages with apt-get and was tried on Debian 12 alone.
On Windows install the Visual Studio C++ build tools and the WebView2 runtime, on macOS `xcode-select --install`,
on another Linux the development package of WebKitGTK 4.1, a C compiler, pkg-config and a CJK font; then build by hand:
  cd ui && npm ci && npm run build && cd .. && cargo run -p frontdesk-window";

/// Whether a window can be shown: on Linux a display must be named.
pub fn has_display() -> bool {
    let named = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

/// Installs the packages that are missing; a machine that has them all is not touched.
///
/// # Errors
/// A sentence that says what to install by hand, where this program cannot.
pub fn install(packages: &[&str]) -> Result<(), String> {
    if !on_path("dpkg-query") || !on_path("apt-get") {
        return Err(ELSEWHERE.to_owned());
    }
    let missing = missing(packages)?;
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    println!("Installing {names}");
    let by_hand = format!("sudo apt-get update && sudo apt-get install {names}");
    let sudo = match (is_root(), on_path("sudo")) {
        (true, _) => false,
        (false, true) => true,
        (false, false) => {
            return Err(format!(
                "Missing: {names}. You are not root and there is no sudo; ask whoever is root to run: {by_hand}"
            ));
        }
    };
    let went = apt(sudo, &["update", "--quiet"], &[])
        && apt(sudo, &["install", "--yes", "--quiet", "--no-install-recommends"], &missing);
    if went {
        Ok(())
    } else {
        Err(format!(
            "apt-get could not install {names}. Without a network or the right to install, bring them in another way: {by_hand}"
        ))
    }
}

/// Refuses with a sentence when a program that everything rests on is not there.
///
/// # Errors
/// The sentence.
pub fn need(program: &str, how: &str) -> Result<(), String> {
    if on_path(program) { Ok(()) } else { Err(format!("{program} is not installed. {how}")) }
}

fn missing<'a>(packages: &[&'a str]) -> Result<Vec<&'a str>, String> {
    let told = Command::new("dpkg-query")
        .args(["--show", "--showformat", "${Package} ${db:Status-Status}\n"])
        .args(packages)
        .stderr(Stdio::null())
        .output()
        .map_err(|e| format!("dpkg-query did not start: {e}"))?;
    let told = String::from_utf8_lossy(&told.stdout);
    Ok(packages
        .iter()
        .copied()
        .filter(|name| !told.lines().any(|line| line == format!("{name} installed")))
        .collect())
}

fn apt(sudo: bool, verb: &[&str], packages: &[&str]) -> bool {
    let mut command = Command::new(if sudo { "sudo" } else { "apt-get" });
    if sudo {
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    }
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        .args(verb)
        .args(packages)
        .status()
        .is_ok_and(|status| status.success())
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|told| told.stdout.starts_with(b"0\n"))
}

fn on_path(program: &str) -> bool {
    let suffix = env::consts::EXE_SUFFIX;
    let names = [format!("{program}{suffix}"), format!("{program}.cmd")];
    env::var_os("PATH").is_some_and(|path| {
        env::split_paths(&path).any(|folder| names.iter().any(|name| folder.join(name).is_file()))
    })
}
