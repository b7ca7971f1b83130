//! The emergency sheet (应急单): who is in, what is booked, who signed up, what is out, and empty lines to write on,
//! for working on paper while the computer is down. It tells the ends of mobiles only, since paper lies about.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::words::{self, Words};
use crate::checkin::{self, Here};
use crate::desks::{self, Booking};
use crate::error::Result;
use crate::events::{self, Event, Signup};
use crate::ids::MemberId;
use crate::lending::{self, Loans};
use crate::paper::document::{
    self, Block, Cell, Chapter, Column, Document, Opening, Rank, Row, Running, Sides, Table,
};
use crate::prints::{self, Body, Print, Sheet};
use crate::settings::{self, Language};
use crate::space::{Ctx, Read, Space};
use crate::time::{Instant, Span, Zone};
use crate::{members, profile};

/// Lines to write on: a sheet's worth.
const BLANK_LINES: usize = 13;
/// A box for a tick.
const TICK: &str = "□";

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PrintEmergencySheet {}

/// Makes a print of the emergency sheet as things stand now. It has no number: each one is another sheet.
pub fn print_emergency_sheet(space: &Space, ctx: &Ctx, _: PrintEmergencySheet) -> Result<Print> {
    let seen = space.read(|read| Seen::at(read, ctx.now))?;
    let title = seen.say.title.to_owned();
    let body = Body::Document(Box::new(seen.document()));
    prints::make(space, ctx, &Sheet { title, of: String::new(), body })
}

struct Seen {
    language: Language,
    say: &'static Words,
    space: String,
    now: Instant,
    zone: Zone,
    here: Vec<Here>,
    bookings: Vec<Booking>,
    events: Vec<(Event, Vec<Signup>)>,
    loans: Loans,
    tails: HashMap<MemberId, String>,
}

impl Seen {
    fn at(read: &Read, now: Instant) -> Result<Self> {
        let language = settings::language(read)?;
        let zone = settings::zone(read)?;
        let today = zone.day_of(now);
        let until = zone.start_of(today.plus_days(2));
        let here = checkin::here(read)?;
        let bookings = desks::bookings_in(read, Span { from: now, until })?;
        let mut events = Vec::new();
        for day in [today, today.plus_days(1)] {
            for event in events::on_day(read, day)? {
                // One that lasts over midnight is on both days.
                if event.span.until > now
                    && !events.iter().any(|(known, _): &(Event, _)| known.event == event.event)
                {
                    let signups = events::signups(read, event.event)?;
                    events.push((event, signups));
                }
            }
        }
        let loans = lending::open_loans(read, now, &lending::Due { member: None, by: None })?;
        let people = here
            .iter()
            .map(|one| one.member)
            .chain(bookings.iter().map(|one| one.member))
            .chain(loans.loans.iter().map(|one| one.member));
        let mut tails = HashMap::new();
        for member in people {
            if let std::collections::hash_map::Entry::Vacant(entry) = tails.entry(member) {
                entry.insert(tail(&members::member(read, member)?.mobile));
            }
        }
        let (say, space) = (words::words(language), profile::name(read)?);
        Ok(Self { language, say, space, now, zone, here, bookings, events, loans, tails })
    }

    fn document(&self) -> Document {
        let say = self.say;
        let stamp = self.local(self.now).format("%Y-%m-%d %H:%M");
        let as_of = format!("{} {stamp}", say.as_of);
        let chapter = |title: &str, opening, blocks| Chapter {
            title: title.to_owned(),
            opening,
            rank: Rank::Table,
            body: document::Body::Blocks(blocks),
            ..Chapter::default()
        };
        let first = Chapter {
            rank: Rank::Unlisted,
            about: vec![as_of.clone(), say.how.to_owned()],
            ..chapter(say.title, Opening::NewPage, Vec::new())
        };
        let mut front = vec![
            first,
            chapter(say.here, Opening::RunOn, vec![self.here()]),
            chapter(say.bookings, Opening::RunOn, vec![self.bookings()]),
        ];
        front.extend(
            self.signups().into_iter().map(|(title, about, block)| Chapter {
                about,
                ..chapter(&title, Opening::RunOn, vec![block])
            }),
        );
        front.push(chapter(say.loans, Opening::RunOn, self.loans()));
        front.push(Chapter {
            about: vec![say.blank_how.to_owned()],
            ..chapter(say.blank, Opening::NewPage, vec![self.blank()])
        });
        Document {
            running: Running {
                space: self.space.clone(),
                edition: as_of,
                english: self.language == Language::En,
                ..Running::default()
            },
            sides: Sides::One,
            all_sans: true,
            front,
            ..Document::default()
        }
    }

    fn here(&self) -> Block {
        let say = self.say;
        let rows = self.here.iter().map(|one| {
            vec![
                self.moment(one.came_at).into(),
                whole(&one.name),
                self.tail_of(one.member),
                team(&one.team),
                "".into(),
            ]
        });
        let columns = [(say.since, 4.0), (say.name, 5.0), (say.tail, 4.0), (say.team, 7.0), (say.left, 4.0)];
        table(&columns, rows, say.nobody_here)
    }

    fn bookings(&self) -> Block {
        let say = self.say;
        let rows = self.bookings.iter().map(|one| {
            vec![
                self.span(one.from, one.until).into(),
                one.desk_no.clone().into(),
                whole(&one.name),
                self.tail_of(one.member),
                team(&one.team),
                if one.used_at.is_some() { "✓".into() } else { TICK.into() },
            ]
        });
        let columns = [
            (say.time, 6.0),
            (say.desk, 4.0),
            (say.name, 4.0),
            (say.tail, 3.5),
            (say.team, 4.5),
            (say.came, 2.0),
        ];
        table(&columns, rows, say.no_bookings)
    }

    /// Title, time with place, and list of each event.
    fn signups(&self) -> Vec<(String, Vec<String>, Block)> {
        let say = self.say;
        if self.events.is_empty() {
            return vec![(say.signups.to_owned(), Vec::new(), Block::Note(say.no_events.into()))];
        }
        let columns =
            [(say.name, 6.0), (say.tail, 5.0), (say.team, 8.0), (say.waiting, 3.0), (say.came, 2.0)];
        let list = |(event, signups): &(Event, Vec<Signup>)| {
            let rows = signups.iter().map(|one| {
                vec![
                    whole(&one.guest.name),
                    tail(&one.guest.mobile).into(),
                    team(&one.guest.team),
                    one.waiting.map_or_else(|| "—".to_owned(), |place| place.to_string()).into(),
                    TICK.into(),
                ]
            });
            let about =
                vec![self.span(event.span.from, event.span.until), format!("{} {}", say.place, event.place)];
            (format!("{}　{}", say.signups, event.title), about, table(&columns, rows, say.nobody_signed_up))
        };
        self.events.iter().map(list).collect()
    }

    fn loans(&self) -> Vec<Block> {
        let say = self.say;
        let rows = self.loans.loans.iter().map(|one| {
            vec![
                Cell::from(format!("{} {}", one.item.item_no, one.item.name)),
                whole(&one.name),
                self.tail_of(one.member),
                self.moment(one.due_at).into(),
                "".into(),
            ]
        });
        let columns = [(say.item, 8.0), (say.name, 4.5), (say.tail, 3.5), (say.due, 4.0), (say.back, 4.0)];
        let mut blocks = vec![table(&columns, rows, say.no_loans)];
        let listed = u32::try_from(self.loans.loans.len()).unwrap_or(u32::MAX);
        let more = self.loans.total.saturating_sub(listed);
        if more > 0 {
            blocks.push(Block::Note(words::more_loans(self.language, more).into()));
        }
        blocks
    }

    fn blank(&self) -> Block {
        let say = self.say;
        let heads = [
            (say.time, 4.0),
            (say.name, 5.0),
            (say.tail, 4.0),
            (say.what, 6.0),
            (say.thing, 5.0),
            (say.money, 3.5),
            (say.note, 5.0),
            (say.by, 2.5),
        ];
        let line = || Row::Cells(heads.iter().map(|_| "".into()).collect());
        Block::Table(Table {
            columns: columns(&heads),
            rows: std::iter::repeat_with(line).take(BLANK_LINES).collect(),
            written_in: true,
            ..Table::default()
        })
    }

    fn tail_of(&self, member: MemberId) -> Cell {
        self.tails.get(&member).cloned().unwrap_or_default().into()
    }

    fn local(&self, at: Instant) -> NaiveDateTime {
        self.zone.local(at)
    }

    /// 10:00 on today's day, else 03-03 10:00.
    fn moment(&self, at: Instant) -> String {
        let today = self.zone.day_of(at) == self.zone.day_of(self.now);
        self.local(at).format(if today { "%H:%M" } else { "%m-%d %H:%M" }).to_string()
    }

    fn span(&self, from: Instant, until: Instant) -> String {
        let same = self.zone.day_of(from) == self.zone.day_of(until);
        let until = if same { self.local(until).format("%H:%M").to_string() } else { self.moment(until) };
        format!("{}–{until}", self.moment(from))
    }
}

/// The last four, by which a person is found.
fn tail(mobile: &str) -> String {
    mobile.chars().skip(mobile.chars().count().saturating_sub(4)).collect()
}

fn whole(name: &str) -> Cell {
    crate::paper::Words::new().whole(name).into()
}

fn team(team: &Option<String>) -> Cell {
    team.as_deref().unwrap_or("—").into()
}

fn columns(heads: &[(&str, f32)]) -> Vec<Column> {
    let column = |(head, modules): &(&str, f32)| Column {
        head: (*head).to_owned(),
        modules: *modules,
        ..Column::default()
    };
    heads.iter().map(column).collect()
}

/// The rows, or what is so where there are none.
fn table(heads: &[(&str, f32)], rows: impl Iterator<Item = Vec<Cell>>, none: &str) -> Block {
    let rows: Vec<Row> = rows.map(Row::Cells).collect();
    if rows.is_empty() {
        return Block::Note(none.into());
    }
    Block::Table(Table { columns: columns(heads), rows, ..Table::default() })
}
