//! 套餐: a named package that persons and teams hold from a day to a day. What it gives is said by the quotas that
//! name it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store;
use crate::error::{Refusal, Result};
use crate::ids::{HoldingId, MemberId, PackageId, TeamId};
use crate::members;
use crate::rules::{in_order, text};
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::Period;

/// Who has a package, one of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "code", content = "values", rename_all = "snake_case", deny_unknown_fields)]
pub enum PackageHolder {
    Member { member: MemberId },
    Team { team: TeamId },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Holding {
    pub holding: HoldingId,
    pub holder: PackageHolder,
    /// The person's or the team's.
    pub name: String,
    pub period: Period,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Package {
    pub package: PackageId,
    pub name: String,
    /// Those that are not over, by their first day.
    pub holders: Vec<Holding>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PackageList {
    /// By name.
    pub packages: Vec<Package>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ListPackages {}

/// The packages with whoever holds them today or later.
pub fn packages(space: &Space, ctx: &Ctx, _: ListPackages) -> Result<PackageList> {
    space.read(|read| listed(read, ctx))
}

fn listed(read: &Read, ctx: &Ctx) -> Result<PackageList> {
    let today = crate::settings::today(read, ctx.now)?;
    Ok(PackageList { packages: store::packages(read, today)? })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AddPackage {
    pub name: String,
}

/// Adds a package. Refused `package_taken`.
pub fn add_package(space: &Space, ctx: &Ctx, ask: AddPackage) -> Result<PackageList> {
    let name = text("name", &ask.name, 40)?;
    space.write(ctx, |tx| {
        if store::package_named(tx, &name)? {
            return Err(Refusal::PackageTaken { name }.into());
        }
        let wrote = store::insert_package(tx, &name, ctx.now)?;
        Ok(Recorded::new(listed(tx, ctx)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct GivePackage {
    pub package: PackageId,
    pub holder: PackageHolder,
    pub period: Period,
}

/// Gives a package to a person or a team. Refused `package_held` where they have it on one of the days.
pub fn give_package(space: &Space, ctx: &Ctx, ask: GivePackage) -> Result<PackageList> {
    in_order(ask.period.from, ask.period.to)?;
    space.write(ctx, |tx| {
        store::package(tx, ask.package)?;
        let name = match ask.holder {
            PackageHolder::Member { member } => members::active(tx, member)?.name,
            PackageHolder::Team { team } => members::team_card(tx, team)?.team.name,
        };
        if let Some(period) = store::holding_within(tx, ask.package, ask.holder, ask.period)? {
            return Err(Refusal::PackageHeld { name, period }.into());
        }
        let wrote = store::insert_holding(tx, &ask, ctx.now)?;
        Ok(Recorded::new(listed(tx, ctx)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TakePackage {
    pub holding: HoldingId,
}

/// Takes a package back: it holds until yesterday, or was never given where it begins later.
pub fn take_package(space: &Space, ctx: &Ctx, ask: TakePackage) -> Result<PackageList> {
    let missing = || Refusal::NotFound { what: "holding".to_owned(), value: ask.holding.0.to_string() };
    space.write(ctx, |tx| {
        let today = crate::settings::today(tx, ctx.now)?;
        let period = store::holding(tx, ask.holding)?.ok_or_else(missing)?;
        let wrote = if period.from >= today {
            store::void_holding(tx, ask.holding, ctx.now)?
        } else {
            store::end_holding(tx, ask.holding, today.plus_days(-1).min(period.to))?
        };
        Ok(Recorded::new(listed(tx, ctx)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct EndPackage {
    pub package: PackageId,
}

/// Ends a package with the quotas that name it; nobody gets it any more.
pub fn end_package(space: &Space, ctx: &Ctx, ask: EndPackage) -> Result<PackageList> {
    space.write(ctx, |tx| {
        store::package(tx, ask.package)?;
        for quota in store::quotas(tx)? {
            if quota.set.holder == (super::QuotaHolder::Package { package: ask.package }) {
                store::end_quota(tx, quota.quota, ctx.now)?;
            }
        }
        let wrote = store::end_package(tx, ask.package, ctx.now)?;
        Ok(Recorded::new(listed(tx, ctx)?, wrote))
    })
}
