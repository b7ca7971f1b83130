use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::rules::half_width;
use crate::time::{Instant, Zone};

/// How a loan stands at a moment. Of a returned one: how it stood when it came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "code", content = "values", rename_all = "snake_case")]
pub enum Standing {
    Running {},
    DueToday {},
    /// `days` local midnights since the due time; 0 where it was due earlier the same day.
    Overdue {
        days: u32,
    },
}

/// The due time itself is still in time.
pub fn standing(due_at: Instant, now: Instant, zone: Zone) -> Standing {
    let days = zone.day_of(now).days_since(zone.day_of(due_at));
    if now > due_at {
        Standing::Overdue { days: u32::try_from(days).unwrap_or(0) }
    } else if days == 0 {
        Standing::DueToday {}
    } else {
        Standing::Running {}
    }
}

/// A number as it is kept: plain letters and figures, capitals, no spaces.
pub fn normal_no(typed: &str) -> String {
    half_width(typed).chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn a_loan_is_late_from_the_second_after_and_counts_local_midnights() {
        let due = at("2026-03-02T18:00:00+08:00");
        let cases = [
            ("2026-03-01T23:59:59+08:00", Standing::Running {}),
            ("2026-03-02T00:00:00+08:00", Standing::DueToday {}),
            ("2026-03-02T18:00:00+08:00", Standing::DueToday {}),
            ("2026-03-02T18:00:01+08:00", Standing::Overdue { days: 0 }),
            ("2026-03-02T23:59:59+08:00", Standing::Overdue { days: 0 }),
            ("2026-03-03T00:00:00+08:00", Standing::Overdue { days: 1 }),
            ("2026-03-04T09:00:00+08:00", Standing::Overdue { days: 2 }),
        ];
        for (now, expected) in cases {
            assert_eq!(standing(due, at(now), Zone::SHANGHAI), expected, "{now}");
        }
    }

    #[test]
    fn numbers_survive_an_input_method_left_on() {
        assert_eq!(normal_no(" ｉｔ－００３１ "), "IT-0031");
        assert_eq!(normal_no("投影仪 2"), "投影仪2");
    }
}
