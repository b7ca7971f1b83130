//! Who works at the desk. A user has a name, a role and a PIN of at least six digits, kept only as a memory-hard
//! hash. The first user is made at first run and is a manager; the next ones are added by a manager.
//! Refused: a short PIN, a taken name, a wrong PIN. It never keeps or logs a PIN.

mod pin;
mod store;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Refusal, Result};
use crate::ids::UserId;
use crate::rules::text;
use crate::space::{Actor, Ctx, Excuse, Read, Recorded, Space, Tx};

/// What a user may do; each role may do what the one before it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Helper,
    Supervisor,
    Manager,
}

crate::words::coded!(Role { Helper: "helper", Supervisor: "supervisor", Manager: "manager" });

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct User {
    pub user: UserId,
    pub name: String,
    pub role: Role,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct FirstRun {
    pub name: String,
    /// At least six digits.
    pub pin: String,
}

/// Makes the first user, a manager. Refused once there is any user.
pub fn first_run(space: &Space, ctx: &Ctx, ask: FirstRun) -> Result<User> {
    let name = text("name", &ask.name, 40)?;
    let pin_hash = pin::hash(&ask.pin, space.world())?;
    space.write(ctx, |tx| {
        if !store::all(tx)?.is_empty() {
            return Err(Refusal::AlreadySetUp {}.into());
        }
        let (user, wrote) = store::insert(tx, &name, Role::Manager, &pin_hash, ctx.now)?;
        Ok(Recorded::new(User { user, name, role: Role::Manager }, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "AddUser"))]
#[serde(deny_unknown_fields)]
pub struct Add {
    pub name: String,
    pub role: Role,
    /// At least six digits.
    pub pin: String,
}

pub fn add(space: &Space, ctx: &Ctx, ask: Add) -> Result<User> {
    let name = text("name", &ask.name, 40)?;
    let pin_hash = pin::hash(&ask.pin, space.world())?;
    space.write(ctx, |tx| {
        if store::by_name(tx, &name)?.is_some() {
            return Err(Refusal::NameTaken { name }.into());
        }
        let (user, wrote) = store::insert(tx, &name, ask.role, &pin_hash, ctx.now)?;
        Ok(Recorded::new(User { user, name, role: ask.role }, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListUsers"))]
#[serde(deny_unknown_fields)]
pub struct List {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Users {
    /// Empty before the first run.
    pub users: Vec<User>,
}

pub fn list(space: &Space, _: &Ctx, _: List) -> Result<Users> {
    space.read(|read| Ok(Users { users: store::all(read)? }))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    pub user: UserId,
    pub pin: String,
}

/// Checks a PIN. The rim then lets this user act until somebody else signs in.
pub fn sign_in(space: &Space, _: &Ctx, ask: SignIn) -> Result<User> {
    let (user, pin_hash) = space
        .read(|read| store::with_pin(read, ask.user))?
        .ok_or_else(|| Refusal::NotFound { what: "user".to_owned(), value: ask.user.0.to_string() })?;
    pin::check(&ask.pin, &pin_hash)?;
    Ok(user)
}

/// The user behind the name that a rim gives.
pub fn actor(read: &Read, name: &str) -> Result<Actor> {
    let user = store::by_name(read, name)?.ok_or_else(|| Refusal::UserUnknown { name: name.to_owned() })?;
    Ok(Actor { id: user.user, name: user.name, role: user.role })
}

/// Somebody of a higher role who lets this one act pass, with the reason.
pub fn excuse(read: &Read, by: &str, pin: &str, reason: &str) -> Result<Excuse> {
    let reason = text("reason", reason, 200)?;
    let by = actor(read, by)?;
    let (_, pin_hash) =
        store::with_pin(read, by.id)?.ok_or_else(|| Refusal::UserUnknown { name: by.name.clone() })?;
    pin::check(pin, &pin_hash)?;
    Ok(Excuse { by, reason })
}

/// Refused where the command needs more than the actor, or whoever excused them, may do.
pub fn allowed(needs: Option<Role>, actor: Option<&Actor>, excuse: Option<&Excuse>) -> Result<()> {
    let Some(needed) = needs else { return Ok(()) };
    let role = actor.ok_or(Refusal::UserMissing {})?.role;
    let excused = excuse.is_some_and(|excuse| excuse.by.role >= needed);
    if role >= needed || excused { Ok(()) } else { Err(Refusal::RoleTooLow { role, needed }.into()) }
}

/// The same question again inside the door: the user may have left since the envelope came.
pub(crate) fn still_allowed(tx: &Tx, ctx: &Ctx) -> Result<()> {
    let actor = match &ctx.actor {
        Some(seen) => Some(
            store::actor_now(tx, seen.id)?.ok_or_else(|| Refusal::UserUnknown { name: seen.name.clone() })?,
        ),
        None => None,
    };
    allowed(ctx.needs, actor.as_ref(), ctx.excuse.as_ref())
}
