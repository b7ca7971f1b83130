//! The day in a line: 明天, 下周一, 11月28日, 28号.

use chrono::Datelike;

use super::Said;
use super::reader::Reader;
use crate::time::Day;

impl Reader {
    pub fn say_day(&mut self, said: &mut Said) -> bool {
        if said.day.is_some() || said.no_such_day.is_some() {
            return false;
        }
        let begins = self.at;
        match self
            .attempt(|reader| reader.relative_day().or_else(|| reader.week_day()).or_else(|| reader.date()))
        {
            None => return false,
            Some(Some(day)) => said.day = Some(day),
            Some(None) => said.no_such_day = Some(self.text[begins..self.at].iter().collect()),
        }
        true
    }

    fn relative_day(&mut self) -> Option<Option<Day>> {
        let days = self.word(&[
            ("大后天", 3),
            ("后天", 2),
            ("明天", 1),
            ("明日", 1),
            ("今天", 0),
            ("今日", 0),
            ("today", 0),
            ("tomorrow", 1),
        ]);
        // 今晚, 明早: the part of the day stays to be read.
        let days = days.or_else(|| {
            let part = self.peek(1).is_some_and(|c| "早晚".contains(c));
            if part { self.word(&[("今", 0), ("明", 1)]) } else { None }
        });
        Some(Some(self.today.plus_days(days?)))
    }

    /// 周五 is the next one, today among them; 下周五 that of the week after this one. A week begins on Monday.
    fn week_day(&mut self) -> Option<Option<Day>> {
        let week = self.word(&[
            ("下下", 2),
            ("下个", 1),
            ("下", 1),
            ("这个", 0),
            ("这", 0),
            ("本", 0),
            ("next ", 1),
        ]);
        let weeks = [("星期", ()), ("礼拜", ()), ("周", ())];
        let named = self.word(&[
            ("monday", 0),
            ("tuesday", 1),
            ("wednesday", 2),
            ("thursday", 3),
            ("friday", 4),
            ("saturday", 5),
            ("sunday", 6),
        ]);
        let short = self.peek(0) == Some('周');
        let day = match named {
            Some(day) => day,
            None => {
                self.word(&weeks)?;
                self.word(&[
                    ("一", 0),
                    ("二", 1),
                    ("三", 2),
                    ("四", 3),
                    ("五", 4),
                    ("六", 5),
                    ("日", 6),
                    ("天", 6),
                    ("末", 5),
                ])?
            }
        };
        if short && week.is_none() && !self.stands_apart() {
            return None;
        }
        let of_week = i64::from(self.today.date().weekday().num_days_from_monday());
        let ahead = match week {
            Some(weeks) => weeks * 7 + day - of_week,
            None => (day - of_week).rem_euclid(7),
        };
        Some(Some(self.today.plus_days(ahead)))
    }

    /// 2026年11月28日, 2026-11-28, 11月28日, 11/28, 28号.
    fn date(&mut self) -> Option<Option<Day>> {
        if !self.begins() {
            return None;
        }
        let (year, month) = (self.today.year(), self.today.date().month());
        let whole = self.attempt(|r| {
            let year = r.number(4).filter(|year| *year >= 2000)?;
            r.any(&["年", "-", "/", "."]).then_some(())?;
            let month = r.number(2)?;
            r.any(&["月", "-", "/", "."]).then_some(())?;
            let day = r.number(2)?;
            r.any(&["日", "号"]);
            r.ends().then_some((i32::try_from(year).ok()?, month, day))
        });
        if let Some((year, month, day)) = whole {
            return Some(Day::from_ymd(year, month, day));
        }
        let of_year = self.attempt(|r| {
            let month = r.number(2)?;
            let slash = r.any(&["/"]);
            (slash || r.any(&["月"])).then_some(())?;
            let day = r.number(2)?;
            (r.any(&["日", "号"]) || r.ends()).then_some((month, day))
        });
        if let Some((month, day)) = of_year {
            let this = Day::from_ymd(year, month, day);
            let next = Day::from_ymd(year + 1, month, day);
            // A day that is over is next year's where that is nearer than half a year.
            return Some(match (this, next) {
                (Some(this), Some(next)) if this < self.today && next.days_since(self.today) <= 183 => {
                    Some(next)
                }
                (this, _) => this,
            });
        }
        let day = self.attempt(|r| {
            let day = r.number(2)?;
            r.any(&["号", "日"]).then_some(())?;
            r.stands_apart().then_some(day)
        })?;
        let this = Day::from_ymd(year, month, day);
        let following = self.today.plus_months(1);
        let next = || Day::from_ymd(following.year(), following.date().month(), day);
        Some(this.filter(|this| *this >= self.today).or_else(next))
    }

    /// What follows is no part of a name: a blank, the end, a time.
    fn stands_apart(&mut self) -> bool {
        let Some(next) = self.peek(0) else { return true };
        if self.closely || next.is_whitespace() || next.is_ascii_digit() || ",，的".contains(next) {
            return true;
        }
        let here = self.at;
        let timed = self.part().is_some();
        self.at = here;
        timed
    }
}
