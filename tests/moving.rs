//! A team moves in, step by step and in one act; and out again.

use serde_json::{Value, json};

use crate::house::House;

fn with_desks() -> House {
    let house = House::open();
    house.ask("receipts_open_book", json!({ "prefix": "SJ-", "first": 1, "last": 9999 }));
    house.ask("receipts_open_shift", json!({ "float": 20_000 }));
    let zone = json!({ "name": "开放区", "kind": "desks", "area": 100, "from_on": "2025-01-01" });
    let zone = house.ask("profile_add_zone", zone)["zone"].clone();
    for (n, desk_no) in ["A-01", "A-02"].into_iter().enumerate() {
        let spot = json!({ "x": 2 * n, "y": 0, "w": 2, "h": 2 });
        let desk = json!({ "desk_no": desk_no, "kind": "desk", "zone": zone, "from_on": "2025-01-01", "spot": spot });
        house.ask("desks_add", desk);
    }
    house
}

fn scan(house: &House, name: &str) -> Value {
    let path = house.folder().join(name);
    std::fs::write(&path, format!("%PDF-1.4 {name}")).unwrap();
    json!({ "file": house.ask("files_stage", json!({ "path": path })), "pages": 2, "nature": "copy" })
}

fn draft(house: &House) -> Value {
    json!({
        "team": { "name": "青橙传感", "formed_on": "2025-06-01", "industry": "传感器", "origin": "overseas" },
        "people": [{ "name": "林芳", "mobile": "138 0000 0001", "founder": "returnee" },
            { "name": "周启明", "mobile": "13800000002" }],
        "lead": 0,
        "agreement": { "agreement_no": "RZ-2026-001", "signed_on": "2026-03-01", "from": "2026-03-02",
            "to": "2027-03-01", "scan": scan(house, "协议.pdf") },
        "licence": { "registered_on": "2026-01-15", "uscc": "", "scan": scan(house, "执照.pdf") },
        "desks": [1, 2],
        "deposits": [{ "thing": "key", "label": "B-17 柜钥匙", "amount": 5000, "method": "cash" },
            { "thing": "desk", "label": "A-01、A-02", "amount": 200_000, "method": "transfer" }],
        "consent": { "purposes": ["register", "filing"], "channel": "paper" }
    })
}

fn save(house: &House, draft: &Value) -> Value {
    house.ask("moving_save", json!({ "draft": draft }))["move_in"].clone()
}

#[test]
fn moving_in_is_one_act_from_team_to_consent() {
    let house = with_desks();
    let (lin, _) = house.enrol("林芳", "13800000001");
    let move_in = save(&house, &draft(&house));
    assert_eq!(house.ask("members_teams", json!({}))["teams"], json!([]), "a draft does nothing");
    let moved = house.ask("moving_finish", json!({ "move_in": move_in }));
    assert_eq!(moved["team"]["team"]["registered_on"], "2026-01-15");
    assert_eq!(moved["team"]["agreements"][0]["agreement_no"], "RZ-2026-001");
    assert_eq!(moved["people"].as_array().unwrap().len(), 2);
    assert_eq!(moved["people"][0]["member"]["member"], lin, "who was known is not doubled");
    assert_eq!(moved["enrolled"], json!([moved["people"][1]["member"]["member"]]), "a badge for the new one");
    assert_eq!(moved["desks"][1]["desk_no"], "A-02");
    assert_eq!(moved["papers"], json!(["F-001", "F-002"]));
    let facts = &moved["team"]["facts"];
    assert_eq!(
        (&facts["lead"], &facts["founder"], &facts["industry"], &facts["origin"]),
        (&json!(lin), &json!("returnee"), &json!("传感器"), &json!("overseas"))
    );
    let receipt = |n: usize| moved["deposits"][n]["receipt"].clone();
    assert_eq!(
        (&receipt(0)["receipt_no"], &receipt(1)["receipt_no"]),
        (&json!("SJ-0000001"), &json!("SJ-0000002")),
        "each deposit has its receipt"
    );
    assert_eq!((&receipt(0)["payer"], &receipt(0)["member"]), (&json!("青橙传感"), &json!(lin)));
    assert_eq!(
        house.ask("receipts_till", json!({}))["open"]["expected"],
        25_000,
        "the cash lies in the till"
    );
    assert_eq!(house.ask("receipts_deposits", json!({}))["held"], 205_000);
    let consents = house.ask("members_details", json!({ "member": lin }))["consents"].clone();
    assert_eq!(consents.as_array().unwrap().len(), 2);
    let plan = house.ask("desks_plan", json!({}))["places"].clone();
    assert_eq!(
        (&plan[0]["state"], &plan[0]["assigned"]["team_name"]),
        (&json!("assigned"), &json!("青橙传感"))
    );
    assert_eq!(house.refused("moving_finish", json!({ "move_in": move_in })).0, "move_in_over");
    assert_eq!(house.ask("moving_list", json!({}))["move_ins"], json!([]));
    assert!(frontdesk::backup::check(&house.space).unwrap().is_whole());
}

#[test]
fn killed_midway_it_offers_the_draft() {
    let house = with_desks();
    let half = json!({ "team": { "name": "青橙传感", "formed_on": null }, "people": [{ "name": "林芳" }] });
    let move_in = save(&house, &half);
    let House { space, folder, .. } = house;
    drop(space);
    let reopened = House::reopen(folder);
    let kept = reopened.ask("moving_list", json!({}))["move_ins"].clone();
    assert_eq!((&kept[0]["move_in"], &kept[0]["draft"]["people"][0]["name"]), (&move_in, &json!("林芳")));
}

#[test]
fn what_a_draft_lacks_is_named_and_finishing_it_is_refused() {
    let house = with_desks();
    let move_in = save(&house, &json!({ "team": { "name": "青橙传感" } }));
    let listed = house.ask("moving_list", json!({}))["move_ins"].clone();
    assert_eq!(listed[0]["lacks"], json!(["team", "people", "agreement"]));
    let (code, values) = house.refused("moving_finish", json!({ "move_in": move_in }));
    assert_eq!((code.as_str(), &values["steps"]), ("move_in_lacks", &json!(["team", "people", "agreement"])));
    house.ask("moving_save", json!({ "move_in": move_in, "draft": draft(&house) }));
    assert_eq!(house.ask("moving_list", json!({}))["move_ins"][0]["lacks"], json!([]));
    house.ask("moving_drop", json!({ "move_in": move_in }));
    let again = json!({ "move_in": move_in, "draft": draft(&house) });
    assert_eq!(house.refused("moving_save", again).0, "move_in_over");
}

#[test]
fn a_refusal_at_the_last_step_leaves_nothing_behind() {
    let house = with_desks();
    let other = house.team("云岫机器人");
    let period = json!({ "from": "2026-06-01", "to": "2026-06-30" });
    house.ask("desks_assign", json!({ "desk": 2, "team": other, "period": period }));
    let move_in = save(&house, &draft(&house));
    let (code, values) = house.refused("moving_finish", json!({ "move_in": move_in }));
    assert_eq!((code.as_str(), &values["team"]), ("desk_assigned", &json!("云岫机器人")));
    assert_eq!(house.ask("members_list", json!({}))["total"], 0);
    assert_eq!(house.ask("evidence_list", json!({}))["evidence"], json!([]));
    assert_eq!(
        house.ask("moving_list", json!({}))["move_ins"].as_array().unwrap().len(),
        1,
        "the draft waits"
    );
}

#[test]
fn a_deposit_in_cash_without_a_shift_moves_nobody_in_and_takes_no_number() {
    let house = with_desks();
    let move_in = save(&house, &draft(&house));
    house.ask("receipts_close_shift", json!({ "counted": 20_000 }));
    assert_eq!(house.refused("moving_finish", json!({ "move_in": move_in })).0, "shift_missing");
    assert_eq!(house.ask("members_list", json!({}))["total"], 0);
    assert_eq!(house.ask("receipts_deposits", json!({}))["deposits"], json!([]));
    house.ask("receipts_open_shift", json!({ "float": 0 }));
    let moved = house.ask("moving_finish", json!({ "move_in": move_in }));
    assert_eq!(moved["deposits"][0]["receipt"]["receipt_no"], "SJ-0000001", "no number was lost");
}

#[test]
fn a_half_written_deposit_is_kept_in_the_draft_and_named_as_lacking() {
    let house = with_desks();
    let mut half = draft(&house);
    half["deposits"][0]["amount"] = Value::Null;
    let move_in = save(&house, &half);
    let listed = house.ask("moving_list", json!({}))["move_ins"].clone();
    assert_eq!(listed[0]["lacks"], json!(["deposit"]));
    assert_eq!(listed[0]["draft"]["deposits"][0]["label"], "B-17 柜钥匙");
    let (code, values) = house.refused("moving_finish", json!({ "move_in": move_in }));
    assert_eq!((code.as_str(), &values["steps"]), ("move_in_lacks", &json!(["deposit"])));
}

#[test]
fn a_draft_that_waits_longer_than_staged_files_keeps_its_scans() {
    let house = with_desks();
    let move_in = save(&house, &draft(&house));
    std::fs::remove_dir_all(house.path().with_extension("files").join("staged")).unwrap();
    house.at("2026-03-20T09:00:00+08:00");
    let moved = house.ask("moving_finish", json!({ "move_in": move_in }));
    assert_eq!(moved["papers"].as_array().unwrap().len(), 2);
}

#[test]
fn a_desk_of_a_team_is_booked_by_its_own_people_alone() {
    let house = with_desks();
    house.ask("moving_finish", json!({ "move_in": save(&house, &draft(&house)) }));
    let (stranger, _) = house.enrol("顾南", "13800000003");
    let book = |member: i64| {
        json!({ "desk": 1, "member": member, "from": "2026-03-03T10:00:00+08:00",
            "until": "2026-03-03T12:00:00+08:00" })
    };
    let (code, values) = house.refused("desks_book", book(stranger));
    assert_eq!((code.as_str(), &values["team"]), ("desk_assigned", &json!("青橙传感")));
    house.ask("desks_book", book(1));
    let free = json!({ "from": "2026-03-03T13:00:00+08:00", "until": "2026-03-03T14:00:00+08:00" });
    assert_eq!(house.ask("desks_free", free)["desks"], json!([]));
}

#[test]
fn a_team_moves_out_with_kind_and_destination_and_history_stays() {
    let house = with_desks();
    let moved = house.ask("moving_finish", json!({ "move_in": save(&house, &draft(&house)) }));
    let team = moved["team"]["team"]["team"].clone();
    house.ask(
        "members_sign_agreement",
        json!({ "team": team, "agreement_no": "RZ-2027-001",
        "signed_on": "2026-03-02", "period": { "from": "2027-03-02", "to": "2028-03-01" } }),
    );
    house.at("2026-09-01T09:00:00+08:00");
    let out = |on: &str| json!({ "team": team, "left_on": on, "kind": "graduated", "destination": "高新区 3 号楼" });
    assert_eq!(house.refused("moving_move_out", out("2026-09-02")).0, "dated_ahead");
    let card = house.ask("moving_move_out", out("2026-08-31"));
    assert_eq!(card["exit"]["destination"], "高新区 3 号楼");
    assert_eq!(card["agreements"].as_array().unwrap().len(), 1, "what never began is void");
    assert_eq!(card["agreements"][0]["period"]["to"], "2026-08-31");
    assert_eq!(card["agreements"][0]["agreed_to"], "2027-03-01", "the paper says what it said");
    assert_eq!(card["members"], 0);
    let on = |day: &str| house.ask("members_team_on_day", json!({ "team": team, "on": day }));
    assert_eq!(on("2026-08-31")["people"].as_array().unwrap().len(), 2);
    assert_eq!(on("2026-09-01")["agreement"], Value::Null);
    assert_eq!(house.ask("desks_plan", json!({}))["places"][0]["state"], "free");
    assert_eq!(house.refused("moving_move_out", out("2026-08-31")).0, "moved_out_already");
}
