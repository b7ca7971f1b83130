//! Files in and files kept. A file from outside is first staged under a random name (`X.files/staged/`), and kept
//! only by an act that needs it: then it lies under its SHA-256 (`X.files/<sha256>`), byte for byte, for good.
//! A row never points at a file that is not there: the file is kept before the commit. A kept file without a row is
//! what an interrupted act leaves, and harms nobody. It never takes a name from outside as a path.

pub mod picture;
mod store;

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::{Error, Fault, Refusal, Result};
use crate::space::{Ctx, Read, Space, Tx, Wrote};
use crate::time::Instant;

/// The largest file that is taken in: 100 MiB.
pub const LARGEST: u64 = 100 * 1024 * 1024;

/// Between the final name and the process in the name of a file that is still being written.
const PART: &str = ".part-";

/// Lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// As a `data:` address carries bytes.
pub fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |n: usize| u32::from(three.get(n).copied().unwrap_or(0));
        let all = at(0) << 16 | at(1) << 8 | at(2);
        for n in 0..4 {
            let letter = LETTERS[(all >> (18 - 6 * n) & 63) as usize];
            text.push(if n <= three.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "StageFile"))]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// A path on this machine. Rims give it; a screen never does.
    pub path: String,
}

/// A file that waits for the act that keeps it; swept after a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Staged {
    pub staged: String,
    pub sha256: String,
    /// As it was called outside: only ever shown.
    pub name: String,
    /// Bytes.
    pub size: u32,
}

/// Takes a copy of a file from outside.
pub fn stage(space: &Space, _: &Ctx, ask: Stage) -> Result<Staged> {
    let path = Path::new(&ask.path);
    let name = path.file_name().map_or_else(|| ask.path.clone(), |name| name.to_string_lossy().into_owned());
    let unreadable =
        |error: io::Error| Refusal::FileUnreadable { name: name.clone(), reason: error.kind().to_string() };
    let size = fs::metadata(path).map_err(unreadable)?.len();
    if size > LARGEST {
        return Err(too_large(&name));
    }
    let bytes = fs::read(path).map_err(unreadable)?;
    space.files().stage(&space.world().bytes::<16>(), &name, &bytes)
}

fn too_large(name: &str) -> Error {
    Refusal::TooLarge { what: name.to_owned(), limit: "100 MiB".to_owned() }.into()
}

/// The folder of files beside a database.
#[derive(Debug)]
pub struct Files {
    folder: PathBuf,
}

impl Files {
    pub fn beside(database: &Path) -> Self {
        Self::at(database.with_extension("files"))
    }

    pub fn at(folder: PathBuf) -> Self {
        Self { folder }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where a kept file lies. Refused where `sha256` is not one, or nothing was kept under it.
    pub fn path(&self, sha256: &str) -> Result<PathBuf> {
        let missing = || Error::from(Refusal::FileMissing { sha256: sha256.to_owned() });
        if sha256.len() != 64 || !sha256.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(missing());
        }
        let path = self.folder.join(sha256);
        if path.is_file() { Ok(path) } else { Err(missing()) }
    }

    /// Puts bytes from outside aside under a random name.
    pub fn stage(&self, random: &[u8], name: &str, bytes: &[u8]) -> Result<Staged> {
        let size = u32::try_from(bytes.len()).ok().filter(|size| u64::from(*size) <= LARGEST);
        let Some(size) = size else { return Err(too_large(name)) };
        let staged =
            Staged { staged: hex(random), sha256: hex(&Sha256::digest(bytes)), name: name.to_owned(), size };
        let folder = self.folder.join("staged");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(&staged.staged), bytes)?;
        fs::write(folder.join(format!("{}.json", staged.staged)), serde_json::to_vec(&staged)?)?;
        Ok(staged)
    }

    /// A staged file with where its bytes lie.
    pub fn staged(&self, staged: &str) -> Result<(Staged, PathBuf)> {
        let missing = || Error::from(Refusal::StagedMissing { staged: staged.to_owned() });
        if staged.is_empty() || !staged.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(missing());
        }
        let path = self.folder.join("staged").join(staged);
        let facts = fs::read(path.with_extension("json")).map_err(|_| missing())?;
        Ok((serde_json::from_slice(&facts)?, path))
    }

    /// Keeps a staged file's bytes under their hash, synced. Before the door: the act then records it.
    pub fn keep(&self, staged: &str) -> Result<Staged> {
        let (facts, path) = self.staged(staged)?;
        let kept = self.keep_bytes(&fs::read(path)?)?;
        if kept != facts.sha256 {
            return Err(Fault::new(format!("the staged file {staged} changed while it waited")).into());
        }
        Ok(facts)
    }

    /// Keeps bytes that the program made; their SHA-256.
    pub fn keep_bytes(&self, bytes: &[u8]) -> Result<String> {
        let sha256 = hex(&Sha256::digest(bytes));
        let path = self.folder.join(&sha256);
        if !path.is_file() {
            fs::create_dir_all(&self.folder)?;
            write_whole(&path, bytes)?;
        }
        Ok(sha256)
    }

    /// Whether a kept file still has the bytes that its name promises.
    pub fn is_intact(&self, sha256: &str) -> Result<bool> {
        let mut hasher = Sha256::new();
        let mut file = File::open(self.path(sha256)?)?;
        let mut buffer = vec![0; 1 << 16];
        loop {
            let read = file.read(&mut buffer)?;
            if read == 0 {
                return Ok(hex(&hasher.finalize()) == sha256);
            }
            hasher.update(&buffer[..read]);
        }
    }

    /// Removes what nobody comes back for after a day: staged files, and the halves of files that a killed process
    /// was writing; how many.
    pub fn sweep(&self, now: Instant) -> Result<u32> {
        let staged = sweep_folder(&self.folder.join("staged"), now, |_| true)?;
        Ok(staged + sweep_parts(&self.folder, now)?)
    }
}

/// Removes the files of `folder` that a killed process left half written more than a day ago; how many.
pub fn sweep_parts(folder: &Path, now: Instant) -> Result<u32> {
    sweep_folder(folder, now, |name| name.contains(PART))
}

fn sweep_folder(folder: &Path, now: Instant, goes: impl Fn(&str) -> bool) -> Result<u32> {
    if !folder.is_dir() {
        return Ok(0);
    }
    let mut swept = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let modified = Instant::new(entry.metadata()?.modified()?.into());
        let old = now.seconds_since(modified) > 24 * 60 * 60;
        if old && goes(&entry.file_name().to_string_lossy()) {
            fs::remove_file(entry.path())?;
            swept += 1;
        }
    }
    Ok(swept)
}

/// Where a file that is still being written lies: beside its final name, marked with the process that writes it.
pub fn part_of(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!("{PART}{}", std::process::id()));
    path.with_file_name(name)
}

/// Writes under a temporary name, syncs, renames, syncs the folder: the name never shows half a file.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let part = part_of(path);
    let mut file = File::create(&part)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    publish(&part, path)
}

/// Gives a finished, synced temporary file its name.
pub fn publish(part: &Path, path: &Path) -> Result<()> {
    fs::rename(part, path)?;
    sync_folder_of(path)
}

/// On Windows a folder cannot be opened to be synced; the rename there is the file system's own matter.
fn sync_folder_of(path: &Path) -> Result<()> {
    if cfg!(unix) {
        File::open(folder_of(path))?.sync_all()?;
    }
    Ok(())
}

/// A bare name lies in the working folder.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Books a kept file. The same bytes are booked once.
pub fn record(tx: &Tx, kept: &Staged, now: Instant) -> Result<Option<Wrote>> {
    if store::is_recorded(tx, &kept.sha256)? {
        return Ok(None);
    }
    store::insert(tx, kept, now).map(Some)
}

/// Every kept file that a row points at.
pub fn recorded(read: &Read) -> Result<Vec<String>> {
    store::all(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_written_as_an_address_carries_them() {
        for (bytes, text) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")]
        {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
        assert_eq!(base64(&[0xff, 0xfe, 0xfd]), "//79");
    }

    #[test]
    fn a_bare_name_lies_in_the_working_folder() {
        assert_eq!(folder_of(Path::new("day.db")), Path::new("."));
        assert_eq!(folder_of(Path::new("a/day.db")), Path::new("a"));
    }
}
