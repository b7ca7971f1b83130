//! A roster from another program: which column is which, and what stands in each row.
//!
//! Never kept: ID numbers. A column of them is named in `dropped` and its cells are not read.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::rules::normal_mobile;
use super::sheet::{self, Row, Written};
use crate::plain::{plain, tidied};
use crate::reader::Unreadable;

/// The columns that a roster may have, with the heads they go by.
const HEADS: &[(Column, &[&str])] = &[
    (Column::Number, &["会员号", "会员编号", "编号", "卡号", "member no", "number"]),
    (Column::Name, &["姓名", "名字", "会员姓名", "成员姓名", "联系人", "name"]),
    (
        Column::Mobile,
        &[
            "手机",
            "手机号",
            "手机号码",
            "电话",
            "电话号码",
            "联系电话",
            "联系方式",
            "移动电话",
            "mobile",
            "phone",
            "tel",
        ],
    ),
    (
        Column::Team,
        &[
            "团队",
            "团队名称",
            "单位",
            "单位名称",
            "所属团队",
            "所在团队",
            "公司",
            "公司名称",
            "企业",
            "企业名称",
            "项目团队",
            "入驻团队",
            "工作单位",
            "team",
            "company",
        ],
    ),
];
const ID_HEADS: &[&str] = &["身份证", "身份证号", "身份证号码", "证件号", "证件号码", "id number", "id no"];
/// A head stands among the first rows, under a title at most.
const HEAD_WITHIN: usize = 10;
const MAX_NAME: usize = 60;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RosterColumn"))]
#[serde(rename_all = "snake_case")]
pub enum Column {
    Number,
    Name,
    Mobile,
    Team,
}

/// A roster, read: nothing is decided yet about who is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RosterRead"))]
pub struct Roster {
    pub written: Written,
    /// The columns found, by the head they stand under.
    pub columns: BTreeMap<Column, String>,
    /// Heads that mean nothing here.
    pub ignored: Vec<String>,
    /// Heads of ID numbers, which are left out on purpose.
    pub dropped: Vec<String>,
    pub people: Vec<Person>,
    pub rejected: Vec<Rejected>,
}

/// A row that can be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RosterPerson"))]
pub struct Person {
    pub line: u32,
    pub name: String,
    pub mobile: Option<String>,
    pub number: Option<String>,
    pub team: Option<String>,
}

/// A row that cannot, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RosterRejected"))]
pub struct Rejected {
    pub line: u32,
    pub name: String,
    pub reason: Reason,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RowReason"))]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Reason {
    NameMissing {},
    NameTooLong {
        limit: u32,
    },
    /// Neither mobile nor number: nobody could tell this person apart.
    MobileMissing {},
    MobileInvalid {
        text: String,
    },
    /// Excel turned it into 1.38E+10; the digits are lost.
    MobileDamaged {
        text: String,
    },
    /// The same mobile or number as an earlier row of the file.
    Repeated {
        line: u32,
    },
    /// The mobile or number is known, under another name: two people, or a typing error.
    AnotherName {
        member_no: String,
        name: String,
    },
    /// No mobile, and the number is nobody's.
    NumberUnknown {
        number: String,
    },
    /// Joined another team today already; a second move today would leave no day for the first.
    MovedToday {
        team: String,
    },
}

/// Reads the first sheet that has a head.
pub fn read(bytes: &[u8]) -> Result<Roster, Unreadable> {
    let (written, sheets) = sheet::sheets(bytes)?;
    let (head, rows) = sheets.iter().find_map(|rows| head(rows)).ok_or(Unreadable::NoHead)?;
    let mut roster = Roster {
        written,
        columns: head.columns.iter().map(|(column, at)| (*column, head.text(*at))).collect(),
        ignored: head.ignored,
        dropped: head.dropped,
        people: Vec::new(),
        rejected: Vec::new(),
    };
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for row in rows {
        let cell =
            |column| head.columns.get(&column).and_then(|at| row.cells.get(*at)).map_or("", String::as_str);
        let name = name(cell(Column::Name));
        match person(row.line, &name, cell) {
            Ok(person) => {
                let keys: Vec<String> =
                    [&person.mobile, &person.number].into_iter().flatten().cloned().collect();
                if let Some(line) = keys.iter().find_map(|key| seen.get(key)) {
                    roster.rejected.push(Rejected {
                        line: row.line,
                        name,
                        reason: Reason::Repeated { line: *line },
                    });
                } else {
                    seen.extend(keys.into_iter().map(|key| (key, row.line)));
                    roster.people.push(person);
                }
            }
            // A row that names nobody and has no mobile is a total or a remark below the table.
            Err(Reason::NameMissing {}) if cell(Column::Mobile).is_empty() => {}
            Err(reason) => roster.rejected.push(Rejected { line: row.line, name, reason }),
        }
    }
    Ok(roster)
}

struct Head<'a> {
    row: &'a Row,
    columns: BTreeMap<Column, usize>,
    ignored: Vec<String>,
    dropped: Vec<String>,
}

impl Head<'_> {
    fn text(&self, at: usize) -> String {
        self.row.cells[at].clone()
    }
}

fn head(rows: &[Row]) -> Option<(Head<'_>, &[Row])> {
    rows.iter().take(HEAD_WITHIN).enumerate().find_map(|(at, row)| {
        let mut head = Head { row, columns: BTreeMap::new(), ignored: Vec::new(), dropped: Vec::new() };
        for (place, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let plain = plain_head(cell);
            match HEADS.iter().find(|(_, heads)| heads.contains(&plain.as_str())) {
                Some((column, _)) if !head.columns.contains_key(column) => {
                    head.columns.insert(*column, place);
                }
                _ if ID_HEADS.contains(&plain.as_str()) => head.dropped.push(cell.clone()),
                _ => head.ignored.push(cell.clone()),
            }
        }
        head.columns.contains_key(&Column::Name).then(|| (head, &rows[at + 1..]))
    })
}

/// `* 手机号（必填）` is 手机号.
fn plain_head(cell: &str) -> String {
    let cell = plain(cell);
    let cell = cell.split(['(', '[', '/']).next().unwrap_or_default();
    let mut plain: String =
        cell.chars().filter(|c| !matches!(c, '*' | ':')).collect::<String>().trim().to_lowercase();
    if !plain.is_ascii() {
        plain.retain(|c| c != ' ');
    }
    plain
}

fn person<'a>(line: u32, name: &str, cell: impl Fn(Column) -> &'a str) -> Result<Person, Reason> {
    if name.is_empty() {
        return Err(Reason::NameMissing {});
    }
    if name.chars().count() > MAX_NAME {
        return Err(Reason::NameTooLong { limit: MAX_NAME as u32 });
    }
    let some = |text: String| (!text.is_empty()).then_some(text);
    let mobile = mobile(cell(Column::Mobile))?;
    let number = some(plain(cell(Column::Number)).to_uppercase());
    if mobile.is_none() && number.is_none() {
        return Err(Reason::MobileMissing {});
    }
    Ok(Person { line, name: name.to_owned(), mobile, number, team: some(cell(Column::Team).to_owned()) })
}

/// `张 三` was spaced to align with longer names. Dots of names of other peoples become one kind.
fn name(cell: &str) -> String {
    let name = tidied(cell);
    if name.is_ascii() { name } else { name.replace(['•', '・', '‧', '.'], "·").replace(' ', "") }
}

fn mobile(cell: &str) -> Result<Option<String>, Reason> {
    let text = plain(cell);
    if text.is_empty() {
        return Ok(None);
    }
    let lower = text.to_lowercase();
    if lower.contains("e+") || lower.contains('#') {
        return Err(Reason::MobileDamaged { text });
    }
    // A cell that holds a number has lost the + of its +86.
    let bare = lower.strip_prefix("86").filter(|rest| rest.len() == 11).unwrap_or(&lower);
    normal_mobile(bare).map(Some).map_err(|_| Reason::MobileInvalid { text })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roster(text: &str) -> Roster {
        read(text.as_bytes()).unwrap()
    }

    #[test]
    fn finds_the_head_under_a_title_and_reads_the_rows() {
        let roster = roster(
            "2026 年入驻成员名单,,,,\n序号,姓 名,* 手机号（必填）,所属团队,身份证号\n1,张 三,+86 139-0000-0001,青橙传感,110000\n2,阿依•古丽,139 0000 0002,,\n合计,,,,\n",
        );
        assert_eq!(roster.columns[&Column::Mobile], "* 手机号（必填）");
        assert_eq!(roster.ignored, ["序号"]);
        assert_eq!(roster.dropped, ["身份证号"], "ID numbers are left out and said so");
        assert_eq!(
            roster.people,
            [
                Person {
                    line: 3,
                    name: "张三".into(),
                    mobile: Some("13900000001".into()),
                    number: None,
                    team: Some("青橙传感".into())
                },
                Person {
                    line: 4,
                    name: "阿依·古丽".into(),
                    mobile: Some("13900000002".into()),
                    number: None,
                    team: None
                },
            ]
        );
        assert_eq!(roster.rejected, []);
    }

    #[test]
    fn rejects_rows_with_reasons() {
        let roster = roster(
            "姓名,电话\n赵一,13900000001\n,13900000002\n钱二,1.39E+10\n孙三,12345\n李四,\n周五,０１３９\n吴六,139 0000 0001\n",
        );
        assert_eq!(roster.people.len(), 1);
        let reasons: Vec<_> = roster.rejected.iter().map(|row| (row.line, row.reason.clone())).collect();
        assert_eq!(
            reasons,
            [
                (3, Reason::NameMissing {}),
                (4, Reason::MobileDamaged { text: "1.39E+10".into() }),
                (5, Reason::MobileInvalid { text: "12345".into() }),
                (6, Reason::MobileMissing {}),
                (7, Reason::MobileInvalid { text: "0139".into() }),
                (8, Reason::Repeated { line: 2 }),
            ]
        );
    }

    #[test]
    fn reads_english_heads() {
        let roster = roster("Name,Mobile,Company\nAda King,8613900000003,Loom\n");
        assert_eq!(roster.people[0].name, "Ada King");
        assert_eq!(roster.people[0].mobile.as_deref(), Some("13900000003"));
        assert_eq!(read(b"a,b\n1,2\n"), Err(Unreadable::NoHead));
    }
}
