//! The day's page: pure, from the frozen sheet to a document of one A4 page, however much there is to say.

use super::close::Closing;
use super::sheet::{DaySheet, LackingEvent};
use super::words;
use crate::fen::Fen;
use crate::lending::{Loan, Standing};
use crate::paper::document::{Block, Body, Chapter, Facts, Rank, Running, Sides};
use crate::paper::{Document, Words, figure};
use crate::time::{Instant, Zone};

/// So many of each list, so that the page stays one.
const MOST: usize = 5;
/// Characters of one entry; a longer one is cut.
const LONGEST: usize = 20;

pub fn lay_out(space: &str, closing: &Closing, sheet: &DaySheet, zone: Zone) -> Document {
    let page = Page { sheet, zone };
    let mut pairs: Vec<(String, Words)> = Vec::new();
    for (label, entries) in page.lists() {
        let cut: Vec<String> = entries.iter().map(|entry| short(entry)).collect();
        pairs.push((label.to_owned(), words::some(&cut, MOST).into()));
    }
    if !closing.remark.is_empty() {
        pairs.push(("备注".to_owned(), closing.remark.as_str().into()));
    }
    let blocks = vec![
        Block::Facts(page.numbers()),
        Block::Facts(Facts { pairs, paired: false }),
        Block::Signatures(vec!["日结人".to_owned(), "接班人".to_owned()]),
    ];
    let about = vec![
        format!("截至 {}", zone.local(closing.at).format("%Y-%m-%d %H:%M")),
        format!("日结人 {}", closing.by),
        format!("第 {} 次", closing.nth),
    ];
    let title = format!("日结　{}", closing.day);
    let material = "日结".to_owned();
    let chapter =
        Chapter { title, rank: Rank::Unlisted, about, body: Body::Blocks(blocks), ..Chapter::default() };
    Document {
        running: Running { space: space.to_owned(), material, ..Running::default() },
        sides: Sides::One,
        all_sans: true,
        front: vec![chapter],
        ..Document::default()
    }
}

fn short(entry: &str) -> String {
    if entry.chars().count() <= LONGEST {
        return entry.to_owned();
    }
    entry.chars().take(LONGEST - 1).chain(std::iter::once('…')).collect()
}

fn yuan(amount: Fen) -> String {
    format!("{} 元", figure(amount.0, 2))
}

struct Page<'a> {
    sheet: &'a DaySheet,
    zone: Zone,
}

impl Page<'_> {
    fn clock(&self, at: Instant) -> String {
        self.zone.local(at).format("%H:%M").to_string()
    }

    fn numbers(&self) -> Facts {
        let DaySheet { sums, totals, till, .. } = self.sheet;
        let cash = till.as_ref().map_or("钱箱已结".to_owned(), |till| yuan(till.expected));
        let by_means =
            sums.by_means.iter().map(|sum| format!("{} {}", words::means(sum.means), yuan(sum.amount)));
        let by_means = by_means.collect::<Vec<_>>().join("，");
        let by_means = if by_means.is_empty() { words::NONE.to_owned() } else { by_means };
        let pair = |label: &str, value: String| (label.to_owned(), Words::from(value));
        let held = format!("{}（{} 笔）", yuan(totals.deposits_held), totals.deposits);
        let to_invoice = format!("{}（{} 笔）", yuan(totals.to_invoice_amount), totals.to_invoice);
        Facts {
            pairs: vec![
                pair("今日到访", format!("{} 人次", self.sheet.visits)),
                pair("钱箱应有现金", cash),
                pair("今日收付", yuan(sums.money)),
                pair("在押押金", held),
                pair("其中服务费", yuan(sums.fees)),
                pair("待开票", to_invoice),
                pair("今日减免", yuan(sums.saved)),
                pair("未打印收据", format!("{} 张", totals.unprinted)),
                pair("按方式", by_means),
            ],
            paired: true,
        }
    }

    fn lists(&self) -> Vec<(&'static str, Vec<String>)> {
        let DaySheet { here, not_back, arrivals, events, lacking, unsent, notes, .. } = self.sheet;
        let mut tomorrow: Vec<String> =
            events.iter().map(|event| format!("{} {}", self.clock(event.span.from), event.title)).collect();
        tomorrow.extend(
            arrivals.iter().map(|one| format!("{} {} {}", self.clock(one.from), one.name, one.desk_no)),
        );
        let told = |message: &crate::messages::Message| message.name.clone();
        vec![
            ("还在场", here.iter().map(|one| format!("{} {}", one.name, self.clock(one.came_at))).collect()),
            ("该还没还", not_back.loans.iter().map(late).collect()),
            ("明天到", tomorrow),
            ("活动缺证据", lacking.iter().map(lacks).collect()),
            ("提醒没复制", unsent.reminders.iter().map(told).collect()),
            ("递补没告知", unsent.offers.iter().map(told).collect()),
            ("交接事项", notes.iter().map(|note| note.text.clone()).collect()),
        ]
    }
}

fn late(loan: &Loan) -> String {
    let late = match loan.standing {
        Standing::Overdue { days } if days > 0 => format!(" 逾期 {days} 天"),
        _ => String::new(),
    };
    format!("{} {} {}{late}", loan.name, loan.item.item_no, loan.item.name)
}

fn lacks(event: &LackingEvent) -> String {
    let lacks: Vec<&str> = event.lacks.iter().map(|lack| words::lack(*lack)).collect();
    format!("{}：{}", event.title, lacks.join("、"))
}
