//! The ways back of the verbs in this folder, for [`crate::undo`]: each writes what makes up for it.

use super::store;
use crate::error::{Refusal, Result};
use crate::ids::LoanId;
use crate::profile;
use crate::space::{Ctx, Tx, Wrote};

/// The thing never went out: the loan counts as none. Refused where it came back already.
pub fn undo_lend(tx: &Tx, ctx: &Ctx, loan: LoanId) -> Result<Wrote> {
    let loan = store::loan(tx, loan)?;
    profile::unfrozen(tx, loan.lent_at)?;
    if loan.returned_at.is_some() {
        return Err(Refusal::ActOvertaken {}.into());
    }
    store::withdraw(tx, &loan, ctx.now)
}

/// The thing is still out. Refused where it went out again, or out of use, since.
pub fn undo_take_back(tx: &Tx, loan: LoanId) -> Result<Wrote> {
    let loan = store::loan(tx, loan)?;
    profile::unfrozen(tx, loan.lent_at)?;
    let item = loan.item.item;
    if store::open_loan(tx, item)?.is_some() || store::retirement(tx, item)?.is_some() {
        return Err(Refusal::ActOvertaken {}.into());
    }
    store::reopen(tx, loan.loan)
}
