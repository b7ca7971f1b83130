//! One window a space; the lock ends with the process, however that ends.

use frontdesk::error::{Error, Refusal};
use frontdesk::lock::WindowLock;
use serde_json::json;

use crate::house::House;

fn is_refused(house: &House) -> bool {
    matches!(
        WindowLock::take(&house.path()),
        Err(Error::Refused(Refusal::SpaceOpenElsewhere { path })) if path == house.path().display().to_string()
    )
}

#[test]
fn a_second_window_is_refused_until_the_first_one_closes() {
    let house = House::open();
    let first = WindowLock::take(&house.path()).unwrap();
    assert!(is_refused(&house));
    drop(first);
    assert!(!is_refused(&house));
}

#[test]
fn the_lock_is_the_windows_alone() {
    let house = House::open();
    let _window = WindowLock::take(&house.path()).unwrap();
    house.ask("members_list", json!({}));
}
