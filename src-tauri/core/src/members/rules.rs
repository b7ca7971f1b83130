use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Refusal, Result};
use crate::ids::{MembershipId, TeamId};
use crate::rules::half_width;
use crate::time::Day;

/// What is wrong with an ID number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum IdFlaw {
    /// Not seventeen digits and one more or an X.
    Length,
    Birthday,
    CheckDigit,
}

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

/// An ID number as it is kept: eighteen characters, the last a digit or X. Spaces and full-width digits are mended.
/// Refused where the day of birth is none or the check digit is wrong; the area code is not looked at.
pub fn normal_id_no(typed: &str) -> Result<String> {
    let plain: String =
        half_width(typed).chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
    let wrong = |flaw| Err(Refusal::IdNumberWrong { flaw }.into());
    let (digits, check) = match plain.char_indices().nth(17) {
        Some((at, check)) if plain.chars().count() == 18 => (&plain[..at], check),
        _ => return wrong(IdFlaw::Length),
    };
    if !is_digits(digits) || !(check.is_ascii_digit() || check == 'X') {
        return wrong(IdFlaw::Length);
    }
    let number = |from: usize, to: usize| digits[from..to].parse().unwrap_or(0);
    let year = i32::try_from(number(6, 10)).unwrap_or(0);
    if year < 1900 || Day::from_ymd(year, number(10, 12), number(12, 14)).is_none() {
        return wrong(IdFlaw::Birthday);
    }
    if check != id_check_digit(digits) { wrong(IdFlaw::CheckDigit) } else { Ok(plain) }
}

/// GB 11643: weights 2^17 … 2^1 modulo 11.
fn id_check_digit(digits: &str) -> char {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = digits.bytes().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'][(sum % 11) as usize]
}

/// The first three and the last four: `000***********0017`.
pub fn masked(id_no: &str) -> String {
    let count = id_no.chars().count();
    let shown = |(at, c): (usize, char)| if at < 3 || at + 4 >= count { c } else { '*' };
    id_no.chars().enumerate().map(shown).collect()
}

/// What a reader typed of a chip, as it is kept: ten decimal digits, or eight or fourteen of hex. Readers give the
/// bytes in either order, so the smaller of the two stands for both. `None` where it is no such number.
pub fn card_uid(typed: &str) -> Option<String> {
    let plain: String = half_width(typed)
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, ':' | '-'))
        .collect::<String>()
        .to_uppercase();
    let bytes = match plain.len() {
        10 if is_digits(&plain) => plain.parse::<u32>().ok()?.to_be_bytes().to_vec(),
        8 | 14 if plain.is_ascii() => (0..plain.len())
            .step_by(2)
            .map(|at| u8::from_str_radix(&plain[at..at + 2], 16).ok())
            .collect::<Option<_>>()?,
        _ => return None,
    };
    let turned: Vec<u8> = bytes.iter().rev().copied().collect();
    Some(bytes.min(turned).iter().map(|byte| format!("{byte:02X}")).collect())
}

/// A membership that is there.
#[derive(Debug, Clone, PartialEq)]
pub struct Stay {
    pub id: MembershipId,
    pub team: TeamId,
    pub from_on: Day,
    pub to_on: Option<Day>,
}

impl Stay {
    pub fn holds(&self, day: Day) -> bool {
        self.from_on <= day && self.to_on.is_none_or(|to| day <= to)
    }
}

/// How a new membership finds its place among those that are there.
#[derive(Debug, PartialEq)]
pub enum Placement {
    /// It is a membership of its own; `cut` ends on the day before.
    New { cut: Option<MembershipId>, to_on: Option<Day> },
    /// The next membership is of the same team: it begins earlier.
    Earlier { cut: Option<MembershipId>, next: MembershipId },
}

/// Why there is no place.
#[derive(Debug, PartialEq)]
pub enum NoPlace {
    Already,
    /// Another team begins on the same day.
    SameDay(TeamId),
}

/// Each day belongs to the membership that began last on or before it, whatever the order in which they were entered.
pub fn place(stays: &[Stay], team: TeamId, from_on: Day) -> std::result::Result<Placement, NoPlace> {
    let here = stays.iter().find(|stay| stay.holds(from_on));
    match here {
        Some(stay) if stay.team == team => return Err(NoPlace::Already),
        Some(stay) if stay.from_on == from_on => return Err(NoPlace::SameDay(stay.team)),
        _ => {}
    }
    let cut = here.map(|stay| stay.id);
    let next = stays.iter().filter(|stay| stay.from_on > from_on).min_by_key(|stay| stay.from_on);
    Ok(match next {
        Some(next) if next.team == team => Placement::Earlier { cut, next: next.id },
        next => Placement::New { cut, to_on: next.map(|next| next.from_on.plus_days(-1)) },
    })
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

    #[test]
    fn an_id_number_has_a_birthday_and_a_check_digit() {
        // No area begins with 00: nobody has these.
        for (typed, kept) in [
            ("000000199001010018", Some("000000199001010018")),
            ("０００000 19900101 001８", Some("000000199001010018")),
            ("00000019900101019x", Some("00000019900101019X")),
            ("000000199001010011", None),
            ("000000199002300010", None),
            ("00000019900101001", None),
            ("00000019900101001O", None),
            ("", None),
        ] {
            assert_eq!(normal_id_no(typed).ok().as_deref(), kept, "{typed}");
        }
        // The standard's own examples.
        assert!(normal_id_no("11010519491231002x").is_ok() && normal_id_no("440524188001010014").is_err());
        assert_eq!(id_check_digit("44052418800101001"), '4');
        assert_eq!(masked("000000199001010018"), "000***********0018");
    }

    #[test]
    fn a_chip_is_the_same_from_every_reader() {
        let kept = card_uid("04A2B3C4");
        assert!(kept.is_some());
        for same in ["04a2b3c4", "C4B3A204", "0077771716", "３３００１０６７５６", "04:A2:B3:C4"] {
            assert_eq!(card_uid(same), kept, "{same}");
        }
        for none in ["", "13800000001", "4294967296", "04A2B3", "林芳", "04A2B3CG"] {
            assert_eq!(card_uid(none), None, "{none}");
        }
    }

    #[test]
    fn a_day_belongs_to_one_team_whatever_the_order_of_entry() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let stay = |id, team, from: &str, to: Option<&str>| Stay {
            id: MembershipId(id),
            team: TeamId(team),
            from_on: day(from),
            to_on: to.map(day),
        };
        let open = [stay(1, 1, "2026-03-01", None)];
        let later = place(&open, TeamId(2), day("2026-05-01"));
        assert_eq!(later, Ok(Placement::New { cut: Some(MembershipId(1)), to_on: None }));
        let earlier = place(&open, TeamId(2), day("2026-01-01"));
        assert_eq!(earlier, Ok(Placement::New { cut: None, to_on: Some(day("2026-02-28")) }));
        let same = place(&open, TeamId(1), day("2026-01-01"));
        assert_eq!(same, Ok(Placement::Earlier { cut: None, next: MembershipId(1) }));
        assert_eq!(place(&open, TeamId(2), day("2026-03-01")), Err(NoPlace::SameDay(TeamId(1))));
        assert_eq!(place(&open, TeamId(1), day("2026-03-01")), Err(NoPlace::Already));
        let over = [stay(1, 1, "2026-01-01", Some("2026-01-31")), stay(2, 3, "2026-04-01", None)];
        let between = place(&over, TeamId(2), day("2026-01-31"));
        let to_on = Some(day("2026-03-31"));
        assert_eq!(between, Ok(Placement::New { cut: Some(MembershipId(1)), to_on }), "the boundary day too");
    }
}
