//! The yearly notice on public holidays, as a file: which days are off, and which weekends are worked for them. A
//! file is keyed by the year in its title, but may govern late days of the year before. A year without a file is
//! said to be missing and never guessed.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Refusal, Result};
use crate::time::{Day, Period};

/// The years that come with the program.
const BUILT_IN: &[&str] = &[include_str!("../../../../assets/calendar/2026.json")];

/// In the last days of December the next year's notice may already rule: none ever reached back beyond the 29th.
const LATE_DECEMBER: (u32, u32) = (12, 28);

/// A notice as its file has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    pub year: i32,
    /// 国务院办公厅关于2026年部分节假日安排的通知.
    pub title: String,
    /// Such as 国办发明电〔2025〕7号; absent where the source does not give it.
    #[serde(default)]
    pub notice_no: Option<String>,
    #[serde(default)]
    pub notice_on: Option<Day>,
    /// Where it was read.
    pub source: String,
    pub breaks: Vec<Break>,
}

/// 放假调休: days off, and the weekend days that are worked for them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Break {
    /// 国庆节.
    pub name: String,
    pub from: Day,
    /// Included.
    pub to: Day,
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<Day>>", optional))]
    pub worked: Vec<Day>,
}

/// Why a calendar file is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CalendarFlaw"))]
#[serde(tag = "flaw", rename_all = "snake_case")]
pub enum Flaw {
    NotJson {
        line: u32,
        column: u32,
    },
    /// A field is missing, unknown or of the wrong kind; `detail` names it.
    Shape {
        detail: String,
    },
    /// Without a title, a source, a name of a break, or any break at all.
    Empty {
        field: String,
    },
    Reversed {
        name: String,
        from: Day,
        to: Day,
    },
    /// Neither in the year of the file nor in the December before it.
    OtherYear {
        name: String,
        on: Day,
    },
    /// A day that two lines of the file speak of.
    Twice {
        on: Day,
    },
    /// Only a weekend day can be worked instead of another.
    NoWeekend {
        name: String,
        on: Day,
    },
}

/// What a notice says of one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    Off,
    Worked,
}

impl Calendar {
    /// What this notice says of the day, with the break's name.
    pub fn says(&self, day: Day) -> Option<(Notice, &str)> {
        self.breaks.iter().find_map(|one| {
            if (Period { from: one.from, to: one.to }).contains(day) {
                return Some((Notice::Off, one.name.as_str()));
            }
            one.worked.contains(&day).then_some((Notice::Worked, one.name.as_str()))
        })
    }
}

/// Reads a file's text. Refused `calendar_flawed`, naming what is wrong.
pub fn read(text: &str) -> Result<Calendar> {
    let flawed = |flaw| Refusal::CalendarFlawed { flaw };
    let mut reader = serde_json::Deserializer::from_str(text.trim_start_matches('\u{feff}'));
    let calendar: Calendar = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let inner = error.inner();
        let place = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        flawed(if inner.is_data() {
            Flaw::Shape { detail: error.to_string() }
        } else {
            Flaw::NotJson { line: place(inner.line()), column: place(inner.column()) }
        })
    })?;
    match flaw_of(&calendar) {
        Some(flaw) => Err(flawed(flaw).into()),
        None => Ok(calendar),
    }
}

fn flaw_of(calendar: &Calendar) -> Option<Flaw> {
    let texts = [("title", &calendar.title), ("source", &calendar.source)];
    let names = calendar.breaks.iter().map(|one| ("name", &one.name));
    if let Some((field, _)) = texts.into_iter().chain(names).find(|(_, text)| text.trim().is_empty()) {
        return Some(Flaw::Empty { field: field.to_owned() });
    }
    if calendar.breaks.is_empty() {
        return Some(Flaw::Empty { field: "breaks".to_owned() });
    }
    let mut seen = BTreeSet::new();
    for Break { name, from, to, worked } in &calendar.breaks {
        if to < from {
            return Some(Flaw::Reversed { name: name.clone(), from: *from, to: *to });
        }
        let ends = [*from, *to].into_iter().chain(worked.iter().copied());
        if let Some(on) = ends.into_iter().find(|on| !governs(calendar.year, *on)) {
            return Some(Flaw::OtherYear { name: name.clone(), on });
        }
        if let Some(on) = worked.iter().copied().find(|on| !on.is_weekend()) {
            return Some(Flaw::NoWeekend { name: name.clone(), on });
        }
        let off = (0..=to.days_since(*from)).map(|n| from.plus_days(n));
        for on in off.chain(worked.iter().copied()) {
            if !seen.insert(on) {
                return Some(Flaw::Twice { on });
            }
        }
    }
    None
}

fn governs(year: i32, on: Day) -> bool {
    on.year() == year
        || (on.year() == year - 1 && Day::from_ymd(year - 1, 12, 1).is_some_and(|first| on >= first))
}

/// The years that come with the program, in order.
pub fn built_in() -> &'static [Calendar] {
    static YEARS: OnceLock<Vec<Calendar>> = OnceLock::new();
    YEARS.get_or_init(|| BUILT_IN.iter().filter_map(|text| read(text).ok()).collect())
}

/// The year whose notice would have to be known to be sure of this day, and is not.
pub fn missing(known: &[Calendar], day: Day) -> Option<i32> {
    let unknown = |year: i32| known.iter().all(|calendar| calendar.year != year);
    let next_may_rule =
        Day::from_ymd(day.year(), LATE_DECEMBER.0, LATE_DECEMBER.1).is_some_and(|from| day >= from);
    [Some(day.year()), next_may_rule.then_some(day.year() + 1)]
        .into_iter()
        .flatten()
        .find(|year| unknown(*year))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn every_built_in_year_reads() {
        assert_eq!(built_in().len(), BUILT_IN.len());
    }

    #[test]
    fn the_year_2026_has_six_weekend_days_that_are_worked() {
        let year = &built_in()[0];
        let worked: Vec<String> =
            year.breaks.iter().flat_map(|one| &one.worked).map(ToString::to_string).collect();
        assert_eq!(
            worked,
            ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]
        );
        let off: i64 = year.breaks.iter().map(|one| one.to.days_since(one.from) + 1).sum();
        assert_eq!(off, 33);
        assert_eq!(year.says(day("2026-10-07")), Some((Notice::Off, "国庆节")));
        assert_eq!(year.says(day("2026-10-08")), None);
        assert_eq!(year.says(day("2026-10-10")), Some((Notice::Worked, "国庆节")));
    }

    #[test]
    fn the_last_days_of_a_year_need_the_next_years_notice_too() {
        let known = built_in();
        for (on, year) in [
            ("2025-12-31", Some(2025)),
            ("2026-01-01", None),
            ("2026-12-27", None),
            ("2026-12-28", Some(2027)),
            ("2027-01-01", Some(2027)),
        ] {
            assert_eq!(missing(known, day(on)), year, "{on}");
        }
    }
}
