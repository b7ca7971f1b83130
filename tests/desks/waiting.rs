//! Waiting for a full slot: one holder at a time, for a limited time.

use serde_json::{Value, json};

use super::{Floor, at};

impl Floor {
    /// Fills the three desks from 10:00 to 12:00 with the first person; their bookings.
    fn full(&self) -> Vec<i64> {
        self.desks.iter().map(|desk| self.book(*desk, 0, "10:00", "12:00")).collect()
    }

    fn join(&self, who: usize, from: &str, until: &str) -> Value {
        let args =
            json!({ "member": self.members[who], "kind": "desk", "from": at(from), "until": at(until) });
        self.house.ask("desks_wait", args)
    }

    fn cancel(&self, booking: i64) {
        self.house.ask("desks_cancel", json!({ "booking": booking, "reason": "改期" }));
    }

    /// Each who waits, with the desk that is held for them.
    fn waits(&self) -> Vec<(String, Option<String>)> {
        let told = self.house.ask("desks_waiting", json!({}));
        let name = |value: &Value| value.as_str().unwrap().to_owned();
        let one = |wait: &Value| (name(&wait["name"]), wait["offer"]["desk_no"].as_str().map(str::to_owned));
        told["waits"].as_array().unwrap().iter().map(one).collect()
    }

    fn wait_of(&self, who: usize) -> Value {
        let told = self.house.ask("desks_waiting", json!({}));
        let waits = told["waits"].as_array().unwrap();
        waits.iter().find(|wait| wait["member"] == self.members[who]).unwrap()["wait"].clone()
    }

    /// The program's minute at that clock.
    fn minute(&self, clock: &str) -> Value {
        self.house.at(&at(clock)).ask("clock_tick", json!({}))["offers"].clone()
    }
}

fn held(name: &str, desk: &str) -> (String, Option<String>) {
    (name.to_owned(), Some(desk.to_owned()))
}

fn waits(name: &str) -> (String, Option<String>) {
    (name.to_owned(), None)
}

#[test]
fn one_freed_slot_is_offered_in_the_same_act_to_the_first_who_asked_and_to_nobody_else() {
    let floor = Floor::open();
    let bookings = floor.full();
    floor.join(1, "10:00", "12:00");
    floor.join(2, "10:00", "12:00");
    floor.cancel(bookings[1]);
    assert_eq!(floor.waits(), [held("郑一帆", "A-02"), waits("顾南")]);
    // What is held is taken: also by whoever stands at the counter.
    let (code, values) = floor.refused(floor.desks[1], 2, "10:00", "12:00");
    assert_eq!((code.as_str(), &values["by"]), ("desk_taken", &json!("郑一帆")));
}

#[test]
fn an_offer_that_is_taken_is_a_booking_like_any_other() {
    let floor = Floor::open();
    let bookings = floor.full();
    floor.join(1, "10:00", "12:00");
    floor.cancel(bookings[0]);
    let booking = floor.house.ask("desks_take_offer", json!({ "wait": floor.wait_of(1) }));
    assert_eq!((&booking["name"], &booking["offer_until"]), (&json!("郑一帆"), &Value::Null));
    assert_eq!(floor.waits(), []);
    floor.house.at(&at("10:00")).ask("desks_arrive", json!({ "booking": booking["booking"] }));
}

#[test]
fn an_offer_lapses_at_its_time_and_goes_to_the_next_and_not_back() {
    let floor = Floor::open();
    let bookings = floor.full();
    floor.join(1, "10:00", "12:00");
    floor.join(2, "10:00", "12:00");
    floor.cancel(bookings[0]);
    // It is 09:05: half an hour.
    assert_eq!(floor.minute("09:34"), 0);
    assert_eq!(floor.minute("09:35"), 2);
    assert_eq!(floor.waits(), [held("顾南", "A-01")]);
    let raw = rusqlite::Connection::open(floor.house.path()).unwrap();
    let lapsed: (String, String) = raw
        .query_row(
            "SELECT cancel_reason, cancelled_at FROM bookings WHERE member_id = ?",
            [floor.members[1]],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap();
    assert_eq!(lapsed, ("offer_lapsed".to_owned(), "2026-03-02T01:35:00Z".to_owned()));
    assert_eq!(floor.minute("10:05"), 1);
    assert_eq!(floor.waits(), []);
    floor.book(floor.desks[0], 0, "10:05", "12:00");
}

#[test]
fn a_lapsed_offer_cannot_be_taken_even_before_the_program_noticed() {
    let floor = Floor::open();
    let bookings = floor.full();
    floor.join(1, "10:00", "12:00");
    floor.cancel(bookings[0]);
    floor.house.at(&at("09:35"));
    let (code, _) = floor.house.refused("desks_take_offer", json!({ "wait": floor.wait_of(1) }));
    assert_eq!(code, "nothing_offered");
}

#[test]
fn declining_and_giving_up_pass_the_slot_on_at_once() {
    let floor = Floor::open();
    let bookings = floor.full();
    for who in [1, 2, 0] {
        floor.join(who, "10:00", "12:00");
    }
    floor.cancel(bookings[0]);
    floor.house.ask("desks_decline_offer", json!({ "wait": floor.wait_of(1) }));
    assert_eq!(floor.waits(), [held("顾南", "A-01"), waits("林芳")]);
    floor.house.ask("desks_stop_waiting", json!({ "wait": floor.wait_of(2) }));
    assert_eq!(floor.waits(), [held("林芳", "A-01")]);
}

#[test]
fn waiting_is_for_what_is_full_and_once_a_person() {
    let floor = Floor::open();
    let args =
        json!({ "member": floor.members[1], "kind": "desk", "from": at("10:00"), "until": at("12:00") });
    assert_eq!(floor.house.refused("desks_wait", args.clone()).0, "desk_free");
    floor.full();
    floor.join(1, "10:00", "12:00");
    assert_eq!(floor.house.refused("desks_wait", args).0, "waits_already");
    floor.join(2, "11:00", "13:00");
}

#[test]
fn who_waits_for_one_room_is_not_offered_another() {
    let floor = Floor::open();
    let room = floor.book(floor.room, 0, "10:00", "12:00");
    let other = floor.add("路演厅", "room", 40);
    let args = json!({ "member": floor.members[1], "kind": "room", "desk": floor.room,
                       "from": at("10:00"), "until": at("12:00") });
    floor.house.ask("desks_wait", args);
    floor.book(other, 2, "15:00", "16:00");
    assert_eq!(floor.waits(), [waits("郑一帆")]);
    floor.cancel(room);
    assert_eq!(floor.waits(), [held("郑一帆", "小会议室")]);
}

#[test]
fn an_early_leave_is_offered_for_the_rest_and_ten_minutes_only() {
    let floor = Floor::open();
    let bookings = floor.full();
    floor.join(1, "10:00", "12:00");
    floor.house.at(&at("10:00")).ask("desks_arrive", json!({ "booking": bookings[2] }));
    floor.house.at(&at("10:40")).ask("desks_leave", json!({ "booking": bookings[2] }));
    let offer = floor.house.ask("desks_waiting", json!({}))["waits"][0]["offer"].clone();
    assert_eq!(offer["from"], "2026-03-02T02:40:00Z");
    assert_eq!(offer["offer_until"], "2026-03-02T02:50:00Z");
    // Nobody is to come to what is only held: it is no no-show and cannot be arrived at.
    let (code, _) = floor.house.refused("desks_arrive", json!({ "booking": offer["booking"] }));
    assert_eq!(code, "booking_offered");
}

#[test]
fn a_wait_ends_with_its_time() {
    let floor = Floor::open();
    floor.full();
    floor.join(1, "10:00", "12:00");
    assert_eq!(floor.minute("11:59"), 0);
    assert_eq!(floor.minute("12:00"), 1);
    assert_eq!(floor.waits(), []);
}
