use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ClosedDays, Rule, SeriesTimes, store};
use crate::desks::{self, Booking};
use crate::error::{Refusal, Result};
use crate::ids::{BookingId, DeskId, MemberId, SeriesId, SkipId};
use crate::space::{Ctx, Read, Space};
use crate::time::Instant;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowSeries {
    pub series: SeriesId,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SeriesCard {
    pub series: SeriesId,
    /// Such as `SR-00042`.
    pub series_no: String,
    pub member: MemberId,
    pub name: String,
    pub rule: Rule,
    /// As they were last changed for more than one date.
    pub times: SeriesTimes,
    pub closed_days: ClosedDays,
    pub booked_at: Instant,
    /// Every date that was booked, the cancelled ones too, in the order of beginning.
    pub bookings: Vec<Booking>,
    /// Every date that could not be had, in the order of beginning.
    pub skips: Vec<Skip>,
}

/// A date that was left out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SeriesSkip"))]
pub struct Skip {
    pub skip: SkipId,
    pub series: SeriesId,
    pub series_no: String,
    pub member: MemberId,
    pub name: String,
    pub desk: DeskId,
    pub desk_no: String,
    pub from: Instant,
    pub until: Instant,
    /// What was in the way then.
    pub refusal: Refusal,
    /// The booking that it became after all.
    pub booking: Option<BookingId>,
    pub dropped_at: Option<Instant>,
}

/// One series with all of its dates.
pub fn show(space: &Space, _: &Ctx, ask: ShowSeries) -> Result<SeriesCard> {
    space.read(|read| card(read, ask.series))
}

pub(super) fn card(read: &Read, series: SeriesId) -> Result<SeriesCard> {
    let mut card = store::series(read, series)?;
    card.bookings = desks::of_series(read, series)?;
    card.skips = store::skips_of(read, series)?;
    Ok(card)
}
