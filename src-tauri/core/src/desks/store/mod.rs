//! All the SQL of this folder, a file a table.

mod assignments;
mod bookings;
mod closures;
mod desks;

pub use assignments::*;
pub use bookings::*;
pub use closures::*;
pub use desks::*;
