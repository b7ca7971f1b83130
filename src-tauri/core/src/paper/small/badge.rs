//! A member's badge.

use super::{Bench, Spot, Stamps};
use crate::paper::page::{Area, Face, Page, at};
use crate::paper::press::{Numbers, plain};
use crate::paper::{Faces, Unprintable, marks};
use qrcode::EcLevel;

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
    /// M-0042, to the right of the QR.
    pub number: String,
    /// The random code that QR and Code 128 say; printed in words under them as well.
    pub code: String,
    /// 发卡 2026-03-02, 有效 2026-12-31: under the number.
    pub dates: Vec<String>,
    /// 拾获请交一层前台.
    pub last: String,
}

const EDGE: f32 = 5.0;
const INNER: f32 = 54.0 - 2.0 * EDGE;
/// The column to the right of the QR.
const BESIDE: f32 = 30.5;

/// The badge's page.
///
/// # Errors
/// A character that no face has.
pub fn badge(badge: &Badge, stamps: Stamps, faces: &Faces) -> Result<Page, Unprintable> {
    let numbers = Numbers::default();
    let mut bench = Bench::new(faces, &numbers, 54.0, 86.0);
    // The slot is punched, not printed; nothing stands above 9 mm, and the QR's quiet zone begins at 39.5.
    bench.head(badge, 13.4)?;
    bench.holder(badge, 22.0, (26.4, 33.2))?;
    bench.page.marks.push(marks::qr(at(EDGE, 43.0), 22.0, &badge.code, EcLevel::M)?);
    bench.fitting(
        &badge.number,
        Face::Bold,
        (11.0, 8.5),
        Spot { x: BESIDE, y: 46.2, w: 49.0 - BESIDE, lines: 1 },
    )?;
    for (nth, word) in stamps.words().iter().enumerate() {
        bench.stamp(word, 8.5, Area { x: BESIDE + 9.5 * nth as f32, y: 48.6, w: 9.0, h: 5.0 })?;
    }
    for (nth, line) in badge.dates.iter().rev().enumerate() {
        let y = 64.8 - 4.2 * nth as f32;
        bench.fitting(line, Face::Sans, (7.5, 7.5), Spot { x: BESIDE, y, w: 54.0 - BESIDE, lines: 1 })?;
    }
    // Two dots of a label printer (203 dpi), three of a laser (300 dpi): the bars stay even on both.
    bench.page.marks.extend(marks::code_128(at(27.0, 68.5), 0.25, 8.0, &badge.code)?);
    bench.centred(&grouped(&badge.code), plain(Face::Sans, 7.5), 79.6)?;
    bench.centred(&badge.last, plain(Face::Sans, 6.5), 83.2)?;
    Ok(bench.page)
}

/// The badge for the screen of a telephone: the codes as large as it allows.
///
/// # Errors
/// A character that no face has.
pub fn for_phone(badge: &Badge, stamps: Stamps, faces: &Faces) -> Result<Page, Unprintable> {
    let numbers = Numbers::default();
    let mut bench = Bench::new(faces, &numbers, 54.0, 100.0);
    bench.head(badge, 7.0)?;
    bench.holder(badge, 20.0, (18.4, 24.0))?;
    bench.page.marks.push(marks::qr(at(10.0, 35.5), 34.0, &badge.code, EcLevel::M)?);
    bench.page.marks.extend(marks::code_128(at(27.0, 75.5), 0.25, 10.0, &badge.code)?);
    bench.centred(&grouped(&badge.code), plain(Face::Sans, 7.5), 89.2)?;
    bench.text(&badge.number, plain(Face::Bold, 8.5), EDGE, 94.4)?;
    let mut x = 54.0 - EDGE;
    for word in stamps.words().iter().rev() {
        x -= 9.5;
        bench.stamp(word, 8.5, Area { x, y: 91.0, w: 9.0, h: 5.0 })?;
    }
    Ok(bench.page)
}

impl Bench<'_> {
    /// The space at the left, what its holder is at the right, and a rule below.
    fn head(&mut self, badge: &Badge, y: f32) -> Result<(), Unprintable> {
        let size = (7.5, 6.5);
        self.fitting(&badge.space, Face::Sans, size, Spot { x: EDGE, y, w: 34.0, lines: 1 })?;
        self.right(&badge.role, plain(Face::Sans, 7.5), 54.0 - EDGE, y)?;
        self.page.rule(EDGE, y + 2.0, INNER, 0.5);
        Ok(())
    }

    /// Name and team. A name in two lines leaves the team one.
    fn holder(&mut self, badge: &Badge, largest: f32, (name, team): (f32, f32)) -> Result<(), Unprintable> {
        let at = Spot { x: EDGE, y: name, w: INNER, lines: 2 };
        let (lines, more) = self.fitting(&badge.name, Face::Bold, (largest, 12.0), at)?;
        let at = Spot { x: EDGE, y: team + more, w: INNER, lines: if lines > 1 { 1 } else { 2 } };
        self.fitting(&badge.team, Face::Sans, (8.5, 7.5), at)?;
        Ok(())
    }
}

/// Four characters and a space, as one reads a code aloud.
fn grouped(code: &str) -> String {
    let characters: Vec<char> = code.chars().collect();
    characters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
