use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store;
use crate::error::{Refusal, Result};
use crate::space::{Ctx, Recorded, Space};
use crate::time::Wall;

/// Longer pauses are refused: a day.
const LONGEST_PAUSE: u32 = 24 * 60;

/// When one may come in, how soon again, how often a day, and when the day is closed. Nothing is asked at first, and
/// the day closes at half past eleven at night.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct EntryRules {
    /// From when one may come in; always, where absent. Past midnight where `closes` is not later.
    pub opens: Option<Wall>,
    /// From when one may not come in any more. Whoever is in may always leave.
    pub closes: Option<Wall>,
    /// The least time between leaving and coming in again.
    pub pause_minutes: u32,
    /// The most entries of one person on one local day.
    pub entries_a_day: Option<u32>,
    /// The same badge again within so many seconds is the same scan.
    pub same_scan_seconds: u32,
    /// When the program closes the stay of whoever came before and did not check out; never, where absent.
    pub close_at: Option<Wall>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ShowEntryRules"))]
#[serde(deny_unknown_fields)]
pub struct ShowRules {}

pub fn show_rules(space: &Space, _: &Ctx, _: ShowRules) -> Result<EntryRules> {
    space.read(store::entry_rules::load)
}

/// Changes the rules, all of them. Refused: one half of the hours, a pause of more than a day, more than ten minutes
/// for the same scan.
pub fn change_rules(space: &Space, ctx: &Ctx, ask: EntryRules) -> Result<EntryRules> {
    if ask.opens.is_some() != ask.closes.is_some() {
        return Err(Refusal::HoursHalf {}.into());
    }
    within("pause_minutes", ask.pause_minutes, 0, LONGEST_PAUSE)?;
    within("entries_a_day", ask.entries_a_day.unwrap_or(1), 1, 99)?;
    within("same_scan_seconds", ask.same_scan_seconds, 0, 600)?;
    space.write(ctx, |tx| {
        let wrote = store::entry_rules::save(tx, &ask)?;
        Ok(Recorded::new(ask.clone(), wrote))
    })
}

fn within(field: &str, value: u32, least: u32, most: u32) -> Result<()> {
    if (least..=most).contains(&value) {
        return Ok(());
    }
    Err(Refusal::NumberOutside { field: field.to_owned(), least, most }.into())
}
