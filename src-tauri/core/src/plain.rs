//! Text as it really comes (typed with a Chinese input method, pasted from a chat, printed by a template), made
//! plain enough to read or to compare.

use unicode_normalization::UnicodeNormalization;

use crate::rules::half_width;

/// As it was written, but every run of blanks is one space, nothing is invisible, and the ends are trimmed: for
/// names, which keep their full-width brackets.
pub fn tidied(text: &str) -> String {
    let visible: String = text.chars().filter(|c| c.is_whitespace() || !is_hidden(*c)).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As [`tidied`], with full-width letters, digits and signs as half-width ones: for numbers, codes and labels.
pub fn plain(text: &str) -> String {
    tidied(&half_width(text)).replace('￥', "¥")
}

/// For comparing names of companies: compatibility forms unified (⼦ as 子, full-width brackets as half-width),
/// no blanks, upper case.
pub fn comparable(text: &str) -> String {
    text.nfkc().filter(|c| !c.is_whitespace() && !is_hidden(*c)).collect::<String>().to_uppercase()
}

fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_typed_text_plain() {
        assert_eq!(plain(" ０１，３２　ｘ\u{200b}\u{a0} y\t"), "01,32 x y");
        assert_eq!(tidied("　栖云（杭州）\u{200b} 公司\n"), "栖云（杭州） 公司");
        assert_eq!(plain("阿依·古丽"), "阿依·古丽");
        assert_eq!(comparable("栖云（杭州）电⼦ 有限公司"), comparable("栖云(杭州)电子有限公司"));
    }
}
