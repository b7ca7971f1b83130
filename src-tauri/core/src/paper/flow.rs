//! From a document to sheets: what follows what, and where a new page begins.

use super::document::{Block, Body, Chapter, Document, Opening, Part, Rank, Sides};
use super::frame::{self, Grid, Sheet};
use super::page::{Entry, Link, Mark, Page, Place};
use super::press::{self, Numbers, Press, baseline};
use super::setting::Line;
use super::{Faces, Unprintable, blocks, contents, cover, evidence, letter, table};
use std::cell::Cell;

/// Page numbers stand in the text, and the text makes the pages; this many rounds settle it, or nothing does.
const ROUNDS: usize = 6;

/// Lays out a document.
///
/// # Errors
/// A character that no face has, a row that fits on no page, a reference to a place that is not there.
pub fn lay_out(document: &Document, faces: &Faces) -> Result<Vec<Page>, Unprintable> {
    let mut numbers = Numbers::default();
    for _ in 0..ROUNDS {
        let (sheets, asked) = Flow::run(document, faces, &numbers)?;
        let found = found(&sheets);
        if found == numbers || !asked {
            return frame::finish(document, faces, &found, sheets);
        }
        numbers = found;
    }
    Err(Unprintable::Writer("the page numbers do not settle".to_owned()))
}

fn found(sheets: &[Sheet]) -> Numbers {
    let mut numbers = Numbers { total: sheets.len(), known: true, ..Numbers::default() };
    for (index, sheet) in sheets.iter().enumerate() {
        for place in &sheet.page.places {
            numbers.places.entry(place.name.clone()).or_insert(index + 1);
        }
    }
    numbers
}

pub(super) struct Flow<'a> {
    pub(super) document: &'a Document,
    pub(super) press: Press<'a>,
    pub(super) sheets: Vec<Sheet>,
    /// Lower edge of what is set so far.
    pub(super) y: f32,
    grid: Grid,
    part: String,
    tab: Option<char>,
}

impl<'a> Flow<'a> {
    fn run(
        document: &'a Document,
        faces: &'a Faces,
        numbers: &'a Numbers,
    ) -> Result<(Vec<Sheet>, bool), Unprintable> {
        let press = Press { faces, numbers, all_sans: document.all_sans, asked: Cell::new(false) };
        let mut flow = Self {
            document,
            press,
            sheets: Vec::new(),
            y: 0.0,
            grid: Grid::Chapter,
            part: String::new(),
            tab: None,
        };
        if let Some(sheet) = &document.cover {
            cover::lay(&mut flow, sheet)?;
            flow.part = "封二".to_owned();
            flow.face_right();
        }
        for chapter in &document.front {
            if chapter.opening == Opening::RightHand {
                flow.face_right();
            }
            flow.part.clone_from(&chapter.title);
            flow.chapter(chapter)?;
        }
        if document.contents.is_some() {
            flow.face_right();
            flow.part = "目录".to_owned();
            flow.new_page(Grid::Chapter);
            contents::lay(&mut flow)?;
        }
        for part in &document.parts {
            flow.part(part)?;
        }
        let asked = flow.press.asked.get();
        Ok((flow.sheets, asked))
    }

    fn part(&mut self, part: &Part) -> Result<(), Unprintable> {
        self.tab = None;
        self.face_right();
        self.part = joined(&part.number, &part.title);
        self.new_page(Grid::Chapter);
        let place = part.number.clone();
        self.mark_place(&place, 0, &joined(&part.number, &part.title));
        self.space(3.0);
        let line = self.press.line(&joined(&part.number, &part.title), press::PART)?;
        self.centred(&line, press::PART.pitch);
        self.space(4.0);
        for (nth, chapter) in part.chapters.iter().enumerate() {
            // The part's own page is the first chapter's page.
            let opened = nth == 0 && matches!(chapter.body, Body::Blocks(_));
            if opened { self.begun(chapter)? } else { self.chapter(chapter)? }
        }
        Ok(())
    }

    fn chapter(&mut self, chapter: &Chapter) -> Result<(), Unprintable> {
        let grid = if matches!(chapter.body, Body::Letter(_)) { Grid::Letter } else { Grid::Chapter };
        self.tab = chapter.tab;
        match chapter.opening {
            Opening::RightHand => {
                self.face_right();
                self.new_page(grid);
            }
            Opening::NewPage => self.new_page(grid),
            Opening::RunOn => {
                let least = self.least_of(chapter)?;
                if self.room() < 7.0 + least {
                    self.new_page(grid);
                } else {
                    self.space(7.0);
                }
            }
        }
        self.begun(chapter)
    }

    fn begun(&mut self, chapter: &Chapter) -> Result<(), Unprintable> {
        let lying = matches!(&chapter.body, Body::Blocks(all) if matches!(all.first(), Some(Block::Table(one)) if table::lies(one)));
        if lying && !self.fresh() {
            self.next_page();
        }
        self.set_tab(chapter.tab);
        let name = if chapter.number.is_empty() { &chapter.title } else { &chapter.number };
        let level = u8::from(chapter.rank == Rank::Sub)
            + u8::from(!self.part.is_empty() && self.part != chapter.title);
        self.mark_place(name, level, &joined(&chapter.number, &chapter.title));
        match &chapter.body {
            Body::Letter(sheet) => letter::lay(self, &chapter.title, sheet),
            Body::Evidence(piece) => evidence::lay(self, chapter, piece),
            Body::Blocks(all) => {
                if !lying {
                    let role = if chapter.rank == Rank::Table { press::TABLE_TITLE } else { press::SECTION };
                    let line = self.press.line(&joined(&chapter.number, &chapter.title), role)?;
                    self.text(&line, 0.0, role.pitch);
                    if !chapter.about.is_empty() {
                        blocks::note(self, &chapter.about.join("　　").into())?;
                    }
                }
                self.blocks(all, chapter)
            }
        }
    }

    fn blocks(&mut self, all: &[Block], chapter: &Chapter) -> Result<(), Unprintable> {
        for (nth, block) in all.iter().enumerate() {
            if let Block::Table(one) = block {
                table::lay(self, one, chapter, nth == 0)?;
                continue;
            }
            // A heading keeps with it what comes next.
            let next = if matches!(block, Block::Heading(..)) { all.get(nth + 1) } else { None };
            let least = next.map_or(Ok(0.0), |next| self.least(next))?;
            blocks::lay(self, block, least)?;
        }
        Ok(())
    }

    /// Height that a block needs to begin on a page.
    pub(super) fn least(&self, block: &Block) -> Result<f32, Unprintable> {
        match block {
            Block::Table(one) => table::least(&self.press, one),
            other => Ok(blocks::least(other)),
        }
    }

    fn least_of(&self, chapter: &Chapter) -> Result<f32, Unprintable> {
        let first = match &chapter.body {
            Body::Blocks(all) => all.first().map_or(Ok(0.0), |block| self.least(block))?,
            Body::Letter(_) | Body::Evidence(_) => f32::MAX,
        };
        Ok(press::SECTION.pitch + first)
    }

    // ── the page under the hand ──

    /// Type area of the current page.
    pub(super) fn left(&self) -> f32 {
        frame::left(self.document.sides, self.sheets.len(), self.grid)
    }

    /// Width of the type area.
    pub(super) fn width(&self) -> f32 {
        self.grid.width()
    }

    /// Height that is left on this page.
    pub(super) fn room(&self) -> f32 {
        if self.sheets.is_empty() { 0.0 } else { self.grid.foot() - self.y }
    }

    /// Nothing stands on this page yet.
    pub(super) fn fresh(&self) -> bool {
        self.y <= self.grid.top() + 0.01
    }

    pub(super) fn new_page(&mut self, grid: Grid) {
        self.grid = grid;
        self.sheets.push(Sheet::new(self.part.clone(), self.tab));
        self.y = grid.top();
    }

    /// The same again.
    pub(super) fn next_page(&mut self) {
        self.new_page(self.grid);
    }

    /// The next page will be a right-hand one: a left-hand page before it is counted, and says that it is blank.
    fn face_right(&mut self) {
        if self.document.sides == Sides::Both && self.sheets.len() % 2 == 1 {
            self.sheets.push(Sheet::blank(self.part.clone()));
            self.y = f32::MAX;
        }
    }

    fn set_tab(&mut self, tab: Option<char>) {
        if let Some(sheet) = self.sheets.last_mut() {
            sheet.tab = tab;
        }
    }

    /// Space before a block; none at the head of a page.
    pub(super) fn space(&mut self, mm: f32) {
        if !self.fresh() {
            self.y += mm;
        }
    }

    /// A new page unless this much is left.
    pub(super) fn need(&mut self, mm: f32) {
        if self.room() < mm {
            self.next_page();
        }
    }

    pub(super) fn page(&mut self) -> &mut Page {
        if self.sheets.is_empty() {
            self.new_page(self.grid);
        }
        let last = self.sheets.len() - 1;
        &mut self.sheets[last].page
    }

    /// One line at `x` from the type area's left edge; moves down by `pitch`.
    pub(super) fn text(&mut self, line: &Line, x: f32, pitch: f32) {
        let (x, y) = (self.left() + x, self.y + baseline(pitch, line.size));
        self.put(line, x, y);
        self.y += pitch;
    }

    pub(super) fn centred(&mut self, line: &Line, pitch: f32) {
        self.text(line, (self.width() - line.width) / 2.0, pitch);
    }

    /// One line at a place on the page.
    pub(super) fn put(&mut self, line: &Line, x: f32, baseline: f32) {
        let page = self.page();
        let (mut marks, mut links): (Vec<Mark>, Vec<Link>) = (Vec::new(), Vec::new());
        line.put(x, baseline, &mut marks, &mut links);
        page.marks.append(&mut marks);
        page.links.append(&mut links);
    }

    /// A level line from the type area's left edge, at the current height.
    pub(super) fn rule(&mut self, x: f32, length: f32, pt: f32) {
        let (x, y) = (self.left() + x, self.y);
        self.page().rule(x, y, length, pt);
    }

    pub(super) fn mark_place(&mut self, name: &str, level: u8, title: &str) {
        let y = self.y;
        let page = self.page();
        page.places.push(Place { name: name.to_owned(), y });
        page.entries.push(Entry { level, title: title.replace('\u{3000}', " "), y });
    }
}

/// Number and title with a Han space between them.
pub(super) fn joined(number: &str, title: &str) -> String {
    if number.is_empty() || title.is_empty() {
        format!("{number}{title}")
    } else {
        format!("{number}　{title}")
    }
}
