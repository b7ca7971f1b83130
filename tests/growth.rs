//! Financing counts from the day the money arrived; a case is ready once all three parts stand.

use serde_json::{Value, json};

use crate::house::House;

#[test]
fn money_arrives_once_and_not_before_the_contract() {
    let house = House::open();
    let team = house.team("青橙传感");
    let financing = house.ask(
        "growth_add_financing",
        json!({ "team": team, "investor": "见山资本", "amount_fen": 200_000_000, "signed_on": "2026-01-20" }),
    );
    assert_eq!(financing["received_on"], Value::Null);
    let arrives = |on: &str| json!({ "financing": financing["financing"], "received_on": on });
    assert_eq!(house.refused("growth_receive_financing", arrives("2026-01-19")).0, "period_reversed");
    assert_eq!(house.ask("growth_receive_financing", arrives("2026-02-11"))["received_on"], "2026-02-11");
    let (code, values) = house.refused("growth_receive_financing", arrives("2026-02-12"));
    assert_eq!(
        (code.as_str(), values),
        ("received_already", json!({ "team": "青橙传感", "on": "2026-02-11" }))
    );
}

#[test]
fn an_amount_of_nothing_is_refused() {
    let house = House::open();
    let team = house.team("青橙传感");
    let ask = json!({ "team": team, "investor": "见山资本", "amount_fen": 0, "signed_on": "2026-01-20" });
    assert_eq!(house.refused("growth_add_financing", ask).0, "amount_not_positive");
}

#[test]
fn a_case_is_ready_with_its_third_part_and_a_correction_does_not_move_it() {
    let house = House::open();
    let team = house.team("青橙传感");
    let case = house.ask(
        "growth_write_case",
        json!({ "team": team, "title": "从样机到小批", "problem": "缺检测", "service": "对接检测平台" }),
    );
    assert_eq!(case["ready_on"], Value::Null);
    let whole = json!({ "case": case["case"], "team": team, "title": "从样机到小批", "problem": "缺检测",
                        "service": "对接检测平台", "result": "首批 200 台" });
    assert_eq!(house.ask("growth_write_case", whole.clone())["ready_on"], "2026-03-02");
    house.at("2027-01-10T10:00:00+08:00");
    assert_eq!(house.ask("growth_write_case", whole)["ready_on"], "2026-03-02");
    assert_eq!(house.ask("growth_list", json!({}))["cases"].as_array().unwrap().len(), 1);
}
