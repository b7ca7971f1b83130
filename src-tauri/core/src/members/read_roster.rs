//! A roster from another program, a form's sheet or a list pasted from a chat: the child reads cells, and from
//! there on it is text. Which column is which comes from the heads, or from a person who looked at them.
//!
//! Never kept: ID numbers. A column of them is named as such, shows no sample and stands for nothing.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::heads::{Column, is_id, places};
use super::paste;
use super::rules::normal_mobile;
use super::sheet::{self, Row, Written};
use crate::plain::{plain, tidied};
use crate::reader::Unreadable;

/// A head stands among the first rows, under a title at most.
const HEAD_WITHIN: usize = 10;
const MAX_NAME: usize = 60;

/// What the child read: cells as text. `head` is the row that names the columns, where one does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Table {
    pub written: Written,
    pub head: Option<Row>,
    pub rows: Vec<Row>,
}

/// A column of the table, for a person to say what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RosterHead"))]
pub struct Head {
    /// From 0.
    pub place: u32,
    /// Empty where no row names the columns.
    pub text: String,
    /// The first cell below that holds anything. Empty for ID numbers.
    pub sample: String,
    pub column: Option<Column>,
    /// ID numbers, which are left out on purpose.
    pub is_id: bool,
}

/// A roster, read: nothing is decided yet about who is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Roster {
    pub written: Written,
    pub heads: Vec<Head>,
    pub people: Vec<Person>,
    pub rejected: Vec<Rejected>,
}

impl Roster {
    /// Whether the table says which column the names are in.
    pub fn has_names(&self) -> bool {
        self.heads.iter().any(|head| head.column == Some(Column::Name))
    }
}

/// A row that can be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub line: u32,
    pub name: String,
    pub mobile: Option<String>,
    pub number: Option<String>,
    pub team: Option<String>,
}

/// A row that cannot, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// They left, and are in the archive: to be taken back from there first.
    Archived {
        member_no: String,
    },
    /// Joined another team today already; a second move today would leave no day for the first.
    MovedToday {
        team: String,
    },
}

/// Reads the first sheet that has a head; a list of people as a chat writes it; else the first sheet with anything.
pub fn read(bytes: &[u8]) -> Result<Table, Unreadable> {
    let (written, sheets) = sheet::sheets(bytes)?;
    for rows in &sheets {
        let head = rows.iter().take(HEAD_WITHIN).position(|row| places(row).contains_key(&Column::Name));
        if let Some(at) = head {
            return Ok(Table { written, head: rows.get(at).cloned(), rows: rows[at + 1..].to_vec() });
        }
    }
    if written != Written::Xlsx
        && let Some((head, rows)) = paste::read(&sheet::plain_text(bytes)?)
    {
        return Ok(Table { written: Written::List, head: Some(head), rows });
    }
    let rows = sheets.into_iter().find(|rows| !rows.is_empty()).ok_or(Unreadable::NoHead)?;
    Ok(Table { written, head: None, rows })
}

/// Reads the rows by their heads, or as a person said: then nothing but that counts.
pub fn interpret(table: &Table, mapping: Option<&BTreeMap<Column, u32>>) -> Roster {
    let empty = Row::default();
    let head = table.head.as_ref().unwrap_or(&empty);
    let mut columns = match mapping {
        Some(mapping) => mapping.iter().map(|(column, place)| (*column, *place as usize)).collect(),
        None => places(head),
    };
    columns.retain(|_, place| !head.cells.get(*place).is_some_and(|head| is_id(head)));
    let mut roster = Roster {
        written: table.written,
        heads: heads(table, head, &columns),
        people: Vec::new(),
        rejected: Vec::new(),
    };
    if !roster.has_names() {
        return roster;
    }
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for row in &table.rows {
        let cell = |column| columns.get(&column).and_then(|at| row.cells.get(*at)).map_or("", String::as_str);
        let name = name(cell(Column::Name));
        match person(row.line, &name, cell) {
            Ok(person) => {
                let keys: Vec<String> =
                    [&person.mobile, &person.number].into_iter().flatten().cloned().collect();
                if let Some(line) = keys.iter().find_map(|key| seen.get(key)) {
                    let reason = Reason::Repeated { line: *line };
                    roster.rejected.push(Rejected { line: row.line, name, reason });
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
    roster
}

fn heads(table: &Table, head: &Row, columns: &BTreeMap<Column, usize>) -> Vec<Head> {
    let width = table.rows.iter().chain([head]).map(|row| row.cells.len()).max().unwrap_or(0);
    let cell = |row: &Row, place: usize| row.cells.get(place).cloned().unwrap_or_default();
    (0..width)
        .map(|place| {
            let text = cell(head, place);
            let is_id = is_id(&text);
            let sample = table.rows.iter().map(|row| cell(row, place)).find(|sample| !sample.is_empty());
            let column = columns.iter().find(|(_, at)| **at == place).map(|(column, _)| *column);
            let sample = sample.filter(|_| !is_id).map(|sample| sample.chars().take(40).collect());
            Head {
                place: u32::try_from(place).unwrap_or(u32::MAX),
                text,
                sample: sample.unwrap_or_default(),
                column,
                is_id,
            }
        })
        .collect()
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
        interpret(&read(text.as_bytes()).unwrap(), None)
    }

    fn used(roster: &Roster) -> Vec<(Column, &str)> {
        let mut used: Vec<_> =
            roster.heads.iter().filter_map(|head| Some((head.column?, head.text.as_str()))).collect();
        used.sort_unstable();
        used
    }

    #[test]
    fn finds_the_head_under_a_title_and_reads_the_rows() {
        let roster = roster(
            "2026 年入驻成员名单,,,,\n序号,姓 名,* 手机号（必填）,所属团队,身份证号\n1,张 三,+86 139-0000-0001,青橙传感,110000\n2,阿依•古丽,139 0000 0002,,\n合计,,,,\n",
        );
        assert_eq!(
            used(&roster),
            [(Column::Name, "姓 名"), (Column::Mobile, "* 手机号（必填）"), (Column::Team, "所属团队")]
        );
        let id = roster.heads.iter().find(|head| head.is_id).unwrap();
        assert_eq!((id.text.as_str(), id.sample.as_str()), ("身份证号", ""), "named, and no sample shown");
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
        let unnamed = roster_of_unnamed_columns();
        assert!(!unnamed.has_names() && unnamed.people.is_empty());
        assert_eq!(read(b"  \n"), Err(Unreadable::NoHead));
    }

    fn roster_of_unnamed_columns() -> Roster {
        roster("a,b\n1,2\n")
    }

    #[test]
    fn forms_of_the_usual_kinds_are_read_by_their_heads() {
        for head in [
            "序号,提交答卷时间,所用时间,来源,1、您的姓名：,2、您的手机号码：,3、所在单位",
            "提交者（自动）,提交时间（自动）,,,姓名（必填）,手机号（必填）,单位名称",
            "Q0,Q1,Q2,Q3,Q4_请填写姓名,Q5.请输入手机号,Q6 所在公司",
        ] {
            let roster = roster(&format!("{head}\n1,x,x,x,张三,13900000001,青橙传感\n"));
            assert_eq!(used(&roster).len(), 3, "{head}");
            assert_eq!(roster.people[0].name, "张三");
        }
    }

    #[test]
    fn a_person_may_say_which_column_is_which() {
        let table = read("甲,乙,丙\n青橙传感,张三,13900000001\n微澜,李四,13900000002\n".as_bytes()).unwrap();
        let mapping = BTreeMap::from([(Column::Name, 1), (Column::Mobile, 2), (Column::Team, 0)]);
        let roster = interpret(&table, Some(&mapping));
        // Nothing says that the first row is a head: it is a row like any other, and a wrong one.
        assert_eq!(roster.rejected.len(), 1);
        assert_eq!(roster.people[1].name, "李四");
        assert_eq!(roster.people[0].team.as_deref(), Some("青橙传感"));
        let ids = read("姓名,身份证号\n张三,110000\n".as_bytes()).unwrap();
        let roster = interpret(&ids, Some(&BTreeMap::from([(Column::Name, 0), (Column::Team, 1)])));
        assert!(roster.heads[1].column.is_none(), "an ID number is no team either");
    }
}
