use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::outcome::{Outcome, Verdict};
use super::pass::{How, Passing, pass};
use super::{late, store};
use crate::desks;
use crate::error::{Refusal, Result};
use crate::ids::{MemberId, ZoneId};
use crate::members;
use crate::rules::text;
use crate::space::{Ctx, Recorded, Space, Tx};
use crate::time::Instant;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct CheckIn {
    pub member: MemberId,
    #[serde(default)]
    pub zone: Option<ZoneId>,
}

/// Checks a person in without a badge. Refused where they are in; the rules hold as they do for a scan.
pub fn check_in(space: &Space, ctx: &Ctx, ask: CheckIn) -> Result<Outcome> {
    space.write(ctx, |tx| come(tx, ctx, ask.member, ask.zone, How::ByHand))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ForceIn {
    pub member: MemberId,
    /// Kept on the visit.
    pub reason: String,
    #[serde(default)]
    pub zone: Option<ZoneId>,
}

/// Lets somebody in past the rules, with a reason. Refused where they are in, and where they are archived.
pub fn force_in(space: &Space, ctx: &Ctx, ask: ForceIn) -> Result<Outcome> {
    let reason = text("reason", &ask.reason, 120)?;
    space.write(ctx, |tx| come(tx, ctx, ask.member, ask.zone, How::Forced(&reason)))
}

/// As [`check_in`], inside an act that does more. `None` where the person is in already. Refused `kept_out` where the
/// rules do not let them in: a desk and a fee without a visit would be half of it.
pub fn come_within(tx: &Tx, ctx: &Ctx, member: MemberId) -> Result<Option<Outcome>> {
    if store::open_visit(tx, member)?.is_some() {
        desks::arrive_by_visit(tx, member, ctx.now)?;
        return Ok(None);
    }
    let passing = Passing { typed: "", zone: None, how: How::ByHand };
    let outcome = pass(tx, ctx, member, &passing)?.into_answer();
    match outcome.verdict {
        Verdict::OutsideHours { passes_at, .. }
        | Verdict::TooSoon { passes_at, .. }
        | Verdict::EntriesUsed { passes_at, .. } => {
            Err(Refusal::KeptOut { name: members::member(tx, member)?.name, passes_at }.into())
        }
        _ => Ok(Some(outcome)),
    }
}

fn come(tx: &Tx, ctx: &Ctx, member: MemberId, zone: Option<ZoneId>, how: How) -> Result<Recorded<Outcome>> {
    if let Some(visit) = store::open_visit(tx, member)? {
        let name = members::member(tx, member)?.name;
        return Err(Refusal::AlreadyHere { name, since: visit.came_at }.into());
    }
    pass(tx, ctx, member, &Passing { typed: "", zone, how })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct CheckOut {
    pub member: MemberId,
    /// For a late entry: when they left.
    #[serde(default)]
    pub at: Option<Instant>,
}

/// Checks a person out without a badge. Refused where they are not in, and late as [`super::enter_late`].
pub fn check_out(space: &Space, ctx: &Ctx, ask: CheckOut) -> Result<Outcome> {
    space.write(ctx, |tx| {
        let Some(visit) = store::open_visit(tx, ask.member)? else {
            return Err(Refusal::NotHere { name: members::member(tx, ask.member)?.name }.into());
        };
        match ask.at {
            Some(at) => late::leave(tx, ctx, &visit, at),
            None => pass(tx, ctx, ask.member, &Passing { typed: "", zone: None, how: How::ByHand }),
        }
    })
}
