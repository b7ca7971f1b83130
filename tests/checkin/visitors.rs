//! Who comes to see somebody, and units that are received.

use serde_json::{Value, json};

use crate::house::House;

#[test]
fn a_visitor_comes_under_a_host_with_a_purpose_and_is_seen_off() {
    let house = House::open();
    let (host, _) = house.enrol("林芳", "13800000001");
    let team = house.team("青橙传感");
    house.ask("members_join_team", json!({ "member": host, "team": team, "from_on": "2026-01-01" }));
    let ask = json!({ "name": "蒋一鸣", "host": host, "purpose": "谈合作" });
    let visitor = house.ask("checkin_receive", ask.clone());
    assert_eq!(
        (&visitor["host_name"], &visitor["team"], &visitor["mobile"]),
        (&json!("林芳"), &json!("青橙传感"), &json!(""))
    );
    let today = house.ask("today_show", json!({}));
    assert_eq!((&today["visits"], &today["visitors"][0]["name"]), (&json!(1), &json!("蒋一鸣")));

    let off = json!({ "visitor": visitor["visitor"] });
    house.at("2026-03-02T11:00:00+08:00");
    assert_eq!(house.ask("checkin_see_off", off.clone())["left_at"], "2026-03-02T03:00:00Z");
    assert_eq!(house.refused("checkin_see_off", off).0, "not_here");
    assert_eq!(house.ask("today_show", json!({}))["visitors"], json!([]));

    for (field, value, code) in [
        ("name", json!(""), "text_empty"),
        ("purpose", json!(" "), "text_empty"),
        ("host", json!(99), "not_found"),
        ("mobile", json!("12"), "mobile_malformed"),
    ] {
        let mut wrong = ask.clone();
        wrong[field] = value;
        assert_eq!(house.refused("checkin_receive", wrong).0, code, "{field}");
    }
}

#[test]
fn a_reception_keeps_its_photos_and_what_is_to_be_done_by_a_day() {
    let house = House::open();
    let photo = house.folder().join("合影.jpg");
    std::fs::write(&photo, b"a picture").unwrap();
    let staged = house.ask("files_stage", json!({ "path": photo }));
    let ask = json!({
        "unit": "示例区科技局", "led_by": "贺处长", "persons": 4, "received_by": "何若溪", "topic": "众创空间复核",
        "opinion": "台账要按月整理", "photos": [staged["staged"]], "at": "2026-03-02T09:00:00+08:00",
        "follow_up": "补一份工位清单", "follow_up_on": "2026-03-09"
    });
    let visit = house.ask("checkin_enter_official", ask.clone());
    assert_eq!(visit["official_visit_no"], "JD-0001");
    assert_eq!(visit["photos"], json!([staged["sha256"]]));
    assert!(house.space.files().path(staged["sha256"].as_str().unwrap()).is_ok(), "the bytes are kept");

    let listed = house.ask("checkin_list_official", json!({}));
    assert_eq!(listed["to_follow"][0]["unit"], "示例区科技局");
    let done = json!({ "official_visit": visit["official_visit"], "done": "已邮件发出" });
    assert_eq!(house.ask("checkin_follow_up", done.clone())["followed_up"], "已邮件发出");
    assert_eq!(house.refused("checkin_follow_up", done).0, "followed_up_already");
    let listed = house.ask("checkin_list_official", json!({}));
    assert_eq!((&listed["to_follow"], &listed["total"]), (&json!([]), &json!(1)));

    for (field, value, code) in [
        ("persons", json!(0), "number_outside"),
        ("follow_up_on", json!(null), "follow_up_day_missing"),
        ("at", json!("2026-03-02T09:05:01+08:00"), "happens_ahead"),
        ("unit", json!(""), "text_empty"),
    ] {
        let mut wrong = ask.clone();
        wrong["photos"] = json!([]);
        wrong[field] = value;
        assert_eq!(house.refused("checkin_enter_official", wrong).0, code, "{field}");
    }
}

#[test]
fn a_receptions_photos_reach_the_screen_and_no_other_kept_file_does() {
    let house = House::open();
    let stage = |name: &str, bytes: &[u8]| {
        let path = house.folder().join(name);
        std::fs::write(&path, bytes).unwrap();
        house.ask("files_stage", json!({ "path": path }))
    };
    let photo = stage("合影.jpg", &[0xff, 0xd8, 0xff, 0xe0, 1, 2]);
    let other = stage("名单.jpg", b"no picture at all");
    let visit = |photos: Value| {
        house.ask(
            "checkin_enter_official",
            json!({ "unit": "示例区科技局", "persons": 4, "received_by": "何若溪", "topic": "复核", "photos": photos }),
        )
    };
    let first = visit(json!([photo["staged"]]))["official_visit"].clone();
    let second = visit(json!([other["staged"]]))["official_visit"].clone();
    let show = |visit: &Value, file: &Value| json!({ "official_visit": visit, "sha256": file["sha256"] });
    assert_eq!(
        house.ask("checkin_show_photo", show(&first, &photo)),
        json!({ "media": "image/jpeg", "base64": "/9j/4AEC" })
    );
    assert_eq!(house.refused("checkin_show_photo", show(&second, &photo)).0, "not_found", "another visit's");
    assert_eq!(house.refused("checkin_show_photo", show(&second, &other)).0, "not_a_picture");
}
