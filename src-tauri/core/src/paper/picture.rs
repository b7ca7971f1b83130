//! A page as a picture, for a screen instead of a printer: grey, one PNG. Bars and modules stand on whole pixels, so
//! that a scanner reads them off a telephone; letters are smoothed.

use super::page::{Area, Ink, Mark, Page, Paint, Point, Text, at, mm};
use super::{Faces, Unprintable};
use ttf_parser::OutlineBuilder;

/// Lines of a pixel at which an outline is looked at.
const FINE: usize = 4;
/// Straight pieces that stand for a curve of a letter.
const PIECES: u8 = 6;

/// The page with `per_mm` pixels to a millimetre.
///
/// # Errors
/// A mark that only paper can hold: turned tables, drawn shapes.
pub fn png(page: &Page, per_mm: u16, faces: &Faces) -> Result<Vec<u8>, Unprintable> {
    let scale = f32::from(per_mm);
    let (width, height) = ((page.width * scale).round() as usize, (page.height * scale).round() as usize);
    let mut canvas = Canvas { scale, width, grey: vec![255; width * height] };
    for mark in &page.marks {
        canvas.mark(mark, faces)?;
    }
    canvas.encode(height)
}

/// An edge of an outline from its upper to its lower end, in pixels; `turn` says which way it was drawn.
struct Edge {
    top: Point,
    bottom: Point,
    turn: i32,
}

struct Canvas {
    scale: f32,
    width: usize,
    /// 255 is the paper, row by row.
    grey: Vec<u8>,
}

impl Canvas {
    fn mark(&mut self, mark: &Mark, faces: &Faces) -> Result<(), Unprintable> {
        match mark {
            Mark::Text(text) => self.text(text, faces),
            Mark::Rule { from, to, pt, .. } => {
                let half = mm(*pt) / 2.0;
                self.bar(Area { x: from.x, y: from.y - half, w: to.x - from.x, h: half * 2.0 }, Ink::Black);
            }
            Mark::Box(area, Paint::Fill(ink)) => self.bar(*area, *ink),
            Mark::Box(area, Paint::Stroke(pt)) => self.frame(*area, mm(*pt)),
            Mark::Modules { at, module, side, dark } => {
                for (nth, _) in dark.iter().enumerate().filter(|(_, dark)| **dark) {
                    let (row, column) = (nth / side, nth % side);
                    let (x, y) = (at.x + column as f32 * module, at.y + row as f32 * module);
                    self.bar(Area { x, y, w: *module, h: *module }, Ink::Black);
                }
            }
            Mark::Box(..) | Mark::Shape(..) | Mark::Lying { .. } => {
                return Err(Unprintable::Writer("a picture holds letters, bars and codes alone".to_owned()));
            }
        }
        Ok(())
    }

    /// On whole pixels, and never thinner than one.
    fn bar(&mut self, area: Area, ink: Ink) {
        let pixels = |from: f32, length: f32| {
            let first = (from * self.scale).round().max(0.0) as usize;
            first..((from + length) * self.scale).round().max(0.0).max(first as f32 + 1.0) as usize
        };
        let (rows, columns) = (pixels(area.y, area.h), pixels(area.x, area.w));
        let grey = if ink == Ink::Black { 0 } else { 255 };
        for row in self.grey.chunks_mut(self.width).take(rows.end).skip(rows.start) {
            for pixel in row.iter_mut().take(columns.end).skip(columns.start) {
                *pixel = grey;
            }
        }
    }

    fn frame(&mut self, area: Area, thick: f32) {
        let Area { x, y, w, h } = area;
        for side in [
            Area { x, y, w, h: thick },
            Area { x, y: y + h - thick, w, h: thick },
            Area { x, y, w: thick, h },
            Area { x: x + w - thick, y, w: thick, h },
        ] {
            self.bar(side, Ink::Black);
        }
    }

    fn text(&mut self, text: &Text, faces: &Faces) {
        let face = faces.parsed(text.face);
        let em = mm(text.size) * self.scale;
        let unit = em / f32::from(face.units_per_em());
        let mut x = text.at.x * self.scale;
        let mut shifts = text.shifts.iter().peekable();
        for (before, character) in text.says.char_indices() {
            while let Some(shift) = shifts.next_if(|shift| shift.before as usize <= before) {
                x += shift.em * em;
            }
            if let Some(glyph) = face.glyph_index(character) {
                let origin = at(x, text.at.y * self.scale);
                let mut outline = Outline { origin, unit, ..Outline::default() };
                face.outline_glyph(glyph, &mut outline);
                self.fill(&outline.edges, text.ink);
            }
            x += faces.width(text.face, character).unwrap_or_default() * em;
        }
    }

    /// Whatever the outline winds around, smoothed at its edge.
    fn fill(&mut self, edges: &[Edge], ink: Ink) {
        let top = edges.iter().map(|edge| edge.top.y).fold(f32::MAX, f32::min).max(0.0) as usize;
        let bottom = edges.iter().map(|edge| edge.bottom.y).fold(0.0, f32::max).ceil() as usize;
        for (row, pixels) in self.grey.chunks_mut(self.width).enumerate().take(bottom).skip(top) {
            let mut covered = vec![0.0; pixels.len()];
            for fine in 0..FINE {
                let y = row as f32 + (fine as f32 + 0.5) / FINE as f32;
                let mut crossings: Vec<(f32, i32)> = edges
                    .iter()
                    .filter(|edge| edge.top.y <= y && y < edge.bottom.y)
                    .map(|Edge { top, bottom, turn }| {
                        (top.x + (bottom.x - top.x) * (y - top.y) / (bottom.y - top.y), *turn)
                    })
                    .collect();
                crossings.sort_by(|a, b| a.0.total_cmp(&b.0));
                let mut winding = 0;
                for pair in crossings.windows(2) {
                    winding += pair[0].1;
                    if winding != 0 {
                        cover(&mut covered, pair[0].0, pair[1].0);
                    }
                }
            }
            let goal = if ink == Ink::Black { 0.0 } else { 255.0 };
            for (pixel, covered) in pixels.iter_mut().zip(covered) {
                let share = (covered / FINE as f32).min(1.0);
                *pixel = (f32::from(*pixel) * (1.0 - share) + goal * share).round() as u8;
            }
        }
    }

    fn encode(self, height: usize) -> Result<Vec<u8>, Unprintable> {
        let broken = |e: png::EncodingError| Unprintable::Writer(e.to_string());
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width as u32, height as u32);
        encoder.set_color(png::ColorType::Grayscale);
        let mut writer = encoder.write_header().map_err(broken)?;
        writer.write_image_data(&self.grey).map_err(broken)?;
        writer.finish().map_err(broken)?;
        Ok(bytes)
    }
}

/// Adds to each pixel of a row how much of it lies between `from` and `to`.
fn cover(row: &mut [f32], from: f32, to: f32) {
    let (from, to) = (from.max(0.0), to.min(row.len() as f32));
    for (x, pixel) in row.iter_mut().enumerate().take(to.ceil() as usize).skip(from as usize) {
        *pixel += (to.min(x as f32 + 1.0) - from.max(x as f32)).max(0.0);
    }
}

/// A letter's outline as straight edges in pixels.
#[derive(Default)]
struct Outline {
    origin: Point,
    /// Pixels of one unit of the face.
    unit: f32,
    start: Point,
    last: Point,
    edges: Vec<Edge>,
}

impl Outline {
    fn to(&mut self, next: Point) {
        let from = std::mem::replace(&mut self.last, next);
        if from.y < next.y {
            self.edges.push(Edge { top: from, bottom: next, turn: 1 });
        } else if next.y < from.y {
            self.edges.push(Edge { top: next, bottom: from, turn: -1 });
        }
    }

    fn place(&self, x: f32, y: f32) -> Point {
        at(self.origin.x + x * self.unit, self.origin.y - y * self.unit)
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.start = self.place(x, y);
        self.last = self.start;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.to(self.place(x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (from, control, to) = (self.last, self.place(cx, cy), self.place(x, y));
        for piece in 1..=PIECES {
            let t = f32::from(piece) / f32::from(PIECES);
            let mix =
                |a: f32, b: f32, c: f32| (1.0 - t) * (1.0 - t) * a + 2.0 * (1.0 - t) * t * b + t * t * c;
            self.to(at(mix(from.x, control.x, to.x), mix(from.y, control.y, to.y)));
        }
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let (from, a, b, to) = (self.last, self.place(ax, ay), self.place(bx, by), self.place(x, y));
        for piece in 1..=PIECES {
            let t = f32::from(piece) / f32::from(PIECES);
            let s = 1.0 - t;
            let mix = |p: f32, q: f32, r: f32, u: f32| {
                s * s * s * p + 3.0 * s * s * t * q + 3.0 * s * t * t * r + t * t * t * u
            };
            self.to(at(mix(from.x, a.x, b.x, to.x), mix(from.y, a.y, b.y, to.y)));
        }
    }

    fn close(&mut self) {
        self.to(self.start);
    }
}
