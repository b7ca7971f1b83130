//! kill -9 between a receipt's number and its printing: the number belongs to a whole receipt, or to nobody yet.

use serde_json::{Value, json};

use crate::book::Book;
use crate::desk::{Desk, NOW, USER};
use crate::dice::Dice;

const KILLS: u64 = 60;
const ACTS: u64 = 6;

fn envelope(key: &str, command: &str, args: Value) -> Value {
    json!({ "ask": command, "args": args, "as": USER, "now": NOW, "key": key })
}

fn act(n: u64) -> Value {
    let key = format!("act-{n}");
    if n.is_multiple_of(3) {
        let args = json!({ "thing": "key", "label": "B-17 柜钥匙", "payer": "林芳", "amount": 5_000, "method": "cash" });
        return envelope(&key, "receipts_take_deposit", args);
    }
    let lines = json!([{ "item": "快递到付", "quantity": 2, "price": 600 }, { "item": "打包", "quantity": 1, "price": 300 }]);
    let args =
        json!({ "kind": "collection", "payer": "林芳", "reason": "代收", "method": "cash", "lines": lines });
    envelope(&key, "receipts_issue", args)
}

#[test]
fn killed_between_number_and_print_no_number_is_lost_and_none_comes_twice() {
    let desk = Desk::open();
    let shift = envelope("shift", "receipts_open_shift", json!({ "float": 0 }));
    let book = json!({ "prefix": "S", "first": 1, "last": 9_999_999 });
    desk.send_all(&[envelope("book", "receipts_open_book", book), shift]);
    let mut dice = Dice::new(7);
    for round in 0..KILLS {
        let acts: Vec<Value> = (0..ACTS).map(|n| act(round * ACTS + n)).collect();
        let mut victim = desk.line();
        victim.send(&acts);
        let heard = dice.below(ACTS + 1);
        let mut answers: Vec<Value> = (0..heard).map_while(|_| victim.next()).collect();
        victim.kill();
        answers.extend(victim.rest());

        desk.is_whole();
        is_without_gap(&desk);
        // Whoever asks again is told of the one true receipt, which can be printed now.
        let again = desk.send_all(&acts);
        assert_eq!(again[..answers.len()], answers, "the same key, another receipt");
        assert_eq!(is_without_gap(&desk), (round + 1) * ACTS);
    }
}

/// Numbers run from 1 without a gap, and each belongs to a receipt whose lines add up; how many.
fn is_without_gap(desk: &Desk) -> u64 {
    let book = Book::of(desk);
    let numbers = book.numbers("SELECT number FROM receipts ORDER BY number");
    assert_eq!(numbers, (1..=numbers.len() as i64).collect::<Vec<_>>());
    let broken = book.numbers(
        "SELECT r.number FROM receipts r WHERE r.amount_fen IS NOT \
         (SELECT sum(amount_fen) FROM receipt_lines WHERE receipt_id = r.id) \
         OR (r.kind = 'deposit') IS NOT EXISTS (SELECT 1 FROM deposits WHERE receipt_id = r.id)",
    );
    assert_eq!(broken, Vec::<i64>::new(), "receipts that are not whole");
    numbers.len() as u64
}
