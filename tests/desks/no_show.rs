//! Coming within a booking's window, and what becomes of it when nobody does.

use serde_json::{Value, json};

use super::floor::{Floor, at};

/// Every desk is released a quarter of an hour after its booking begins; one may come twenty minutes early. The program
/// runs since nine.
fn releasing() -> Floor {
    let floor = Floor::open();
    floor.desk_rules(json!({ "early_minutes": 20, "release_minutes": 15 }));
    floor.tick();
    floor
}

impl Floor {
    /// Lets the program run, a minute at a time.
    fn run_until(&self, clock: &str) -> u64 {
        let until = at(clock);
        let mut released = 0;
        loop {
            self.house.after_seconds(60);
            released += self.tick()["released"].as_u64().unwrap();
            let now = self.house.ask("clock_show", json!({}))["now"].as_str().unwrap().to_owned();
            if now >= chrono_utc(&until) {
                return released;
            }
        }
    }

    fn on_monday(&self) -> Vec<Value> {
        self.house.ask("desks_on", json!({ "day": "2026-03-02" }))["bookings"].as_array().unwrap().clone()
    }
}

/// The moment in UTC, as the wire writes it.
fn chrono_utc(local: &str) -> String {
    local.parse::<frontdesk::time::Instant>().unwrap().to_string()
}

#[test]
fn one_comes_from_some_minutes_before_until_the_release_and_not_after_the_end() {
    for (clock, code) in [
        ("09:39", "booking_not_yet"),
        ("09:40", ""),
        ("10:14", ""),
        ("10:15", "booking_released"),
        ("11:00", "booking_over"),
    ] {
        let floor = releasing();
        let booking = floor.book(floor.desks[0], 0, "10:00", "11:00");
        floor.house.at(&at(clock));
        let line = floor
            .house
            .send(&json!({ "ask": "desks_arrive", "args": { "booking": booking }, "as": "何若溪" }));
        assert_eq!(line["code"].as_str().unwrap_or_default(), code, "{clock} {line}");
    }
}

#[test]
fn nobody_came_so_the_program_releases_it_as_of_when_it_was_due() {
    let floor = releasing();
    let booking = floor.book(floor.desks[0], 0, "10:00", "12:00");
    assert_eq!(floor.run_until("10:14"), 0);
    // Later than due, and still within what is no downtime.
    floor.house.at(&at("10:18"));
    assert_eq!(floor.tick()["released"], 1);
    assert_eq!(floor.tick()["released"], 0, "once");
    let day = floor.on_monday();
    assert_eq!(day[0]["booking"], booking);
    assert_eq!(day[0]["no_show_at"], "2026-03-02T02:15:00Z");
    assert_eq!(day[0]["until"], "2026-03-02T02:15:00Z");
    assert_eq!(day[0]["planned_until"], "2026-03-02T04:00:00Z");
    // The rest is somebody else's.
    floor.book(floor.desks[0], 1, "10:18", "12:00");
}

#[test]
fn a_rule_does_not_release_what_was_due_before_it() {
    let floor = Floor::open();
    floor.tick();
    floor.book(floor.desks[0], 0, "09:05", "12:00");
    floor.run_until("09:30");
    floor.desk_rules(json!({ "release_minutes": 15 }));
    assert_eq!(floor.run_until("09:35"), 0);
}

#[test]
fn what_fell_due_while_the_program_was_down_waits_until_somebody_says_so() {
    let floor = releasing();
    let booking = floor.book(floor.desks[0], 0, "10:00", "12:00");
    let other = floor.book(floor.desks[1], 1, "10:00", "12:00");
    floor.house.at(&at("10:40"));
    let ticked = floor.tick();
    assert_eq!((&ticked["waiting"], &ticked["released"]), (&json!(2), &json!(0)));
    let asked = floor.house.ask("checkin_awaiting", json!({}))["waiting"].take();
    let of = |booking: i64| {
        let all = asked.as_array().unwrap().iter();
        all.clone().find(|one| one["waits"]["values"]["booking"]["booking"] == booking).unwrap()["awaiting"]
            .clone()
    };
    floor.house.ask("checkin_confirm_absent", json!({ "awaiting": [of(booking)] }));
    floor.house.ask("checkin_confirm_present", json!({ "awaiting": [of(other)] }));
    let day = floor.on_monday();
    let find = |id: i64| day.iter().find(|one| one["booking"] == id).unwrap();
    assert_eq!(find(booking)["no_show_at"], "2026-03-02T02:15:00Z");
    assert_eq!(find(other)["used_at"], "2026-03-02T02:00:00Z");
    assert_eq!(find(other)["no_show_at"], Value::Null);
}

#[test]
fn who_comes_late_is_seated_anew_and_the_no_show_stays() {
    let floor = releasing();
    let late = floor.book(floor.desks[0], 0, "10:00", "12:00");
    assert_eq!(floor.house.refused("desks_reseat", json!({ "booking": late })).0, "not_released");
    assert_eq!(floor.run_until("10:15"), 1);
    floor.house.at(&at("10:20"));
    let seated = floor.house.ask("desks_reseat", json!({ "booking": late }));
    assert_eq!((&seated["reseats"], &seated["desk_no"]), (&json!(late), &json!("A-01")));
    assert_eq!(
        (&seated["from"], &seated["until"]),
        (&json!("2026-03-02T02:20:00Z"), &json!("2026-03-02T04:00:00Z"))
    );
    assert_eq!(seated["used_at"], "2026-03-02T02:20:00Z");
    assert_eq!(floor.on_monday()[0]["no_show_at"], "2026-03-02T02:15:00Z");
    floor.house.at(&at("12:00"));
    assert_eq!(floor.house.refused("desks_reseat", json!({ "booking": late })).0, "booking_over");
}

#[test]
fn whose_desk_is_gone_hears_who_has_it_and_the_three_nearest() {
    let floor = releasing();
    let last = floor.add("A-09", "desk", 60);
    let late = floor.book(floor.desks[0], 0, "10:00", "12:00");
    floor.run_until("10:15");
    floor.book(floor.desks[0], 1, "10:15", "12:00");
    let (code, values) = floor.house.refused("desks_reseat", json!({ "booking": late }));
    assert_eq!(code, "reseat_taken");
    assert_eq!((&values["desk"], &values["by"]), (&json!("A-01"), &json!("郑一帆")));
    assert_eq!(values["nearest"], json!(["A-02", "A-03", "A-09"]));
    let seated = floor.house.ask("desks_reseat", json!({ "booking": late, "desk": last }));
    assert_eq!(seated["desk_no"], "A-09");
}

#[test]
fn who_came_in_time_and_is_entered_late_has_it_again() {
    let floor = releasing();
    let booking = floor.book(floor.desks[0], 0, "10:00", "12:00");
    floor.run_until("10:16");
    floor.house.at(&at("10:30"));
    let args = json!({ "booking": booking, "at": at("10:15") });
    assert_eq!(floor.house.refused("desks_arrive", args).0, "booking_released");
    let came = floor.house.ask("desks_arrive", json!({ "booking": booking, "at": at("10:14") }));
    assert_eq!((&came["no_show_at"], &came["until"]), (&Value::Null, &json!("2026-03-02T04:00:00Z")));
}
