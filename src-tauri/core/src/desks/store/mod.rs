//! All the SQL of this folder, a file a table.

mod assignments;
mod bookings;
mod desks;
pub mod drawn;

pub use assignments::*;
pub use bookings::*;
pub use desks::*;
