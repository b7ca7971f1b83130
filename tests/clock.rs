use serde_json::{Value, json};

use crate::house::House;

fn behind(house: &House) -> Value {
    house.ask_as(None, "clock_show", json!({}))["behind"].take()
}

#[test]
fn a_clock_set_back_a_day_warns_and_numbers_and_the_book_go_on() {
    let house = House::open();
    let (_, code) = house.enrol("林芳", "13800000001");
    house.ask("checkin_scan", json!({ "code": code }));
    house.ask_as(None, "clock_tick", json!({}));
    assert_eq!(behind(&house), Value::Null);

    house.at("2026-03-01T09:05:00+08:00");
    assert_eq!(behind(&house), "2026-03-02T01:05:00Z");
    let card = house.ask("members_enrol", json!({ "name": "周启明", "mobile": "13800000002" }));
    assert_eq!(card["member"]["member_no"], "M-0002");
    house.ask_as(None, "clock_tick", json!({}));
    assert_eq!(behind(&house), "2026-03-02T01:05:00Z", "an act at the wrong time does not end the warning");
    let out = house.ask("checkin_scan", json!({ "code": code }));
    assert_eq!(out["verdict"]["code"], "checked_out", "nobody is kept in");
    let again = house.after_seconds(120).ask("checkin_scan", json!({ "code": code }));
    assert_eq!(again["verdict"]["code"], "checked_in", "and nobody is kept out");
    let chain = frontdesk::backup::check(&house.space).unwrap();
    assert_eq!(chain.wrong, Vec::<String>::new());

    house.ask("clock_trust", json!({}));
    assert_eq!(behind(&house), Value::Null);
    house.ask_as(None, "clock_tick", json!({}));
    assert_eq!(behind(&house), Value::Null);
}

#[test]
fn a_clock_that_corrects_itself_by_seconds_warns_of_nothing() {
    let house = House::open();
    house.enrol("林芳", "13800000001");
    house.after_seconds(-120);
    assert_eq!(behind(&house), Value::Null);
    house.after_seconds(-1);
    assert_eq!(behind(&house), "2026-03-02T01:05:00Z");
}
