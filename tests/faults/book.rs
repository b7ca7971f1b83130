//! Does the space hold exactly what its book of acts says? Looked at from outside, without the program.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::desk::Desk;

pub struct Book(Connection);

impl Book {
    pub fn of(desk: &Desk) -> Self {
        Self(Connection::open(desk.path()).unwrap())
    }

    fn number(&self, sql: &str) -> i64 {
        self.0.query_row(sql, [], |row| row.get(0)).unwrap()
    }

    /// The first column of every row.
    pub fn numbers(&self, sql: &str) -> Vec<i64> {
        let mut statement = self.0.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }

    pub fn head(&self) -> i64 {
        self.number("SELECT max(seq) FROM audit_entries")
    }

    /// The answer stored under a key.
    pub fn answer(&self, key: &str) -> Option<Value> {
        let mut statement = self.0.prepare_cached("SELECT answer FROM answers WHERE key = ?").unwrap();
        let mut rows = statement.query([key]).unwrap();
        rows.next().unwrap().map(|row| serde_json::from_str(&row.get::<_, String>(0).unwrap()).unwrap())
    }

    /// Every act has its key, its changes and its rows, and there is no row that no act made: an act is here as a
    /// whole or not at all. Row by row for the entries after `since`.
    pub fn holds(&self, since: i64) {
        assert_eq!(
            self.number("SELECT count(*) FROM audit_entries"),
            self.number("SELECT count(*) FROM answers"),
            "every act of this test has a key"
        );
        assert_eq!(
            self.number(
                "SELECT count(*) FROM audit_entries e \
                 WHERE NOT EXISTS (SELECT 1 FROM audit_changes c WHERE c.entry_seq = e.seq)"
            ),
            0,
            "an act without changes"
        );
        for table in self.tables() {
            let rows = self.number(&format!("SELECT count(*) FROM {table}"));
            let made = self.number(&format!(
                "SELECT count(*) FROM audit_changes WHERE table_name = '{table}' AND before IS NULL"
            ));
            let laid = match table.as_str() {
                "settings" | "entry_rules" => 1,
                "paper_kinds" => 5,
                _ => 0,
            };
            assert_eq!(rows, made + laid, "rows of {table} against the book");
        }
        for ((table, id), said) in self.said_since(since) {
            let found = self.row(&table, id, &said);
            assert_eq!(found, said, "{table} {id} against the book");
        }
    }

    /// The tables that acts write.
    fn tables(&self) -> Vec<String> {
        let mut statement = self
            .0
            .prepare(
                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 1 \
                 AND name NOT IN ('audit_entries', 'audit_changes', 'answers')",
            )
            .unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }

    /// What the book says last of each row that it touched.
    fn said_since(&self, since: i64) -> BTreeMap<(String, i64), Map<String, Value>> {
        let mut said: BTreeMap<_, Map<String, Value>> = BTreeMap::new();
        let mut statement = self
            .0
            .prepare("SELECT table_name, row_id, after FROM audit_changes WHERE entry_seq > ? ORDER BY id")
            .unwrap();
        let mut rows = statement.query([since]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let after: Map<String, Value> = serde_json::from_str(&row.get::<_, String>(2).unwrap()).unwrap();
            said.entry((row.get(0).unwrap(), row.get(1).unwrap())).or_default().extend(after);
        }
        said
    }

    /// The same columns as they stand in the row.
    fn row(&self, table: &str, id: i64, columns: &Map<String, Value>) -> Map<String, Value> {
        let names: Vec<&str> = columns.keys().map(String::as_str).collect();
        let sql = format!("SELECT {} FROM {table} WHERE id = ?", names.join(", "));
        self.0
            .query_row(&sql, [id], |row| {
                let cell = |n| match row.get_ref(n).unwrap() {
                    ValueRef::Null => Value::Null,
                    ValueRef::Integer(n) => n.into(),
                    ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
                    other => panic!("{table} holds {other:?}"),
                };
                Ok(names.iter().enumerate().map(|(n, name)| ((*name).to_owned(), cell(n))).collect())
            })
            .unwrap_or_else(|error| panic!("{table} {id}: {error}"))
    }
}

/// Every file in `folder` that has a hash for a name has those very bytes; how many.
pub fn names_tell_their_bytes(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    let kept = entries.map(|entry| entry.unwrap()).filter(|entry| entry.file_name().len() == 64);
    kept.map(|entry| {
        let digest = Sha256::digest(fs::read(entry.path()).unwrap());
        let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(entry.file_name().to_string_lossy(), hex);
    })
    .count()
}
