//! Random histories of booking, moving and cancelling, against a model that counts every quarter of an hour.

use std::cell::Cell;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use super::floor::{Floor, at};
use crate::house::MANAGER;

const DESKS: usize = 2;
const QUARTERS: usize = 32;

/// Some quarters of one desk; the first is 10:00.
#[derive(Debug, Clone, Copy)]
struct Slot {
    desk: usize,
    from: usize,
    long: usize,
}

/// `which` picks among the bookings made so far.
#[derive(Debug, Clone, Copy)]
enum Step {
    Book(Slot),
    Move { which: usize, to: Slot },
    Cancel { which: usize },
}

fn slot() -> impl Strategy<Value = Slot> {
    (0..DESKS, 0..24_usize, 1..10_usize).prop_map(|(desk, from, long)| Slot { desk, from, long })
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => slot().prop_map(Step::Book),
        3 => (any::<usize>(), slot()).prop_map(|(which, to)| Step::Move { which, to }),
        1 => any::<usize>().prop_map(|which| Step::Cancel { which }),
    ]
}

/// Who holds each quarter of each desk, by the number of the booking.
struct Model {
    held: [[Option<usize>; QUARTERS]; DESKS],
    made: usize,
}

impl Model {
    /// What the core must answer; `None` is yes.
    fn decide(&mut self, step: Step) -> Option<&'static str> {
        let (who, slot) = match step {
            Step::Book(slot) => (self.made, Some(slot)),
            Step::Move { which, to } => (which, Some(to)),
            Step::Cancel { which } => (which, None),
        };
        let is_new = who == self.made;
        if !is_new && !self.held.iter().flatten().any(|holder| *holder == Some(who)) {
            return Some("booking_cancelled");
        }
        if let Some(Slot { desk, from, long }) = slot
            && self.held[desk][from..from + long].iter().flatten().any(|holder| *holder != who)
        {
            return Some("desk_taken");
        }
        for holder in self.held.iter_mut().flatten().filter(|holder| **holder == Some(who)) {
            *holder = None;
        }
        if let Some(Slot { desk, from, long }) = slot {
            self.held[desk][from..from + long].fill(Some(who));
        }
        self.made += usize::from(is_new);
        None
    }
}

fn clock(quarter: usize) -> String {
    at(&format!("{:02}:{:02}", 10 + quarter / 4, quarter % 4 * 15))
}

#[test]
fn random_histories_agree_with_a_model_that_counts_every_quarter() {
    let floor = Floor::open();
    let histories = Cell::new(0);
    let config = ProptestConfig { cases: 50, failure_persistence: None, ..ProptestConfig::default() };
    let outcome = TestRunner::new(config).run(&proptest::collection::vec(step(), 1..25), |steps| {
        histories.set(histories.get() + 1);
        let desks: Vec<i64> =
            (0..DESKS).map(|n| floor.add(&format!("P-{}-{n}", histories.get()), "desk", 0)).collect();
        let mut model = Model { held: [[None; QUARTERS]; DESKS], made: 0 };
        let mut bookings: Vec<Value> = Vec::new();
        for step in steps {
            let step = match step {
                Step::Book(_) => step,
                Step::Move { .. } | Step::Cancel { .. } if bookings.is_empty() => continue,
                Step::Move { which, to } => Step::Move { which: which % bookings.len(), to },
                Step::Cancel { which } => Step::Cancel { which: which % bookings.len() },
            };
            let (command, args) = match step {
                Step::Book(Slot { desk, from, long }) => {
                    ("desks_book", floor.args(desks[desk], 0, &clock(from), &clock(from + long)))
                }
                Step::Move { which, to: Slot { desk, from, long } } => (
                    "desks_move",
                    json!({ "booking": bookings[which], "desk": desks[desk],
                            "from": clock(from), "until": clock(from + long) }),
                ),
                Step::Cancel { which } => {
                    ("desks_cancel", json!({ "booking": bookings[which], "reason": "改期" }))
                }
            };
            let line = floor.house.send(&json!({ "ask": command, "args": args, "as": MANAGER }));
            let refused = model.decide(step);
            prop_assert_eq!(line["code"].as_str(), refused, "{} {} gave {}", command, args, line);
            if refused.is_none() && matches!(step, Step::Book(_)) {
                bookings.push(line["ok"]["booking"].clone());
            }
        }
        Ok(())
    });
    outcome.unwrap();
}
