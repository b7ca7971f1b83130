use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::sheet::{self, DaySheet};
use super::{lay_out, store};
use crate::error::{Refusal, Result};
use crate::ids::ClosingId;
use crate::prints::{self, Body, Print, Sheet};
use crate::profile;
use crate::rules::optional_text;
use crate::settings;
use crate::space::{Ctx, Recorded, Space};
use crate::time::{Day, Instant};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowDay {}

/// A day that was closed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Closing {
    pub closing: ClosingId,
    pub day: Day,
    /// 1, or more where the day was closed again.
    pub nth: u32,
    pub at: Instant,
    pub by: String,
    pub remark: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DayState {
    pub sheet: DaySheet,
    /// How often today was closed, the last first.
    pub closed: Vec<Closing>,
}

/// Today's page as it stands now.
pub fn show(space: &Space, ctx: &Ctx, _: ShowDay) -> Result<DayState> {
    space.read(|read| {
        let sheet = sheet::gather(read, ctx)?;
        let closed = store::closings_of(read, sheet.day)?;
        Ok(DayState { sheet, closed })
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CloseDay"))]
#[serde(deny_unknown_fields)]
pub struct Close {
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub remark: String,
}

/// Closes the day: its page is frozen as it stands, with who closed it. Nothing is blocked by it; closed again, the
/// day has a second sheet.
pub fn close(space: &Space, ctx: &Ctx, ask: Close) -> Result<Closing> {
    let remark = optional_text("remark", &ask.remark, 200)?;
    space.write(ctx, |tx| {
        let sheet = sheet::gather(tx, ctx)?;
        let nth = store::closings_of(tx, sheet.day)?.first().map_or(1, |last| last.nth + 1);
        let by = ctx.user()?;
        let frozen = serde_json::to_string(&sheet)?;
        let new = store::NewClosing { day: sheet.day, nth, at: ctx.now, by: by.id, remark: &remark };
        let (closing, wrote) = store::insert_closing(tx, &new, &frozen)?;
        let (day, by) = (sheet.day, by.name.clone());
        Ok(Recorded::new(Closing { closing, day, nth, at: ctx.now, by, remark: remark.clone() }, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ListClosings {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Closings {
    /// At most sixty, the last first.
    pub closings: Vec<Closing>,
}

/// The days that were closed.
pub fn closings(space: &Space, _: &Ctx, _: ListClosings) -> Result<Closings> {
    space.read(|read| Ok(Closings { closings: store::closings(read)? }))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PrintDay {
    pub closing: ClosingId,
}

/// Makes a print of a day's page as it was frozen.
pub fn print_day(space: &Space, ctx: &Ctx, ask: PrintDay) -> Result<Print> {
    let missing = || Refusal::NotFound { what: "closing".to_owned(), value: ask.closing.0.to_string() };
    let (closing, document) = space.read(|read| {
        let (closing, frozen) = store::closing(read, ask.closing)?.ok_or_else(missing)?;
        let sheet: DaySheet = serde_json::from_str(&frozen)?;
        let document = lay_out::lay_out(&profile::name(read)?, &closing, &sheet, settings::zone(read)?);
        Ok((closing, document))
    })?;
    let of = format!("{} 第{}次", closing.day, closing.nth);
    prints::make(
        space,
        ctx,
        &Sheet { title: "日结".to_owned(), of, body: Body::Document(Box::new(document)) },
    )
}
