//! A table, as plain data.

use super::Verdict;
use crate::paper::words::Words;

/// A table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// 表10; also the name of its place. Empty where the chapter's own title stands for it.
    pub number: String,
    /// 活动一览表.
    pub title: String,
    /// As the chapter's, for a table with a title of its own.
    pub about: Vec<String>,
    /// 口径.
    pub basis: Option<Words>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Label of the total under the last row: 合计（31 项活动）. Empty: no total.
    pub total: String,
    /// Small print under the table.
    pub notes: Vec<Words>,
    /// For a hand to fill in: a full grid and rows of 10.5 mm.
    pub written_in: bool,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// What stands small in the second line of its cells: 具体地点.
    pub under: String,
    /// Width in modules of 7 mm. All columns together are scaled to the type area: 24 modules upright, 35 lying.
    pub modules: f32,
    /// What its cells hold.
    pub kind: Kind,
}

/// What a column's cells hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// Words, to the left.
    #[default]
    Words,
    /// References and other small matter, to the left in 8 pt.
    Small,
    /// Figures already written, to the right.
    Figures,
    /// Numbers with this many decimals, to the right, carried over every page break, and summed up.
    Sums(u8),
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// Cells in the columns' order.
    Cells(Vec<Cell>),
    /// Head of a category; its sums are those of the rows up to the next.
    Category {
        /// 一、房租.
        title: String,
        /// 小计　2 张, in the column after the title's.
        note: String,
    },
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words.
    Words(Words),
    /// Words with small words under them.
    Under(Words, Words),
    /// Words one under the other, each beginning a line.
    Lines(Vec<Words>),
    /// A number in the smallest unit of its column: 124000 in a column of two decimals is 1,240.00.
    Number(i64),
    /// A drawn shape and its word.
    Verdict(Verdict),
    /// A bold value with a small unit, to the right: 1,240 ㎡.
    Value {
        /// The value.
        value: String,
        /// Its unit; may be empty.
        unit: String,
    },
}

impl From<&str> for Cell {
    fn from(says: &str) -> Self {
        Self::Words(says.into())
    }
}

impl From<String> for Cell {
    fn from(says: String) -> Self {
        Self::Words(says.into())
    }
}

impl From<Words> for Cell {
    fn from(words: Words) -> Self {
        Self::Words(words)
    }
}
