use rusqlite::Row;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use serde::de::DeserializeOwned;

use super::{SeriesCard, SeriesPlan, SeriesTimes, Skip};
use crate::error::{Refusal, Result};
use crate::ids::{BookingId, DeskId, MemberId, SeriesId, SkipId};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Instant, Span};

/// A column that is JSON.
struct Json<T>(T);

impl<T: DeserializeOwned> FromSql for Json<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map(Self).map_err(|flaw| FromSqlError::Other(flaw.into()))
    }
}

/// One series, without its dates. Refused `not_found` where there is none.
pub fn series(read: &Read, id: SeriesId) -> Result<SeriesCard> {
    let missing = || Refusal::NotFound { what: "series".to_owned(), value: id.0.to_string() };
    let found = read.query_one(
        "SELECT s.id, s.series_no, s.member_id, m.name, s.rule, s.from_time, s.until_time, s.closed_days, \
         s.booked_at \
         FROM series s JOIN members m ON m.id = s.member_id WHERE s.id = ?",
        [id],
        |row| {
            Ok(SeriesCard {
                series: row.get(0)?,
                series_no: row.get(1)?,
                member: row.get(2)?,
                name: row.get(3)?,
                rule: row.get::<_, Json<_>>(4)?.0,
                times: SeriesTimes { from: row.get(5)?, until: row.get(6)? },
                closed_days: row.get(7)?,
                booked_at: row.get(8)?,
                bookings: Vec::new(),
                skips: Vec::new(),
            })
        },
    )?;
    Ok(found.ok_or_else(missing)?)
}

pub fn insert(tx: &Tx, plan: &SeriesPlan, now: Instant) -> Result<(SeriesId, Wrote)> {
    let next = tx.count("SELECT coalesce(max(id), 0) + 1 FROM series", [])?;
    let columns = row! {
        series_no: format!("SR-{next:05}"), member_id: plan.member, rule: serde_json::to_string(&plan.rule)?,
        from_time: plan.times.from, until_time: plan.times.until,
        closed_days: plan.closed_days, booked_at: now
    };
    let (id, wrote) = tx.insert("series", columns)?;
    Ok((SeriesId(id), wrote))
}

pub fn change_times(tx: &Tx, series: SeriesId, times: SeriesTimes) -> Result<Wrote> {
    tx.update("series", series, row! { from_time: times.from, until_time: times.until })
}

/// Every series of `from` becomes `to`'s.
pub fn reassign(tx: &Tx, from: MemberId, to: MemberId) -> Result<()> {
    let all: Vec<SeriesId> =
        tx.query_all("SELECT id FROM series WHERE member_id = ?", [from], |row| row.get(0))?;
    for series in all {
        tx.update("series", series, row! { member_id: to })?;
    }
    Ok(())
}

const SKIP: &str = "SELECT k.id, k.series_id, s.series_no, s.member_id, m.name, k.desk_id, d.desk_no, k.from_at, \
     k.until_at, k.refusal, k.booking_id, k.dropped_at FROM series_skips k JOIN series s ON s.id = k.series_id \
     JOIN members m ON m.id = s.member_id JOIN desks d ON d.id = k.desk_id";

fn as_skip(row: &Row<'_>) -> rusqlite::Result<Skip> {
    Ok(Skip {
        skip: row.get(0)?,
        series: row.get(1)?,
        series_no: row.get(2)?,
        member: row.get(3)?,
        name: row.get(4)?,
        desk: row.get(5)?,
        desk_no: row.get(6)?,
        from: row.get(7)?,
        until: row.get(8)?,
        refusal: row.get::<_, Json<_>>(9)?.0,
        booking: row.get(10)?,
        dropped_at: row.get(11)?,
    })
}

/// Every skipped date of a series, in the order of beginning.
pub fn skips_of(read: &Read, series: SeriesId) -> Result<Vec<Skip>> {
    let sql = format!("{SKIP} WHERE k.series_id = ? ORDER BY k.from_at, d.desk_no");
    read.query_all(&sql, [series], as_skip)
}

/// The skipped dates that begin after `now` and are neither booked nor dropped, in the order of beginning.
pub fn skips_open(read: &Read, now: Instant) -> Result<Vec<Skip>> {
    let sql = format!(
        "{SKIP} WHERE k.booking_id IS NULL AND k.dropped_at IS NULL AND k.from_at > ? ORDER BY k.from_at, d.desk_no"
    );
    read.query_all(&sql, [now], as_skip)
}

/// One skipped date. Refused `not_found` where there is none.
pub fn skip(read: &Read, id: SkipId) -> Result<Skip> {
    let missing = || Refusal::NotFound { what: "skip".to_owned(), value: id.0.to_string() };
    let found = read.query_one(&format!("{SKIP} WHERE k.id = ?"), [id], as_skip)?;
    Ok(found.ok_or_else(missing)?)
}

pub fn insert_skip(
    tx: &Tx,
    series: SeriesId,
    desk: DeskId,
    span: Span,
    refusal: &Refusal,
    now: Instant,
) -> Result<Wrote> {
    let columns = row! {
        series_id: series, desk_id: desk, from_at: span.from, until_at: span.until,
        refusal: serde_json::to_string(refusal)?, skipped_at: now
    };
    Ok(tx.insert("series_skips", columns)?.1)
}

pub fn change_skip(tx: &Tx, skip: SkipId, desk: DeskId, span: Span) -> Result<Wrote> {
    tx.update("series_skips", skip, row! { desk_id: desk, from_at: span.from, until_at: span.until })
}

pub fn settle_skip(tx: &Tx, skip: SkipId, booking: BookingId) -> Result<Wrote> {
    tx.update("series_skips", skip, row! { booking_id: booking })
}

pub fn drop_skip(tx: &Tx, skip: SkipId, now: Instant) -> Result<Wrote> {
    tx.update("series_skips", skip, row! { dropped_at: now })
}
