//! The space itself and who runs it: names, address, opening day, operator; its zones with kind and area; the
//! public facilities. The filing's place conditions count from here. Areas are whole dm² (a hundredth of a m²), so
//! that 614.25 m² is exact. It refuses an area that is not positive and a zone's name used twice. A manager may
//! freeze all days up to one: from then on nothing is entered late into them or corrected in them. It also knows when
//! the space is open: hours by the kind of day, single days that differ, and the yearly notices on holidays.

mod calendar;
mod freeze;
mod hours;
mod shapes;
mod store;

use std::fmt;

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use calendar::{Break, Calendar, Flaw as CalendarFlaw};
pub use freeze::{Freeze, FreezeUntil, freeze_until, late, unfrozen};
pub use hours::{
    CalendarYear, DayKind, DayOn, Exception, Hours, HoursOf, HoursOn, ImportCalendar, Opening, OpeningHours,
    SetException, SetHours, ShowHours, WithdrawException, day_on, hours, hours_on, import_calendar,
    set_exception, set_hours, withdraw_exception,
};
pub use shapes::{ChangeZone, Shape, ShapeZone, Spot, change_zone, end_zone, shape_zone, shapes, since};

use crate::error::{Refusal, Result};
use crate::ids::{FacilityId, ZoneId};
use crate::rules::{in_order, optional_text, text};
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::{Day, Period};

/// An area in dm²: 100 of them are one m².
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "number"))]
#[serde(transparent)]
pub struct Dm2(pub i64);

/// m² with two decimals.
impl fmt::Display for Dm2 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

impl ToSql for Dm2 {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.into())
    }
}

impl FromSql for Dm2 {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}

/// What a zone is for. `desks` holds 创业工位; `reception` to `equipment` are the five kinds of 公共服务场地.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ZoneKind {
    Desks,
    Reception,
    Exhibition,
    Meeting,
    Leisure,
    Equipment,
    OperatorOffice,
    Other,
}

crate::words::coded!(ZoneKind {
    Desks: "desks",
    Reception: "reception",
    Exhibition: "exhibition",
    Meeting: "meeting",
    Leisure: "leisure",
    Equipment: "equipment",
    OperatorOffice: "operator_office",
    Other: "other",
});

impl ZoneKind {
    /// 公共服务场地, by the national rule's own list.
    pub fn is_public(self) -> bool {
        matches!(self, Self::Reception | Self::Exhibition | Self::Meeting | Self::Leisure | Self::Equipment)
    }
}

/// 公共服务设施: free or cheap internet, public software, shared office facilities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FacilityKind {
    Network,
    PublicSoftware,
    SharedOffice,
}

crate::words::coded!(FacilityKind {
    Network: "network",
    PublicSoftware: "public_software",
    SharedOffice: "shared_office",
});

/// The operator's legal form. A company, an institution or a social organisation is a legal person of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum OperatorKind {
    Company,
    Institution,
    SocialOrganisation,
    Branch,
    Person,
}

crate::words::coded!(OperatorKind {
    Company: "company",
    Institution: "institution",
    SocialOrganisation: "social_organisation",
    Branch: "branch",
    Person: "person",
});

impl OperatorKind {
    pub fn is_legal_person(self) -> bool {
        matches!(self, Self::Company | Self::Institution | Self::SocialOrganisation)
    }
}

/// What a cover and the facts page need. Only the name is required on the first day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SpaceFacts {
    pub name: String,
    #[serde(default)]
    pub address: String,
    #[serde(default)]
    pub opened_on: Option<Day>,
    #[serde(default)]
    pub contact: String,
    #[serde(default)]
    pub contact_phone: String,
    /// The body that recommends or receives the filing.
    #[serde(default)]
    pub authority: String,
    #[serde(default)]
    pub operator_name: String,
    /// 统一社会信用代码
    #[serde(default)]
    pub operator_uscc: String,
    pub operator_kind: OperatorKind,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ZoneCard"))]
pub struct Zone {
    pub zone: ZoneId,
    pub name: String,
    pub kind: ZoneKind,
    pub area: Dm2,
    pub from_on: Day,
    pub to_on: Option<Day>,
}

impl Zone {
    /// In use on that day.
    pub fn is_in_use(&self, day: Day) -> bool {
        Period { from: self.from_on, to: self.to_on.unwrap_or(day) }.contains(day)
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Facility {
    pub facility: FacilityId,
    pub kind: FacilityKind,
    pub name: String,
    pub from_on: Day,
    pub to_on: Option<Day>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Profile {
    /// Not there before the first run is through.
    pub space: Option<SpaceFacts>,
    pub zones: Vec<Zone>,
    pub facilities: Vec<Facility>,
    /// Up to which day nothing is entered any more; absent where nothing is frozen.
    pub freeze: Option<Freeze>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ShowProfile"))]
#[serde(deny_unknown_fields)]
pub struct Show {}

pub fn show(space: &Space, _: &Ctx, _: Show) -> Result<Profile> {
    space.read(load)
}

/// The profile, for other features.
pub fn load(read: &Read) -> Result<Profile> {
    Ok(Profile {
        space: store::space(read)?,
        zones: store::zones(read)?,
        facilities: store::facilities(read)?,
        freeze: store::freeze(read)?,
    })
}

/// What the space is called on what it prints; empty before the first run is through.
pub fn name(read: &Read) -> Result<String> {
    Ok(store::space(read)?.map(|space| space.name).unwrap_or_default())
}

/// One zone, for other features. Refused `not_found` where there is none.
pub fn zone(read: &Read, id: ZoneId) -> Result<Zone> {
    let missing = || Refusal::NotFound { what: "zone".to_owned(), value: id.0.to_string() };
    Ok(store::zones(read)?.into_iter().find(|zone| zone.zone == id).ok_or_else(missing)?)
}

/// Writes the facts, the first time or again.
pub fn change(space: &Space, ctx: &Ctx, ask: SpaceFacts) -> Result<Profile> {
    let facts = SpaceFacts {
        name: text("name", &ask.name, 60)?,
        address: optional_text("address", &ask.address, 120)?,
        contact: optional_text("contact", &ask.contact, 40)?,
        contact_phone: optional_text("contact_phone", &ask.contact_phone, 40)?,
        authority: optional_text("authority", &ask.authority, 60)?,
        operator_name: optional_text("operator_name", &ask.operator_name, 60)?,
        operator_uscc: optional_text("operator_uscc", &ask.operator_uscc, 18)?.to_uppercase(),
        ..ask
    };
    space.write(ctx, |tx| {
        let wrote = store::save_space(tx, &facts)?;
        Ok(Recorded::new(load(tx)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct AddZone {
    pub name: String,
    pub kind: ZoneKind,
    pub area: Dm2,
    pub from_on: Day,
    #[serde(default)]
    pub to_on: Option<Day>,
    /// Where it is drawn on the plan, where it is drawn at once.
    #[serde(default)]
    pub spot: Option<Spot>,
}

pub fn add_zone(space: &Space, ctx: &Ctx, ask: AddZone) -> Result<Zone> {
    let name = text("name", &ask.name, 40)?;
    if ask.area.0 <= 0 {
        return Err(Refusal::AreaNotPositive {}.into());
    }
    in_order(ask.from_on, ask.to_on.unwrap_or(ask.from_on))?;
    space.write(ctx, |tx| {
        if store::zones(tx)?.iter().any(|zone| zone.name == name) {
            return Err(Refusal::ZoneTaken { name }.into());
        }
        let (zone, wrote) = store::insert_zone(tx, &name, &ask)?;
        let AddZone { kind, area, from_on, to_on, spot, .. } = ask;
        let zone = Zone { zone, name, kind, area, from_on, to_on };
        if let Some(spot) = spot {
            shapes::draw(tx, ctx, &zone, spot, from_on)?;
        }
        Ok(Recorded::new(zone, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AddFacility {
    pub kind: FacilityKind,
    pub name: String,
    pub from_on: Day,
}

pub fn add_facility(space: &Space, ctx: &Ctx, ask: AddFacility) -> Result<Facility> {
    let name = text("name", &ask.name, 60)?;
    space.write(ctx, |tx| {
        let (facility, wrote) = store::insert_facility(tx, &name, &ask)?;
        Ok(Recorded::new(
            Facility { facility, kind: ask.kind, name, from_on: ask.from_on, to_on: None },
            wrote,
        ))
    })
}
