use serde_json::json;

use crate::house::House;

#[test]
fn settings_change_one_by_one_and_stay() {
    let house = House::open();
    house.ask("settings_change", json!({ "language": "en" }));
    house.ask("settings_change", json!({ "theme": "dark" }));
    let settings = house.ask_as(None, "settings_show", json!({}));
    assert_eq!((&settings["language"], &settings["theme"]), (&json!("en"), &json!("dark")));
    assert_eq!(settings["zone"], "Asia/Shanghai");
}

#[test]
fn an_unknown_language_is_refused_by_name() {
    let house = House::open();
    let (code, values) = house.refused("settings_change", json!({ "language": "fr" }));
    assert_eq!(code, "malformed");
    assert!(values["reason"].as_str().unwrap().contains("fr"), "{values}");
}
