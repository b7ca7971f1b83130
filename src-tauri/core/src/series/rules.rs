use std::collections::BTreeSet;

use chrono::Datelike;

use super::{End, MOST, MOST_DESKS, Nth, Rule, SeriesPlan, SeriesTimes, Weekday};
use crate::error::{Refusal, Result};
use crate::rules::in_order;
use crate::time::{Day, Period, Span, Zone};

/// Nothing is booked further ahead: ten years in days.
const HORIZON: i64 = 3_650;

/// The dates of a series, and the days that would be dates if the space were open.
#[derive(Debug, PartialEq)]
pub struct Days {
    pub dates: Vec<Day>,
    pub closed: Vec<Day>,
}

/// The days on which the rule falls, in order, without those that are not `open`. Refused: none, more than [`MOST`], further than ten years, an end
/// before the beginning, and numbers that a rule cannot have.
pub fn days(rule: &Rule, open: impl Fn(Day) -> bool) -> Result<Days> {
    check(rule)?;
    let days = match rule {
        Rule::Dates { days } => {
            let days: BTreeSet<Day> = days.iter().copied().collect();
            let (dates, closed) = days.into_iter().partition(|day| open(*day));
            Days { dates, closed }
        }
        Rule::Daily { first, until, .. }
        | Rule::Weekly { first, until, .. }
        | Rule::MonthlyByDay { first, until, .. }
        | Rule::MonthlyByWeekday { first, until, .. } => repeated(rule, *first, *until, open)?,
    };
    match days.dates.len() {
        0 => Err(Refusal::SeriesEmpty {}.into()),
        many if many > MOST as usize => Err(too_long()),
        _ => Ok(days),
    }
}

fn too_long() -> crate::error::Error {
    Refusal::SeriesTooLong { most: MOST }.into()
}

fn repeated(rule: &Rule, first: Day, until: End, open: impl Fn(Day) -> bool) -> Result<Days> {
    let horizon = first.plus_days(HORIZON);
    let (last, times) = match until {
        End::On { day } if day > horizon => return Err(too_long()),
        End::On { day } => (day, usize::MAX),
        End::Times { times } => (horizon, times as usize),
    };
    let (mut dates, mut closed) = (Vec::new(), Vec::new());
    let mut day = first;
    while day <= last && dates.len() < times {
        match falls(rule, day) {
            true if open(day) => dates.push(day),
            true => closed.push(day),
            false => {}
        }
        day = day.plus_days(1);
    }
    if matches!(until, End::Times { .. }) && dates.len() < times {
        return Err(too_long());
    }
    Ok(Days { dates, closed })
}

/// All days that a rule may fall on.
pub fn reach(rule: &Rule) -> Period {
    match rule {
        Rule::Daily { first, .. }
        | Rule::Weekly { first, .. }
        | Rule::MonthlyByDay { first, .. }
        | Rule::MonthlyByWeekday { first, .. } => Period { from: *first, to: first.plus_days(HORIZON) },
        Rule::Dates { days } => {
            let (first, last) = (days.iter().min().copied(), days.iter().max().copied());
            let nowhen = Day::new(chrono::NaiveDate::MIN);
            Period { from: first.unwrap_or(nowhen), to: last.unwrap_or(nowhen) }
        }
    }
}

/// Whether a day from the first one on is one of the rule's.
fn falls(rule: &Rule, day: Day) -> bool {
    let date = day.date();
    let weekday = |on: &Weekday| *on as u32 == date.weekday().num_days_from_monday();
    match rule {
        Rule::Daily { first, every, .. } => day.days_since(*first) % i64::from(*every) == 0,
        Rule::Weekly { first, every, on, .. } => {
            let monday = first.plus_days(-i64::from(first.date().weekday().num_days_from_monday()));
            on.iter().any(weekday) && day.days_since(monday) / 7 % i64::from(*every) == 0
        }
        Rule::MonthlyByDay { first, every, day: wanted, .. } => {
            date.day() == *wanted && in_month(*first, day, *every)
        }
        Rule::MonthlyByWeekday { first, every, nth, on, .. } => {
            let place = match nth {
                Nth::First => date.day0() / 7 == 0,
                Nth::Second => date.day0() / 7 == 1,
                Nth::Third => date.day0() / 7 == 2,
                Nth::Fourth => date.day0() / 7 == 3,
                Nth::Last => day.plus_days(7).date().month() != date.month(),
            };
            weekday(on) && place && in_month(*first, day, *every)
        }
        Rule::Dates { days } => days.contains(&day),
    }
}

/// Whether the day's month is one of every so many from the first one's.
fn in_month(first: Day, day: Day, every: u32) -> bool {
    let months = |day: Day| i64::from(day.year()) * 12 + i64::from(day.date().month0());
    (months(day) - months(first)) % i64::from(every) == 0
}

fn check(rule: &Rule) -> Result<()> {
    let (first, every, until) = match rule {
        Rule::Dates { .. } => return Ok(()),
        Rule::Daily { first, every, until }
        | Rule::Weekly { first, every, until, .. }
        | Rule::MonthlyByDay { first, every, until, .. }
        | Rule::MonthlyByWeekday { first, every, until, .. } => (*first, *every, *until),
    };
    within("every", every, 1, 99)?;
    if let Rule::MonthlyByDay { day, .. } = rule {
        within("day", *day, 1, 31)?;
    }
    match until {
        End::On { day } => in_order(first, day),
        End::Times { times } => within("times", times, 1, MOST),
    }
}

fn within(field: &str, value: u32, least: u32, most: u32) -> Result<()> {
    if (least..=most).contains(&value) {
        return Ok(());
    }
    Err(Refusal::NumberOutside { field: field.to_owned(), least, most }.into())
}

/// Refused: no desk, more than [`MOST_DESKS`], the same one twice.
pub fn desks_fit(plan: &SeriesPlan) -> Result<()> {
    let desks: BTreeSet<_> = plan.desks.iter().collect();
    let count = if desks.len() < plan.desks.len() { 0 } else { desks.len() };
    within("desks", u32::try_from(count).unwrap_or(u32::MAX), 1, MOST_DESKS)
}

/// From one wall time to another on that local day; an end that is not after the beginning is on the next day.
pub fn span_on(day: Day, times: SeriesTimes, zone: Zone) -> Span {
    let SeriesTimes { from, until } = times;
    let last = if until <= from { day.plus_days(1) } else { day };
    Span { from: zone.at(day, from.time()), until: zone.at(last, until.time()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn on(text: &str) -> End {
        End::On { day: day(text) }
    }

    fn always(_: Day) -> bool {
        true
    }

    #[track_caller]
    fn falls_on(rule: Rule, expected: &[&str]) {
        let days: Vec<String> = days(&rule, always).unwrap().dates.iter().map(Day::to_string).collect();
        assert_eq!(days, expected, "{rule:?}");
    }

    #[test]
    fn days_on_which_the_house_is_closed_do_not_count() {
        let working = |day: Day| !day.is_weekend();
        let rule = Rule::Daily { first: day("2026-03-06"), every: 1, until: End::Times { times: 2 } };
        let found = days(&rule, working).unwrap();
        assert_eq!(found.dates, ["2026-03-06", "2026-03-09"].map(day));
        assert_eq!(found.closed, ["2026-03-07", "2026-03-08"].map(day));
        let dates = Rule::Dates { days: ["2026-03-07", "2026-03-08"].map(day).to_vec() };
        assert!(days(&dates, working).is_err());
    }

    fn refused(rule: Rule) -> Refusal {
        match days(&rule, always) {
            Err(crate::error::Error::Refused(refusal)) => refusal,
            other => panic!("{rule:?}: {other:?}"),
        }
    }

    #[test]
    fn the_end_date_of_a_series_is_included() {
        let first = day("2026-03-02");
        falls_on(
            Rule::Daily { first, every: 2, until: on("2026-03-06") },
            &["2026-03-02", "2026-03-04", "2026-03-06"],
        );
        falls_on(Rule::Daily { first, every: 1, until: on("2026-03-02") }, &["2026-03-02"]);
        let until = on("2026-03-18");
        falls_on(
            Rule::Weekly { first, every: 1, on: vec![Weekday::Wednesday], until },
            &["2026-03-04", "2026-03-11", "2026-03-18"],
        );
    }

    #[test]
    fn weeks_begin_on_monday_and_several_days_of_each_are_taken() {
        let (first, until) = (day("2026-03-04"), End::Times { times: 5 });
        falls_on(
            Rule::Weekly {
                first,
                every: 2,
                on: vec![Weekday::Sunday, Weekday::Monday, Weekday::Friday],
                until,
            },
            &["2026-03-06", "2026-03-08", "2026-03-16", "2026-03-20", "2026-03-22"],
        );
    }

    #[test]
    fn a_month_without_that_day_has_no_date() {
        let first = day("2026-01-31");
        falls_on(
            Rule::MonthlyByDay { first, every: 1, day: 31, until: End::Times { times: 3 } },
            &["2026-01-31", "2026-03-31", "2026-05-31"],
        );
        falls_on(
            Rule::MonthlyByDay { first, every: 12, day: 29, until: on("2028-12-31") },
            &["2027-01-29", "2028-01-29"],
        );
        let february =
            Rule::MonthlyByDay { first: day("2026-02-01"), every: 12, day: 30, until: on("2030-01-01") };
        assert_eq!(refused(february), Refusal::SeriesEmpty {});
    }

    #[test]
    fn the_last_friday_is_the_last_whether_fourth_or_fifth() {
        let monthly = |nth, on_, until| Rule::MonthlyByWeekday {
            first: day("2026-01-10"),
            every: 1,
            nth,
            on: on_,
            until,
        };
        falls_on(
            monthly(Nth::Last, Weekday::Friday, End::Times { times: 4 }),
            &["2026-01-30", "2026-02-27", "2026-03-27", "2026-04-24"],
        );
        falls_on(monthly(Nth::First, Weekday::Thursday, on("2026-03-31")), &["2026-02-05", "2026-03-05"]);
        falls_on(
            monthly(Nth::Third, Weekday::Sunday, End::Times { times: 2 }),
            &["2026-01-18", "2026-02-15"],
        );
    }

    #[test]
    fn chosen_days_are_taken_once_and_in_order() {
        let days = ["2026-05-04", "2026-03-09", "2026-05-04"].map(day).to_vec();
        falls_on(Rule::Dates { days }, &["2026-03-09", "2026-05-04"]);
        assert_eq!(refused(Rule::Dates { days: vec![] }), Refusal::SeriesEmpty {});
    }

    #[test]
    fn a_rule_has_an_end_within_reach_and_numbers_that_make_sense() {
        let first = day("2026-03-02");
        let daily = |every, until| Rule::Daily { first, every, until };
        falls_on(daily(1, End::Times { times: 1 }), &["2026-03-02"]);
        let count = |until| days(&daily(1, until), always).unwrap().dates.len();
        assert_eq!(count(End::Times { times: MOST }), MOST as usize);
        assert_eq!(count(on("2027-03-02")), MOST as usize);
        assert_eq!(refused(daily(1, on("2027-03-03"))), Refusal::SeriesTooLong { most: MOST });
        assert_eq!(refused(daily(99, on("2037-01-01"))), Refusal::SeriesTooLong { most: MOST });
        assert_eq!(refused(daily(99, End::Times { times: 50 })), Refusal::SeriesTooLong { most: MOST });
        for (rule, field) in [
            (daily(0, on("2026-04-01")), "every"),
            (daily(1, End::Times { times: MOST + 1 }), "times"),
            (daily(1, End::Times { times: 0 }), "times"),
            (Rule::MonthlyByDay { first, every: 1, day: 32, until: End::Times { times: 1 } }, "day"),
        ] {
            let Refusal::NumberOutside { field: found, .. } = refused(rule) else { panic!("{field}") };
            assert_eq!(found, field);
        }
        assert!(matches!(refused(daily(1, on("2026-03-01"))), Refusal::PeriodReversed { .. }));
    }

    #[test]
    fn an_end_at_or_before_the_beginning_is_on_the_next_day() {
        let span = |from: &str, until: &str| {
            let times = SeriesTimes { from: from.parse().unwrap(), until: until.parse().unwrap() };
            let Span { from, until } = span_on(day("2026-03-02"), times, Zone::SHANGHAI);
            (until.seconds_since(from) / 3_600, from.to_string())
        };
        assert_eq!(span("09:00", "18:00"), (9, "2026-03-02T01:00:00Z".to_owned()));
        assert_eq!(span("22:00", "02:00").0, 4);
        assert_eq!(span("00:00", "00:00").0, 24);
    }
}
