//! What fell due while the program was down in opening hours waits: people may have been seated meanwhile.

use serde_json::{Value, json};

use crate::house::House;

const DOWN: &str = "2026-03-02T09:00:00+08:00";
const UP: &str = "2026-03-02T11:00:00+08:00";

fn tick(house: &House) -> Value {
    house.ask_as(None, "clock_tick", json!({}))
}

/// Ten bookings from half past nine to noon; the program's last sign of life is at nine.
fn with_ten_bookings() -> House {
    let house = House::open();
    house.at("2026-03-02T08:30:00+08:00");
    let zone = json!({ "name": "A 区", "kind": "desks", "area": 24_000, "from_on": "2025-01-01" });
    let zone = house.ask("profile_add_zone", zone)["zone"].take();
    for n in 0..10 {
        let (member, _) = house.enrol(&format!("测试{n}"), &format!("1380000000{n}"));
        let desk = house.ask(
            "desks_add",
            json!({ "desk_no": format!("A-{n:02}"), "kind": "desk", "zone": zone, "from_on": "2026-01-01",
                    "spot": { "x": n * 6, "y": 0, "w": 5, "h": 4 } }),
        )["desk"]
            .take();
        house.ask(
            "desks_book",
            json!({ "desk": desk, "member": member, "from": "2026-03-02T09:30:00+08:00",
                    "until": "2026-03-02T12:00:00+08:00" }),
        );
    }
    tick(house.at(DOWN));
    house
}

fn waiting(house: &House) -> Vec<Value> {
    house.ask("checkin_awaiting", json!({}))["waiting"].as_array().unwrap().clone()
}

#[test]
fn off_from_nine_to_eleven_ten_bookings_wait_and_none_counts_as_missed() {
    let house = with_ten_bookings();
    assert_eq!(tick(house.at(UP))["waiting"], 10);
    assert_eq!(tick(house.after_seconds(60))["waiting"], 0, "asked once");
    let asked = waiting(&house);
    assert_eq!(asked.len(), 10);
    assert_eq!(asked[0]["down"], json!({ "from": "2026-03-02T01:00:00Z", "until": "2026-03-02T03:00:00Z" }));
    let day = house.ask("desks_on", json!({ "day": "2026-03-02" }));
    let standing = day["bookings"].as_array().unwrap().iter().filter(|one| one["cancelled_at"].is_null());
    assert_eq!(standing.count(), 10, "no desk is let go before somebody says so");

    let ids: Vec<_> = asked.iter().map(|one| one["awaiting"].clone()).collect();
    house.ask("checkin_confirm_present", json!({ "awaiting": ids[..3] }));
    let left = house.ask("checkin_confirm_absent", json!({ "awaiting": ids[3..] }));
    assert_eq!(left["waiting"], json!([]));
    let day = house.ask("desks_on", json!({ "day": "2026-03-02" }));
    let used: Vec<_> = day["bookings"].as_array().unwrap().iter().map(|one| &one["used_at"]).collect();
    assert_eq!(used.iter().filter(|at| **at == "2026-03-02T01:30:00Z").count(), 3, "from when it began");
    assert_eq!(used.iter().filter(|at| at.is_null()).count(), 7);
    assert_eq!(house.refused("checkin_confirm_absent", json!({ "awaiting": [ids[0]] })).0, "settled_already");
}

#[test]
fn a_silence_of_minutes_or_outside_the_hours_asks_nothing() {
    let house = with_ten_bookings();
    assert_eq!(tick(house.at("2026-03-02T09:04:59+08:00"))["waiting"], 0);
    let mut rules = house.ask("checkin_show_rules", json!({}));
    rules["opens"] = json!("13:00");
    rules["closes"] = json!("22:00");
    house.ask("checkin_change_rules", rules);
    assert_eq!(tick(house.at(UP))["waiting"], 0, "nobody could have come");
}

#[test]
fn whoever_has_come_is_not_asked_about() {
    let house = with_ten_bookings();
    let booking = house.ask("desks_on", json!({ "day": "2026-03-02" }))["bookings"][0]["booking"].take();
    house.ask("desks_arrive", json!({ "booking": booking }));
    assert_eq!(tick(house.at(UP))["waiting"], 9);
}

#[test]
fn whoever_comes_after_all_is_not_asked_about_any_more() {
    let house = with_ten_bookings();
    tick(house.at(UP));
    let bookings = house.ask("desks_on", json!({ "day": "2026-03-02" }))["bookings"].take();
    house.ask("desks_arrive", json!({ "booking": bookings[0]["booking"] }));
    house.ask("desks_cancel", json!({ "booking": bookings[1]["booking"], "reason": "客户改期" }));
    assert_eq!(waiting(&house).len(), 8);
}

#[test]
fn a_closing_hour_within_the_hours_waits_until_somebody_says_who_stayed() {
    let house = House::open();
    let (_, code) = house.enrol("林芳", "13800000001");
    let mut rules = house.ask("checkin_show_rules", json!({}));
    (rules["opens"], rules["closes"], rules["close_at"]) = (json!("08:00"), json!("23:00"), json!("20:00"));
    house.ask("checkin_change_rules", rules);
    super::scan(&house, &code);
    tick(house.at("2026-03-02T19:50:00+08:00"));
    let ticked = tick(house.at("2026-03-02T20:30:00+08:00"));
    assert_eq!((&ticked["waiting"], &ticked["closed"]), (&json!(1), &json!(0)));
    let asked = waiting(&house);
    assert_eq!(asked[0]["waits"]["values"]["visit"]["name"], "林芳");
    house.ask("checkin_confirm_present", json!({ "awaiting": [asked[0]["awaiting"]] }));
    assert_eq!(tick(house.after_seconds(60))["closed"], 0, "they stay");
    assert_eq!(tick(house.at("2026-03-03T20:00:00+08:00"))["closed"], 1, "until the next closing hour");
}
