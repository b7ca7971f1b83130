//! What is promised of desks and rooms over days, and what is free.

use serde_json::{Value, json};

use crate::house::House;

struct Floor {
    house: House,
    member: i64,
    desk: i64,
    room: i64,
    zone: i64,
}

fn at(clock: &str) -> String {
    format!("2026-03-02T{clock}:00+08:00")
}

impl Floor {
    fn open() -> Self {
        let house = House::open();
        let zone = json!({ "name": "开放区 A", "kind": "desks", "area": 24_000, "from_on": "2025-01-01" });
        let zone = house.ask("profile_add_zone", zone)["zone"].as_i64().unwrap();
        let add = |desk_no: &str, kind: &str, x: i64, capacity: i64, note: &str| {
            house.ask(
                "desks_add",
                json!({ "desk_no": desk_no, "kind": kind, "zone": zone, "from_on": "2026-01-01", "note": note,
                        "capacity": capacity, "spot": { "x": x, "y": 0, "w": 5, "h": 4 } }),
            )["desk"]
                .as_i64()
                .unwrap()
        };
        let (desk, room) = (add("A-01", "desk", 0, 1, ""), add("小会议室", "room", 10, 8, "有屏"));
        let member = house.enrol("林芳", "13800000001").0;
        Self { house, member, desk, room, zone }
    }

    fn book(&self, desk: i64, from: &str, until: &str) {
        self.house
            .ask("desks_book", json!({ "desk": desk, "member": self.member, "from": from, "until": until }));
    }
}

fn numbers(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|one| one["desk_no"].as_str().unwrap()).collect()
}

#[test]
fn the_timeline_has_every_promise_that_touches_its_days_in_one_answer() {
    let floor = Floor::open();
    floor.book(floor.desk, &at("10:00"), &at("12:00"));
    floor.book(floor.room, "2026-03-02T23:00:00+08:00", "2026-03-03T01:00:00+08:00");
    floor.book(floor.desk, "2026-03-04T10:00:00+08:00", "2026-03-04T12:00:00+08:00");
    let team = floor.house.team("青橙传感");
    let period = json!({ "from": "2026-03-10", "to": "2026-12-31" });
    floor.house.ask("desks_assign", json!({ "desk": floor.desk, "team": team, "period": period }));

    let ask =
        |from: &str, to: &str| floor.house.ask("desks_timeline", json!({ "from_on": from, "to_on": to }));
    let monday = ask("2026-03-02", "2026-03-02");
    assert_eq!(numbers(&monday["desks"]), ["A-01", "小会议室"]);
    assert_eq!(numbers(&monday["bookings"]), ["A-01", "小会议室"]);
    assert_eq!(monday["assignments"], json!([]));
    assert_eq!(monday["span"], json!({ "from": "2026-03-01T16:00:00Z", "until": "2026-03-02T16:00:00Z" }));
    assert_eq!(numbers(&ask("2026-03-03", "2026-03-03")["bookings"]), ["小会议室"]);
    let week = ask("2026-03-02", "2026-03-10");
    assert_eq!(numbers(&week["bookings"]), ["A-01", "小会议室", "A-01"]);
    assert_eq!(week["assignments"][0]["team_name"], "青橙传感");
}

#[test]
fn the_timeline_of_rooms_has_no_desks_and_no_booking_of_them() {
    let floor = Floor::open();
    floor.book(floor.desk, &at("10:00"), &at("12:00"));
    let rooms = json!({ "from_on": "2026-03-02", "to_on": "2026-03-02", "kind": "room" });
    let rooms = floor.house.ask("desks_timeline", rooms);
    assert_eq!((numbers(&rooms["desks"]), &rooms["bookings"]), (vec!["小会议室"], &json!([])));
    let elsewhere = json!({ "from_on": "2026-03-02", "to_on": "2026-03-02", "zone": floor.zone + 1 });
    assert_eq!(floor.house.ask("desks_timeline", elsewhere)["desks"], json!([]));
}

#[test]
fn a_timeline_is_six_weeks_at_most() {
    let floor = Floor::open();
    let ask = |to: &str| json!({ "from_on": "2026-03-01", "to_on": to });
    floor.house.ask("desks_timeline", ask("2026-04-11"));
    let long = floor.house.refused("desks_timeline", ask("2026-04-12"));
    assert_eq!(long, ("timeline_too_long".to_owned(), json!({ "days": 42 })));
    assert_eq!(floor.house.refused("desks_timeline", ask("2026-02-28")).0, "period_reversed");
}

#[test]
fn what_is_free_for_long_enough_is_told_with_the_soonest_moment() {
    let floor = Floor::open();
    floor.book(floor.room, &at("10:00"), &at("11:30"));
    floor.book(floor.desk, &at("12:00"), &at("13:00"));
    let free = |mut args: Value| {
        args["from"] = json!(at("10:00"));
        floor.house.ask("desks_openings", args)["openings"].clone()
    };
    let told = |openings: &Value| -> Vec<(String, String, Value)> {
        let of = |one: &Value| {
            let word = |value: &Value| value.as_str().unwrap().to_owned();
            (word(&one["desk"]["desk_no"]), word(&one["from"]), one["free_until"].clone())
        };
        openings.as_array().unwrap().iter().map(of).collect()
    };
    let own = |no: &str, from: &str, until: Value| (no.to_owned(), from.to_owned(), until);
    assert_eq!(
        told(&free(json!({ "minutes": 60 }))),
        [
            own("A-01", "2026-03-02T02:00:00Z", json!("2026-03-02T04:00:00Z")),
            own("小会议室", "2026-03-02T03:30:00Z", Value::Null)
        ]
    );
    assert_eq!(told(&free(json!({ "minutes": 60, "seats": 6 }))).len(), 1);
    assert_eq!(told(&free(json!({ "minutes": 60, "with": "屏" })))[0].0, "小会议室");
    assert_eq!(told(&free(json!({ "minutes": 60, "kind": "desk", "with": "屏" }))), []);
    // Too long for what is left of the day behind the booking.
    assert_eq!(told(&free(json!({ "minutes": 780 }))), []);
    let none = floor.house.refused("desks_openings", json!({ "from": at("10:00"), "minutes": 0 }));
    assert_eq!(none.0, "span_reversed");
}
