//! Desks by the day and by half days: whole units, also where the clocks change.

use serde_json::{Value, json};

use super::floor::{Floor, at};

fn local(time: &str) -> String {
    format!("2026-03-{time}:00+08:00")
}

#[test]
fn a_day_is_booked_from_opening_to_closing_and_a_half_day_to_noon() {
    // Open 09:00 to 21:00; it is Monday the 2nd, 09:05.
    for (unit, from, until, fits) in [
        ("day", "03T09:00", "03T21:00", true),
        ("day", "03T09:00", "04T21:00", true),
        ("day", "03T09:00", "03T20:59", false),
        ("day", "03T10:00", "03T21:00", false),
        ("day", "03T12:00", "03T21:00", false),
        ("half_day", "03T09:00", "03T12:00", true),
        ("half_day", "03T12:00", "04T12:00", true),
        ("half_day", "03T09:00", "03T12:01", false),
        ("hour", "03T09:00", "03T11:00", true),
        ("hour", "03T09:30", "03T11:30", false),
        // Who is here now begins within the piece that runs, and ends with it.
        ("day", "02T09:05", "02T21:00", true),
        ("day", "02T09:06", "02T21:00", false),
        ("half_day", "02T09:05", "02T12:00", true),
        ("hour", "02T09:05", "02T10:00", true),
        ("day", "02T09:05", "02T18:00", false),
    ] {
        let floor = Floor::open().with_hours();
        floor.desk_rules(json!({ "unit": unit }));
        let tried = floor.try_book(floor.desks[0], 0, &local(from), &local(until));
        match tried {
            Ok(booking) => assert!(fits && booking["unit"] == unit, "{unit} {from} {until}"),
            Err((code, _)) => assert!(!fits && code == "off_grid", "{unit} {from} {until} {code}"),
        }
    }
}

#[test]
fn a_time_off_the_grid_is_refused_with_the_nearest_edges() {
    let floor = Floor::open().with_hours();
    floor.desk_rules(json!({ "unit": "half_day" }));
    let (code, values) =
        floor.try_book(floor.desks[0], 0, &local("03T09:00"), &local("03T14:00")).unwrap_err();
    assert_eq!(code, "off_grid");
    let told = json!({ "unit": "half_day", "at": "2026-03-03T06:00:00Z", "before": "2026-03-03T04:00:00Z",
        "after": "2026-03-03T13:00:00Z" });
    assert_eq!(values, told);
}

#[test]
fn without_hours_the_edges_are_midnight_and_noon() {
    let floor = Floor::open();
    floor.desk_rules(json!({ "unit": "half_day" }));
    floor.try_book(floor.desks[0], 0, &local("03T12:00"), &local("04T00:00")).unwrap();
    floor.desk_rules(json!({ "unit": "day" }));
    floor.try_book(floor.desks[1], 0, &local("03T00:00"), &local("05T00:00")).unwrap();
}

#[test]
fn a_day_counts_as_one_day_with_twenty_three_and_with_twenty_five_hours() {
    for (from, until, hours) in [
        ("2026-03-29T00:00:00+01:00", "2026-03-30T00:00:00+02:00", 23),
        ("2026-10-25T00:00:00+02:00", "2026-10-26T00:00:00+01:00", 25),
    ] {
        let floor = Floor::open();
        // The zone is the space's own, and set once.
        let raw = rusqlite::Connection::open(floor.house.path()).unwrap();
        raw.execute("UPDATE settings SET zone = 'Europe/Berlin'", []).unwrap();
        floor.desk_rules(json!({ "unit": "day", "shortest_minutes": 1_440, "longest_minutes": 1_440 }));
        floor.house.ask(
            "desks_set_quota",
            json!({ "name": "每天一个", "holder": { "code": "person", "values": {} }, "window": "day",
                    "measure": "units", "most": 1 }),
        );
        let quote = floor.house.ask("desks_quote", floor.args(floor.desks[0], 0, from, until));
        assert_eq!(quote["refusal"], Value::Null, "{hours}");
        assert_eq!(quote["quotas"][0]["asked"], 1, "{hours}");
        floor.try_book(floor.desks[0], 0, from, until).unwrap();
    }
}

#[test]
fn a_half_day_that_is_taken_leaves_the_other_half() {
    let floor = Floor::open().with_hours();
    floor.desk_rules(json!({ "unit": "half_day" }));
    floor.book(floor.desks[0], 0, "09:05", "12:00");
    floor.book(floor.desks[0], 1, "12:00", "21:00");
    let free = floor.house.ask("desks_free", json!({ "from": at("12:00"), "until": at("21:00") }));
    assert_eq!(free["desks"].as_array().unwrap().len(), 3);
}
