//! # Frontdesk: the map
//!
//! The front desk of one makerspace (众创空间), without a window. One sentence: **the ui asks, [`api`] lists, a
//! feature decides, its `store.rs` writes, [`space::Space`] commits and tells every open screen to look again.**

pub mod api;
pub mod error;
pub mod space;
pub mod world;
pub mod seat;
pub mod lock;
pub mod task;
pub mod files;
pub mod schema;
pub mod time;
pub mod fen;
pub mod ids;
pub mod rules;
pub mod plain;
pub mod reader;
mod code;
mod words;
#[cfg(test)]
mod snapshot;
pub mod paper;

// The features, in reading order: each may call only those above it.
pub mod settings;
pub mod users;
pub mod profile;
pub mod members;
pub mod desks;
pub mod checkin;
pub mod lending;
pub mod events;
pub mod vouchers;
pub mod today;

// These stand alone.
pub mod audit;
pub mod backup;
pub mod clock;
