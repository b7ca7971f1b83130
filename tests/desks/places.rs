//! Several places in one, rooms and their parts, and what stands in a room.

use rusqlite::params;
use serde_json::{Value, json};

use super::floor::{Floor, at};

impl Floor {
    fn set_places(&self, desk: i64, places: u32, part_of: Option<i64>) {
        self.house.ask("desks_set_places", json!({ "desk": desk, "places": places, "part_of": part_of }));
    }
}

#[test]
fn two_places_are_counted_at_their_worst_moment() {
    let floor = Floor::open();
    let room = floor.room;
    floor.set_places(room, 2, None);
    // Two one after the other, and one across both: two at any moment.
    floor.book(room, 0, "10:00", "11:00");
    floor.book(room, 1, "11:00", "12:00");
    floor.book(room, 2, "10:00", "12:00");
    let (code, values) = floor.refused(room, 0, "10:30", "11:30");
    assert_eq!(
        (code.as_str(), &values["desk"], &values["by"]),
        ("desk_taken", &json!("小会议室"), &json!("林芳"))
    );
    floor.book(room, 0, "12:00", "13:00");
    floor.book(room, 1, "12:00", "13:00");
    let free = |from: &str, until: &str| {
        let free = floor.house.ask("desks_free", json!({ "from": at(from), "until": at(until) }));
        free["desks"].as_array().unwrap().iter().any(|one| one["desk"]["desk"] == room)
    };
    assert_eq!((free("09:00", "11:00"), free("09:00", "10:00"), free("13:00", "14:00")), (false, true, true));
}

#[test]
fn the_plan_tells_how_many_places_are_taken() {
    let floor = Floor::open();
    floor.set_places(floor.room, 2, None);
    floor.book(floor.room, 0, "10:00", "12:00");
    let place = |clock: &str| {
        let plan = floor.house.ask("desks_plan", json!({ "at": at(clock) }));
        let all = plan["places"].as_array().unwrap().clone();
        let place = all.into_iter().find(|one| one["desk"]["desk"] == floor.room).unwrap();
        (place["state"].as_str().unwrap().to_owned(), place["taken"].clone())
    };
    assert_eq!(place("11:00"), ("free".to_owned(), json!(1)));
    floor.book(floor.room, 1, "10:00", "12:00");
    assert_eq!(place("11:00"), ("promised".to_owned(), json!(2)));
}

#[test]
fn a_whole_room_keeps_its_parts_from_being_booked_and_each_part_the_whole() {
    let floor = Floor::open();
    for desk in &floor.desks[..2] {
        floor.set_places(*desk, 1, Some(floor.room));
    }
    floor.book(floor.room, 0, "10:00", "12:00");
    let (code, values) = floor.refused(floor.desks[0], 1, "11:00", "13:00");
    assert_eq!(
        (code.as_str(), &values["desk"], &values["by"]),
        ("desk_taken", &json!("小会议室"), &json!("林芳"))
    );
    floor.book(floor.desks[0], 1, "12:00", "13:00");
    floor.book(floor.desks[1], 2, "12:00", "13:00");
    let (code, values) = floor.refused(floor.room, 0, "12:30", "14:00");
    assert_eq!(
        (code.as_str(), &values["desk"], &values["by"]),
        ("desk_taken", &json!("A-01"), &json!("郑一帆"))
    );
    // What is no part of it does not care.
    floor.book(floor.desks[2], 0, "10:00", "12:00");
    assert_eq!(floor.state(floor.desks[0], "10:30").0, "promised");
}

#[test]
fn the_database_itself_refuses_one_too_many_and_a_part_beside_its_whole() {
    let floor = Floor::open();
    let (desk, room, member) = (floor.desks[0], floor.room, floor.members[0]);
    floor.set_places(desk, 2, None);
    floor.set_places(floor.desks[1], 1, Some(room));
    let raw = rusqlite::Connection::open(floor.house.path()).unwrap();
    let insert = |no: &str, desk: i64, from: &str, until: &str| {
        raw.execute(
            "INSERT INTO bookings (booking_no, desk_id, member_id, from_at, until_at, planned_until_at, booked_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?4)",
            params![no, desk, member, format!("2026-03-02T{from}:00Z"), format!("2026-03-02T{until}:00Z")],
        )
    };
    let taken = |result: rusqlite::Result<usize>| result.unwrap_err().to_string().contains("desk_taken");
    insert("X-1", desk, "02:00", "03:00").unwrap();
    insert("X-2", desk, "03:00", "04:00").unwrap();
    insert("X-3", desk, "02:00", "04:00").unwrap();
    assert!(taken(insert("X-5", desk, "02:30", "03:30")));
    insert("X-6", desk, "05:00", "06:00").unwrap();
    assert!(taken(
        raw.execute("UPDATE bookings SET from_at = '2026-03-02T03:30:00Z' WHERE booking_no = 'X-6'", [])
    ));

    insert("Y-1", room, "02:00", "04:00").unwrap();
    assert!(taken(insert("Y-2", floor.desks[1], "03:00", "05:00")));
    insert("Y-2", floor.desks[1], "04:00", "05:00").unwrap();
    assert!(taken(insert("Y-3", room, "04:30", "06:00")));
    assert!(taken(raw.execute(
        "UPDATE bookings SET until_at = '2026-03-02T04:30:00Z', \
        planned_until_at = '2026-03-02T04:30:00Z' WHERE booking_no = 'Y-1'",
        []
    )));
    let level = raw.execute("UPDATE desks SET part_of = ?1 WHERE id = ?2", params![floor.desks[1], desk]);
    assert!(level.unwrap_err().to_string().contains("part_of_part"));
}

#[test]
fn parts_have_one_level_and_places_are_never_fewer_than_what_is_booked() {
    let floor = Floor::open();
    let (one, two) = (floor.desks[0], floor.desks[1]);
    floor.set_places(one, 1, Some(floor.room));
    let refused = |desk: i64, places: u32, part_of: Option<i64>| {
        let args = json!({ "desk": desk, "places": places, "part_of": part_of });
        floor.house.refused("desks_set_places", args)
    };
    assert_eq!(refused(two, 1, Some(one)).0, "part_of_part");
    assert_eq!(refused(floor.room, 1, Some(two)).0, "part_of_part");
    assert_eq!(refused(two, 1, Some(two)).0, "part_of_part");
    assert_eq!(refused(two, 0, None).0, "capacity_zero");
    floor.set_places(two, 2, None);
    floor.book(two, 0, "10:00", "12:00");
    floor.book(two, 1, "11:00", "12:00");
    let (code, values) = refused(two, 1, None);
    assert_eq!(code, "places_booked");
    assert_eq!(values, json!({ "desk": "A-02", "at": "2026-03-02T03:00:00Z", "booked": 2 }));
    floor.book(floor.room, 2, "10:00", "11:00");
    assert_eq!(refused(two, 2, Some(floor.room)).0, "desk_taken");
}

#[test]
fn a_room_is_found_by_what_stands_in_it() {
    let floor = Floor::open();
    let equip = |equipment: Value| json!({ "desk": floor.room, "equipment": equipment });
    let room = floor
        .house
        .ask("desks_equip", equip(json!([{ "name": "投影仪", "count": 1 }, { "name": "白板", "count": 2 }])));
    assert_eq!(room["equipment"][1], json!({ "name": "白板", "count": 2 }));
    let free = |with: &str| {
        let ask = json!({ "from": at("10:00"), "until": at("11:00"), "with": with });
        floor.house.ask("desks_free", ask)["desks"].as_array().unwrap().len()
    };
    assert_eq!((free("投影"), free("电话"), free(" ")), (1, 0, 4));
    floor.house.ask("desks_equip", equip(json!([{ "name": "白板", "count": 1 }])));
    assert_eq!((free("投影"), free("白板")), (0, 1));
    let twice = json!([{ "name": "白板", "count": 1 }, { "name": "白板 ", "count": 1 }]);
    assert_eq!(floor.house.refused("desks_equip", equip(twice)).0, "equipment_twice");
}
