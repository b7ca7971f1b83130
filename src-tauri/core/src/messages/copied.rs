use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{About, Copied, Message, Template, compose, store};
use crate::error::Result;
use crate::ids::MemberId;
use crate::rules::text;
use crate::space::{Ctx, Recorded, Space};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MarkCopied {
    pub about: About,
    /// As it lies on the clipboard; the desk may have changed it.
    pub text: String,
}

/// Longer texts are no messages.
const LONGEST: u32 = 1_000;

/// Writes down that a text was copied. The same text of the same thing again is copied again.
pub fn mark_copied(space: &Space, ctx: &Ctx, ask: MarkCopied) -> Result<Message> {
    let says = text("text", &ask.text, LONGEST)?;
    space.write(ctx, |tx| {
        let message = compose::write(tx, ctx, ask.about)?;
        let by = ctx.user()?;
        let wrote = match store::copied(tx, ask.about, message.template)? {
            Some((row, before)) => store::copy_again(tx, row, &says, before.times + 1, ctx.now, by.id)?,
            None => store::insert(tx, &message, &says, ctx.now, by.id)?,
        };
        let times = message.copied.map_or(1, |copied| copied.times + 1);
        let copied = Some(Copied { at: ctx.now, by: by.name.clone(), times });
        Ok(Recorded::new(Message { text: says, copied, ..message }, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ShowMessages"))]
#[serde(deny_unknown_fields)]
pub struct ShowLog {
    /// The rows to pass over; 0 for the first page.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<u32>", optional))]
    pub after: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "MessageLine"))]
pub struct LogLine {
    pub template: Template,
    pub member: Option<MemberId>,
    /// Absent for somebody who is no member.
    pub name: Option<String>,
    pub text: String,
    pub copied: Copied,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "MessageLog"))]
pub struct Log {
    /// At most a hundred, the last copied first.
    pub lines: Vec<LogLine>,
}

/// What was copied, the last first.
pub fn log(space: &Space, _: &Ctx, ask: ShowLog) -> Result<Log> {
    space.read(|read| Ok(Log { lines: store::log(read, ask.after)? }))
}
