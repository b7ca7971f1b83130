//! 日结 and 交接班. The day's one page: who is still in, what is not back, who comes tomorrow, which of today's events
//! lack evidence, cash and deposits held, reminders that nobody copied, offers that are open. Closing a day is an act:
//! the page is frozen with who closed it, and prints as often as one likes; a day closed again is another sheet.
//! Handing over counts the cash into a new shift, looks at every key, and needs both: who leaves acts, who comes
//! proves a PIN. Notes stay pinned until somebody ticks them. It changes nothing else, and blocks nothing.

mod close;
mod hand_over;
mod keys;
mod lay_out;
mod notes;
mod sheet;
mod store;
mod words;

pub use close::{
    Close, Closing, Closings, DayState, ListClosings, PrintDay, ShowDay, close, closings, print_day, show,
};
pub use hand_over::{HandOver, Handover, HandoverState, ShowHandover, hand_over, handover};
pub use keys::{AddKey, HouseKey, Keys, RetireKey, SeenKey, add_key, retire_key};
pub use notes::{Note, Notes, PinNote, ShowNotes, TickNote, notes, pin_note, tick_note};
pub use sheet::{Arrival, DaySheet, Lack, LackingEvent, Totals};
