use serde_json::json;

use crate::house::{House, MANAGER};

#[test]
fn settings_change_one_by_one_and_stay() {
    let house = House::open();
    house.ask("settings_change", json!({ "language": "en" }));
    house.ask("settings_change", json!({ "theme": "dark" }));
    house.ask("settings_change", json!({ "motion": "reduced" }));
    let settings = house.ask_as(None, "settings_show", json!({}));
    assert_eq!((&settings["language"], &settings["theme"]), (&json!("en"), &json!("dark")));
    assert_eq!((&settings["motion"], &settings["text_size"]), (&json!("reduced"), &json!("standard")));
    assert_eq!(settings["zone"], "Asia/Shanghai");
}

#[test]
fn an_unknown_language_is_refused_by_name() {
    let house = House::open();
    let (code, values) = house.refused("settings_change", json!({ "language": "fr" }));
    assert_eq!(code, "malformed");
    assert!(values["reason"].as_str().unwrap().contains("fr"), "{values}");
}

#[test]
fn the_idle_lock_is_a_managers_to_set_and_zero_is_never() {
    let house = House::open();
    assert_eq!(house.ask("settings_show", json!({}))["idle_minutes"], 10);
    for minutes in [0, 240] {
        assert_eq!(house.ask("settings_lock_after", json!({ "minutes": minutes }))["idle_minutes"], minutes);
    }
    let (code, values) = house.refused("settings_lock_after", json!({ "minutes": 241 }));
    assert_eq!((code.as_str(), values), ("minutes_outside", json!({ "least": 0, "most": 240 })));
    house.ask("users_add", json!({ "name": "周启明", "role": "supervisor", "pin": "112233" }));
    let weaker = house.refused_as(Some("周启明"), "settings_lock_after", json!({ "minutes": 0 }));
    assert_eq!(weaker.0, "role_too_low");
}

#[test]
fn the_first_run_goes_on_where_it_stood_and_ends_once() {
    let house = House::bare();
    assert_eq!(house.ask_as(None, "settings_show", json!({}))["first_run"], json!(null));
    house.ask_as(None, "users_first_run", json!({ "name": MANAGER, "pin": "135790" }));
    assert_eq!(house.ask("settings_show", json!({}))["first_run"], "facts");
    house.ask("settings_set_up", json!({ "next": "zones" }));
    assert_eq!(house.ask("settings_show", json!({}))["first_run"], "zones");
    assert_eq!(house.ask("settings_set_up", json!({}))["first_run"], json!(null));
}

#[test]
fn a_space_for_practice_is_marked_and_is_the_only_kind_that_is_made_anew() {
    use frontdesk::demo;
    use frontdesk::error::{Error, Refusal};
    use frontdesk::lock::WindowLock;
    use frontdesk::space::Space;

    let house = House::open();
    let world = house.space.world().clone();
    let path = house.folder().join("practice.db");
    let until = "2026-03-20T15:20:00+08:00".parse().unwrap();
    let written = demo::practise(&path, world.clone(), until, &|_| ()).unwrap();
    let show = || {
        let space = Space::open(&path, None, world.clone()).unwrap();
        let line = frontdesk::api::dispatch(&space, r#"{"ask":"settings_show"}"#, &|_| ());
        serde_json::from_str::<serde_json::Value>(&line).unwrap()["ok"].take()
    };
    let settings = show();
    assert!(settings["practice_since"].is_string() && settings["demo_since"].is_string(), "{settings}");
    assert_eq!(settings["first_run"], json!(null));

    let window = WindowLock::take(&path).unwrap();
    let open = demo::practise(&path, world.clone(), until, &|_| ());
    assert!(matches!(open, Err(Error::Refused(Refusal::SpaceOpenElsewhere { .. }))), "{open:?}");
    drop(window);
    assert_eq!(demo::practise(&path, world.clone(), until, &|_| ()).unwrap(), written);

    // A real space is never taken for one.
    let real = house.path();
    let refused = demo::practise(&real, world, until, &|_| ());
    assert!(matches!(refused, Err(Error::Refused(Refusal::SpaceExists { .. }))), "{refused:?}");
    assert_eq!(house.ask("users_list", json!({}))["users"][0]["name"], MANAGER);
}
