//! The naive model of [`super::histories`]: every minute of every desk is a cell, and nothing else is known.

/// Tuesday to Friday after the house's Monday.
pub const DAYS: usize = 4;
pub const DESKS: usize = 2;
const DAY: usize = 24 * 60;
pub const MINUTES: usize = DAYS * DAY;

/// Some minutes of one desk; the first is the Tuesday's midnight.
#[derive(Debug, Clone, Copy)]
pub struct Slot {
    pub desk: usize,
    pub from: usize,
    pub long: usize,
}

impl Slot {
    fn minutes(self) -> std::ops::Range<usize> {
        self.from..self.from + self.long
    }

    fn days(self) -> std::ops::Range<usize> {
        self.from / DAY..(self.from + self.long).div_ceil(DAY)
    }

    /// The same minutes so many days later.
    pub fn later(self, days: usize) -> Self {
        Self { from: self.from + days * DAY, ..self }
    }
}

#[derive(Clone)]
struct Cell {
    held: Option<usize>,
    closed: bool,
}

pub struct Model {
    cells: Vec<Vec<Cell>>,
    assigned: [[bool; DAYS]; DESKS],
    /// Of each booking: whether its person is of the team, and whether it stands.
    pub bookings: Vec<(bool, bool)>,
}

impl Model {
    pub fn new() -> Self {
        let free = Cell { held: None, closed: false };
        Self {
            cells: vec![vec![free; MINUTES]; DESKS],
            assigned: [[false; DAYS]; DESKS],
            bookings: Vec::new(),
        }
    }

    fn in_the_way(&self, slot: Slot, of_team: bool, but: Option<usize>) -> Option<&'static str> {
        let cells = &self.cells[slot.desk][slot.minutes()];
        if cells.iter().any(|cell| cell.closed) {
            Some("desk_closed")
        } else if !of_team && slot.days().any(|day| self.assigned[slot.desk][day]) {
            Some("desk_assigned")
        } else if cells.iter().any(|cell| cell.held.is_some() && cell.held != but) {
            Some("desk_taken")
        } else {
            None
        }
    }

    fn fill(&mut self, slot: Slot, booking: usize) {
        for cell in &mut self.cells[slot.desk][slot.minutes()] {
            cell.held = Some(booking);
        }
    }

    fn empty(&mut self, booking: usize) {
        for cell in self.cells.iter_mut().flatten().filter(|cell| cell.held == Some(booking)) {
            cell.held = None;
        }
    }

    /// What the core must answer; `None` is yes.
    pub fn book(&mut self, slot: Slot, of_team: bool) -> Option<&'static str> {
        let no = self.in_the_way(slot, of_team, None);
        if no.is_none() {
            self.fill(slot, self.bookings.len());
            self.bookings.push((of_team, true));
        }
        no
    }

    pub fn r#move(&mut self, booking: usize, to: Slot) -> Option<&'static str> {
        let (of_team, stands) = self.bookings[booking];
        if !stands {
            return Some("booking_cancelled");
        }
        let no = self.in_the_way(to, of_team, Some(booking));
        if no.is_none() {
            self.empty(booking);
            self.fill(to, booking);
        }
        no
    }

    pub fn cancel(&mut self, booking: usize) -> Option<&'static str> {
        if !self.bookings[booking].1 {
            return Some("booking_cancelled");
        }
        self.bookings[booking].1 = false;
        self.empty(booking);
        None
    }

    /// The same minutes on so many days; the days that can be had, or all or none.
    pub fn series(&mut self, slot: Slot, days: usize, of_team: bool, skips: bool) -> Option<&'static str> {
        let can = |day: &usize| self.in_the_way(slot.later(*day), of_team, None).is_none();
        let had: Vec<usize> = (0..days).filter(can).collect();
        if had.is_empty() || !skips && had.len() < days {
            return Some("series_conflicts");
        }
        for day in had {
            self.book(slot.later(day), of_team);
        }
        None
    }

    /// The standing bookings with a minute there.
    pub fn hit(&self, slot: Slot) -> Vec<usize> {
        let mut hit: Vec<usize> =
            self.cells[slot.desk][slot.minutes()].iter().filter_map(|cell| cell.held).collect();
        hit.dedup();
        hit
    }

    /// Closes it, after what it hits was called off.
    pub fn close(&mut self, slot: Slot) -> Option<&'static str> {
        for booking in self.hit(slot) {
            self.cancel(booking);
        }
        for cell in &mut self.cells[slot.desk][slot.minutes()] {
            cell.closed = true;
        }
        None
    }

    /// Those days of a desk, as a slot.
    pub fn of_days(desk: usize, from: usize, to: usize) -> Slot {
        Slot { desk, from: from * DAY, long: (to + 1 - from) * DAY }
    }

    /// Gives the days to the team, after what others had there was called off.
    pub fn assign(&mut self, desk: usize, from: usize, to: usize) -> Option<&'static str> {
        if self.assigned[desk][from..=to].contains(&true) {
            return Some("desk_assigned");
        }
        for booking in self.others(desk, from, to) {
            self.cancel(booking);
        }
        self.assigned[desk][from..=to].fill(true);
        None
    }

    pub fn others(&self, desk: usize, from: usize, to: usize) -> Vec<usize> {
        let mut others = self.hit(Self::of_days(desk, from, to));
        others.retain(|booking| !self.bookings[*booking].0);
        others
    }

    /// Of each standing booking, where and when it is.
    pub fn standing(&self) -> Vec<(usize, Slot)> {
        let mut standing: Vec<(usize, Slot)> = Vec::new();
        for (desk, cells) in self.cells.iter().enumerate() {
            for (minute, cell) in cells.iter().enumerate() {
                let Some(held) = cell.held else { continue };
                match standing.iter_mut().find(|(booking, _)| *booking == held) {
                    Some((_, slot)) => slot.long += 1,
                    None => standing.push((held, Slot { desk, from: minute, long: 1 })),
                }
            }
        }
        standing
    }
}
