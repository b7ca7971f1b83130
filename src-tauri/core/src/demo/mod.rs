//! A synthetic space, for trying out and for measuring: the same arguments, the same rows. Everything in it is invented
//! and every act goes through the public verbs, with their checks and their entries in the book, many to a commit.
//! It is written beside its path under another name, synced, and named last, so the path never shows half a space.
//! Refused: a path where something lies already. It never touches a space that exists.
//!
//! The clock and all randomness come from the seed. Only the last moment comes from outside: the desk is shown as it
//! stands then, with people in, things out and a promise or two for the next hours.

mod story;
mod scribe;
mod dice;
mod size;
mod names;
mod ground;
mod people;
mod visits;
mod desks;
mod lending;
mod events;
mod papers;
mod filing;
mod vouchers;
#[cfg(test)]
mod plans;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Refusal, Result};
use crate::files::{self, Files};
use crate::lock::WindowLock;
use crate::space::Space;
use crate::task::Progress;
use crate::time::{Day, Instant, Zone};
use crate::users::User;
use crate::world::{Reader, World};

use dice::Dice;
use story::Story;

/// Everybody's at the desk of a demo space.
pub const PIN: &str = "246810";

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// One to thirty.
    pub years: u32,
    pub seed: u64,
    /// The last moment of the story.
    pub until: Instant,
}

impl Plan {
    /// The last moment where only its day was named: the afternoon, when most people are in.
    pub fn afternoon_of(day: Day) -> Instant {
        Zone::SHANGHAI.at(day, NaiveTime::from_hms_opt(15, 20, 0).unwrap_or(NaiveTime::MIN))
    }
}

/// A demo space, written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Written {
    pub space: String,
    pub years: u32,
    pub seed: u64,
    pub until: Instant,
    /// Acts in the book.
    pub acts: u32,
    /// Who sits at its desk; all of them with this PIN.
    pub users: Vec<User>,
    pub pin: String,
}

/// Writes the space that `plan` describes to `path`. `tell` hears of every month that is done.
pub fn write(path: &Path, reader: Reader, plan: &Plan, tell: &dyn Fn(&Progress)) -> Result<Written> {
    let exists = || Refusal::SpaceExists { path: path.display().to_string() };
    if path.exists() {
        return Err(exists().into());
    }
    let workshop = Workshop::beside(path)?;
    let part = workshop.folder.join("space.db");
    let (acts, users) = {
        let space = Space::open(&part, None, world(plan, reader))?;
        let mut story = Story::new(&space, plan);
        story.tell(tell)?;
        (story.acts(), story.users())
    };
    File::open(&part)?.sync_all()?;
    move_kept_files(&part, path)?;
    if path.exists() {
        return Err(exists().into());
    }
    files::publish(&part, path)?;
    Ok(Written {
        space: path.display().to_string(),
        years: plan.years,
        seed: plan.seed,
        until: plan.until,
        acts,
        users,
        pin: PIN.to_owned(),
    })
}

/// A clock that stands at the story's end, and randomness from the seed.
fn world(plan: &Plan, reader: Reader) -> World {
    let until = plan.until;
    let dice = Mutex::new(Dice::new(plan.seed ^ 0x05EE_D0F5_A175));
    World {
        clock: Arc::new(move || until),
        random: Arc::new(move |bytes| dice.lock().unwrap_or_else(PoisonError::into_inner).fill(bytes)),
        reader,
    }
}

/// Kept files have their hash for a name: one that lies there already is the same.
fn move_kept_files(part: &Path, path: &Path) -> Result<()> {
    let (made, kept) = (Files::beside(part), Files::beside(path));
    if !made.folder().is_dir() {
        return Ok(());
    }
    fs::create_dir_all(kept.folder())?;
    for entry in fs::read_dir(made.folder())? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            files::publish(&entry.path(), &kept.folder().join(entry.file_name()))?;
        }
    }
    Ok(())
}

/// The folder in which the space is made, locked against another demo of the same path; removed afterwards, whatever
/// came of it. What a killed one left is cleared away by the next.
struct Workshop {
    folder: PathBuf,
    _lock: WindowLock,
}

impl Workshop {
    fn beside(path: &Path) -> Result<Self> {
        let folder = path.with_extension("demo");
        if !folder.parent().is_some_and(|above| above.as_os_str().is_empty() || above.is_dir()) {
            return Err(Refusal::SpaceMissing { path: path.display().to_string() }.into());
        }
        fs::create_dir_all(&folder)?;
        let lock = WindowLock::take(&folder.join("space.db"))?;
        for left in fs::read_dir(&folder)? {
            let left = left?;
            if left.file_type()?.is_dir() {
                fs::remove_dir_all(left.path())?;
            } else if left.path().extension().is_none_or(|ending| ending != "lock") {
                fs::remove_file(left.path())?;
            }
        }
        Ok(Self { folder, _lock: lock })
    }
}

impl Drop for Workshop {
    fn drop(&mut self) {
        // What cannot be removed lies there under a name that says what it is.
        let _left = fs::remove_dir_all(&self.folder);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    #[test]
    fn what_a_killed_demo_left_is_cleared_away_and_a_running_one_is_let_be() {
        let folder = tempfile::tempdir().unwrap();
        let left = folder.path().join("day.demo/space.files");
        fs::create_dir_all(&left).unwrap();
        fs::write(left.parent().unwrap().join("space.db"), "half").unwrap();
        let space = folder.path().join("day.db");
        let running = Workshop::beside(&space).unwrap();
        assert!(!left.exists() && !running.folder.join("space.db").exists());
        assert!(matches!(Workshop::beside(&space), Err(Error::Refused(Refusal::SpaceOpenElsewhere { .. }))));
        drop(running);
        assert!(!folder.path().join("day.demo").exists());
    }
}
