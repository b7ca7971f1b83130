//! The shape of the database, and how an older one gets there. Migrations only go forward; none is edited once it
//! is released. `schema.sql` beside this file is the resulting shape, written by a test.

use rusqlite::{Connection, TransactionBehavior};

use crate::error::Result;
use crate::members;

/// Marks our files among all SQLite files: "FDSK".
const APPLICATION_ID: i32 = 0x4644_534B;

/// Each step with the version that it leads to, in order.
const STEPS: &[(&str, &str)] = &[
    ("opening", include_str!("0001_opening.sql")),
    ("desks", include_str!("0002_desks.sql")),
    ("lending", include_str!("0003_lending.sql")),
    ("events", include_str!("0004_events.sql")),
    ("vouchers", include_str!("0005_vouchers.sql")),
    ("packet", include_str!("0006_packet.sql")),
    ("users", include_str!("0007_users.sql")),
    ("prints", include_str!("0008_prints.sql")),
    ("members", include_str!("0009_members.sql")),
    ("checkin", include_str!("0010_checkin.sql")),
    ("receipts", include_str!("0011_receipts.sql")),
    ("handover", include_str!("0012_handover.sql")),
    ("search", include_str!("0013_search.sql")),
    ("rules", include_str!("0014_rules.sql")),
    ("series", include_str!("0015_series.sql")),
    ("plan", include_str!("0016_plan.sql")),
    ("counter", include_str!("0017_counter.sql")),
    ("waiting", include_str!("0018_waiting.sql")),
];

/// A step's second half, for what SQL alone cannot work out. It knows the columns of its own age and no later ones.
type Fill = fn(&Connection) -> Result<()>;

const FILLS: &[(&str, Fill)] = &[("counter", members::spell_anew)];

/// The version that this program writes.
pub const VERSION: u32 = STEPS.len() as u32;

/// Which feature owns a table; screens that read the feature look again when the table changes.
const OWNERS: &[(&str, &[&str])] = &[
    ("files", &["files"]),
    ("settings", &["settings"]),
    ("users", &["users", "user_badges", "released_looks"]),
    ("prints", &["paper_kinds", "prints"]),
    (
        "profile",
        &[
            "spaces",
            "zones",
            "zone_shapes",
            "facilities",
            "freezes",
            "opening_hours",
            "opening_exceptions",
            "calendars",
        ],
    ),
    (
        "receipts",
        &[
            "prices",
            "shifts",
            "cash_moves",
            "receipt_books",
            "receipts",
            "receipt_lines",
            "deposits",
            "receipt_voids",
            "fees",
            "fee_voids",
        ],
    ),
    ("counter", &["walk_ins"]),
    (
        "checkin",
        &[
            "visits",
            "scans",
            "visit_corrections",
            "visitors",
            "official_visits",
            "official_visit_photos",
            "entry_rules",
            "awaiting",
        ],
    ),
    (
        "members",
        &[
            "members",
            "badges",
            "consents",
            "id_numbers",
            "unmaskings",
            "temporary_cards",
            "ic_cards",
            "teams",
            "team_names",
            "team_members",
            "agreements",
            "exits",
            "imports",
            "import_rows",
            "import_teams",
        ],
    ),
    (
        "desks",
        &[
            "desks",
            "desk_spots",
            "grounds",
            "desk_equipment",
            "bookings",
            "booking_rules",
            "reseatings",
            "assignments",
            "waits",
            "closures",
            "closure_spans",
            "packages",
            "package_holders",
            "quotas",
        ],
    ),
    ("series", &["series", "series_skips"]),
    ("exchange", &["imported_bookings"]),
    ("lending", &["models", "items", "loans"]),
    ("events", &["events", "sessions", "signups", "attendances"]),
    ("vouchers", &["vouchers", "voucher_files"]),
    ("evidence", &["evidence"]),
    ("staff", &["staff"]),
    ("mentors", &["mentors", "appointments", "tutorings"]),
    ("growth", &["financings", "cases"]),
    ("reports", &["statistics_reports"]),
    (
        "figures",
        &[
            "team_evidence",
            "session_evidence",
            "agreement_evidence",
            "staff_evidence",
            "appointment_evidence",
            "financing_evidence",
            "case_evidence",
            "report_evidence",
        ],
    ),
    ("packet", &["statements", "packets", "packet_files"]),
    ("messages", &["messages"]),
    ("closing", &["day_closings", "notes", "house_keys", "handovers", "handover_keys"]),
    ("undo", &["undone_acts"]),
    ("clock", &["clock_checks"]),
    ("moving", &["move_ins"]),
];

/// # Panics
/// Where a table has no owner: the tidy test keeps the list whole.
pub fn feature_of(table: &str) -> &'static str {
    OWNERS
        .iter()
        .find(|(_, tables)| tables.contains(&table))
        .map_or_else(|| panic!("the table {table} has no owner in schema/mod.rs"), |(feature, _)| feature)
}

/// What a file is to this program.
#[derive(Debug, PartialEq, Eq)]
pub enum Age {
    Empty,
    Older(u32),
    Current,
    Newer(u32),
    /// A database of another program.
    Foreign,
}

/// Looks at one snapshot: another process may be making this very file.
pub fn age(connection: &Connection) -> Result<Age> {
    let snapshot = connection.unchecked_transaction()?;
    let id: i32 = snapshot.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let version: u32 = snapshot.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let objects: u32 = snapshot.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    snapshot.finish()?;
    Ok(match (id, version) {
        (0, 0) if objects == 0 => Age::Empty,
        (APPLICATION_ID, VERSION) => Age::Current,
        (APPLICATION_ID, found) if found < VERSION => Age::Older(found),
        (APPLICATION_ID, found) => Age::Newer(found),
        _ => Age::Foreign,
    })
}

/// Takes every missing step in one transaction. Another process may have taken them meanwhile; then nothing is left.
pub fn migrate(connection: &mut Connection) -> Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: u32 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    for (name, step) in STEPS.iter().skip(version as usize) {
        transaction.execute_batch(step)?;
        for (_, fill) in FILLS.iter().filter(|(of, _)| of == name) {
            fill(&transaction)?;
        }
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", VERSION)?;
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The resulting shape, one statement a paragraph, in the order of names.
    fn shape(connection: &Connection) -> String {
        let mut statement = connection
            .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE '%\\_search\\__%' ESCAPE '\\' ORDER BY tbl_name, type DESC, name")
            .unwrap();
        let paragraphs: Vec<String> =
            statement.query_map([], |row| row.get(0)).unwrap().map(rusqlite::Result::unwrap).collect();
        paragraphs.join(";\n\n") + ";\n"
    }

    #[test]
    fn the_schema_snapshot_is_the_shape_that_the_migrations_make() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        crate::snapshot::holds("src/schema/schema.sql", &shape(&connection));
    }

    #[test]
    fn every_table_has_one_owner() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        let mut statement = connection
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%\\_search%' ESCAPE '\\'")
            .unwrap();
        let mut tables: Vec<String> =
            statement.query_map([], |row| row.get(0)).unwrap().map(rusqlite::Result::unwrap).collect();
        // The door's own.
        tables.retain(|table| !["audit_entries", "audit_changes", "answers"].contains(&table.as_str()));
        tables.sort();
        let mut owned: Vec<&str> = OWNERS.iter().flat_map(|(_, tables)| tables.iter().copied()).collect();
        owned.sort_unstable();
        assert_eq!(tables, owned);
    }

    #[test]
    fn every_table_is_strict() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        let loose: Vec<String> = connection
            .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(rusqlite::Result::unwrap)
            .collect();
        assert_eq!(loose, Vec::<String>::new());
    }

    #[test]
    fn every_age_becomes_the_newest() {
        let mut fresh = Connection::open_in_memory().unwrap();
        migrate(&mut fresh).unwrap();
        for known in 1..STEPS.len() {
            let mut old = Connection::open_in_memory().unwrap();
            for (_, step) in &STEPS[..known] {
                old.execute_batch(step).unwrap();
            }
            old.pragma_update(None, "application_id", APPLICATION_ID).unwrap();
            old.pragma_update(None, "user_version", known as u32).unwrap();
            assert_eq!(age(&old).unwrap(), Age::Older(known as u32));
            migrate(&mut old).unwrap();
            assert_eq!(age(&old).unwrap(), Age::Current);
            assert_eq!(shape(&old), shape(&fresh));
        }
    }
}
