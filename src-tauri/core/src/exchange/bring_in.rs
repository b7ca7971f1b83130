use std::cell::RefCell;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::foreign::Foreign;
use super::line::{self, Chosen, Flaw, Meant};
use super::{calendar, store};
use crate::audit;
use crate::desks::{self, Booking, Desk};
use crate::error::{Error, Refusal, Result};
use crate::files::Staged;
use crate::ids::{DeskId, MemberId};
use crate::reader::Kind;
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::{Day, Instant, Zone};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct PreviewBookings {
    pub staged: String,
    /// For lines that name nobody whom the desk knows.
    #[serde(default)]
    pub member: Option<MemberId>,
    /// For lines whose place is no desk or room.
    #[serde(default)]
    pub desk: Option<DeskId>,
}

/// What importing a staged file would do. Nothing has happened yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BookingsPreview {
    pub file: Staged,
    /// In the order of beginning; what has no time comes last.
    pub lines: Vec<PreviewLine>,
    pub new: u32,
    pub known: u32,
    /// Flawed or refused.
    pub left: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "BookingsPreviewLine"))]
pub struct PreviewLine {
    pub line: u32,
    /// As the file calls it.
    pub says: String,
    pub desk_no: Option<String>,
    pub name: Option<String>,
    pub from: Option<Instant>,
    pub until: Option<Instant>,
    pub verdict: Verdict,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ImportVerdict"))]
#[serde(tag = "code", content = "values", rename_all = "snake_case")]
pub enum Verdict {
    New {},
    /// It is here already, under its UID.
    Known {
        booking_no: String,
    },
    Flawed {
        flaw: Flaw,
    },
    /// What booking it would be refused with, the lines before it taken for booked.
    Refused {
        refusal: Box<Refusal>,
    },
}

/// Tries every line as a booking and takes all of them back: what stands in the way of each is what would refuse it.
pub fn preview(space: &Space, ctx: &Ctx, ask: PreviewBookings) -> Result<BookingsPreview> {
    let (file, lines) = read(space, &ask.staged)?;
    let seen = RefCell::new(None);
    let aside = ctx.aside(ctx.command);
    let never = space.write(&aside, |tx| -> Result<Recorded<()>> {
        let house = House::of(tx, ctx, Chosen { member: ask.member, desk: ask.desk })?;
        let tried = lines.iter().map(|line| {
            house.look(tx, line, |meant| {
                desks::book_within(tx, ctx, meant.desk, meant.member.member, meant.span).map(|_| ())
            })
        });
        *seen.borrow_mut() = Some(tried.collect::<Result<Vec<_>>>()?);
        // Nothing of it is kept.
        Err(Refusal::Cancelled {}.into())
    });
    let Some(mut lines) = seen.into_inner() else {
        return Err(never.err().unwrap_or_else(|| Refusal::Cancelled {}.into()));
    };
    lines.sort_by_key(|line| (line.from.is_none(), line.from, line.line));
    let count = |is: fn(&Verdict) -> bool| {
        u32::try_from(lines.iter().filter(|line| is(&line.verdict)).count()).unwrap_or(u32::MAX)
    };
    let (new, known) = (
        count(|verdict| matches!(verdict, Verdict::New {})),
        count(|verdict| matches!(verdict, Verdict::Known { .. })),
    );
    let left = count(|verdict| matches!(verdict, Verdict::Flawed { .. } | Verdict::Refused { .. }));
    Ok(BookingsPreview { file, lines, new, known, left })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ImportBookings {
    pub staged: String,
    #[serde(default)]
    pub member: Option<MemberId>,
    #[serde(default)]
    pub desk: Option<DeskId>,
    /// The lines that are to be booked, by their numbers in the preview.
    pub lines: Vec<u32>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportedBookings {
    pub bookings: Vec<Booking>,
    /// Those among the lines that were here already.
    pub known: u32,
}

/// Books the chosen lines in one act: all of them, or none and what refused the first. What is here already is passed
/// over, so the same file a second time does nothing.
pub fn import(space: &Space, ctx: &Ctx, ask: ImportBookings) -> Result<ImportedBookings> {
    let (_, lines) = read(space, &ask.staged)?;
    let lines: Vec<Foreign> = lines.into_iter().filter(|line| ask.lines.contains(&line.line)).collect();
    let chosen = || Chosen { member: ask.member, desk: ask.desk };
    let known = space.read(|read| {
        let house = House::of(read, ctx, chosen())?;
        let known = lines.iter().map(|line| house.known(read, line)).collect::<Result<Vec<_>>>()?;
        Ok(known.into_iter().flatten().count())
    })?;
    let all = known == lines.len();
    let known = u32::try_from(known).unwrap_or(u32::MAX);
    if all {
        return Ok(ImportedBookings { bookings: Vec::new(), known });
    }
    space.write(ctx, |tx| {
        let house = House::of(tx, ctx, chosen())?;
        let (mut bookings, mut known, mut wrote) = (Vec::new(), 0, None);
        for line in &lines {
            if house.known(tx, line)?.is_some() {
                known += 1;
                continue;
            }
            let meant = house.meant(tx, line)?;
            let meant = meant.map_err(|flaw| Refusal::LineFlawed { line: line.line, flaw })?;
            let (booking, _) = desks::book_within(tx, ctx, meant.desk, meant.member.member, meant.span)?;
            wrote = Some(store::insert(tx, &uid(line), booking.booking, ctx.now)?);
            bookings.push(booking);
        }
        let wrote = wrote.ok_or(Refusal::Cancelled {})?;
        Ok(Recorded::new(ImportedBookings { bookings, known }, wrote))
    })
}

fn read(space: &Space, staged: &str) -> Result<(Staged, Vec<Foreign>)> {
    let (file, path) = space.files().staged(staged)?;
    match space.world().reader.read::<Vec<Foreign>>(Kind::Bookings, &path)? {
        Ok(lines) => Ok((file, lines)),
        Err(why) => Err(Refusal::BookingsUnreadable { name: file.name, why }.into()),
    }
}

/// A line without a UID is known again by all that it says.
fn uid(line: &Foreign) -> String {
    let said = || format!("{:?} {:?} {} {}", line.from, line.until, line.place, line.person);
    line.uid.clone().unwrap_or_else(said)
}

/// What the lines are held against.
struct House {
    chosen: Chosen,
    desks: Vec<Desk>,
    zone: Zone,
    today: Day,
    mark: String,
}

impl House {
    fn of(read: &Read, ctx: &Ctx, chosen: Chosen) -> Result<Self> {
        let zone = settings::zone(read)?;
        let (desks, mark) = (desks::all(read)?, audit::mark(read)?);
        Ok(Self { chosen, desks, zone, today: zone.day_of(ctx.now), mark })
    }

    fn meant(&self, read: &Read, line: &Foreign) -> Result<std::result::Result<Meant, Flaw>> {
        line::meant(read, line, &self.chosen, &self.desks, self.zone, self.today)
    }

    /// The booking that the line is already: imported before, or written out of this very space.
    fn known(&self, read: &Read, line: &Foreign) -> Result<Option<String>> {
        let uid = uid(line);
        if let Some(no) = store::booking_no(read, &uid)? {
            return Ok(Some(no));
        }
        let Some((no, _)) = uid.split_once('@') else { return Ok(None) };
        if uid != calendar::uid(no, &self.mark) {
            return Ok(None);
        }
        Ok(desks::by_no(read, no)?.map(|booking| booking.booking_no))
    }

    fn look(&self, read: &Read, line: &Foreign, book: impl Fn(&Meant) -> Result<()>) -> Result<PreviewLine> {
        let mut seen = PreviewLine {
            line: line.line,
            says: line.says.clone(),
            desk_no: None,
            name: None,
            from: None,
            until: None,
            verdict: Verdict::New {},
        };
        let known = self.known(read, line)?;
        match self.meant(read, line)? {
            Err(flaw) => seen.verdict = Verdict::Flawed { flaw },
            Ok(meant) => {
                (seen.from, seen.until) = (Some(meant.span.from), Some(meant.span.until));
                (seen.desk_no, seen.name) = (Some(meant.desk_no.clone()), Some(meant.member.name.clone()));
                if known.is_none() {
                    match book(&meant) {
                        Ok(()) => {}
                        Err(Error::Refused(refusal)) => {
                            seen.verdict = Verdict::Refused { refusal: Box::new(refusal) };
                        }
                        Err(fault) => return Err(fault),
                    }
                }
            }
        }
        if let Some(booking_no) = known {
            seen.verdict = Verdict::Known { booking_no };
        }
        Ok(seen)
    }
}
