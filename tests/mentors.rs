//! Mentors and their appointments.

use serde_json::{Value, json};

use crate::house::House;

#[test]
fn a_mentor_is_appointed_again_after_but_not_during_an_appointment() {
    let house = House::open();
    let mentor = house.ask(
        "mentors_add",
        json!({ "name": "陆见山", "kind": "angel", "engagement": "part_time", "organisation": "见山资本",
                "appointed": { "from": "2025-01-01", "to": "2025-12-31" } }),
    );
    let again =
        |from: &str, to: &str| json!({ "mentor": mentor["mentor"], "period": { "from": from, "to": to } });
    let (code, values) = house.refused("mentors_appoint", again("2025-12-31", "2026-12-30"));
    assert_eq!(
        (code.as_str(), values),
        ("appointed_already", json!({ "name": "陆见山", "from": "2025-01-01", "to": "2025-12-31" }))
    );
    let renewed = house.ask("mentors_appoint", again("2026-01-01", "2026-12-31"));
    assert_eq!(renewed["appointments"].as_array().unwrap().len(), 2);
    assert_eq!(house.refused("mentors_appoint", again("2027-02-01", "2027-01-01")).0, "period_reversed");
}

/// A house with a mentor for 2026 and a team.
fn with_mentor() -> (House, Value) {
    let house = House::open();
    let mentor = house.ask(
        "mentors_add",
        json!({ "name": "陆见山", "kind": "angel", "engagement": "part_time",
                "appointed": { "from": "2026-01-01", "to": "2026-12-31" } }),
    );
    let team = house.team("青橙传感");
    (house, json!({ "mentor": mentor["mentor"], "team": team, "minutes": 90, "topic": "融资路径" }))
}

fn began(tutoring: &Value, at: &str) -> Value {
    let mut ask = tutoring.clone();
    ask["began_at"] = json!(at);
    ask
}

fn march(house: &House) -> Value {
    house.ask("mentors_list_tutorings", json!({ "period": { "from": "2026-02-01", "to": "2026-03-31" } }))
}

#[test]
fn a_tutoring_takes_its_real_time_beside_the_time_of_entry() {
    let (house, tutoring) = with_mentor();
    let late = house.ask("mentors_record_tutoring", began(&tutoring, "2026-02-27T14:00:00+08:00"));
    assert_eq!(
        (&late["began_at"], &late["entered_at"], &late["mentor_name"], &late["team_name"]),
        (
            &json!("2026-02-27T06:00:00Z"),
            &json!("2026-03-02T01:05:00Z"),
            &json!("陆见山"),
            &json!("青橙传感")
        )
    );
    house.ask("mentors_record_tutoring", began(&tutoring, "2026-03-01T10:00:00+08:00"));
    let listed = march(&house);
    assert_eq!((&listed["count"], &listed["minutes"]), (&json!(2), &json!(180)));
    assert_eq!(
        listed["tutorings"][1]["tutoring_no"], "TU-0001",
        "by the day it was, not by the day of entry"
    );
}

#[test]
fn what_is_not_over_or_lies_in_frozen_days_is_no_tutoring_yet_or_any_more() {
    let (house, tutoring) = with_mentor();
    let record = |at: &str| house.refused("mentors_record_tutoring", began(&tutoring, at)).0;
    assert_eq!(record("2026-03-02T09:06:00+08:00"), "happens_ahead");
    assert_eq!(record("2026-03-02T09:00:00+08:00"), "happens_ahead", "it lasts until 10:30");
    house.ask("profile_freeze_until", json!({ "day": "2026-02-27", "reason": "已上报" }));
    assert_eq!(record("2026-02-27T14:00:00+08:00"), "period_frozen");
    house.ask("mentors_record_tutoring", began(&tutoring, "2026-02-28T14:00:00+08:00"));
}

#[test]
fn only_an_appointed_mentor_tutors_and_only_for_a_sensible_time() {
    let (house, tutoring) = with_mentor();
    let (code, values) =
        house.refused("mentors_record_tutoring", began(&tutoring, "2025-12-31T14:00:00+08:00"));
    assert_eq!((code.as_str(), &values["on"]), ("mentor_not_appointed", &json!("2025-12-31")));
    for minutes in [0, 721] {
        let mut ask = began(&tutoring, "2026-02-27T14:00:00+08:00");
        ask["minutes"] = json!(minutes);
        assert_eq!(house.refused("mentors_record_tutoring", ask).0, "number_outside");
    }
}

#[test]
fn a_tutoring_is_undone_or_withdrawn_and_stays_listed() {
    let (house, tutoring) = with_mentor();
    house.ask("mentors_record_tutoring", began(&tutoring, "2026-02-27T14:00:00+08:00"));
    let act = house.ask("undo_list", json!({}))["acts"][0].clone();
    assert_eq!((&act["about"], &act["way"]["code"]), (&json!("陆见山 青橙传感"), &json!("undo")));
    house.ask("undo_act", json!({ "act": act["act"], "reason": "记错了" }));
    let second = house.ask("mentors_record_tutoring", began(&tutoring, "2026-02-27T14:00:00+08:00"));
    let withdraw = json!({ "tutoring": second["tutoring"], "reason": "不是这一队" });
    house.ask("mentors_withdraw_tutoring", withdraw.clone());
    assert_eq!(house.refused("mentors_withdraw_tutoring", withdraw).0, "tutoring_withdrawn");
    let listed = march(&house);
    assert_eq!((&listed["count"], listed["tutorings"].as_array().unwrap().len()), (&json!(0), 2));
    assert_eq!(listed["tutorings"][1]["withdrawn"]["reason"], "记错了");
}
