use super::Report;
use crate::error::Result;
use crate::ids::ReportId;
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Day, Instant, Period};

pub fn all(read: &Read) -> Result<Vec<Report>> {
    read.query_all(
        "SELECT id, title, period_from_on, period_to_on, due_on, submitted_on \
         FROM statistics_reports ORDER BY due_on, id",
        [],
        |row| {
            Ok(Report {
                report: row.get(0)?,
                title: row.get(1)?,
                period: Period { from: row.get(2)?, to: row.get(3)? },
                due_on: row.get(4)?,
                submitted_on: row.get(5)?,
            })
        },
    )
}

pub fn insert(tx: &Tx, title: &str, period: Period, due_on: Day, now: Instant) -> Result<(ReportId, Wrote)> {
    let columns = row! {
        title: title, period_from_on: period.from, period_to_on: period.to, due_on: due_on, added_at: now
    };
    let (id, wrote) = tx.insert("statistics_reports", columns)?;
    Ok((ReportId(id), wrote))
}

pub fn submit(tx: &Tx, report: ReportId, on: Day) -> Result<Wrote> {
    tx.update("statistics_reports", report, row! { submitted_on: on })
}
