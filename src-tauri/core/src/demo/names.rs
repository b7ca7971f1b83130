//! Invented names from `assets/demo`. Whoever bears one of them is not meant.

use super::dice::Dice;

const SURNAMES: &str = include_str!("../../../../assets/demo/surnames.txt");
const GIVEN: &str = include_str!("../../../../assets/demo/given-names.txt");
const TEAM_HEADS: &str = include_str!("../../../../assets/demo/team-heads.txt");
const TEAM_FIELDS: &str = include_str!("../../../../assets/demo/team-fields.txt");

fn pick<'a>(dice: &mut Dice, words: &'a str) -> &'a str {
    let count = words.split_whitespace().count();
    words.split_whitespace().nth(dice.place(count)).unwrap_or("")
}

pub fn person(dice: &mut Dice) -> String {
    format!("{}{}", pick(dice, SURNAMES), pick(dice, GIVEN))
}

/// The `n`th team's name; no two alike.
pub fn team(n: usize) -> String {
    let heads: Vec<&str> = TEAM_HEADS.split_whitespace().collect();
    let fields: Vec<&str> = TEAM_FIELDS.split_whitespace().collect();
    // Steps that share no factor with the lists' lengths reach every pair before one comes again.
    let head = heads[(n * 7) % heads.len()];
    let field = fields[(n * 3 + n / heads.len()) % fields.len()];
    let round = n / (heads.len() * fields.len());
    if round == 0 { format!("{head}{field}") } else { format!("{head}{field}{}", round + 1) }
}

/// The `n`th person's: 160 is allotted to no operator.
pub fn mobile(n: usize) -> String {
    format!("160{n:08}")
}

/// The `n`th company's 统一社会信用代码, with a right check letter: 99 is no province.
pub fn uscc(n: usize) -> String {
    const LETTERS: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
    let body = format!("91990000MAD{n:05}X");
    let mut weight = 1;
    let mut sum = 0;
    for letter in body.bytes() {
        let value = LETTERS.iter().position(|known| *known == letter).unwrap_or(0);
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    format!("{body}{}", char::from(LETTERS[(31 - sum % 31) % 31]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_two_teams_are_called_alike() {
        let names: HashSet<String> = (0..3000).map(team).collect();
        assert_eq!(names.len(), 3000);
    }

    #[test]
    fn a_company_code_has_eighteen_letters() {
        assert_eq!(uscc(7).len(), 18);
        assert_eq!(uscc(99_999).len(), 18);
    }
}
