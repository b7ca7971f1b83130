//! Amounts and days as invoices write them. Money goes from decimal text to whole 分 without a float.

use crate::fen::Fen;
use crate::plain::plain;
use crate::time::Day;

/// `¥1,240.05`, `-300`, `318.00元`. `None` for `*`, for blanks, and where a third decimal is not zero.
pub fn money(text: &str) -> Option<Fen> {
    let text = plain(text).replace([',', ' '], "");
    let text = text.trim_end_matches('元');
    // The sign stands before or behind the ¥.
    let minus = |c: char| matches!(c, '-' | '−');
    let unmarked = text.strip_prefix('¥').or_else(|| text.strip_prefix(minus)?.strip_prefix('¥'));
    let negative = text.starts_with(minus) || unmarked.is_some_and(|text| text.starts_with(minus));
    let text = unmarked.unwrap_or(text);
    let text = text.strip_prefix(minus).unwrap_or(text);
    let (yuan, decimals) = text.split_once('.').unwrap_or((text, ""));
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if (yuan.is_empty() && decimals.is_empty()) || !all_digits(yuan) || !all_digits(decimals) {
        return None;
    }
    let (cents, beyond) = decimals.split_at(decimals.len().min(2));
    if beyond.bytes().any(|b| b != b'0') || yuan.len() > 13 {
        return None;
    }
    let yuan: i64 = if yuan.is_empty() { 0 } else { yuan.parse().ok()? };
    let cents: i64 = format!("{cents:0<2}").parse().ok()?;
    let fen = yuan * 100 + cents;
    Some(Fen(if negative { -fen } else { fen }))
}

/// `2020年10月10日`, `2020-10-10`, `20201010`, each with or without a time behind it.
pub fn day(text: &str) -> Option<Day> {
    let text = plain(text).replace(' ', "");
    let mut parts = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let first = parts.next()?;
    let (year, month, day) = match first.len() {
        4 => (first, parts.next()?, parts.next()?),
        8 | 14 => (&first[..4], &first[4..6], &first[6..8]),
        _ => return None,
    };
    // "2020-10-10 15:11:19" lost its blank above: the day is its first two digits.
    let day = day.get(..2).unwrap_or(day);
    Day::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        .filter(|day| (1990..2100).contains(&day.year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_money_without_floats() {
        for (text, fen) in [
            ("318.00", 31_800),
            ("¥10,600.00", 1_060_000),
            ("￥６４．９", 6_490),
            ("-0.05", -5),
            ("¥-300", -30_000),
            ("-¥300", -30_000),
            ("94339.620000", 9_433_962),
            (".5", 50),
            ("318元", 31_800),
        ] {
            assert_eq!(money(text), Some(Fen(fen)), "{text}");
        }
        for text in ["", "*", "¥", "***", "6%", "1.005", "1e3", "99999999999999.00", "1.2.3", "--1", "公司"]
        {
            assert_eq!(money(text), None, "{text}");
        }
    }

    #[test]
    fn reads_days() {
        for text in [
            "2020年10月10日",
            "2020-10-10",
            "20201010",
            "2020/10/10 15:11:19",
            "20201010151119",
            "２０２０年１０月１０日",
        ] {
            assert_eq!(day(text), Day::from_ymd(2020, 10, 10), "{text}");
        }
        for text in ["2020年13月01日", "2026-02-30", "", "10/10/2020", "20201", "0001-01-01"] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
