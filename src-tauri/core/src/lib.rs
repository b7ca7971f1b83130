//! # Frontdesk: the map
//!
//! The front desk of one makerspace (众创空间), without a window. One sentence: **the ui asks, [`api`] lists, a
//! feature decides, its `store.rs` writes, [`space::Space`] commits and tells every open screen to look again.**

pub mod api;
pub mod error;
pub mod fen;
pub mod files;
pub mod ids;
pub mod rules;
pub mod schema;
#[cfg(test)]
mod snapshot;
pub mod space;
pub mod task;
pub mod time;
mod words;
pub mod world;

// The features, in reading order: each may call only those above it.
pub mod checkin;
pub mod members;
pub mod profile;
pub mod settings;
pub mod today;
pub mod users;

// These stand alone.
pub mod audit;
pub mod backup;
pub mod clock;
//! frontdesk
pub mod paper;
