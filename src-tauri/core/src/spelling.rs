//! What was typed against what is called something: characters, full pinyin, initials, or a mixture of the three, from
//! any character on (`zs`, `zhangs`, `张s` and `张硕` all find 张硕). Every reading of a character counts, so that a
//! surname is found by its own (单 as shan, 仇 as qiu) and by its common one. Pure.

use pinyin::{ToPinyin, ToPinyinMulti};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::rules::half_width;

/// No name is compared beyond so many characters, and nothing longer is looked for.
const LONGEST: usize = 60;

/// Readings that the table of characters lacks, mostly those of surnames.
const OTHER: &[(char, &[&str])] = &[
    ('黑', &["he"]),
    ('盛', &["cheng"]),
    ('牟', &["mu"]),
    ('谌', &["shen"]),
    ('郇', &["huan"]),
    ('隗', &["wei"]),
    ('句', &["gou"]),
];

/// How well something fits, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// The name or number itself.
    Whole,
    Begins,
    /// The whole name by its sound.
    SoundsWhole,
    SoundsBegin,
    Holds,
    SoundsInside,
    /// The end of a number or mobile.
    Tail,
}

/// The characters of a name that were typed: `until` does not belong to it. Counted in characters, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Marked {
    pub from: u32,
    pub until: u32,
}

/// That something fits, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fit {
    pub rank: Rank,
    /// Absent where a number fits, not the name.
    pub marked: Option<Marked>,
}

impl Fit {
    pub fn number(rank: Rank) -> Self {
        Self { rank, marked: None }
    }
}

/// What was typed, made plain: half-width, small letters, no signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    text: String,
    words: Vec<Vec<char>>,
}

impl Typed {
    /// `None` where nothing to look for was typed.
    pub fn new(text: &str) -> Option<Self> {
        let text: String = half_width(text).trim().chars().take(200).collect();
        let plain = |word: &str| -> Vec<char> {
            word.chars().filter(|c| c.is_alphanumeric()).map(fold).take(LONGEST).collect()
        };
        let words: Vec<_> = text.split_whitespace().map(plain).filter(|word| !word.is_empty()).collect();
        if words.is_empty() { None } else { Some(Self { text, words }) }
    }

    /// As it was typed, half-width and trimmed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The digits, where nothing else was typed.
    pub fn digits(&self) -> Option<String> {
        let all: String = self.words.concat().into_iter().collect();
        all.bytes().all(|b| b.is_ascii_digit()).then_some(all)
    }

    /// How the name fits; several words fit where each does.
    pub fn fits_name(&self, name: &str) -> Option<Fit> {
        let name: Vec<char> = half_width(name).chars().map(fold).take(LONGEST).collect();
        if let [word] = self.words.as_slice() {
            return fits(&name, word);
        }
        if let Some(fit) = fits(&name, &self.words.concat()) {
            return Some(fit);
        }
        let each: Option<Vec<Fit>> = self.words.iter().map(|word| fits(&name, word)).collect();
        let each = each?;
        let rank = each.iter().map(|fit| fit.rank.max(Rank::Holds)).max()?;
        Some(Fit { rank, marked: each.first()?.marked })
    }

    /// How a number such as `A-07` or `IT-0031` fits: dashes, capitals and leading noughts do not matter.
    pub fn fits_number(&self, number: &str) -> Option<Fit> {
        let typed = self.words.concat();
        let number: Vec<char> = number.chars().filter(|c| c.is_alphanumeric()).map(fold).collect();
        let ((typed_head, typed_digits), (head, digits)) = (parts(&typed), parts(&number));
        let rank = if typed == number || (typed_head == head && !digits.is_empty() && typed_digits == digits)
        {
            Rank::Whole
        } else if number.starts_with(&typed) {
            Rank::Begins
        } else if typed_head.is_empty()
            && (typed_digits == digits || typed.len() > 1 && number.ends_with(&typed))
        {
            Rank::Tail
        } else {
            return None;
        };
        Some(Fit::number(rank))
    }

    /// The better of name and number.
    pub fn fits(&self, name: &str, number: &str) -> Option<Fit> {
        best(self.fits_name(name), self.fits_number(number))
    }
}

/// The better of two; the first where they are equal.
pub fn best(one: Option<Fit>, other: Option<Fit>) -> Option<Fit> {
    match (one, other) {
        (Some(one), Some(other)) => Some(if other.rank < one.rank { other } else { one }),
        (one, other) => one.or(other),
    }
}

/// The best few, in the order in which they came where they fit equally well.
pub fn first<T>(found: impl IntoIterator<Item = (Fit, T)>, limit: u32) -> Vec<(Fit, T)> {
    let mut found: Vec<(Fit, T)> = found.into_iter().collect();
    found.sort_by_key(|(fit, _)| fit.rank);
    found.truncate(limit as usize);
    found
}

/// The letters before a number's last digits, and these without leading noughts.
fn parts(number: &[char]) -> (&[char], &[char]) {
    let head = number.iter().rposition(|c| !c.is_ascii_digit()).map_or(0, |at| at + 1);
    let noughts = number[head..].iter().take_while(|c| **c == '0').count();
    (&number[..head], &number[(head + noughts).min(number.len())..])
}

/// One small letter for a letter; ü is typed v.
fn fold(c: char) -> char {
    match c {
        'ü' | 'Ü' => 'v',
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

fn fits(name: &[char], word: &[char]) -> Option<Fit> {
    let end = name.iter().rposition(|c| c.is_alphanumeric()).map_or(0, |at| at + 1);
    let mut found: Option<Fit> = None;
    for from in 0..end {
        if !name[from].is_alphanumeric() {
            continue;
        }
        let Some((until, sounds)) = runs(name, from, word) else { continue };
        let rank = match (from == 0, until == end, sounds) {
            (true, true, false) => Rank::Whole,
            (true, true, true) => Rank::SoundsWhole,
            (true, false, false) => Rank::Begins,
            (true, false, true) => Rank::SoundsBegin,
            (false, _, false) => Rank::Holds,
            // One letter sounds in almost every name.
            (false, _, true) if word.len() == 1 => continue,
            (false, _, true) => Rank::SoundsInside,
        };
        let marked = u32::try_from(from).ok().zip(u32::try_from(until).ok());
        let fit = Fit { rank, marked: marked.map(|(from, until)| Marked { from, until }) };
        found = best(found, Some(fit));
    }
    found
}

/// Where the word ends in the name when it begins at `at`, and whether any of it was typed by its sound.
fn runs(name: &[char], at: usize, word: &[char]) -> Option<(usize, bool)> {
    let Some(typed) = word.first() else { return Some((at, false)) };
    let c = *name.get(at)?;
    if c == *typed {
        if let Some(found) = runs(name, at + 1, &word[1..]) {
            return Some(found);
        }
    } else if !c.is_alphanumeric() {
        return runs(name, at + 1, word);
    }
    if c.is_ascii() || !typed.is_ascii_alphabetic() {
        return None;
    }
    let mut known: [&str; 8] = [""; 8];
    for (n, syllable) in sounds(c).take(known.len()).enumerate() {
        if known[..n].contains(&syllable) {
            continue;
        }
        known[n] = syllable;
        for typed in typed_of(syllable, word) {
            if let Some((until, _)) = runs(name, at + 1, &word[typed..]) {
                return Some((until, true));
            }
        }
    }
    None
}

/// How much of the word may stand for this syllable, the longest first: all of it, its beginning where the word ends
/// there, its initial.
fn typed_of(syllable: &str, word: &[char]) -> impl Iterator<Item = usize> + use<> {
    let same = syllable.chars().map(fold).zip(word).take_while(|(ours, theirs)| ours == *theirs).count();
    let whole = same == syllable.chars().count() || same == word.len();
    let initial = if syllable.as_bytes().get(1) == Some(&b'h') { 2 } else { 1 };
    [(whole, same), (same >= initial && initial == 2, 2), (same >= 1, 1)]
        .into_iter()
        .filter(|(may, length)| *may && *length > 0)
        .map(|(_, length)| length)
}

/// Every reading of a Han character without tones, the common one first; nothing for other characters. May repeat.
fn sounds(c: char) -> impl Iterator<Item = &'static str> {
    let more = OTHER.iter().find(|(other, _)| *other == c).map_or(&[][..], |(_, more)| more);
    let common = c.to_pinyin().map(|sound| sound.plain());
    let others = c.to_pinyin_multi().into_iter().flatten().map(|sound| sound.plain());
    common.into_iter().chain(more.iter().copied()).chain(others)
}

/// Every reading of a character, the common one first, ü typed v; a letter that is no Han character reads as itself.
pub fn syllables(c: char) -> Vec<String> {
    let mut syllables: Vec<String> = Vec::new();
    for sound in sounds(c) {
        let sound = sound.replace('ü', "v");
        if !syllables.contains(&sound) {
            syllables.push(sound);
        }
    }
    if syllables.is_empty() { vec![c.to_string()] } else { syllables }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn rank(typed: &str, name: &str) -> Option<Rank> {
        Typed::new(typed).unwrap().fits_name(name).map(|fit| fit.rank)
    }

    #[test]
    fn surnames_are_found_by_their_own_reading_and_by_the_common_one() {
        for (name, readings) in [
            ("单", "shan dan"),
            ("曾", "zeng ceng"),
            ("仇", "qiu chou"),
            ("查", "zha cha"),
            ("解", "xie jie"),
            ("区", "ou qu"),
            ("朴", "piao pu"),
            ("任", "ren"),
            ("盖", "ge gai"),
            ("覃", "qin tan"),
            ("尉", "yu wei"),
            ("乐", "yue le"),
            ("种", "chong zhong"),
            ("洗", "xian xi"),
            ("员", "yun yuan"),
            ("缪", "miao mou"),
            ("召", "shao zhao"),
            ("折", "she zhe"),
            ("黑", "he hei"),
            ("万", "mo wan"),
            ("繁", "po fan"),
            ("秘", "bi mi"),
            ("翟", "zhai di"),
            ("薄", "bo bao"),
            ("贾", "jia gu"),
            ("葛", "ge"),
            ("盛", "sheng cheng"),
            ("牟", "mou mu"),
            ("谌", "chen shen"),
            ("吕", "lv"),
            ("长", "zhang chang"),
        ] {
            for reading in readings.split(' ') {
                assert!(
                    syllables(name.chars().next().unwrap()).contains(&reading.to_owned()),
                    "{name} {reading}"
                );
                assert!(
                    rank(&format!("{reading}xiaoman"), &format!("{name}小满")).is_some(),
                    "{name} {reading}"
                );
            }
        }
    }

    #[test]
    fn characters_sounds_initials_and_mixtures_fit() {
        for (typed, name, fits) in [
            ("张硕", "张硕", Some(Rank::Whole)),
            ("张", "张硕", Some(Rank::Begins)),
            ("硕", "张硕", Some(Rank::Holds)),
            ("zhangshuo", "张硕", Some(Rank::SoundsWhole)),
            ("zs", "张硕", Some(Rank::SoundsWhole)),
            ("zhs", "张硕", Some(Rank::SoundsWhole)),
            ("zhangs", "张硕", Some(Rank::SoundsWhole)),
            ("张s", "张硕", Some(Rank::SoundsWhole)),
            ("zhang", "张硕", Some(Rank::SoundsBegin)),
            ("shuo", "张硕", Some(Rank::SoundsInside)),
            ("s", "张硕", None),
            ("hys", "小会议室", Some(Rank::SoundsInside)),
            ("xiaohui", "小会议室", Some(Rank::SoundsBegin)),
            ("xi'an", "西安", Some(Rank::SoundsWhole)),
            ("ＺＳ", "张硕", Some(Rank::SoundsWhole)),
            ("3d", "3D 打印笔", Some(Rank::Begins)),
            ("3ddyb", "3D 打印笔", Some(Rank::SoundsWhole)),
            ("love", "Ada Lovelace", Some(Rank::Holds)),
            ("ada lovelace", "Ada Lovelace", Some(Rank::Whole)),
            ("芳 林", "林芳", Some(Rank::Holds)),
            ("lf", "林芳", Some(Rank::SoundsWhole)),
            ("lvxiao", "吕晓", Some(Rank::SoundsWhole)),
            ("hangzhou", "栖云（杭州）电子", Some(Rank::SoundsInside)),
            ("q云h", "栖云（杭州）电子", Some(Rank::SoundsBegin)),
            ("王", "张硕", None),
            ("zhangsh1", "张硕", None),
        ] {
            assert_eq!(rank(typed, name), fits, "{typed} in {name}");
        }
    }

    #[test]
    fn what_was_typed_is_marked() {
        let marked = |typed: &str, name: &str| {
            let marked = Typed::new(typed).unwrap().fits_name(name).unwrap().marked.unwrap();
            (marked.from, marked.until)
        };
        assert_eq!(marked("zs", "展示台 Z-02"), (0, 2));
        assert_eq!(marked("lace", "Ada Lovelace"), (8, 12));
        assert_eq!(marked("hz", "栖云（杭州）电子"), (3, 5));
    }

    #[test]
    fn numbers_fit_without_dashes_capitals_and_noughts() {
        let rank = |typed: &str, number: &str| Typed::new(typed)?.fits_number(number).map(|fit| fit.rank);
        for typed in ["A-07", "a07", "a7", "ａ－０７"] {
            assert_eq!(rank(typed, "A-07"), Some(Rank::Whole), "{typed}");
        }
        assert_eq!(rank("it-00", "IT-0031"), Some(Rank::Begins));
        assert_eq!(rank("31", "IT-0031"), Some(Rank::Tail));
        assert_eq!(rank("1", "IT-0031"), None);
        assert_eq!(rank("b7", "A-07"), None);
        assert_eq!(rank("0", "A-00"), Some(Rank::Tail));
    }

    #[test]
    fn signs_alone_are_nothing_to_look_for() {
        for text in ["", "  ", "*", "\"", "——", "('"] {
            assert_eq!(Typed::new(text), None, "{text}");
        }
    }
}
