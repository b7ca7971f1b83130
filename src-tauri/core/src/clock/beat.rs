//! When the program was last seen to run. A small file beside the database, `X.beat`, since once a minute is too often
//! for the book of acts. It only goes forward; where it is not there or cannot be read, nothing is known.

use std::fs;

use crate::error::Result;
use crate::space::Space;
use crate::time::Instant;

pub fn last(space: &Space) -> Option<Instant> {
    fs::read_to_string(space.beside("beat")).ok()?.trim().parse().ok()
}

pub fn write(space: &Space, now: Instant) -> Result<()> {
    // Whole or not at all: half a moment would not parse, and then nothing is known.
    let (part, whole) = (space.beside("beat.part"), space.beside("beat"));
    fs::write(&part, now.to_string())?;
    Ok(fs::rename(part, whole)?)
}
