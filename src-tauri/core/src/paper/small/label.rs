//! A label for a thing or a desk.

use super::{Bench, Spot, Stamps};
use crate::paper::page::{Area, Face, Page, at};
use crate::paper::press::Numbers;
use crate::paper::{Faces, Unprintable, marks};
use qrcode::EcLevel;

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

/// The label's page.
///
/// # Errors
/// A character that no face has.
pub fn label(label: &Label, stamps: Stamps, faces: &Faces) -> Result<Page, Unprintable> {
    let numbers = Numbers::default();
    let mut bench = Bench::new(faces, &numbers, 40.0, 30.0);
    bench.page.marks.push(marks::qr(at(2.0, 2.0), 17.0, &label.code, EcLevel::M)?);
    // A number is never cut: a long one is smaller, in up to three lines.
    let least = if label.number.chars().count() > 14 { 8.0 } else { 11.0 };
    let number = Spot { x: 21.8, y: 8.6, w: 16.7, lines: 3 };
    let (_, more) = bench.fitting(&label.number, Face::Bold, (22.0, least), number)?;
    // The rule stands at 21.8 mm, where the quiet of the QR ends.
    let mut y = 12.6 + more;
    let mut room = ((21.0 - y) / 3.1).max(0.0) as usize + 1;
    for says in &label.beside {
        if room == 0 {
            break;
        }
        let at = Spot { x: 21.8, y, w: 16.7, lines: room };
        let (lines, _) = bench.fitting(says, Face::Sans, (7.0, 7.0), at)?;
        room -= lines.min(room);
        y += 3.1 * lines as f32;
    }
    bench.page.rule(2.0, 21.8, 36.0, 0.75);
    let mut room = 36.0;
    for word in stamps.words().iter().rev() {
        room -= 7.5;
        bench.stamp(word, 7.0, Area { x: 2.5 + room, y: 22.6, w: 7.0, h: 3.6 })?;
    }
    for (nth, line) in label.below.iter().take(2).enumerate() {
        let (y, w) = if nth == 0 { (25.0, room) } else { (28.5, 36.0) };
        bench.fitting(line, Face::Sans, (7.0, 7.0), Spot { x: 2.0, y, w, lines: 1 })?;
    }
    Ok(bench.page)
}
