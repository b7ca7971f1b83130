//! Statistics reports: due, then submitted, once.

use serde_json::json;

use crate::house::House;

#[test]
fn a_report_is_expected_once_and_submitted_once_after_its_period() {
    let house = House::open();
    let expect = json!({ "title": "2025年报", "period": { "from": "2025-01-01", "to": "2025-12-31" }, "due_on": "2026-02-15" });
    let report = house.ask("reports_expect", expect.clone());
    assert_eq!(house.refused("reports_expect", expect).0, "report_taken");
    let submit = |on: &str| json!({ "report": report["report"], "submitted_on": on });
    assert_eq!(house.refused("reports_submit", submit("2025-12-30")).0, "period_reversed");
    assert_eq!(house.ask("reports_submit", submit("2026-02-10"))["submitted_on"], "2026-02-10");
    assert_eq!(house.refused("reports_submit", submit("2026-02-11")).0, "submitted_already");
}
