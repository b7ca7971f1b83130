//! Values from the text that stands on an invoice's page, by where it stands: beside its label, in its row.
//!
//! Templates differ in order and in cutting, so nothing here depends on the order of the words. A label is never
//! taken for a value.

use super::reading::{Field, Item, Said};
use super::written;
use crate::capitals;
use crate::plain::plain;

/// A run of text at its baseline, in mm from the upper left corner of its page.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    pub x: f64,
    pub y: f64,
    pub text: String,
}

/// Two words stand on one line when their baselines differ by less.
const LINE: f64 = 1.6;
/// A value starts at most so far right of its label's start.
const REACH: f64 = 60.0;

const LABELS: &[&str] = &[
    "发票代码",
    "发票号码",
    "开票日期",
    "校验码",
    "机器编号",
    "名称",
    "纳税人识别号",
    "统一社会信用代码",
    "地址",
    "开户行",
    "密码区",
    "项目名称",
    "货物或应税劳务",
    "规格型号",
    "单位",
    "数量",
    "单价",
    "金额",
    "税率",
    "税额",
    "合计",
    "价税合计",
    "小写",
    "大写",
    "购买方",
    "销售方",
    "备注",
    "收款人",
    "复核",
    "开票人",
    "购",
    "销",
    "买",
    "售",
    "方",
    "信息",
];

/// What the words of the first page say.
pub fn read(words: &[Word]) -> Said {
    let words: Vec<Word> = words.iter().flat_map(cut).collect();
    let page = Page { words };
    let mut said = Said::default();
    if let Some(text) = page.beside("发票代码").first() {
        said.put(Field::Code, text);
    }
    match page.beside("发票号码").first() {
        Some(text) => said.put(Field::Number, text),
        None => page.lone_number(&mut said),
    }
    if let Some(text) = page.beside("校验码").first() {
        said.put(Field::CheckCode, text);
    }
    page.put_day(&mut said);
    page.put_parties(&mut said);
    page.put_amounts(&mut said);
    said.put_items(page.items());
    said
}

struct Page {
    words: Vec<Word>,
}

impl Page {
    /// For each place where the label stands, from the upper left to the lower right, its value.
    fn beside(&self, label: &str) -> Vec<String> {
        let mut places: Vec<&Word> = self.words.iter().filter(|word| stem(&word.text) == label).collect();
        places.sort_by(|a, b| {
            ((a.y / 4.0).round(), a.x)
                .partial_cmp(&((b.y / 4.0).round(), b.x))
                .unwrap_or(std::cmp::Ordering::Equal)
        });
        places.iter().filter_map(|label| self.right_of(label)).collect()
    }

    fn right_of(&self, label: &Word) -> Option<String> {
        let next = self
            .line(label)
            .filter(|word| word.x > label.x && word.x - label.x < REACH)
            .min_by(|a, b| a.x.total_cmp(&b.x))?;
        (!is_label(&next.text)).then(|| next.text.clone())
    }

    fn line<'a>(&'a self, at: &'a Word) -> impl Iterator<Item = &'a Word> {
        self.words.iter().filter(move |word| !std::ptr::eq(*word, at) && (word.y - at.y).abs() < LINE)
    }

    fn lone_number(&self, said: &mut Said) {
        let mut numbers = self.words.iter().filter(|word| word.text.len() == 20 && is_digits(&word.text));
        if let (Some(number), None) = (numbers.next(), numbers.next()) {
            said.put(Field::Number, &number.text);
        }
    }

    fn put_day(&self, said: &mut Said) {
        let beside = self.beside("开票日期").into_iter().next();
        let lone =
            || self.words.iter().find(|word| word.text.contains('年') && written::day(&word.text).is_some());
        if let Some(text) = beside.or_else(|| lone().map(|word| word.text.clone())) {
            said.put(Field::IssuedOn, &text);
        }
    }

    /// The buyer stands above the seller, or left of it.
    fn put_parties(&self, said: &mut Said) {
        let mut places: Vec<&Word> = self.words.iter().filter(|word| stem(&word.text) == "名称").collect();
        places.sort_by(|a, b| {
            ((a.y / 4.0).round(), a.x)
                .partial_cmp(&((b.y / 4.0).round(), b.x))
                .unwrap_or(std::cmp::Ordering::Equal)
        });
        let fields = [(Field::BuyerName, Field::BuyerTaxNo), (Field::SellerName, Field::SellerTaxNo)];
        for (place, (name, tax_no)) in places.iter().zip(fields) {
            if let Some(text) = self.right_of(place) {
                said.put(name, &text);
            }
            if let Some(text) = self.tax_no_under(place) {
                said.put(tax_no, &text);
            }
        }
    }

    /// The tax number's label stands under the name's, in the same column.
    fn tax_no_under(&self, name: &Word) -> Option<String> {
        let label = self
            .words
            .iter()
            .filter(|word| {
                matches!(stem(&word.text).as_str(), "纳税人识别号" | "统一社会信用代码/纳税人识别号")
            })
            .filter(|word| word.y > name.y && word.y - name.y < 12.0 && (word.x - name.x).abs() < 15.0)
            .min_by(|a, b| a.y.total_cmp(&b.y))?;
        self.right_of(label).filter(|text| text.len() >= 15 && text.is_ascii())
    }

    fn put_amounts(&self, said: &mut Said) {
        if let Some(word) = self.words.iter().find(|word| capitals::parse(&word.text).is_some()) {
            said.put(Field::Capitals, &word.text);
        }
        for text in self.beside("小写") {
            said.put(Field::Total, &text);
        }
        for label in self.words.iter().filter(|word| stem(&word.text) == "合计") {
            let mut amounts: Vec<&Word> =
                self.line(label).filter(|word| written::money(&word.text).is_some()).collect();
            amounts.sort_by(|a, b| a.x.total_cmp(&b.x));
            if let [net, tax] = amounts.as_slice() {
                said.put(Field::Net, &net.text);
                said.put(Field::Tax, &tax.text);
            }
        }
        if said.values.total.is_none() {
            self.put_amounts_that_add_up(said);
        }
    }

    /// Where no label helps: of all amounts with a ¥, the only three of which two add up to the third.
    fn put_amounts_that_add_up(&self, said: &mut Said) {
        let amounts: Vec<_> = self
            .words
            .iter()
            .filter(|word| word.text.contains(['¥', '￥']))
            .filter_map(|word| written::money(&word.text))
            .collect();
        let [a, b, c] = amounts.as_slice() else { return };
        for (net, tax, total) in [(a, b, c), (b, a, c), (a, c, b), (c, a, b), (b, c, a), (c, b, a)] {
            if *net + *tax == *total && net.0.abs() > tax.0.abs() {
                (said.values.net, said.values.tax, said.values.total) =
                    (Some(*net), Some(*tax), Some(*total));
                return;
            }
        }
    }

    /// The lines between the table's head and its sums.
    fn items(&self) -> Vec<Item> {
        let head = self
            .words
            .iter()
            .find(|word| matches!(stem(&word.text).as_str(), "项目名称" | "货物或应税劳务、服务名称"));
        let foot = self.words.iter().find(|word| stem(&word.text) == "合计");
        let (Some(head), Some(foot)) = (head, foot) else { return Vec::new() };
        let mut body: Vec<&Word> =
            self.words.iter().filter(|word| word.y > head.y + LINE && word.y < foot.y - LINE).collect();
        body.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
        let mut items = Vec::new();
        while let Some(first) = body.first().copied() {
            let (mut line, rest): (Vec<&Word>, Vec<&Word>) =
                body.into_iter().partition(|word| word.y - first.y < LINE);
            line.sort_by(|a, b| a.x.total_cmp(&b.x));
            items.extend(item(&line));
            body = rest;
        }
        items
    }
}

/// A line with a rate is an item; one without only continues the name above and is left.
fn item(line: &[&Word]) -> Option<Item> {
    let at = line.iter().position(|word| is_rate(&word.text))?;
    let amount =
        at.checked_sub(1).and_then(|before| line.get(before)).and_then(|word| written::money(&word.text));
    Some(Item {
        name: line.first().filter(|_| at > 0)?.text.clone(),
        amount,
        rate: Some(line[at].text.clone()),
        tax: line.get(at + 1).and_then(|word| written::money(&word.text)),
    })
}

fn is_rate(text: &str) -> bool {
    let text = plain(text);
    let text = text.as_str();
    matches!(text, "免税" | "不征税") || text.strip_suffix('%').is_some_and(is_digits)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// A label without its blanks, brackets and colon.
fn stem(text: &str) -> String {
    plain(text).chars().filter(|c| !matches!(c, ' ' | ':' | '(' | ')')).collect()
}

fn is_label(text: &str) -> bool {
    let stem = stem(text);
    text.ends_with([':', '：']) || LABELS.contains(&stem.as_str())
}

/// `发票号码：123` is a label and a value, and so is `（小写）¥318.00`.
fn cut(word: &Word) -> Vec<Word> {
    let text = word.text.trim();
    let after = |at: usize| text[at..].chars().next().map_or(at, |c| at + c.len_utf8());
    let end = text
        .find([':', '：'])
        .map(after)
        .filter(|end| LABELS.iter().any(|known| stem(&text[..*end]).ends_with(known)));
    let end = end.or_else(|| {
        ["（小写）", "(小写)"].iter().find(|label| text.starts_with(**label)).map(|label| label.len())
    });
    match end.filter(|end| !text[*end..].trim().is_empty()) {
        Some(end) => vec![
            Word { text: text[..end].to_owned(), ..*word },
            Word { x: word.x + 0.1, y: word.y, text: text[end..].trim().to_owned() },
        ],
        None if text.is_empty() => Vec::new(),
        None => vec![Word { text: text.to_owned(), ..*word }],
    }
}
