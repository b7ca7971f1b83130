//! Cards beside the badge, consent, and ID numbers. Nobody has these ID numbers: no area begins with 000.

use serde_json::{Value, json};

use crate::house::House;

const ID: &str = "000000199001010018";

fn scan(house: &House, code: &Value) -> Value {
    house.ask("checkin_scan", json!({ "code": code }))["verdict"].clone()
}

fn agree(house: &House, member: i64, purposes: &[&str]) -> Value {
    house.ask("members_give_consent", json!({ "member": member, "purposes": purposes, "channel": "paper" }))
}

#[test]
fn a_card_for_the_day_is_good_until_midnight_and_then_says_so() {
    let house = House::open();
    let (member, badge) = house.enrol("顾南", "13800000003");
    let card = house.ask("members_issue_temporary_card", json!({ "member": member }));
    assert_eq!(card["until"], "2026-03-02T16:00:00Z");
    assert_eq!(card["qr"].as_array().unwrap().len(), 21);
    house.at("2026-03-02T23:59:59+08:00");
    assert_eq!(scan(&house, &card["code"])["code"], "checked_in");
    house.at("2026-03-03T00:00:00+08:00");
    assert_eq!(
        scan(&house, &card["code"]),
        json!({ "code": "card_over", "values": { "until": "2026-03-02T16:00:00Z" } })
    );
    let (code, values) = house.refused("members_of_badge", json!({ "code": card["code"] }));
    assert_eq!((code.as_str(), &values["name"]), ("card_over", &json!("顾南")));
    house.after_seconds(120);
    assert_eq!(scan(&house, &json!(badge))["code"], "checked_out", "the badge itself was good all the time");
}

#[test]
fn a_new_badge_ends_the_card_for_the_day_too() {
    let house = House::open();
    let (member, _) = house.enrol("顾南", "13800000003");
    let first = house.ask("members_issue_temporary_card", json!({ "member": member }))["code"].clone();
    let second = house.ask("members_issue_temporary_card", json!({ "member": member }))["code"].clone();
    assert_eq!(scan(&house, &first)["code"], "badge_revoked", "only the last one is good");
    assert_eq!(scan(&house, &second)["code"], "checked_in");
    house.ask("members_replace_badge", json!({ "member": member }));
    house.after_seconds(120);
    assert_eq!(scan(&house, &second)["code"], "badge_revoked");
}

#[test]
fn a_chip_is_bound_by_two_equal_scans_and_read_by_any_reader() {
    let house = House::open();
    let (member, _) = house.enrol("顾南", "13800000003");
    let (other, _) = house.enrol("林芳", "13800000001");
    let bind = |member: i64, first: &str, second: &str| json!({ "member": member, "first": first, "second": second });
    assert_eq!(house.refused("members_bind_card", bind(member, "04A2B3C4", "04A2B3C5")).0, "cards_differ");
    assert_eq!(house.refused("members_bind_card", bind(member, "林芳", "林芳")).0, "card_unclear");
    let chip = house.ask("members_bind_card", bind(member, "04A2B3C4", "04a2b3c4"));
    // The same chip from a reader that gives decimal digits, or the bytes from behind.
    for typed in ["0077771716", "C4B3A204"] {
        assert_eq!(
            house.ask("members_of_badge", json!({ "code": typed }))["member"]["name"],
            "顾南",
            "{typed}"
        );
    }
    assert_eq!(scan(&house, &json!("０４Ａ２Ｂ３Ｃ４"))["code"], "checked_in");
    assert_eq!(
        house.refused("members_bind_card", bind(other, "C4B3A204", "C4B3A204")),
        ("card_taken".to_owned(), json!({ "member_no": "M-0001", "name": "顾南" }))
    );
    house.ask("members_unbind_card", json!({ "card": chip["card"] }));
    assert_eq!(scan(&house, &json!("04A2B3C4"))["code"], "unknown_code");
    house.ask("members_bind_card", bind(other, "C4B3A204", "C4B3A204"));
}

#[test]
fn consent_is_given_and_taken_back_purpose_by_purpose() {
    let house = House::open();
    let (member, _) = house.enrol("顾南", "13800000003");
    let given = agree(&house, member, &["register", "portrait"]);
    assert_eq!(given["consents"].as_array().unwrap().len(), 2);
    assert_eq!(given["consents"][0]["witness"], crate::house::MANAGER);
    let again = json!({ "member": member, "purposes": ["portrait"], "channel": "spoken" });
    assert_eq!(house.refused("members_give_consent", again.clone()).0, "consent_given");
    let withdraw = json!({ "member": member, "purpose": "portrait" });
    let left = house.ask("members_withdraw_consent", withdraw.clone());
    assert_eq!(left["consents"][1]["withdrawn_at"], "2026-03-02T01:05:00Z");
    assert_eq!(left["consents"][0]["withdrawn_at"], Value::Null, "the other purpose stands");
    let (code, values) = house.refused("members_withdraw_consent", withdraw);
    assert_eq!((code.as_str(), &values["purpose"]), ("consent_missing", &json!("portrait")));
    assert_eq!(house.ask("members_give_consent", again)["consents"].as_array().unwrap().len(), 3);
}

#[test]
fn an_id_number_needs_consent_and_a_right_check_digit_and_is_answered_masked() {
    let house = House::open();
    let (member, _) = house.enrol("顾南", "13800000003");
    let (other, _) = house.enrol("林芳", "13800000001");
    let keep = |member: i64, id_no: &str| json!({ "member": member, "id_no": id_no });
    assert_eq!(
        house.refused("members_keep_id_number", keep(member, "000000199001010019")),
        ("id_number_wrong".to_owned(), json!({ "flaw": "check_digit" }))
    );
    assert_eq!(house.refused("members_keep_id_number", keep(member, ID)).0, "consent_missing");
    agree(&house, member, &["id_number"]);
    let kept = house.ask("members_keep_id_number", keep(member, "000000 19900101 0018"));
    assert_eq!(kept["masked"], "000***********0018");
    let details = house.ask("members_details", json!({ "member": member }));
    assert_eq!(details["id_no"], "000***********0018");
    agree(&house, other, &["id_number"]);
    let (code, values) = house.refused("members_keep_id_number", keep(other, ID));
    assert_eq!((code.as_str(), &values["name"]), ("id_number_taken", &json!("顾南")));
}

#[test]
fn a_look_at_a_whole_id_number_is_an_act_with_a_reason() {
    let house = House::open();
    let (member, _) = house.enrol("顾南", "13800000003");
    house.ask("users_add", json!({ "name": "林晚", "role": "helper", "pin": "246801" }));
    agree(&house, member, &["id_number"]);
    house.ask("members_keep_id_number", json!({ "member": member, "id_no": ID }));
    let look = |reason: &str| json!({ "member": member, "reason": reason });
    assert_eq!(house.refused_as(Some("林晚"), "members_unmask", look("好奇")).0, "role_too_low");
    assert_eq!(house.refused("members_unmask", look(" ")).0, "text_empty");
    let envelope = json!({ "ask": "members_unmask", "args": look("湖州表要创始人身份证号"),
        "as": crate::house::MANAGER, "key": "k1" });
    assert_eq!(house.send(&envelope)["ok"]["id_no"], ID);
    assert_eq!(house.send(&envelope)["ok"]["id_no"], Value::Null, "the stored answer does not hold it");
    let file = rusqlite::Connection::open(house.path()).unwrap();
    let booked: (i64, String) = file
        .query_row("SELECT count(*), max(reason) FROM unmaskings", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    assert_eq!(booked, (1, "湖州表要创始人身份证号".to_owned()));
    let answers: i64 = file
        .query_row("SELECT count(*) FROM answers WHERE instr(answer, ?) > 0", [ID], |row| row.get(0))
        .unwrap();
    assert_eq!(answers, 0);

    house.ask("members_withdraw_consent", json!({ "member": member, "purpose": "id_number" }));
    let details = house.ask("members_details", json!({ "member": member }));
    assert_eq!(details["id_no"], Value::Null, "without consent it is taken out");
    assert_eq!(house.refused("members_unmask", look("再看")).0, "not_found");
}
