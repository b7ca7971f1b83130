use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Means, store};
use crate::capitals::LARGEST;
use crate::error::{Fault, Refusal, Result};
use crate::fen::Fen;
use crate::ids::{ShiftId, UserId};
use crate::rules::{optional_text, text};
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::Instant;

/// The cash of one shift.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Shift {
    pub shift: ShiftId,
    pub opened_at: Instant,
    pub opened_by: String,
    /// 备用金: what lay in the till when it was opened.
    pub float: Fen,
    /// Cash that was taken.
    pub taken: Fen,
    /// Cash that went back to people; not negative.
    pub given: Fen,
    /// Cash put in, less cash taken out, that nobody paid.
    pub moved: Fen,
    /// `float` and `taken` and `moved`, less `given`.
    pub expected: Fen,
    pub closed: Option<Closed>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ClosedShift"))]
pub struct Closed {
    pub at: Instant,
    pub by: String,
    pub counted: Fen,
    /// `counted` less what was expected.
    pub difference: Fen,
    /// Why they differ; empty where they do not.
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowTill {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Till {
    /// Absent while the till is closed.
    pub open: Option<Shift>,
    /// The last ones that were closed, the latest first; at most ten.
    pub closed: Vec<Shift>,
}

/// The till as it stands.
pub fn till(space: &Space, _: &Ctx, _: ShowTill) -> Result<Till> {
    space.read(till_now)
}

/// As [`till`], for other features.
pub fn till_now(read: &Read) -> Result<Till> {
    Ok(Till { open: store::open_shift(read)?, closed: store::closed_shifts(read)? })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OpenShift {
    pub float: Fen,
}

/// Opens the till with what lies in it. Refused while a shift is open.
pub fn open_shift(space: &Space, ctx: &Ctx, ask: OpenShift) -> Result<Shift> {
    space.write(ctx, |tx| {
        let (shift, wrote) = open_within(tx, ctx, ask.float, ctx.user()?.id)?;
        Ok(Recorded::new(shift, wrote))
    })
}

/// As [`open_shift`], inside an act that does more, for whoever takes over.
pub fn open_within(tx: &Tx, ctx: &Ctx, float: Fen, by: UserId) -> Result<(Shift, Wrote)> {
    counted(float)?;
    if let Some(open) = store::open_shift(tx)? {
        return Err(Refusal::ShiftOpen { by: open.opened_by, since: open.opened_at }.into());
    }
    let wrote = store::insert_shift(tx, float, ctx.now, by)?;
    Ok((current(tx)?, wrote))
}

fn counted(amount: Fen) -> Result<()> {
    if amount < Fen(0) {
        return Err(Refusal::AmountNotPositive {}.into());
    }
    if amount > LARGEST { Err(Refusal::AmountTooLarge { limit: LARGEST }.into()) } else { Ok(()) }
}

/// The open shift. Refused `shift_missing`.
fn current(read: &Read) -> Result<Shift> {
    Ok(store::open_shift(read)?.ok_or(Refusal::ShiftMissing {})?)
}

/// The shift to which money of these means belongs: the open one for cash, none for the rest. Refused where cash
/// moves without a shift, or more goes out than lies in the till.
pub(super) fn of_cash(read: &Read, means: Means, amount: Fen) -> Result<Option<ShiftId>> {
    if means != Means::Cash {
        return Ok(None);
    }
    let open = current(read)?;
    if open.expected + amount < Fen(0) {
        return Err(Refusal::TillShort { held: open.expected, asked: -amount }.into());
    }
    Ok(Some(open.shift))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MoveCash {
    /// Put in; negative for taken out.
    pub amount: Fen,
    pub reason: String,
}

/// Puts cash into the till or takes it out, where nobody paid: change fetched, takings brought to the bank.
pub fn move_cash(space: &Space, ctx: &Ctx, ask: MoveCash) -> Result<Shift> {
    let reason = text("reason", &ask.reason, 80)?;
    counted(Fen(ask.amount.0.saturating_abs()))?;
    if ask.amount == Fen(0) {
        return Err(Refusal::AmountNotPositive {}.into());
    }
    space.write(ctx, |tx| {
        let shift = of_cash(tx, Means::Cash, ask.amount)?.ok_or(Refusal::ShiftMissing {})?;
        let wrote = store::insert_move(tx, shift, ask.amount, &reason, ctx.now, ctx.user()?.id)?;
        Ok(Recorded::new(current(tx)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct CloseShift {
    pub counted: Fen,
    /// Needed where what was counted is not what was expected.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Closes the till with what was counted. A difference needs its reason, and stays.
pub fn close_shift(space: &Space, ctx: &Ctx, ask: CloseShift) -> Result<Shift> {
    space.write(ctx, |tx| {
        let (shift, wrote) = close_within(tx, ctx, ask.counted, ask.reason.as_deref().unwrap_or_default())?;
        Ok(Recorded::new(shift, wrote))
    })
}

/// As [`close_shift`], inside an act that does more.
pub fn close_within(tx: &Tx, ctx: &Ctx, amount: Fen, reason: &str) -> Result<(Shift, Wrote)> {
    counted(amount)?;
    let reason = optional_text("reason", reason, 120)?;
    let open = current(tx)?;
    let differs = amount != open.expected;
    if differs && reason.is_empty() {
        return Err(Refusal::DifferenceUnexplained { expected: open.expected, counted: amount }.into());
    }
    let reason = if differs { reason } else { String::new() };
    let by = ctx.user()?.id;
    let wrote = store::close_shift(tx, open.shift, open.expected, amount, &reason, ctx.now, by)?;
    let missing = || Fault::new("the shift just closed is not there");
    Ok((store::shift(tx, open.shift)?.ok_or_else(missing)?, wrote))
}
