//! 辅导记录: which mentor advised which team, when, how long, about what. It takes the time at which it happened beside
//! the one at which it was entered. Refused: what is not over yet, what lies in a frozen day, and a mentor who was not
//! appointed then. A wrong one is withdrawn, with a reason, and counts no more.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store;
use crate::error::{Refusal, Result};
use crate::ids::{MentorId, TeamId, TutoringId};
use crate::rules::{in_order, optional_text, text};
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::{Instant, Period};
use crate::{members, profile, settings};

/// Nobody is advised longer at a stretch, in minutes.
const LONGEST: u32 = 720;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Tutoring {
    pub tutoring: TutoringId,
    pub tutoring_no: String,
    pub mentor: MentorId,
    pub mentor_name: String,
    pub team: TeamId,
    pub team_name: String,
    /// When it really began.
    pub began_at: Instant,
    pub minutes: u32,
    pub topic: String,
    /// What the mentor advised; may be empty.
    pub advice: String,
    /// What is to be done next; may be empty.
    pub follow_up: String,
    pub entered_at: Instant,
    pub withdrawn: Option<TutoringWithdrawn>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TutoringWithdrawn {
    pub at: Instant,
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct RecordTutoring {
    pub mentor: MentorId,
    pub team: TeamId,
    pub began_at: Instant,
    /// At least one, at most twelve hours.
    pub minutes: u32,
    pub topic: String,
    #[serde(default)]
    pub advice: Option<String>,
    #[serde(default)]
    pub follow_up: Option<String>,
}

/// Records one tutoring, once it is over. Refused `happens_ahead`, `period_frozen`, `mentor_not_appointed`.
pub fn record_tutoring(space: &Space, ctx: &Ctx, ask: RecordTutoring) -> Result<Tutoring> {
    let texts = store::Texts {
        topic: text("topic", &ask.topic, 80)?,
        advice: optional_text("advice", ask.advice.as_deref().unwrap_or_default(), 1_000)?,
        follow_up: optional_text("follow_up", ask.follow_up.as_deref().unwrap_or_default(), 500)?,
    };
    if !(1..=LONGEST).contains(&ask.minutes) {
        let field = "minutes".to_owned();
        return Err(Refusal::NumberOutside { field, least: 1, most: LONGEST }.into());
    }
    space.write(ctx, |tx| {
        profile::late(tx, Some(ask.began_at), ctx.now)?;
        profile::late(tx, Some(ask.began_at.plus_minutes(ask.minutes.into())), ctx.now)?;
        let mentor = super::mentor(tx, ask.mentor)?;
        let on = settings::today(tx, ask.began_at)?;
        if !mentor.appointments.iter().any(|one| one.period.contains(on)) {
            return Err(Refusal::MentorNotAppointed { name: mentor.name, on }.into());
        }
        members::team_card(tx, ask.team)?;
        let (id, wrote) = store::insert_tutoring(tx, &ask, &texts, ctx.now)?;
        Ok(Recorded::new(tutoring(tx, id)?, wrote))
    })
}

/// One tutoring, withdrawn or not. Refused `not_found`.
pub fn tutoring(read: &Read, id: TutoringId) -> Result<Tutoring> {
    let missing = || Refusal::NotFound { what: "tutoring".to_owned(), value: id.0.to_string() };
    Ok(store::tutoring(read, id)?.ok_or_else(missing)?)
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ListTutorings {
    /// The days on which they began.
    pub period: Period,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Tutorings {
    /// The latest first; withdrawn ones among them, which count nowhere.
    pub tutorings: Vec<Tutoring>,
    /// Of those that stand.
    pub count: u32,
    pub minutes: u32,
}

/// The tutorings of some days.
pub fn list_tutorings(space: &Space, _: &Ctx, ask: ListTutorings) -> Result<Tutorings> {
    in_order(ask.period.from, ask.period.to)?;
    space.read(|read| {
        let zone = settings::zone(read)?;
        let (from, until) = (zone.span_of(ask.period.from).from, zone.span_of(ask.period.to).until);
        let tutorings = store::tutorings(read, from, until)?;
        let standing = tutorings.iter().filter(|one| one.withdrawn.is_none());
        let count = u32::try_from(standing.clone().count()).unwrap_or(u32::MAX);
        let minutes = standing.map(|one| one.minutes).sum();
        Ok(Tutorings { tutorings, count, minutes })
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct WithdrawTutoring {
    pub tutoring: TutoringId,
    pub reason: String,
}

/// Takes a tutoring that never was, or was another one, out of every count.
pub fn withdraw_tutoring(space: &Space, ctx: &Ctx, ask: WithdrawTutoring) -> Result<Tutoring> {
    let reason = text("reason", &ask.reason, 120)?;
    space.write(ctx, |tx| {
        let wrote = undo_tutoring(tx, ctx, ask.tutoring, &reason)?;
        Ok(Recorded::new(tutoring(tx, ask.tutoring)?, wrote))
    })
}

/// As [`withdraw_tutoring`], for [`crate::undo`].
pub fn undo_tutoring(tx: &Tx, ctx: &Ctx, id: TutoringId, reason: &str) -> Result<Wrote> {
    let found = tutoring(tx, id)?;
    if let Some(withdrawn) = found.withdrawn {
        let no = found.tutoring_no;
        return Err(Refusal::TutoringWithdrawn { no, at: withdrawn.at }.into());
    }
    profile::unfrozen(tx, found.began_at)?;
    store::withdraw_tutoring(tx, id, reason, ctx.now)
}
