//! A place in a text, and what stands there.

use crate::time::Day;

pub struct Reader {
    pub text: Vec<char>,
    pub at: usize,
    pub today: Day,
    pub closely: bool,
}

impl Reader {
    pub fn peek(&self, ahead: usize) -> Option<char> {
        self.text.get(self.at + ahead).copied()
    }

    /// Passes over the first of these words that stands here.
    pub fn word<T: Copy>(&mut self, words: &[(&str, T)]) -> Option<T> {
        let rest = &self.text[self.at..];
        let found = words.iter().find(|(word, _)| {
            let length = word.chars().count();
            let before = self.at.checked_sub(1).map(|at| self.text[at]);
            // An English word is not the middle of another.
            let inside = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
            let apart = !inside(before) && (word.ends_with(' ') || !inside(rest.get(length).copied()));
            let same = word.chars().eq(rest.iter().take(length).copied());
            same && (apart || !inside(word.chars().next()))
        });
        let (word, meaning) = *found?;
        self.at += word.chars().count();
        Some(meaning)
    }

    pub fn any(&mut self, words: &[&str]) -> bool {
        let words: Vec<(&str, ())> = words.iter().map(|word| (*word, ())).collect();
        self.word(&words).is_some()
    }

    /// Tries, and goes back where it comes to nothing.
    pub fn attempt<T>(&mut self, look: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.at;
        let found = look(self);
        if found.is_none() {
            self.at = before;
        }
        found
    }

    /// No letter, figure or dash of another word stands right before.
    pub fn begins(&self) -> bool {
        let before = self.at.checked_sub(1).map(|at| self.text[at]);
        before.is_none_or(|c| !c.is_ascii_alphanumeric() && !"-_./:".contains(c))
    }

    pub fn ends(&self) -> bool {
        self.peek(0).is_none_or(|c| !c.is_ascii_alphanumeric() && !"-_/:".contains(c))
    }

    /// At most so many digits.
    pub fn number(&mut self, digits: usize) -> Option<u32> {
        let length = self.text[self.at..].iter().take_while(|c| c.is_ascii_digit()).count();
        if length == 0 || length > digits {
            return None;
        }
        let number: String = self.text[self.at..self.at + length].iter().collect();
        self.at += length;
        number.parse().ok()
    }

    /// 两, 十, 十二, 二十; up to 99.
    pub fn written_number(&mut self) -> Option<u32> {
        const FIGURES: [(&str, u32); 10] = [
            ("一", 1),
            ("二", 2),
            ("两", 2),
            ("三", 3),
            ("四", 4),
            ("五", 5),
            ("六", 6),
            ("七", 7),
            ("八", 8),
            ("九", 9),
        ];
        let first = self.word(&FIGURES);
        if !self.any(&["十"]) {
            return first;
        }
        Some(first.unwrap_or(1) * 10 + self.word(&FIGURES).unwrap_or(0))
    }

    pub fn blanks(&mut self) {
        while self.peek(0).is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }
}
