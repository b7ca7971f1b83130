use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Event, Guest, Signup, store};
use crate::error::{Refusal, Result};
use crate::ids::{EventId, MemberId};
use crate::members;
use crate::settings;
use crate::space::{Ctx, Recorded, Space, Tx, Wrote};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SignUp {
    pub event: EventId,
    pub member: MemberId,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SignedUp {
    /// With a seat, or with the place on the waiting list.
    pub signup: Signup,
    pub event: Event,
}

/// Signs somebody up: a seat where there is one at this moment, else the end of the waiting list.
/// Refused `already_signed_up`, `already_signed_in`, `event_over`, `event_cancelled`.
pub fn sign_up(space: &Space, ctx: &Ctx, ask: SignUp) -> Result<SignedUp> {
    space.write(ctx, |tx| {
        let event = open(tx, ctx, ask.event)?;
        let member = members::active(tx, ask.member)?;
        if let Some(signup) = store::signup_now(tx, ask.event, ask.member)? {
            let Signup { waiting, signed_up_at: at, .. } = signup;
            let (name, title) = (member.name, event.title);
            return Err(Refusal::AlreadySignedUp { name, title, at, waiting }.into());
        }
        if let Some(came) = store::attendance_of(tx, event.session, ask.member)? {
            return Err(Refusal::AlreadySignedIn { name: member.name, at: came.at }.into());
        }
        let team = members::team_on(tx, ask.member, settings::today(tx, ctx.now)?)?.map(|team| team.team);
        let seated = (event.counts.free > 0).then_some(ctx.now);
        let wrote = store::insert_signup(tx, ask.event, ask.member, team, ctx.now, seated)?;
        let signup = store::signup_now(tx, ask.event, ask.member)?
            .ok_or_else(|| not_signed_up(&member.name, &event.title))?;
        Ok(Recorded::new(SignedUp { signup, event: super::event(tx, ask.event)? }, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "WithdrawSignup"))]
#[serde(deny_unknown_fields)]
pub struct Withdraw {
    pub event: EventId,
    pub member: MemberId,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "WithdrawnSignup"))]
pub struct Withdrawn {
    pub guest: Guest,
    /// Who got the seat, and must be told. Nobody who withdrew earlier: they sign up again, at the end.
    pub moved_up: Option<Guest>,
    pub event: Event,
}

/// Takes a signup back. A seat goes to the first of the waiting list in the same act.
/// Refused `not_signed_up`, `already_signed_in`, `event_over`, `event_cancelled`.
pub fn withdraw(space: &Space, ctx: &Ctx, ask: Withdraw) -> Result<Withdrawn> {
    space.write(ctx, |tx| {
        let (withdrawn, wrote) = take_back(tx, ctx, ask.event, ask.member)?;
        Ok(Recorded::new(withdrawn, wrote))
    })
}

/// The signup was never meant: as [`withdraw`], for [`crate::undo`].
pub fn undo_sign_up(tx: &Tx, ctx: &Ctx, event: EventId, member: MemberId) -> Result<Wrote> {
    Ok(take_back(tx, ctx, event, member)?.1)
}

fn take_back(tx: &Tx, ctx: &Ctx, event: EventId, member: MemberId) -> Result<(Withdrawn, Wrote)> {
    let event = open(tx, ctx, event)?;
    let name = members::member(tx, member)?.name;
    let signup =
        store::signup_now(tx, event.event, member)?.ok_or_else(|| not_signed_up(&name, &event.title))?;
    if let Some(came) = store::attendance_of(tx, event.session, member)? {
        return Err(Refusal::AlreadySignedIn { name, at: came.at }.into());
    }
    let mut wrote = store::withdraw(tx, signup.signup, ctx.now.max(signup.signed_up_at))?;
    let mut moved_up = None;
    let free = super::event(tx, event.event)?.counts.free;
    if let Some(next) = store::first_waiting(tx, event.event)?.filter(|_| free > 0) {
        wrote = store::seat(tx, next.signup, ctx.now.max(next.signed_up_at))?;
        moved_up = Some(next.guest);
    }
    let event = super::event(tx, event.event)?;
    Ok((Withdrawn { guest: signup.guest, moved_up, event }, wrote))
}

fn not_signed_up(name: &str, title: &str) -> Refusal {
    Refusal::NotSignedUp { name: name.to_owned(), title: title.to_owned() }
}

/// Not cancelled, not over: the list still moves.
fn open(tx: &Tx, ctx: &Ctx, event: EventId) -> Result<Event> {
    let event = super::standing(tx, event)?;
    if event.span.until <= ctx.now {
        return Err(Refusal::EventOver { title: event.title, until: event.span.until }.into());
    }
    Ok(event)
}
