//! The text that goes with a booking says how it stands.

use serde_json::{Value, json};

use super::floor::{Floor, at};

impl Floor {
    fn text(&self, booking: &Value) -> String {
        let about = json!({ "kind": "booking", "of": { "booking": booking } });
        self.house.ask("messages_compose", json!({ "about": about }))["text"].as_str().unwrap().to_owned()
    }
}

#[test]
fn what_waits_for_a_yes_is_not_told_as_booked() {
    let floor = Floor::open();
    floor.room_rules(json!({ "approved_by": "supervisor" }));
    let helper = floor.helper();
    let args = floor.args(floor.room, 0, &at("10:00"), &at("12:00"));
    let booking = floor.house.ask_as(Some(helper), "desks_book", args)["booking"].take();
    assert!(floor.text(&booking).contains("要主管批了才算数"));
    floor.house.ask("desks_approve", json!({ "booking": booking }));
    assert!(floor.text(&booking).contains("已经给你订好"));
}

#[test]
fn what_is_offered_and_what_was_released_have_texts_of_their_own() {
    let floor = Floor::open();
    floor.desk_rules(json!({ "release_minutes": 15 }));
    let bookings: Vec<i64> = floor.desks.iter().map(|desk| floor.book(*desk, 0, "10:00", "12:00")).collect();
    let wait =
        json!({ "member": floor.members[1], "kind": "desk", "from": at("10:00"), "until": at("12:00") });
    floor.house.ask("desks_wait", wait);
    floor.house.ask("desks_cancel", json!({ "booking": bookings[0], "reason": "改期" }));
    let offer = floor.house.ask("desks_waiting", json!({}))["waits"][0]["offer"]["booking"].take();
    assert!(floor.text(&offer).contains("候补轮到你，给你留到 3月2日 09:35"), "{}", floor.text(&offer));
    // Minute by minute, so that it is no downtime.
    for minute in 6..=76 {
        floor.house.at(&at(&format!("{:02}:{:02}", 9 + minute / 60, minute % 60)));
        floor.tick();
    }
    assert!(floor.text(&offer).contains("保留的时间过了"), "{}", floor.text(&offer));
    assert!(floor.text(&json!(bookings[1])).contains("没等到你，已经放开给别人"));
}
