//! Tables: open sides, a head repeated on every page, sums carried over every break, rows never split.

mod measures;

use super::cells::{LINE, Laid, PADDING, baseline, decimals, figure};
use super::document::{Cell, Chapter, Kind, Row, Table};
use super::flow::{Flow, joined};
use super::frame::Grid;
use super::page::{Area, Face, Link, Mark, at};
use super::press::{self, BODY, HEAD, Press, Role, SMALL, TABLE_TITLE, plain};
use super::setting::{Line, Shape};
use super::{Unprintable, blocks, marks};
use measures::Measures;

/// From this many columns on a table lies sideways.
const LYING_FROM: usize = 10;
/// One line, and the head of a category with the space that sets it off.
const ROW: f32 = PADDING + LINE;
const CATEGORY: f32 = ROW + 1.5;
/// A row that a hand fills in.
const WRITTEN: f32 = 10.5;

/// Height a table needs to begin: its lines above, its head and two rows.
pub(super) fn least(press: &Press<'_>, table: &Table) -> Result<f32, Unprintable> {
    if lies(table) {
        // It begins a page of its own.
        return Ok(0.0);
    }
    let above = if table.number.is_empty() && table.title.is_empty() { 0.0 } else { TABLE_TITLE.pitch };
    let above = above + if table.about.is_empty() { 0.0 } else { SMALL.pitch };
    let measures = Measures::new(table, Grid::Chapter.width());
    let basis = measures.basis(press)?.len() as f32 * SMALL.pitch;
    let mut rows = 0.0;
    for index in 0..table.rows.len().min(2) {
        rows += measures.height(press, index)?;
    }
    Ok(above + basis + measures.head(press)?.1 + rows + ROW)
}

pub(super) fn lies(table: &Table) -> bool {
    table.columns.len() >= LYING_FROM || table.written_in
}

/// What stands above a table, and is repeated where it goes on.
struct Above<'t> {
    title: String,
    about: &'t [String],
    /// Not yet printed, because the chapter leaves it to the table.
    here: bool,
}

/// Puts a table down. A table without a title goes on under its chapter's; `opens` says that it is the first there.
pub(super) fn lay(
    flow: &mut Flow<'_>,
    table: &Table,
    chapter: &Chapter,
    opens: bool,
) -> Result<(), Unprintable> {
    let own = joined(&table.number, &table.title);
    let lying = lies(table);
    if lying && !flow.fresh() {
        flow.next_page();
    }
    if !lying {
        let least = least(&flow.press, table)?;
        flow.need(least);
        flow.space(if own.is_empty() { 0.5 } else { 7.0 });
    }
    let above = if own.is_empty() {
        Above { title: joined(&chapter.number, &chapter.title), about: &chapter.about, here: lying && opens }
    } else {
        let name = if table.number.is_empty() { &table.title } else { &table.number };
        flow.mark_place(name, 2, &own);
        Above { title: own, about: &table.about, here: true }
    };
    let mut hand = Hand::new(flow, table, lying);
    hand.above(&above)?;
    hand.head()?;
    hand.rows(&above)?;
    hand.lift();
    for note in &table.notes {
        flow.need(2.0 * SMALL.pitch);
        flow.space(1.5);
        blocks::note(flow, note)?;
    }
    Ok(())
}

/// Sums by column; zero where a column has none.
type Sums = Vec<i64>;

fn add(sums: &mut Sums, row: &Row) {
    if let Row::Cells(cells) = row {
        for (sum, cell) in sums.iter_mut().zip(cells) {
            if let Cell::Number(number) = cell {
                *sum += number;
            }
        }
    }
}

/// The hand that sets a table onto pages, upright or lying.
struct Hand<'h, 'a> {
    flow: &'h mut Flow<'a>,
    measures: Measures<'h>,
    lying: bool,
    x: f32,
    y: f32,
    limit: f32,
    marks: Vec<Mark>,
    links: Vec<Link>,
}

impl<'h, 'a> Hand<'h, 'a> {
    fn new(flow: &'h mut Flow<'a>, table: &'h Table, lying: bool) -> Self {
        let measures = Measures::new(table, if lying { 245.0 } else { flow.width() });
        let (marks, links) = (Vec::new(), Vec::new());
        let mut hand = Self { flow, measures, lying, x: 0.0, y: 0.0, limit: 0.0, marks, links };
        hand.ground();
        hand
    }

    /// Where this page's part of the table begins.
    fn ground(&mut self) {
        if self.lying {
            (self.x, self.y, self.limit) = (0.0, 0.0, Grid::Chapter.width());
        } else {
            (self.x, self.y, self.limit) = (self.flow.left(), self.flow.y, Grid::Chapter.foot());
        }
    }

    /// Hands what is set so far to the page.
    fn lift(&mut self) {
        let (marks, links) = (std::mem::take(&mut self.marks), std::mem::take(&mut self.links));
        if self.lying {
            let (left, foot) = (self.flow.left(), Grid::Chapter.foot());
            let page = self.flow.page();
            page.marks.push(Mark::Lying { at: at(left, foot), marks });
            page.links.extend(links.into_iter().map(|link| {
                let a = link.area;
                Link { area: Area { x: left + a.y, y: foot - a.x - a.w, w: a.h, h: a.w }, to: link.to }
            }));
            page.turned = true;
            self.flow.y = foot;
        } else {
            let page = self.flow.page();
            page.marks.extend(marks);
            page.links.extend(links);
            self.flow.y = self.y;
        }
    }

    fn rule(&mut self, pt: f32) {
        let (x, y, w) = (self.x, self.y, self.measures.width);
        self.marks.push(Mark::Rule { from: at(x, y), to: at(x + w, y), pt, dash: None });
    }

    fn put(&mut self, line: &Line, x: f32, y: f32) {
        line.put(self.x + x, y, &mut self.marks, &mut self.links);
    }

    fn small(&mut self, line: &Line) {
        self.put(line, 0.0, self.y + press::baseline(SMALL.pitch, SMALL.size));
        self.y += SMALL.pitch;
    }

    /// Number and title; period, unit and who made it; the counting rule.
    fn above(&mut self, above: &Above<'_>) -> Result<(), Unprintable> {
        if above.here {
            let line = self.flow.press.line(&above.title, TABLE_TITLE)?;
            self.put(&line, 0.0, self.y + press::baseline(TABLE_TITLE.pitch, TABLE_TITLE.size));
            self.y += TABLE_TITLE.pitch;
            if !above.about.is_empty() {
                let about = above.about.join("　　").into();
                let about = self.flow.press.lines(&about, SMALL, Shape::ragged(self.measures.width))?;
                about.iter().for_each(|line| self.small(line));
            }
        }
        let basis = self.measures.basis(&self.flow.press)?;
        basis.iter().for_each(|line| self.small(line));
        self.y += 1.5;
        Ok(())
    }

    fn head(&mut self) -> Result<(), Unprintable> {
        let (cells, height) = self.measures.head(&self.flow.press)?;
        self.rule(1.0);
        self.down(&cells, height, HEAD);
        self.rule(0.75);
        if self.measures.table.written_in {
            self.uprights(height);
        }
        Ok(())
    }

    /// Sets one row and moves below it.
    fn down(&mut self, cells: &[Laid], height: f32, role: Role) {
        let lift = if self.measures.table.written_in && role.face != Face::Bold {
            (height - ROW) / 2.0
        } else {
            0.0
        };
        for (column, cell) in cells.iter().enumerate() {
            let (x, w) = self.measures.inner(column);
            let lift = if cell.lines.len() == 1 { lift } else { 0.0 };
            for (nth, line) in cell.lines.iter().enumerate() {
                let y = self.y + lift + baseline(nth);
                let aside = if cell.verdict.is_some() { marks::VERDICT + 1.2 } else { 0.0 };
                let dx = if cell.to_right { w - line.width } else { aside };
                if let Some(verdict) = cell.verdict {
                    self.marks.extend(marks::verdict(at(self.x + x, y - 2.75), verdict));
                }
                self.put(line, x + dx, y);
            }
        }
        self.y += height;
    }

    fn uprights(&mut self, height: f32) {
        let mut edges: Vec<f32> = self.measures.columns.iter().map(|(x, _)| *x).collect();
        edges.push(self.measures.width);
        for edge in edges {
            let (from, to) = (at(self.x + edge, self.y - height), at(self.x + edge, self.y));
            self.marks.push(Mark::Rule { from, to, pt: 0.5, dash: None });
        }
    }

    fn rows(&mut self, above: &Above<'_>) -> Result<(), Unprintable> {
        let table = self.measures.table;
        let summed = self.measures.summed;
        let between = if table.written_in { 0.5 } else { 0.35 };
        let mut carried: Sums = vec![0; table.columns.len()];
        let mut here = carried.clone();
        let (mut first, mut number) = (1, 0);
        let mut fresh = true;
        for (index, row) in table.rows.iter().enumerate() {
            let laid = match row {
                Row::Cells(cells) => Some(self.measures.cells(&self.flow.press, cells)?),
                Row::Category { .. } => None,
            };
            let height = laid.as_ref().map_or(CATEGORY, |(_, height)| *height);
            let together = self.together(index, height, carried.iter().any(|sum| *sum != 0))?;
            if self.y + together > self.limit && !fresh {
                self.turn_over(above, (first, number), &mut carried, &mut here)?;
                first = number + 1;
            }
            if self.y + height > self.limit {
                return Err(Unprintable::too_large(&format!("{}，第{}行", above.title, number + 1)));
            }
            fresh = false;
            match (row, laid) {
                (Row::Category { title, note }, _) => self.category(index, title, note)?,
                (_, Some((cells, height))) => {
                    number += 1;
                    self.down(&cells, height, BODY);
                    add(&mut here, row);
                }
                (_, None) => {}
            }
            if table.written_in {
                self.uprights(height);
            }
            let last = index + 1 == table.rows.len();
            if !last {
                self.rule(if matches!(row, Row::Category { .. }) { 0.5 } else { between });
            }
        }
        if table.total.is_empty() {
            self.rule(1.0);
        } else {
            self.rule(0.75);
            let total: Sums = carried.iter().zip(&here).map(|(a, b)| a + b).collect();
            self.sums(&table.total, &total, summed, HEAD, "")?;
            self.rule(1.0);
        }
        Ok(())
    }

    /// Height that must stay on the page from row `index` on: the row, what may not be parted from it, and the lines
    /// that close a page.
    fn together(&self, index: usize, height: f32, carried: bool) -> Result<f32, Unprintable> {
        let rows = self.measures.table.rows.len();
        let total = if self.measures.table.total.is_empty() { 0.0 } else { ROW };
        let closing = match (self.measures.summed, carried) {
            (true, true) => 2.0 * ROW,
            (true, false) => ROW,
            (false, _) => LINE + 0.5,
        };
        if index + 1 == rows {
            return Ok(height + total);
        }
        let next = || self.measures.height(&self.flow.press, index + 1);
        if index + 2 == rows && total > 0.0 {
            return Ok(height + next()? + total);
        }
        // The head of a category is never the last thing on a page.
        let keeps = matches!(self.measures.table.rows[index], Row::Category { .. });
        Ok(height + if keeps { next()? } else { 0.0 } + closing)
    }

    /// Closes this page and opens the next: sums, title with （续）, head, sums again.
    fn turn_over(
        &mut self,
        above: &Above<'_>,
        (first, last): (usize, usize),
        carried: &mut Sums,
        here: &mut Sums,
    ) -> Result<(), Unprintable> {
        let summed = self.measures.summed;
        if summed {
            let before = carried.iter().any(|sum| *sum != 0);
            let label = format!("本页小计（第 {first} 至 {last} 行）");
            self.rule_over_last(0.75);
            self.sums(&label, here, true, HEAD, if before { "" } else { "转下页" })?;
            carried.iter_mut().zip(here.iter_mut()).for_each(|(sum, page)| *sum += std::mem::take(page));
            if before {
                self.rule(0.35);
                self.sums("转下页", carried, true, BODY, "")?;
            }
            self.rule(1.0);
        } else {
            self.rule_over_last(1.0);
            let says = if self.flow.document.running.english {
                "(continues on the next page)"
            } else {
                "（转下页）"
            };
            let line = self.flow.press.line(says, SMALL)?;
            self.put(&line, self.measures.width - line.width, self.y + 4.0);
        }
        self.lift();
        self.flow.next_page();
        self.ground();
        let goes_on = if self.flow.document.running.english { " (continued)" } else { "（续）" };
        let line = self.flow.press.line(&format!("{}{goes_on}", above.title), plain(Face::Bold, 9.0))?;
        self.put(&line, 0.0, self.y + 4.4);
        let about: Vec<&str> = above.about.iter().take(2).map(String::as_str).collect();
        let about = self.flow.press.line(&about.join("　"), SMALL)?;
        self.put(&about, line.width + 4.0, self.y + 4.4);
        self.y += 6.6;
        self.head()?;
        if summed {
            let sums = carried.clone();
            self.sums("承前页", &sums, true, BODY, "")?;
            self.rule(0.35);
        }
        Ok(())
    }

    /// The thin line under the last row gives way to a stronger one.
    fn rule_over_last(&mut self, pt: f32) {
        if let Some(Mark::Rule { pt: thin, .. }) = self.marks.last_mut() {
            *thin = pt;
        }
    }

    fn sums(
        &mut self,
        label: &str,
        sums: &Sums,
        shown: bool,
        role: Role,
        aside: &str,
    ) -> Result<(), Unprintable> {
        let y = self.y + baseline(0);
        let line = self.flow.press.line(label, role)?;
        self.put(&line, self.measures.label(), y);
        if shown {
            for (nth, column) in self.measures.table.columns.iter().enumerate() {
                if matches!(column.kind, Kind::Sums(_)) {
                    let line = self.flow.press.line(&figure(sums[nth], decimals(column)), role)?;
                    let (x, w) = self.measures.inner(nth);
                    self.put(&line, x + w - line.width, y);
                }
            }
        }
        if !aside.is_empty() {
            let line = self.flow.press.line(aside, SMALL)?;
            self.put(&line, self.measures.width - line.width, y);
        }
        self.y += ROW;
        Ok(())
    }

    /// Title, note, and the sums of the rows up to the next category.
    fn category(&mut self, index: usize, title: &str, note: &str) -> Result<(), Unprintable> {
        let table = self.measures.table;
        let mut sums: Sums = vec![0; table.columns.len()];
        table.rows[index + 1..]
            .iter()
            .take_while(|row| matches!(row, Row::Cells(_)))
            .for_each(|row| add(&mut sums, row));
        let y = self.y + CATEGORY - ROW + baseline(0);
        let line = self.flow.press.line(title, HEAD)?;
        self.put(&line, 0.0, y);
        let note = self.flow.press.line(note, BODY)?;
        let free = line.width + 4.0;
        let column = (0..table.columns.len())
            .filter(|nth| table.columns[*nth].kind == Kind::Words && self.measures.columns[*nth].0 >= free)
            .max_by(|a, b| table.columns[*a].modules.total_cmp(&table.columns[*b].modules));
        let x = column.map_or(free, |nth| self.measures.columns[nth].0);
        self.put(&note, x, y);
        for (nth, column) in table.columns.iter().enumerate() {
            if matches!(column.kind, Kind::Sums(_)) {
                let line = self.flow.press.line(&figure(sums[nth], decimals(column)), HEAD)?;
                let (x, w) = self.measures.inner(nth);
                self.put(&line, x + w - line.width, y);
            }
        }
        self.y += CATEGORY;
        Ok(())
    }
}
