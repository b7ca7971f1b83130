//! An item's label on paper.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::items::by_label;
use crate::error::Result;
use crate::paper::small;
use crate::prints::{self, Body, Print, Sheet};
use crate::profile;
use crate::space::{Ctx, Space};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PrintLabel {
    /// The label's code or number.
    pub code: String,
}

/// Makes a print of an item's label. Refused `item_unknown`.
pub fn print_label(space: &Space, ctx: &Ctx, ask: PrintLabel) -> Result<Print> {
    let (card, owner) = space.read(|read| Ok((by_label(read, &ask.code, ctx)?, profile::name(read)?)))?;
    let item = card.item;
    // The name alone where it says it all.
    let model = Some(item.model).filter(|model| *model != item.name);
    let label = small::Label {
        number: item.item_no.clone(),
        code: card.code,
        beside: std::iter::once(item.name).chain(model).collect(),
        below: vec![owner, "借还请到前台".to_owned()],
    };
    prints::make(
        space,
        ctx,
        &Sheet { title: "物品标签".to_owned(), of: item.item_no, body: Body::Label(label) },
    )
}
