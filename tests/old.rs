//! A database of each age is kept as a case and opens for good. After a release that changed the schema:
//! `UPDATE=old cargo test -p frontdesk --test house old` keeps one of the new age.

use std::fs;
use std::path::{Path, PathBuf};

use frontdesk::backup;
use frontdesk::schema::{self, Age};
use frontdesk::space::Space;
use rusqlite::Connection;
use serde_json::json;

use crate::house::House;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/old")
}

fn age_of(path: &Path) -> Age {
    schema::age(&Connection::open(path).unwrap()).unwrap()
}

/// Two people, one visit, and the file on which nobody works any more.
fn keep_one_of_this_age() {
    let house = House::open();
    let (first, _) = house.enrol("林芳", "16000000001");
    house.enrol("周启明", "16000000002");
    house.ask("checkin_check_in", json!({ "member": first }));
    let path = house.path();
    let case = folder().join(format!("age-{}.db", schema::VERSION));
    fs::create_dir_all(folder()).unwrap();
    let _none = fs::remove_file(&case);
    Connection::open(path).unwrap().execute("VACUUM INTO ?", [case.to_string_lossy()]).unwrap();
}

#[test]
fn every_old_age_opens_whole_after_a_copy_of_it_was_made() {
    if std::env::var("UPDATE").is_ok_and(|what| what == "old") {
        keep_one_of_this_age();
    }
    let mut cases = 0;
    for entry in fs::read_dir(folder()).unwrap() {
        let case = entry.unwrap().path();
        let house = House::bare();
        let path = house.folder().join("old.db");
        fs::copy(&case, &path).unwrap();
        let before = age_of(&path);

        let space = Space::open(&path, None, house.space.world().clone()).unwrap();
        assert_eq!(backup::check(&space).unwrap().wrong, Vec::<String>::new(), "{}", case.display());
        drop(space);
        assert_eq!(age_of(&path), Age::Current);
        let people: u32 = Connection::open(&path)
            .unwrap()
            .query_row("SELECT count(*) FROM members", [], |row| row.get(0))
            .unwrap();
        assert_eq!(people, 2);
        if before != Age::Current {
            let copies: Vec<_> = fs::read_dir(path.with_extension("backups")).unwrap().collect();
            assert_eq!(copies.len(), 1, "{}", case.display());
            assert_eq!(age_of(&copies[0].as_ref().unwrap().path()), before);
        }
        cases += 1;
    }
    assert!(cases > 0, "no old database is kept");
}
