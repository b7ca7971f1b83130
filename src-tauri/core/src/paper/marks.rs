//! Drawn shapes: verdicts, seals, codes, watermark. Never a glyph where a shape must stay a shape.

use super::document::{Verdict, Watermark};
use super::page::{Area, Dash, Face, Ink, Mark, Paint, Point, Step, at, mm};
use super::{Faces, Unprintable};
use barcoders::sym::code128::Code128;
use qrcode::{EcLevel, QrCode, Version};
use ttf_parser::OutlineBuilder;

/// Edge of a verdict's shape.
pub(super) const VERDICT: f32 = 3.1;

/// A verdict's shape in a square of 3.1 mm from `corner`.
pub(super) fn verdict(corner: Point, verdict: Verdict) -> Vec<Mark> {
    let p = |x: f32, y: f32| at(corner.x + x * VERDICT, corner.y + y * VERDICT);
    let line = |points: &[(f32, f32)], paint| {
        let steps = points
            .iter()
            .enumerate()
            .map(|(n, (x, y))| if n == 0 { Step::Move(p(*x, *y)) } else { Step::Line(p(*x, *y)) });
        Mark::Shape(steps.collect(), paint)
    };
    match verdict {
        Verdict::Met => vec![
            Mark::Shape(circle(p(0.5, 0.5), VERDICT * 0.5), Paint::Fill(Ink::Black)),
            line(&[(0.26, 0.52), (0.44, 0.70), (0.75, 0.34)], Paint::Scratch(1.25)),
        ],
        Verdict::Unmet => vec![
            Mark::Box(
                Area { x: p(0.06, 0.0).x, y: p(0.0, 0.06).y, w: VERDICT * 0.88, h: VERDICT * 0.88 },
                Paint::Stroke(0.9),
            ),
            line(&[(0.28, 0.28), (0.72, 0.72)], Paint::Stroke(1.1)),
            line(&[(0.72, 0.28), (0.28, 0.72)], Paint::Stroke(1.1)),
        ],
        Verdict::Unproven => {
            vec![Mark::Shape(
                circle(p(0.5, 0.5), VERDICT * 0.44),
                Paint::Dashed(1.0, Dash { on: 0.85, off: 0.58 }),
            )]
        }
        Verdict::ToJudge => vec![
            line(
                &[(0.5, 0.02), (0.98, 0.5), (0.5, 0.98), (0.02, 0.5), (0.5, 0.02), (0.98, 0.5)],
                Paint::Stroke(0.9),
            ),
            line(&[(0.5, 0.02), (0.98, 0.5), (0.5, 0.98)], Paint::Fill(Ink::Black)),
        ],
        Verdict::ToExplain => vec![
            line(&[(0.5, 0.06), (0.97, 0.92), (0.03, 0.92), (0.5, 0.06), (0.97, 0.92)], Paint::Stroke(0.9)),
            line(&[(0.5, 0.36), (0.5, 0.64)], Paint::Stroke(1.0)),
            line(&[(0.5, 0.72), (0.5, 0.82)], Paint::Stroke(1.0)),
        ],
        Verdict::Unused => vec![line(&[(0.08, 0.5), (0.92, 0.5)], Paint::Stroke(1.2))],
    }
}

/// Four curves that pass for a circle within a fortieth of a per cent.
pub(super) fn circle(centre: Point, r: f32) -> Vec<Step> {
    let k = r * 0.552_284_8;
    let p = |x: f32, y: f32| at(centre.x + x, centre.y + y);
    vec![
        Step::Move(p(r, 0.0)),
        Step::Curve(p(r, k), p(k, r), p(0.0, r)),
        Step::Curve(p(-k, r), p(-r, k), p(-r, 0.0)),
        Step::Curve(p(-r, -k), p(-k, -r), p(0.0, -r)),
        Step::Curve(p(k, -r), p(r, -k), p(r, 0.0)),
    ]
}

/// The place of a seal: 42 mm, dashed, four ticks inwards. Its caption is set by the caller.
pub(super) fn seal(centre: Point, diameter: f32) -> Vec<Mark> {
    let r = diameter / 2.0;
    let tick = |dx: f32, dy: f32| Mark::Rule {
        from: at(centre.x + dx * r, centre.y + dy * r),
        to: at(centre.x + dx * (r - 1.8), centre.y + dy * (r - 1.8)),
        pt: 0.5,
        dash: None,
    };
    vec![
        Mark::Shape(circle(centre, r), Paint::Dashed(0.5, Dash { on: 1.0, off: 1.2 })),
        tick(0.0, -1.0),
        tick(1.0, 0.0),
        tick(0.0, 1.0),
        tick(-1.0, 0.0),
    ]
}

/// A QR of `edge` millimetres. `quality` Q outlasts a copier; the quiet zone is the caller's business.
pub(super) fn qr(corner: Point, edge: f32, says: &str, level: EcLevel) -> Result<Mark, Unprintable> {
    let code = QrCode::with_version(says, Version::Normal(2), level)
        .or_else(|_| QrCode::with_error_correction_level(says, level))
        .map_err(|_| Unprintable::too_large(says))?;
    let side = code.width();
    let dark = code.to_colors().into_iter().map(|module| module == qrcode::Color::Dark).collect();
    Ok(Mark::Modules { at: corner, module: edge / side as f32, side, dark })
}

/// A Code 128 whose middle stands at `top`; its quiet zone, ten modules a side, is the caller's business.
pub(super) fn code_128(top: Point, module: f32, height: f32, says: &str) -> Result<Vec<Mark>, Unprintable> {
    // Ɓ asks for the set that holds capitals, small letters and figures alike.
    let modules = Code128::new(format!("Ɓ{says}")).map_err(|_| Unprintable::too_large(says))?.encode();
    let mut x = top.x - module * modules.len() as f32 / 2.0;
    let mut bars = Vec::new();
    for run in modules.chunk_by(|a, b| a == b) {
        let w = module * run.len() as f32;
        if run[0] == 1 {
            bars.push(Mark::Box(Area { x, y: top.y, w, h: height }, Paint::Fill(Ink::Black)));
        }
        x += w;
    }
    Ok(bars)
}

/// Outlined letters across a page of `width` × `height`, drawn before anything else.
pub(super) fn watermark(faces: &Faces, watermark: Watermark, width: f32, height: f32) -> Mark {
    const EM: f32 = 62.0;
    let letters = match watermark {
        Watermark::Draft => "草稿",
        Watermark::Demo => "演示",
        Watermark::Practice => "练习",
    };
    let face = faces.parsed(Face::Bold);
    let scale = EM / f32::from(face.units_per_em());
    let (sin, cos) = (-35f32).to_radians().sin_cos();
    let mut outline =
        Outline { steps: Vec::new(), last: (0.0, 0.0), place: Box::new(|_, _| Point::default()) };
    let count = letters.chars().count() as f32;
    for (nth, letter) in letters.chars().enumerate() {
        let Some(glyph) = face.glyph_index(letter) else {
            continue;
        };
        let start = (nth as f32 - count / 2.0) * EM * 1.12;
        outline.place = Box::new(move |x, y| {
            let (x, y) = (start + x * scale, 0.38 * EM - y * scale);
            at(width / 2.0 + x * cos - y * sin, height / 2.0 + x * sin + y * cos)
        });
        face.outline_glyph(glyph, &mut outline);
    }
    // 0.9 mm is the most; thinner disappears first where a copier drops lines, and the tag stays.
    Mark::Shape(outline.steps, Paint::Stroke(0.3 / mm(1.0)))
}

struct Outline {
    steps: Vec<Step>,
    last: (f32, f32),
    place: Box<dyn Fn(f32, f32) -> Point>,
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.steps.push(Step::Move((self.place)(x, y)));
        self.last = (x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.steps.push(Step::Line((self.place)(x, y)));
        self.last = (x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let third = |from: f32, control: f32| from + (control - from) * 2.0 / 3.0;
        let (lx, ly) = self.last;
        self.curve_to(third(lx, cx), third(ly, cy), third(x, cx), third(y, cy), x, y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.steps.push(Step::Curve((self.place)(ax, ay), (self.place)(bx, by), (self.place)(x, y)));
        self.last = (x, y);
    }

    fn close(&mut self) {
        if let Some(start) =
            self.steps.iter().rev().find_map(|step| if let Step::Move(p) = step { Some(*p) } else { None })
        {
            self.steps.push(Step::Line(start));
        }
    }
}
