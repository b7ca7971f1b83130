use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ItemCard, items, store};
use crate::error::Result;
use crate::members::{self, MemberCard};
use crate::settings;
use crate::space::{Ctx, Read, Space};
use crate::spelling::{self, Fit, Rank, Typed};
use crate::time::Instant;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "FindItem"))]
#[serde(deny_unknown_fields)]
pub struct Find {
    /// What was scanned or typed.
    pub text: String,
}

/// What a text means at the lending desk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "FoundItem"))]
#[serde(tag = "code", content = "values", rename_all = "snake_case")]
pub enum Found {
    /// A label was scanned, or its number typed.
    Item { item: ItemCard },
    /// A valid badge was scanned.
    Person { member: MemberCard },
    /// Items whose name, model or number holds the text; at most twenty, perhaps none.
    Several { items: Vec<ItemCard> },
}

/// At most `limit` items whose name, model or number fits, the best first. Retired ones are not among them.
pub fn search(read: &Read, typed: &Typed, now: Instant, limit: u32) -> Result<Vec<(Fit, ItemCard)>> {
    let zone = settings::zone(read)?;
    let fits = store::called(read)?.into_iter().filter_map(|one| {
        let model = || typed.fits_name(&one.model).map(|_| Fit::number(Rank::Tail));
        Some((typed.fits(&one.name, &one.item_no).or_else(model)?, one.item))
    });
    let mut cards = Vec::new();
    for (fit, item) in spelling::first(fits, limit) {
        cards.extend(store::item(read, item)?.map(|row| (fit, row.card(now, zone))));
    }
    Ok(cards)
}

/// The item of a scanned label or its typed number; `None` where there is none.
pub fn known(read: &Read, text: &str, ctx: &Ctx) -> Result<Option<ItemCard>> {
    items::known(read, text, ctx)
}

/// Looks, and changes nothing. Refused for a badge that is unknown or revoked.
pub fn find(space: &Space, ctx: &Ctx, ask: Find) -> Result<Found> {
    let text: String = ask.text.trim().chars().take(200).collect();
    space.read(|read| {
        if let Some(item) = items::known(read, &text, ctx)? {
            return Ok(Found::Item { item });
        }
        if members::normal_code(&text).is_some() || members::by_scan(read, &text)?.is_some() {
            let member = members::holder(read, &text, ctx.now)?;
            return Ok(Found::Person { member: members::member_card(read, member, ctx.now)? });
        }
        let zone = settings::zone(read)?;
        let rows = if text.is_empty() { Vec::new() } else { store::holding(read, &text)? };
        Ok(Found::Several { items: rows.into_iter().map(|row| row.card(ctx.now, zone)).collect() })
    })
}
