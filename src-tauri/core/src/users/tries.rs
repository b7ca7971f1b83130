//! One try of a PIN. It is counted before it is judged: a process that is killed between the two, or a second one that
//! tries at the same moment, gets no try for nothing. The hash is slow and is computed outside the door.

use super::rules::{self, Standing, Tries};
use super::{User, not_found, pin, store};
use crate::error::{Refusal, Result};
use crate::ids::UserId;
use crate::space::{Ctx, Read, Recorded, Space};

/// The user, where the PIN is theirs. Refused `pin_too_soon` and `pin_locked`, unheard; `pin_wrong`, counted. What can
/// be no PIN, such as half of one or a scan, is wrong and costs nothing: it tells nothing either.
/// `ctx` is without a key: a try is never answered from the book.
pub fn try_pin(space: &Space, ctx: &Ctx, user: UserId, typed: &str) -> Result<User> {
    if !pin::is_shaped(typed) {
        return Err(space.read(|read| slip(read, ctx, user))?.into());
    }
    let counted: (User, String, u32) = space.write(ctx, |tx| {
        let kept = store::kept(tx, user)?.ok_or_else(|| not_found(user))?;
        heard(tx, &kept.user, rules::standing(kept.user.role, kept.tries, ctx.now))?;
        let wrong = kept.tries.wrong + 1;
        let wrote = store::count_try(tx, user, wrong, ctx.now)?;
        Ok(Recorded::new((kept.user, kept.pin_hash, wrong), wrote))
    })?;
    let (user, pin_hash, wrong) = counted;
    if pin::is_right(typed, &pin_hash)? {
        space.write(ctx, |tx| Ok(Recorded::new((), store::forget_tries(tx, user.user)?)))?;
        return Ok(user);
    }
    let now = rules::standing(user.role, Tries { wrong, last_at: Some(ctx.now) }, ctx.now);
    match now {
        Standing::Locked { .. } => Err(space.read(|read| locked(read, &user, now))?.into()),
        Standing::Waiting { seconds } => {
            Err(Refusal::PinWrong { left: rules::left(wrong), wait: seconds }.into())
        }
        Standing::Open {} => Err(Refusal::PinWrong { left: rules::left(wrong), wait: 0 }.into()),
    }
}

fn slip(read: &Read, ctx: &Ctx, user: UserId) -> Result<Refusal> {
    let kept = store::kept(read, user)?.ok_or_else(|| not_found(user))?;
    heard(read, &kept.user, rules::standing(kept.user.role, kept.tries, ctx.now))?;
    Ok(Refusal::PinWrong { left: rules::left(kept.tries.wrong), wait: 0 })
}

fn heard(read: &Read, user: &User, standing: Standing) -> Result<()> {
    match standing {
        Standing::Open {} => Ok(()),
        Standing::Waiting { seconds } => Err(Refusal::PinTooSoon { name: user.name.clone(), seconds }.into()),
        Standing::Locked { .. } => Err(locked(read, user, standing)?.into()),
    }
}

fn locked(read: &Read, user: &User, standing: Standing) -> Result<Refusal> {
    let until = match standing {
        Standing::Locked { until } => until,
        Standing::Open {} | Standing::Waiting { .. } => None,
    };
    let mut by = store::managers(read)?;
    by.retain(|name| *name != user.name);
    Ok(Refusal::PinLocked { name: user.name.clone(), until, by })
}
