//! Late entries, corrections and withdrawals: the real time beside the time of entering, and nothing lost.

use serde_json::{Value, json};

use super::scan;
use crate::house::{House, MANAGER};

const AFTERNOON: &str = "2026-03-02T15:00:00+08:00";

fn late(member: i64, came: &str, left: &str) -> Value {
    json!({ "member": member, "came_at": at(came), "left_at": at(left) })
}

fn at(clock: &str) -> String {
    format!("2026-03-02T{clock}:00+08:00")
}

#[test]
fn a_late_entry_keeps_when_it_happened_and_when_it_was_entered() {
    let house = House::open();
    let (member, _) = house.enrol("林芳", "13800000001");
    house.at(AFTERNOON);
    let visit = house.ask("checkin_enter_late", late(member, "10:00", "11:30"));
    assert_eq!(
        (&visit["came_at"], &visit["left_at"], &visit["entered_at"]),
        (&json!("2026-03-02T02:00:00Z"), &json!("2026-03-02T03:30:00Z"), &json!("2026-03-02T07:00:00Z"))
    );
    assert_eq!(house.ask("today_show", json!({}))["visits"], 1);
    house.ask("checkin_enter_late", json!({ "member": member, "came_at": at("14:00") }));
    let out = house.ask("checkin_check_out", json!({ "member": member, "at": at("14:20") }));
    assert_eq!(out["verdict"]["values"]["minutes"], 20);
}

#[test]
fn a_late_entry_keeps_the_team_of_the_day_on_which_it_happened() {
    let house = House::open();
    let (member, _) = house.enrol("林芳", "13800000001");
    let (first, second) = (house.team("青橙传感"), house.team("云岫机器人"));
    house.ask("members_join_team", json!({ "member": member, "team": first, "from_on": "2026-01-01" }));
    house.at("2026-03-04T09:00:00+08:00");
    house.ask("members_join_team", json!({ "member": member, "team": second, "from_on": "2026-03-04" }));
    assert_eq!(house.ask("checkin_enter_late", late(member, "10:00", "11:00"))["team"], "青橙传感");
}

#[test]
fn nothing_is_entered_ahead_before_the_enrolment_or_into_frozen_days() {
    let house = House::open();
    let (member, code) = house.enrol("林芳", "13800000001");
    house.at(AFTERNOON);
    let ahead = late(member, "15:01", "15:02");
    assert_eq!(house.refused("checkin_enter_late", ahead).0, "happens_ahead");
    let before = json!({ "member": member, "came_at": "2026-03-01T23:59:59+08:00" });
    assert_eq!(
        house.refused("checkin_enter_late", before),
        ("before_enrolment".to_owned(), json!({ "name": "林芳", "enrolled_on": "2026-03-02" }))
    );
    let reversed = late(member, "11:00", "10:59");
    assert_eq!(house.refused("checkin_enter_late", reversed).0, "span_reversed");

    scan(&house, &code);
    let visit = house.ask("checkin_visits", json!({}))["visits"][0]["visit"].take();
    house.at("2026-03-03T09:00:00+08:00");
    house.ask("profile_freeze_until", json!({ "day": "2026-03-02", "reason": "二月报表已交" }));
    let frozen = json!({ "until_on": "2026-03-02", "reason": "二月报表已交" });
    for (command, args) in [
        ("checkin_enter_late", late(member, "10:00", "11:00")),
        ("checkin_check_out", json!({ "member": member, "at": at("18:00") })),
        (
            "checkin_correct",
            json!({ "visit": visit, "came_at": "2026-03-03T08:00:00+08:00", "reason": "记错" }),
        ),
        ("checkin_withdraw", json!({ "visit": visit, "reason": "记错" })),
    ] {
        assert_eq!(house.refused(command, args), ("period_frozen".to_owned(), frozen.clone()), "{command}");
    }
    house.ask("checkin_check_out", json!({ "member": member }));
}

#[test]
fn two_stays_of_one_person_never_overlap() {
    let house = House::open();
    let (member, _) = house.enrol("林芳", "13800000001");
    house.at(AFTERNOON);
    house.ask("checkin_enter_late", late(member, "10:00", "12:00"));
    for (came, left) in [("09:30", "10:01"), ("11:59", "13:00"), ("10:30", "11:00"), ("09:30", "13:00")] {
        let (code, values) = house.refused("checkin_enter_late", late(member, came, left));
        assert_eq!((code.as_str(), &values["from"]), ("visit_overlaps", &json!("2026-03-02T02:00:00Z")));
    }
    let still_in = json!({ "member": member, "came_at": at("11:00") });
    assert_eq!(house.refused("checkin_enter_late", still_in).0, "visit_overlaps");
    house.ask("checkin_enter_late", late(member, "09:30", "10:00"));
    house.ask("checkin_enter_late", late(member, "12:00", "13:00"));
}

#[test]
fn a_corrected_visit_keeps_what_was_entered_and_what_it_became() {
    let house = House::open();
    let (wrong, code) = house.enrol("林芳", "13800000001");
    let (right, _) = house.enrol("林方", "13800000002");
    scan(&house, &code);
    let visit = house.ask("checkin_visits", json!({}))["visits"][0]["visit"].take();
    house.at(AFTERNOON);
    let corrected = house.ask(
        "checkin_correct",
        json!({ "visit": visit, "member": right, "left_at": at("12:00"), "reason": "同名认错了" }),
    );
    assert_eq!(
        (&corrected["name"], &corrected["left_at"], &corrected["corrected_because"]),
        (&json!("林方"), &json!("2026-03-02T04:00:00Z"), &json!("同名认错了"))
    );
    let kept: (i64, i64, Option<String>, String, String) = rusqlite::Connection::open(house.path())
        .unwrap()
        .query_row(
            "SELECT member_before, member_after, left_before_at, left_after_at, u.name \
             FROM visit_corrections c JOIN users u ON u.id = c.corrected_by",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)),
        )
        .unwrap();
    assert_eq!(kept, (wrong, right, None, "2026-03-02T04:00:00Z".to_owned(), MANAGER.to_owned()));
    assert_eq!(house.ask("today_show", json!({}))["here"], json!([]));
    let unsaid = json!({ "visit": visit, "reason": "" });
    assert_eq!(house.refused("checkin_correct", unsaid).0, "text_empty");
}

#[test]
fn a_withdrawn_visit_stays_in_the_list_and_out_of_every_count() {
    let house = House::open();
    let (member, code) = house.enrol("林芳", "13800000001");
    scan(&house, &code);
    let visit = house.ask("checkin_visits", json!({}))["visits"][0]["visit"].take();
    let ask = json!({ "visit": visit, "reason": "扫错了卡" });
    house.ask("checkin_withdraw", ask.clone());
    let today = house.ask("today_show", json!({}));
    assert_eq!((&today["here"], &today["visits"]), (&json!([]), &json!(0)));
    assert_eq!(house.ask("checkin_visits", json!({}))["visits"][0]["withdrawn_because"], "扫错了卡");
    assert_eq!(house.refused("checkin_withdraw", ask).0, "visit_withdrawn");
    let again = house.ask("checkin_check_in", json!({ "member": member }));
    assert_eq!((&again["verdict"]["code"], &again["days_this_month"]), (&json!("checked_in"), &json!(1)));
}

#[test]
fn use_of_a_desk_loans_returns_and_attendance_take_their_real_time() {
    let house = House::open();
    let (member, _) = house.enrol("林芳", "13800000001");
    house.ask("lending_add_item", json!({ "model": "示波器" }));
    let zone = json!({ "name": "A 区", "kind": "desks", "area": 24_000, "from_on": "2025-01-01" });
    let zone = house.ask("profile_add_zone", zone)["zone"].take();
    let desk = json!({ "desk_no": "A-01", "kind": "desk", "zone": zone, "from_on": "2026-01-01",
                       "spot": { "x": 0, "y": 0, "w": 5, "h": 4 } });
    let desk = house.ask("desks_add", desk)["desk"].take();
    let slot = json!({ "desk": desk, "member": member, "from": at("10:00"), "until": at("12:00") });
    let booking = house.ask("desks_book", slot)["booking"].take();
    let event = json!({ "title": "沙龙", "kind": "salon", "role": "host", "place": "路演厅", "capacity": 9,
                        "span": { "from": at("13:00"), "until": at("14:00") } });
    let event = house.ask("events_announce", event)["event"].take();

    house.at(AFTERNOON);
    assert_eq!(house.refused("desks_arrive", json!({ "booking": booking })).0, "booking_over");
    let came = house.ask("desks_arrive", json!({ "booking": booking, "at": at("10:05") }));
    assert_eq!(came["used_at"], "2026-03-02T02:05:00Z");
    let lend = |from: &str, due: &str| json!({ "code": "IT-0001", "member": member, "due_at": at(due), "at": at(from) });
    assert_eq!(house.refused("lending_lend", lend("11:00", "11:00")).0, "due_past");
    house.ask("lending_lend", lend("11:00", "14:00"));
    let back = |time: &str| json!({ "code": "IT-0001", "at": at(time) });
    assert_eq!(house.refused("lending_take_back", back("10:59")).0, "return_before_lending");
    let returned = house.ask("lending_take_back", back("13:30"));
    assert_eq!(returned["loan"]["returned_at"], "2026-03-02T05:30:00Z");
    assert_eq!(returned["warnings"], json!([]), "it was in time, whenever it is entered");
    let (code, values) = house.refused("lending_lend", lend("12:00", "18:00"));
    assert_eq!((code.as_str(), &values["until"]), ("item_out_then", &json!("2026-03-02T05:30:00Z")));
    let attended = json!({ "event": event, "member": member, "at": at("13:05") });
    assert_eq!(house.ask("events_sign_in", attended)["at"], "2026-03-02T05:05:00Z");

    let (other, _) = house.enrol("周启明", "13800000002");
    house.ask("profile_freeze_until", json!({ "day": "2026-03-02", "reason": "已上报" }));
    for (command, args) in [
        ("lending_lend", lend("14:00", "18:00")),
        ("events_sign_in", json!({ "event": event, "member": other, "at": at("13:10") })),
    ] {
        assert_eq!(house.refused(command, args).0, "period_frozen", "{command}");
    }
}
