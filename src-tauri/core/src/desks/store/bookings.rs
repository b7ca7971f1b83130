use rusqlite::Row;

use crate::desks::rules::LONGEST;
use crate::desks::{Booker, Booking};
use crate::error::{Refusal, Result};
use crate::ids::{BookingId, DeskId, MemberId};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Instant, Span};

pub(super) const BOOKING: &str = "SELECT b.id, b.booking_no, b.desk_id, d.desk_no, b.member_id, m.name, t.name, b.from_at, \
     b.until_at, b.planned_until_at, b.booked_at, b.used_at, b.left_at, b.cancelled_at, b.cancel_reason, \
     b.offer_until_at \
     FROM bookings b JOIN desks d ON d.id = b.desk_id JOIN members m ON m.id = b.member_id \
     LEFT JOIN teams t ON t.id = b.team_id";

const OVERLAPPING: &str = "WHERE b.desk_id = ?1 AND b.cancelled_at IS NULL AND b.from_at > ?2 \
     AND b.from_at < ?3 AND b.until_at > ?4 AND b.id IS NOT ?5 ORDER BY b.from_at LIMIT 1";

const WITHIN: &str = "WHERE b.cancelled_at IS NULL AND b.from_at > ?1 AND b.from_at < ?2 AND b.until_at > ?3 \
     ORDER BY b.from_at, d.desk_no";

const OF_MEMBER: &str = "WHERE b.member_id = ?1 AND b.cancelled_at IS NULL AND b.from_at > ?2 \
     AND b.from_at < ?3 AND b.until_at > ?4 ORDER BY b.from_at";

pub(super) fn as_booking(row: &Row<'_>) -> rusqlite::Result<Booking> {
    Ok(Booking {
        booking: row.get(0)?,
        booking_no: row.get(1)?,
        desk: row.get(2)?,
        desk_no: row.get(3)?,
        member: row.get(4)?,
        name: row.get(5)?,
        team: row.get(6)?,
        from: row.get(7)?,
        until: row.get(8)?,
        planned_until: row.get(9)?,
        booked_at: row.get(10)?,
        used_at: row.get(11)?,
        left_at: row.get(12)?,
        cancelled_at: row.get(13)?,
        cancel_reason: row.get(14)?,
        offer_until: row.get(15)?,
    })
}

/// One booking. Refused `not_found` where there is none.
pub fn booking(read: &Read, id: BookingId) -> Result<Booking> {
    let missing = || Refusal::NotFound { what: "booking".to_owned(), value: id.0.to_string() };
    let found = read.query_one(&format!("{BOOKING} WHERE b.id = ?"), [id], as_booking)?;
    Ok(found.ok_or_else(missing)?)
}

/// The earliest beginning that can still reach into a span from `from`.
pub(super) fn reach(from: Instant) -> Instant {
    from.plus_seconds(-i64::from(LONGEST) * 86_400)
}

/// The first booking of the desk that overlaps the span, `but` for one that is being moved.
pub fn overlapping(read: &Read, desk: DeskId, span: Span, but: Option<BookingId>) -> Result<Option<Booking>> {
    read.query_one(
        &format!("{BOOKING} {OVERLAPPING}"),
        (desk, reach(span.from), span.until, span.from, but),
        as_booking,
    )
}

/// Every standing booking that overlaps the span, in the order of beginning.
pub fn within(read: &Read, span: Span) -> Result<Vec<Booking>> {
    read.query_all(&format!("{BOOKING} {WITHIN}"), (reach(span.from), span.until, span.from), as_booking)
}

/// The person's standing bookings that overlap the span, in the order of beginning.
pub fn of_member(read: &Read, member: MemberId, span: Span) -> Result<Vec<Booking>> {
    read.query_all(
        &format!("{BOOKING} {OF_MEMBER}"),
        (member, reach(span.from), span.until, span.from),
        as_booking,
    )
}

pub fn last_booking_id(read: &Read) -> Result<u32> {
    read.count("SELECT coalesce(max(id), 0) FROM bookings", [])
}

pub fn insert_booking(
    tx: &Tx,
    booking_no: &str,
    desk: DeskId,
    booker: &Booker,
    span: Span,
    now: Instant,
) -> Result<(BookingId, Wrote)> {
    let columns = row! {
        booking_no: booking_no, desk_id: desk, member_id: booker.member, team_id: booker.team,
        from_at: span.from, until_at: span.until, planned_until_at: span.until, booked_at: now
    };
    let (id, wrote) = tx.insert("bookings", columns)?;
    Ok((BookingId(id), wrote))
}

pub fn move_booking(tx: &Tx, booking: BookingId, desk: DeskId, booker: &Booker, span: Span) -> Result<Wrote> {
    let columns = row! {
        desk_id: desk, team_id: booker.team, from_at: span.from, until_at: span.until,
        planned_until_at: span.until
    };
    tx.update("bookings", booking, columns)
}

pub fn cancel(tx: &Tx, booking: BookingId, reason: &str, now: Instant) -> Result<Wrote> {
    tx.update("bookings", booking, row! { cancelled_at: now, cancel_reason: reason })
}

pub fn arrive(tx: &Tx, booking: BookingId, at: Instant) -> Result<Wrote> {
    tx.update("bookings", booking, row! { used_at: at })
}

pub fn arrive_late(tx: &Tx, booking: BookingId, at: Instant, now: Instant) -> Result<Wrote> {
    tx.update("bookings", booking, row! { used_at: at, used_entered_at: now })
}

pub fn undo_arrive(tx: &Tx, booking: BookingId) -> Result<Wrote> {
    let never = None::<Instant>;
    tx.update("bookings", booking, row! { used_at: never, used_entered_at: never })
}

pub fn undo_leave(tx: &Tx, booking: &Booking) -> Result<Wrote> {
    let never = None::<Instant>;
    tx.update("bookings", booking.booking, row! { left_at: never, until_at: booking.planned_until })
}

pub fn leave(tx: &Tx, booking: BookingId, at: Instant) -> Result<Wrote> {
    tx.update("bookings", booking, row! { left_at: at, until_at: at })
}

pub fn count_of(read: &Read, member: MemberId) -> Result<u32> {
    read.count("SELECT count(*) FROM bookings WHERE member_id = ?", [member])
}

/// Every booking of `from` becomes `to`'s; how many.
pub fn reassign(tx: &Tx, from: MemberId, to: MemberId) -> Result<u32> {
    let bookings: Vec<BookingId> =
        tx.query_all("SELECT id FROM bookings WHERE member_id = ?", [from], |row| row.get(0))?;
    for booking in &bookings {
        tx.update("bookings", *booking, row! { member_id: to })?;
    }
    super::super::waiting::reassign(tx, from, to)?;
    Ok(u32::try_from(bookings.len()).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;
    use rusqlite::config::DbConfig;

    use super::*;

    /// How SQLite means to go about a statement, its triggers included.
    fn explain(sql: &str) -> String {
        let mut connection = Connection::open_in_memory().unwrap();
        crate::schema::migrate(&mut connection).unwrap();
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRIGGER_EQP, true).unwrap();
        let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let mut rows = statement.raw_query();
        let mut steps = String::new();
        while let Some(row) = rows.next().unwrap() {
            steps += &format!("{}\n", row.get::<_, String>(3).unwrap());
        }
        steps
    }

    #[test]
    fn every_look_for_an_overlap_is_bounded_by_the_longest_booking() {
        let by_desk = "INDEX bookings_by_desk (desk_id=? AND from_at>? AND from_at<?)";
        let by_time = "INDEX bookings_by_time (from_at>? AND from_at<?)";
        let by_member = "INDEX bookings_by_member (member_id=? AND from_at>? AND from_at<?)";
        let columns = "booking_no, desk_id, member_id, from_at, until_at, planned_until_at, booked_at";
        for (sql, wanted) in [
            (format!("{BOOKING} {OVERLAPPING}"), by_desk),
            (format!("INSERT INTO bookings ({columns}) VALUES ('', 1, 1, '', '', '', '')"), by_desk),
            ("UPDATE bookings SET from_at = '' WHERE id = 1".to_owned(), by_desk),
            (format!("{BOOKING} {WITHIN}"), by_time),
            (format!("{BOOKING} {OF_MEMBER}"), by_member),
        ] {
            let steps = explain(&sql);
            assert!(steps.contains(wanted), "{sql}\n{steps}");
            assert!(!steps.contains("SCAN bookings") && !steps.contains("SCAN b"), "{sql}\n{steps}");
        }
    }

    #[test]
    fn the_schema_and_the_rules_agree_on_the_longest_booking() {
        let days = format!("{LONGEST} days'");
        assert_eq!(include_str!("../../schema/0002_desks.sql").matches(&days).count(), 3);
    }
}
