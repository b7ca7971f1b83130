//! What the commands say on a machine where they cannot install what is missing. Its programs are scripts here.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

/// What both commands say where these programs alone are on the path; they must refuse, and alike.
fn refused_with(programs: &[(&str, &str)]) -> String {
    let path = tempfile::tempdir().expect("a folder");
    for (name, script) in programs {
        let file = path.path().join(name);
        fs::write(&file, format!("#!/bin/sh\n{script}\n")).expect("written");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).expect("it may run");
    }
    let [run, test] = ["run", "test"].map(|verb| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        let told =
            command.arg(verb).env("PATH", path.path()).env("DISPLAY", ":0").output().expect("it starts");
        assert!(!told.status.success(), "{told:?}");
        String::from_utf8(told.stderr).expect("text")
    });
    // A window needs fewer packages than its tests.
    assert_eq!(run.get(..30), test.get(..30));
    run
}

const NPM: (&str, &str) = ("npm", "exit 0");

#[test]
fn without_node_it_says_to_install_it() {
    assert!(refused_with(&[]).starts_with("npm is not installed. Install Node 20"));
}

#[test]
fn on_another_system_it_names_what_to_install_and_how_to_build() {
    let said = refused_with(&[NPM]);
    for words in ["Debian 12", "WebView2", "xcode-select", "WebKitGTK 4.1", "npm ci"] {
        assert!(said.contains(words), "{words} in {said}");
    }
}

#[test]
fn without_root_and_without_sudo_it_names_the_packages_and_the_command() {
    let nobody = ("id", "echo 1000");
    let said = refused_with(&[NPM, ("dpkg-query", "exit 1"), ("apt-get", "exit 1"), nobody]);
    assert!(said.contains("You are not root and there is no sudo"), "{said}");
    assert!(said.contains("sudo apt-get install build-essential pkg-config libwebkit2gtk-4.1-dev"), "{said}");
}

#[test]
fn without_a_network_it_says_that_the_packages_could_not_be_installed() {
    let root = ("id", "echo 0");
    let said = refused_with(&[NPM, ("dpkg-query", "exit 1"), ("apt-get", "exit 100"), root]);
    assert!(said.contains("apt-get could not install build-essential"), "{said}");
}
