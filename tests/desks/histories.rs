//! Random histories of bookings, moves, series, closures and assignments, against a model that counts every minute.
//! 50 of them in every run; `HISTORIES=1000 cargo test -p frontdesk --test house histories` runs as many as it says.

use std::cell::Cell;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use super::Floor;
use super::model::{DAYS, DESKS, MINUTES, Model, Slot};
use crate::house::MANAGER;

/// `which` picks among the bookings made so far.
#[derive(Debug, Clone, Copy)]
enum Step {
    Book { slot: Slot, of_team: bool },
    Move { which: usize, to: Slot },
    Cancel { which: usize },
    Series { slot: Slot, days: usize, of_team: bool, skips: bool },
    Close(Slot),
    Assign { desk: usize, from: usize, to: usize },
}

/// Beginning and length in steps of five minutes, within the four days.
fn slot(longest: usize) -> impl Strategy<Value = Slot> {
    (0..DESKS, 0..MINUTES / 5, 1..longest / 5).prop_map(|(desk, from, long)| {
        let from = from * 5;
        Slot { desk, from, long: (long * 5).min(MINUTES - from) }
    })
}

/// Within one day, so that the days after it are whole.
fn of_one_day() -> impl Strategy<Value = Slot> {
    (0..DESKS, 0..240_usize, 1..47_usize).prop_map(|(desk, from, long)| Slot {
        desk,
        from: from * 5,
        long: long * 5,
    })
}

fn step() -> impl Strategy<Value = Step> {
    let pair = (0..DAYS, 0..DAYS).prop_map(|(a, b)| (a.min(b), a.max(b)));
    prop_oneof![
        6 => (slot(900), any::<bool>()).prop_map(|(slot, of_team)| Step::Book { slot, of_team }),
        4 => (any::<usize>(), slot(900)).prop_map(|(which, to)| Step::Move { which, to }),
        1 => any::<usize>().prop_map(|which| Step::Cancel { which }),
        3 => (of_one_day(), 0..DAYS, any::<bool>(), any::<bool>()).prop_map(|(slot, days, of_team, skips)| {
            Step::Series { slot, days: days + 1, of_team, skips }
        }),
        1 => slot(1500).prop_map(Step::Close),
        1 => (0..DESKS, pair).prop_map(|(desk, (from, to))| Step::Assign { desk, from, to }),
    ]
}

/// A minute of the model as a moment.
fn moment(minute: usize) -> String {
    let (day, clock) = (minute / 1440, minute % 1440);
    format!("2026-03-{:02}T{:02}:{:02}:00+08:00", 3 + day, clock / 60, clock % 60)
}

fn day(day: usize) -> String {
    format!("2026-03-{:02}", 3 + day)
}

fn wall(minute: usize) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// One history: the house's desks and the model's.
struct History<'a> {
    floor: &'a Floor,
    team: i64,
    desks: Vec<i64>,
    model: Model,
    /// The core's id of each booking of the model.
    ids: Vec<Value>,
}

impl History<'_> {
    fn called_off(&self, hits: &[usize]) -> Vec<Value> {
        hits.iter().map(|hit| json!({ "booking": self.ids[*hit], "way": { "way": "cancel" } })).collect()
    }

    /// The ask of a step, and what the model answers.
    fn take(&mut self, step: Step) -> (&'static str, Value, Option<&'static str>) {
        let who = |of_team: bool| self.floor.members[usize::from(of_team)];
        let span = |slot: Slot| (moment(slot.from), moment(slot.from + slot.long));
        match step {
            Step::Book { slot, of_team } => {
                let (from, until) = span(slot);
                let args = self.floor.args(self.desks[slot.desk], usize::from(of_team), &from, &until);
                ("desks_book", args, self.model.book(slot, of_team))
            }
            Step::Move { which, to } => {
                let (from, until) = span(to);
                let args = json!({ "booking": self.ids[which], "desk": self.desks[to.desk], "from": from, "until": until });
                ("desks_move", args, self.model.r#move(which, to))
            }
            Step::Cancel { which } => {
                let args = json!({ "booking": self.ids[which], "reason": "改期" });
                ("desks_cancel", args, self.model.cancel(which))
            }
            Step::Series { slot, days, of_team, skips } => {
                let rule = json!({ "rule": "daily", "first": day(0), "every": 1,
                                   "until": { "end": "times", "times": days } });
                let times = json!({ "from": wall(slot.from), "until": wall(slot.from + slot.long) });
                let plan = json!({ "member": who(of_team), "desks": [self.desks[slot.desk]], "rule": rule, "times": times });
                let args = json!({ "plan": plan, "in_conflict": if skips { "skip" } else { "none" } });
                ("series_book", args, self.model.series(slot, days, of_team, skips))
            }
            Step::Close(slot) => {
                let (from, until) = span(slot);
                let choices = self.called_off(&self.model.hit(slot));
                let args = json!({ "scope": { "scope": "desks", "desks": [self.desks[slot.desk]] }, "from": from,
                                   "until": until, "reason": "检修", "choices": choices });
                ("desks_close", args, self.model.close(slot))
            }
            Step::Assign { desk, from, to } => {
                let choices = self.called_off(&self.model.others(desk, from, to));
                let args = json!({ "desk": self.desks[desk], "team": self.team, "reason": "分配",
                                   "period": { "from": day(from), "to": day(to) }, "choices": choices });
                ("desks_assign", args, self.model.assign(desk, from, to))
            }
        }
    }

    /// Remembers what the core made of a step.
    fn learn(&mut self, step: Step, answer: &Value) {
        match step {
            Step::Book { .. } => self.ids.push(answer["booking"].clone()),
            Step::Series { .. } => {
                let made = answer["bookings"].as_array().unwrap();
                self.ids.extend(made.iter().map(|booking| booking["booking"].clone()));
            }
            Step::Move { .. } | Step::Cancel { .. } | Step::Close(_) | Step::Assign { .. } => {}
        }
    }

    /// Every standing booking of the house on these desks, as the model tells it.
    fn compare(&self) {
        let mut told: Vec<(Value, Value, String, String)> = Vec::new();
        for of in 0..DAYS {
            for booking in
                self.floor.house.ask("desks_on", json!({ "day": day(of) }))["bookings"].as_array().unwrap()
            {
                let ours = self.desks.iter().any(|desk| booking["desk"] == *desk);
                let known = told.iter().any(|(id, ..)| *id == booking["booking"]);
                if ours && !known {
                    let at = |name: &str| booking[name].as_str().unwrap().to_owned();
                    told.push((booking["booking"].clone(), booking["desk"].clone(), at("from"), at("until")));
                }
            }
        }
        let instant = |minute: usize| moment(minute).parse::<frontdesk::time::Instant>().unwrap().to_string();
        let mut meant: Vec<(Value, Value, String, String)> = self
            .model
            .standing()
            .into_iter()
            .map(|(booking, slot)| {
                let (from, until) = (instant(slot.from), instant(slot.from + slot.long));
                (self.ids[booking].clone(), json!(self.desks[slot.desk]), from, until)
            })
            .collect();
        let by_id = |one: &(Value, Value, String, String)| one.0.as_i64();
        told.sort_by_key(by_id);
        meant.sort_by_key(by_id);
        assert_eq!(told, meant);
    }
}

#[test]
fn random_histories_agree_with_a_model_that_counts_every_minute() {
    let floor = Floor::open();
    let team = floor.house.team("青橙传感");
    floor.house.ask(
        "members_join_team",
        json!({ "member": floor.members[1], "team": team, "from_on": "2026-01-05" }),
    );
    let histories = Cell::new(0_i64);
    let cases =
        std::env::var("HISTORIES").ok().map_or(50, |asked| asked.parse().expect("HISTORIES is a number"));
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    let outcome = TestRunner::new(config).run(&proptest::collection::vec(step(), 1..25), |steps| {
        histories.set(histories.get() + 1);
        let x = |n: usize| 100 + histories.get() * 12 + n as i64 * 6;
        let desks =
            (0..DESKS).map(|n| floor.add(&format!("P-{}-{n}", histories.get()), "desk", x(n))).collect();
        let mut history = History { floor: &floor, team, desks, model: Model::new(), ids: Vec::new() };
        for step in steps {
            let made = history.ids.len();
            let step = match step {
                Step::Move { .. } | Step::Cancel { .. } if made == 0 => continue,
                Step::Move { which, to } => Step::Move { which: which % made, to },
                Step::Cancel { which } => Step::Cancel { which: which % made },
                Step::Book { .. } | Step::Series { .. } | Step::Close(_) | Step::Assign { .. } => step,
            };
            let (command, args, refused) = history.take(step);
            let line = floor.house.send(&json!({ "ask": command, "args": args, "as": MANAGER }));
            prop_assert_eq!(line["code"].as_str(), refused, "{} {} gave {}", command, args, line);
            if refused.is_none() {
                history.learn(step, &line["ok"]);
            }
        }
        history.compare();
        Ok(())
    });
    outcome.unwrap();
    assert!(histories.get() >= i64::from(cases));
}
