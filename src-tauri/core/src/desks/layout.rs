//! How desks stand on the plan: as of a day, beside each other, and what the next one is called. Pure.

use std::collections::BTreeSet;

use super::{Desk, DeskKind, Spot};
use crate::ids::{DeskId, ZoneId};
use crate::time::Day;

/// What a desk is called and where it stands, from a day until its next one.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    pub desk: DeskId,
    pub from_on: Day,
    pub desk_no: String,
    pub zone: ZoneId,
    pub zone_name: String,
    pub spot: Spot,
}

/// A desk that goes out of service, or is to come, is shown so many days around.
const SHOWN_AROUND: i64 = 31;

/// The desks as they were called and stood on a day. `standings` by desk, then by day.
pub fn as_of(mut desks: Vec<Desk>, standings: &[Standing], day: Day) -> Vec<Desk> {
    for desk in &mut desks {
        let mut its = standings.iter().filter(|one| one.desk == desk.desk);
        let Some(first) = its.next() else { continue };
        let then = its.take_while(|one| one.from_on <= day).last().unwrap_or(first);
        desk.desk_no.clone_from(&then.desk_no);
        desk.zone = then.zone;
        desk.zone_name.clone_from(&then.zone_name);
        desk.spot = then.spot;
    }
    desks
}

/// What the plan of a day shows: desks in service, and those out of service that were or will be there within a
/// month and whose place nothing else has taken.
pub fn on_plan(desks: Vec<Desk>, day: Day) -> Vec<Desk> {
    let (standing, absent): (Vec<Desk>, Vec<Desk>) = desks.into_iter().partition(|desk| desk.in_service(day));
    let mut shown = standing;
    let near = |desk: &Desk| {
        let gone = desk.to_on.is_some_and(|to| to < day && day.days_since(to) <= SHOWN_AROUND);
        gone || (desk.from_on > day && desk.from_on.days_since(day) <= SHOWN_AROUND)
    };
    for desk in absent.into_iter().filter(near) {
        if !shown.iter().any(|other| collide(&desk, desk.spot, other, other.spot)) {
            shown.push(desk);
        }
    }
    shown.sort_by(|a, b| (a.kind.code(), &a.desk_no).cmp(&(b.kind.code(), &b.desk_no)));
    shown
}

/// Two that stand on one place: whose, whose place it is, and from which day on.
#[derive(Debug, PartialEq)]
pub struct Clash {
    pub desk: String,
    pub by: String,
    pub on: Day,
}

/// Where one of `changed` stands on the place of another desk on some day. A desk may stand in a room, and a part of
/// a room in the room.
pub fn clash(desks: &[Desk], standings: &[Standing], changed: &[DeskId]) -> Option<Clash> {
    let stays: Vec<Stay> = desks.iter().flat_map(|desk| stays(desk, standings)).collect();
    for stay in stays.iter().filter(|stay| changed.contains(&stay.desk.desk)) {
        for other in stays.iter().filter(|other| other.desk.desk != stay.desk.desk) {
            let on = stay.from.max(other.from);
            let together = [stay.to, other.to].into_iter().flatten().all(|to| on <= to);
            if together && collide(stay.desk, stay.at.spot, other.desk, other.at.spot) {
                return Some(Clash { desk: stay.at.desk_no.clone(), by: other.at.desk_no.clone(), on });
            }
        }
    }
    None
}

/// The number is another desk's, now or on a day from `on` on.
pub fn has_number(desks: &[Desk], standings: &[Standing], desk: Option<DeskId>, no: &str, on: Day) -> bool {
    desks.iter().filter(|other| Some(other.desk) != desk).any(|other| {
        other.desk_no == no
            || stays(other, standings)
                .iter()
                .any(|stay| stay.at.desk_no == no && stay.to.is_none_or(|to| to >= on))
    })
}

/// One place of a desk while it is in service there; both days belong to it.
struct Stay<'a> {
    desk: &'a Desk,
    at: &'a Standing,
    from: Day,
    to: Option<Day>,
}

fn stays<'a>(desk: &'a Desk, standings: &'a [Standing]) -> Vec<Stay<'a>> {
    let its: Vec<&Standing> = standings.iter().filter(|one| one.desk == desk.desk).collect();
    let stay = |nth: usize, at: &'a Standing| {
        let until = its.get(nth + 1).map(|next| next.from_on.plus_days(-1));
        let to = [until, desk.to_on].into_iter().flatten().min();
        Stay { desk, at, from: at.from_on.max(desk.from_on), to }
    };
    let all = its.iter().enumerate().map(|(nth, at)| stay(nth, at));
    all.filter(|stay| stay.to.is_none_or(|to| stay.from <= to)).collect()
}

fn collide(a: &Desk, at: Spot, b: &Desk, bt: Spot) -> bool {
    let crosses = at.x < bt.x + bt.w && bt.x < at.x + at.w && at.y < bt.y + bt.h && bt.y < at.y + at.h;
    let holds = |room: &Desk, outer: Spot, inner: Spot| {
        room.kind == DeskKind::Room
            && outer != inner
            && outer.x <= inner.x
            && outer.y <= inner.y
            && inner.x + inner.w <= outer.x + outer.w
            && inner.y + inner.h <= outer.y + outer.h
    };
    crosses && !holds(a, at, bt) && !holds(b, bt, at)
}

/// The number after the highest of the same kind: A-07 → A-08, 会议室 → 会议室 2.
pub fn following(like: &str, used: &BTreeSet<String>) -> String {
    let (prefix, digits) = split(like);
    let (prefix, width) =
        if digits.is_empty() { (format!("{like} "), 1) } else { (prefix.to_owned(), digits.len()) };
    let highest = used
        .iter()
        .map(|no| split(no))
        .filter(|(other, digits)| *other == prefix && !digits.is_empty())
        .filter_map(|(_, digits)| digits.parse::<u64>().ok())
        .max()
        .unwrap_or(1);
    format!("{prefix}{:0width$}", highest.saturating_add(1))
}

/// The first number of a zone without desks: by the letter that ends its name, 开放区 A → A-01.
pub fn first_number(zone: &str, used: &BTreeSet<String>) -> String {
    let letter = zone.chars().rev().find(char::is_ascii_alphabetic).map_or('D', |c| c.to_ascii_uppercase());
    let first = format!("{letter}-01");
    if used.contains(&first) { following(&first, used) } else { first }
}

fn split(no: &str) -> (&str, &str) {
    no.split_at(no.trim_end_matches(|c: char| c.is_ascii_digit()).len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn used(all: &[&str]) -> BTreeSet<String> {
        all.iter().map(|no| (*no).to_owned()).collect()
    }

    #[test]
    fn numbering_goes_on_after_the_highest_of_its_kind() {
        let all = used(&["A-06", "A-07", "B-11", "小会议室"]);
        for (like, next) in [("A-07", "A-08"), ("A-01", "A-08"), ("B-02", "B-12"), ("小会议室", "小会议室 2")]
        {
            assert_eq!(following(like, &all), next);
        }
        assert_eq!(first_number("开放区 C", &all), "C-01");
        assert_eq!(first_number("开放区 A", &used(&["A-01"])), "A-02");
        assert_eq!(first_number("路演厅", &all), "D-01");
    }
}
