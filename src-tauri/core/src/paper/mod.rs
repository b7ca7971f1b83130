//! Paper: from facts to printed pages, and from foreign PDFs back to facts.
//!
//! A [`page::Page`] says where every mark stands, in millimetres; [`pdf::write`] makes the file.
//! [`inspect::read`] reads a PDF somebody else made.
//!
//! Refuses: a character that no face can draw, by name; a row taller than a page; a reference to a place that is not
//! there. Never does: reads a clock, draws anything but black, splits a row, lets a forbidden mark begin a line.

pub mod faces;
pub mod inspect;
pub mod page;
pub mod pdf;

mod icc;
mod text_of;
mod unsaid;

pub use faces::Faces;
pub use unsaid::Unprintable;
