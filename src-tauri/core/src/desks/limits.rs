//! What the rules of a place say to a time: pure, and every no has the last time that would have been a yes.

use super::{BookingRules, Desk, grid};
use crate::error::{Refusal, Result};
use crate::profile::{DayOn, Opening};
use crate::time::{Day, Instant, Span, Zone};

/// A time for a place, looked at from `now`.
pub struct Asked<'a> {
    pub desk: &'a Desk,
    pub rules: &'a BookingRules,
    pub span: Span,
    pub now: Instant,
    pub zone: Zone,
    /// Of every local day of the span.
    pub opening: &'a Opening,
}

impl Asked<'_> {
    fn days(&self) -> (Day, Day) {
        (self.zone.day_of(self.span.from), self.zone.day_of(self.span.until.plus_seconds(-1)))
    }

    /// Refused where it does not begin with a piece in which the place is booked. Nobody sets that aside.
    pub fn begins_on_grid(&self) -> Result<()> {
        let first = self.opening.on(self.days().0);
        // A day that is closed has no pieces; that it is closed says more.
        if first.open.is_none() {
            return Ok(());
        }
        grid::begins(self.rules.unit, self.span.from, self.now, &first, self.zone)
    }

    /// As [`Self::begins_on_grid`], of its end.
    pub fn ends_on_grid(&self) -> Result<()> {
        let last = self.opening.on(self.days().1);
        if last.open.is_none() {
            return Ok(());
        }
        grid::ends(self.rules.unit, self.span.until, &last, self.zone)
    }

    /// Refused: too short, too long.
    pub fn in_length(&self) -> Result<()> {
        let minutes = grid::minutes(self.rules.unit, self.span, self.zone);
        let desk = || self.desk.desk_no.clone();
        if let Some(least) = self.rules.shortest_minutes.filter(|least| minutes < i64::from(*least)) {
            return Err(Refusal::BookingShorter { desk: desk(), minutes: least }.into());
        }
        if let Some(most) = self.rules.longest_minutes.filter(|most| minutes > i64::from(*most)) {
            return Err(Refusal::BookingLonger { desk: desk(), minutes: most }.into());
        }
        Ok(())
    }

    /// Refused: booked too late, or too far ahead.
    pub fn in_time(&self) -> Result<()> {
        let desk = || self.desk.desk_no.clone();
        let latest = self.zone.before(self.span.from, self.rules.notice_minutes);
        if self.rules.notice_minutes > 0 && self.now > latest {
            return Err(
                Refusal::NoticeShort { desk: desk(), minutes: self.rules.notice_minutes, latest }.into()
            );
        }
        if let Some(days) = self.rules.ahead_days {
            let last = self.zone.day_of(self.now).plus_days(days.into());
            if self.days().0 > last {
                return Err(Refusal::TooFarAhead { desk: desk(), last }.into());
            }
        }
        Ok(())
    }
}

/// Refused outside the opening hours and on a closed day: it begins and ends while the space is open.
pub fn in_hours(opening: &Opening, span: Span, zone: Zone) -> Result<()> {
    let (first, last) = (zone.day_of(span.from), zone.day_of(span.until.plus_seconds(-1)));
    let mut day = first;
    while day <= last {
        let on = opening.on(day);
        let Some(open) = on.open else {
            let DayOn { kind, name, reason, .. } = on;
            return Err(Refusal::DayClosed { day, kind, name, reason }.into());
        };
        let begins_shut = day == first && !open.contains(span.from);
        let ends_shut = day == last && !(open.from < span.until && span.until <= open.until);
        if begins_shut || ends_shut {
            return Err(Refusal::OutsideOpening { day, opens: open.from, closes: open.until }.into());
        }
        day = day.plus_days(1);
    }
    Ok(())
}
