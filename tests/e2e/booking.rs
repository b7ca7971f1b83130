//! A desk is booked on the floor plan, and the database lets nobody else have it.

use frontdesk_e2e::Window;
use serde_json::{Value, json};

#[tokio::test]
async fn a_desk_booked_on_the_plan_is_refused_to_the_next_who_wants_it() {
    let window = Window::open().await;
    window.first_run().await;
    let zone = json!({ "name": "开放区 A", "kind": "desks", "area": 24000, "from_on": "2025-01-01" });
    let zone = window.elsewhere("profile_add_zone", &zone)["zone"].clone();
    let desk = json!({ "desk_no": "A-01", "kind": "desk", "zone": zone, "from_on": "2026-01-01",
        "spot": { "x": 0, "y": 0, "w": 5, "h": 4 } });
    let desk = window.elsewhere("desks_add", &desk)["desk"].clone();
    window.elsewhere("members_enrol", &json!({ "name": "林芳", "mobile": "13800000001" }));
    let second = window.elsewhere("members_enrol", &json!({ "name": "周启明", "mobile": "13800000002" }));
    let second = second["member"]["member"].clone();

    window.click("nav a[href='#/desks']").await;
    window.click(&format!("[data-desk='{desk}']")).await;
    window.press("订 A-01").await;
    window.fill_in("会员", "林芳").await;
    window.click("[role=option]").await;
    window.click("form button[type=submit]").await;
    let booking = window.comes(|| first_booking(&window)).await;
    window.sees_in(".panel", "林芳").await;
    window.picture("booking").await;
    assert_eq!((&booking["name"], &booking["desk_no"]), (&json!("林芳"), &json!("A-01")));

    let same = json!({ "desk": desk, "member": second, "from": booking["from"], "until": booking["until"] });
    let refusal = window.refused_elsewhere("desks_book", &same);
    assert_eq!((&refusal["code"], &refusal["values"]["by"]), (&json!("desk_taken"), &json!("林芳")));
}

fn first_booking(window: &Window) -> Option<Value> {
    let plan = window.elsewhere("desks_plan", &json!({}));
    Some(plan["places"][0]["booking"].clone()).filter(Value::is_object)
}
