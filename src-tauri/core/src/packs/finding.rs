//! What a check answers: for each condition the verdict, the value beside the need, the way to the figure, and the
//! rows with the papers they lack. Codes and values only; screens and papers have the words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::measures::{LeftOut, Row};
use super::metric::{Metric, Unit};
use super::pack::{Need, Piece, Section};
use crate::time::{Day, Period};

/// A whole check of one pack.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PackCheck"))]
pub struct Check {
    pub as_of: Day,
    pub window: Period,
    pub findings: Vec<Finding>,
    pub tally: Tally,
}

/// Conditions by verdict, and papers that are missing in all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Tally {
    pub met: u32,
    pub short: u32,
    pub proof_missing: u32,
    pub manual: u32,
    pub not_applicable: u32,
    pub papers_missing: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RuleVerdict"))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Met,
    /// Too little, even if every paper were there.
    Short,
    /// Enough is counted, but too little of it is proven.
    ProofMissing,
    /// A person decides, for [`Finding::manual`].
    Manual,
    /// The other branch of an "or" holds.
    NotApplicable,
}

/// Why a person must decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ManualReason"))]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Manual {
    /// The rule is a question.
    Question { question: String },
    /// The rule asks for texts.
    Texts { sections: Vec<Section>, written: Vec<String> },
    /// The fact has not been entered.
    Unknown,
    /// The feature that counts this has not landed.
    NotLanded { feature: String },
}

/// A number in the steps of its unit ([`Unit::scale`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Figure {
    pub n: i32,
    pub unit: Unit,
}

/// One condition, or a part of one, as it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Finding {
    pub id: String,
    pub clause: String,
    pub title: String,
    pub text: String,
    pub counting: String,
    pub verdict: Verdict,
    pub manual: Option<Manual>,
    pub value: Option<Figure>,
    /// Resolved: a share of another metric is already a number here, in whole units.
    pub need: Option<Need>,
    /// How much is lacking, in the value's steps; 0 where nothing is.
    pub gap: i32,
    /// How much of the value has its papers.
    pub proven: i32,
    pub formula: Option<Formula>,
    pub rows: Vec<Standing>,
    /// Papers that are asked once, for the figure as a whole.
    pub once: Vec<Piece>,
    /// Those of them that are not kept.
    pub missing: Vec<Piece>,
    /// Papers missing here, in the rows and in the parts.
    pub papers_missing: u32,
    /// How the parts make the whole; absent on a rule without parts.
    pub joined: Option<Joined>,
    pub parts: Vec<Finding>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Joined {
    pub any: bool,
    /// The id of the part whose value and verdict the whole shows.
    pub decided_by: String,
}

/// A row and the papers it lacks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RowStanding"))]
pub struct Standing {
    pub row: Row,
    /// The papers asked of this row, each present or not.
    pub papers: Vec<Paper>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "AskedPaper"))]
pub struct Paper {
    pub piece: Piece,
    pub here: bool,
}

impl Standing {
    /// How many papers a counted row lacks.
    pub fn lacks(&self) -> usize {
        if self.row.counts() { self.papers.iter().filter(|p| !p.here).count() } else { 0 }
    }
}

/// How a figure came about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Formula {
    /// All rows, less those left out, make what is counted.
    Rows {
        metric: Metric,
        all: Figure,
        less: Vec<Less>,
        counted: Figure,
    },
    Value {
        metric: Metric,
        figure: Figure,
    },
    /// Whole months between two days.
    Months {
        from: Day,
        to: Day,
        figure: Figure,
    },
    /// `above`, summed, over `below`.
    Ratio {
        above: Vec<Formula>,
        below: Box<Formula>,
        figure: Figure,
    },
    /// The need came from another metric: `n` for each begun `every` of it.
    Per {
        counted: Box<Formula>,
        of: Box<Formula>,
        every: u32,
        n: u32,
        need: u32,
    },
    /// The need came from another metric: `percent` of it, rounded up, and at least `least`.
    PctOf {
        counted: Box<Formula>,
        of: Box<Formula>,
        percent: u32,
        least: u32,
        need: u32,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Less {
    pub why: LeftOut,
    /// Rows left out for this reason.
    pub rows: u32,
    /// What they would have added.
    pub n: i32,
}
