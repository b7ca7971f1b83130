//! In what pieces of time a place is booked, and where the pieces begin and end on the local clock.

use chrono::NaiveTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Refusal, Result};
use crate::profile::DayOn;
use crate::time::{Day, Instant, Span, Zone};
use crate::words;

/// What a booking is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "BookingUnit"))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// From any minute to any other.
    Free,
    /// Whole hours of the local clock.
    Hour,
    /// Opening to noon, noon to closing.
    HalfDay,
    /// Opening to closing.
    Day,
}

words::coded!(Unit { Free: "free", Hour: "hour", HalfDay: "half_day", Day: "day" });

fn noon(day: Day, zone: Zone) -> Instant {
    zone.at(day, NaiveTime::from_hms_opt(12, 0, 0).unwrap_or(NaiveTime::MIN))
}

/// The pieces of a day that can be booked, in order. `None` where every minute is an edge.
pub fn pieces(unit: Unit, day: &DayOn, zone: Zone) -> Option<Vec<Span>> {
    let open = day.open;
    Some(match unit {
        Unit::Free => return None,
        Unit::Hour => hours(zone.span_of(day.day)),
        Unit::Day => open.into_iter().collect(),
        Unit::HalfDay => {
            let noon = noon(day.day, zone);
            match open {
                Some(Span { from, until }) if from < noon && noon < until => {
                    vec![Span { from, until: noon }, Span { from: noon, until }]
                }
                open => open.into_iter().collect(),
            }
        }
    })
}

fn hours(day: Span) -> Vec<Span> {
    let hour = |n: i64| Span {
        from: day.from.plus_seconds(n * 3_600),
        until: day.from.plus_seconds((n + 1) * 3_600).min(day.until),
    };
    (0..(day.until.seconds_since(day.from) + 3_599) / 3_600).map(hour).collect()
}

/// Refused `off_grid` where the booking does not begin with a piece of its first day. Who is here now may begin within
/// the piece that runs.
pub fn begins(unit: Unit, from: Instant, now: Instant, day: &DayOn, zone: Zone) -> Result<()> {
    let Some(pieces) = pieces(unit, day, zone) else { return Ok(()) };
    let running = |piece: &Span| piece.contains(now) && piece.contains(from) && from <= now;
    if pieces.iter().any(|piece| piece.from == from || running(piece)) {
        return Ok(());
    }
    Err(off(unit, from, pieces.iter().map(|piece| piece.from)))
}

/// Refused `off_grid` where the booking does not end with a piece of its last day.
pub fn ends(unit: Unit, until: Instant, day: &DayOn, zone: Zone) -> Result<()> {
    let Some(pieces) = pieces(unit, day, zone) else { return Ok(()) };
    if pieces.iter().any(|piece| piece.until == until) {
        return Ok(());
    }
    Err(off(unit, until, pieces.iter().map(|piece| piece.until)))
}

fn off(unit: Unit, at: Instant, edges: impl Iterator<Item = Instant>) -> crate::error::Error {
    let edges: Vec<Instant> = edges.collect();
    let before = edges.iter().copied().filter(|edge| *edge < at).max();
    let after = edges.iter().copied().filter(|edge| *edge > at).min();
    Refusal::OffGrid { unit, at, before, after }.into()
}

/// When the piece ends in which a walk-in at `now` would sit; `None` where every minute is an edge, or none runs.
pub fn running_until(unit: Unit, now: Instant, today: &DayOn, zone: Zone) -> Option<Instant> {
    pieces(unit, today, zone)?.into_iter().rfind(|piece| piece.contains(now)).map(|piece| piece.until)
}

/// When each unit of a booking counts as taken: its beginning, or the booking's own where that is later. A day is a
/// day, whether it has 23 hours or 25.
pub fn units(unit: Unit, span: Span, zone: Zone) -> Vec<Instant> {
    let (mut day, last) = (zone.day_of(span.from), zone.day_of(span.until.plus_seconds(-1)));
    let mut taken = Vec::new();
    while day <= last {
        let whole = zone.span_of(day);
        let noon = noon(day, zone);
        let parts = match unit {
            Unit::Free => Vec::new(),
            Unit::Hour => hours(whole),
            Unit::HalfDay => {
                vec![Span { from: whole.from, until: noon }, Span { from: noon, until: whole.until }]
            }
            Unit::Day => vec![whole],
        };
        let touched = parts.into_iter().filter(|part| part.overlaps(span));
        taken.extend(touched.map(|part| part.from.max(span.from)));
        day = day.plus_days(1);
    }
    taken
}

/// How long it is for the limits on its length, in minutes: a whole day is 1,440, however long it was.
pub fn minutes(unit: Unit, span: Span, zone: Zone) -> i64 {
    let counted = |of_one: i64| i64::try_from(units(unit, span, zone).len()).unwrap_or(i64::MAX) * of_one;
    match unit {
        Unit::Day => counted(1_440),
        Unit::HalfDay => counted(720),
        Unit::Free | Unit::Hour => (span.until.seconds_since(span.from) + 59) / 60,
    }
}
