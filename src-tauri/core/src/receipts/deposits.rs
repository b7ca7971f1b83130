use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::issue::{self, Line, New, OutOf, Payer, standing};
use super::{Kind, Means, Method, Proof, Receipt, ReceiptCard, rules, store};
use crate::error::{Refusal, Result};
use crate::fen::Fen;
use crate::ids::{MemberId, ReceiptId};
use crate::rules::text;
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};

/// What a deposit is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "DepositThing"))]
#[serde(rename_all = "snake_case")]
pub enum Thing {
    Item,
    Key,
    Card,
    Desk,
    Other,
}

crate::words::coded!(Thing { Item: "item", Key: "key", Card: "card", Desk: "desk", Other: "other" });

/// A deposit and what is still held of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Deposit {
    pub receipt: Receipt,
    pub thing: Thing,
    /// Which: `IT-0031 示波器`, `B-17 柜钥匙`.
    pub label: String,
    /// Not given back and not kept yet.
    pub held: Fen,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct TakeDeposit {
    pub thing: Thing,
    pub label: String,
    #[serde(default)]
    pub member: Option<MemberId>,
    /// The member's name where left out.
    #[serde(default)]
    pub payer: Option<String>,
    pub amount: Fen,
    pub method: Method,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TakenDeposit {
    pub deposit: Deposit,
    pub card: ReceiptCard,
}

/// Takes a deposit for a thing, with a receipt.
pub fn take_deposit(space: &Space, ctx: &Ctx, ask: TakeDeposit) -> Result<TakenDeposit> {
    space.write(ctx, |tx| {
        let (deposit, wrote) = take_deposit_within(tx, ctx, &ask)?;
        let card = issue::card(tx, deposit.receipt.receipt)?;
        Ok(Recorded::new(TakenDeposit { deposit, card }, wrote))
    })
}

/// As [`take_deposit`], inside an act that does more.
pub fn take_deposit_within(tx: &Tx, ctx: &Ctx, ask: &TakeDeposit) -> Result<(Deposit, Wrote)> {
    let label = text("label", &ask.label, 60)?;
    let amount = rules::fits(ask.amount)?;
    let payer = Payer::of(tx, ctx, ask.member, ask.payer.as_deref())?;
    let lines = [line(&label, amount)];
    let (kind, means) = (Kind::Deposit, ask.method.into());
    let new = New { kind, payer, reason: label.clone(), amount, means, from: None, lines: &lines };
    let (id, wrote) = issue::write(tx, ctx, new)?;
    store::insert_deposit(tx, id, ask.thing, &label)?;
    Ok((deposit(tx, id)?, wrote))
}

fn line(item: &str, amount: Fen) -> Line {
    Line { item: item.to_owned(), quantity: 1, price: amount, amount }
}

/// One deposit by its receipt. Refused `not_found`.
pub fn deposit(read: &Read, id: ReceiptId) -> Result<Deposit> {
    let missing = || Refusal::NotFound { what: "deposit".to_owned(), value: id.0.to_string() };
    let (thing, label) = store::deposit(read, id)?.ok_or_else(missing)?;
    let receipt = issue::receipt(read, id)?;
    let out = store::out_of_deposit(read, id)?;
    let held = if receipt.voided.is_some() { Fen(0) } else { receipt.amount - out };
    Ok(Deposit { receipt, thing, label, held })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SettleDeposit {
    /// The deposit's own.
    pub receipt: ReceiptId,
    /// What goes back now; may be nothing.
    pub back: Fen,
    /// What is kept now for damage; may be nothing.
    pub kept: Fen,
    /// Why, where something is kept.
    #[serde(default)]
    pub damage: Option<String>,
    /// How it goes back, where something does.
    #[serde(default)]
    pub method: Option<Method>,
    pub proof: Proof,
    /// Who signed the statement of loss, where there is one.
    #[serde(default)]
    pub signed_by: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SettledDeposit"))]
pub struct Settled {
    pub deposit: Deposit,
    pub refund: Option<Receipt>,
    pub compensation: Option<Receipt>,
}

/// Gives a deposit back, in part or whole, and keeps a part for damage: a receipt for each. Refused where more is
/// asked than is still held.
pub fn settle_deposit(space: &Space, ctx: &Ctx, ask: SettleDeposit) -> Result<Settled> {
    if ask.back < Fen(0) || ask.kept < Fen(0) {
        return Err(Refusal::AmountNotPositive {}.into());
    }
    let damage = ask.damage.as_deref().unwrap_or_default();
    let damage = if ask.kept > Fen(0) { Some(text("damage", damage, 80)?) } else { None };
    let signed_by = match ask.proof {
        Proof::Original => None,
        Proof::LossStatement => Some(text("signed_by", ask.signed_by.as_deref().unwrap_or_default(), 60)?),
    };
    space.write(ctx, |tx| {
        let found = deposit(tx, ask.receipt)?;
        standing(&found.receipt)?;
        let asked = Fen(ask.back.0.saturating_add(ask.kept.0));
        if asked > found.held {
            let receipt_no = found.receipt.receipt_no;
            return Err(Refusal::DepositShort { receipt_no, held: found.held, asked }.into());
        }
        let payer = Payer::of(tx, ctx, found.receipt.member, Some(&found.receipt.payer))?;
        let mut written = [None, None];
        let mut wrote = None;
        if ask.back > Fen(0) {
            let means = Means::from(ask.method.ok_or(Refusal::MethodMissing {})?);
            let out = Out { kind: Kind::Refund, amount: -ask.back, means, says: &found.label };
            let (id, proof) = out.write(tx, ctx, &ask, payer.clone(), signed_by.clone())?;
            written[0] = Some(id);
            wrote = Some(proof);
        }
        if let Some(damage) = &damage {
            let says = format!("{}：{damage}", found.label);
            let out = Out { kind: Kind::Compensation, amount: ask.kept, means: Means::Deposit, says: &says };
            let (id, proof) = out.write(tx, ctx, &ask, payer, signed_by)?;
            written[1] = Some(id);
            wrote = Some(proof);
        }
        let wrote = wrote.ok_or(Refusal::AmountNotPositive {})?;
        reckon(tx, ctx, ask.receipt)?;
        let [refund, compensation] = written.map(|id| id.map(|id| issue::receipt(tx, id)));
        let (refund, compensation) = (refund.transpose()?, compensation.transpose()?);
        Ok(Recorded::new(Settled { deposit: deposit(tx, ask.receipt)?, refund, compensation }, wrote))
    })
}

/// One of the two receipts that go out of a deposit.
struct Out<'a> {
    kind: Kind,
    amount: Fen,
    means: Means,
    says: &'a str,
}

impl Out<'_> {
    fn write(
        self,
        tx: &Tx,
        ctx: &Ctx,
        ask: &SettleDeposit,
        payer: Payer,
        signed_by: Option<String>,
    ) -> Result<(ReceiptId, Wrote)> {
        let Out { kind, amount, means, says } = self;
        let from = Some(OutOf { deposit: ask.receipt, proof: ask.proof, signed_by });
        let reason = says.chars().take(160).collect();
        let lines = [line(says, amount)];
        issue::write(tx, ctx, New { kind, payer, reason, amount, means, from, lines: &lines })
    }
}

/// Marks a deposit as settled where nothing is held of it, and as open again where something is. `receipt` may be
/// the deposit's own, or one that went out of it; any other is passed over.
pub(super) fn reckon(tx: &Tx, ctx: &Ctx, receipt: ReceiptId) -> Result<()> {
    let id = store::deposit_behind(tx, receipt)?;
    let Some(id) = id else { return Ok(()) };
    let held = deposit(tx, id)?.held;
    let settled_at = (held == Fen(0)).then_some(ctx.now);
    if let Some((row, was)) = store::deposit_row(tx, id)?
        && was.is_some() != settled_at.is_some()
    {
        store::settle(tx, row, settled_at)?;
    }
    Ok(())
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListDeposits", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Deposits {
    /// Of this person alone.
    #[serde(default)]
    pub member: Option<MemberId>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HeldDeposits {
    /// The oldest first.
    pub deposits: Vec<Deposit>,
    pub held: Fen,
}

/// Every deposit of which something is held.
pub fn deposits(space: &Space, _: &Ctx, ask: Deposits) -> Result<HeldDeposits> {
    space.read(|read| held_deposits(read, ask.member))
}

/// As [`deposits`], for other features.
pub fn held_deposits(read: &Read, member: Option<MemberId>) -> Result<HeldDeposits> {
    let mut deposits = Vec::new();
    for id in store::open_deposits(read)? {
        let found = deposit(read, id)?;
        if member.is_none() || found.receipt.member == member {
            deposits.push(found);
        }
    }
    let held = deposits.iter().map(|deposit| deposit.held).sum();
    Ok(HeldDeposits { deposits, held })
}
