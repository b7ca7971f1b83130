use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ItemCard, items, store};
use crate::error::Result;
use crate::members::{self, MemberCard};
use crate::settings;
use crate::space::{Ctx, Space};

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
