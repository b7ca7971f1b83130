use rusqlite::Row;

use crate::desks::rules::EARLY;
use crate::desks::{BookingRules, Desk, DeskKind, OwnRules, RuleSets, RulesOf};
use crate::error::Result;
use crate::ids::DeskId;
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::Instant;

const COLUMNS: &str = "r.unit, r.buffer_minutes, r.notice_minutes, r.shortest_minutes, r.longest_minutes, \
     r.ahead_days, r.cancel_minutes, r.approved_by, r.early_minutes, r.release_minutes";

fn as_rules(row: &Row<'_>) -> rusqlite::Result<BookingRules> {
    Ok(BookingRules {
        unit: row.get(0)?,
        buffer_minutes: row.get(1)?,
        notice_minutes: row.get(2)?,
        shortest_minutes: row.get(3)?,
        longest_minutes: row.get(4)?,
        ahead_days: row.get(5)?,
        cancel_minutes: row.get(6)?,
        approved_by: row.get(7)?,
        early_minutes: row.get(8)?,
        release_minutes: row.get(9)?,
    })
}

/// The rules that hold for one place: its own, else its kind's, else none.
pub fn rules_of(read: &Read, desk: &Desk) -> Result<BookingRules> {
    let sql = format!(
        "SELECT {COLUMNS} FROM booking_rules r WHERE (r.desk_id = ? OR r.kind = ?) AND r.dropped_at IS NULL \
         ORDER BY r.desk_id IS NULL LIMIT 1"
    );
    Ok(read.query_one(&sql, (desk.desk, desk.kind), as_rules)?.unwrap_or_default())
}

pub fn rule_sets(read: &Read) -> Result<RuleSets> {
    let of_kind = |kind: DeskKind| -> Result<BookingRules> {
        let sql = format!("SELECT {COLUMNS} FROM booking_rules r WHERE r.kind = ?");
        Ok(read.query_one(&sql, [kind], as_rules)?.unwrap_or_default())
    };
    let sql = format!(
        "SELECT {COLUMNS}, r.desk_id, d.desk_no FROM booking_rules r JOIN desks d ON d.id = r.desk_id \
         WHERE r.dropped_at IS NULL ORDER BY d.desk_no"
    );
    let own = read.query_all(&sql, [], |row| {
        Ok(OwnRules { rules: as_rules(row)?, desk: row.get(10)?, desk_no: row.get(11)? })
    })?;
    Ok(RuleSets { desks: of_kind(DeskKind::Desk)?, rooms: of_kind(DeskKind::Room)?, own })
}

/// Since when each set of rules releases what nobody came to; those that do not are not there.
pub fn releases_since(read: &Read) -> Result<Vec<(RulesOf, Instant)>> {
    read.query_all(
        "SELECT kind, desk_id, release_set_at FROM booking_rules \
         WHERE release_set_at IS NOT NULL AND dropped_at IS NULL",
        [],
        |row| {
            let of = match row.get::<_, Option<DeskKind>>(0)? {
                Some(kind) => RulesOf::Kind { kind },
                None => RulesOf::Desk { desk: row.get(1)? },
            };
            Ok((of, row.get(2)?))
        },
    )
}

pub fn save_rules(tx: &Tx, of: RulesOf, rules: &BookingRules, now: Instant) -> Result<Wrote> {
    let (kind, desk) = match of {
        RulesOf::Kind { kind } => (Some(kind), None),
        RulesOf::Desk { desk } => (None, Some(desk)),
    };
    let found: Option<(i64, Option<u32>, Option<Instant>)> = tx.query_one(
        "SELECT id, release_minutes, release_set_at FROM booking_rules WHERE kind = ? OR desk_id = ?",
        (kind, desk),
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let before = found.filter(|(_, minutes, _)| *minutes == rules.release_minutes);
    let release_set_at = rules.release_minutes.map(|_| before.and_then(|(.., at)| at).unwrap_or(now));
    let never = None::<Instant>;
    let columns = row! {
        kind: kind, desk_id: desk, unit: rules.unit, buffer_minutes: rules.buffer_minutes,
        notice_minutes: rules.notice_minutes, shortest_minutes: rules.shortest_minutes,
        longest_minutes: rules.longest_minutes, ahead_days: rules.ahead_days,
        cancel_minutes: rules.cancel_minutes, approved_by: rules.approved_by,
        early_minutes: rules.early_minutes, release_minutes: rules.release_minutes,
        release_set_at: release_set_at, dropped_at: never
    };
    match found {
        Some((id, ..)) => tx.update("booking_rules", id, columns),
        None => Ok(tx.insert("booking_rules", columns)?.1),
    }
}

/// `None` where the place has none of its own.
pub fn drop_rules(tx: &Tx, desk: DeskId, now: Instant) -> Result<Option<Wrote>> {
    let found: Option<i64> = tx.query_one(
        "SELECT id FROM booking_rules WHERE desk_id = ? AND dropped_at IS NULL",
        [desk],
        |row| row.get(0),
    )?;
    found.map(|id| tx.update("booking_rules", id, row! { dropped_at: now })).transpose()
}

/// The longest time before a booking in which coming in counts as coming to it.
pub fn longest_early(read: &Read) -> Result<u32> {
    let set =
        read.count("SELECT coalesce(max(early_minutes), 0) FROM booking_rules WHERE dropped_at IS NULL", [])?;
    Ok(set.max(EARLY))
}
