//! Time, in three kinds that never mix: an [`Instant`] (what happened), a [`Day`] (what a paper says)
//! and a [`Zone`] (how one becomes the other). Nothing here asks a clock; `now` arrives with the ask.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use chrono::{
    DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, SecondsFormat, SubsecRound, TimeZone, Utc,
};
use chrono_tz::OffsetComponents;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A moment, to the second, in UTC. On the wire and in the database: `2026-03-02T01:05:00Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
pub struct Instant(DateTime<Utc>);

impl Instant {
    /// The moment, cut to whole seconds.
    pub fn new(at: DateTime<Utc>) -> Self {
        Self(at.trunc_subsecs(0))
    }

    pub fn utc(self) -> DateTime<Utc> {
        self.0
    }

    /// Moved by whole seconds, backwards when negative.
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + chrono::Duration::seconds(seconds))
    }

    pub fn plus_minutes(self, minutes: i64) -> Self {
        self.plus_seconds(minutes * 60)
    }

    /// Seconds from `earlier` to here; negative when `earlier` is later.
    pub fn seconds_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).num_seconds()
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Secs, true))
    }
}

impl FromStr for Instant {
    type Err = String;

    /// Reads RFC 3339 with any offset.
    fn from_str(text: &str) -> Result<Self, String> {
        DateTime::parse_from_rfc3339(text)
            .map(|at| Self::new(at.with_timezone(&Utc)))
            .map_err(|e| format!("{text:?} is not a moment such as 2026-03-02T09:05:00+08:00 ({e})"))
    }
}

/// A civil day. On the wire and in the database: `2026-03-02`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
pub struct Day(NaiveDate);

impl Day {
    pub fn new(date: NaiveDate) -> Self {
        Self(date)
    }

    /// `None` where the calendar has no such day.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    pub fn date(self) -> NaiveDate {
        self.0
    }

    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// 1 for January.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// Saturday or Sunday.
    pub fn is_weekend(self) -> bool {
        self.weekday() >= 6
    }

    /// 1 for Monday to 7 for Sunday.
    pub fn weekday(self) -> u32 {
        self.0.weekday().number_from_monday()
    }

    /// Moved by whole days; stays where the calendar ends.
    pub fn plus_days(self, days: i64) -> Self {
        let moved = if days < 0 {
            self.0.checked_sub_days(Days::new(days.unsigned_abs()))
        } else {
            self.0.checked_add_days(Days::new(days.unsigned_abs()))
        };
        Self(moved.unwrap_or(self.0))
    }

    /// The same day `months` later, or the month's last day where that month is shorter.
    pub fn plus_months(self, months: u32) -> Self {
        Self(self.0.checked_add_months(Months::new(months)).unwrap_or(self.0))
    }

    /// Whole days from `earlier` to here.
    pub fn days_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).num_days()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl FromStr for Day {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .map(Self)
            .map_err(|e| format!("{text:?} is not a day such as 2026-03-02 ({e})"))
    }
}

macro_rules! text_in_and_out {
    ($name:ident, $format:literal, $example:literal) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "format": $format, "examples": [$example] })
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.to_string().into())
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                value
                    .as_str()?
                    .parse()
                    .map_err(|e: String| FromSqlError::Other(e.into()))
            }
        }
    };
}

text_in_and_out!(Instant, "date-time", "2026-03-02T01:05:00Z");
text_in_and_out!(Day, "date", "2026-03-02");
text_in_and_out!(Wall, "time", "09:00");
text_in_and_out!(Zone, "zone", "Asia/Shanghai");

/// A time of the day on the space's clocks, to the minute. On the wire and in the database: `09:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
pub struct Wall(NaiveTime);

impl Wall {
    pub fn time(self) -> NaiveTime {
        self.0
    }

    /// 00:00, which as an end is the end of the day.
    pub fn is_midnight(self) -> bool {
        self.0 == NaiveTime::MIN
    }
}

impl fmt::Display for Wall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%H:%M"))
    }
}

impl FromStr for Wall {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        NaiveTime::parse_from_str(text, "%H:%M")
            .map(Self)
            .map_err(|e| format!("{text:?} is not a time such as 09:00 ({e})"))
    }
}

/// The space's own IANA zone: the only place where an instant becomes a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
pub struct Zone(chrono_tz::Tz);

impl Zone {
    pub const SHANGHAI: Zone = Zone(chrono_tz::Asia::Shanghai);

    /// The local day of a moment.
    pub fn day_of(self, at: Instant) -> Day {
        Day(at.0.with_timezone(&self.0).date_naive())
    }

    /// Whether the clocks are put forward at that moment.
    pub fn is_summer(self, at: Instant) -> bool {
        !at.0.with_timezone(&self.0).offset().dst_offset().is_zero()
    }

    /// The local wall time of a moment, for people: date and time.
    pub fn local(self, at: Instant) -> chrono::NaiveDateTime {
        at.0.with_timezone(&self.0).naive_local()
    }

    /// The moment of a local wall time. Where clocks were put forward over it, the first moment after the gap;
    /// where they were put back over it, the earlier of the two.
    pub fn at(self, day: Day, time: NaiveTime) -> Instant {
        let mut wall = day.0.and_time(time);
        loop {
            if let Some(at) = self.0.from_local_datetime(&wall).earliest() {
                return Instant::new(at.with_timezone(&Utc));
            }
            wall += chrono::Duration::minutes(15);
        }
    }

    /// So many minutes earlier on the local clock: a day earlier is the same time of the day before.
    pub fn before(self, at: Instant, minutes: u32) -> Instant {
        let at = at.plus_minutes(-i64::from(minutes % 1_440));
        let days = i64::from(minutes / 1_440);
        let wall = self.local(at);
        if days == 0 { at } else { self.at(Day(wall.date()).plus_days(-days), wall.time()) }
    }

    /// The first moment of a local day.
    pub fn start_of(self, day: Day) -> Instant {
        self.at(day, NaiveTime::MIN)
    }

    /// A local day as a half-open span; 23 or 25 hours long where the clocks change.
    pub fn span_of(self, day: Day) -> Span {
        Span { from: self.start_of(day), until: self.start_of(day.plus_days(1)) }
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.name())
    }
}

impl FromStr for Zone {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        text.parse().map(Self).map_err(|_| format!("{text:?} is not a zone such as Asia/Shanghai"))
    }
}

/// Half-open: `from` belongs to it, `until` does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Span {
    pub from: Instant,
    pub until: Instant,
}

impl Span {
    pub fn overlaps(self, other: Self) -> bool {
        self.from < other.until && other.from < self.until
    }

    pub fn contains(self, at: Instant) -> bool {
        self.from <= at && at < self.until
    }
}

/// Civil days, both ends included, as papers count: 2026-01-01 to 2026-12-31 is a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Period {
    pub from: Day,
    pub to: Day,
}

impl Period {
    pub fn contains(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    pub fn overlaps(self, other: Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }
}
