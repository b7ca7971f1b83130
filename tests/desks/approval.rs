//! Rooms that ask for a supervisor's yes.

use serde_json::{Value, json};

use super::floor::{Floor, at};

fn asking() -> (Floor, &'static str) {
    let floor = Floor::open();
    floor.room_rules(json!({ "approved_by": "supervisor" }));
    let helper = floor.helper();
    (floor, helper)
}

impl Floor {
    #[track_caller]
    fn book_as(&self, user: &str, who: usize, from: &str, until: &str) -> Value {
        self.house.ask_as(Some(user), "desks_book", self.args(self.room, who, &at(from), &at(until)))
    }
}

#[test]
fn what_a_helper_books_waits_and_holds_the_slot_until_somebody_says_yes() {
    let (floor, helper) = asking();
    let waiting = floor.book_as(helper, 0, "10:00", "12:00");
    assert_eq!(waiting["pending_since"], "2026-03-02T01:05:00Z");
    let (code, values) = floor.refused(floor.room, 1, "11:00", "13:00");
    assert_eq!((code.as_str(), &values["by"]), ("desk_taken", &json!("林芳")));
    let args = json!({ "booking": waiting["booking"] });
    assert_eq!(floor.house.at(&at("09:45")).refused("desks_arrive", args.clone()).0, "booking_pending");
    assert_eq!(floor.house.ask("desks_pending", json!({}))["bookings"].as_array().unwrap().len(), 1);
    assert_eq!(floor.house.refused_as(Some(helper), "desks_approve", args.clone()).0, "role_too_low");
    let approved = floor.house.ask("desks_approve", args.clone());
    assert_eq!(
        (&approved["pending_since"], &approved["approved_at"]),
        (&Value::Null, &json!("2026-03-02T01:45:00Z"))
    );
    assert_eq!(floor.house.refused("desks_approve", args.clone()).0, "not_pending");
    assert_eq!(floor.house.ask("desks_pending", json!({}))["bookings"], json!([]));
    floor.house.ask("desks_arrive", args);
}

#[test]
fn a_refused_booking_frees_its_slot_at_once_and_keeps_the_reason() {
    let (floor, helper) = asking();
    let waiting = floor.book_as(helper, 0, "10:00", "12:00");
    let args = json!({ "booking": waiting["booking"], "reason": "当天有路演" });
    let refused = floor.house.ask("desks_refuse", args.clone());
    assert_eq!(
        (&refused["cancel_reason"], &refused["refused_at"]),
        (&json!("当天有路演"), &json!("2026-03-02T01:05:00Z"))
    );
    assert_eq!(floor.house.refused("desks_refuse", args).0, "booking_cancelled");
    floor.book_as(helper, 1, "10:00", "12:00");
}

#[test]
fn a_supervisors_own_booking_needs_no_yes_and_a_helpers_move_needs_it_again() {
    let (floor, helper) = asking();
    let own = floor.house.ask("desks_book", floor.args(floor.room, 0, &at("10:00"), &at("11:00")));
    assert_eq!(own["pending_since"], Value::Null);
    let to = |from: &str, until: &str| json!({ "booking": own["booking"], "desk": floor.room, "from": at(from), "until": at(until) });
    let same = floor.house.ask_as(Some(helper), "desks_move", to("10:00", "11:00"));
    assert_eq!(same["pending_since"], Value::Null);
    let moved = floor.house.ask_as(Some(helper), "desks_move", to("13:00", "14:00"));
    assert_eq!(moved["pending_since"], "2026-03-02T01:05:00Z");
    let quote = floor.house.ask_as(
        Some(helper),
        "desks_quote",
        floor.args(floor.room, 1, &at("15:00"), &at("16:00")),
    );
    assert_eq!(quote["approved_by"], "supervisor");
    let desk = floor.house.ask_as(
        Some(helper),
        "desks_book",
        floor.args(floor.desks[0], 1, &at("15:00"), &at("16:00")),
    );
    assert_eq!(desk["pending_since"], Value::Null);
}

#[test]
fn who_comes_in_while_it_waits_has_not_come_to_it_and_nobody_releases_it() {
    let (floor, helper) = asking();
    floor.room_rules(json!({ "approved_by": "supervisor", "release_minutes": 15 }));
    floor.book_as(helper, 0, "09:20", "12:00");
    floor.house.ask("checkin_check_in", json!({ "member": floor.members[0] }));
    floor.house.at(&at("10:00"));
    let ticked = floor.tick();
    assert_eq!((&ticked["seated"], &ticked["released"]), (&json!(0), &json!(0)));
    let day = floor.house.ask("desks_on", json!({ "day": "2026-03-02" }));
    assert_eq!(day["bookings"][0]["used_at"], Value::Null);
}
