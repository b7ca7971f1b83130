use super::{FirstRunStep, Settings};
use crate::error::{Fault, Result};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::Instant;

pub fn load(read: &Read) -> Result<Settings> {
    let settings = read.query_one(
        "SELECT language, theme, text_size, motion, zone, idle_minutes, first_run, backup_folder, demo_since, \
         practice_since FROM settings WHERE id = 1",
        [],
        |row| {
            Ok(Settings {
                language: row.get(0)?,
                theme: row.get(1)?,
                text_size: row.get(2)?,
                motion: row.get(3)?,
                zone: row.get(4)?,
                idle_minutes: row.get(5)?,
                first_run: row.get(6)?,
                backup_folder: row.get(7)?,
                demo_since: row.get(8)?,
                practice_since: row.get(9)?,
            })
        },
    )?;
    settings.ok_or_else(|| Fault::new("the settings row is missing").into())
}

pub fn save(tx: &Tx, settings: &Settings) -> Result<Wrote> {
    let Settings { language, theme, text_size, motion, .. } = settings;
    tx.update("settings", 1, row! { language: language, theme: theme, text_size: text_size, motion: motion })
}

pub fn lock_after(tx: &Tx, minutes: u32) -> Result<Wrote> {
    tx.update("settings", 1, row! { idle_minutes: minutes })
}

pub fn set_up(tx: &Tx, next: Option<FirstRunStep>) -> Result<Wrote> {
    tx.update("settings", 1, row! { first_run: next })
}

pub fn keep_backup_folder(tx: &Tx, folder: Option<&str>) -> Result<Wrote> {
    tx.update("settings", 1, row! { backup_folder: folder })
}

pub fn mark_unreal(tx: &Tx, demo_since: Instant, practice_since: Option<Instant>) -> Result<Wrote> {
    tx.update("settings", 1, row! { demo_since: demo_since, practice_since: practice_since })
}
