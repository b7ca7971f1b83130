//! The chair at a desk: who proved a PIN signs, whatever name the screen sends.

use frontdesk::seat::Seat;
use serde_json::{Value, json};

use crate::house::{House, MANAGER, PIN};

const HELPER: &str = "周启明";
const HELPER_PIN: &str = "112233";

fn ask(seat: &Seat, house: &House, command: &str, args: Value, user: Option<&str>) -> Value {
    let envelope = json!({ "id": "7", "ask": command, "args": args, "as": user });
    serde_json::from_str(&seat.ask(&house.space, &envelope.to_string(), &|_| ())).unwrap()
}

#[test]
fn nobody_acts_before_a_pin_was_proved_and_no_name_stands_in_for_one() {
    let house = House::open();
    let seat = Seat::default();
    assert_eq!(ask(&seat, &house, "members_list", json!({}), Some(MANAGER))["code"], "user_missing");
    let wrong = ask(&seat, &house, "users_sign_in", json!({ "user": 1, "pin": "999999" }), None);
    assert_eq!(wrong["code"], "pin_wrong");
    assert_eq!(ask(&seat, &house, "members_list", json!({}), Some(MANAGER))["code"], "user_missing");
    ask(&seat, &house, "users_sign_in", json!({ "user": 1, "pin": PIN }), None);
    assert_eq!(ask(&seat, &house, "members_list", json!({}), None)["ok"]["total"], 0);
}

#[test]
fn the_next_to_sign_in_takes_the_seat() {
    let house = House::bare();
    let seat = Seat::default();
    ask(&seat, &house, "users_first_run", json!({ "name": MANAGER, "pin": PIN }), None);
    let helper = json!({ "name": "周启明", "role": "helper", "pin": "112233" });
    let helper = ask(&seat, &house, "users_add", helper, None)["ok"]["user"].clone();
    ask(&seat, &house, "users_sign_in", json!({ "user": helper, "pin": "112233" }), None);
    let third = json!({ "name": "林芳", "role": "manager", "pin": "445566" });
    assert_eq!(ask(&seat, &house, "users_add", third, Some(MANAGER))["code"], "role_too_low");
}

/// A house with two users who each have a badge; the manager sits.
fn two_at_one_desk() -> (House, Seat, String) {
    let house = House::open();
    let seat = Seat::default();
    house.ask("users_add", json!({ "name": HELPER, "role": "supervisor", "pin": HELPER_PIN }));
    let badge = house.ask("users_give_badge", json!({ "user": 2 }))["code"].as_str().unwrap().to_owned();
    ask(&seat, &house, "users_sign_in", json!({ "user": 1, "pin": PIN }), None);
    (house, seat, badge)
}

#[test]
fn a_badge_takes_over_within_the_shift_from_who_proved_a_pin_here() {
    let (house, seat, badge) = two_at_one_desk();
    let scanned = json!({ "code": badge });
    let first = ask(&seat, &house, "users_switch", scanned.clone(), None);
    assert_eq!((&first["code"], &first["id"]), (&json!("pin_needed"), &json!("7")));
    assert_eq!(first["values"], json!({ "user": 2, "name": HELPER }));
    ask(&seat, &house, "users_sign_in", json!({ "user": 2, "pin": HELPER_PIN }), None);
    ask(&seat, &house, "users_sign_in", json!({ "user": 1, "pin": PIN }), None);
    assert_eq!(ask(&seat, &house, "users_switch", scanned.clone(), None)["ok"]["name"], HELPER);
    assert_eq!(ask(&seat, &house, "members_list", json!({}), None)["ok"]["total"], 0);

    ask(&seat, &house, "users_sign_in", json!({ "user": 1, "pin": PIN }), None);
    house.after_seconds(12 * 60 * 60);
    assert_eq!(ask(&seat, &house, "users_switch", scanned, None)["code"], "pin_needed");
}

#[test]
fn what_needs_a_supervisor_wants_the_pin_of_one_whom_only_a_badge_let_in() {
    let (house, seat, badge) = two_at_one_desk();
    ask(&seat, &house, "users_sign_in", json!({ "user": 2, "pin": HELPER_PIN }), None);
    ask(&seat, &house, "users_sign_in", json!({ "user": 1, "pin": PIN }), None);
    ask(&seat, &house, "users_switch", json!({ "code": badge }), None);
    let week = json!({ "from": "2026-03-02", "to": "2026-03-08" });
    let refused = ask(&seat, &house, "users_overrides", week.clone(), None);
    assert_eq!((&refused["code"], &refused["values"]["name"]), (&json!("pin_needed"), &json!(HELPER)));

    // Neither a proof that the screen claims nor a helper's excuse stands in for it; a manager's does.
    house.ask("users_add", json!({ "name": "顾南", "role": "helper", "pin": "445566" }));
    let with = |extra: Value| {
        let mut envelope = json!({ "ask": "users_overrides", "args": week, "id": "7" });
        envelope.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        let reply = seat.ask(&house.space, &envelope.to_string(), &|_| ());
        serde_json::from_str::<Value>(&reply).unwrap()
    };
    assert_eq!(with(json!({ "proof": "pin" }))["code"], "pin_needed");
    let excuse = |by: &str, pin: &str| json!({ "override": { "by": by, "pin": pin, "reason": "核对" } });
    assert_eq!(with(excuse("顾南", "445566"))["code"], "role_too_low");
    assert!(with(excuse(MANAGER, PIN)).get("ok").is_some());

    ask(&seat, &house, "users_sign_in", json!({ "user": 2, "pin": HELPER_PIN }), None);
    assert!(with(json!({})).get("ok").is_some());
}

#[test]
fn a_locked_desk_signs_nothing_and_a_badge_alone_does_not_open_it() {
    let (house, seat, badge) = two_at_one_desk();
    ask(&seat, &house, "users_sign_in", json!({ "user": 2, "pin": HELPER_PIN }), None);
    assert_eq!(ask(&seat, &house, "users_lock", json!({}), None)["ok"], json!({}));
    assert_eq!(ask(&seat, &house, "members_list", json!({}), None)["code"], "user_missing");
    let staged: Value = serde_json::from_str(&seat.stage(&house.space, "a.csv", b"a")).unwrap();
    assert_eq!(staged["code"], "user_missing");
    assert_eq!(ask(&seat, &house, "users_switch", json!({ "code": badge }), None)["code"], "pin_needed");
    assert_eq!(ask(&seat, &house, "members_list", json!({}), None)["code"], "user_missing");
    let wrong = ask(&seat, &house, "users_sign_in", json!({ "user": 2, "pin": "000000" }), None);
    assert_eq!(wrong["code"], "pin_wrong");
    assert_eq!(ask(&seat, &house, "members_list", json!({}), None)["code"], "user_missing");
    // Another user takes over.
    ask(&seat, &house, "users_sign_in", json!({ "user": 1, "pin": PIN }), None);
    assert_eq!(ask(&seat, &house, "members_list", json!({}), None)["ok"]["total"], 0);
}

#[test]
fn a_screen_cannot_name_the_time_and_so_shortens_no_wait() {
    let house = House::open();
    let seat = Seat::default();
    let mut attempt = json!({ "ask": "users_sign_in", "args": { "user": 1, "pin": "000000" } });
    for _ in 0..3 {
        seat.ask(&house.space, &attempt.to_string(), &|_| ());
    }
    attempt["now"] = json!("2027-01-01T00:00:00Z");
    let reply: Value = serde_json::from_str(&seat.ask(&house.space, &attempt.to_string(), &|_| ())).unwrap();
    assert_eq!(reply["code"], "pin_too_soon");
}

#[test]
fn a_screen_gives_bytes_and_never_a_path() {
    let house = House::open();
    let seat = Seat::default();
    let stage = |bytes: &[u8]| -> Value {
        serde_json::from_str(&seat.stage(&house.space, "../名册.csv", bytes)).unwrap()
    };
    assert_eq!(stage(b"a")["code"], "user_missing");
    ask(&seat, &house, "users_sign_in", json!({ "user": 1, "pin": PIN }), None);

    for command in ["files_stage", "backup_use_folder"] {
        let by_path = ask(&seat, &house, command, json!({ "path": "/etc/passwd" }), None);
        assert_eq!((&by_path["code"], &by_path["id"]), (&json!("command_unknown"), &json!("7")), "{command}");
    }

    let staged = stage(b"name,mobile")["ok"].take();
    assert_eq!((&staged["name"], &staged["size"]), (&json!("../名册.csv"), &json!(11)));
    let (_, path) = house.space.files().staged(staged["staged"].as_str().unwrap()).unwrap();
    assert_eq!(std::fs::read(path).unwrap(), b"name,mobile");
}

#[test]
fn what_cannot_be_read_is_refused_as_the_wire_does() {
    let house = House::open();
    let seat = Seat::default();
    for line in ["", "[]", "{", "7"] {
        let reply: Value = serde_json::from_str(&seat.ask(&house.space, line, &|_| ())).unwrap();
        assert_eq!(reply["code"], "malformed", "{line:?}");
    }
}
