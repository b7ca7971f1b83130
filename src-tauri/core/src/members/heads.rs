//! By which heads a column goes, in rosters and in forms.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::sheet::Row;
use crate::plain::plain;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RosterColumn"))]
#[serde(rename_all = "snake_case")]
pub enum Column {
    Number,
    Name,
    Mobile,
    Team,
}

/// The columns that a roster may have, with the heads they go by.
const HEADS: &[(Column, &[&str])] = &[
    (Column::Number, &["会员号", "会员编号", "卡号", "member no", "number"]),
    (Column::Name, &["姓名", "名字", "真实姓名", "会员姓名", "成员姓名", "联系人", "name"]),
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
            "手机电话",
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
            "所在单位",
            "所在公司",
            "团队或公司",
            "单位或团队",
            "team",
            "company",
        ],
    ),
];
const ID_HEADS: &[&str] = &["身份证", "身份证号", "身份证号码", "证件号", "证件号码", "id number", "id no"];
/// How forms ask for what the rest of the head names.
const ASKED: &[&str] = &["请填写", "请输入", "请问", "您的", "你的", "填写", "输入"];
/// What the columns stand for by their heads.
pub fn places(head: &Row) -> BTreeMap<Column, usize> {
    let mut places = BTreeMap::new();
    for (place, cell) in head.cells.iter().enumerate() {
        let plain = plain_head(cell);
        if let Some((column, _)) = HEADS.iter().find(|(_, heads)| heads.contains(&plain.as_str())) {
            places.entry(*column).or_insert(place);
        }
    }
    places
}

/// ID numbers: left out on purpose.
pub fn is_id(head: &str) -> bool {
    ID_HEADS.contains(&plain_head(head).as_str())
}

/// Whether a head names a column that is taken in, and which.
pub fn column_of(head: &str) -> Option<Column> {
    let plain = plain_head(head);
    HEADS.iter().find(|(_, heads)| heads.contains(&plain.as_str())).map(|(column, _)| *column)
}

/// `* 手机号（必填）` and `2、您的手机号：` are 手机号.
fn plain_head(cell: &str) -> String {
    let cell = plain(cell);
    let cell = cell.split(['(', '[', '/']).next().unwrap_or_default();
    let cell = cell.trim_start_matches(['Q', '*']).trim_start();
    let unnumbered = cell.trim_start_matches(|c: char| c.is_ascii_digit());
    let cell = match unnumbered.chars().next() {
        Some('、' | '.' | '_' | ' ') if unnumbered.len() < cell.len() => {
            &unnumbered[unnumbered.chars().next().map_or(0, char::len_utf8)..]
        }
        _ => cell,
    };
    let cell = ASKED.iter().fold(cell.trim_start(), |cell, asked| cell.strip_prefix(asked).unwrap_or(cell));
    let mut plain: String =
        cell.chars().filter(|c| !matches!(c, '*' | ':')).collect::<String>().trim().to_lowercase();
    if !plain.is_ascii() {
        plain.retain(|c| c != ' ');
    }
    plain
}
