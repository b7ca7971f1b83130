//! What stands around the text: margins, head, foot, code, tabs, seal marks, watermark.

use super::document::{Document, Sides, Watermark};
use super::page::{Area, Face, Ink, Mark, Page, Paint, at};
use super::press::{Numbers, Press, plain};
use super::setting::Line;
use super::{Faces, Unprintable, cover, marks};
use qrcode::EcLevel;
use std::cell::Cell;

/// A4.
pub(super) const SHEET: (f32, f32) = (210.0, 297.0);
/// Edge that is bound.
const BINDING: f32 = 28.0;
/// The black tag of a draft.
const TAG: (f32, f32) = (42.0, 7.0);

/// The two grids of section 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grid {
    /// 168 × 245.
    Chapter,
    /// 156 × 225, for the cover and for letters.
    Letter,
}

impl Grid {
    pub(super) fn width(self) -> f32 {
        match self {
            Self::Chapter => 168.0,
            Self::Letter => 156.0,
        }
    }

    pub(super) fn top(self) -> f32 {
        match self {
            Self::Chapter => 23.0,
            Self::Letter => 37.0,
        }
    }

    pub(super) fn foot(self) -> f32 {
        match self {
            Self::Chapter => 268.0,
            Self::Letter => 262.0,
        }
    }
}

/// A page before head and foot.
pub(super) struct Sheet {
    pub(super) page: Page,
    pub(super) part: String,
    pub(super) tab: Option<char>,
    pub(super) kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Blank,
    Cover,
}

impl Sheet {
    pub(super) fn new(part: String, tab: Option<char>) -> Self {
        Self { page: Page::new(SHEET.0, SHEET.1), part, tab, kind: Kind::Text }
    }

    pub(super) fn blank(part: String) -> Self {
        Self { page: Page::new(SHEET.0, SHEET.1), part, tab: None, kind: Kind::Blank }
    }
}

/// True when the binding edge is on the left.
fn bound_left(sides: Sides, number: usize) -> bool {
    sides == Sides::One || number % 2 == 1
}

/// Left edge of the type area on page `number`.
pub(super) fn left(sides: Sides, number: usize, grid: Grid) -> f32 {
    if bound_left(sides, number) { BINDING } else { SHEET.0 - BINDING - grid.width() }
}

/// Adds all that needs the page's number and the count of pages.
pub(super) fn finish(
    document: &Document,
    faces: &Faces,
    numbers: &Numbers,
    sheets: Vec<Sheet>,
) -> Result<Vec<Page>, Unprintable> {
    let press = Press { faces, numbers, all_sans: document.all_sans, asked: Cell::new(false) };
    let watermark = document.watermark.map(|w| (w, marks::watermark(faces, w, SHEET.0, SHEET.1)));
    let mut pages = Vec::with_capacity(sheets.len());
    for (index, mut sheet) in sheets.into_iter().enumerate() {
        let mut frame = Framing { document, press: &press, number: index + 1, page: &mut sheet.page };
        if let Some((kind, outline)) = &watermark {
            frame.page.marks.insert(0, outline.clone());
            frame.tag(*kind)?;
        }
        if sheet.kind == Kind::Cover {
            cover::imprint(&press, document, frame.page, numbers.total)?;
        } else {
            frame.head(&sheet.part)?;
            frame.foot()?;
            if sheet.kind == Kind::Blank {
                let line = press.spread("（本页空白）", plain(Face::Sans, 9.0), 25.0)?;
                frame.set(&line, (SHEET.0 - line.width) / 2.0, 143.0);
            }
            if document.running.cross_seal {
                frame.cross_seal()?;
            }
        }
        if let Some(letter) = sheet.tab {
            frame.tab(letter)?;
        }
        pages.push(sheet.page);
    }
    Ok(pages)
}

struct Framing<'a> {
    document: &'a Document,
    press: &'a Press<'a>,
    number: usize,
    page: &'a mut Page,
}

impl Framing<'_> {
    fn odd(&self) -> bool {
        bound_left(self.document.sides, self.number)
    }

    /// The edges of head and foot: always the wide type area.
    fn edges(&self) -> (f32, f32) {
        let left = left(self.document.sides, self.number, Grid::Chapter);
        (left, left + Grid::Chapter.width())
    }

    fn set(&mut self, line: &Line, x: f32, y: f32) {
        line.put(x, y, &mut self.page.marks, &mut self.page.links);
    }

    /// At the binding side, or at the cut side.
    fn at_side(&mut self, says: &str, size: f32, y: f32, binding: bool) -> Result<Line, Unprintable> {
        let line = self.press.line(says, plain(Face::Sans, size))?;
        let (left, right) = self.edges();
        let x = if binding == self.odd() { left } else { right - line.width };
        self.set(&line, x, y);
        Ok(line)
    }

    fn head(&mut self, part: &str) -> Result<(), Unprintable> {
        let running = &self.document.running;
        let says = format!("{}　{}", running.space, running.material);
        self.at_side(says.trim(), 8.0, 15.0, true)?;
        let (left, right) = self.edges();
        let line = self.press.line(part, plain(Face::Sans, 8.0))?;
        let tag = if self.document.watermark.is_some() { TAG.0 + 4.0 } else { 0.0 };
        let x = if self.odd() { right - tag - line.width } else { left + tag };
        self.set(&line, x, 15.0);
        self.page.rule(left, 17.4, right - left, 0.5);
        Ok(())
    }

    fn foot(&mut self) -> Result<(), Unprintable> {
        let (left, right) = self.edges();
        let odd = self.odd();
        let mut aside = 0.0;
        if !self.document.running.code.is_empty() {
            let x = if odd { right - 11.0 } else { left };
            let says = format!("{}.{:04}", self.document.running.code, self.number);
            self.page.marks.push(marks::qr(at(x, 274.0), 11.0, &says, EcLevel::Q)?);
            aside = 15.0;
        }
        let (number, total) = (self.number, self.press.numbers.total);
        let says = if self.document.running.english {
            format!("Page {number} of {total}")
        } else {
            format!("第 {number} 页　共 {total} 页")
        };
        let line = self.press.line(&says, plain(Face::Sans, 9.0))?;
        let x = if odd { right - aside - line.width } else { left + aside };
        self.set(&line, x, 284.2);
        self.at_side(&self.document.running.edition.clone(), 8.0, 284.2, true)?;
        Ok(())
    }

    /// A black tag of 42 × 7 at the cut end of the head. It survives where a copier drops the outline.
    fn tag(&mut self, watermark: Watermark) -> Result<(), Unprintable> {
        let says = match (watermark, self.document.running.english) {
            (Watermark::Draft, false) => "草稿　不得报送",
            (Watermark::Demo, false) => "演示　不得报送",
            (Watermark::Draft, true) => "DRAFT",
            (Watermark::Demo, true) => "DEMO",
            (Watermark::Practice, false) => "练习　不得报送",
            (Watermark::Practice, true) => "PRACTICE",
        };
        let (left, right) = self.edges();
        let (w, h) = TAG;
        let x = if self.odd() { right - w } else { left };
        self.page.marks.push(Mark::Box(Area { x, y: 9.4, w, h }, Paint::Fill(Ink::Black)));
        let line = self.press.line(says, plain(Face::Bold, 11.0))?;
        self.white(&line, x + (w - line.width) / 2.0, 14.4);
        Ok(())
    }

    /// 7 × 14, 5 mm from the cut edge, 16 mm lower for each class.
    fn tab(&mut self, letter: char) -> Result<(), Unprintable> {
        let step = (u32::from(letter.to_ascii_uppercase()).saturating_sub(u32::from('A'))).min(15) as f32;
        let x = if self.odd() { SHEET.0 - 12.0 } else { 5.0 };
        let y = 24.0 + 16.0 * step;
        self.page.marks.push(Mark::Box(Area { x, y, w: 7.0, h: 14.0 }, Paint::Fill(Ink::Black)));
        let line = self.press.line(&letter.to_string(), plain(Face::Bold, 13.0))?;
        self.white(&line, x + (7.0 - line.width) / 2.0, y + 8.7);
        Ok(())
    }

    /// Two ticks at the cut edge with the word between them.
    fn cross_seal(&mut self) -> Result<(), Unprintable> {
        let cut = if self.odd() { SHEET.0 - 4.0 } else { 0.0 };
        self.page.rule(cut, 127.5, 4.0, 0.5);
        self.page.rule(cut, 169.5, 4.0, 0.5);
        for (nth, letter) in ["骑", "缝", "章"].into_iter().enumerate() {
            let line = self.press.line(letter, plain(Face::Sans, 6.5))?;
            self.set(&line, cut + (4.0 - line.width) / 2.0, 145.0 + 4.3 * nth as f32);
        }
        Ok(())
    }

    fn white(&mut self, line: &Line, x: f32, y: f32) {
        let before = self.page.marks.len();
        self.set(line, x, y);
        for mark in &mut self.page.marks[before..] {
            if let Mark::Text(text) = mark {
                text.ink = Ink::White;
            }
        }
    }
}
