//! 收据: a third of a sheet in three plies for a dot-matrix printer, or a slip from a thermal one.

use super::{Bench, Slip, Spot, Stamps};
use crate::paper::page::{Area, Dash, Face, Mark, Page, Paint, Step, at};
use crate::paper::press::{Numbers, plain};
use crate::paper::{Faces, Unprintable, marks};

/// What a receipt says. It is no invoice and does not look like one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Receipt {
    /// The space.
    pub space: String,
    /// 收据, 收据（退款）.
    pub title: String,
    /// 2026-0000318.
    pub number: String,
    /// 2026年3月14日.
    pub date: String,
    /// 交款单位／人, or who gets the money back.
    pub payer: String,
    /// 微信.
    pub method: String,
    /// 收款事由.
    pub reason: String,
    /// 大写.
    pub capitals: String,
    /// ¥200.00.
    pub figures: String,
    /// 凭本联退还押金.
    pub note: String,
    /// Who took the money.
    pub by: String,
    /// 作废, with the day and the reason; none while it stands.
    pub void: Option<String>,
    /// Lines where there are several: what, and how much.
    pub lines: Vec<(String, String)>,
}

const WIDTH: f32 = 241.0;
const HEIGHT: f32 = 93.1;
/// The grid, clear of the holes at both sides.
const LEFT: f32 = 20.0;
const RIGHT: f32 = 221.0;
const TOP: f32 = 21.5;
const ROW: f32 = 7.5;
/// Where the grid's labels end, and where its second pair of cells begins.
const LABEL: f32 = 48.0;
const SECOND: f32 = 136.0;
const SECOND_LABEL: f32 = 162.0;
/// A finance seal.
const SEAL: f32 = 38.0;

/// The form of three plies, 241 × 93.1 mm.
///
/// # Errors
/// A character that no face has.
pub fn receipt(receipt: &Receipt, stamps: Stamps, faces: &Faces) -> Result<Page, Unprintable> {
    let text = plain(Face::Sans, 10.5);
    let numbers = Numbers::default();
    let mut bench = Bench::new(faces, &numbers, WIDTH, HEIGHT);
    bench.text(&receipt.space, text, LEFT, 11.0)?;
    bench.text(&format!("日期　{}", receipt.date), text, LEFT, 17.5)?;
    bench.centred(&receipt.title, plain(Face::Bold, 18.0), 12.5)?;
    bench.page.rule(92.0, 15.4, WIDTH - 184.0, 0.75);
    bench.page.rule(92.0, 16.2, WIDTH - 184.0, 0.75);
    bench.right(&format!("No {}", receipt.number), plain(Face::Bold, 13.0), RIGHT, 11.5)?;
    bench.right("非税务发票", text, RIGHT, 17.5)?;
    grid(&mut bench);
    let mut cell = |label: &str, x: f32, row: f32| bench.text(label, text, x + 2.0, TOP + ROW * row + 5.2);
    cell("交款单位／人", LEFT, 0.0)?;
    cell("收付方式", SECOND, 0.0)?;
    cell("事由", LEFT, 1.0)?;
    cell("金额（大写）", LEFT, 2.0)?;
    cell("小写", SECOND, 2.0)?;
    cell("备注", LEFT, 3.0)?;
    let half = SECOND - LABEL - 4.0;
    let whole = RIGHT - LABEL - 4.0;
    for (says, x, row, w, face) in [
        (&receipt.payer, LABEL, 0.0, half, Face::Sans),
        (&receipt.method, SECOND_LABEL, 0.0, RIGHT - SECOND_LABEL - 4.0, Face::Sans),
        (&receipt.reason, LABEL, 1.0, whole, Face::Sans),
        (&receipt.capitals, LABEL, 2.0, half, Face::Sans),
        (&receipt.figures, SECOND_LABEL, 2.0, RIGHT - SECOND_LABEL - 4.0, Face::Bold),
        (&receipt.note, LABEL, 3.0, whole, Face::Sans),
    ] {
        // One line each: what is too long becomes smaller, never under 6 pt.
        bench.fitting(says, face, (10.5, 6.0), Spot { x: x + 2.0, y: TOP + ROW * row + 5.2, w, lines: 1 })?;
    }
    bench.text("收款单位（财务专用章）", text, LEFT, 60.0)?;
    bench.page.marks.extend(seal(at(88.0, 70.0)));
    bench.text(&format!("收款人　{}", receipt.by), text, 124.0, 60.0)?;
    bench.text("交款人（签字）", text, 172.0, 60.0)?;
    let plies = "一式三联：第一联存根，第二联交款人，第三联记账。作废须三联齐全。";
    bench.right(plies, plain(Face::Sans, 9.0), RIGHT, 84.0)?;
    for (word, x) in stamps.words().iter().zip([124.0, 142.0]) {
        bench.stamp(word, 10.5, Area { x, y: 66.0, w: 14.0, h: 7.0 })?;
    }
    if let Some(void) = &receipt.void {
        bench.stamp("作废", 22.0, Area { x: 172.0, y: 64.0, w: 30.0, h: 11.0 })?;
        bench.fitting(
            void,
            Face::Sans,
            (9.0, 6.0),
            Spot { x: 124.0, y: 79.0, w: RIGHT - 124.0, lines: 1 },
        )?;
    }
    Ok(bench.page)
}

/// Four rows, the first and the third with a second pair of cells.
fn grid(bench: &mut Bench<'_>) {
    let bottom = TOP + 4.0 * ROW;
    for row in 0..=4 {
        bench.page.rule(LEFT, TOP + ROW * row as f32, RIGHT - LEFT, 0.75);
    }
    let mut upright = |x: f32, from: f32, to: f32| {
        let steps = vec![Step::Move(at(x, from)), Step::Line(at(x, to))];
        bench.page.marks.push(Mark::Shape(steps, Paint::Stroke(0.75)));
    };
    for x in [LEFT, LABEL, RIGHT] {
        upright(x, TOP, bottom);
    }
    for row in [0.0, 2.0] {
        for x in [SECOND, SECOND_LABEL] {
            upright(x, TOP + ROW * row, TOP + ROW * (row + 1.0));
        }
    }
}

/// Where the finance seal goes: kept free of text.
fn seal(centre: crate::paper::page::Point) -> Vec<Mark> {
    let dash = Dash { on: 1.0, off: 1.2 };
    vec![Mark::Shape(marks::circle(centre, SEAL / 2.0), Paint::Dashed(0.75, dash))]
}

impl Receipt {
    /// The same for a thermal printer.
    pub fn slip(&self) -> Slip {
        let pair = |left: &str, right: &str| (left.to_owned(), right.to_owned());
        let mut groups = vec![
            vec![pair(&format!("No {}", self.number), &self.date), pair("非税务发票", "")],
            vec![pair(&format!("交款人　{}", self.payer), &self.method), pair(&self.reason, "")],
        ];
        if self.lines.len() > 1 {
            groups.push(self.lines.clone());
        }
        groups.push(vec![pair(&self.capitals, "")]);
        let mut last = vec![pair(&format!("收款人　{}", self.by), "")];
        last.extend([&self.note].into_iter().filter(|note| !note.is_empty()).map(|note| pair(note, "")));
        let title = match &self.void {
            Some(void) => {
                last.push(pair(void, ""));
                format!("{}　作废", self.title)
            }
            None => self.title.clone(),
        };
        groups.push(last);
        Slip {
            space: self.space.clone(),
            title,
            groups,
            loud: Some(("金额".to_owned(), self.figures.clone())),
            ..Slip::default()
        }
    }
}
