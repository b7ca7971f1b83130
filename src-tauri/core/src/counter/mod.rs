//! Somebody walks in: one form, one act. The mobile finds the person or enrols them; they get the nearest free desk
//! until the evening, the price of the day is taken or waived with a reason, and they are checked in; then the slip
//! prints. All of it happens, or none. Refused: what its parts refuse, and a house without a free desk. It keeps no
//! money and no desk of its own: those are a fee of [`crate::receipts`] and a booking of [`crate::desks`].

mod offer;
mod rules;
mod slip;
mod store;
mod walk_in;
mod words;

pub use offer::{Offer, ShowOffer, offer};
pub use slip::{PrintSlip, print_slip};
pub use store::reassign;
pub use walk_in::{WalkIn, WalkedIn, walk_in};
