//! Events: announced some days before, signed up to, attended, and confirmed on the next day.

use crate::error::Result;
use crate::events::{Kind, Role};
use crate::figures::Provable;
use crate::ids::EventId;
use crate::packs::Proof;
use crate::time::{Day, Span};

use super::scribe::{act, unless_refused};
use super::story::{Deed, Nth, Story, at, is_weekend};

/// Kind and title.
const TITLES: &str = include_str!("../../../../assets/demo/events.txt");

/// A gathering that is announced and not over yet; dropped once it was confirmed.
pub struct Gathering {
    pub event: EventId,
    pub span: Span,
    pub seated: Vec<Nth>,
}

impl Story<'_> {
    /// On about three days a month something will happen ten days later.
    pub(super) fn plan_event(&mut self, day: Day) {
        let held_on = day.plus_days(10);
        let often = if is_weekend(held_on) { 180 } else { 75 };
        let announced = at(day, self.dice.between(9 * 60, 17 * 60));
        if self.dice.chance(often * self.size.events / 30) {
            let from = at(held_on, [14 * 60, 19 * 60][self.dice.place(2)]);
            self.note(announced, Deed::Announce(Span { from, until: from.plus_minutes(120) }));
        }
    }

    /// Whatever the hour, something is on at the last moment, and something comes in three days.
    pub(super) fn plan_last_events(&mut self) {
        for (before, lasting) in [(40, 120), (-3 * 24 * 60, 120)] {
            let from = self.until.plus_minutes(-before);
            let from = from.plus_seconds(-from.utc().timestamp().rem_euclid(300));
            let announced = self.until.plus_minutes(-6 * 24 * 60 - lasting);
            self.note(announced, Deed::Announce(Span { from, until: from.plus_minutes(lasting) }));
        }
    }

    pub(super) fn announce(&mut self, span: Span) -> Result<()> {
        let count = TITLES.lines().count();
        let line = TITLES.lines().nth(self.dice.place(count)).unwrap_or("other|开放日");
        let (kind, title) = line.split_once('|').unwrap_or(("other", line));
        let kind = Kind::ALL.iter().copied().find(|known| known.code() == kind).unwrap_or(Kind::Other);
        self.announced += 1;
        let title = format!("{title}（第 {} 期）", self.announced);
        let role = [Role::Host, Role::Host, Role::Host, Role::Joint, Role::Undertaker][self.dice.place(5)];
        let capacity = [16, 24, 30, 40, 60][self.dice.place(5)];
        let place = if capacity > 30 { "路演厅" } else { "咖啡角" }.to_owned();
        let event =
            act!(self.scribe, events::announce, Announce { title, kind, role, place, capacity, span })?.event;
        self.gatherings.insert(event, Gathering { event, span, seated: Vec::new() });
        let wish = i64::from(capacity) * self.dice.about(35, 125) / 100;
        let time = span.from.seconds_since(self.scribe.now).max(3600);
        for _ in 0..wish {
            let when = self.scribe.now.plus_seconds(self.dice.between(60, time - 600));
            self.note(when, Deed::SignUp(event));
        }
        if self.dice.chance(40) && span.until < self.until {
            let before = self.dice.between(300, 2000);
            self.note(span.from.plus_minutes(-before), Deed::CallOff(event));
        }
        self.note(span.from.plus_minutes(-20), Deed::Gather(event));
        let after = self.dice.between(15, 20 * 60);
        self.note(span.until.plus_minutes(after), Deed::Confirm(event));
        Ok(())
    }

    pub(super) fn sign_up(&mut self, event: EventId) -> Result<()> {
        if self.people.is_empty() || !self.gatherings.contains_key(&event) {
            return Ok(());
        }
        let person = self.dice.place(self.people.len());
        if self.people[person].gone {
            return Ok(());
        }
        let member = self.people[person].member;
        let signed = unless_refused(act!(self.scribe, events::sign_up, SignUp { event, member }))?;
        let seated = signed.is_some_and(|signed| signed.signup.waiting.is_none());
        if let Some(gathering) = self.gatherings.get_mut(&event).filter(|_| seated) {
            gathering.seated.push(person);
        }
        Ok(())
    }

    /// Three of four who have a seat come, most of them in time.
    pub(super) fn gather(&mut self, event: EventId) {
        let Some(gathering) = self.gatherings.get(&event) else { return };
        let (from, seated) = (gathering.span.from, gathering.seated.clone());
        for person in seated {
            if self.dice.chance(760) {
                let when = from.plus_seconds(self.dice.about(-19 * 60, 25 * 60));
                self.note(when, Deed::SignIn { event, person });
            }
        }
    }

    pub(super) fn sign_in(&mut self, event: EventId, person: Nth) -> Result<()> {
        let code = self.people[person].badge.clone();
        unless_refused(act!(self.scribe, events::scan, Scan { event, code }))?;
        Ok(())
    }

    pub(super) fn call_off(&mut self, event: EventId) -> Result<()> {
        let reason = "主讲人临时有事".to_owned();
        unless_refused(act!(self.scribe, events::cancel, Cancel { event, reason }))?;
        self.gatherings.remove(&event);
        Ok(())
    }

    /// One in eight is forgotten: figures do not count it, and the list shows it.
    pub(super) fn confirm(&mut self, event: EventId) -> Result<()> {
        let Some(gathering) = self.gatherings.remove(&event) else { return Ok(()) };
        if self.dice.chance(875) {
            let heads = u32::try_from(gathering.seated.len()).unwrap_or(0);
            let headcount = self.dice.chance(400).then_some(heads);
            let confirm = act!(self.scribe, events::confirm, Confirm { event: gathering.event, headcount });
            let Some(held) = unless_refused(confirm)? else { return Ok(()) };
            for proof in [Proof::EventNotice, Proof::SignIn, Proof::EventPhoto, Proof::EventSummary] {
                self.prove(Provable::Session(held.session), proof, &held.title);
            }
        }
        Ok(())
    }
}
