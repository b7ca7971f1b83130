//! Bookings that repeat: what is in the way is shown first, skipped dates are remembered, what has begun stays.

mod change;

use serde_json::{Value, json};

use crate::desks::floor::Floor;

/// Every Wednesday from 2026-03-04 to 2026-04-01 from two to four, five dates, in the room.
pub fn wednesdays(floor: &Floor) -> Value {
    let rule = json!({ "rule": "weekly", "first": "2026-03-04", "every": 1, "on": ["wednesday"],
        "until": { "end": "on", "day": "2026-04-01" } });
    plan(floor, &[floor.room], rule, "14:00", "16:00")
}

pub fn plan(floor: &Floor, desks: &[i64], rule: Value, from: &str, until: &str) -> Value {
    json!({ "member": floor.members[0], "desks": desks, "rule": rule, "times": { "from": from, "until": until } })
}

/// A booking of that day by somebody else, in local time.
#[track_caller]
pub fn taken(floor: &Floor, desk: i64, day: &str, from: &str, until: &str) -> i64 {
    let at = |clock: &str| format!("{day}T{clock}:00+08:00");
    floor.house.ask("desks_book", floor.args(desk, 1, &at(from), &at(until)))["booking"].as_i64().unwrap()
}

#[track_caller]
pub fn book(floor: &Floor, plan: &Value, in_conflict: &str) -> Value {
    floor.house.ask("series_book", json!({ "plan": plan, "in_conflict": in_conflict }))
}

/// When the standing dates begin.
pub fn begins(card: &Value) -> Vec<String> {
    let bookings = card["bookings"].as_array().unwrap().iter().filter(|one| one["cancelled_at"].is_null());
    bookings.map(|one| one["from"].as_str().unwrap().to_owned()).collect()
}

pub fn show(floor: &Floor, card: &Value) -> Value {
    floor.house.ask("series_show", json!({ "series": card["series"] }))
}

fn offered(floor: &Floor) -> Vec<Value> {
    floor.house.ask("series_skipped", json!({}))["skips"].as_array().unwrap().clone()
}

#[test]
fn every_date_is_a_booking_and_the_end_date_is_included() {
    let floor = Floor::open();
    let card = book(&floor, &wednesdays(&floor), "none");
    assert_eq!(card["series_no"], "SR-00001");
    assert_eq!(
        begins(&card),
        ["2026-03-04", "2026-03-11", "2026-03-18", "2026-03-25", "2026-04-01"]
            .map(|day| format!("{day}T06:00:00Z"))
    );
    let day = floor.house.ask("desks_on", json!({ "day": "2026-04-01" }));
    assert_eq!(day["bookings"][0]["series"], card["series"], "each says of which series it is");
}

#[test]
fn a_weekly_nine_stays_nine_after_a_clock_change() {
    let floor = Floor::open();
    let raw = rusqlite::Connection::open(floor.house.path()).unwrap();
    raw.execute("UPDATE settings SET zone = 'Europe/Berlin'", []).unwrap();
    let rule = json!({ "rule": "weekly", "first": "2026-03-16", "every": 1, "on": ["monday", "sunday"],
        "until": { "end": "times", "times": 4 } });
    let card = book(&floor, &plan(&floor, &[floor.room], rule, "09:00", "10:00"), "none");
    // The clocks go forward on the morning of the 29th.
    assert_eq!(
        begins(&card),
        ["2026-03-16T08:00:00Z", "2026-03-22T08:00:00Z", "2026-03-23T08:00:00Z", "2026-03-29T07:00:00Z"]
    );
    // A whole day is one day, be it of 23 hours.
    let rule = json!({ "rule": "dates", "days": ["2026-03-28", "2026-03-29", "2026-03-30"] });
    let card = book(&floor, &plan(&floor, &[floor.desks[0]], rule, "00:00", "00:00"), "none");
    assert_eq!(begins(&card), ["2026-03-27T23:00:00Z", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"]);
    assert_eq!(card["bookings"][1]["until"], card["bookings"][2]["from"]);
}

#[test]
fn conflicts_are_listed_by_date_before_anything_is_booked() {
    let floor = Floor::open();
    let other = floor.add("大会议室", "room", 60);
    taken(&floor, floor.room, "2026-03-25", "15:30", "17:00");
    taken(&floor, floor.room, "2026-03-11", "13:00", "15:00");
    floor.house.ask(
        "desks_close",
        json!({ "scope": { "scope": "desks", "desks": [floor.room] }, "reason": "空调检修",
                "from": "2026-03-18T08:00:00+08:00", "until": "2026-03-18T20:00:00+08:00" }),
    );
    let forecast = floor.house.ask("series_preview", json!({ "plan": wednesdays(&floor) }));
    assert_eq!((&forecast["free"], &forecast["in_conflict"]), (&json!(2), &json!(3)));
    let conflicts: Vec<(&Value, &Value, &Value)> = forecast["occurrences"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| !one["conflict"].is_null())
        .map(|one| (&one["nth"], &one["on"], &one["conflict"]["code"]))
        .collect();
    let row = |nth: u32, on: &str, code: &str| (json!(nth), json!(on), json!(code));
    let expected = [
        row(2, "2026-03-11", "desk_taken"),
        row(3, "2026-03-18", "desk_closed"),
        row(4, "2026-03-25", "desk_taken"),
    ];
    assert_eq!(conflicts, expected.iter().map(|(a, b, c)| (a, b, c)).collect::<Vec<_>>());
    let second = &forecast["occurrences"][1];
    assert_eq!(second["conflict"]["values"]["by"], "郑一帆");
    assert_eq!(second["nearest"][0]["desk"]["desk"], json!(other), "of its kind alone");
    assert_eq!(forecast["occurrences"][2]["conflict"]["values"]["reason"], "空调检修");
    // It was only tried.
    assert_eq!(floor.house.ask("desks_on", json!({ "day": "2026-03-04" }))["bookings"], json!([]));

    let (code, values) =
        floor.house.refused("series_book", json!({ "plan": wednesdays(&floor), "in_conflict": "none" }));
    assert_eq!((code.as_str(), &values["free"]), ("series_conflicts", &json!(2)));
    let named = &values["conflicts"][0];
    assert_eq!((&named["on"], &named["desk"]), (&json!("2026-03-11"), &json!("小会议室")));
    assert_eq!(named["refusal"]["code"], "desk_taken");
    assert_eq!(
        floor.house.ask("desks_on", json!({ "day": "2026-03-04" }))["bookings"],
        json!([]),
        "all or nothing"
    );
}

#[test]
fn skipping_never_overwrites_another_booking_and_books_the_rest() {
    let floor = Floor::open();
    let other = taken(&floor, floor.room, "2026-03-11", "13:00", "15:00");
    let card = book(&floor, &wednesdays(&floor), "skip");
    assert_eq!(begins(&card).len(), 4);
    assert_eq!(card["skips"].as_array().unwrap().len(), 1);
    assert_eq!(card["skips"][0]["refusal"]["values"]["by"], "郑一帆");
    let day = floor.house.ask("desks_on", json!({ "day": "2026-03-11" }));
    assert_eq!(
        (&day["bookings"][0]["booking"], day["bookings"].as_array().unwrap().len()),
        (&json!(other), 1)
    );
    let raw = rusqlite::Connection::open(floor.house.path()).unwrap();
    let acts: i64 = raw
        .query_row("SELECT count(*) FROM audit_entries WHERE command = 'series_book'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(acts, 1, "one act");
}

#[test]
fn where_nothing_is_free_nothing_is_booked() {
    let floor = Floor::open();
    taken(&floor, floor.room, "2026-03-11", "13:00", "15:00");
    let rule = json!({ "rule": "dates", "days": ["2026-03-11"] });
    let ask = json!({ "plan": plan(&floor, &[floor.room], rule, "14:00", "16:00"), "in_conflict": "skip" });
    let (code, values) = floor.house.refused("series_book", ask);
    assert_eq!((code.as_str(), &values["free"]), ("series_conflicts", &json!(0)));
}

#[test]
fn skipped_dates_are_remembered_and_offered_again_when_free() {
    let floor = Floor::open();
    let one = taken(&floor, floor.room, "2026-03-11", "13:00", "15:00");
    let two = taken(&floor, floor.room, "2026-03-18", "15:00", "17:00");
    let card = book(&floor, &wednesdays(&floor), "skip");
    assert_eq!(offered(&floor), Vec::<Value>::new(), "not while they are taken");
    let cancel =
        |booking: i64| floor.house.ask("desks_cancel", json!({ "booking": booking, "reason": "改期" }));
    cancel(one);
    let offers = offered(&floor);
    assert_eq!((offers.len(), &offers[0]["from"]), (1, &json!("2026-03-11T06:00:00Z")));
    assert_eq!((&offers[0]["series_no"], &offers[0]["name"]), (&json!("SR-00001"), &json!("林芳")));

    let skips = json!({ "skips": [offers[0]["skip"]] });
    let added = floor.house.ask("series_add_skipped", skips.clone());
    assert_eq!(added["bookings"][0]["series"], card["series"]);
    assert_eq!(begins(&show(&floor, &card)).len(), 4);
    assert_eq!(floor.house.refused("series_add_skipped", skips).0, "skip_settled");

    // Free, but taken by another before anybody said yes: refused as any booking.
    cancel(two);
    let offers = offered(&floor);
    taken(&floor, floor.room, "2026-03-18", "14:00", "15:00");
    let skips = json!({ "skips": [offers[0]["skip"]] });
    assert_eq!(floor.house.refused("series_add_skipped", skips.clone()).0, "desk_taken");
    assert_eq!(offered(&floor), Vec::<Value>::new());
    floor.house.ask("series_drop_skipped", skips.clone());
    assert_eq!(floor.house.refused("series_drop_skipped", skips).0, "skip_settled");
}

#[test]
fn a_skipped_date_that_has_passed_or_was_dropped_is_not_offered() {
    let floor = Floor::open();
    let one = taken(&floor, floor.room, "2026-03-11", "13:00", "15:00");
    let two = taken(&floor, floor.room, "2026-03-18", "13:00", "15:00");
    book(&floor, &wednesdays(&floor), "skip");
    for booking in [one, two] {
        floor.house.ask("desks_cancel", json!({ "booking": booking, "reason": "改期" }));
    }
    assert_eq!(offered(&floor).len(), 2);
    floor.house.at("2026-03-11T14:00:00+08:00");
    let offers = offered(&floor);
    assert_eq!(offers.len(), 1);
    floor.house.ask("series_drop_skipped", json!({ "skips": [offers[0]["skip"]] }));
    assert_eq!(offered(&floor), Vec::<Value>::new());
}

#[test]
fn of_several_rooms_every_one_is_booked_on_its_free_dates() {
    let floor = Floor::open();
    let other = floor.add("大会议室", "room", 60);
    taken(&floor, floor.room, "2026-03-11", "13:00", "15:00");
    taken(&floor, other, "2026-03-18", "13:00", "15:00");
    let rule = json!({ "rule": "weekly", "first": "2026-03-04", "every": 1, "on": ["wednesday"],
        "until": { "end": "times", "times": 3 } });
    let card = book(&floor, &plan(&floor, &[floor.room, other], rule, "14:00", "16:00"), "skip");
    let on = |desk: i64| -> Vec<&str> {
        let bookings = card["bookings"].as_array().unwrap().iter().filter(|one| one["desk"] == desk);
        bookings.map(|one| &one["from"].as_str().unwrap()[..10]).collect()
    };
    assert_eq!(on(floor.room), ["2026-03-04", "2026-03-18"]);
    assert_eq!(on(other), ["2026-03-04", "2026-03-11"]);
    assert_eq!(card["skips"].as_array().unwrap().len(), 2);
}

#[test]
fn a_date_in_conflict_may_have_another_desk_instead() {
    let floor = Floor::open();
    let other = floor.add("大会议室", "room", 60);
    taken(&floor, floor.room, "2026-03-11", "13:00", "15:00");
    let instead = json!([{ "on": "2026-03-11", "desk": floor.room, "other": other }]);
    let forecast =
        floor.house.ask("series_preview", json!({ "plan": wednesdays(&floor), "instead": instead }));
    assert_eq!((&forecast["free"], &forecast["occurrences"][1]["desk_no"]), (&json!(5), &json!("大会议室")));
    let ask = json!({ "plan": wednesdays(&floor), "in_conflict": "none", "instead": instead });
    let card = floor.house.ask("series_book", ask);
    assert_eq!((begins(&card).len(), &card["bookings"][1]["desk_no"]), (5, &json!("大会议室")));
}

#[test]
fn a_series_names_an_active_person_known_desks_and_a_sensible_rule() {
    let floor = Floor::open();
    let refused = |field: &str, value: Value| {
        let mut plan = wednesdays(&floor);
        plan[field] = value;
        floor.house.refused("series_book", json!({ "plan": plan, "in_conflict": "skip" })).0
    };
    assert_eq!(refused("member", json!(99)), "not_found");
    assert_eq!(refused("desks", json!([99])), "not_found");
    assert_eq!(refused("desks", json!([])), "number_outside");
    assert_eq!(refused("desks", json!([floor.room, floor.room])), "number_outside");
    assert_eq!(refused("rule", json!({ "rule": "dates", "days": [] })), "series_empty");
    let daily = |until: Value| json!({ "rule": "daily", "first": "2026-03-04", "every": 1, "until": until });
    assert_eq!(refused("rule", daily(json!({ "end": "on", "day": "2026-03-03" }))), "period_reversed");
    assert_eq!(refused("rule", daily(json!({ "end": "on", "day": "2027-03-05" }))), "series_too_long");
    assert_eq!(refused("rule", daily(json!({ "end": "times", "times": 367 }))), "number_outside");
}

#[test]
fn a_merged_person_keeps_the_series() {
    let floor = Floor::open();
    let card = book(&floor, &wednesdays(&floor), "none");
    floor.house.ask("ties_merge", json!({ "keep": floor.members[1], "other": floor.members[0] }));
    let card = show(&floor, &card);
    assert_eq!((&card["name"], &card["bookings"][0]["name"]), (&json!("郑一帆"), &json!("郑一帆")));
}

#[test]
fn days_on_which_the_house_is_closed_are_skipped_or_included_by_choice() {
    let floor = Floor::open();
    let closed = json!({ "code": "closed", "values": {} });
    let always = json!({ "code": "always", "values": {} });
    floor.house.ask("profile_set_hours", json!({ "workday": always, "weekend": closed, "holiday": closed }));
    // National Day 2026: off from Thursday the 1st to the 7th; the Saturday after it is worked.
    let rule = json!({ "rule": "daily", "first": "2026-09-30", "every": 1, "until": { "end": "on", "day": "2026-10-11" } });
    let mut plan = plan(&floor, &[floor.desks[0]], rule, "09:00", "18:00");
    plan["closed_days"] = json!("skip");
    let forecast = floor.house.ask("series_preview", json!({ "plan": plan }));
    let days: Vec<&str> =
        forecast["occurrences"].as_array().unwrap().iter().map(|one| one["on"].as_str().unwrap()).collect();
    assert_eq!(days, ["2026-09-30", "2026-10-08", "2026-10-09", "2026-10-10"], "调休上班 is a workday");
    assert_eq!(forecast["closed"].as_array().unwrap().len(), 8);
    assert_eq!(forecast["calendar_missing"], json!([]));
    let card = book(&floor, &plan, "none");
    assert_eq!((begins(&card).len(), &card["closed_days"]), (4, &json!("skip")));

    // A year whose notice is not known is said to be missing.
    plan["rule"] = json!({ "rule": "dates", "days": ["2031-10-01"] });
    let forecast = floor.house.ask("series_preview", json!({ "plan": plan }));
    assert_eq!((&forecast["calendar_missing"], &forecast["closed"]), (&json!([2031]), &json!([])));
}
