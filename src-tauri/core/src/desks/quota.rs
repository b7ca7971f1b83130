//! How much of the places somebody may book, and how much of it is free: by day, week or month; in minutes, units or
//! bookings; of each person, each team, or each holder of a package. A booking that reaches over two windows is split.
//! Cancelled ones give back what they took; what nobody came to counts; a late-comer's second seat does not.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Booker, DeskKind, Unit, grid, store};
use crate::error::{Refusal, Result};
use crate::ids::{BookingId, MemberId, PackageId, QuotaId, TeamId};
use crate::rules::text;
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::{Day, Period, Span, Zone};
use crate::{members, words};

/// Whose bookings are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(tag = "code", content = "values", rename_all = "snake_case", deny_unknown_fields)]
pub enum QuotaHolder {
    /// Each person's own, or this one's alone.
    Person {
        #[serde(default)]
        member: Option<MemberId>,
    },
    /// Each team's together, or this one's alone.
    Team {
        #[serde(default)]
        team: Option<TeamId>,
    },
    /// Those of each person or team that holds the package.
    Package { package: PackageId },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum QuotaWindow {
    Day,
    Week,
    Month,
}

words::coded!(QuotaWindow { Day: "day", Week: "week", Month: "month" });

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    Minutes,
    /// Days, halves or hours, as each place is booked; a place by the minute has none.
    Units,
    /// A booking counts where it begins.
    Bookings,
}

words::coded!(Measure { Minutes: "minutes", Units: "units", Bookings: "bookings" });

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SetQuota {
    /// Also what a refusal calls it. The same name again replaces it.
    pub name: String,
    pub holder: QuotaHolder,
    pub window: QuotaWindow,
    /// The first day of a week: 1 for Monday to 7 for Sunday.
    #[serde(default = "monday")]
    #[cfg_attr(test, ts(as = "Option<u32>", optional))]
    pub week_start: u32,
    pub measure: Measure,
    /// Both where absent.
    #[serde(default)]
    pub kind: Option<DeskKind>,
    /// No more than this.
    #[serde(default)]
    pub most: Option<u32>,
    /// So much is free; the rest has its price.
    #[serde(default)]
    pub free: Option<u32>,
}

fn monday() -> u32 {
    1
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Quota {
    pub quota: QuotaId,
    pub set: SetQuota,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct QuotaList {
    /// By name.
    pub quotas: Vec<Quota>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ListQuotas {}

pub fn quotas(space: &Space, _: &Ctx, _: ListQuotas) -> Result<QuotaList> {
    space.read(|read| Ok(QuotaList { quotas: store::quotas(read)? }))
}

/// Sets a quota; what is booked already counts in it. Refused: neither a limit nor a free amount, and a week that
/// begins on no day.
pub fn set_quota(space: &Space, ctx: &Ctx, ask: SetQuota) -> Result<QuotaList> {
    let ask = SetQuota { name: text("name", &ask.name, 40)?, ..ask };
    if ask.most.is_none() && ask.free.is_none() {
        return Err(Refusal::QuotaEmpty { quota: ask.name }.into());
    }
    if !(1..=7).contains(&ask.week_start) {
        return Err(Refusal::NumberOutside { field: "week_start".to_owned(), least: 1, most: 7 }.into());
    }
    space.write(ctx, |tx| {
        match ask.holder {
            QuotaHolder::Person { member } => drop(member.map(|one| members::active(tx, one)).transpose()?),
            QuotaHolder::Team { team } => drop(team.map(|one| members::team_card(tx, one)).transpose()?),
            QuotaHolder::Package { package } => drop(store::package(tx, package)?),
        }
        if let Some(old) = store::quotas(tx)?.into_iter().find(|old| old.set.name == ask.name) {
            store::end_quota(tx, old.quota, ctx.now)?;
        }
        let wrote = store::insert_quota(tx, &ask, ctx.now)?;
        Ok(Recorded::new(QuotaList { quotas: store::quotas(tx)? }, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct EndQuota {
    pub quota: QuotaId,
}

/// The quota holds no longer.
pub fn end_quota(space: &Space, ctx: &Ctx, ask: EndQuota) -> Result<QuotaList> {
    let missing = || Refusal::NotFound { what: "quota".to_owned(), value: ask.quota.0.to_string() };
    space.write(ctx, |tx| {
        let known = store::quotas(tx)?.iter().any(|one| one.quota == ask.quota);
        let wrote = store::end_quota(tx, known.then_some(ask.quota).ok_or_else(missing)?, ctx.now)?;
        Ok(Recorded::new(QuotaList { quotas: store::quotas(tx)? }, wrote))
    })
}

/// What one window of a quota has to do with a booking.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct QuotaUse {
    pub quota: String,
    /// The days of the window.
    pub window: Period,
    pub measure: Measure,
    /// Without this booking.
    pub used: u32,
    pub asked: u32,
    pub most: Option<u32>,
    pub free: Option<u32>,
}

impl QuotaUse {
    /// How much of what is asked is free.
    pub fn free_of_asked(&self) -> u32 {
        self.asked.min(self.free.unwrap_or(0).saturating_sub(self.used))
    }

    /// Refused where it is more than the quota allows.
    pub fn within(&self) -> Result<()> {
        let Some(most) = self.most.filter(|most| self.used.saturating_add(self.asked) > *most) else {
            return Ok(());
        };
        let Self { quota, window, measure, used, asked, .. } = self.clone();
        Err(Refusal::QuotaUsed { quota, window, measure, used, asked, most }.into())
    }
}

/// A booking as a quota counts it.
pub(super) struct Counted {
    pub span: Span,
    pub unit: Unit,
    pub kind: DeskKind,
}

impl Counted {
    /// How much of it lies in a window.
    fn measured(&self, measure: Measure, window: Span, zone: Zone) -> u32 {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        match measure {
            Measure::Minutes => {
                let (from, until) = (self.span.from.max(window.from), self.span.until.min(window.until));
                u32::try_from((until.seconds_since(from).max(0) + 59) / 60).unwrap_or(u32::MAX)
            }
            Measure::Units => {
                let taken = grid::units(self.unit, self.span, zone);
                count(taken.into_iter().filter(|at| window.contains(*at)).count())
            }
            Measure::Bookings => u32::from(window.contains(self.span.from)),
        }
    }
}

/// The windows that a span touches, in order.
pub(super) fn windows(of: QuotaWindow, week_start: u32, span: Span, zone: Zone) -> Vec<Period> {
    let last = zone.day_of(span.until.plus_seconds(-1));
    let mut from = first_day(of, week_start, zone.day_of(span.from));
    let mut windows = Vec::new();
    while from <= last {
        let next = match of {
            QuotaWindow::Day => from.plus_days(1),
            QuotaWindow::Week => from.plus_days(7),
            QuotaWindow::Month => from.plus_months(1),
        };
        windows.push(Period { from, to: next.plus_days(-1) });
        from = next;
    }
    windows
}

fn first_day(of: QuotaWindow, week_start: u32, day: Day) -> Day {
    match of {
        QuotaWindow::Day => day,
        QuotaWindow::Week => day.plus_days(-i64::from((day.weekday() + 7 - week_start) % 7)),
        QuotaWindow::Month => Day::from_ymd(day.year(), day.month(), 1).unwrap_or(day),
    }
}

/// What each quota that concerns the booker has to do with such a booking, `but` for one that is being moved.
pub(super) fn uses(
    read: &Read,
    booker: &Booker,
    asked: &Counted,
    but: Option<BookingId>,
) -> Result<Vec<QuotaUse>> {
    let quotas = store::quotas(read)?;
    if quotas.is_empty() {
        return Ok(Vec::new());
    }
    let zone = settings::zone(read)?;
    let held = store::packages_held(read, booker, zone.day_of(asked.span.from))?;
    let mut uses = Vec::new();
    for Quota { set, .. } in quotas {
        if set.kind.is_some_and(|kind| kind != asked.kind) {
            continue;
        }
        for holder in holders(set.holder, booker, &held) {
            for window in windows(set.window, set.week_start, asked.span, zone) {
                let span =
                    Span { from: zone.start_of(window.from), until: zone.start_of(window.to.plus_days(1)) };
                let measured = |one: &Counted| one.measured(set.measure, span, zone);
                let mut counted = store::counted(read, holder, span, but)?;
                counted.retain(|one| set.kind.is_none_or(|kind| kind == one.kind));
                let (used, asked) = (counted.iter().map(measured).sum(), measured(asked));
                if asked > 0 {
                    let SetQuota { name: quota, measure, most, free, .. } = set.clone();
                    uses.push(QuotaUse { quota, window, measure, used, asked, most, free });
                }
            }
        }
    }
    Ok(uses)
}

/// Whose bookings a quota counts together with this booker's.
#[derive(Debug, Clone, Copy)]
pub(super) enum Together {
    Member(MemberId),
    Team(TeamId),
}

fn holders(holder: QuotaHolder, booker: &Booker, held: &[(PackageId, Together)]) -> Vec<Together> {
    match holder {
        QuotaHolder::Person { member } => member
            .is_none_or(|one| one == booker.member)
            .then_some(Together::Member(booker.member))
            .into_iter()
            .collect(),
        QuotaHolder::Team { team } => booker
            .team
            .filter(|own| team.is_none_or(|one| one == *own))
            .map(Together::Team)
            .into_iter()
            .collect(),
        QuotaHolder::Package { package } => {
            held.iter().filter(|(id, _)| *id == package).map(|(_, who)| *who).collect()
        }
    }
}
