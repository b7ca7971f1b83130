//! Tables: open sides, a head repeated on every page, sums carried over every break, rows never split.

use super::Unprintable;
use super::cells::{self, LINE, Laid, PADDING, baseline, decimals, figure};
use super::document::{Cell, Chapter, Kind, Row, Table};
use super::flow::{Flow, joined};
use super::frame::Grid;
use super::page::{Area, Face, Link, Mark, at};
use super::press::{BODY, HEAD, Press, Role, SMALL, TABLE_TITLE, plain};
use super::setting::{Line, Shape};
use super::{blocks, marks};

/// From this many columns on a table lies sideways.
const LYING_FROM: usize = 10;
/// Free space to the right of a column.
const GUTTER: f32 = 2.5;
/// One line, and the head of a category with the space that sets it off.
const ROW: f32 = PADDING + LINE;
const CATEGORY: f32 = ROW + 1.5;
/// A row that a hand fills in.
const WRITTEN: f32 = 10.5;
/// Module of the type area.
const MODULE: f32 = 7.0;

/// Height a table needs to begin: its lines above, its head and two rows.
pub(super) fn least(press: &Press<'_>, table: &Table) -> Result<f32, Unprintable> {
    if lies(table) {
        // It begins a page of its own.
        return Ok(0.0);
    }
    let above = if table.number.is_empty() && table.title.is_empty() {
        0.0
    } else {
        TABLE_TITLE.pitch
    };
    let above = above
        + if table.about.is_empty() {
            0.0
        } else {
            SMALL.pitch
        };
    let set = Set::new(press, table, Grid::Chapter.width());
    let basis = set.basis()?.len() as f32 * SMALL.pitch;
    let mut rows = 0.0;
    for index in 0..table.rows.len().min(2) {
        rows += set.height(index)?;
    }
    Ok(above + basis + set.head()?.1 + rows + ROW)
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
        Above {
            title: joined(&chapter.number, &chapter.title),
            about: &chapter.about,
            here: lying && opens,
        }
    } else {
        let name = if table.number.is_empty() {
            &table.title
        } else {
            &table.number
        };
        flow.mark_place(name, 2, &own);
        Above {
            title: own,
            about: &table.about,
            here: true,
        }
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

fn to_right(kind: Kind) -> bool {
    matches!(kind, Kind::Figures | Kind::Sums(_))
}

/// A table's measures, independent of any page.
struct Set<'t> {
    table: &'t Table,
    press: &'t Press<'t>,
    /// Left edge and width of each column.
    columns: Vec<(f32, f32)>,
    width: f32,
}

impl<'t> Set<'t> {
    fn new(press: &'t Press<'t>, table: &'t Table, width: f32) -> Self {
        let modules: f32 = table.columns.iter().map(|column| column.modules).sum();
        let scale = if modules > 0.0 {
            width / modules
        } else {
            MODULE
        };
        let mut x = 0.0;
        let columns = table.columns.iter().map(|column| {
            let edge = (x, column.modules * scale);
            x += edge.1;
            edge
        });
        Self {
            table,
            press,
            columns: columns.collect(),
            width,
        }
    }

    /// Where a column's text may stand: left edge and width.
    fn inner(&self, column: usize) -> (f32, f32) {
        let (x, w) = self.columns[column];
        if self.table.written_in {
            return (x + 1.5, w - 3.0);
        }
        let Some(next) = self.table.columns.get(column + 1) else {
            return (x, w);
        };
        // Figures that end where words begin would be read as one.
        let meeting = to_right(self.table.columns[column].kind) && !to_right(next.kind);
        (x, w - if meeting { 1.6 * GUTTER } else { GUTTER })
    }

    fn basis(&self) -> Result<Vec<Line>, Unprintable> {
        let Some(basis) = &self.table.basis else {
            return Ok(Vec::new());
        };
        let mut words = super::words::Words::new().strong("口径").plain("　");
        words.0.extend(basis.0.iter().cloned());
        self.press.lines(&words, SMALL, Shape::ragged(self.width))
    }

    fn head(&self) -> Result<(Vec<Laid>, f32), Unprintable> {
        let mut all = Vec::with_capacity(self.columns.len());
        for (nth, column) in self.table.columns.iter().enumerate() {
            let mut words = super::words::Words::from(column.head.as_str());
            if !column.under.is_empty() {
                words.0.push(super::words::Span::Plain("　".to_owned()));
            }
            let mut runs = self.press.runs(&words, HEAD)?;
            let under = format!("／{}", column.under);
            if !column.under.is_empty() {
                runs.extend([super::glyphs::Run {
                    says: under.as_str().into(),
                    face: Face::Sans,
                    size: SMALL.size,
                    whole: true,
                    leads: None,
                }]);
            }
            let lines =
                super::setting::set(self.press.faces, &runs, Shape::ragged(self.inner(nth).1))?;
            all.push(Laid {
                lines,
                to_right: to_right(column.kind),
                verdict: None,
            });
        }
        let height = all.iter().map(Laid::height).fold(ROW, f32::max);
        Ok((all, height))
    }

    fn cells(&self, cells: &[Cell]) -> Result<(Vec<Laid>, f32), Unprintable> {
        let role = if self.table.written_in {
            plain(Face::Sans, 10.5)
        } else {
            BODY
        };
        let mut all = Vec::with_capacity(cells.len());
        for (nth, (cell, column)) in cells.iter().zip(&self.table.columns).enumerate() {
            all.push(cells::lay(
                self.press,
                cell,
                column,
                self.inner(nth).1,
                role,
            )?);
        }
        let height = all.iter().map(Laid::height).fold(ROW, f32::max);
        Ok((
            all,
            if self.table.written_in {
                height.max(WRITTEN)
            } else {
                height
            },
        ))
    }

    fn height(&self, index: usize) -> Result<f32, Unprintable> {
        match &self.table.rows[index] {
            Row::Cells(cells) => Ok(self.cells(cells)?.1),
            Row::Category { .. } => Ok(CATEGORY),
        }
    }

    fn summed(&self) -> bool {
        self.table
            .columns
            .iter()
            .any(|column| matches!(column.kind, Kind::Sums(_)))
    }

    /// Where a total's label stands: not in the narrow column of running numbers.
    fn label_column(&self) -> usize {
        usize::from(self.columns.len() > 1 && self.table.columns[0].modules < 2.0)
    }
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
    set: SetOf<'h>,
    lying: bool,
    x: f32,
    y: f32,
    limit: f32,
    marks: Vec<Mark>,
    links: Vec<Link>,
}

/// What [`Set`] borrows from the press is made anew where it is needed, because the flow is borrowed mutably meanwhile.
struct SetOf<'h> {
    table: &'h Table,
    width: f32,
}

impl<'h, 'a> Hand<'h, 'a> {
    fn new(flow: &'h mut Flow<'a>, table: &'h Table, lying: bool) -> Self {
        let width = if lying { 245.0 } else { flow.width() };
        let mut hand = Self {
            flow,
            set: SetOf { table, width },
            lying,
            x: 0.0,
            y: 0.0,
            limit: 0.0,
            marks: Vec::new(),
            links: Vec::new(),
        };
        hand.ground();
        hand
    }

    fn set(&self) -> Set<'_> {
        Set::new(&self.flow.press, self.set.table, self.set.width)
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
        let (marks, links) = (
            std::mem::take(&mut self.marks),
            std::mem::take(&mut self.links),
        );
        if self.lying {
            let (left, foot) = (self.flow.left(), Grid::Chapter.foot());
            let page = self.flow.page();
            page.marks.push(Mark::Lying {
                at: at(left, foot),
                marks,
            });
            page.links.extend(links.into_iter().map(|link| {
                let a = link.area;
                Link {
                    area: Area {
                        x: left + a.y,
                        y: foot - a.x - a.w,
                        w: a.h,
                        h: a.w,
                    },
                    to: link.to,
                }
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
        let (x, y, w) = (self.x, self.y, self.set.width);
        self.marks.push(Mark::Rule {
            from: at(x, y),
            to: at(x + w, y),
            pt,
            dash: None,
        });
    }

    fn put(&mut self, line: &Line, x: f32, y: f32) {
        line.put(self.x + x, y, &mut self.marks, &mut self.links);
    }

    fn small(&mut self, line: &Line) {
        self.put(
            line,
            0.0,
            self.y + super::press::baseline(SMALL.pitch, SMALL.size),
        );
        self.y += SMALL.pitch;
    }

    /// Number and title; period, unit and who made it; the counting rule.
    fn above(&mut self, above: &Above<'_>) -> Result<(), Unprintable> {
        if above.here {
            let line = self.flow.press.line(&above.title, TABLE_TITLE)?;
            self.put(
                &line,
                0.0,
                self.y + super::press::baseline(TABLE_TITLE.pitch, TABLE_TITLE.size),
            );
            self.y += TABLE_TITLE.pitch;
            if !above.about.is_empty() {
                let about = above.about.join("　　").into();
                let about = self
                    .flow
                    .press
                    .lines(&about, SMALL, Shape::ragged(self.set.width))?;
                about.iter().for_each(|line| self.small(line));
            }
        }
        let basis = self.set().basis()?;
        basis.iter().for_each(|line| self.small(line));
        self.y += 1.5;
        Ok(())
    }

    fn head(&mut self) -> Result<(), Unprintable> {
        let (cells, height) = self.set().head()?;
        self.rule(1.0);
        self.down(&cells, height, HEAD);
        self.rule(0.75);
        if self.set.table.written_in {
            self.uprights(height);
        }
        Ok(())
    }

    /// Sets one row and moves below it.
    fn down(&mut self, cells: &[Laid], height: f32, role: Role) {
        let spots: Vec<(f32, f32)> = (0..cells.len()).map(|nth| self.set().inner(nth)).collect();
        let lift = if self.set.table.written_in && role.face != Face::Bold {
            (height - ROW) / 2.0
        } else {
            0.0
        };
        for (cell, (x, w)) in cells.iter().zip(spots) {
            let lift = if cell.lines.len() == 1 { lift } else { 0.0 };
            for (nth, line) in cell.lines.iter().enumerate() {
                let y = self.y + lift + baseline(nth);
                let aside = if cell.verdict.is_some() {
                    marks::VERDICT + 1.2
                } else {
                    0.0
                };
                let dx = if cell.to_right { w - line.width } else { aside };
                if let Some(verdict) = cell.verdict {
                    self.marks
                        .extend(marks::verdict(at(self.x + x, y - 2.75), verdict));
                }
                self.put(line, x + dx, y);
            }
        }
        self.y += height;
    }

    fn uprights(&mut self, height: f32) {
        let mut edges: Vec<f32> = self.set().columns.iter().map(|(x, _)| *x).collect();
        edges.push(self.set.width);
        for edge in edges {
            let (from, to) = (
                at(self.x + edge, self.y - height),
                at(self.x + edge, self.y),
            );
            self.marks.push(Mark::Rule {
                from,
                to,
                pt: 0.5,
                dash: None,
            });
        }
    }

    fn rows(&mut self, above: &Above<'_>) -> Result<(), Unprintable> {
        let table = self.set.table;
        let summed = self.set().summed();
        let between = if table.written_in { 0.5 } else { 0.35 };
        let mut carried: Sums = vec![0; table.columns.len()];
        let mut here = carried.clone();
        let (mut first, mut number) = (1, 0);
        let mut fresh = true;
        for (index, row) in table.rows.iter().enumerate() {
            let laid = match row {
                Row::Cells(cells) => Some(self.set().cells(cells)?),
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
                self.rule(if matches!(row, Row::Category { .. }) {
                    0.5
                } else {
                    between
                });
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
        let rows = self.set.table.rows.len();
        let total = if self.set.table.total.is_empty() {
            0.0
        } else {
            ROW
        };
        let closing = match (self.set().summed(), carried) {
            (true, true) => 2.0 * ROW,
            (true, false) => ROW,
            (false, _) => LINE + 0.5,
        };
        if index + 1 == rows {
            return Ok(height + total);
        }
        let next = self.set().height(index + 1)?;
        if index + 2 == rows && total > 0.0 {
            return Ok(height + next + total);
        }
        // The head of a category is never the last thing on a page.
        let keeps = matches!(self.set.table.rows[index], Row::Category { .. });
        Ok(height + if keeps { next } else { 0.0 } + closing)
    }

    /// Closes this page and opens the next: sums, title with （续）, head, sums again.
    fn turn_over(
        &mut self,
        above: &Above<'_>,
        (first, last): (usize, usize),
        carried: &mut Sums,
        here: &mut Sums,
    ) -> Result<(), Unprintable> {
        let summed = self.set().summed();
        if summed {
            let before = carried.iter().any(|sum| *sum != 0);
            let label = format!("本页小计（第 {first} 至 {last} 行）");
            self.rule_over_last(0.75);
            self.sums(&label, here, true, HEAD, if before { "" } else { "转下页" })?;
            carried
                .iter_mut()
                .zip(here.iter_mut())
                .for_each(|(sum, page)| *sum += std::mem::take(page));
            if before {
                self.rule(0.35);
                self.sums("转下页", carried, true, BODY, "")?;
            }
            self.rule(1.0);
        } else {
            self.rule_over_last(1.0);
            let line = self.flow.press.line("（转下页）", SMALL)?;
            self.put(&line, self.set.width - line.width, self.y + 4.0);
        }
        self.lift();
        self.flow.next_page();
        self.ground();
        let line = self
            .flow
            .press
            .line(&format!("{}（续）", above.title), plain(Face::Bold, 9.0))?;
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
        let at_column = self.set().label_column();
        let y = self.y + baseline(0);
        let line = self.flow.press.line(label, role)?;
        self.put(&line, self.set().inner(at_column).0, y);
        if shown {
            for (nth, column) in self.set.table.columns.iter().enumerate() {
                if matches!(column.kind, Kind::Sums(_)) {
                    let line = self
                        .flow
                        .press
                        .line(&figure(sums[nth], decimals(column)), role)?;
                    let (x, w) = self.set().inner(nth);
                    self.put(&line, x + w - line.width, y);
                }
            }
        }
        if !aside.is_empty() {
            let line = self.flow.press.line(aside, SMALL)?;
            self.put(&line, self.set.width - line.width, y);
        }
        self.y += ROW;
        Ok(())
    }

    /// Title, note, and the sums of the rows up to the next category.
    fn category(&mut self, index: usize, title: &str, note: &str) -> Result<(), Unprintable> {
        let table = self.set.table;
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
            .filter(|nth| {
                table.columns[*nth].kind == Kind::Words && self.set().columns[*nth].0 >= free
            })
            .max_by(|a, b| {
                table.columns[*a]
                    .modules
                    .total_cmp(&table.columns[*b].modules)
            });
        let x = column.map_or(free, |nth| self.set().columns[nth].0);
        self.put(&note, x, y);
        for (nth, column) in table.columns.iter().enumerate() {
            if matches!(column.kind, Kind::Sums(_)) {
                let line = self
                    .flow
                    .press
                    .line(&figure(sums[nth], decimals(column)), HEAD)?;
                let (x, w) = self.set().inner(nth);
                self.put(&line, x + w - line.width, y);
            }
        }
        self.y += CATEGORY;
        Ok(())
    }
}
