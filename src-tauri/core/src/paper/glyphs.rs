//! Characters with their widths, the spaces between them, and where a line may end (Chinese rules, and UAX #14).

use super::page::{Face, mm};
use super::{Faces, Unprintable};
use unicode_linebreak::{BreakOpportunity, linebreaks};

/// Never at a line's start.
pub const NEVER_FIRST: &str = "，。、；：？！）》〉」』】〕”’％‰℃…—·";
/// Never at a line's end.
pub const NEVER_LAST: &str = "（《〈「『【〔“‘¥￥№";

/// Words that stay with the number before them.
const UNITS: [&str; 46] = [
    "场次",
    "人次",
    "平方米",
    "个月",
    "小时",
    "分钟",
    "万元",
    "千元",
    "亿元",
    "工作日",
    "场",
    "㎡",
    "个",
    "家",
    "名",
    "人",
    "项",
    "份",
    "页",
    "期",
    "年",
    "月",
    "日",
    "元",
    "天",
    "次",
    "张",
    "台",
    "件",
    "套",
    "节",
    "号",
    "条",
    "款",
    "册",
    "行",
    "位",
    "间",
    "根",
    "周",
    "级",
    "版",
    "分",
    "倍",
    "mm",
    "m²",
];

/// A stretch of text with its face and size, ready to be measured.
#[derive(Debug, Clone)]
pub(super) struct Run<'a> {
    pub(super) says: std::borrow::Cow<'a, str>,
    pub(super) face: Face,
    /// Points.
    pub(super) size: f32,
    /// Never broken inside.
    pub(super) whole: bool,
    /// A named place it leads to.
    pub(super) leads: Option<&'a str>,
}

/// May a line end before this character?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Break {
    No,
    May,
    Must,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// Han, kana, and everything else that fills its square.
    Han,
    /// A full-width mark whose left half is empty.
    Opening,
    /// A full-width mark whose right half is empty.
    Closing,
    /// Latin letters, figures and what belongs to them.
    Word,
    Space,
    Other,
}

/// One character in its face. Lengths in millimetres.
#[derive(Debug, Clone, Copy)]
pub(super) struct Atom {
    pub(super) ch: char,
    pub(super) run: usize,
    pub(super) face: Face,
    pub(super) size: f32,
    pub(super) width: f32,
    /// Drawn space between the character before and this one, when both stand on one line.
    pub(super) gap: f32,
    pub(super) class: Class,
    pub(super) before: Break,
}

impl Atom {
    pub(super) fn em(&self) -> f32 {
        mm(self.size)
    }

    /// What an opening mark gives up when it begins a line.
    pub(super) fn lost_at_start(&self) -> f32 {
        if self.class == Class::Opening { self.em() / 2.0 } else { 0.0 }
    }

    /// What a closing mark can give up when it ends a line.
    pub(super) fn lost_at_end(&self) -> f32 {
        if self.class == Class::Closing { self.em() / 2.0 } else { 0.0 }
    }
}

/// Measures `runs`. Where lines may end is found out only when asked, by [`mark_breaks`].
pub(super) fn atoms(faces: &Faces, runs: &[Run<'_>]) -> Result<Vec<Atom>, Unprintable> {
    let mut atoms: Vec<Atom> = Vec::with_capacity(runs.iter().map(|run| run.says.len() / 2).sum());
    for (index, run) in runs.iter().enumerate() {
        for ch in run.says.chars() {
            let ch = if ch == '\t' { ' ' } else { ch };
            let (face, width) = match ch {
                '\n' => (run.face, 0.0),
                '\r' => continue,
                _ => faces.chain(run.face, ch).ok_or_else(|| Unprintable::missing(ch, &run.says))?,
            };
            let em = mm(run.size);
            let class = class(ch, width);
            let gap = atoms.last().map_or(0.0, |last| gap(last, ch, class, em));
            let before = if ch == '\n' { Break::Must } else { Break::No };
            atoms.push(Atom { ch, run: index, face, size: run.size, width: width * em, gap, class, before });
        }
    }
    Ok(atoms)
}

fn class(ch: char, width: f32) -> Class {
    let full = width > 0.9;
    match ch {
        ' ' | '\u{a0}' | '\u{3000}' | '\n' => Class::Space,
        '（' | '《' | '〈' | '「' | '『' | '【' | '〔' | '“' | '‘' if full => Class::Opening,
        '，' | '。' | '、' | '；' | '：' | '？' | '！' | '）' | '》' | '〉' | '」' | '』' | '】' | '〕'
        | '”' | '’'
            if full =>
        {
            Class::Closing
        }
        '0'..='9' | 'A'..='Z' | 'a'..='z' | '%' | '\u{c0}'..='\u{24f}' | '≥' | '≤' | '≈' | '±' => {
            Class::Word
        }
        '\u{2e80}'..='\u{2fff}'
        | '\u{3005}'..='\u{3007}'
        | '\u{3040}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' => Class::Han,
        '\u{20000}'.. => Class::Han,
        _ => Class::Other,
    }
}

fn gap(last: &Atom, ch: char, class: Class, em: f32) -> f32 {
    match (last.class, class) {
        (Class::Han, Class::Word) | (Class::Word, Class::Han) => 0.125 * em,
        (Class::Word, Class::Word) if "≥≤≈±".contains(last.ch) && !"≥≤≈±".contains(ch) => {
            0.125 * em
        }
        // Two full-width marks share an em and a half.
        (Class::Closing, Class::Closing | Class::Opening) | (Class::Opening, Class::Opening) => -0.5 * em,
        _ => 0.0,
    }
}

/// Finds where lines may end.
pub(super) fn mark_breaks(atoms: &mut [Atom], runs: &[Run<'_>]) {
    let text: String = atoms.iter().map(|atom| atom.ch).collect();
    let mut offered =
        linebreaks(&text).map(|(offset, kind)| (offset, kind == BreakOpportunity::Mandatory)).peekable();
    let mut offset = 0;
    for index in 0..atoms.len() {
        while offered.next_if(|(at, _)| *at < offset).is_some() {}
        let may = offered.peek().is_some_and(|(at, _)| *at == offset);
        if index > 0 && atoms[index].before != Break::Must {
            let may =
                (may || between_quotes(&atoms[index - 1], &atoms[index])) && !forbidden(atoms, runs, index);
            atoms[index].before = if may { Break::May } else { Break::No };
        }
        offset += atoms[index].ch.len_utf8();
    }
}

/// UAX #14 takes quotation marks for either side and never breaks beside them; Chinese knows which is which.
fn between_quotes(last: &Atom, next: &Atom) -> bool {
    let chinese = |class| matches!(class, Class::Han | Class::Opening | Class::Closing);
    (chinese(last.class) && "“‘".contains(next.ch)) || ("”’".contains(last.ch) && chinese(next.class))
}

/// True where the text may not be torn, whatever Unicode offers.
pub(super) fn forbidden(atoms: &[Atom], runs: &[Run<'_>], index: usize) -> bool {
    if mars_edges(atoms, index) {
        return true;
    }
    let (last, next) = (&atoms[index - 1], &atoms[index]);
    if last.run == next.run && runs[next.run].whole {
        return true;
    }
    // A typed space belongs to the line before it; judge by what stands before the space.
    let spaced = last.ch == ' ' && index >= 2;
    let before = if spaced { &atoms[index - 2] } else { last };
    let signs = "≥≤≈±→<>＞＜≠＝=÷×+－−";
    if signs.contains(before.ch) || next.ch == '→' || before.ch == '·' {
        return true;
    }
    if before.ch == '〕' && next.ch.is_ascii_digit() {
        return true;
    }
    before.ch.is_ascii_digit() && unit_at(atoms, index) > 0 || inside_unit(atoms, index)
}

/// True where a line that ends before `index` would end, or the next one begin, with a mark that must not stand there.
/// Typed spaces vanish at a line's edge, so the marks behind them count.
pub(super) fn mars_edges(atoms: &[Atom], index: usize) -> bool {
    let first = atoms[index..].iter().find(|atom| atom.ch != ' ');
    let last = atoms[..index].iter().rfind(|atom| atom.ch != ' ');
    first.is_some_and(|atom| NEVER_FIRST.contains(atom.ch))
        || last.is_some_and(|atom| NEVER_LAST.contains(atom.ch))
}

/// How many characters from `index` on are a unit.
fn unit_at(atoms: &[Atom], index: usize) -> usize {
    let rest = &atoms[index..];
    let fits =
        |unit: &&&str| unit.chars().enumerate().all(|(n, ch)| rest.get(n).is_some_and(|atom| atom.ch == ch));
    UNITS.iter().filter(fits).map(|unit| unit.chars().count()).max().unwrap_or(0)
}

/// True between the characters of a unit that follows a number.
fn inside_unit(atoms: &[Atom], index: usize) -> bool {
    (1..=2).any(|back| {
        let Some(start) = index.checked_sub(back).filter(|start| *start > 0) else {
            return false;
        };
        let before =
            if atoms[start - 1].ch == ' ' && start > 1 { &atoms[start - 2] } else { &atoms[start - 1] };
        before.ch.is_ascii_digit() && unit_at(atoms, start) > back
    })
}
