//! Marks to printpdf's operations.

use super::Watch;
use crate::paper::page::{Dash, Face, Ink, Mark, PT, Page, Paint, Point, Step, Text};
use crate::paper::{Faces, Unprintable};
use printpdf::font::PdfFont;
use printpdf::{
    Color, CurTransMat, DictItem, FontId, Greyscale, Line, LineDashPattern, LinePoint, Mm, Op, PaintMode,
    ParsedFont, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Polygon, PolygonRing, Pt, Rect,
    TextItem, TextMatrix, WindingOrder,
};
use std::collections::BTreeSet;

/// Draws all pages and hands over the object tree, before anything is compressed.
pub(super) fn document(
    pages: &[Page],
    faces: &Faces,
    watch: &dyn Watch,
) -> Result<lopdf::Document, Unprintable> {
    let mut document = PdfDocument::new("");
    for face in used(pages) {
        let mut warnings = Vec::new();
        let parsed = ParsedFont::from_bytes(faces.bytes(face), 0, &mut warnings)
            .ok_or_else(|| Unprintable::Writer(format!("typeface {face:?}: {warnings:?}")))?;
        document.resources.fonts.map.insert(FontId(id(face).to_owned()), PdfFont::new(parsed));
    }
    for (index, page) in pages.iter().enumerate() {
        if watch.cancelled() {
            return Err(Unprintable::Cancelled);
        }
        let mut pen = Pen {
            height: page.height,
            ops: Vec::with_capacity(page.marks.len() * 6),
            state: State::default(),
        };
        pen.marks(&page.marks);
        pen.leave_text();
        document.pages.push(PdfPage::new(Mm(page.width), Mm(page.height), pen.ops));
        watch.progress(index + 1, pages.len() * 2);
    }
    let options = PdfSaveOptions { optimize: false, image_optimization: None, ..PdfSaveOptions::default() };
    let mut warnings = Vec::new();
    let tree = document.to_lopdf_document(&options, &mut warnings);
    match warnings.first() {
        None => Ok(tree),
        Some(warning) => Err(Unprintable::Writer(format!("{warning:?}"))),
    }
}

/// From this width on, readers that copy text take a drawn gap for a typed space, unless they are told the words.
const SEEN_AS_SPACE: f32 = 0.1;

fn utf16(text: &str) -> DictItem {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    DictItem::String { data: units.flat_map(u16::to_be_bytes).collect(), literal: false }
}

/// Six capitals, because the subset tag of the embedded font is made from them.
fn id(face: Face) -> &'static str {
    match face {
        Face::Sans => "SANSRG",
        Face::Bold => "SANSBD",
        Face::Serif => "SERISB",
    }
}

fn used(pages: &[Page]) -> BTreeSet<Face> {
    fn collect(marks: &[Mark], seen: &mut BTreeSet<Face>) {
        for mark in marks {
            match mark {
                Mark::Text(text) => _ = seen.insert(text.face),
                Mark::Lying { marks, .. } => collect(marks, seen),
                Mark::Rule { .. } | Mark::Box(..) | Mark::Shape(..) | Mark::Modules { .. } => {}
            }
        }
    }
    let mut seen = BTreeSet::new();
    pages.iter().for_each(|page| collect(&page.marks, &mut seen));
    seen
}

/// What the reader's graphics state is known to be, so that nothing is said twice.
#[derive(Default, Clone, PartialEq)]
struct State {
    in_text: bool,
    font: Option<(Face, f32)>,
    fill: Ink,
    stroke: Ink,
    pt: Option<f32>,
    dash: Option<Dash>,
}

struct Pen {
    /// The PDF's y runs upwards from the lower edge.
    height: f32,
    ops: Vec<Op>,
    state: State,
}

impl Pen {
    fn marks(&mut self, marks: &[Mark]) {
        for mark in marks {
            match mark {
                Mark::Text(text) => self.text(text),
                Mark::Rule { from, to, pt, dash } => {
                    self.leave_text();
                    self.stroke(*pt, *dash, Ink::Black);
                    let points = vec![self.corner(*from), self.corner(*to)];
                    self.ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
                }
                Mark::Box(area, paint) => {
                    self.leave_text();
                    let mode = self.paint(paint);
                    let mut rectangle = self.rect(area.x, area.y, area.w, area.h);
                    rectangle.mode = Some(mode);
                    self.ops.push(Op::DrawRectangle { rectangle });
                }
                Mark::Shape(steps, paint) => self.shape(steps, paint),
                Mark::Modules { at, module, side, dark } => self.modules(*at, *module, *side, dark),
                Mark::Lying { at, marks } => self.lying(*at, marks),
            }
        }
    }

    fn text(&mut self, text: &Text) {
        if !self.state.in_text {
            self.ops.push(Op::StartTextSection);
            self.state.in_text = true;
        }
        if self.state.font != Some((text.face, text.size)) {
            let font = PdfFontHandle::External(FontId(id(text.face).to_owned()));
            self.ops.push(Op::SetFont { font, size: Pt(text.size) });
            self.state.font = Some((text.face, text.size));
        }
        self.fill(text.ink);
        let p = self.point(text.at);
        self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(p.x, p.y) });
        let mut items = Vec::with_capacity(text.shifts.len() * 2 + 1);
        let mut rest = 0;
        for shift in &text.shifts {
            let before = shift.before as usize;
            if before > rest {
                items.push(TextItem::Text(text.says[rest..before].to_owned()));
                rest = before;
            }
            items.push(TextItem::Offset(-shift.em * 1000.0));
        }
        items.push(TextItem::Text(text.says[rest..].to_owned()));
        let spaced = text.shifts.iter().any(|shift| shift.em >= SEEN_AS_SPACE);
        if spaced {
            let properties = DictItem::Dict { map: [("ActualText".to_owned(), utf16(&text.says))].into() };
            self.ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties });
        }
        self.ops.push(Op::ShowText { items });
        if spaced {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn shape(&mut self, steps: &[Step], paint: &Paint) {
        self.leave_text();
        let mode = self.paint(paint);
        let mut rings: Vec<Vec<LinePoint>> = Vec::new();
        for step in steps {
            match *step {
                Step::Move(p) => rings.push(vec![self.corner(p)]),
                Step::Line(p) => {
                    let corner = self.corner(p);
                    if let Some(ring) = rings.last_mut() {
                        ring.push(corner);
                    }
                }
                Step::Curve(a, b, p) => {
                    let three = [self.handle(a), self.handle(b), self.corner(p)];
                    if let Some(ring) = rings.last_mut() {
                        ring.extend(three);
                    }
                }
            }
        }
        if matches!(paint, Paint::Fill(_)) {
            let rings = rings.into_iter().map(|points| PolygonRing { points }).collect();
            self.ops.push(Op::DrawPolygon {
                polygon: Polygon { rings, mode, winding_order: WindingOrder::NonZero },
            });
        } else {
            for points in rings {
                self.ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
            }
        }
    }

    fn modules(&mut self, at: Point, module: f32, side: usize, dark: &[bool]) {
        self.leave_text();
        self.fill(Ink::Black);
        for (row, line) in dark.chunks(side.max(1)).enumerate() {
            let y = at.y + row as f32 * module;
            let mut column = 0;
            for run in line.chunk_by(|a, b| a == b) {
                if run[0] {
                    let mut rectangle =
                        self.rect(at.x + column as f32 * module, y, run.len() as f32 * module, module);
                    rectangle.mode = Some(PaintMode::Fill);
                    self.ops.push(Op::DrawRectangle { rectangle });
                }
                column += run.len();
            }
        }
    }

    fn lying(&mut self, at: Point, marks: &[Mark]) {
        self.leave_text();
        let corner = self.point(at);
        self.ops.push(Op::SaveGraphicsState);
        let turned = [0.0, 1.0, -1.0, 0.0, corner.x.0, corner.y.0];
        self.ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(turned) });
        let outer = self.state.clone();
        // Inside, the frame's own upper edge is y = 0, so lengths run down from there.
        let height = std::mem::replace(&mut self.height, 0.0);
        self.marks(marks);
        self.leave_text();
        self.height = height;
        self.ops.push(Op::RestoreGraphicsState);
        self.state = outer;
    }

    fn leave_text(&mut self) {
        if std::mem::take(&mut self.state.in_text) {
            self.ops.push(Op::EndTextSection);
        }
    }

    fn paint(&mut self, paint: &Paint) -> PaintMode {
        match *paint {
            Paint::Fill(ink) => {
                self.fill(ink);
                return PaintMode::Fill;
            }
            Paint::Stroke(pt) => self.stroke(pt, None, Ink::Black),
            Paint::Dashed(pt, dash) => self.stroke(pt, Some(dash), Ink::Black),
            Paint::Scratch(pt) => self.stroke(pt, None, Ink::White),
        }
        PaintMode::Stroke
    }

    fn fill(&mut self, ink: Ink) {
        if self.state.fill != ink {
            self.ops.push(Op::SetFillColor { col: grey(ink) });
            self.state.fill = ink;
        }
    }

    fn stroke(&mut self, pt: f32, dash: Option<Dash>, ink: Ink) {
        if self.state.stroke != ink {
            self.ops.push(Op::SetOutlineColor { col: grey(ink) });
            self.state.stroke = ink;
        }
        if self.state.pt != Some(pt) {
            self.ops.push(Op::SetOutlineThickness { pt: Pt(pt) });
            self.state.pt = Some(pt);
        }
        if self.state.dash != dash {
            let pattern = dash
                .map_or_else(LineDashPattern::solid, |d| LineDashPattern::new(0.0, &[d.on * PT, d.off * PT]));
            self.ops.push(Op::SetLineDashPattern { dash: pattern });
            self.state.dash = dash;
        }
    }

    fn point(&self, p: Point) -> printpdf::Point {
        printpdf::Point { x: Pt(thousandth(p.x * PT)), y: Pt(thousandth((self.height - p.y) * PT)) }
    }

    fn corner(&self, p: Point) -> LinePoint {
        LinePoint { p: self.point(p), bezier: false }
    }

    fn handle(&self, p: Point) -> LinePoint {
        LinePoint { p: self.point(p), bezier: true }
    }

    fn rect(&self, x: f32, y: f32, w: f32, h: f32) -> Rect {
        Rect {
            x: Pt(thousandth(x * PT)),
            y: Pt(thousandth((self.height - y - h) * PT)),
            width: Pt(thousandth(w * PT)),
            height: Pt(thousandth(h * PT)),
            mode: None,
            winding_order: None,
        }
    }
}

fn grey(ink: Ink) -> Color {
    let percent = match ink {
        Ink::Black => 0.0,
        Ink::White => 1.0,
    };
    Color::Greyscale(Greyscale { percent, icc_profile: None })
}

/// A thousandth of a point is finer than any printer, and keeps the numbers short.
fn thousandth(pt: f32) -> f32 {
    (pt * 1000.0).round() / 1000.0
}
