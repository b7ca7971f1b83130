use crate::desks::quota::{Counted, Together};
use crate::desks::{Booker, GivePackage, Holding, Package, PackageHolder, Quota, QuotaHolder, SetQuota};
use crate::error::{Refusal, Result};
use crate::ids::{BookingId, HoldingId, MemberId, PackageId, QuotaId, TeamId};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Day, Instant, Period, Span};

/// Those that hold, by name.
pub fn quotas(read: &Read) -> Result<Vec<Quota>> {
    read.query_all(
        "SELECT id, name, holder, member_id, team_id, package_id, span, week_start, measure, place_kind, most, free \
         FROM quotas WHERE ended_at IS NULL ORDER BY name",
        [],
        |row| {
            let holder = match (row.get::<_, String>(2)?.as_str(), row.get(5)?) {
                (_, Some(package)) => QuotaHolder::Package { package },
                ("team", None) => QuotaHolder::Team { team: row.get(4)? },
                _ => QuotaHolder::Person { member: row.get(3)? },
            };
            let set = SetQuota {
                name: row.get(1)?,
                holder,
                window: row.get(6)?,
                week_start: row.get(7)?,
                measure: row.get(8)?,
                kind: row.get(9)?,
                most: row.get(10)?,
                free: row.get(11)?,
            };
            Ok(Quota { quota: row.get(0)?, set })
        },
    )
}

pub fn insert_quota(tx: &Tx, set: &SetQuota, now: Instant) -> Result<Wrote> {
    let (holder, member, team, package) = match set.holder {
        QuotaHolder::Person { member } => ("person", member, None, None),
        QuotaHolder::Team { team } => ("team", None, team, None),
        QuotaHolder::Package { package } => ("package", None, None, Some(package)),
    };
    let columns = row! {
        name: set.name, holder: holder, member_id: member, team_id: team, package_id: package,
        span: set.window, week_start: set.week_start, measure: set.measure, place_kind: set.kind,
        most: set.most, free: set.free, set_at: now
    };
    Ok(tx.insert("quotas", columns)?.1)
}

pub fn end_quota(tx: &Tx, quota: QuotaId, now: Instant) -> Result<Wrote> {
    tx.update("quotas", quota, row! { ended_at: now })
}

const COUNTED: &str = "SELECT b.from_at, b.planned_until_at, b.unit, d.kind FROM bookings b \
     JOIN desks d ON d.id = b.desk_id WHERE b.cancelled_at IS NULL AND b.reseats_id IS NULL \
     AND b.from_at > ?2 AND b.from_at < ?3 AND b.planned_until_at > ?4 AND b.id IS NOT ?5";

/// What a quota counts of somebody in a span, as it was promised: no-shows too, a late-comer's second seat not.
pub fn counted(read: &Read, who: Together, span: Span, but: Option<BookingId>) -> Result<Vec<Counted>> {
    let (column, id) = match who {
        Together::Member(member) => ("b.member_id", member.0),
        Together::Team(team) => ("b.team_id", team.0),
    };
    let reach = super::reach(span.from);
    read.query_all(&format!("{COUNTED} AND {column} = ?1"), (id, reach, span.until, span.from, but), |row| {
        let span = Span { from: row.get(0)?, until: row.get(1)? };
        Ok(Counted { span, unit: row.get(2)?, kind: row.get(3)? })
    })
}

/// The packages that the person, or their team, holds on a day.
pub fn packages_held(read: &Read, booker: &Booker, day: Day) -> Result<Vec<(PackageId, Together)>> {
    let held =
        "SELECT package_id FROM package_holders WHERE from_on <= ?1 AND to_on >= ?1 AND void_at IS NULL";
    let own: Vec<PackageId> =
        read.query_all(&format!("{held} AND member_id = ?2"), (day, booker.member), |row| row.get(0))?;
    let teams: Vec<PackageId> =
        read.query_all(&format!("{held} AND team_id = ?2"), (day, booker.team), |row| row.get(0))?;
    let own = own.into_iter().map(|package| (package, Together::Member(booker.member)));
    let teams = booker.team.into_iter().flat_map(|team| {
        teams.iter().map(move |package| (*package, Together::Team(team))).collect::<Vec<_>>()
    });
    Ok(own.chain(teams).collect())
}

/// With whoever holds them on that day or later.
pub fn packages(read: &Read, today: Day) -> Result<Vec<Package>> {
    let mut packages =
        read.query_all("SELECT id, name FROM packages WHERE ended_at IS NULL ORDER BY name", [], |row| {
            Ok(Package { package: row.get(0)?, name: row.get(1)?, holders: Vec::new() })
        })?;
    for package in &mut packages {
        package.holders = read.query_all(
            "SELECT h.id, h.member_id, h.team_id, coalesce(m.name, t.name), h.from_on, h.to_on \
             FROM package_holders h LEFT JOIN members m ON m.id = h.member_id \
             LEFT JOIN teams t ON t.id = h.team_id \
             WHERE h.package_id = ? AND h.to_on >= ? AND h.void_at IS NULL ORDER BY h.from_on, h.id",
            (package.package, today),
            |row| {
                let holder = match row.get::<_, Option<MemberId>>(1)? {
                    Some(member) => PackageHolder::Member { member },
                    None => PackageHolder::Team { team: row.get(2)? },
                };
                let period = Period { from: row.get(4)?, to: row.get(5)? };
                Ok(Holding { holding: row.get(0)?, holder, name: row.get(3)?, period })
            },
        )?;
    }
    Ok(packages)
}

/// Refused `not_found` where there is no such package, or it ended.
pub fn package(read: &Read, id: PackageId) -> Result<PackageId> {
    let missing = || Refusal::NotFound { what: "package".to_owned(), value: id.0.to_string() };
    let found =
        read.query_one("SELECT id FROM packages WHERE id = ? AND ended_at IS NULL", [id], |row| row.get(0))?;
    Ok(found.ok_or_else(missing)?)
}

pub fn package_named(read: &Read, name: &str) -> Result<bool> {
    Ok(read.count("SELECT count(*) FROM packages WHERE name = ? AND ended_at IS NULL", [name])? > 0)
}

pub fn insert_package(tx: &Tx, name: &str, now: Instant) -> Result<Wrote> {
    Ok(tx.insert("packages", row! { name: name, made_at: now })?.1)
}

pub fn end_package(tx: &Tx, package: PackageId, now: Instant) -> Result<Wrote> {
    tx.update("packages", package, row! { ended_at: now })
}

fn columns_of(holder: PackageHolder) -> (Option<MemberId>, Option<TeamId>) {
    match holder {
        PackageHolder::Member { member } => (Some(member), None),
        PackageHolder::Team { team } => (None, Some(team)),
    }
}

/// When the holder has the package already, on some day of the period.
pub fn holding_within(
    read: &Read,
    package: PackageId,
    holder: PackageHolder,
    days: Period,
) -> Result<Option<Period>> {
    let (member, team) = columns_of(holder);
    read.query_one(
        "SELECT from_on, to_on FROM package_holders WHERE package_id = ? AND member_id IS ? AND team_id IS ? \
         AND to_on >= ? AND from_on <= ? AND void_at IS NULL",
        (package, member, team, days.from, days.to),
        |row| Ok(Period { from: row.get(0)?, to: row.get(1)? }),
    )
}

pub fn insert_holding(tx: &Tx, ask: &GivePackage, now: Instant) -> Result<Wrote> {
    let (member, team) = columns_of(ask.holder);
    let columns = row! {
        package_id: ask.package, member_id: member, team_id: team, from_on: ask.period.from,
        to_on: ask.period.to, given_at: now
    };
    Ok(tx.insert("package_holders", columns)?.1)
}

pub fn holding(read: &Read, holding: HoldingId) -> Result<Option<Period>> {
    read.query_one(
        "SELECT from_on, to_on FROM package_holders WHERE id = ? AND void_at IS NULL",
        [holding],
        |row| Ok(Period { from: row.get(0)?, to: row.get(1)? }),
    )
}

pub fn end_holding(tx: &Tx, holding: HoldingId, on: Day) -> Result<Wrote> {
    tx.update("package_holders", holding, row! { to_on: on })
}

pub fn void_holding(tx: &Tx, holding: HoldingId, now: Instant) -> Result<Wrote> {
    tx.update("package_holders", holding, row! { void_at: now })
}

/// What a person's quotas and packages hang on becomes another's.
pub fn reassign_quotas(tx: &Tx, from: MemberId, to: MemberId) -> Result<()> {
    for table in ["quotas", "package_holders"] {
        let rows: Vec<i64> =
            tx.query_all(&format!("SELECT id FROM {table} WHERE member_id = ?"), [from], |row| row.get(0))?;
        for row in rows {
            tx.update(table, row, row! { member_id: to })?;
        }
    }
    Ok(())
}
