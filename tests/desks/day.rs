//! How a day goes: the plan, coming, leaving, cancelling.

use serde_json::{Value, json};

use super::floor::{Floor, at};

#[test]
fn the_plan_tells_how_each_desk_stands_at_a_time() {
    let floor = Floor::open();
    let desk = floor.desks[0];
    let waiting = floor.book(desk, 0, "09:00", "12:00");
    floor.book(desk, 1, "14:00", "16:00");
    let told = |state: &str, name: Value| (state.to_owned(), name);
    assert_eq!(floor.state(desk, "09:05"), told("not_come", json!("林芳")));
    // Looking ahead, a booking is a promise.
    assert_eq!(floor.state(desk, "11:59"), told("promised", json!("林芳")));
    assert_eq!(floor.state(desk, "12:00"), told("promised", json!("郑一帆")));
    assert_eq!(floor.state(desk, "16:00"), told("free", Value::Null));
    assert_eq!(floor.state(floor.desks[1], "09:05"), told("free", Value::Null));

    floor.house.ask("desks_arrive", json!({ "booking": waiting }));
    assert_eq!(floor.state(desk, "09:05"), told("in_use", json!("林芳")));
    floor.house.at(&at("10:00")).ask("desks_leave", json!({ "booking": waiting }));
    assert_eq!(floor.state(desk, "10:00"), told("promised", json!("郑一帆")));

    let gone = floor.house.ask(
        "desks_add",
        json!({ "desk_no": "Z-1", "kind": "desk", "zone": floor.zone, "from_on": "2026-01-01",
                "to_on": "2026-03-01", "spot": { "x": 0, "y": 9, "w": 5, "h": 4 } }),
    );
    assert_eq!(floor.state(gone["desk"].as_i64().unwrap(), "10:00").0, "out_of_service");
    assert_eq!(floor.house.ask("desks_list", json!({}))["desks"].as_array().unwrap().len(), 5);
}

#[test]
fn an_early_leave_frees_the_rest_and_keeps_what_was_promised() {
    let floor = Floor::open();
    let booking = floor.book(floor.desks[0], 0, "09:00", "12:00");
    let args = json!({ "booking": booking });
    assert_eq!(floor.house.refused("desks_leave", args.clone()).0, "booking_not_begun");
    floor.house.ask("desks_arrive", args.clone());
    let left = floor.house.at(&at("10:20")).ask("desks_leave", args.clone());
    assert_eq!(left["until"], "2026-03-02T02:20:00Z");
    assert_eq!(left["planned_until"], "2026-03-02T04:00:00Z");
    floor.book(floor.desks[0], 1, "10:20", "12:00");
    assert_eq!(floor.house.refused("desks_leave", args).0, "booking_over");
}

#[test]
fn whoever_checks_in_has_come_to_the_booking_that_runs_or_is_about_to() {
    let floor = Floor::open();
    let now = floor.book(floor.desks[0], 0, "09:00", "09:20");
    let soon = floor.book(floor.desks[1], 0, "09:35", "10:00");
    let later = floor.book(floor.desks[2], 0, "10:00", "12:00");
    let outcome = floor.house.ask("checkin_check_in", json!({ "member": floor.members[0] }));
    assert_eq!(outcome["booking"]["booking"], now);
    let used = |booking: i64| {
        let day = floor.house.ask("desks_on", json!({ "day": "2026-03-02" }));
        let all = day["bookings"].as_array().unwrap().clone();
        all.into_iter().find(|one| one["booking"] == booking).unwrap()["used_at"].clone()
    };
    assert_eq!(used(now), "2026-03-02T01:05:00Z");
    assert_eq!(used(soon), "2026-03-02T01:05:00Z");
    assert_eq!(used(later), Value::Null);
    // Still in the house when it begins: the next tick knows.
    let tick =
        |clock: &str| floor.house.at(&at(clock)).ask_as(None, "clock_tick", json!({}))["seated"].clone();
    assert_eq!((tick("09:59"), tick("10:00"), tick("10:01")), (json!(0), json!(1), json!(0)));
    assert_eq!(used(later), "2026-03-02T02:00:00Z");
}

#[test]
fn coming_too_early_or_twice_is_refused() {
    let floor = Floor::open();
    let booking = floor.book(floor.desks[0], 0, "10:00", "12:00");
    let args = json!({ "booking": booking });
    let (code, values) = floor.house.at(&at("09:29")).refused("desks_arrive", args.clone());
    assert_eq!((code.as_str(), &values["opens_at"]), ("booking_not_yet", &json!("2026-03-02T01:30:00Z")));
    floor.house.at(&at("09:30")).ask("desks_arrive", args.clone());
    assert_eq!(floor.house.refused("desks_arrive", args.clone()).0, "booking_in_use");
    assert_eq!(
        floor.house.refused("desks_cancel", json!({ "booking": booking, "reason": "不来了" })).0,
        "booking_in_use"
    );
    let later =
        json!({ "booking": booking, "desk": floor.desks[0], "from": at("11:00"), "until": at("12:00") });
    assert_eq!(floor.house.refused("desks_move", later).0, "booking_in_use");
    let elsewhere =
        json!({ "booking": booking, "desk": floor.desks[1], "from": at("10:00"), "until": at("13:00") });
    assert_eq!(floor.house.ask("desks_move", elsewhere)["desk_no"], "A-02");
}

#[test]
fn a_cancelled_booking_frees_the_desk_and_stays_with_its_reason() {
    let floor = Floor::open();
    let booking = floor.book(floor.desks[0], 0, "10:00", "12:00");
    let args = json!({ "booking": booking, "reason": " " });
    assert_eq!(floor.house.refused("desks_cancel", args).0, "text_empty");
    let args = json!({ "booking": booking, "reason": "会员改期" });
    let cancelled = floor.house.ask("desks_cancel", args.clone());
    assert_eq!(cancelled["cancel_reason"], "会员改期");
    let (code, values) = floor.house.refused("desks_cancel", args);
    assert_eq!(code, "booking_cancelled");
    assert_eq!(values, json!({ "booking_no": "BK-00001", "at": "2026-03-02T01:05:00Z" }));
    let moving =
        json!({ "booking": booking, "desk": floor.desks[0], "from": at("13:00"), "until": at("14:00") });
    assert_eq!(floor.house.refused("desks_move", moving).0, "booking_cancelled");
    floor.book(floor.desks[0], 1, "10:00", "12:00");
}

#[test]
fn the_booking_keeps_the_team_of_its_day() {
    let floor = Floor::open();
    let (old, new) = (floor.house.team("云岫机器人"), floor.house.team("禾木生物"));
    let join = |team: i64, from_on: &str| {
        floor.house.ask(
            "members_join_team",
            json!({ "member": floor.members[0], "team": team, "from_on": from_on }),
        );
    };
    join(old, "2026-01-01");
    floor.book(floor.desks[0], 0, "10:00", "12:00");
    join(new, "2026-03-03");
    let on = floor.house.ask("desks_on", json!({ "day": "2026-03-02" }));
    assert_eq!(on["bookings"][0]["team"], "云岫机器人");
    let tomorrow = floor.args(floor.desks[0], 0, "2026-03-03T10:00:00+08:00", "2026-03-03T12:00:00+08:00");
    assert_eq!(floor.house.ask("desks_book", tomorrow)["team"], "禾木生物");
}

#[test]
fn free_desks_are_free_for_the_whole_slot_and_the_nearest_come_first() {
    let floor = Floor::open();
    let far = floor.add("A-09", "desk", 60);
    floor.book(floor.desks[0], 0, "09:00", "12:00");
    floor.book(floor.desks[2], 1, "11:30", "13:00");
    floor.book(far, 1, "15:00", "16:00");
    let free = |until: &str| -> Vec<(String, Value)> {
        let ask = json!({ "from": at("10:00"), "until": at(until), "near": floor.desks[2] });
        let answer = floor.house.ask("desks_free", ask);
        let desks = answer["desks"].as_array().unwrap().clone();
        desks
            .iter()
            .map(|one| (one["desk"]["desk_no"].as_str().unwrap().to_owned(), one["free_until"].clone()))
            .collect()
    };
    let row = |desk_no: &str, until: Value| (desk_no.to_owned(), until);
    // Not the desk itself, not a room, not one that is taken for a part of the slot.
    assert_eq!(free("12:00"), [row("A-02", Value::Null), row("A-09", json!("2026-03-02T07:00:00Z"))]);
    assert_eq!(free("15:30"), [row("A-02", Value::Null)]);
    let everywhere = floor.house.ask("desks_free", json!({ "from": at("10:00"), "until": at("11:30") }));
    assert_eq!(everywhere["desks"].as_array().unwrap().len(), 4);
}

#[test]
fn a_desk_is_added_once_in_a_known_zone_and_has_a_size() {
    let floor = Floor::open();
    let refused = |field: &str, value: Value| {
        let mut desk = json!({ "desk_no": "A-09", "kind": "desk", "zone": floor.zone, "from_on": "2026-01-01",
            "spot": { "x": 0, "y": 0, "w": 5, "h": 4 } });
        desk[field] = value;
        floor.house.refused("desks_add", desk).0
    };
    assert_eq!(refused("desk_no", json!("A-01")), "desk_no_taken");
    assert_eq!(refused("zone", json!(99)), "not_found");
    assert_eq!(refused("capacity", json!(0)), "capacity_zero");
    assert_eq!(refused("spot", json!({ "x": 0, "y": 0, "w": 0, "h": 4 })), "spot_empty");
    assert_eq!(refused("to_on", json!("2025-12-31")), "period_reversed");
}
