//! What breaks from outside: processes killed at any point, many processes at once, damaged files. Everything goes
//! through the command line, in processes of its own: `cargo test -p frontdesk --test faults`.
#![allow(clippy::unwrap_used)]

mod dice;
mod desk;
mod book;
mod acts;
mod kill;
mod numbers;
mod copies;
mod start;
