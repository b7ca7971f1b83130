use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::deposits::{self, Deposit};
use super::{Kind, Proof, Receipt, ReceiptCard, issue, store, words};
use crate::error::Result;
use crate::ids::ReceiptId;
use crate::paper::small::{self, Slip};
use crate::prints::{self, Body, Print, Sheet};
use crate::space::{Ctx, Read, Space};
use crate::{profile, settings};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PrintReceipt {
    pub receipt: ReceiptId,
}

/// Makes a print of a receipt, on three plies or as a slip, as its kind of paper is set. Once voided it says 作废.
pub fn print_receipt(space: &Space, ctx: &Ctx, ask: PrintReceipt) -> Result<Print> {
    let (card, face) = space.read(|read| {
        let card = issue::card(read, ask.receipt)?;
        let face = face(read, &card)?;
        Ok((card, face))
    })?;
    let title = words::title(card.receipt.kind).to_owned();
    prints::make(space, ctx, &Sheet { title, of: print_no(&card.receipt), body: Body::Receipt(face) })
}

/// A voided receipt is another print of the same number.
fn print_no(receipt: &Receipt) -> String {
    let no = &receipt.receipt_no;
    if receipt.voided.is_some() { format!("{no} 作废") } else { no.clone() }
}

/// What a receipt says on paper.
fn face(read: &Read, card: &ReceiptCard) -> Result<small::Receipt> {
    let ReceiptCard { receipt, lines } = card;
    let zone = settings::zone(read)?;
    let line = |line: &super::Line| {
        let times = if line.quantity > 1 { format!(" × {}", line.quantity) } else { String::new() };
        (format!("{}{times}", line.item), words::yuan(line.amount))
    };
    let reason = format!("{}：{}", words::kind(receipt.kind), receipt.reason);
    let void = receipt
        .voided
        .as_ref()
        .map(|void| format!("{} {} 作废：{}", words::date(zone.day_of(void.at)), void.by, void.reason));
    Ok(small::Receipt {
        space: profile::name(read)?,
        title: words::title(receipt.kind).to_owned(),
        number: receipt.receipt_no.clone(),
        date: words::date(zone.day_of(receipt.issued_at)),
        payer: receipt.payer.clone(),
        method: words::means(receipt.means).to_owned(),
        reason,
        capitals: receipt.capitals.clone(),
        figures: words::yuan(receipt.amount),
        note: note(receipt),
        by: receipt.by.clone(),
        void,
        lines: lines.iter().map(line).collect(),
    })
}

fn note(receipt: &Receipt) -> String {
    let deposit = receipt.deposit_no.as_deref().unwrap_or_default();
    match (receipt.kind, receipt.proof) {
        (Kind::Deposit, _) => "凭本联退还押金；遗失须签遗失声明。".to_owned(),
        (Kind::Refund | Kind::Compensation, Some(Proof::LossStatement)) => {
            let signed_by = receipt.signed_by.as_deref().unwrap_or_default();
            format!("原押金收据 {deposit} 遗失，{signed_by} 已签遗失声明。")
        }
        (Kind::Refund | Kind::Compensation, _) => format!("原押金收据 {deposit} 已收回。"),
        (Kind::Collection | Kind::Other, _) => String::new(),
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PrintDeposit {
    /// The deposit's own.
    pub receipt: ReceiptId,
}

/// Makes the slip that stays with a deposit's thing: what is held, for what, and how it goes back.
pub fn print_deposit(space: &Space, ctx: &Ctx, ask: PrintDeposit) -> Result<Print> {
    let (no, slip) = space.read(|read| {
        let deposit = deposits::deposit(read, ask.receipt)?;
        Ok((deposit.receipt.receipt_no.clone(), deposit_slip(read, &deposit)?))
    })?;
    prints::make(
        space,
        ctx,
        &Sheet { title: "押金单".to_owned(), of: format!("{no} 押金单"), body: Body::Slip(slip) },
    )
}

fn heads(read: &Read, deposit: &Deposit) -> Result<Vec<(String, String)>> {
    let receipt = &deposit.receipt;
    let day = settings::today(read, receipt.issued_at)?;
    Ok(vec![
        (format!("收据 {}", receipt.receipt_no), day.to_string()),
        (format!("交款人 {}", receipt.payer), format!("经手 {}", receipt.by)),
        (format!("{} {}", words::thing(deposit.thing), deposit.label), String::new()),
    ])
}

fn deposit_slip(read: &Read, deposit: &Deposit) -> Result<Slip> {
    let held = deposit.held;
    let mut sums = vec![("收押金".to_owned(), words::yuan(deposit.receipt.amount))];
    if held != deposit.receipt.amount {
        sums.push(("已退、已扣".to_owned(), words::yuan(deposit.receipt.amount - held)));
    }
    Ok(Slip {
        space: profile::name(read)?,
        title: "押金单".to_owned(),
        groups: vec![heads(read, deposit)?, sums],
        loud: Some(("在押".to_owned(), words::yuan(held))),
        last: "归还时凭收据原件退还；遗失须签遗失声明".to_owned(),
        ..Slip::default()
    })
}

/// Makes the statement that a deposit's receipt was lost, for a hand to sign before the money goes back.
pub fn print_loss_statement(space: &Space, ctx: &Ctx, ask: PrintDeposit) -> Result<Print> {
    let (no, slip) = space.read(|read| {
        let deposit = deposits::deposit(read, ask.receipt)?;
        let slip = Slip {
            space: profile::name(read)?,
            title: "遗失声明".to_owned(),
            groups: vec![
                heads(read, &deposit)?,
                vec![(
                    "上列押金收据已遗失，声明作废。凭本声明退还押金，日后找到不再凭以领款。".to_owned(),
                    String::new(),
                )],
            ],
            loud: Some(("金额".to_owned(), words::yuan(deposit.held))),
            signature: Some("声明人".to_owned()),
            ..Slip::default()
        };
        Ok((deposit.receipt.receipt_no, slip))
    })?;
    let of = format!("{no} 遗失声明");
    prints::make(space, ctx, &Sheet { title: "遗失声明".to_owned(), of, body: Body::Slip(slip) })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ListUnprinted {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Unprinted {
    /// The oldest first, of the last five hundred receipts.
    pub receipts: Vec<Receipt>,
}

/// Receipts that have their number and were never printed: after a crash, or a printer without paper.
pub fn unprinted(space: &Space, _: &Ctx, _: ListUnprinted) -> Result<Unprinted> {
    space.read(|read| {
        let ids = unprinted_now(read)?;
        let receipts = ids.into_iter().map(|id| issue::receipt(read, id)).collect::<Result<_>>()?;
        Ok(Unprinted { receipts })
    })
}

/// As [`unprinted`], for other features.
pub fn unprinted_now(read: &Read) -> Result<Vec<ReceiptId>> {
    store::unprinted(read)
}
