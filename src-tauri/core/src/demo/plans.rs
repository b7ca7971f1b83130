//! No statement reads a growing table from end to end: a short story is told, everything else is asked, and SQLite
//! says how it means to go about each statement that was heard, with the statistics of a house of ten years and
//! without any, as the program runs.

use std::collections::BTreeSet;

use rusqlite::Connection;
use serde_json::{Value, json};

use super::size::Size;
use super::story::Story;
use super::{Plan, world};
use crate::api;
use crate::space::{Space, heard};
use crate::world::Reader;

/// `sqlite_stat1` of a house of ten years: table, index, figures. `ANALYZE` of a demo year, its counts grown to ten.
const STATISTICS: &str = include_str!("../../../../tests/cases/statistics-of-ten-years.tsv");

/// One envelope a line, without its user: all that the story does not ask.
const ASKS: &str = include_str!("../../../../tests/cases/asks.jsonl");

/// More rows than this after ten years, and a table is a growing one.
const GROWING: u64 = 2_000;

/// What neither the story nor `asks.jsonl` asks: these read foreign files in a child, or touch no statement of their own.
const NOT_ASKED: &[&str] = &[
    "task_cancel",
    "clock_tick",
    "files_stage",
    "members_preview_roster",
    "members_import_roster",
    "exchange_preview",
    "exchange_import",
    "vouchers_read",
    "vouchers_keep",
    "packet_make",
    "backup_make",
];

/// These look at everything by intent: `check` walks the whole book.
const WHOLE_BOOK: &[&str] = &["/audit/store.rs"];

fn short_story(space: &Space, plan: &Plan) {
    let size = Size {
        people: 30,
        people_at_first: 24,
        teams: 6,
        teams_at_first: 5,
        visits: 14,
        desks: 12,
        vouchers: false,
        ..Size::of(1)
    };
    let first = super::story::ZONE.day_of(plan.until).plus_days(-8);
    Story::from(first, space, plan, size).tell(&|_| ()).unwrap();
}

/// Every command that reads, with something to ask.
fn read_all(space: &Space) {
    for line in ASKS.lines() {
        let mut envelope: Value = serde_json::from_str(line).unwrap();
        envelope["as"] = json!("沈知夏");
        let answer: Value =
            serde_json::from_str(&api::dispatch(space, &envelope.to_string(), &|_| ())).unwrap();
        assert_ne!(answer["kind"], "fault", "{line}: {answer}");
        assert_ne!(answer["code"], "malformed", "{line}: {answer}");
        assert_ne!(answer["code"], "command_unknown", "{line}: {answer}");
    }
}

fn growing() -> BTreeSet<String> {
    let rows = |figures: &str| figures.split(' ').next().and_then(|n| n.parse::<u64>().ok()).unwrap_or(0);
    let lines = STATISTICS.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    lines.filter(|cells| rows(cells[2]) > GROWING).map(|cells| cells[0].to_owned()).collect()
}

/// Lets the space believe itself to be ten years old, from the next opening on.
fn grow_old(connection: &Connection) {
    connection.execute_batch("ANALYZE").unwrap();
    connection.execute("DELETE FROM sqlite_stat1", []).unwrap();
    for line in STATISTICS.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        let index = Some(cells[1]).filter(|index| !index.is_empty());
        connection.execute("INSERT INTO sqlite_stat1 VALUES (?, ?, ?)", (cells[0], index, cells[2])).unwrap();
    }
}

/// The commands that were neither told nor asked.
fn unasked(connection: &Connection) -> BTreeSet<String> {
    let mut told = connection.prepare("SELECT DISTINCT command FROM audit_entries").unwrap();
    let told: BTreeSet<String> = told.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let names = api::COMMANDS.iter().map(|command| command.name);
    let left = names.filter(|name| !told.contains(*name) && !ASKS.contains(&format!("\"{name}\"")));
    left.map(str::to_owned).collect()
}

/// What each statement does that it should not.
fn plans(connection: &Connection, growing: &BTreeSet<String>) -> Vec<String> {
    let mut broken = Vec::new();
    for (sql, place) in heard::all() {
        if sql.starts_with("PRAGMA") || WHOLE_BOOK.iter().any(|file| place.file().ends_with(file)) {
            continue;
        }
        for step in steps(connection, &sql) {
            if let Some(table) = scanned(&step, &sql, growing) {
                broken.push(format!("{place}: {table} is read from end to end\n  {sql}\n  {step}"));
            }
        }
    }
    broken
}

fn steps(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let mut rows = statement.raw_query();
    let mut steps = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        steps.push(row.get(3).unwrap());
    }
    steps
}

/// The growing table that a step reads without the help of an index.
fn scanned<'a>(step: &str, sql: &str, growing: &'a BTreeSet<String>) -> Option<&'a String> {
    let scanned = step.strip_prefix("SCAN ")?;
    if scanned.contains(" USING ") {
        return None;
    }
    let name = scanned.split(' ').next()?;
    growing.iter().find(|table| {
        let called =
            [format!(" {table} {name} "), format!(" {table} AS {name} "), format!(" {table} {name}\n")];
        *table == name || called.iter().any(|called| format!("{sql}\n").contains(called))
    })
}

#[test]
fn no_statement_reads_a_growing_table_from_end_to_end() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("space.db");
    let until = "2026-03-20T15:20:00+08:00".parse().unwrap();
    let plan = Plan { years: 1, seed: 1, until };
    let reader = Reader { program: "frontdesk".into() };
    let space = Space::open(&path, None, world(&plan, reader)).unwrap();
    short_story(&space, &plan);
    read_all(&space);
    drop(space);

    let connection = Connection::open(&path).unwrap();
    assert_eq!(
        unasked(&connection),
        NOT_ASKED.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>()
    );
    let growing = growing();
    let mut broken = plans(&connection, &growing);
    grow_old(&connection);
    drop(connection);
    broken.append(&mut plans(&Connection::open(&path).unwrap(), &growing));
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn a_statement_that_reads_everything_is_found_under_any_name() {
    let mut connection = Connection::open_in_memory().unwrap();
    crate::schema::migrate(&mut connection).unwrap();
    let growing = BTreeSet::from(["visits".to_owned(), "members".to_owned()]);
    for (sql, found) in [
        ("SELECT id FROM visits WHERE entered_at > ''", true),
        ("SELECT m.name FROM visits v JOIN members m ON m.id = v.member_id WHERE v.entered_at > ''", true),
        ("SELECT v.id FROM visits AS v WHERE v.entered_at > ''", true),
        ("SELECT id FROM visits WHERE came_at > ''", false),
        ("SELECT id FROM users WHERE added_at > ''", false),
    ] {
        let steps = steps(&connection, sql);
        let is_found = steps.iter().any(|step| scanned(step, sql, &growing).is_some());
        assert_eq!(is_found, found, "{sql} {steps:?}");
    }
}

/// The same arguments, the same rows, in every table.
#[test]
fn the_same_story_told_twice_has_the_same_rows() {
    let told = |seed: u64| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("space.db");
        let plan = Plan { years: 1, seed, until: "2026-03-20T15:20:00+08:00".parse().unwrap() };
        let space = Space::open(&path, None, world(&plan, Reader { program: "frontdesk".into() })).unwrap();
        short_story(&space, &plan);
        assert_eq!(crate::backup::check(&space).unwrap().wrong, Vec::<String>::new());
        let head = crate::backup::check(&space).unwrap().head;
        drop(space);
        (head, rows(&path))
    };
    let first = told(1);
    assert!(first == told(1), "the same seed, other rows");
    assert_ne!(first.0, told(2).0, "another seed, the same rows");
}

fn rows(path: &std::path::Path) -> Vec<String> {
    let connection = Connection::open(path).unwrap();
    let names = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 1 ORDER BY name";
    let tables: Vec<String> = connection
        .prepare(names)
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut rows = Vec::new();
    for table in tables {
        let mut statement = connection.prepare(&format!("SELECT * FROM {table} ORDER BY 1")).unwrap();
        let width = statement.column_count();
        let mut found = statement.query([]).unwrap();
        while let Some(row) = found.next().unwrap() {
            let cells: Vec<String> = (0..width).map(|n| format!("{:?}", row.get_ref(n).unwrap())).collect();
            rows.push(format!("{table} {}", cells.join(" ")));
        }
    }
    rows
}
