//! The parts of a foreign zip, with limits that do not trust what the zip says about itself.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::xml::{self, Node};
use crate::reader::Unreadable;

const MAX_PARTS: usize = 1_000;
const MAX_PART: u64 = 10 * 1024 * 1024;
const MAX_TOTAL: u64 = 50 * 1024 * 1024;

/// An opened zip. Every byte that is unpacked counts against one total.
pub struct Parts<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    places: BTreeMap<String, usize>,
    left: u64,
}

impl<'a> Parts<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Broken)?;
        if zip.len() > MAX_PARTS {
            return Err(Unreadable::TooLarge);
        }
        let mut places = BTreeMap::new();
        for place in 0..zip.len() {
            if let Some(Ok(name)) = zip.name_for_index(place) {
                places.insert(resolve("", &name), place);
            }
        }
        Ok(Self { zip, places, left: MAX_TOTAL })
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.places.keys().map(String::as_str)
    }

    /// The bytes of a part, or `None` where there is no such part.
    pub fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, Unreadable> {
        let Some(&place) = self.places.get(name) else { return Ok(None) };
        let part = self.zip.by_index(place).map_err(|_| Unreadable::Broken)?;
        if part.encrypted() {
            return Err(Unreadable::Encrypted);
        }
        let limit = MAX_PART.min(self.left);
        let mut bytes = Vec::new();
        part.take(limit + 1).read_to_end(&mut bytes).map_err(|_| Unreadable::Broken)?;
        if bytes.len() as u64 > limit {
            return Err(Unreadable::TooLarge);
        }
        self.left -= bytes.len() as u64;
        Ok(Some(bytes))
    }

    /// A part as XML, or `None` where there is no such part.
    pub fn xml(&mut self, name: &str) -> Result<Option<Node>, Unreadable> {
        self.bytes(name)?.map(|bytes| xml::tree(&bytes)).transpose()
    }
}

/// Where `location` points, written in the part `from`. Absolute locations start at the root; none leaves it.
pub fn resolve(from: &str, location: &str) -> String {
    let location = location.trim().replace('\\', "/");
    let mut path: Vec<&str> = match location.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => from.split('/').collect(),
    };
    path.pop();
    for step in location.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::write::SimpleFileOptions;

    #[test]
    fn resolves_locations_inside_the_zip() {
        assert_eq!(resolve("Doc_0/Document.xml", "Pages/P.xml"), "Doc_0/Pages/P.xml");
        assert_eq!(resolve("Doc_0/Document.xml", "/Doc_0/Res/a.png"), "Doc_0/Res/a.png");
        assert_eq!(resolve("OFD.xml", "../../etc/passwd"), "etc/passwd");
        assert_eq!(resolve("", "./OFD.xml"), "OFD.xml");
    }

    #[test]
    fn stops_unpacking_at_the_limit() {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("bomb.xml", SimpleFileOptions::default()).unwrap();
        for _ in 0..12 {
            zip.write_all(&vec![b' '; 1024 * 1024]).unwrap();
        }
        let bytes = zip.finish().unwrap().into_inner();
        assert!(bytes.len() < 100_000, "a bomb is small: {}", bytes.len());
        let mut parts = Parts::open(&bytes).unwrap();
        assert_eq!(parts.bytes("bomb.xml"), Err(Unreadable::TooLarge));
        assert_eq!(parts.bytes("none.xml"), Ok(None));
    }

    #[test]
    fn refuses_a_zip_of_too_many_parts() {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for n in 0..=MAX_PARTS {
            zip.start_file(format!("{n}"), SimpleFileOptions::default()).unwrap();
        }
        let bytes = zip.finish().unwrap().into_inner();
        assert_eq!(Parts::open(&bytes).err(), Some(Unreadable::TooLarge));
    }
}
