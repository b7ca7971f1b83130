//! A foreign font: what its codes say, and how wide they are.

use lopdf::{Dictionary, Document, Encoding, Object, ObjectId};
use std::collections::HashMap;

/// A font as far as reading needs it.
pub(super) struct Font<'a> {
    pub(super) encoding: Option<Encoding<'a>>,
    pub(super) gbk: bool,
    /// One byte a code, or two.
    pub(super) wide: bool,
    pub(super) widths: HashMap<u16, f32>,
    pub(super) usual: f32,
}

/// Fonts that carry a map to Unicode, without their other encoding, so that lopdf takes the map: it is the maker's own
/// word on what the codes mean, while the encoding often names a subset's private order.
pub(super) fn mapped(document: &Document) -> HashMap<ObjectId, Dictionary> {
    let mapped = document.objects.iter().filter_map(|(id, object)| {
        let font = object.as_dict().ok()?;
        (font.has_type(b"Font") && font.has(b"ToUnicode")).then(|| {
            let mut font = font.clone();
            font.remove(b"Encoding");
            (*id, font)
        })
    });
    mapped.collect()
}

pub(super) fn read<'a>(
    document: &'a Document,
    font: &'a Dictionary,
    mapped: &'a Dictionary,
    limit: usize,
) -> Font<'a> {
    let composite = font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|subtype| subtype == b"Type0");
    let named = font.get(b"Encoding").and_then(Object::as_name).unwrap_or_default();
    let gbk = !font.has(b"ToUnicode") && named.starts_with(b"GBK");
    let mut read = Font {
        encoding: mapped.get_font_encoding_with_limit(document, limit).ok(),
        gbk,
        wide: composite,
        widths: HashMap::new(),
        usual: if composite { 1.0 } else { 0.5 },
    };
    let mut widths = || -> Option<()> {
        if composite {
            let under = document.dereference(font.get(b"DescendantFonts").ok()?).ok()?.1.as_array().ok()?;
            let under = document.dereference(under.first()?).ok()?.1.as_dict().ok()?;
            read.usual = under.get(b"DW").and_then(Object::as_float).unwrap_or(1000.0) / 1000.0;
            let list = document.dereference(under.get(b"W").ok()?).ok()?.1.as_array().ok()?;
            let mut rest = list.iter().filter_map(|object| Some(document.dereference(object).ok()?.1));
            while let Some(first) = rest.next().and_then(|first| first.as_i64().ok()) {
                match rest.next()? {
                    Object::Array(each) => {
                        let each = (first as u16..).zip(super::numbers(document, each));
                        read.widths.extend(each.map(|(code, width)| (code, width / 1000.0)));
                    }
                    last => {
                        let width = rest.next()?.as_float().ok()? / 1000.0;
                        read.widths
                            .extend((first as u16..=last.as_i64().ok()? as u16).map(|code| (code, width)));
                    }
                }
            }
        } else {
            let first = font.get(b"FirstChar").and_then(Object::as_i64).ok()? as u16;
            let each = document.dereference(font.get(b"Widths").ok()?).ok()?.1.as_array().ok()?;
            read.widths.extend(
                (first..).zip(super::numbers(document, each)).map(|(code, width)| (code, width / 1000.0)),
            );
        }
        Some(())
    };
    widths();
    read
}
