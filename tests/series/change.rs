//! This one, this and later, all: and what has begun is left alone.

use serde_json::{Value, json};

use super::{begins, book, plan, show, taken, wednesdays};
use crate::desks::floor::Floor;

fn booking(card: &Value, nth: usize) -> Value {
    card["bookings"][nth]["booking"].clone()
}

fn times(from: &str, until: &str) -> Value {
    json!({ "from": from, "until": until })
}

fn to(booking: Value, reach: &str, from: &str, until: &str) -> Value {
    json!({ "change": { "booking": booking, "reach": reach, "times": times(from, until) }, "in_conflict": "none" })
}

/// The local hours at which the standing dates begin.
fn hours(card: &Value) -> Vec<u32> {
    begins(card).iter().map(|from| from[11..13].parse::<u32>().unwrap() + 8).collect()
}

#[test]
fn this_one_later_ones_or_all_are_changed() {
    let floor = Floor::open();
    let card = book(&floor, &wednesdays(&floor), "none");
    let edited = floor.house.ask("series_edit", to(booking(&card, 3), "later", "10:00", "12:00"));
    assert_eq!((&edited["changed"], hours(&edited["card"])), (&json!(2), vec![14, 14, 14, 10, 10]));
    let edited = floor.house.ask("series_edit", to(booking(&card, 1), "this", "09:00", "10:00"));
    assert_eq!((&edited["changed"], hours(&edited["card"])), (&json!(1), vec![14, 9, 14, 10, 10]));
    assert_eq!(edited["card"]["bookings"][1]["series"], card["series"], "still linked");
    assert_eq!(edited["card"]["bookings"][1]["apart_at"], "2026-03-02T01:05:00Z", "and marked");
    let edited = floor.house.ask("series_edit", to(booking(&card, 4), "all", "16:00", "18:00"));
    assert_eq!((&edited["changed"], hours(&edited["card"])), (&json!(4), vec![16, 9, 16, 16, 16]));
    assert_eq!(edited["card"]["times"], times("16:00", "18:00"));
}

#[test]
fn past_and_running_dates_are_never_changed_or_cancelled() {
    let floor = Floor::open();
    let card = book(&floor, &wednesdays(&floor), "none");
    // The first is over, the second runs.
    floor.house.at("2026-03-11T14:00:00+08:00");
    let edited = floor.house.ask("series_edit", to(booking(&card, 0), "all", "10:00", "12:00"));
    assert_eq!(hours(&edited["card"]), [14, 14, 10, 10, 10]);
    assert_eq!(
        floor.house.refused("series_edit", to(booking(&card, 1), "this", "10:00", "12:00")).0,
        "series_past"
    );
    // Somebody came early to the third.
    floor.house.at("2026-03-18T09:40:00+08:00").ask("desks_arrive", json!({ "booking": booking(&card, 2) }));
    let all = json!({ "booking": booking(&card, 0), "reach": "all", "reason": "项目结束" });
    let cancelled = floor.house.ask("series_cancel", all.clone());
    assert_eq!(hours(&cancelled), [14, 14, 10]);
    assert_eq!(floor.house.refused("series_cancel", all).0, "series_past");
}

#[test]
fn only_the_changed_dates_are_checked_again() {
    let floor = Floor::open();
    let card = book(&floor, &wednesdays(&floor), "none");
    taken(&floor, floor.room, "2026-03-11", "16:00", "17:00");
    taken(&floor, floor.room, "2026-03-18", "16:00", "17:00");
    // The last two already end at five.
    floor.house.ask("series_edit", to(booking(&card, 3), "later", "14:00", "17:00"));
    let change = json!({ "booking": booking(&card, 0), "reach": "all", "times": times("14:00", "17:00") });
    let forecast = floor.house.ask("series_preview_edit", json!({ "change": change }));
    assert_eq!(forecast["unchanged"], 2);
    let told: Vec<(&Value, &Value)> = forecast["occurrences"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (&one["on"], &one["conflict"]["code"]))
        .collect();
    let (free, hit) = (json!(null), json!("desk_taken"));
    let days = ["2026-03-04", "2026-03-11", "2026-03-18"].map(|day| json!(day));
    assert_eq!(told, [(&days[0], &free), (&days[1], &hit), (&days[2], &hit)]);

    let edit = |in_conflict: &str| json!({ "change": change, "in_conflict": in_conflict });
    let (code, values) = floor.house.refused("series_edit", edit("none"));
    assert_eq!((code.as_str(), &values["free"]), ("series_conflicts", &json!(1)));
    let edited = floor.house.ask("series_edit", edit("skip"));
    assert_eq!((&edited["changed"], edited["kept"].as_array().unwrap().len()), (&json!(1), 2));
    let ends: Vec<&str> = edited["card"]["bookings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["until"].as_str().unwrap()[11..16])
        .collect();
    assert_eq!(ends, ["09:00", "08:00", "08:00", "09:00", "09:00"], "what is skipped stays as it was");
}

#[test]
fn a_series_does_not_stand_in_its_own_way() {
    let floor = Floor::open();
    let rule = json!({ "rule": "daily", "first": "2026-03-04", "every": 1, "until": { "end": "times", "times": 4 } });
    let card = book(&floor, &plan(&floor, &[floor.room], rule, "09:00", "09:00"), "none");
    let edited = floor.house.ask("series_edit", to(booking(&card, 0), "all", "12:00", "12:00"));
    assert_eq!(hours(&edited["card"]), [12; 4]);
    let edited = floor.house.ask("series_edit", to(booking(&card, 0), "all", "08:00", "08:00"));
    assert_eq!(hours(&edited["card"]), [8; 4]);
}

#[test]
fn another_desk_replaces_that_desk_alone() {
    let floor = Floor::open();
    let rule = json!({ "rule": "dates", "days": ["2026-03-04", "2026-03-05"] });
    let card = book(&floor, &plan(&floor, &floor.desks[..2], rule, "14:00", "16:00"), "none");
    let change = json!({ "booking": booking(&card, 0), "reach": "all", "desk": floor.desks[2] });
    let edited = floor.house.ask("series_edit", json!({ "change": change, "in_conflict": "none" }));
    let desks: Vec<&Value> =
        edited["card"]["bookings"].as_array().unwrap().iter().map(|one| &one["desk_no"]).collect();
    assert_eq!(desks, ["A-02", "A-03", "A-02", "A-03"]);
    let same = json!({ "booking": booking(&edited["card"], 1), "reach": "all", "desk": floor.desks[2] });
    let refused = floor.house.refused("series_edit", json!({ "change": same, "in_conflict": "none" }));
    assert_eq!(refused.0, "series_unchanged");
}

#[test]
fn a_date_moved_by_itself_stays_linked_but_marked() {
    let floor = Floor::open();
    let card = book(&floor, &wednesdays(&floor), "none");
    let moved = floor.house.ask(
        "desks_move",
        json!({ "booking": booking(&card, 2), "desk": floor.desks[0],
                "from": "2026-03-19T09:00:00+08:00", "until": "2026-03-19T10:00:00+08:00" }),
    );
    assert_eq!((&moved["series"], moved["apart_at"].is_null()), (&card["series"], false));
    let edited = floor.house.ask("series_edit", to(booking(&card, 0), "all", "10:00", "12:00"));
    assert_eq!(hours(&edited["card"]), [10, 10, 9, 10, 10]);
    let all = json!({ "booking": booking(&card, 0), "reach": "all", "reason": "项目结束" });
    assert_eq!(begins(&floor.house.ask("series_cancel", all)).len(), 0, "cancelling all means all");
}

#[test]
fn cancelling_keeps_what_is_out_of_reach_and_stops_the_offers() {
    let floor = Floor::open();
    let (early, late) = (
        taken(&floor, floor.room, "2026-03-11", "13:00", "15:00"),
        taken(&floor, floor.room, "2026-03-25", "13:00", "15:00"),
    );
    let card = book(&floor, &wednesdays(&floor), "skip");
    let later = json!({ "booking": booking(&card, 1), "reach": "later", "reason": "项目结束" });
    let cancelled = floor.house.ask("series_cancel", later);
    assert_eq!(begins(&cancelled), ["2026-03-04T06:00:00Z"]);
    assert_eq!(cancelled["bookings"][1]["cancel_reason"], "项目结束");
    for one in [early, late] {
        floor.house.ask("desks_cancel", json!({ "booking": one, "reason": "改期" }));
    }
    let offers = floor.house.ask("series_skipped", json!({}))["skips"].as_array().unwrap().clone();
    assert_eq!((offers.len(), &offers[0]["from"]), (1, &json!("2026-03-11T06:00:00Z")));
}

#[test]
fn skipped_dates_follow_a_change_of_the_series() {
    let floor = Floor::open();
    taken(&floor, floor.room, "2026-03-11", "13:00", "15:00");
    let card = book(&floor, &wednesdays(&floor), "skip");
    floor.house.ask("series_edit", to(booking(&card, 0), "all", "16:00", "18:00"));
    let offers = floor.house.ask("series_skipped", json!({}))["skips"].clone();
    assert_eq!(
        (&offers[0]["from"], &offers[0]["until"]),
        (&json!("2026-03-11T08:00:00Z"), &json!("2026-03-11T10:00:00Z"))
    );
}

#[test]
fn a_booking_of_no_series_has_nothing_to_change_with_it() {
    let floor = Floor::open();
    let alone = floor.book(floor.room, 0, "10:00", "12:00");
    let (code, values) =
        floor.house.refused("series_cancel", json!({ "booking": alone, "reach": "all", "reason": "改期" }));
    assert_eq!((code.as_str(), &values["booking_no"]), ("not_in_series", &json!("BK-00001")));
}

#[test]
fn undoing_a_cancelled_series_brings_its_dates_back_into_it() {
    let floor = Floor::open();
    let card = book(&floor, &wednesdays(&floor), "none");
    floor
        .house
        .ask("series_cancel", json!({ "booking": booking(&card, 0), "reach": "all", "reason": "点错了" }));
    assert_eq!(begins(&show(&floor, &card)).len(), 0);
    let acts = floor.house.ask("undo_list", json!({}));
    assert_eq!(acts["acts"][0]["way"]["code"], "undo");
    floor.house.ask("undo_act", json!({ "act": acts["acts"][0]["act"], "reason": "点错了" }));
    assert_eq!(begins(&show(&floor, &card)).len(), 5);
}
