use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store;
use crate::error::{Refusal, Result};
use crate::ids::{MemberId, VisitorId, ZoneId};
use crate::rules::text;
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::Instant;
use crate::{members, profile, settings};

/// One stay of somebody who came to see a member.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Visitor {
    pub visitor: VisitorId,
    pub name: String,
    /// May be empty.
    pub mobile: String,
    pub host: MemberId,
    pub host_name: String,
    /// The host's, of that day.
    pub team: Option<String>,
    pub purpose: String,
    pub zone: Option<ZoneId>,
    pub came_at: Instant,
    pub left_at: Option<Instant>,
    pub withdrawn_at: Option<Instant>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ReceiveVisitor", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Receive {
    pub name: String,
    /// May be left out: only what is needed is asked.
    #[serde(default)]
    pub mobile: Option<String>,
    pub host: MemberId,
    pub purpose: String,
    #[serde(default)]
    pub zone: Option<ZoneId>,
    /// For a late entry: when they came.
    #[serde(default)]
    pub at: Option<Instant>,
}

/// Lets a visitor in under a host. Refused without a name or a purpose; late as [`super::enter_late`].
pub fn receive(space: &Space, ctx: &Ctx, ask: Receive) -> Result<Visitor> {
    let name = text("name", &ask.name, 60)?;
    let purpose = text("purpose", &ask.purpose, 60)?;
    let mobile = ask.mobile.as_deref().map(str::trim).filter(|mobile| !mobile.is_empty());
    let mobile = mobile.map(members::normal_mobile).transpose()?.unwrap_or_default();
    space.write(ctx, |tx| {
        members::member(tx, ask.host)?;
        let came_at = members::happened(tx, ask.host, ask.at, ctx.now)?;
        if let Some(zone) = ask.zone {
            profile::zone(tx, zone)?;
        }
        let day = settings::today(tx, came_at)?;
        let coming = store::visitors::Coming {
            name: &name,
            mobile: &mobile,
            host: ask.host,
            team: members::team_on(tx, ask.host, day)?.map(|team| team.team),
            purpose: &purpose,
            zone: ask.zone,
            came_at,
        };
        let (visitor, wrote) = store::visitors::insert(tx, &coming, ctx.now)?;
        Ok(Recorded::new(store::visitors::by_id(tx, visitor)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SeeVisitorOff", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SeeOff {
    pub visitor: VisitorId,
    /// For a late entry: when they left.
    #[serde(default)]
    pub at: Option<Instant>,
}

/// The visitor has left. Refused where they have left before, and late as [`super::enter_late`].
pub fn see_off(space: &Space, ctx: &Ctx, ask: SeeOff) -> Result<Visitor> {
    space.write(ctx, |tx| {
        let visitor = store::visitors::by_id(tx, ask.visitor)?;
        if visitor.left_at.is_some() {
            return Err(Refusal::NotHere { name: visitor.name }.into());
        }
        let left_at = match ask.at {
            Some(at) if at < visitor.came_at => {
                return Err(Refusal::SpanReversed { from: visitor.came_at, until: at }.into());
            }
            at => profile::late(tx, at, ctx.now)?.max(visitor.came_at),
        };
        let wrote = store::visitors::close(tx, ask.visitor, left_at, ctx.now)?;
        Ok(Recorded::new(store::visitors::by_id(tx, ask.visitor)?, wrote))
    })
}

/// The visitors who are in, the latest first.
pub fn visitors_here(read: &Read) -> Result<Vec<Visitor>> {
    store::visitors::here(read)
}

/// One visitor, for other features. Refused `not_found` where there is none.
pub fn visitor(read: &Read, visitor: VisitorId) -> Result<Visitor> {
    store::visitors::by_id(read, visitor)
}
