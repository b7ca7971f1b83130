//! The two-dimensional code of an invoice, as a scanner types it: `01,32,,26…,100.76,20260330,,5F98`.
//!
//! The amount is without tax on legacy invoices and with tax on 数电票.

use super::reading::{Family, Field, Problem, Said, Source};
use super::said::shown;
use crate::plain::plain;

/// Why a scanned text is no invoice's code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotACode {
    /// Not version 01, or too few parts.
    Form,
    /// A number, code, day or amount that cannot be one.
    Value(Field),
    /// A 数电票 has no code and a legacy invoice needs one.
    CodeAgainstType,
}

/// What a scanned code says. Full-width commas come from an input method left in Chinese mode.
pub fn read(text: &str) -> Result<Said, NotACode> {
    let text = plain(text).replace(['、', '，'], ",");
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    let [version, kind, code, number, amount, day, rest @ ..] = parts.as_slice() else {
        return Err(NotACode::Form);
    };
    if *version != "01" || kind.len() != 2 {
        return Err(NotACode::Form);
    }
    let mut said = Said::default();
    let digital = matches!(*kind, "31" | "32" | "51" | "61");
    if digital != code.is_empty() {
        return Err(NotACode::CodeAgainstType);
    }
    if !has_digits(number, if digital { &[20] } else { &[8] }) {
        return Err(NotACode::Value(Field::Number));
    }
    if !digital && !has_digits(code, &[10, 12]) {
        return Err(NotACode::Value(Field::Code));
    }
    said.values.family = Some(match *kind {
        "51" => Family::Railway,
        "61" => Family::AirItinerary,
        _ if digital => Family::Digital,
        _ => Family::LegacyVat,
    });
    said.put(Field::Code, code);
    said.put(Field::Number, number);
    said.put(if digital { Field::Total } else { Field::Net }, amount);
    said.put(Field::IssuedOn, day);
    if let Some(check_code) = rest.first().filter(|text| has_digits(text, &[20])) {
        said.put(Field::CheckCode, check_code);
    }
    match said.problems.first() {
        Some(Problem::Unclear { field, .. }) => Err(NotACode::Value(*field)),
        _ => Ok(said),
    }
}

fn has_digits(text: &str, lengths: &[usize]) -> bool {
    lengths.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

/// Tells where a code contradicts what else was read beside it.
pub fn compare(code: &Said, said: &mut Said) {
    for field in [Field::Code, Field::Number, Field::Net, Field::Total, Field::IssuedOn] {
        if let (Some(instead), Some(taken)) = (shown(&code.values, field), shown(&said.values, field))
            && instead != taken
        {
            said.problems.push(Problem::Differs {
                field,
                taken,
                from: Source::Attached,
                instead,
                of: Source::Qr,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fen::Fen;
    use crate::time::Day;

    #[test]
    fn reads_legacy_and_digital_codes() {
        let legacy = read("01,10,011001605111,80100798,64.9,20161018,85342965681116380258").unwrap().values;
        assert_eq!(legacy.family, Some(Family::LegacyVat));
        assert_eq!((legacy.net, legacy.total), (Some(Fen(6_490)), None), "a legacy amount is without tax");
        assert_eq!(legacy.check_code.as_deref(), Some("85342965681116380258"));
        let special = read("01,01,1200154130,03630024,94339.62,20160621,,9335").unwrap().values;
        assert_eq!(special.code.as_deref(), Some("1200154130"));
        read("01,04,4200161350,00015045,165106.00,20160501,48114255542168294433,DBFE").unwrap();
        let digital = read("01,32,,26427000000316294884,100.76,20260330,,5F98").unwrap().values;
        assert_eq!((digital.net, digital.total), (None, Some(Fen(10_076))), "a 数电票 amount is with tax");
        assert_eq!(digital.issued_on, Day::from_ymd(2026, 3, 30));
        read("01,31,,26440000000012345678,1272.00,2026-09-01").unwrap();
    }

    #[test]
    fn reads_what_an_input_method_left() {
        let scanned = read(" 01，32，，26440000000012345678，1272.00，20260901，，ＡＢＣＤ ").unwrap();
        assert_eq!(scanned, read("01,32,,26440000000012345678,1272.00,20260901,,ABCD").unwrap());
    }

    #[test]
    fn refuses_what_is_no_code() {
        for (text, why) in [
            ("01,32,,2644000000001234567,1272.00,20260901,,ABCD", NotACode::Value(Field::Number)),
            ("01,32,,26440000000012345678,1272.00,20261301,,ABCD", NotACode::Value(Field::IssuedOn)),
            ("02,32,,26440000000012345678,1272.00,20260901,,ABCD", NotACode::Form),
            ("01,31,011001605111,26440000000012345678,1272.00,20260901", NotACode::CodeAgainstType),
            ("01,10,,80100798,64.9,20161018", NotACode::CodeAgainstType),
            ("01,32,,26440000000012345678,12x2.00,20260901", NotACode::Value(Field::Total)),
            ("https://example.org/?a=1,2,3,4,5,6", NotACode::Form),
            ("M0042-7QX4", NotACode::Form),
            ("", NotACode::Form),
        ] {
            assert_eq!(read(text), Err(why), "{text}");
        }
    }
}
