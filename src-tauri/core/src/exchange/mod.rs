//! Bookings out to other calendars and in from them: as iCalendar with the zone spelled out, or as a sheet. What goes
//! out is a kept file like any other. What comes in is read by the limited child, shown with what stands in the way of
//! each line, and then booked in one act through [`crate::desks::book_within`], so that an import is refused what the
//! desk is refused. A line is known again by its UID: a second import of it does nothing.
//! It refuses repeating events, zones it does not know, and a line without a person while nobody was chosen for it.

mod bring_in;
mod calendar;
pub(crate) mod foreign;
mod line;
mod sheet;
mod store;
mod write_out;
mod zone_text;

pub use bring_in::{
    BookingsPreview, ImportBookings, ImportedBookings, PreviewBookings, PreviewLine, Verdict, import, preview,
};
pub use line::Flaw;
pub use write_out::{WriteOut, WrittenOut, write_calendar, write_sheet};
