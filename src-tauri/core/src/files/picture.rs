//! A foreign picture's kind and size, read in the child; and a kept one as an address that a screen draws.

use serde::{Deserialize, Serialize};

use crate::reader::Unreadable;

/// What a picture's head says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Points.
    pub width: u32,
    pub height: u32,
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const JPEG: &[u8] = &[0xFF, 0xD8, 0xFF];

/// Reads the head of a PNG or JPEG; the screen decodes the rest.
pub fn read(bytes: &[u8]) -> Result<Picture, Unreadable> {
    let picture = if bytes.starts_with(PNG) {
        png(bytes)
    } else if bytes.starts_with(JPEG) {
        jpeg(bytes)
    } else {
        return Err(Unreadable::NotThisKind);
    };
    picture.filter(|one| one.width > 0 && one.height > 0).ok_or(Unreadable::Broken)
}

fn png(bytes: &[u8]) -> Option<Picture> {
    let info = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().ok()?;
    Some(Picture { width: info.info().width, height: info.info().height })
}

/// Walks the segments to the frame header (ITU T.81, B.2.2).
fn jpeg(bytes: &[u8]) -> Option<Picture> {
    let two = |at: usize| Some(u16::from_be_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]));
    let mut at = 2;
    loop {
        // Any number of fill bytes may stand before a marker.
        while *bytes.get(at)? == 0xFF && *bytes.get(at + 1)? == 0xFF {
            at += 1;
        }
        if *bytes.get(at)? != 0xFF {
            return None;
        }
        let marker = *bytes.get(at + 1)?;
        match marker {
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                return Some(Picture { width: two(at + 7)?.into(), height: two(at + 5)?.into() });
            }
            0x01 | 0xD0..=0xD7 => at += 2,
            _ => at += 2 + usize::from(two(at + 2)?),
        }
    }
}

/// The bytes as an address that begins with `data:`.
pub fn address(bytes: &[u8]) -> String {
    let kind = if bytes.starts_with(PNG) { "png" } else { "jpeg" };
    format!("data:image/{kind};base64,{}", super::base64(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_of_a_jpeg_stands_in_its_frame_header() {
        let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xFF, 0xC2, 0, 11, 8];
        bytes.extend([0x02, 0x58, 0x03, 0x20, 1, 1, 0x11, 0]);
        assert_eq!(read(&bytes), Ok(Picture { width: 800, height: 600 }));
        assert_eq!(read(&bytes[..12]), Err(Unreadable::Broken));
        assert_eq!(read(b"\xFF\xD8\xFF\xFF"), Err(Unreadable::Broken));
        assert_eq!(read(b"GIF89a"), Err(Unreadable::NotThisKind));
    }
}
