//! One box finds everything: people, teams, desks and rooms, items, events, vouchers, today's bookings; by characters,
//! sound, initials, numbers and their ends. A line that says when, where and who becomes a proposal. A scanned code is
//! told apart. It reads across the features, each of which offers its own `search`, and writes nothing: a proposal is
//! never a booking, and a decided code is only told.

mod decide;
mod line;
mod propose;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use decide::{Decide, Decided, decide};
pub use propose::{Choice, Proposal, Unclear};

use crate::desks::{self, Booking, Place};
use crate::error::Result;
use crate::events::{self, Event};
use crate::lending::{self, ItemCard};
use crate::members::{self, ListedMember, TeamCard};
use crate::receipts::{self, Receipt};
use crate::settings;
use crate::space::{Ctx, Read, Space};
use crate::spelling::{Fit, Marked, Rank, Typed};
use crate::time::Instant;
use crate::vouchers::{self, VoucherLine};

/// So many of each kind are shown.
const PEOPLE: u32 = 6;
const FEW: u32 = 4;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "FindEverything"))]
#[serde(deny_unknown_fields)]
pub struct Find {
    /// Characters, pinyin, initials, a number or its end; or a line such as 明天 14-16 小会 张三.
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Everything"))]
pub struct Found {
    /// The text that was asked for.
    pub text: String,
    /// A booking, where the text is a line that says one.
    pub proposal: Option<Proposal>,
    /// Those with hits; what was named exactly comes first.
    pub groups: Vec<Group>,
}

/// What was found of one kind, the best first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "FoundGroup"))]
pub struct Group {
    pub hits: Vec<Hit>,
    /// There are more than these.
    pub more: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Hit {
    /// The typed characters in its name; absent where something else of it fits.
    pub marked: Option<Marked>,
    pub thing: Thing,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "code", content = "values", rename_all = "snake_case")]
pub enum Thing {
    Person {
        row: Box<ListedMember>,
    },
    Team {
        card: Box<TeamCard>,
    },
    /// A desk or a room, as it stands now.
    Desk {
        place: Box<Place>,
    },
    Item {
        card: Box<ItemCard>,
    },
    Event {
        event: Box<Event>,
    },
    Voucher {
        line: Box<VoucherLine>,
    },
    /// By its whole number.
    Receipt {
        receipt: Box<Receipt>,
    },
    /// One of today's, or any by its whole number.
    Booking {
        booking: Box<Booking>,
    },
}

/// Everything that the text may mean, a few of each kind.
pub fn find(space: &Space, ctx: &Ctx, ask: Find) -> Result<Found> {
    let text = ask.text;
    let Some(typed) = Typed::new(&text) else {
        return Ok(Found { text, proposal: None, groups: Vec::new() });
    };
    space.read(|read| {
        let proposal = propose::propose(read, typed.text(), ctx.now)?;
        Ok(Found { text, proposal, groups: groups(read, &typed, ctx.now)? })
    })
}

fn groups(read: &Read, typed: &Typed, now: Instant) -> Result<Vec<Group>> {
    let day = settings::today(read, now)?;
    let few = FEW + 1;
    let mut groups = [
        group(members::search(read, typed, day, PEOPLE + 1)?, PEOPLE, |row| Thing::Person { row }),
        group(members::search_teams(read, typed, few)?, FEW, |card| Thing::Team { card }),
        group(desks::search(read, typed, now, few)?, FEW, |place| Thing::Desk { place }),
        group(lending::search(read, typed, now, few)?, FEW, |card| Thing::Item { card }),
        group(events::search(read, typed, now, few)?, FEW, |event| Thing::Event { event }),
        group(vouchers::search(read, typed, few)?, FEW, |line| Thing::Voucher { line }),
        group(receipts::search(read, typed)?, FEW, |receipt| Thing::Receipt { receipt }),
        group(desks::search_bookings(read, typed, now, few)?, FEW, |booking| Thing::Booking { booking }),
    ];
    groups.sort_by_key(|(best, _)| *best != Some(Rank::Whole));
    Ok(groups.into_iter().map(|(_, group)| group).filter(|group| !group.hits.is_empty()).collect())
}

/// The hits as a group, with the rank of the best.
fn group<T>(found: Vec<(Fit, T)>, few: u32, thing: impl Fn(Box<T>) -> Thing) -> (Option<Rank>, Group) {
    let best = found.first().map(|(fit, _)| fit.rank);
    let more = found.len() > few as usize;
    let hits = found.into_iter().take(few as usize);
    let hits = hits.map(|(fit, one)| Hit { marked: fit.marked, thing: thing(Box::new(one)) }).collect();
    (best, Group { hits, more })
}
