//! Any file that may be a voucher: told by its first bytes, not by its name.

use super::reading::{Format, Reading, Source};
use super::{read_ofd, read_pdf, read_xml};
use crate::reader::Unreadable;

/// What can be read from the file. A picture, or what nothing here reads, says nothing: a person does.
pub fn read(bytes: &[u8]) -> Result<Reading, Unreadable> {
    match format(bytes) {
        Format::Xml => Ok(Reading::together(Format::Xml, vec![(Source::Attached, read_xml::read(bytes)?)])),
        Format::Ofd => read_ofd::read(bytes),
        Format::Pdf => read_pdf::read(bytes),
        format @ (Format::Picture | Format::Unknown) => Ok(Reading::empty(format)),
    }
}

/// The format that the first bytes promise. Costs nothing, so that the desk may ask it of an unread file.
pub fn format(head: &[u8]) -> Format {
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    match head {
        [b'P', b'K', 3, 4, ..] => Format::Ofd,
        [0x89, b'P', b'N', b'G', ..] | [0xff, 0xd8, 0xff, ..] => Format::Picture,
        _ if text.starts_with(b"%PDF-") => Format::Pdf,
        _ if text.starts_with(b"<") => Format::Xml,
        _ => Format::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    /// Every file of the cases reads as the JSON beside it says. `UPDATE=1` rewrites the JSON, to be read with care.
    #[test]
    fn the_cases_read_as_written_beside_them() {
        let cases = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/cases/vouchers"));
        let mut read_some = 0;
        for entry in std::fs::read_dir(cases).unwrap() {
            let path = entry.unwrap().path();
            let beside = path.with_extension("json");
            if !matches!(path.extension().and_then(|e| e.to_str()), Some("ofd" | "xml" | "pdf")) {
                continue;
            }
            let reading = read(&std::fs::read(&path).unwrap()).unwrap();
            let text = serde_json::to_string_pretty(&reading).unwrap() + "\n";
            if std::env::var_os("UPDATE").is_some() && !beside.exists() {
                std::fs::write(&beside, &text).unwrap();
            }
            assert_eq!(text, std::fs::read_to_string(&beside).unwrap(), "{}", path.display());
            read_some += 1;
        }
        assert!(read_some >= 5);
    }

    #[test]
    fn nothing_of_a_travellers_id_number_comes_out() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/cases/vouchers/digital-normal.xml");
        let bytes = std::fs::read(file).unwrap();
        assert!(String::from_utf8_lossy(&bytes).contains("000000190001010003"));
        let text = serde_json::to_string(&read(&bytes).unwrap()).unwrap();
        assert!(!text.contains("000000190001010003"));
    }

    #[test]
    fn formats_are_told_by_bytes() {
        assert_eq!(format(b"\xef\xbb\xbf <?xml?>"), Format::Xml);
        assert_eq!(format(b"%PDF-1.7"), Format::Pdf);
        assert_eq!(format(b"\x89PNG\r\n"), Format::Picture);
        assert_eq!(format(b"PK\x03\x04"), Format::Ofd);
        assert_eq!(format(b""), Format::Unknown);
        assert_eq!(read(b""), Ok(Reading::empty(Format::Unknown)));
        assert_eq!(read(b"PK\x03\x04"), Err(Unreadable::Broken));
        assert_eq!(read(b"<html><body/></html>"), Err(Unreadable::NotThisKind));
    }
}
