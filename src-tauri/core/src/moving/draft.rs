use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Refusal, Result};
use crate::evidence::Nature;
use crate::fen::Fen;
use crate::files::Staged;
use crate::ids::{DeskId, TeamId};
use crate::members::{Channel, Founder, Origin, Purpose};
use crate::receipts::{Method, Thing};
use crate::rules::optional_text;
use crate::space::Space;
use crate::time::Day;

/// The steps, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "MoveInStep"))]
#[serde(rename_all = "snake_case")]
pub enum Step {
    Team,
    People,
    Agreement,
    Licence,
    Desks,
    Deposit,
    Consent,
}

/// What was typed, whole or in part.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "MoveInDraft"))]
#[serde(default, deny_unknown_fields)]
pub struct Draft {
    pub team: TeamStep,
    pub people: Vec<Person>,
    /// Who leads the team: the place among `people`, from 0.
    pub lead: Option<u32>,
    pub agreement: AgreementStep,
    pub licence: LicenceStep,
    pub desks: Vec<DeskId>,
    pub deposits: Vec<DepositLine>,
    pub consent: ConsentStep,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct TeamStep {
    /// A team that was here before; else a new one by name and day.
    pub team: Option<TeamId>,
    pub name: String,
    pub formed_on: Option<Day>,
    /// May stay empty; statistics ask for it.
    pub industry: String,
    pub origin: Option<Origin>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "MoveInPerson"))]
#[serde(default, deny_unknown_fields)]
pub struct Person {
    pub name: String,
    pub mobile: String,
    /// Statistics ask for it.
    pub founder: Option<Founder>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct AgreementStep {
    pub agreement_no: String,
    pub signed_on: Option<Day>,
    pub from: Option<Day>,
    pub to: Option<Day>,
    pub scan: Option<Paper>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct LicenceStep {
    /// The day on the licence; absent for a team without a company.
    pub registered_on: Option<Day>,
    pub uscc: String,
    pub scan: Option<Paper>,
}

/// One deposit: for keys, for desks. Each gets its receipt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "MoveInDeposit"))]
#[serde(deny_unknown_fields)]
pub struct DepositLine {
    pub thing: Thing,
    /// Which: `B-17 柜钥匙`.
    pub label: String,
    pub amount: Option<Fen>,
    pub method: Method,
}

/// A scan that goes with a step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "MoveInPaper"))]
#[serde(deny_unknown_fields)]
pub struct Paper {
    pub file: Staged,
    pub pages: u32,
    pub nature: Nature,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct ConsentStep {
    /// What every person of the team agreed to.
    pub purposes: Vec<Purpose>,
    pub channel: Option<Channel>,
}

/// More people than this are a roster, not a team.
const MOST_PEOPLE: usize = 200;

/// More deposits than this are a mistake: one for desks, one for keys, one for cards, and room to spare.
const MOST_DEPOSITS: usize = 20;

/// A half sentence is welcome in a draft; a book is not.
pub fn fits(draft: &Draft) -> Result<()> {
    optional_text("name", &draft.team.name, 60)?;
    optional_text("industry", &draft.team.industry, 40)?;
    optional_text("agreement_no", &draft.agreement.agreement_no, 40)?;
    optional_text("uscc", &draft.licence.uscc, 18)?;
    for person in &draft.people {
        optional_text("name", &person.name, 60)?;
        optional_text("mobile", &person.mobile, 40)?;
    }
    for deposit in &draft.deposits {
        optional_text("label", &deposit.label, 60)?;
    }
    no_more("people", draft.people.len(), MOST_PEOPLE)?;
    no_more("deposits", draft.deposits.len(), MOST_DEPOSITS)
}

fn no_more(what: &str, count: usize, limit: usize) -> Result<()> {
    if count > limit {
        let (what, limit) = (what.to_owned(), limit.to_string());
        return Err(Refusal::TooLarge { what, limit }.into());
    }
    Ok(())
}

/// The steps without which nothing can be finished.
pub fn lacks(draft: &Draft) -> Vec<Step> {
    let Draft { team, people, agreement, deposits, .. } = draft;
    let team_known = team.team.is_some() || (!team.name.trim().is_empty() && team.formed_on.is_some());
    let agreed = !agreement.agreement_no.trim().is_empty()
        && agreement.signed_on.is_some()
        && agreement.from.is_some()
        && agreement.to.is_some();
    let half = deposits.iter().any(|one| one.label.trim().is_empty() || one.amount.is_none());
    let lacking = [
        (Step::Team, !team_known),
        (Step::People, people.is_empty()),
        (Step::Agreement, !agreed),
        (Step::Deposit, half),
    ];
    lacking.into_iter().filter(|(_, lacks)| *lacks).map(|(step, _)| step).collect()
}

/// Keeps the bytes of papers that are staged still.
pub fn keep_papers(space: &Space, draft: &Draft) -> Result<()> {
    for paper in [&draft.agreement.scan, &draft.licence.scan].into_iter().flatten() {
        if space.files().path(&paper.file.sha256).is_err() {
            space.files().keep(&paper.file.staged)?;
        }
    }
    Ok(())
}

/// The paper's file under a name that an act can keep: staged anew where the first staging was swept meanwhile.
pub fn staged(space: &Space, paper: &Paper) -> Result<String> {
    if space.files().staged(&paper.file.staged).is_ok() {
        return Ok(paper.file.staged.clone());
    }
    let bytes = std::fs::read(space.files().path(&paper.file.sha256)?)?;
    Ok(space.files().stage(&space.world().bytes::<16>(), &paper.file.name, &bytes)?.staged)
}
