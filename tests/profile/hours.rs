use serde_json::{Value, json};

use crate::house::House;

fn day(house: &House, on: &str) -> Value {
    house.ask("profile_hours_on", json!({ "day": on }))
}

fn between(opens: &str, closes: &str) -> Value {
    json!({ "code": "between", "values": { "opens": opens, "closes": closes } })
}

fn always() -> Value {
    json!({ "code": "always", "values": {} })
}

fn closed() -> Value {
    json!({ "code": "closed", "values": {} })
}

fn import(house: &House, text: &str) -> Value {
    let path = house.folder().join("假日.json");
    std::fs::write(&path, text).unwrap();
    let staged = house.ask("files_stage", json!({ "path": path }))["staged"].clone();
    house.send(&json!({ "ask": "profile_import_calendar", "args": { "staged": staged }, "as": "何若溪" }))
}

#[test]
fn a_house_without_hours_is_always_open() {
    let house = House::open();
    let monday = day(&house, "2026-03-02");
    assert_eq!((&monday["kind"], &monday["hours"]), (&json!("workday"), &always()));
    assert_eq!(monday["open"]["from"], "2026-03-01T16:00:00Z");
    assert_eq!(monday["open"]["until"], "2026-03-02T16:00:00Z");
    assert_eq!(monday["calendar_missing"], Value::Null);
}

#[test]
fn hours_go_by_the_kind_of_day_and_a_worked_weekend_has_those_of_a_workday() {
    let house = House::open();
    house.ask(
        "profile_set_hours",
        json!({ "workday": between("09:00", "21:00"), "weekend": between("10:00", "00:00"), "holiday": closed() }),
    );
    for (on, kind, name, hours) in [
        ("2026-03-02", "workday", Value::Null, between("09:00", "21:00")),
        ("2026-03-07", "weekend", Value::Null, between("10:00", "00:00")),
        ("2026-02-28", "made_up", json!("春节"), between("09:00", "21:00")),
        ("2026-05-01", "holiday", json!("劳动节"), closed()),
        // A holiday that falls on a weekend is a holiday.
        ("2026-10-03", "holiday", json!("国庆节"), closed()),
    ] {
        let found = day(&house, on);
        assert_eq!((&found["kind"], &found["name"], &found["hours"]), (&json!(kind), &name, &hours), "{on}");
    }
    assert_eq!(day(&house, "2026-03-07")["open"]["until"], "2026-03-07T16:00:00Z");
    assert_eq!(day(&house, "2026-05-01")["open"], Value::Null);
    let night = json!({ "workday": between("20:00", "02:00"), "weekend": always(), "holiday": always() });
    assert_eq!(house.refused("profile_set_hours", night).0, "hours_reversed");
}

#[test]
fn a_single_day_differs_until_that_is_withdrawn() {
    let house = House::open();
    let set = |hours: Value, reason: &str| {
        house.ask("profile_set_exception", json!({ "day": "2026-03-06", "hours": hours, "reason": reason }))
    };
    set(closed(), "停电检修");
    let shown = set(between("13:00", "18:00"), "下午来电");
    assert_eq!(shown["exceptions"].as_array().unwrap().len(), 1);
    let found = day(&house, "2026-03-06");
    assert_eq!((&found["hours"], &found["reason"]), (&between("13:00", "18:00"), &json!("下午来电")));
    let args = json!({ "day": "2026-03-06" });
    house.ask("profile_withdraw_exception", args.clone());
    assert_eq!(day(&house, "2026-03-06")["hours"], always());
    assert_eq!(house.refused("profile_withdraw_exception", args).0, "not_found");
}

#[test]
fn a_year_without_a_notice_is_said_and_not_guessed() {
    let house = House::open();
    for (on, kind, missing) in [
        ("2026-12-27", "weekend", Value::Null),
        ("2026-12-31", "workday", json!(2027)),
        ("2027-01-01", "workday", json!(2027)),
        ("2027-01-02", "weekend", json!(2027)),
    ] {
        let found = day(&house, on);
        assert_eq!((&found["kind"], &found["calendar_missing"]), (&json!(kind), &missing), "{on}");
    }
    assert_eq!(house.ask("profile_hours", json!({}))["calendar_missing"], json!([2027]));
}

/// Invented: nobody has published it.
const NEXT: &str = r#"{ "year": 2027, "title": "试用的安排", "source": "测试", "breaks": [
    { "name": "元旦", "from": "2026-12-31", "to": "2027-01-02", "worked": ["2027-01-03"] } ] }"#;

#[test]
fn the_next_years_notice_governs_the_last_days_of_december() {
    let house = House::open();
    let answer = import(&house, NEXT);
    assert_eq!(answer["ok"]["calendar_missing"], json!([]), "{answer}");
    for (on, kind) in [("2026-12-31", "holiday"), ("2027-01-02", "holiday"), ("2027-01-03", "made_up")] {
        let found = day(&house, on);
        assert_eq!((&found["kind"], &found["calendar_missing"]), (&json!(kind), &Value::Null), "{on}");
    }
    // The same year again replaces it.
    import(&house, &NEXT.replace("2026-12-31", "2027-01-01"));
    assert_eq!(day(&house, "2026-12-31")["kind"], "workday");
    assert_eq!(house.ask("profile_hours", json!({}))["calendars"].as_array().unwrap().len(), 2);
}

#[test]
fn a_calendar_file_that_cannot_be_trusted_is_refused_by_what_is_wrong() {
    let house = House::open();
    for (text, flaw) in [
        ("{", json!({ "flaw": "not_json", "line": 1, "column": 1 })),
        (&NEXT.replace("title", "titel"), Value::Null),
        (&NEXT.replace("测试", " "), json!({ "flaw": "empty", "field": "source" })),
        (
            &NEXT.replace("2027-01-02", "2026-12-30"),
            json!({ "flaw": "reversed", "name": "元旦", "from": "2026-12-31", "to": "2026-12-30" }),
        ),
        (
            &NEXT.replace("2026-12-31", "2026-11-30"),
            json!({ "flaw": "other_year", "name": "元旦", "on": "2026-11-30" }),
        ),
        (&NEXT.replace("2027-01-03", "2027-01-02"), json!({ "flaw": "twice", "on": "2027-01-02" })),
        (
            &NEXT.replace("2027-01-03", "2027-01-04"),
            json!({ "flaw": "no_weekend", "name": "元旦", "on": "2027-01-04" }),
        ),
    ] {
        let line = import(&house, text);
        assert_eq!(line["code"], "calendar_flawed", "{line}");
        if flaw.is_null() {
            let detail = line["values"]["flaw"]["detail"].as_str().unwrap();
            assert!(detail.contains("titel"), "{detail}");
        } else {
            assert_eq!(line["values"]["flaw"], flaw);
        }
    }
    assert_eq!(house.refused("profile_import_calendar", json!({ "staged": "00" })).0, "staged_missing");
}
