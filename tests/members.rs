use serde_json::{Value, json};

use crate::house::House;

fn found(house: &House, text: &str) -> Vec<String> {
    let found = house.ask("members_find", json!({ "text": text }));
    let rows = found["members"].as_array().unwrap();
    rows.iter().map(|row| row["member"]["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_name_and_a_mobile_enrol_a_person_with_a_badge() {
    let house = House::open();
    let card = house.ask("members_enrol", json!({ "name": " 林芳 ", "mobile": "138 0000 0001" }));
    assert_eq!(card["member"]["member_no"], "M-0001");
    assert_eq!(card["member"]["name"], "林芳");
    assert_eq!(card["member"]["mobile"], "13800000001");
    assert_eq!(card["badge"]["code"].as_str().unwrap().len(), 13);
    let face = house.ask("members_badge", json!({ "member": card["member"]["member"] }));
    assert_eq!(face["code"], card["badge"]["code"]);
    assert_eq!(face["qr"].as_array().unwrap().len(), 21);
}

#[test]
fn a_mobile_that_somebody_has_is_refused_by_their_name() {
    let house = House::open();
    house.enrol("林芳", "13800000001");
    let (code, values) =
        house.refused("members_enrol", json!({ "name": "周启明", "mobile": "+86 13800000001" }));
    assert_eq!(code, "mobile_taken");
    assert_eq!(values, json!({ "mobile": "13800000001", "member_no": "M-0001", "name": "林芳" }));
    assert_eq!(
        house.refused("members_enrol", json!({ "name": "甲", "mobile": "123" })).0,
        "mobile_malformed"
    );
    assert_eq!(
        house.refused("members_enrol", json!({ "name": " ", "mobile": "13800000002" })).0,
        "text_empty"
    );
}

#[test]
fn people_are_found_by_characters_pinyin_initials_tail_and_number() {
    let house = House::open();
    house.enrol("林芳", "13800000001");
    house.enrol("单小满", "13911118765");
    house.enrol("Ada Lovelace", "+442071838750");
    for text in ["林", "芳", "林芳", "linfang", "linf", "lf", "0001", "13800000001", "M-0001"] {
        assert_eq!(found(&house, text), ["林芳"], "{text}");
    }
    for text in ["shanxiaoman", "danxiaoman", "sxm", "8765", "８７６５", "小满"] {
        assert_eq!(found(&house, text), ["单小满"], "{text}");
    }
    assert_eq!(found(&house, "love"), ["Ada Lovelace"]);
    for text in ["", "*", "\"", "NEAR(", "col:x", "王"] {
        assert_eq!(found(&house, text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn people_are_found_by_nickname_and_by_their_team_too() {
    let house = House::open();
    let (lin, _) = house.enrol("林芳", "13800000001");
    house.enrol("周启明", "13800000002");
    let team = house.team("青橙传感");
    house.ask("members_join_team", json!({ "member": lin, "team": team, "from_on": "2026-01-01" }));
    let facts = json!({ "member": lin, "name": "林芳", "mobile": "13800000001", "nickname": "阿橘" });
    house.ask("members_change", facts);
    for text in ["阿橘", "橘", "aju", "aj", "青橙", "传感", "林芳"] {
        assert_eq!(found(&house, text), ["林芳"], "{text}");
    }
    house.at("2026-03-02T10:00:00+08:00");
    house.ask("members_leave_team", json!({ "member": lin, "last_on": "2026-03-01" }));
    assert_eq!(found(&house, "青橙"), Vec::<String>::new(), "of today's team, not of a former one");
}

#[test]
fn a_corrected_name_and_mobile_are_found_and_the_old_ones_are_not() {
    let house = House::open();
    let (lin, _) = house.enrol("林方", "13800000001");
    house.enrol("周启明", "13800000002");
    let change = |mobile: &str| json!({ "member": lin, "name": "林芳", "mobile": mobile });
    let (code, values) = house.refused("members_change", change("13800000002"));
    assert_eq!((code.as_str(), &values["name"]), ("mobile_taken", &json!("周启明")));
    house.ask("members_change", change("138 0000 0009"));
    assert_eq!(found(&house, "0009"), ["林芳"]);
    for text in ["林方", "13800000001"] {
        assert_eq!(found(&house, text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_lost_badge_is_replaced_and_the_person_stays() {
    let house = House::open();
    let (member, old) = house.enrol("顾南", "13800000003");
    let new = house.ask("members_replace_badge", json!({ "member": member }));
    assert_ne!(new["code"], json!(old));
    assert_eq!(house.ask("members_badge", json!({ "member": member }))["code"], new["code"]);
    assert_eq!(house.ask("members_of_badge", json!({ "code": new["code"] }))["member"]["name"], "顾南");
    assert_eq!(house.refused("members_of_badge", json!({ "code": old })).0, "badge_revoked");
}

#[test]
fn a_person_belongs_to_one_team_at_a_time() {
    let house = House::open();
    let (member, _) = house.enrol("林芳", "13800000001");
    let (first, second) = (house.team("青橙传感"), house.team("云岫机器人"));
    let join = |team: i64, on: &str| json!({ "member": member, "team": team, "from_on": on });
    house.ask("members_join_team", join(first, "2026-01-01"));
    assert_eq!(house.refused("members_join_team", join(first, "2026-01-05")).0, "already_in_team");
    house.ask("members_join_team", join(second, "2026-03-01"));
    let card = house.ask("members_show", json!({ "member": member }));
    assert_eq!(card["team"]["name"], "云岫机器人");
    house.at("2026-02-28T23:59:00+08:00");
    assert_eq!(house.ask("members_show", json!({ "member": member }))["team"]["name"], "青橙传感");
}

#[test]
fn a_team_that_becomes_a_company_stays_the_same_team() {
    let house = House::open();
    let team = house.team("青橙传感");
    let register = json!({ "team": team, "registered_on": "2026-02-10" });
    house.ask("members_register_company", register.clone());
    let (code, values) = house.refused("members_register_company", register);
    assert_eq!(
        (code.as_str(), values),
        ("registered_already", json!({ "team": "青橙传感", "on": "2026-02-10" }))
    );
    let teams: Value = house.ask("members_teams", json!({}));
    assert_eq!(teams["teams"].as_array().unwrap().len(), 1);
}

#[test]
fn an_agreement_number_is_used_once_and_its_days_run_forward() {
    let house = House::open();
    let team = house.team("青橙传感");
    let mut ask = json!({ "team": team, "agreement_no": format!("XY-{team}"), "signed_on": "2026-01-01",
        "period": { "from": "2027-01-01", "to": "2027-12-31" } });
    let (code, values) = house.refused("members_sign_agreement", ask.clone());
    assert_eq!((code.as_str(), &values["team"]), ("agreement_taken", &json!("青橙传感")));
    ask["agreement_no"] = json!("XY-新");
    ask["period"]["to"] = json!("2026-12-31");
    assert_eq!(house.refused("members_sign_agreement", ask).0, "period_reversed");
}
