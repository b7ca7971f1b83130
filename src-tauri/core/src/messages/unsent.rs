use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{About, Message, compose, store};
use crate::error::Result;
use crate::space::{Ctx, Read, Space};
use crate::{desks, settings};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowUnsent {}

/// What somebody should hear of, and nobody has copied the text yet. At most two hundred of each.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Unsent {
    /// Loans overdue, and those due by the end of tomorrow.
    pub reminders: Vec<Message>,
    /// Seats that somebody moved up to.
    pub offers: Vec<Message>,
}

pub fn unsent(space: &Space, ctx: &Ctx, _: ShowUnsent) -> Result<Unsent> {
    space.read(|read| unsent_now(read, ctx))
}

/// As [`unsent`], for other features.
pub fn unsent_now(read: &Read, ctx: &Ctx) -> Result<Unsent> {
    let zone = settings::zone(read)?;
    let by = zone.start_of(zone.day_of(ctx.now).plus_days(2));
    let all = |abouts: Vec<About>| -> Result<Vec<Message>> {
        abouts.into_iter().map(|about| compose::write(read, ctx, about)).collect()
    };
    let mut offers = all(store::seats_untold(read, ctx.now)?)?;
    let desks = desks::waiting_now(read)?.into_iter().filter_map(|wait| wait.offer);
    let desks = all(desks.map(|offer| About::Booking { booking: offer.booking }).collect())?;
    offers.extend(desks.into_iter().filter(|message| message.copied.is_none()));
    Ok(Unsent { reminders: all(store::loans_untold(read, ctx.now, by)?)?, offers })
}
