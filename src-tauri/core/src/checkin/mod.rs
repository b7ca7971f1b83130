//! Visits: one stay, from check-in to check-out; of members, of visitors under a host, and of units that are received
//! (来访接待). Each scan is answered by an [`Outcome`], which is a screen of its own; a scan that let nobody in is
//! written down too. The same badge again within a minute is the same scan; later it is the way out. The team and the
//! agreement of that day are frozen on the visit. The rules may keep somebody out, and say until when; a supervisor
//! may let them in with a reason. It never opens a second visit while one is open: the database itself refuses that.
//! Nothing is deleted: a wrong visit is corrected or withdrawn, with a reason, and what was entered is kept.

mod awaiting;
mod by_hand;
mod close;
mod entry_rules;
mod here;
mod late;
mod no_show;
mod official;
mod outcome;
mod pass;
mod photo;
mod rules;
mod store;
mod undo;
mod visitors;
mod visits;

pub use awaiting::{
    Awaiting, AwaitingList, Confirm, ShowAwaiting, Waits, awaiting, confirm_absent, confirm_present,
    note_downtime,
};
pub use by_hand::{CheckIn, CheckOut, ForceIn, check_in, check_out, come_within, force_in};
pub use close::close_the_day;
pub use entry_rules::{EntryRules, ShowRules, change_rules, show_rules};
pub use here::{HereByZone, ShowHere, ZoneHere, here, here_by_zone, here_since, visits_in};
pub use late::{EnterLate, enter_late};
pub use no_show::release_no_shows;
pub use official::{
    EnterOfficial, FollowUp, ListOfficial, OfficialVisit, OfficialVisits, enter_official, follow_up,
    list_official,
};
pub use outcome::{Outcome, Verdict};
pub use pass::{Scan, scan, seat_those_here};
pub use photo::{Photo, ShowPhoto, show_photo};
pub use store::{Here, count_of, reassign};
pub use undo::{undo_come, undo_leave, undo_see_off, undo_visitor};
pub use visitors::{Receive, SeeOff, Visitor, receive, see_off, visitor, visitors_here};
pub use visits::{Correct, ListVisits, VisitRow, Visits, Withdraw, correct, visit, visits, withdraw};
