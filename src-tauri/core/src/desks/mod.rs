//! Desks and rooms: where each stands on the floor plan, and who was promised it from when until when (a booking).
//! A booking is half-open, lasts at most 31 days, and never overlaps another of the same desk: the database itself
//! refuses that, and the check before it names the other one. Also refused: an end before its beginning, a desk out
//! of service on any day of it, and changing what is over or cancelled. The person's team of that day is frozen on
//! it. A booking is never deleted: it is cancelled with a reason, or ended early and keeps what was promised.
//! A closure takes desks away for a time, an assignment gives them to a team for months: each asks what is to become
//! of every booking in its way, and refuses, with the list, while one has no answer.

mod approve;
mod assign;
mod assignments;
mod book;
mod change;
mod clear;
mod close;
mod hits;
mod lift;
mod grid;
mod limits;
mod no_show;
mod occupancy;
mod packages;
mod parts;
mod plan;
mod price;
mod quota;
mod quote;
mod rules;
mod ruleset;
mod store;
mod terms;
mod undo;
mod waiting;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Refusal, Result};
use crate::ids::{BookingId, DeskId, MemberId, SeriesId, TeamId, ZoneId};
use crate::profile;
use crate::rules::{in_order, optional_text, text};
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::{Day, Instant, Period, Span};

pub use approve::{Approve, Refuse, ShowPending, approve, pending, pending_now, refuse};
pub use assign::{
    Assign, AssignHits, Assignment, ShowAssignHits, assign, assign_hits, assign_in, assigned, release,
};
pub use assignments::{
    Assignments, EndAssignment, ExtendAssignment, ListAssignments, assignments, end_assignment,
    extend_assignment,
};
pub use book::{Book, BookInSpite, book, book_in_spite, book_within, booking, is_free};
pub use change::{
    Arrive, Cancel, Leave, Move, arrive, arrive_by_visit, cancel, cancel_in_spite, cancel_within, leave,
    r#move, move_within, not_come, not_come_within, seat,
};
pub use clear::{
    CancelAll, CancelRange, Cleared, InRange, ShowInRange, Whose, cancel_all, cancel_range, in_range,
};
pub use close::{
    Close, Closed, Closure, ClosureHits, ClosureOf, ClosureScope, ShowClosureHits, close, closure_hits,
};
pub use grid::Unit;
pub use hits::{Choice, Hit, InTheWay, OFFERED, Way};
pub use lift::{
    Closures, LiftClosure, ListClosures, ShortenClosure, closures, lift_closure, shorten_closure,
};
pub use no_show::{Reseat, due as no_shows_due, release_absent, release_no_show, reseat};
pub use packages::{
    AddPackage, EndPackage, GivePackage, Holding, ListPackages, Package, PackageHolder, PackageList,
    TakePackage, add_package, end_package, give_package, packages, take_package,
};
pub use parts::{Equip, SetPlaces, equip, set_places};
pub use plan::{
    Bookings, DeskList, Free, FreeDesk, FreeDesks, List, On, Place, PlaceState, Plan, ShowPlan, all,
    bookings_in, bookings_now, by_no, coming_of, fit, free, free_within, in_the_way, list, next_of, on, plan,
    search, search_bookings,
};
pub use price::Price as BookingPrice;
pub use quota::{
    EndQuota, ListQuotas, Measure, Quota, QuotaHolder, QuotaList, QuotaUse, QuotaWindow, SetQuota, end_quota,
    quotas, set_quota,
};
pub use quote::{AskQuote, Quote, quote};
pub use ruleset::{
    ApprovedBy, BookingRules, DropRules, OwnRules, RuleSets, RulesOf, RulesSaved, SetRules, ShowRules,
    drop_rules, rules, set_rules,
};
pub use store::{count_of, desk, of_series, reassign, set_apart, tie};
pub use undo::{undo_arrive, undo_book, undo_cancel, undo_leave, undo_move};
pub use waiting::{
    Join, List as ListWaits, Settle, Wait, Waits, decline_offer, offer_freed, pass_offers, stop_waiting,
    take_offer, wait, waiting, waiting_now,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DeskKind {
    Desk,
    Room,
}

crate::words::coded!(DeskKind { Desk: "desk", Room: "room" });

/// A rectangle on the plan's grid, from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Spot {
    pub x: i32,
    pub y: i32,
    pub w: i32,
    pub h: i32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Desk {
    pub desk: DeskId,
    /// Such as `A-07`; a room has its name here.
    pub desk_no: String,
    pub kind: DeskKind,
    pub zone: ZoneId,
    /// The zone's name.
    pub zone_name: String,
    /// How many people fit.
    pub capacity: u32,
    /// Such as 靠墙，有屏; may be empty.
    pub note: String,
    pub from_on: Day,
    pub to_on: Option<Day>,
    pub spot: Spot,
    /// How many bookings may hold it at one moment.
    pub places: u32,
    /// The room that it is a part of; each keeps the other from being booked.
    pub part_of: Option<DeskId>,
    /// What stands in it.
    pub equipment: Vec<Equipment>,
}

/// A thing that belongs to a place: 投影仪, 白板.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Equipment {
    pub name: String,
    pub count: u32,
}

impl Desk {
    /// In service on that day; both ends included.
    pub fn in_service(&self, day: Day) -> bool {
        Period { from: self.from_on, to: self.to_on.unwrap_or(day) }.contains(day)
    }
}

/// A promise of one desk to one person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Booking {
    pub booking: BookingId,
    /// Such as `BK-00042`.
    pub booking_no: String,
    pub desk: DeskId,
    pub desk_no: String,
    pub member: MemberId,
    pub name: String,
    /// Of the day of the booking.
    pub team: Option<String>,
    pub from: Instant,
    pub until: Instant,
    /// Differs from `until` where somebody left early.
    pub planned_until: Instant,
    pub booked_at: Instant,
    /// When the person came to it; absent while they have not.
    pub used_at: Option<Instant>,
    pub left_at: Option<Instant>,
    pub cancelled_at: Option<Instant>,
    /// Such as entered; `offer_lapsed` and `offer_declined` where it was an offer.
    pub cancel_reason: Option<String>,
    /// It is offered to somebody who waited, and lapses then.
    pub offer_until: Option<Instant>,
    /// The series of which it is one date.
    pub series: Option<SeriesId>,
    /// When it was changed by itself; changes of its series leave it as it is.
    pub apart_at: Option<Instant>,
    /// What it is counted in.
    pub unit: Unit,
    /// As it was when it was made or its time was moved last; absent where the list had none.
    pub price: Option<BookingPrice>,
    /// While it waits for a supervisor's yes.
    pub pending_since: Option<Instant>,
    pub approved_at: Option<Instant>,
    /// A supervisor said no; then it is cancelled, too.
    pub refused_at: Option<Instant>,
    /// Nobody came, and it was released as of then.
    pub no_show_at: Option<Instant>,
    /// The released booking that this one makes up for.
    pub reseats: Option<BookingId>,
    /// Why a supervisor set the rules aside for it.
    pub in_spite_because: Option<String>,
}

impl Booking {
    pub fn span(&self) -> Span {
        Span { from: self.from, until: self.until }
    }

    /// Somebody is to come to it and did not yet. Nobody is to come to what waits for a yes or is only held for them.
    fn is_expected(&self) -> bool {
        self.used_at.is_none()
            && self.no_show_at.is_none()
            && self.pending_since.is_none()
            && self.offer_until.is_none()
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "AddDesk", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Add {
    pub desk_no: String,
    pub kind: DeskKind,
    pub zone: ZoneId,
    #[serde(default = "one")]
    #[cfg_attr(test, ts(as = "Option<u32>", optional))]
    pub capacity: u32,
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub note: String,
    pub from_on: Day,
    #[serde(default)]
    pub to_on: Option<Day>,
    pub spot: Spot,
}

fn one() -> u32 {
    1
}

/// Adds a desk or a room to the plan. Refused: a number used twice, an empty rectangle, no capacity.
pub fn add(space: &Space, ctx: &Ctx, ask: Add) -> Result<Desk> {
    let desk_no = text("desk_no", &ask.desk_no, 20)?;
    let note = optional_text("note", &ask.note, 40)?;
    in_order(ask.from_on, ask.to_on.unwrap_or(ask.from_on))?;
    if ask.spot.w <= 0 || ask.spot.h <= 0 {
        return Err(Refusal::SpotEmpty { desk: desk_no }.into());
    }
    if ask.capacity == 0 {
        return Err(Refusal::CapacityZero { desk: desk_no }.into());
    }
    space.write(ctx, |tx| {
        profile::zone(tx, ask.zone)?;
        if store::desk_no_used(tx, &desk_no)? {
            return Err(Refusal::DeskNoTaken { desk: desk_no }.into());
        }
        let (desk, wrote) = store::insert_desk(tx, &desk_no, &note, &ask)?;
        Ok(Recorded::new(store::desk(tx, desk)?, wrote))
    })
}

/// The number of the next booking.
pub(crate) fn booking_no(read: &Read) -> Result<String> {
    Ok(format!("BK-{:05}", store::last_booking_id(read)? + 1))
}

/// What a booking freezes of the person.
pub(crate) struct Booker {
    pub member: MemberId,
    pub team: Option<TeamId>,
}
