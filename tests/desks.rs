mod histories;
mod waiting;

use std::process::{Command, Stdio};

use rusqlite::params;
use serde_json::{Value, json};

use crate::house::{House, MANAGER, MORNING, program};

/// A house with a zone, three desks in a row, a room, and three people. It is 2026-03-02 09:05 there, a Monday.
struct Floor {
    house: House,
    zone: i64,
    desks: Vec<i64>,
    room: i64,
    members: Vec<i64>,
}

const NAMES: [&str; 3] = ["林芳", "郑一帆", "顾南"];

/// A time of that Monday.
fn at(clock: &str) -> String {
    format!("2026-03-02T{clock}:00+08:00")
}

impl Floor {
    fn open() -> Self {
        let house = House::open();
        let zone = house.ask(
            "profile_add_zone",
            json!({ "name": "开放区 A", "kind": "desks", "area": 24000, "from_on": "2025-01-01" }),
        )["zone"]
            .as_i64()
            .unwrap();
        let members = NAMES
            .iter()
            .enumerate()
            .map(|(n, name)| house.enrol(name, &format!("1380000000{n}")).0)
            .collect();
        let mut floor = Self { house, zone, desks: Vec::new(), room: 0, members };
        floor.desks = (0..3).map(|n| floor.add(&format!("A-0{}", n + 1), "desk", n * 6)).collect();
        floor.room = floor.add("小会议室", "room", 30);
        floor
    }

    fn add(&self, desk_no: &str, kind: &str, x: i64) -> i64 {
        self.house.ask(
            "desks_add",
            json!({ "desk_no": desk_no, "kind": kind, "zone": self.zone, "from_on": "2026-01-01",
                    "spot": { "x": x, "y": 0, "w": 5, "h": 4 } }),
        )["desk"]
            .as_i64()
            .unwrap()
    }

    fn args(&self, desk: i64, who: usize, from: &str, until: &str) -> Value {
        json!({ "desk": desk, "member": self.members[who], "from": from, "until": until })
    }

    #[track_caller]
    fn book(&self, desk: i64, who: usize, from: &str, until: &str) -> i64 {
        self.house.ask("desks_book", self.args(desk, who, &at(from), &at(until)))["booking"].as_i64().unwrap()
    }

    #[track_caller]
    fn refused(&self, desk: i64, who: usize, from: &str, until: &str) -> (String, Value) {
        self.house.refused("desks_book", self.args(desk, who, &at(from), &at(until)))
    }

    /// The state of a desk at a time of that Monday, and whose booking it tells of.
    fn state(&self, desk: i64, clock: &str) -> (String, Value) {
        let plan = self.house.ask("desks_plan", json!({ "at": at(clock) }));
        let place =
            plan["places"].as_array().unwrap().iter().find(|place| place["desk"]["desk"] == desk).unwrap();
        (place["state"].as_str().unwrap().to_owned(), place["booking"]["name"].clone())
    }
}

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
