//! The kinds of paper, each with its printer and its size.

use std::path::PathBuf;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store;
use crate::error::{Refusal, Result};
use crate::ids::PrintId;
use crate::rules::optional_text;
use crate::space::{Ctx, Recorded, Space};

/// What goes on paper of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PaperKindName"))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Badge,
    Label,
    /// From a thermal printer: loans, visitors.
    Slip,
    /// 收据.
    Receipt,
    A4,
}

crate::words::coded!(Kind { Badge: "badge", Label: "label", Slip: "slip", Receipt: "receipt", A4: "a4" });

impl Kind {
    /// The sizes that it can have, the usual one first.
    pub fn sizes(self) -> &'static [Size] {
        match self {
            Self::Badge => &[Size::Badge54],
            Self::Label => &[Size::Label40],
            Self::Slip => &[Size::Roll80, Size::Roll58],
            Self::Receipt => &[Size::ThreePart, Size::Roll80, Size::Roll58],
            Self::A4 => &[Size::A4],
        }
    }
}

/// A size of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PaperSize"))]
pub enum Size {
    /// 54 × 86 mm.
    #[serde(rename = "badge_54")]
    Badge54,
    /// 40 × 30 mm.
    #[serde(rename = "label_40")]
    Label40,
    /// Thermal, 80 mm wide.
    #[serde(rename = "roll_80")]
    Roll80,
    /// Thermal, 58 mm wide.
    #[serde(rename = "roll_58")]
    Roll58,
    /// For dot-matrix printers, 241 × 93.1 mm, a third of a sheet, in three plies.
    #[serde(rename = "three_part")]
    ThreePart,
    /// 210 × 297 mm.
    #[serde(rename = "a4")]
    A4,
}

crate::words::coded!(Size {
    Badge54: "badge_54",
    Label40: "label_40",
    Roll80: "roll_80",
    Roll58: "roll_58",
    ThreePart: "three_part",
    A4: "a4",
});

/// A kind of paper with its printer and size.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PaperKind {
    pub kind: Kind,
    pub size: Size,
    /// What `size` can be.
    pub sizes: Vec<Size>,
    /// As the system calls it; [`crate::printer::TO_FILES`] writes files; none until one is chosen.
    pub printer: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowPaperKinds {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PaperKinds {
    pub kinds: Vec<PaperKind>,
}

/// Every kind of paper.
pub fn paper_kinds(space: &Space, _: &Ctx, _: ShowPaperKinds) -> Result<PaperKinds> {
    space.read(|read| Ok(PaperKinds { kinds: store::paper_kinds(read)? }))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ChangePaperKind {
    pub kind: Kind,
    pub size: Size,
    /// None takes the printer away.
    #[serde(default)]
    pub printer: Option<String>,
}

/// Gives a kind of paper its printer and size. Refused where the kind has no such size.
pub fn change_paper_kind(space: &Space, ctx: &Ctx, ask: ChangePaperKind) -> Result<PaperKind> {
    let ChangePaperKind { kind, size, printer } = ask;
    if !kind.sizes().contains(&size) {
        return Err(Refusal::SizeNotOfKind { kind, size }.into());
    }
    let printer = optional_text("printer", printer.as_deref().unwrap_or_default(), 200)?;
    let printer = Some(printer).filter(|name| !name.is_empty());
    space.write(ctx, |tx| {
        let wrote = store::change_paper_kind(tx, kind, size, printer.as_deref())?;
        Ok(Recorded::new(PaperKind { kind, size, sizes: kind.sizes().to_vec(), printer }, wrote))
    })
}

/// A print on its way to a printer.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    pub print: PrintId,
    /// What it is, for the printer's own list.
    pub title: String,
    pub kind: Kind,
    /// Of its first page, in tenths of a millimetre.
    pub width: u32,
    pub height: u32,
    /// The kept PDF.
    pub file: PathBuf,
    pub printer: Option<String>,
}

/// What the rim needs to send a print to the printer of its kind. Refused where there is no such print.
pub fn job(space: &Space, print: PrintId) -> Result<Job> {
    let missing = || Refusal::NotFound { what: "print".to_owned(), value: print.0.to_string() };
    let (found, paper) = space.read(|read| {
        let found = store::by_id(read, print)?.ok_or_else(missing)?;
        let paper = store::paper_kind(read, found.kind)?;
        Ok((found, paper))
    })?;
    let store::Made { kind, title, of, sha256, width, height } = found;
    let title = format!("{title} {of}").trim_end().to_owned();
    let file = space.files().path(&sha256)?;
    Ok(Job { print, title, kind, width, height, file, printer: paper.printer })
}
