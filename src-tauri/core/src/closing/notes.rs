use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store;
use crate::error::{Refusal, Result};
use crate::ids::NoteId;
use crate::rules::text;
use crate::space::{Ctx, Recorded, Space};
use crate::time::Instant;

/// Something the next shift must know: it stays until somebody ticks it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PinnedNote"))]
pub struct Note {
    pub note: NoteId,
    pub text: String,
    pub pinned_at: Instant,
    pub pinned_by: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowNotes {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PinnedNotes"))]
pub struct Notes {
    /// Not ticked yet, the oldest first.
    pub notes: Vec<Note>,
}

pub fn notes(space: &Space, _: &Ctx, _: ShowNotes) -> Result<Notes> {
    space.read(|read| Ok(Notes { notes: store::pinned(read)? }))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PinNote {
    pub text: String,
}

/// Pins a note for whoever comes next.
pub fn pin_note(space: &Space, ctx: &Ctx, ask: PinNote) -> Result<Notes> {
    let says = text("text", &ask.text, 300)?;
    space.write(ctx, |tx| {
        let wrote = store::insert_note(tx, &says, ctx.now, ctx.user()?.id)?;
        Ok(Recorded::new(Notes { notes: store::pinned(tx)? }, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TickNote {
    pub note: NoteId,
}

/// Ticks a note: done, or read. Refused twice, with who ticked it.
pub fn tick_note(space: &Space, ctx: &Ctx, ask: TickNote) -> Result<Notes> {
    space.write(ctx, |tx| {
        let missing = || Refusal::NotFound { what: "note".to_owned(), value: ask.note.0.to_string() };
        if let Some((at, by)) = store::ticked(tx, ask.note)?.ok_or_else(missing)? {
            return Err(Refusal::NoteTicked { at, by }.into());
        }
        let wrote = store::tick_note(tx, ask.note, ctx.now, ctx.user()?.id)?;
        Ok(Recorded::new(Notes { notes: store::pinned(tx)? }, wrote))
    })
}
