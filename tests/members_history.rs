//! Teams and agreements as of a day.

use serde_json::{Value, json};

use crate::house::House;

fn join(house: &House, member: i64, team: i64, from_on: &str) {
    house.ask("members_join_team", json!({ "member": member, "team": team, "from_on": from_on }));
}

fn sign(house: &House, team: i64, no: &str, from: &str, to: &str, renews: Option<&Value>) -> Value {
    let period = json!({ "from": from, "to": to });
    let ask =
        json!({ "team": team, "agreement_no": no, "signed_on": from, "period": period, "renews": renews });
    house.ask("members_sign_agreement", ask)["agreements"].as_array().unwrap().last().unwrap().clone()
}

/// A team formed on 2025-06-01, without an agreement.
fn bare_team(house: &House, name: &str) -> i64 {
    let card = house.ask("members_add_team", json!({ "name": name, "formed_on": "2025-06-01" }));
    card["team"]["team"].as_i64().unwrap()
}

fn on(house: &House, team: i64, day: &str) -> Value {
    house.ask("members_team_on_day", json!({ "team": team, "on": day }))
}

#[test]
fn the_last_day_of_membership_is_good_until_local_midnight() {
    let house = House::open();
    let (member, badge) = house.enrol("林芳", "13800000001");
    let team = house.team("青橙传感");
    join(&house, member, team, "2026-01-01");
    house.ask("members_leave_team", json!({ "member": member, "last_on": "2026-03-02" }));
    house.at("2026-03-02T23:59:59+08:00");
    assert_eq!(house.ask("members_show", json!({ "member": member }))["team"]["name"], "青橙传感");
    house.at("2026-03-03T00:00:00+08:00");
    assert_eq!(house.ask("members_show", json!({ "member": member }))["team"], Value::Null);

    house.at("2026-12-31T23:59:00+08:00");
    join(&house, member, team, "2026-06-01");
    assert_eq!(house.ask("checkin_scan", json!({ "code": badge }))["verdict"]["code"], "checked_in");
    house.at("2027-01-01T00:05:00+08:00");
    house.ask("checkin_scan", json!({ "code": badge }));
    house.after_seconds(300);
    assert_eq!(house.ask("checkin_scan", json!({ "code": badge }))["verdict"]["code"], "checked_in_lapsed");
}

#[test]
fn a_boundary_date_belongs_to_one_team_whatever_the_order_of_entry() {
    let orders = [
        [("青橙传感", "2026-01-01"), ("云岫机器人", "2026-02-01")],
        [("云岫机器人", "2026-02-01"), ("青橙传感", "2026-01-01")],
    ];
    for order in orders {
        let house = House::open();
        let (member, _) = house.enrol("林芳", "13800000001");
        for (name, from_on) in order {
            let team = house.team(name);
            join(&house, member, team, from_on);
        }
        let of = |day: &str| {
            house.at(&format!("{day}T12:00:00+08:00"));
            house.ask("members_show", json!({ "member": member }))["team"]["name"].clone()
        };
        assert_eq!(of("2026-01-31"), "青橙传感");
        assert_eq!(of("2026-02-01"), "云岫机器人");
        assert_eq!(of("2026-12-01"), "云岫机器人");
        let stays = house.ask("members_details", json!({ "member": member }))["memberships"].clone();
        assert_eq!((&stays[1]["to_on"], &stays[0]["to_on"]), (&json!("2026-01-31"), &Value::Null));
    }
}

#[test]
fn two_teams_do_not_begin_on_one_day_and_the_database_holds_it() {
    let house = House::open();
    let (member, _) = house.enrol("林芳", "13800000001");
    let (first, second) = (house.team("青橙传感"), house.team("云岫机器人"));
    join(&house, member, first, "2026-01-01");
    let ask = json!({ "member": member, "team": second, "from_on": "2026-01-01" });
    assert_eq!(
        house.refused("members_join_team", ask),
        ("joined_that_day".to_owned(), json!({ "name": "林芳", "team": "青橙传感", "on": "2026-01-01" }))
    );
    let twice = rusqlite::Connection::open(house.path()).unwrap().execute(
        "INSERT INTO team_members (team_id, member_id, from_on, to_on) VALUES (2, 1, '2026-02-01', '2026-02-02')",
        [],
    );
    assert!(twice.unwrap_err().to_string().contains("two teams on one day"));
    let last = json!({ "member": member, "last_on": "2025-12-31" });
    assert_eq!(house.refused("members_leave_team", last).0, "in_no_team");
}

#[test]
fn a_team_answers_by_the_name_the_kind_and_the_people_of_a_day() {
    let house = House::open();
    let (lin, _) = house.enrol("林芳", "13800000001");
    let (zhou, _) = house.enrol("周启明", "13800000002");
    let team = house.team("青橙");
    join(&house, lin, team, "2026-01-01");
    join(&house, zhou, team, "2026-03-01");
    let register = json!({ "team": team, "registered_on": "2026-02-10", "name": "云州青橙传感科技有限公司" });
    house.ask("members_register_company", register);
    let before = on(&house, team, "2026-02-09");
    assert_eq!((&before["team"]["name"], &before["kind"]), (&json!("青橙"), &json!("team")));
    assert_eq!(before["people"].as_array().unwrap().len(), 1);
    let since = on(&house, team, "2026-02-10");
    assert_eq!(
        (&since["team"]["name"], &since["kind"]),
        (&json!("云州青橙传感科技有限公司"), &json!("company"))
    );
    assert_eq!(on(&house, team, "2026-03-01")["people"].as_array().unwrap().len(), 2);
    assert_eq!(on(&house, team, "2025-12-31")["agreement"], Value::Null, "not resident yet");
    assert_eq!(
        on(&house, team, "2026-12-31")["agreement"]["agreement_no"],
        "XY-1",
        "the last day is one of its days"
    );

    let events = house.ask("members_team_history", json!({ "team": team }))["events"].clone();
    let told: Vec<_> = events
        .as_array()
        .unwrap()
        .iter()
        .map(|event| (event["on"].as_str().unwrap(), event["event"]["code"].as_str().unwrap()))
        .collect();
    assert_eq!(
        told,
        [
            ("2025-06-01", "formed"),
            ("2026-01-01", "moved_in"),
            ("2026-02-10", "became_company"),
            ("2026-02-10", "renamed")
        ]
    );
    let again = json!({ "team": team, "name": "青橙", "from_on": "2026-02-01" });
    assert_eq!(house.refused("members_rename_team", again).0, "period_reversed", "names follow each other");
}

#[test]
fn a_renewal_links_to_the_old_agreement_and_a_gap_shows_its_effect() {
    let house = House::open();
    let (member, badge) = house.enrol("林芳", "13800000001");
    let team = house.team("青橙传感");
    join(&house, member, team, "2026-01-01");
    let old = house.ask("members_teams", json!({}))["teams"][0]["agreements"][0]["agreement"].clone();
    let overlap = json!({ "team": team, "agreement_no": "XY-B", "signed_on": "2026-12-31",
        "period": { "from": "2026-12-31", "to": "2027-12-31" }, "renews": old });
    assert_eq!(
        house.refused("members_sign_agreement", overlap),
        (
            "agreements_overlap".to_owned(),
            json!({ "team": "青橙传感", "agreement_no": "XY-1",
                "period": { "from": "2026-01-01", "to": "2026-12-31" } })
        )
    );
    let new = sign(&house, team, "XY-B", "2027-01-11", "2027-12-31", Some(&old));
    assert_eq!(new["renews"], old);
    assert_eq!(new["gap"], json!({ "from": "2027-01-01", "to": "2027-01-10" }));
    let twice = json!({ "team": team, "agreement_no": "XY-C", "signed_on": "2028-01-01",
        "period": { "from": "2028-01-01", "to": "2028-12-31" }, "renews": old });
    assert_eq!(house.refused("members_sign_agreement", twice).0, "renewed_already");
    // In the gap the team is not resident, though an agreement lies ahead.
    assert_eq!(on(&house, team, "2027-01-10")["agreement"], Value::Null);
    house.at("2027-01-05T10:00:00+08:00");
    let verdict = house.ask("checkin_scan", json!({ "code": badge }))["verdict"].clone();
    assert_eq!(
        verdict,
        json!({ "code": "checked_in_lapsed", "values": { "team": "青橙传感", "ended_on": "2026-12-31" } })
    );
}

#[test]
fn agreements_that_end_within_sixty_thirty_and_seven_days_are_listed() {
    let house = House::open();
    for (name, to) in [
        ("甲", "2026-05-02"),
        ("乙", "2026-05-01"),
        ("丙", "2026-04-01"),
        ("丁", "2026-03-09"),
        ("戊", "2026-03-02"),
        ("己", "2026-03-01"),
        ("庚", "2026-01-30"),
    ] {
        let team = bare_team(&house, name);
        sign(&house, team, &format!("XY-{name}"), "2026-01-01", to, None);
    }
    let endings = house.ask("members_agreements_ending", json!({}))["endings"].clone();
    let told: Vec<_> = endings
        .as_array()
        .unwrap()
        .iter()
        .map(|e| (e["name"].as_str().unwrap(), e["days"].as_i64().unwrap(), e["within"].as_u64().unwrap()))
        .collect();
    assert_eq!(
        told,
        [("己", -1, 0), ("戊", 0, 7), ("丁", 7, 7), ("丙", 30, 30), ("乙", 60, 60)],
        "the last legal day of each step, and no further"
    );
    assert_eq!(house.ask("today_show", json!({}))["endings"], endings);
    let id = endings[1]["agreement"].clone();
    sign(&house, 5, "XY-戊2", "2026-03-03", "2027-03-02", Some(&id));
    let left = house.ask("members_agreements_ending", json!({}))["endings"].clone();
    assert!(left.as_array().unwrap().iter().all(|e| e["name"] != "戊"), "a renewed one is not named");
}

#[test]
fn what_statistics_ask_of_a_team_is_optional_and_kept() {
    let house = House::open();
    let (lin, _) = house.enrol("林芳", "13800000001");
    let team = house.team("青橙传感");
    house.ask(
        "members_change",
        json!({ "member": lin, "name": "林芳", "mobile": "13800000001", "founder": "returnee",
            "education": "master", "graduated_on": "2024-06-30", "nickname": "阿芳" }),
    );
    let facts = json!({ "team": team, "industry": "传感器", "lead": lin, "capital": 100_000_000, "origin": "overseas" });
    let card = house.ask("members_change_team", facts);
    assert_eq!(
        card["facts"],
        json!({ "industry": "传感器", "lead": lin, "lead_name": "林芳", "founder": "returnee",
            "capital": 100_000_000, "origin": "overseas" })
    );
    let (code, _) = house.refused("members_change_team", json!({ "team": team, "capital": 0 }));
    assert_eq!(code, "amount_not_positive");
    let card = house.ask("members_change_team", json!({ "team": team }));
    assert_eq!(card["facts"]["lead"], Value::Null, "what is left out is unknown again");
}
