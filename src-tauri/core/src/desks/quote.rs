use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::book::booker;
use super::terms::{self, Rules, Wish};
use super::{ApprovedBy, BookingPrice, QuotaUse, Unit, rules, store};
use crate::error::{Error, Refusal, Result};
use crate::ids::{BookingId, DeskId, MemberId};
use crate::space::{Ctx, Space};
use crate::time::{Instant, Span};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "QuoteBooking", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct AskQuote {
    pub desk: DeskId,
    pub member: MemberId,
    pub from: Instant,
    pub until: Instant,
    /// The one that would be moved there.
    #[serde(default)]
    pub booking: Option<BookingId>,
}

/// What a booking would be, before it is made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "BookingQuote"))]
pub struct Quote {
    pub unit: Unit,
    /// Absent where the list has no price for it.
    pub price: Option<BookingPrice>,
    /// Every window of every quota that it would take of.
    pub quotas: Vec<QuotaUse>,
    /// Whose yes it would wait for.
    pub approved_by: ApprovedBy,
    /// Why it would be refused, were it asked now.
    pub refusal: Option<Refusal>,
}

/// What a booking would cost and take of the quotas, whether it needs a yes, and what would refuse it.
pub fn quote(space: &Space, ctx: &Ctx, ask: AskQuote) -> Result<Quote> {
    let span = Span { from: ask.from, until: ask.until };
    rules::whole(span)?;
    space.read(|read| {
        let but = ask.booking.map(|booking| store::booking(read, booking)).transpose()?;
        let booker = booker(read, ask.member, span)?;
        let wish = Wish { desk: ask.desk, booker: &booker, span, but: but.as_ref() };
        let looked = terms::look(read, &wish)?;
        let may =
            rules::fits(span, ctx.now).and_then(|()| terms::allowed(read, ctx, &wish, &looked, Rules::Heard));
        let refusal = match may {
            Ok(()) => None,
            Err(Error::Refused(refusal)) => Some(refusal),
            Err(fault) => return Err(fault),
        };
        let approved_by =
            if terms::speaks_for_it(ctx) { ApprovedBy::Nobody } else { looked.rules.approved_by };
        Ok(Quote { unit: looked.rules.unit, price: looked.price, quotas: looked.uses, approved_by, refusal })
    })
}
