use crate::capitals::LARGEST;
use crate::error::{Refusal, Result};
use crate::fen::Fen;
use crate::rules::half_width;

/// Of one line, and of one fee.
pub const MOST_PIECES: u32 = 10_000;

/// A receipt's number as people read it: the book's prefix and seven digits.
pub fn receipt_no(prefix: &str, number: u32) -> String {
    format!("{prefix}{number:07}")
}

/// `quantity` times `price`. Refused where it is not positive or cannot be written in capitals.
pub fn amount(quantity: u32, price: Fen) -> Result<Fen> {
    let times = price.0.checked_mul(i64::from(quantity.min(MOST_PIECES))).map(Fen);
    fits(times.unwrap_or(Fen(i64::MAX)))
}

/// Refused where an amount is not positive or cannot be written in capitals.
pub fn fits(amount: Fen) -> Result<Fen> {
    if amount <= Fen(0) {
        return Err(Refusal::AmountNotPositive {}.into());
    }
    if amount > LARGEST { Err(Refusal::AmountTooLarge { limit: LARGEST }.into()) } else { Ok(amount) }
}

/// What is charged for something of that price: all of it, or less with a reason. Never more.
pub fn charged(price: Fen, asked: Option<Fen>, waiver: &str) -> Result<Fen> {
    let charged = asked.unwrap_or(price);
    if charged < Fen(0) {
        return Err(Refusal::AmountNotPositive {}.into());
    }
    if charged > price {
        return Err(Refusal::ChargedAbovePrice { price, charged }.into());
    }
    if charged < price && waiver.is_empty() {
        return Err(Refusal::WaiverUnexplained { price, charged }.into());
    }
    Ok(charged)
}

/// A 税号 as it is kept: 15, 17, 18 or 20 letters and figures. Refused in any other shape.
pub fn tax_no(typed: &str) -> Result<Option<String>> {
    let tax_no: String =
        half_width(typed).chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
    if tax_no.is_empty() {
        return Ok(None);
    }
    let known = [15, 17, 18, 20].contains(&tax_no.len()) && tax_no.bytes().all(|b| b.is_ascii_alphanumeric());
    if known { Ok(Some(tax_no)) } else { Err(Refusal::TaxNoMalformed { tax_no }.into()) }
}

/// Whether a 统一社会信用代码's check letter does not fit. Some that were issued early do not, so the desk is warned
/// and never stopped. Other lengths carry no check.
pub fn is_doubtful(tax_no: &str) -> bool {
    const LETTERS: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    const WEIGHTS: [usize; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    if tax_no.len() != 18 {
        return false;
    }
    let values: Option<Vec<usize>> = tax_no.chars().map(|c| LETTERS.find(c)).collect();
    let Some((check, body)) = values.as_deref().and_then(<[usize]>::split_last) else { return true };
    let sum: usize = body.iter().zip(WEIGHTS).map(|(value, weight)| value * weight).sum();
    *check != (31 - sum % 31) % 31
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn less_than_the_price_needs_a_reason_and_more_is_refused() {
        let price = Fen(5_000);
        assert_eq!(charged(price, None, "").ok(), Some(price));
        assert_eq!(charged(price, Some(Fen(0)), "首次体验").ok(), Some(Fen(0)));
        assert_eq!(charged(price, Some(Fen(4_999)), "首次体验").ok(), Some(Fen(4_999)));
        for (asked, why) in [(Some(Fen(4_999)), ""), (Some(Fen(5_001)), ""), (Some(Fen(-1)), "首次体验")]
        {
            assert!(charged(price, asked, why).is_err(), "{asked:?}");
        }
        assert_eq!(charged(Fen(0), None, "").ok(), Some(Fen(0)), "what is free for all waives nothing");
    }

    #[test]
    fn tax_numbers_as_people_paste_them() {
        let good = "91350100M000100Y43";
        for (typed, kept) in [
            ("91350100m000100y43", Some(good)),
            (" 9135 0100 M000 100Y43 ", Some(good)),
            ("９１３５０１００Ｍ０００１００Ｙ４３", Some(good)),
            ("123456789012345", Some("123456789012345")),
            ("9135", None),
            ("91350100-M000100Y4", None),
        ] {
            assert_eq!(tax_no(typed).ok().flatten().as_deref(), kept, "{typed}");
        }
        assert_eq!(tax_no("  ").ok(), Some(None));
    }

    #[test]
    fn a_wrong_check_letter_is_doubted_and_no_more() {
        for good in ["91350100M000100Y43", "91512081MA62K0260E", "123456789012345"] {
            assert!(!is_doubtful(good), "{good}");
        }
        for doubtful in ["91350100M000100Y44", "91350100M000100YI3"] {
            assert!(is_doubtful(doubtful), "{doubtful}");
        }
    }

    #[test]
    fn no_amount_runs_over() {
        assert_eq!(amount(3, Fen(333)).ok(), Some(Fen(999)));
        assert_eq!(amount(1, LARGEST).ok(), Some(LARGEST));
        assert!(amount(2, LARGEST).is_err());
        assert!(amount(MOST_PIECES, Fen(i64::MAX)).is_err());
        assert!(amount(0, Fen(1)).is_err());
        assert_eq!(receipt_no("2026-", 318), "2026-0000318");
    }
}
