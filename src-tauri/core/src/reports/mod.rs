//! 统计上报: which reports fall due, and on which day each was submitted. The forms themselves come later; a filing
//! asks first of all whether every report that fell due was made. It refuses a title twice, a report submitted
//! twice, and one that was submitted before its period was over.

mod store;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Refusal, Result};
use crate::ids::ReportId;
use crate::rules::{in_order, text};
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::{Day, Period};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "StatisticsReport"))]
pub struct Report {
    pub report: ReportId,
    /// Such as 2025年报.
    pub title: String,
    pub period: Period,
    pub due_on: Day,
    pub submitted_on: Option<Day>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ExpectReport"))]
#[serde(deny_unknown_fields)]
pub struct Expect {
    pub title: String,
    pub period: Period,
    pub due_on: Day,
}

/// A report will fall due.
pub fn expect(space: &Space, ctx: &Ctx, ask: Expect) -> Result<Report> {
    let title = text("title", &ask.title, 40)?;
    in_order(ask.period.from, ask.period.to)?;
    in_order(ask.period.to, ask.due_on)?;
    space.write(ctx, |tx| {
        if store::all(tx)?.iter().any(|report| report.title == title) {
            return Err(Refusal::ReportTaken { title }.into());
        }
        let (report, wrote) = store::insert(tx, &title, ask.period, ask.due_on, ctx.now)?;
        let Expect { period, due_on, .. } = ask;
        Ok(Recorded::new(Report { report, title, period, due_on, submitted_on: None }, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SubmitReport"))]
#[serde(deny_unknown_fields)]
pub struct Submit {
    pub report: ReportId,
    pub submitted_on: Day,
}

/// The report was handed in.
pub fn submit(space: &Space, ctx: &Ctx, ask: Submit) -> Result<Report> {
    space.write(ctx, |tx| {
        let missing = || Refusal::NotFound { what: "report".to_owned(), value: ask.report.0.to_string() };
        let found = store::all(tx)?.into_iter().find(|r| r.report == ask.report).ok_or_else(missing)?;
        if let Some(on) = found.submitted_on {
            return Err(Refusal::SubmittedAlready { title: found.title, on }.into());
        }
        in_order(found.period.to, ask.submitted_on)?;
        let wrote = store::submit(tx, ask.report, ask.submitted_on)?;
        Ok(Recorded::new(Report { submitted_on: Some(ask.submitted_on), ..found }, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListReports"))]
#[serde(deny_unknown_fields)]
pub struct List {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ReportList"))]
pub struct Listed {
    pub reports: Vec<Report>,
}

pub fn list(space: &Space, _: &Ctx, _: List) -> Result<Listed> {
    space.read(|read| Ok(Listed { reports: all(read)? }))
}

/// By the day on which they fall due.
pub fn all(read: &Read) -> Result<Vec<Report>> {
    store::all(read)
}
