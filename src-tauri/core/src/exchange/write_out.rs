use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{calendar, sheet};
use crate::desks::{self, Booking};
use crate::error::{Refusal, Result};
use crate::ids::{DeskId, MemberId};
use crate::rules::in_order;
use crate::space::{Ctx, Read, Space};
use crate::time::{Period, Span, Zone};
use crate::{audit, profile, settings};

/// More days than this are asked for in parts.
const LONGEST: i64 = 400;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct WriteOut {
    pub period: Period,
    /// This person's alone.
    #[serde(default)]
    pub member: Option<MemberId>,
    /// This desk's or room's alone.
    #[serde(default)]
    pub desk: Option<DeskId>,
}

/// A kept file, to be saved like any other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WrittenOut {
    pub sha256: String,
    /// What the file is to be called.
    pub name: String,
    pub bookings: u32,
}

/// What goes out, with whose it is.
pub(super) struct Out {
    pub bookings: Vec<Booking>,
    pub zone: Zone,
    /// The space's name; may be empty.
    pub space: String,
    /// Of this space alone, so that a booking's UID is nobody else's.
    pub mark: String,
}

/// The standing bookings of some days as iCalendar. The same bookings give the same bytes.
pub fn write_calendar(space: &Space, _: &Ctx, ask: WriteOut) -> Result<WrittenOut> {
    let out = space.read(|read| gather(read, &ask))?;
    keep(space, &ask, &out, calendar::write(&out).as_bytes(), "ics")
}

/// The standing bookings of some days as a sheet, a booking a row, in the columns that an import reads.
pub fn write_sheet(space: &Space, _: &Ctx, ask: WriteOut) -> Result<WrittenOut> {
    let out = space.read(|read| gather(read, &ask))?;
    keep(space, &ask, &out, &sheet::write(&out)?, "xlsx")
}

fn keep(space: &Space, ask: &WriteOut, out: &Out, bytes: &[u8], ending: &str) -> Result<WrittenOut> {
    let sha256 = space.files().keep_bytes(bytes)?;
    let Period { from, to } = ask.period;
    let bookings = u32::try_from(out.bookings.len()).unwrap_or(u32::MAX);
    Ok(WrittenOut { sha256, name: format!("预约 {from} 至 {to}.{ending}"), bookings })
}

fn gather(read: &Read, ask: &WriteOut) -> Result<Out> {
    let Period { from, to } = ask.period;
    in_order(from, to)?;
    if from.plus_days(LONGEST) < to {
        let limit = format!("{LONGEST} days");
        return Err(Refusal::TooLarge { what: "period".to_owned(), limit }.into());
    }
    let zone = settings::zone(read)?;
    let span = Span { from: zone.span_of(from).from, until: zone.span_of(to).until };
    let wanted = |one: &Booking| {
        ask.member.is_none_or(|member| one.member == member)
            && ask.desk.is_none_or(|desk| one.desk == desk)
            // What is only held for somebody is no promise yet.
            && one.offer_until.is_none()
    };
    let bookings = desks::bookings_in(read, span)?.into_iter().filter(wanted).collect();
    Ok(Out { bookings, zone, space: profile::name(read)?, mark: audit::mark(read)? })
}
