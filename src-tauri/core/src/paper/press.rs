//! Roles of type, and text of a role to lines. Sizes and pitches: one place, so that a house style stays one.

use super::glyphs::Run;
use super::page::{Face, mm};
use super::setting::{self, Line, Shape};
use super::words::{Span, Words};
use super::{Faces, Unprintable};
use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashMap;

/// A role of type: its face, the face of what stands out in it, size in points, distance of baselines in millimetres.
#[derive(Debug, Clone, Copy)]
pub(super) struct Role {
    pub(super) face: Face,
    pub(super) strong: Face,
    pub(super) size: f32,
    pub(super) pitch: f32,
}

const fn role(face: Face, size: f32, pitch: f32) -> Role {
    Role { face, strong: Face::Bold, size, pitch: mm(pitch) }
}

pub(super) const PART: Role = role(Face::Serif, 22.0, 34.0);
pub(super) const LETTER: Role = role(Face::Serif, 15.75, 29.0);
pub(super) const SECTION: Role = role(Face::Bold, 14.0, 20.0);
pub(super) const HEADING: Role = role(Face::Bold, 12.0, 20.0);
pub(super) const MINOR: Role = role(Face::Serif, 12.0, 20.0);
pub(super) const PROSE: Role = role(Face::Serif, 12.0, 21.75);
pub(super) const TABLE_TITLE: Role = role(Face::Bold, 11.0, 20.0);
pub(super) const BODY: Role = role(Face::Sans, 9.0, 12.75);
pub(super) const HEAD: Role = role(Face::Bold, 9.0, 12.75);
pub(super) const SMALL: Role = role(Face::Sans, 8.0, 12.0);
pub(super) const CONTENTS: Role = role(Face::Sans, 10.5, 20.0);
pub(super) const CONTENTS_PART: Role = role(Face::Bold, 12.0, 20.0);

/// Type of one size in one face.
pub(super) const fn plain(face: Face, size: f32) -> Role {
    role(face, size, size * 1.4)
}

/// Where the places are, as far as the last pass found out.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Numbers {
    pub(super) places: HashMap<String, usize>,
    pub(super) total: usize,
    /// False in the first pass, which only guesses.
    pub(super) known: bool,
}

/// Sets text in roles.
pub(super) struct Press<'a> {
    pub(super) faces: &'a Faces,
    pub(super) numbers: &'a Numbers,
    pub(super) all_sans: bool,
    /// Somebody wanted to know a page number, so a guess is not enough.
    pub(super) asked: Cell<bool>,
}

impl<'a> Press<'a> {
    pub(super) fn page_of(&self, place: &str) -> Result<usize, Unprintable> {
        self.asked.set(true);
        match self.numbers.places.get(place) {
            Some(number) => Ok(*number),
            // Three figures, because that is what most references will have.
            None if !self.numbers.known => Ok(100),
            None => Err(Unprintable::Nowhere { place: place.to_owned() }),
        }
    }

    fn face(&self, face: Face, strong: bool) -> Face {
        match face {
            Face::Serif if self.all_sans => {
                if strong {
                    Face::Bold
                } else {
                    Face::Sans
                }
            }
            other => other,
        }
    }

    /// The role's face as this edition prints it. Titles turn bold where there is no serif.
    pub(super) fn role(&self, role: Role) -> Role {
        Role { face: self.face(role.face, role.size >= 20.0), ..role }
    }

    pub(super) fn runs<'w>(&self, words: &'w Words, role: Role) -> Result<Vec<Run<'w>>, Unprintable> {
        let role = self.role(role);
        let run = |says: Cow<'w, str>, face, size, whole, leads| Run { says, face, size, whole, leads };
        words
            .0
            .iter()
            .map(|span| {
                Ok(match span {
                    Span::Plain(says) => run(says.into(), role.face, role.size, false, None),
                    Span::Strong(says) => run(says.into(), role.strong, role.size, false, None),
                    Span::Small(says) => run(says.into(), role.face, role.size - 1.0, false, None),
                    Span::Whole(says) => run(says.into(), role.face, role.size, true, None),
                    Span::Reference { label, place } => {
                        let says = format!("{label} → {}", self.page_of(place)?);
                        run(says.into(), role.face, role.size, true, Some(place))
                    }
                    Span::PageOf(place) => {
                        run(self.page_of(place)?.to_string().into(), role.face, role.size, true, Some(place))
                    }
                })
            })
            .collect()
    }

    /// One line, whatever its width.
    pub(super) fn line(&self, says: &str, role: Role) -> Result<Line, Unprintable> {
        let role = self.role(role);
        setting::one(
            self.faces,
            &[Run { says: says.into(), face: role.face, size: role.size, whole: false, leads: None }],
        )
    }

    /// Words broken to a measure.
    pub(super) fn lines(&self, words: &Words, role: Role, shape: Shape) -> Result<Vec<Line>, Unprintable> {
        setting::set(self.faces, &self.runs(words, role)?, shape)
    }

    /// Letters spread to exactly `width`, as labels on covers are; a text wider than that stays as it is.
    pub(super) fn spread(&self, says: &str, role: Role, width: f32) -> Result<Line, Unprintable> {
        let mut line = self.line(says, role)?;
        let gaps = says.chars().count().saturating_sub(1);
        if let [text] = &mut line.texts[..]
            && gaps > 0
            && line.width < width
        {
            let em = (width - line.width) / gaps as f32 / mm(text.size);
            text.shifts = text
                .says
                .char_indices()
                .skip(1)
                .map(|(at, _)| super::page::Shift { before: at as u32, em })
                .collect();
            line.width = width;
        }
        Ok(line)
    }
}

/// Where the baseline stands in a line box of this pitch, so that Han look centred in it.
pub(super) fn baseline(pitch: f32, size: f32) -> f32 {
    pitch / 2.0 + 0.38 * mm(size)
}
