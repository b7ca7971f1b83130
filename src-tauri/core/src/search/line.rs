//! A line such as 明天 14-16 小会 张三, as people write it: a day, a time, and words that are left over for a place and
//! a person, in any order. Pure: the day and the minute of now come in, what was understood comes out, and nothing is
//! guessed without being told.

use chrono::Datelike;

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

struct Reader {
    text: Vec<char>,
    at: usize,
    today: Day,
    closely: bool,
}

impl Reader {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.text.get(self.at + ahead).copied()
    }

    /// Passes over the first of these words that stands here.
    fn word<T: Copy>(&mut self, words: &[(&str, T)]) -> Option<T> {
        let rest = &self.text[self.at..];
        let found = words.iter().find(|(word, _)| {
            let length = word.chars().count();
            let before = self.at.checked_sub(1).map(|at| self.text[at]);
            // An English word is not the middle of another.
            let inside = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
            let apart = !inside(before) && (word.ends_with(' ') || !inside(rest.get(length).copied()));
            let same = word.chars().eq(rest.iter().take(length).copied());
            same && (apart || !inside(word.chars().next()))
        });
        let (word, meaning) = *found?;
        self.at += word.chars().count();
        Some(meaning)
    }

    fn any(&mut self, words: &[&str]) -> bool {
        let words: Vec<(&str, ())> = words.iter().map(|word| (*word, ())).collect();
        self.word(&words).is_some()
    }

    /// Tries, and goes back where it comes to nothing.
    fn attempt<T>(&mut self, look: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.at;
        let found = look(self);
        if found.is_none() {
            self.at = before;
        }
        found
    }

    /// No letter, figure or dash of another word stands right before.
    fn begins(&self) -> bool {
        let before = self.at.checked_sub(1).map(|at| self.text[at]);
        before.is_none_or(|c| !c.is_ascii_alphanumeric() && !"-_./:".contains(c))
    }

    fn ends(&self) -> bool {
        self.peek(0).is_none_or(|c| !c.is_ascii_alphanumeric() && !"-_/:".contains(c))
    }

    /// At most so many digits.
    fn number(&mut self, digits: usize) -> Option<u32> {
        let length = self.text[self.at..].iter().take_while(|c| c.is_ascii_digit()).count();
        if length == 0 || length > digits {
            return None;
        }
        let number: String = self.text[self.at..self.at + length].iter().collect();
        self.at += length;
        number.parse().ok()
    }

    /// 两, 十, 十二, 二十; up to 99.
    fn written_number(&mut self) -> Option<u32> {
        const FIGURES: [(&str, u32); 10] = [
            ("一", 1),
            ("二", 2),
            ("两", 2),
            ("三", 3),
            ("四", 4),
            ("五", 5),
            ("六", 6),
            ("七", 7),
            ("八", 8),
            ("九", 9),
        ];
        let first = self.word(&FIGURES);
        if !self.any(&["十"]) {
            return first;
        }
        Some(first.unwrap_or(1) * 10 + self.word(&FIGURES).unwrap_or(0))
    }

    fn blanks(&mut self) {
        while self.peek(0).is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    fn say_day(&mut self, said: &mut Said) -> bool {
        if said.day.is_some() || said.no_such_day.is_some() {
            return false;
        }
        let begins = self.at;
        match self
            .attempt(|reader| reader.relative_day().or_else(|| reader.week_day()).or_else(|| reader.date()))
        {
            None => return false,
            Some(Some(day)) => said.day = Some(day),
            Some(None) => said.no_such_day = Some(self.text[begins..self.at].iter().collect()),
        }
        true
    }

    fn relative_day(&mut self) -> Option<Option<Day>> {
        let days = self.word(&[
            ("大后天", 3),
            ("后天", 2),
            ("明天", 1),
            ("明日", 1),
            ("今天", 0),
            ("今日", 0),
            ("today", 0),
            ("tomorrow", 1),
        ]);
        // 今晚, 明早: the part of the day stays to be read.
        let days = days.or_else(|| {
            let part = self.peek(1).is_some_and(|c| "早晚".contains(c));
            if part { self.word(&[("今", 0), ("明", 1)]) } else { None }
        });
        Some(Some(self.today.plus_days(days?)))
    }

    /// 周五 is the next one, today among them; 下周五 that of the week after this one. A week begins on Monday.
    fn week_day(&mut self) -> Option<Option<Day>> {
        let week = self.word(&[
            ("下下", 2),
            ("下个", 1),
            ("下", 1),
            ("这个", 0),
            ("这", 0),
            ("本", 0),
            ("next ", 1),
        ]);
        let weeks = [("星期", ()), ("礼拜", ()), ("周", ())];
        let named = self.word(&[
            ("monday", 0),
            ("tuesday", 1),
            ("wednesday", 2),
            ("thursday", 3),
            ("friday", 4),
            ("saturday", 5),
            ("sunday", 6),
        ]);
        let short = self.peek(0) == Some('周');
        let day = match named {
            Some(day) => day,
            None => {
                self.word(&weeks)?;
                self.word(&[
                    ("一", 0),
                    ("二", 1),
                    ("三", 2),
                    ("四", 3),
                    ("五", 4),
                    ("六", 5),
                    ("日", 6),
                    ("天", 6),
                    ("末", 5),
                ])?
            }
        };
        if short && week.is_none() && !self.stands_apart() {
            return None;
        }
        let of_week = i64::from(self.today.date().weekday().num_days_from_monday());
        let ahead = match week {
            Some(weeks) => weeks * 7 + day - of_week,
            None => (day - of_week).rem_euclid(7),
        };
        Some(Some(self.today.plus_days(ahead)))
    }

    /// 2026年11月28日, 2026-11-28, 11月28日, 11/28, 28号.
    fn date(&mut self) -> Option<Option<Day>> {
        if !self.begins() {
            return None;
        }
        let (year, month) = (self.today.year(), self.today.date().month());
        let whole = self.attempt(|r| {
            let year = r.number(4).filter(|year| *year >= 2000)?;
            r.any(&["年", "-", "/", "."]).then_some(())?;
            let month = r.number(2)?;
            r.any(&["月", "-", "/", "."]).then_some(())?;
            let day = r.number(2)?;
            r.any(&["日", "号"]);
            r.ends().then_some((i32::try_from(year).ok()?, month, day))
        });
        if let Some((year, month, day)) = whole {
            return Some(Day::from_ymd(year, month, day));
        }
        let of_year = self.attempt(|r| {
            let month = r.number(2)?;
            let slash = r.any(&["/"]);
            (slash || r.any(&["月"])).then_some(())?;
            let day = r.number(2)?;
            (r.any(&["日", "号"]) || r.ends()).then_some((month, day))
        });
        if let Some((month, day)) = of_year {
            let this = Day::from_ymd(year, month, day);
            let next = Day::from_ymd(year + 1, month, day);
            // A day that is over is next year's where that is nearer than half a year.
            return Some(match (this, next) {
                (Some(this), Some(next)) if this < self.today && next.days_since(self.today) <= 183 => {
                    Some(next)
                }
                (this, _) => this,
            });
        }
        let day = self.attempt(|r| {
            let day = r.number(2)?;
            r.any(&["号", "日"]).then_some(())?;
            r.stands_apart().then_some(day)
        })?;
        let this = Day::from_ymd(year, month, day);
        let following = self.today.plus_months(1);
        let next = || Day::from_ymd(following.year(), following.date().month(), day);
        Some(this.filter(|this| *this >= self.today).or_else(next))
    }

    /// What follows is no part of a name: a blank, the end, a time.
    fn stands_apart(&mut self) -> bool {
        let Some(next) = self.peek(0) else { return true };
        if self.closely || next.is_whitespace() || next.is_ascii_digit() || ",，的".contains(next) {
            return true;
        }
        let here = self.at;
        let timed = self.part().is_some();
        self.at = here;
        timed
    }

    fn part(&mut self) -> Option<Part> {
        self.word(&[
            ("凌晨", Part::Night),
            ("上午", Part::Morning),
            ("早上", Part::Morning),
            ("早", Part::Morning),
            ("中午", Part::Noon),
            ("下午", Part::Afternoon),
            ("傍晚", Part::Evening),
            ("晚上", Part::Evening),
            ("晚", Part::Evening),
            ("全天", Part::WholeDay),
            ("整天", Part::WholeDay),
            ("一天", Part::WholeDay),
            ("一整天", Part::WholeDay),
            ("morning", Part::Morning),
            ("afternoon", Part::Afternoon),
            ("evening", Part::Evening),
        ])
    }

    fn say_times(&mut self, said: &mut Said) -> bool {
        if said.lasting.is_none()
            && let Some(lasting) = self.attempt(Self::lasting)
        {
            said.lasting = Some(lasting);
            return true;
        }
        if said.clock.is_none()
            && let Some(clock) = self.attempt(|reader| reader.clocks(said.part))
        {
            said.clock = Some(clock);
            return true;
        }
        if said.part.is_none() {
            let here = self.at;
            // A lone 早 or 晚 only after a day, as in 明早.
            let lone = self.peek(1).is_none_or(|c| !"上".contains(c))
                && self.peek(0).is_some_and(|c| "早晚".contains(c));
            if let Some(part) = self.part().filter(|_| !lone || said.day.is_some()) {
                said.part = Some(part);
                // 2-4 下午
                if let Some((from, _)) = &mut said.clock {
                    from.part = from.part.or(Some(part));
                }
                return true;
            }
            self.at = here;
        }
        false
    }

    /// 两小时, 一个半小时, 半小时, 1.5小时, 90分钟, 2h.
    fn lasting(&mut self) -> Option<u32> {
        if !self.begins() {
            return None;
        }
        let half = self.any(&["半"]);
        let number = if half { None } else { Some(self.number(3).or_else(|| self.written_number())?) };
        let tenths = if number.is_some() && self.any(&["."]) { self.number(1)? } else { 0 };
        self.any(&["个"]);
        let more = !half && self.any(&["半"]);
        if number.is_some() && !more && self.any(&["分钟", "min"]) {
            return number.filter(|_| tenths == 0);
        }
        let mut hours = self.any(&["小时", "钟头", "hours", "hour"]);
        if !hours && self.peek(0) == Some('h') {
            self.at += 1;
            hours = self.ends();
        }
        let minutes = number.unwrap_or(0) * 60 + tenths * 6 + if half || more { 30 } else { 0 };
        (hours && minutes > 0 && minutes <= DAY).then_some(minutes)
    }

    /// 14-16, 14:00-16:30, 下午2点到4点, 9点半, 2pm-4pm; a bare hour only where both are there.
    fn clocks(&mut self, said: Option<Part>) -> Option<(Clock, Option<Clock>)> {
        if !self.begins() {
            return None;
        }
        let part = self.part().filter(|part| *part != Part::WholeDay).or(said);
        self.blanks();
        let (mut from, told) = self.clock(part)?;
        let until = self.attempt(|r| {
            r.blanks();
            r.any(&["-", "–", "—", "~", "到", "至", "to "]).then_some(())?;
            r.blanks();
            let part = r.part();
            r.clock(part)
        });
        match until {
            Some((until, told_too)) if told || told_too || self.ends() => {
                // 2-4pm
                if from.part.is_none() && !from.full && until.part == Some(Part::Afternoon) && !told {
                    from.part = until.part.filter(|_| from.hour < until.hour);
                }
                Some((from, Some(until)))
            }
            None if told => Some((from, None)),
            _ => None,
        }
    }

    /// An hour, and whether its writing alone tells that it is one.
    fn clock(&mut self, part: Option<Part>) -> Option<(Clock, bool)> {
        let digits = self.text[self.at..].iter().take_while(|c| c.is_ascii_digit()).count();
        let nought = self.peek(0) == Some('0') && digits == 2;
        let hour = self.number(2).or_else(|| self.written_number())?;
        let mut clock = Clock { hour, minute: 0, part, full: nought || hour > 12 };
        let mut told = false;
        if self.any(&[":"]) {
            clock.minute = self.number(2)?;
            told = true;
        } else if self.any(&["点", "时"]) {
            told = true;
            clock.minute = self
                .word(&[("半", 30), ("一刻", 15), ("三刻", 45)])
                .or_else(|| self.attempt(|r| r.number(2).filter(|_| r.any(&["分"]) || r.ends())))
                .unwrap_or(0);
            self.any(&["钟", "整"]);
        } else if digits == 0 {
            return None;
        }
        if clock.part.is_none() {
            for (letters, part) in [("pm", Part::Afternoon), ("am", Part::Morning)] {
                if self.text[self.at..].starts_with(&letters.chars().collect::<Vec<_>>()) {
                    self.at += 2;
                    told = true;
                    clock.part = Some(part);
                }
            }
        }
        let whole = clock.hour * 60 + clock.minute;
        (clock.minute < 60 && whole <= DAY).then_some((clock, told))
    }
}
