use rusqlite::Row;

use super::receipts::voided;
use crate::error::Result;
use crate::fen::Fen;
use crate::ids::{FeeId, PriceId, ShiftId, UserId};
use crate::receipts::issue::Payer;
use crate::receipts::rules::is_doubtful;
use crate::receipts::{Fee, InvoiceTitle, Market, Method, Price, SetPrice};
use crate::row;
use crate::space::{Ctx, Read, Tx, Wrote};
use crate::time::{Day, Instant};

pub fn prices(read: &Read) -> Result<Vec<Price>> {
    read.query_all(
        "SELECT id, kind, name, unit, price_fen, market_fen, market_source, market_on, set_at FROM prices \
         WHERE replaced_at IS NULL ORDER BY kind, name",
        [],
        |row| {
            let market = match row.get::<_, Option<Fen>>(5)? {
                Some(price) => Some(Market { price, source: row.get(6)?, on: row.get(7)? }),
                None => None,
            };
            Ok(Price {
                price: row.get(0)?,
                kind: row.get(1)?,
                name: row.get(2)?,
                unit: row.get(3)?,
                amount: row.get(4)?,
                market,
                set_at: row.get(8)?,
            })
        },
    )
}

pub fn replace_price(tx: &Tx, price: PriceId, now: Instant) -> Result<Wrote> {
    tx.update("prices", price, row! { replaced_at: now })
}

pub fn insert_price(tx: &Tx, ask: &SetPrice, source: Option<&str>, now: Instant) -> Result<Wrote> {
    let market = ask.market.as_ref().map(|market| market.price);
    let on = ask.market.as_ref().map(|market| market.on);
    let columns = row! {
        kind: ask.kind, name: ask.name, unit: ask.unit, price_fen: ask.amount, market_fen: market,
        market_source: source, market_on: on, set_at: now
    };
    Ok(tx.insert("prices", columns)?.1)
}

/// A fee about to be written; the amounts are for the whole quantity.
pub(in crate::receipts) struct NewFee<'a> {
    pub fee_no: String,
    pub price: PriceId,
    pub quantity: u32,
    pub listed: Fen,
    pub market: Option<Fen>,
    pub charged: Fen,
    pub waiver: &'a str,
    pub method: Option<Method>,
    pub shift: Option<ShiftId>,
    pub payer: &'a Payer,
    pub invoice: Option<InvoiceTitle>,
}

pub fn last_fee_id(read: &Read) -> Result<u32> {
    read.count("SELECT coalesce(max(id), 0) FROM fees", [])
}

pub(in crate::receipts) fn insert_fee(tx: &Tx, ctx: &Ctx, new: &NewFee<'_>) -> Result<(FeeId, Wrote)> {
    let by = ctx.user()?.id;
    let title = new.invoice.as_ref().map(|invoice| invoice.title.as_str());
    let tax_no = new.invoice.as_ref().and_then(|invoice| invoice.tax_no.as_deref());
    let columns = row! {
        fee_no: new.fee_no, price_id: new.price, quantity: new.quantity, price_fen: new.listed,
        market_fen: new.market, charged_fen: new.charged, waiver: new.waiver, method: new.method,
        shift_id: new.shift, member_id: new.payer.member, team_id: new.payer.team, payer: new.payer.name,
        taken_at: ctx.now, taken_by: by, invoice_title: title, invoice_tax_no: tax_no
    };
    let (id, wrote) = tx.insert("fees", columns)?;
    Ok((FeeId(id), wrote))
}

const FEE: &str = "SELECT f.id, f.fee_no, p.name, p.unit, f.quantity, f.price_fen, f.market_fen, f.charged_fen, \
     f.waiver, f.method, f.member_id, f.payer, f.taken_at, u.name, f.invoice_title, f.invoice_tax_no, f.invoice_no, \
     f.invoiced_on, v.voided_at, w.name, v.reason \
     FROM fees f JOIN prices p ON p.id = f.price_id JOIN users u ON u.id = f.taken_by \
     LEFT JOIN fee_voids v ON v.fee_id = f.id LEFT JOIN users w ON w.id = v.voided_by";

fn as_fee(row: &Row<'_>) -> rusqlite::Result<Fee> {
    let (price, market, charged): (Fen, Option<Fen>, Fen) = (row.get(5)?, row.get(6)?, row.get(7)?);
    let tax_no: Option<String> = row.get(15)?;
    Ok(Fee {
        fee: row.get(0)?,
        fee_no: row.get(1)?,
        name: row.get(2)?,
        unit: row.get(3)?,
        quantity: row.get(4)?,
        price,
        market,
        charged,
        waived: price - charged,
        saved: market.unwrap_or(price) - charged,
        waiver: row.get(8)?,
        method: row.get(9)?,
        member: row.get(10)?,
        payer: row.get(11)?,
        taken_at: row.get(12)?,
        by: row.get(13)?,
        invoice_title: row.get(14)?,
        tax_no_doubtful: tax_no.as_deref().is_some_and(is_doubtful),
        invoice_tax_no: tax_no,
        invoice_no: row.get(16)?,
        invoiced_on: row.get(17)?,
        voided: voided(row, 18)?,
    })
}

pub fn fee(read: &Read, id: FeeId) -> Result<Option<Fee>> {
    read.query_one(&format!("{FEE} WHERE f.id = ?"), [id], as_fee)
}

pub fn insert_fee_void(
    tx: &Tx,
    fee: FeeId,
    reason: &str,
    shift: Option<ShiftId>,
    now: Instant,
    by: UserId,
) -> Result<Wrote> {
    let columns = row! { fee_id: fee, reason: reason, shift_id: shift, voided_at: now, voided_by: by };
    Ok(tx.insert("fee_voids", columns)?.1)
}

const DUE: &str = "f.charged_fen > 0 AND f.invoice_no IS NULL \
     AND NOT EXISTS (SELECT 1 FROM fee_voids x WHERE x.fee_id = f.id)";

pub fn to_invoice(read: &Read) -> Result<Vec<Fee>> {
    read.query_all(&format!("{FEE} WHERE {DUE} ORDER BY f.taken_at, f.id LIMIT 200"), [], as_fee)
}

/// How many, how much, and how many without a title.
pub fn to_invoice_sums(read: &Read) -> Result<(u32, Fen, u32)> {
    let sql = format!(
        "SELECT count(*), coalesce(sum(f.charged_fen), 0), count(*) FILTER (WHERE f.invoice_title IS NULL) \
         FROM fees f INDEXED BY fees_to_invoice WHERE {DUE}"
    );
    let found = read.query_one(&sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(found.unwrap_or_default())
}

pub fn title_fee(tx: &Tx, fee: FeeId, title: &InvoiceTitle) -> Result<Wrote> {
    tx.update("fees", fee, row! { invoice_title: title.title, invoice_tax_no: title.tax_no })
}

pub fn invoice_fee(tx: &Tx, fee: FeeId, invoice_no: &str, on: Day) -> Result<Wrote> {
    tx.update("fees", fee, row! { invoice_no: invoice_no, invoiced_on: on })
}
