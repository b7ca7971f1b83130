//! How the window starts: once a space, beside the command line, and not without a display.

use std::io::Read;
use std::process::{Command, Stdio};

use frontdesk_e2e::{Group, Window, program};

#[tokio::test]
async fn a_second_start_ends_well_and_leaves_the_first_window_as_it_is() {
    let window = Window::open().await;
    window.find("main").await;
    assert_eq!(window.windows(), 1, "one window, and no dialog before it");
    let second = window.again().status().expect("the program starts");
    assert!(second.success(), "it hands over to the first window: {second}");
    assert_eq!(window.windows(), 1);
    window.find("main").await;
}

#[tokio::test]
async fn without_a_bus_a_second_window_is_refused_and_the_command_line_works_beside_the_first() {
    let window = Window::open().await;
    window.find("main").await;

    let mut again = window.again();
    again.env("DBUS_SESSION_BUS_ADDRESS", "disabled:").stderr(Stdio::piped());
    let mut second = Group::start(&mut again);
    let mut said = vec![0; "已在另一个窗口里打开".len() + window.space().as_os_str().len() + 1];
    second.head().stderr.take().expect("piped above").read_exact(&mut said).expect("it says why");
    let said = String::from_utf8_lossy(&said);
    assert!(said.contains("已在另一个窗口里打开"), "{said}");

    let beside = Command::new(program("frontdesk"))
        .arg("--space")
        .arg(window.space())
        .args(["ask", "users_list", "{}"])
        .output()
        .expect("the command line starts");
    assert!(beside.status.success(), "{beside:?}");
}

#[test]
fn without_a_display_there_is_a_sentence_and_no_panic() {
    let told = Command::new(program("frontdesk-window"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .expect("the program starts");
    assert_eq!(told.status.code(), Some(1));
    let said = String::from_utf8_lossy(&told.stderr);
    assert!(said.contains("no display") && !said.contains("panicked"), "{said}");
}
