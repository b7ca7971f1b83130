mod approval;
mod day;
pub mod floor;
mod histories;
mod model;
mod waiting;
mod no_show;
mod places;
mod prices;
mod quotas;
mod rules;
mod texts;
mod units;

use std::process::{Command, Stdio};

use rusqlite::params;
use serde_json::{Value, json};

use crate::house::{MANAGER, MORNING, program};

use floor::{Floor, at};

#[test]
fn back_to_back_bookings_are_both_allowed() {
    let floor = Floor::open();
    floor.book(floor.desks[0], 0, "10:00", "12:00");
    floor.book(floor.desks[0], 1, "12:00", "14:00");
    floor.book(floor.desks[0], 2, "09:30", "10:00");
}

#[test]
fn an_overlap_at_start_at_end_inside_and_around_is_refused_naming_the_other() {
    let floor = Floor::open();
    floor.book(floor.desks[0], 0, "10:00", "12:00");
    for (from, until) in
        [("09:30", "10:01"), ("11:59", "13:00"), ("10:30", "11:00"), ("09:30", "13:00"), ("10:00", "12:00")]
    {
        let (code, values) = floor.refused(floor.desks[0], 1, from, until);
        assert_eq!(code, "desk_taken", "{from} {until}");
        let named = json!({ "desk": "A-01", "by": "林芳",
            "from": "2026-03-02T02:00:00Z", "until": "2026-03-02T04:00:00Z" });
        assert_eq!(values, named);
    }
    floor.book(floor.desks[1], 1, "10:30", "11:00");
    floor.book(floor.room, 1, "10:30", "11:00");
}

#[test]
fn the_database_itself_refuses_an_overlap_on_insert_and_on_update() {
    let floor = Floor::open();
    let (desk, member) = (floor.desks[0], floor.members[0]);
    floor.book(desk, 0, "10:00", "12:00");
    let raw = rusqlite::Connection::open(floor.house.path()).unwrap();
    let insert = |no: &str, from: &str, until: &str| {
        raw.execute(
            "INSERT INTO bookings (booking_no, desk_id, member_id, from_at, until_at, planned_until_at, booked_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?4)",
            params![no, desk, member, from, until],
        )
    };
    let taken = |result: rusqlite::Result<usize>| result.unwrap_err().to_string().contains("desk_taken");
    assert!(taken(insert("X-1", "2026-03-02T03:59:59Z", "2026-03-02T05:00:00Z")));
    assert!(taken(insert("X-1", "2026-02-27T02:00:00Z", "2026-03-30T02:00:00Z")));
    insert("X-1", "2026-03-02T04:00:00Z", "2026-03-02T05:00:00Z").unwrap();
    // One as long as a booking may be, ending in the second in which the first begins.
    insert("X-2", "2026-01-30T02:00:00Z", "2026-03-02T02:00:00Z").unwrap();

    let change = |set: &str, no: &str| {
        raw.execute(&format!("UPDATE bookings SET {set} WHERE booking_no = ?1"), params![no])
    };
    assert!(taken(change("from_at = '2026-03-02T03:00:00Z'", "X-1")));
    change("desk_id = desk_id, from_at = '2026-03-02T04:30:00Z'", "X-1").unwrap();
    change("cancelled_at = '2026-03-02T01:05:00Z', cancel_reason = '改期'", "X-1").unwrap();
    insert("X-3", "2026-03-02T04:30:00Z", "2026-03-02T05:00:00Z").unwrap();
    assert!(taken(change("cancelled_at = NULL, cancel_reason = NULL", "X-1")));
    // Longer than the scan reaches back is refused by the row's own check.
    assert!(insert("X-4", "2026-05-01T00:00:00Z", "2026-06-01T00:00:01Z").is_err());
}

#[test]
fn moving_a_booking_does_not_conflict_with_itself_but_with_another() {
    let floor = Floor::open();
    let (first, second) = (floor.desks[0], floor.desks[1]);
    let booking = floor.book(first, 0, "10:00", "12:00");
    floor.book(second, 1, "11:00", "12:00");
    let to = |desk: i64, from: &str, until: &str| json!({ "booking": booking, "desk": desk, "from": at(from), "until": at(until) });
    let moved = floor.house.ask("desks_move", to(first, "11:00", "13:00"));
    assert_eq!(moved["from"], "2026-03-02T03:00:00Z");
    let (code, values) = floor.house.refused("desks_move", to(second, "11:30", "13:00"));
    assert_eq!((code.as_str(), &values["by"]), ("desk_taken", &json!("郑一帆")));
    let moved = floor.house.ask("desks_move", to(second, "12:00", "13:00"));
    assert_eq!(moved["desk_no"], "A-02");
    floor.book(first, 2, "11:00", "13:00");
}

#[test]
fn an_end_before_or_at_the_start_is_refused() {
    let floor = Floor::open();
    for until in ["10:00", "09:59"] {
        let (code, values) = floor.refused(floor.desks[0], 0, "10:00", until);
        assert_eq!((code.as_str(), &values["from"]), ("span_reversed", &json!("2026-03-02T02:00:00Z")));
    }
}

#[test]
fn the_last_legal_minute_is_allowed_and_the_next_refused() {
    let floor = Floor::open();
    let house = &floor.house;
    // As long as a booking may be.
    let long = |until: &str| floor.args(floor.desks[0], 0, &at("10:00"), until);
    let (code, values) = house.refused("desks_book", long("2026-04-02T10:01:00+08:00"));
    assert_eq!((code.as_str(), values), ("booking_too_long", json!({ "days": 31 })));
    house.ask("desks_book", long("2026-04-02T10:00:00+08:00"));

    // The last day of service, until its local midnight.
    let desk = house.ask(
        "desks_add",
        json!({ "desk_no": "B-01", "kind": "desk", "zone": floor.zone, "from_on": "2026-03-02",
                "to_on": "2026-03-03", "spot": { "x": 0, "y": 9, "w": 5, "h": 4 } }),
    )["desk"]
        .as_i64()
        .unwrap();
    let last = |from: &str, until: &str| {
        floor.args(desk, 0, &format!("2026-03-0{from}:00+08:00"), &format!("2026-03-0{until}:00+08:00"))
    };
    let (code, values) = house.refused("desks_book", last("3T20:00", "4T00:01"));
    assert_eq!(code, "desk_out_of_service");
    assert_eq!(values, json!({ "desk": "B-01", "from_on": "2026-03-02", "to_on": "2026-03-03" }));
    house.ask("desks_book", last("3T20:00", "4T00:00"));
    house.at("2026-03-01T12:00:00+08:00");
    assert_eq!(house.refused("desks_book", last("1T23:59", "2T01:00")).0, "desk_out_of_service");
    house.ask("desks_book", last("2T00:00", "2T01:00"));

    // The second in which a booking ends it is over.
    house.at(&at("08:59"));
    house.ask("desks_book", floor.args(floor.room, 0, &at("08:00"), &at("09:00")));
    house.at(&at("09:00"));
    let (code, values) = floor.refused(floor.desks[1], 0, "08:00", "09:00");
    assert_eq!((code.as_str(), values), ("span_over", json!({ "until": "2026-03-02T01:00:00Z" })));
}

#[test]
fn bookings_of_a_day_are_those_of_the_local_day() {
    let floor = Floor::open();
    let book = |from: &str, until: &str| {
        floor.house.ask("desks_book", floor.args(floor.desks[0], 0, from, until))["booking"].clone()
    };
    let late = book("2026-03-02T23:00:00+08:00", "2026-03-02T23:59:00+08:00");
    let over = book("2026-03-02T23:59:00+08:00", "2026-03-03T00:01:00+08:00");
    let early = book("2026-03-03T00:01:00+08:00", "2026-03-03T01:00:00+08:00");
    let on = |day: &str| -> Vec<Value> {
        let answer = floor.house.ask("desks_on", json!({ "day": day }));
        answer["bookings"].as_array().unwrap().iter().map(|booking| booking["booking"].clone()).collect()
    };
    assert_eq!(on("2026-03-02"), [late, over.clone()]);
    assert_eq!(on("2026-03-03"), [over.clone(), early]);
    assert_eq!(on("2026-03-04"), Vec::<Value>::new());

    floor.house.at("2026-03-02T23:59:00+08:00");
    assert_eq!(floor.house.ask("today_show", json!({}))["bookings"].as_array().unwrap().len(), 1);
    floor.house.at("2026-03-03T00:00:00+08:00");
    let bookings = floor.house.ask("today_show", json!({}))["bookings"].clone();
    assert_eq!((&bookings[0]["booking"], bookings.as_array().unwrap().len()), (&over, 2));
}

#[test]
fn of_fifty_processes_at_one_desk_exactly_one_gets_it() {
    let floor = Floor::open();
    let path = floor.house.path();
    for round in 0..3 {
        let from = at(&format!("1{round}:00"));
        let args = floor.args(floor.desks[0], 0, &from, &at("18:00")).to_string();
        let command = || {
            let mut command = Command::new(program());
            command
                .args(["--space".as_ref(), path.as_os_str()])
                .args(["--as", MANAGER, "--now", MORNING, "ask", "desks_book", &args])
                .stdout(Stdio::piped())
                .stderr(Stdio::piped());
            command.spawn().unwrap()
        };
        let running: Vec<_> = (0..50).map(|_| command()).collect();
        let mut won = Vec::new();
        for process in running {
            let done = process.wait_with_output().unwrap();
            let answer: Value = serde_json::from_slice(&done.stdout).unwrap_or_default();
            match done.status.code() {
                Some(0) => won.push(answer["booking"].as_i64().unwrap()),
                Some(2) => {
                    assert_eq!(answer["code"], "desk_taken", "{done:?}");
                    assert_eq!(answer["values"]["by"], "林芳");
                }
                _ => panic!("{done:?}"),
            }
        }
        assert_eq!(won.len(), 1, "round {round}");
        floor.house.ask("desks_cancel", json!({ "booking": won[0], "reason": "下一轮" }));
    }
}
