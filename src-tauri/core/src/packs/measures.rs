//! What was counted, handed to [`check`](super::check()): values with their rows and what proves them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::metric::{Metric, Proof};
use crate::time::{Day, Period};

/// Every metric that a pack asks for, counted for one window as of one day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measures {
    pub as_of: Day,
    pub window: Period,
    pub measured: Vec<Measured>,
    /// Papers kept for the space as a whole, not for a row.
    #[serde(default)]
    pub kept: Vec<Proof>,
    /// Ids of the text sections that are written.
    #[serde(default)]
    pub written: Vec<String>,
}

/// One metric's answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Measured {
    pub metric: Metric,
    #[serde(flatten)]
    pub result: Counted,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// The value is the sum of the rows that are not left out.
    Rows(Vec<Row>),
    /// A value without rows, in the steps of its unit.
    Value(i32),
    Day(Day),
    /// A fact nobody has entered yet.
    Unknown,
    /// The feature that counts this does not exist yet: the feature's name.
    NotLanded(String),
}

/// One thing that was counted, or left out with a reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CountedRow"))]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// As it was entered: a name, a title, a number.
    pub label: String,
    #[serde(default)]
    pub detail: String,
    /// Its first day, or its only one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
    /// How much it adds, in the steps of the metric's unit.
    #[serde(default = "one")]
    pub n: i32,
    /// A registered company, where rows are teams and companies.
    #[serde(default)]
    pub company: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_out: Option<LeftOut>,
    #[serde(default)]
    pub has: Vec<Proof>,
    /// The numbers of the papers that it has.
    #[serde(default)]
    pub evidence_nos: Vec<String>,
    /// Where the thing is kept, to open it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Place>,
}

fn one() -> i32 {
    1
}

/// What a figure's row was counted from: `team`, `appointment`, `zone`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CountedPlace"))]
#[serde(deny_unknown_fields)]
pub struct Place {
    pub kind: String,
    pub id: i32,
}

impl Place {
    pub fn new(kind: &str, id: i64) -> Self {
        Self { kind: kind.to_owned(), id: i32::try_from(id).unwrap_or(i32::MAX) }
    }
}

/// Why a row does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LeftOut {
    /// Not within the window.
    OutsideWindow,
    /// The stay is shorter than the rule asks.
    TooShort,
    /// Registered before it moved in, or after it left.
    NotResidentThen,
    /// Counted by another carrier of the same operator.
    ClaimedElsewhere,
    /// Announced, but not held.
    NotHeld,
    /// Not finished.
    NotReady,
    /// Due, but not submitted.
    NotSubmitted,
    /// No social insurance within the window.
    Uninsured,
}

impl Row {
    /// A row that adds one.
    pub fn new(label: impl Into<String>, at: Place) -> Self {
        Self {
            label: label.into(),
            detail: String::new(),
            from: None,
            to: None,
            n: 1,
            company: false,
            left_out: None,
            has: Vec::new(),
            evidence_nos: Vec::new(),
            at: Some(at),
        }
    }

    pub fn counts(&self) -> bool {
        self.left_out.is_none()
    }
}

impl Measures {
    /// `None` where the metric was not counted at all.
    pub fn of(&self, metric: &Metric) -> Option<&Counted> {
        self.measured.iter().find(|m| &m.metric == metric).map(|m| &m.result)
    }
}
