//! What hangs on a person: merging, archiving, removing, and taking an import back.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::house::House;

const EVENING: &str = "2026-03-02T18:00:00+08:00";

/// One person entered twice: 林芳 (M-0001) and 林 芳 (M-0002), each with a life of their own.
fn twice() -> (House, i64, i64) {
    let house = House::open();
    let (keep, badge) = house.enrol("林芳", "13800000001");
    let (other, second_badge) = house.enrol("林方", "13900008765");
    house.ask("lending_add_item", json!({ "model": "示波器" }));
    house.ask("lending_lend", json!({ "code": "IT-0001", "member": other, "due_at": EVENING }));
    let zone = json!({ "name": "开放区", "kind": "desks", "area": 100, "from_on": "2025-01-01" });
    let zone = house.ask("profile_add_zone", zone)["zone"].clone();
    let desk = json!({ "desk_no": "A-07", "kind": "desk", "zone": zone, "from_on": "2025-01-01",
        "spot": { "x": 0, "y": 0, "w": 2, "h": 2 } });
    let desk = house.ask("desks_add", desk)["desk"].clone();
    let book = |member: i64, from: &str, until: &str| {
        json!({ "desk": desk, "member": member, "from": format!("2026-03-03T{from}:00+08:00"),
            "until": format!("2026-03-03T{until}:00+08:00") })
    };
    house.ask("desks_book", book(other, "10:00", "12:00"));
    house.ask("desks_book", book(keep, "12:00", "13:00"));
    for code in [&badge, &second_badge] {
        house.ask("checkin_scan", json!({ "code": code }));
    }
    let event = house.ask(
        "events_announce",
        json!({ "title": "沙龙", "kind": "salon", "role": "host", "place": "路演厅", "capacity": 1,
            "span": { "from": "2026-03-05T14:00:00+08:00", "until": "2026-03-05T16:00:00+08:00" } }),
    )["event"]
        .clone();
    house.ask("events_sign_up", json!({ "event": event, "member": other }));
    house.ask("events_sign_up", json!({ "event": event, "member": keep }));
    (house, keep, other)
}

fn merge(house: &House, keep: i64, other: i64) -> Value {
    house.ask("ties_merge", json!({ "keep": keep, "other": other }))
}

#[test]
fn merging_moves_all_that_hangs_on_the_second_row() {
    let (house, keep, other) = twice();
    let before = house.ask("ties_show", json!({ "member": other }));
    assert_eq!(
        before["counts"],
        json!({ "visits": 1, "bookings": 1, "loans": 1, "signups": 1, "attendances": 0, "receipts": 0 })
    );
    let merged = merge(&house, keep, other);
    assert_eq!(
        (&merged["former_no"], &merged["member"]["member"]["member_no"]),
        (&json!("M-0002"), &json!("M-0001"))
    );
    assert_eq!(merged["moved"], before["counts"]);
    let after = house.ask("ties_show", json!({ "member": keep }));
    assert_eq!(
        after["counts"],
        json!({ "visits": 2, "bookings": 2, "loans": 1, "signups": 2, "attendances": 0, "receipts": 0 })
    );
    assert_eq!(house.ask("lending_due", json!({ "member": keep }))["total"], 1);
    let here = house.ask("today_show", json!({}))["here"].clone();
    assert_eq!(here.as_array().unwrap().len(), 1, "one person is in the house once");
    let event = house.ask("events_show", json!({ "event": 1 }));
    assert_eq!(
        event["event"]["counts"]["signed_up"], 1,
        "the seat is kept, not the place on the waiting list"
    );
    assert_eq!(event["event"]["counts"]["waiting"], 0);
}

#[test]
fn after_merging_the_old_number_mobile_name_and_badge_lead_to_the_same_person() {
    let house = House::open();
    let (keep, _) = house.enrol("林芳", "13800000001");
    let (other, badge) = house.enrol("林方", "13900008765");
    merge(&house, keep, other);
    for text in ["M-0002", "8765", "林方", "林芳", "0001"] {
        let found = house.ask("members_find", json!({ "text": text }))["members"].clone();
        assert_eq!(found.as_array().unwrap().len(), 1, "{text}");
        assert_eq!(found[0]["member"]["member_no"], "M-0001", "{text}");
    }
    assert_eq!(house.ask("members_show", json!({ "member": other }))["member"]["member"], keep);
    let details = house.ask("members_details", json!({ "member": keep }));
    assert_eq!(details["former_nos"], json!(["M-0002"]));
    let taken = house.refused("members_enrol", json!({ "name": "林方", "mobile": "13900008765" }));
    assert_eq!((taken.0.as_str(), &taken.1["member_no"]), ("mobile_taken", &json!("M-0001")));
    let scan = house.ask("checkin_scan", json!({ "code": badge }));
    assert_eq!(
        (&scan["verdict"]["code"], &scan["member"]["member"]["name"]),
        (&json!("badge_revoked"), &json!("林芳"))
    );
    // Merged on, the first number still arrives.
    let (third, _) = house.enrol("林芳芳", "13700000003");
    merge(&house, third, keep);
    assert_eq!(house.ask("members_show", json!({ "member": other }))["member"]["member"], third);
    assert_eq!(house.ask("members_list", json!({}))["total"], 1);
    assert_eq!(
        house.refused("ties_merge", json!({ "keep": third, "other": other })).0,
        "merge_self",
        "they are one already"
    );
}

#[test]
fn the_log_says_that_two_rows_became_one() {
    let house = House::open();
    let (keep, _) = house.enrol("林芳", "13800000001");
    let (other, _) = house.enrol("林方", "13900008765");
    merge(&house, keep, other);
    let file = rusqlite::Connection::open(house.path()).unwrap();
    let (command, after): (String, String) = file
        .query_row(
            "SELECT e.command, c.after FROM audit_changes c JOIN audit_entries e ON e.seq = c.entry_seq \
             WHERE c.table_name = 'members' AND c.row_id = ? AND c.after LIKE '%merged_into_id%'",
            [other],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap();
    assert_eq!(command, "ties_merge");
    assert_eq!(serde_json::from_str::<Value>(&after).unwrap()["merged_into_id"], keep);
    assert!(frontdesk::backup::check(&house.space).unwrap().is_whole());
}

#[test]
fn memberships_of_both_rows_become_one_history_with_one_team_a_day() {
    let house = House::open();
    let (keep, _) = house.enrol("林芳", "13800000001");
    let (other, _) = house.enrol("林方", "13900008765");
    let (first, second) = (house.team("青橙传感"), house.team("云岫机器人"));
    let join = |member: i64, team: i64, on: &str| {
        house.ask("members_join_team", json!({ "member": member, "team": team, "from_on": on }));
    };
    join(keep, second, "2026-02-01");
    join(other, first, "2026-01-01");
    house.ask("members_leave_team", json!({ "member": keep, "last_on": "2026-02-20" }));
    merge(&house, keep, other);
    let stays = house.ask("members_details", json!({ "member": keep }))["memberships"].clone();
    let told: Vec<_> = stays
        .as_array()
        .unwrap()
        .iter()
        .map(|s| (s["team_name"].as_str().unwrap(), s["from_on"].as_str().unwrap(), s["to_on"].as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("青橙传感", "2026-02-21", None),
            ("云岫机器人", "2026-02-01", Some("2026-02-20")),
            ("青橙传感", "2026-01-01", Some("2026-01-31"))
        ]
    );
}

/// A table that names a person must follow a merge, or say why not: this list is what `ties` knows of.
#[test]
fn every_row_that_names_a_person_follows_a_merge() {
    // Messages stay where both got the same one of an event; corrections say what was corrected then.
    let stays =
        ["scans", "import_rows", "members", "id_numbers", "attendances", "messages", "visit_corrections"];
    let follows = [
        "badges",
        "temporary_cards",
        "ic_cards",
        "consents",
        "unmaskings",
        "team_members",
        "teams",
        "visits",
        "bookings",
        "series",
        "waits",
        "package_holders",
        "quotas",
        "loans",
        "signups",
        "receipts",
        "fees",
        "walk_ins",
        "visitors",
    ];
    let house = House::open();
    let file = rusqlite::Connection::open(house.path()).unwrap();
    let mut statement = file
        .prepare(
            "SELECT DISTINCT t.name FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f \
             WHERE f.\"table\" = 'members'",
        )
        .unwrap();
    let named: BTreeSet<String> =
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let known: BTreeSet<String> = stays.iter().chain(&follows).map(|name| (*name).to_owned()).collect();
    assert_eq!(named, known, "teach ties::merge about the table, then name it here");

    let (house, keep, other) = twice();
    merge(&house, keep, other);
    let file = rusqlite::Connection::open(house.path()).unwrap();
    for table in follows {
        let column = match table {
            "teams" => "lead_id",
            "visitors" => "host_id",
            _ => "member_id",
        };
        let left: i64 = file
            .query_row(&format!("SELECT count(*) FROM {table} WHERE {column} = ?"), [other], |row| row.get(0))
            .unwrap();
        assert_eq!(left, 0, "{table}");
    }
}

#[test]
fn somebody_with_open_loans_or_bookings_is_not_archived_and_the_list_says_why() {
    let (house, _, other) = twice();
    let ask = json!({ "member": other, "reason": "不再来" });
    for command in ["ties_archive", "ties_remove"] {
        let (code, values) = house.refused(command, ask.clone());
        assert_eq!((code.as_str(), &values["name"]), ("ties_open", &json!("林方")));
        let open: Vec<_> =
            values["open"].as_array().unwrap().iter().map(|tie| tie["code"].as_str().unwrap()).collect();
        assert_eq!(open, ["visit", "loan", "booking", "signup"]);
        assert_eq!(values["open"][1]["values"]["item"], "示波器 IT-0001");
    }
}

#[test]
fn the_archive_keeps_history_refuses_the_badge_and_gives_people_back() {
    let house = House::open();
    let (member, badge) = house.enrol("顾南", "13800000003");
    let team = house.team("青橙传感");
    house.ask("members_join_team", json!({ "member": member, "team": team, "from_on": "2026-01-01" }));
    house.ask("checkin_scan", json!({ "code": badge }));
    house.after_seconds(120);
    house.ask("checkin_scan", json!({ "code": badge }));
    house.ask("ties_archive", json!({ "member": member, "reason": "搬去外地" }));
    assert_eq!(house.ask("members_list", json!({}))["total"], 0);
    assert_eq!(house.ask("members_find", json!({ "text": "顾南" }))["members"], json!([]));
    assert_eq!(house.ask("ties_show", json!({ "member": member }))["counts"]["visits"], 1);
    let on = house.ask("members_team_on_day", json!({ "team": team, "on": "2026-03-02" }));
    assert_eq!(on["people"].as_array().unwrap().len(), 1, "what was stays so");
    house.after_seconds(120);
    let scan = house.ask("checkin_scan", json!({ "code": badge }))["verdict"].clone();
    assert_eq!(scan, json!({ "code": "archived", "values": { "on": "2026-03-02" } }));
    let (code, values) = house.refused("members_enrol", json!({ "name": "顾南", "mobile": "13800000003" }));
    assert_eq!((code.as_str(), &values["member_no"]), ("mobile_archived", &json!("M-0001")));
    let archived = house.ask("members_archived", json!({}))["members"].clone();
    assert_eq!(archived[0]["archived"]["reason"], "搬去外地");
    house.ask("ties_restore", json!({ "member": member }));
    assert_eq!(house.ask("checkin_scan", json!({ "code": badge }))["verdict"]["code"], "checked_in");
    assert_eq!(house.refused("ties_restore", json!({ "member": member })).0, "not_archived");
}

#[test]
fn a_removed_person_is_found_by_nothing_and_stays_countable() {
    let house = House::open();
    let (member, badge) = house.enrol("顾南", "13800000003");
    house.ask(
        "members_give_consent",
        json!({ "member": member, "purposes": ["id_number"], "channel": "paper" }),
    );
    house.ask("members_keep_id_number", json!({ "member": member, "id_no": "000000199001010018" }));
    house.ask("checkin_scan", json!({ "code": badge }));
    house.after_seconds(120);
    house.ask("checkin_scan", json!({ "code": badge }));
    house.ask("ties_remove", json!({ "member": member, "reason": "本人要求" }));
    let details = house.ask("members_details", json!({ "member": member }));
    assert_eq!((&details["member"]["name"], &details["member"]["mobile"]), (&json!(""), &json!("")));
    assert_eq!(details["id_no"], Value::Null);
    assert_eq!(house.ask("ties_show", json!({ "member": member }))["counts"]["visits"], 1);
    for text in ["顾南", "0003", "M-0001"] {
        assert_eq!(house.ask("members_find", json!({ "text": text }))["members"], json!([]), "{text}");
    }
    house.enrol("顾南", "13800000003");
}

fn import(house: &House, text: &str) -> Value {
    let path = house.folder().join("名单.csv");
    std::fs::write(&path, text).unwrap();
    let staged = house.ask("files_stage", json!({ "path": path }))["staged"].clone();
    house.ask("members_import_roster", json!({ "staged": staged }))
}

const ROSTER: &str = "姓名,手机,团队\n林芳,13800000001,青橙传感\n周启明,13800000002,新团队\n";

#[test]
fn an_import_is_taken_back_where_nothing_hangs_on_its_rows() {
    let house = House::open();
    let (lin, _) = house.enrol("林芳", "13800000001");
    let team = house.team("云岫机器人");
    house.ask("members_join_team", json!({ "member": lin, "team": team, "from_on": "2026-01-01" }));
    assert_eq!(import(&house, ROSTER)["teams_added"], 2);
    let undone = house.ask("ties_undo_import", json!({ "import": 1 }));
    assert_eq!(undone["undone_at"], "2026-03-02T01:05:00Z");
    assert_eq!(house.ask("members_list", json!({}))["total"], 1);
    let card = house.ask("members_show", json!({ "member": lin }));
    assert_eq!(card["team"]["name"], "云岫机器人", "the team before the import goes on");
    assert_eq!(house.ask("members_teams", json!({}))["teams"].as_array().unwrap().len(), 1);
    assert_eq!(house.refused("ties_undo_import", json!({ "import": 1 })).0, "import_undone");
    let again = import(&house, ROSTER);
    assert_eq!(
        (&again["enrolled"], &again["joined"], &again["teams_added"]),
        (&json!(1), &json!(1), &json!(2))
    );
}

#[test]
fn an_import_on_whose_rows_something_hangs_stays_and_says_on_whose() {
    let house = House::open();
    import(&house, ROSTER);
    let zhou =
        house.ask("members_find", json!({ "text": "周启明" }))["members"][0]["member"]["member"].clone();
    house.ask("checkin_check_in", json!({ "member": zhou }));
    assert_eq!(
        house.refused("ties_undo_import", json!({ "import": 1 })),
        ("import_in_use".to_owned(), json!({ "names": ["周启明"] }))
    );
    assert_eq!(house.ask("members_list", json!({}))["total"], 2, "all of it stays");
}
