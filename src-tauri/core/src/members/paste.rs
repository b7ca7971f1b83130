//! A list of people as a chat writes it: 微信接龙, or one person a line. A line has a mobile somewhere, a name, and
//! perhaps a team; a 格式 line says in which order. What is no person (title, time, example) is passed over.

use super::heads::{Column, column_of};
use super::rules::normal_mobile;
use super::sheet::Row;
use crate::rules::half_width;

const HEAD: [&str; 3] = ["姓名", "手机", "团队"];
const BETWEEN: &[char] = &[',', ';', '、', '/', '|', '\t', ' ', '，', '；', '：', ':', '-', '—', '+'];

/// The people of a pasted text as rows under a head; `None` where it is no such list.
pub fn read(text: &str) -> Option<(Row, Vec<Row>)> {
    let lines: Vec<(u32, String)> = (1..).zip(text.lines().map(half_width)).collect();
    let written = || lines.iter().filter(|(_, line)| !line.trim().is_empty());
    let chain = written().take(3).any(|(_, line)| line.contains("接龙"));
    let numbered = written().any(|(_, line)| unnumbered(line).is_some_and(|rest| mobile(rest).is_some()));
    let listed = !numbered && written().all(|(_, line)| mobile(line).is_some());
    if written().count() == 0 || !(chain || numbered || listed) {
        return None;
    }
    let order = written().find_map(|(_, line)| order(line)).unwrap_or([Column::Name, Column::Team]);
    let mut rows = Vec::new();
    for (number, line) in written() {
        let person = match unnumbered(line) {
            Some(rest) => rest,
            None if listed => line.as_str(),
            None => continue,
        };
        rows.push(Row { line: *number, cells: cells(person, order) });
    }
    let head = Row { line: 0, cells: HEAD.map(str::to_owned).to_vec() };
    Some((head, rows))
}

/// What stands after `12.` or `3、`; `None` where the line is no numbered one.
fn unnumbered(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = (1..=4).contains(&digits).then(|| &line[digits..])?;
    rest.strip_prefix(['.', '、', ')', '．', '。']).map(str::trim)
}

/// `格式：姓名 单位 手机`: the order of what is not the mobile.
fn order(line: &str) -> Option<[Column; 2]> {
    let said = line.trim().strip_prefix("格式")?;
    let columns: Vec<Column> = said.split(BETWEEN).filter_map(column_of).collect();
    let place = |column| columns.iter().position(|found| *found == column);
    let team_first = place(Column::Team)? < place(Column::Name)?;
    Some(if team_first { [Column::Team, Column::Name] } else { [Column::Name, Column::Team] })
}

/// Name, mobile, team.
fn cells(line: &str, order: [Column; 2]) -> Vec<String> {
    let (from, to) = mobile(line).unwrap_or((line.len(), line.len()));
    let mut words = words(&line[..from]);
    // A name of Latin letters has blanks inside; it does not reach across the mobile.
    let latin = |word: &&&str| word.is_ascii() && !word.bytes().any(|b| b.is_ascii_digit());
    let first = words.iter().take_while(latin).count().max(1);
    words.extend(self::words(&line[to..]));
    let (first, second) = words.split_at(first.min(words.len()));
    let (first, second) = (first.join(" "), second.join(" "));
    let (name, team) = match order {
        [Column::Team, _] if !second.is_empty() => (second, first),
        _ => (first, second),
    };
    vec![name, line[from..to].trim().to_owned(), team]
}

/// Labels (姓名：张三) stand between signs, and fall out as heads.
fn words(text: &str) -> Vec<&str> {
    let words = text.split(BETWEEN).map(str::trim);
    words.filter(|word| word.chars().any(char::is_alphanumeric) && column_of(word).is_none()).collect()
}

/// Where the first mobile stands, with the blanks and dashes inside it.
fn mobile(line: &str) -> Option<(usize, usize)> {
    let mut before = None;
    for (from, c) in line.char_indices() {
        if matches!(c, '+' | '1' | '8' | '0') && !before.is_some_and(|b: char| b.is_ascii_alphanumeric()) {
            let part: usize = line[from..]
                .chars()
                .take_while(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-'))
                .map(char::len_utf8)
                .sum();
            // The longest that is a mobile: what follows it may be digits of something else.
            for to in (from + 1..=from + part).rev() {
                let candidate = &line[from..to];
                if candidate.ends_with(|c: char| c.is_ascii_digit())
                    && !line[to..].starts_with(|c: char| c.is_ascii_digit())
                    && normal_mobile(candidate).is_ok()
                {
                    return Some((from, to));
                }
            }
        }
        before = Some(c);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(text: &str) -> Vec<Vec<String>> {
        read(text).map(|(_, rows)| rows.into_iter().map(|row| row.cells).collect()).unwrap_or_default()
    }

    #[test]
    fn a_chain_of_a_chat_is_a_list_of_people() {
        let chain = "#接龙\n10月15日路演报名，2026年10月15日 14:00\n格式：姓名 手机 单位\n\n\
            1. 张三 13900000001 青橙传感\n2. 李四-139 0000 0002\n3、王五，+86 139-0000-0003，微澜检测\n\
            4．Ada King 13900000004 Loom\n5. 姓名：赵六 手机：13900000005\n6. 小满\n";
        assert_eq!(
            people(chain),
            [
                ["张三", "13900000001", "青橙传感"],
                ["李四", "139 0000 0002", ""],
                ["王五", "+86 139-0000-0003", "微澜检测"],
                ["Ada King", "13900000004", "Loom"],
                ["赵六", "13900000005", ""],
                ["小满", "", ""],
            ]
        );
    }

    #[test]
    fn a_chain_says_its_own_order() {
        let chain = "#接龙\n格式：单位 姓名 手机\n1. 青橙传感 张三 13900000001\n2. 李四 13900000002";
        assert_eq!(people(chain), [["张三", "13900000001", "青橙传感"], ["李四", "13900000002", ""]]);
    }

    #[test]
    fn one_person_a_line_is_a_list_too() {
        assert_eq!(
            people("张三 １３９００００００１１\n\n李四,13900000012,青橙传感"),
            [["张三", "13900000011", ""], ["李四", "13900000012", "青橙传感"]]
        );
        assert_eq!(read("明天开会\n张三 13900000011"), None);
        assert_eq!(read(""), None);
    }
}
