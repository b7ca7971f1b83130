use serde_json::json;

use crate::house::House;

#[test]
fn the_day_changes_at_local_midnight() {
    let house = House::open();
    let (_, code) = house.enrol("林芳", "13800000001");
    house.at("2026-03-02T23:59:00+08:00").ask("checkin_scan", json!({ "code": code }));
    assert_eq!(house.ask("today_show", json!({}))["visits"], 1);
    house.at("2026-03-03T00:01:00+08:00");
    let today = house.ask("today_show", json!({}));
    assert_eq!((&today["day"], &today["visits"]), (&json!("2026-03-03"), &json!(0)));
    assert_eq!(today["here"][0]["name"], "林芳");
}
