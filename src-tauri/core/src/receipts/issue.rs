use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Kind, Means, Method, Proof, Voided, books, deposits, rules, shift, store};
use crate::capitals;
use crate::error::{Refusal, Result};
use crate::fen::Fen;
use crate::ids::{MemberId, ReceiptId, TeamId};
use crate::members;
use crate::rules::text;
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::spelling::{Fit, Rank, Typed};
use crate::time::Instant;

/// An issued receipt. It never changes; `voided` tells of its counter-entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Receipt {
    pub receipt: ReceiptId,
    /// Such as `2026-0000318`.
    pub receipt_no: String,
    pub kind: Kind,
    pub member: Option<MemberId>,
    pub payer: String,
    /// 收款事由
    pub reason: String,
    /// Negative for what went back.
    pub amount: Fen,
    /// 大写 of the amount without its sign.
    pub capitals: String,
    pub means: Means,
    pub issued_at: Instant,
    /// Who issued it.
    pub by: String,
    /// The number of the deposit's receipt, on a refund and on what was paid from a deposit.
    pub deposit_no: Option<String>,
    pub proof: Option<Proof>,
    /// Who signed the statement of loss.
    pub signed_by: Option<String>,
    pub voided: Option<Voided>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ReceiptLine"))]
pub struct Line {
    pub item: String,
    pub quantity: u32,
    pub price: Fen,
    pub amount: Fen,
}

/// A receipt with its lines, whose sum is its amount.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReceiptCard {
    pub receipt: Receipt,
    pub lines: Vec<Line>,
}

/// What may be issued on its own: deposits have verbs of theirs, and service fees get no receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum IssueKind {
    Collection,
    Other,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "NewReceiptLine"))]
#[serde(deny_unknown_fields)]
pub struct NewLine {
    pub item: String,
    pub quantity: u32,
    pub price: Fen,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "IssueReceipt", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Issue {
    pub kind: IssueKind,
    #[serde(default)]
    pub member: Option<MemberId>,
    /// The member's name where left out.
    #[serde(default)]
    pub payer: Option<String>,
    pub reason: String,
    /// At least one, at most twenty.
    pub lines: Vec<NewLine>,
    pub method: Method,
}

/// Lines that fit on a receipt.
const MOST_LINES: usize = 20;

/// Issues a receipt for money that is not the price of a service. Refused `book_missing`, `book_full`,
/// `shift_missing` for cash.
pub fn issue(space: &Space, ctx: &Ctx, ask: Issue) -> Result<ReceiptCard> {
    let reason = text("reason", &ask.reason, 80)?;
    if ask.lines.len() > MOST_LINES {
        let limit = MOST_LINES.to_string();
        return Err(Refusal::TooLarge { what: "lines".to_owned(), limit }.into());
    }
    let mut lines = Vec::new();
    for line in &ask.lines {
        let amount = rules::amount(line.quantity, line.price)?;
        let item = text("item", &line.item, 60)?;
        lines.push(Line { item, quantity: line.quantity, price: line.price, amount });
    }
    let kind = match ask.kind {
        IssueKind::Collection => Kind::Collection,
        IssueKind::Other => Kind::Other,
    };
    let amount = rules::fits(lines.iter().map(|line| line.amount).sum())?;
    space.write(ctx, |tx| {
        let payer = Payer::of(tx, ctx, ask.member, ask.payer.as_deref())?;
        let means = ask.method.into();
        let new = New { kind, payer, reason, amount, means, from: None, lines: &lines };
        let (id, wrote) = write(tx, ctx, new)?;
        Ok(Recorded::new(card(tx, id)?, wrote))
    })
}

/// Who pays: a member with the team of the day, or somebody by name.
#[derive(Debug, Clone)]
pub(super) struct Payer {
    pub member: Option<MemberId>,
    pub team: Option<TeamId>,
    pub name: String,
}

impl Payer {
    pub fn of(read: &Read, ctx: &Ctx, member: Option<MemberId>, name: Option<&str>) -> Result<Self> {
        let known = member.map(|member| members::member(read, member)).transpose()?;
        let day = settings::today(read, ctx.now)?;
        let team = member.map(|member| members::team_on(read, member, day)).transpose()?.flatten();
        let name = match (name.map(str::trim).filter(|name| !name.is_empty()), known) {
            (None, Some(known)) => known.name,
            (name, _) => text("payer", name.unwrap_or_default(), 60)?,
        };
        Ok(Self { member, team: team.map(|team| team.team), name })
    }
}

/// A receipt about to be written.
pub(super) struct New<'a> {
    pub kind: Kind,
    pub payer: Payer,
    pub reason: String,
    /// Negative for what goes back.
    pub amount: Fen,
    pub means: Means,
    pub from: Option<OutOf>,
    pub lines: &'a [Line],
}

/// The deposit that it goes out of.
pub(super) struct OutOf {
    pub deposit: ReceiptId,
    pub proof: Proof,
    pub signed_by: Option<String>,
}

/// Allots the next number and writes the receipt under it: both, or neither.
pub(super) fn write(tx: &Tx, ctx: &Ctx, new: New<'_>) -> Result<(ReceiptId, Wrote)> {
    let shift = shift::of_cash(tx, new.means, new.amount)?;
    let (id, wrote) = store::insert_receipt(tx, ctx, &books::next(tx)?, &new, shift)?;
    for line in new.lines {
        store::insert_line(tx, id, line)?;
    }
    Ok((id, wrote))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowReceipt {
    pub receipt: ReceiptId,
}

pub fn show(space: &Space, _: &Ctx, ask: ShowReceipt) -> Result<ReceiptCard> {
    space.read(|read| card(read, ask.receipt))
}

/// A receipt with its lines, for other features.
pub fn card(read: &Read, id: ReceiptId) -> Result<ReceiptCard> {
    Ok(ReceiptCard { receipt: receipt(read, id)?, lines: store::lines(read, id)? })
}

/// One receipt. Refused `not_found`.
pub fn receipt(read: &Read, id: ReceiptId) -> Result<Receipt> {
    let missing = || Refusal::NotFound { what: "receipt".to_owned(), value: id.0.to_string() };
    let mut receipt = store::receipt(read, id)?.ok_or_else(missing)?;
    receipt.capitals = capitals::write(Fen(receipt.amount.0.abs())).unwrap_or_default();
    Ok(receipt)
}

/// The receipt of that number, for other features.
pub fn by_no(read: &Read, receipt_no: &str) -> Result<Option<Receipt>> {
    store::id_by_no(read, receipt_no)?.map(|id| receipt(read, id)).transpose()
}

/// The receipt whose whole number was typed.
pub fn search(read: &Read, typed: &Typed) -> Result<Vec<(Fit, Receipt)>> {
    let found = by_no(read, &typed.text().to_uppercase())?;
    Ok(found.map(|receipt| (Fit::number(Rank::Whole), receipt)).into_iter().collect())
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "VoidReceipt"))]
#[serde(deny_unknown_fields)]
pub struct Void {
    pub receipt: ReceiptId,
    pub reason: String,
}

/// Voids a receipt by a counter-entry: it keeps its number, and its money goes back the way it came. Refused twice,
/// and for a deposit from which something went out already.
pub fn void(space: &Space, ctx: &Ctx, ask: Void) -> Result<ReceiptCard> {
    let reason = text("reason", &ask.reason, 120)?;
    space.write(ctx, |tx| {
        let found = receipt(tx, ask.receipt)?;
        standing(&found)?;
        if let Some(by) = store::settlement_of(tx, ask.receipt)? {
            return Err(Refusal::DepositTouched { receipt_no: found.receipt_no, by }.into());
        }
        let shift = shift::of_cash(tx, found.means, -found.amount)?;
        let wrote = store::insert_receipt_void(tx, ask.receipt, &reason, shift, ctx.now, ctx.user()?.id)?;
        deposits::reckon(tx, ctx, ask.receipt)?;
        Ok(Recorded::new(card(tx, ask.receipt)?, wrote))
    })
}

/// Refused where the receipt is voided.
pub(super) fn standing(receipt: &Receipt) -> Result<()> {
    match &receipt.voided {
        None => Ok(()),
        Some(Voided { at, reason, .. }) => {
            let (receipt_no, reason) = (receipt.receipt_no.clone(), reason.clone());
            Err(Refusal::ReceiptVoided { receipt_no, at: *at, reason }.into())
        }
    }
}
