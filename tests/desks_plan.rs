//! The plan as it is drawn, and as it was.

use serde_json::{Value, json};

use crate::evidence::staged;
use crate::house::House;

/// A zone with three desks in a row, each five steps wide with one between. It is Monday 2026-03-02, 09:05.
struct Floor {
    house: House,
    zone: i64,
    desks: Vec<i64>,
}

fn spot(x: i64, y: i64) -> Value {
    json!({ "x": x, "y": y, "w": 5, "h": 4 })
}

impl Floor {
    fn open() -> Self {
        let house = House::open();
        let zone = json!({ "name": "开放区 A", "kind": "desks", "area": 24_000, "from_on": "2025-01-01" });
        let zone = house.ask("profile_add_zone", zone)["zone"].as_i64().unwrap();
        let mut floor = Self { house, zone, desks: Vec::new() };
        floor.desks = (0..3).map(|n| floor.add(&format!("A-0{}", n + 1), spot(n * 6, 0))).collect();
        floor
    }

    fn args(&self, desk_no: &str, spot: Value) -> Value {
        json!({ "desk_no": desk_no, "kind": "desk", "zone": self.zone, "from_on": "2025-01-01", "spot": spot })
    }

    #[track_caller]
    fn add(&self, desk_no: &str, spot: Value) -> i64 {
        self.house.ask("desks_add", self.args(desk_no, spot))["desk"].as_i64().unwrap()
    }

    #[track_caller]
    fn place(&self, desk: i64, spot: Value, from_on: &str) -> Value {
        self.house
            .ask("desks_place", json!({ "desks": [{ "desk": desk, "spot": spot }], "from_on": from_on }))
    }

    /// What the plan of a day shows of a desk.
    fn seen(&self, desk: i64, day: &str) -> Option<Value> {
        let plan = self.house.ask("desks_plan", json!({ "at": format!("{day}T10:00:00+08:00") }));
        plan["places"].as_array().unwrap().iter().find(|place| place["desk"]["desk"] == desk).cloned()
    }

    fn retire(&self, desk: i64, to_on: &str) -> Value {
        self.house.ask("desks_retire", json!({ "desk": desk, "to_on": to_on, "reason": "换成沙发" }))
    }

    /// How many desks the filing counts on a day.
    fn counted(&self, as_of: &str) -> Value {
        let check = self.house.ask("packet_check", json!({ "pack": "national-2017", "as_of": as_of }));
        fn among(findings: &Value) -> Option<Value> {
            findings.as_array()?.iter().find_map(|f| {
                if f["id"] == "N4a2" { Some(f["value"]["n"].clone()) } else { among(&f["parts"]) }
            })
        }
        among(&check["check"]["findings"]).unwrap()
    }
}

#[test]
fn a_desk_removed_in_may_still_counts_in_january() {
    let floor = Floor::open();
    floor.house.at("2026-05-11T10:00:00+08:00");
    floor.retire(floor.desks[1], "2026-05-10");
    assert_eq!(floor.counted("2026-01-15"), json!(3));
    assert_eq!(floor.counted("2026-05-10"), json!(3));
    assert_eq!(floor.counted("2026-05-11"), json!(2));
    assert_eq!(floor.seen(floor.desks[1], "2026-01-15").unwrap()["state"], "free");
    assert_eq!(floor.seen(floor.desks[1], "2026-05-11").unwrap()["state"], "out_of_service");
    // A month later its place is empty; the list of all desks still has it.
    assert_eq!(floor.seen(floor.desks[1], "2026-06-20"), None);
    assert_eq!(floor.house.ask("desks_list", json!({}))["desks"].as_array().unwrap().len(), 3);
}

#[test]
fn the_plan_of_a_day_shows_a_desk_where_it_stood_and_by_what_it_was_called() {
    let floor = Floor::open();
    let desk = floor.desks[2];
    floor.house.at("2026-03-10T10:00:00+08:00");
    floor.place(desk, spot(30, 0), "2026-03-10");
    let change =
        json!({ "desk": desk, "desk_no": "C-01", "zone": floor.zone, "capacity": 1, "note": "靠窗" });
    floor.house.at("2026-03-20T10:00:00+08:00").ask("desks_change", change);
    let then = |day: &str| {
        let seen = floor.seen(desk, day).unwrap();
        (seen["desk"]["desk_no"].as_str().unwrap().to_owned(), seen["desk"]["spot"]["x"].clone())
    };
    assert_eq!(then("2026-03-09"), ("A-03".to_owned(), json!(12)));
    assert_eq!(then("2026-03-10"), ("A-03".to_owned(), json!(30)));
    assert_eq!(then("2026-03-20"), ("C-01".to_owned(), json!(30)));
}

#[test]
fn a_correction_from_an_earlier_day_on_takes_the_place_of_what_was_written_later() {
    let floor = Floor::open();
    let desk = floor.desks[2];
    floor.place(desk, spot(30, 0), "2026-03-01");
    floor.place(desk, spot(40, 0), "2026-02-01");
    assert_eq!(floor.seen(desk, "2026-01-31").unwrap()["desk"]["spot"]["x"], 12);
    assert_eq!(floor.seen(desk, "2026-03-02").unwrap()["desk"]["spot"]["x"], 40);
    let ahead = json!({ "desks": [{ "desk": desk, "spot": spot(50, 0) }], "from_on": "2026-03-03" });
    assert_eq!(floor.house.refused("desks_place", ahead).0, "dated_ahead");
    floor.house.ask("profile_freeze_until", json!({ "day": "2026-02-28", "reason": "已报送" }));
    let frozen = json!({ "desks": [{ "desk": desk, "spot": spot(50, 0) }], "from_on": "2026-02-01" });
    assert_eq!(floor.house.refused("desks_place", frozen).0, "period_frozen");
}

#[test]
fn two_desks_never_stand_on_one_place_on_one_day() {
    let floor = Floor::open();
    let refused = |command: &str, args: Value| floor.house.refused(command, args);
    let on = json!({ "desks": [{ "desk": floor.desks[0], "spot": spot(8, 2) }] });
    let (code, values) = refused("desks_place", on);
    assert_eq!(
        (code.as_str(), values),
        ("spot_taken", json!({ "desk": "A-01", "by": "A-02", "on": "2026-03-02" }))
    );
    assert_eq!(refused("desks_add", floor.args("A-09", spot(4, 0))).0, "spot_taken");
    // Edge to edge is free, and so is a place from the day after the other one's last.
    floor.add("A-10", spot(0, 4));
    floor.retire(floor.desks[1], "2026-03-05");
    let mut later = floor.args("A-11", spot(6, 0));
    assert_eq!(refused("desks_add", later.clone()).0, "spot_taken");
    later["from_on"] = json!("2026-03-06");
    floor.house.ask("desks_add", later);
    // The retired one cannot stay any more.
    assert_eq!(refused("desks_keep_in_service", json!({ "desk": floor.desks[1] })).0, "spot_taken");
    // Two that change places do so in one act.
    let (first, third) = (floor.desks[0], floor.desks[2]);
    let swap =
        json!({ "desks": [{ "desk": first, "spot": spot(12, 0) }, { "desk": third, "spot": spot(0, 0) }] });
    floor.house.ask("desks_place", swap);
}

#[test]
fn a_desk_may_stand_in_a_room_but_not_on_its_wall() {
    let floor = Floor::open();
    let mut room = floor.args("路演厅", json!({ "x": 0, "y": 10, "w": 20, "h": 12 }));
    room["kind"] = json!("room");
    floor.house.ask("desks_add", room);
    floor.add("R-01", spot(2, 12));
    assert_eq!(floor.house.refused("desks_add", floor.args("R-02", spot(17, 12))).0, "spot_taken");
}

#[test]
fn an_empty_rectangle_is_no_place() {
    let floor = Floor::open();
    let flat = json!({ "desks": [{ "desk": floor.desks[0], "spot": { "x": 0, "y": 0, "w": 5, "h": 0 } }] });
    assert_eq!(
        floor.house.refused("desks_place", flat),
        ("spot_empty".to_owned(), json!({ "desk": "A-01" }))
    );
    let far = json!({ "desks": [{ "desk": floor.desks[0], "spot": spot(2_000_000_000, 0) }] });
    assert_eq!(floor.house.refused("desks_place", far).0, "number_outside");
}

#[test]
fn a_number_is_used_once_also_after_its_desk_was_renamed() {
    let floor = Floor::open();
    let change = |desk: i64, no: &str| json!({ "desk": desk, "desk_no": no, "zone": floor.zone, "capacity": 1, "note": "" });
    let taken = floor.house.refused("desks_change", change(floor.desks[0], "A-02"));
    assert_eq!(taken, ("desk_no_taken".to_owned(), json!({ "desk": "A-02" })));
    floor.house.ask("desks_change", change(floor.desks[0], "C-01"));
    // On the days before, A-01 was another desk's.
    assert_eq!(floor.house.refused("desks_add", floor.args("A-01", spot(60, 0))).0, "desk_no_taken");
    let mut today = floor.args("A-01", spot(60, 0));
    today["from_on"] = json!("2026-03-02");
    floor.house.ask("desks_add", today);
}

#[test]
fn a_duplicated_row_goes_on_with_the_numbers_and_is_one_act() {
    let floor = Floor::open();
    let below = floor.house.ask("desks_duplicate", json!({ "desks": floor.desks, "dx": 0, "dy": 5 }));
    let told: Vec<(&str, i64, &str)> = below["desks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            let x = one["spot"]["x"].as_i64().unwrap();
            (one["desk_no"].as_str().unwrap(), x, one["from_on"].as_str().unwrap())
        })
        .collect();
    let today = "2026-03-02";
    assert_eq!(told, [("A-04", 0, today), ("A-05", 6, today), ("A-06", 12, today)]);
    let again = json!({ "desks": floor.desks, "dx": 0, "dy": 5 });
    assert_eq!(floor.house.refused("desks_duplicate", again).0, "spot_taken");
    assert_eq!(floor.house.ask("desks_list", json!({}))["desks"].as_array().unwrap().len(), 6);
    let drawing = floor.house.ask("desks_drawing", json!({}));
    assert_eq!(drawing["zones"][0]["next_no"], "A-07");
}

#[test]
fn retiring_a_promised_desk_names_the_promises_and_the_day_after_which_there_are_none() {
    let floor = Floor::open();
    let (member, _) = floor.house.enrol("林芳", "13800000001");
    for day in 5..9 {
        let (from, until) =
            (format!("2026-03-0{day}T10:00:00+08:00"), format!("2026-03-0{day}T12:00:00+08:00"));
        floor.house.ask(
            "desks_book",
            json!({ "desk": floor.desks[0], "member": member, "from": from, "until": until }),
        );
    }
    let retire = |to_on: &str| json!({ "desk": floor.desks[0], "to_on": to_on, "reason": "换成沙发" });
    let (code, values) = floor.house.refused("desks_retire", retire("2026-03-04"));
    assert_eq!(code, "desk_still_promised");
    assert_eq!((&values["count"], &values["free_after"]), (&json!(4), &json!("2026-03-08")));
    assert_eq!(values["bookings"].as_array().unwrap().len(), 3);
    assert_eq!(values["bookings"][0]["by"], "林芳");
    floor.house.ask("desks_retire", retire("2026-03-08"));

    let team = floor.house.team("青橙传感");
    let assign = json!({ "desk": floor.desks[1], "team": team, "period": { "from": "2026-03-02", "to": "2026-12-31" } });
    floor.house.ask("desks_assign", assign);
    let held = json!({ "desk": floor.desks[1], "to_on": "2026-03-31", "reason": "换成沙发" });
    let (_, values) = floor.house.refused("desks_retire", held);
    assert_eq!(
        (&values["assignments"][0]["team"], &values["free_after"]),
        (&json!("青橙传感"), &json!("2026-12-31"))
    );
}

#[test]
fn a_desk_stays_after_all_until_its_last_day_has_passed() {
    let floor = Floor::open();
    floor.retire(floor.desks[0], "2026-03-02");
    let kept = floor.house.ask("desks_keep_in_service", json!({ "desk": floor.desks[0] }));
    assert_eq!(kept["to_on"], Value::Null);
    floor.retire(floor.desks[0], "2026-03-02");
    floor.house.at("2026-03-03T09:00:00+08:00");
    let over = floor.house.refused("desks_keep_in_service", json!({ "desk": floor.desks[0] }));
    assert_eq!(over, ("desk_retired".to_owned(), json!({ "desk": "A-01", "to_on": "2026-03-02" })));
}

#[test]
fn what_was_drawn_by_mistake_is_taken_back_that_day_and_nothing_that_was_counted() {
    let floor = Floor::open();
    let desk = floor.add("A-09", spot(40, 0));
    floor.house.ask("desks_take_back", json!({ "desks": [desk] }));
    assert_eq!(floor.seen(desk, "2026-03-02"), None);
    // Its number and its place are free again.
    let again = floor.add("A-09", spot(40, 0));
    let (member, _) = floor.house.enrol("林芳", "13800000001");
    let (from, until) = ("2026-03-02T10:00:00+08:00", "2026-03-02T12:00:00+08:00");
    let book = json!({ "desk": again, "member": member, "from": from, "until": until });
    floor.house.ask("desks_book", book);
    let had = floor.house.refused("desks_take_back", json!({ "desks": [again] }));
    assert_eq!(had, ("desk_counted".to_owned(), json!({ "desk": "A-09" })));
    floor.house.at("2026-03-03T09:00:00+08:00");
    assert_eq!(
        floor.house.refused("desks_take_back", json!({ "desks": [floor.desks[0]] })).0,
        "desk_counted"
    );
}

#[test]
fn a_zone_is_drawn_from_a_day_on_and_ends_when_its_desks_have() {
    let floor = Floor::open();
    let shape = |x: i64| json!({ "x": x, "y": 0, "w": 30, "h": 20 });
    let draw = |x: i64, from_on: &str| json!({ "zone": floor.zone, "spot": shape(x), "from_on": from_on });
    floor.house.ask("profile_shape_zone", draw(0, "2026-01-01"));
    floor.house.ask("profile_shape_zone", draw(9, "2026-02-01"));
    let seen =
        |day: &str| floor.house.ask("desks_drawing", json!({ "day": day }))["zones"][0]["spot"]["x"].clone();
    assert_eq!((seen("2026-01-31"), seen("2026-02-01")), (json!(0), json!(9)));
    let empty = json!({ "zone": floor.zone, "spot": { "x": 0, "y": 0, "w": 0, "h": 9 } });
    assert_eq!(floor.house.refused("profile_shape_zone", empty).0, "shape_empty");
    let end = json!({ "zone": floor.zone, "to_on": "2026-03-02" });
    let (code, values) = floor.house.refused("desks_end_zone", end.clone());
    assert_eq!(
        (code.as_str(), &values["count"], &values["desks"][0]),
        ("zone_has_desks", &json!(3), &json!("A-01"))
    );
    for desk in &floor.desks {
        floor.retire(*desk, "2026-03-02");
    }
    floor.house.ask("desks_end_zone", end);
    floor.house.at("2026-03-03T09:00:00+08:00");
    assert_eq!(floor.house.ask("desks_drawing", json!({}))["zones"], json!([]));
}

#[test]
fn a_picture_lies_below_the_plan_from_a_day_on_and_only_a_picture() {
    let floor = Floor::open();
    let house = &floor.house;
    let ground = spot(0, 0);
    let lay = |name: &str, bytes: &[u8], from_on: &str| json!({ "staged": staged(house, name, bytes), "spot": ground, "from_on": from_on });
    let picture = png(40, 30);
    let laid = house.ask("desks_lay_ground", lay("底图.png", &picture, "2026-01-01"));
    let sha256 = laid["ground"]["sha256"].clone();
    let shown = house.ask("desks_ground_picture", json!({ "sha256": sha256 }));
    assert!(shown["address"].as_str().unwrap().starts_with("data:image/png;base64,iVBORw0KGgo"));
    house.ask("desks_lay_ground", lay("新底图.png", &png(41, 30), "2026-02-01"));
    let of = |day: &str| house.ask("desks_drawing", json!({ "day": day }))["ground"]["sha256"].clone();
    assert_eq!(of("2026-01-31"), sha256);
    assert_ne!(of("2026-02-01"), sha256);
    house.ask("desks_lift_ground", json!({ "from_on": "2026-03-01" }));
    assert_eq!((of("2026-03-01"), of("2026-02-28") == sha256), (Value::Null, false));

    let refused =
        |name: &str, bytes: &[u8]| house.refused("desks_lay_ground", lay(name, bytes, "2026-03-02"));
    assert_eq!(
        refused("平面.gif", b"GIF89a"),
        ("plan_picture_unknown".to_owned(), json!({ "name": "平面.gif" }))
    );
    assert_eq!(refused("宽.png", &png(8_001, 1)).1["limit"], "8000 × 8000 px");
    assert_eq!(refused("大.png", &[picture, vec![0; 8 << 20]].concat()).1["limit"], "8 MiB");
    // No other kept file comes out this way.
    assert_eq!(house.refused("desks_ground_picture", json!({ "sha256": "0".repeat(64) })).0, "not_found");
}

/// A PNG of that size, all black.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.write_header().unwrap().write_image_data(&vec![0; (width * height) as usize]).unwrap();
    bytes
}

#[test]
fn the_days_plan_is_a_print_that_names_desk_person_time_and_team() {
    let floor = Floor::open();
    let (member, _) = floor.house.enrol("林芳", "13800000001");
    let (from, until) = ("2026-03-02T10:00:00+08:00", "2026-03-02T12:00:00+08:00");
    let book = json!({ "desk": floor.desks[0], "member": member, "from": from, "until": until });
    floor.house.ask("desks_book", book);
    let print = floor.house.ask("desks_print_plan", json!({ "day": "2026-03-02" }));
    assert_eq!((&print["kind"], &print["again"]), (&json!("a4"), &json!(false)));
    let kept = floor.house.space.files().path(print["sha256"].as_str().unwrap()).unwrap();
    let text = frontdesk::paper::inspect::read(&std::fs::read(kept).unwrap()).unwrap().text();
    let text: String = text.split_whitespace().collect();
    for said in ["A-01", "林芳", "10:00–12:00", "全天空着", "A-02、A-03"] {
        assert!(text.contains(said), "{said} in {text}");
    }
}

#[test]
fn a_desk_found_occupied_says_whose_it_is_and_the_booking_moves_and_remembers_where_it_was() {
    let floor = Floor::open();
    let house = &floor.house;
    let people: Vec<i64> = ["林芳", "周启明"]
        .iter()
        .enumerate()
        .map(|(n, name)| house.enrol(name, &format!("1380000000{n}")).0)
        .collect();
    let at = |clock: &str| format!("2026-03-02T{clock}:00+08:00");
    let book = |desk: i64, who: usize, from: &str, until: &str| {
        house.ask(
            "desks_book",
            json!({ "desk": desk, "member": people[who], "from": at(from), "until": at(until) }),
        )["booking"]
            .clone()
    };
    book(floor.desks[0], 1, "09:05", "09:30");
    let booking = book(floor.desks[0], 0, "09:30", "12:00");
    // The nearest one was had until a moment ago.
    book(floor.desks[1], 1, "09:30", "09:40");
    house.at(&at("09:45"));
    let found = house.ask("desks_found_occupied", json!({ "desk": floor.desks[0] }));
    assert_eq!((&found["booking"]["name"], &found["before"]["name"]), (&json!("林芳"), &json!("周启明")));
    let offered: Vec<&Value> =
        found["free"].as_array().unwrap().iter().map(|one| &one["desk"]["desk_no"]).collect();
    assert_eq!(offered, ["A-02", "A-03"]);

    let seat = json!({ "booking": booking, "desk": floor.desks[1] });
    let moved = house.ask("desks_seat_elsewhere", seat);
    // A-02 was another's before 09:40, so it begins there now; it keeps its number and its end.
    assert_eq!((&moved["desk_no"], &moved["booking"]), (&json!("A-02"), &booking));
    assert_eq!(
        (&moved["from"], &moved["until"]),
        (&json!("2026-03-02T01:45:00Z"), &json!("2026-03-02T04:00:00Z"))
    );
    let was = house.ask("desks_seatings", json!({ "booking": booking }))["seatings"][0].clone();
    assert_eq!((&was["desk_no"], &was["from"]), (&json!("A-01"), &json!("2026-03-02T01:30:00Z")));
    assert_eq!(was["moved_at"], "2026-03-02T01:45:00Z");

    // To one that was free all along it goes with its beginning.
    let moved = house.ask("desks_seat_elsewhere", json!({ "booking": booking, "desk": floor.desks[2] }));
    assert_eq!((&moved["desk_no"], &moved["from"]), (&json!("A-03"), &json!("2026-03-02T01:45:00Z")));
    assert_eq!(
        house.ask("desks_seatings", json!({ "booking": booking }))["seatings"].as_array().unwrap().len(),
        2
    );
    // And A-01 is nobody's now.
    let nobodys = house.refused("desks_found_occupied", json!({ "desk": floor.desks[0] }));
    assert_eq!(nobodys, ("desk_nobodys".to_owned(), json!({ "desk": "A-01" })));
}
