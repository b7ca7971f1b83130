use crate::error::{Refusal, Result};
use crate::rules::half_width;

/// A mobile as it is kept: eleven digits for a mainland one, `+` and digits for others. Spaces, dashes, brackets,
/// full-width digits and `+86` or `0086` are taken away first. Refused where no number is left.
pub fn normal_mobile(typed: &str) -> Result<String> {
    let malformed = || Refusal::MobileMalformed { mobile: typed.trim().to_owned() }.into();
    let plain: String = half_width(typed)
        .chars()
        .filter(|c| !c.is_whitespace() && !"-()（）.\u{200b}".contains(*c))
        .collect();
    let national = plain.strip_prefix("+86").or_else(|| plain.strip_prefix("0086")).unwrap_or(&plain);
    if is_mainland(national) {
        return Ok(national.to_owned());
    }
    let foreign = plain.strip_prefix('+').filter(|_| !plain.starts_with("+86"));
    match foreign {
        Some(digits) if (7..=15).contains(&digits.len()) && is_digits(digits) => Ok(plain),
        _ => Err(malformed()),
    }
}

fn is_mainland(number: &str) -> bool {
    number.len() == 11
        && is_digits(number)
        && number.starts_with('1')
        && matches!(number.as_bytes()[1], b'3'..=b'9')
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mobiles_as_people_paste_them() {
        let cases = [
            ("13800000001", Some("13800000001")),
            (" 138 0000 0001 ", Some("13800000001")),
            ("+86 138-0000-0001", Some("13800000001")),
            ("008613800000001", Some("13800000001")),
            ("１３８００００００００１", None),
            ("１３８０００００００１", Some("13800000001")),
            ("+852 5123 4567", Some("+85251234567")),
            ("12800000001", None),
            ("1380000000", None),
            ("林芳", None),
            ("+86", None),
            ("", None),
        ];
        for (typed, kept) in cases {
            assert_eq!(normal_mobile(typed).ok().as_deref(), kept, "{typed:?}");
        }
    }
}
