//! The bytes of a scanner in serial mode, cut into codes. Pure: bytes in, codes out.
//!
//! A code ends with CR, LF, both, ETX or a tab, as scanners are set; where none of these comes, it ends with a pause.
//! STX and other control characters are no part of it. Chinese comes as UTF-8 or as GBK. What is no text at all is
//! still a code, an unknown one: nothing is lost without being told.

use encoding_rs::GBK;

/// No code is longer, in bytes; what goes beyond is noise on the line, and is told as one cut code.
const LONGEST: usize = 4_096;

const ETX: u8 = 0x03;
const EOT: u8 = 0x04;

/// What has come of the code that is under way.
#[derive(Debug, Default)]
pub struct Scanned {
    begun: Vec<u8>,
}

impl Scanned {
    /// The codes that these bytes end, in order.
    pub fn hear(&mut self, bytes: &[u8]) -> Vec<String> {
        let mut codes = Vec::new();
        for byte in bytes {
            if matches!(*byte, b'\r' | b'\n' | b'\t' | ETX | EOT) || self.begun.len() >= LONGEST {
                codes.extend(self.pause());
            }
            self.begun.push(*byte);
        }
        codes
    }

    /// The code that a pause ends; `None` where none was under way.
    pub fn pause(&mut self) -> Option<String> {
        let bytes: Vec<u8> = std::mem::take(&mut self.begun);
        let bytes: Vec<u8> = bytes.into_iter().filter(|byte| !byte.is_ascii_control()).collect();
        let code = match String::from_utf8(bytes) {
            Ok(code) => code,
            Err(other) => GBK.decode_without_bom_handling(other.as_bytes()).0.into_owned(),
        };
        let code = code.trim();
        (!code.is_empty()).then(|| code.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn heard(bytes: &[u8]) -> Vec<String> {
        let mut scanned = Scanned::default();
        let mut codes = scanned.hear(bytes);
        codes.extend(scanned.pause());
        codes
    }

    #[test]
    fn a_code_ends_as_scanners_end_it() {
        for bytes in [
            "FD7Q4X\rLB0031\r",
            "FD7Q4X\nLB0031\n",
            "FD7Q4X\r\nLB0031\r\n",
            "\u{2}FD7Q4X\u{3}\u{2}LB0031\u{3}",
            "\u{2}FD7Q4X\u{3}\r\n\u{2}LB0031\u{3}\r\n",
            "FD7Q4X\tLB0031\t",
            "\r\n\r\nFD7Q4X\r\r\rLB0031",
            " FD7Q4X \r\0LB00\0\u{1b}31\r",
        ] {
            assert_eq!(heard(bytes.as_bytes()), ["FD7Q4X", "LB0031"], "{bytes:?}");
        }
    }

    #[test]
    fn a_pause_ends_a_code_that_has_no_end_of_its_own() {
        let mut scanned = Scanned::default();
        assert_eq!(scanned.hear(b"FD7Q4X"), Vec::<String>::new());
        assert_eq!(scanned.pause().as_deref(), Some("FD7Q4X"));
        assert_eq!(scanned.pause(), None);
        assert_eq!(scanned.hear(b"\r\n"), Vec::<String>::new(), "a late line end is no code");
    }

    #[test]
    fn chinese_comes_as_utf8_or_gbk_and_noise_is_still_told() {
        let gbk = GBK.encode("01,32,,2644,深圳\r").0.into_owned();
        assert_eq!(heard(&gbk), ["01,32,,2644,深圳"]);
        assert_eq!(heard("01,32,,2644,深圳\r".as_bytes()), ["01,32,,2644,深圳"]);
        assert_eq!(heard(&[0xff, 0xfe, 0x80, b'\r']).len(), 1);
        assert_eq!(heard(&[b'A'; LONGEST + 10]).len(), 2);
    }

    proptest! {
        #[test]
        fn however_the_bytes_are_cut_the_codes_are_the_same(
            codes in prop::collection::vec("[A-Z0-9,.]{1,40}", 1..20),
            cuts in prop::collection::vec(1usize..9, 1..200),
        ) {
            let bytes: Vec<u8> = codes.iter().flat_map(|code| format!("{code}\r\n").into_bytes()).collect();
            let mut scanned = Scanned::default();
            let mut found = Vec::new();
            let (mut at, mut cuts) = (0, cuts.iter().cycle());
            while at < bytes.len() {
                let until = (at + cuts.next().unwrap()).min(bytes.len());
                found.extend(scanned.hear(&bytes[at..until]));
                at = until;
            }
            prop_assert_eq!(found, codes);
        }
    }
}
