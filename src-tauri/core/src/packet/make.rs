//! A frozen packet to a file on disk. Repeatable: the same packet and the same program give the same bytes.

use std::collections::BTreeSet;
use std::fs;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::content::{File, Packet};
use super::{Made, lay_out, store};
use crate::error::{Refusal, Result};
use crate::files::{self, Staged};
use crate::ids::PacketId;
use crate::paper::pdf::{self, Attachment, Meta, Relationship, Source, Watch};
use crate::paper::{self, Faces};
use crate::space::{Ctx, Recorded, Space};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "MakePacket"))]
#[serde(deny_unknown_fields)]
pub struct Make {
    pub packet: PacketId,
}

/// Lays the packet out, writes the PDF with every original inside, and records it. The database is free meanwhile.
pub fn make(space: &Space, ctx: &Ctx, ask: Make) -> Result<Made> {
    let missing = || Refusal::NotFound { what: "packet".to_owned(), value: ask.packet.0.to_string() };
    let (content, sha256) = space.read(|read| store::content(read, ask.packet))?.ok_or_else(missing)?;
    let packet: Packet = serde_json::from_str(&content)?;
    ctx.task.progress("lay_out", 0, 1)?;
    let document = lay_out(&packet, &super::check_code(&sha256));
    let faces = Faces::embedded();
    let pages = paper::lay_out(&document, faces)?;
    ctx.task.progress("lay_out", 1, 1)?;

    let folder = space.beside("packets");
    fs::create_dir_all(&folder)?;
    let name = format!("{}.pdf", packet.packet_no);
    let path = folder.join(&name);
    let attachments = attachments(space, &packet)?;
    let meta = Meta {
        title: format!("{} {}", packet.space.name, packet.document.title),
        author: packet.space.operator_name.clone(),
        subject: packet.rules.title.clone(),
        keywords: vec![packet.packet_no.clone(), packet.rules.id.clone()],
        edition: format!("{} {}", packet.packet_no, super::check_code(&sha256)),
        made_at: packet.frozen_at.utc(),
    };
    pdf::write(&path, &pages, &attachments, &meta, faces, &Told(ctx))?;
    let bytes = fs::read(&path)?;
    let sha256 = space.files().keep_bytes(&bytes)?;
    let size = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    let pages = u32::try_from(pages.len()).unwrap_or(u32::MAX);
    keep(space, ctx, Made { packet: ask.packet, sha256, name, pages, size, made_at: ctx.now })
}

/// Records a file that was made. Made again with the same bytes, it is the same file made again.
pub fn keep(space: &Space, ctx: &Ctx, made: Made) -> Result<Made> {
    space.write(ctx, |tx| {
        let kept = Staged {
            staged: String::new(),
            sha256: made.sha256.clone(),
            name: made.name.clone(),
            size: made.size,
        };
        files::record(tx, &kept, ctx.now)?;
        let wrote = store::insert_file(tx, &made, env!("CARGO_PKG_VERSION"))?;
        Ok(Recorded::new(made, wrote))
    })
}

/// Every original, under a name that no other has.
fn attachments(space: &Space, packet: &Packet) -> Result<Vec<Attachment>> {
    let vouchers = packet.vouchers.iter().flat_map(|voucher| {
        let says = format!("票据 {} {}", voucher.voucher_no, voucher.seller);
        voucher.files.iter().map(move |file| (file, says.clone(), Relationship::Source))
    });
    let papers = packet
        .evidence
        .iter()
        .map(|e| (&e.file, format!("{} {}", e.evidence_no, e.title), Relationship::Supplement));
    let mut seen = BTreeSet::new();
    let mut names = BTreeSet::new();
    let mut attachments = Vec::new();
    for (file, description, relationship) in vouchers.chain(papers) {
        // One file may prove two things; it is attached once.
        if !seen.insert(&file.sha256) {
            continue;
        }
        let name = if names.insert(file.name.clone()) { file.name.clone() } else { distinct(file) };
        attachments.push(Attachment {
            name,
            media: media(&file.name).to_owned(),
            description,
            relationship,
            source: Source::File(space.files().path(&file.sha256)?),
        });
    }
    Ok(attachments)
}

fn distinct(file: &File) -> String {
    let mark = file.sha256.get(..8).unwrap_or_default();
    match file.name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}-{mark}.{ending}"),
        None => format!("{}-{mark}", file.name),
    }
}

fn media(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    match ending.as_deref() {
        Some("pdf") => "application/pdf",
        Some("ofd") => "application/ofd",
        Some("xml") => "application/xml",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("png") => "image/png",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    }
}

/// Tells the rim how many pages are written.
struct Told<'a, 'b>(&'a Ctx<'b>);

impl Watch for Told<'_, '_> {
    fn progress(&self, done: usize, of: usize) {
        // A stop is asked about by `cancelled`, which the writer looks at itself.
        let _ = self.0.task.progress("pages", done, of);
    }

    fn cancelled(&self) -> bool {
        self.0.task.is_cancelled()
    }
}
