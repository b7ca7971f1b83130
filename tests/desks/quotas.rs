//! Quotas: windows, splitting, who is counted together, what gives back and what does not.

use serde_json::{Value, json};

use super::floor::{Floor, at};

fn each_person() -> Value {
    json!({ "code": "person", "values": {} })
}

impl Floor {
    #[track_caller]
    pub fn quota(&self, but: Value) {
        let mut quota =
            json!({ "name": "额度", "holder": each_person(), "window": "week", "measure": "minutes" });
        for (name, value) in but.as_object().unwrap() {
            quota[name] = value.clone();
        }
        self.house.ask("desks_set_quota", quota);
    }
}

#[test]
fn a_weeks_quota_begins_on_its_own_first_day() {
    // One booking a week; the first is on Sunday the 8th. Which days of the next week are another week?
    for (week_start, day, fits) in [
        (1, "09", true),
        (7, "09", false),
        (7, "14", false),
        (7, "15", true),
        // Today's weekday is a Monday as well; a week from Wednesday to Tuesday.
        (3, "10", false),
        (3, "11", true),
    ] {
        let floor = Floor::open();
        floor.quota(json!({ "week_start": week_start, "measure": "bookings", "most": 1 }));
        let book = |day: &str| {
            let time = |clock: &str| format!("2026-03-{day}T{clock}:00+08:00");
            floor.try_book(floor.desks[0], 0, &time("10:00"), &time("11:00"))
        };
        book("08").unwrap();
        assert_eq!(book(day).is_ok(), fits, "{week_start} {day}");
    }
}

#[test]
fn the_refusal_names_quota_window_used_and_limit() {
    let floor = Floor::open();
    floor.quota(json!({ "most": 120 }));
    floor.book(floor.desks[0], 0, "10:00", "11:30");
    floor.book(floor.desks[1], 0, "14:00", "14:30");
    let (code, values) = floor.refused(floor.desks[2], 0, "16:00", "16:01");
    assert_eq!(code, "quota_used");
    let window = json!({ "from": "2026-03-02", "to": "2026-03-08" });
    assert_eq!(
        values,
        json!({ "quota": "额度", "window": window, "measure": "minutes", "used": 120, "asked": 1, "most": 120 })
    );
    floor.book(floor.desks[2], 1, "16:00", "18:00");
}

#[test]
fn a_booking_over_two_windows_is_split() {
    for (window, from, until, first, second) in [
        ("day", "2026-03-03T23:00", "2026-03-04T02:00", 60, 120),
        ("week", "2026-03-08T22:00", "2026-03-09T01:00", 120, 60),
        ("month", "2026-03-31T23:30", "2026-04-01T00:30", 30, 30),
    ] {
        let floor = Floor::open();
        let (from, until) = (format!("{from}:00+08:00"), format!("{until}:00+08:00"));
        floor.quota(json!({ "window": window, "most": first.max(second) }));
        let quote = floor.house.ask("desks_quote", floor.args(floor.desks[0], 0, &from, &until));
        let asked: Vec<_> =
            quote["quotas"].as_array().unwrap().iter().map(|one| one["asked"].clone()).collect();
        assert_eq!(asked, [json!(first), json!(second)], "{window}");
        floor.try_book(floor.desks[0], 0, &from, &until).unwrap();
        let floor = Floor::open();
        floor.quota(json!({ "window": window, "most": first.max(second) - 1 }));
        assert_eq!(floor.try_book(floor.desks[0], 0, &from, &until).unwrap_err().0, "quota_used", "{window}");
    }
}

#[test]
fn moving_does_not_count_twice_and_cancelling_gives_back() {
    let floor = Floor::open();
    floor.quota(json!({ "most": 120 }));
    let booking = floor.book(floor.desks[0], 0, "10:00", "12:00");
    let to = |desk: i64, from: &str, until: &str| json!({ "booking": booking, "desk": desk, "from": at(from), "until": at(until) });
    floor.house.ask("desks_move", to(floor.desks[1], "10:00", "12:00"));
    floor.house.ask("desks_move", to(floor.desks[1], "13:00", "15:00"));
    assert_eq!(floor.house.refused("desks_move", to(floor.desks[1], "13:00", "15:01")).0, "quota_used");
    assert_eq!(floor.refused(floor.desks[0], 0, "16:00", "16:30").0, "quota_used");
    floor.house.ask("desks_cancel", json!({ "booking": booking, "reason": "不来了" }));
    floor.book(floor.desks[0], 0, "16:00", "18:00");
}

#[test]
fn a_lowered_quota_leaves_what_is_booked_and_lets_it_move_in_place() {
    let floor = Floor::open();
    let booking = floor.book(floor.desks[0], 0, "10:00", "12:00");
    floor.quota(json!({ "most": 60 }));
    let to = |until: &str| json!({ "booking": booking, "desk": floor.desks[1], "from": at("10:00"), "until": at(until) });
    floor.house.ask("desks_move", to("12:00"));
    assert_eq!(floor.house.refused("desks_move", to("11:30")).0, "quota_used");
}

#[test]
fn what_nobody_came_to_counts_and_a_second_seat_does_not() {
    let floor = Floor::open();
    floor.desk_rules(json!({ "release_minutes": 15 }));
    floor.quota(json!({ "window": "day", "most": 180 }));
    floor.tick();
    let late = floor.book(floor.desks[0], 0, "09:10", "11:10");
    for clock in ["09:09", "09:13", "09:17", "09:21", "09:25"] {
        floor.house.at(&at(clock));
        floor.tick();
    }
    floor.house.ask("desks_reseat", json!({ "booking": late }));
    assert_eq!(floor.refused(floor.desks[1], 0, "14:00", "15:01").0, "quota_used");
    floor.book(floor.desks[1], 0, "14:00", "15:00");
}

#[test]
fn a_teams_quota_counts_its_people_together_and_nobody_else() {
    let floor = Floor::open();
    let team = floor.house.team("云岫机器人");
    for member in &floor.members[..2] {
        floor
            .house
            .ask("members_join_team", json!({ "member": member, "team": team, "from_on": "2026-01-01" }));
    }
    floor.quota(json!({ "holder": { "code": "team", "values": {} }, "kind": "room", "most": 120 }));
    floor.book(floor.room, 0, "10:00", "12:00");
    assert_eq!(floor.refused(floor.room, 1, "12:00", "12:30").0, "quota_used");
    floor.book(floor.desks[0], 1, "12:00", "18:00");
    floor.book(floor.room, 2, "12:00", "18:00");
}

#[test]
fn a_packages_quota_is_its_holders_alone_and_from_a_day_to_a_day() {
    let floor = Floor::open();
    let packages = floor.house.ask("desks_add_package", json!({ "name": "轻享" }));
    let package = packages["packages"][0]["package"].clone();
    assert_eq!(floor.house.refused("desks_add_package", json!({ "name": "轻享" })).0, "package_taken");
    let give = json!({ "package": package, "holder": { "code": "member", "values": { "member": floor.members[0] } },
        "period": { "from": "2026-03-01", "to": "2026-03-02" } });
    let given = floor.house.ask("desks_give_package", give.clone());
    assert_eq!(given["packages"][0]["holders"][0]["name"], "林芳");
    assert_eq!(floor.house.refused("desks_give_package", give).0, "package_held");
    floor.quota(json!({ "holder": { "code": "package", "values": { "package": package } }, "window": "day", "most": 60 }));
    assert_eq!(floor.refused(floor.desks[0], 0, "10:00", "12:00").0, "quota_used");
    floor.book(floor.desks[0], 1, "10:00", "12:00");
    floor.try_book(floor.desks[0], 0, "2026-03-03T10:00:00+08:00", "2026-03-03T12:00:00+08:00").unwrap();
    floor.house.ask("desks_end_package", json!({ "package": package }));
    assert_eq!(floor.house.ask("desks_quotas", json!({}))["quotas"], json!([]));
    floor.book(floor.desks[1], 0, "10:00", "12:00");
}

#[test]
fn a_quota_without_a_limit_or_with_no_such_weekday_is_refused() {
    let floor = Floor::open();
    let quota = |more: Value| {
        let mut quota =
            json!({ "name": "额度", "holder": each_person(), "window": "week", "measure": "units" });
        for (name, value) in more.as_object().unwrap() {
            quota[name] = value.clone();
        }
        floor.house.refused("desks_set_quota", quota).0
    };
    assert_eq!(quota(json!({})), "quota_empty");
    assert_eq!(quota(json!({ "most": 1, "week_start": 8 })), "number_outside");
}
