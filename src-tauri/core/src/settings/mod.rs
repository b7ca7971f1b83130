//! How this installation speaks and looks: language, theme, text size, motion; when the idle lock falls; the zone from
//! which the business day comes; how far the first run is. One row. It also knows whether the space is a demo or for
//! practice, since every print of one is marked 演示 or 练习.

mod store;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Refusal, Result};
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::{Day, Instant, Zone};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Language {
    Zh,
    En,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    System,
    Light,
    Dark,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TextSize {
    Standard,
    Large,
}

/// Whether things fade.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Motion {
    System,
    Reduced,
}

/// What the first run asks once there is a manager, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FirstRunStep {
    Facts,
    Zones,
    Roster,
    Backup,
}

/// What every screen and every print of a space that is not real must say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Unreal {
    /// 演示
    Demo,
    /// 练习
    Practice,
}

crate::words::coded!(Language { Zh: "zh", En: "en" });
crate::words::coded!(Theme { System: "system", Light: "light", Dark: "dark" });
crate::words::coded!(TextSize { Standard: "standard", Large: "large" });
crate::words::coded!(Motion { System: "system", Reduced: "reduced" });
crate::words::coded!(FirstRunStep { Facts: "facts", Zones: "zones", Roster: "roster", Backup: "backup" });

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ShowSettings"))]
#[serde(deny_unknown_fields)]
pub struct Show {}

/// The settings as they stand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Settings {
    pub language: Language,
    pub theme: Theme,
    pub text_size: TextSize,
    pub motion: Motion,
    pub zone: Zone,
    /// After so many minutes without a hand the screen is covered until a PIN; 0 is never.
    pub idle_minutes: u32,
    /// What the first run asks next; none once it is over.
    pub first_run: Option<FirstRunStep>,
    /// Where every backup is kept a second time.
    pub backup_folder: Option<String>,
    /// Set in a synthetic space: since when.
    pub demo_since: Option<Instant>,
    /// Set in a synthetic space made for practice, beside `demo_since`.
    pub practice_since: Option<Instant>,
}

/// What is left out stays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ChangeSettings", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Change {
    #[serde(default)]
    pub language: Option<Language>,
    #[serde(default)]
    pub theme: Option<Theme>,
    #[serde(default)]
    pub text_size: Option<TextSize>,
    #[serde(default)]
    pub motion: Option<Motion>,
}

pub fn show(space: &Space, _: &Ctx, _: Show) -> Result<Settings> {
    space.read(store::load)
}

pub fn change(space: &Space, ctx: &Ctx, ask: Change) -> Result<Settings> {
    space.write(ctx, |tx| {
        let mut settings = store::load(tx)?;
        settings.language = ask.language.unwrap_or(settings.language);
        settings.theme = ask.theme.unwrap_or(settings.theme);
        settings.text_size = ask.text_size.unwrap_or(settings.text_size);
        settings.motion = ask.motion.unwrap_or(settings.motion);
        let wrote = store::save(tx, &settings)?;
        Ok(Recorded::new(settings, wrote))
    })
}

/// The longest wait for the idle lock.
const MOST_MINUTES: u32 = 240;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct LockAfter {
    /// 0 is never.
    pub minutes: u32,
}

/// Sets the idle lock. Refused `minutes_outside`.
pub fn lock_after(space: &Space, ctx: &Ctx, ask: LockAfter) -> Result<Settings> {
    if ask.minutes > MOST_MINUTES {
        return Err(Refusal::MinutesOutside { least: 0, most: MOST_MINUTES }.into());
    }
    space.write(ctx, |tx| {
        let wrote = store::lock_after(tx, ask.minutes)?;
        Ok(Recorded::new(store::load(tx)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SetUp {
    /// Left out: the first run is over.
    #[serde(default)]
    pub next: Option<FirstRunStep>,
}

/// Keeps where the first run stands, so that it goes on there after a break.
pub fn set_up(space: &Space, ctx: &Ctx, ask: SetUp) -> Result<Settings> {
    space.write(ctx, |tx| {
        let wrote = store::set_up(tx, ask.next)?;
        Ok(Recorded::new(store::load(tx)?, wrote))
    })
}

/// The first run begins: its manager is there.
pub(crate) fn begin_first_run(tx: &Tx) -> Result<Wrote> {
    store::set_up(tx, Some(FirstRunStep::Facts))
}

/// Keeps where backups go a second time.
pub(crate) fn keep_backup_folder(tx: &Tx, folder: Option<&str>) -> Result<(Settings, Wrote)> {
    let wrote = store::keep_backup_folder(tx, folder)?;
    Ok((store::load(tx)?, wrote))
}

/// Where backups go a second time.
pub fn backup_folder(read: &Read) -> Result<Option<String>> {
    Ok(store::load(read)?.backup_folder)
}

/// The space's zone.
pub fn zone(read: &Read) -> Result<Zone> {
    Ok(store::load(read)?.zone)
}

/// The space's local day at `now`.
pub fn today(read: &Read, now: Instant) -> Result<Day> {
    Ok(zone(read)?.day_of(now))
}

/// How this installation speaks.
pub fn language(read: &Read) -> Result<Language> {
    Ok(store::load(read)?.language)
}

/// What every print must say; `None` in a real space.
pub fn unreal(read: &Read) -> Result<Option<Unreal>> {
    let Settings { demo_since, practice_since, .. } = store::load(read)?;
    Ok(practice_since.map(|_| Unreal::Practice).or(demo_since.map(|_| Unreal::Demo)))
}

/// Marks the space as synthetic, for good; nothing is left to set up in it.
pub(crate) fn mark_unreal(tx: &Tx, as_what: Unreal, now: Instant) -> Result<Wrote> {
    store::set_up(tx, None)?;
    store::mark_unreal(tx, now, (as_what == Unreal::Practice).then_some(now))
}
