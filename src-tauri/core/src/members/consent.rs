use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{id_number, store};
use crate::error::{Refusal, Result};
use crate::ids::{ConsentId, MemberId};
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::Instant;

/// The edition of the texts that people are shown; another text is another edition.
pub const WORDING: &str = "2026-11";

/// What personal facts may be used for, each asked apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ConsentPurpose"))]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// 登记、到访、预约与借用
    Register,
    /// 向主管部门、审计提交
    Filing,
    /// 身份证号, sensitive: kept only while this stands
    IdNumber,
    /// 照片与肖像用于宣传
    Portrait,
    /// 活动与政策通知
    Notices,
}

crate::words::coded!(Purpose {
    Register: "register",
    Filing: "filing",
    IdNumber: "id_number",
    Portrait: "portrait",
    Notices: "notices",
});

/// How the person said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ConsentChannel"))]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    Paper,
    Screen,
    Spoken,
}

crate::words::coded!(Channel { Paper: "paper", Screen: "screen", Spoken: "spoken" });

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Consent {
    pub consent: ConsentId,
    pub purpose: Purpose,
    pub wording: String,
    pub channel: Channel,
    /// The user who heard it.
    pub witness: Option<String>,
    pub given_at: Instant,
    pub withdrawn_at: Option<Instant>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ConsentList {
    /// What stands and what was withdrawn, in the order in which it was given.
    pub consents: Vec<Consent>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct GiveConsent {
    pub member: MemberId,
    pub purposes: Vec<Purpose>,
    pub channel: Channel,
}

/// Records what a person agrees to. What stands already is not recorded twice; where all of it does, refused
/// `consent_given`.
pub fn give_consent(space: &Space, ctx: &Ctx, ask: GiveConsent) -> Result<ConsentList> {
    space.write(ctx, |tx| {
        let member = super::active(tx, ask.member)?;
        let wrote = agree(tx, ctx, member.member, &ask.purposes, ask.channel)?;
        let wrote = wrote.ok_or(Refusal::ConsentGiven { name: member.name })?;
        Ok(Recorded::new(ConsentList { consents: consents(tx, member.member)? }, wrote))
    })
}

/// As [`give_consent`], for acts that do more; `None` where all of it stood already.
pub fn agree(
    tx: &Tx,
    ctx: &Ctx,
    member: MemberId,
    purposes: &[Purpose],
    channel: Channel,
) -> Result<Option<Wrote>> {
    let mut wrote = None;
    for purpose in purposes {
        if store::consent_now(tx, member, *purpose)?.is_none() {
            let witness = ctx.actor.as_ref().map(|actor| actor.id);
            wrote = Some(store::insert_consent(tx, member, *purpose, WORDING, channel, witness, ctx.now)?);
        }
    }
    Ok(wrote)
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct WithdrawConsent {
    pub member: MemberId,
    pub purpose: Purpose,
}

/// The person takes it back: it holds no more from now on, and what was done before stays lawful. Without the one
/// for the ID number, that number is taken out in the same act.
pub fn withdraw_consent(space: &Space, ctx: &Ctx, ask: WithdrawConsent) -> Result<ConsentList> {
    space.write(ctx, |tx| {
        let member = super::member(tx, ask.member)?;
        let Some((consent, given_at)) = store::consent_now(tx, member.member, ask.purpose)? else {
            return Err(Refusal::ConsentMissing { name: member.name, purpose: ask.purpose }.into());
        };
        let wrote = store::withdraw_consent(tx, consent, ctx.now.max(given_at))?;
        if ask.purpose == Purpose::IdNumber {
            id_number::take_out(tx, member.member)?;
        }
        Ok(Recorded::new(ConsentList { consents: consents(tx, member.member)? }, wrote))
    })
}

/// Everything that the person ever agreed to.
pub fn consents(read: &Read, member: MemberId) -> Result<Vec<Consent>> {
    store::consents(read, member)
}
