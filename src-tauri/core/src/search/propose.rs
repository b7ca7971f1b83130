use std::collections::HashMap;

use chrono::NaiveTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::line::{self, Line};
use crate::desks::{self, Booking, Desk};
use crate::error::Result;
use crate::members::{self, ListedMember};
use crate::settings;
use crate::space::Read;
use crate::spelling::{Rank, Typed, first};
use crate::time::{Day, Instant, Span, Zone};

/// So many desks, and so many people, are offered.
const CHOICES: u32 = 3;
/// More words than these are no line for a booking.
const WORDS: usize = 6;

/// A booking that a line says. It is shown, and opens the form; nothing is booked by it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "BookingProposal"))]
pub struct Proposal {
    pub day: Day,
    /// Absent where no time could be read.
    pub span: Option<Span>,
    /// The best first, the free ones before the taken; at most three.
    pub desks: Vec<Choice>,
    /// The best first; at most three.
    pub members: Vec<ListedMember>,
    /// What to look at before booking.
    pub unclear: Vec<Unclear>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "DeskChoice"))]
pub struct Choice {
    pub desk: Desk,
    /// The booking that has it at that time.
    pub taken: Option<Booking>,
}

/// What a line leaves open, or what was made of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "code", content = "values", rename_all = "snake_case")]
pub enum Unclear {
    NoTime {},
    /// Only a beginning: so many minutes were taken.
    NoEnd {
        minutes: u32,
    },
    /// 2-4 was taken for the afternoon.
    Afternoon {},
    EndsBefore {},
    /// Such as 2月30日; today was taken.
    NoSuchDay {
        text: String,
    },
    /// It is over.
    Past {
        until: Instant,
    },
    NoDesk {},
    NoMember {},
    /// Several people fit as well.
    SeveralMembers {},
    /// Words that are neither a desk or room nor a person.
    Unknown {
        text: String,
    },
}

/// What the line says, or `None` where it is no such line.
pub fn propose(read: &Read, text: &str, now: Instant) -> Result<Option<Proposal>> {
    let zone = settings::zone(read)?;
    let today = zone.day_of(now);
    let (apart, closely) = (line::read(text, today, false), line::read(text, today, true));
    let closely = closely.filter(|line| apart.as_ref() != Some(line));
    let looker = &mut Looker { read, now, desks: desks::all(read)?, people: HashMap::new() };
    let mut proposals = Vec::new();
    for line in [apart, closely].into_iter().flatten().filter(|line| line.words.len() <= WORDS) {
        let meant = looker.meaning(&line.words)?;
        proposals.push((meant.open, looker.proposal(line, meant, zone)?));
    }
    proposals.sort_by_key(|(open, _)| *open);
    Ok(proposals.into_iter().next().map(|(_, proposal)| proposal))
}

/// Which of the words are the place and which the person.
#[derive(Default, Clone)]
struct Meaning {
    /// What is missing or not understood: the less, the better.
    open: usize,
    ranks: u32,
    place: String,
    person: String,
    unknown: Vec<String>,
}

struct Looker<'a> {
    read: &'a Read<'a>,
    now: Instant,
    desks: Vec<Desk>,
    people: HashMap<String, Vec<(Rank, ListedMember)>>,
}

impl Looker<'_> {
    /// The division of the words that leaves least open. Words that were written without a blank are divided too.
    fn meaning(&mut self, words: &[String]) -> Result<Meaning> {
        let mut divisions: Vec<(String, String, Vec<String>)> = Vec::new();
        let mut best: Option<Meaning> = None;
        let joined = |words: &[String]| words.join(" ");
        for from in 0..=words.len() {
            for until in from..=words.len() {
                let rest = [&words[..from], &words[until..]].concat();
                divisions.push((joined(&words[from..until]), joined(&rest), Vec::new()));
                // One word of the rest may be nothing at all.
                for (at, word) in rest.iter().enumerate().filter(|_| rest.len() > 1) {
                    let person = joined(&[&rest[..at], &rest[at + 1..]].concat());
                    divisions.push((joined(&words[from..until]), person, vec![word.clone()]));
                }
            }
        }
        if let [word] = words {
            best = self.divided(word)?;
        }
        for (place, person, unknown) in divisions {
            let meaning = self.weigh(place, person, unknown)?;
            if best.as_ref().is_none_or(|best| (meaning.open, meaning.ranks) < (best.open, best.ranks)) {
                best = Some(meaning);
            }
        }
        Ok(best.unwrap_or_default())
    }

    /// 小会张三: written in one, it divides where a place begins so and a person is called just so.
    fn divided(&mut self, word: &str) -> Result<Option<Meaning>> {
        for (at, _) in word.char_indices().skip(1) {
            let (one, other) = word.split_at(at);
            for (place, person) in [(one, other), (other, one)] {
                let begins = self.places(place).first().is_some_and(|(rank, _)| *rank <= Rank::SoundsBegin);
                if begins
                    && self
                        .people(person)?
                        .first()
                        .is_some_and(|(rank, _)| *rank <= Rank::SoundsWhole && *rank != Rank::Begins)
                {
                    return Ok(Some(self.weigh(place.to_owned(), person.to_owned(), Vec::new())?));
                }
            }
        }
        Ok(None)
    }

    fn weigh(&mut self, place: String, person: String, mut unknown: Vec<String>) -> Result<Meaning> {
        let place_rank = self.places(&place).first().map(|(rank, _)| *rank);
        let person_rank = self.people(&person)?.first().map(|(rank, _)| *rank);
        let mut open = unknown.len() * 2;
        let mut ranks = 0;
        let mut kept = [place, person];
        for (text, rank) in kept.iter_mut().zip([place_rank, person_rank]) {
            match rank {
                Some(rank) => ranks += rank as u32,
                None if text.is_empty() => open += 1,
                // Written, and not understood.
                None => {
                    open += 3;
                    unknown.push(std::mem::take(text));
                }
            }
        }
        let [place, person] = kept;
        Ok(Meaning { open, ranks, place, person, unknown })
    }

    fn places(&self, text: &str) -> Vec<(Rank, Desk)> {
        let Some(typed) = Typed::new(text) else { return Vec::new() };
        let fits = self.desks.iter().filter_map(|desk| Some((desks::fit(&typed, desk)?, desk.clone())));
        first(fits, u32::MAX).into_iter().map(|(fit, desk)| (fit.rank, desk)).collect()
    }

    fn people(&mut self, text: &str) -> Result<Vec<(Rank, ListedMember)>> {
        if let Some(known) = self.people.get(text) {
            return Ok(known.clone());
        }
        let found = match Typed::new(text) {
            Some(typed) => {
                let day = settings::today(self.read, self.now)?;
                members::search(self.read, &typed, day, CHOICES + 1)?
            }
            None => Vec::new(),
        };
        let found: Vec<_> = found.into_iter().map(|(fit, row)| (fit.rank, row)).collect();
        self.people.insert(text.to_owned(), found.clone());
        Ok(found)
    }

    fn proposal(&mut self, line: Line, meant: Meaning, zone: Zone) -> Result<Proposal> {
        let Line { day, times, mut unclear, .. } = line;
        let span = times.map(|(from, until)| Span { from: at(zone, day, from), until: at(zone, day, until) });
        if let Some(until) = span.map(|span| span.until).filter(|until| *until <= self.now) {
            unclear.push(Unclear::Past { until });
        }
        let desks = self.choices(&meant.place, day, span)?;
        if desks.is_empty() {
            unclear.push(Unclear::NoDesk {});
        }
        let people = self.people(&meant.person)?;
        match people.as_slice() {
            [] => unclear.push(Unclear::NoMember {}),
            [(first, _), (second, _), ..] if first == second => unclear.push(Unclear::SeveralMembers {}),
            _ => {}
        }
        let best = people.first().map(|(rank, _)| *rank);
        let members = people.into_iter().filter(|(rank, _)| Some(*rank) == best).map(|(_, row)| row);
        let members = members.take(CHOICES as usize).collect();
        unclear.extend(meant.unknown.into_iter().map(|text| Unclear::Unknown { text }));
        Ok(Proposal { day, span, desks, members, unclear })
    }

    /// The desks that fit best and are in service that day.
    fn choices(&self, text: &str, day: Day, span: Option<Span>) -> Result<Vec<Choice>> {
        let places: Vec<_> = self.places(text).into_iter().filter(|(_, desk)| desk.in_service(day)).collect();
        let best = places.first().map(|(rank, _)| *rank);
        let mut choices = Vec::new();
        for (_, desk) in places.into_iter().filter(|(rank, _)| Some(*rank) == best) {
            let taken = span.map(|span| desks::in_the_way(self.read, desk.desk, span)).transpose()?.flatten();
            choices.push(Choice { desk, taken });
        }
        choices.sort_by_key(|choice| choice.taken.is_some());
        choices.truncate(CHOICES as usize);
        Ok(choices)
    }
}

/// That minute of the local day; 1440 is the next midnight.
fn at(zone: Zone, day: Day, minute: u32) -> Instant {
    match NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0) {
        Some(time) => zone.at(day, time),
        None => zone.start_of(day.plus_days(1)),
    }
}
