use serde_json::json;

use crate::house::House;

fn wrong(house: &House) -> Vec<String> {
    frontdesk::backup::check(&house.space).unwrap().wrong
}

#[test]
fn every_act_is_in_the_book_with_its_changes() {
    let house = House::open();
    house.enrol("林芳", "13800000001");
    let found = frontdesk::backup::check(&house.space).unwrap();
    assert_eq!((found.acts, found.wrong), (2, vec![]));
}

#[test]
fn an_altered_dropped_or_moved_entry_is_found() {
    for tampering in [
        "UPDATE audit_entries SET command = 'users_add' WHERE seq = 2",
        "UPDATE audit_entries SET at = '2020-01-01T00:00:00Z' WHERE seq = 2",
        "UPDATE audit_changes SET after = replace(after, '林芳', '林方') WHERE table_name = 'members'",
        "UPDATE audit_changes SET digest = 'x' WHERE entry_seq = 2",
        "DELETE FROM audit_changes WHERE entry_seq = 2",
        "PRAGMA foreign_keys = OFF; DELETE FROM audit_entries WHERE seq = 2",
        "PRAGMA foreign_keys = OFF; UPDATE audit_entries SET seq = 9 WHERE seq = 2",
    ] {
        let house = House::open();
        house.enrol("林芳", "13800000001");
        house.ask("settings_change", json!({ "theme": "dark" }));
        assert_eq!(wrong(&house), Vec::<String>::new());
        rusqlite::Connection::open(house.path()).unwrap().execute_batch(tampering).unwrap();
        assert_ne!(wrong(&house), Vec::<String>::new(), "{tampering}");
    }
}

#[test]
fn values_erased_for_a_person_do_not_break_the_chain() {
    let house = House::open();
    house.enrol("林芳", "13800000001");
    rusqlite::Connection::open(house.path())
        .unwrap()
        .execute_batch(
            "UPDATE audit_changes SET before = NULL, after = NULL, salt = NULL WHERE entry_seq = 2",
        )
        .unwrap();
    assert_eq!(wrong(&house), Vec::<String>::new());
}
