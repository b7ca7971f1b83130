use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::rules::Barred;
use crate::desks::Booking;
use crate::members::MemberCard;
use crate::time::{Day, Instant, Wall};

/// What came of a scan or of a check-in by hand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Outcome {
    pub at: Instant,
    pub verdict: Verdict,
    /// Absent where the code is nobody's.
    pub member: Option<MemberCard>,
    /// The person's booking that runs, else the next one today.
    pub booking: Option<Booking>,
    /// Days of this local month on which the person was here, this one included.
    pub days_this_month: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "code", content = "values", rename_all = "snake_case")]
pub enum Verdict {
    CheckedIn {},
    /// Checked in, but the team's agreement is over and no later one is there.
    CheckedInLapsed {
        team: String,
        ended_on: Day,
    },
    /// Checked in against the rules, since somebody let them.
    CheckedInForced {
        reason: String,
    },
    CheckedOut {
        came_at: Instant,
        minutes: u32,
    },
    /// The same scan again: nothing was counted twice.
    AlreadyIn {
        since: Instant,
    },
    AlreadyOut {
        left_at: Instant,
    },
    /// Not let in by this badge.
    BadgeRevoked {
        on: Day,
        valid_tail: String,
    },
    /// A card for a day, after that day.
    CardOver {
        until: Instant,
    },
    /// Not let in: the rules say so, until `passes_at`.
    OutsideHours {
        opens: Wall,
        closes: Wall,
        passes_at: Instant,
    },
    TooSoon {
        left_at: Instant,
        passes_at: Instant,
    },
    EntriesUsed {
        entries: u32,
        passes_at: Instant,
    },
    /// Not let in: the person has left the house for good.
    Archived {
        on: Day,
    },
    /// No badge has this code. `typed` is kept, so that it can be looked for.
    UnknownCode {
        typed: String,
    },
}

impl Verdict {
    /// As it is kept with the scan.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Verdict::CheckedIn {} => "checked_in",
            Verdict::CheckedInLapsed { .. } => "checked_in_lapsed",
            Verdict::CheckedInForced { .. } => "checked_in_forced",
            Verdict::CheckedOut { .. } => "checked_out",
            Verdict::AlreadyIn { .. } => "already_in",
            Verdict::AlreadyOut { .. } => "already_out",
            Verdict::BadgeRevoked { .. } => "badge_revoked",
            Verdict::CardOver { .. } => "card_over",
            Verdict::OutsideHours { .. } => "outside_hours",
            Verdict::TooSoon { .. } => "too_soon",
            Verdict::EntriesUsed { .. } => "entries_used",
            Verdict::Archived { .. } => "archived",
            Verdict::UnknownCode { .. } => "unknown_code",
        }
    }
}

impl From<Barred> for Verdict {
    fn from(barred: Barred) -> Self {
        match barred {
            Barred::OutsideHours { opens, closes, passes_at } => {
                Verdict::OutsideHours { opens, closes, passes_at }
            }
            Barred::TooSoon { left_at, passes_at } => Verdict::TooSoon { left_at, passes_at },
            Barred::EntriesUsed { entries, passes_at } => Verdict::EntriesUsed { entries, passes_at },
        }
    }
}
