//! Gatherings that are announced, signed up for and attended. Capacity is checked when a signup is saved; whoever
//! finds no seat waits in the order of signing up, and the first of them moves up in the very act that frees a seat.
//! At the door a second scan is the same attendance; somebody without a signup walks in while there are seats, and a
//! supervisor may let one in beyond them. Refused: a second signup, a full event, a cancelled or finished one.
//! A signup or an event is never deleted: it is withdrawn, or cancelled with a reason. Figures count sessions (场次),
//! and of those only the ones confirmed as held.

mod announce;
mod door;
mod held;
mod reassign;
mod rules;
mod show;
mod sign_up;
mod store;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Refusal, Result};
use crate::ids::{EventId, MemberId, SessionId};
use crate::settings;
use crate::space::Read;
use crate::time::{Instant, Span};

pub use announce::{Announce, Cancel, Cancelled, Confirm, announce, cancel, confirm};
pub use door::{Arrival, Entry, Scan, SignIn, scan, sign_in, undo_sign_in};
pub use held::{HeldSession, held};
pub use reassign::reassign;
pub use show::{
    Attendance, EventCard, EventPage, Events, Place, Show, Side, Signup, by_no, by_signup_no, list, on_day,
    place_of, search, show, signup_no, signups,
};
pub use sign_up::{SignUp, SignedUp, Withdraw, Withdrawn, sign_up, undo_sign_up, withdraw};
pub use store::{coming_of, count_of};

/// What an event is, in the words of the rules that count them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "EventKind"))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// 创业沙龙
    Salon,
    /// 项目路演
    Roadshow,
    /// 创业大赛
    Contest,
    /// 教育培训
    Training,
    /// 创业论坛
    Forum,
    /// 创业训练营
    Camp,
    /// 公益讲堂
    Lecture,
    Other,
}

crate::words::coded!(Kind {
    Salon: "salon",
    Roadshow: "roadshow",
    Contest: "contest",
    Training: "training",
    Forum: "forum",
    Camp: "camp",
    Lecture: "lecture",
    Other: "other",
});

/// The space's part in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "EventRole"))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 主办
    Host,
    /// 承办
    Undertaker,
    /// 协办
    Supporter,
    /// 联合主办
    Joint,
}

crate::words::coded!(Role { Host: "host", Undertaker: "undertaker", Supporter: "supporter", Joint: "joint" });

/// An event with its one session and the counts that the desk looks at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Event {
    pub event: EventId,
    pub session: SessionId,
    /// Such as `E-0011`.
    pub event_no: String,
    pub title: String,
    pub kind: Kind,
    pub role: Role,
    pub place: String,
    pub capacity: u32,
    pub span: Span,
    pub announced_at: Instant,
    pub cancelled: Option<Cancellation>,
    /// When somebody confirmed that it took place.
    pub held_at: Option<Instant>,
    /// Heads counted in the room, members or not; where somebody counted.
    pub headcount: Option<u32>,
    pub counts: Counts,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Cancellation {
    pub at: Instant,
    pub reason: String,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "EventCounts"))]
pub struct Counts {
    /// Signups with a seat.
    pub signed_up: u32,
    pub waiting: u32,
    /// People who came, walk-ins included.
    pub signed_in: u32,
    pub walk_ins: u32,
    /// Seats that nobody has.
    pub free: u32,
}

/// A person at an event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Guest {
    pub member: MemberId,
    pub name: String,
    pub mobile: String,
    /// As it was when they signed up or came.
    pub team: Option<String>,
}

/// One event. Refused `not_found` where there is none.
pub(crate) fn event(read: &Read, id: EventId) -> Result<Event> {
    let missing = || Refusal::NotFound { what: "event".to_owned(), value: id.0.to_string() };
    Ok(store::event(read, id)?.ok_or_else(missing)?)
}

/// As [`event`], and not cancelled.
fn standing(read: &Read, id: EventId) -> Result<Event> {
    let event = event(read, id)?;
    match event.cancelled {
        Some(Cancellation { at, reason }) => {
            let on = settings::today(read, at)?;
            Err(Refusal::EventCancelled { title: event.title, on, reason }.into())
        }
        None => Ok(event),
    }
}
