//! Reads a PDF that somebody else made: how many pages, what they say and where, what is attached.
//!
//! Pure: bytes in, facts out. It bounds what a stream may inflate to, but time and memory as a whole are the business
//! of the limited child that calls it.

use super::text_of;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, decode_text_string};
use std::collections::{BTreeMap, HashSet};

pub use super::text_of::{PageText, Piece};

/// No single stream of a foreign file may inflate beyond this; invoices and certificates need a hundredth of it.
const STREAM_LIMIT: usize = 64 << 20;

/// Deeper name trees than this are a trap, not a file list.
const TREE_DEPTH: usize = 16;

/// What a foreign PDF holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Inspected {
    /// Every page, in order.
    pub pages: Vec<PageText>,
    /// Files attached to it, in the order of its name tree.
    pub attachments: Vec<Attached>,
    /// The document information dictionary: `Title`, `Producer`, and whatever else the maker put there.
    pub info: BTreeMap<String, String>,
    /// It was encrypted, but opens without a password. Such a file cannot become part of an archive file.
    pub encrypted: bool,
}

impl Inspected {
    /// All pages' text, a form feed between pages.
    pub fn text(&self) -> String {
        self.pages.iter().map(PageText::text).collect::<Vec<_>>().join("\u{c}")
    }
}

/// A file found inside.
#[derive(Debug, Clone, PartialEq)]
pub struct Attached {
    /// Its file name.
    pub name: String,
    /// What the maker says it is.
    pub description: String,
    /// Media type, where one is given.
    pub media: Option<String>,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Why a file could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// The bytes are something else.
    #[error("not a PDF")]
    NotPdf,
    /// It needs a password.
    #[error("the PDF asks for a password")]
    Locked,
    /// A PDF once, but broken; the reader's own words for the log.
    #[error("the PDF is damaged: {0}")]
    Damaged(String),
}

/// Reads a PDF.
///
/// # Errors
/// [`Unreadable`]; a page whose text cannot be read is an empty page, not an error.
pub fn read(bytes: &[u8]) -> Result<Inspected, Unreadable> {
    // Some makers put a line before the header; readers look for it in the first kilobyte.
    let head = &bytes[..bytes.len().min(1024)];
    if !head.windows(5).any(|window| window == b"%PDF-") {
        return Err(Unreadable::NotPdf);
    }
    let options = LoadOptions::with_max_decompressed_size(STREAM_LIMIT);
    let document = Document::load_mem_with_options(bytes, options).map_err(|error| match error {
        lopdf::Error::InvalidPassword => Unreadable::Locked,
        other => Unreadable::Damaged(other.to_string()),
    })?;
    if document.is_encrypted() && !document.was_encrypted() {
        return Err(Unreadable::Locked);
    }
    let pages: Vec<ObjectId> = document.page_iter().collect();
    if pages.is_empty() {
        return Err(Unreadable::Damaged("no page".to_owned()));
    }
    Ok(Inspected {
        pages: text_of::pages(&document, &pages, STREAM_LIMIT),
        attachments: attachments(&document),
        info: info(&document),
        encrypted: document.was_encrypted(),
    })
}

fn info(document: &Document) -> BTreeMap<String, String> {
    let Some(info) = document.trailer.get(b"Info").ok().and_then(|object| dictionary(document, object))
    else {
        return BTreeMap::new();
    };
    info.iter()
        .filter_map(|(key, value)| {
            let (_, value) = document.dereference(value).ok()?;
            Some((String::from_utf8_lossy(key).into_owned(), decode_text_string(value).ok()?))
        })
        .collect()
}

/// Files of the name tree, then those that only an associated-files list or an annotation names.
fn attachments(document: &Document) -> Vec<Attached> {
    let mut specs = Vec::new();
    if let Ok(catalog) = document.catalog() {
        if let Some(tree) =
            child(document, catalog, b"Names").and_then(|names| child(document, names, b"EmbeddedFiles"))
        {
            walk(document, tree, TREE_DEPTH, &mut specs);
        }
        if let Some(listed) = catalog.get(b"AF").ok().and_then(|af| array(document, af)) {
            specs.extend(listed.iter().filter_map(|spec| dictionary(document, spec)));
        }
    }
    for page in document.page_iter() {
        for note in document.get_page_annotations(page).unwrap_or_default() {
            specs.extend(child(document, note, b"FS"));
        }
    }
    let mut seen = HashSet::new();
    specs
        .into_iter()
        .filter(|spec| seen.insert(std::ptr::from_ref(*spec)))
        .filter_map(|spec| file(document, spec))
        .collect()
}

fn walk<'a>(document: &'a Document, node: &'a Dictionary, depth: usize, specs: &mut Vec<&'a Dictionary>) {
    if let Some(names) = node.get(b"Names").ok().and_then(|names| array(document, names)) {
        specs.extend(names.chunks(2).filter_map(|pair| dictionary(document, pair.get(1)?)));
    }
    if depth == 0 {
        return;
    }
    for kid in node.get(b"Kids").ok().and_then(|kids| array(document, kids)).into_iter().flatten() {
        if let Some(kid) = dictionary(document, kid) {
            walk(document, kid, depth - 1, specs);
        }
    }
}

fn file(document: &Document, spec: &Dictionary) -> Option<Attached> {
    let held = child(document, spec, b"EF")?;
    let (_, stream) = document.dereference(held.get(b"UF").or_else(|_| held.get(b"F")).ok()?).ok()?;
    let stream = stream.as_stream().ok()?;
    let says = |key: &[u8]| {
        let (_, value) = document.dereference(spec.get(key).ok()?).ok()?;
        decode_text_string(value).ok()
    };
    Some(Attached {
        name: says(b"UF").or_else(|| says(b"F")).unwrap_or_default(),
        description: says(b"Desc").unwrap_or_default(),
        media: stream
            .dict
            .get(b"Subtype")
            .and_then(Object::as_name)
            .ok()
            .map(|name| String::from_utf8_lossy(name).into_owned()),
        bytes: stream.get_plain_content_with_limit(STREAM_LIMIT).ok()?,
    })
}

fn child<'a>(document: &'a Document, of: &'a Dictionary, key: &[u8]) -> Option<&'a Dictionary> {
    dictionary(document, of.get(key).ok()?)
}

fn dictionary<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Dictionary> {
    document.dereference(object).ok()?.1.as_dict().ok()
}

fn array<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Vec<Object>> {
    document.dereference(object).ok()?.1.as_array().ok()
}
