use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::keys::{HouseKey, SeenKey};
use super::notes::Note;
use super::store;
use crate::error::{Refusal, Result};
use crate::fen::Fen;
use crate::ids::{HandoverId, KeyId};
use crate::receipts::{self, Shift};
use crate::rules::{optional_text, text};
use crate::space::{Ctx, Recorded, Space, Tx};
use crate::time::Instant;
use crate::users;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowHandover {}

/// What lies on the table between the two.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HandoverState {
    pub notes: Vec<Note>,
    pub keys: Vec<HouseKey>,
    /// The open shift, whose cash is counted; absent while the till is closed.
    pub till: Option<Shift>,
    /// At most ten, the last first.
    pub last: Vec<Handover>,
}

/// Who handed over to whom.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Handover {
    pub handover: HandoverId,
    pub at: Instant,
    pub from: String,
    /// Who proved a PIN.
    pub to: String,
    /// The shift that ended; absent where the till was closed.
    pub counted: Option<Fen>,
    pub difference: Option<Fen>,
    pub keys: Vec<SeenKey>,
    pub remark: String,
}

pub fn handover(space: &Space, _: &Ctx, _: ShowHandover) -> Result<HandoverState> {
    space.read(|read| {
        Ok(HandoverState {
            notes: store::pinned(read)?,
            keys: store::keys(read)?,
            till: receipts::till_now(read)?.open,
            last: store::handovers(read)?,
        })
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct HandOver {
    /// Who takes over, by name.
    #[serde(default)]
    pub to: Option<String>,
    /// Theirs.
    #[serde(default)]
    pub pin: Option<String>,
    /// The cash, counted by both; needed while the till is open.
    #[serde(default)]
    pub counted: Option<Fen>,
    /// Why it is not what was expected.
    #[serde(default)]
    pub reason: Option<String>,
    /// The keys that are there; all others are missing.
    pub keys: Vec<KeyId>,
    /// Needed where a key is missing.
    #[serde(default)]
    pub remark: Option<String>,
}

/// Hands the desk over. Who leaves acts; who comes confirms with their PIN. The cash that was counted closes one shift and opens the next.
/// Refused: `handover_unconfirmed`, `handover_to_self`, `count_missing`, `difference_unexplained`.
pub fn hand_over(space: &Space, ctx: &Ctx, ask: HandOver) -> Result<Handover> {
    let from = ctx.user()?.clone();
    let (Some(to), Some(pin)) = (&ask.to, &ask.pin) else {
        return Err(Refusal::HandoverUnconfirmed {}.into());
    };
    if *to == from.name {
        return Err(Refusal::HandoverToSelf { name: from.name }.into());
    }
    let to = users::confirm(space, ctx, to, pin)?;
    let reason = optional_text("reason", ask.reason.as_deref().unwrap_or_default(), 120)?;
    space.write(ctx, |tx| {
        let keys = store::keys(tx)?;
        let is_missing = keys.iter().any(|key| !ask.keys.contains(&key.key));
        let remark = ask.remark.as_deref().unwrap_or_default();
        let remark =
            if is_missing { text("remark", remark, 200)? } else { optional_text("remark", remark, 200)? };
        let shifts = match receipts::till_now(tx)?.open {
            Some(_) => Some(change_shifts(tx, ctx, ask.counted, &reason, &to)?),
            None => None,
        };
        let new = store::NewHandover { from: from.id, to: to.id, at: ctx.now, shifts, remark: &remark };
        let (id, wrote) = store::insert_handover(tx, &new)?;
        for key in &keys {
            store::insert_seen_key(tx, id, key.key, ask.keys.contains(&key.key))?;
        }
        let missing = || Refusal::NotFound { what: "handover".to_owned(), value: id.0.to_string() };
        Ok(Recorded::new(store::handover(tx, id)?.ok_or_else(missing)?, wrote))
    })
}

/// The shift that ended, and the one that began.
fn change_shifts(
    tx: &Tx,
    ctx: &Ctx,
    counted: Option<Fen>,
    reason: &str,
    to: &crate::space::Actor,
) -> Result<(crate::ids::ShiftId, crate::ids::ShiftId)> {
    let counted = counted.ok_or(Refusal::CountMissing {})?;
    let (closed, _) = receipts::close_within(tx, ctx, counted, reason)?;
    let (opened, _) = receipts::open_within(tx, ctx, counted, to.id)?;
    Ok((closed.shift, opened.shift))
}
