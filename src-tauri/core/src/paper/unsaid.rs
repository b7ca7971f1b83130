//! Why something could not be printed.

use std::io;

/// Why a document was not printed. Every variant names what a person can change.
#[derive(Debug, thiserror::Error)]
pub enum Unprintable {
    /// No face of the chain has this character. `code` is its code point, as `U+2B5AF`.
    #[error("no typeface here can draw {character} ({code}) in “{text}”")]
    MissingGlyph {
        /// The character itself.
        character: char,
        /// Its code point in the usual form.
        code: String,
        /// The text it stands in.
        text: String,
    },
    /// Something that must not be split is taller or wider than the place it was given.
    #[error("“{what}” does not fit on one page")]
    TooLarge {
        /// The first words of it.
        what: String,
    },
    /// A reference or link names a place that no page holds.
    #[error("the reference to “{place}” leads nowhere")]
    Nowhere {
        /// The name that was not found.
        place: String,
    },
    /// The person gave up waiting.
    #[error("cancelled")]
    Cancelled,
    /// The typeface, or the page tree made from it, was not what the writer expects.
    #[error("the page writer failed: {0}")]
    Writer(String),
    /// The disk said no.
    #[error(transparent)]
    Disk(#[from] io::Error),
}

impl Unprintable {
    /// A refusal that names the character; `text` is cut to what fits a sentence.
    pub(super) fn missing(character: char, text: &str) -> Self {
        Self::MissingGlyph { character, code: format!("U+{:04X}", u32::from(character)), text: opening(text) }
    }

    pub(super) fn too_large(what: &str) -> Self {
        Self::TooLarge { what: opening(what) }
    }
}

fn opening(text: &str) -> String {
    text.chars().take(24).collect()
}
