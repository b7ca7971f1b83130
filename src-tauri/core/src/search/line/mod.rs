//! A line such as 明天 14-16 小会 张三, as people write it: a day, a time, and words that are left over for a place and
//! a person, in any order. Pure: today comes in with the text, what was understood comes out, and nothing is
//! guessed without being told.

mod day;
mod reader;
mod times;

use reader::Reader;

use super::Unclear;
use crate::rules::half_width;
use crate::time::Day;

/// What is meant by a part of a day without hours, in minutes of the day: from, until.
const MORNING: (u32, u32) = (9 * 60, 12 * 60);
const AFTERNOON: (u32, u32) = (13 * 60, 18 * 60);
const EVENING: (u32, u32) = (18 * 60, 21 * 60);
const WHOLE_DAY: (u32, u32) = (9 * 60, 18 * 60);

/// A beginning without an end lasts so many minutes.
const HOUR: u32 = 60;
const DAY: u32 = 24 * 60;

/// Words around the matter.
const FILLERS: &[&str] = &[
    "预约", "预订", "预定", "订", "定", "约", "用", "给", "的", "在", "从", "起", "开始", "book", "for", "at",
];

/// A time in minutes of the day; `until` may be 1440, the next midnight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub day: Day,
    pub times: Option<(u32, u32)>,
    /// What is left over, as it was written.
    pub words: Vec<String>,
    pub unclear: Vec<Unclear>,
}

/// What the line says; `None` where it is no such line. `closely`: a day that stands right before other words counts
/// too (周五小会, 28号大会), which otherwise are taken for a name or a number (周一帆, 3号会议室).
pub fn read(text: &str, today: Day, closely: bool) -> Option<Line> {
    let text: Vec<char> = half_width(text).to_lowercase().chars().take(120).collect();
    let mut reader = Reader { text, at: 0, today, closely };
    let mut said = Said::default();
    let mut words = vec![String::new()];
    while reader.at < reader.text.len() {
        if reader.say_day(&mut said) || reader.say_times(&mut said) {
            words.push(String::new());
        } else {
            let c = reader.text[reader.at];
            reader.at += 1;
            match words.last_mut() {
                Some(word) if !c.is_whitespace() && !",，。;、".contains(c) => word.push(c),
                _ => words.push(String::new()),
            }
        }
    }
    words.retain(|word| !word.is_empty() && !FILLERS.contains(&word.as_str()));
    let timed = said.clock.is_some() || said.part.is_some();
    // A day inside a word is believed only beside a time: 周一帆 alone is a person.
    if closely && !timed {
        return None;
    }
    if [said.day.is_some() || said.no_such_day.is_some(), timed, !words.is_empty()]
        .iter()
        .filter(|is| **is)
        .count()
        < 2
        || !(timed || said.day.is_some() || said.no_such_day.is_some())
    {
        return None;
    }
    Some(said.line(words, today))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Night,
    Morning,
    Noon,
    Afternoon,
    Evening,
    WholeDay,
}

/// An hour as it was written.
#[derive(Debug, Clone, Copy)]
struct Clock {
    hour: u32,
    minute: u32,
    part: Option<Part>,
    /// Written 07:30 or 14:00: of twenty-four hours.
    full: bool,
}

#[derive(Default)]
struct Said {
    day: Option<Day>,
    no_such_day: Option<String>,
    part: Option<Part>,
    clock: Option<(Clock, Option<Clock>)>,
    /// Minutes.
    lasting: Option<u32>,
}

impl Said {
    fn line(self, words: Vec<String>, today: Day) -> Line {
        let mut unclear = Vec::new();
        if let Some(text) = self.no_such_day {
            unclear.push(Unclear::NoSuchDay { text });
        }
        let times = match (self.clock, self.part) {
            (Some((from, until)), _) => Some(times(from, until, self.lasting, &mut unclear)),
            (None, Some(part)) => {
                let (from, until) = usual(part);
                Some((from, self.lasting.map_or(until, |lasting| (from + lasting).min(DAY))))
            }
            (None, None) => None,
        };
        if times.is_none() {
            unclear.push(Unclear::NoTime {});
        }
        let times = times.filter(|(from, until)| {
            let forward = from < until;
            if !forward {
                unclear.push(Unclear::EndsBefore {});
            }
            forward
        });
        Line { day: self.day.unwrap_or(today), times, words, unclear }
    }
}

fn usual(part: Part) -> (u32, u32) {
    match part {
        Part::Night => (0, 6 * 60),
        Part::Morning => MORNING,
        Part::Noon => (12 * 60, 13 * 60),
        Part::Afternoon => AFTERNOON,
        Part::Evening => EVENING,
        Part::WholeDay => WHOLE_DAY,
    }
}

fn times(from: Clock, until: Option<Clock>, lasting: Option<u32>, unclear: &mut Vec<Unclear>) -> (u32, u32) {
    let mut begins = minutes(from);
    // Who writes 2-4 at a desk means the afternoon; 07:30 and 早上7点 are said.
    let meant = from.part.is_none() && !from.full && (1..8).contains(&from.hour);
    if meant {
        begins += 12 * 60;
        unclear.push(Unclear::Afternoon {});
    }
    let Some(until) = until else {
        let minutes = lasting.unwrap_or_else(|| {
            unclear.push(Unclear::NoEnd { minutes: HOUR });
            HOUR
        });
        return (begins, (begins + minutes).min(DAY));
    };
    let mut ends =
        minutes(Clock { part: until.part.or(from.part.filter(|part| *part != Part::Morning)), ..until });
    // 10-2, 上午10点到2点, 2-4 in the afternoon.
    if ends <= begins && until.part.is_none() && !until.full && until.hour <= 12 && ends + 12 * 60 > begins {
        ends = (ends + 12 * 60).min(DAY);
    }
    (begins, ends)
}

fn minutes(clock: Clock) -> u32 {
    let later = match clock.part {
        Some(Part::Afternoon | Part::Evening) => clock.hour < 12,
        Some(Part::Noon) => clock.hour < 6,
        _ => false,
    };
    clock.hour * 60 + clock.minute + if later { 12 * 60 } else { 0 }
}
