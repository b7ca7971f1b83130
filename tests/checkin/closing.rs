//! The closing hour ends the stay of whoever did not check out.

use serde_json::{Value, json};

use super::scan;
use crate::house::House;

fn tick(house: &House) -> Value {
    house.ask_as(None, "clock_tick", json!({}))
}

/// A program that runs all day ticks every minute; this one does at the given times.
fn tick_at(house: &House, time: &str) -> u64 {
    tick(house.at(time))["closed"].as_u64().unwrap()
}

#[test]
fn the_closing_hour_ends_only_what_began_before_it_and_only_once() {
    let house = House::open();
    let (_, early) = house.enrol("林芳", "13800000001");
    let (late, at_the_hour) = house.enrol("周启明", "13800000002");
    scan(&house, &early);
    house.ask("checkin_receive", json!({ "name": "蒋一鸣", "host": late, "purpose": "谈合作" }));
    assert_eq!(tick_at(&house, "2026-03-02T23:29:00+08:00"), 0);
    scan(house.at("2026-03-02T23:30:00+08:00"), &at_the_hour);
    assert_eq!(tick_at(&house, "2026-03-02T23:30:30+08:00"), 2, "the member and the visitor");
    assert_eq!(tick_at(&house, "2026-03-02T23:31:00+08:00"), 0);
    let visits = house.ask("checkin_visits", json!({}));
    let ended = visits["visits"].as_array().unwrap().iter().find(|visit| visit["name"] == "林芳").unwrap();
    assert_eq!(ended["left_at"], "2026-03-02T15:30:00Z", "the hour itself, not the tick");
    assert_eq!(ended["closed_by_program_at"], "2026-03-02T15:30:30Z");
    assert_eq!(house.ask("today_show", json!({}))["here"][0]["name"], "周启明");
    assert_eq!(tick_at(&house, "2026-03-03T23:30:00+08:00"), 1, "a day later they too");
}

#[test]
fn a_program_that_was_off_for_days_closes_each_at_their_own_hour() {
    let house = House::open();
    let (_, code) = house.enrol("林芳", "13800000001");
    scan(&house, &code);
    assert_eq!(tick_at(&house, "2026-03-05T08:00:00+08:00"), 1);
    let day = house.ask("checkin_visits", json!({ "day": "2026-03-02" }));
    assert_eq!(day["visits"][0]["left_at"], "2026-03-02T15:30:00Z");
    assert_eq!(scan(&house, &code)["verdict"]["code"], "checked_in");
}

#[test]
fn without_a_closing_hour_nothing_is_closed() {
    let house = House::open();
    let (_, code) = house.enrol("林芳", "13800000001");
    scan(&house, &code);
    let mut rules = house.ask("checkin_show_rules", json!({}));
    rules["close_at"] = Value::Null;
    house.ask("checkin_change_rules", rules);
    assert_eq!(tick_at(&house, "2026-03-05T08:00:00+08:00"), 0);
}
