//! Everything that is asked before a place is promised, in its order: the times that the rules allow, the quotas,
//! closures, whoever has it for months, and the other bookings. And what the promise costs.

use super::limits::{self, Asked};
use super::quota::{Counted, QuotaUse};
use super::{
    ApprovedBy, Booker, Booking, BookingPrice, BookingRules, Desk, Unit, assign, close, occupancy, price,
    quota, rules, store,
};
use crate::error::{Refusal, Result};
use crate::ids::DeskId;
use crate::profile::Opening;
use crate::settings;
use crate::space::{Ctx, Read};
use crate::time::{Period, Span};
use crate::users::Role;

/// A place for somebody for a time, and the booking that is moved there, if one is.
pub(super) struct Wish<'a> {
    pub desk: DeskId,
    pub booker: &'a Booker,
    pub span: Span,
    pub but: Option<&'a Booking>,
}

/// Whether the space's own rules are heard. What is impossible stays refused either way: a place that is taken,
/// assigned, out of service, or booked in other pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rules {
    Heard,
    InSpite,
    /// Somebody who is here takes what is left of a promise: no piece of the place's time, either.
    Seating,
}

/// What a booking is promised under.
pub(super) struct Terms {
    pub unit: Unit,
    pub price: Option<BookingPrice>,
    /// It waits for a supervisor.
    pub pending: bool,
    /// Why the rules were set aside.
    pub in_spite_because: Option<String>,
}

/// A look at a wish: what all that follows needs.
pub(super) struct Looked {
    pub desk: Desk,
    pub rules: BookingRules,
    pub uses: Vec<QuotaUse>,
    pub price: Option<BookingPrice>,
}

impl Wish<'_> {
    fn keeps_its_times(&self) -> bool {
        self.but.is_some_and(|but| but.span() == self.span)
    }

    fn keeps_its_beginning(&self) -> bool {
        self.but.is_some_and(|but| but.from == self.span.from)
    }
}

/// What a wish would take of quotas and cost, whether or not it may be.
pub(super) fn look(read: &Read, wish: &Wish) -> Result<Looked> {
    let desk = store::desk(read, wish.desk)?;
    let rules = store::rules_of(read, &desk)?;
    let zone = settings::zone(read)?;
    let counted = Counted { span: wish.span, unit: rules.unit, kind: desk.kind };
    let uses = quota::uses(read, wish.booker, &counted, wish.but.map(|but| but.booking))?;
    let price = price::of(read, desk.kind, rules.unit, wish.span, zone, &uses)?;
    Ok(Looked { desk, rules, uses, price })
}

/// Refused where the wish may not be; what it is promised under where it may.
pub(super) fn admit(read: &Read, ctx: &Ctx, wish: &Wish, how: Rules) -> Result<Terms> {
    let looked = look(read, wish)?;
    allowed(read, ctx, wish, &looked, how)?;
    let asks = looked.rules.approved_by == ApprovedBy::Supervisor && !speaks_for_it(ctx);
    let terms = Terms { unit: looked.rules.unit, price: looked.price, pending: asks, in_spite_because: None };
    let Some(but) = wish.but.filter(|but| but.span() == wish.span) else { return Ok(terms) };
    // The same time keeps its price in a place of the same kind, and in the same place its yes.
    let alike = but.unit == terms.unit && store::desk(read, but.desk)?.kind == looked.desk.kind;
    let price = if alike { but.price } else { terms.price };
    let pending = if but.desk == wish.desk { but.pending_since.is_some() } else { terms.pending };
    Ok(Terms { price, pending, ..terms })
}

/// As [`admit`], of what was looked at already.
pub(super) fn allowed(read: &Read, ctx: &Ctx, wish: &Wish, looked: &Looked, how: Rules) -> Result<()> {
    let zone = settings::zone(read)?;
    let (desk, span) = (&looked.desk, wish.span);
    rules::serves(desk, span, zone)?;
    let days = Period { from: zone.day_of(span.from), to: zone.day_of(span.until.plus_seconds(-1)) };
    let opening = Opening::load(read, days)?;
    let asked = Asked { desk, rules: &looked.rules, span, now: ctx.now, zone, opening: &opening };
    let pieces = how != Rules::Seating;
    if pieces && !wish.keeps_its_beginning() {
        asked.begins_on_grid()?;
    }
    if pieces && !wish.keeps_its_times() {
        asked.ends_on_grid()?;
    }
    if how == Rules::Heard && !wish.keeps_its_times() {
        limits::in_hours(&opening, span, zone)?;
        asked.in_length()?;
        if !wish.keeps_its_beginning() {
            asked.in_time()?;
        }
        for used in &looked.uses {
            used.within()?;
        }
    }
    close::keeps_out(read, desk, span)?;
    assign::keeps_out(read, desk.desk, wish.booker.team, span)?;
    let but = wish.but.map(|but| but.booking);
    if let Some(other) = occupancy::in_the_way(read, desk, span, but, 0)? {
        return Err(taken(other));
    }
    let buffer = looked.rules.buffer_minutes;
    if how == Rules::Heard && buffer > 0 {
        if let Some(other) = occupancy::in_the_way(read, desk, span, but, buffer)? {
            let Booking { desk_no: desk, name: by, from, until, .. } = other;
            return Err(Refusal::BufferBroken { desk, by, from, until, minutes: buffer }.into());
        }
    }
    Ok(())
}

pub(super) fn taken(other: Booking) -> crate::error::Error {
    let Booking { desk_no: desk, name: by, from, until, .. } = other;
    Refusal::DeskTaken { desk, by, from, until }.into()
}

/// A supervisor's own booking needs nobody else's yes, nor one that a supervisor let pass.
pub(super) fn speaks_for_it(ctx: &Ctx) -> bool {
    let excused = ctx.excuse.as_ref().map(|excuse| excuse.by.role);
    let own = ctx.actor.as_ref().map(|actor| actor.role);
    own.max(excused).is_some_and(|role| role >= Role::Supervisor)
}
