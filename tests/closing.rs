//! The day's one page, handing over, and texts for WeChat that are copied and never sent.

use serde_json::{Value, json};

use crate::house::{House, MANAGER, PIN};

const OTHER: &str = "顾言";

/// A house at whose desk two people work.
fn with_two() -> House {
    let house = House::open();
    house.ask("users_add", json!({ "name": OTHER, "role": "helper", "pin": "246810" }));
    house
}

fn lend(house: &House, member: i64, due_at: &str) -> i64 {
    let label = house.ask("lending_add_item", json!({ "model": "投影仪" }));
    let ask = json!({ "code": label["code"], "member": member, "due_at": due_at });
    house.ask("lending_lend", ask)["loan"]["loan"].as_i64().unwrap()
}

fn event(house: &House, from: &str, until: &str, capacity: u32) -> i64 {
    let span = json!({ "from": from, "until": until });
    let ask = json!({ "title": "专利怎么写", "kind": "salon", "role": "host", "place": "路演厅",
                      "capacity": capacity, "span": span });
    house.ask("events_announce", ask)["event"].as_i64().unwrap()
}

fn sheet(house: &House) -> Value {
    house.ask("closing_show", json!({}))["sheet"].take()
}

fn loan_about(loan: i64) -> Value {
    json!({ "kind": "loan", "of": { "loan": loan } })
}

fn copy(house: &House, about: &Value) -> Value {
    let text = house.ask("messages_compose", json!({ "about": about }))["text"].take();
    house.ask("messages_mark_copied", json!({ "about": about, "text": text }))
}

#[test]
fn one_page_shows_who_is_in_what_is_not_back_and_what_is_missing() {
    let house = with_two();
    let (member, _) = house.enrol("林芳", "13800000001");
    house.ask("checkin_check_in", json!({ "member": member }));
    lend(&house, member, "2026-03-02T12:00:00+08:00");
    lend(&house, member, "2026-03-04T12:00:00+08:00");
    event(&house, "2026-03-02T10:00:00+08:00", "2026-03-02T12:00:00+08:00", 9);
    event(&house, "2026-03-03T10:00:00+08:00", "2026-03-03T12:00:00+08:00", 9);
    house.ask("receipts_open_book", json!({ "prefix": "S", "first": 1, "last": 99 }));
    house.ask("receipts_open_shift", json!({ "float": 10_000 }));
    let deposit =
        json!({ "thing": "key", "label": "柜钥匙", "member": member, "amount": 5_000, "method": "cash" });
    house.ask("receipts_take_deposit", deposit);
    let page = sheet(house.at("2026-03-02T18:30:00+08:00"));
    assert_eq!((&page["here"][0]["name"], &page["visits"]), (&json!("林芳"), &json!(1)));
    assert_eq!((&page["not_back"]["total"], &page["not_back"]["overdue"]), (&json!(1), &json!(1)));
    assert_eq!(page["events"][0]["title"], "专利怎么写");
    assert_eq!(
        page["lacking"][0]["lacks"],
        json!(["attendance", "confirmation", "notice", "sign_in", "photo"])
    );
    assert_eq!(
        (&page["till"]["expected"], &page["totals"]["deposits_held"]),
        (&json!(15_000), &json!(5_000))
    );
    assert_eq!(page["totals"]["unprinted"], 1);
    assert_eq!(page["unsent"]["reminders"].as_array().unwrap().len(), 1);
}

#[test]
fn a_closed_day_keeps_its_page_and_closed_again_it_is_another_sheet() {
    let house = with_two();
    let (member, _) = house.enrol("林芳", "13800000001");
    house.ask("checkin_check_in", json!({ "member": member }));
    let first = house.ask_as(Some(OTHER), "closing_close", json!({ "remark": "空调报修了" }));
    assert_eq!(
        (&first["nth"], &first["by"], &first["day"]),
        (&json!(1), &json!(OTHER), &json!("2026-03-02"))
    );
    house.ask("checkin_check_out", json!({ "member": member }));
    let second = house.ask("closing_close", json!({}));
    assert_eq!(second["nth"], 2);
    let closed = house.ask("closing_show", json!({}))["closed"].take();
    assert_eq!(closed.as_array().unwrap().len(), 2);
    let print = house.ask("closing_print_day", json!({ "closing": first["closing"] }));
    assert_eq!((&print["kind"], &print["of"]), (&json!("a4"), &json!("2026-03-02 第1次")));
    let path = house.space.files().path(print["sha256"].as_str().unwrap()).unwrap();
    let read = frontdesk::paper::inspect::read(&std::fs::read(path).unwrap()).unwrap();
    let says = read.text();
    for part in ["日结", "林芳 09:05", "空调报修了", OTHER] {
        assert!(says.contains(part), "{part} in {says}");
    }
    let again = house.ask("closing_print_day", json!({ "closing": first["closing"] }));
    assert_eq!(again["again"], true);
}

#[test]
fn an_overfull_day_is_still_one_page() {
    let house = with_two();
    for n in 0..30 {
        let (member, _) = house.enrol(&format!("阿卜杜热合曼·麦麦提{n}"), &format!("138000001{n:02}"));
        house.ask("checkin_check_in", json!({ "member": member }));
        lend(&house, member, "2026-03-02T12:00:00+08:00");
        house.ask(
            "closing_pin_note",
            json!({ "text": "三楼打印机缺墨，供应商下午来换，来了先签收再付款，发票要专票".repeat(3) }),
        );
    }
    let closing =
        house.at("2026-03-02T18:30:00+08:00").ask("closing_close", json!({ "remark": "忙".repeat(200) }));
    let print = house.ask("closing_print_day", json!({ "closing": closing["closing"] }));
    let path = house.space.files().path(print["sha256"].as_str().unwrap()).unwrap();
    let read = frontdesk::paper::inspect::read(&std::fs::read(path).unwrap()).unwrap();
    assert_eq!(read.pages.len(), 1);
    assert!(read.text().contains("共 30 项"));
}

#[test]
fn notes_stay_pinned_until_somebody_ticks_them() {
    let house = with_two();
    let pinned = house.ask("closing_pin_note", json!({ "text": "B-17 的人明早来拿快递" }));
    let note = pinned["notes"][0]["note"].clone();
    house.at("2026-03-03T09:00:00+08:00");
    assert_eq!(sheet(&house)["notes"][0]["pinned_by"], MANAGER);
    let left = house.ask_as(Some(OTHER), "closing_tick_note", json!({ "note": note }));
    assert_eq!(left["notes"], json!([]));
    let (code, values) = house.refused("closing_tick_note", json!({ "note": note }));
    assert_eq!((code.as_str(), &values["by"]), ("note_ticked", &json!(OTHER)));
    assert_eq!(house.refused("closing_pin_note", json!({ "text": " " })).0, "text_empty");
}

#[test]
fn handing_over_counts_cash_looks_at_keys_and_needs_both() {
    let house = with_two();
    let keys = house.ask("closing_add_key", json!({ "name": "大门钥匙" }));
    let gate = keys["keys"][0]["key"].clone();
    house.ask("closing_add_key", json!({ "name": "保险柜" }));
    assert_eq!(house.refused("closing_add_key", json!({ "name": "保险柜" })).0, "key_taken");
    house.ask("receipts_open_shift", json!({ "float": 10_000 }));
    let hand_over = |args: Value, to: Option<(&str, &str)>| {
        let mut args = args;
        if let Some((name, pin)) = to {
            (args["to"], args["pin"]) = (json!(name), json!(pin));
        }
        house.send(&json!({ "ask": "closing_hand_over", "args": args, "as": MANAGER }))
    };
    let other = Some((OTHER, "246810"));
    let whole = json!({ "counted": 10_000, "keys": [gate, 2] });
    assert_eq!(hand_over(whole.clone(), None)["code"], "handover_unconfirmed");
    assert_eq!(hand_over(whole.clone(), Some((MANAGER, PIN)))["code"], "handover_to_self");
    assert_eq!(hand_over(whole.clone(), Some((OTHER, "000000")))["code"], "pin_wrong");
    assert_eq!(hand_over(json!({ "keys": [gate, 2] }), other)["code"], "count_missing");
    assert_eq!(
        hand_over(json!({ "counted": 9_900, "keys": [gate, 2] }), other)["code"],
        "difference_unexplained"
    );
    let missing = json!({ "counted": 9_900, "reason": "找零多给一元", "keys": [gate] });
    assert_eq!(hand_over(missing.clone(), other)["values"]["field"], "remark");
    let mut told = missing;
    told["remark"] = json!("保险柜钥匙在负责人手里");
    let done = hand_over(told, other)["ok"].take();
    assert_eq!(
        (&done["from"], &done["to"], &done["difference"]),
        (&json!(MANAGER), &json!(OTHER), &json!(-100))
    );
    assert_eq!(
        done["keys"],
        json!([{ "name": "大门钥匙", "present": true }, { "name": "保险柜", "present": false }])
    );
    let till = house.ask("receipts_till", json!({}));
    assert_eq!((&till["open"]["opened_by"], &till["open"]["float"]), (&json!(OTHER), &json!(9_900)));
    assert_eq!(house.ask("closing_handover", json!({}))["last"][0]["remark"], "保险柜钥匙在负责人手里");
}

#[test]
fn with_the_till_closed_there_is_no_cash_to_count() {
    let house = with_two();
    let done = house.send(&json!({ "ask": "closing_hand_over", "as": MANAGER,
        "args": { "keys": [], "to": OTHER, "pin": "246810" } }));
    assert_eq!(done["ok"]["counted"], Value::Null);
}

#[test]
fn a_reminder_is_copied_once_a_step_and_said_differently_before_and_after() {
    let house = with_two();
    let (member, _) = house.enrol("林芳", "13800000001");
    let loan = loan_about(lend(&house, member, "2026-03-02T18:00:00+08:00"));
    let before = copy(&house, &loan);
    assert_eq!((&before["template"], &before["copied"]["times"]), (&json!("loan_due_soon"), &json!(1)));
    assert_eq!(house.ask("messages_unsent", json!({}))["reminders"], json!([]));
    assert_eq!(copy(&house, &loan)["copied"]["times"], 2, "copied again, not another reminder");
    assert_eq!(house.ask("messages_log", json!({}))["lines"].as_array().unwrap().len(), 1);
    house.at("2026-03-03T09:00:00+08:00");
    assert_eq!(house.ask("messages_unsent", json!({}))["reminders"].as_array().unwrap().len(), 1);
    let after = copy(&house, &loan);
    assert_eq!(after["template"], "loan_overdue");
    assert_ne!(after["text"], before["text"]);
    assert!(after["text"].as_str().unwrap().contains("已经过了 1 天"), "{after}");
    house.ask("lending_take_back", json!({ "code": "IT-0001" }));
    assert_eq!(house.refused("messages_compose", json!({ "about": loan })).0, "item_not_out");
}

#[test]
fn the_desk_may_change_a_text_and_it_is_kept_as_it_was_copied() {
    let house = with_two();
    let (member, _) = house.enrol("林芳", "13800000001");
    let loan = loan_about(lend(&house, member, "2026-03-02T18:00:00+08:00"));
    let ask = |text: String| json!({ "about": loan, "text": text });
    house.ask("messages_mark_copied", ask("芳姐，投影仪今晚记得还".to_owned()));
    let line = house.ask("messages_log", json!({}))["lines"][0].take();
    assert_eq!((&line["text"], &line["name"]), (&json!("芳姐，投影仪今晚记得还"), &json!("林芳")));
    assert_eq!(house.refused("messages_mark_copied", ask("长".repeat(1_001))).0, "text_too_long");
}

#[test]
fn whoever_moved_up_is_an_open_offer_until_the_text_was_copied() {
    let house = with_two();
    let event = event(&house, "2026-03-05T14:00:00+08:00", "2026-03-05T16:00:00+08:00", 1);
    let (first, _) = house.enrol("林芳", "13800000001");
    let (second, _) = house.enrol("周启明", "13800000002");
    for member in [first, second] {
        house.ask("events_sign_up", json!({ "event": event, "member": member }));
    }
    let about = |member: i64| json!({ "kind": "signup", "of": { "event": event, "member": member } });
    let template =
        |member: i64| house.ask("messages_compose", json!({ "about": about(member) }))["template"].take();
    assert_eq!((template(first), template(second)), (json!("seat_confirmed"), json!("waiting")));
    house.after_seconds(60).ask("events_withdraw", json!({ "event": event, "member": first }));
    assert_eq!((template(first), template(second)), (json!("event_full"), json!("seat_offered")));
    let offers = sheet(&house)["unsent"]["offers"].take();
    assert_eq!((offers.as_array().unwrap().len(), &offers[0]["name"]), (1, &json!("周启明")));
    copy(&house, &about(second));
    assert_eq!(sheet(&house)["unsent"]["offers"], json!([]));
    house.ask("events_cancel", json!({ "event": event, "reason": "讲师改期" }));
    assert_eq!(template(second), "event_cancelled");
}

#[test]
fn a_booking_a_deposit_and_an_invoice_have_their_texts() {
    let house = with_two();
    let zone = json!({ "name": "A 区", "kind": "desks", "area": 10_000, "from_on": "2026-01-01" });
    let zone = house.ask("profile_add_zone", zone)["zone"].take();
    let spot = json!({ "x": 0, "y": 0, "w": 5, "h": 4 });
    house.ask(
        "desks_add",
        json!({ "desk_no": "A-01", "kind": "desk", "zone": zone, "from_on": "2026-01-01", "spot": spot }),
    );
    let (member, _) = house.enrol("林芳", "13800000001");
    let booked = json!({ "desk": 1, "member": member, "from": "2026-03-03T14:00:00+08:00", "until": "2026-03-03T16:00:00+08:00" });
    let booking = house.ask("desks_book", booked)["booking"].take();
    let text = |about: Value| {
        house.ask("messages_compose", json!({ "about": about }))["text"].as_str().unwrap().to_owned()
    };
    let of_booking = json!({ "kind": "booking", "of": { "booking": booking } });
    let says = text(of_booking.clone());
    assert!(says.starts_with("林芳你好，A-01 已经给你订好：3月3日 14:00–16:00"), "{says}");
    house.ask("desks_cancel", json!({ "booking": booking, "reason": "检修" }));
    assert!(text(of_booking).contains("取消了，原因：检修"));

    house.ask("receipts_open_book", json!({ "prefix": "S", "first": 1, "last": 99 }));
    let deposit =
        json!({ "thing": "key", "label": "柜钥匙", "member": member, "amount": 5_000, "method": "wechat" });
    let receipt = house.ask("receipts_take_deposit", deposit)["card"]["receipt"]["receipt"].take();
    assert!(text(json!({ "kind": "deposit", "of": { "receipt": receipt } })).contains("押金 50.00 元"));

    let price = json!({ "kind": "desk_day", "name": "工位日票", "unit": "天", "amount": 5_000 });
    let price = house.ask("receipts_set_price", price)["prices"][0]["price"].take();
    let charge = json!({ "price": price, "quantity": 1, "method": "wechat", "payer": "松果智造" });
    let fee = house.ask("receipts_charge", charge)["fee"].take();
    let of_fee = json!({ "kind": "invoice", "of": { "fee": fee } });
    let says = text(of_fee.clone());
    assert!(says.starts_with("松果智造你好") && says.contains("抬头和税号"), "{says}");
    house.ask(
        "receipts_record_invoice",
        json!({ "fees": [fee], "invoice_no": "26332000000018705526", "invoiced_on": "2026-03-02" }),
    );
    assert!(text(of_fee).contains("26332000000018705526"));
}
