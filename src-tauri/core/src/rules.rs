//! Rules on single values that every feature needs.

use crate::error::{Refusal, Result};

/// A required text, trimmed. Refused when empty or longer than `limit` characters.
pub fn text(field: &str, value: &str, limit: u32) -> Result<String> {
    let value = value.trim();
    if value.is_empty() {
        return Err(Refusal::TextEmpty { field: field.to_owned() }.into());
    }
    optional_text(field, value, limit)
}

/// As [`text`], but may be empty.
pub fn optional_text(field: &str, value: &str, limit: u32) -> Result<String> {
    let value = value.trim();
    if value.chars().count() > limit as usize {
        return Err(Refusal::TextTooLong { field: field.to_owned(), limit }.into());
    }
    Ok(value.to_owned())
}

/// Full-width letters, digits and marks as a Chinese input method types them, turned into the plain ones.
pub fn half_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{3000}' => ' ',
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            _ => c,
        })
        .collect()
}

/// Refused where the last day is before the first.
pub fn in_order(from: crate::time::Day, to: crate::time::Day) -> Result<()> {
    if to < from { Err(Refusal::PeriodReversed { from, to }.into()) } else { Ok(()) }
}
