//! Full-time staff: contract and 社保 days.

use serde_json::json;

use crate::house::House;

#[test]
fn leaving_ends_the_insurance_too_and_happens_once() {
    let house = House::open();
    let person = house.ask(
        "staff_add",
        json!({ "name": "沈知遥", "post": "孵化经理", "hired_on": "2024-05-06", "insured_from_on": "2024-06-01" }),
    );
    let left = house.ask("staff_leave", json!({ "staff": person["staff"], "left_on": "2026-02-28" }));
    assert_eq!(left["insured_to_on"], "2026-02-28");
    let (code, values) =
        house.refused("staff_leave", json!({ "staff": person["staff"], "left_on": "2026-03-01" }));
    assert_eq!((code.as_str(), values), ("left_already", json!({ "name": "沈知遥", "on": "2026-02-28" })));
    assert_eq!(house.ask("staff_list", json!({}))["staff"].as_array().unwrap().len(), 1);
}

#[test]
fn nobody_leaves_before_being_hired() {
    let house = House::open();
    let person =
        house.ask("staff_add", json!({ "name": "沈知遥", "post": "孵化经理", "hired_on": "2024-05-06" }));
    let refused = house.refused("staff_leave", json!({ "staff": person["staff"], "left_on": "2024-05-05" }));
    assert_eq!(refused.0, "period_reversed");
}
