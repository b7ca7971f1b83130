use serde_json::json;

use crate::house::House;

#[test]
fn the_day_changes_at_local_midnight() {
    let house = House::open();
    let (_, code) = house.enrol("林芳", "13800000001");
    house.at("2026-03-02T23:59:00+08:00").ask("checkin_scan", json!({ "code": code }));
    assert_eq!(house.ask("today_show", json!({}))["visits"], 1);
    house.at("2026-03-03T00:01:00+08:00");
    let today = house.ask("today_show", json!({}));
    assert_eq!((&today["day"], &today["visits"]), (&json!("2026-03-03"), &json!(0)));
    assert_eq!(today["here"][0]["name"], "林芳");
}

#[test]
fn the_emergency_sheet_has_all_that_the_desk_needs_on_paper_and_no_whole_mobile() {
    let house = House::open();
    house.ask("profile_change", json!({ "name": "青梧众创空间", "operator_kind": "company" }));
    let zone = house.ask(
        "profile_add_zone",
        json!({ "name": "开放区 A", "kind": "desks", "area": 24000, "from_on": "2025-01-01" }),
    );
    let desk = house.ask(
        "desks_add",
        json!({ "desk_no": "A-07", "kind": "desk", "zone": zone["zone"], "from_on": "2026-01-01",
                "spot": { "x": 0, "y": 0, "w": 5, "h": 4 } }),
    );
    let mobiles = ["13800002096", "13800003107", "13800004218", "13800005329"];
    let names = ["林芳", "郑一帆", "顾南", "唐语"];
    let people: Vec<i64> =
        names.iter().zip(mobiles).map(|(name, mobile)| house.enrol(name, mobile).0).collect();
    house.ask("checkin_check_in", json!({ "member": people[0] }));
    for (member, day) in [(people[1], "02"), (people[2], "03"), (people[3], "04")] {
        let span = |clock| format!("2026-03-{day}T{clock}:00+08:00");
        let book =
            json!({ "desk": desk["desk"], "member": member, "from": span("14:00"), "until": span("16:00") });
        house.ask("desks_book", book);
    }
    let event = house.ask(
        "events_announce",
        json!({ "title": "专利怎么写", "kind": "salon", "role": "host", "place": "路演厅", "capacity": 1,
                "span": { "from": "2026-03-02T19:00:00+08:00", "until": "2026-03-02T21:00:00+08:00" } }),
    );
    for member in [people[0], people[1]] {
        house.ask("events_sign_up", json!({ "event": event["event"], "member": member }));
    }
    let label = house.ask("lending_add_item", json!({ "model": "数字示波器" }));
    let due_at = "2026-03-05T18:00:00+08:00";
    house.ask("lending_lend", json!({ "code": label["code"], "member": people[2], "due_at": due_at }));

    let print = house.ask("today_print_emergency_sheet", json!({}));
    let words = crate::prints::says(&house, &print);
    for part in [
        "截至 2026-03-02 09:05",
        "林芳",
        "2096",
        "A-07",
        "14:00–16:00",
        "郑一帆",
        "03-03 14:00–16:00",
        "专利怎么写",
        "路演厅",
        "数字示波器",
        "03-05 18:00",
        "4218",
        "手工登记",
    ] {
        assert!(words.contains(part), "{part} in {words}");
    }
    assert!(!words.contains("03-04"), "the day after tomorrow is not on it: {words}");
    for mobile in mobiles {
        assert!(!words.contains(mobile), "{mobile} in {words}");
    }
    house.ask("settings_change", json!({ "language": "en" }));
    let english = house.ask("today_print_emergency_sheet", json!({}));
    assert_eq!((&english["again"], &english["title"]), (&json!(false), &json!("Emergency sheet")));
    assert!(crate::prints::says(&house, &english).contains("Page 1 of 2"));
}

#[test]
fn an_emergency_sheet_of_a_quiet_day_says_so() {
    let house = House::open();
    let words = crate::prints::says(&house, &house.ask("today_print_emergency_sheet", json!({})));
    for none in ["没有人在场", "没有预约", "没有活动", "没有借出未还"] {
        assert!(words.contains(none), "{none} in {words}");
    }
}
