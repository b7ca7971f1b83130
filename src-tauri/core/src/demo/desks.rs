//! Desks and rooms on the floor plan, and who booked them.

use crate::desks::{DeskKind, Spot};
use crate::error::Result;
use crate::ids::{BookingId, DeskId, ZoneId};
use crate::time::{Day, Instant, Span};

use super::scribe::{act, unless_refused};
use super::story::{Deed, Nth, Story, at, is_weekend};

/// A desk or room with what is promised of it.
pub struct Place {
    pub desk: DeskId,
    pub room: bool,
    pub promised: Vec<Span>,
}

/// What one person holds, from the booking to its end.
#[derive(Clone, Copy)]
pub struct Hold {
    pub booking: BookingId,
    pub span: Span,
}

/// Name and how many fit.
const ROOMS: &[(&str, u32)] = &[("云杉室", 6), ("白桦室", 8), ("榉木厅", 20), ("路演厅", 60)];

// In steps of the plan's grid.
const CELL: (i32, i32) = (5, 4);
const GAP: i32 = 1;
const AISLE: i32 = 3;
const IN_A_ROW: i64 = 6;
const ROOM: (i32, i32) = (17, 7);

impl Story<'_> {
    /// Three fifths of the desks stand in zone A, the others in zone B, in rows of six with an aisle; rooms below.
    pub(super) fn furnish(&mut self) -> Result<()> {
        let in_a = self.size.desks * 3 / 5;
        let width = 6 * (CELL.0 + GAP) + 2 * AISLE;
        for n in 0..self.size.desks {
            let (letter, nth, left, zone) =
                if n < in_a { ('A', n, 0, 0) } else { ('B', n - in_a, width + AISLE, 1) };
            let spot = spot(nth, left);
            let note = match nth % IN_A_ROW {
                0 => "靠窗",
                5 => "靠墙，有屏",
                _ => "",
            };
            self.place(format!("{letter}-{:02}", nth + 1), DeskKind::Desk, zone, 1, note, spot)?;
        }
        let below = i32::try_from((in_a + IN_A_ROW - 1) / IN_A_ROW).unwrap_or(0);
        let y = below * (CELL.1 + GAP) + below / 2 * AISLE + AISLE;
        for (n, (name, capacity)) in ROOMS.iter().enumerate() {
            let x = i32::try_from(n).unwrap_or(0) * (ROOM.0 + AISLE);
            let spot = Spot { x, y, w: ROOM.0, h: ROOM.1 };
            self.place((*name).to_owned(), DeskKind::Room, 4, *capacity, "有屏，可投影", spot)?;
        }
        Ok(())
    }

    fn place(
        &mut self,
        desk_no: String,
        kind: DeskKind,
        zone: Nth,
        capacity: u32,
        note: &str,
        spot: Spot,
    ) -> Result<()> {
        let zone: ZoneId = self.zones[zone].zone;
        let from_on = self.opened_on;
        let room = kind == DeskKind::Room;
        let note = note.to_owned();
        let desk = act!(
            self.scribe,
            desks::add,
            Add { desk_no, kind, zone, capacity, note, from_on, to_on: None, spot }
        )?;
        self.places.push(Place { desk: desk.desk, room, promised: Vec::new() });
        Ok(())
    }

    /// Many who come to work have booked a desk: some the day before, some on their way.
    pub(super) fn plan_desk(&mut self, person: Nth, came: Instant, went: Instant) {
        if !self.dice.chance(440) {
            return;
        }
        let span = Span { from: quarter_before(came), until: quarter_before(went).plus_minutes(30) };
        let ahead = if self.dice.chance(600) {
            self.dice.between(12 * 60, 20 * 60)
        } else {
            self.dice.between(2, 45)
        };
        self.note(span.from.plus_minutes(-ahead), Deed::Book { person, span, room: false });
    }

    /// Teams meet: each room once or twice a working day. Now and then somebody books and does not come.
    pub(super) fn plan_rooms(&mut self, day: Day) {
        if self.people.is_empty() {
            return;
        }
        let meetings = if is_weekend(day) { 1 } else { self.dice.about(3, 9) };
        for _ in 0..meetings {
            let person = self.dice.place(self.people.len());
            let from = at(day, self.dice.between(18, 37) * 30);
            let until = from.plus_minutes(30 * self.dice.between(2, 5));
            let ahead = self.dice.between(2 * 60, 14 * 60);
            let span = Span { from, until };
            self.note(from.plus_minutes(-ahead), Deed::Book { person, span, room: true });
        }
    }

    pub(super) fn book(&mut self, person: Nth, span: Span, room: bool) -> Result<()> {
        let now = self.scribe.now;
        if self.people[person].gone || span.until <= now {
            return Ok(());
        }
        let Some(place) = self.free_place(span, room) else { return Ok(()) };
        let (desk, member) = (self.places[place].desk, self.people[person].member);
        let Span { from, until } = span;
        let booked = unless_refused(act!(self.scribe, desks::book, Book { desk, member, from, until }))?;
        let Some(booking) = booked else { return Ok(()) };
        self.places[place].promised.push(span);
        let hold = Hold { booking: booking.booking, span };
        if !room {
            self.people[person].hold = Some(hold);
        }
        if from.seconds_since(now) > 2 * 60 * 60 && self.dice.chance(50) {
            let when = now.plus_seconds(self.dice.between(60, from.seconds_since(now) - 60));
            self.note(when, Deed::Cancel { person, hold });
        }
        Ok(())
    }

    fn free_place(&mut self, span: Span, room: bool) -> Option<Nth> {
        let now = self.scribe.now;
        let fitting: Vec<Nth> = (0..self.places.len()).filter(|n| self.places[*n].room == room).collect();
        let first = self.dice.place(fitting.len());
        let turned = (0..fitting.len()).map(|n| fitting[(first + n) % fitting.len()]);
        for place in turned {
            let promised = &mut self.places[place].promised;
            promised.retain(|other| other.until > now);
            if !promised.iter().any(|other| other.overlaps(span)) {
                return Some(place);
            }
        }
        None
    }

    pub(super) fn cancel(&mut self, person: Nth, hold: Hold) -> Result<()> {
        let reason = ["改天再来", "会议改到线上", "身体不适"][self.dice.place(3)].to_owned();
        unless_refused(act!(self.scribe, desks::cancel, Cancel { booking: hold.booking, reason }))?;
        self.people[person].hold = None;
        Ok(())
    }

    /// Whoever leaves gives the desk back, more often than not.
    pub(super) fn give_back(&mut self, person: Nth) -> Result<()> {
        let Some(hold) = self.people[person].hold.take() else { return Ok(()) };
        if hold.span.contains(self.scribe.now.plus_minutes(-1)) && self.dice.chance(700) {
            unless_refused(act!(self.scribe, desks::leave, Leave { booking: hold.booking }))?;
        }
        Ok(())
    }
}

fn spot(nth: i64, left: i32) -> Spot {
    let step = |n: i64| i32::try_from(n).unwrap_or(0);
    let (row, column) = (step(nth / IN_A_ROW), step(nth % IN_A_ROW));
    Spot {
        x: left + column * (CELL.0 + GAP) + if column > 2 { AISLE - GAP } else { 0 },
        y: row * (CELL.1 + GAP) + row / 2 * AISLE,
        w: CELL.0,
        h: CELL.1,
    }
}

fn quarter_before(moment: Instant) -> Instant {
    moment.plus_seconds(-moment.utc().timestamp().rem_euclid(15 * 60))
}
