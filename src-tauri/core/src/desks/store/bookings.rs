use rusqlite::Row;

use crate::desks::rules::LONGEST;
use crate::desks::terms::Terms;
use crate::desks::{Booker, Booking, BookingPrice};
use crate::error::{Refusal, Result};
use crate::fen::Fen;
use crate::ids::{BookingId, DeskId, MemberId, SeriesId, TeamId};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Instant, Span};

const BOOKING: &str = "SELECT b.id, b.booking_no, b.desk_id, d.desk_no, b.member_id, m.name, t.name, b.from_at, \
     b.until_at, b.planned_until_at, b.booked_at, b.used_at, b.left_at, b.cancelled_at, b.cancel_reason, \
     b.unit, b.price_fen, b.market_fen, b.waived_fen, \
     CASE WHEN b.approved_at IS NULL AND b.cancelled_at IS NULL THEN b.pending_since END, b.approved_at, \
     b.refused_at, b.no_show_at, b.reseats_id, b.in_spite_because, \
     b.offer_until_at, b.series_id, b.apart_at \
     FROM bookings b JOIN desks d ON d.id = b.desk_id JOIN members m ON m.id = b.member_id \
     LEFT JOIN teams t ON t.id = b.team_id";

const OVERLAPPING: &str = "WHERE b.desk_id = ?1 AND b.cancelled_at IS NULL AND b.from_at > ?2 \
     AND b.from_at < ?3 AND b.until_at > ?4 AND b.id IS NOT ?5";

const OF_RELATIVES: &str = "WHERE b.desk_id IN (SELECT part_of FROM desks WHERE id = ?1 AND part_of IS NOT NULL \
     UNION ALL SELECT id FROM desks WHERE part_of = ?1) AND b.cancelled_at IS NULL AND b.from_at > ?2 \
     AND b.from_at < ?3 AND b.until_at > ?4 AND b.id IS NOT ?5";

/// Begun, and neither come to, nor waiting for a yes, nor released.
const NOT_COME: &str = "WHERE b.cancelled_at IS NULL AND b.used_at IS NULL AND b.no_show_at IS NULL \
     AND b.from_at > ?1 AND b.from_at <= ?2 AND (b.pending_since IS NULL OR b.approved_at IS NOT NULL) \
     ORDER BY b.from_at";

const PENDING: &str = "WHERE b.pending_since IS NOT NULL AND b.approved_at IS NULL AND b.cancelled_at IS NULL \
     AND b.from_at > ?1 AND b.until_at > ?2 ORDER BY b.from_at, d.desk_no";

const WITHIN: &str = "WHERE b.cancelled_at IS NULL AND b.from_at > ?1 AND b.from_at < ?2 AND b.until_at > ?3 \
     ORDER BY b.from_at, d.desk_no";

const OF_SERIES: &str = "WHERE b.series_id = ?1 ORDER BY b.from_at, d.desk_no";

const OF_DESK: &str = "WHERE b.desk_id = ?1 AND b.cancelled_at IS NULL AND b.from_at > ?2 \
     AND b.from_at < ?3 AND b.until_at > ?4 ORDER BY b.from_at";

const OF_MEMBER: &str = "WHERE b.member_id = ?1 AND b.cancelled_at IS NULL AND b.from_at > ?2 \
     AND b.from_at < ?3 AND b.until_at > ?4 ORDER BY b.from_at";

fn as_booking(row: &Row<'_>) -> rusqlite::Result<Booking> {
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
        unit: row.get(15)?,
        price: price(row)?,
        pending_since: row.get(19)?,
        approved_at: row.get(20)?,
        refused_at: row.get(21)?,
        no_show_at: row.get(22)?,
        reseats: row.get(23)?,
        in_spite_because: row.get(24)?,
        offer_until: row.get(25)?,
        series: row.get(26)?,
        apart_at: row.get(27)?,
    })
}

fn price(row: &Row<'_>) -> rusqlite::Result<Option<BookingPrice>> {
    let Some(price) = row.get(16)? else { return Ok(None) };
    let waived = row.get::<_, Option<Fen>>(18)?.unwrap_or_default();
    Ok(Some(BookingPrice { price, market: row.get(17)?, waived }))
}

/// One booking. Refused `not_found` where there is none.
pub fn by_no(read: &Read, booking_no: &str) -> Result<Option<Booking>> {
    read.query_one(&format!("{BOOKING} WHERE b.booking_no = ?"), [booking_no], as_booking)
}

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
        &format!("{BOOKING} {OVERLAPPING} ORDER BY b.from_at LIMIT 1"),
        (desk, reach(span.from), span.until, span.from, but),
        as_booking,
    )
}

/// Every booking of the desk that overlaps the span, in the order of beginning.
pub fn all_overlapping(
    read: &Read,
    desk: DeskId,
    span: Span,
    but: Option<BookingId>,
) -> Result<Vec<Booking>> {
    let sql = format!("{BOOKING} {OVERLAPPING} ORDER BY b.from_at");
    read.query_all(&sql, (desk, reach(span.from), span.until, span.from, but), as_booking)
}

/// The first booking that overlaps the span of the room that the desk is a part of, or of one of its own parts.
pub fn overlapping_relatives(
    read: &Read,
    desk: DeskId,
    span: Span,
    but: Option<BookingId>,
) -> Result<Option<Booking>> {
    let sql = format!("{BOOKING} {OF_RELATIVES} ORDER BY b.from_at LIMIT 1");
    read.query_one(&sql, (desk, reach(span.from), span.until, span.from, but), as_booking)
}

/// Every standing booking that overlaps the span, in the order of beginning.
pub fn within(read: &Read, span: Span) -> Result<Vec<Booking>> {
    read.query_all(&format!("{BOOKING} {WITHIN}"), (reach(span.from), span.until, span.from), as_booking)
}

/// The desk's standing bookings that overlap the span, in the order of beginning.
pub fn of_desk(read: &Read, desk: DeskId, span: Span) -> Result<Vec<Booking>> {
    read.query_all(
        &format!("{BOOKING} {OF_DESK}"),
        (desk, reach(span.from), span.until, span.from),
        as_booking,
    )
}

/// Every booking of a series, the cancelled ones too, in the order of beginning.
pub fn of_series(read: &Read, series: SeriesId) -> Result<Vec<Booking>> {
    read.query_all(&format!("{BOOKING} {OF_SERIES}"), [series], as_booking)
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
    terms: &Terms,
    now: Instant,
) -> Result<(BookingId, Wrote)> {
    let (price, market, waived) = fens(terms.price);
    let columns = row! {
        booking_no: booking_no, desk_id: desk, member_id: booker.member, team_id: booker.team,
        from_at: span.from, until_at: span.until, planned_until_at: span.until, booked_at: now,
        unit: terms.unit, price_fen: price, market_fen: market, waived_fen: waived,
        pending_since: terms.pending.then_some(now), in_spite_because: terms.in_spite_because
    };
    let (id, wrote) = tx.insert("bookings", columns)?;
    Ok((BookingId(id), wrote))
}

fn fens(price: Option<BookingPrice>) -> (Option<Fen>, Option<Fen>, Option<Fen>) {
    (price.map(|one| one.price), price.and_then(|one| one.market), price.map(|one| one.waived))
}

/// Somewhere or some time else, at what that costs. It waits for a yes where that is needed anew.
pub fn move_booking(
    tx: &Tx,
    booking: &Booking,
    desk: DeskId,
    booker: &Booker,
    span: Span,
    terms: &Terms,
    now: Instant,
) -> Result<Wrote> {
    let (price, market, waived) = fens(terms.price);
    let (pending_since, approved_at) = if terms.pending {
        (Some(booking.pending_since.unwrap_or(now)), None)
    } else {
        (None, booking.approved_at)
    };
    let columns = row! {
        desk_id: desk, team_id: booker.team, from_at: span.from, until_at: span.until,
        planned_until_at: span.until, unit: terms.unit, price_fen: price, market_fen: market,
        waived_fen: waived, pending_since: pending_since, approved_at: approved_at
    };
    tx.update("bookings", booking.booking, columns)
}

pub fn approve(tx: &Tx, booking: BookingId, now: Instant) -> Result<Wrote> {
    tx.update("bookings", booking, row! { approved_at: now })
}

pub fn refuse(tx: &Tx, booking: BookingId, reason: &str, now: Instant) -> Result<Wrote> {
    tx.update("bookings", booking, row! { refused_at: now, cancelled_at: now, cancel_reason: reason })
}

/// Those that wait for a yes and are not over, in the order of beginning.
pub fn pending(read: &Read, now: Instant) -> Result<Vec<Booking>> {
    read.query_all(&format!("{BOOKING} {PENDING}"), (reach(now), now), as_booking)
}

/// Those that began and to which nobody came, in the order of beginning; over or not.
pub fn not_come_yet(read: &Read, now: Instant) -> Result<Vec<Booking>> {
    read.query_all(&format!("{BOOKING} {NOT_COME}"), (reach(now), now), as_booking)
}

/// Nobody came by `at`: the rest is free from then on.
pub fn release(tx: &Tx, booking: &Booking, at: Instant) -> Result<Wrote> {
    let until = booking.until.min(at);
    tx.update("bookings", booking.booking, row! { no_show_at: at, until_at: until })
}

/// Somebody did come before it was released, and has it until then.
pub fn take_back_release(tx: &Tx, booking: BookingId, until: Instant) -> Result<Wrote> {
    let never = None::<Instant>;
    tx.update("bookings", booking, row! { no_show_at: never, until_at: until })
}

pub fn seat_anew(tx: &Tx, booking: BookingId, late: BookingId, now: Instant) -> Result<Wrote> {
    tx.update("bookings", booking, row! { reseats_id: late, used_at: now })
}

/// The team that is frozen on a booking.
pub fn team_of(read: &Read, booking: BookingId) -> Result<Option<TeamId>> {
    Ok(read.query_one("SELECT team_id FROM bookings WHERE id = ?", [booking], |row| row.get(0))?.flatten())
}

/// The booking is one date of a series.
pub fn tie(tx: &Tx, booking: BookingId, series: SeriesId) -> Result<Wrote> {
    tx.update("bookings", booking, row! { series_id: series })
}

/// The booking was changed on its own; it stays of its series.
pub fn set_apart(tx: &Tx, booking: BookingId, now: Instant) -> Result<Wrote> {
    tx.update("bookings", booking, row! { apart_at: now })
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
    super::reassign_quotas(tx, from, to)?;
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
            (format!("{BOOKING} {OF_DESK}"), by_desk),
            (format!("{BOOKING} {OF_RELATIVES}"), by_desk),
            ("UPDATE bookings SET desk_id = 2 WHERE id = 1".to_owned(), by_desk),
            (format!("{BOOKING} {NOT_COME}"), "INDEX bookings_not_come (from_at>? AND from_at<?)"),
            (format!("{BOOKING} {PENDING}"), "INDEX bookings_pending (from_at>?)"),
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
        assert_eq!(include_str!("../../schema/0014_rules.sql").matches(&days).count(), 6);
    }
}
