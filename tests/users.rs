use serde_json::json;

use crate::house::{House, MANAGER, PIN};

#[test]
fn the_first_user_is_a_manager_and_there_is_one_first_run() {
    let house = House::bare();
    assert_eq!(house.ask_as(None, "users_list", json!({}))["users"], json!([]));
    let first = json!({ "name": MANAGER, "pin": PIN });
    assert_eq!(house.ask_as(None, "users_first_run", first.clone())["role"], "manager");
    assert_eq!(house.refused_as(None, "users_first_run", first).0, "already_set_up");
}

#[test]
fn a_pin_has_six_digits_at_least() {
    let house = House::bare();
    for pin in ["12345", "", "12345a", "１２３４５６"] {
        let (code, _) = house.refused_as(None, "users_first_run", json!({ "name": "甲", "pin": pin }));
        assert_eq!(code, "pin_too_short", "{pin}");
    }
}

#[test]
fn only_the_right_pin_signs_in() {
    let house = House::open();
    let user = &house.ask_as(None, "users_list", json!({}))["users"][0]["user"];
    let signed_in = house.ask_as(None, "users_sign_in", json!({ "user": user, "pin": PIN }));
    assert_eq!(signed_in["name"], MANAGER);
    let wrong = house.refused_as(None, "users_sign_in", json!({ "user": user, "pin": "000000" }));
    assert_eq!(wrong.0, "pin_wrong");
}

#[test]
fn a_pin_is_kept_in_no_row_and_no_entry() {
    let house = House::open();
    let bytes = std::fs::read(house.path()).unwrap();
    let log = std::fs::read(house.path().with_extension("db-wal")).unwrap_or_default();
    for bytes in [bytes, log] {
        assert!(!bytes.windows(PIN.len()).any(|window| window == PIN.as_bytes()));
    }
}

#[test]
fn a_helper_may_not_add_users_unless_a_manager_excuses_it() {
    let house = House::open();
    house.ask("users_add", json!({ "name": "小林", "role": "helper", "pin": "112233" }));
    let args = json!({ "name": "小周", "role": "helper", "pin": "445566" });
    let (code, values) = house.refused_as(Some("小林"), "users_add", args.clone());
    assert_eq!((code.as_str(), values), ("role_too_low", json!({ "role": "helper", "needed": "manager" })));

    let mut envelope = json!({ "ask": "users_add", "args": args, "as": "小林",
        "override": { "by": MANAGER, "pin": "999999", "reason": "店长不在" } });
    assert_eq!(house.send(&envelope)["code"], "pin_wrong");
    envelope["override"]["pin"] = json!(PIN);
    assert_eq!(house.send(&envelope)["ok"]["name"], "小周");
}

#[test]
fn a_name_is_taken_once() {
    let house = House::open();
    let (code, values) =
        house.refused("users_add", json!({ "name": MANAGER, "role": "helper", "pin": "112233" }));
    assert_eq!((code.as_str(), values), ("name_taken", json!({ "name": MANAGER })));
}
