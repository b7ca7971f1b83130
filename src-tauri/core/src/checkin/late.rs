use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::outcome::{Outcome, Verdict};
use super::store::{self, Visit};
use super::visits::VisitRow;
use crate::error::{Refusal, Result};
use crate::ids::{AgreementId, MemberId, TeamId, VisitId, ZoneId};
use crate::space::{Ctx, Read, Recorded, Space, Tx};
use crate::time::Instant;
use crate::{desks, members, profile, settings};

/// 补录: a stay from a paper list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "EnterVisitLate", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct EnterLate {
    pub member: MemberId,
    pub came_at: Instant,
    /// Absent while they are in.
    #[serde(default)]
    pub left_at: Option<Instant>,
    #[serde(default)]
    pub zone: Option<ZoneId>,
}

/// Enters a stay later than it happened. Refused: what lies ahead, before the enrolment or in a frozen day, and what
/// another stay of the person overlaps.
pub fn enter_late(space: &Space, ctx: &Ctx, ask: EnterLate) -> Result<VisitRow> {
    space.write(ctx, |tx| {
        let stay = stay(tx, ctx, ask.member, ask.came_at, ask.left_at, None)?;
        if let Some(zone) = ask.zone {
            profile::zone(tx, zone)?;
        }
        let coming = store::Coming {
            member: ask.member,
            team: stay.team,
            agreement: stay.agreement,
            zone: ask.zone,
            came_at: ask.came_at,
            left_at: ask.left_at,
            forced_because: None,
        };
        let (visit, wrote) = store::insert_visit(tx, &coming, ctx.now)?;
        desks::arrive_by_visit(tx, ask.member, ask.came_at)?;
        Ok(Recorded::new(store::row_of(tx, visit)?, wrote))
    })
}

/// What a stay of that time freezes.
pub(super) struct Stay {
    pub team: Option<TeamId>,
    pub agreement: Option<AgreementId>,
}

/// Checks the times of a stay that is entered or corrected later, `but` for the visit that is being corrected.
pub(super) fn stay(
    read: &Read,
    ctx: &Ctx,
    member: MemberId,
    came_at: Instant,
    left_at: Option<Instant>,
    but: Option<VisitId>,
) -> Result<Stay> {
    members::happened(read, member, Some(came_at), ctx.now)?;
    if let Some(left_at) = left_at {
        if left_at < came_at {
            return Err(Refusal::SpanReversed { from: came_at, until: left_at }.into());
        }
        profile::late(read, Some(left_at), ctx.now)?;
    }
    let until = left_at.unwrap_or(ctx.now).max(came_at.plus_seconds(1));
    if let Some(other) = store::last_before(read, member, until, but)?
        && other.left_at.is_none_or(|left_at| left_at > came_at)
    {
        let name = members::member(read, member)?.name;
        return Err(Refusal::VisitOverlaps { name, from: other.came_at, until: other.left_at }.into());
    }
    let day = settings::today(read, came_at)?;
    let team = members::team_on(read, member, day)?.map(|team| team.team);
    let agreement = store::frozen(read, member, team, day)?.agreement;
    Ok(Stay { team, agreement })
}

/// The person left at `at`, which is entered only now.
pub(super) fn leave(tx: &Tx, ctx: &Ctx, visit: &Visit, at: Instant) -> Result<Recorded<Outcome>> {
    profile::late(tx, Some(at), ctx.now)?;
    if at < visit.came_at {
        return Err(Refusal::SpanReversed { from: visit.came_at, until: at }.into());
    }
    let wrote = store::close(tx, visit.id, at, ctx.now)?;
    let minutes = u32::try_from(at.seconds_since(visit.came_at) / 60).unwrap_or(0);
    let outcome = Outcome {
        at,
        verdict: Verdict::CheckedOut { came_at: visit.came_at, minutes },
        member: Some(members::member_card(tx, visit.member, ctx.now)?),
        booking: desks::next_of(tx, visit.member, ctx.now)?,
        days_this_month: store::days_this_month(tx, visit.member, ctx.now, settings::zone(tx)?)?,
    };
    Ok(Recorded::new(outcome, wrote))
}
