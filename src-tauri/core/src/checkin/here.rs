use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store::{self, Here};
use super::visitors::Visitor;
use crate::error::Result;
use crate::ids::{MemberId, ZoneId};
use crate::profile;
use crate::space::{Ctx, Read, Space};
use crate::time::{Instant, Span};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowHere {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HereByZone {
    /// Only zones in which somebody is, in the order of the profile; last those whose zone nobody said.
    pub zones: Vec<ZoneHere>,
    pub total: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ZoneHere {
    /// Absent, with its name, where nobody said a zone.
    pub zone: Option<ZoneId>,
    pub name: Option<String>,
    /// The latest first.
    pub members: Vec<Here>,
    pub visitors: Vec<Visitor>,
}

/// Who is in, by the zone in which they came in.
pub fn here_by_zone(space: &Space, _: &Ctx, _: ShowHere) -> Result<HereByZone> {
    space.read(|read| {
        let (members, visitors) = (store::here(read)?, store::visitors::here(read)?);
        let total = u32::try_from(members.len() + visitors.len()).unwrap_or(u32::MAX);
        let named = profile::load(read)?.zones.into_iter().map(|zone| (Some(zone.zone), Some(zone.name)));
        let zones = named.chain([(None, None)]).map(|(zone, name)| ZoneHere {
            members: members.iter().filter(|one| one.zone == zone).cloned().collect(),
            visitors: visitors.iter().filter(|one| one.zone == zone).cloned().collect(),
            zone,
            name,
        });
        let zones = zones.filter(|zone| !zone.members.is_empty() || !zone.visitors.is_empty()).collect();
        Ok(HereByZone { zones, total })
    })
}

/// The members who are in, the latest first.
pub fn here(read: &Read) -> Result<Vec<Here>> {
    store::here(read)
}

/// How many visits began in the span, of members and of visitors.
pub fn visits_in(read: &Read, span: Span) -> Result<u32> {
    store::visits_in(read, span)
}

/// Since when the person is in, where they are.
pub fn here_since(read: &Read, member: MemberId) -> Result<Option<Instant>> {
    Ok(store::open_visit(read, member)?.map(|visit| visit.came_at))
}
