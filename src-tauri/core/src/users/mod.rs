//! Who works at the desk. A user has a name, a role and a PIN of at least six digits, kept only as a memory-hard
//! hash. The first user is made at first run and is a manager; a manager adds the next ones, changes their roles, gives
//! new PINs and staff badges, and lets them leave. Wrong PINs slow and then lock, across restarts.
//! Refused: a short PIN, a taken name, a wrong, early or locked try, the last manager's leave, and what a role may not
//! do, unless somebody of that role excuses it with a reason. It never keeps or logs a PIN.

mod badges;
mod manage;
mod overrides;
mod pin;
mod rules;
mod sit;
mod store;
mod tries;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Refusal, Result};
use crate::ids::UserId;
use crate::rules::text;
use crate::settings;
use crate::space::{Actor, Ctx, Excuse, Read, Recorded, Space, Tx};
use crate::time::Instant;

pub use badges::{Badge, GiveBadge, RevokeBadge, UserBadge, badge, give_badge, normal_code, revoke_badge};
pub use manage::{
    ChangeRole, ComeBack, Leave, ResetPin, Unlock, change_role, come_back, leave, reset_pin, unlock,
};
pub use overrides::{OverrideLine, Overrides, ShowOverrides, overrides};
pub use rules::Standing;
pub use sit::{ChangePin, Lock, Locked, SignIn, Switch, change_pin, lock, sign_in, switch};

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

/// By what the one who sits at a desk was let in. A badge alone lets nobody do what needs more than a helper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    #[default]
    Pin,
    Badge,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct User {
    pub user: UserId,
    pub name: String,
    pub role: Role,
}

/// One user as managers see them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct UserCard {
    pub user: UserId,
    pub name: String,
    pub role: Role,
    pub added_at: Instant,
    /// Cannot act from then on.
    pub left_at: Option<Instant>,
    pub standing: Standing,
    /// Since when there is a valid staff badge.
    pub badge_since: Option<Instant>,
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
        settings::begin_first_run(tx)?;
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

/// Refused `name_taken`, and `user_left` where somebody of that name left: they come back under it.
pub fn add(space: &Space, ctx: &Ctx, ask: Add) -> Result<User> {
    let name = text("name", &ask.name, 40)?;
    let pin_hash = pin::hash(&ask.pin, space.world())?;
    space.write(ctx, |tx| {
        if let Some(left_at) = store::left_at(tx, &name)? {
            return Err(match left_at {
                None => Refusal::NameTaken { name },
                Some(left_at) => Refusal::UserLeft { name, on: settings::today(tx, left_at)? },
            }
            .into());
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
    /// Empty before the first run. Those who left are not among them.
    pub users: Vec<User>,
}

pub fn list(space: &Space, _: &Ctx, _: List) -> Result<Users> {
    space.read(|read| Ok(Users { users: store::all(read)? }))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ShowUsers"))]
#[serde(deny_unknown_fields)]
pub struct Show {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct UserCards {
    pub users: Vec<UserCard>,
}

/// Everybody with role, badge and lock; those who left come last.
pub fn show(space: &Space, ctx: &Ctx, _: Show) -> Result<UserCards> {
    space.read(|read| Ok(UserCards { users: store::cards(read, ctx.now)? }))
}

/// The user behind the name that a rim gives.
pub fn actor(read: &Read, name: &str) -> Result<Actor> {
    let user = store::by_name(read, name)?.ok_or_else(|| Refusal::UserUnknown { name: name.to_owned() })?;
    Ok(Actor { id: user.user, name: user.name, role: user.role })
}

/// Somebody who lets this one act pass, with PIN and reason; a wrong PIN counts as a try. No helper excuses anybody;
/// [`allowed`] asks whether the role is enough for what is done.
pub fn excuse(space: &Space, ctx: &Ctx, by: &str, pin: &str, reason: &str) -> Result<Excuse> {
    let reason = text("reason", reason, 200)?;
    let by = space.read(|read| actor(read, by))?;
    if by.role < Role::Supervisor {
        return Err(Refusal::RoleTooLow { role: by.role, needed: Role::Supervisor }.into());
    }
    tries::try_pin(space, &ctx.aside("users_excuse"), by.id, pin)?;
    Ok(Excuse { by, reason })
}

/// Somebody beside the actor who puts their PIN to the act, whatever their role.
pub fn confirm(space: &Space, ctx: &Ctx, name: &str, pin: &str) -> Result<Actor> {
    let by = space.read(|read| actor(read, name))?;
    tries::try_pin(space, &ctx.aside("users_excuse"), by.id, pin)?;
    Ok(by)
}

/// Refused where the command needs more than the actor, or whoever excused them, may do.
pub fn allowed(needs: Option<Role>, actor: Option<&Actor>, excuse: Option<&Excuse>) -> Result<()> {
    let Some(needed) = needs else { return Ok(()) };
    let role = actor.ok_or(Refusal::UserMissing {})?.role;
    let excused = excuse.is_some_and(|excuse| excuse.by.role >= needed);
    if role >= needed || excused { Ok(()) } else { Err(Refusal::RoleTooLow { role, needed }.into()) }
}

/// As [`allowed`], and refused `pin_needed` where only a badge let in somebody whose role is asked for.
pub fn admitted(
    needs: Option<Role>,
    actor: Option<&Actor>,
    proof: Proof,
    excuse: Option<&Excuse>,
) -> Result<()> {
    allowed(needs, actor, excuse)?;
    let (Some(needed), Some(actor), Proof::Badge) = (needs, actor, proof) else { return Ok(()) };
    let excused = excuse.is_some_and(|excuse| excuse.by.role >= needed);
    if needed == Role::Helper || excused {
        return Ok(());
    }
    Err(Refusal::PinNeeded { user: actor.id, name: actor.name.clone() }.into())
}

/// The same question as [`allowed`] again inside the door: the user may have left since the envelope came.
pub(crate) fn still_allowed(tx: &Tx, ctx: &Ctx) -> Result<()> {
    let actor = match &ctx.actor {
        Some(seen) => Some(
            store::actor_now(tx, seen.id)?.ok_or_else(|| Refusal::UserUnknown { name: seen.name.clone() })?,
        ),
        None => None,
    };
    allowed(ctx.needs, actor.as_ref(), ctx.excuse.as_ref())
}

fn not_found(user: UserId) -> Refusal {
    Refusal::NotFound { what: "user".to_owned(), value: user.0.to_string() }
}
