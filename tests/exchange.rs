//! Bookings out to other calendars and in from them, and the same rules on either way.

use std::fs;

use serde_json::{Value, json};

use crate::house::{House, MANAGER, PIN};

/// A house with a desk, a room, two people and a booking.
fn house() -> House {
    furnished(House::open())
}

/// Another one, whose book began at another moment.
fn another() -> House {
    let house = House::bare();
    house.at("2026-03-02T08:00:00+08:00");
    house.ask_as(None, "users_first_run", json!({ "name": MANAGER, "pin": PIN }));
    furnished(house)
}

fn furnished(house: House) -> House {
    let zone = json!({ "name": "二楼", "kind": "desks", "area": 24_000, "from_on": "2025-01-01" });
    let zone = house.ask("profile_add_zone", zone)["zone"].clone();
    for (n, (desk_no, kind)) in [("A-07", "desk"), ("小会议室", "room")].into_iter().enumerate() {
        let spot = json!({ "x": n * 5, "y": 0, "w": 4, "h": 4 });
        house.ask(
            "desks_add",
            json!({ "desk_no": desk_no, "kind": kind, "zone": zone, "from_on": "2026-01-01", "spot": spot }),
        );
    }
    house.enrol("林芳", "13800000001");
    house.enrol("周启明", "13800000002");
    book(&house, 2, 1, "2026-03-03T14:00:00+08:00", "2026-03-03T16:00:00+08:00");
    house
}

fn book(house: &House, desk: i64, member: i64, from: &str, until: &str) -> Value {
    house.ask("desks_book", json!({ "desk": desk, "member": member, "from": from, "until": until }))
}

fn march() -> Value {
    json!({ "period": { "from": "2026-03-01", "to": "2026-03-31" } })
}

fn bytes(house: &House, written: &Value) -> Vec<u8> {
    fs::read(house.space.files().path(written["sha256"].as_str().unwrap()).unwrap()).unwrap()
}

fn staged(house: &House, name: &str, bytes: &[u8]) -> Value {
    let path = house.folder().join(name);
    fs::write(&path, bytes).unwrap();
    house.ask("files_stage", json!({ "path": path }))["staged"].clone()
}

fn event(uid: &str, from: &str, until: &str, more: &str) -> String {
    format!(
        "BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:项目会\r\nDTSTAMP:20260301T000000Z\r\n{from}\r\n{until}\r\n{more}END:VEVENT\r\n"
    )
}

fn calendar(events: &[String]) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//ZH\r\n{}END:VCALENDAR\r\n", events.concat())
}

/// By Shanghai's clocks, in the small room.
fn in_the_room(uid: &str, from: &str, until: &str) -> String {
    event(
        uid,
        &format!("DTSTART;TZID=Asia/Shanghai:{from}"),
        &format!("DTEND;TZID=Asia/Shanghai:{until}"),
        "LOCATION:小会议室\r\n",
    )
}

fn verdicts(preview: &Value) -> Vec<(u64, String)> {
    let lines = preview["lines"].as_array().unwrap().iter();
    let code = |line: &Value| {
        let verdict = &line["verdict"];
        let inner = &verdict["values"];
        let inner = inner["refusal"]["code"].as_str().or(inner["flaw"]["code"].as_str());
        inner.or(verdict["code"].as_str()).unwrap().to_owned()
    };
    let mut told: Vec<_> = lines.map(|line| (line["line"].as_u64().unwrap(), code(line))).collect();
    told.sort();
    told
}

#[test]
fn a_calendar_goes_out_in_the_spaces_zone_with_the_zone_spelled_out() {
    let house = house();
    let written = house.ask("exchange_write_calendar", march());
    assert_eq!(
        (&written["bookings"], &written["name"]),
        (&json!(1), &json!("预约 2026-03-01 至 2026-03-31.ics"))
    );
    let text = String::from_utf8(bytes(&house, &written)).unwrap();
    let lines: Vec<&str> = text.split("\r\n").collect();
    let at =
        |line: &str| lines.iter().position(|one| *one == line).unwrap_or_else(|| panic!("{line} in\n{text}"));
    assert!(at("BEGIN:VTIMEZONE") < at("BEGIN:VEVENT"));
    at("TZID:Asia/Shanghai");
    at("TZOFFSETTO:+0800");
    at("DTSTART;TZID=Asia/Shanghai:20260303T140000");
    at("DTEND;TZID=Asia/Shanghai:20260303T160000");
    at("LOCATION:小会议室");
    assert!(lines.iter().all(|line| line.len() <= 75), "folded at 75 octets:\n{text}");
    assert_eq!(house.ask("exchange_write_calendar", march())["sha256"], written["sha256"], "the same bytes");
}

#[test]
fn a_persons_or_a_desks_bookings_go_out_alone_and_cancelled_ones_do_not() {
    let house = house();
    let second = book(&house, 1, 2, "2026-03-04T09:00:00+08:00", "2026-03-04T12:00:00+08:00");
    let count = |of: Value| {
        let mut ask = march();
        ask.as_object_mut().unwrap().extend(of.as_object().unwrap().clone());
        house.ask("exchange_write_calendar", ask)["bookings"].clone()
    };
    assert_eq!(
        (count(json!({})), count(json!({ "member": 2 })), count(json!({ "desk": 2 }))),
        (json!(2), json!(1), json!(1))
    );
    house.ask("desks_cancel", json!({ "booking": second["booking"], "reason": "不来了" }));
    assert_eq!(count(json!({ "member": 2 })), 0);
    let long = json!({ "period": { "from": "2020-01-01", "to": "2026-12-31" } });
    assert_eq!(house.refused("exchange_write_calendar", long).0, "too_large");
}

#[test]
fn what_went_out_comes_back_as_what_is_here_already() {
    let house = house();
    for (verb, name) in [("exchange_write_calendar", "out.ics"), ("exchange_write_sheet", "out.xlsx")] {
        let written = house.ask(verb, march());
        let staged = staged(&house, name, &bytes(&house, &written));
        let preview = house.ask("exchange_preview", json!({ "staged": staged }));
        assert_eq!((&preview["known"], &preview["new"]), (&json!(1), &json!(0)), "{name}: {preview}");
        assert_eq!(preview["lines"][0]["verdict"]["values"]["booking_no"], "BK-00001");
        let done = house.ask("exchange_import", json!({ "staged": staged, "lines": [1, 2] }));
        assert_eq!((&done["known"], &done["bookings"]), (&json!(1), &json!([])), "{name}");
    }
}

#[test]
fn a_sheet_moves_bookings_to_another_house_by_name_and_place() {
    let (house, other) = (house(), another());
    other.ask("desks_cancel", json!({ "booking": 1, "reason": "腾出来" }));
    let sheet = bytes(&house, &house.ask("exchange_write_sheet", march()));
    let staged = staged(&other, "预约.xlsx", &sheet);
    let preview = other.ask("exchange_preview", json!({ "staged": staged }));
    let line = &preview["lines"][0];
    assert_eq!(
        (&line["name"], &line["desk_no"], &line["from"], &line["verdict"]["code"]),
        (&json!("林芳"), &json!("小会议室"), &json!("2026-03-03T06:00:00Z"), &json!("new")),
        "{preview}"
    );
    let done = other.ask("exchange_import", json!({ "staged": staged, "lines": [line["line"]] }));
    assert_eq!(done["bookings"][0]["booking_no"], "BK-00002");
}

#[test]
fn every_line_says_what_stands_in_its_way_and_the_preview_books_nothing() {
    let house = house();
    let text = calendar(&[
        in_the_room("a", "20260304T090000", "20260304T100000"),
        in_the_room("b", "20260303T150000", "20260303T170000"),
        in_the_room("c", "20260304T093000", "20260304T110000"),
        event("d", "DTSTART:20260305T010000Z", "DURATION:PT1H30M", "LOCATION:没有这间\r\n"),
        event(
            "e",
            "DTSTART:20260305T010000Z",
            "DTEND:20260305T020000Z",
            "LOCATION:小会议室\r\nRRULE:FREQ=DAILY\r\n",
        ),
        event(
            "f",
            "DTSTART;TZID=Mars/Base:20260305T090000",
            "DTEND;TZID=Mars/Base:20260305T100000",
            "LOCATION:小会议室\r\n",
        ),
        in_the_room("g", "20260301T090000", "20260301T100000"),
    ]);
    let staged = staged(&house, "外面.ics", text.as_bytes());
    let alone = house.ask("exchange_preview", json!({ "staged": staged }));
    assert_eq!(verdicts(&alone)[0].1, "person_unknown", "nobody is named, so somebody is asked for");
    let preview = house.ask("exchange_preview", json!({ "staged": staged, "member": 2 }));
    let told: Vec<String> = verdicts(&preview).into_iter().map(|(_, code)| code).collect();
    assert_eq!(told[..6], ["new", "desk_taken", "desk_taken", "place_unknown", "repeats", "zone_unknown"]);
    assert_ne!(told[6], "new", "what is over is refused as anywhere");
    let taken = preview["lines"].as_array().unwrap().iter().find(|line| line["line"] == 2).unwrap();
    assert_eq!(taken["verdict"]["values"]["refusal"]["values"]["by"], "林芳", "by name");
    let on = |day: &str| house.ask("desks_on", json!({ "day": day }))["bookings"].as_array().unwrap().len();
    assert_eq!((on("2026-03-03"), on("2026-03-04")), (1, 0));
    let chosen = json!({ "staged": staged, "member": 2, "desk": 1 });
    assert_eq!(verdicts(&house.ask("exchange_preview", chosen))[3].1, "new", "a place was chosen for it");
}

#[test]
fn the_chosen_lines_are_booked_in_one_act_and_a_second_import_does_nothing() {
    let house = house();
    let text = calendar(&[
        in_the_room("a", "20260304T090000", "20260304T100000"),
        event(
            "b",
            "DTSTART;TZID=China Standard Time:20260304T100000",
            "DURATION:PT1H",
            "LOCATION:小会议室\r\n",
        ),
    ]);
    let staged = staged(&house, "外面.ics", text.as_bytes());
    let import = json!({ "staged": staged, "member": 2, "lines": [1, 2] });
    let done = house.ask("exchange_import", import.clone());
    assert_eq!(done["bookings"].as_array().unwrap().len(), 2);
    assert_eq!(done["bookings"][1]["from"], "2026-03-04T02:00:00Z", "Outlook's name for the zone");
    let again = house.ask("exchange_import", import);
    assert_eq!((&again["known"], &again["bookings"]), (&json!(2), &json!([])));
    let preview = house.ask("exchange_preview", json!({ "staged": staged, "member": 2 }));
    assert_eq!(preview["known"], 2);
}

#[test]
fn an_import_is_refused_what_the_desk_is_refused_and_then_books_nothing() {
    let house = house();
    let text = calendar(&[
        in_the_room("a", "20260304T090000", "20260304T100000"),
        in_the_room("b", "20260303T150000", "20260303T170000"),
    ]);
    let staged = staged(&house, "外面.ics", text.as_bytes());
    let both = json!({ "staged": staged, "member": 2, "lines": [1, 2] });
    let by_hand = json!({ "desk": 2, "member": 2, "from": "2026-03-03T15:00:00+08:00", "until": "2026-03-03T17:00:00+08:00" });
    assert_eq!(house.refused("exchange_import", both), house.refused("desks_book", by_hand));
    assert_eq!(house.ask("desks_on", json!({ "day": "2026-03-04" }))["bookings"], json!([]), "all or none");
    let flawed = json!({ "staged": staged, "lines": [1] });
    let (code, values) = house.refused("exchange_import", flawed);
    assert_eq!((code.as_str(), &values["line"]), ("line_flawed", &json!(1)));
}

#[test]
fn a_broken_or_foreign_file_is_told_and_does_no_harm() {
    let house = house();
    for (name, bytes, why) in [
        ("a.ics", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID".to_vec(), "broken"),
        ("b.xlsx", b"PK\x03\x04 nothing".to_vec(), "broken"),
        ("c.csv", "姓名,手机\n林芳,138\n".as_bytes().to_vec(), "no_head"),
    ] {
        let staged = staged(&house, name, &bytes);
        let (code, values) = house.refused("exchange_preview", json!({ "staged": staged }));
        assert_eq!((code.as_str(), &values["why"]), ("bookings_unreadable", &json!(why)), "{name}");
    }
}
