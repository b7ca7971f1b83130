use crate::checkin::EntryRules;
use crate::error::{Fault, Result};
use crate::row;
use crate::space::{Read, Tx, Wrote};

pub fn load(read: &Read) -> Result<EntryRules> {
    let rules = read.query_one(
        "SELECT opens, closes, pause_minutes, entries_a_day, same_scan_seconds, close_at FROM entry_rules WHERE id = 1",
        [],
        |row| {
            Ok(EntryRules {
                opens: row.get(0)?,
                closes: row.get(1)?,
                pause_minutes: row.get(2)?,
                entries_a_day: row.get(3)?,
                same_scan_seconds: row.get(4)?,
                close_at: row.get(5)?,
            })
        },
    )?;
    rules.ok_or_else(|| Fault::new("the row of the entry rules is missing").into())
}

pub fn save(tx: &Tx, rules: &EntryRules) -> Result<Wrote> {
    let columns = row! {
        opens: rules.opens, closes: rules.closes, pause_minutes: rules.pause_minutes,
        entries_a_day: rules.entries_a_day, same_scan_seconds: rules.same_scan_seconds,
        close_at: rules.close_at
    };
    tx.update("entry_rules", 1, columns)
}
