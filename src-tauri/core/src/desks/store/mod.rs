//! All the SQL of this folder, a file a table.

mod assignments;
mod bookings;
mod closures;
mod desks;
mod quotas;
mod rules;

pub use assignments::*;
pub use bookings::*;
pub use closures::*;
pub use desks::*;
pub use quotas::*;
pub use rules::*;
