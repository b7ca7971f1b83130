//! 创业导师: five kinds, full or part time, each with appointments from day to day. An expired 聘书 does not count,
//! so an appointment is renewed by a new one and the old one stays. It refuses an appointment that ends before it
//! begins, and two appointments of one mentor on the same day. And 辅导记录: what a mentor advised a team, as it happened.

mod store;
mod tutoring;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Refusal, Result};
use crate::ids::{AppointmentId, MentorId};
use crate::rules::{in_order, optional_text, text};
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::Period;

pub use tutoring::{
    ListTutorings, RecordTutoring, Tutoring, TutoringWithdrawn, Tutorings, WithdrawTutoring, list_tutorings,
    record_tutoring, tutoring, undo_tutoring, withdraw_tutoring,
};

/// 天使投资人、成功企业家、资深管理者、技术专家、市场营销专家
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum MentorKind {
    Angel,
    Founder,
    Executive,
    Engineer,
    Marketer,
}

crate::words::coded!(MentorKind {
    Angel: "angel",
    Founder: "founder",
    Executive: "executive",
    Engineer: "engineer",
    Marketer: "marketer",
});

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Engagement {
    FullTime,
    PartTime,
}

crate::words::coded!(Engagement { FullTime: "full_time", PartTime: "part_time" });

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Mentor {
    pub mentor: MentorId,
    pub name: String,
    pub kind: MentorKind,
    pub engagement: Engagement,
    pub organisation: String,
    /// In the order of their first days.
    pub appointments: Vec<Appointment>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Appointment {
    pub appointment: AppointmentId,
    pub period: Period,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "AddMentor"))]
#[serde(deny_unknown_fields)]
pub struct Add {
    pub name: String,
    pub kind: MentorKind,
    pub engagement: Engagement,
    #[serde(default)]
    pub organisation: String,
    pub appointed: Period,
}

/// A mentor with the first appointment.
pub fn add(space: &Space, ctx: &Ctx, ask: Add) -> Result<Mentor> {
    let name = text("name", &ask.name, 40)?;
    let organisation = optional_text("organisation", &ask.organisation, 60)?;
    in_order(ask.appointed.from, ask.appointed.to)?;
    space.write(ctx, |tx| {
        let Add { kind, engagement, appointed: period, .. } = ask;
        let mentor = store::insert(tx, &name, kind, engagement, &organisation, ctx.now)?;
        let (appointment, wrote) = store::appoint(tx, mentor, period)?;
        let appointments = vec![Appointment { appointment, period }];
        Ok(Recorded::new(Mentor { mentor, name, kind, engagement, organisation, appointments }, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Appoint {
    pub mentor: MentorId,
    pub period: Period,
}

/// Appoints a mentor again.
pub fn appoint(space: &Space, ctx: &Ctx, ask: Appoint) -> Result<Mentor> {
    in_order(ask.period.from, ask.period.to)?;
    space.write(ctx, |tx| {
        let mentor = mentor(tx, ask.mentor)?;
        if let Some(other) = mentor.appointments.iter().find(|a| a.period.overlaps(ask.period)) {
            let Period { from, to } = other.period;
            return Err(Refusal::AppointedAlready { name: mentor.name, from, to }.into());
        }
        let (_, wrote) = store::appoint(tx, ask.mentor, ask.period)?;
        let appointments = store::appointments(tx, ask.mentor)?;
        Ok(Recorded::new(Mentor { appointments, ..mentor }, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListMentors"))]
#[serde(deny_unknown_fields)]
pub struct List {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "MentorList"))]
pub struct Listed {
    pub mentors: Vec<Mentor>,
}

pub fn list(space: &Space, _: &Ctx, _: List) -> Result<Listed> {
    space.read(|read| Ok(Listed { mentors: all(read)? }))
}

pub fn all(read: &Read) -> Result<Vec<Mentor>> {
    store::all(read)
}

/// One mentor. Refused `not_found`.
fn mentor(read: &Read, id: MentorId) -> Result<Mentor> {
    let missing = || Refusal::NotFound { what: "mentor".to_owned(), value: id.0.to_string() };
    Ok(all(read)?.into_iter().find(|one| one.mentor == id).ok_or_else(missing)?)
}
