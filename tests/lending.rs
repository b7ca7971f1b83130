use serde_json::{Value, json};

use crate::house::House;

const EVENING: &str = "2026-03-02T18:00:00+08:00";

/// A house with an oscilloscope; its label's code.
fn with_scope() -> (House, String) {
    let house = House::open();
    let label = house.ask("lending_add_item", json!({ "model": "示波器" }));
    let code = label["code"].as_str().unwrap().to_owned();
    (house, code)
}

fn lend(house: &House, code: &str, member: i64, due_at: &str) -> Value {
    house.ask("lending_lend", json!({ "code": code, "member": member, "due_at": due_at }))
}

fn take_back(house: &House, code: &str) -> Value {
    house.ask("lending_take_back", json!({ "code": code }))
}

fn place(house: &House, code: &str) -> Value {
    house.ask("lending_find", json!({ "text": code }))["values"]["item"]["place"]["code"].take()
}

#[test]
fn a_thing_gets_a_number_and_a_label() {
    let house = House::open();
    let first = house.ask("lending_add_item", json!({ "model": "示波器", "name": "示波器 100 MHz" }));
    assert_eq!(first["item"]["item_no"], "IT-0001");
    assert_eq!(
        (&first["item"]["name"], &first["item"]["model"]),
        (&json!("示波器 100 MHz"), &json!("示波器"))
    );
    assert!(first["qr"].as_array().unwrap().len() >= 21);
    assert_eq!(house.ask("lending_label", json!({ "code": "IT-0001" })), first);
    let own = json!({ "model": "投影仪", "item_no": "ｐｊ-02" });
    assert_eq!(house.ask("lending_add_item", own.clone())["item"]["item_no"], "PJ-02");
    assert_eq!(
        house.refused("lending_add_item", own),
        ("item_no_taken".to_owned(), json!({ "item_no": "PJ-02", "name": "投影仪" }))
    );
    house.ask("lending_add_item", json!({ "model": "热风枪", "item_no": "IT-0004" }));
    let next = house.ask("lending_add_item", json!({ "model": "热风枪" }));
    assert_eq!(next["item"]["item_no"], "IT-0005", "the number that somebody gave by hand is passed over");
    assert_eq!(house.ask("lending_items", json!({}))["counts"]["all"], 4);
}

#[test]
fn lent_by_its_label_and_taken_back_by_its_number() {
    let (house, code) = with_scope();
    let (member, _) = house.enrol("林芳", "13800000001");
    let lent = lend(&house, &code, member, EVENING);
    assert_eq!(lent["loan"]["name"], "林芳");
    assert_eq!(lent["loan"]["standing"]["code"], "due_today");
    assert_eq!(place(&house, "IT-0001"), "out");
    house.at("2026-03-02T17:00:00+08:00");
    let back = house.ask("lending_take_back", json!({ "code": "it-0001", "note": "探头少一只" }));
    assert_eq!(back["warnings"], json!([]));
    assert_eq!(back["loan"]["note_back"], "探头少一只");
    assert_eq!(place(&house, &code), "free");
}

#[test]
fn the_same_thing_is_not_out_twice_not_even_to_the_same_person() {
    let (house, code) = with_scope();
    let (member, _) = house.enrol("林芳", "13800000001");
    let (other, _) = house.enrol("周启明", "13800000002");
    lend(&house, &code, member, EVENING);
    for who in [member, other] {
        let again = json!({ "code": code, "member": who, "due_at": EVENING });
        let (refused, values) = house.refused("lending_lend", again);
        assert_eq!(refused, "item_out");
        assert_eq!(values, json!({ "item": "示波器 IT-0001", "by": "林芳", "due": "2026-03-02T10:00:00Z" }));
    }
    let twice = rusqlite::Connection::open(house.path()).unwrap().execute(
        "INSERT INTO loans (item_id, member_id, lent_at, due_at, note_out) \
         VALUES (1, 1, '2026-03-02T02:00:00Z', '2026-03-02T10:00:00Z', '')",
        [],
    );
    assert!(twice.unwrap_err().to_string().contains("UNIQUE"), "the database itself holds it");
}

#[test]
fn back_at_ten_and_out_again_at_five_past() {
    let (house, code) = with_scope();
    let (member, _) = house.enrol("林芳", "13800000001");
    let (other, _) = house.enrol("周启明", "13800000002");
    lend(&house, &code, member, EVENING);
    take_back(house.at("2026-03-02T10:00:00+08:00"), &code);
    let lent = lend(house.at("2026-03-02T10:05:00+08:00"), &code, other, EVENING);
    assert_eq!(lent["loan"]["name"], "周启明");
}

#[test]
fn what_is_late_or_retired_meanwhile_comes_back_with_a_warning() {
    let (house, code) = with_scope();
    let (member, _) = house.enrol("林芳", "13800000001");
    lend(&house, &code, member, EVENING);
    // Only a hand in the file can do this while the thing is out; it must come back all the same.
    let file = rusqlite::Connection::open(house.path()).unwrap();
    file.execute_batch(
        "DROP TRIGGER items_are_not_retired_while_out; \
         UPDATE items SET retired_at = '2026-03-03T02:00:00Z', retired_why = '校准到期'",
    )
    .unwrap();
    let back = take_back(house.at("2026-03-04T09:00:00+08:00"), &code);
    assert_eq!(
        back["warnings"],
        json!([{ "code": "late", "values": { "days": 2 } },
               { "code": "retired", "values": { "on": "2026-03-03", "reason": "校准到期" } }])
    );
}

#[test]
fn a_clock_that_was_put_back_keeps_nothing_out() {
    let (house, code) = with_scope();
    let (member, _) = house.enrol("林芳", "13800000001");
    lend(&house, &code, member, EVENING);
    let back = take_back(house.at("2026-03-01T09:00:00+08:00"), &code);
    assert_eq!(back["loan"]["returned_at"], back["loan"]["lent_at"]);
}

#[test]
fn a_retired_thing_stays_and_a_thing_that_is_out_is_not_retired() {
    let (house, code) = with_scope();
    let (member, _) = house.enrol("林芳", "13800000001");
    lend(&house, &code, member, EVENING);
    let retire = json!({ "code": code, "reason": "屏幕坏了" });
    assert_eq!(house.refused("lending_retire_item", retire.clone()).0, "item_out");
    take_back(&house, &code);
    assert_eq!(house.refused("lending_retire_item", json!({ "code": code, "reason": " " })).0, "text_empty");
    house.ask("lending_retire_item", retire);
    let (refused, values) =
        house.refused("lending_lend", json!({ "code": code, "member": member, "due_at": EVENING }));
    assert_eq!(refused, "item_retired");
    assert_eq!(values, json!({ "item": "示波器 IT-0001", "on": "2026-03-02", "reason": "屏幕坏了" }));
    let page = house.ask("lending_items", json!({ "shelf": "retired" }));
    assert_eq!((&page["items"][0]["place"]["code"], &page["counts"]["all"]), (&json!("retired"), &json!(0)));
}

#[test]
fn what_cannot_be_lent_says_why() {
    let (house, code) = with_scope();
    let (member, _) = house.enrol("林芳", "13800000001");
    let ask = |code: &str, due_at: &str| json!({ "code": code, "member": member, "due_at": due_at });
    assert_eq!(
        house.refused("lending_lend", ask(" IT-0099 ", EVENING)),
        ("item_unknown".to_owned(), json!({ "code": "IT-0099" }))
    );
    for late in ["2026-03-02T09:05:00+08:00", "2026-03-01T18:00:00+08:00"] {
        assert_eq!(house.refused("lending_lend", ask(&code, late)).0, "due_past", "{late}");
    }
    lend(&house, &code, member, "2026-03-02T09:05:01+08:00");
    take_back(house.after_seconds(60), &code);
    let (refused, values) = house.refused("lending_take_back", json!({ "code": code }));
    assert_eq!(refused, "item_not_out");
    let said = json!({ "item": "示波器 IT-0001", "by": "林芳", "returned_at": "2026-03-02T01:06:00Z" });
    assert_eq!(values, said);
}

#[test]
fn a_loan_keeps_the_team_of_its_day() {
    let (house, code) = with_scope();
    let (member, _) = house.enrol("林芳", "13800000001");
    let (first, second) = (house.team("青橙传感"), house.team("云岫机器人"));
    house.ask("members_join_team", json!({ "member": member, "team": first, "from_on": "2026-01-01" }));
    lend(&house, &code, member, EVENING);
    house.ask("members_join_team", json!({ "member": member, "team": second, "from_on": "2026-03-02" }));
    assert_eq!(take_back(&house, &code)["loan"]["team"], "青橙传感");
}

#[test]
fn what_is_due_stands_overdue_first_and_the_desk_hears_of_it_when_lending_more() {
    let house = House::open();
    let (member, _) = house.enrol("林芳", "13800000001");
    let (other, _) = house.enrol("周启明", "13800000002");
    for _ in 0..4 {
        house.ask("lending_add_item", json!({ "model": "电烙铁" }));
    }
    lend(&house, "IT-0001", other, "2026-03-05T18:00:00+08:00");
    lend(&house, "IT-0002", member, "2026-03-03T18:00:00+08:00");
    lend(&house, "IT-0003", member, EVENING);
    house.at("2026-03-03T09:00:00+08:00");
    let due = house.ask("lending_due", json!({}));
    let rows: Vec<_> = due["loans"].as_array().unwrap().iter().map(|loan| &loan["item"]["item_no"]).collect();
    assert_eq!(rows, ["IT-0003", "IT-0002", "IT-0001"]);
    assert_eq!(due["loans"][0]["standing"], json!({ "code": "overdue", "values": { "days": 1 } }));
    assert_eq!((&due["total"], &due["overdue"]), (&json!(3), &json!(1)));
    assert_eq!(house.ask("lending_due", json!({ "member": other }))["total"], 1);
    let today = house.ask("today_show", json!({}));
    assert_eq!((&today["due"]["total"], &today["due"]["overdue"]), (&json!(2), &json!(1)));

    assert_eq!(lend(&house, "IT-0004", member, "2026-03-09T18:00:00+08:00")["late_loans"], 1);
    let shelf = |shelf: &str| {
        house.ask("lending_items", json!({ "shelf": shelf }))["items"].as_array().unwrap().len()
    };
    assert_eq!([shelf("all"), shelf("free"), shelf("out"), shelf("overdue")], [4, 0, 4, 1]);
}

#[test]
fn a_scan_at_the_lending_desk_is_a_thing_a_person_or_a_search() {
    let (house, code) = with_scope();
    let (member, badge) = house.enrol("林芳", "13800000001");
    let find = |text: &str| house.ask("lending_find", json!({ "text": text }));
    assert_eq!(find(&code.to_lowercase())["code"], "item");
    assert_eq!(find(&badge)["values"]["member"]["member"]["name"], "林芳");
    let several = find("示波");
    assert_eq!(
        (&several["code"], several["values"]["items"].as_array().unwrap().len()),
        (&json!("several"), 1)
    );
    assert_eq!(find("没有这个")["values"]["items"], json!([]));
    house.ask("members_replace_badge", json!({ "member": member }));
    let (refused, values) = house.refused("lending_find", json!({ "text": badge }));
    assert_eq!((refused.as_str(), &values["on"]), ("badge_revoked", &json!("2026-03-02")));
}
