//! How residents grow: financing by the day the money arrived (a signature is not money), and incubation cases in
//! the three parts that reviewers read: problem, service, result. Registrations stay with the team itself, in
//! `members`. It refuses an amount that is nothing, and money that arrived before the contract was signed.

mod store;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Refusal, Result};
use crate::fen::Fen;
use crate::ids::{CaseId, FinancingId, TeamId};
use crate::members;
use crate::rules::{in_order, optional_text, text};
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::Day;

pub use store::count_of_team;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Financing {
    pub financing: FinancingId,
    pub team: TeamId,
    pub team_name: String,
    pub investor: String,
    pub amount_fen: Fen,
    pub signed_on: Day,
    pub received_on: Option<Day>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct AddFinancing {
    pub team: TeamId,
    pub investor: String,
    pub amount_fen: Fen,
    pub signed_on: Day,
    #[serde(default)]
    pub received_on: Option<Day>,
}

pub fn add_financing(space: &Space, ctx: &Ctx, ask: AddFinancing) -> Result<Financing> {
    let ask = AddFinancing { investor: text("investor", &ask.investor, 60)?, ..ask };
    if ask.amount_fen <= Fen(0) {
        return Err(Refusal::AmountNotPositive {}.into());
    }
    in_order(ask.signed_on, ask.received_on.unwrap_or(ask.signed_on))?;
    space.write(ctx, |tx| {
        let team_name = members::team_card(tx, ask.team)?.team.name;
        let (financing, wrote) = store::insert_financing(tx, &ask, ctx.now)?;
        let AddFinancing { team, investor, amount_fen, signed_on, received_on } = ask;
        let answer = Financing { financing, team, team_name, investor, amount_fen, signed_on, received_on };
        Ok(Recorded::new(answer, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ReceiveFinancing {
    pub financing: FinancingId,
    pub received_on: Day,
}

/// The money arrived.
pub fn receive_financing(space: &Space, ctx: &Ctx, ask: ReceiveFinancing) -> Result<Financing> {
    space.write(ctx, |tx| {
        let missing =
            || Refusal::NotFound { what: "financing".to_owned(), value: ask.financing.0.to_string() };
        let found =
            store::financings(tx)?.into_iter().find(|f| f.financing == ask.financing).ok_or_else(missing)?;
        if let Some(on) = found.received_on {
            return Err(Refusal::ReceivedAlready { team: found.team_name, on }.into());
        }
        in_order(found.signed_on, ask.received_on)?;
        let wrote = store::receive(tx, ask.financing, ask.received_on)?;
        Ok(Recorded::new(Financing { received_on: Some(ask.received_on), ..found }, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "GrowthCase"))]
pub struct Case {
    pub case: CaseId,
    pub team: TeamId,
    pub team_name: String,
    pub title: String,
    pub problem: String,
    pub service: String,
    pub result: String,
    /// The day all three parts were written; it decides the year.
    pub ready_on: Option<Day>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct WriteCase {
    /// Absent for a new one.
    #[serde(default)]
    pub case: Option<CaseId>,
    pub team: TeamId,
    pub title: String,
    #[serde(default)]
    pub problem: String,
    #[serde(default)]
    pub service: String,
    #[serde(default)]
    pub result: String,
}

/// Writes a case, whole or in part. It is ready once all three parts stand.
pub fn write_case(space: &Space, ctx: &Ctx, ask: WriteCase) -> Result<Case> {
    let ask = WriteCase {
        title: text("title", &ask.title, 60)?,
        problem: optional_text("problem", &ask.problem, 2000)?,
        service: optional_text("service", &ask.service, 2000)?,
        result: optional_text("result", &ask.result, 2000)?,
        ..ask
    };
    let whole = [&ask.problem, &ask.service, &ask.result].iter().all(|part| !part.is_empty());
    space.write(ctx, |tx| {
        let team_name = members::team_card(tx, ask.team)?.team.name;
        let today = settings::today(tx, ctx.now)?;
        let missing = |case: CaseId| Refusal::NotFound { what: "case".to_owned(), value: case.0.to_string() };
        let former = match ask.case {
            Some(case) => {
                Some(store::cases(tx)?.into_iter().find(|c| c.case == case).ok_or_else(|| missing(case))?)
            }
            None => None,
        };
        // A later correction does not move a finished case into another year.
        let ready_on = whole.then(|| former.as_ref().and_then(|c| c.ready_on).unwrap_or(today));
        let (case, wrote) = store::save_case(tx, &ask, ready_on, ctx.now)?;
        let WriteCase { team, title, problem, service, result, .. } = ask;
        Ok(Recorded::new(Case { case, team, team_name, title, problem, service, result, ready_on }, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListGrowth"))]
#[serde(deny_unknown_fields)]
pub struct List {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Growth {
    pub financings: Vec<Financing>,
    pub cases: Vec<Case>,
}

pub fn list(space: &Space, _: &Ctx, _: List) -> Result<Growth> {
    space.read(all)
}

pub fn all(read: &Read) -> Result<Growth> {
    Ok(Growth { financings: store::financings(read)?, cases: store::cases(read)? })
}
