//! How this installation speaks and looks: language, theme, text size, and the zone from which the business day
//! comes. One row. It also knows whether the space is a demo, since every print of one is marked 演示.

mod store;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::Result;
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

crate::words::coded!(Language { Zh: "zh", En: "en" });
crate::words::coded!(Theme { System: "system", Light: "light", Dark: "dark" });
crate::words::coded!(TextSize { Standard: "standard", Large: "large" });

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
    pub zone: Zone,
    /// Set in a synthetic space: since when.
    pub demo_since: Option<Instant>,
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
        let wrote = store::save(tx, &settings)?;
        Ok(Recorded::new(settings, wrote))
    })
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

/// Whether every print must say 演示.
pub fn is_demo(read: &Read) -> Result<bool> {
    Ok(store::load(read)?.demo_since.is_some())
}

/// Marks the space as synthetic, for good.
pub(crate) fn mark_demo(tx: &Tx, now: Instant) -> Result<Wrote> {
    store::mark_demo(tx, now)
}
