//! What is counted, seen through the self-check: values, rows left out with their reason, and papers.

use serde_json::{Value, json};

use crate::evidence::staged;
use crate::house::House;

/// The finding with that id, among parts too.
fn finding(house: &House, id: &str) -> Value {
    fn among(findings: &Value, id: &str) -> Option<Value> {
        findings
            .as_array()?
            .iter()
            .find_map(|f| if f["id"] == id { Some(f.clone()) } else { among(&f["parts"], id) })
    }
    let answer =
        house.ask("packet_check", json!({ "pack": "national-2017", "window": { "kind": "calendar_year" } }));
    among(&answer["check"]["findings"], id).unwrap()
}

fn attach(house: &House, kind: &str, id: &Value, proof: &str) -> Value {
    let title = format!("{proof} {id}");
    let staged = staged(house, &format!("{title}.pdf"), title.as_bytes());
    house.ask(
        "figures_attach",
        json!({ "proves": { "kind": kind, "id": id }, "staged": staged, "proof": proof, "title": title,
                "pages": 1, "nature": "copy", "dated_on": "2026-01-05" }),
    )
}

fn left_out(finding: &Value) -> Vec<(&str, &str)> {
    let rows = finding["rows"].as_array().unwrap().iter().map(|s| &s["row"]);
    rows.filter_map(|row| Some((row["label"].as_str()?, row["left_out"].as_str()?))).collect()
}

#[test]
fn a_resident_without_its_agreement_counts_but_is_not_proven() {
    let house = House::open();
    let team = house.team("青橙传感");
    let before = finding(&house, "N5");
    assert_eq!(
        (&before["value"]["n"], &before["proven"], &before["papers_missing"]),
        (&json!(1), &json!(0), &json!(1))
    );
    let agreement = house.ask("members_teams", json!({}))["teams"][0]["agreements"][0]["agreement"].clone();
    let paper = attach(&house, "agreement", &agreement, "F.agreement");
    let after = finding(&house, "N5");
    assert_eq!(
        (&after["value"]["n"], &after["proven"], &after["papers_missing"]),
        (&json!(1), &json!(1), &json!(0))
    );
    assert_eq!(after["rows"][0]["row"]["evidence_nos"], json!(["F-001"]));

    // A company needs its licence beside the agreement.
    house.ask("members_register_company", json!({ "team": team, "registered_on": "2026-02-01" }));
    assert_eq!(finding(&house, "N5")["papers_missing"], 1);
    attach(&house, "team", &json!(team), "G.licence");
    assert_eq!(finding(&house, "N5")["papers_missing"], 0);

    house.ask("evidence_withdraw", json!({ "evidence": paper["evidence"]["evidence"], "reason": "缺页" }));
    assert_eq!(finding(&house, "N5")["proven"], 0);
}

#[test]
fn a_company_that_moved_in_registered_is_not_a_new_one() {
    let house = House::open();
    let grown = house.team("青橙传感");
    house.ask("members_register_company", json!({ "team": grown, "registered_on": "2026-02-01" }));
    let old = house.ask(
        "members_add_team",
        json!({ "name": "微澜检测", "formed_on": "2026-01-10", "registered_on": "2026-01-10" }),
    );
    house.ask(
        "members_sign_agreement",
        json!({ "team": old["team"]["team"], "agreement_no": "XY-9", "signed_on": "2026-02-01",
                "period": { "from": "2026-02-02", "to": "2026-12-31" } }),
    );
    let new = finding(&house, "N6a");
    assert_eq!(new["value"]["n"], 1);
    assert_eq!(left_out(&new), [("微澜检测", "not_resident_then")]);
    assert_eq!(new["formula"]["less"], json!([{ "why": "not_resident_then", "rows": 1, "n": 1 }]));
}

#[test]
fn a_signature_is_not_money_and_two_rounds_are_one_team() {
    let house = House::open();
    let (one, two) = (house.team("青橙传感"), house.team("云岫机器人"));
    for (team, received) in [(one, json!("2026-01-11")), (one, json!("2026-02-11")), (two, Value::Null)] {
        house.ask(
            "growth_add_financing",
            json!({ "team": team, "investor": "见山资本", "amount_fen": 100_000_000, "signed_on": "2026-01-02", "received_on": received }),
        );
    }
    let financed = finding(&house, "N6b");
    assert_eq!(financed["value"]["n"], 1);
    assert_eq!(left_out(&financed), [("云岫机器人", "not_ready")]);
}

#[test]
fn staff_without_insurance_and_expired_mentors_are_told_and_not_counted() {
    let house = House::open();
    for (name, insured) in [("沈知遥", json!("2024-06-01")), ("顾念一", Value::Null)] {
        house.ask(
            "staff_add",
            json!({ "name": name, "post": "孵化经理", "hired_on": "2024-05-06", "insured_from_on": insured }),
        );
    }
    for (name, to) in [("陆见山", "2026-12-31"), ("闻一舟", "2025-12-31")] {
        house.ask(
            "mentors_add",
            json!({ "name": name, "kind": "engineer", "engagement": "part_time",
                    "appointed": { "from": "2025-01-01", "to": to } }),
        );
    }
    let staff = finding(&house, "N8a");
    assert_eq!((&staff["value"]["n"], left_out(&staff)), (&json!(1), vec![("顾念一", "uninsured")]));
    let mentors = finding(&house, "N8b");
    assert_eq!((&mentors["value"]["n"], left_out(&mentors)), (&json!(1), vec![("闻一舟", "outside_window")]));
}

#[test]
fn a_report_that_fell_due_and_was_not_made_is_a_gap() {
    let house = House::open();
    for (title, due) in [("2025年报", "2026-02-15"), ("2026半年报", "2026-07-31")] {
        house.ask(
            "reports_expect",
            json!({ "title": title, "period": { "from": "2025-01-01", "to": "2025-12-31" }, "due_on": due }),
        );
    }
    // Only the first is due by 2 March.
    let reports = finding(&house, "N10");
    assert_eq!(
        (&reports["verdict"], &reports["need"]["n"], &reports["gap"]),
        (&json!("short"), &json!(1), &json!(1))
    );
}

#[test]
fn the_place_counts_zones_in_use_on_the_day() {
    let house = House::open();
    for (name, kind, area, to) in [
        ("工位区", "desks", 61_400, Value::Null),
        ("会议室", "meeting", 20_000, Value::Null),
        ("库房", "other", 18_600, Value::Null),
        ("旧厂房", "desks", 90_000, json!("2026-02-28")),
    ] {
        house.ask(
            "profile_add_zone",
            json!({ "name": name, "kind": kind, "area": area, "from_on": "2024-01-01", "to_on": to }),
        );
    }
    assert_eq!(finding(&house, "N4a1")["value"], json!({ "n": 100_000, "unit": "square_metre" }));
    assert_eq!(finding(&house, "N4c")["value"], json!({ "n": 8140, "unit": "percent" }));
    let kinds = finding(&house, "N4b1");
    assert_eq!((&kinds["value"]["n"], &kinds["gap"]), (&json!(1), &json!(4)));
}

#[test]
fn what_nobody_entered_is_for_a_person_and_not_a_guess() {
    let house = House::open();
    let opened = finding(&house, "N3");
    assert_eq!((&opened["verdict"], &opened["manual"]["why"]), (&json!("manual"), &json!("unknown")));
}

#[test]
fn one_paper_proves_a_row_once_and_only_rows_that_exist() {
    let house = House::open();
    let team = house.team("青橙传感");
    let paper = attach(&house, "team", &json!(team), "F.licence");
    let link = |id: i64| json!({ "evidence": paper["evidence"]["evidence"], "proves": { "kind": "team", "id": id } });
    assert_eq!(house.refused("figures_prove", link(team)).0, "proven_already");
    let (code, values) = house.refused("figures_prove", link(77));
    assert_eq!((code.as_str(), values), ("not_found", json!({ "what": "team", "value": "77" })));
}

#[test]
fn only_sessions_that_were_held_count_and_only_of_the_kinds_that_the_rule_names() {
    let house = House::open();
    for (title, kind) in [("第一期沙龙", "salon"), ("公益讲堂", "lecture"), ("没办成的路演", "roadshow")]
    {
        let event = house.ask(
            "events_announce",
            json!({ "title": title, "kind": kind, "role": "host", "place": "路演厅", "capacity": 30,
                    "span": { "from": "2026-03-02T02:00:00Z", "until": "2026-03-02T04:00:00Z" } }),
        );
        if kind != "roadshow" {
            house.at("2026-03-02T13:00:00+08:00");
            house.ask("events_confirm", json!({ "event": event["event"], "headcount": 21 }));
            house.at("2026-03-02T09:05:00+08:00");
        }
    }
    house.at("2026-03-02T14:00:00+08:00");
    let events = finding(&house, "N9");
    assert_eq!((&events["value"]["n"], &events["papers_missing"]), (&json!(1), &json!(3)));
    let session = events["rows"][0]["row"]["at"]["id"].clone();
    for proof in ["I.notice", "I.signin", "I.photo"] {
        attach(&house, "session", &session, proof);
    }
    assert_eq!(finding(&house, "N9")["proven"], 1);
}
