//! Copies of the space: dated, verified before they get their name, with every kept file. One each night, one before
//! each migration, one whenever somebody asks. A copy is made by SQLite itself, never by copying the file.
//! Of the nightly ones the newest fourteen stay, and the first of each month. A manager may name a second folder, such as
//! on another disk: every copy is kept there as well where it can be, and is never removed there.

mod check;
mod copy;
mod rules;

use std::fs;
use std::path::Path;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use check::{Findings, check};
pub use copy::copy_before_migration;

use crate::error::{Refusal, Result};
use crate::settings::Settings;
use crate::space::{Ctx, Recorded, Space};
use crate::time::Instant;
use crate::{files, settings};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "MakeBackup"))]
#[serde(deny_unknown_fields)]
pub struct Make {}

/// A copy that was opened again and found whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Backup"))]
pub struct Made {
    /// The copy's file name in `X.backups`.
    pub name: String,
    pub at: Instant,
    /// Kept files in the copy.
    pub files: u32,
    /// What came of the second place, where there is one.
    pub second: Option<Second>,
}

/// A copy's second place, such as another disk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SecondBackup"))]
pub struct Second {
    pub folder: String,
    /// False where the folder is away or full; the first place holds the copy all the same.
    pub kept: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListBackups"))]
#[serde(deny_unknown_fields)]
pub struct List {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Backups"))]
pub struct Copies {
    /// File names, the newest first.
    pub names: Vec<String>,
    pub newest_at: Option<Instant>,
}

/// Makes a copy now.
pub fn make(space: &Space, ctx: &Ctx, _: Make) -> Result<Made> {
    let files = space.read(files::recorded)?;
    let folder = space.beside("backups");
    for (done, sha256) in files.iter().enumerate() {
        ctx.task.progress("files", done, files.len())?;
        copy::keep_file(space.files(), &folder, sha256)?;
    }
    ctx.task.progress("database", 0, 1)?;
    let name = copy::database(space.path(), &folder, &rules::name(ctx.now))?;
    let second = space.read(settings::backup_folder)?.map(|second| {
        let kept = copy::again(&folder, Path::new(&second), &name, &files);
        if let Err(error) = &kept {
            tracing::warn!("no second copy in {second}: {error}");
        }
        Second { folder: second, kept: kept.is_ok() }
    });
    Ok(Made { name, at: ctx.now, files: u32::try_from(files.len()).unwrap_or(u32::MAX), second })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "UseBackupFolder", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct UseFolder {
    /// Left out: copies are kept beside the space alone.
    #[serde(default)]
    pub path: Option<String>,
}

/// Keeps every copy from now on in a second place, too. Refused `folder_missing`, which is also said of the folder in
/// which copies are kept anyway, since that would be no second place.
pub fn use_folder(space: &Space, ctx: &Ctx, ask: UseFolder) -> Result<Settings> {
    if let Some(path) = &ask.path {
        let first = space.beside("backups");
        if !Path::new(path).is_dir() || Path::new(path) == first {
            return Err(Refusal::FolderMissing { path: path.clone() }.into());
        }
    }
    space.write(ctx, |tx| {
        let (settings, wrote) = settings::keep_backup_folder(tx, ask.path.as_deref())?;
        Ok(Recorded::new(settings, wrote))
    })
}

/// Makes the night's copy once its hour has come and none was made since; afterwards removes the ones that need
/// not stay, and the halves of copies that a killed process left.
pub fn make_nightly(space: &Space, ctx: &Ctx) -> Result<Option<Made>> {
    let zone = space.read(settings::zone)?;
    let folder = space.beside("backups");
    let names = copy::names(&folder)?;
    let newest = names.first().and_then(|name| rules::made_at(name));
    if !rules::is_due(ctx.now, newest, zone) {
        return Ok(None);
    }
    let made = make(space, ctx, Make {})?;
    files::sweep_parts(&folder, ctx.now)?;
    files::sweep_parts(&folder.join("files"), ctx.now)?;
    for name in rules::superfluous(&copy::names(&folder)?, zone) {
        fs::remove_file(folder.join(name))?;
    }
    Ok(Some(made))
}

pub fn list(space: &Space, _: &Ctx, _: List) -> Result<Copies> {
    let names = copy::names(&space.beside("backups"))?;
    let newest_at = names.first().and_then(|name| rules::made_at(name));
    Ok(Copies { names, newest_at })
}
