//! 大写: amounts written in the capitals that banks and tax offices ask for.
//!
//! The writer is strict and has one way to write each amount (《支付结算办法》附件一: where a zero before
//! 角 may be written or left out, it is written). The parser takes what invoices really print: 圆 for 元,
//! 整 after 角, ⊗ in front, （负数） for a red one.

use crate::fen::Fen;

const DIGITS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const PLACES: [&str; 4] = ["", "拾", "佰", "仟"];
const GROUPS: [&str; 3] = ["", "万", "亿"];

/// The largest amount that can be written: 9999亿9999万9999元9角9分.
pub const LARGEST: Fen = Fen(99_999_999_999_999);

/// 人民币壹万零壹元壹角 for 10,001.10. `None` below zero and above [`LARGEST`].
pub fn write(amount: Fen) -> Option<String> {
    if amount < Fen(0) || amount > LARGEST {
        return None;
    }
    let (yuan, jiao, fen) = (amount.0 / 100, amount.0 / 10 % 10, amount.0 % 10);
    let mut text = String::from("人民币");
    if yuan > 0 {
        write_yuan(yuan, &mut text);
        text.push('元');
    }
    match (jiao, fen) {
        (0, 0) if yuan == 0 => text.push_str("零元整"),
        (0, 0) => text.push('整'),
        _ => {
            if yuan > 0 && (jiao == 0 || yuan % 10 == 0) {
                text.push('零');
            }
            if jiao > 0 {
                text.push(digit(jiao));
                text.push('角');
            }
            if fen > 0 {
                text.push(digit(fen));
                text.push('分');
            }
        }
    }
    Some(text)
}

fn digit(value: i64) -> char {
    DIGITS[(value % 10) as usize]
}

fn write_yuan(yuan: i64, text: &mut String) {
    let mut written = false;
    let mut zero = false;
    for group in (0..GROUPS.len()).rev() {
        let part = yuan / 10_000_i64.pow(group as u32) % 10_000;
        if part == 0 {
            zero |= written;
            continue;
        }
        for place in (0..4).rev() {
            let value = part / 10_i64.pow(place as u32) % 10;
            if value == 0 {
                zero |= written;
                continue;
            }
            // 拾万 + 柒仟: the 万 place is 0 but 仟 is not, and no 零 is written (壹拾万柒仟元).
            if zero && !(place == 3 && last_is_group(text)) {
                text.push('零');
            }
            zero = false;
            written = true;
            text.push(digit(value));
            text.push_str(PLACES[place]);
        }
        text.push_str(GROUPS[group]);
    }
}

fn last_is_group(text: &str) -> bool {
    text.ends_with('万') || text.ends_with('亿')
}

/// The amount that a text in capitals says, or `None` where it is not wholly such a text.
pub fn parse(text: &str) -> Option<Fen> {
    let mut text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let mut sign = 1;
    for mark in ["（负数）", "(负数)", "负数", "负"] {
        if text.contains(mark) {
            sign = -1;
            text = text.replacen(mark, "", 1);
        }
    }
    let text = text.trim_start_matches(['⊗', '○', 'ⓧ', '×', '：', ':']);
    let text = text.strip_prefix("人民币").unwrap_or(text).trim_start_matches(['：', ':']);
    let text = text.trim_end_matches(['整', '正']);
    let (yuan, rest) = match text.find(['元', '圆', '圓', '园']) {
        Some(at) => (parse_yuan(&text[..at])?, text[at..].chars().skip(1).collect::<String>()),
        None => (0, text.to_owned()),
    };
    if !text.contains(['元', '圆', '圓', '园', '角', '分'])
        || !text.chars().any(|c| value(c).is_some() || c == '拾')
    {
        return None;
    }
    Some(Fen(sign * (yuan * 100 + parse_cents(&rest)?)))
}

fn value(c: char) -> Option<i64> {
    const ALSO: [&str; 10] =
        ["零〇", "壹一弌", "贰二貳两", "叁三參叄", "肆四", "伍五", "陆六陸", "柒七", "捌八", "玖九"];
    ALSO.iter().position(|same| same.contains(c)).map(|at| at as i64)
}

fn parse_yuan(text: &str) -> Option<i64> {
    let (mut total, mut group, mut open) = (0_i64, 0_i64, None);
    for c in text.chars() {
        if let Some(value) = value(c) {
            open = Some(value);
            continue;
        }
        let place = match c {
            '拾' | '十' => 10,
            '佰' | '百' => 100,
            '仟' | '千' => 1_000,
            '万' | '萬' => 10_000,
            '亿' | '億' => 100_000_000,
            _ => return None,
        };
        if place < 10_000 {
            // 拾万 without its 壹 is common.
            group += open.take().unwrap_or(1) * place;
        } else {
            group += open.take().unwrap_or(0);
            total = total.checked_add(group.checked_mul(place)?)?;
            group = 0;
        }
        if total > LARGEST.0 / 100 {
            return None;
        }
    }
    Some(total + group + open.unwrap_or(0))
}

fn parse_cents(text: &str) -> Option<i64> {
    let (mut cents, mut open) = (0, None);
    for c in text.chars() {
        match c {
            '角' => cents += open.take()? * 10,
            '分' => cents += open.take()?,
            '整' | '正' => {}
            _ => open = Some(value(c)?),
        }
    }
    match open {
        None | Some(0) => Some(cents),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 元 with two decimals, a tab, the capitals: `domain.md`'s vectors and the corners.
    const CASES: &str = include_str!("../../../tests/cases/capitals.tsv");

    #[test]
    fn every_case_is_written_and_read_back() {
        for line in CASES.lines() {
            let (figures, text) = line.split_once('\t').unwrap();
            let fen = Fen(figures.replace('.', "").parse().unwrap());
            assert_eq!(fen.to_string(), figures);
            assert_eq!(write(fen).as_deref(), Some(text), "{figures}");
            assert_eq!(parse(text), Some(fen), "{text}");
        }
        assert_eq!(write(Fen(-1)), None);
        assert_eq!(write(Fen(LARGEST.0 + 1)), None);
    }

    #[test]
    fn takes_what_invoices_print() {
        for (text, fen) in [
            ("叁佰壹拾捌圆整", 31_800),
            ("⊗ 壹万零陆佰圆整", 1_060_000),
            ("壹仟贰佰捌拾捌圆陆角整", 128_860),
            ("壹仟陆佰捌拾元叁角贰分", 168_032),
            ("（负数）壹佰圆整", -10_000),
            ("人民币：拾万元正", 10_000_000),
        ] {
            assert_eq!(parse(text), Some(Fen(fen)), "{text}");
        }
        for text in ["", "元", "整", "叁佰壹拾捌", "318.00", "价税合计（大写）", "公司元", "壹角贰"]
        {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn what_is_written_reads_back(fen in 0..=LARGEST.0) {
            let text = write(Fen(fen)).expect("within the largest");
            proptest::prop_assert_eq!(parse(&text), Some(Fen(fen)), "{}", text);
        }
    }
}
