//! Small prints: a badge, labels, slips. One page each, in the size of the thing itself.

mod badge;
mod label;
mod receipt;
mod slip;

use super::page::{Area, Face, Mark, Page, Paint, mm};
use super::press::{Numbers, Press, Role, plain};
use super::setting::{Line, Shape};
use super::{Faces, Unprintable};
use crate::settings::Unreal;
use std::cell::Cell;

pub use badge::{Badge, badge, for_phone};
pub use label::{Label, label};
pub use receipt::{Receipt, receipt};
pub use slip::{Roll, Slip, slip};

/// What a print says of itself, each word in a box of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stamps {
    /// 演示 or 练习: from a space that is not real.
    pub unreal: Option<Unreal>,
    /// 重印: this thing was printed before.
    pub again: bool,
}

impl Stamps {
    /// Its words, in the order in which they are printed.
    pub fn words(self) -> Vec<&'static str> {
        let unreal = self.unreal.map(|unreal| match unreal {
            Unreal::Demo => "演示",
            Unreal::Practice => "练习",
        });
        unreal.into_iter().chain(self.again.then_some("重印")).collect()
    }
}

struct Bench<'a> {
    press: Press<'a>,
    page: Page,
}

impl<'a> Bench<'a> {
    fn new(faces: &'a Faces, numbers: &'a Numbers, width: f32, height: f32) -> Self {
        let press = Press { faces, numbers, all_sans: true, asked: Cell::new(false) };
        Self { press, page: Page::new(width, height) }
    }

    fn put(&mut self, line: &Line, x: f32, y: f32) {
        line.put(x, y, &mut self.page.marks, &mut self.page.links);
    }

    fn text(&mut self, says: &str, role: Role, x: f32, y: f32) -> Result<(), Unprintable> {
        let line = self.press.line(says, role)?;
        self.put(&line, x, y);
        Ok(())
    }

    fn right(&mut self, says: &str, role: Role, x: f32, y: f32) -> Result<(), Unprintable> {
        let line = self.press.line(says, role)?;
        self.put(&line, x - line.width, y);
        Ok(())
    }

    fn centred(&mut self, says: &str, role: Role, y: f32) -> Result<(), Unprintable> {
        let line = self.press.line(says, role)?;
        let x = (self.page.width - line.width) / 2.0;
        self.put(&line, x, y);
        Ok(())
    }

    /// A word in a box, `size` points high.
    fn stamp(&mut self, word: &str, size: f32, area: Area) -> Result<(), Unprintable> {
        self.page.marks.push(Mark::Box(area, Paint::Stroke(0.75)));
        let line = self.press.line(word, plain(Face::Bold, size))?;
        let x = area.x + (area.w - line.width) / 2.0;
        self.put(&line, x, area.y + area.h / 2.0 + 0.38 * mm(size));
        Ok(())
    }

    /// As large as fits, at most `most`, at least `least` points; what is longer still breaks into lines, and what
    /// these have no room for gives way to …. Answers how many lines there are, and how far the further ones reach
    /// down.
    fn fitting(
        &mut self,
        says: &str,
        face: Face,
        (most, least): (f32, f32),
        at: Spot,
    ) -> Result<(usize, f32), Unprintable> {
        let natural = self.press.line(says, plain(face, most))?;
        let size = if natural.width > at.w { (most * at.w / natural.width).max(least) } else { most };
        let lines = self.at_most(at.lines, says, plain(face, size), at.w)?;
        let pitch = mm(size) * 1.25;
        for (nth, line) in lines.iter().enumerate() {
            self.put(line, at.x, at.y + pitch * nth as f32);
        }
        Ok((lines.len(), pitch * lines.len().saturating_sub(1) as f32))
    }

    /// The text in at most `most` lines, its end cut where it has more.
    fn at_most(&self, most: usize, says: &str, role: Role, measure: f32) -> Result<Vec<Line>, Unprintable> {
        let mut kept: Vec<char> = says.chars().collect();
        let mut lines = self.press.lines(&says.into(), role, Shape::ragged(measure))?;
        while lines.len() > most && kept.pop().is_some() {
            let cut: String = kept.iter().chain(&['…']).collect();
            lines = self.press.lines(&cut.into(), role, Shape::ragged(measure))?;
        }
        Ok(lines)
    }
}

/// A baseline with its room to the right, and how many lines there is room for.
struct Spot {
    x: f32,
    y: f32,
    w: f32,
    lines: usize,
}
