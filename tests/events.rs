use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::house::{House, MANAGER, MORNING, PIN, program};

/// A salon this evening; its id.
fn announce(house: &House, capacity: u32) -> i64 {
    let event = house.ask(
        "events_announce",
        json!({ "title": "专利怎么写：第 11 期沙龙", "kind": "salon", "role": "host", "place": "路演厅", "capacity": capacity,
                "span": { "from": "2026-03-02T19:00:00+08:00", "until": "2026-03-02T21:00:00+08:00" } }),
    );
    event["event"].as_i64().unwrap()
}

fn people<const N: usize>(house: &House) -> [i64; N] {
    let names = ["林芳", "周启明", "顾南", "唐语", "沈知行"];
    std::array::from_fn(|n| house.enrol(names[n], &format!("1380000000{n}")).0)
}

fn sign_up(house: &House, event: i64, member: i64) -> Value {
    house.ask("events_sign_up", json!({ "event": event, "member": member }))["signup"]["waiting"].take()
}

fn withdraw(house: &House, event: i64, member: i64) -> Value {
    house.ask("events_withdraw", json!({ "event": event, "member": member }))["moved_up"]["name"].take()
}

fn at_door(event: i64, member: i64) -> Value {
    json!({ "event": event, "member": member })
}

fn card(house: &House, event: i64) -> Value {
    house.ask("events_show", json!({ "event": event }))
}

/// Names on the waiting list, in order.
fn waiting(house: &House, event: i64) -> Vec<String> {
    let card = card(house, event);
    let rows = card["signups"].as_array().unwrap().iter().filter(|row| !row["waiting"].is_null());
    rows.map(|row| row["guest"]["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn an_event_is_announced_with_all_that_the_rules_count() {
    let house = House::open();
    let event = announce(&house, 32);
    let shown = card(&house, event)["event"].take();
    assert_eq!(
        (&shown["event_no"], &shown["kind"], &shown["role"]),
        (&json!("E-0001"), &json!("salon"), &json!("host"))
    );
    assert_eq!(
        shown["counts"],
        json!({ "signed_up": 0, "waiting": 0, "signed_in": 0, "walk_ins": 0, "free": 32 })
    );
    let mut ask = json!({ "title": "路演", "kind": "roadshow", "role": "joint", "place": "路演厅", "capacity": 0,
        "span": { "from": "2026-03-02T19:00:00+08:00", "until": "2026-03-02T21:00:00+08:00" } });
    let outside = json!({ "least": 1, "most": 5000 });
    assert_eq!(house.refused("events_announce", ask.clone()), ("capacity_outside".to_owned(), outside));
    ask["capacity"] = json!(9);
    ask["span"]["until"] = ask["span"]["from"].clone();
    assert_eq!(house.refused("events_announce", ask.clone()).0, "span_reversed");
    ask["title"] = json!(" ");
    assert_eq!(house.refused("events_announce", ask.clone()).0, "text_empty");
    ask["kind"] = json!("party");
    assert_eq!(house.refused("events_announce", ask).0, "malformed");
}

#[test]
fn seats_go_in_order_and_the_rest_waits_in_order() {
    let house = House::open();
    let event = announce(&house, 2);
    let [a, b, c, d] = people(&house);
    let places: Vec<Value> = [a, b, c, d].iter().map(|who| sign_up(&house, event, *who)).collect();
    assert_eq!(places, [Value::Null, Value::Null, json!(1), json!(2)]);
    assert_eq!(waiting(&house, event), ["顾南", "唐语"]);
    let counts = card(&house, event)["event"]["counts"].take();
    assert_eq!(
        (&counts["signed_up"], &counts["waiting"], &counts["free"]),
        (&json!(2), &json!(2), &json!(0))
    );
}

#[test]
fn the_same_person_signs_up_once() {
    let house = House::open();
    let event = announce(&house, 1);
    let [a, b] = people(&house);
    sign_up(&house, event, a);
    sign_up(&house, event, b);
    let (code, values) = house.refused("events_sign_up", at_door(event, a));
    assert_eq!((code.as_str(), &values["waiting"]), ("already_signed_up", &Value::Null));
    assert_eq!(values["title"], "专利怎么写：第 11 期沙龙");
    assert_eq!(house.refused("events_sign_up", at_door(event, b)).1["waiting"], 1);
    assert_eq!(house.refused("events_sign_up", at_door(event, 99)).0, "not_found");
    assert_eq!(house.refused("events_sign_up", at_door(99, a)).0, "not_found");
}

#[test]
fn a_freed_seat_goes_to_the_first_who_waits_in_the_same_act() {
    let house = House::open();
    let event = announce(&house, 1);
    let [a, b, c, d] = people(&house);
    for who in [a, b, c, d] {
        sign_up(&house, event, who);
    }
    assert_eq!(withdraw(&house, event, c), Value::Null, "nobody gets a seat from somebody who had none");
    house.at("2026-03-02T10:00:00+08:00");
    assert_eq!(withdraw(&house, event, a), "周启明");
    let card = card(&house, event);
    assert_eq!(card["signups"][0]["guest"]["name"], "周启明");
    assert_eq!(card["signups"][0]["seated_at"], "2026-03-02T02:00:00Z");
    assert_eq!(card["withdrawn"], 2);
    assert_eq!(waiting(&house, event), ["唐语"]);
}

#[test]
fn whoever_withdrew_is_not_moved_up_by_itself_and_signs_up_again_at_the_end() {
    let house = House::open();
    let event = announce(&house, 1);
    let [a, b, c] = people(&house);
    sign_up(&house, event, a);
    sign_up(&house, event, b);
    withdraw(&house, event, a);
    assert_eq!(withdraw(&house, event, b), Value::Null);
    assert_eq!(card(&house, event)["event"]["counts"]["free"], 1);
    sign_up(&house, event, c);
    assert_eq!(sign_up(&house, event, a), 1);
    assert_eq!(withdraw(&house, event, c), "林芳");
    assert_eq!(house.refused("events_withdraw", at_door(event, b)).0, "not_signed_up");
}

#[test]
fn the_list_stands_still_once_the_event_is_over_or_cancelled() {
    let house = House::open();
    let event = announce(&house, 1);
    let [a, b] = people(&house);
    sign_up(&house, event, a);
    house.at("2026-03-02T20:59:59+08:00");
    sign_up(&house, event, b);
    house.at("2026-03-02T21:00:00+08:00");
    for command in ["events_sign_up", "events_withdraw"] {
        assert_eq!(house.refused(command, at_door(event, a)).0, "event_over");
    }
    house.at(MORNING);
    let cancelled = house.ask("events_cancel", json!({ "event": event, "reason": "讲师生病" }));
    let told: Vec<&Value> =
        cancelled["to_tell"].as_array().unwrap().iter().map(|guest| &guest["name"]).collect();
    assert_eq!(told, ["林芳", "周启明"]);
    let said = json!({ "title": "专利怎么写：第 11 期沙龙", "on": "2026-03-02", "reason": "讲师生病" });
    for command in ["events_sign_up", "events_withdraw", "events_sign_in"] {
        assert_eq!(house.refused(command, at_door(event, a)), ("event_cancelled".to_owned(), said.clone()));
    }
    assert_eq!(
        house.refused("events_cancel", json!({ "event": event, "reason": "再来" })).0,
        "event_cancelled"
    );
    assert_eq!(card(&house, event)["signups"].as_array().unwrap().len(), 2, "records stay");
    assert_eq!(house.ask("today_show", json!({}))["events"], json!([]));
}

#[test]
fn at_the_door_a_badge_signs_in_once() {
    let house = House::open();
    let event = announce(&house, 1);
    let (member, badge) = house.enrol("林芳", "13800000001");
    sign_up(&house, event, member);
    house.at("2026-03-02T18:50:00+08:00");
    let scan = json!({ "event": event, "code": badge });
    let first = house.ask("events_scan", scan.clone());
    assert_eq!((&first["entry"], &first["again"]), (&json!("signed_up"), &json!(false)));
    let again = house.after_seconds(600).ask("events_scan", scan.clone());
    assert_eq!((&again["again"], &again["at"]), (&json!(true), &first["at"]));
    assert_eq!(card(&house, event)["attendances"].as_array().unwrap().len(), 1);
    assert_eq!(house.refused("events_withdraw", at_door(event, member)).0, "already_signed_in");
    house.ask("members_replace_badge", json!({ "member": member }));
    assert_eq!(house.refused("events_scan", scan).0, "badge_revoked");
    assert_eq!(
        house.refused("events_scan", json!({ "event": event, "code": " 12345678 " })),
        ("badge_unknown".to_owned(), json!({ "typed": "12345678" }))
    );
}

#[test]
fn a_walk_in_takes_a_free_seat_and_a_full_event_refuses_without_a_supervisor() {
    let house = House::open();
    let event = announce(&house, 2);
    let [a, b, c, d] = people(&house);
    sign_up(&house, event, a);
    house.at("2026-03-02T19:05:00+08:00");
    assert_eq!(house.ask("events_sign_in", at_door(event, b))["entry"], "walk_in");
    assert_eq!(house.refused("events_sign_up", at_door(event, b)).0, "already_signed_in");
    assert_eq!(sign_up(&house, event, c), 1, "the walk-in has the second seat");
    let (code, values) = house.refused("events_sign_in", at_door(event, c));
    assert_eq!(
        (code.as_str(), &values["waiting"], &values["capacity"]),
        ("event_full", &json!(1), &json!(2))
    );
    assert_eq!(house.refused("events_sign_in", at_door(event, d)).1["waiting"], Value::Null);

    let line = house.send(&json!({ "ask": "events_sign_in", "as": MANAGER, "args": at_door(event, d),
        "override": { "by": MANAGER, "pin": PIN, "reason": "加一把椅子" } }));
    assert_eq!(line["ok"]["entry"], "over_capacity", "{line}");
    let counts = card(&house, event)["event"]["counts"].take();
    assert_eq!(counts, json!({ "signed_up": 1, "waiting": 1, "signed_in": 2, "walk_ins": 2, "free": 0 }));
}

#[test]
fn people_sign_in_on_the_day_and_a_paper_list_is_entered_later() {
    let house = House::open();
    let event = announce(&house, 9);
    let [a, b] = people(&house);
    assert_eq!(house.refused("events_sign_in", at_door(event, 99)).0, "not_found");
    house.at("2026-03-01T23:59:00+08:00");
    assert_eq!(house.refused("events_sign_in", at_door(event, a)).0, "event_not_on_that_day");
    house.ask("events_sign_in", {
        house.at("2026-03-02T00:00:00+08:00");
        at_door(event, a)
    });
    house.at("2026-03-03T09:00:00+08:00");
    assert_eq!(house.refused("events_sign_in", at_door(event, b)).0, "event_not_on_that_day");
    let late = json!({ "event": event, "member": b, "at": "2026-03-02T19:02:00+08:00" });
    assert_eq!(house.ask("events_sign_in", late)["at"], "2026-03-02T11:02:00Z");
}

#[test]
fn an_event_is_held_once_somebody_confirms_it() {
    let house = House::open();
    let event = announce(&house, 9);
    let confirm = json!({ "event": event, "headcount": 18 });
    assert_eq!(house.refused("events_confirm", confirm.clone()).0, "event_not_begun");
    house.at("2026-03-02T21:30:00+08:00");
    assert_eq!(house.ask("events_list", json!({ "side": "past" }))["to_confirm"], 1);
    assert_eq!(house.ask("events_confirm", confirm.clone())["headcount"], 18);
    assert_eq!(house.refused("events_confirm", confirm).0, "event_held");
    assert_eq!(house.refused("events_cancel", json!({ "event": event, "reason": "记错" })).0, "event_held");
    let past = house.ask("events_list", json!({ "side": "past" }));
    assert_eq!((&past["total"], &past["to_confirm"]), (&json!(1), &json!(0)));
    assert_eq!(house.ask("events_list", json!({}))["events"], json!([]));
}

#[test]
fn figures_count_the_sessions_that_began_in_the_period_and_were_held() {
    let house = House::open();
    let on = |title: &str, from: &str, until: &str| {
        let event = house.ask(
            "events_announce",
            json!({ "title": title, "kind": "training", "role": "undertaker", "place": "大会议室", "capacity": 20,
                    "span": { "from": from, "until": until } }),
        );
        event["event"].as_i64().unwrap()
    };
    let last_year = on("跨年", "2025-12-31T23:30:00+08:00", "2026-01-01T01:00:00+08:00");
    let first = on("元旦", "2026-01-01T00:00:00+08:00", "2026-01-01T01:00:00+08:00");
    let unconfirmed = on("没人确认", "2026-02-01T10:00:00+08:00", "2026-02-01T11:00:00+08:00");
    let off = on("取消的", "2026-02-02T10:00:00+08:00", "2026-02-02T11:00:00+08:00");
    house.ask("events_cancel", json!({ "event": off, "reason": "没人来" }));
    for event in [last_year, first] {
        house.ask("events_confirm", json!({ "event": event }));
    }
    let day = |text: &str| text.parse::<frontdesk::time::Day>().unwrap();
    let held = |from: &str, to: &str| {
        let period = frontdesk::time::Period { from: day(from), to: day(to) };
        let held = house.space.read(|read| frontdesk::events::held(read, period)).unwrap();
        held.into_iter().map(|session| session.title).collect::<Vec<_>>()
    };
    assert_eq!(held("2026-01-01", "2026-12-31"), ["元旦"]);
    assert_eq!(held("2025-01-01", "2025-12-31"), ["跨年"]);
    assert_eq!(card(&house, unconfirmed)["event"]["held_at"], Value::Null);
}

#[test]
fn today_shows_what_is_on_with_its_counts() {
    let house = House::open();
    let event = announce(&house, 1);
    let [a, b, c] = people(&house);
    for who in [a, b, c] {
        sign_up(&house, event, who);
    }
    house.ask("events_sign_in", at_door(event, a));
    let today = house.ask("today_show", json!({}))["events"].take();
    let counts = json!({ "signed_up": 1, "waiting": 2, "signed_in": 1, "walk_ins": 0, "free": 0 });
    assert_eq!((today.as_array().unwrap().len(), &today[0]["counts"]), (1, &counts));
    house.at("2026-03-03T00:00:00+08:00");
    assert_eq!(house.ask("today_show", json!({}))["events"], json!([]));
}

#[test]
fn the_database_itself_keeps_to_the_seats() {
    let house = House::open();
    let event = announce(&house, 1);
    let [a, b, c] = people(&house);
    sign_up(&house, event, a);
    sign_up(&house, event, b);
    let file = rusqlite::Connection::open(house.path()).unwrap();
    for wrong in [
        format!("UPDATE signups SET seated_at = signed_up_at WHERE member_id = {b}"),
        format!(
            "INSERT INTO signups (event_id, member_id, signed_up_at, seated_at) \
             VALUES ({event}, {c}, '2026-03-02T02:00:00Z', '2026-03-02T02:00:00Z')"
        ),
        format!(
            "INSERT INTO attendances (session_id, member_id, at, entered_at, seen_at, entry) \
             VALUES (1, {c}, '2026-03-02T02:00:00Z', '2026-03-02T02:00:00Z', '2026-03-02T02:00:00Z', 'walk_in')"
        ),
    ] {
        assert!(file.execute(&wrong, []).unwrap_err().to_string().contains("full"), "{wrong}");
    }
}

#[test]
fn fifty_processes_want_the_last_seat_and_one_gets_it() {
    let house = House::open();
    let event = announce(&house, 1);
    let members: Vec<i64> =
        (0..50).map(|n| house.enrol(&format!("来宾{n:02}"), &format!("139000000{n:02}")).0).collect();
    let running: Vec<_> = members
        .iter()
        .map(|member| {
            Command::new(program())
                .args(["--space".as_ref(), house.path().as_os_str()])
                .args(["--as", MANAGER, "--now", MORNING, "ask", "events_sign_up"])
                .arg(at_door(event, *member).to_string())
                .stdout(Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    let mut places: Vec<Option<u64>> = running
        .into_iter()
        .map(|child| {
            let done = child.wait_with_output().unwrap();
            let said = String::from_utf8(done.stdout).unwrap();
            assert_eq!(done.status.code(), Some(0), "{said}");
            serde_json::from_str::<Value>(&said).unwrap()["signup"]["waiting"].as_u64()
        })
        .collect();
    places.sort_unstable();
    let expected: Vec<Option<u64>> = std::iter::once(None).chain((1..50).map(Some)).collect();
    assert_eq!(places, expected);
    assert_eq!(waiting(&house, event).len(), 49);
}
