use super::EntryRules;
use super::store::Visit;
use crate::members::MemberCard;
use crate::time::{Day, Instant, Span, Wall, Zone};

/// What a person passing the door does.
#[derive(Debug, PartialEq)]
pub enum Step {
    In,
    Out(Visit),
    StillIn(Visit),
    /// With the moment of leaving.
    StillOut(Visit, Instant),
}

/// Decides from the person's last visit. Only a scan can be the same one again; a hand means what it says.
/// A clock that was set back by more than `same_seconds` makes no scan the same one.
pub fn decide(now: Instant, last: Option<&Visit>, scanned: bool, same_seconds: u32) -> Step {
    let again = |earlier: Instant| scanned && now.seconds_since(earlier).abs() < i64::from(same_seconds);
    match last {
        None => Step::In,
        Some(visit) => match visit.left_at {
            None if again(visit.came_at) => Step::StillIn(visit.clone()),
            None => Step::Out(visit.clone()),
            Some(left_at) if again(left_at) => Step::StillOut(visit.clone(), left_at),
            Some(_) => Step::In,
        },
    }
}

/// Why somebody may not come in now, and when they may.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Barred {
    OutsideHours { opens: Wall, closes: Wall, passes_at: Instant },
    TooSoon { left_at: Instant, passes_at: Instant },
    EntriesUsed { entries: u32, passes_at: Instant },
}

impl Barred {
    pub fn passes_at(&self) -> Instant {
        match self {
            Self::OutsideHours { passes_at, .. }
            | Self::TooSoon { passes_at, .. }
            | Self::EntriesUsed { passes_at, .. } => *passes_at,
        }
    }
}

/// What the rules say to somebody who left last at `left_at` and came in `entries` times today; of several reasons
/// the one that passes last.
pub fn barred(
    rules: &EntryRules,
    now: Instant,
    zone: Zone,
    left_at: Option<Instant>,
    entries: u32,
) -> Option<Barred> {
    let hours = rules.opens.zip(rules.closes).and_then(|(opens, closes)| {
        let passes_at = next_opening(now, opens, closes, zone)?;
        Some(Barred::OutsideHours { opens, closes, passes_at })
    });
    let pause = left_at.and_then(|left_at| {
        let passes_at = left_at.plus_minutes(i64::from(rules.pause_minutes));
        (left_at <= now && now < passes_at).then_some(Barred::TooSoon { left_at, passes_at })
    });
    let often = rules.entries_a_day.filter(|most| entries >= *most).map(|_| {
        let passes_at = zone.span_of(zone.day_of(now)).until;
        Barred::EntriesUsed { entries, passes_at }
    });
    [hours, pause, often].into_iter().flatten().max_by_key(Barred::passes_at)
}

/// The next opening; `None` where it is open now. Hours that end before they begin go past midnight.
fn next_opening(now: Instant, opens: Wall, closes: Wall, zone: Zone) -> Option<Instant> {
    if open_within(Span { from: now, until: now.plus_seconds(1) }, opens, closes, zone) {
        return None;
    }
    let today = zone.day_of(now);
    let coming = [today, today.plus_days(1)].map(|day| zone.at(day, opens.time()));
    coming.into_iter().find(|at| *at > now)
}

/// Whether the door is open at any moment of the span.
fn open_within(span: Span, opens: Wall, closes: Wall, zone: Zone) -> bool {
    let mut day = zone.day_of(span.from).plus_days(-1);
    let last = zone.day_of(span.until);
    while day <= last {
        let close_day = if closes > opens { day } else { day.plus_days(1) };
        let hours = Span { from: zone.at(day, opens.time()), until: zone.at(close_day, closes.time()) };
        if hours.overlaps(span) {
            return true;
        }
        day = day.plus_days(1);
    }
    false
}

/// Whether anybody might have come in the span; a house without hours is always open.
pub fn opening_hours_touch(rules: &EntryRules, span: Span, zone: Zone) -> bool {
    match rules.opens.zip(rules.closes) {
        Some((opens, closes)) => open_within(span, opens, closes, zone),
        None => true,
    }
}

/// When the stay of somebody in since `since` is closed: the first closing after it. Coming in at that very hour
/// belongs to the next day.
pub fn closing_after(since: Instant, close_at: Wall, zone: Zone) -> Instant {
    let day = zone.day_of(since);
    let same_day = zone.at(day, close_at.time());
    if same_day > since { same_day } else { zone.at(day.plus_days(1), close_at.time()) }
}

/// The team and the last day of its agreement, where that day is over. The last day itself is still good.
pub fn lapsed(card: &MemberCard, today: Day) -> Option<(String, Day)> {
    let (team, agreement) = (card.team.as_ref()?, card.agreement.as_ref()?);
    (agreement.period.to < today).then(|| (team.name.clone(), agreement.period.to))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    fn rules() -> EntryRules {
        EntryRules {
            opens: None,
            closes: None,
            pause_minutes: 0,
            entries_a_day: None,
            same_scan_seconds: 60,
            close_at: None,
        }
    }

    #[test]
    fn the_last_minute_of_the_hours_lets_in_and_the_next_says_when_it_opens() {
        let day = EntryRules { opens: "08:30".parse().ok(), closes: "22:00".parse().ok(), ..rules() };
        let night = EntryRules { opens: "20:00".parse().ok(), closes: "02:00".parse().ok(), ..rules() };
        let cases = [
            (&day, "2026-03-02T08:29:59+08:00", Some("2026-03-02T08:30:00+08:00")),
            (&day, "2026-03-02T08:30:00+08:00", None),
            (&day, "2026-03-02T21:59:59+08:00", None),
            (&day, "2026-03-02T22:00:00+08:00", Some("2026-03-03T08:30:00+08:00")),
            (&night, "2026-03-02T01:59:59+08:00", None),
            (&night, "2026-03-02T02:00:00+08:00", Some("2026-03-02T20:00:00+08:00")),
            (&night, "2026-03-02T23:00:00+08:00", None),
        ];
        for (rules, now, opens) in cases {
            let found = barred(rules, at(now), Zone::SHANGHAI, None, 0).map(|barred| barred.passes_at());
            assert_eq!(found, opens.map(at), "{now}");
        }
    }

    #[test]
    fn of_two_reasons_the_one_that_passes_last_is_told() {
        let rules = EntryRules { pause_minutes: 30, entries_a_day: Some(2), ..rules() };
        let (left, now) = (at("2026-03-02T10:00:00+08:00"), at("2026-03-02T10:29:59+08:00"));
        let soon = barred(&rules, now, Zone::SHANGHAI, Some(left), 1);
        assert_eq!(soon.map(|barred| barred.passes_at()), Some(at("2026-03-02T10:30:00+08:00")));
        assert_eq!(barred(&rules, now.plus_seconds(1), Zone::SHANGHAI, Some(left), 1), None);
        let often = barred(&rules, now, Zone::SHANGHAI, Some(left), 2);
        assert_eq!(often.map(|barred| barred.passes_at()), Some(at("2026-03-03T00:00:00+08:00")));
    }

    #[test]
    fn the_day_closes_after_those_who_came_before_and_on_its_own_clock() {
        let zone = |name: &str| name.parse::<Zone>().unwrap();
        let close_at = "23:30".parse().unwrap();
        let cases = [
            ("Asia/Shanghai", "2026-03-02T09:00:00+08:00", "2026-03-02T23:30:00+08:00"),
            ("Asia/Shanghai", "2026-03-02T23:30:00+08:00", "2026-03-03T23:30:00+08:00"),
            // Shanghai's own clocks were put forward on that night in 1986.
            ("Asia/Shanghai", "1986-05-04T01:00:00+08:00", "1986-05-04T14:30:00Z"),
            ("Europe/Berlin", "2026-03-28T23:45:00+01:00", "2026-03-29T23:30:00+02:00"),
            ("Europe/Berlin", "2026-10-25T01:00:00+02:00", "2026-10-25T23:30:00+01:00"),
        ];
        for (name, since, closes) in cases {
            assert_eq!(closing_after(at(since), close_at, zone(name)), at(closes), "{name} {since}");
        }
    }
}
