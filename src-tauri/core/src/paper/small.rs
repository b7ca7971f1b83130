//! Small prints: a badge, labels, slips. One page each, in the size of the thing itself.

use super::page::{Face, Page, at, mm};
use super::press::{Numbers, Press, Role, plain};
use super::setting::{Line, Shape};
use super::{Faces, Unprintable, marks};
use qrcode::EcLevel;
use std::cell::Cell;

/// A member's badge, 54 × 86 mm.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Badge {
    /// The space.
    pub space: String,
    /// 会员, 团队, 导师.
    pub role: String,
    /// The person.
    pub name: String,
    /// Team or company; may be empty.
    pub team: String,
    /// M-0042.
    pub number: String,
    /// The random code behind the QR; printed in words under it as well.
    pub code: String,
    /// 发卡 2026-03-02, 有效 2026-12-31: to the right of the QR.
    pub dates: Vec<String>,
    /// 拾获请交一层前台.
    pub last: String,
}

/// A label for a thing or a desk, 40 × 30 mm.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Label {
    /// EQ-0042, B-17: the largest thing on it.
    pub number: String,
    /// What the QR says.
    pub code: String,
    /// Beside the QR, under the number.
    pub beside: Vec<String>,
    /// Below the rule.
    pub below: Vec<String>,
}

/// A slip from a thermal printer.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Slip {
    /// The space.
    pub space: String,
    /// 借用单, 访客.
    pub title: String,
    /// Groups of lines with a rule between them; left and right half of each.
    pub groups: Vec<Vec<(String, String)>>,
    /// What must not be missed, left and right, in 12 pt bold.
    pub loud: Option<(String, String)>,
    /// What the QR says; empty for none.
    pub code: String,
    /// Beside the QR.
    pub beside: Vec<String>,
    /// A line to sign, by this name.
    pub signature: Option<String>,
    /// 第二联　借用人留存.
    pub last: String,
}

/// Paper of a thermal printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Roll {
    /// 80 mm, 72 printed.
    Wide,
    /// 58 mm, 48 printed.
    Narrow,
}

struct Bench<'a> {
    press: Press<'a>,
    page: Page,
}

impl<'a> Bench<'a> {
    fn new(faces: &'a Faces, numbers: &'a Numbers, width: f32, height: f32) -> Self {
        let press = Press { faces, numbers, all_sans: true, asked: Cell::new(false) };
        Self { press, page: Page::new(width, height) }
    }

    fn put(&mut self, line: &Line, x: f32, y: f32) {
        line.put(x, y, &mut self.page.marks, &mut self.page.links);
    }

    fn text(&mut self, says: &str, role: Role, x: f32, y: f32) -> Result<(), Unprintable> {
        let line = self.press.line(says, role)?;
        self.put(&line, x, y);
        Ok(())
    }

    fn right(&mut self, says: &str, role: Role, x: f32, y: f32) -> Result<(), Unprintable> {
        let line = self.press.line(says, role)?;
        self.put(&line, x - line.width, y);
        Ok(())
    }

    fn centred(&mut self, says: &str, role: Role, y: f32) -> Result<(), Unprintable> {
        let line = self.press.line(says, role)?;
        let x = (self.page.width - line.width) / 2.0;
        self.put(&line, x, y);
        Ok(())
    }

    /// As large as fits, at most `most`, at least `least` points; smaller still breaks into lines. Answers how far the
    /// further lines reach down.
    fn fitting(
        &mut self,
        says: &str,
        face: Face,
        (most, least): (f32, f32),
        at: Spot,
    ) -> Result<f32, Unprintable> {
        let natural = self.press.line(says, plain(face, most))?;
        let size = if natural.width > at.w { (most * at.w / natural.width).max(least) } else { most };
        let lines = self.press.lines(&says.into(), plain(face, size), Shape::ragged(at.w))?;
        for (nth, line) in lines.iter().enumerate() {
            self.put(line, at.x, at.y + mm(size) * 1.25 * nth as f32);
        }
        Ok(mm(size) * 1.25 * (lines.len() - 1) as f32)
    }
}

/// A baseline with its room to the right.
struct Spot {
    x: f32,
    y: f32,
    w: f32,
}

/// The badge's page.
///
/// # Errors
/// A character that no face has.
pub fn badge(badge: &Badge, faces: &Faces) -> Result<Page, Unprintable> {
    const EDGE: f32 = 5.0;
    const INNER: f32 = 54.0 - 2.0 * EDGE;
    let numbers = Numbers::default();
    let mut bench = Bench::new(faces, &numbers, 54.0, 86.0);
    // The slot is punched, not printed; nothing stands above 9 mm.
    bench.fitting(&badge.space, Face::Sans, (7.5, 7.5), Spot { x: EDGE, y: 13.4, w: 32.0 })?;
    bench.right(&badge.role, plain(Face::Sans, 7.5), 54.0 - EDGE, 13.4)?;
    bench.page.rule(EDGE, 15.4, INNER, 0.5);
    let more = bench.fitting(&badge.name, Face::Bold, (22.0, 12.0), Spot { x: EDGE, y: 26.4, w: INNER })?;
    bench.fitting(&badge.team, Face::Sans, (8.5, 7.5), Spot { x: EDGE, y: 33.2 + more, w: INNER })?;
    bench.text(&badge.number, plain(Face::Sans, 8.5), EDGE, 38.2 + more)?;
    bench.page.marks.push(marks::qr(at(EDGE, 44.0), 22.0, &badge.code, EcLevel::M)?);
    for (nth, line) in badge.dates.iter().rev().enumerate() {
        bench.right(line, plain(Face::Sans, 7.5), 54.0 - EDGE, 65.4 - 4.2 * nth as f32)?;
    }
    bench.centred(&grouped(&badge.code), plain(Face::Sans, 9.0), 75.0)?;
    bench.centred(&badge.last, plain(Face::Sans, 6.5), 81.5)?;
    Ok(bench.page)
}

/// Four characters and a space, as one reads a code aloud.
fn grouped(code: &str) -> String {
    let characters: Vec<char> = code.chars().collect();
    characters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// The label's page.
///
/// # Errors
/// A character that no face has.
pub fn label(label: &Label, faces: &Faces) -> Result<Page, Unprintable> {
    let numbers = Numbers::default();
    let mut bench = Bench::new(faces, &numbers, 40.0, 30.0);
    bench.page.marks.push(marks::qr(at(2.0, 2.0), 17.0, &label.code, EcLevel::M)?);
    let more = bench.fitting(&label.number, Face::Bold, (22.0, 11.0), Spot { x: 21.0, y: 8.6, w: 17.5 })?;
    for (nth, line) in label.beside.iter().take(3).enumerate() {
        let y = 12.6 + more + 3.3 * nth as f32;
        bench.fitting(line, Face::Sans, (7.0, 7.0), Spot { x: 21.0, y, w: 17.5 })?;
    }
    bench.page.rule(2.0, 21.0, 36.0, 0.75);
    for (nth, line) in label.below.iter().take(2).enumerate() {
        let y = 24.4 + 3.6 * nth as f32;
        bench.fitting(line, Face::Sans, (7.0, 7.0), Spot { x: 2.0, y, w: 36.0 })?;
    }
    Ok(bench.page)
}

/// The slip's page, as long as what it says.
///
/// # Errors
/// A character that no face has.
pub fn slip(slip: &Slip, roll: Roll, faces: &Faces) -> Result<Page, Unprintable> {
    let (width, printed) = match roll {
        Roll::Wide => (80.0, 72.0),
        Roll::Narrow => (58.0, 48.0),
    };
    let text = plain(Face::Sans, 8.5);
    let numbers = Numbers::default();
    let mut bench = Bench::new(faces, &numbers, width, 0.0);
    let (left, right) = ((width - printed) / 2.0, (width + printed) / 2.0);
    bench.centred(&slip.space, plain(Face::Bold, 12.0), 8.0)?;
    bench.centred(&slip.title, plain(Face::Bold, 17.0), 16.5)?;
    let mut y = 21.0;
    for group in &slip.groups {
        bench.page.rule(left, y, printed, 0.75);
        y += 5.0;
        for (first, second) in group {
            let second = bench.press.line(second, text)?;
            let measure = if second.width > 0.0 { printed - second.width - 3.0 } else { printed };
            let lines = bench.press.lines(&first.as_str().into(), text, Shape::ragged(measure))?;
            bench.put(&second, right - second.width, y);
            for line in &lines {
                bench.put(line, left, y);
                y += 4.3;
            }
        }
        y -= 1.3;
    }
    if let Some((what, value)) = &slip.loud {
        bench.page.rule(left, y, printed, 0.75);
        bench.text(what, text, left, y + 5.6)?;
        y += 5.6;
        let value =
            bench.press.lines(&value.as_str().into(), plain(Face::Bold, 12.0), Shape::ragged(printed))?;
        // On a narrow roll the value takes lines of its own.
        if value.iter().any(|line| line.width > printed - 12.0) {
            y += 5.6;
        }
        for line in &value {
            bench.put(line, right - line.width, y);
            y += 5.6;
        }
        y -= 3.2;
    }
    if !slip.code.is_empty() {
        let edge = if roll == Roll::Wide { 20.0 } else { 16.0 };
        bench.page.marks.push(marks::qr(at(left, y + 2.0), edge, &slip.code, EcLevel::M)?);
        let mut beside = y + 6.0;
        for says in &slip.beside {
            for line in bench.press.lines(&says.as_str().into(), text, Shape::ragged(printed - edge - 4.0))? {
                bench.put(&line, left + edge + 4.0, beside);
                beside += 4.3;
            }
        }
        y = (y + edge + 4.0).max(beside);
    }
    if let Some(name) = &slip.signature {
        bench.text(&format!("{name}（签字）"), text, left, y + 5.0)?;
        y += 11.0;
        bench.page.rule(left, y, printed, 0.75);
    }
    if !slip.last.is_empty() {
        bench.centred(&slip.last, text, y + 6.0)?;
        y += 7.0;
    }
    bench.page.height = y + 5.0;
    Ok(bench.page)
}
