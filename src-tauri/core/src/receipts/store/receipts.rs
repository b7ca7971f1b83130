use rusqlite::Row;

use crate::error::Result;
use crate::fen::Fen;
use crate::ids::{BookId, FeeId, MemberId, ReceiptId, ShiftId, UserId};
use crate::receipts::books::{Book, Next};
use crate::receipts::issue::{Line, New};
use crate::receipts::{Receipt, Thing, Voided};
use crate::row;
use crate::space::{Ctx, Read, Tx, Wrote};
use crate::time::Instant;

const BOOK: &str = "SELECT b.id, b.prefix, b.first_number, b.last_number, b.opened_at, b.closed_at, \
     (SELECT max(number) FROM receipts WHERE book_id = b.id), \
     (SELECT count(*) FROM receipts r JOIN receipt_voids v ON v.receipt_id = r.id WHERE r.book_id = b.id) \
     FROM receipt_books b";

fn as_book(row: &Row<'_>) -> rusqlite::Result<Book> {
    let (prefix, first, last): (String, u32, u32) = (row.get(1)?, row.get(2)?, row.get(3)?);
    let closed_at: Option<Instant> = row.get(5)?;
    let used: Option<u32> = row.get(6)?;
    let next = used.map_or(first, |used| used + 1);
    let next = Some(next).filter(|next| *next <= last && closed_at.is_none());
    Ok(Book {
        book: row.get(0)?,
        next_no: next.map(|next| crate::receipts::rules::receipt_no(&prefix, next)),
        prefix,
        first,
        last,
        next,
        issued: used.map_or(0, |used| used + 1 - first),
        voided: row.get(7)?,
        opened_at: row.get(4)?,
        closed_at,
    })
}

pub fn books(read: &Read) -> Result<Vec<Book>> {
    read.query_all(&format!("{BOOK} ORDER BY b.id DESC"), [], as_book)
}

pub fn open_book(read: &Read) -> Result<Option<Book>> {
    read.query_one(&format!("{BOOK} WHERE b.closed_at IS NULL"), [], as_book)
}

pub fn insert_book(tx: &Tx, prefix: &str, first: u32, last: u32, now: Instant) -> Result<Wrote> {
    let columns = row! { prefix: prefix, first_number: first, last_number: last, opened_at: now };
    Ok(tx.insert("receipt_books", columns)?.1)
}

pub fn close_book(tx: &Tx, book: BookId, now: Instant) -> Result<Wrote> {
    tx.update("receipt_books", book, row! { closed_at: now })
}

pub(in crate::receipts) fn insert_receipt(
    tx: &Tx,
    ctx: &Ctx,
    next: &Next,
    new: &New<'_>,
    shift: Option<ShiftId>,
) -> Result<(ReceiptId, Wrote)> {
    let by = ctx.user()?.id;
    let deposit = new.from.as_ref().map(|from| from.deposit);
    let proof = new.from.as_ref().map(|from| from.proof);
    let signed_by = new.from.as_ref().and_then(|from| from.signed_by.as_deref());
    let columns = row! {
        book_id: next.book, number: next.number, receipt_no: next.receipt_no, kind: new.kind, member_id: new.payer.member,
        team_id: new.payer.team, payer: new.payer.name, reason: new.reason, amount_fen: new.amount,
        method: new.means, shift_id: shift, issued_at: ctx.now, issued_by: by, deposit_id: deposit, proof: proof,
        signed_by: signed_by
    };
    let (id, wrote) = tx.insert("receipts", columns)?;
    Ok((ReceiptId(id), wrote))
}

pub fn id_by_no(read: &Read, receipt_no: &str) -> Result<Option<ReceiptId>> {
    read.query_one("SELECT id FROM receipts WHERE receipt_no = ?", [receipt_no], |row| row.get(0))
}

pub fn insert_line(tx: &Tx, receipt: ReceiptId, line: &Line) -> Result<Wrote> {
    let columns = row! {
        receipt_id: receipt, item: line.item, quantity: line.quantity, price_fen: line.price,
        amount_fen: line.amount
    };
    Ok(tx.insert("receipt_lines", columns)?.1)
}

pub fn lines(read: &Read, receipt: ReceiptId) -> Result<Vec<Line>> {
    read.query_all(
        "SELECT item, quantity, price_fen, amount_fen FROM receipt_lines WHERE receipt_id = ? ORDER BY id",
        [receipt],
        |row| Ok(Line { item: row.get(0)?, quantity: row.get(1)?, price: row.get(2)?, amount: row.get(3)? }),
    )
}

/// Without its capitals.
pub fn receipt(read: &Read, id: ReceiptId) -> Result<Option<Receipt>> {
    read.query_one(
        "SELECT r.id, r.receipt_no, r.kind, r.member_id, r.payer, r.reason, r.amount_fen, r.method, r.issued_at, \
         u.name, d.receipt_no, r.proof, r.signed_by, v.voided_at, w.name, v.reason \
         FROM receipts r JOIN users u ON u.id = r.issued_by LEFT JOIN receipts d ON d.id = r.deposit_id \
         LEFT JOIN receipt_voids v ON v.receipt_id = r.id LEFT JOIN users w ON w.id = v.voided_by WHERE r.id = ?",
        [id],
        |row| {
            Ok(Receipt {
                receipt: row.get(0)?,
                receipt_no: row.get(1)?,
                kind: row.get(2)?,
                member: row.get(3)?,
                payer: row.get(4)?,
                reason: row.get(5)?,
                amount: row.get(6)?,
                capitals: String::new(),
                means: row.get(7)?,
                issued_at: row.get(8)?,
                by: row.get(9)?,
                deposit_no: row.get(10)?,
                proof: row.get(11)?,
                signed_by: row.get(12)?,
                voided: voided(row, 13)?,
            })
        },
    )
}

/// A counter-entry from three columns: when, by whom, why.
pub(super) fn voided(row: &Row<'_>, first: usize) -> rusqlite::Result<Option<Voided>> {
    let at: Option<Instant> = row.get(first)?;
    at.map(|at| Ok(Voided { at, by: row.get(first + 1)?, reason: row.get(first + 2)? })).transpose()
}

pub fn insert_receipt_void(
    tx: &Tx,
    receipt: ReceiptId,
    reason: &str,
    shift: Option<ShiftId>,
    now: Instant,
    by: UserId,
) -> Result<Wrote> {
    let columns =
        row! { receipt_id: receipt, reason: reason, shift_id: shift, voided_at: now, voided_by: by };
    Ok(tx.insert("receipt_voids", columns)?.1)
}

pub fn insert_deposit(tx: &Tx, receipt: ReceiptId, thing: Thing, label: &str) -> Result<Wrote> {
    Ok(tx.insert("deposits", row! { receipt_id: receipt, thing: thing, label: label })?.1)
}

pub fn deposit(read: &Read, receipt: ReceiptId) -> Result<Option<(Thing, String)>> {
    read.query_one("SELECT thing, label FROM deposits WHERE receipt_id = ?", [receipt], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// Its row, and whether it is settled.
pub fn deposit_row(read: &Read, receipt: ReceiptId) -> Result<Option<(i64, Option<Instant>)>> {
    read.query_one("SELECT id, settled_at FROM deposits WHERE receipt_id = ?", [receipt], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

pub fn settle(tx: &Tx, row: i64, at: Option<Instant>) -> Result<Wrote> {
    tx.update("deposits", row, row! { settled_at: at })
}

/// The deposit that a receipt is, or went out of.
pub fn deposit_behind(read: &Read, receipt: ReceiptId) -> Result<Option<ReceiptId>> {
    read.query_one(
        "SELECT receipt_id FROM deposits \
         WHERE receipt_id = coalesce((SELECT deposit_id FROM receipts WHERE id = ?1), ?1)",
        [receipt],
        |row| row.get(0),
    )
}

const OUT: &str = "FROM receipts r WHERE r.deposit_id = ? \
     AND NOT EXISTS (SELECT 1 FROM receipt_voids v WHERE v.receipt_id = r.id)";

/// What went back of a deposit and what was paid from it.
pub fn out_of_deposit(read: &Read, deposit: ReceiptId) -> Result<Fen> {
    let sum =
        read.query_one(&format!("SELECT coalesce(sum(abs(r.amount_fen)), 0) {OUT}"), [deposit], |row| {
            row.get(0)
        })?;
    Ok(sum.unwrap_or_default())
}

/// The number of a standing receipt that went out of a deposit.
pub fn settlement_of(read: &Read, deposit: ReceiptId) -> Result<Option<String>> {
    read.query_one(&format!("SELECT r.receipt_no {OUT} ORDER BY r.id LIMIT 1"), [deposit], |row| row.get(0))
}

pub fn open_deposits(read: &Read) -> Result<Vec<ReceiptId>> {
    read.query_all(
        "SELECT receipt_id FROM deposits WHERE settled_at IS NULL ORDER BY receipt_id",
        [],
        |row| row.get(0),
    )
}

/// Standing ones of the last five hundred without a print, the oldest first.
pub fn unprinted(read: &Read) -> Result<Vec<ReceiptId>> {
    read.query_all(
        "SELECT r.id FROM receipts r WHERE r.id > (SELECT coalesce(max(id), 0) FROM receipts) - 500 \
         AND NOT EXISTS (SELECT 1 FROM prints p WHERE p.kind = 'receipt' AND p.of_no = r.receipt_no AND p.again_of IS NULL) \
         AND NOT EXISTS (SELECT 1 FROM receipt_voids v WHERE v.receipt_id = r.id) ORDER BY r.id",
        [],
        |row| row.get(0),
    )
}

/// Every receipt and every fee of a person.
pub fn of_member(read: &Read, member: MemberId) -> Result<(Vec<ReceiptId>, Vec<FeeId>)> {
    let receipts =
        read.query_all("SELECT id FROM receipts WHERE member_id = ?", [member], |row| row.get(0))?;
    let fees = read.query_all("SELECT id FROM fees WHERE member_id = ?", [member], |row| row.get(0))?;
    Ok((receipts, fees))
}

pub fn reassign_receipt(tx: &Tx, receipt: ReceiptId, to: MemberId) -> Result<Wrote> {
    tx.update("receipts", receipt, row! { member_id: to })
}

pub fn reassign_fee(tx: &Tx, fee: FeeId, to: MemberId) -> Result<Wrote> {
    tx.update("fees", fee, row! { member_id: to })
}
