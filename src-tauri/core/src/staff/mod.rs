//! 专职人员: people whom the operator itself employs full time, with the days of contract and 社保 that a filing
//! counts by. Part-time and lent people do not belong here. It refuses days in the wrong order, and a second leaving.

mod store;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Refusal, Result};
use crate::ids::StaffId;
use crate::rules::{in_order, text};
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::Day;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Staff {
    pub staff: StaffId,
    pub name: String,
    /// 岗位
    pub post: String,
    pub hired_on: Day,
    pub left_on: Option<Day>,
    /// The first day for which 社保 was paid by the operator.
    pub insured_from_on: Option<Day>,
    pub insured_to_on: Option<Day>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "AddStaff", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Add {
    pub name: String,
    pub post: String,
    pub hired_on: Day,
    #[serde(default)]
    pub insured_from_on: Option<Day>,
}

pub fn add(space: &Space, ctx: &Ctx, ask: Add) -> Result<Staff> {
    let ask = Add { name: text("name", &ask.name, 40)?, post: text("post", &ask.post, 40)?, ..ask };
    space.write(ctx, |tx| {
        let (staff, wrote) = store::insert(tx, &ask, ctx.now)?;
        let Add { name, post, hired_on, insured_from_on } = ask;
        let staff =
            Staff { staff, name, post, hired_on, left_on: None, insured_from_on, insured_to_on: None };
        Ok(Recorded::new(staff, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "StaffLeaves"))]
#[serde(deny_unknown_fields)]
pub struct Leave {
    pub staff: StaffId,
    pub left_on: Day,
}

/// The contract ends, and 社保 with it.
pub fn leave(space: &Space, ctx: &Ctx, ask: Leave) -> Result<Staff> {
    space.write(ctx, |tx| {
        let missing = || Refusal::NotFound { what: "staff".to_owned(), value: ask.staff.0.to_string() };
        let found = store::all(tx)?.into_iter().find(|s| s.staff == ask.staff).ok_or_else(missing)?;
        if let Some(on) = found.left_on {
            return Err(Refusal::LeftAlready { name: found.name, on }.into());
        }
        in_order(found.hired_on, ask.left_on)?;
        let insured_to_on = found.insured_from_on.map(|from| from.max(ask.left_on));
        let wrote = store::leave(tx, ask.staff, ask.left_on, insured_to_on)?;
        Ok(Recorded::new(Staff { left_on: Some(ask.left_on), insured_to_on, ..found }, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListStaff"))]
#[serde(deny_unknown_fields)]
pub struct List {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "StaffList"))]
pub struct Listed {
    pub staff: Vec<Staff>,
}

pub fn list(space: &Space, _: &Ctx, _: List) -> Result<Listed> {
    space.read(|read| Ok(Listed { staff: all(read)? }))
}

/// Everyone, those who left too.
pub fn all(read: &Read) -> Result<Vec<Staff>> {
    store::all(read)
}
