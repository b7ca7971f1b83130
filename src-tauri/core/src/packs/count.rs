//! From what was counted to one figure with its formula. Pure.

use super::finding::{Figure, Formula, Less, Manual};
use super::measures::{Counted, Measures, Row};
use super::metric::{Metric, Unit};
use super::pack::Need;
use crate::time::Day;

/// A counted metric before it is held against a need.
pub(super) struct Counting {
    pub n: i32,
    pub unit: Unit,
    pub rows: Vec<Row>,
    pub formula: Formula,
}

/// A counted metric and what is asked of it.
pub(super) struct Worked {
    pub n: i32,
    pub unit: Unit,
    pub rows: Vec<Row>,
    pub formula: Formula,
    pub need: Need,
}

impl Counting {
    /// In whole units, cut.
    pub fn whole(&self) -> u32 {
        u32::try_from(self.n / self.unit.scale()).unwrap_or(0)
    }

    pub fn against(self, need: Need) -> Worked {
        Worked { n: self.n, unit: self.unit, rows: self.rows, formula: self.formula, need }
    }

    pub fn asked(self, need: Need, formula: impl FnOnce(Box<Formula>) -> Formula) -> Worked {
        let formula = formula(Box::new(self.formula));
        Worked { n: self.n, unit: self.unit, rows: self.rows, formula, need }
    }
}

pub(super) fn count(metric: &Metric, measures: &Measures) -> Result<Counting, Manual> {
    let unit = metric.unit();
    let figure = |n| Figure { n, unit };
    match measures.of(metric) {
        Some(Counted::Rows(rows)) => {
            let sum = |keep: fn(&Row) -> bool| rows.iter().filter(|r| keep(r)).map(|r| r.n).sum();
            let counted = sum(Row::counts);
            let formula = Formula::Rows {
                metric: metric.clone(),
                all: figure(sum(|_| true)),
                less: left_out(rows),
                counted: figure(counted),
            };
            Ok(Counting { n: counted, unit, rows: rows.clone(), formula })
        }
        Some(Counted::Value(n)) => {
            let formula = Formula::Value { metric: metric.clone(), figure: figure(*n) };
            Ok(Counting { n: *n, unit, rows: Vec::new(), formula })
        }
        Some(Counted::NotLanded(feature)) => Err(Manual::NotLanded { feature: feature.clone() }),
        Some(Counted::Day(_) | Counted::Unknown) | None => Err(Manual::Unknown),
    }
}

fn left_out(rows: &[Row]) -> Vec<Less> {
    let mut less: Vec<Less> = Vec::new();
    for (why, n) in rows.iter().filter_map(|row| Some((row.left_out?, row.n))) {
        match less.iter_mut().find(|l| l.why == why) {
            Some(same) => {
                same.rows += 1;
                same.n += n;
            }
            None => less.push(Less { why, rows: 1, n }),
        }
    }
    less.sort_by_key(|l| l.why);
    less
}

pub(super) fn ratio(
    above: &[Metric],
    below: &Metric,
    need: Need,
    measures: &Measures,
) -> Result<Worked, Manual> {
    let above = above.iter().map(|m| count(m, measures)).collect::<Result<Vec<_>, _>>()?;
    let below = count(below, measures)?;
    if below.n <= 0 {
        return Err(Manual::Unknown);
    }
    let sum: i64 = above.iter().map(|a| i64::from(a.n)).sum();
    // Cut, never rounded up: 74.996 % is not 75 %.
    let n = i32::try_from(sum * 10_000 / i64::from(below.n)).unwrap_or(i32::MAX);
    let figure = Figure { n, unit: Unit::Percent };
    let mut rows = Vec::new();
    let mut terms = Vec::new();
    for term in above {
        rows.extend(term.rows);
        terms.push(term.formula);
    }
    let formula = Formula::Ratio { above: terms, below: Box::new(below.formula), figure };
    Ok(Worked { n, unit: Unit::Percent, rows, formula, need })
}

pub(super) fn day(metric: &Metric, measures: &Measures) -> Result<Day, Manual> {
    match measures.of(metric) {
        Some(Counted::Day(day)) => Ok(*day),
        Some(Counted::NotLanded(feature)) => Err(Manual::NotLanded { feature: feature.clone() }),
        _ => Err(Manual::Unknown),
    }
}

/// Whole months, by date: 31 August to 28 February is six.
pub(super) fn months_between(from: Day, to: Day) -> i32 {
    let mut months = 0;
    while from.plus_months(months + 1) <= to {
        months += 1;
    }
    months as i32
}
