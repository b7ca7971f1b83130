//! Somebody walks in: person, desk, fee and check-in are one act, or none of it happened.

use serde_json::{Value, json};

use crate::house::House;

/// A house with three desks, the nearest last in the list of numbers, and a day that costs 50 元.
fn with_desks() -> House {
    let house = House::open();
    let zone = json!({ "name": "A 区", "kind": "desks", "area": 10_000, "from_on": "2026-01-01" });
    let zone = house.ask("profile_add_zone", zone)["zone"].take();
    for (desk_no, x) in [("A-01", 40), ("A-02", 20), ("A-03", 0)] {
        let spot = json!({ "x": x, "y": 0, "w": 5, "h": 4 });
        let desk = json!({ "desk_no": desk_no, "kind": "desk", "zone": zone, "from_on": "2026-01-01", "spot": spot });
        house.ask("desks_add", desk);
    }
    let spot = json!({ "x": 0, "y": 9, "w": 5, "h": 4 });
    let room =
        json!({ "desk_no": "小会", "kind": "room", "zone": zone, "from_on": "2026-01-01", "spot": spot });
    house.ask("desks_add", room);
    let market = json!({ "price": 8_000, "source": "周边三家均价", "on": "2026-03-01" });
    let price =
        json!({ "kind": "desk_day", "name": "工位日票", "unit": "天", "amount": 5_000, "market": market });
    house.ask("receipts_set_price", price);
    house
}

fn walk_in(name: &str, mobile: &str) -> Value {
    json!({ "name": name, "mobile": mobile, "method": "wechat" })
}

#[test]
fn a_stranger_is_enrolled_seated_charged_and_checked_in_by_one_act() {
    let house = with_desks();
    let acts = || -> i64 {
        let file = rusqlite::Connection::open(house.path()).unwrap();
        file.query_row("SELECT count(*) FROM audit_entries", [], |row| row.get(0)).unwrap()
    };
    let before = acts();
    let came = house.ask("counter_walk_in", walk_in("林芳", "138 0000 0001"));
    assert_eq!(acts(), before + 1);
    assert_eq!((&came["enrolled"], &came["member"]["member"]["member_no"]), (&json!(true), &json!("M-0001")));
    assert_eq!(
        (&came["booking"]["desk_no"], &came["booking"]["until"]),
        (&json!("A-03"), &json!("2026-03-02T10:00:00Z"))
    );
    assert!(came["booking"]["used_at"].is_string(), "they sit on it");
    assert_eq!((&came["fee"]["charged"], &came["fee"]["saved"]), (&json!(5_000), &json!(3_000)));
    assert_eq!(came["outcome"]["verdict"]["code"], "checked_in");
    let today = house.ask("today_show", json!({}));
    assert_eq!(today["here"][0]["name"], "林芳");
    assert_eq!(house.ask("receipts_to_invoice", json!({}))["count"], 1);
}

#[test]
fn a_known_mobile_finds_the_person_and_another_name_is_refused() {
    let house = with_desks();
    house.enrol("林芳", "13800000001");
    let came = house.ask("counter_walk_in", walk_in("林芳", "13800000001"));
    assert_eq!((&came["enrolled"], &came["member"]["member"]["member"]), (&json!(false), &json!(1)));
    assert_eq!(house.ask("members_list", json!({}))["total"], 1);
    let (code, values) = house.refused("counter_walk_in", walk_in("周启明", "13800000001"));
    assert_eq!((code.as_str(), &values["name"]), ("mobile_taken", &json!("林芳")));
}

#[test]
fn who_is_in_already_gets_a_desk_and_no_second_visit() {
    let house = with_desks();
    let (member, _) = house.enrol("林芳", "13800000001");
    house.ask("checkin_check_in", json!({ "member": member }));
    let came = house.after_seconds(600).ask("counter_walk_in", walk_in("林芳", "13800000001"));
    assert_eq!(came["outcome"], Value::Null);
    assert!(came["booking"]["used_at"].is_string());
    assert_eq!(house.ask("today_show", json!({}))["visits"], 1);
}

#[test]
fn waived_with_a_reason_it_takes_no_money_and_counts() {
    let house = with_desks();
    let ask =
        |waiver: &str| json!({ "name": "林芳", "mobile": "13800000001", "charged": 0, "waiver": waiver });
    assert_eq!(house.refused("counter_walk_in", ask("")).0, "waiver_unexplained");
    let came = house.ask("counter_walk_in", ask("首次体验"));
    assert_eq!((&came["fee"]["charged"], &came["fee"]["waived"]), (&json!(0), &json!(5_000)));
    assert_eq!(house.ask("receipts_to_invoice", json!({}))["count"], 0);
    let period = json!({ "period": { "from": "2026-03-02", "to": "2026-03-02" } });
    assert_eq!(house.ask("receipts_ledger", period)["sums"]["saved"], 8_000);
}

#[test]
fn what_is_refused_leaves_nothing_behind() {
    let house = with_desks();
    let cash = json!({ "name": "林芳", "mobile": "13800000001", "method": "cash" });
    assert_eq!(house.refused("counter_walk_in", cash).0, "shift_missing");
    assert_eq!(
        house.refused("counter_walk_in", json!({ "name": "林芳", "mobile": "13800000001" })).0,
        "method_missing"
    );
    for n in 1..=3 {
        house.ask("counter_walk_in", walk_in(&format!("测试{n}"), &format!("1380000001{n}")));
    }
    let (code, values) = house.refused("counter_walk_in", walk_in("林芳", "13800000001"));
    assert_eq!(code, "no_desk_free", "a room is no desk");
    assert_eq!(values["until"], "2026-03-02T10:00:00Z");
    assert_eq!(house.ask("members_list", json!({}))["total"], 3, "nobody is enrolled by a refusal");
    assert_eq!(house.ask("today_show", json!({}))["visits"], 3);
    assert_eq!(house.ask("receipts_to_invoice", json!({}))["count"], 3);
}

#[test]
fn whom_the_rules_keep_out_is_not_charged_until_a_supervisor_lets_them_in() {
    let house = with_desks();
    let (member, _) = house.enrol("林芳", "13800000001");
    let rules = json!({ "opens": "10:00", "closes": "22:00", "pause_minutes": 0, "entries_a_day": null,
        "same_scan_seconds": 60, "close_at": null });
    house.ask("checkin_change_rules", rules);
    let (code, values) = house.refused("counter_walk_in", walk_in("林芳", "13800000001"));
    assert_eq!(code, "kept_out");
    assert_eq!(values, json!({ "name": "林芳", "passes_at": "2026-03-02T02:00:00Z" }));
    assert_eq!(house.ask("receipts_to_invoice", json!({}))["count"], 0);
    assert_eq!(house.ask("desks_on", json!({ "day": "2026-03-02" }))["bookings"], json!([]));
    house.ask("checkin_force_in", json!({ "member": member, "reason": "约好提前来" }));
    let came = house.ask("counter_walk_in", walk_in("林芳", "13800000001"));
    assert_eq!((&came["outcome"], &came["fee"]["charged"]), (&json!(null), &json!(5_000)));
}

#[test]
fn the_form_is_offered_the_nearest_desks_and_the_price_of_the_day() {
    let house = with_desks();
    let offer = house.ask("counter_offer", json!({}));
    let desks: Vec<_> =
        offer["desks"].as_array().unwrap().iter().map(|one| &one["desk"]["desk_no"]).collect();
    assert_eq!(desks, ["A-03", "A-02", "A-01"]);
    assert_eq!((&offer["price"]["amount"], &offer["till_open"]), (&json!(5_000), &json!(false)));
    let chosen = json!({ "name": "林芳", "mobile": "13800000001", "method": "alipay", "desk": 1,
                         "until": "2026-03-02T12:00:00+08:00" });
    assert_eq!(house.ask("counter_walk_in", chosen)["booking"]["desk_no"], "A-01");
}

#[test]
fn a_house_without_prices_charges_nothing() {
    let house = House::open();
    let zone = json!({ "name": "A 区", "kind": "desks", "area": 10_000, "from_on": "2026-01-01" });
    let zone = house.ask("profile_add_zone", zone)["zone"].take();
    let spot = json!({ "x": 0, "y": 0, "w": 5, "h": 4 });
    house.ask(
        "desks_add",
        json!({ "desk_no": "A-01", "kind": "desk", "zone": zone, "from_on": "2026-01-01", "spot": spot }),
    );
    let came = house.ask("counter_walk_in", json!({ "name": "林芳", "mobile": "13800000001" }));
    assert_eq!((&came["fee"], &came["booking"]["desk_no"]), (&Value::Null, &json!("A-01")));
}

#[test]
fn the_slip_shows_the_desk_and_signs_its_holder_out() {
    let house = with_desks();
    let came = house.ask("counter_walk_in", walk_in("林芳", "13800000001"));
    let print = house.ask("counter_print_slip", json!({ "walk_in": came["walk_in"] }));
    assert_eq!(
        (&print["kind"], &print["of"], &print["again"]),
        (&json!("slip"), &json!("BK-00001"), &json!(false))
    );
    let again = house.ask("counter_print_slip", json!({ "walk_in": came["walk_in"] }));
    assert_eq!(again["again"], true);
    house.after_seconds(3_600);
    let code = came["member"]["badge"]["code"].as_str().unwrap();
    assert_eq!(house.ask("checkin_scan", json!({ "code": code }))["verdict"]["code"], "checked_out");
}

#[test]
fn a_walk_in_at_a_desk_by_the_day_has_it_until_closing() {
    let house = with_desks();
    let between = json!({ "code": "between", "values": { "opens": "09:00", "closes": "21:00" } });
    house.ask("profile_set_hours", json!({ "workday": between, "weekend": between, "holiday": between }));
    house.ask(
        "desks_set_rules",
        json!({ "of": { "code": "kind", "values": { "kind": "desk" } },
                "rules": { "unit": "day", "buffer_minutes": 0, "notice_minutes": 0, "cancel_minutes": 0,
                           "approved_by": "nobody", "early_minutes": 30 } }),
    );
    assert_eq!(house.ask("counter_offer", json!({}))["until"], "2026-03-02T13:00:00Z");
    let seated = house.ask("counter_walk_in", walk_in("林芳", "13800000001"));
    assert_eq!(seated["booking"]["until"], "2026-03-02T13:00:00Z");
}
