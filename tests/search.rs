use serde_json::{Value, json};

use crate::house::House;

const NOW: &str = "2026-11-24T09:14:00+08:00";

/// A house with something of everything in it.
fn furnished() -> House {
    let house = House::open();
    house.at(NOW);
    let zone = json!({ "name": "二楼", "kind": "desks", "area": 24000, "from_on": "2025-01-01" });
    let zone = house.ask("profile_add_zone", zone)["zone"].clone();
    for (n, (desk_no, kind)) in [
        ("A-07", "desk"),
        ("A-08", "desk"),
        ("小会议室", "room"),
        ("大会议室", "room"),
        ("3号会议室", "room"),
        ("路演厅", "room"),
    ]
    .into_iter()
    .enumerate()
    {
        let spot = json!({ "x": n * 5, "y": 0, "w": 4, "h": 4 });
        let desk =
            json!({ "desk_no": desk_no, "kind": kind, "zone": zone, "from_on": "2026-01-01", "spot": spot });
        house.ask("desks_add", desk);
    }
    for (n, name) in
        ["张三", "林芳", "单小满", "周一帆", "张伟", "张伟", "Ada Lovelace", "曾硕", "仇单", "查解"]
            .iter()
            .enumerate()
    {
        house.enrol(name, &format!("1380000{:04}", n + 1));
    }
    house.team("曾单科技（杭州）");
    house.ask("lending_add_item", json!({ "model": "示波器", "item_no": "IT-0031" }));
    house.ask("lending_add_item", json!({ "model": "相机", "name": "单反相机", "item_no": "K-03" }));
    house.ask(
        "events_announce",
        json!({ "title": "知识产权门诊：第 11 期沙龙", "kind": "salon", "role": "host", "place": "路演厅", "capacity": 60,
            "span": { "from": "2026-11-25T14:00:00+08:00", "until": "2026-11-25T16:00:00+08:00" } }),
    );
    house
}

/// What is found, a word a hit: its kind and its name.
#[track_caller]
fn found(house: &House, text: &str) -> Vec<String> {
    let found = house.ask("search_find", json!({ "text": text }));
    let hits = found["groups"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|group| group["hits"].as_array().unwrap().clone());
    hits.map(|hit| named(&hit["thing"])).collect()
}

fn named(thing: &Value) -> String {
    let values = &thing["values"];
    let name = match thing["code"].as_str().unwrap() {
        "person" => &values["row"]["member"]["name"],
        "team" => &values["card"]["team"]["name"],
        "desk" => &values["place"]["desk"]["desk_no"],
        "item" => &values["card"]["item"]["name"],
        "event" => &values["event"]["title"],
        "voucher" => &values["line"]["seller"],
        "booking" => &values["booking"]["booking_no"],
        "receipt" => &values["receipt"]["receipt_no"],
        other => panic!("{other}"),
    };
    format!("{}:{}", thing["code"].as_str().unwrap(), name.as_str().unwrap())
}

fn words(value: &Value, name: impl Fn(&Value) -> String) -> String {
    value.as_array().unwrap().iter().map(name).collect::<Vec<_>>().join(" ")
}

/// A proposal in one line, as the cases write it.
fn told(proposal: &Value) -> Value {
    if proposal.is_null() {
        return Value::Null;
    }
    let clock = |at: &Value| {
        let at = at.as_str().unwrap().parse::<frontdesk::time::Instant>().unwrap();
        frontdesk::time::Zone::SHANGHAI.local(at).format("%H:%M").to_string()
    };
    let span = match &proposal["span"] {
        Value::Null => "-".to_owned(),
        span => format!("{}-{}", clock(&span["from"]), clock(&span["until"])),
    };
    let desks = words(&proposal["desks"], |choice| choice["desk"]["desk_no"].as_str().unwrap().to_owned());
    let members = words(&proposal["members"], |row| row["member"]["name"].as_str().unwrap().to_owned());
    let unclear = words(&proposal["unclear"], |one| {
        let text = one["values"]["text"].as_str().map(|text| format!(":{text}"));
        format!("{}{}", one["code"].as_str().unwrap(), text.unwrap_or_default())
    });
    json!(format!("{} {span} | {desks} | {members} | {unclear}", proposal["day"].as_str().unwrap()))
}

#[test]
fn a_line_proposes_the_booking_that_it_says() {
    let house = furnished();
    let mut wrong = Vec::new();
    for line in include_str!("cases/lines.jsonl").lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        let found = house.ask("search_find", json!({ "text": case["line"] }));
        let told = told(&found["proposal"]);
        if told != case["gives"] {
            wrong.push(format!("{}\n  gives {told}\n not    {}", case["line"], case["gives"]));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_proposal_books_nothing_and_names_who_has_the_room() {
    let house = furnished();
    let ask = json!({ "text": "明天 14-16 小会 张三" });
    let proposal = house.ask("search_find", ask.clone())["proposal"].clone();
    assert_eq!(proposal["desks"][0]["taken"], Value::Null);
    assert_eq!(house.ask("desks_on", json!({ "day": "2026-11-25" }))["bookings"], json!([]));

    let book = json!({ "desk": proposal["desks"][0]["desk"]["desk"], "member": 2,
        "from": "2026-11-25T15:00:00+08:00", "until": "2026-11-25T17:00:00+08:00" });
    house.ask("desks_book", book);
    let again = house.ask("search_find", ask)["proposal"].clone();
    assert_eq!(again["desks"][0]["taken"]["name"], "林芳");
    assert_eq!(again["unclear"], json!([]));
}

#[test]
fn a_line_goes_by_the_spaces_own_midnight() {
    let house = furnished();
    for (now, day) in
        [("2026-11-24T23:59:00+08:00", "2026-11-25"), ("2026-11-25T00:01:00+08:00", "2026-11-26")]
    {
        house.at(now);
        assert_eq!(
            house.ask("search_find", json!({ "text": "明天 14-16 小会 张三" }))["proposal"]["day"],
            day,
            "{now}"
        );
    }
}

#[test]
fn one_box_finds_every_kind_by_characters_sound_and_number() {
    let house = furnished();
    let mut missing = Vec::new();
    for (text, wanted) in [
        ("林芳", "person:林芳"),
        ("芳", "person:林芳"),
        ("linfang", "person:林芳"),
        ("lf", "person:林芳"),
        ("林f", "person:林芳"),
        ("xiaoman", "person:单小满"),
        ("xm", "person:单小满"),
        ("0002", "person:林芳"),
        ("13800000002", "person:林芳"),
        ("M-0002", "person:林芳"),
        ("m2", "person:林芳"),
        ("shanxm", "person:单小满"),
        ("dxm", "person:单小满"),
        ("zengshuo", "person:曾硕"),
        ("cengshuo", "person:曾硕"),
        ("qiushan", "person:仇单"),
        ("choudan", "person:仇单"),
        ("zhaxie", "person:查解"),
        ("chajie", "person:查解"),
        ("love", "person:Ada Lovelace"),
        ("曾单", "team:曾单科技（杭州）"),
        ("zskj", "team:曾单科技（杭州）"),
        ("cengdan", "team:曾单科技（杭州）"),
        ("hangzhou", "team:曾单科技（杭州）"),
        ("T-001", "team:曾单科技（杭州）"),
        ("a7", "desk:A-07"),
        ("A-07", "desk:A-07"),
        ("xhys", "desk:小会议室"),
        ("luyan", "desk:路演厅"),
        ("示波", "item:示波器"),
        ("sbq", "item:示波器"),
        ("it31", "item:示波器"),
        ("danfan", "item:单反相机"),
        ("shanfan", "item:单反相机"),
        ("k3", "item:单反相机"),
        ("zscqmz", "event:知识产权门诊：第 11 期沙龙"),
        ("第 11 期", "event:知识产权门诊：第 11 期沙龙"),
        ("E-0001", "event:知识产权门诊：第 11 期沙龙"),
        ("ｌｆ", "person:林芳"),
    ] {
        let found = found(&house, text);
        if !found.iter().any(|hit| hit == wanted) {
            missing.push(format!("{text}: {found:?}"));
        }
    }
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
    for text in ["", " ", "*", "\"", "NEAR(", "col:x", "' OR 1=1 --", "王五", "！"] {
        assert_eq!(found(&house, text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn who_is_named_comes_before_who_only_begins_alike() {
    let house = House::open();
    for n in 0..30 {
        house.enrol(&format!("林芳{}", ["菲", "芝", "草"][n % 3]), &format!("1390000{n:04}"));
    }
    house.enrol("林芳", "13800000001");
    assert_eq!(found(&house, "林芳")[0], "person:林芳");
    assert_eq!(found(&house, "lf")[0], "person:林芳");
    let group = house.ask("search_find", json!({ "text": "林" }))["groups"][0].clone();
    assert_eq!((group["hits"].as_array().unwrap().len(), &group["more"]), (6, &json!(true)));
}

#[test]
fn what_is_named_exactly_leads_and_what_was_typed_is_marked() {
    let house = furnished();
    let groups = house.ask("search_find", json!({ "text": "K-03" }))["groups"].clone();
    assert_eq!(named(&groups[0]["hits"][0]["thing"]), "item:单反相机");
    let hit = house.ask("search_find", json!({ "text": "hys 3" }))["groups"][0]["hits"][0].clone();
    assert_eq!(hit["marked"], json!({ "from": 2, "until": 5 }));
    let hit = house.ask("search_find", json!({ "text": "0002" }))["groups"][0]["hits"][0].clone();
    assert_eq!(hit["marked"], Value::Null);
}

#[test]
fn todays_bookings_are_found_by_their_person() {
    let house = furnished();
    let book = |day: &str| json!({ "desk": 1, "member": 2, "from": format!("{day}T14:00:00+08:00"), "until": format!("{day}T16:00:00+08:00") });
    house.ask("desks_book", book("2026-11-24"));
    house.ask("desks_book", book("2026-11-25"));
    assert!(found(&house, "linf").contains(&"booking:BK-00001".to_owned()));
    assert!(!found(&house, "linf").contains(&"booking:BK-00002".to_owned()));
}

#[test]
fn a_scan_of_any_code_says_what_it_is() {
    let house = furnished();
    let decided = |code: &str| {
        let decided = house.ask("search_decide", json!({ "code": code }));
        (decided["code"].as_str().unwrap().to_owned(), decided["values"].clone())
    };
    let (_, badge) = house.enrol("顾南", "13900000001");
    let full: String = badge.chars().map(|c| char::from_u32(c as u32 + 0xFEE0).unwrap()).collect();
    for typed in [badge.clone(), full, format!(" {} ", badge.to_lowercase())] {
        assert_eq!(decided(&typed), ("badge".to_owned(), json!({ "badge": badge })), "{typed}");
    }
    let label = house.ask("lending_label", json!({ "code": "IT-0031" }))["code"].as_str().unwrap().to_owned();
    for typed in [label.as_str(), "IT-0031", "ｉｔ－００３１"] {
        let (code, values) = decided(typed);
        assert_eq!((code.as_str(), &values["item"]["item"]["name"]), ("label", &json!("示波器")), "{typed}");
    }
    let (code, values) = decided("01，32，，26440000000012345678，1272.00，20260901，，ＡＢＣＤ");
    assert_eq!(code, "invoice");
    assert_eq!(values, json!({ "number": "26440000000012345678", "total": 127200, "voucher": null }));
    for (typed, kept) in [
        ("ZZZZ-0000+83F2=/", "ZZZZ-0000+83F2=/"),
        ("  https://example.org/?a=1  ", "https://example.org/?a=1"),
        ("＋－／＝", "+-/="),
        ("", ""),
    ] {
        assert_eq!(decided(typed), ("unknown".to_owned(), json!({ "text": kept })), "{typed}");
    }
    let wrong = format!("{}{}", &badge[..12], if badge.ends_with('A') { "B" } else { "A" });
    assert_eq!(decided(&wrong).0, "unknown", "a badge misread by one letter is no badge");
}

/// A house with a booking, a receipt and a signup, and what `search_decide` says of a code.
fn numbered() -> House {
    let house = furnished();
    let book = json!({ "desk": 1, "member": 2, "from": "2026-11-25T14:00:00+08:00", "until": "2026-11-25T16:00:00+08:00" });
    house.ask("desks_book", book);
    house.ask("receipts_open_book", json!({ "prefix": "2026-", "first": 1, "last": 99 }));
    let deposit = json!({ "thing": "key", "label": "B-17", "member": 2, "amount": 5000, "method": "wechat" });
    house.ask("receipts_take_deposit", deposit);
    house.ask("events_sign_up", json!({ "event": 1, "member": 2 }));
    house
}

#[track_caller]
fn decided(house: &House, code: &str) -> (String, Value) {
    let decided = house.ask("search_decide", json!({ "code": code }));
    (decided["code"].as_str().unwrap().to_owned(), decided["values"].clone())
}

#[test]
fn a_staff_badge_is_told_from_a_members_and_only_offers_the_change_of_user() {
    let house = furnished();
    let badge = house.ask("users_give_badge", json!({ "user": 1 }))["code"].as_str().unwrap().to_owned();
    for typed in [badge.clone(), badge.to_lowercase(), format!(" {badge}\r")] {
        assert_eq!(decided(&house, &typed), ("staff".to_owned(), json!({ "badge": badge })), "{typed}");
    }
    house.ask("users_revoke_badge", json!({ "user": 1 }));
    assert_eq!(decided(&house, &badge).0, "staff", "whether it is good the change of user says");
    assert_eq!(house.refused("users_switch", json!({ "code": badge })).0, "badge_revoked");
}

#[test]
fn a_bookings_number_finds_it_on_whatever_day_it_is() {
    let house = numbered();
    for typed in ["BK-00001", "bk-00001", "ＢＫ－００００１"] {
        let (code, values) = decided(&house, typed);
        assert_eq!((code.as_str(), &values["booking"]["name"]), ("booking", &json!("林芳")), "{typed}");
    }
    house.ask("desks_cancel", json!({ "booking": 1, "reason": "不来了" }));
    assert_ne!(
        decided(&house, "BK-00001").1["booking"]["cancelled_at"],
        Value::Null,
        "and says that it is off"
    );
    assert_eq!(found(&house, "BK-00001"), ["booking:BK-00001"], "typed in the box, too");
}

#[test]
fn a_receipts_number_finds_it() {
    let house = numbered();
    let (code, values) = decided(&house, "2026-0000001");
    assert_eq!((code.as_str(), &values["receipt"]["payer"]), ("receipt", &json!("林芳")));
    assert!(found(&house, "2026-0000001").contains(&"receipt:2026-0000001".to_owned()));
    assert_eq!(decided(&house, "2026-0000002").0, "unknown");
}

#[test]
fn the_number_on_a_signups_confirmation_finds_it_until_it_is_taken_back() {
    let house = numbered();
    let about = json!({ "kind": "signup", "of": { "event": 1, "member": 2 } });
    let text = house.ask("messages_compose", json!({ "about": about }))["text"].as_str().unwrap().to_owned();
    let no = "E-0001-001";
    assert!(text.contains(&format!("报名号 {no}")), "{text}");
    let (code, values) = decided(&house, no);
    assert_eq!(
        (code.as_str(), &values["member"]["name"], &values["event"]["event"]),
        ("signup", &json!("林芳"), &json!(1))
    );
    assert!(found(&house, no).contains(&"event:知识产权门诊：第 11 期沙龙".to_owned()));
    assert_eq!(decided(&house, "e-0001").0, "event");
    assert_eq!(decided(&house, "E-0001-002").0, "unknown");
    house.ask("events_withdraw", json!({ "event": 1, "member": 2 }));
    assert_eq!(decided(&house, no).0, "unknown");
}

#[test]
fn a_thing_that_is_out_is_found_by_its_label_with_who_has_it() {
    let house = furnished();
    let due = json!({ "code": "IT-0031", "member": 2, "due_at": "2026-11-25T18:00:00+08:00" });
    house.ask("lending_lend", due);
    let label = house.ask("lending_label", json!({ "code": "IT-0031" }))["code"].as_str().unwrap().to_owned();
    let (code, values) = decided(&house, &label);
    assert_eq!((code.as_str(), &values["item"]["place"]["code"]), ("label", &json!("out")));
}

#[test]
fn a_chips_number_is_its_holders_whatever_else_is_called_so() {
    let house = numbered();
    house.ask("members_bind_card", json!({ "member": 3, "first": "0012345678", "second": "0012345678" }));
    assert_eq!(decided(&house, "0012345678").0, "unknown", "the door answers it");
    let outcome = house.ask("checkin_scan", json!({ "code": "0012345678" }));
    assert_eq!(outcome["member"]["member"]["name"], "单小满");
}

#[test]
fn who_was_enrolled_before_given_names_were_terms_is_found_by_them_after_the_step() {
    let house = House::open();
    house.enrol("单小满", "13800000001");
    house.enrol("欧阳修远", "13800000002");
    let path = house.path();
    let House { space, folder, .. } = house;
    drop(space);
    // As an older program left it: no given names, and without what came after.
    let old = rusqlite::Connection::open(&path).unwrap();
    old.execute_batch(
        "UPDATE members SET search_terms = '单 小 满 shanxiaoman sxm 13800000001 m0001' WHERE id = 1;
         UPDATE members SET search_terms = '欧 阳 修 远' WHERE id = 2;",
    )
    .unwrap();
    let found = |text: &str| {
        let query = format!("\"{text}\"*");
        let sql = "SELECT count(*) FROM member_search WHERE member_search MATCH ?";
        old.query_row(sql, [query], |row| row.get::<_, u32>(0)).unwrap()
    };
    assert_eq!((found("xiaoman"), found("xiuyuan")), (0, 0));
    frontdesk::members::spell_anew(&old).unwrap();
    assert_eq!((found("xiaoman"), found("xm"), found("dan"), found("xiuyuan")), (1, 1, 1, 1));
    drop(old);
    let reopened = House::reopen(folder);
    assert_eq!(
        reopened.ask("members_find", json!({ "text": "xiaoman" }))["members"].as_array().unwrap().len(),
        1
    );
}

#[test]
fn a_hostile_text_is_only_a_text() {
    let house = furnished();
    for text in [
        "\"; DROP TABLE members; --".to_owned(),
        "NEAR(a b, 2) OR col:*".to_owned(),
        "^林 NOT 芳*".to_owned(),
        "\u{0}\u{202e}林".to_owned(),
        "a".repeat(100_000),
        "明天 ".repeat(500),
        "张 ".repeat(300),
        "1-2-3-4-5 ".repeat(50),
        "99:99-88:88 小会 99月99日".to_owned(),
        "小会".repeat(60) + " 14-16",
    ] {
        house.ask("search_find", json!({ "text": text }));
        house.ask("search_decide", json!({ "code": text }));
    }
    assert_eq!(house.refused("search_find", json!({ "text": 1 })).0, "malformed");
    assert_eq!(house.refused("search_find", json!({ "text": "", "x": 1 })).0, "malformed");
}
