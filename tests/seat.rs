//! The chair at a desk: who proved a PIN signs, whatever name the screen sends.

use frontdesk::seat::Seat;
use serde_json::{Value, json};

use crate::house::{House, MANAGER, PIN};

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

#[test]
fn a_screen_gives_bytes_and_never_a_path() {
    let house = House::open();
    let seat = Seat::default();
    let stage = |bytes: &[u8]| -> Value {
        serde_json::from_str(&seat.stage(&house.space, "../名册.csv", bytes)).unwrap()
    };
    assert_eq!(stage(b"a")["code"], "user_missing");
    ask(&seat, &house, "users_sign_in", json!({ "user": 1, "pin": PIN }), None);

    let by_path = ask(&seat, &house, "files_stage", json!({ "path": "/etc/passwd" }), None);
    assert_eq!((&by_path["code"], &by_path["id"]), (&json!("command_unknown"), &json!("7")));

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
