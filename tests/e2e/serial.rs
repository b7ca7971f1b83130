//! A scanner in serial mode while somebody types in another program.

use std::time::Duration;

use frontdesk_e2e::{SerialScanner, Window};
use serde_json::{Value, json};

/// A window that listens to the scanner, and another program in front of it.
async fn behind_another_window(scanner: &SerialScanner) -> (Window, frontdesk_e2e::Other) {
    let window = Window::open().await;
    window.first_run().await;
    window.click("nav a[href='#/settings']").await;
    window.fill_in("串口（USB 串口模式）", &scanner.port).await;
    window.press("就这样用").await;
    window.sees(&format!("正在听 {}", scanner.port)).await;
    let other = window.another_in_front().await;
    (window, other)
}

fn badges(window: &Window, people: usize) -> Vec<(String, String)> {
    let enrol = |n: usize| {
        let name = format!("会员{n:03}");
        let card =
            window.elsewhere("members_enrol", &json!({ "name": name, "mobile": format!("1380000{n:04}") }));
        (name, card["badge"]["code"].as_str().expect("a badge has a code").to_owned())
    };
    (0..people).map(enrol).collect()
}

/// Who is in, the first who came first.
fn came(window: &Window) -> Vec<String> {
    let today = window.elsewhere("today_show", &json!({}));
    let here = today["here"].as_array().expect("a list").iter().rev();
    here.map(|one: &Value| one["name"].as_str().expect("a name").to_owned()).collect()
}

#[tokio::test]
async fn a_hundred_scans_are_a_hundred_visits_in_their_order_while_another_window_has_the_focus() {
    let mut scanner = SerialScanner::plug_in();
    let (window, other) = behind_another_window(&scanner).await;
    let badges = badges(&window, 100);
    for (_, code) in &badges {
        scanner.scan(code);
    }
    let came = window
        .comes(|| {
            let came = came(&window);
            (came.len() == badges.len()).then_some(came)
        })
        .await;
    let mut wanted: Vec<String> = badges.into_iter().map(|(name, _)| name).collect();
    let mut sorted = came.clone();
    sorted.sort();
    assert_eq!(sorted, wanted, "100 of 100");
    // Within one second the list has no order of its own: the slab tells who came last.
    window.sees_in(".outcome-name", &wanted.pop().expect("a hundred")).await;
    assert_eq!(window.focused(), other.id, "nobody's typing was disturbed");
    // The window, the other program's, and the outcome on top of both.
    window.comes(|| (window.windows() == 3).then_some(())).await;
}

#[tokio::test]
async fn two_scans_200_ms_apart_are_both_answered_in_their_order() {
    let mut scanner = SerialScanner::plug_in();
    let (window, _other) = behind_another_window(&scanner).await;
    let badges = badges(&window, 1);
    let (name, code) = &badges[0];
    scanner.scan(code);
    tokio::time::sleep(Duration::from_millis(200)).await;
    scanner.scan("ZZZZ-0000-83F2");
    window.sees_in(".outcome-name", "83F2").await;
    assert_eq!(came(&window), std::slice::from_ref(name));
    window.sees_in(".recent", name).await;
}
