//! The core's tests: one file a feature, through the public command.
#![allow(clippy::unwrap_used)]

mod house;

mod audit;
mod backup;
mod checkin;
mod desks;
mod door;
mod events;
mod lending;
mod lock;
mod members;
mod members_import;
mod profile;
mod seat;
mod settings;
mod tidy;
mod today;
mod users;
mod vouchers;
mod paper;
