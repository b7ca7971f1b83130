use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::outcome::{Outcome, Verdict};
use super::{EntryRules, rules, store};
use crate::desks::{self, Booking};
use crate::error::{Error, Refusal, Result};
use crate::ids::{MemberId, TeamId, VisitId, ZoneId};
use crate::members::{self, MemberCard};
use crate::space::{Ctx, Read, Recorded, Space, Tx};
use crate::time::Instant;
use crate::{profile, settings};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Scan {
    /// What the scanner typed, as it came.
    pub code: String,
    /// Where the scanner stands.
    #[serde(default)]
    pub zone: Option<ZoneId>,
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
        if let Some(until) = badge.over_since(ctx.now) {
            let card = members::member_card(tx, badge.member, ctx.now)?;
            return note(tx, ctx, &typed, Verdict::CardOver { until }, card, None);
        }
        pass(tx, ctx, badge.member, &Passing { typed: &typed, zone: ask.zone, how: How::Scan })
    })
}

/// Somebody at the door.
pub(super) struct Passing<'a> {
    /// What was scanned; empty by hand.
    pub typed: &'a str,
    pub zone: Option<ZoneId>,
    pub how: How<'a>,
}

/// A scan does not say which way the person means to go; a hand does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How<'a> {
    Scan,
    ByHand,
    /// Past the rules, with the reason.
    Forced(&'a str),
}

pub(super) fn pass(tx: &Tx, ctx: &Ctx, member: MemberId, passing: &Passing) -> Result<Recorded<Outcome>> {
    let card = members::member_card(tx, member, ctx.now)?;
    let rules = store::entry_rules::load(tx)?;
    let last = store::last_visit(tx, member)?;
    let scanned = passing.how == How::Scan;
    let (verdict, visit) = match rules::decide(ctx.now, last.as_ref(), scanned, rules.same_scan_seconds) {
        rules::Step::In => {
            let left_at = last.and_then(|visit| visit.left_at);
            come_in(tx, ctx, &card, &rules, left_at, passing)?
        }
        rules::Step::Out(visit) => {
            // A clock that was put back must not keep anybody in.
            store::close(tx, visit.id, ctx.now.max(visit.came_at), ctx.now)?;
            let minutes = u32::try_from(ctx.now.seconds_since(visit.came_at) / 60).unwrap_or(0);
            (Verdict::CheckedOut { came_at: visit.came_at, minutes }, Some(visit.id))
        }
        rules::Step::StillIn(visit) => (Verdict::AlreadyIn { since: visit.came_at }, Some(visit.id)),
        rules::Step::StillOut(visit, left_at) => (Verdict::AlreadyOut { left_at }, Some(visit.id)),
    };
    note(tx, ctx, passing.typed, verdict, card, visit)
}

fn come_in(
    tx: &Tx,
    ctx: &Ctx,
    card: &MemberCard,
    rules: &EntryRules,
    left_at: Option<Instant>,
    passing: &Passing,
) -> Result<(Verdict, Option<VisitId>)> {
    let member = card.member.member;
    let zone = settings::zone(tx)?;
    let today = zone.day_of(ctx.now);
    let team: Option<TeamId> = card.team.as_ref().map(|team| team.team);
    let frozen = store::frozen(tx, member, team, today)?;
    if let Some(archived_at) = frozen.archived_at {
        let on = zone.day_of(archived_at);
        return match passing.how {
            How::Forced(_) => Err(Refusal::ArchivedKeptOut { name: card.member.name.clone(), on }.into()),
            How::Scan | How::ByHand => Ok((Verdict::Archived { on }, None)),
        };
    }
    let forced_because = match passing.how {
        How::Forced(reason) => Some(reason),
        How::Scan | How::ByHand => {
            let entries = match rules.entries_a_day {
                Some(_) => store::entries(tx, member, zone.span_of(today))?,
                None => 0,
            };
            if let Some(barred) = rules::barred(rules, ctx.now, zone, left_at, entries) {
                return Ok((barred.into(), None));
            }
            None
        }
    };
    if let Some(zone) = passing.zone {
        profile::zone(tx, zone)?;
    }
    let coming = store::Coming {
        member,
        team,
        agreement: frozen.agreement,
        zone: passing.zone,
        came_at: ctx.now,
        left_at: None,
        forced_because,
    };
    let (visit, _) = store::insert_visit(tx, &coming, ctx.now)?;
    desks::arrive_by_visit(tx, member, ctx.now)?;
    let verdict = match (forced_because, rules::lapsed(card, today)) {
        (Some(reason), _) => Verdict::CheckedInForced { reason: reason.to_owned() },
        (None, Some((team, ended_on))) => Verdict::CheckedInLapsed { team, ended_on },
        (None, None) => Verdict::CheckedIn {},
    };
    Ok((verdict, Some(visit)))
}

fn note(
    tx: &Tx,
    ctx: &Ctx,
    typed: &str,
    verdict: Verdict,
    card: MemberCard,
    visit: Option<VisitId>,
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
    unless_done(seated)
}

/// Another process was quicker: nothing is left to do.
pub(super) fn unless_done(done: Result<u32>) -> Result<u32> {
    match done {
        Err(Error::Refused(Refusal::Cancelled {})) => Ok(0),
        done => done,
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
