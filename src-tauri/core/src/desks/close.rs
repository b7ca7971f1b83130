use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::hits::{self, Choice, Hit};
use super::{Booking, Desk, rules, store, waiting};
use crate::error::{Refusal, Result};
use crate::ids::{ClosureId, DeskId, ZoneId};
use crate::rules::text;
use crate::space::{Ctx, Read, Recorded, Space, Tx};
use crate::time::{Instant, Span};
use crate::{profile, settings};

/// What a closure closes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "scope", rename_all = "snake_case", deny_unknown_fields)]
pub enum ClosureScope {
    Desks { desks: Vec<DeskId> },
    Zone { zone: ZoneId },
    House {},
}

impl ClosureScope {
    /// The code in the database.
    pub fn code(&self) -> ClosureOf {
        match self {
            Self::Desks { .. } => ClosureOf::Desks,
            Self::Zone { .. } => ClosureOf::Zone,
            Self::House {} => ClosureOf::House,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ClosureOf {
    Desks,
    Zone,
    House,
}

crate::words::coded!(ClosureOf { Desks: "desks", Zone: "zone", House: "house" });

/// A time for which desks are not to be had.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Closure {
    pub closure: ClosureId,
    pub scope: ClosureOf,
    pub zone_name: Option<String>,
    /// Those that it really closes; where a booking was kept for all of it, the desk is not among them.
    pub desk_nos: Vec<String>,
    pub from: Instant,
    pub until: Instant,
    /// Differs from `until` where it was shortened.
    pub planned_until: Instant,
    pub reason: String,
    pub closed_at: Instant,
    /// It was lifted before it began.
    pub lifted_at: Option<Instant>,
}

/// A closed stretch of one desk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Closed {
    pub closure: ClosureId,
    pub reason: String,
    pub from: Instant,
    pub until: Instant,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowClosureHits {
    pub scope: ClosureScope,
    pub from: Instant,
    pub until: Instant,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ClosureHits {
    /// The numbers of the desks that it would close.
    pub desk_nos: Vec<String>,
    /// In the order of beginning.
    pub hits: Vec<Hit>,
}

/// What a closure would hit. Refused as [`close`], but for the choices.
pub fn closure_hits(space: &Space, ctx: &Ctx, ask: ShowClosureHits) -> Result<ClosureHits> {
    space.read(|read| {
        let closing = Closing::of(read, &ask.scope, ask.from, ask.until, ctx.now)?;
        let but: Vec<DeskId> = closing.desks.iter().map(|desk| desk.desk).collect();
        let hits = hits::shown(read, closing.hits(read)?, &but)?;
        let desk_nos = closing.desks.into_iter().map(|desk| desk.desk_no).collect();
        Ok(ClosureHits { desk_nos, hits })
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CloseDesks"))]
#[serde(deny_unknown_fields)]
pub struct Close {
    pub scope: ClosureScope,
    pub from: Instant,
    pub until: Instant,
    pub reason: String,
    /// One for each booking that it hits.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<Choice>>", optional))]
    pub choices: Vec<Choice>,
}

/// Closes desks for a time, from now on at the earliest. Refused `closure_hits`, with the list, where it hits a
/// booking for which nothing was chosen; `closure_empty` where it closes no desk; and whatever keeps a booking from
/// moving. A kept booking is carved out. All of it is one act.
pub fn close(space: &Space, ctx: &Ctx, ask: Close) -> Result<Closure> {
    let reason = text("reason", &ask.reason, 60)?;
    hits::once_each(&ask.choices)?;
    space.write(ctx, |tx| {
        let closing = Closing::of(tx, &ask.scope, ask.from, ask.until, ctx.now)?;
        let hits = closing.hits(tx)?;
        let left = hits::unanswered(&hits, &ask.choices);
        if !left.is_empty() {
            return Err(Refusal::ClosureHits { hits: left }.into());
        }
        let kept = hits::settle(tx, ctx, hits, &ask.choices, &reason)?;
        closing.spared(tx, &kept, &reason)?;
        let (closure, wrote) = store::insert_closure(tx, &ask.scope, closing.span, &reason, ctx.now)?;
        for desk in &closing.desks {
            let its = kept.iter().filter(|one| one.desk == desk.desk);
            let its: Vec<Span> = its.map(|one| Span { from: one.from, until: one.until }).collect();
            for span in rules::carve(closing.span, &its) {
                store::insert_span(tx, closure, desk.desk, span)?;
            }
        }
        waiting::offer_freed(tx, ctx)?;
        Ok(Recorded::new(store::closure(tx, closure)?, wrote))
    })
}

/// The desks and the time that are to be closed.
struct Closing {
    desks: Vec<Desk>,
    span: Span,
}

impl Closing {
    fn of(read: &Read, scope: &ClosureScope, from: Instant, until: Instant, now: Instant) -> Result<Self> {
        if until <= from {
            return Err(Refusal::SpanReversed { from, until }.into());
        }
        if until <= now {
            return Err(Refusal::SpanOver { until }.into());
        }
        let span = rules::ahead(Span { from, until }, now);
        let desks = match scope {
            ClosureScope::Desks { desks } => {
                let named: BTreeMap<DeskId, Desk> =
                    desks.iter().map(|desk| Ok((*desk, store::desk(read, *desk)?))).collect::<Result<_>>()?;
                named.into_values().collect()
            }
            ClosureScope::Zone { zone } => {
                profile::zone(read, *zone)?;
                served(read, span, |desk| desk.zone == *zone)?
            }
            ClosureScope::House {} => served(read, span, |_| true)?,
        };
        if desks.is_empty() {
            return Err(Refusal::ClosureEmpty {}.into());
        }
        let desks = with_parts(read, desks)?;
        Ok(Self { desks, span })
    }

    fn closes(&self, desk: DeskId) -> bool {
        self.desks.iter().any(|closed| closed.desk == desk)
    }

    /// The bookings that it hits, in the order of beginning.
    fn hits(&self, read: &Read) -> Result<Vec<Booking>> {
        let mut hits = store::within(read, self.span)?;
        hits.retain(|booking| self.closes(booking.desk));
        Ok(hits)
    }

    /// Refused where a booking was moved to a desk that is to be closed, too.
    fn spared(&self, tx: &Tx, kept: &[Booking], reason: &str) -> Result<()> {
        let astray = |hit: &Booking| kept.iter().all(|kept| kept.booking != hit.booking);
        match self.hits(tx)?.into_iter().find(astray) {
            Some(Booking { desk_no: desk, .. }) => {
                let (reason, Span { from, until }) = (reason.to_owned(), self.span);
                Err(Refusal::DeskClosed { desk, reason, from, until }.into())
            }
            None => Ok(()),
        }
    }
}

/// Desks that are in service on some day of the span.
fn served(read: &Read, span: Span, in_scope: impl Fn(&Desk) -> bool) -> Result<Vec<Desk>> {
    let zone = settings::zone(read)?;
    let mut desks = store::desks(read)?;
    desks.retain(|desk| in_scope(desk) && rules::ever_serves(desk, span, zone));
    Ok(desks)
}

/// A room is closed with its parts.
fn with_parts(read: &Read, mut desks: Vec<Desk>) -> Result<Vec<Desk>> {
    let closes = |desks: &[Desk], id| desks.iter().any(|one| one.desk == id);
    let parts: Vec<Desk> = store::desks(read)?
        .into_iter()
        .filter(|one| one.part_of.is_some_and(|whole| closes(&desks, whole)) && !closes(&desks, one.desk))
        .collect();
    desks.extend(parts);
    Ok(desks)
}

/// Refused where the desk is closed at any moment of the span.
pub(super) fn keeps_out(read: &Read, desk: &Desk, span: Span) -> Result<()> {
    match store::closed(read, desk.desk, span)? {
        Some(Closed { reason, from, until, .. }) => {
            Err(Refusal::DeskClosed { desk: desk.desk_no.clone(), reason, from, until }.into())
        }
        None => Ok(()),
    }
}
