//! VTIMEZONE: what a zone's clocks did in a time, as iCalendar spells it out, so that a reader without our list of
//! zones shows the same hours.

use chrono::{NaiveDateTime, TimeDelta};

use crate::time::{Instant, Zone};

/// Every observance that counts between two times.
pub fn of(zone: Zone, from: Instant, until: Instant) -> String {
    let mut lines = vec!["BEGIN:VTIMEZONE".to_owned(), format!("TZID:{zone}")];
    // The clocks as they stand at the beginning, and each change until the end.
    let start = from.plus_seconds(-DAY);
    observance(
        &mut lines,
        zone.local(start),
        offset(zone, start),
        offset(zone, start),
        zone.is_summer(start),
    );
    let mut at = start;
    while at < until {
        let next = at.plus_seconds(DAY);
        let (before, after) = (offset(zone, at), offset(zone, next));
        if before != after {
            let change = moment_of_change(zone, at, next);
            // An observance begins by the clocks as they stood until then.
            let onset = zone.local(change.plus_seconds(-1)) + TimeDelta::seconds(1);
            observance(&mut lines, onset, before, after, zone.is_summer(change));
        }
        at = next;
    }
    lines.push("END:VTIMEZONE".to_owned());
    lines.iter().map(|line| format!("{line}\r\n")).collect()
}

const DAY: i64 = 24 * 60 * 60;

/// Seconds east of Greenwich.
fn offset(zone: Zone, at: Instant) -> i64 {
    (zone.local(at) - at.utc().naive_utc()).num_seconds()
}

/// The first second at which the clocks show something else than at `from`.
fn moment_of_change(zone: Zone, from: Instant, until: Instant) -> Instant {
    let before = offset(zone, from);
    let (mut low, mut high) = (0, until.seconds_since(from));
    while high - low > 1 {
        let middle = i64::midpoint(low, high);
        if offset(zone, from.plus_seconds(middle)) == before { low = middle } else { high = middle }
    }
    from.plus_seconds(high)
}

fn observance(lines: &mut Vec<String>, onset: NaiveDateTime, before: i64, after: i64, summer: bool) {
    let kind = if summer { "DAYLIGHT" } else { "STANDARD" };
    lines.extend([
        format!("BEGIN:{kind}"),
        format!("DTSTART:{}", onset.format("%Y%m%dT%H%M%S")),
        format!("TZOFFSETFROM:{}", written(before)),
        format!("TZOFFSETTO:{}", written(after)),
        format!("END:{kind}"),
    ]);
}

fn written(seconds: i64) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(zone: &str, from: &str, until: &str) -> Vec<String> {
        let text = of(zone.parse().unwrap(), from.parse().unwrap(), until.parse().unwrap());
        text.lines().filter(|line| !line.starts_with("END:")).map(str::to_owned).collect()
    }

    #[test]
    fn shanghai_stands_eight_hours_east_and_never_changes_now() {
        assert_eq!(
            told("Asia/Shanghai", "2026-03-02T01:00:00Z", "2026-12-31T01:00:00Z"),
            [
                "BEGIN:VTIMEZONE",
                "TZID:Asia/Shanghai",
                "BEGIN:STANDARD",
                "DTSTART:20260301T090000",
                "TZOFFSETFROM:+0800",
                "TZOFFSETTO:+0800"
            ]
        );
    }

    #[test]
    fn a_change_of_the_clocks_is_told_at_its_own_hour() {
        let told = told("Asia/Shanghai", "1988-04-01T00:00:00Z", "1988-04-30T00:00:00Z");
        assert_eq!(
            told[6..],
            ["BEGIN:DAYLIGHT", "DTSTART:19880417T020000", "TZOFFSETFROM:+0800", "TZOFFSETTO:+0900"]
        );
    }
}
