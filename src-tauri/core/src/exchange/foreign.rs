//! A foreign calendar or sheet as lines, in the child that limits itself. It knows nothing of the space: whose desk and
//! which person a line means is found later.

use chrono::{NaiveDate, NaiveDateTime};
use icalendar::parser::{self, Component, Property};
use serde::{Deserialize, Serialize};

use crate::members;
use crate::plain::tidied;
use crate::reader::Unreadable;

/// The columns of a sheet, as they are written out; read again by these names.
pub const HEADS: &[&str] = &["预约号", "工位", "姓名", "团队", "日期", "开始", "结束日期", "结束", "UID"];

/// More than this is no desk's calendar.
const MOST: usize = 2_000;

/// When, as the file says it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum When {
    /// `2026-03-02T01:05:00` of Greenwich.
    Utc { at: NaiveDateTime },
    /// By the clocks of a zone; by the space's own where none is named.
    Local { at: NaiveDateTime, zone: Option<String> },
}

/// One event or row.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Foreign {
    /// The row of a sheet, the place of an event, from 1.
    pub line: u32,
    pub uid: Option<String>,
    /// What it is about, as the file calls it.
    pub says: String,
    pub place: String,
    pub person: String,
    pub from: Option<When>,
    pub until: Option<When>,
    pub repeats: bool,
    pub cancelled: bool,
}

pub fn read(bytes: &[u8]) -> Result<Vec<Foreign>, Unreadable> {
    let begins =
        String::from_utf8_lossy(&bytes[..bytes.len().min(64)]).trim_start_matches('\u{feff}').to_uppercase();
    let found =
        if begins.trim_start().starts_with("BEGIN:VCALENDAR") { events(bytes)? } else { rows(bytes)? };
    if found.len() > MOST { Err(Unreadable::TooLarge) } else { Ok(found) }
}

fn events(bytes: &[u8]) -> Result<Vec<Foreign>, Unreadable> {
    let text = members::plain_text(bytes)?;
    let text = parser::unfold(text.trim_start_matches('\u{feff}'));
    let calendar = parser::read_calendar(&text).map_err(|_| Unreadable::Broken)?;
    let events = calendar.components.iter().filter(|one| one.name == "VEVENT");
    Ok((1..).zip(events).map(|(line, one)| event(line, one)).collect())
}

fn event(line: u32, event: &Component) -> Foreign {
    let text = |key: &str| {
        let value = event.find_prop(key).map(|one| one.val.clone().unescape_text().as_str().to_owned());
        tidied(&value.unwrap_or_default())
    };
    let from = event.find_prop("DTSTART").and_then(when);
    let until = event.find_prop("DTEND").and_then(when).or_else(|| {
        let minutes = minutes(text("DURATION").as_str())?;
        Some(match from.clone()? {
            When::Utc { at } => When::Utc { at: at + chrono::TimeDelta::minutes(minutes) },
            When::Local { at, zone } => When::Local { at: at + chrono::TimeDelta::minutes(minutes), zone },
        })
    });
    Foreign {
        line,
        uid: Some(text("UID")).filter(|uid| !uid.is_empty()),
        says: text("SUMMARY"),
        place: text("LOCATION"),
        person: event.find_prop("ORGANIZER").and_then(|one| parameter(one, "CN")).unwrap_or_default(),
        from,
        until,
        repeats: ["RRULE", "RDATE"].iter().any(|key| event.find_prop(key).is_some()),
        cancelled: text("STATUS").eq_ignore_ascii_case("CANCELLED"),
    }
}

fn parameter(property: &Property, key: &str) -> Option<String> {
    let found = property.params.iter().find(|one| one.key.as_str().eq_ignore_ascii_case(key))?;
    Some(found.val.as_ref()?.as_str().trim_matches('"').to_owned())
}

/// `20260302T090000Z`, the same by a zone's clocks, or a whole day from its midnight.
fn when(property: &Property) -> Option<When> {
    let value = property.val.as_str().trim();
    let zone = parameter(property, "TZID");
    if let Ok(day) = NaiveDate::parse_from_str(value, "%Y%m%d") {
        return Some(When::Local { at: day.and_hms_opt(0, 0, 0)?, zone });
    }
    match value.strip_suffix('Z') {
        Some(utc) => Some(When::Utc { at: NaiveDateTime::parse_from_str(utc, "%Y%m%dT%H%M%S").ok()? }),
        None => Some(When::Local { at: NaiveDateTime::parse_from_str(value, "%Y%m%dT%H%M%S").ok()?, zone }),
    }
}

/// `PT1H30M` or `P1D` in minutes.
fn minutes(duration: &str) -> Option<i64> {
    let rest = duration.strip_prefix('P')?;
    let (mut total, mut digits) = (0, String::new());
    for c in rest.chars() {
        match c {
            '0'..='9' => digits.push(c),
            'T' => {}
            _ => {
                let count: i64 = std::mem::take(&mut digits).parse().ok()?;
                let each = match c {
                    'W' => 7 * 24 * 60,
                    'D' => 24 * 60,
                    'H' => 60,
                    'M' => 1,
                    'S' => 0,
                    _ => return None,
                };
                total += count.checked_mul(each)?;
            }
        }
    }
    Some(total)
}

fn rows(bytes: &[u8]) -> Result<Vec<Foreign>, Unreadable> {
    let (_, sheets) = members::sheets(bytes)?;
    let rows = sheets.into_iter().flatten().collect::<Vec<_>>();
    let is_head = |row: &members::SheetRow| {
        ["工位", "日期", "开始"].iter().all(|head| row.cells.iter().any(|cell| cell == head))
    };
    let at = rows.iter().position(is_head).ok_or(Unreadable::NoHead)?;
    let column = |head: &str| rows[at].cells.iter().position(|cell| cell == head);
    let columns: Vec<Option<usize>> = HEADS.iter().map(|head| column(head)).collect();
    let found = rows[at + 1..].iter().map(|row| {
        let cell = |nth: usize| {
            columns[nth].and_then(|column| row.cells.get(column)).map(String::as_str).unwrap_or_default()
        };
        let last = if cell(6).is_empty() { cell(4) } else { cell(6) };
        Foreign {
            line: row.line,
            uid: Some(cell(8).to_owned()).filter(|uid| !uid.is_empty()),
            says: format!("{} {}", cell(1), cell(2)).trim().to_owned(),
            place: cell(1).to_owned(),
            person: cell(2).to_owned(),
            from: typed(cell(4), cell(5)),
            until: typed(last, cell(7)),
            ..Foreign::default()
        }
    });
    Ok(found.collect())
}

/// A day and a time as people write them in a sheet.
fn typed(day: &str, time: &str) -> Option<When> {
    let day = day.replace(['/', '.', '年', '月'], "-").replace('日', "");
    let day = NaiveDate::parse_from_str(day.trim(), "%Y-%m-%d").ok()?;
    let time = time.replace('：', ":");
    let (hours, minutes) = time.trim().split_once(':')?;
    let minutes = minutes.get(..2).unwrap_or(minutes);
    let at = day.and_hms_opt(0, 0, 0)?;
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    // 24:00 is the next midnight.
    let known = (0..=24).contains(&hours) && (0..60).contains(&minutes);
    known.then(|| When::Local { at: at + chrono::TimeDelta::minutes(hours * 60 + minutes), zone: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_and_typed_times_are_read() {
        assert_eq!((minutes("PT1H30M"), minutes("P1D"), minutes("1H")), (Some(90), Some(1440), None));
        let Some(When::Local { at, .. }) = typed("2026/3/2", "9:05") else { panic!() };
        assert_eq!(at.to_string(), "2026-03-02 09:05:00");
        assert_eq!(typed("2026-03-02", "25:00"), None);
    }
}
