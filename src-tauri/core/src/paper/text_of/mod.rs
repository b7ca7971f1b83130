//! What a foreign page says, with the place of every piece: labels and values of an invoice are told apart by place.

use super::page::PT;
use encoding_rs::GBK;
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::HashMap;

mod font;

use font::Font;

/// Forms within forms, and operations on one page, beyond which a page is a trap.
const FORM_DEPTH: usize = 8;
const OPERATIONS: usize = 2_000_000;

/// The text of one page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PageText {
    /// Width of the page in millimetres, turned as a reader shows it.
    pub width: f32,
    /// Height of the page in millimetres.
    pub height: f32,
    /// Everything it says, in drawing order.
    pub pieces: Vec<Piece>,
}

/// One shown string.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// Where it starts: millimetres from the left edge.
    pub x: f32,
    /// Its baseline: millimetres from the top edge.
    pub y: f32,
    /// How far it runs, in millimetres.
    pub width: f32,
    /// Size of the type, in millimetres.
    pub size: f32,
    /// The characters.
    pub text: String,
    /// Which way it runs as the page is shown: quarter turns to the left from the usual.
    pub turn: u8,
}

impl Piece {
    /// Distance along its own direction, and across it downwards.
    fn along(&self) -> (f32, f32) {
        match self.turn {
            1 => (-self.y, self.x),
            2 => (-self.x, -self.y),
            3 => (self.y, -self.x),
            _ => (self.x, self.y),
        }
    }
}

impl PageText {
    /// Pieces that share a baseline, left to right, as lines from top to bottom; text that runs another way comes
    /// after. A gap of a third of an em becomes a space; narrower gaps are spacing, not words.
    pub fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for turn in 0..4 {
            let of_turn = self.pieces.iter().filter(|piece| piece.turn == turn && !piece.text.is_empty());
            let mut pieces: Vec<(f32, f32, &Piece)> =
                of_turn.map(|piece| (piece.along().0, piece.along().1, piece)).collect();
            pieces.sort_by(|a, b| a.1.total_cmp(&b.1));
            let mut rows: Vec<Vec<(f32, f32, &Piece)>> = Vec::new();
            for set in pieces {
                match rows.last_mut() {
                    Some(row) if (row[0].1 - set.1).abs() <= 0.35 * row[0].2.size.min(set.2.size) => {
                        row.push(set)
                    }
                    _ => rows.push(vec![set]),
                }
            }
            lines.extend(rows.into_iter().map(join));
        }
        lines
    }

    /// The lines as one text.
    pub fn text(&self) -> String {
        self.lines().join("\n")
    }
}

fn join(mut row: Vec<(f32, f32, &Piece)>) -> String {
    row.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut line = String::new();
    let mut end = f32::MAX;
    for (start, _, piece) in row {
        if start - end > 0.33 * piece.size && !line.ends_with(' ') {
            line.push(' ');
        }
        line.push_str(&piece.text);
        end = start + piece.width;
    }
    line.trim_end().to_owned()
}

pub(super) fn pages(document: &Document, ids: &[ObjectId], limit: usize) -> Vec<PageText> {
    let plain = font::mapped(document);
    let mut fonts = HashMap::new();
    ids.iter().map(|id| page(document, *id, limit, &plain, &mut fonts).unwrap_or_default()).collect()
}

type Known<'a> = HashMap<usize, Font<'a>>;

fn page<'a>(
    document: &'a Document,
    id: ObjectId,
    limit: usize,
    plain: &'a HashMap<ObjectId, Dictionary>,
    fonts: &mut Known<'a>,
) -> Option<PageText> {
    let sheet = document.get_dictionary(id).ok()?;
    let area = inherited(document, sheet, b"CropBox").or_else(|| inherited(document, sheet, b"MediaBox"));
    let area: Vec<f32> = numbers(document, area?.as_array().ok()?);
    let [left, low, right, high] = area[..] else {
        return None;
    };
    let (left, right, low, high) = (left.min(right), left.max(right), low.min(high), low.max(high));
    let content = document.get_page_content_with_limit(id, limit).ok()?;
    let resources = inherited(document, sheet, b"Resources").and_then(|object| object.as_dict().ok());
    let mut reader = Reader { document, plain, fonts, limit, left: OPERATIONS, pieces: Vec::new() };
    reader.run(&content, resources, Matrix::ONE, FORM_DEPTH);
    // A page may be stored lying and shown turned; places are told as shown.
    let turned = inherited(document, sheet, b"Rotate")
        .and_then(|turn| turn.as_i64().ok())
        .unwrap_or(0)
        .rem_euclid(360)
        / 90;
    let pieces = reader.pieces.into_iter().map(|piece| {
        let (x, y) = match turned {
            1 => (piece.y - low, piece.x - left),
            2 => (right - piece.x, piece.y - low),
            3 => (high - piece.y, right - piece.x),
            _ => (piece.x - left, high - piece.y),
        };
        let turn = (piece.turn + 4 - turned as u8) % 4;
        Piece { x: x / PT, y: y / PT, width: piece.width / PT, size: piece.size / PT, text: piece.text, turn }
    });
    let (width, height) =
        if turned % 2 == 1 { (high - low, right - left) } else { (right - left, high - low) };
    Some(PageText { width: width / PT, height: height / PT, pieces: pieces.collect() })
}

fn inherited<'a>(document: &'a Document, sheet: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    let mut node = sheet;
    for _ in 0..64 {
        if let Ok(value) = node.get(key) {
            return Some(document.dereference(value).ok()?.1);
        }
        node = document.dereference(node.get(b"Parent").ok()?).ok()?.1.as_dict().ok()?;
    }
    None
}

fn numbers(document: &Document, objects: &[Object]) -> Vec<f32> {
    objects.iter().filter_map(|object| document.dereference(object).ok()?.1.as_float().ok()).collect()
}

struct Reader<'a, 'k> {
    document: &'a Document,
    plain: &'a HashMap<ObjectId, Dictionary>,
    fonts: &'k mut Known<'a>,
    limit: usize,
    left: usize,
    pieces: Vec<Piece>,
}

#[derive(Clone, Copy)]
struct State {
    ctm: Matrix,
    font: Option<usize>,
    size: f32,
    char_space: f32,
    word_space: f32,
    stretch: f32,
    leading: f32,
    rise: f32,
}

impl Reader<'_, '_> {
    fn run(&mut self, content: &[u8], resources: Option<&Dictionary>, ctm: Matrix, depth: usize) {
        let Ok(content) = Content::decode(content) else {
            return;
        };
        let mut state = State {
            ctm,
            font: None,
            size: 0.0,
            char_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        let mut saved = Vec::new();
        let (mut line, mut pen) = (Matrix::ONE, Matrix::ONE);
        for operation in &content.operations {
            if self.left == 0 {
                return;
            }
            self.left -= 1;
            let n = numbers(self.document, &operation.operands);
            match (operation.operator.as_str(), &n[..]) {
                ("q", _) if saved.len() < 512 => saved.push(state),
                ("Q", _) => state = saved.pop().unwrap_or(state),
                ("cm", &[a, b, c, d, e, f]) => state.ctm = Matrix([a, b, c, d, e, f]).then(state.ctm),
                ("BT", _) => (line, pen) = (Matrix::ONE, Matrix::ONE),
                ("Tf", &[size]) => {
                    state.size = size;
                    state.font = operation
                        .operands
                        .first()
                        .and_then(|name| self.font(resources, name.as_name().ok()?));
                }
                ("Tc", &[space]) => state.char_space = space,
                ("Tw", &[space]) => state.word_space = space,
                ("Tz", &[percent]) => state.stretch = percent / 100.0,
                ("TL", &[leading]) => state.leading = leading,
                ("Ts", &[rise]) => state.rise = rise,
                ("Tm", &[a, b, c, d, e, f]) => {
                    line = Matrix([a, b, c, d, e, f]);
                    pen = line;
                }
                ("Td", &[x, y]) => (line, pen) = twice(Matrix::moved(x, y).then(line)),
                ("TD", &[x, y]) => {
                    state.leading = -y;
                    (line, pen) = twice(Matrix::moved(x, y).then(line));
                }
                ("T*", _) => (line, pen) = twice(Matrix::moved(0.0, -state.leading).then(line)),
                ("Tj", _) => operation.operands.iter().for_each(|shown| self.show(shown, &state, &mut pen)),
                ("'" | "\"", _) => {
                    (line, pen) = twice(Matrix::moved(0.0, -state.leading).then(line));
                    if let Some(shown) = operation.operands.last() {
                        self.show(shown, &state, &mut pen);
                    }
                }
                ("TJ", _) => {
                    for item in
                        operation.operands.first().and_then(|a| a.as_array().ok()).into_iter().flatten()
                    {
                        match item.as_float() {
                            Ok(back) => {
                                pen =
                                    Matrix::moved(-back / 1000.0 * state.size * state.stretch, 0.0).then(pen)
                            }
                            Err(_) => self.show(item, &state, &mut pen),
                        }
                    }
                }
                ("Do", _) if depth > 0 => {
                    if let Some(name) = operation.operands.first().and_then(|name| name.as_name().ok()) {
                        self.form(resources, name, state.ctm, depth);
                    }
                }
                _ => {}
            }
        }
    }

    fn form(&mut self, resources: Option<&Dictionary>, name: &[u8], ctm: Matrix, depth: usize) -> Option<()> {
        let document = self.document;
        let forms = document.dereference(resources?.get(b"XObject").ok()?).ok()?.1.as_dict().ok()?;
        let stream = document.dereference(forms.get(name).ok()?).ok()?.1.as_stream().ok()?;
        if stream.dict.get(b"Subtype").and_then(Object::as_name).ok()? != b"Form" {
            return None;
        }
        let content = stream.get_plain_content_with_limit(self.limit).ok()?;
        let own =
            stream.dict.get(b"Resources").ok().and_then(|r| document.dereference(r).ok()?.1.as_dict().ok());
        let matrix =
            stream.dict.get(b"Matrix").ok().and_then(|m| m.as_array().ok()).map(|m| numbers(document, m));
        let matrix = match matrix.as_deref() {
            Some(&[a, b, c, d, e, f]) => Matrix([a, b, c, d, e, f]),
            _ => Matrix::ONE,
        };
        self.run(&content, own.or(resources), matrix.then(ctm), depth - 1);
        Some(())
    }

    fn font(&mut self, resources: Option<&Dictionary>, name: &[u8]) -> Option<usize> {
        let document = self.document;
        let named =
            document.dereference(resources?.get(b"Font").ok()?).ok()?.1.as_dict().ok()?.get(name).ok()?;
        // The resources may be a borrowed form's; the font itself always lives in the document.
        let (id, _) = document.dereference(named).ok()?;
        let font = document.get_dictionary(id?).ok()?;
        let key = std::ptr::from_ref(font) as usize;
        if !self.fonts.contains_key(&key) {
            let read =
                font::read(document, font, id.and_then(|id| self.plain.get(&id)).unwrap_or(font), self.limit);
            self.fonts.insert(key, read);
        }
        Some(key)
    }

    fn show(&mut self, shown: &Object, state: &State, pen: &mut Matrix) {
        let Ok(bytes) = shown.as_str() else { return };
        let Some(font) = state.font.and_then(|key| self.fonts.get(&key)) else {
            return;
        };
        let mut run = 0.0;
        for code in bytes.chunks(if font.wide { 2 } else { 1 }) {
            let code = code.iter().fold(0u16, |sum, byte| sum << 8 | u16::from(*byte));
            let width = font.widths.get(&code).copied().unwrap_or(font.usual);
            let word = if !font.wide && code == 32 { state.word_space } else { 0.0 };
            run += (width * state.size + state.char_space + word) * state.stretch;
        }
        let text = match &font.encoding {
            _ if font.gbk => GBK.decode_without_bom_handling(bytes).0.into_owned(),
            Some(encoding) => encoding.bytes_to_string(bytes).unwrap_or_default(),
            None => String::new(),
        };
        let place = Matrix::moved(0.0, state.rise).then(*pen).then(state.ctm);
        let scale = place.across();
        self.pieces.push(Piece {
            x: place.0[4],
            y: place.0[5],
            width: run * scale,
            size: (state.size * place.up()).abs(),
            text: text.chars().filter(|c| !c.is_control()).collect(),
            turn: place.turn(),
        });
        *pen = Matrix::moved(run, 0.0).then(*pen);
    }
}

#[derive(Clone, Copy)]
struct Matrix([f32; 6]);

impl Matrix {
    const ONE: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    fn moved(x: f32, y: f32) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// First this one, then `next`.
    fn then(self, next: Self) -> Self {
        let ([a, b, c, d, e, f], [g, h, i, j, k, l]) = (self.0, next.0);
        Self([
            a * g + b * i,
            a * h + b * j,
            c * g + d * i,
            c * h + d * j,
            e * g + f * i + k,
            e * h + f * j + l,
        ])
    }

    fn across(self) -> f32 {
        self.0[0].hypot(self.0[1])
    }

    /// Quarter turns to the left, to the nearest.
    fn turn(self) -> u8 {
        let [a, b, ..] = self.0;
        match (a.abs() >= b.abs(), a >= 0.0, b >= 0.0) {
            (true, true, _) => 0,
            (true, false, _) => 2,
            (false, _, true) => 1,
            (false, _, false) => 3,
        }
    }

    fn up(self) -> f32 {
        self.0[2].hypot(self.0[3])
    }
}

fn twice(matrix: Matrix) -> (Matrix, Matrix) {
    (matrix, matrix)
}
