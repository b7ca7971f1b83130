//! The faces we print with, and the widths of their characters.

use super::page::Face;
use std::sync::OnceLock;
use ttf_parser::GlyphId;

static SANS: &[u8] = include_bytes!("../../../../assets/fonts/NotoSansSC-Regular.ttf");
static BOLD: &[u8] = include_bytes!("../../../../assets/fonts/NotoSansSC-Bold.ttf");
static SERIF: &[u8] = include_bytes!("../../../../assets/fonts/NotoSerifSC-SemiBold.ttf");

/// The embedded faces. Where one lacks a character, the next of the chain is asked; where all do, printing is refused.
pub struct Faces {
    loaded: [Loaded; 3],
}

struct Loaded {
    bytes: &'static [u8],
    face: ttf_parser::Face<'static>,
    /// Widths in em by blocks of 256 characters, read when first asked. A negative width says: not in this face.
    widths: Vec<OnceLock<Box<[f32; 256]>>>,
}

impl Faces {
    /// The faces that come with the program, read once.
    pub fn embedded() -> &'static Self {
        static FACES: OnceLock<Faces> = OnceLock::new();
        FACES.get_or_init(|| Self { loaded: [load(SANS), load(BOLD), load(SERIF)] })
    }

    /// Width of `character` in em, or `None` where this face cannot draw it.
    pub fn width(&self, face: Face, character: char) -> Option<f32> {
        let loaded = &self.loaded[face as usize];
        let code = u32::from(character);
        let block = loaded.widths[(code >> 8) as usize].get_or_init(|| block(&loaded.face, code & !0xFF));
        let width = block[(code & 0xFF) as usize];
        (width >= 0.0).then_some(width)
    }

    /// The face of the chain that draws `character`, `wanted` first.
    pub fn chain(&self, wanted: Face, character: char) -> Option<(Face, f32)> {
        if let Some(width) = self.width(wanted, character) {
            return Some((wanted, width));
        }
        Face::ALL.into_iter().find_map(|face| Some((face, self.width(face, character)?)))
    }

    /// The font file behind a face.
    pub(super) fn bytes(&self, face: Face) -> &'static [u8] {
        self.loaded[face as usize].bytes
    }

    pub(super) fn parsed(&self, face: Face) -> &ttf_parser::Face<'static> {
        &self.loaded[face as usize].face
    }
}

// The files are compiled in and every test reads them, so a damaged one cannot reach a desk.
fn load(bytes: &'static [u8]) -> Loaded {
    let face = ttf_parser::Face::parse(bytes, 0).expect("an embedded font file is damaged");
    let widths = (0..=(u32::from(char::MAX) >> 8)).map(|_| OnceLock::new()).collect();
    Loaded { bytes, face, widths }
}

fn block(face: &ttf_parser::Face<'_>, first: u32) -> Box<[f32; 256]> {
    let em = f32::from(face.units_per_em());
    let mut widths = Box::new([-1.0; 256]);
    for (offset, width) in (0u32..).zip(widths.iter_mut()) {
        let glyph = char::from_u32(first + offset).and_then(|c| face.glyph_index(c));
        if let Some(glyph @ GlyphId(1..)) = glyph {
            *width = face.glyph_hor_advance(glyph).map_or(-1.0, |advance| f32::from(advance) / em);
        }
    }
    widths
}
