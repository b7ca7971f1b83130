mod hours;

use serde_json::json;

use crate::house::House;

#[test]
fn the_facts_are_written_and_written_again() {
    let house = House::open();
    let mut facts = json!({ "name": "栖云众创空间", "opened_on": "2023-06-18", "operator_kind": "company",
        "operator_name": "云州栖云创业服务有限公司" });
    house.ask("profile_change", facts.clone());
    facts["name"] = json!("栖云众创");
    house.ask("profile_change", facts);
    let profile = house.ask_as(None, "profile_show", json!({}));
    assert_eq!(profile["space"]["name"], "栖云众创");
    assert_eq!(profile["space"]["opened_on"], "2023-06-18");
}

#[test]
fn a_zone_has_a_name_of_its_own_and_an_area() {
    let house = House::open();
    let zone = json!({ "name": "开放区 A", "kind": "desks", "area": 61_425, "from_on": "2023-06-18" });
    house.ask("profile_add_zone", zone.clone());
    assert_eq!(house.refused("profile_add_zone", zone).0, "zone_taken");
    let flat = json!({ "name": "茶歇", "kind": "leisure", "area": 0, "from_on": "2023-06-18" });
    assert_eq!(house.refused("profile_add_zone", flat).0, "area_not_positive");
    assert_eq!(house.ask("profile_show", json!({}))["zones"][0]["area"], 61_425);
}

#[test]
fn a_helper_does_not_change_the_facts() {
    let house = House::open();
    house.ask("users_add", json!({ "name": "小林", "role": "helper", "pin": "112233" }));
    let (code, _) = house.refused_as(
        Some("小林"),
        "profile_change",
        json!({ "name": "别处", "operator_kind": "company" }),
    );
    assert_eq!(code, "role_too_low");
}
