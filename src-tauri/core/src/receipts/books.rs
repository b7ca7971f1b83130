use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{rules, store};
use crate::error::{Refusal, Result};
use crate::ids::BookId;
use crate::rules::{half_width, text};
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::Instant;

/// A book of receipts. One is open at a time; its numbers go out one after the other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ReceiptBook"))]
pub struct Book {
    pub book: BookId,
    /// Stands before each number: `2026-`.
    pub prefix: String,
    pub first: u32,
    pub last: u32,
    /// The number that goes out next; absent where the book is full or closed.
    pub next: Option<u32>,
    /// `next` as people read it.
    pub next_no: Option<String>,
    /// Receipts issued from it, voided ones too.
    pub issued: u32,
    pub voided: u32,
    pub opened_at: Instant,
    pub closed_at: Option<Instant>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ListBooks {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Books {
    /// The newest first.
    pub books: Vec<Book>,
}

/// Every book, and how far it is used.
pub fn books(space: &Space, _: &Ctx, _: ListBooks) -> Result<Books> {
    space.read(all)
}

fn all(read: &Read) -> Result<Books> {
    Ok(Books { books: store::books(read)? })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OpenBook {
    /// Letters, figures and dashes; no other book has it.
    pub prefix: String,
    pub first: u32,
    pub last: u32,
}

/// Opens a book; the one that was open is closed, and what is left of it is never used.
pub fn open_book(space: &Space, ctx: &Ctx, ask: OpenBook) -> Result<Books> {
    let prefix = text("prefix", &half_width(&ask.prefix).to_uppercase(), 12)?;
    let OpenBook { first, last, .. } = ask;
    if first == 0 || last < first || last > MOST {
        return Err(Refusal::BookRangeReversed { first, last }.into());
    }
    space.write(ctx, |tx| {
        let books = store::books(tx)?;
        if books.iter().any(|book| book.prefix == prefix) {
            return Err(Refusal::BookTaken { prefix }.into());
        }
        for open in books.iter().filter(|book| book.closed_at.is_none()) {
            store::close_book(tx, open.book, ctx.now)?;
        }
        let wrote = store::insert_book(tx, &prefix, first, last, ctx.now)?;
        Ok(Recorded::new(all(tx)?, wrote))
    })
}

/// Seven digits.
const MOST: u32 = 9_999_999;

/// The number that the next receipt gets.
pub(super) struct Next {
    pub book: BookId,
    pub number: u32,
    pub receipt_no: String,
}

/// Looked up inside the act that writes the receipt, so that no number is lost.
pub(super) fn next(read: &Read) -> Result<Next> {
    let open = store::open_book(read)?.ok_or(Refusal::BookMissing {})?;
    match open.next {
        Some(number) => {
            let receipt_no = rules::receipt_no(&open.prefix, number);
            Ok(Next { book: open.book, number, receipt_no })
        }
        None => Err(Refusal::BookFull { prefix: open.prefix, last: open.last }.into()),
    }
}
