//! Visits: one stay, from check-in to check-out. Each scan is answered by an [`Outcome`], which is a screen of its
//! own; a scan that let nobody in is written down too. The same badge again within a minute is the same scan;
//! later it is the way out. The team of that day is frozen on the visit. It never opens a second visit while one
//! is open: the database itself refuses that.

mod rules;
mod store;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::desks::{self, Booking};
use crate::error::{Error, Refusal, Result};
use crate::ids::{MemberId, TeamId};
use crate::members::{self, MemberCard};
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space, Tx};
use crate::time::{Day, Instant};

pub use store::{Here, count_of, reassign};

/// What came of a scan or of a check-in by hand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Outcome {
    pub at: Instant,
    pub verdict: Verdict,
    /// Absent where the code is nobody's.
    pub member: Option<MemberCard>,
    /// The person's booking that runs, else the next one today.
    pub booking: Option<Booking>,
    /// Days of this local month on which the person was here, this one included.
    pub days_this_month: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "code", content = "values", rename_all = "snake_case")]
pub enum Verdict {
    CheckedIn {},
    /// Checked in, but the team's agreement is over and no later one is there.
    CheckedInLapsed {
        team: String,
        ended_on: Day,
    },
    CheckedOut {
        came_at: Instant,
        minutes: u32,
    },
    /// The same scan again: nothing was counted twice.
    AlreadyIn {
        since: Instant,
    },
    AlreadyOut {
        left_at: Instant,
    },
    /// Not let in by this badge.
    BadgeRevoked {
        on: Day,
        valid_tail: String,
    },
    /// A card for a day, after that day.
    CardOver {
        until: Instant,
    },
    /// The person left, and is in the archive.
    Archived {
        on: Day,
    },
    /// No badge has this code. `typed` is kept, so that it can be looked for.
    UnknownCode {
        typed: String,
    },
}

impl Verdict {
    /// As it is kept with the scan.
    fn code(&self) -> &'static str {
        match self {
            Verdict::CheckedIn {} => "checked_in",
            Verdict::CheckedInLapsed { .. } => "checked_in_lapsed",
            Verdict::CheckedOut { .. } => "checked_out",
            Verdict::AlreadyIn { .. } => "already_in",
            Verdict::AlreadyOut { .. } => "already_out",
            Verdict::BadgeRevoked { .. } => "badge_revoked",
            Verdict::CardOver { .. } => "card_over",
            Verdict::Archived { .. } => "archived",
            Verdict::UnknownCode { .. } => "unknown_code",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Scan {
    /// What the scanner typed, as it came.
    pub code: String,
}

/// In, out, or why not. Never refused: a scan always has an outcome.
pub fn scan(space: &Space, ctx: &Ctx, ask: Scan) -> Result<Outcome> {
    let typed: String = ask.code.trim().chars().take(200).collect();
    space.write(ctx, |tx| {
        let Some(badge) = members::by_scan(tx, &typed)? else {
            let (_, wrote) = store::insert_scan(tx, ctx.now, &typed, "unknown_code", None, None)?;
            let verdict = Verdict::UnknownCode { typed: typed.clone() };
            return Ok(Recorded::new(
                Outcome { at: ctx.now, verdict, member: None, booking: None, days_this_month: 0 },
                wrote,
            ));
        };
        if let Some(revoked_at) = badge.revoked_at {
            let card = members::member_card(tx, badge.member, ctx.now)?;
            let on = settings::today(tx, revoked_at)?;
            let verdict = Verdict::BadgeRevoked { on, valid_tail: members::tail(&card.badge.code) };
            return note(tx, ctx, &typed, verdict, card, None);
        }
        let refused = match (badge.archived_at, badge.over_since(ctx.now)) {
            (Some(at), _) => Some(Verdict::Archived { on: settings::today(tx, at)? }),
            (None, Some(until)) => Some(Verdict::CardOver { until }),
            (None, None) => None,
        };
        if let Some(verdict) = refused {
            let card = members::member_card(tx, badge.member, ctx.now)?;
            return note(tx, ctx, &typed, verdict, card, None);
        }
        pass(tx, ctx, &typed, badge.member, Way::Either)
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CheckIn {
    pub member: MemberId,
}

/// Checks a person in without a badge. Refused where they are in.
pub fn check_in(space: &Space, ctx: &Ctx, ask: CheckIn) -> Result<Outcome> {
    space.write(ctx, |tx| {
        members::active(tx, ask.member)?;
        if let Some(visit) = store::open_visit(tx, ask.member)? {
            let name = members::member(tx, ask.member)?.name;
            return Err(Refusal::AlreadyHere { name, since: visit.came_at }.into());
        }
        pass(tx, ctx, "", ask.member, Way::In)
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CheckOut {
    pub member: MemberId,
}

/// Checks a person out without a badge. Refused where they are not in.
pub fn check_out(space: &Space, ctx: &Ctx, ask: CheckOut) -> Result<Outcome> {
    space.write(ctx, |tx| {
        if store::open_visit(tx, ask.member)?.is_none() {
            return Err(Refusal::NotHere { name: members::member(tx, ask.member)?.name }.into());
        }
        pass(tx, ctx, "", ask.member, Way::Out)
    })
}

/// By which door the person means to go; a scan does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Either,
    In,
    Out,
}

fn pass(tx: &Tx, ctx: &Ctx, typed: &str, member: MemberId, way: Way) -> Result<Recorded<Outcome>> {
    let card = members::member_card(tx, member, ctx.now)?;
    let today = settings::today(tx, ctx.now)?;
    let last = store::last_visit(tx, member)?;
    let scanned = way == Way::Either;
    match rules::decide(ctx.now, last.as_ref(), scanned) {
        rules::Step::In => {
            let team: Option<TeamId> = card.team.as_ref().map(|team| team.team);
            let (visit, _) = store::insert_visit(tx, member, team, ctx.now)?;
            desks::arrive_by_visit(tx, member, ctx.now)?;
            let lapsed = rules::lapsed(&card, today);
            let verdict = match lapsed {
                Some((team, ended_on)) => Verdict::CheckedInLapsed { team, ended_on },
                None => Verdict::CheckedIn {},
            };
            note(tx, ctx, typed, verdict, card, Some(visit))
        }
        rules::Step::Out(visit) => {
            store::close(tx, visit.id, ctx.now)?;
            let minutes = u32::try_from(ctx.now.seconds_since(visit.came_at) / 60).unwrap_or(0);
            note(
                tx,
                ctx,
                typed,
                Verdict::CheckedOut { came_at: visit.came_at, minutes },
                card,
                Some(visit.id),
            )
        }
        rules::Step::StillIn(visit) => {
            note(tx, ctx, typed, Verdict::AlreadyIn { since: visit.came_at }, card, Some(visit.id))
        }
        rules::Step::StillOut(visit, left_at) => {
            note(tx, ctx, typed, Verdict::AlreadyOut { left_at }, card, Some(visit.id))
        }
    }
}

fn note(
    tx: &Tx,
    ctx: &Ctx,
    typed: &str,
    verdict: Verdict,
    card: MemberCard,
    visit: Option<crate::ids::VisitId>,
) -> Result<Recorded<Outcome>> {
    let member = card.member.member;
    let (_, wrote) = store::insert_scan(tx, ctx.now, typed, verdict.code(), Some(member), visit)?;
    let booking = desks::next_of(tx, member, ctx.now)?;
    let days_this_month = store::days_this_month(tx, member, ctx.now, settings::zone(tx)?)?;
    Ok(Recorded::new(Outcome { at: ctx.now, verdict, member: Some(card), booking, days_this_month }, wrote))
}

/// Whoever was in the house when their booking began has come to it. How many; part of [`crate::clock::tick`].
pub fn seat_those_here(space: &Space, ctx: &Ctx) -> Result<u32> {
    let absent = space.read(|read| waiting(read, ctx))?;
    if absent.is_empty() {
        return Ok(0);
    }
    let seated = space.write(ctx, |tx| {
        let mut seated = 0;
        let mut wrote = None;
        for booking in waiting(tx, ctx)? {
            wrote = Some(desks::seat(tx, &booking)?);
            seated += 1;
        }
        Ok(Recorded::new(seated, wrote.ok_or(Refusal::Cancelled {})?))
    });
    match seated {
        // Another process was quicker: nothing is left to do.
        Err(Error::Refused(Refusal::Cancelled {})) => Ok(0),
        seated => seated,
    }
}

fn waiting(read: &Read, ctx: &Ctx) -> Result<Vec<Booking>> {
    let mut here = Vec::new();
    for booking in desks::not_come(read, ctx.now)? {
        let visit = store::open_visit(read, booking.member)?;
        if visit.is_some_and(|visit| visit.came_at <= booking.from) {
            here.push(booking);
        }
    }
    Ok(here)
}

/// Since when the person is in, where they are.
pub fn here_since(read: &Read, member: MemberId) -> Result<Option<Instant>> {
    Ok(store::open_visit(read, member)?.map(|visit| visit.came_at))
}

/// Who is in, the latest first.
pub fn here(read: &Read) -> Result<Vec<Here>> {
    store::here(read)
}

/// How many visits began in the span.
pub fn visits_in(read: &Read, span: crate::time::Span) -> Result<u32> {
    store::visits_in(read, span)
}
