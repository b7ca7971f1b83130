//! A cell to lines.

use super::Unprintable;
use super::document::{Cell, Column, Kind, Verdict};
use super::page::{Face, mm};
use super::press::{BODY, HEAD, Press, SMALL, plain};
use super::setting::{Line, Shape};
use super::words::Words;

/// Height of one line of a cell; every size in it shares the grid.
pub(super) const LINE: f32 = 4.5;
/// Above the first and below the last line together.
pub(super) const PADDING: f32 = 2.5;

/// A cell ready to be put down.
#[derive(Debug, Default)]
pub(super) struct Laid {
    pub(super) lines: Vec<Line>,
    pub(super) to_right: bool,
    pub(super) verdict: Option<Verdict>,
}

impl Laid {
    pub(super) fn height(&self) -> f32 {
        PADDING + LINE * self.lines.len() as f32
    }
}

pub(super) fn lay(
    press: &Press<'_>,
    cell: &Cell,
    column: &Column,
    width: f32,
    role: super::press::Role,
) -> Result<Laid, Unprintable> {
    let shape = Shape::ragged(width);
    let to_right = matches!(column.kind, Kind::Figures | Kind::Sums(_));
    let role = if column.kind == Kind::Small { SMALL } else { role };
    let lines = match cell {
        Cell::Words(words) => press.lines(words, role, shape)?,
        Cell::Under(words, under) => {
            let mut lines = press.lines(words, role, shape)?;
            if !under.is_empty() {
                lines.extend(press.lines(under, SMALL, shape)?);
            }
            lines
        }
        Cell::Lines(all) => {
            let mut lines = Vec::new();
            for words in all {
                lines.extend(press.lines(words, role, shape)?);
            }
            lines
        }
        Cell::Number(number) => vec![press.line(&figure(*number, decimals(column)), role)?],
        Cell::Verdict(verdict) => {
            let role = if *verdict == Verdict::Unused { BODY } else { HEAD };
            return Ok(Laid {
                lines: vec![press.line(verdict.word(), role)?],
                to_right: false,
                verdict: Some(*verdict),
            });
        }
        Cell::Value { value, unit } => {
            let words = Words::new().strong(value.clone());
            let words = if unit.is_empty() { words } else { words.small(format!("\u{a0}{unit}")) };
            let role = plain(Face::Sans, 9.0);
            let lines = press.lines(&words, super::press::Role { size: 10.5, ..role }, shape)?;
            return Ok(Laid { lines, to_right: true, verdict: None });
        }
    };
    Ok(Laid { lines, to_right, verdict: None })
}

pub(super) fn decimals(column: &Column) -> u8 {
    match column.kind {
        Kind::Sums(decimals) => decimals,
        Kind::Words | Kind::Small | Kind::Figures => 0,
    }
}

/// 124000 with two decimals is `1,240.00`; minus is −.
pub fn figure(number: i64, decimals: u8) -> String {
    let scale = 10u64.pow(u32::from(decimals));
    let (whole, rest) = (number.unsigned_abs() / scale, number.unsigned_abs() % scale);
    let digits = whole.to_string();
    let mut out = String::with_capacity(digits.len() + 8);
    if number < 0 {
        out.push('−');
    }
    for (nth, digit) in digits.chars().enumerate() {
        if nth > 0 && (digits.len() - nth) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if decimals > 0 {
        out.push_str(&format!(".{rest:0width$}", width = usize::from(decimals)));
    }
    out
}

/// Baseline of the nth line below the row's upper edge. All sizes share the baseline of 9 pt.
pub(super) fn baseline(nth: usize) -> f32 {
    PADDING / 2.0 + LINE * nth as f32 + LINE / 2.0 + 0.38 * mm(9.0)
}
