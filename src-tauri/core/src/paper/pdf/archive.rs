//! What printpdf leaves out: everything that makes the file an archive (PDF/A-3b), easy to move in, and always the same.

use super::{Attachment, Meta, Relationship};
use crate::paper::page::{Entry, PT, Page};
use crate::paper::{Unprintable, icc};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary, text_string};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// The finished tree, and the object numbers under which the attachments' bytes will be streamed.
pub(super) struct Filed {
    pub(super) document: Document,
    pub(super) embedded: Vec<Embedded>,
}

/// Numbers kept free for one attachment: its stream, the stream's length, and what the stream's dictionary says.
pub(super) struct Embedded {
    pub(super) stream: ObjectId,
    pub(super) length: ObjectId,
    pub(super) size: ObjectId,
    pub(super) media: String,
    pub(super) made_at: String,
}

pub(super) fn complete(
    mut document: Document,
    pages: &[Page],
    attachments: &[Attachment],
    meta: &Meta,
) -> Result<Filed, Unprintable> {
    document.version = "1.7".to_owned();
    let ids: Vec<ObjectId> = document.page_iter().collect();
    finish_pages(&mut document, &ids, pages)?;
    let outline = outline(&mut document, &ids, pages);
    let (files, embedded) = attach(&mut document, attachments, meta);
    let mut catalog = dictionary! {
        "Type" => "Catalog",
        "Pages" => document.catalog().and_then(|c| c.get(b"Pages")).map_err(broken)?.clone(),
        "Lang" => Object::string_literal("zh-CN"),
        "PageLayout" => "OneColumn",
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
        "Metadata" => document.add_object(Stream::new(
            dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
            xmp(meta).into_bytes(),
        )),
        "OutputIntents" => vec![intent(&mut document)],
    };
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", "UseOutlines");
    }
    if !files.is_empty() {
        let tree: Vec<Object> =
            files.iter().flat_map(|(name, id)| [name.clone(), Object::Reference(*id)]).collect();
        catalog.set("Names", dictionary! { "EmbeddedFiles" => dictionary! { "Names" => tree } });
        catalog.set("AF", files.iter().map(|(_, id)| Object::Reference(*id)).collect::<Vec<_>>());
    }
    let root = document.trailer.get(b"Root").and_then(Object::as_reference).map_err(broken)?;
    document.set_object(root, catalog);
    let info = document.trailer.get(b"Info").and_then(Object::as_reference).map_err(broken)?;
    document.set_object(info, about(meta));
    document.trailer.set("ID", identity(pages, meta));
    Ok(Filed { document, embedded })
}

/// Links, named places and turned sheets.
fn finish_pages(document: &mut Document, ids: &[ObjectId], pages: &[Page]) -> Result<(), Unprintable> {
    let mut places: HashMap<&str, Object> = HashMap::new();
    for (page, id) in pages.iter().zip(ids) {
        for place in &page.places {
            places.insert(&place.name, destination(*id, page, place.y));
        }
    }
    for (page, id) in pages.iter().zip(ids) {
        let mut annotations = Vec::with_capacity(page.links.len());
        for link in &page.links {
            let target = places
                .get(link.to.as_str())
                .ok_or_else(|| Unprintable::Nowhere { place: link.to.clone() })?;
            let a = link.area;
            annotations.push(Object::Dictionary(dictionary! {
                "Type" => "Annot",
                "Subtype" => "Link",
                "F" => 4, // printed with the page, as PDF/A asks of every annotation
                "Border" => vec![0.into(), 0.into(), 0.into()],
                "Rect" => vec![
                    (a.x * PT).into(), ((page.height - a.y - a.h) * PT).into(),
                    ((a.x + a.w) * PT).into(), ((page.height - a.y) * PT).into(),
                ],
                "Dest" => target.clone(),
            }));
        }
        let sheet = document.get_dictionary_mut(*id).map_err(broken)?;
        sheet.remove(b"Annots");
        if !annotations.is_empty() {
            sheet.set("Annots", annotations);
        }
        if page.turned {
            sheet.set("Rotate", 90);
        }
    }
    Ok(())
}

fn destination(id: ObjectId, page: &Page, y: f32) -> Object {
    let top = (page.height - y + 2.0).min(page.height) * PT;
    vec![Object::Reference(id), "XYZ".into(), Object::Null, top.into(), Object::Null].into()
}

/// A nested outline from the pages' entries; printpdf's own is flat.
fn outline(document: &mut Document, ids: &[ObjectId], pages: &[Page]) -> Option<Object> {
    let entries: Vec<(&Entry, Object)> = pages
        .iter()
        .zip(ids)
        .flat_map(|(page, id)| page.entries.iter().map(|entry| (entry, destination(*id, page, entry.y))))
        .collect();
    if entries.is_empty() {
        return None;
    }
    let root = document.new_object_id();
    let own: Vec<ObjectId> = entries.iter().map(|_| document.new_object_id()).collect();
    // Nearest earlier entry of a lower level, or the root.
    let mut open: Vec<(u8, usize)> = Vec::new();
    let mut parents: Vec<Option<usize>> = Vec::with_capacity(entries.len());
    for (index, (entry, _)) in entries.iter().enumerate() {
        while open.last().is_some_and(|(level, _)| *level >= entry.level) {
            open.pop();
        }
        parents.push(open.last().map(|(_, parent)| *parent));
        open.push((entry.level, index));
    }
    let mut children: HashMap<Option<usize>, Vec<usize>> = HashMap::new();
    parents.iter().enumerate().for_each(|(index, parent)| children.entry(*parent).or_default().push(index));
    for (parent, brood) in &children {
        for (nth, &index) in brood.iter().enumerate() {
            let (entry, target) = &entries[index];
            let mut line = dictionary! {
                "Title" => text_string(&entry.title),
                "Parent" => parent.map_or(root, |p| own[p]),
                "Dest" => target.clone(),
            };
            if nth > 0 {
                line.set("Prev", own[brood[nth - 1]]);
            }
            if let Some(next) = brood.get(nth + 1) {
                line.set("Next", own[*next]);
            }
            if let Some(below) = children.get(&Some(index)) {
                line.set("First", own[below[0]]);
                line.set("Last", own[below[below.len() - 1]]);
                // Negative: closed when the reader opens.
                line.set("Count", -(below.len() as i64));
            }
            document.set_object(own[index], line);
        }
    }
    let top = &children[&None];
    let count = top.len() as i64;
    document.set_object(
        root,
        dictionary! { "Type" => "Outlines", "First" => own[top[0]], "Last" => own[top[top.len() - 1]], "Count" => count },
    );
    Some(Object::Reference(root))
}

/// File specifications, sorted by name as a name tree must be.
fn attach(
    document: &mut Document,
    attachments: &[Attachment],
    meta: &Meta,
) -> (Vec<(Object, ObjectId)>, Vec<Embedded>) {
    let mut files = Vec::new();
    let mut embedded = Vec::new();
    for attachment in attachments {
        let numbers = Embedded {
            stream: document.new_object_id(),
            length: document.new_object_id(),
            size: document.new_object_id(),
            media: attachment.media.clone(),
            made_at: pdf_date(meta),
        };
        let id = document.add_object(dictionary! {
            "Type" => "Filespec",
            "F" => text_string(&attachment.name),
            "UF" => text_string(&attachment.name),
            "Desc" => text_string(&attachment.description),
            "AFRelationship" => match attachment.relationship {
                Relationship::Source => "Source",
                Relationship::Data => "Data",
                Relationship::Supplement => "Supplement",
            },
            "EF" => dictionary! { "F" => numbers.stream, "UF" => numbers.stream },
        });
        files.push((text_string(&attachment.name), id));
        embedded.push(numbers);
    }
    files.sort_by(|(a, _), (b, _)| a.as_str().unwrap_or_default().cmp(b.as_str().unwrap_or_default()));
    (files, embedded)
}

fn intent(document: &mut Document) -> Object {
    let profile =
        document.add_object(Stream::new(dictionary! { "N" => 3, "Alternate" => "DeviceRGB" }, icc::srgb()));
    Object::Dictionary(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB IEC61966-2.1"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    })
}

const PRODUCER: &str = concat!("Frontdesk ", env!("CARGO_PKG_VERSION"));

fn about(meta: &Meta) -> Dictionary {
    let mut info = dictionary! {
        "Title" => text_string(&meta.title),
        "Creator" => text_string(PRODUCER),
        "Producer" => text_string(PRODUCER),
        "CreationDate" => Object::string_literal(pdf_date(meta)),
        "ModDate" => Object::string_literal(pdf_date(meta)),
    };
    for (key, value) in
        [("Author", &meta.author), ("Subject", &meta.subject), ("Keywords", &meta.keywords.join("，"))]
    {
        if !value.is_empty() {
            info.set(key, text_string(value));
        }
    }
    info
}

fn pdf_date(meta: &Meta) -> String {
    meta.made_at.format("D:%Y%m%d%H%M%SZ").to_string()
}

/// The same facts as [`about`], in XMP, and the claim to be PDF/A-3b.
fn xmp(meta: &Meta) -> String {
    let date = meta.made_at.format("%Y-%m-%dT%H:%M:%SZ");
    let one = |tag: &str, wrap: &str, value: &str| {
        if value.is_empty() {
            return String::new();
        }
        let language = if wrap == "Alt" { " xml:lang=\"x-default\"" } else { "" };
        format!(
            "<dc:{tag}><rdf:{wrap}><rdf:li{language}>{}</rdf:li></rdf:{wrap}></dc:{tag}>\n",
            escaped(value)
        )
    };
    let keywords = meta.keywords.join("，");
    let keywords = if keywords.is_empty() {
        keywords
    } else {
        format!("<pdf:Keywords>{}</pdf:Keywords>\n", escaped(&keywords))
    };
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
         xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n\
         <pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>\n\
         {title}{author}{subject}{keywords}<pdf:Producer>{PRODUCER}</pdf:Producer>\n\
         <xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>\n\
         <xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>\n\
         </rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>",
        title = one("title", "Alt", &meta.title),
        author = one("creator", "Seq", &meta.author),
        subject = one("description", "Alt", &meta.subject),
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The file's identity follows from what it says, so that the same document is the same file.
fn identity(pages: &[Page], meta: &Meta) -> Object {
    let mut hash = Sha256::new();
    hash.update(meta.title.as_bytes());
    hash.update(meta.edition.as_bytes());
    hash.update(pdf_date(meta).as_bytes());
    pages.iter().for_each(|page| hash.update(page.says().as_bytes()));
    let id = Object::String(hash.finalize()[..16].to_vec(), lopdf::StringFormat::Hexadecimal);
    vec![id.clone(), id].into()
}

fn broken(error: lopdf::Error) -> Unprintable {
    Unprintable::Writer(error.to_string())
}
