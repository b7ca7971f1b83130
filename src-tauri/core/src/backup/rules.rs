use std::collections::HashSet;

use chrono::{Datelike, NaiveDateTime, NaiveTime};

use crate::time::{Instant, Zone};

/// The local hour from which the night's copy is due.
const HOUR: u32 = 2;
const NEWEST: usize = 14;
const FORMAT: &str = "%Y-%m-%dT%H%M%SZ";

/// The file name of a copy made at `at`.
pub fn name(at: Instant) -> String {
    format!("{}.db", at.utc().format(FORMAT))
}

/// When the copy of that name was made; `None` for other files, such as the copies before a migration.
pub fn made_at(name: &str) -> Option<Instant> {
    let stem = name.strip_suffix(".db")?;
    NaiveDateTime::parse_from_str(stem, FORMAT).ok().map(|at| Instant::new(at.and_utc()))
}

/// Whether the hour of the night's copy has passed since the newest one was made.
pub fn is_due(now: Instant, newest: Option<Instant>, zone: Zone) -> bool {
    let hour = NaiveTime::from_hms_opt(HOUR, 0, 0).unwrap_or(NaiveTime::MIN);
    let today = zone.day_of(now);
    let tonight = zone.at(today, hour);
    let last = if now >= tonight { tonight } else { zone.at(today.plus_days(-1), hour) };
    newest.is_none_or(|newest| newest < last)
}

/// The copies that need not stay: neither among the newest nor the first of their month.
pub fn superfluous(newest_first: &[String], zone: Zone) -> Vec<String> {
    let mut months = HashSet::new();
    let oldest_first = newest_first.iter().rev().filter(|name| made_at(name).is_some());
    let monthly: HashSet<&String> = oldest_first
        .filter(|name| {
            let day = made_at(name).map(|at| zone.day_of(at).date());
            day.is_some_and(|day| months.insert((day.year(), day.month())))
        })
        .collect();
    let dated = newest_first.iter().filter(|name| made_at(name).is_some());
    dated.skip(NEWEST).filter(|name| !monthly.contains(name)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn a_copy_is_due_once_a_night() {
        let cases = [
            ("2026-03-02T01:59:00+08:00", Some("2026-03-01T02:00:00+08:00"), false),
            ("2026-03-02T02:00:00+08:00", Some("2026-03-01T02:00:00+08:00"), true),
            ("2026-03-02T09:00:00+08:00", Some("2026-03-02T02:00:00+08:00"), false),
            ("2026-03-02T01:00:00+08:00", Some("2026-02-20T02:00:00+08:00"), true),
            ("2026-03-02T01:00:00+08:00", None, true),
        ];
        for (now, newest, due) in cases {
            assert_eq!(is_due(at(now), newest.map(at), Zone::SHANGHAI), due, "{now} after {newest:?}");
        }
    }

    #[test]
    fn the_newest_fourteen_and_the_first_of_each_month_stay() {
        let first = at("2026-01-01T02:00:00+08:00");
        let mut names: Vec<String> = (0..60).map(|day| name(first.plus_minutes(day * 24 * 60))).collect();
        names.push("before-1.db".to_owned());
        names.reverse();
        let gone = superfluous(&names, Zone::SHANGHAI);
        assert_eq!(gone.len(), 60 - 14 - 2);
        assert!(!gone.contains(&name(first)));
        assert!(!gone.contains(&"before-1.db".to_owned()));
    }
}
