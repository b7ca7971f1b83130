use crate::error::Result;
use crate::fen::Fen;
use crate::receipts::ledger::{Entry, MeansSum};
use crate::space::Read;
use crate::time::Span;

pub fn entries(read: &Read, span: Span, after: u32) -> Result<Vec<Entry>> {
    read.query_all(
        "SELECT e.at, e.source, e.id, e.no, nullif(e.kind, 'fee'), e.payer, e.reason, e.amount_fen, e.method, u.name, \
         e.waived_fen, e.saved_fen, e.counter FROM till_entries e JOIN users u ON u.id = e.by_id \
         WHERE e.at >= ?1 AND e.at < ?2 ORDER BY e.at DESC, e.source, e.id DESC, e.counter DESC LIMIT 100 OFFSET ?3",
        (span.from, span.until, after),
        |row| {
            Ok(Entry {
                at: row.get(0)?,
                source: row.get(1)?,
                id: row.get(2)?,
                no: row.get(3)?,
                kind: row.get(4)?,
                payer: row.get(5)?,
                reason: row.get(6)?,
                amount: row.get(7)?,
                means: row.get(8)?,
                by: row.get(9)?,
                waived: row.get(10)?,
                saved: row.get(11)?,
                counter: row.get(12)?,
            })
        },
    )
}

/// Entries, amount, fees, waived, saved, voided receipts.
pub fn ledger_sums(read: &Read, span: Span) -> Result<(u32, Fen, Fen, Fen, Fen, u32)> {
    let found = read.query_one(
        "SELECT count(*), coalesce(sum(amount_fen), 0), coalesce(sum(amount_fen) FILTER (WHERE source = 'fee'), 0), \
         coalesce(sum(waived_fen), 0), coalesce(sum(saved_fen), 0), \
         count(*) FILTER (WHERE source = 'receipt' AND counter) FROM till_entries WHERE at >= ?1 AND at < ?2",
        (span.from, span.until),
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?)),
    )?;
    Ok(found.unwrap_or_default())
}

pub fn sums_by_means(read: &Read, span: Span) -> Result<Vec<MeansSum>> {
    read.query_all(
        "SELECT method, sum(amount_fen), count(*) FROM till_entries \
         WHERE at >= ?1 AND at < ?2 AND method IS NOT NULL GROUP BY method ORDER BY method",
        (span.from, span.until),
        |row| Ok(MeansSum { means: row.get(0)?, amount: row.get(1)?, entries: row.get(2)? }),
    )
}
