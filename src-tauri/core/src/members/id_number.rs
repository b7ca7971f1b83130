use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::rules::{masked, normal_id_no};
use super::{Purpose, store};
use crate::error::{Refusal, Result};
use crate::ids::MemberId;
use crate::rules::text;
use crate::space::{Ctx, Recorded, Space, Tx, Wrote};
use crate::time::Instant;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct KeepIdNumber {
    pub member: MemberId,
    /// As it was typed.
    pub id_no: String,
}

/// An ID number as answers show it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct IdNumber {
    /// The first three and the last four; absent where none is kept.
    pub masked: Option<String>,
}

/// Keeps a checked ID number. Refused `id_number_wrong`, `consent_missing`, and `id_number_taken` by whose it is.
pub fn keep_id_number(space: &Space, ctx: &Ctx, ask: KeepIdNumber) -> Result<IdNumber> {
    let id_no = normal_id_no(&ask.id_no)?;
    space.write(ctx, |tx| {
        let member = super::active(tx, ask.member)?;
        if store::consent_now(tx, member.member, Purpose::IdNumber)?.is_none() {
            let purpose = Purpose::IdNumber;
            return Err(Refusal::ConsentMissing { name: member.name, purpose }.into());
        }
        if let Some(other) = store::by_id_no(tx, &id_no)?.filter(|other| *other != member.member) {
            let other = super::member(tx, other)?;
            return Err(Refusal::IdNumberTaken { member_no: other.member_no, name: other.name }.into());
        }
        let wrote = store::put_id_no(tx, member.member, &id_no, ctx.now)?;
        Ok(Recorded::new(IdNumber { masked: Some(masked(&id_no)) }, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DropIdNumber {
    pub member: MemberId,
}

/// Takes an ID number out again. Refused `not_found` where none is kept.
pub fn drop_id_number(space: &Space, ctx: &Ctx, ask: DropIdNumber) -> Result<IdNumber> {
    space.write(ctx, |tx| {
        let wrote = take_out(tx, super::member(tx, ask.member)?.member)?.ok_or_else(none)?;
        Ok(Recorded::new(IdNumber { masked: None }, wrote))
    })
}

fn none() -> Refusal {
    Refusal::NotFound { what: "id_number".to_owned(), value: String::new() }
}

pub(super) fn take_out(tx: &Tx, member: MemberId) -> Result<Option<Wrote>> {
    match store::id_no(tx, member)? {
        Some((row, _)) => store::blank_id_no(tx, row).map(Some),
        None => Ok(None),
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Unmask {
    pub member: MemberId,
    /// What it is needed for.
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Unmasked {
    pub at: Instant,
    /// In full. Absent where the same ask is answered again: the stored answer does not hold it.
    pub id_no: Option<String>,
}

/// Shows an ID number in full, once, and books who looked and why.
pub fn unmask(space: &Space, ctx: &Ctx, ask: Unmask) -> Result<Unmasked> {
    let reason = text("reason", &ask.reason, 120)?;
    let user = ctx.user()?.id;
    let mut seen = None;
    let unmasked = space.write(ctx, |tx| {
        let member = super::member(tx, ask.member)?.member;
        let (_, id_no) = store::id_no(tx, member)?.ok_or_else(none)?;
        seen = Some(id_no);
        let wrote = store::insert_unmasking(tx, member, user, &reason, ctx.now)?;
        Ok(Recorded::new(Unmasked { at: ctx.now, id_no: None }, wrote))
    })?;
    Ok(Unmasked { id_no: seen, ..unmasked })
}
