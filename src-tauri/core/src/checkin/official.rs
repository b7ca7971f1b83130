use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store;
use crate::error::{Refusal, Result};
use crate::ids::OfficialVisitId;
use crate::rules::{optional_text, text};
use crate::space::{Ctx, Recorded, Space};
use crate::time::{Day, Instant};
use crate::{files, profile, settings};

/// 来访接待: a unit that was received.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfficialVisit {
    pub official_visit: OfficialVisitId,
    /// Such as `JD-0007`.
    pub official_visit_no: String,
    pub unit: String,
    /// Who led them; may be empty.
    pub led_by: String,
    pub persons: u32,
    /// Who received them.
    pub received_by: String,
    pub topic: String,
    /// What they said; may be empty.
    pub opinion: String,
    pub came_at: Instant,
    /// SHA-256 of each kept photo.
    pub photos: Vec<String>,
    /// What is to be done, and by which day; empty and absent where nothing is.
    pub follow_up: String,
    pub follow_up_on: Option<Day>,
    pub followed_up_at: Option<Instant>,
    /// What was done.
    pub followed_up: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "EnterOfficialVisit", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct EnterOfficial {
    pub unit: String,
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub led_by: String,
    pub persons: u32,
    pub received_by: String,
    pub topic: String,
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub opinion: String,
    /// When they came; now where left out.
    #[serde(default)]
    pub at: Option<Instant>,
    /// Staged files.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub photos: Vec<String>,
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub follow_up: String,
    /// The day by which it is to be done; needed with `follow_up`.
    #[serde(default)]
    pub follow_up_on: Option<Day>,
}

/// Records the reception of a unit, with its photos. Refused: nobody, a follow-up without a day, what lies ahead or
/// in a frozen day.
pub fn enter_official(space: &Space, ctx: &Ctx, ask: EnterOfficial) -> Result<OfficialVisit> {
    let facts = checked(ask)?;
    let photos: Vec<files::Staged> =
        facts.photos.iter().map(|staged| space.files().keep(staged)).collect::<Result<_>>()?;
    space.write(ctx, |tx| {
        let came_at = profile::late(tx, facts.at, ctx.now)?;
        let (visit, mut wrote) = store::official::insert(tx, &facts, came_at, ctx.now)?;
        for photo in &photos {
            files::record(tx, photo, ctx.now)?;
            wrote = store::official::add_photo(tx, visit, &photo.sha256)?;
        }
        Ok(Recorded::new(store::official::by_id(tx, visit)?, wrote))
    })
}

fn checked(ask: EnterOfficial) -> Result<EnterOfficial> {
    let follow_up = optional_text("follow_up", &ask.follow_up, 200)?;
    if follow_up.is_empty() != ask.follow_up_on.is_none() {
        return Err(Refusal::FollowUpDayMissing {}.into());
    }
    if !(1..=999).contains(&ask.persons) {
        return Err(Refusal::NumberOutside { field: "persons".to_owned(), least: 1, most: 999 }.into());
    }
    Ok(EnterOfficial {
        unit: text("unit", &ask.unit, 80)?,
        led_by: optional_text("led_by", &ask.led_by, 40)?,
        received_by: text("received_by", &ask.received_by, 40)?,
        topic: text("topic", &ask.topic, 120)?,
        opinion: optional_text("opinion", &ask.opinion, 1000)?,
        follow_up,
        ..ask
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "FollowUpOfficialVisit"))]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    pub official_visit: OfficialVisitId,
    /// What was done.
    pub done: String,
}

/// What was promised has been done. Refused where there is nothing to do, and twice.
pub fn follow_up(space: &Space, ctx: &Ctx, ask: FollowUp) -> Result<OfficialVisit> {
    let done = text("done", &ask.done, 200)?;
    space.write(ctx, |tx| {
        let visit = store::official::by_id(tx, ask.official_visit)?;
        if let Some(at) = visit.followed_up_at {
            return Err(Refusal::FollowedUpAlready { unit: visit.unit, at }.into());
        }
        if visit.follow_up_on.is_none() {
            return Err(Refusal::FollowUpDayMissing {}.into());
        }
        let wrote = store::official::follow_up(tx, ask.official_visit, &done, ctx.now)?;
        Ok(Recorded::new(store::official::by_id(tx, ask.official_visit)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListOfficialVisits"))]
#[serde(deny_unknown_fields)]
pub struct ListOfficial {
    /// The rows to pass over; 0 for the first page.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<u32>", optional))]
    pub after: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfficialVisits {
    pub day: Day,
    /// At most a hundred, the latest first.
    pub visits: Vec<OfficialVisit>,
    pub total: u32,
    /// What is still to be done, the nearest day first; at most a hundred.
    pub to_follow: Vec<OfficialVisit>,
}

pub fn list_official(space: &Space, ctx: &Ctx, ask: ListOfficial) -> Result<OfficialVisits> {
    space.read(|read| {
        Ok(OfficialVisits {
            day: settings::today(read, ctx.now)?,
            visits: store::official::page(read, ask.after)?,
            total: store::official::count(read)?,
            to_follow: store::official::to_follow(read)?,
        })
    })
}
