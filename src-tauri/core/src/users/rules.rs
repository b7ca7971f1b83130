//! What wrong tries of a PIN cost: two are free, then each doubles the wait, and the eighth locks. A helper's and a
//! supervisor's lock is opened by a manager; a manager's ends by itself, since there may be no other manager.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Role;
use crate::time::Instant;

const FREE: u32 = 2;
const FIRST_WAIT: i64 = 10;
const LOCKS: u32 = 8;
const MANAGER_LOCK: i64 = 30 * 60;

/// Wrong tries since the last right one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tries {
    pub wrong: u32,
    pub last_at: Option<Instant>,
}

/// Whether a PIN may be tried now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PinStanding"))]
#[serde(tag = "code", content = "values", rename_all = "snake_case")]
pub enum Standing {
    Open {},
    Waiting {
        seconds: u32,
    },
    /// Without an end where a manager must open it.
    Locked {
        until: Option<Instant>,
    },
}

/// A clock that was put back never lets a wait pass sooner.
pub fn standing(role: Role, tries: Tries, now: Instant) -> Standing {
    let Some(last_at) = tries.last_at else { return Standing::Open {} };
    let passed = now.seconds_since(last_at).max(0);
    if tries.wrong < LOCKS {
        return match u32::try_from(wait(tries.wrong) - passed) {
            Ok(seconds) if seconds > 0 => Standing::Waiting { seconds },
            _ => Standing::Open {},
        };
    }
    match role {
        Role::Manager if passed >= MANAGER_LOCK => Standing::Open {},
        Role::Manager => Standing::Locked { until: Some(now.plus_seconds(MANAGER_LOCK - passed)) },
        Role::Helper | Role::Supervisor => Standing::Locked { until: None },
    }
}

/// Seconds from the `wrong`th wrong try to the next one.
fn wait(wrong: u32) -> i64 {
    match wrong.saturating_sub(FREE) {
        0 => 0,
        n => FIRST_WAIT << (n - 1).min(LOCKS),
    }
}

/// How many more wrong tries lock.
pub fn left(wrong: u32) -> u32 {
    LOCKS.saturating_sub(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    fn after(wrong: u32, seconds: i64, role: Role) -> Standing {
        let last_at = at("2026-03-02T09:05:00+08:00");
        standing(role, Tries { wrong, last_at: Some(last_at) }, last_at.plus_seconds(seconds))
    }

    #[test]
    fn two_wrong_tries_are_free_and_then_each_doubles_the_wait() {
        let waits: Vec<Standing> = (0..8).map(|wrong| after(wrong, 0, Role::Helper)).collect();
        let seconds = |seconds| Standing::Waiting { seconds };
        assert_eq!(waits[..3], [Standing::Open {}; 3]);
        assert_eq!(waits[3..], [seconds(10), seconds(20), seconds(40), seconds(80), seconds(160)]);
        assert_eq!(after(3, 9, Role::Helper), seconds(1));
        assert_eq!(after(3, 10, Role::Helper), Standing::Open {});
    }

    #[test]
    fn the_eighth_locks_for_good_and_a_manager_for_half_an_hour() {
        assert_eq!(after(8, 1_000_000, Role::Supervisor), Standing::Locked { until: None });
        let until = at("2026-03-02T09:35:00+08:00");
        assert_eq!(after(8, 60, Role::Manager), Standing::Locked { until: Some(until) });
        assert_eq!(after(8, 1800, Role::Manager), Standing::Open {});
        assert_eq!(after(9, 1799, Role::Manager), Standing::Locked { until: Some(until) });
    }

    #[test]
    fn a_clock_put_back_a_day_shortens_no_wait() {
        assert_eq!(after(3, -86_400, Role::Helper), Standing::Waiting { seconds: 10 });
        assert!(matches!(after(8, -86_400, Role::Manager), Standing::Locked { until: Some(_) }));
    }
}
