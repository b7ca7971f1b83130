//! What comes out of a printer. A feature hands over a [`Sheet`], what is to be said and of which thing; here it is
//! laid out in the size that its kind of paper has, kept as a PDF, and recorded. The first print of a thing stands
//! alone; every further one is marked 重印 and keeps the thing's number. Every print of a demo says 演示.
//! It refuses what no typeface can draw. It never prints: the rim sends the kept file to a printer afterwards
//! ([`crate::printer`]), so that a printer out of paper undoes nothing.

mod desk_card;
mod kinds;
mod store;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::files::{self, Staged};
use crate::ids::PrintId;
use crate::paper::document::Watermark;
use crate::paper::pdf::{self, Meta};
use crate::paper::small::{self, Roll, Stamps};
use crate::paper::{self, Document, Faces};
use crate::settings::{self, Unreal};
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::Instant;

pub use desk_card::{PrintDeskCard, desk_card};
pub use kinds::{
    ChangePaperKind, Job, Kind, PaperKind, PaperKinds, ShowPaperKinds, Size, change_paper_kind, job,
    paper_kinds,
};

/// What is to be printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// What it is, as people call it: 会员卡, 收据.
    pub title: String,
    /// The number of the thing that it is the print of, such as `SJ-0001`; empty where there is none. Two sheets of
    /// one kind and one number are the same sheet, the second a 重印: a receipt that was voided needs another number
    /// here (`SJ-0001 作废`).
    pub of: String,
    pub body: Body,
}

/// What it says. The body decides on which kind of paper it goes.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    Badge(small::Badge),
    Label(small::Label),
    Slip(small::Slip),
    Receipt(small::Receipt),
    Document(Box<Document>),
}

impl Body {
    pub fn kind(&self) -> Kind {
        match self {
            Self::Badge(_) => Kind::Badge,
            Self::Label(_) => Kind::Label,
            Self::Slip(_) => Kind::Slip,
            Self::Receipt(_) => Kind::Receipt,
            Self::Document(_) => Kind::A4,
        }
    }
}

/// A print that was made and can be sent to a printer, or saved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Print {
    pub print: PrintId,
    pub kind: Kind,
    pub title: String,
    /// Empty where the print is of nothing that has a number.
    pub of: String,
    /// The kept PDF.
    pub sha256: String,
    /// Marked 重印.
    pub again: bool,
    pub made_at: Instant,
}

/// Lays a sheet out, keeps the PDF, and records it: an act of its own, after the one that it tells of.
/// Refused: `glyph_missing`, `too_large_for_page`.
pub fn make(space: &Space, ctx: &Ctx, sheet: &Sheet) -> Result<Print> {
    let kind = sheet.body.kind();
    let seen = space.read(|read| store::first_of(read, kind, &sheet.of))?;
    let pressed = press(space, ctx, sheet, seen.is_some())?;
    space.write(ctx, |tx| {
        let first = store::first_of(tx, kind, &sheet.of)?;
        // Somebody printed the very thing meanwhile; then this one is the 重印.
        let pressed = if first.is_some() == seen.is_some() {
            pressed
        } else {
            press(space, ctx, sheet, first.is_some())?
        };
        files::record(tx, &pressed.file, ctx.now)?;
        let (print, wrote) = store::insert(tx, sheet, &pressed, ctx, first)?;
        let answer = Print {
            print,
            kind,
            title: sheet.title.clone(),
            of: sheet.of.clone(),
            sha256: pressed.file.sha256,
            again: first.is_some(),
            made_at: ctx.now,
        };
        Ok(Recorded::new(answer, wrote))
    })
}

/// Whether a first print of that thing was made.
pub fn is_made(read: &Read, kind: Kind, of: &str) -> Result<bool> {
    Ok(store::first_of(read, kind, of)?.is_some())
}

/// A sheet as a kept PDF, and how large its first page is, in tenths of a millimetre.
struct Pressed {
    file: Staged,
    width: u32,
    height: u32,
}

fn press(space: &Space, ctx: &Ctx, sheet: &Sheet, again: bool) -> Result<Pressed> {
    let (unreal, size) =
        space.read(|read| Ok((settings::unreal(read)?, store::paper_kind(read, sheet.body.kind())?.size)))?;
    let faces = Faces::embedded();
    let pages = lay_out(&sheet.body, size, Stamps { unreal, again }, faces)?;
    let title = format!("{} {}", sheet.title, sheet.of).trim_end().to_owned();
    let meta =
        Meta { edition: title.clone(), made_at: ctx.now.utc(), title: title.clone(), ..Meta::default() };
    let bytes = pdf::bytes(&pages, &meta, faces)?;
    let sha256 = space.files().keep_bytes(&bytes)?;
    let size = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    let file = Staged { staged: String::new(), sha256, name: format!("{title}.pdf"), size };
    let tenths = |millimetres: f32| (millimetres * 10.0).round() as u32;
    let first = pages.first();
    Ok(Pressed {
        file,
        width: first.map_or(0, |page| tenths(page.width)),
        height: first.map_or(0, |page| tenths(page.height)),
    })
}

fn lay_out(
    body: &Body,
    size: Size,
    stamps: Stamps,
    faces: &Faces,
) -> std::result::Result<Vec<paper::page::Page>, paper::Unprintable> {
    match body {
        Body::Badge(badge) => Ok(vec![small::badge(badge, stamps, faces)?]),
        Body::Label(label) => Ok(vec![small::label(label, stamps, faces)?]),
        Body::Slip(slip) => {
            let roll = if size == Size::Roll58 { Roll::Narrow } else { Roll::Wide };
            Ok(vec![small::slip(slip, roll, stamps, faces)?])
        }
        Body::Receipt(receipt) => match size {
            Size::Roll58 => Ok(vec![small::slip(&receipt.slip(), Roll::Narrow, stamps, faces)?]),
            Size::Roll80 => Ok(vec![small::slip(&receipt.slip(), Roll::Wide, stamps, faces)?]),
            _ => Ok(vec![small::receipt(receipt, stamps, faces)?]),
        },
        Body::Document(document) => {
            let mut document = (**document).clone();
            if let Some(unreal) = stamps.unreal {
                document.watermark = Some(match unreal {
                    Unreal::Demo => Watermark::Demo,
                    Unreal::Practice => Watermark::Practice,
                });
            }
            if stamps.again {
                document.running.material.push_str("（重印）");
            }
            paper::lay_out(&document, faces)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_has_the_width_of_the_roll_that_was_chosen() {
        let slip = Body::Slip(small::Slip { title: "借用单".to_owned(), ..small::Slip::default() });
        for (size, width) in [(Size::Roll58, 58.0), (Size::Roll80, 80.0)] {
            let pages = lay_out(&slip, size, Stamps::default(), Faces::embedded()).unwrap();
            assert_eq!((pages.len(), pages[0].width), (1, width));
        }
    }

    #[test]
    fn a_second_print_of_a_document_says_so_on_its_pages() {
        let chapter = paper::document::Chapter { title: "收款明细".to_owned(), ..Default::default() };
        let document = Body::Document(Box::new(Document { front: vec![chapter], ..Document::default() }));
        let stamps = Stamps { unreal: Some(Unreal::Demo), again: true };
        let pages = lay_out(&document, Size::A4, stamps, Faces::embedded()).unwrap();
        assert!(pages[0].says().contains("重印") && pages[0].says().contains("演示"), "{}", pages[0].says());
    }
}
