//! A slip from a thermal printer.

use super::{Bench, Stamps};
use crate::paper::page::{Area, Face, Page, at};
use crate::paper::press::{Numbers, plain};
use crate::paper::setting::Shape;
use crate::paper::{Faces, Unprintable, marks};
use qrcode::EcLevel;

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

/// The slip's page, as long as what it says.
///
/// # Errors
/// A character that no face has.
pub fn slip(slip: &Slip, roll: Roll, stamps: Stamps, faces: &Faces) -> Result<Page, Unprintable> {
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
    // At the ends of the title's line, where even a narrow roll has room.
    for (word, x) in stamps.words().iter().zip([left, right - 9.0]) {
        bench.stamp(word, 8.5, Area { x, y: 12.0, w: 9.0, h: 5.0 })?;
    }
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
