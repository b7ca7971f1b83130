use rusqlite::Row;

use crate::error::Result;
use crate::profile::calendar::Calendar;
use crate::profile::{CalendarYear, Exception, Hours, HoursOf};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Day, Instant, Period, Wall};

fn as_hours(row: &Row<'_>, first: usize) -> rusqlite::Result<Hours> {
    let (opens, closes): (Option<Wall>, Option<Wall>) = (row.get(first + 1)?, row.get(first + 2)?);
    let how: String = row.get(first)?;
    Ok(match opens.zip(closes) {
        Some((opens, closes)) => Hours::Between { opens, closes },
        None if how == "closed" => Hours::Closed {},
        None => Hours::Always {},
    })
}

/// The three columns of hours.
fn columns(hours: Hours) -> (&'static str, Option<Wall>, Option<Wall>) {
    match hours {
        Hours::Always {} => ("always", None, None),
        Hours::Between { opens, closes } => ("between", Some(opens), Some(closes)),
        Hours::Closed {} => ("closed", None, None),
    }
}

pub fn hours(read: &Read) -> Result<Vec<(HoursOf, Hours)>> {
    read.query_all("SELECT day_kind, how, opens, closes FROM opening_hours", [], |row| {
        Ok((row.get(0)?, as_hours(row, 1)?))
    })
}

pub fn save_hours(tx: &Tx, of: HoursOf, hours: Hours) -> Result<Wrote> {
    let (how, opens, closes) = columns(hours);
    let found: Option<i64> =
        tx.query_one("SELECT id FROM opening_hours WHERE day_kind = ?", [of], |row| row.get(0))?;
    match found {
        Some(id) => tx.update("opening_hours", id, row! { how: how, opens: opens, closes: closes }),
        None => {
            Ok(tx.insert("opening_hours", row! { day_kind: of, how: how, opens: opens, closes: closes })?.1)
        }
    }
}

/// Those of a period that stand, in order.
pub fn exceptions(read: &Read, period: Period) -> Result<Vec<Exception>> {
    read.query_all(
        "SELECT day, how, opens, closes, reason FROM opening_exceptions \
         WHERE day >= ? AND day <= ? AND withdrawn_at IS NULL ORDER BY day",
        (period.from, period.to),
        |row| Ok(Exception { day: row.get(0)?, hours: as_hours(row, 1)?, reason: row.get(4)? }),
    )
}

pub fn insert_exception(tx: &Tx, day: Day, hours: Hours, reason: &str, now: Instant) -> Result<Wrote> {
    let (how, opens, closes) = columns(hours);
    let columns = row! { day: day, how: how, opens: opens, closes: closes, reason: reason, set_at: now };
    Ok(tx.insert("opening_exceptions", columns)?.1)
}

/// `None` where that day has none.
pub fn withdraw_exception(tx: &Tx, day: Day, now: Instant) -> Result<Option<Wrote>> {
    let found: Option<i64> = tx.query_one(
        "SELECT id FROM opening_exceptions WHERE day = ? AND withdrawn_at IS NULL",
        [day],
        |row| row.get(0),
    )?;
    found.map(|id| tx.update("opening_exceptions", id, row! { withdrawn_at: now })).transpose()
}

/// The imported years, without those that were replaced.
pub fn calendars(read: &Read) -> Result<Vec<CalendarYear>> {
    let rows = read.query_all(
        "SELECT year, title, notice_no, notice_on, source, breaks, imported_at FROM calendars \
         WHERE replaced_at IS NULL",
        [],
        |row| {
            let calendar = Calendar {
                year: row.get(0)?,
                title: row.get(1)?,
                notice_no: row.get(2)?,
                notice_on: row.get(3)?,
                source: row.get(4)?,
                breaks: Vec::new(),
            };
            Ok((calendar, row.get::<_, String>(5)?, row.get(6)?))
        },
    )?;
    rows.into_iter()
        .map(|(calendar, breaks, imported_at)| {
            let calendar = Calendar { breaks: serde_json::from_str(&breaks)?, ..calendar };
            Ok(CalendarYear { calendar, imported_at: Some(imported_at) })
        })
        .collect()
}

pub fn replace_calendar(tx: &Tx, year: i32, now: Instant) -> Result<()> {
    let found: Option<i64> =
        tx.query_one("SELECT id FROM calendars WHERE year = ? AND replaced_at IS NULL", [year], |row| {
            row.get(0)
        })?;
    if let Some(id) = found {
        tx.update("calendars", id, row! { replaced_at: now })?;
    }
    Ok(())
}

pub fn insert_calendar(tx: &Tx, calendar: &Calendar, sha256: &str, now: Instant) -> Result<Wrote> {
    let breaks = serde_json::to_string(&calendar.breaks)?;
    let columns = row! {
        year: calendar.year, title: calendar.title, notice_no: calendar.notice_no,
        notice_on: calendar.notice_on, source: calendar.source, breaks: breaks, sha256: sha256,
        imported_at: now
    };
    Ok(tx.insert("calendars", columns)?.1)
}
