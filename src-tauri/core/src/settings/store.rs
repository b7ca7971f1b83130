use super::Settings;
use crate::error::{Fault, Result};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::Instant;

pub fn load(read: &Read) -> Result<Settings> {
    let settings = read.query_one(
        "SELECT language, theme, text_size, zone, demo_since FROM settings WHERE id = 1",
        [],
        |row| {
            Ok(Settings {
                language: row.get(0)?,
                theme: row.get(1)?,
                text_size: row.get(2)?,
                zone: row.get(3)?,
                demo_since: row.get(4)?,
            })
        },
    )?;
    settings.ok_or_else(|| Fault::new("the settings row is missing").into())
}

pub fn save(tx: &Tx, settings: &Settings) -> Result<Wrote> {
    tx.update(
        "settings",
        1,
        row! { language: settings.language, theme: settings.theme, text_size: settings.text_size },
    )
}

pub fn mark_demo(tx: &Tx, now: Instant) -> Result<Wrote> {
    tx.update("settings", 1, row! { demo_since: now })
}
