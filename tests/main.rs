//! The core's tests: one file a feature, through the public command.
#![allow(clippy::unwrap_used)]

mod house;
mod journeys;

mod assignments;
mod audit;
mod backup;
mod checkin;
mod closing;
mod closures;
mod counter;
mod clock;
mod desks;
mod door;
mod evidence;
mod exchange;
mod figures;
mod growth;
mod events;
mod lending;
mod lock;
mod members;
mod old;
mod members_cards;
mod members_history;
mod members_import;
mod mentors;
mod moving;
mod packet;
mod packs;
mod prints;
mod profile;
mod receipts;
mod reports;
mod seat;
mod search;
mod series;
mod settings;
mod staff;
mod tidy;
mod ties;
mod today;
mod undo;
mod users;
mod vouchers;
mod paper;
