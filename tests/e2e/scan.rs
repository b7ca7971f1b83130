//! A member's badge at the scanner, and a colleague at another desk.

use frontdesk_e2e::Window;
use serde_json::json;

#[tokio::test]
async fn a_badge_checks_in_and_the_screen_follows_what_another_process_does() {
    let window = Window::open().await;
    window.first_run().await;
    let card = window.elsewhere("members_enrol", &json!({ "name": "林芳", "mobile": "13800000001" }));
    let code = card["badge"]["code"].as_str().expect("a badge has a code");

    window.scan(code).await;
    window.sees("已签到").await;
    window.sees_in(".here-count", "1").await;
    window.picture("scan").await;
    let today = window.elsewhere("today_show", &json!({}));
    assert_eq!(today["here"][0]["name"], "林芳");

    window.elsewhere("checkin_check_out", &json!({ "member": card["member"]["member"] }));
    window.sees("现在没有人在场").await;
}

#[tokio::test]
async fn the_same_badge_scanned_twice_is_one_visit_and_an_unknown_code_is_said_to_be_one() {
    let window = Window::open().await;
    window.first_run().await;
    let card = window.elsewhere("members_enrol", &json!({ "name": "周启明", "mobile": "13800000002" }));
    let code = card["badge"]["code"].as_str().expect("a badge has a code");
    window.scan(code).await;
    window.sees("已签到").await;
    window.scan(code).await;
    window.sees("没有再记一次").await;
    assert_eq!(window.elsewhere("today_show", &json!({}))["visits"], 1);
    window.scan("ZZZZ-0000-83F2").await;
    window.sees("没有这个码").await;
    window.picture("unknown-code").await;
}
