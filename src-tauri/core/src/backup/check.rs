//! Is the space whole? SQLite's own check, every kept file against its hash, and the chained book of acts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::audit;
use crate::error::Result;
use crate::files;
use crate::space::Space;

/// What was looked at and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Findings {
    /// Acts in the book.
    pub acts: u32,
    /// Kept files.
    pub files: u32,
    /// The hash of the last entry: printed outside, it shows a tail that was cut off.
    pub head: String,
    /// Empty where the space is whole.
    pub wrong: Vec<String>,
}

impl Findings {
    pub fn is_whole(&self) -> bool {
        self.wrong.is_empty()
    }
}

pub fn check(space: &Space) -> Result<Findings> {
    space.read(|read| {
        let mut wrong = audit::database_damage(read)?;
        let kept = files::recorded(read)?;
        for sha256 in &kept {
            match space.files().is_intact(sha256) {
                Ok(true) => {}
                Ok(false) => wrong.push(format!("the kept file {sha256} has changed")),
                Err(error) => wrong.push(format!("the kept file {sha256} cannot be read: {error}")),
            }
        }
        let chain = audit::walk(read)?;
        wrong.extend(chain.wrong);
        Ok(Findings {
            acts: chain.acts,
            files: u32::try_from(kept.len()).unwrap_or(u32::MAX),
            head: chain.head,
            wrong,
        })
    })
}
