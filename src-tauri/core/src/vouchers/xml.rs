//! A small tree of a foreign XML. No DTD, no entities but the five of XML itself, and caps on size, depth and count.

use encoding_rs::{Encoding, UTF_8};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::reader::Unreadable;

/// No invoice comes near it.
pub const MAX_BYTES: usize = 10 * 1024 * 1024;
const MAX_NODES: usize = 50_000;
const MAX_DEPTH: usize = 64;

/// An element: name and attributes without their prefixes, its own text, its children.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Node {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub text: String,
    pub children: Vec<Node>,
}

impl Node {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    pub fn child(&self, name: &str) -> Option<&Node> {
        self.children.iter().find(|child| child.name == name)
    }

    /// This element and all below it, in document order.
    pub fn walk(&self) -> impl Iterator<Item = &Node> {
        let mut open = vec![self];
        std::iter::from_fn(move || {
            let node = open.pop()?;
            open.extend(node.children.iter().rev());
            Some(node)
        })
    }

    /// The first element of that name, at any depth.
    pub fn find(&self, name: &str) -> Option<&Node> {
        self.walk().find(|node| node.name == name)
    }
}

/// The root element.
pub fn tree(bytes: &[u8]) -> Result<Node, Unreadable> {
    if bytes.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let text = decode(bytes)?;
    let mut reader = Reader::from_str(&text);
    let mut open: Vec<Node> = Vec::new();
    let mut root = None;
    let mut count = 0;
    loop {
        match reader.read_event().map_err(|_| Unreadable::Broken)? {
            Event::Start(start) => {
                count += 1;
                if root.is_some() || open.len() >= MAX_DEPTH || count > MAX_NODES {
                    return Err(Unreadable::Broken);
                }
                open.push(node(&start)?);
            }
            Event::Empty(start) => {
                count += 1;
                if count > MAX_NODES {
                    return Err(Unreadable::Broken);
                }
                let node = node(&start)?;
                close(node, &mut open, &mut root)?;
            }
            Event::End(_) => {
                let mut node = open.pop().ok_or(Unreadable::Broken)?;
                node.text = node.text.trim().to_owned();
                close(node, &mut open, &mut root)?;
            }
            Event::Text(text) => add(&text.xml10_content(), &mut open),
            Event::CData(text) => add(&text.xml10_content(), &mut open),
            Event::GeneralRef(entity) => {
                let character = match entity.resolve_char_ref() {
                    Ok(Some(character)) => character,
                    Ok(None) => predefined(&entity.into_inner()).ok_or(Unreadable::Doctype)?,
                    Err(_) => return Err(Unreadable::Broken),
                };
                add(character.encode_utf8(&mut [0; 4]), &mut open);
            }
            Event::DocType(_) => return Err(Unreadable::Doctype),
            Event::Eof => return root.filter(|_| open.is_empty()).ok_or(Unreadable::Broken),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
    }
}

fn add(text: &str, open: &mut [Node]) {
    if let Some(node) = open.last_mut() {
        node.text.push_str(text);
    }
}

fn close(node: Node, open: &mut [Node], root: &mut Option<Node>) -> Result<(), Unreadable> {
    match open.last_mut() {
        Some(parent) => parent.children.push(node),
        None if root.is_none() => *root = Some(node),
        None => return Err(Unreadable::Broken),
    }
    Ok(())
}

fn node(start: &BytesStart) -> Result<Node, Unreadable> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| Unreadable::Broken)?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| Unreadable::Doctype)?;
        attributes.push((attribute.key.local_name().into_inner().to_owned(), value.into_owned()));
    }
    Ok(Node { name: start.local_name().into_inner().to_owned(), attributes, ..Node::default() })
}

fn predefined(name: &str) -> Option<char> {
    Some(match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "apos" => '\'',
        "quot" => '"',
        _ => return None,
    })
}

/// By byte order mark, else by the declaration (old issuers write GBK), else UTF-8. Bytes that do not decode are
/// refused, not replaced.
fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None => declared(bytes).unwrap_or(UTF_8),
    };
    let (text, _, broken) = encoding.decode(bytes);
    if broken { Err(Unreadable::Broken) } else { Ok(text.into_owned()) }
}

fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(200))?).into_owned();
    let declaration = head.strip_prefix("<?xml")?.split_once("?>")?.0;
    let after = declaration.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    Encoding::for_label(after[1..].split_once(quote)?.0.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_names_without_prefixes_and_text_with_entities() {
        let root =
            tree(b"\xef\xbb\xbf<?xml version='1.0'?><f:a x:k=\"v\"><f:b>1 &lt; &#x32;</f:b><c/></f:a>")
                .unwrap();
        assert_eq!(root.name, "a");
        assert_eq!(root.attribute("k"), Some("v"));
        assert_eq!(root.find("b").unwrap().text, "1 < 2");
        assert_eq!(root.children.len(), 2);
    }

    #[test]
    fn reads_gbk_where_declared() {
        let (bytes, _, _) = encoding_rs::GBK.encode("<?xml version=\"1.0\" encoding=\"GBK\"?><a>票据</a>");
        assert_eq!(tree(&bytes).unwrap().text, "票据");
    }

    #[test]
    fn refuses_document_types_entities_and_depth() {
        let laughs = b"<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>";
        assert_eq!(tree(laughs), Err(Unreadable::Doctype));
        assert_eq!(tree(b"<a>&file;</a>"), Err(Unreadable::Doctype));
        assert_eq!(tree("<a>".repeat(100).as_bytes()), Err(Unreadable::Broken));
        assert_eq!(tree(b"<a><b></a>"), Err(Unreadable::Broken));
        assert_eq!(tree(b"<a/><b/>"), Err(Unreadable::Broken));
        assert_eq!(tree(b""), Err(Unreadable::Broken));
        let wide = format!("<a>{}</a>", "<b/>".repeat(MAX_NODES));
        assert_eq!(tree(wide.as_bytes()), Err(Unreadable::Broken));
        assert_eq!(tree(&vec![b' '; MAX_BYTES + 1]), Err(Unreadable::TooLarge));
    }
}
