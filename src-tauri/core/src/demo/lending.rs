//! Things out of the house: most are back by evening, some in a few days, a few too late.

use crate::error::Result;
use crate::time::Instant;

use super::scribe::{act, unless_refused};
use super::story::{Deed, Nth, Story, at};

/// Model and how many of it.
const ITEMS: &str = include_str!("../../../../assets/demo/items.txt");

pub struct Thing {
    pub code: String,
    pub out: bool,
}

/// Due back on the last day, and overdue on it.
const DUE_AT_LAST: i64 = 5;
const LATE_AT_LAST: i64 = 3;

impl Story<'_> {
    pub(super) fn stock(&mut self) -> Result<()> {
        for line in ITEMS.lines() {
            let (model, count) = line.split_once('|').unwrap_or((line, "1"));
            for _ in 0..count.parse().unwrap_or(1) {
                let model = model.to_owned();
                let label =
                    act!(self.scribe, lending::add_item, AddItem { model, name: None, item_no: None })?;
                self.things.push(Thing { code: label.code, out: false });
            }
        }
        Ok(())
    }

    /// Some who come to work take a thing.
    pub(super) fn plan_loan(&mut self, person: Nth, came: Instant) {
        if !self.dice.chance(self.size.loans_of_thousand) {
            return;
        }
        let lent = came.plus_minutes(self.dice.between(3, 90));
        let day = super::story::ZONE.day_of(lent);
        let days = if self.dice.chance(500) { 0 } else { self.dice.between(1, 7) };
        let due = at(day.plus_days(days), 18 * 60).max(lent.plus_minutes(60));
        let back = match self.dice.chance(900) {
            true => due.plus_minutes(-self.dice.between(5, 60)),
            false => due.plus_minutes(self.dice.between(12 * 60, 4 * 24 * 60)),
        };
        self.note(lent, Deed::Lend { person, due, back: back.max(lent.plus_minutes(10)) });
    }

    /// What is due and what is overdue at the last moment.
    pub(super) fn plan_last_loans(&mut self) {
        if self.people.is_empty() {
            return;
        }
        for n in 0..DUE_AT_LAST + LATE_AT_LAST {
            let person = self.dice.place(self.people.len());
            let (lent, due) = if n < DUE_AT_LAST {
                (self.until.plus_minutes(-30 - n * 25), self.until.plus_minutes(40 + n * 30))
            } else {
                (self.until.plus_minutes(-26 * 60 + n), at(self.last.plus_days(-1), 23 * 60 + 30))
            };
            self.note(lent, Deed::Lend { person, due, back: self.until.plus_minutes(60) });
        }
    }

    pub(super) fn lend(&mut self, person: Nth, due: Instant, back: Instant) -> Result<()> {
        let free: Vec<Nth> = (0..self.things.len()).filter(|n| !self.things[*n].out).collect();
        if free.is_empty() || self.people[person].gone {
            return Ok(());
        }
        let thing = free[self.dice.place(free.len())];
        let (code, member) = (self.things[thing].code.clone(), self.people[person].member);
        let note = if self.dice.chance(80) { "外壳有划痕".to_owned() } else { String::new() };
        let lent = unless_refused(act!(
            self.scribe,
            lending::lend,
            Lend { code, member, due_at: due, note, at: None }
        ))?;
        if lent.is_some() {
            self.things[thing].out = true;
            self.note(back, Deed::TakeBack(thing));
        }
        Ok(())
    }

    pub(super) fn take_back(&mut self, thing: Nth) -> Result<()> {
        let code = self.things[thing].code.clone();
        let note =
            if self.dice.chance(40) { "缺一根电源线，已登记".to_owned() } else { String::new() };
        unless_refused(act!(self.scribe, lending::take_back, TakeBack { code, note, at: None }))?;
        self.things[thing].out = false;
        Ok(())
    }
}
