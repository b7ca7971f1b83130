//! The rules by which a place is booked: one set for all desks, one for all rooms, and one of its own for a place
//! where that is set. Nothing set: any minute, any length, at once, and nobody is asked.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::rules::EARLY;
use super::{Booking, Desk, DeskKind, Unit, occupancy, store};
use crate::error::{Refusal, Result};
use crate::ids::DeskId;
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::{Instant, Span};
use crate::words;

/// Whose word a booking needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ApprovedBy {
    Nobody,
    /// What a helper books waits, and holds the slot, until a supervisor says yes or no.
    Supervisor,
}

words::coded!(ApprovedBy { Nobody: "nobody", Supervisor: "supervisor" });

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct BookingRules {
    pub unit: Unit,
    /// Between two bookings of the place.
    pub buffer_minutes: u32,
    /// So long before it begins it is booked at the latest, on the local clock.
    pub notice_minutes: u32,
    /// A whole day counts as 1,440.
    #[serde(default)]
    pub shortest_minutes: Option<u32>,
    #[serde(default)]
    pub longest_minutes: Option<u32>,
    /// It begins no later than so many local days from today.
    #[serde(default)]
    pub ahead_days: Option<u32>,
    /// So long before it begins it is cancelled at the latest, on the local clock.
    pub cancel_minutes: u32,
    pub approved_by: ApprovedBy,
    /// From so long before its beginning, coming in counts as coming to it.
    pub early_minutes: u32,
    /// So long after its beginning it is released where nobody came; never, where absent.
    #[serde(default)]
    pub release_minutes: Option<u32>,
}

impl Default for BookingRules {
    fn default() -> Self {
        Self {
            unit: Unit::Free,
            buffer_minutes: 0,
            notice_minutes: 0,
            shortest_minutes: None,
            longest_minutes: None,
            ahead_days: None,
            cancel_minutes: 0,
            approved_by: ApprovedBy::Nobody,
            early_minutes: EARLY,
            release_minutes: None,
        }
    }
}

impl BookingRules {
    /// When a booking is released to which nobody came; at its end where that is earlier.
    pub fn release_at(&self, span: Span) -> Option<Instant> {
        Some(span.from.plus_minutes(self.release_minutes?.into()).min(span.until))
    }

    /// From when coming in counts as coming to it.
    pub fn opens_at(&self, from: Instant) -> Instant {
        from.plus_minutes(-i64::from(self.early_minutes))
    }
}

/// What the rules are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "code", content = "values", rename_all = "snake_case", deny_unknown_fields)]
pub enum RulesOf {
    Kind { kind: DeskKind },
    Desk { desk: DeskId },
}

/// A place with rules of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OwnRules {
    pub desk: DeskId,
    pub desk_no: String,
    pub rules: BookingRules,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RuleSets {
    pub desks: BookingRules,
    pub rooms: BookingRules,
    /// By number.
    pub own: Vec<OwnRules>,
}

impl RuleSets {
    /// The rules that hold for a place.
    pub fn of(&self, desk: &Desk) -> &BookingRules {
        let own = self.own.iter().find(|own| own.desk == desk.desk).map(|own| &own.rules);
        own.unwrap_or(match desk.kind {
            DeskKind::Desk => &self.desks,
            DeskKind::Room => &self.rooms,
        })
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ShowBookingRules"))]
#[serde(deny_unknown_fields)]
pub struct ShowRules {}

/// Every set of rules.
pub fn rules(space: &Space, _: &Ctx, _: ShowRules) -> Result<RuleSets> {
    space.read(store::rule_sets)
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SetBookingRules"))]
#[serde(deny_unknown_fields)]
pub struct SetRules {
    pub of: RulesOf,
    pub rules: BookingRules,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RulesSaved {
    pub sets: RuleSets,
    /// What was booked before and stands closer together than the buffer wants now; it stays.
    pub too_close: Vec<Booking>,
}

/// Sets the rules of a kind or of one place. What is booked already stays; what breaks the buffer is listed.
pub fn set_rules(space: &Space, ctx: &Ctx, ask: SetRules) -> Result<RulesSaved> {
    sound(&ask.rules)?;
    space.write(ctx, |tx| {
        if let RulesOf::Desk { desk } = ask.of {
            store::desk(tx, desk)?;
        }
        let wrote = store::save_rules(tx, ask.of, &ask.rules, ctx.now)?;
        let sets = store::rule_sets(tx)?;
        let too_close = too_close(tx, &sets, ask.of, ctx.now)?;
        Ok(Recorded::new(RulesSaved { sets, too_close }, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "DropBookingRules"))]
#[serde(deny_unknown_fields)]
pub struct DropRules {
    pub desk: DeskId,
}

/// The place has the rules of its kind again. Refused `not_found` where it has none of its own.
pub fn drop_rules(space: &Space, ctx: &Ctx, ask: DropRules) -> Result<RuleSets> {
    let missing = || Refusal::NotFound { what: "rules".to_owned(), value: ask.desk.0.to_string() };
    space.write(ctx, |tx| {
        let wrote = store::drop_rules(tx, ask.desk, ctx.now)?.ok_or_else(missing)?;
        Ok(Recorded::new(store::rule_sets(tx)?, wrote))
    })
}

/// A month and a year, in minutes: no limit is longer.
const MONTH: u32 = 31 * 1_440;
const YEAR: u32 = 366 * 1_440;

fn sound(rules: &BookingRules) -> Result<()> {
    let within = |field: &str, value: u32, least: u32, most: u32| {
        if (least..=most).contains(&value) {
            return Ok(());
        }
        Err(Refusal::NumberOutside { field: field.to_owned(), least, most })
    };
    let shortest = rules.shortest_minutes.unwrap_or(1);
    within("buffer_minutes", rules.buffer_minutes, 0, 1_440)?;
    within("notice_minutes", rules.notice_minutes, 0, YEAR)?;
    within("shortest_minutes", shortest, 1, MONTH)?;
    within("longest_minutes", rules.longest_minutes.unwrap_or(MONTH), shortest, MONTH)?;
    within("ahead_days", rules.ahead_days.unwrap_or(0), 0, 3_650)?;
    within("cancel_minutes", rules.cancel_minutes, 0, YEAR)?;
    within("early_minutes", rules.early_minutes, 0, 1_440)?;
    within("release_minutes", rules.release_minutes.unwrap_or(1), 1, 1_440)?;
    Ok(())
}

/// The coming bookings of the places that these rules are of which stand closer together than the buffer.
fn too_close(read: &Read, sets: &RuleSets, of: RulesOf, now: Instant) -> Result<Vec<Booking>> {
    let mut found = Vec::new();
    let coming = Span { from: now, until: now.plus_seconds(super::plan::AHEAD) };
    let bookings = store::within(read, coming)?;
    for desk in store::desks(read)? {
        let meant = match of {
            RulesOf::Kind { kind } => desk.kind == kind,
            RulesOf::Desk { desk: id } => desk.desk == id,
        };
        let buffer = sets.of(&desk).buffer_minutes;
        if !meant || buffer == 0 {
            continue;
        }
        for booking in bookings.iter().filter(|booking| booking.desk == desk.desk) {
            if occupancy::in_the_way(read, &desk, booking.span(), Some(booking.booking), buffer)?.is_some() {
                found.push(booking.clone());
            }
        }
    }
    Ok(found)
}
