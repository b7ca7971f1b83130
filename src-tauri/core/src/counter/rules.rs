use chrono::NaiveTime;

use crate::time::{Instant, Zone};

/// The evening, when a day at a desk ends.
const EVENING: u32 = 18;

/// Later than so many minutes before the evening, a day at a desk lasts [`AFTERWARDS`] instead.
const TOO_SHORT: i64 = 60;
const AFTERWARDS: i64 = 3 * 60;

/// Until when a walk-in's desk is theirs: the evening, or three hours where that is near or over. Never past midnight.
pub fn until(now: Instant, zone: Zone) -> Instant {
    let day = zone.day_of(now);
    let evening = NaiveTime::from_hms_opt(EVENING, 0, 0).unwrap_or(NaiveTime::MIN);
    let evening = zone.at(day, evening);
    if evening.seconds_since(now) > TOO_SHORT * 60 {
        return evening;
    }
    now.plus_minutes(AFTERWARDS).min(zone.start_of(day.plus_days(1)))
}

/// What of a mobile a slip shows: `138****0001`.
pub fn masked(mobile: &str) -> String {
    let digits: Vec<char> = mobile.chars().collect();
    let Some(middle) = digits.len().checked_sub(7).filter(|middle| *middle > 0) else {
        return "*".repeat(digits.len());
    };
    let (head, tail) = (&digits[..3], &digits[digits.len() - 4..]);
    head.iter().copied().chain(std::iter::repeat_n('*', middle)).chain(tail.iter().copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_at_a_desk_ends_in_the_evening_and_never_past_midnight() {
        for (now, ends) in [
            ("2026-03-02T09:05:00+08:00", "2026-03-02T18:00:00+08:00"),
            ("2026-03-02T16:59:59+08:00", "2026-03-02T18:00:00+08:00"),
            ("2026-03-02T17:00:00+08:00", "2026-03-02T20:00:00+08:00"),
            ("2026-03-02T22:30:00+08:00", "2026-03-03T00:00:00+08:00"),
        ] {
            assert_eq!(until(now.parse().unwrap(), Zone::SHANGHAI), ends.parse().unwrap(), "{now}");
        }
    }

    #[test]
    fn a_slip_does_not_leak_a_mobile() {
        assert_eq!(masked("13800000001"), "138****0001");
        assert_eq!(masked("+85251234567"), "+85*****4567");
        assert_eq!(masked("1234567"), "*******");
    }
}
