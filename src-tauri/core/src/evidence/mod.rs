//! Papers that prove something: each with its original file byte for byte, a number within its class (F-012), what
//! it proves, how many pages, original or copy, and the day on it. Features later in the order say which row a
//! paper proves. It refuses a paper without a file, without pages, or dated after today; it never deletes one:
//! a wrong paper is withdrawn with a reason, and its number is not used again.

mod store;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Refusal, Result};
use crate::files;
use crate::ids::EvidenceId;
use crate::packs::Proof;
use crate::rules::text;
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::{Day, Instant};

/// Whether the kept file is the paper itself or a copy of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    Original,
    Copy,
}

crate::words::coded!(Nature { Original: "original", Copy: "copy" });

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Evidence {
    pub evidence: EvidenceId,
    pub evidence_no: String,
    pub proof: Proof,
    pub title: String,
    pub sha256: String,
    /// As the file was called outside.
    pub name: String,
    /// Bytes.
    pub size: u32,
    pub pages: u32,
    pub nature: Nature,
    pub dated_on: Day,
    pub kept_at: Instant,
    /// Set where it was withdrawn: why.
    pub withdrawn_because: Option<String>,
}

/// A paper on its way in. The file was staged before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "KeepEvidence"))]
#[serde(deny_unknown_fields)]
pub struct Keep {
    pub staged: String,
    pub proof: Proof,
    pub title: String,
    pub pages: u32,
    pub nature: Nature,
    /// The day on the paper.
    pub dated_on: Day,
}

/// Keeps a paper that proves something about the space as a whole.
pub fn keep(space: &Space, ctx: &Ctx, ask: Keep) -> Result<Evidence> {
    let paper = ready(space, ask)?;
    space.write(ctx, |tx| {
        let (evidence, wrote) = admit(tx, ctx, &paper)?;
        Ok(Recorded::new(evidence, wrote))
    })
}

/// A paper whose file is kept, ready for an act to book it.
pub struct Ready {
    ask: Keep,
    file: files::Staged,
}

/// Keeps the file's bytes, before the door.
pub fn ready(space: &Space, ask: Keep) -> Result<Ready> {
    let title = text("title", &ask.title, 80)?;
    if ask.pages == 0 {
        return Err(Refusal::PagesMissing { title }.into());
    }
    let file = space.files().keep(&ask.staged)?;
    Ok(Ready { ask: Keep { title, ..ask }, file })
}

/// Books a ready paper under the next number of its class.
pub fn admit(tx: &Tx, ctx: &Ctx, paper: &Ready) -> Result<(Evidence, Wrote)> {
    let today = settings::today(tx, ctx.now)?;
    if paper.ask.dated_on > today {
        return Err(Refusal::DatedAhead { on: paper.ask.dated_on, today }.into());
    }
    files::record(tx, &paper.file, ctx.now)?;
    let class = paper.ask.proof.class();
    let evidence_no = format!("{class}-{:03}", store::count_of_class(tx, class)? + 1);
    let wrote = store::insert(tx, &evidence_no, &paper.ask, &paper.file.sha256, ctx.now)?;
    let evidence = store::by_no(tx, &evidence_no)?.ok_or_else(|| missing(&evidence_no))?;
    Ok((evidence, wrote))
}

fn missing(value: &str) -> Refusal {
    Refusal::NotFound { what: "evidence".to_owned(), value: value.to_owned() }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListEvidence"))]
#[serde(deny_unknown_fields)]
pub struct List {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "EvidenceList"))]
pub struct Listed {
    pub evidence: Vec<Evidence>,
}

/// Every paper in the order in which papers are bound: by class, then by number.
pub fn list(space: &Space, _: &Ctx, _: List) -> Result<Listed> {
    space.read(|read| Ok(Listed { evidence: all(read)? }))
}

/// Every paper, withdrawn ones too.
pub fn all(read: &Read) -> Result<Vec<Evidence>> {
    store::all(read)
}

/// One paper that is not withdrawn.
pub fn valid(read: &Read, evidence: EvidenceId) -> Result<Evidence> {
    let found = store::by_id(read, evidence)?.filter(|e| e.withdrawn_because.is_none());
    Ok(found.ok_or_else(|| missing(&evidence.0.to_string()))?)
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "WithdrawEvidence"))]
#[serde(deny_unknown_fields)]
pub struct Withdraw {
    pub evidence: EvidenceId,
    pub reason: String,
}

/// Takes a wrong paper out of every count. Its file stays.
pub fn withdraw(space: &Space, ctx: &Ctx, ask: Withdraw) -> Result<Evidence> {
    let reason = text("reason", &ask.reason, 120)?;
    space.write(ctx, |tx| {
        let found = valid(tx, ask.evidence)?;
        let wrote = store::withdraw(tx, ask.evidence, &reason, ctx.now)?;
        Ok(Recorded::new(Evidence { withdrawn_because: Some(reason), ..found }, wrote))
    })
}
