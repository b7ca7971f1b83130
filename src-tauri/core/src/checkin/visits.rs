use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{late, store};
use crate::error::{Refusal, Result};
use crate::ids::{MemberId, VisitId, ZoneId};
use crate::rules::text;
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::{Day, Instant};
use crate::{members, profile, settings};

/// One visit with what was said about it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VisitRow {
    pub visit: VisitId,
    pub member: MemberId,
    pub name: String,
    /// Of that day.
    pub team: Option<String>,
    pub zone: Option<ZoneId>,
    pub came_at: Instant,
    pub left_at: Option<Instant>,
    /// Later than `came_at` for a late entry.
    pub entered_at: Instant,
    pub forced_because: Option<String>,
    /// Where the program closed it: when.
    pub closed_by_program_at: Option<Instant>,
    pub withdrawn_at: Option<Instant>,
    pub withdrawn_because: Option<String>,
    /// The reason of its last correction.
    pub corrected_because: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ListVisits {
    /// Today where left out.
    #[serde(default)]
    pub day: Option<Day>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Visits {
    pub day: Day,
    /// Those that began on the day, the latest first; withdrawn ones too.
    pub visits: Vec<VisitRow>,
    pub visitors: Vec<super::Visitor>,
}

pub fn visits(space: &Space, ctx: &Ctx, ask: ListVisits) -> Result<Visits> {
    space.read(|read| {
        let zone = settings::zone(read)?;
        let day = ask.day.unwrap_or_else(|| zone.day_of(ctx.now));
        let span = zone.span_of(day);
        let visits = store::rows(read, span)?;
        Ok(Visits { day, visits, visitors: store::visitors::within(read, span)? })
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CorrectVisit", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Correct {
    pub visit: VisitId,
    /// Whose stay it really was; what is left out stays.
    #[serde(default)]
    pub member: Option<MemberId>,
    #[serde(default)]
    pub came_at: Option<Instant>,
    #[serde(default)]
    pub left_at: Option<Instant>,
    pub reason: String,
}

/// Corrects whose a visit was, or its times; both are kept. Refused as [`super::enter_late`], for the old times and
/// for the new ones, and for a withdrawn visit.
pub fn correct(space: &Space, ctx: &Ctx, ask: Correct) -> Result<VisitRow> {
    let reason = text("reason", &ask.reason, 120)?;
    space.write(ctx, |tx| {
        let before = store::by_id(tx, ask.visit)?;
        if let Some(at) = before.withdrawn_at {
            let name = members::member(tx, before.member)?.name;
            return Err(Refusal::VisitWithdrawn { name, at }.into());
        }
        profile::unfrozen(tx, before.came_at)?;
        let member = ask.member.unwrap_or(before.member);
        let came_at = ask.came_at.unwrap_or(before.came_at);
        let left_at = ask.left_at.or(before.left_at);
        let stay = late::stay(tx, ctx, member, came_at, left_at, Some(before.id))?;
        let after = store::Corrected { member, team: stay.team, agreement: stay.agreement, came_at, left_at };
        let wrote = store::correct(tx, &before, &after, &reason, ctx.user()?.id, ctx.now)?;
        Ok(Recorded::new(store::row_of(tx, before.id)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "WithdrawVisit"))]
#[serde(deny_unknown_fields)]
pub struct Withdraw {
    pub visit: VisitId,
    pub reason: String,
}

/// Takes a visit that never was out of every count, with a reason. Refused in frozen days.
pub fn withdraw(space: &Space, ctx: &Ctx, ask: Withdraw) -> Result<VisitRow> {
    let reason = text("reason", &ask.reason, 120)?;
    space.write(ctx, |tx| {
        let wrote = super::undo::withdraw(tx, ctx, ask.visit, &reason)?;
        Ok(Recorded::new(store::row_of(tx, ask.visit)?, wrote))
    })
}

/// One visit, for other features. Refused `not_found` where there is none.
pub fn visit(read: &Read, visit: VisitId) -> Result<VisitRow> {
    store::row_of(read, visit)
}
