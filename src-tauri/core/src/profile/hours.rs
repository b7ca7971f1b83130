//! When the space is open: hours by the kind of day, single days that differ, and the notices that say which days are
//! which. Nothing set: always open.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::calendar::{self, Calendar, Notice};
use super::store::hours as rows;
use crate::error::{Refusal, Result};
use crate::rules::text;
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::{Day, Instant, Period, Span, Wall, Zone};
use crate::{files, words};

/// What a day is, by the week and the notices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    Workday,
    /// 调休上班: a weekend day that is worked; it has the hours of a workday.
    MadeUp,
    Weekend,
    Holiday,
}

/// The kinds of day that have hours of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum HoursOf {
    Workday,
    Weekend,
    Holiday,
}

words::coded!(HoursOf { Workday: "workday", Weekend: "weekend", Holiday: "holiday" });

impl From<DayKind> for HoursOf {
    fn from(kind: DayKind) -> Self {
        match kind {
            DayKind::Workday | DayKind::MadeUp => Self::Workday,
            DayKind::Weekend => Self::Weekend,
            DayKind::Holiday => Self::Holiday,
        }
    }
}

/// The hours of a day. `closes` at 00:00 is midnight, the end of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "code", content = "values", rename_all = "snake_case", deny_unknown_fields)]
pub enum Hours {
    Always {},
    Between { opens: Wall, closes: Wall },
    Closed {},
}

impl Hours {
    /// The moments of that day in which the space is open.
    fn on(self, day: Day, zone: Zone) -> Option<Span> {
        let whole = zone.span_of(day);
        match self {
            Self::Always {} => Some(whole),
            Self::Closed {} => None,
            Self::Between { opens, closes } => {
                let until = if closes.is_midnight() { whole.until } else { zone.at(day, closes.time()) };
                Some(Span { from: zone.at(day, opens.time()), until })
            }
        }
    }

    /// Refused where it closes before it opens: hours do not go past midnight.
    fn sound(self) -> Result<Self> {
        match self {
            Self::Between { opens, closes } if closes <= opens && !closes.is_midnight() => {
                Err(Refusal::HoursReversed { opens, closes }.into())
            }
            sound => Ok(sound),
        }
    }
}

/// One day: what it is, and when the space is open on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DayOn {
    pub day: Day,
    pub kind: DayKind,
    /// The holiday's name, also on a day that is worked for it.
    pub name: Option<String>,
    pub hours: Hours,
    /// When it is open, as moments; absent where it is closed all day.
    pub open: Option<Span>,
    /// Why this single day differs from its kind, where it does.
    pub reason: Option<String>,
    /// The year whose notice is not imported: the kind is then known from the week alone.
    pub calendar_missing: Option<i32>,
}

/// Everything that decides a day, read once.
pub struct Opening {
    zone: Zone,
    hours: Vec<(HoursOf, Hours)>,
    exceptions: Vec<Exception>,
    calendars: Vec<Calendar>,
}

impl Opening {
    /// What decides the days of a period.
    pub fn load(read: &Read, period: Period) -> Result<Self> {
        Ok(Self {
            zone: settings::zone(read)?,
            hours: rows::hours(read)?,
            exceptions: rows::exceptions(read, period)?,
            calendars: calendars(read)?.into_iter().map(|one| one.calendar).collect(),
        })
    }

    /// One day of the period.
    pub fn on(&self, day: Day) -> DayOn {
        let (kind, name) = self.kind(day);
        let usual = self.hours.iter().find(|(of, _)| *of == kind.into());
        let usual = usual.map_or(Hours::Always {}, |(_, hours)| *hours);
        let exception = self.exceptions.iter().find(|one| one.day == day);
        let hours = exception.map_or(usual, |one| one.hours);
        DayOn {
            day,
            kind,
            name,
            hours,
            open: hours.on(day, self.zone),
            reason: exception.map(|one| one.reason.clone()),
            calendar_missing: calendar::missing(&self.calendars, day),
        }
    }

    /// The notice of the year itself goes before the one of the next year, which reaches back into December.
    fn kind(&self, day: Day) -> (DayKind, Option<String>) {
        let of_year = |year: i32| self.calendars.iter().filter(move |one| one.year == year);
        let said = of_year(day.year()).chain(of_year(day.year() + 1)).find_map(|one| one.says(day));
        match said {
            Some((Notice::Off, name)) => (DayKind::Holiday, Some(name.to_owned())),
            Some((Notice::Worked, name)) => (DayKind::MadeUp, Some(name.to_owned())),
            None if day.is_weekend() => (DayKind::Weekend, None),
            None => (DayKind::Workday, None),
        }
    }
}

/// One day, for other features.
pub fn day_on(read: &Read, day: Day) -> Result<DayOn> {
    Ok(Opening::load(read, Period { from: day, to: day })?.on(day))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct HoursOn {
    pub day: Day,
}

/// What a day is and when the space is open on it.
pub fn hours_on(space: &Space, _: &Ctx, ask: HoursOn) -> Result<DayOn> {
    space.read(|read| day_on(read, ask.day))
}

/// A single day that differs from its kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "OpeningException"))]
pub struct Exception {
    pub day: Day,
    pub hours: Hours,
    pub reason: String,
}

/// A year whose notice is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CalendarYear {
    pub calendar: Calendar,
    /// Absent where it came with the program.
    pub imported_at: Option<Instant>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OpeningHours {
    pub workday: Hours,
    pub weekend: Hours,
    pub holiday: Hours,
    /// From today on, in order.
    pub exceptions: Vec<Exception>,
    pub calendars: Vec<CalendarYear>,
    /// This year's or the next one's notice, where it is not known.
    pub calendar_missing: Vec<i32>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ShowHours"))]
#[serde(deny_unknown_fields)]
pub struct ShowHours {}

/// The hours by kind of day, the days that differ from today on, and the years that are known.
pub fn hours(space: &Space, ctx: &Ctx, _: ShowHours) -> Result<OpeningHours> {
    space.read(|read| opening_hours(read, ctx.now))
}

/// No exception lies further ahead: ten years in days.
const AHEAD: i64 = 3_650;

fn opening_hours(read: &Read, now: Instant) -> Result<OpeningHours> {
    let today = settings::today(read, now)?;
    let set = rows::hours(read)?;
    let of =
        |kind: HoursOf| set.iter().find(|(of, _)| *of == kind).map_or(Hours::Always {}, |(_, hours)| *hours);
    let calendars = calendars(read)?;
    let known = |year: i32| calendars.iter().any(|one| one.calendar.year == year);
    Ok(OpeningHours {
        workday: of(HoursOf::Workday),
        weekend: of(HoursOf::Weekend),
        holiday: of(HoursOf::Holiday),
        exceptions: rows::exceptions(read, Period { from: today, to: today.plus_days(AHEAD) })?,
        calendar_missing: [today.year(), today.year() + 1].into_iter().filter(|year| !known(*year)).collect(),
        calendars,
    })
}

/// Imported ones go before those of the program.
fn calendars(read: &Read) -> Result<Vec<CalendarYear>> {
    let mut years = rows::calendars(read)?;
    let own: Vec<i32> = years.iter().map(|one| one.calendar.year).collect();
    let built_in = calendar::built_in().iter().filter(|one| !own.contains(&one.year));
    years.extend(built_in.map(|one| CalendarYear { calendar: one.clone(), imported_at: None }));
    years.sort_by_key(|one| one.calendar.year);
    Ok(years)
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SetHours {
    pub workday: Hours,
    pub weekend: Hours,
    pub holiday: Hours,
}

/// Sets the hours of every kind of day. What is booked already stays. Refused `hours_reversed`.
pub fn set_hours(space: &Space, ctx: &Ctx, ask: SetHours) -> Result<OpeningHours> {
    let SetHours { workday, weekend, holiday } = ask;
    let (workday, weekend, holiday) = (workday.sound()?, weekend.sound()?, holiday.sound()?);
    space.write(ctx, |tx| {
        rows::save_hours(tx, HoursOf::Workday, workday)?;
        rows::save_hours(tx, HoursOf::Weekend, weekend)?;
        let wrote = rows::save_hours(tx, HoursOf::Holiday, holiday)?;
        Ok(Recorded::new(opening_hours(tx, ctx.now)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SetOpeningException"))]
#[serde(deny_unknown_fields)]
pub struct SetException {
    pub day: Day,
    pub hours: Hours,
    pub reason: String,
}

/// Gives a single day hours of its own, instead of those that it has already. What is booked already stays.
pub fn set_exception(space: &Space, ctx: &Ctx, ask: SetException) -> Result<OpeningHours> {
    let reason = text("reason", &ask.reason, 60)?;
    let hours = ask.hours.sound()?;
    space.write(ctx, |tx| {
        rows::withdraw_exception(tx, ask.day, ctx.now)?;
        let wrote = rows::insert_exception(tx, ask.day, hours, &reason, ctx.now)?;
        Ok(Recorded::new(opening_hours(tx, ctx.now)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "WithdrawOpeningException"))]
#[serde(deny_unknown_fields)]
pub struct WithdrawException {
    pub day: Day,
}

/// The day is again what its kind is. Refused `not_found` where it is nothing else.
pub fn withdraw_exception(space: &Space, ctx: &Ctx, ask: WithdrawException) -> Result<OpeningHours> {
    let missing = || Refusal::NotFound { what: "exception".to_owned(), value: ask.day.to_string() };
    space.write(ctx, |tx| {
        let wrote = rows::withdraw_exception(tx, ask.day, ctx.now)?.ok_or_else(missing)?;
        Ok(Recorded::new(opening_hours(tx, ctx.now)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ImportCalendar {
    pub staged: String,
}

/// The largest calendar file that is read: 1 MiB.
const LARGEST: u32 = 1024 * 1024;

/// Imports a year's notice; the same year again replaces it. Refused `calendar_flawed`, naming what is wrong.
pub fn import_calendar(space: &Space, ctx: &Ctx, ask: ImportCalendar) -> Result<OpeningHours> {
    let (facts, path) = space.files().staged(&ask.staged)?;
    if facts.size > LARGEST {
        return Err(Refusal::TooLarge { what: facts.name, limit: "1 MiB".to_owned() }.into());
    }
    let calendar = calendar::read(&String::from_utf8_lossy(&std::fs::read(path)?))?;
    let kept = space.files().keep(&ask.staged)?;
    space.write(ctx, |tx| {
        files::record(tx, &kept, ctx.now)?;
        rows::replace_calendar(tx, calendar.year, ctx.now)?;
        let wrote = rows::insert_calendar(tx, &calendar, &kept.sha256, ctx.now)?;
        Ok(Recorded::new(opening_hours(tx, ctx.now)?, wrote))
    })
}
