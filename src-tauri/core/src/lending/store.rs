use rusqlite::Row;

use super::rules::standing;
use super::{Item, ItemCard, Loan, Place, Shelf, ShelfCounts};
use crate::error::{Refusal, Result};
use crate::ids::{ItemId, LoanId, MemberId, ModelId, TeamId};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Instant, Zone};

/// A loan before anybody has asked how it stands.
pub struct LoanRow {
    pub loan: LoanId,
    pub item: Item,
    member: MemberId,
    name: String,
    team: Option<String>,
    pub lent_at: Instant,
    due_at: Instant,
    pub returned_at: Option<Instant>,
    note_out: String,
    note_back: Option<String>,
}

impl LoanRow {
    pub fn standing_at(self, now: Instant, zone: Zone) -> Loan {
        let standing = standing(self.due_at, self.returned_at.unwrap_or(now), zone);
        let LoanRow { loan, item, member, name, team, lent_at, due_at, returned_at, note_out, note_back } =
            self;
        Loan { loan, item, member, name, team, lent_at, due_at, returned_at, note_out, note_back, standing }
    }
}

pub struct ItemRow {
    pub item: Item,
    code: String,
    retired: Option<(Instant, String)>,
    open: Option<LoanRow>,
}

impl ItemRow {
    /// Out goes before retired: whatever is out must come back.
    pub fn card(self, now: Instant, zone: Zone) -> ItemCard {
        let place = match (self.open, self.retired) {
            (Some(open), _) => Place::Out { loan: Box::new(open.standing_at(now, zone)) },
            (None, Some((at, reason))) => Place::Retired { on: zone.day_of(at), reason },
            (None, None) => Place::Free {},
        };
        ItemCard { item: self.item, code: self.code, place }
    }
}

fn as_item(row: &Row<'_>) -> rusqlite::Result<Item> {
    Ok(Item { item: row.get(0)?, item_no: row.get(1)?, name: row.get(2)?, model: row.get(3)? })
}

/// Columns 0 to 3 are the item, 4 to 12 the loan with its person and team.
const LOAN_COLUMNS: &str = "i.id, i.item_no, i.name, o.name, l.id, l.member_id, m.name, t.name, l.lent_at, \
     l.due_at, l.returned_at, l.note_out, l.note_back";
const LOAN_PEOPLE: &str = "LEFT JOIN members m ON m.id = l.member_id LEFT JOIN teams t ON t.id = l.team_id";

fn as_loan(row: &Row<'_>) -> rusqlite::Result<LoanRow> {
    Ok(LoanRow {
        item: as_item(row)?,
        loan: row.get(4)?,
        member: row.get(5)?,
        name: row.get(6)?,
        team: row.get(7)?,
        lent_at: row.get(8)?,
        due_at: row.get(9)?,
        returned_at: row.get(10)?,
        note_out: row.get(11)?,
        note_back: row.get(12)?,
    })
}

fn items_sql() -> String {
    format!(
        "SELECT {LOAN_COLUMNS}, i.code, i.retired_at, i.retired_why FROM items i JOIN models o ON o.id = i.model_id \
         LEFT JOIN loans l ON l.item_id = i.id AND l.returned_at IS NULL {LOAN_PEOPLE}"
    )
}

fn as_item_row(row: &Row<'_>) -> rusqlite::Result<ItemRow> {
    let out: Option<LoanId> = row.get(4)?;
    let retired_at: Option<Instant> = row.get(14)?;
    let reason: Option<String> = row.get(15)?;
    Ok(ItemRow {
        item: as_item(row)?,
        code: row.get(13)?,
        retired: retired_at.zip(reason),
        open: out.map(|_| as_loan(row)).transpose()?,
    })
}

pub fn item(read: &Read, id: ItemId) -> Result<Option<ItemRow>> {
    read.query_one(&format!("{} WHERE i.id = ?", items_sql()), [id], as_item_row)
}

pub fn by_code(read: &Read, code: &str) -> Result<Option<ItemId>> {
    read.query_one("SELECT id FROM items WHERE code = ?", [code], |row| row.get(0))
}

pub fn by_no(read: &Read, item_no: &str) -> Result<Option<ItemId>> {
    read.query_one("SELECT id FROM items WHERE item_no = ?", [item_no], |row| row.get(0))
}

/// Every item that is not retired, by number.
pub fn called(read: &Read) -> Result<Vec<Item>> {
    let sql = "SELECT i.id, i.item_no, i.name, o.name FROM items i JOIN models o ON o.id = i.model_id \
         WHERE i.retired_at IS NULL ORDER BY i.id";
    read.query_all(sql, [], as_item)
}

pub fn holding(read: &Read, text: &str) -> Result<Vec<ItemRow>> {
    let sql = format!(
        "{} WHERE i.retired_at IS NULL AND (instr(upper(i.item_no), upper(?1)) OR instr(upper(i.name), upper(?1)) \
         OR instr(upper(o.name), upper(?1))) ORDER BY i.item_no LIMIT 20",
        items_sql()
    );
    read.query_all(&sql, [text], as_item_row)
}

pub fn page(read: &Read, shelf: Shelf, after: u32, now: Instant) -> Result<Vec<ItemRow>> {
    let which = match shelf {
        Shelf::All => "i.retired_at IS NULL",
        Shelf::Free => "i.retired_at IS NULL AND l.id IS NULL",
        Shelf::Out => "l.id IS NOT NULL",
        Shelf::Overdue => "l.due_at < ?2",
        Shelf::Retired => "i.retired_at IS NOT NULL",
    };
    let sql = format!(
        "{} WHERE {which} AND ?2 IS NOT NULL ORDER BY l.due_at IS NULL, l.due_at, i.item_no LIMIT 100 OFFSET ?1",
        items_sql()
    );
    read.query_all(&sql, (after, now), as_item_row)
}

pub fn counts(read: &Read, now: Instant) -> Result<ShelfCounts> {
    let counted = read.query_one(
        "SELECT count(*) FILTER (WHERE i.retired_at IS NULL), \
         count(*) FILTER (WHERE i.retired_at IS NULL AND l.id IS NULL), count(l.id), \
         count(*) FILTER (WHERE l.due_at < ?1), count(i.retired_at) \
         FROM items i LEFT JOIN loans l ON l.item_id = i.id AND l.returned_at IS NULL",
        [now],
        |row| {
            Ok(ShelfCounts {
                all: row.get(0)?,
                free: row.get(1)?,
                out: row.get(2)?,
                overdue: row.get(3)?,
                retired: row.get(4)?,
            })
        },
    )?;
    Ok(counted.unwrap_or(ShelfCounts { all: 0, free: 0, out: 0, overdue: 0, retired: 0 }))
}

pub fn last_item_id(read: &Read) -> Result<u32> {
    read.count("SELECT coalesce(max(id), 0) FROM items", [])
}

pub fn model_by_name(read: &Read, name: &str) -> Result<Option<ModelId>> {
    read.query_one("SELECT id FROM models WHERE name = ?", [name], |row| row.get(0))
}

pub fn insert_model(tx: &Tx, name: &str) -> Result<ModelId> {
    Ok(ModelId(tx.insert("models", row! { name: name })?.0))
}

pub fn insert_item(
    tx: &Tx,
    item_no: &str,
    model: ModelId,
    name: &str,
    code: &str,
    now: Instant,
) -> Result<(ItemId, Wrote)> {
    let columns = row! { item_no: item_no, model_id: model, name: name, code: code, added_at: now };
    let (id, wrote) = tx.insert("items", columns)?;
    Ok((ItemId(id), wrote))
}

pub fn retire(tx: &Tx, item: ItemId, now: Instant, reason: &str) -> Result<Wrote> {
    tx.update("items", item, row! { retired_at: now, retired_why: reason })
}

pub fn retirement(read: &Read, item: ItemId) -> Result<Option<(Instant, String)>> {
    let sql = "SELECT retired_at, retired_why FROM items WHERE id = ? AND retired_at IS NOT NULL";
    read.query_one(sql, [item], |row| Ok((row.get(0)?, row.get(1)?)))
}

fn loans_sql() -> String {
    format!(
        "SELECT {LOAN_COLUMNS} FROM loans l JOIN items i ON i.id = l.item_id \
         JOIN models o ON o.id = i.model_id {LOAN_PEOPLE}"
    )
}

/// Refused `not_found` where there is none.
pub fn loan(read: &Read, id: LoanId) -> Result<LoanRow> {
    let missing = || Refusal::NotFound { what: "loan".to_owned(), value: id.0.to_string() };
    let found = read.query_one(&format!("{} WHERE l.id = ?", loans_sql()), [id], as_loan)?;
    Ok(found.ok_or_else(missing)?)
}

pub fn open_loan(read: &Read, item: ItemId) -> Result<Option<LoanRow>> {
    read.query_one(&format!("{} WHERE l.item_id = ? AND l.returned_at IS NULL", loans_sql()), [item], as_loan)
}

/// Who brought it back last, and when.
pub fn last_return(read: &Read, item: ItemId) -> Result<Option<(String, Instant)>> {
    read.query_one(
        "SELECT m.name, l.returned_at FROM loans l JOIN members m ON m.id = l.member_id \
         WHERE l.item_id = ? AND l.returned_at IS NOT NULL AND l.withdrawn_at IS NULL \
         ORDER BY l.returned_at DESC LIMIT 1",
        [item],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// A loan on its way in.
pub struct Lending<'a> {
    pub item: ItemId,
    pub member: MemberId,
    pub team: Option<TeamId>,
    pub lent_at: Instant,
    /// Where it is entered late: when.
    pub entered_at: Option<Instant>,
    pub due_at: Instant,
    pub note: &'a str,
}

pub fn insert_loan(tx: &Tx, loan: &Lending<'_>) -> Result<(LoanId, Wrote)> {
    let columns = row! {
        item_id: loan.item, member_id: loan.member, team_id: loan.team, lent_at: loan.lent_at,
        lent_entered_at: loan.entered_at, due_at: loan.due_at, note_out: loan.note
    };
    let (id, wrote) = tx.insert("loans", columns)?;
    Ok((LoanId(id), wrote))
}

/// `entered_at` where it is entered late.
pub fn close_loan(
    tx: &Tx,
    loan: LoanId,
    at: Instant,
    note: &str,
    entered_at: Option<Instant>,
) -> Result<Wrote> {
    let columns = row! { returned_at: at, note_back: note, returned_entered_at: entered_at };
    tx.update("loans", loan, columns)
}

/// Who had the item at that time and brought it back since: from when until when.
pub fn out_at(read: &Read, item: ItemId, at: Instant) -> Result<Option<(String, Instant, Instant)>> {
    read.query_one(
        "SELECT m.name, l.lent_at, l.returned_at FROM loans l JOIN members m ON m.id = l.member_id \
         WHERE l.item_id = ? AND l.returned_at > ? AND l.withdrawn_at IS NULL ORDER BY l.returned_at LIMIT 1",
        (item, at),
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

pub fn withdraw(tx: &Tx, loan: &LoanRow, now: Instant) -> Result<Wrote> {
    let columns = row! { returned_at: loan.lent_at, note_back: "", withdrawn_at: now };
    tx.update("loans", loan.loan, columns)
}

pub fn reopen(tx: &Tx, loan: LoanId) -> Result<Wrote> {
    let (never, unsaid) = (None::<Instant>, None::<String>);
    tx.update("loans", loan, row! { returned_at: never, note_back: unsaid, returned_entered_at: never })
}

/// Two shapes, so that each uses its index.
fn open_where(member: Option<MemberId>) -> &'static str {
    match member {
        Some(_) => "l.member_id = ?1 AND l.returned_at IS NULL AND (?2 IS NULL OR l.due_at <= ?2)",
        None => "l.returned_at IS NULL AND l.due_at <= coalesce(?2, '9999') AND ?1 IS NULL",
    }
}

pub fn open_loans(read: &Read, member: Option<MemberId>, by: Option<Instant>) -> Result<Vec<LoanRow>> {
    let sql = format!("{} WHERE {} ORDER BY l.due_at, l.id LIMIT 200", loans_sql(), open_where(member));
    read.query_all(&sql, (member, by), as_loan)
}

/// All of them, and those overdue.
pub fn open_counts(
    read: &Read,
    member: Option<MemberId>,
    by: Option<Instant>,
    now: Instant,
) -> Result<(u32, u32)> {
    let sql = format!(
        "SELECT count(*), count(*) FILTER (WHERE l.due_at < ?3) FROM loans l WHERE {}",
        open_where(member)
    );
    let counted = read.query_one(&sql, (member, by, now), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(counted.unwrap_or_default())
}

pub fn late_loans(read: &Read, member: MemberId, now: Instant) -> Result<u32> {
    Ok(open_counts(read, Some(member), None, now)?.1)
}

pub fn count_of(read: &Read, member: MemberId) -> Result<u32> {
    read.count("SELECT count(*) FROM loans WHERE member_id = ?", [member])
}

/// Every loan of `from` becomes `to`'s; how many.
pub fn reassign(tx: &Tx, from: MemberId, to: MemberId) -> Result<u32> {
    let loans: Vec<LoanId> =
        tx.query_all("SELECT id FROM loans WHERE member_id = ?", [from], |row| row.get(0))?;
    for loan in &loans {
        tx.update("loans", *loan, row! { member_id: to })?;
    }
    Ok(u32::try_from(loans.len()).unwrap_or(u32::MAX))
}
