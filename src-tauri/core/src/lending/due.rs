use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Loan, store};
use crate::error::Result;
use crate::ids::{LoanId, MemberId};
use crate::settings;
use crate::space::{Ctx, Read, Space};
use crate::time::Instant;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListDue", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Due {
    /// Only what this person has.
    #[serde(default)]
    pub member: Option<MemberId>,
    /// Only what is due by then.
    #[serde(default)]
    pub by: Option<Instant>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Loans {
    /// At most two hundred, what is longest overdue first.
    pub loans: Vec<Loan>,
    /// Of all that were asked for, listed or not.
    pub total: u32,
    pub overdue: u32,
}

/// Open loans, overdue first.
pub fn due(space: &Space, ctx: &Ctx, ask: Due) -> Result<Loans> {
    space.read(|read| open_loans(read, ctx.now, &ask))
}

/// One loan as it stands, for other features.
pub fn loan(read: &Read, id: LoanId, now: Instant) -> Result<Loan> {
    Ok(store::loan(read, id)?.standing_at(now, settings::zone(read)?))
}

/// As [`due`], for other features.
pub fn open_loans(read: &Read, now: Instant, ask: &Due) -> Result<Loans> {
    let zone = settings::zone(read)?;
    let rows = store::open_loans(read, ask.member, ask.by)?;
    let (total, overdue) = store::open_counts(read, ask.member, ask.by, now)?;
    let loans = rows.into_iter().map(|row| row.standing_at(now, zone)).collect();
    Ok(Loans { loans, total, overdue })
}
