use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store;
use crate::error::{Refusal, Result};
use crate::files;
use crate::ids::OfficialVisitId;
use crate::space::{Ctx, Space};

/// A larger photo is saved and opened outside, in bytes: the screen gets it in one piece.
const LARGEST: u64 = 24 * 1024 * 1024;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowPhoto {
    pub official_visit: OfficialVisitId,
    /// One of the visit's photos.
    pub sha256: String,
}

/// A photo as the screen takes it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Photo {
    /// `image/jpeg`, `image/png`, `image/webp` or `image/gif`.
    pub media: String,
    pub base64: String,
}

/// The bytes of one photo of a reception. They are not looked into here: the screen's own decoder does that. Refused
/// `not_found` for a file that is none of the visit's, `not_a_picture`, `too_large`.
pub fn show_photo(space: &Space, _: &Ctx, ask: ShowPhoto) -> Result<Photo> {
    let visit = space.read(|read| store::official::by_id(read, ask.official_visit))?;
    if !visit.photos.contains(&ask.sha256) {
        return Err(Refusal::NotFound { what: "photo".to_owned(), value: ask.sha256 }.into());
    }
    let path = space.files().path(&ask.sha256)?;
    if std::fs::metadata(&path)?.len() > LARGEST {
        return Err(Refusal::TooLarge { what: visit.unit, limit: "24 MiB".to_owned() }.into());
    }
    let bytes = std::fs::read(path)?;
    let media = media(&bytes).ok_or(Refusal::NotAPicture {})?.to_owned();
    Ok(Photo { media, base64: files::base64(&bytes) })
}

/// By its first bytes; a name proves nothing.
fn media(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some("image/png"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        [b'G', b'I', b'F', b'8', ..] => Some("image/gif"),
        _ => None,
    }
}
