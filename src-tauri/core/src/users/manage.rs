//! What only a manager does to other users: a new PIN, unlocking, another role, leaving and coming back. The last
//! manager keeps role and seat.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Role, User, UserCard, not_found, pin, store};
use crate::error::{Refusal, Result};
use crate::ids::UserId;
use crate::settings;
use crate::space::{Ctx, Recorded, Space, Tx, Wrote};
use crate::time::Instant;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ResetPin {
    pub user: UserId,
    /// At least six digits.
    pub pin: String,
}

/// Gives a user another PIN and opens a lock.
pub fn reset_pin(space: &Space, ctx: &Ctx, ask: ResetPin) -> Result<UserCard> {
    let pin_hash = pin::hash(&ask.pin, space.world())?;
    change(space, ctx, ask.user, |tx, user| {
        store::keep_pin(tx, user.user, &pin_hash)?;
        store::forget_tries(tx, user.user)
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "UnlockUser"))]
#[serde(deny_unknown_fields)]
pub struct Unlock {
    pub user: UserId,
}

/// Opens a lock; the PIN stays.
pub fn unlock(space: &Space, ctx: &Ctx, ask: Unlock) -> Result<UserCard> {
    change(space, ctx, ask.user, |tx, user| store::forget_tries(tx, user.user))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ChangeRole {
    pub user: UserId,
    pub role: Role,
}

/// Refused `last_manager`.
pub fn change_role(space: &Space, ctx: &Ctx, ask: ChangeRole) -> Result<UserCard> {
    change(space, ctx, ask.user, |tx, user| {
        if ask.role != Role::Manager {
            keep_a_manager(tx, user)?;
        }
        store::keep_role(tx, user.user, ask.role)
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "UserLeaves"))]
#[serde(deny_unknown_fields)]
pub struct Leave {
    pub user: UserId,
}

/// From now on the user cannot act; badge and PIN are void, what they did stays under their name.
/// Refused `last_manager`.
pub fn leave(space: &Space, ctx: &Ctx, ask: Leave) -> Result<UserCard> {
    change(space, ctx, ask.user, |tx, user| {
        keep_a_manager(tx, user)?;
        if let Some(badge) = store::valid_badge(tx, user.user)? {
            store::revoke_badge(tx, badge.id, ctx.now)?;
        }
        store::keep_leave(tx, user.user, Some(ctx.now))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ComeBack {
    pub user: UserId,
    pub role: Role,
    /// At least six digits.
    pub pin: String,
}

/// Somebody who left works here again, under the same name, with a new PIN.
pub fn come_back(space: &Space, ctx: &Ctx, ask: ComeBack) -> Result<UserCard> {
    let pin_hash = pin::hash(&ask.pin, space.world())?;
    space.write(ctx, |tx| {
        let card = store::card(tx, ask.user, ctx.now)?.ok_or_else(|| not_found(ask.user))?;
        if card.left_at.is_none() {
            return Err(Refusal::NameTaken { name: card.name }.into());
        }
        store::keep_pin(tx, ask.user, &pin_hash)?;
        store::forget_tries(tx, ask.user)?;
        store::keep_role(tx, ask.user, ask.role)?;
        let wrote = store::keep_leave(tx, ask.user, None)?;
        Ok(Recorded::new(known(tx, ask.user, ctx.now)?, wrote))
    })
}

/// One change of somebody who works here. Refused `user_left` and `not_found`.
pub(super) fn change(
    space: &Space,
    ctx: &Ctx,
    user: UserId,
    how: impl FnOnce(&Tx, &User) -> Result<Wrote>,
) -> Result<UserCard> {
    space.write(ctx, |tx| {
        let UserCard { name, role, left_at, .. } = known(tx, user, ctx.now)?;
        if let Some(left_at) = left_at {
            return Err(Refusal::UserLeft { name, on: settings::today(tx, left_at)? }.into());
        }
        let wrote = how(tx, &User { user, name, role })?;
        Ok(Recorded::new(known(tx, user, ctx.now)?, wrote))
    })
}

fn known(tx: &Tx, user: UserId, now: Instant) -> Result<UserCard> {
    Ok(store::card(tx, user, now)?.ok_or_else(|| not_found(user))?)
}

fn keep_a_manager(tx: &Tx, user: &User) -> Result<()> {
    if user.role == Role::Manager && store::managers(tx)?.len() < 2 {
        return Err(Refusal::LastManager { name: user.name.clone() }.into());
    }
    Ok(())
}
