use serde_json::{Value, json};

use crate::house::{House, MANAGER};

fn acts(house: &House) -> Vec<Value> {
    house.ask("undo_list", json!({}))["acts"].as_array().unwrap().clone()
}

/// Undoes the newest act.
fn undo(house: &House) -> Value {
    let newest = acts(house)[0]["act"].take();
    house.ask("undo_act", json!({ "act": newest, "reason": "点错了" }))
}

fn desk(house: &House, no: &str) -> Value {
    let zone =
        house.ask("profile_show", json!({}))["zones"].get(0).map_or(Value::Null, |zone| zone["zone"].clone());
    let zone = if zone.is_null() {
        let zone = json!({ "name": "A 区", "kind": "desks", "area": 24_000, "from_on": "2025-01-01" });
        house.ask("profile_add_zone", zone)["zone"].take()
    } else {
        zone
    };
    let beside = house.ask("desks_list", json!({}))["desks"].as_array().unwrap().len() * 6;
    let desk = json!({ "desk_no": no, "kind": "desk", "zone": zone, "from_on": "2026-01-01",
                       "spot": { "x": beside, "y": 0, "w": 5, "h": 4 } });
    house.ask("desks_add", desk)["desk"].take()
}

fn slot(desk: &Value, member: i64) -> Value {
    json!({ "desk": desk, "member": member, "from": "2026-03-02T10:00:00+08:00", "until": "2026-03-02T12:00:00+08:00" })
}

#[test]
fn one_sees_ones_own_last_twenty_and_nobody_elses() {
    let house = House::open();
    house.ask("users_add", json!({ "name": "沈知夏", "role": "helper", "pin": "246810" }));
    for n in 0..25 {
        house.enrol(&format!("测试{n}"), &format!("138000000{n:02}"));
    }
    let mine = acts(&house);
    assert_eq!(mine.len(), 20);
    assert_eq!((&mine[0]["command"], &mine[0]["about"]), (&json!("members_enrol"), &json!("测试24")));
    let theirs = house.ask_as(Some("沈知夏"), "undo_list", json!({}));
    assert_eq!(theirs["acts"], json!([]));
    let not_mine = json!({ "act": mine[0]["act"], "reason": "点错了" });
    assert_eq!(house.refused_as(Some("沈知夏"), "undo_act", not_mine).0, "act_not_own");
    let no_way = json!({ "act": mine[0]["act"], "reason": "点错了" });
    assert_eq!(house.refused("undo_act", no_way).0, "act_not_undoable");
}

#[test]
fn a_scan_is_undone_and_both_acts_stay_in_the_book() {
    let house = House::open();
    let (_, code) = house.enrol("林芳", "13800000001");
    house.ask("checkin_scan", json!({ "code": code }));
    let act = acts(&house).remove(0);
    assert_eq!((&act["about"], &act["way"]["code"]), (&json!("林芳"), &json!("undo")));
    let undone = undo(&house);
    assert_eq!(undone["way"]["code"], "undone");
    let today = house.ask("today_show", json!({}));
    assert_eq!((&today["here"], &today["visits"]), (&json!([]), &json!(0)));
    let twice = json!({ "act": act["act"], "reason": "点错了" });
    assert_eq!(house.refused("undo_act", twice).0, "act_undone");
    let commands: Vec<_> = acts(&house).iter().map(|act| act["command"].clone()).collect();
    assert_eq!(commands[..2], [json!("undo_act"), json!("checkin_scan")]);
    assert_eq!(frontdesk::backup::check(&house.space).unwrap().wrong, Vec::<String>::new());

    house.ask("checkin_scan", json!({ "code": code }));
    house.after_seconds(600).ask("checkin_scan", json!({ "code": code }));
    undo(&house);
    assert_eq!(
        house.ask("today_show", json!({}))["here"][0]["name"],
        "林芳",
        "in again, since when they were"
    );
}

#[test]
fn coming_in_that_came_to_a_booking_is_undone_as_a_whole() {
    let house = House::open();
    let (member, code) = house.enrol("林芳", "13800000001");
    let desk = desk(&house, "A-01");
    house.ask("desks_book", slot(&desk, member));
    house.at("2026-03-02T09:45:00+08:00").ask("checkin_scan", json!({ "code": code }));
    undo(&house);
    let day = house.ask("desks_on", json!({ "day": "2026-03-02" }));
    assert_eq!(day["bookings"][0]["used_at"], Value::Null);
}

#[test]
fn what_has_been_written_over_is_not_undone_and_the_counter_act_is_named() {
    let house = House::open();
    let (_, code) = house.enrol("林芳", "13800000001");
    house.ask("checkin_scan", json!({ "code": code }));
    house.after_seconds(600).ask("checkin_scan", json!({ "code": code }));
    let first = acts(&house).remove(1);
    assert_eq!(first["way"], json!({ "code": "counter", "values": { "command": "checkin_correct" } }));
    let ask = json!({ "act": first["act"], "reason": "点错了" });
    assert_eq!(house.refused("undo_act", ask).0, "act_overtaken");
}

#[test]
fn bookings_are_undone_by_cancelling_booking_again_and_moving_back() {
    let house = House::open();
    let (member, _) = house.enrol("林芳", "13800000001");
    let (first, second) = (desk(&house, "A-01"), desk(&house, "A-02"));
    let booking = house.ask("desks_book", slot(&first, member))["booking"].take();
    let mut moved = slot(&second, member);
    moved.as_object_mut().unwrap().remove("member");
    moved["booking"] = booking.clone();
    house.ask("desks_move", moved);
    undo(&house);
    let on = || house.ask("desks_on", json!({ "day": "2026-03-02" }))["bookings"].take();
    assert_eq!(on()[0]["desk_no"], "A-01");

    house.ask("desks_cancel", json!({ "booking": booking, "reason": "客户改期" }));
    undo(&house);
    let standing: Vec<_> =
        on().as_array().unwrap().iter().filter(|one| one["cancelled_at"].is_null()).cloned().collect();
    assert_eq!(standing.len(), 1);
    assert_eq!(standing[0]["booking_no"], "BK-00002", "the cancelled one stays what it is");

    house.ask("desks_cancel", json!({ "booking": standing[0]["booking"], "reason": "客户改期" }));
    let (other, _) = house.enrol("周启明", "13800000002");
    let act = acts(&house).iter().find(|act| act["command"] == "desks_cancel").unwrap()["act"].clone();
    house.ask("desks_book", slot(&first, other));
    let ask = json!({ "act": act, "reason": "点错了" });
    assert_eq!(house.refused("undo_act", ask).0, "desk_taken", "somebody else has it meanwhile");
}

#[test]
fn a_hand_over_undone_leaves_the_stock_as_it_was_and_both_acts_in_the_book() {
    let house = House::open();
    let (member, _) = house.enrol("林芳", "13800000001");
    house.ask("lending_add_item", json!({ "model": "示波器" }));
    let before = house.ask("lending_items", json!({}))["counts"].take();
    let lend = json!({ "code": "IT-0001", "member": member, "due_at": "2026-03-02T18:00:00+08:00" });
    house.ask("lending_lend", lend.clone());
    assert_eq!(acts(&house)[0]["about"], "示波器 IT-0001 林芳");
    undo(&house);
    assert_eq!(house.ask("lending_items", json!({}))["counts"], before);
    let (code, values) = house.refused("lending_take_back", json!({ "code": "IT-0001" }));
    assert_eq!((code.as_str(), &values["by"]), ("item_not_out", &Value::Null), "nobody ever had it");

    house.ask("lending_lend", lend.clone());
    house.ask("lending_take_back", json!({ "code": "IT-0001" }));
    undo(&house);
    assert_eq!(house.ask("lending_due", json!({}))["total"], 1);
    assert_eq!(house.refused("lending_lend", lend).0, "item_out");
}

#[test]
fn a_signup_and_a_visitor_are_undone_too() {
    let house = House::open();
    let (member, _) = house.enrol("林芳", "13800000001");
    let event = json!({ "title": "沙龙", "kind": "salon", "role": "host", "place": "路演厅", "capacity": 9,
        "span": { "from": "2026-03-03T13:00:00+08:00", "until": "2026-03-03T14:00:00+08:00" } });
    let event = house.ask("events_announce", event)["event"].take();
    house.ask("events_sign_up", json!({ "event": event, "member": member }));
    assert_eq!(acts(&house)[0]["about"], "林芳");
    undo(&house);
    assert_eq!(house.ask("events_show", json!({ "event": event }))["event"]["counts"]["signed_up"], 0);

    house.ask("checkin_receive", json!({ "name": "蒋一鸣", "host": member, "purpose": "谈合作" }));
    undo(&house);
    assert_eq!(house.ask("today_show", json!({}))["visitors"], json!([]));
    assert_eq!(house.ask("today_show", json!({}))["visits"], 0);
}

#[test]
fn somebody_signed_in_by_mistake_counts_nowhere_and_may_come_after_all() {
    let house = House::open();
    let (member, code) = house.enrol("林芳", "13800000001");
    let event = json!({ "title": "沙龙", "kind": "salon", "role": "host", "place": "路演厅", "capacity": 1,
        "span": { "from": "2026-03-02T13:00:00+08:00", "until": "2026-03-02T14:00:00+08:00" } });
    let event = house.ask("events_announce", event)["event"].take();
    house.ask("events_sign_in", json!({ "event": event, "member": member }));
    undo(&house);
    let counts = || house.ask("events_show", json!({ "event": event }))["event"]["counts"].take();
    assert_eq!((&counts()["signed_in"], &counts()["free"]), (&json!(0), &json!(1)));
    let scanned = house.ask("events_scan", json!({ "event": event, "code": code }));
    assert_eq!((&scanned["again"], &scanned["entry"]), (&json!(false), &json!("walk_in")));
    assert_eq!((&counts()["signed_in"], &counts()["free"]), (&json!(1), &json!(0)));
}

#[test]
fn nothing_is_undone_in_frozen_days() {
    let house = House::open();
    let (_, code) = house.enrol("林芳", "13800000001");
    house.ask("checkin_scan", json!({ "code": code }));
    let act = acts(&house).remove(0);
    house.at("2026-03-03T09:00:00+08:00");
    house.ask("profile_freeze_until", json!({ "day": "2026-03-02", "reason": "已上报" }));
    let ask = json!({ "act": act["act"], "reason": "点错了" });
    assert_eq!(house.refused_as(Some(MANAGER), "undo_act", ask).0, "period_frozen");
}
