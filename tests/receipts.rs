//! The till: numbers without a gap, deposits that are whole, fees that wait for an invoice, cash that adds up.

use serde_json::{Value, json};

use crate::house::House;

/// A house whose till is open with 200 元 and whose book begins at 2026-0000318.
fn with_till() -> House {
    let house = House::open();
    house.ask("receipts_open_book", json!({ "prefix": "2026-", "first": 318, "last": 330 }));
    house.ask("receipts_open_shift", json!({ "float": 20_000 }));
    house
}

fn price(house: &House, kind: &str, name: &str, amount: i64, market: Option<i64>) -> i64 {
    let market = market.map(|price| json!({ "price": price, "source": "周边三家均价", "on": "2026-03-01" }));
    let ask = json!({ "kind": kind, "name": name, "unit": "天", "amount": amount, "market": market });
    let list = house.ask("receipts_set_price", ask);
    let found = list["prices"].as_array().unwrap().iter().find(|price| price["name"] == name).unwrap();
    found["price"].as_i64().unwrap()
}

fn collect(house: &House, amount: i64, method: &str) -> Value {
    house.ask(
        "receipts_issue",
        json!({ "kind": "collection", "payer": "松果智造", "reason": "代收快递到付", "method": method,
                "lines": [{ "item": "快递到付", "quantity": 1, "price": amount }] }),
    )
}

fn deposit(house: &House, amount: i64, method: &str) -> Value {
    house.ask(
        "receipts_take_deposit",
        json!({ "thing": "key", "label": "B-17 柜钥匙", "payer": "林芳", "amount": amount, "method": method }),
    )
}

fn settle(house: &House, receipt: &Value, back: i64, kept: i64) -> Value {
    let damage = (kept > 0).then_some("钥匙扣断了");
    house.ask(
        "receipts_settle_deposit",
        json!({ "receipt": receipt, "back": back, "kept": kept, "damage": damage, "method": "cash",
                "proof": "original" }),
    )
}

fn ledger(house: &House) -> Value {
    house.ask("receipts_ledger", json!({ "period": { "from": "2026-03-01", "to": "2026-03-31" } }))
}

fn expected(house: &House) -> Value {
    house.ask("receipts_till", json!({}))["open"]["expected"].take()
}

/// Every row of the ledger added up by hand is what the core says below it.
#[track_caller]
fn adds_up(house: &House) -> Value {
    let page = ledger(house);
    let rows = page["entries"].as_array().unwrap();
    let sum = |part: &str| rows.iter().map(|row| row[part].as_i64().unwrap()).sum::<i64>();
    let sums = &page["sums"];
    assert_eq!(sums["entries"], rows.len());
    assert_eq!(
        (&sums["amount"], &sums["waived"], &sums["saved"]),
        (&json!(sum("amount")), &json!(sum("waived")), &json!(sum("saved")))
    );
    let by_means: i64 =
        sums["by_means"].as_array().unwrap().iter().map(|one| one["amount"].as_i64().unwrap()).sum();
    assert_eq!(sums["amount"], by_means);
    page
}

#[test]
fn numbers_go_out_one_after_the_other_and_the_amount_is_written_in_capitals() {
    let house = with_till();
    let first = collect(&house, 20_000, "wechat");
    assert_eq!(first["receipt"]["receipt_no"], "2026-0000318");
    assert_eq!(first["receipt"]["capitals"], "人民币贰佰元整");
    assert_eq!(first["receipt"]["by"], crate::house::MANAGER);
    assert_eq!(collect(&house, 5, "alipay")["receipt"]["capitals"], "人民币伍分");
    let books = house.ask("receipts_books", json!({}));
    assert_eq!(
        (&books["books"][0]["next_no"], &books["books"][0]["issued"]),
        (&json!("2026-0000320"), &json!(2))
    );
}

#[test]
fn the_database_itself_refuses_a_gap_a_repeat_and_a_change() {
    let house = with_till();
    collect(&house, 100, "wechat");
    let file = rusqlite::Connection::open(house.path()).unwrap();
    let insert = |number: i64| {
        file.execute(
            "INSERT INTO receipts (book_id, number, receipt_no, kind, payer, reason, amount_fen, method, issued_at, \
             issued_by) VALUES (1, ?1, 'x' || ?1, 'other', 'x', 'x', 1, 'wechat', '2026-03-02T01:05:00Z', 1)",
            [number],
        )
    };
    for wrong in [318, 320, 317, 331] {
        assert!(insert(wrong).unwrap_err().to_string().contains("out of its turn"), "{wrong}");
    }
    for change in ["UPDATE receipts SET amount_fen = 1", "DELETE FROM receipts"] {
        assert!(file.execute(change, []).unwrap_err().to_string().contains("is never"), "{change}");
    }
    insert(319).unwrap();
    // Two rows of one person become one: their receipts follow.
    file.execute("UPDATE receipts SET member_id = NULL", []).unwrap();
}

#[test]
fn a_refused_receipt_uses_no_number() {
    let house = with_till();
    let line = |quantity: i64, price: i64| json!([{ "item": "快递", "quantity": quantity, "price": price }]);
    for (lines, code) in [
        (json!([]), "amount_not_positive"),
        (line(0, 100), "amount_not_positive"),
        (line(1, -100), "amount_not_positive"),
        (line(2, 99_999_999_999_999), "amount_too_large"),
    ] {
        let ask =
            json!({ "kind": "other", "payer": "林芳", "reason": "试", "method": "wechat", "lines": lines });
        assert_eq!(house.refused("receipts_issue", ask).0, code, "{lines}");
    }
    assert_eq!(collect(&house, 99_999_999_999_999, "transfer")["receipt"]["receipt_no"], "2026-0000318");
}

#[test]
fn a_full_book_and_a_missing_one_say_so() {
    let house = House::open();
    let ask = json!({ "kind": "other", "payer": "林芳", "reason": "试", "method": "wechat",
                      "lines": [{ "item": "试", "quantity": 1, "price": 100 }] });
    assert_eq!(house.refused("receipts_issue", ask.clone()).0, "book_missing");
    house.ask("receipts_open_book", json!({ "prefix": "Ａ-", "first": 1, "last": 2 }));
    collect(&house, 100, "wechat");
    collect(&house, 100, "wechat");
    assert_eq!(
        house.refused("receipts_issue", ask),
        ("book_full".to_owned(), json!({ "prefix": "A-", "last": 2 }))
    );
    let again = json!({ "prefix": "a-", "first": 1, "last": 2 });
    assert_eq!(house.refused("receipts_open_book", again).0, "book_taken");
    house.ask("receipts_open_book", json!({ "prefix": "B-", "first": 1, "last": 50 }));
    assert_eq!(collect(&house, 100, "wechat")["receipt"]["receipt_no"], "B-0000001");
    let books = house.ask("receipts_books", json!({}));
    assert_eq!(books["books"][1]["next"], Value::Null);
}

#[test]
fn voiding_keeps_the_number_and_the_ledger_shows_both() {
    let house = with_till();
    let receipt = collect(&house, 3_000, "cash")["receipt"].take();
    assert_eq!(expected(&house), 23_000);
    let ask = json!({ "receipt": receipt["receipt"], "reason": "抬头写错" });
    let void = house.ask("receipts_void", ask.clone());
    assert_eq!(void["receipt"]["receipt_no"], receipt["receipt_no"]);
    assert_eq!(void["receipt"]["voided"]["reason"], "抬头写错");
    assert_eq!(expected(&house), 20_000, "the money went back the way it came");
    let (code, values) = house.refused("receipts_void", ask);
    assert_eq!((code.as_str(), &values["receipt_no"]), ("receipt_voided", &receipt["receipt_no"]));
    assert_eq!(
        collect(&house, 100, "wechat")["receipt"]["receipt_no"],
        "2026-0000319",
        "no number comes again"
    );
    let page = adds_up(&house);
    let rows: Vec<_> = page["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (&row["no"], &row["amount"], &row["counter"]))
        .collect();
    assert!(rows.contains(&(&json!("2026-0000318"), &json!(-3_000), &json!(true))), "{rows:?}");
    assert!(rows.contains(&(&json!("2026-0000318"), &json!(3_000), &json!(false))), "{rows:?}");
    assert_eq!((&page["sums"]["voided"], &page["sums"]["money"]), (&json!(1), &json!(100)));
}

#[test]
fn voiding_needs_a_supervisor() {
    let house = with_till();
    house.ask("users_add", json!({ "name": "顾言", "role": "helper", "pin": "246810" }));
    let receipt = collect(&house, 3_000, "wechat")["receipt"]["receipt"].take();
    let ask = json!({ "receipt": receipt, "reason": "抬头写错" });
    assert_eq!(house.refused_as(Some("顾言"), "receipts_void", ask.clone()).0, "role_too_low");
    let excused = house.send(&json!({ "ask": "receipts_void", "args": ask, "as": "顾言",
        "override": { "by": crate::house::MANAGER, "pin": crate::house::PIN, "reason": "当面看过" } }));
    assert_eq!(excused["ok"]["receipt"]["voided"]["by"], "顾言");
}

#[test]
fn a_deposit_is_taken_partly_kept_and_the_rest_returned_each_with_a_receipt() {
    let house = with_till();
    let taken = deposit(&house, 10_000, "cash");
    assert_eq!(
        (&taken["deposit"]["held"], &taken["card"]["receipt"]["kind"]),
        (&json!(10_000), &json!("deposit"))
    );
    assert_eq!(house.ask("receipts_deposits", json!({}))["held"], 10_000);
    assert_eq!(expected(&house), 30_000);
    let settled = settle(&house, &taken["card"]["receipt"]["receipt"], 7_000, 3_000);
    assert_eq!(settled["deposit"]["held"], 0);
    let (refund, kept) = (&settled["refund"], &settled["compensation"]);
    assert_eq!((&refund["receipt_no"], &refund["amount"]), (&json!("2026-0000319"), &json!(-7_000)));
    assert_eq!(
        (&refund["capitals"], &refund["deposit_no"]),
        (&json!("人民币柒拾元整"), &json!("2026-0000318"))
    );
    assert_eq!(
        (&kept["receipt_no"], &kept["amount"], &kept["means"]),
        (&json!("2026-0000320"), &json!(3_000), &json!("deposit"))
    );
    assert_eq!(kept["reason"], "B-17 柜钥匙：钥匙扣断了");
    assert_eq!(house.ask("receipts_deposits", json!({}))["deposits"], json!([]));
    assert_eq!(expected(&house), 23_000);
    assert_eq!(adds_up(&house)["sums"]["money"], 3_000, "what was kept is what stays");
}

#[test]
fn a_deposit_may_go_back_in_parts_and_never_beyond_what_is_held() {
    let house = with_till();
    let receipt = deposit(&house, 10_000, "cash")["card"]["receipt"]["receipt"].take();
    assert_eq!(settle(&house, &receipt, 4_000, 0)["deposit"]["held"], 6_000);
    let over = json!({ "receipt": receipt, "back": 6_000, "kept": 1, "damage": "划痕", "method": "cash", "proof": "original" });
    assert_eq!(
        house.refused("receipts_settle_deposit", over),
        ("deposit_short".to_owned(), json!({ "receipt_no": "2026-0000318", "held": 6_000, "asked": 6_001 }))
    );
    let void = json!({ "receipt": receipt, "reason": "试" });
    assert_eq!(
        house.refused("receipts_void", void.clone()),
        ("deposit_touched".to_owned(), json!({ "receipt_no": "2026-0000318", "by": "2026-0000319" }))
    );
    assert_eq!(settle(&house, &receipt, 6_000, 0)["deposit"]["held"], 0);
    // The last refund was a mistake: it is voided, and the deposit is open again.
    let refund = house.ask("receipts_void", json!({ "receipt": 3, "reason": "退错人" }));
    assert_eq!(refund["receipt"]["voided"]["reason"], "退错人");
    assert_eq!(house.ask("receipts_deposits", json!({}))["held"], 6_000);
    adds_up(&house);
}

#[test]
fn without_the_original_a_deposit_goes_back_against_a_signed_statement_alone() {
    let house = with_till();
    let receipt = deposit(&house, 10_000, "wechat")["card"]["receipt"]["receipt"].take();
    let ask = |signed_by: Value, method: Value| {
        json!({ "receipt": receipt, "back": 10_000, "kept": 0, "method": method, "proof": "loss_statement",
                "signed_by": signed_by })
    };
    assert_eq!(
        house.refused("receipts_settle_deposit", ask(Value::Null, json!("wechat"))),
        ("text_empty".to_owned(), json!({ "field": "signed_by" }))
    );
    assert_eq!(house.refused("receipts_settle_deposit", ask(json!("林芳"), Value::Null)).0, "method_missing");
    let settled = house.ask("receipts_settle_deposit", ask(json!("林芳"), json!("wechat")));
    assert_eq!(
        (&settled["refund"]["proof"], &settled["refund"]["signed_by"]),
        (&json!("loss_statement"), &json!("林芳"))
    );
}

#[test]
fn a_fee_waits_for_its_invoice_and_never_becomes_a_receipt() {
    let house = with_till();
    let day = price(&house, "desk_day", "工位日票", 5_000, Some(8_000));
    let fee = house
        .ask("receipts_charge", json!({ "price": day, "quantity": 2, "method": "wechat", "payer": "林芳" }));
    assert_eq!(
        (&fee["fee_no"], &fee["charged"], &fee["saved"]),
        (&json!("SF-00001"), &json!(10_000), &json!(6_000))
    );
    assert_eq!(house.ask("receipts_books", json!({}))["books"][0]["issued"], 0);
    let waiting = house.ask("receipts_to_invoice", json!({}));
    assert_eq!(
        (&waiting["count"], &waiting["amount"], &waiting["untitled"]),
        (&json!(1), &json!(10_000), &json!(1))
    );
    let title = |tax_no: &str| json!({ "fee": fee["fee"], "title": "松果智造有限公司", "tax_no": tax_no });
    assert_eq!(house.refused("receipts_title_invoice", title("12-34")).0, "tax_no_malformed");
    assert_eq!(house.ask("receipts_title_invoice", title("91350100M000100Y44"))["tax_no_doubtful"], true);
    assert_eq!(house.ask("receipts_title_invoice", title("91350100m000100y43"))["tax_no_doubtful"], false);
    let record =
        |on: &str| json!({ "fees": [fee["fee"]], "invoice_no": "26332000000018705526", "invoiced_on": on });
    assert_eq!(house.refused("receipts_record_invoice", record("2026-03-03")).0, "dated_ahead");
    assert_eq!(house.ask("receipts_record_invoice", record("2026-03-02"))["amount"], 10_000);
    assert_eq!(house.refused("receipts_record_invoice", record("2026-03-02")).0, "invoiced_already");
    assert_eq!(
        house.refused("receipts_void_fee", json!({ "fee": fee["fee"], "reason": "试" })).0,
        "invoiced_already"
    );
    assert_eq!(house.ask("receipts_to_invoice", json!({}))["count"], 0);
}

#[test]
fn what_is_waived_is_counted_and_explained() {
    let house = with_till();
    let day = price(&house, "desk_day", "工位日票", 5_000, Some(8_000));
    let ask = |charged: i64, waiver: &str, method: Option<&str>| json!({ "price": day, "quantity": 1, "charged": charged, "waiver": waiver, "method": method, "payer": "林芳" });
    assert_eq!(
        house.refused("receipts_charge", ask(0, "", None)),
        ("waiver_unexplained".to_owned(), json!({ "price": 5_000, "charged": 0 }))
    );
    assert_eq!(house.refused("receipts_charge", ask(5_001, "", Some("cash"))).0, "charged_above_price");
    assert_eq!(house.refused("receipts_charge", ask(2_000, "学生", None)).0, "method_missing");
    let free = house.ask("receipts_charge", ask(0, "首次体验", Some("wechat")));
    assert_eq!(
        (&free["method"], &free["waived"], &free["saved"]),
        (&Value::Null, &json!(5_000), &json!(8_000))
    );
    house.ask("receipts_charge", ask(2_000, "学生", Some("cash")));
    let sums = adds_up(&house)["sums"].take();
    assert_eq!(
        (&sums["fees"], &sums["waived"], &sums["saved"]),
        (&json!(2_000), &json!(8_000), &json!(14_000))
    );
    assert_eq!(
        house.refused("receipts_title_invoice", json!({ "fee": free["fee"], "title": "林芳" })).0,
        "nothing_to_invoice"
    );
    house.ask("receipts_void_fee", json!({ "fee": free["fee"], "reason": "人没坐下" }));
    assert_eq!(
        adds_up(&house)["sums"]["waived"],
        3_000,
        "a waiver that was taken back saved nobody anything"
    );
}

#[test]
fn a_new_price_leaves_what_was_charged() {
    let house = with_till();
    let old = price(&house, "desk_day", "工位日票", 5_000, None);
    let fee = house
        .ask("receipts_charge", json!({ "price": old, "quantity": 1, "method": "wechat", "payer": "林芳" }));
    let new = price(&house, "desk_day", "工位日票", 6_000, None);
    assert_eq!(house.ask("receipts_prices", json!({}))["prices"].as_array().unwrap().len(), 1);
    let ask = |price: i64| json!({ "price": price, "quantity": 1, "method": "wechat", "payer": "林芳" });
    assert_eq!(house.refused("receipts_charge", ask(old)).0, "not_found");
    assert_eq!(house.ask("receipts_charge", ask(new))["price"], 6_000);
    let page = ledger(&house);
    assert!(
        page["entries"]
            .as_array()
            .unwrap()
            .iter()
            .any(|row| row["no"] == fee["fee_no"] && row["amount"] == 5_000)
    );
}

#[test]
fn cash_is_expected_counted_and_its_difference_explained() {
    let house = House::open();
    house.ask("receipts_open_book", json!({ "prefix": "S", "first": 1, "last": 99 }));
    let cash = json!({ "kind": "other", "payer": "林芳", "reason": "试", "method": "cash",
                       "lines": [{ "item": "试", "quantity": 1, "price": 5_000 }] });
    assert_eq!(house.refused("receipts_issue", cash.clone()).0, "shift_missing");
    house.ask("receipts_open_shift", json!({ "float": 10_000 }));
    assert_eq!(house.refused("receipts_open_shift", json!({ "float": 0 })).0, "shift_open");
    house.ask("receipts_issue", cash);
    house.ask("receipts_move_cash", json!({ "amount": -8_000, "reason": "存银行" }));
    let (code, values) = house.refused("receipts_move_cash", json!({ "amount": -7_001, "reason": "存银行" }));
    assert_eq!((code.as_str(), values), ("till_short", json!({ "held": 7_000, "asked": 7_001 })));
    assert_eq!(
        house.refused("receipts_close_shift", json!({ "counted": 6_900 })),
        ("difference_unexplained".to_owned(), json!({ "expected": 7_000, "counted": 6_900 }))
    );
    let closed = house.ask("receipts_close_shift", json!({ "counted": 6_900, "reason": "找零多给一元" }));
    assert_eq!((&closed["closed"]["difference"], &closed["expected"]), (&json!(-100), &json!(7_000)));
    let till = house.ask("receipts_till", json!({}));
    assert_eq!((&till["open"], &till["closed"][0]["taken"]), (&Value::Null, &json!(5_000)));
    assert_eq!(house.refused("receipts_close_shift", json!({ "counted": 0 })).0, "shift_missing");
}

#[test]
fn a_receipt_keeps_the_team_of_its_day_and_the_payer_defaults_to_the_member() {
    let house = with_till();
    let (member, _) = house.enrol("林芳", "13800000001");
    let team = house.team("青橙传感");
    house.ask("members_join_team", json!({ "member": member, "team": team, "from_on": "2026-01-01" }));
    let taken = house.ask(
        "receipts_take_deposit",
        json!({ "thing": "card", "label": "门禁卡", "member": member, "amount": 5_000, "method": "wechat" }),
    );
    assert_eq!(taken["card"]["receipt"]["payer"], "林芳");
    assert_eq!(house.ask("receipts_deposits", json!({ "member": member }))["held"], 5_000);
    assert_eq!(house.ask("receipts_deposits", json!({ "member": member + 1 }))["held"], 0);
    let team_of: i64 = rusqlite::Connection::open(house.path())
        .unwrap()
        .query_row("SELECT team_id FROM receipts", [], |row| row.get(0))
        .unwrap();
    assert_eq!(team_of, team);
}

#[test]
fn a_clock_put_back_a_day_keeps_the_order_of_numbers() {
    let house = with_till();
    collect(&house, 100, "wechat");
    house.at("2026-03-01T09:05:00+08:00");
    assert_eq!(collect(&house, 100, "wechat")["receipt"]["receipt_no"], "2026-0000319");
}

/// What a print says.
fn printed(house: &House, print: &Value) -> String {
    let path = house.space.files().path(print["sha256"].as_str().unwrap()).unwrap();
    frontdesk::paper::inspect::read(&std::fs::read(path).unwrap()).unwrap().text()
}

#[test]
fn a_receipt_prints_with_its_amount_in_both_ways_and_is_no_tax_invoice() {
    let house = with_till();
    let receipt = collect(&house, 20_000, "cash")["receipt"]["receipt"].take();
    assert_eq!(house.ask("receipts_unprinted", json!({}))["receipts"][0]["receipt"], receipt);
    for size in ["three_part", "roll_80", "roll_58"] {
        house.ask("prints_change_paper_kind", json!({ "kind": "receipt", "size": size }));
        let print = house.ask("receipts_print_receipt", json!({ "receipt": receipt }));
        let says = printed(&house, &print).replace(char::is_whitespace, "");
        for part in
            ["2026-0000318", "人民币贰佰元整", "¥200.00", "松果智造", "非税务发票", "代收款：代收快递到付"]
        {
            assert!(says.contains(part), "{part} on {size}: {says}");
        }
        assert!(!says.contains("作废2026"), "{says}");
    }
    assert_eq!(house.ask("receipts_unprinted", json!({}))["receipts"], json!([]));
    house.ask("receipts_void", json!({ "receipt": receipt, "reason": "抬头写错" }));
    let print = house.ask("receipts_print_receipt", json!({ "receipt": receipt }));
    assert_eq!((&print["of"], &print["again"]), (&json!("2026-0000318 作废"), &json!(false)));
    let says = printed(&house, &print).replace(char::is_whitespace, "");
    assert!(says.contains("作废") && says.contains("抬头写错"), "{says}");
}

#[test]
fn a_deposit_prints_its_slip_and_a_lost_receipt_its_statement() {
    let house = with_till();
    let receipt = deposit(&house, 10_000, "cash")["card"]["receipt"]["receipt"].take();
    let slip = printed(&house, &house.ask("receipts_print_deposit", json!({ "receipt": receipt })));
    assert!(slip.contains("押金单") && slip.contains("B-17 柜钥匙") && slip.contains("¥100.00"), "{slip}");
    let lost = printed(&house, &house.ask("receipts_print_loss_statement", json!({ "receipt": receipt })));
    assert!(lost.contains("遗失声明") && lost.contains("2026-0000318") && lost.contains("签字"), "{lost}");
}
