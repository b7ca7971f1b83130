//! How people are found: one token a character, full pinyin, initials, the mobile and its tail, the number.

use std::collections::BTreeSet;

use pinyin::{ToPinyin, ToPinyinMulti};

use super::{people, store};
use crate::error::Result;
use crate::ids::MemberId;
use crate::rules::half_width;
use crate::space::{Tx, Wrote};

/// A name of many polyphones is found under so many of its readings.
const READINGS: usize = 16;

/// The words under which a person is found, one space between them.
pub fn terms(name: &str, mobile: &str, member_no: &str) -> String {
    let mut terms: BTreeSet<String> = BTreeSet::new();
    for reading in readings(name) {
        terms.insert(reading.concat());
        terms.insert(reading.iter().filter_map(|syllable| syllable.chars().next()).collect());
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

/// The query that finds what was typed; `None` where nothing to look for was typed.
pub fn query(typed: &str) -> Option<String> {
    let typed = half_width(typed).to_lowercase();
    let words: Vec<String> = typed.split_whitespace().filter_map(word).collect();
    if words.is_empty() { None } else { Some(words.join(" AND ")) }
}

fn word(typed: &str) -> Option<String> {
    let plain: String = typed.chars().filter(|c| c.is_alphanumeric()).collect();
    if plain.is_empty() {
        return None;
    }
    if plain.bytes().all(|b| b.is_ascii_digit()) {
        return Some(format!("(\"{plain}\"* OR \"{}\"*)", tail(&plain)));
    }
    if plain.is_ascii() {
        return Some(format!("\"{plain}\"*"));
    }
    Some(format!("\"{}\"*", spaced(&plain)))
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

/// The common reading first, then the others; ü is typed v.
fn syllables(c: char) -> Vec<String> {
    let typed = |plain: &str| plain.replace('ü', "v");
    let Some(common) = c.to_pinyin() else { return vec![c.to_string()] };
    let mut syllables = vec![typed(common.plain())];
    for other in c.to_pinyin_multi().into_iter().flatten() {
        let other = typed(other.plain());
        if !syllables.contains(&other) {
            syllables.push(other);
        }
    }
    syllables
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_by_characters_pinyin_and_initials() {
        let terms = terms("曾小满", "13800000042", "M-0042");
        for term in
            ["曾", "满", "zengxiaoman", "cengxiaoman", "zxm", "xiao", "13800000042", "t24000000831", "m0042"]
        {
            assert!(terms.split(' ').any(|found| found == term), "{term} in {terms}");
        }
    }

    #[test]
    fn what_is_typed_is_quoted() {
        assert_eq!(query("林芳"), Some("\"林 芳\"*".to_owned()));
        assert_eq!(query("linf"), Some("\"linf\"*".to_owned()));
        assert_eq!(query("8000"), Some("(\"8000\"* OR \"t0008\"*)".to_owned()));
        assert_eq!(query("\" OR *"), Some("\"or\"*".to_owned()));
        assert_eq!(query("  \"* "), None);
    }
}
