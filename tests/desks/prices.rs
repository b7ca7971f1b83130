//! What a booking costs by the list, what is free of it, and that it is frozen.

use serde_json::{Value, json};

use super::floor::{Floor, at};

impl Floor {
    fn price(&self, kind: &str, amount: i64, market: Option<i64>) {
        let market =
            market.map(|price| json!({ "price": price, "source": "周边三家均价", "on": "2026-03-01" }));
        self.house.ask(
            "receipts_set_price",
            json!({ "kind": kind, "name": kind, "unit": "份", "amount": amount, "market": market }),
        );
    }

    fn quoted(&self, place: i64, from: &str, until: &str) -> Value {
        self.house.ask("desks_quote", self.args(place, 0, &at(from), &at(until)))["price"].take()
    }
}

#[test]
fn a_place_without_a_price_on_the_list_has_none() {
    let floor = Floor::open();
    floor.price("desk_day", 4_000, None);
    assert_eq!(floor.quoted(floor.desks[0], "10:00", "12:00"), Value::Null);
    let booked = floor.house.ask("desks_book", floor.args(floor.desks[0], 0, &at("10:00"), &at("12:00")));
    assert_eq!(booked["price"], Value::Null);
}

#[test]
fn days_halves_and_hours_are_priced_by_the_list_and_rounded_to_the_fen() {
    let floor = Floor::open();
    floor.price("desk_day", 4_001, Some(6_000));
    floor.price("desk_hour", 1_000, None);
    floor.price("room_hour", 5_000, Some(8_000));
    let priced = |price: i64, market: Option<i64>| json!({ "price": price, "market": market, "waived": 0 });
    assert_eq!(floor.quoted(floor.desks[0], "10:00", "10:50"), priced(833, None));
    assert_eq!(floor.quoted(floor.room, "10:00", "11:30"), priced(7_500, Some(12_000)));
    floor.desk_rules(json!({ "unit": "half_day" }));
    assert_eq!(floor.quoted(floor.desks[0], "09:05", "12:00"), priced(2_001, Some(3_000)));
    floor.desk_rules(json!({ "unit": "day" }));
    let day = floor.house.ask(
        "desks_quote",
        floor.args(floor.desks[0], 0, "2026-03-03T00:00:00+08:00", "2026-03-05T00:00:00+08:00"),
    );
    assert_eq!(day["price"], priced(8_002, Some(12_000)));
}

#[test]
fn free_hours_come_first_and_the_rest_has_its_price() {
    let floor = Floor::open();
    floor.price("room_hour", 5_000, Some(8_000));
    floor.quota(json!({ "window": "month", "kind": "room", "free": 180 }));
    let book = |from: &str, until: &str| {
        floor.house.ask("desks_book", floor.args(floor.room, 0, &at(from), &at(until)))["price"].take()
    };
    assert_eq!(book("10:00", "12:00"), json!({ "price": 10_000, "market": 16_000, "waived": 10_000 }));
    assert_eq!(book("12:00", "14:00"), json!({ "price": 10_000, "market": 16_000, "waived": 5_000 }));
    assert_eq!(book("14:00", "15:00"), json!({ "price": 5_000, "market": 8_000, "waived": 0 }));
}

#[test]
fn the_price_is_frozen_until_the_time_moves() {
    let floor = Floor::open();
    floor.price("desk_hour", 1_000, None);
    let booking = floor.book(floor.desks[0], 0, "10:00", "12:00");
    floor.price("desk_hour", 2_000, None);
    let price = |answer: Value| answer["price"]["price"].clone();
    let to = |from: &str, until: &str| json!({ "booking": booking, "desk": floor.desks[0], "from": at(from), "until": at(until) });
    assert_eq!(price(floor.house.ask("desks_move", to("10:00", "12:00"))), 2_000);
    assert_eq!(price(floor.house.ask("desks_move", to("10:00", "13:00"))), 6_000);
}
