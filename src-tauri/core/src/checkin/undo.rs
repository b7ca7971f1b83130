//! The ways back of the verbs in this folder, for [`crate::undo`]: each writes what makes up for it.

use super::store;
use crate::error::{Refusal, Result};
use crate::ids::{VisitId, VisitorId};
use crate::space::{Ctx, Tx, Wrote};
use crate::{members, profile};

/// The person never came: the visit counts no more.
pub fn undo_come(tx: &Tx, ctx: &Ctx, visit: VisitId, reason: &str) -> Result<Wrote> {
    withdraw(tx, ctx, visit, reason)
}

/// The person has not left: the visit is open again. Refused where they came in again since.
pub fn undo_leave(tx: &Tx, visit: VisitId) -> Result<Wrote> {
    let visit = store::by_id(tx, visit)?;
    profile::unfrozen(tx, visit.came_at)?;
    if store::last_visit(tx, visit.member)?.is_none_or(|last| last.id != visit.id) {
        return Err(Refusal::ActOvertaken {}.into());
    }
    store::reopen(tx, visit.id)
}

/// The visitor never came.
pub fn undo_visitor(tx: &Tx, ctx: &Ctx, visitor: VisitorId, reason: &str) -> Result<Wrote> {
    let visitor = store::visitors::by_id(tx, visitor)?;
    profile::unfrozen(tx, visitor.came_at)?;
    store::visitors::withdraw(tx, &visitor, reason, ctx.now)
}

/// The visitor has not left.
pub fn undo_see_off(tx: &Tx, visitor: VisitorId) -> Result<Wrote> {
    let visitor = store::visitors::by_id(tx, visitor)?;
    profile::unfrozen(tx, visitor.came_at)?;
    store::visitors::reopen(tx, visitor.visitor)
}

pub(super) fn withdraw(tx: &Tx, ctx: &Ctx, visit: VisitId, reason: &str) -> Result<Wrote> {
    let visit = store::by_id(tx, visit)?;
    if let Some(at) = visit.withdrawn_at {
        let name = members::member(tx, visit.member)?.name;
        return Err(Refusal::VisitWithdrawn { name, at }.into());
    }
    profile::unfrozen(tx, visit.came_at)?;
    store::withdraw(tx, &visit, reason, ctx.now)
}
