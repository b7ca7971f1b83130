//! The time in a line: 14-16, 下午2点到4点, 两小时, 上午.

use super::reader::Reader;
use super::{Clock, DAY, Part, Said};

impl Reader {
    pub fn say_times(&mut self, said: &mut Said) -> bool {
        if said.lasting.is_none()
            && let Some(lasting) = self.attempt(Self::lasting)
        {
            said.lasting = Some(lasting);
            return true;
        }
        if said.clock.is_none()
            && let Some(clock) = self.attempt(|reader| reader.clocks(said.part))
        {
            said.clock = Some(clock);
            return true;
        }
        if said.part.is_none() {
            let here = self.at;
            // A lone 早 or 晚 only after a day, as in 明早.
            let lone = self.peek(1).is_none_or(|c| !"上".contains(c))
                && self.peek(0).is_some_and(|c| "早晚".contains(c));
            if let Some(part) = self.part().filter(|_| !lone || said.day.is_some()) {
                said.part = Some(part);
                // 2-4 下午
                if let Some((from, _)) = &mut said.clock {
                    from.part = from.part.or(Some(part));
                }
                return true;
            }
            self.at = here;
        }
        false
    }

    /// 两小时, 一个半小时, 半小时, 1.5小时, 90分钟, 2h.
    fn lasting(&mut self) -> Option<u32> {
        if !self.begins() {
            return None;
        }
        let half = self.any(&["半"]);
        let number = if half { None } else { Some(self.number(3).or_else(|| self.written_number())?) };
        let tenths = if number.is_some() && self.any(&["."]) { self.number(1)? } else { 0 };
        self.any(&["个"]);
        let more = !half && self.any(&["半"]);
        if number.is_some() && !more && self.any(&["分钟", "min"]) {
            return number.filter(|_| tenths == 0);
        }
        let mut hours = self.any(&["小时", "钟头", "hours", "hour"]);
        if !hours && self.peek(0) == Some('h') {
            self.at += 1;
            hours = self.ends();
        }
        let minutes = number.unwrap_or(0) * 60 + tenths * 6 + if half || more { 30 } else { 0 };
        (hours && minutes > 0 && minutes <= DAY).then_some(minutes)
    }

    /// 14-16, 14:00-16:30, 下午2点到4点, 9点半, 2pm-4pm; a bare hour only where both are there.
    fn clocks(&mut self, said: Option<Part>) -> Option<(Clock, Option<Clock>)> {
        if !self.begins() {
            return None;
        }
        let part = self.part().filter(|part| *part != Part::WholeDay).or(said);
        self.blanks();
        let (mut from, told) = self.clock(part)?;
        let until = self.attempt(|r| {
            r.blanks();
            r.any(&["-", "–", "—", "~", "到", "至", "to "]).then_some(())?;
            r.blanks();
            let part = r.part();
            r.clock(part)
        });
        match until {
            Some((until, told_too)) if told || told_too || self.ends() => {
                // 2-4pm
                if from.part.is_none() && !from.full && until.part == Some(Part::Afternoon) && !told {
                    from.part = until.part.filter(|_| from.hour < until.hour);
                }
                Some((from, Some(until)))
            }
            None if told => Some((from, None)),
            _ => None,
        }
    }

    /// An hour, and whether its writing alone tells that it is one.
    fn clock(&mut self, part: Option<Part>) -> Option<(Clock, bool)> {
        let digits = self.text[self.at..].iter().take_while(|c| c.is_ascii_digit()).count();
        let nought = self.peek(0) == Some('0') && digits == 2;
        let hour = self.number(2).or_else(|| self.written_number())?;
        let mut clock = Clock { hour, minute: 0, part, full: nought || hour > 12 };
        let mut told = false;
        if self.any(&[":"]) {
            clock.minute = self.number(2)?;
            told = true;
        } else if self.any(&["点", "时"]) {
            told = true;
            clock.minute = self
                .word(&[("半", 30), ("一刻", 15), ("三刻", 45)])
                .or_else(|| self.attempt(|r| r.number(2).filter(|_| r.any(&["分"]) || r.ends())))
                .unwrap_or(0);
            self.any(&["钟", "整"]);
        } else if digits == 0 {
            return None;
        }
        if clock.part.is_none() {
            for (letters, part) in [("pm", Part::Afternoon), ("am", Part::Morning)] {
                if self.text[self.at..].starts_with(&letters.chars().collect::<Vec<_>>()) {
                    self.at += 2;
                    told = true;
                    clock.part = Some(part);
                }
            }
        }
        let whole = clock.hour * 60 + clock.minute;
        (clock.minute < 60 && whole <= DAY).then_some((clock, told))
    }

    pub fn part(&mut self) -> Option<Part> {
        self.word(&[
            ("凌晨", Part::Night),
            ("上午", Part::Morning),
            ("早上", Part::Morning),
            ("早", Part::Morning),
            ("中午", Part::Noon),
            ("下午", Part::Afternoon),
            ("傍晚", Part::Evening),
            ("晚上", Part::Evening),
            ("晚", Part::Evening),
            ("全天", Part::WholeDay),
            ("整天", Part::WholeDay),
            ("一天", Part::WholeDay),
            ("一整天", Part::WholeDay),
            ("morning", Part::Morning),
            ("afternoon", Part::Afternoon),
            ("evening", Part::Evening),
        ])
    }
}
