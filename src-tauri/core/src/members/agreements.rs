use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{TeamCard, store, team_card, teams};
use crate::error::{Refusal, Result};
use crate::ids::{AgreementId, TeamId};
use crate::rules::{in_order, text};
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::{Day, Period};

/// So many days before its end the desk hears of an agreement first; then again at the nearer ones.
const STEPS: [i64; 3] = [7, 30, 60];

/// So many days after its end an agreement that nobody renewed is still named.
const STILL_NAMED: i64 = 30;

/// A residency agreement: both days belong to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Agreement {
    pub agreement: AgreementId,
    pub agreement_no: String,
    pub signed_on: Day,
    /// As it holds: to the day on the paper, or to the day on which the team left before that.
    pub period: Period,
    /// The last day on the paper.
    pub agreed_to: Day,
    /// The agreement that this one follows.
    pub renews: Option<AgreementId>,
    /// The days between that one and this, on which the team was not resident.
    pub gap: Option<Period>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SignAgreement {
    pub team: TeamId,
    pub agreement_no: String,
    pub signed_on: Day,
    pub period: Period,
    /// The agreement that it renews.
    #[serde(default)]
    pub renews: Option<AgreementId>,
}

/// Refused `agreement_taken`, `agreements_overlap`, `renewed_already` and `period_reversed`.
pub fn sign_agreement(space: &Space, ctx: &Ctx, ask: SignAgreement) -> Result<TeamCard> {
    space.write(ctx, |tx| {
        let team = ask.team;
        let (_, wrote) = sign(tx, ask)?;
        Ok(Recorded::new(team_card(tx, team)?, wrote))
    })
}

/// As [`sign_agreement`], for acts that do more.
pub fn sign(tx: &Tx, ask: SignAgreement) -> Result<(AgreementId, Wrote)> {
    let agreement_no = text("agreement_no", &ask.agreement_no, 40)?;
    in_order(ask.period.from, ask.period.to)?;
    let team = teams::found(tx, ask.team)?;
    if let Some(team) = store::agreement_holder(tx, &agreement_no)? {
        return Err(Refusal::AgreementTaken { agreement_no, team }.into());
    }
    let others = store::agreements(tx, ask.team)?;
    if let Some(other) = others.iter().find(|other| other.period.overlaps(ask.period)) {
        let Agreement { agreement_no, period, .. } = other.clone();
        return Err(Refusal::AgreementsOverlap { team: team.name, agreement_no, period }.into());
    }
    if let Some(old) = ask.renews {
        renewable(&others, old, ask.period.from)?;
    }
    store::insert_agreement(tx, ask.team, &agreement_no, ask.signed_on, ask.period, ask.renews)
}

/// It is one of the team's, nobody renewed it yet, and it is over by the new one's first day.
fn renewable(others: &[Agreement], old: AgreementId, from: Day) -> Result<()> {
    let missing = || Refusal::NotFound { what: "agreement".to_owned(), value: old.0.to_string() };
    let found = others.iter().find(|other| other.agreement == old).ok_or_else(missing)?;
    if let Some(by) = others.iter().find(|other| other.renews == Some(old)) {
        let (agreement_no, by) = (found.agreement_no.clone(), by.agreement_no.clone());
        return Err(Refusal::RenewedAlready { agreement_no, by }.into());
    }
    in_order(found.period.to.plus_days(1), from)
}

/// The agreement that holds on that day. No two of one team share a day.
pub fn agreement_on(read: &Read, team: TeamId, day: Day) -> Result<Option<Agreement>> {
    Ok(store::agreements(read, team)?.into_iter().find(|agreement| agreement.period.contains(day)))
}

/// The agreement that ends last.
pub fn latest_agreement(read: &Read, team: TeamId) -> Result<Option<Agreement>> {
    Ok(store::agreements(read, team)?.into_iter().max_by_key(|agreement| agreement.period.to))
}

/// The agreement of that day; in a gap the one that ended before it; before the first, the first.
pub(super) fn standing_on(read: &Read, team: TeamId, day: Day) -> Result<Option<Agreement>> {
    let mut agreements = store::agreements(read, team)?;
    let begun = agreements.iter().rposition(|agreement| agreement.period.from <= day).unwrap_or(0);
    Ok((begun < agreements.len()).then(|| agreements.swap_remove(begun)))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AgreementsEnding {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Endings {
    /// The earliest end first; at most two hundred.
    pub endings: Vec<Ending>,
}

/// An agreement that ends soon, or ended a short while ago, and that nobody renewed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Ending {
    pub team: TeamId,
    pub name: String,
    pub agreement: AgreementId,
    pub agreement_no: String,
    /// Its last day.
    pub to_on: Day,
    /// Days until then; below 0 once it is over.
    pub days: i32,
    /// 7, 30 or 60: the nearest step that it is within. 0 once it is over.
    pub within: u32,
}

pub fn agreements_ending(space: &Space, ctx: &Ctx, _: AgreementsEnding) -> Result<Endings> {
    space.read(|read| Ok(Endings { endings: ending(read, settings::today(read, ctx.now)?)? }))
}

/// As [`agreements_ending`], for other features.
pub fn ending(read: &Read, today: Day) -> Result<Vec<Ending>> {
    let span = Period { from: today.plus_days(-STILL_NAMED), to: today.plus_days(STEPS[2]) };
    let mut endings = store::ending(read, span)?;
    for ending in &mut endings {
        let days = ending.to_on.days_since(today);
        ending.days = i32::try_from(days).unwrap_or(i32::MAX);
        let step = STEPS.into_iter().find(|step| days >= 0 && days <= *step);
        ending.within = step.and_then(|step| u32::try_from(step).ok()).unwrap_or(0);
    }
    Ok(endings)
}
