//! Desks that are a team's for months, and the bookings in their way.

use serde_json::{Value, json};

use crate::desks::floor::Floor;

/// A floor with two teams; 林芳 belongs to the first.
fn floor() -> (Floor, i64, i64) {
    let floor = Floor::open();
    let (one, other) = (floor.house.team("云岫机器人"), floor.house.team("禾木生物"));
    floor.house.ask(
        "members_join_team",
        json!({ "member": floor.members[0], "team": one, "from_on": "2026-01-01" }),
    );
    (floor, one, other)
}

fn assigning(desk: i64, team: i64, from: &str, to: &str) -> Value {
    json!({ "desk": desk, "team": team, "period": { "from": from, "to": to } })
}

fn with(mut ask: Value, more: Value) -> Value {
    let more = more.as_object().unwrap().clone();
    ask.as_object_mut().unwrap().extend(more);
    ask
}

/// On that day of March, from ten to twelve.
#[track_caller]
fn book(floor: &Floor, desk: i64, who: usize, day: u32) -> i64 {
    let at = |clock: &str| format!("2026-03-{day:02}T{clock}:00+08:00");
    floor.house.ask("desks_book", floor.args(desk, who, &at("10:00"), &at("12:00")))["booking"]
        .as_i64()
        .unwrap()
}

fn desk_no_of(floor: &Floor, booking: i64, day: u32) -> Option<Value> {
    let on = floor.house.ask("desks_on", json!({ "day": format!("2026-03-{day:02}") }));
    let found = on["bookings"].as_array().unwrap().iter().find(|one| one["booking"] == booking).cloned();
    found.map(|one| one["desk_no"].clone())
}

#[test]
fn bookings_in_the_way_of_an_assignment_are_asked_about() {
    let (floor, team, _) = floor();
    let desk = floor.desks[0];
    let own = book(&floor, desk, 0, 10);
    let (kept, moved, lost) =
        (book(&floor, desk, 1, 10 + 1), book(&floor, desk, 1, 12), book(&floor, desk, 2, 13));
    book(&floor, desk, 2, 25);
    let ask = assigning(desk, team, "2026-03-09", "2026-03-20");
    let hits = floor.house.ask("desks_assign_hits", ask.clone());
    let ids: Vec<&Value> =
        hits["hits"].as_array().unwrap().iter().map(|hit| &hit["booking"]["booking"]).collect();
    assert_eq!(ids, [&json!(kept), &json!(moved), &json!(lost)], "the team's own people are not in the way");
    assert_eq!(hits["hits"][0]["nearest"][0]["desk"]["desk_no"], "A-02");

    let (code, values) = floor.house.refused("desks_assign", ask.clone());
    assert_eq!(
        (code.as_str(), &values["desk"], &values["team"]),
        ("assignment_hits", &json!("A-01"), &json!("云岫机器人"))
    );
    assert_eq!(values["hits"].as_array().unwrap().len(), 3);

    let choices = json!([
        { "booking": kept, "way": { "way": "keep" } },
        { "booking": moved, "way": { "way": "move", "desk": floor.desks[1] } },
        { "booking": lost, "way": { "way": "cancel" } }]);
    let (code, values) =
        floor.house.refused("desks_assign", with(ask.clone(), json!({ "choices": choices })));
    assert_eq!((code.as_str(), &values["field"]), ("text_empty", &json!("reason")));
    floor.house.ask("desks_assign", with(ask, json!({ "choices": choices, "reason": "固定给团队" })));
    assert_eq!(desk_no_of(&floor, own, 10), Some(json!("A-01")));
    assert_eq!(desk_no_of(&floor, kept, 11), Some(json!("A-01")), "kept for its owner");
    assert_eq!(desk_no_of(&floor, moved, 12), Some(json!("A-02")));
    assert_eq!(desk_no_of(&floor, lost, 13), None);
}

#[test]
fn a_desk_of_a_team_is_booked_by_its_own_people_alone() {
    let (floor, team, _) = floor();
    let desk = floor.desks[0];
    floor.house.ask("desks_assign", assigning(desk, team, "2026-03-02", "2026-06-30"));
    let (code, values) = floor.refused(desk, 1, "10:00", "12:00");
    assert_eq!((code.as_str(), &values["team"]), ("desk_assigned", &json!("云岫机器人")));
    floor.book(desk, 0, "10:00", "12:00");
}

#[test]
fn an_assignment_is_ended_early_or_extended() {
    let (floor, team, other) = floor();
    let desk = floor.desks[0];
    let given = floor.house.ask("desks_assign", assigning(desk, team, "2026-03-02", "2026-03-20"));
    let assignment = &given["assignment"];
    let to = |day: &str| json!({ "assignment": assignment, "to_on": day });
    assert_eq!(floor.house.refused("desks_extend_assignment", to("2026-03-20")).0, "assignment_ends");
    let hit = book(&floor, desk, 1, 25);
    let (code, values) = floor.house.refused("desks_extend_assignment", to("2026-03-31"));
    assert_eq!((code.as_str(), &values["hits"][0]["booking"]), ("assignment_hits", &json!(hit)));
    let keep = json!({ "choices": [{ "booking": hit, "way": { "way": "keep" } }] });
    let longer = floor.house.ask("desks_extend_assignment", with(to("2026-03-31"), keep));
    assert_eq!(longer["period"]["to"], "2026-03-31");

    floor.house.ask("desks_assign", assigning(desk, other, "2026-04-10", "2026-05-31"));
    let (code, values) = floor.house.refused("desks_extend_assignment", to("2026-04-10"));
    assert_eq!((code.as_str(), &values["team"]), ("desk_assigned", &json!("禾木生物")));
    floor.house.ask("desks_extend_assignment", to("2026-04-09"));

    let last = |day: &str| json!({ "assignment": assignment, "last_on": day });
    assert_eq!(floor.house.refused("desks_end_assignment", last("2026-04-09")).0, "assignment_ends");
    assert_eq!(floor.house.refused("desks_end_assignment", last("2026-03-01")).0, "period_reversed");
    let short = floor.house.ask("desks_end_assignment", last("2026-03-15"));
    assert_eq!(short["period"]["to"], "2026-03-15");
    book(&floor, desk, 2, 16);
}

#[test]
fn assignments_are_listed_by_team_by_desk_and_as_of_a_day() {
    let (floor, team, other) = floor();
    let (one, two) = (floor.desks[0], floor.desks[1]);
    for (desk, team, from, to) in [
        (one, team, "2026-01-05", "2026-02-28"),
        (one, other, "2026-03-01", "2026-03-31"),
        (two, other, "2026-03-01", "2026-12-31"),
    ] {
        floor.house.ask("desks_assign", assigning(desk, team, from, to));
    }
    let list = |ask: Value| -> Vec<(String, String)> {
        let answer = floor.house.ask("desks_assignments", ask);
        let text = |one: &Value, key: &str| one[key].as_str().unwrap().to_owned();
        let rows = answer["assignments"].as_array().unwrap().clone();
        rows.iter().map(|one| (text(one, "desk_no"), text(one, "team_name"))).collect()
    };
    let row = |desk: &str, team: &str| (desk.to_owned(), team.to_owned());
    let (robots, plants) = ("云岫机器人", "禾木生物");
    assert_eq!(list(json!({})), [row("A-01", plants), row("A-02", plants)]);
    assert_eq!(list(json!({ "desk": one })), [row("A-01", plants), row("A-01", robots)]);
    assert_eq!(list(json!({ "team": other })), [row("A-01", plants), row("A-02", plants)]);
    assert_eq!(list(json!({ "on": "2026-02-28" })), [row("A-01", robots)]);
    assert_eq!(list(json!({ "on": "2026-04-01", "team": other })), [row("A-02", plants)]);
}

#[test]
fn moving_in_refuses_by_name_rather_than_override_a_booking() {
    let floor = Floor::open();
    let desk = floor.desks[0];
    let hit = book(&floor, desk, 1, 10);
    let draft = json!({
        "team": { "name": "青橙传感", "formed_on": "2025-06-01" },
        "people": [{ "name": "林芳", "mobile": "13800000000" }],
        "agreement": { "agreement_no": "RZ-2026-001", "signed_on": "2026-03-01", "from": "2026-03-02", "to": "2027-03-01" },
        "desks": [desk],
        "consent": { "purposes": ["register"], "channel": "paper" }
    });
    let move_in = floor.house.ask("moving_save", json!({ "draft": draft }))["move_in"].clone();
    let (code, values) = floor.house.refused("moving_finish", json!({ "move_in": move_in }));
    assert_eq!((code.as_str(), &values["desk"]), ("assignment_hits", &json!("A-01")));
    assert_eq!((&values["hits"][0]["booking"], &values["hits"][0]["by"]), (&json!(hit), &json!("郑一帆")));
    assert_eq!(desk_no_of(&floor, hit, 10), Some(json!("A-01")));
    // Once it is out of the way, the very same draft moves in.
    floor.house.ask("desks_cancel", json!({ "booking": hit, "reason": "改用 A-02" }));
    floor.house.ask("moving_finish", json!({ "move_in": move_in }));
}
