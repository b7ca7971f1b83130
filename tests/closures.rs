//! Desks are closed for a time: what it hits is shown, asked about, and never lost.

use rusqlite::params;
use serde_json::{Value, json};

use crate::desks::floor::Floor;

/// A time of that Monday.
fn at(clock: &str) -> String {
    format!("2026-03-02T{clock}:00+08:00")
}

fn closing(desks: &[i64], from: &str, until: &str) -> Value {
    let scope = json!({ "scope": "desks", "desks": desks });
    json!({ "scope": scope, "from": at(from), "until": at(until) })
}

fn with(mut ask: Value, more: Value) -> Value {
    let more = more.as_object().unwrap().clone();
    ask.as_object_mut().unwrap().extend(more);
    ask
}

fn day(floor: &Floor) -> Vec<Value> {
    floor.house.ask("desks_on", json!({ "day": "2026-03-02" }))["bookings"].as_array().unwrap().clone()
}

fn utc(clock: &str) -> Value {
    let hour: i32 = clock[..2].parse().unwrap();
    json!(format!("2026-03-02T{:02}:{}:00Z", hour - 8, &clock[3..]))
}

#[test]
fn a_booking_in_a_closure_is_refused_with_reason_and_end() {
    let floor = Floor::open();
    let ask = with(closing(&[floor.desks[0]], "10:00", "12:00"), json!({ "reason": "换灯管" }));
    let closure = floor.house.ask("desks_close", ask);
    assert_eq!((&closure["desk_nos"], &closure["reason"]), (&json!(["A-01"]), &json!("换灯管")));
    for (from, until) in [("09:30", "10:01"), ("11:59", "13:00"), ("10:30", "11:00"), ("09:30", "13:00")] {
        let (code, values) = floor.refused(floor.desks[0], 0, from, until);
        assert_eq!(code, "desk_closed", "{from} {until}");
        let named =
            json!({ "desk": "A-01", "reason": "换灯管", "from": utc("10:00"), "until": utc("12:00") });
        assert_eq!(values, named);
    }
    floor.book(floor.desks[0], 0, "09:30", "10:00");
    let booking = floor.book(floor.desks[0], 0, "12:00", "13:00");
    let into =
        json!({ "booking": booking, "desk": floor.desks[0], "from": at("11:30"), "until": at("13:00") });
    assert_eq!(floor.house.refused("desks_move", into).0, "desk_closed");
    floor.book(floor.desks[1], 1, "10:00", "12:00");
}

#[test]
fn what_a_closure_hits_is_shown_with_the_nearest_free_desks() {
    let floor = Floor::open();
    floor.book(floor.desks[0], 0, "10:00", "12:00");
    floor.book(floor.desks[2], 1, "11:00", "12:00");
    let hits = floor.house.ask("desks_closure_hits", closing(&floor.desks[..1], "11:00", "18:00"));
    assert_eq!(hits["desk_nos"], json!(["A-01"]));
    assert_eq!(hits["hits"].as_array().unwrap().len(), 1);
    assert_eq!(hits["hits"][0]["booking"]["name"], "林芳");
    assert_eq!(hits["hits"][0]["in_use"], false);
    // A-03 is booked for a part of it, the room is no desk, A-01 itself will be closed.
    let nearest = hits["hits"][0]["nearest"].as_array().unwrap();
    assert_eq!(nearest.iter().map(|one| &one["desk"]["desk_no"]).collect::<Vec<_>>(), ["A-02"]);
    let zone = json!({ "scope": { "scope": "zone", "zone": floor.zone }, "from": at("11:00"), "until": at("18:00") });
    let hits = floor.house.ask("desks_closure_hits", zone);
    assert_eq!((hits["desk_nos"].as_array().unwrap().len(), hits["hits"].as_array().unwrap().len()), (4, 2));
    assert_eq!(hits["hits"][0]["nearest"], json!([]), "none of those that will be closed is offered");
}

#[test]
fn no_booking_is_lost_by_default() {
    let floor = Floor::open();
    let one = floor.book(floor.desks[0], 0, "10:00", "12:00");
    let two = floor.book(floor.desks[1], 1, "14:00", "15:00");
    let house =
        json!({ "scope": { "scope": "house" }, "from": at("11:00"), "until": at("18:00"), "reason": "停电" });
    let (code, values) = floor.house.refused("desks_close", house.clone());
    assert_eq!(code, "closure_hits");
    let named: Vec<&Value> = values["hits"].as_array().unwrap().iter().map(|hit| &hit["booking"]).collect();
    assert_eq!(named, [&json!(one), &json!(two)]);
    assert_eq!(values["hits"][0]["by"], "林芳");
    // A choice for one of the two is not enough, and nothing of it is done.
    let half = json!({ "choices": [{ "booking": one, "way": { "way": "cancel" } }] });
    let (_, values) = floor.house.refused("desks_close", with(house.clone(), half));
    assert_eq!(values["hits"].as_array().unwrap().len(), 1);
    assert_eq!(day(&floor).len(), 2);
    assert_eq!(floor.house.ask("desks_closures", json!({}))["closures"], json!([]));
    let twice = json!({ "choices": [{ "booking": one, "way": { "way": "cancel" } }, { "booking": one, "way": { "way": "keep" } }] });
    assert_eq!(floor.house.refused("desks_close", with(house, twice)).0, "choice_twice");
}

#[test]
fn each_hit_is_kept_moved_or_cancelled_in_one_act() {
    let floor = Floor::open();
    let kept = floor.book(floor.desks[0], 0, "11:00", "12:00");
    let moved = floor.book(floor.desks[0], 1, "13:00", "14:00");
    let lost = floor.book(floor.desks[1], 2, "13:00", "14:00");
    let ask = with(
        closing(&floor.desks[..2], "10:00", "18:00"),
        json!({ "reason": "空调检修", "choices": [
            { "booking": kept, "way": { "way": "keep" } },
            { "booking": moved, "way": { "way": "move", "desk": floor.desks[2] } },
            { "booking": lost, "way": { "way": "cancel" } }] }),
    );
    floor.house.ask("desks_close", ask);
    let bookings = day(&floor);
    let desk_of =
        |id: i64| bookings.iter().find(|one| one["booking"] == id).map(|one| one["desk_no"].clone());
    assert_eq!(desk_of(kept), Some(json!("A-01")));
    assert_eq!(desk_of(moved), Some(json!("A-03")));
    assert_eq!(desk_of(lost), None);
    // The closure is carved around what was kept: the desk is closed before it and after it.
    assert_eq!(floor.refused(floor.desks[0], 2, "10:00", "11:00").1["until"], utc("11:00"));
    assert_eq!(floor.refused(floor.desks[0], 2, "12:00", "13:00").1["from"], utc("12:00"));
    assert_eq!(floor.refused(floor.desks[0], 2, "11:00", "12:00").0, "desk_taken");
    let raw = rusqlite::Connection::open(floor.house.path()).unwrap();
    let reason: String =
        raw.query_row("SELECT cancel_reason FROM bookings WHERE id = ?", [lost], |row| row.get(0)).unwrap();
    assert_eq!(reason, "空调检修");
    let acts: i64 = raw
        .query_row("SELECT count(*) FROM audit_entries WHERE command = 'desks_close'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(acts, 1);
}

#[test]
fn a_hit_is_never_moved_onto_another_booking_or_into_the_closure() {
    let floor = Floor::open();
    let hit = floor.book(floor.desks[0], 0, "11:00", "12:00");
    floor.book(floor.desks[2], 1, "11:30", "12:30");
    let to = |desk: i64| {
        with(
            closing(&floor.desks[..2], "10:00", "18:00"),
            json!({ "reason": "换地毯",
                    "choices": [{ "booking": hit, "way": { "way": "move", "desk": desk } }] }),
        )
    };
    let (code, values) = floor.house.refused("desks_close", to(floor.desks[2]));
    assert_eq!((code.as_str(), &values["by"]), ("desk_taken", &json!("郑一帆")));
    let (code, values) = floor.house.refused("desks_close", to(floor.desks[1]));
    assert_eq!((code.as_str(), &values["desk"]), ("desk_closed", &json!("A-02")));
    assert_eq!(day(&floor).iter().filter(|one| one["booking"] == hit).count(), 1);
}

#[test]
fn somebody_who_sits_is_kept_or_moved_but_not_cancelled() {
    let floor = Floor::open();
    let sits = floor.book(floor.desks[0], 0, "09:00", "12:00");
    floor.house.ask("desks_arrive", json!({ "booking": sits }));
    let way = |way: Value| {
        with(
            closing(&floor.desks[..1], "08:00", "18:00"),
            json!({ "reason": "换灯管", "choices": [{ "booking": sits, "way": way }] }),
        )
    };
    let hits = floor.house.ask("desks_closure_hits", closing(&floor.desks[..1], "08:00", "18:00"));
    assert_eq!(hits["hits"][0]["in_use"], true);
    assert_eq!(floor.house.refused("desks_close", way(json!({ "way": "cancel" }))).0, "booking_in_use");
    let closure = floor.house.ask("desks_close", way(json!({ "way": "move", "desk": floor.desks[1] })));
    // It closes from now on, not from before.
    assert_eq!(closure["from"], utc("09:05"));
    assert_eq!(floor.state(floor.desks[1], "09:05"), ("in_use".to_owned(), json!("林芳")));
}

#[test]
fn the_plan_says_closed_and_the_free_list_leaves_it_out() {
    let floor = Floor::open();
    let ask = with(closing(&[floor.desks[0]], "10:00", "12:00"), json!({ "reason": "换灯管" }));
    floor.house.ask("desks_close", ask);
    assert_eq!(floor.state(floor.desks[0], "09:59").0, "free");
    assert_eq!(floor.state(floor.desks[0], "10:00").0, "closed");
    assert_eq!(floor.state(floor.desks[0], "12:00").0, "free");
    let plan = floor.house.ask("desks_plan", json!({ "at": at("09:30") }));
    assert_eq!(plan["places"][0]["closed"]["reason"], "换灯管");
    let free = |from: &str, until: &str| -> Vec<Value> {
        let ask = json!({ "from": at(from), "until": at(until), "near": floor.desks[1] });
        floor.house.ask("desks_free", ask)["desks"].as_array().unwrap().clone()
    };
    let numbers =
        |desks: Vec<Value>| desks.iter().map(|one| one["desk"]["desk_no"].clone()).collect::<Vec<_>>();
    assert_eq!(numbers(free("11:00", "13:00")), ["A-03"]);
    let before = free("09:30", "10:00");
    assert_eq!(before[0]["free_until"], utc("10:00"));
}

#[test]
fn a_closure_is_shortened_or_lifted_and_the_desk_is_free_again() {
    let floor = Floor::open();
    let desk = floor.desks[0];
    let close = |from: &str, until: &str| {
        let ask = with(closing(&[desk], from, until), json!({ "reason": "换灯管" }));
        floor.house.ask("desks_close", ask)["closure"].clone()
    };
    let closure = close("10:00", "18:00");
    let until = |clock: &str| json!({ "closure": closure, "until": at(clock) });
    assert_eq!(floor.house.refused("desks_shorten_closure", until("18:00")).0, "closure_not_shorter");
    assert_eq!(floor.house.refused("desks_shorten_closure", until("10:00")).0, "span_reversed");
    let short = floor.house.ask("desks_shorten_closure", until("12:00"));
    assert_eq!((&short["until"], &short["planned_until"]), (&utc("12:00"), &utc("18:00")));
    floor.book(desk, 0, "12:00", "13:00");
    // Lifted while it runs: from now on.
    floor.house.at(&at("11:00"));
    let lifted = floor.house.ask("desks_lift_closure", json!({ "closure": closure }));
    assert_eq!((&lifted["until"], &lifted["lifted_at"]), (&utc("11:00"), &Value::Null));
    floor.book(desk, 0, "11:00", "12:00");
    assert_eq!(floor.house.refused("desks_lift_closure", json!({ "closure": closure })).0, "closure_over");
    // Lifted before it began: altogether.
    let ahead = close("15:00", "16:00");
    let lifted = floor.house.ask("desks_lift_closure", json!({ "closure": ahead }));
    assert_eq!(lifted["lifted_at"], utc("11:00"));
    floor.book(desk, 0, "15:00", "16:00");
    assert_eq!(floor.house.ask("desks_closures", json!({}))["closures"], json!([]));
}

#[test]
fn the_database_itself_keeps_bookings_and_closures_apart() {
    let floor = Floor::open();
    let (desk, member) = (floor.desks[0], floor.members[0]);
    let ask = with(closing(&[desk], "10:00", "12:00"), json!({ "reason": "换灯管" }));
    floor.house.ask("desks_close", ask);
    floor.book(desk, 0, "13:00", "14:00");
    let raw = rusqlite::Connection::open(floor.house.path()).unwrap();
    let insert = |no: &str, from: &str, until: &str| {
        raw.execute(
            "INSERT INTO bookings (booking_no, desk_id, member_id, from_at, until_at, planned_until_at, booked_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?4)",
            params![no, desk, member, from, until],
        )
    };
    let says = |result: rusqlite::Result<usize>, word: &str| result.unwrap_err().to_string().contains(word);
    assert!(says(insert("X-1", "2026-03-02T01:00:00Z", "2026-03-02T02:00:01Z"), "desk_closed"));
    insert("X-1", "2026-03-02T01:00:00Z", "2026-03-02T02:00:00Z").unwrap();
    let later = "UPDATE bookings SET until_at = '2026-03-02T02:00:01Z', planned_until_at = '2026-03-02T02:00:01Z' WHERE booking_no = 'X-1'";
    assert!(says(raw.execute(later, []), "desk_closed"));
    assert!(says(
        raw.execute("UPDATE closure_spans SET until_at = '2026-03-02T05:00:01Z'", []),
        "closure_hits"
    ));
    let over = "INSERT INTO closure_spans (closure_id, desk_id, from_at, until_at) \
                VALUES (1, ?1, '2026-03-02T05:59:59Z', '2026-03-02T07:00:00Z')";
    assert!(says(raw.execute(over, [desk]), "closure_hits"));
}

#[test]
fn a_closure_needs_a_time_to_come_a_reason_and_a_desk() {
    let floor = Floor::open();
    let desks = [floor.desks[0]];
    let ask = |from: &str, until: &str| with(closing(&desks, from, until), json!({ "reason": "检修" }));
    assert_eq!(floor.house.refused("desks_close", ask("10:00", "10:00")).0, "span_reversed");
    assert_eq!(floor.house.refused("desks_close", ask("08:00", "09:05")).0, "span_over");
    assert_eq!(floor.house.ask("desks_close", ask("08:00", "09:06"))["from"], utc("09:05"));
    let empty = with(closing(&[], "10:00", "12:00"), json!({ "reason": "检修" }));
    assert_eq!(floor.house.refused("desks_close", empty).0, "closure_empty");
    let mute = with(closing(&desks, "10:00", "12:00"), json!({ "reason": " " }));
    assert_eq!(floor.house.refused("desks_close", mute).0, "text_empty");
}

#[test]
fn everything_in_a_range_is_cancelled_in_one_act() {
    let floor = Floor::open();
    let house = &floor.house;
    let begun = floor.book(floor.desks[0], 0, "09:00", "10:30");
    house.ask("desks_arrive", json!({ "booking": begun }));
    let mine = floor.book(floor.desks[1], 0, "11:00", "12:00");
    floor.book(floor.desks[2], 1, "11:00", "12:00");
    floor.book(floor.desks[1], 0, "18:00", "19:00");
    let range = json!({ "from": at("09:00"), "until": at("18:00") });
    let whose = json!({ "of": "member", "member": floor.members[0] });
    let shown = house.ask("desks_in_range", with(range.clone(), json!({ "whose": whose })));
    let ids =
        |list: &Value| list.as_array().unwrap().iter().map(|one| one["booking"].clone()).collect::<Vec<_>>();
    assert_eq!(ids(&shown["bookings"]), [json!(mine)]);
    assert_eq!(ids(&shown["begun"]), [json!(begun)], "what has begun is shown and stays");

    let cancel =
        |shown: u32| with(range.clone(), json!({ "whose": whose, "reason": "出差", "shown": shown }));
    let (code, values) = house.refused("desks_cancel_range", cancel(2));
    assert_eq!((code.as_str(), values), ("range_changed", json!({ "shown": 2, "found": 1 })));
    let cleared = house.ask("desks_cancel_range", cancel(1));
    assert_eq!(cleared["bookings"][0]["cancel_reason"], "出差");
    assert_eq!(house.refused("desks_cancel_range", cancel(0)).0, "range_empty");

    let desks = json!({ "of": "desks", "desks": [floor.desks[2]] });
    assert_eq!(
        ids(&house.ask("desks_in_range", with(range.clone(), json!({ "whose": desks })))["bookings"]).len(),
        1
    );
    // Everybody's: a supervisor.
    house.ask("users_add", json!({ "name": "小周", "role": "helper", "pin": "246810" }));
    let all = with(range, json!({ "reason": "停电", "shown": 1 }));
    assert_eq!(house.refused_as(Some("小周"), "desks_cancel_all", all.clone()).0, "role_too_low");
    assert_eq!(house.ask("desks_cancel_all", all)["bookings"].as_array().unwrap().len(), 1);
    assert_eq!(day(&floor).len(), 2);
}
