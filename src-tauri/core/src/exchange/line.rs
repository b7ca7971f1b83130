use chrono::NaiveDateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::foreign::{Foreign, When};
use crate::desks::Desk;
use crate::error::Result;
use crate::ids::{DeskId, MemberId};
use crate::members::{self, Member};
use crate::plain::comparable;
use crate::space::Read;
use crate::spelling::Typed;
use crate::time::{Day, Instant, Span, Zone};

/// Why a line says no booking.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ImportFlaw"))]
#[serde(tag = "code", content = "values", rename_all = "snake_case")]
pub enum Flaw {
    /// It repeats: a series is made here, by its own rules.
    Repeats {},
    /// It is off, in the calendar that it comes from.
    Cancelled {},
    NoTime {},
    ZoneUnknown {
        zone: String,
    },
    PlaceUnknown {
        text: String,
    },
    /// The file names nobody whom the desk knows, and nobody was chosen; `text` may be empty.
    PersonUnknown {
        text: String,
    },
}

/// For lines that name nobody, or no place, whom the desk knows.
pub struct Chosen {
    pub member: Option<MemberId>,
    pub desk: Option<DeskId>,
}

/// What a line means here.
pub struct Meant {
    pub desk: DeskId,
    pub desk_no: String,
    pub member: Member,
    pub span: Span,
}

pub fn meant(
    read: &Read,
    line: &Foreign,
    chosen: &Chosen,
    desks: &[Desk],
    zone: Zone,
    today: Day,
) -> Result<std::result::Result<Meant, Flaw>> {
    if line.repeats {
        return Ok(Err(Flaw::Repeats {}));
    }
    if line.cancelled {
        return Ok(Err(Flaw::Cancelled {}));
    }
    let span = match span(line, zone) {
        Ok(span) => span,
        Err(flaw) => return Ok(Err(flaw)),
    };
    let by_place = desks.iter().find(|desk| comparable(&desk.desk_no) == comparable(&line.place));
    let chosen_desk = desks.iter().find(|desk| Some(desk.desk) == chosen.desk);
    let Some(desk) = by_place.or(chosen_desk) else {
        return Ok(Err(Flaw::PlaceUnknown { text: line.place.clone() }));
    };
    let member = match (person(read, &line.person, today)?, chosen.member) {
        (Some(member), _) => member,
        (None, Some(member)) => members::member(read, member)?,
        (None, None) => return Ok(Err(Flaw::PersonUnknown { text: line.person.clone() })),
    };
    Ok(Ok(Meant { desk: desk.desk, desk_no: desk.desk_no.clone(), member, span }))
}

/// Somebody whose whole name or number it is, where there is one such.
fn person(read: &Read, text: &str, today: Day) -> Result<Option<Member>> {
    let Some(typed) = Typed::new(text) else { return Ok(None) };
    let found = members::search(read, &typed, today, 3)?.into_iter().map(|(_, row)| row.member);
    let whole = |one: &Member| one.name == text || one.member_no.eq_ignore_ascii_case(text);
    let mut whole = found.filter(whole);
    Ok(match (whole.next(), whole.next()) {
        (Some(one), None) => Some(one),
        _ => None,
    })
}

fn span(line: &Foreign, zone: Zone) -> std::result::Result<Span, Flaw> {
    let at = |when: &Option<When>| match when {
        None => Err(Flaw::NoTime {}),
        Some(When::Utc { at }) => Ok(Instant::new(at.and_utc())),
        Some(When::Local { at, zone: None }) => Ok(local(zone, *at)),
        Some(When::Local { at, zone: Some(name) }) => {
            let known = known_zone(name).ok_or_else(|| Flaw::ZoneUnknown { zone: name.clone() })?;
            Ok(local(known, *at))
        }
    };
    Ok(Span { from: at(&line.from)?, until: at(&line.until)? })
}

fn local(zone: Zone, at: NaiveDateTime) -> Instant {
    zone.at(Day::new(at.date()), at.time())
}

/// An IANA name, or what Outlook calls China's.
fn known_zone(name: &str) -> Option<Zone> {
    match name {
        "China Standard Time" => Some(Zone::SHANGHAI),
        // Some write a path before it: /citadel.org/20250101_1/Asia/Shanghai
        _ => name.parse().ok().or_else(|| {
            let parts: Vec<&str> = name.rsplitn(3, '/').collect();
            let [city, land, _] = parts.as_slice() else { return None };
            format!("{land}/{city}").parse().ok()
        }),
    }
}
