mod closing;
mod downtime;
mod mistakes;
mod rules;
mod visitors;

use serde_json::{Value, json};

use crate::house::{House, MANAGER};

fn scan(house: &House, code: &str) -> Value {
    house.ask("checkin_scan", json!({ "code": code }))
}

#[test]
fn a_scan_checks_in_and_a_later_one_checks_out() {
    let house = House::open();
    let (_, code) = house.enrol("林芳", "13800000001");
    assert_eq!(scan(&house, &code)["verdict"]["code"], "checked_in");
    house.at("2026-03-02T10:45:00+08:00");
    let out = scan(&house, &code);
    assert_eq!(out["verdict"]["code"], "checked_out");
    assert_eq!(out["verdict"]["values"]["minutes"], 100);
}

#[test]
fn the_same_badge_within_a_minute_is_the_same_scan() {
    let house = House::open();
    let (_, code) = house.enrol("林芳", "13800000001");
    scan(&house, &code);
    let again = scan(house.after_seconds(59), &code);
    assert_eq!(again["verdict"]["code"], "already_in");
    assert_eq!(house.ask("today_show", json!({}))["visits"], 1);
    assert_eq!(scan(house.after_seconds(1), &code)["verdict"]["code"], "checked_out");
    assert_eq!(scan(house.after_seconds(1), &code)["verdict"]["code"], "already_out");
    assert_eq!(house.ask("today_show", json!({}))["visits"], 1);
}

#[test]
fn an_unknown_code_keeps_what_was_typed() {
    let house = House::open();
    let outcome = scan(&house, " FD0000＋－／ ");
    assert_eq!(outcome["verdict"], json!({ "code": "unknown_code", "values": { "typed": "FD0000＋－／" } }));
    assert_eq!(outcome["member"], Value::Null);
}

#[test]
fn a_revoked_badge_lets_nobody_in_and_says_which_one_is_good() {
    let house = House::open();
    let (member, old) = house.enrol("顾南", "13800000003");
    let new = house.ask("members_replace_badge", json!({ "member": member }));
    let outcome = scan(&house, &old);
    assert_eq!(outcome["verdict"]["code"], "badge_revoked");
    assert_eq!(outcome["verdict"]["values"]["on"], "2026-03-02");
    let tail = outcome["verdict"]["values"]["valid_tail"].as_str().unwrap();
    assert!(new["code"].as_str().unwrap().ends_with(tail));
    assert_eq!(house.ask("today_show", json!({}))["here"], json!([]));
}

#[test]
fn the_last_day_of_an_agreement_is_good_until_midnight() {
    let house = House::open();
    let (member, code) = house.enrol("林芳", "13800000001");
    let team = house.team("微澜检测");
    house.ask("members_join_team", json!({ "member": member, "team": team, "from_on": "2026-01-01" }));
    house.at("2026-12-31T23:59:00+08:00");
    assert_eq!(scan(&house, &code)["verdict"]["code"], "checked_in");
    house.at("2027-01-01T00:01:00+08:00");
    house.ask("checkin_check_out", json!({ "member": member }));
    let outcome = house.ask("checkin_check_in", json!({ "member": member }));
    assert_eq!(outcome["verdict"]["code"], "checked_in_lapsed");
    assert_eq!(outcome["verdict"]["values"], json!({ "team": "微澜检测", "ended_on": "2026-12-31" }));
}

#[test]
fn a_visit_keeps_the_team_of_its_day() {
    let house = House::open();
    let (member, code) = house.enrol("林芳", "13800000001");
    let (first, second) = (house.team("青橙传感"), house.team("云岫机器人"));
    house.ask("members_join_team", json!({ "member": member, "team": first, "from_on": "2026-01-01" }));
    scan(&house, &code);
    house.ask("members_join_team", json!({ "member": member, "team": second, "from_on": "2026-03-02" }));
    assert_eq!(house.ask("today_show", json!({}))["here"][0]["team"], "青橙传感");
}

#[test]
fn by_hand_means_what_it_says() {
    let house = House::open();
    let (member, _) = house.enrol("林芳", "13800000001");
    let ask = json!({ "member": member });
    assert_eq!(house.refused("checkin_check_out", ask.clone()).0, "not_here");
    house.ask("checkin_check_in", ask.clone());
    let (code, values) = house.refused("checkin_check_in", ask.clone());
    assert_eq!((code.as_str(), &values["name"]), ("already_here", &json!("林芳")));
    house.ask("checkin_check_out", ask);
}

#[test]
fn a_scan_sent_twice_with_its_key_is_one_visit() {
    let house = House::open();
    let (_, code) = house.enrol("林芳", "13800000001");
    let envelope = json!({ "ask": "checkin_scan", "args": { "code": code }, "as": MANAGER, "key": "k-1" });
    let first = house.send(&envelope);
    // Long after it would be the way out.
    let again = house.after_seconds(3600).send(&envelope);
    assert_eq!(first["ok"], again["ok"]);
    let today = house.ask("today_show", json!({}));
    assert_eq!((&today["visits"], today["here"].as_array().unwrap().len()), (&json!(1), 1));
}
