use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Item, ItemCard, Place, rules, store};
use crate::code::{self, Carrier};
use crate::error::{Refusal, Result};
use crate::ids::MemberId;
use crate::rules::{optional_text, text};
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space, Tx};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct AddItem {
    /// What kind of thing it is, such as 示波器. Made where it is new.
    pub model: String,
    /// Its own name, where it has one beside the model's.
    #[serde(default)]
    pub name: Option<String>,
    /// Where a label is on it already; else the next `IT-` number.
    #[serde(default)]
    pub item_no: Option<String>,
}

/// What a label shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Label {
    pub item: Item,
    pub code: String,
    /// The QR's modules, a string of `#` and `.` a row, without the quiet zone.
    pub qr: Vec<String>,
}

/// Takes a thing into the house and gives it a label. Refused where its number is taken.
pub fn add_item(space: &Space, ctx: &Ctx, ask: AddItem) -> Result<Label> {
    let model = text("model", &ask.model, 60)?;
    let name = optional_text("name", ask.name.as_deref().unwrap_or_default(), 60)?;
    let name = if name.is_empty() { model.clone() } else { name };
    let wished = optional_text("item_no", &rules::normal_no(ask.item_no.as_deref().unwrap_or_default()), 20)?;
    space.write(ctx, |tx| {
        let item_no = if wished.is_empty() { next_no(tx)? } else { wished };
        if let Some(other) = store::by_no(tx, &item_no)? {
            let name = store::item(tx, other)?.map(|found| found.item.name).unwrap_or_default();
            return Err(Refusal::ItemNoTaken { item_no, name }.into());
        }
        let model_id = match store::model_by_name(tx, &model)? {
            Some(id) => id,
            None => store::insert_model(tx, &model)?,
        };
        let code = code::make(Carrier::Label, space.world());
        let (item, wrote) = store::insert_item(tx, &item_no, model_id, &name, &code, ctx.now)?;
        let qr = code::qr(&code)?;
        Ok(Recorded::new(Label { item: Item { item, item_no, name, model }, code, qr }, wrote))
    })
}

/// The first free number after the last row's.
fn next_no(tx: &Tx) -> Result<String> {
    let mut n = store::last_item_id(tx)? + 1;
    loop {
        let item_no = format!("IT-{n:04}");
        if store::by_no(tx, &item_no)?.is_none() {
            return Ok(item_no);
        }
        n += 1;
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowLabel {
    /// The label's code or number.
    pub code: String,
}

/// A label to print again.
pub fn label(space: &Space, ctx: &Ctx, ask: ShowLabel) -> Result<Label> {
    space.read(|read| {
        let ItemCard { item, code, .. } = by_label(read, &ask.code, ctx)?;
        let qr = code::qr(&code)?;
        Ok(Label { item, code, qr })
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RetireItem {
    /// The label's code or number.
    pub code: String,
    pub reason: String,
}

/// The item is lent no more. Refused while it is out.
pub fn retire_item(space: &Space, ctx: &Ctx, ask: RetireItem) -> Result<ItemCard> {
    let reason = text("reason", &ask.reason, 200)?;
    space.write(ctx, |tx| {
        let card = lendable(tx, &ask.code, ctx)?;
        let wrote = store::retire(tx, card.item.item, ctx.now, &reason)?;
        let on = settings::today(tx, ctx.now)?;
        Ok(Recorded::new(ItemCard { place: Place::Retired { on, reason }, ..card }, wrote))
    })
}

/// The item of a scanned code or typed number. Refused `item_unknown`.
pub(super) fn by_label(read: &Read, typed: &str, ctx: &Ctx) -> Result<ItemCard> {
    let unknown = || Refusal::ItemUnknown { code: typed.trim().chars().take(60).collect() };
    Ok(known(read, typed, ctx)?.ok_or_else(unknown)?)
}

pub(super) fn known(read: &Read, typed: &str, ctx: &Ctx) -> Result<Option<ItemCard>> {
    let id = match code::normal(Carrier::Label, typed) {
        Some(code) => store::by_code(read, &code)?,
        None => store::by_no(read, &rules::normal_no(typed))?,
    };
    let Some(row) = id.map(|id| store::item(read, id)).transpose()?.flatten() else { return Ok(None) };
    Ok(Some(row.card(ctx.now, settings::zone(read)?)))
}

/// As [`by_label`], in the house and good. Refused also `item_out` and `item_retired`.
pub(super) fn lendable(read: &Read, typed: &str, ctx: &Ctx) -> Result<ItemCard> {
    let card = by_label(read, typed, ctx)?;
    let item = format!("{} {}", card.item.name, card.item.item_no);
    match card.place {
        Place::Free {} => Ok(card),
        Place::Out { loan } => Err(Refusal::ItemOut { item, by: loan.name, due: loan.due_at }.into()),
        Place::Retired { on, reason } => Err(Refusal::ItemRetired { item, on, reason }.into()),
    }
}

/// Which items a list shows. All but `retired` leave the retired ones out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Shelf {
    #[default]
    All,
    Free,
    Out,
    Overdue,
    Retired,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListItems"))]
#[serde(deny_unknown_fields)]
pub struct Items {
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Shelf>", optional))]
    pub shelf: Shelf,
    /// The rows to pass over; 0 for the first page.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<u32>", optional))]
    pub after: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ItemPage {
    /// At most a hundred: what is out by its due time, the rest by number.
    pub items: Vec<ItemCard>,
    pub counts: ShelfCounts,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ShelfCounts {
    pub all: u32,
    pub free: u32,
    pub out: u32,
    pub overdue: u32,
    pub retired: u32,
}

pub fn items(space: &Space, ctx: &Ctx, ask: Items) -> Result<ItemPage> {
    space.read(|read| {
        let zone = settings::zone(read)?;
        let rows = store::page(read, ask.shelf, ask.after, ctx.now)?;
        Ok(ItemPage {
            items: rows.into_iter().map(|row| row.card(ctx.now, zone)).collect(),
            counts: store::counts(read, ctx.now)?,
        })
    })
}

/// How many loans of the person are late, for the desk to know when lending them more.
pub(super) fn late_loans(read: &Read, member: MemberId, ctx: &Ctx) -> Result<u32> {
    store::late_loans(read, member, ctx.now)
}
