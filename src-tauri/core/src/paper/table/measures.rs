//! A table's measures, independent of any page.

use super::{CATEGORY, ROW, WRITTEN};
use crate::paper::Unprintable;
use crate::paper::cells::{self, Laid};
use crate::paper::document::{Cell, Kind, Row, Table};
use crate::paper::glyphs::Run;
use crate::paper::page::Face;
use crate::paper::press::{BODY, HEAD, Press, SMALL, plain};
use crate::paper::setting::{self, Line, Shape};
use crate::paper::words::Words;

/// Free space to the right of a column.
const GUTTER: f32 = 2.5;
/// Module of the type area.
const MODULE: f32 = 7.0;

/// Where columns stand, and how tall rows become.
pub(super) struct Measures<'t> {
    pub(super) table: &'t Table,
    /// Left edge and width of each column.
    pub(super) columns: Vec<(f32, f32)>,
    pub(super) width: f32,
    /// Some column is summed up.
    pub(super) summed: bool,
}

impl<'t> Measures<'t> {
    pub(super) fn new(table: &'t Table, width: f32) -> Self {
        let modules: f32 = table.columns.iter().map(|column| column.modules).sum();
        let scale = if modules > 0.0 { width / modules } else { MODULE };
        let mut x = 0.0;
        let columns = table.columns.iter().map(|column| {
            let edge = (x, column.modules * scale);
            x += edge.1;
            edge
        });
        let columns = columns.collect();
        let summed = table.columns.iter().any(|column| matches!(column.kind, Kind::Sums(_)));
        Self { table, columns, width, summed }
    }

    /// Where a column's text may stand: left edge and width.
    pub(super) fn inner(&self, column: usize) -> (f32, f32) {
        let (x, w) = self.columns[column];
        if self.table.written_in {
            return (x + 1.5, w - 3.0);
        }
        let Some(next) = self.table.columns.get(column + 1) else { return (x, w) };
        // Figures that end where words begin would be read as one.
        let meeting = to_right(self.table.columns[column].kind) && !to_right(next.kind);
        (x, w - if meeting { 1.6 * GUTTER } else { GUTTER })
    }

    /// Where a total's label stands: not in the narrow column of running numbers.
    pub(super) fn label(&self) -> f32 {
        let column = usize::from(self.columns.len() > 1 && self.table.columns[0].modules < 2.0);
        self.inner(column).0
    }

    pub(super) fn basis(&self, press: &Press<'_>) -> Result<Vec<Line>, Unprintable> {
        let Some(basis) = &self.table.basis else { return Ok(Vec::new()) };
        let mut words = Words::new().strong("口径").plain("　");
        words.0.extend(basis.0.iter().cloned());
        press.lines(&words, SMALL, Shape::ragged(self.width))
    }

    pub(super) fn head(&self, press: &Press<'_>) -> Result<(Vec<Laid>, f32), Unprintable> {
        let mut all = Vec::with_capacity(self.columns.len());
        for (nth, column) in self.table.columns.iter().enumerate() {
            let head = Words::from(column.head.as_str());
            let mut runs = press.runs(&head, HEAD)?;
            if !column.under.is_empty() {
                let says = format!("　／{}", column.under).into();
                runs.push(Run { says, face: Face::Sans, size: SMALL.size, whole: true, leads: None });
            }
            let lines = setting::set(press.faces, &runs, Shape::ragged(self.inner(nth).1))?;
            all.push(Laid { lines, to_right: to_right(column.kind), verdict: None });
        }
        let height = all.iter().map(Laid::height).fold(ROW, f32::max);
        Ok((all, height))
    }

    pub(super) fn cells(&self, press: &Press<'_>, cells: &[Cell]) -> Result<(Vec<Laid>, f32), Unprintable> {
        let role = if self.table.written_in { plain(Face::Sans, 10.5) } else { BODY };
        let mut all = Vec::with_capacity(cells.len());
        for (nth, (cell, column)) in cells.iter().zip(&self.table.columns).enumerate() {
            all.push(cells::lay(press, cell, column, self.inner(nth).1, role)?);
        }
        let height = all.iter().map(Laid::height).fold(ROW, f32::max);
        Ok((all, if self.table.written_in { height.max(WRITTEN) } else { height }))
    }

    pub(super) fn height(&self, press: &Press<'_>, index: usize) -> Result<f32, Unprintable> {
        match &self.table.rows[index] {
            Row::Cells(cells) => Ok(self.cells(press, cells)?.1),
            Row::Category { .. } => Ok(CATEGORY),
        }
    }
}

fn to_right(kind: Kind) -> bool {
    matches!(kind, Kind::Figures | Kind::Sums(_))
}
