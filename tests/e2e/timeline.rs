//! A booking is dragged along the timeline in the real window, and the database has it where it was let go.

use frontdesk_e2e::Window;
use serde_json::{Value, json};

#[tokio::test]
async fn a_booking_dragged_to_another_desk_is_that_desks() {
    let window = Window::open().await;
    window.first_run().await;
    let zone = json!({ "name": "开放区 A", "kind": "desks", "area": 24000, "from_on": "2025-01-01" });
    let zone = window.elsewhere("profile_add_zone", &zone)["zone"].clone();
    let add = |desk_no: &str, x: i64| {
        let desk = json!({ "desk_no": desk_no, "kind": "desk", "zone": zone, "from_on": "2026-01-01",
            "spot": { "x": x, "y": 0, "w": 5, "h": 4 } });
        window.elsewhere("desks_add", &desk)["desk"].clone()
    };
    let (first, second) = (add("A-01", 0), add("A-02", 6));
    let person = window.elsewhere("members_enrol", &json!({ "name": "林芳", "mobile": "13800000001" }));
    let member = person["member"]["member"].clone();

    window.click("nav a[href='#/desks']").await;
    window.press("时间线").await;
    // The day after: whatever the clock says, all of it lies ahead. Shanghai is eight hours ahead all year.
    let tomorrow =
        window.script("return new Date(Date.now() + 32 * 3600e3).toISOString().slice(0, 10)").await;
    window.click(".day-step > button:last-of-type").await;
    window.click(&format!("[data-desk='{first}'] .tl-track")).await;
    window.click(".panel .button-filled").await;
    window.fill_in("会员", "林芳").await;
    window.click("[role=option]").await;
    window.click("form button[type=submit]").await;
    let booking = window.comes(|| one_of(&window, &tomorrow, &member)).await;
    assert_eq!(booking["desk_no"], "A-01");

    let bar = format!("[data-booking='{}']", booking["booking"]);
    window.drag(&bar, &format!("[data-desk='{second}'] .tl-track")).await;
    let moved =
        window.comes(|| one_of(&window, &tomorrow, &member).filter(|one| one["desk_no"] == "A-02")).await;
    assert_eq!(moved["booking"], booking["booking"]);
    window.picture("timeline").await;
}

/// The person's only booking of that day.
fn one_of(window: &Window, day: &Value, member: &Value) -> Option<Value> {
    let bookings = window.elsewhere("desks_on", &json!({ "day": day }));
    bookings["bookings"].as_array()?.iter().find(|one| one["member"] == *member).cloned()
}
