//! Bookings that a closure or an assignment would run into, and what is to become of each. None is lost by default:
//! one without a choice refuses the whole act.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::change::{call_off, move_within};
use super::{Booking, FreeDesk, free_within, rules, store};
use crate::error::{Refusal, Result};
use crate::ids::{BookingId, DeskId, TeamId};
use crate::members;
use crate::settings;
use crate::space::{Ctx, Read, Tx};
use crate::time::{Instant, Span};

/// So many desks are offered instead of one that is not to be had.
pub const OFFERED: usize = 3;

/// A booking in the way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "BookingHit"))]
pub struct Hit {
    pub booking: Booking,
    /// The person has come to it: it can be kept or moved, not cancelled.
    pub in_use: bool,
    /// At most three desks of its kind that are free for its whole time, the nearest first.
    pub nearest: Vec<FreeDesk>,
}

/// What is to become of a booking in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "HitWay"))]
#[serde(tag = "way", rename_all = "snake_case", deny_unknown_fields)]
pub enum Way {
    /// It stays where and when it is.
    Keep {},
    /// It goes to another desk, at the same time.
    Move {
        desk: DeskId,
    },
    Cancel {},
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "HitChoice"))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub booking: BookingId,
    pub way: Way,
}

/// A booking in the way, as a refusal names it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct InTheWay {
    pub booking: BookingId,
    pub booking_no: String,
    pub desk: String,
    pub by: String,
    pub from: Instant,
    pub until: Instant,
}

impl From<&Booking> for InTheWay {
    fn from(one: &Booking) -> Self {
        Self {
            booking: one.booking,
            booking_no: one.booking_no.clone(),
            desk: one.desk_no.clone(),
            by: one.name.clone(),
            from: one.from,
            until: one.until,
        }
    }
}

/// Each with the desks that it could move to; `but` are those that will not be to be had.
pub(super) fn shown(read: &Read, hits: Vec<Booking>, but: &[DeskId]) -> Result<Vec<Hit>> {
    let shown = |booking: Booking| {
        let span = Span { from: booking.from, until: booking.until };
        let mut nearest = free_within(read, span, Some(booking.desk))?;
        nearest.retain(|free| !but.contains(&free.desk.desk));
        nearest.truncate(OFFERED);
        Ok(Hit { in_use: booking.used_at.is_some(), booking, nearest })
    };
    hits.into_iter().map(shown).collect()
}

/// Those for which nothing was chosen.
pub(super) fn unanswered(hits: &[Booking], choices: &[Choice]) -> Vec<InTheWay> {
    let answered = |hit: &&Booking| choices.iter().any(|choice| choice.booking == hit.booking);
    hits.iter().filter(|hit| !answered(hit)).map(InTheWay::from).collect()
}

/// Does what was chosen for each, in the order of the choices; those that stay where they are. A choice for what is
/// not in the way, such as a booking that was cancelled meanwhile, changes nothing.
pub(super) fn settle(
    tx: &Tx,
    ctx: &Ctx,
    hits: Vec<Booking>,
    choices: &[Choice],
    reason: &str,
) -> Result<Vec<Booking>> {
    let chosen = |choice: &Choice| hits.iter().find(|hit| hit.booking == choice.booking);
    // What is given up makes room for what moves.
    for choice in choices.iter().filter(|choice| choice.way == Way::Cancel {}) {
        if let Some(hit) = chosen(choice) {
            call_off(tx, ctx, hit, reason)?;
        }
    }
    for choice in choices {
        if let (Way::Move { desk }, Some(hit)) = (choice.way, chosen(choice)) {
            move_within(tx, ctx, hit, desk, Span { from: hit.from, until: hit.until })?;
        }
    }
    let kept =
        |hit: &Booking| choices.iter().any(|one| one.booking == hit.booking && one.way == Way::Keep {});
    Ok(hits.into_iter().filter(kept).collect())
}

/// Refused where a booking has two choices.
pub(super) fn once_each(choices: &[Choice]) -> Result<()> {
    let twice = |n: usize| choices[..n].iter().any(|other| other.booking == choices[n].booking);
    match (0..choices.len()).find(|n| twice(*n)) {
        Some(n) => Err(Refusal::ChoiceTwice { booking: choices[n].booking }.into()),
        None => Ok(()),
    }
}

/// The desk's bookings in the span that are not over, except those of the team's own people.
pub(super) fn of_others(
    read: &Read,
    desk: DeskId,
    team: TeamId,
    span: Span,
    now: Instant,
) -> Result<Vec<Booking>> {
    let mut others = Vec::new();
    for booking in store::of_desk(read, desk, rules::ahead(span, now))? {
        let day = settings::today(read, booking.from)?;
        if members::team_on(read, booking.member, day)?.is_none_or(|own| own.team != team) {
            others.push(booking);
        }
    }
    Ok(others)
}
