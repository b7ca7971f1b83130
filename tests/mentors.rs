//! Mentors and their appointments.

use serde_json::json;

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
