//! Desks as they are drawn: their history, the picture below them, and where bookings were first.

use super::bookings::{BOOKING, as_booking, reach};
use crate::desks::found::Seating;
use crate::desks::layout::Standing;
use crate::desks::{Add, Booking, Ground, Spot};
use crate::error::Result;
use crate::ids::{BookingId, DeskId, GroundId, ZoneId};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Day, Instant, Span};

/// Every name and place that holds or held, by desk and then by day.
pub fn standings(read: &Read) -> Result<Vec<Standing>> {
    read.query_all(
        "SELECT s.desk_id, s.from_on, s.desk_no, s.zone_id, z.name, s.x, s.y, s.w, s.h FROM desk_spots s \
         JOIN zones z ON z.id = s.zone_id WHERE s.void_at IS NULL ORDER BY s.desk_id, s.from_on",
        [],
        |row| {
            Ok(Standing {
                desk: row.get(0)?,
                from_on: row.get(1)?,
                desk_no: row.get(2)?,
                zone: row.get(3)?,
                zone_name: row.get(4)?,
                spot: Spot { x: row.get(5)?, y: row.get(6)?, w: row.get(7)?, h: row.get(8)? },
            })
        },
    )
}

/// From its day on the desk is called so and stands there: what was written for that day and later is void. The
/// desk's own row has the last.
pub fn stand(
    tx: &Tx,
    desk: DeskId,
    from_on: Day,
    no: &str,
    zone: ZoneId,
    spot: Spot,
    now: Instant,
) -> Result<Wrote> {
    let later: Vec<i64> = tx.query_all(
        "SELECT id FROM desk_spots WHERE desk_id = ? AND from_on >= ? AND void_at IS NULL",
        (desk, from_on),
        |row| row.get(0),
    )?;
    for id in later {
        tx.update("desk_spots", id, row! { void_at: now })?;
    }
    let Spot { x, y, w, h } = spot;
    tx.insert(
        "desk_spots",
        row! { desk_id: desk, from_on: from_on, desk_no: no, zone_id: zone, x: x, y: y, w: w, h: h },
    )?;
    tx.update("desks", desk, row! { desk_no: no, zone_id: zone, x: x, y: y, w: w, h: h })
}

pub fn describe(tx: &Tx, desk: DeskId, capacity: u32, note: &str) -> Result<Wrote> {
    tx.update("desks", desk, row! { capacity: capacity, note: note })
}

pub fn end_service(tx: &Tx, desk: DeskId, to_on: Option<Day>, because: Option<&str>) -> Result<Wrote> {
    tx.update("desks", desk, row! { to_on: to_on, retired_because: because })
}

pub fn added_at(read: &Read, desk: DeskId) -> Result<Option<Instant>> {
    let found = read.query_one("SELECT added_at FROM desks WHERE id = ?", [desk], |row| row.get(0))?;
    Ok(found.flatten())
}

pub fn void_desk(tx: &Tx, desk: DeskId, now: Instant) -> Result<Wrote> {
    tx.update("desks", desk, row! { void_at: now })
}

/// A desk that was taken back under this number.
pub fn void_with_number(read: &Read, desk_no: &str) -> Result<Option<DeskId>> {
    read.query_one("SELECT id FROM desks WHERE desk_no = ? AND void_at IS NOT NULL", [desk_no], |row| {
        row.get(0)
    })
}

/// A desk that was taken back is the one that is added now.
pub fn revive(tx: &Tx, desk: DeskId, note: &str, ask: &Add, now: Instant) -> Result<Wrote> {
    let never = None::<Instant>;
    let columns = row! {
        kind: ask.kind, capacity: ask.capacity, note: note, from_on: ask.from_on, to_on: ask.to_on,
        added_at: now, void_at: never
    };
    tx.update("desks", desk, columns)
}

/// Whether anybody ever had the desk, or was to.
pub fn is_promised(read: &Read, desk: DeskId) -> Result<bool> {
    let bookings = read.query_one("SELECT 1 FROM bookings WHERE desk_id = ? LIMIT 1", [desk], |_| Ok(()))?;
    let teams = read.query_one("SELECT 1 FROM assignments WHERE desk_id = ? LIMIT 1", [desk], |_| Ok(()))?;
    let first = read.query_one("SELECT 1 FROM reseatings WHERE desk_id = ? LIMIT 1", [desk], |_| Ok(()))?;
    Ok(bookings.or(teams).or(first).is_some())
}

const OF_DESK: &str = "WHERE b.desk_id = ?1 AND b.cancelled_at IS NULL AND b.from_at > ?2 AND b.from_at < ?3 \
     AND b.until_at > ?4 ORDER BY b.from_at";

/// The desk's standing bookings that overlap the span, in the order of beginning.
pub fn of_desk(read: &Read, desk: DeskId, span: Span) -> Result<Vec<Booking>> {
    read.query_all(
        &format!("{} {OF_DESK}", BOOKING),
        (desk, reach(span.from), span.until, span.from),
        as_booking,
    )
}

const GROUND: &str = "SELECT id, file_sha256, from_on, to_on, x, y, w, h FROM grounds WHERE void_at IS NULL";

fn as_ground(row: &rusqlite::Row<'_>) -> rusqlite::Result<Ground> {
    Ok(Ground {
        ground: row.get(0)?,
        sha256: row.get(1)?,
        from_on: row.get(2)?,
        to_on: row.get(3)?,
        spot: Spot { x: row.get(4)?, y: row.get(5)?, w: row.get(6)?, h: row.get(7)? },
    })
}

/// Every picture that lies or lay below the plan, in the order of days.
pub fn grounds(read: &Read) -> Result<Vec<Ground>> {
    read.query_all(&format!("{GROUND} ORDER BY from_on"), [], as_ground)
}

pub fn insert_ground(tx: &Tx, sha256: &str, from_on: Day, spot: Spot) -> Result<(GroundId, Wrote)> {
    let Spot { x, y, w, h } = spot;
    let (id, wrote) =
        tx.insert("grounds", row! { file_sha256: sha256, from_on: from_on, x: x, y: y, w: w, h: h })?;
    Ok((GroundId(id), wrote))
}

pub fn end_ground(tx: &Tx, ground: GroundId, to_on: Option<Day>) -> Result<Wrote> {
    tx.update("grounds", ground, row! { to_on: to_on })
}

pub fn void_ground(tx: &Tx, ground: GroundId, now: Instant) -> Result<Wrote> {
    tx.update("grounds", ground, row! { void_at: now })
}

pub fn fit_ground(tx: &Tx, ground: GroundId, spot: Spot) -> Result<Wrote> {
    let Spot { x, y, w, h } = spot;
    tx.update("grounds", ground, row! { x: x, y: y, w: w, h: h })
}

/// The booking is at another desk from now on; where it was stays written beside it.
pub fn reseat(tx: &Tx, before: &Booking, desk: DeskId, from: Instant, now: Instant) -> Result<Wrote> {
    let Booking { booking, desk: first, from: began, until, .. } = before;
    tx.insert(
        "reseatings",
        row! { booking_id: booking, desk_id: first, from_at: began, until_at: until, reseated_at: now },
    )?;
    tx.update("bookings", *booking, row! { desk_id: desk, from_at: from, until_at: until })
}

/// Where a booking was before, the first place first.
pub fn seatings(read: &Read, booking: BookingId) -> Result<Vec<Seating>> {
    read.query_all(
        "SELECT r.desk_id, d.desk_no, r.from_at, r.until_at, r.reseated_at FROM reseatings r \
         JOIN desks d ON d.id = r.desk_id WHERE r.booking_id = ? ORDER BY r.id",
        [booking],
        |row| {
            Ok(Seating {
                desk: row.get(0)?,
                desk_no: row.get(1)?,
                from: row.get(2)?,
                until: row.get(3)?,
                moved_at: row.get(4)?,
            })
        },
    )
}
