//! The core's tests: one file a feature, through the public command.
#![allow(clippy::unwrap_used)]

mod house;

mod audit;
mod backup;
mod checkin;
mod door;
mod members;
mod profile;
mod settings;
mod tidy;
mod today;
mod users;
mod members_import;
mod vouchers;
mod paper;
