use rusqlite::Row;
use rusqlite::types::FromSqlError;
use serde::de::DeserializeOwned;

use super::Category;
use super::ledger::{Carrier, CategorySum, VoucherCard, VoucherLine};
use super::reading::{Format, Party, Reading, Values};
use crate::error::Result;
use crate::fen::Fen;
use crate::ids::{UserId, VoucherId};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Day, Instant, Period};

const LINE: &str = "SELECT v.id, v.voucher_no, v.category, v.number, v.issued_on, v.seller_name, v.total_fen, v.is_red, \
     v.excuse IS NOT NULL, v.kept_at, u.name, \
     (SELECT group_concat(format) FROM voucher_files WHERE voucher_id = v.id) \
     FROM vouchers v JOIN users u ON u.id = v.kept_by";

fn line(row: &Row<'_>) -> rusqlite::Result<VoucherLine> {
    let formats: Option<String> = row.get(11)?;
    let formats = formats.unwrap_or_default();
    Ok(VoucherLine {
        voucher: row.get(0)?,
        voucher_no: row.get(1)?,
        category: row.get(2)?,
        number: row.get(3)?,
        issued_on: row.get(4)?,
        seller: row.get(5)?,
        total: row.get(6)?,
        is_red: row.get(7)?,
        excused: row.get(8)?,
        kept_at: row.get(9)?,
        kept_by: row.get(10)?,
        formats: Format::ALL
            .iter()
            .copied()
            .filter(|known| formats.split(',').any(|f| f == known.code()))
            .collect(),
    })
}

pub fn by_key(read: &Read, key: &str) -> Result<Option<VoucherLine>> {
    read.query_one(&format!("{LINE} WHERE v.duplicate_key = ? AND v.same_as_id IS NULL"), [key], line)
}

/// The voucher of its own that has this very file.
pub fn by_file(read: &Read, sha256: &str) -> Result<Option<VoucherLine>> {
    let sql = format!("{LINE} WHERE v.id = (SELECT min(voucher_id) FROM voucher_files WHERE sha256 = ?)");
    read.query_one(&sql, [sha256], line)
}

pub fn of_day_and_total(read: &Read, day: Day, total: Fen) -> Result<Vec<VoucherLine>> {
    read.query_all(
        &format!("{LINE} WHERE v.issued_on = ? AND v.total_fen = ? ORDER BY v.id"),
        (day, total),
        line,
    )
}

pub fn by_no(read: &Read, voucher_no: &str) -> Result<Option<VoucherLine>> {
    read.query_one(&format!("{LINE} WHERE v.voucher_no = ?"), [voucher_no], line)
}

/// Those whose invoice number holds the digits, the latest kept first. The numbers are read from their own index.
pub fn by_digits(read: &Read, digits: &str, limit: u32) -> Result<Vec<VoucherLine>> {
    let sql = format!(
        "{LINE} WHERE v.id IN (SELECT id FROM vouchers INDEXED BY vouchers_by_number WHERE instr(number, ?1) > 0 \
         ORDER BY id DESC LIMIT ?2) ORDER BY v.id DESC"
    );
    read.query_all(&sql, (digits, limit), line)
}

pub fn sellers(read: &Read) -> Result<Vec<String>> {
    read.query_all("SELECT DISTINCT seller_name FROM vouchers", [], |row| row.get(0))
}

/// The latest first.
pub fn of_seller(read: &Read, seller: &str, limit: u32) -> Result<Vec<VoucherLine>> {
    let sql = format!("{LINE} WHERE v.seller_name = ? ORDER BY v.id DESC LIMIT ?");
    read.query_all(&sql, (seller, limit), line)
}

pub fn last_category(read: &Read, seller: &str) -> Result<Option<Category>> {
    read.query_one(
        "SELECT category FROM vouchers WHERE seller_name = ? ORDER BY id DESC LIMIT 1",
        [seller],
        |row| row.get(0),
    )
}

pub fn last_id(read: &Read) -> Result<u32> {
    read.count("SELECT coalesce(max(id), 0) FROM vouchers", [])
}

const CHOSEN: &str = "(?1 IS NULL OR v.category = ?1) AND v.issued_on BETWEEN ?2 AND ?3";

fn bounds(period: Option<Period>) -> (String, String) {
    // Days are text: everything lies between these two.
    period
        .map_or_else(|| ("0".to_owned(), "9999-12-31".to_owned()), |p| (p.from.to_string(), p.to.to_string()))
}

pub fn page(
    read: &Read,
    category: Option<Category>,
    period: Option<Period>,
    after: u32,
) -> Result<Vec<VoucherLine>> {
    let (from, to) = bounds(period);
    let sql = format!("{LINE} WHERE {CHOSEN} ORDER BY v.issued_on DESC, v.id DESC LIMIT 100 OFFSET ?4");
    read.query_all(&sql, (category, from, to, after), line)
}

pub fn count(read: &Read, category: Option<Category>, period: Option<Period>) -> Result<u32> {
    let (from, to) = bounds(period);
    read.count(&format!("SELECT count(*) FROM vouchers v WHERE {CHOSEN}"), (category, from, to))
}

pub fn sums(read: &Read, period: Option<Period>) -> Result<Vec<CategorySum>> {
    let (from, to) = bounds(period);
    let mut sums = read.query_all(
        "SELECT category, count(*), sum(total_fen) FROM vouchers \
         WHERE same_as_id IS NULL AND issued_on BETWEEN ? AND ? GROUP BY category",
        (from, to),
        |row| Ok(CategorySum { category: row.get(0)?, count: row.get(1)?, total: row.get(2)? }),
    )?;
    sums.sort_by_key(|sum| sum.category);
    Ok(sums)
}

pub fn ids_between(read: &Read, period: Period) -> Result<Vec<VoucherId>> {
    read.query_all(
        "SELECT id FROM vouchers WHERE issued_on BETWEEN ? AND ? ORDER BY issued_on, id",
        (period.from, period.to),
        |row| row.get(0),
    )
}

/// A voucher without its carriers and checks.
pub fn card(read: &Read, voucher: VoucherId) -> Result<Option<VoucherCard>> {
    let Some(line) = read.query_one(&format!("{LINE} WHERE v.id = ?"), [voucher], line)? else {
        return Ok(None);
    };
    read.query_one(
        "SELECT v.family, v.code, v.check_code, v.buyer_name, v.buyer_tax_no, v.seller_tax_no, v.net_fen, v.tax_fen, \
         v.other_fen, v.capitals, v.items, v.red_of, v.sources, v.problems, v.excuse, \
         (SELECT voucher_no FROM vouchers WHERE id = v.same_as_id) FROM vouchers v WHERE v.id = ?",
        [voucher],
        |row| {
            let values = Values {
                family: row.get(0)?,
                code: row.get(1)?,
                number: line.number.clone(),
                check_code: row.get(2)?,
                issued_on: Some(line.issued_on),
                buyer: Party { name: row.get(3)?, tax_no: row.get(4)? },
                seller: Party { name: Some(line.seller.clone()), tax_no: row.get(5)? },
                net: row.get(6)?,
                tax: row.get(7)?,
                other: row.get(8)?,
                total: Some(line.total),
                capitals: row.get(9)?,
                items: json(row, 10)?,
                is_red: line.is_red,
                red_of: row.get(11)?,
            };
            Ok(VoucherCard {
                values,
                sources: json(row, 12)?,
                problems: json(row, 13)?,
                excuse: row.get(14)?,
                same_as: row.get(15)?,
                checks: Vec::new(),
                carriers: Vec::new(),
                line,
            })
        },
    )
}

fn json<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    let read = serde_json::from_str(&text).map_err(|error| FromSqlError::Other(error.into()));
    read.map_err(rusqlite::Error::from)
}

pub fn carriers(read: &Read, voucher: VoucherId) -> Result<Vec<Carrier>> {
    read.query_all(
        "SELECT c.sha256, c.format, c.name, f.size, c.kept_at, u.name FROM voucher_files c \
         JOIN files f ON f.sha256 = c.sha256 JOIN users u ON u.id = c.kept_by WHERE c.voucher_id = ? ORDER BY c.id",
        [voucher],
        |row| {
            Ok(Carrier {
                sha256: row.get(0)?,
                format: row.get(1)?,
                name: row.get(2)?,
                size: row.get(3)?,
                kept_at: row.get(4)?,
                kept_by: row.get(5)?,
            })
        },
    )
}

/// A voucher about to be kept.
pub struct New<'a> {
    pub voucher_no: String,
    pub category: Category,
    pub reading: &'a Reading,
    pub key: Option<String>,
    /// What it repeats, and the excuse for that.
    pub excuse: Option<(VoucherId, &'a str)>,
}

pub fn insert(tx: &Tx, new: &New<'_>, now: Instant, user: UserId) -> Result<VoucherId> {
    let reading = new.reading;
    let v = &reading.values;
    let columns = row! {
        voucher_no: new.voucher_no,
        category: new.category,
        family: v.family.unwrap_or(super::Family::Other),
        code: v.code,
        number: v.number,
        check_code: v.check_code,
        issued_on: v.issued_on,
        buyer_name: v.buyer.name,
        buyer_tax_no: v.buyer.tax_no,
        seller_name: v.seller.name,
        seller_tax_no: v.seller.tax_no,
        net_fen: v.net,
        tax_fen: v.tax,
        other_fen: v.other,
        total_fen: v.total,
        capitals: v.capitals,
        items: serde_json::to_string(&v.items)?,
        is_red: v.is_red,
        red_of: v.red_of,
        sources: serde_json::to_string(&reading.sources)?,
        problems: serde_json::to_string(&reading.problems)?,
        duplicate_key: new.key,
        same_as_id: new.excuse.map(|(same_as, _)| same_as),
        excuse: new.excuse.map(|(_, reason)| reason),
        kept_at: now,
        kept_by: user,
    };
    let (id, _) = tx.insert("vouchers", columns)?;
    Ok(VoucherId(id))
}

pub fn insert_file(
    tx: &Tx,
    voucher: VoucherId,
    sha256: &str,
    format: Format,
    name: &str,
    now: Instant,
    user: UserId,
) -> Result<Wrote> {
    let columns = row! {
        voucher_id: voucher, sha256: sha256, format: format, name: name, kept_at: now, kept_by: user
    };
    Ok(tx.insert("voucher_files", columns)?.1)
}

pub fn recategorise(tx: &Tx, voucher: VoucherId, category: Category) -> Result<Wrote> {
    tx.update("vouchers", voucher, row! { category: category })
}
