//! A pack as its file writes it. The file's JSON Schema is generated from these types.

use chrono::Datelike;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::metric::{Metric, Proof, Unit};
use crate::time::{Day, Period};

/// The rules of one authority for one year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Where the schema of this file lies; for editors alone.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The file's name without its ending.
    pub id: String,
    pub revision: u32,
    pub title: String,
    /// For a list: at most about 16 characters.
    pub short_title: String,
    pub authority: String,
    pub basis: Vec<String>,
    pub status: Status,
    /// Absent where nobody has compared the rules with their source; such a pack is a `sample`.
    pub checked: Option<Checked>,
    pub sources: Vec<Source>,
    pub as_of: AsOf,
    /// The window used where the ask names none.
    pub window: Window,
    pub rules: Vec<Rule>,
    pub documents: Vec<Document>,
}

/// What a result under this pack may claim to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PackStatus"))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// A filing that is open now.
    Live,
    /// Rules to measure oneself by; a result under it is no title and no filing.
    Benchmark,
    /// Rules as an example. Every print says 示例规则，未经核对 while [`Pack::checked`] is absent.
    Sample,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PackChecked"))]
#[serde(deny_unknown_fields)]
pub struct Checked {
    pub on: Day,
    /// What the rules were compared with, and what was not seen.
    pub against: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: String,
    pub title: String,
    pub address: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AsOf {
    /// What the notice calls this day: 申报截止日.
    pub label: String,
}

/// The days that count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PackWindow"))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Window {
    /// The calendar year of the day asked about.
    CalendarYear,
    /// The calendar year before it.
    LastYear,
    /// Twelve months that end on it.
    #[serde(rename = "last_12_months")]
    Last12Months,
    Fixed {
        from: Day,
        to: Day,
    },
}

impl Window {
    /// The window's days when asked about `as_of`, both included.
    pub fn days(self, as_of: Day) -> Period {
        let year = |year| {
            let day = |month, day| Day::from_ymd(year, month, day).unwrap_or(as_of);
            Period { from: day(1, 1), to: day(12, 31) }
        };
        match self {
            Self::CalendarYear => year(as_of.year()),
            Self::LastYear => year(as_of.year() - 1),
            Self::Last12Months => Period { from: year_before(as_of.plus_days(1)), to: as_of },
            Self::Fixed { from, to } => Period { from, to },
        }
    }
}

/// The same day a year earlier; 1 March for 29 February, so that no day falls into two windows.
fn year_before(day: Day) -> Day {
    let date = day.date();
    Day::from_ymd(date.year() - 1, date.month(), date.day())
        .or_else(|| Day::from_ymd(date.year() - 1, 3, 1))
        .unwrap_or(day)
}

/// One condition, or a part of one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub id: String,
    /// The clause as the authority numbers it: 四（1）.
    pub clause: String,
    /// For a list: at most about 20 characters.
    pub title: String,
    /// The authority's own words.
    pub text: String,
    /// 口径: how the figure is counted, printed under the condition.
    #[serde(default)]
    pub counting: String,
    /// The id of one of the pack's sources.
    pub source: String,
    pub test: Test,
}

/// How a rule is decided.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Test {
    /// Every part must hold.
    All { parts: Vec<Rule> },
    /// One part is enough; a part that is not needed becomes not applicable.
    Any { parts: Vec<Rule> },
    /// A metric against a number.
    Compare {
        metric: Metric,
        need: Need,
        #[serde(default)]
        evidence: Evidence,
    },
    /// The sum of `above` over `below`, in percent.
    Ratio {
        above: Vec<Metric>,
        below: Metric,
        need: Need,
        #[serde(default)]
        evidence: Evidence,
    },
    /// `need` for each begun `every` of another metric: one mentor for eight residents.
    Per {
        metric: Metric,
        of: Metric,
        every: u32,
        need: Need,
        #[serde(default)]
        evidence: Evidence,
    },
    /// At least `percent` of another metric, rounded up, and never less than `need`.
    PctOf {
        metric: Metric,
        of: Metric,
        percent: u32,
        need: Need,
        #[serde(default)]
        evidence: Evidence,
    },
    /// Whole months from a day to the day asked about, compared by date.
    DateSpan {
        metric: Metric,
        need: Need,
        #[serde(default)]
        evidence: Evidence,
    },
    /// A question for a person.
    Manual { question: String },
    /// Texts for a person to write and another to judge.
    ManualText { sections: Vec<Section> },
}

/// What is asked for: `{"op": ">=", "n": 20, "unit": "team"}`. `n` is in whole units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Need {
    pub op: Op,
    pub n: u32,
    pub unit: Unit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Op {
    #[serde(rename = ">=")]
    AtLeast,
    #[serde(rename = "<=")]
    AtMost,
}

/// The papers that must lie behind a figure.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// For each counted row.
    #[serde(default)]
    pub per_row: Vec<Piece>,
    /// Once, for the figure as a whole.
    #[serde(default)]
    pub once: Vec<Piece>,
}

/// One paper; any of the proofs will do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Piece {
    pub any_of: Vec<Proof>,
    /// Asked of rows of this kind alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub when: Option<When>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PieceWhen"))]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// The row is a registered company, not a team.
    Company,
}

/// A text that a person writes: 定位, 模式, 规划.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PackSection"))]
#[serde(deny_unknown_fields)]
pub struct Section {
    pub id: String,
    pub title: String,
}

/// One document that the authority asks for, as an ordered list of chapters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Document {
    pub id: String,
    pub title: String,
    pub copies: u32,
    pub chapters: Vec<Chapter>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Chapter {
    Commitment,
    Facts,
    SelfCheck,
    Statements,
    Place,
    Staff,
    Mentors,
    Residents,
    NewCompanies,
    Financing,
    Events,
    Cases,
    Reports,
    Vouchers,
    Evidence,
}
