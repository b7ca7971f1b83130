//! How people are found: one token a character, full pinyin, initials, the mobile and its tail, the number.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::people::Listed;
use super::{people, store};
use crate::error::Result;
use crate::ids::MemberId;
use crate::rules::half_width;
use crate::space::{Read, Tx, Wrote};
use crate::spelling::{Fit, Rank, Typed, syllables};
use crate::time::Day;

/// A name of many polyphones is found under so many of its readings.
const READINGS: usize = 16;

/// The words under which a person is found, one space between them.
pub fn terms(name: &str, mobile: &str, member_no: &str) -> String {
    let mut terms: BTreeSet<String> = BTreeSet::new();
    for reading in readings(name) {
        let initials: String = reading.iter().filter_map(|syllable| syllable.chars().next()).collect();
        // From each character on: a given name alone is a beginning too.
        for (from, (at, _)) in initials.char_indices().enumerate() {
            terms.insert(reading[from..].concat());
            terms.insert(initials[at..].to_owned());
        }
        // shanxm: the surname whole, the rest by its initials.
        if let (Some(surname), Some((at, _))) = (reading.first(), initials.char_indices().nth(1)) {
            terms.insert(format!("{surname}{}", &initials[at..]));
        }
        terms.extend(reading);
    }
    if !mobile.is_empty() {
        terms.insert(mobile.to_owned());
        terms.insert(tail(mobile));
    }
    terms.insert(member_no.replace('-', "").to_lowercase());
    let characters = spaced(name);
    let rest: Vec<String> = terms.into_iter().filter(|term| !term.is_empty()).collect();
    format!("{characters} {}", rest.join(" "))
}

/// Writes anew under which words a person is found: their own, the nickname's, and those of the rows that were merged
/// into theirs.
pub(super) fn index(tx: &Tx, member: MemberId) -> Result<Wrote> {
    let own = people::member(tx, member)?;
    let mut all = vec![terms(&own.name, &own.mobile, &own.member_no)];
    all.extend(store::facts(tx, member)?.nickname.map(|nickname| terms(&nickname, "", "")));
    for former in store::merged_into(tx, member)? {
        all.push(terms(&former.name, &former.mobile, &former.member_no));
    }
    store::put_terms(tx, member, &all.join(" "))
}

/// Writes anew under which words everybody is found: those who were enrolled before given names were among them are
/// not found by these. Part of a migration, which books nothing.
pub fn spell_anew(connection: &Connection) -> Result<()> {
    let all = store::names_of_all(connection)?;
    let own = |one: &store::Names| terms(&one.name, &one.mobile, &one.member_no);
    for one in all.iter().filter(|one| !one.name.is_empty()) {
        let mut words = vec![own(one)];
        words.extend(one.nickname.as_deref().map(|nickname| terms(nickname, "", "")));
        words.extend(all.iter().filter(|other| other.merged_into == Some(one.id)).map(own));
        store::set_terms(connection, one.id, &words.join(" "))?;
    }
    Ok(())
}

/// The query that finds what was typed; `None` where nothing to look for was typed.
pub fn query(typed: &str) -> Option<String> {
    let words: Vec<String> = plain(typed).iter().map(|word| beginning(word)).collect();
    if words.is_empty() { None } else { Some(words.join(" AND ")) }
}

/// The query that finds those whose name, initials, mobile or number is just what was typed.
fn exact_query(typed: &str) -> String {
    plain(typed).iter().map(|word| whole(word)).collect::<Vec<_>>().join(" AND ")
}

/// The words without signs, small letters; ü is typed v.
fn plain(typed: &str) -> Vec<String> {
    let typed = half_width(typed).to_lowercase().replace('ü', "v");
    let words = typed.split_whitespace().map(|word| word.chars().filter(|c| c.is_alphanumeric()).collect());
    words.filter(|word: &String| !word.is_empty()).collect()
}

fn beginning(word: &str) -> String {
    if is_digits(word) {
        return format!("(\"{word}\"* OR \"{}\"* OR \"{}\")", tail(word), numbered(word));
    }
    if let Some(digits) = word.strip_prefix('m').filter(|digits| !digits.is_empty() && is_digits(digits)) {
        return format!("(\"{word}\"* OR \"{}\")", numbered(digits));
    }
    let runs = runs(word);
    if runs.len() > 1 {
        // 张s: each part for itself, since the index has sounds behind all characters.
        return runs.iter().map(|run| beginning(run)).collect::<Vec<_>>().join(" AND ");
    }
    format!("\"{}\"*", spaced(word))
}

/// The runs of letters and of other characters in a word.
fn runs(word: &str) -> Vec<String> {
    let mut runs: Vec<String> = Vec::new();
    for c in word.chars() {
        match runs.last_mut() {
            Some(run) if run.is_ascii() == c.is_ascii() => run.push(c),
            _ => runs.push(c.to_string()),
        }
    }
    runs
}

fn whole(word: &str) -> String {
    if is_digits(word) {
        return format!("(\"{word}\" OR \"{}\")", numbered(word));
    }
    if word.is_ascii() { format!("\"{word}\"") } else { format!("^\"{}\"", spaced(word)) }
}

fn is_digits(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}

/// The digits of a member number, as the terms have them.
fn numbered(digits: &str) -> String {
    format!("m{:0>4}", digits.trim_start_matches('0'))
}

/// At most `limit` people: those whom the text names first, then those whom it may mean. With how each fits.
pub fn search(read: &Read, typed: &Typed, day: Day, limit: u32) -> Result<Vec<(Fit, Listed)>> {
    let Some(query) = query(typed.text()) else { return Ok(Vec::new()) };
    let mut rows = store::named(read, typed.text(), day)?;
    for query in [exact_query(typed.text()), query] {
        if rows.len() < limit as usize {
            rows.extend(store::find(read, &query, day)?);
        }
    }
    let mut people: Vec<(Fit, Listed)> = rows.into_iter().map(|row| (fit(typed, &row), row)).collect();
    people.sort_by_key(|(fit, row)| (fit.rank, row.member.name.chars().count(), row.member.member));
    people.dedup_by_key(|(_, row)| row.member.member);
    people.truncate(limit as usize);
    Ok(people)
}

/// The index has found them: by the name, or else by a number.
fn fit(typed: &Typed, row: &Listed) -> Fit {
    let number = typed.fits_number(&row.member.member_no).filter(|fit| fit.rank == Rank::Whole);
    let whole = typed.digits().is_some_and(|digits| digits == row.member.mobile);
    number
        .or_else(|| whole.then(|| Fit::number(Rank::Whole)))
        .or_else(|| typed.fits_name(&row.member.name))
        .unwrap_or_else(|| Fit::number(Rank::Tail))
}

/// A mobile from its end, marked, so that a tail is a beginning.
fn tail(mobile: &str) -> String {
    format!("t{}", mobile.chars().filter(char::is_ascii_digit).rev().collect::<String>())
}

/// Han characters apart from each other; runs of letters stay together.
fn spaced(text: &str) -> String {
    let mut spaced = String::new();
    for c in text.to_lowercase().chars().filter(|c| c.is_alphanumeric() || c.is_whitespace()) {
        if !c.is_ascii() {
            spaced.push(' ');
        }
        spaced.push(c);
        if !c.is_ascii() {
            spaced.push(' ');
        }
    }
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every reading of a name as syllables; letters that are no Han character read as themselves.
fn readings(name: &str) -> Vec<Vec<String>> {
    let mut all: Vec<Vec<String>> = vec![Vec::new()];
    for c in name.to_lowercase().chars().filter(|c| c.is_alphanumeric()) {
        let mut next = Vec::new();
        for syllable in syllables(c) {
            next.extend(
                all.iter().map(|before| [before.as_slice(), std::slice::from_ref(&syllable)].concat()),
            );
        }
        next.truncate(READINGS);
        all = next;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_by_characters_pinyin_and_initials() {
        let terms = terms("曾小满", "13800000042", "M-0042");
        for term in [
            "曾",
            "满",
            "zengxiaoman",
            "cengxiaoman",
            "zxm",
            "xiao",
            "xiaoman",
            "xm",
            "13800000042",
            "t24000000831",
            "m0042",
        ] {
            assert!(terms.split(' ').any(|found| found == term), "{term} in {terms}");
        }
    }

    #[test]
    fn what_is_typed_is_quoted() {
        assert_eq!(query("林芳"), Some("\"林 芳\"*".to_owned()));
        assert_eq!(query("linf"), Some("\"linf\"*".to_owned()));
        assert_eq!(query("8000"), Some("(\"8000\"* OR \"t0008\"* OR \"m8000\")".to_owned()));
        assert_eq!(exact_query("林芳 42"), "^\"林 芳\" AND (\"42\" OR \"m0042\")");
        assert_eq!(query("\" OR *"), Some("\"or\"*".to_owned()));
        assert_eq!(query("  \"* "), None);
    }
}
