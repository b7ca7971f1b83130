//! The rules of a place: for each limit the last legal minute is allowed, and the next refused.

use serde_json::{Value, json};

use super::floor::{Floor, at};
use crate::house::{MANAGER, PIN};

const HELPER: &str = "陆小满";

fn hours(opens: &str, closes: &str) -> Value {
    json!({ "code": "between", "values": { "opens": opens, "closes": closes } })
}

impl Floor {
    /// Open 09:00 to 21:00 on workdays, 10:00 to 18:00 on weekends, closed on holidays.
    pub fn with_hours(self) -> Self {
        let closed = json!({ "code": "closed", "values": {} });
        self.house.ask(
            "profile_set_hours",
            json!({ "workday": hours("09:00", "21:00"), "weekend": hours("10:00", "18:00"), "holiday": closed }),
        );
        self
    }

    pub fn helper(&self) -> &'static str {
        self.house.ask("users_add", json!({ "name": HELPER, "pin": "246810", "role": "helper" }));
        HELPER
    }
}

#[test]
fn the_last_legal_minute_of_each_limit_is_allowed_and_the_next_is_refused() {
    // It is Monday 09:05. Rules, then a slot that is allowed, then one that is not, and why.
    let cases = [
        (json!({ "notice_minutes": 60 }), ("2T10:05", "2T11:00"), ("2T10:04", "2T11:00"), "notice_short"),
        // Two days' notice are two days of the local clock.
        (json!({ "notice_minutes": 2_880 }), ("4T09:05", "4T11:00"), ("4T09:04", "4T11:00"), "notice_short"),
        (
            json!({ "shortest_minutes": 30 }),
            ("2T10:00", "2T10:30"),
            ("2T10:00", "2T10:29"),
            "booking_shorter",
        ),
        (json!({ "longest_minutes": 120 }), ("2T10:00", "2T12:00"), ("2T10:00", "2T12:01"), "booking_longer"),
        // Days, not hours: the seventh day to its last minute.
        (json!({ "ahead_days": 7 }), ("9T23:59", "10T00:30"), ("10T00:00", "10T00:30"), "too_far_ahead"),
    ];
    for (rules, allowed, refused, code) in cases {
        let floor = Floor::open();
        floor.desk_rules(rules.clone());
        let time = |text: &str| {
            let (day, clock) = text.split_once('T').unwrap();
            format!("2026-03-{day:0>2}T{clock}:00+08:00")
        };
        let tried =
            |(from, until): (&str, &str)| floor.try_book(floor.desks[0], 0, &time(from), &time(until));
        assert_eq!(tried(refused).unwrap_err().0, code, "{rules}");
        tried(allowed).unwrap();
        // Rooms have rules of their own.
        floor.try_book(floor.room, 0, &time(refused.0), &time(refused.1)).unwrap();
    }
}

#[test]
fn a_refusal_of_a_limit_says_what_would_have_been_in_time() {
    let floor = Floor::open();
    floor.desk_rules(json!({ "notice_minutes": 60, "ahead_days": 7 }));
    let (_, values) = floor.refused(floor.desks[0], 0, "10:00", "11:00");
    assert_eq!(values, json!({ "desk": "A-01", "minutes": 60, "latest": "2026-03-02T01:00:00Z" }));
    let far = floor.try_book(floor.desks[0], 0, "2026-03-10T10:00:00+08:00", "2026-03-10T11:00:00+08:00");
    assert_eq!(far.unwrap_err().1, json!({ "desk": "A-01", "last": "2026-03-09" }));
}

#[test]
fn a_booking_begins_and_ends_in_the_opening_hours_of_its_day() {
    let floor = Floor::open().with_hours();
    let desk = floor.desks[0];
    for (from, until, code) in [
        ("2026-03-02T20:00", "2026-03-02T21:00", ""),
        ("2026-03-02T20:00", "2026-03-02T21:01", "outside_opening"),
        ("2026-03-03T09:00", "2026-03-03T10:00", ""),
        ("2026-03-03T08:59", "2026-03-03T10:00", "outside_opening"),
        // A Saturday, and one that is worked.
        ("2026-03-07T09:30", "2026-03-07T11:00", "outside_opening"),
        ("2026-05-09T09:30", "2026-05-09T11:00", ""),
        // 劳动节, and a night in between.
        ("2026-05-01T10:00", "2026-05-01T11:00", "day_closed"),
        ("2026-04-30T10:00", "2026-05-06T11:00", "day_closed"),
        ("2026-03-04T20:00", "2026-03-05T10:00", ""),
    ] {
        let tried = floor.try_book(desk, 0, &format!("{from}:00+08:00"), &format!("{until}:00+08:00"));
        assert_eq!(tried.err().map(|refused| refused.0).unwrap_or_default(), code, "{from}");
    }
    let (_, values) = floor.refused(desk, 0, "20:30", "21:30");
    let told =
        json!({ "day": "2026-03-02", "opens": "2026-03-02T01:00:00Z", "closes": "2026-03-02T13:00:00Z" });
    assert_eq!(values, told);
    let closed = floor.try_book(desk, 0, "2026-05-01T10:00:00+08:00", "2026-05-01T11:00:00+08:00");
    let told = json!({ "day": "2026-05-01", "kind": "holiday", "name": "劳动节", "reason": null });
    assert_eq!(closed.unwrap_err().1, told);
    let free = floor.house.ask("desks_free", json!({ "from": at("21:00"), "until": at("22:00") }));
    assert_eq!(free["desks"], json!([]));
}

#[test]
fn a_buffer_keeps_bookings_apart_at_both_ends_and_inside() {
    let floor = Floor::open();
    let desk = floor.desks[0];
    floor.desk_rules(json!({ "buffer_minutes": 15 }));
    floor.book(desk, 0, "11:00", "12:00");
    for (from, until, code) in [
        ("12:10", "13:00", "buffer_broken"),
        ("12:14", "13:00", "buffer_broken"),
        ("10:00", "10:46", "buffer_broken"),
        ("11:30", "11:40", "desk_taken"),
        ("10:30", "12:30", "desk_taken"),
    ] {
        let (found, values) = floor.refused(desk, 1, from, until);
        assert_eq!(found, code, "{from} {until}");
        assert_eq!(values["by"], "林芳");
    }
    floor.book(desk, 1, "12:15", "13:00");
    floor.book(desk, 2, "10:00", "10:45");
    let free = floor.house.ask("desks_free", json!({ "from": at("13:10"), "until": at("14:00") }));
    let free: Vec<_> = free["desks"].as_array().unwrap().iter().map(|one| &one["desk"]["desk_no"]).collect();
    assert_eq!(free, ["A-02", "A-03", "小会议室"], "what the rules refuse is not offered");
}

#[test]
fn a_supervisor_sets_a_buffer_aside_and_the_book_tells_who_and_why() {
    let floor = Floor::open();
    let (desk, helper) = (floor.desks[0], floor.helper());
    floor.desk_rules(json!({ "buffer_minutes": 15 }));
    floor.book(desk, 0, "11:00", "12:00");
    let mut args = floor.args(desk, 1, &at("12:00"), &at("13:00"));
    args["reason"] = json!("同一个团队，不用收拾");
    assert_eq!(floor.house.refused_as(Some(helper), "desks_book_in_spite", args.clone()).0, "role_too_low");
    let line = floor.house.send(&json!({ "ask": "desks_book_in_spite", "args": args, "as": helper,
        "override": { "by": MANAGER, "pin": PIN, "reason": "同一个团队" } }));
    assert_eq!(line["ok"]["in_spite_because"], "同一个团队，不用收拾", "{line}");
    let days = json!({ "from": "2026-03-02", "to": "2026-03-02" });
    let told = floor.house.ask("users_overrides", days)["overrides"][0].take();
    assert_eq!(
        (&told["command"], &told["user"], &told["by"], &told["reason"]),
        (&json!("desks_book_in_spite"), &json!(helper), &json!(MANAGER), &json!("同一个团队"))
    );
    // What is impossible stays so.
    let mut args = floor.args(desk, 2, &at("12:30"), &at("13:00"));
    args["reason"] = json!("挤一挤");
    assert_eq!(floor.house.refused("desks_book_in_spite", args).0, "desk_taken");
}

#[test]
fn a_buffer_set_later_leaves_what_is_booked_and_lists_what_breaks_it() {
    let floor = Floor::open();
    let desk = floor.desks[0];
    let first = floor.book(desk, 0, "10:00", "11:00");
    let second = floor.book(desk, 1, "11:10", "12:00");
    floor.book(desk, 2, "12:15", "13:00");
    let saved = floor.desk_rules(json!({ "buffer_minutes": 15 }));
    let close: Vec<_> =
        saved["too_close"].as_array().unwrap().iter().map(|one| one["booking"].as_i64().unwrap()).collect();
    assert_eq!(close, [first, second]);
    let day = floor.house.ask("desks_on", json!({ "day": "2026-03-02" }));
    assert_eq!(day["bookings"].as_array().unwrap().len(), 3);
}

#[test]
fn cancelling_is_refused_after_its_last_minute_and_left_to_a_supervisor() {
    let floor = Floor::open();
    floor.desk_rules(json!({ "cancel_minutes": 1_440 }));
    let book = |desk: usize| {
        let (from, until) = ("2026-03-03T10:00:00+08:00", "2026-03-03T11:00:00+08:00");
        floor.try_book(floor.desks[desk], 0, from, until).unwrap()["booking"].clone()
    };
    let (one, two) = (book(0), book(1));
    let args = |booking: &Value| json!({ "booking": booking, "reason": "不来了" });
    floor.house.at(&at("10:00")).ask("desks_cancel", args(&one));
    let (code, values) = floor.house.at(&at("10:01")).refused("desks_cancel", args(&two));
    assert_eq!((code.as_str(), &values["latest"]), ("cancel_too_late", &json!("2026-03-02T02:00:00Z")));
    let helper = floor.helper();
    assert_eq!(floor.house.refused_as(Some(helper), "desks_cancel_in_spite", args(&two)).0, "role_too_low");
    floor.house.ask("desks_cancel_in_spite", args(&two));
}

#[test]
fn a_place_may_have_rules_of_its_own_until_they_are_dropped() {
    let floor = Floor::open();
    floor.desk_rules(json!({ "longest_minutes": 60 }));
    let own = json!({ "code": "desk", "values": { "desk": floor.desks[0] } });
    floor.rules(own, json!({ "longest_minutes": 120 }));
    floor.book(floor.desks[0], 0, "10:00", "12:00");
    assert_eq!(floor.refused(floor.desks[1], 0, "10:00", "12:00").0, "booking_longer");
    let args = json!({ "desk": floor.desks[0] });
    assert_eq!(floor.house.ask("desks_rules", json!({}))["own"][0]["desk_no"], "A-01");
    floor.house.ask("desks_drop_rules", args.clone());
    assert_eq!(floor.refused(floor.desks[0], 0, "14:00", "16:00").0, "booking_longer");
    assert_eq!(floor.house.refused("desks_drop_rules", args).0, "not_found");
}

#[test]
fn rules_that_make_no_sense_are_refused() {
    let floor = Floor::open();
    let of = json!({ "code": "kind", "values": { "kind": "desk" } });
    for (but, field) in [
        (json!({ "buffer_minutes": 1_441 }), "buffer_minutes"),
        (json!({ "shortest_minutes": 0 }), "shortest_minutes"),
        (json!({ "shortest_minutes": 60, "longest_minutes": 59 }), "longest_minutes"),
        (json!({ "longest_minutes": 44_641 }), "longest_minutes"),
        (json!({ "release_minutes": 0 }), "release_minutes"),
    ] {
        let args = json!({ "of": of, "rules": super::floor::with_defaults(but) });
        let (code, values) = floor.house.refused("desks_set_rules", args);
        assert_eq!((code.as_str(), &values["field"]), ("number_outside", &json!(field)));
    }
    let helper = floor.helper();
    let args = json!({ "of": of, "rules": super::floor::with_defaults(json!({})) });
    assert_eq!(floor.house.refused_as(Some(helper), "desks_set_rules", args).0, "role_too_low");
}

#[test]
fn moving_elsewhere_at_the_same_time_hears_no_rule_about_times() {
    let floor = Floor::open();
    let booking = floor.book(floor.desks[0], 0, "10:00", "12:00");
    floor.desk_rules(json!({ "notice_minutes": 600, "longest_minutes": 60 }));
    let to = |desk: i64, until: &str| json!({ "booking": booking, "desk": desk, "from": at("10:00"), "until": at(until) });
    floor.house.ask("desks_move", to(floor.desks[1], "12:00"));
    assert_eq!(floor.house.refused("desks_move", to(floor.desks[1], "12:30")).0, "booking_longer");
    floor.house.ask("desks_move", to(floor.desks[1], "11:00"));
}

#[test]
fn a_quote_tells_what_would_refuse_before_anybody_asks() {
    let floor = Floor::open().with_hours();
    floor.book(floor.desks[0], 0, "10:00", "12:00");
    let quote = |from: &str, until: &str| {
        floor.house.ask("desks_quote", floor.args(floor.desks[0], 1, &at(from), &at(until)))["refusal"]["code"].take()
    };
    assert_eq!(quote("11:00", "13:00"), "desk_taken");
    assert_eq!(quote("20:00", "22:00"), "outside_opening");
    assert_eq!(quote("12:00", "13:00"), Value::Null);
}
