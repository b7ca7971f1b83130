//! Paper: from facts to printed pages, and from foreign PDFs back to facts.
//!
//! A feature builds a [`Document`] (what is to be said), [`lay_out`] turns it into [`page::Page`]s (where every mark
//! stands, in millimetres), and [`pdf::write`] makes the file. Small prints (badge, label, slip) build their page in
//! [`small`]; [`picture::png`] shows one on a screen. [`inspect::read`] reads a PDF somebody else made.
//!
//! Refuses: a character that no face can draw, by name; a row taller than a page; a reference to a place that is not
//! there. Never does: reads a clock, draws anything but black, splits a row, lets a forbidden mark begin a line.

pub mod document;
pub mod faces;
pub mod inspect;
pub mod page;
pub mod pdf;
pub mod picture;
pub mod small;
pub mod words;

mod blocks;
mod cells;
mod contents;
mod cover;
mod evidence;
mod floor;
mod flow;
mod frame;
mod glyphs;
mod icc;
mod letter;
mod marks;
mod press;
mod setting;
mod table;
mod text_of;
mod unsaid;

pub use cells::figure;
pub use document::Document;
pub use faces::Faces;
pub use flow::lay_out;
pub use unsaid::Unprintable;
pub use words::Words;
