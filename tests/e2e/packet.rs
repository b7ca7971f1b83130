//! The packet is frozen and made in the window, and lies on disk as a PDF that other programs accept.

use std::process::Command;

use frontdesk_e2e::Window;
use serde_json::{Value, json};

#[tokio::test]
async fn a_packet_is_made_in_the_window_while_the_desk_goes_on_and_other_programs_accept_it() {
    let window = Window::open_demo().await;
    window.sign_in("何若溪").await;
    window.click("nav a[href='#/packet']").await;
    window.find("table").await;
    window.picture("self-check").await;
    window.press("生成材料").await;
    window.choose("缺的材料", "按缺口印出，标草稿").await;
    window.press_in("[role=dialog]", "生成材料").await;
    // Only freezing holds the database: the desk answers while the pages are drawn.
    window.elsewhere("today_show", &json!({}));
    let file = window.comes(|| first_file(&window)).await;
    window.sees("已生成").await;
    window.picture("packet").await;

    let pdf = window.space().with_extension("packets").join(file["name"].as_str().expect("a name"));
    let checked = Command::new("qpdf").arg("--check").arg(&pdf).output().expect("qpdf starts");
    assert!(checked.status.success(), "{checked:?}");
    let text = Command::new("pdftotext").arg(&pdf).arg("-").output().expect("pdftotext starts");
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    assert!(text.contains("演示"), "a print of a demo space says so");
    assert!(text.contains("自查"), "{text}");
}

fn first_file(window: &Window) -> Option<Value> {
    let packets = window.elsewhere("packet_list", &json!({}));
    Some(packets["packets"][0]["files"][0].clone()).filter(Value::is_object)
}
