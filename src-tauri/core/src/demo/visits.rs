//! Coming and going: peaks at nine, after lunch and in the evening, fewer at weekends.

use crate::error::Result;
use crate::time::{Day, Instant};

use super::scribe::act;
use super::story::{Deed, Nth, Story, at, is_weekend};

/// So many are in at the last moment, at whatever hour it lies.
const IN_AT_LAST: usize = 16;

impl Story<'_> {
    pub(super) fn plan_visits(&mut self, day: Day) {
        let here: Vec<Nth> = (0..self.people.len()).filter(|n| !self.people[*n].gone).collect();
        // Seven days a week bring as many as seven average ones.
        let wanted = self.size.visits * if is_weekend(day) { 55 } else { 118 } / 100;
        let often = wanted * 1000 / i64::try_from(here.len()).unwrap_or(1).max(1);
        for person in here {
            let chance = (often * self.people[person].habit / 1000).min(960);
            if self.dice.chance(chance) {
                let (came, went) = self.stay(day);
                self.note_visit(person, came, went);
            }
        }
    }

    fn note_visit(&mut self, person: Nth, came: Instant, went: Instant) {
        self.note(came, Deed::Come(person));
        self.note(went, Deed::Go(person));
        self.plan_desk(person, came, went);
        self.plan_loan(person, came);
    }

    fn stay(&mut self, day: Day) -> (Instant, Instant) {
        let (came, hours) = match self.dice.between(0, 99) {
            0..=57 => (self.dice.about(8 * 60 + 10, 10 * 60 + 30), (3, 9)),
            58..=82 => (self.dice.about(13 * 60, 15 * 60 + 30), (1, 6)),
            _ => (self.dice.about(17 * 60 + 30, 20 * 60), (1, 3)),
        };
        let minutes = self.dice.about(hours.0 * 60, hours.1 * 60);
        let went = (came + minutes).min(22 * 60 + self.dice.between(0, 29));
        let second = self.dice.between(0, 59);
        (at(day, came).plus_seconds(second), at(day, went).plus_seconds(60 - second))
    }

    /// Whatever the hour, somebody works late or has come early.
    pub(super) fn plan_last_hours(&mut self) {
        let mut asked: Vec<Nth> = (0..self.people.len()).filter(|n| !self.people[*n].gone).collect();
        for _ in 0..IN_AT_LAST.min(asked.len()) {
            let person = asked.swap_remove(self.dice.place(asked.len()));
            let came = self.until.plus_minutes(-self.dice.between(4, 200));
            let went = self.until.plus_minutes(self.dice.between(20, 240));
            self.note_visit(person, came, went);
        }
    }

    pub(super) fn come(&mut self, person: Nth) -> Result<()> {
        if self.people[person].is_in {
            return Ok(());
        }
        self.people[person].is_in = true;
        self.scan(person)
    }

    pub(super) fn go(&mut self, person: Nth) -> Result<()> {
        if !self.people[person].is_in {
            return Ok(());
        }
        self.people[person].is_in = false;
        self.give_back(person)?;
        self.scan(person)
    }

    fn scan(&mut self, person: Nth) -> Result<()> {
        let code = self.people[person].badge.clone();
        act!(self.scribe, checkin::scan, Scan { code, zone: None })?;
        Ok(())
    }
}
