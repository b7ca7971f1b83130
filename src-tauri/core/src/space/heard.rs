//! Every statement that this thread has asked of a [`super::Read`], for the test that looks at their plans.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::panic::Location;

thread_local! {
    static HEARD: RefCell<BTreeMap<String, &'static Location<'static>>> = RefCell::default();
}

#[track_caller]
pub fn note(sql: &str) {
    let place = Location::caller();
    HEARD.with_borrow_mut(|heard| *heard.entry(sql.to_owned()).or_insert(place));
}

/// The statements, each with the line that asked it first.
pub fn all() -> BTreeMap<String, &'static Location<'static>> {
    HEARD.with_borrow(Clone::clone)
}
