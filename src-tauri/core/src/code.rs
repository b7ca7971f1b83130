//! Codes that a scanner types, on badges and on labels: two letters that say what carries it, ten random letters and
//! figures, and a check letter, from an alphabet without I, L, O and U.

use qrcode::{Color, EcLevel, QrCode};

use crate::error::{Fault, Result};
use crate::rules::half_width;
use crate::world::World;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RANDOM: usize = 10;

/// What carries a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carrier {
    Badge,
    /// A card for one day.
    Temporary,
    Label,
    /// Somebody who works at the desk.
    Staff,
}

impl Carrier {
    fn prefix(self) -> &'static str {
        match self {
            Carrier::Badge => "FD",
            Carrier::Temporary => "TD",
            Carrier::Label => "LB",
            Carrier::Staff => "ST",
        }
    }
}

/// A new code, which tells nothing of its holder or of the thing it sticks to.
pub fn make(carrier: Carrier, world: &World) -> String {
    let body: String =
        world.bytes::<RANDOM>().iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect();
    let check = check_letter(&body);
    format!("{}{body}{check}", carrier.prefix())
}

/// The code in what a scanner typed: full-width letters, an input method's spaces and small letters mended.
/// `None` where it is no code of this carrier at all: wrong length, foreign letters or a wrong check letter.
pub fn normal(carrier: Carrier, typed: &str) -> Option<String> {
    let code: String =
        half_width(typed).chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
    let body = code.strip_prefix(carrier.prefix())?;
    let split = body.char_indices().next_back()?.0;
    let (body, check) = body.split_at(split);
    let known = body.len() == RANDOM && body.bytes().all(|b| ALPHABET.contains(&b));
    (known && check == check_letter(body).to_string()).then_some(code)
}

/// Luhn's sum to the base 32: it finds every single wrong letter and almost every swap of neighbours.
fn check_letter(body: &str) -> char {
    let value = |b: u8| ALPHABET.iter().position(|a| *a == b).unwrap_or(0);
    let sum: usize = body
        .bytes()
        .rev()
        .enumerate()
        .map(|(n, b)| {
            let weighed = value(b) * if n % 2 == 0 { 2 } else { 1 };
            weighed / 32 + weighed % 32
        })
        .sum();
    char::from(ALPHABET[(32 - sum % 32) % 32])
}

/// The QR of a code, rows of `#` and `.`.
pub fn qr(code: &str) -> Result<Vec<String>> {
    let qr = QrCode::with_error_correction_level(code, EcLevel::Q).map_err(Fault::new)?;
    let modules = qr.to_colors();
    let row = |row: &[Color]| row.iter().map(|c| if *c == Color::Dark { '#' } else { '.' }).collect();
    Ok(modules.chunks(qr.width()).map(row).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_survives_an_input_method_left_on() {
        let body = "7Q4KX2M9AB";
        let code = format!("FD{body}{}", check_letter(body));
        let full: String = code.chars().map(|c| char::from_u32(c as u32 + 0xFEE0).unwrap()).collect();
        assert_eq!(normal(Carrier::Badge, &full), Some(code.clone()));
        assert_eq!(normal(Carrier::Badge, &format!(" {} ", code.to_lowercase())), Some(code));
    }

    #[test]
    fn one_wrong_letter_is_found() {
        let body = "7Q4KX2M9AB";
        let code = format!("FD{body}{}", check_letter(body));
        for n in 2..code.len() {
            for letter in ALPHABET {
                let mut wrong = code.clone().into_bytes();
                wrong[n] = *letter;
                let wrong = String::from_utf8(wrong).unwrap();
                assert_eq!(normal(Carrier::Badge, &wrong).is_some(), wrong == code, "{wrong}");
            }
        }
    }

    #[test]
    fn what_is_no_code_is_none() {
        for typed in ["", "FD", "LB7Q4KX2M9AB0", "林芳", "FD林", "13800000000", "FD0123456789"] {
            assert_eq!(normal(Carrier::Badge, typed), None, "{typed}");
        }
    }
}
