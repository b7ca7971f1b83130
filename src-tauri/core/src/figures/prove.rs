use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store;
use crate::error::{Refusal, Result};
use crate::evidence::{self, Evidence, Nature, Ready};
use crate::ids::{
    AgreementId, AppointmentId, CaseId, EvidenceId, FinancingId, ReportId, SessionId, StaffId, TeamId,
};
use crate::packs::Proof;
use crate::space::{Ctx, Recorded, Space, Tx, Wrote};
use crate::time::Day;

/// What a paper can prove.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Provable {
    Team(TeamId),
    Agreement(AgreementId),
    Staff(StaffId),
    Appointment(AppointmentId),
    Financing(FinancingId),
    Case(CaseId),
    /// 场次 of an event
    Session(SessionId),
    Report(ReportId),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Prove {
    /// A paper that is kept.
    pub evidence: EvidenceId,
    pub proves: Provable,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Proven {
    pub evidence: Evidence,
    pub proves: Provable,
}

/// Links a kept paper to a row that it proves. One paper may prove several rows.
pub fn prove(space: &Space, ctx: &Ctx, ask: Prove) -> Result<Proven> {
    space.write(ctx, |tx| {
        let evidence = evidence::valid(tx, ask.evidence)?;
        if !store::exists(tx, ask.proves)? {
            let (what, id) = store::named(ask.proves);
            return Err(Refusal::NotFound { what: what.to_owned(), value: id.to_string() }.into());
        }
        if store::is_linked(tx, ask.evidence, ask.proves)? {
            return Err(Refusal::ProvenAlready { evidence_no: evidence.evidence_no }.into());
        }
        let wrote = store::link(tx, ask.evidence, ask.proves)?;
        Ok(Recorded::new(Proven { evidence, proves: ask.proves }, wrote))
    })
}

/// A paper for one row, kept and linked in one act.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Attach {
    pub proves: Provable,
    pub staged: String,
    pub proof: Proof,
    pub title: String,
    pub pages: u32,
    pub nature: Nature,
    /// The day on the paper.
    pub dated_on: Day,
}

/// Keeps a paper and links it to the row that it proves.
pub fn attach(space: &Space, ctx: &Ctx, ask: Attach) -> Result<Proven> {
    let Attach { proves, staged, proof, title, pages, nature, dated_on } = ask;
    let paper = evidence::ready(space, evidence::Keep { staged, proof, title, pages, nature, dated_on })?;
    space.write(ctx, |tx| {
        let (proven, wrote) = attach_in(tx, ctx, &paper, proves)?;
        Ok(Recorded::new(proven, wrote))
    })
}

/// As [`attach`], for acts that do more.
pub fn attach_in(tx: &Tx, ctx: &Ctx, paper: &Ready, proves: Provable) -> Result<(Proven, Wrote)> {
    if !store::exists(tx, proves)? {
        let (what, id) = store::named(proves);
        return Err(Refusal::NotFound { what: what.to_owned(), value: id.to_string() }.into());
    }
    let (evidence, _) = evidence::admit(tx, ctx, paper)?;
    let wrote = store::link(tx, evidence.evidence, proves)?;
    Ok((Proven { evidence, proves }, wrote))
}
