use super::{Counts, Entry};
use crate::time::{Instant, Span, Zone};

/// Whether people sign in at that moment: on the local days of the event, from the first minute to the last.
pub fn door_open(span: Span, at: Instant, zone: Zone) -> bool {
    let day = zone.day_of(at);
    zone.day_of(span.from) <= day && day <= zone.day_of(span.until.plus_seconds(-1))
}

/// How somebody comes in. `None`: there is no seat and nobody lets them in without one.
pub fn entry(has_seat: bool, counts: Counts, excused: bool) -> Option<Entry> {
    if has_seat {
        Some(Entry::SignedUp)
    } else if counts.free > 0 {
        Some(Entry::WalkIn)
    } else {
        excused.then_some(Entry::OverCapacity)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_door_is_open_on_the_days_of_the_event() {
        let at = |text: &str| text.parse::<Instant>().unwrap();
        let evening = Span { from: at("2026-03-02T19:00:00+08:00"), until: at("2026-03-02T21:00:00+08:00") };
        let camp = Span { from: at("2026-03-02T09:00:00+08:00"), until: at("2026-03-04T00:00:00+08:00") };
        let cases = [
            (evening, "2026-03-01T23:59:59+08:00", false),
            (evening, "2026-03-02T00:00:00+08:00", true),
            (evening, "2026-03-02T23:59:59+08:00", true),
            (evening, "2026-03-03T00:00:00+08:00", false),
            (camp, "2026-03-03T23:59:59+08:00", true),
            (camp, "2026-03-04T00:00:00+08:00", false),
        ];
        for (span, moment, open) in cases {
            assert_eq!(door_open(span, at(moment), Zone::SHANGHAI), open, "{moment}");
        }
    }

    #[test]
    fn a_seat_goes_before_a_walk_in_and_nobody_passes_the_last_seat_alone() {
        let full = Counts::default();
        let free = Counts { free: 1, ..full };
        assert_eq!(entry(true, full, false), Some(Entry::SignedUp));
        assert_eq!(entry(false, free, true), Some(Entry::WalkIn));
        assert_eq!(entry(false, full, false), None);
        assert_eq!(entry(false, full, true), Some(Entry::OverCapacity));
    }
}
