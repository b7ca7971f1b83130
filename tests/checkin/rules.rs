//! Who is kept out, why, until when, and who may let them in all the same.

use serde_json::{Value, json};

use super::scan;
use crate::house::{House, MANAGER, PIN};

fn rules(house: &House, changed: Value) {
    let mut rules = house.ask("checkin_show_rules", json!({}));
    rules.as_object_mut().unwrap().extend(changed.as_object().unwrap().clone());
    house.ask("checkin_change_rules", rules);
}

fn house_with(changed: Value) -> (House, i64, String) {
    let house = House::open();
    let (member, code) = house.enrol("林芳", "13800000001");
    rules(&house, changed);
    (house, member, code)
}

#[test]
fn at_first_nothing_is_asked_of_anybody() {
    let rules = House::open().ask("checkin_show_rules", json!({}));
    assert_eq!(
        rules,
        json!({ "opens": null, "closes": null, "pause_minutes": 0, "entries_a_day": null,
                "same_scan_seconds": 60, "close_at": "23:30" })
    );
}

#[test]
fn outside_the_hours_the_door_says_when_it_opens_and_whoever_is_in_may_leave() {
    let (house, _, code) = house_with(json!({ "opens": "08:30", "closes": "22:00" }));
    scan(&house, &code);
    house.at("2026-03-02T22:00:00+08:00");
    assert_eq!(scan(&house, &code)["verdict"]["code"], "checked_out");
    let outcome = scan(house.after_seconds(60), &code);
    assert_eq!(
        outcome["verdict"],
        json!({ "code": "outside_hours", "values": { "opens": "08:30", "closes": "22:00",
                "passes_at": "2026-03-03T00:30:00Z" } })
    );
    assert_eq!(house.ask("today_show", json!({}))["visits"], 1);
}

#[test]
fn coming_back_too_soon_is_kept_out_until_the_pause_is_over() {
    let (house, member, code) = house_with(json!({ "pause_minutes": 15 }));
    scan(&house, &code);
    scan(house.at("2026-03-02T10:00:00+08:00"), &code);
    let outcome = scan(house.at("2026-03-02T10:14:59+08:00"), &code);
    assert_eq!(
        outcome["verdict"],
        json!({ "code": "too_soon", "values": { "left_at": "2026-03-02T02:00:00Z",
                "passes_at": "2026-03-02T02:15:00Z" } })
    );
    let by_hand = house.ask("checkin_check_in", json!({ "member": member }));
    assert_eq!(by_hand["verdict"]["code"], "too_soon", "a hand is not stronger than a scan");
    assert_eq!(scan(house.after_seconds(1), &code)["verdict"]["code"], "checked_in");
}

#[test]
fn the_day_of_entries_changes_at_local_midnight() {
    let (house, _, code) = house_with(json!({ "entries_a_day": 1 }));
    scan(house.at("2026-03-02T23:40:00+08:00"), &code);
    scan(house.at("2026-03-02T23:50:00+08:00"), &code);
    let outcome = scan(house.at("2026-03-02T23:59:00+08:00"), &code);
    assert_eq!(
        outcome["verdict"],
        json!({ "code": "entries_used", "values": { "entries": 1, "passes_at": "2026-03-02T16:00:00Z" } })
    );
    assert_eq!(scan(house.at("2026-03-03T00:01:00+08:00"), &code)["verdict"]["code"], "checked_in");
}

#[test]
fn a_supervisor_lets_somebody_in_with_a_reason_and_a_helper_with_their_override() {
    let (house, member, _) = house_with(json!({ "opens": "20:00", "closes": "22:00" }));
    house.ask("users_add", json!({ "name": "沈知夏", "role": "helper", "pin": "246810" }));
    let ask = json!({ "member": member, "reason": "值班取样" });
    assert_eq!(house.refused_as(Some("沈知夏"), "checkin_force_in", ask.clone()).0, "role_too_low");
    let unsaid = json!({ "member": member, "reason": " " });
    assert_eq!(house.refused("checkin_force_in", unsaid).0, "text_empty");
    let excuse = json!({ "by": MANAGER, "pin": PIN, "reason": "看过工牌" });
    let envelope = json!({ "ask": "checkin_force_in", "args": ask, "as": "沈知夏", "override": excuse });
    let line = house.send(&envelope);
    assert_eq!(
        line["ok"]["verdict"],
        json!({ "code": "checked_in_forced", "values": { "reason": "值班取样" } }),
        "{line}"
    );
    let visits = house.ask("checkin_visits", json!({}));
    assert_eq!(visits["visits"][0]["forced_because"], "值班取样");
}

#[test]
fn rules_that_cannot_hold_are_refused() {
    let house = House::open();
    let rules = house.ask("checkin_show_rules", json!({}));
    let with = |field: &str, value: Value| {
        let mut rules = rules.clone();
        rules[field] = value;
        house.refused("checkin_change_rules", rules)
    };
    assert_eq!(with("opens", json!("08:30")).0, "hours_half");
    assert_eq!(with("opens", json!("8 点")).0, "malformed");
    assert_eq!(
        with("pause_minutes", json!(1441)),
        ("number_outside".to_owned(), json!({ "field": "pause_minutes", "least": 0, "most": 1440 }))
    );
    assert_eq!(with("entries_a_day", json!(0)).0, "number_outside");
}

#[test]
fn how_long_the_same_badge_is_the_same_scan_is_a_rule() {
    let (house, _, code) = house_with(json!({ "same_scan_seconds": 5 }));
    scan(&house, &code);
    assert_eq!(scan(house.after_seconds(4), &code)["verdict"]["code"], "already_in");
    assert_eq!(scan(house.after_seconds(1), &code)["verdict"]["code"], "checked_out");
}

#[test]
fn who_has_left_the_house_for_good_is_not_let_in_and_not_forced_in() {
    let house = House::open();
    let (member, code) = house.enrol("林芳", "13800000001");
    rusqlite::Connection::open(house.path())
        .unwrap()
        .execute("UPDATE members SET archived_at = '2026-02-28T16:30:00Z' WHERE id = ?", [member])
        .unwrap();
    assert_eq!(
        scan(&house, &code)["verdict"],
        json!({ "code": "archived", "values": { "on": "2026-03-01" } })
    );
    let forced = house.refused("checkin_force_in", json!({ "member": member, "reason": "来取东西" }));
    assert_eq!(forced, ("archived_kept_out".to_owned(), json!({ "name": "林芳", "on": "2026-03-01" })));
}

#[test]
fn a_scan_counts_for_the_zone_of_its_scanner() {
    let house = House::open();
    let zone = |name: &str| {
        let args = json!({ "name": name, "kind": "desks", "area": 24_000, "from_on": "2025-01-01" });
        house.ask("profile_add_zone", args)["zone"].as_i64().unwrap()
    };
    let (a, b) = (zone("A 区"), zone("B 区"));
    let (_, first) = house.enrol("林芳", "13800000001");
    let (second, _) = house.enrol("周启明", "13800000002");
    let (third, code) = house.enrol("顾南", "13800000003");
    house.ask("checkin_scan", json!({ "code": first, "zone": a }));
    house.ask("checkin_check_in", json!({ "member": second, "zone": b }));
    scan(&house, &code);
    let here = house.ask("checkin_here_by_zone", json!({}));
    assert_eq!(here["total"], 3);
    let seen: Vec<_> = here["zones"]
        .as_array()
        .unwrap()
        .iter()
        .map(|zone| (zone["name"].clone(), zone["members"][0]["name"].clone()))
        .collect();
    assert_eq!(
        seen,
        [(json!("A 区"), json!("林芳")), (json!("B 区"), json!("周启明")), (Value::Null, json!("顾南"))]
    );
    assert_eq!(here["zones"][2]["members"][0]["member"], third);
    let out_and_in = house.after_seconds(60);
    scan(out_and_in, &code);
    let nowhere = json!({ "code": code, "zone": 99 });
    assert_eq!(house.after_seconds(60).refused("checkin_scan", nowhere).0, "not_found");
}

#[test]
fn a_visit_keeps_the_agreement_of_its_day() {
    let house = House::open();
    let (member, code) = house.enrol("林芳", "13800000001");
    let team = house.team("微澜检测");
    house.ask("members_join_team", json!({ "member": member, "team": team, "from_on": "2026-01-01" }));
    house.ask(
        "members_sign_agreement",
        json!({ "team": team, "agreement_no": "XY-9", "signed_on": "2026-03-01",
                "period": { "from": "2027-01-01", "to": "2027-12-31" } }),
    );
    scan(&house, &code);
    let kept: String = rusqlite::Connection::open(house.path())
        .unwrap()
        .query_row(
            "SELECT a.agreement_no FROM visits v JOIN agreements a ON a.id = v.agreement_id",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(kept, format!("XY-{team}"), "not the renewal that begins next year");
}
