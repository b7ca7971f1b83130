//! All that hangs on a person: what must be settled before they go, and what follows when a person who was entered
//! twice becomes one. Merging moves every row of the second to the first; the old number still finds the person.
//! Refused, with the list: archiving or removing somebody who has something of the house, is in it, or is expected;
//! undoing an import on whose rows something hangs. Nothing counted is ever deleted.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Refusal, Result};
use crate::fen::Fen;
use crate::ids::{ImportId, MemberId};
use crate::members::{self, ArchivedAs, Import, MemberCard};
use crate::rules::text;
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::Instant;
use crate::{checkin, counter, desks, events, growth, lending, messages, receipts, series};

/// Something that is not settled yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "code", content = "values", rename_all = "snake_case")]
pub enum OpenTie {
    /// The person is in the house.
    Visit {
        since: Instant,
    },
    Loan {
        item: String,
        due_at: Instant,
    },
    Booking {
        booking_no: String,
        desk_no: String,
        from: Instant,
    },
    Signup {
        title: String,
        from: Instant,
    },
    /// What the house still holds of theirs.
    Deposit {
        receipt_no: String,
        held: Fen,
    },
}

/// How much hangs on a person, open or past.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TieCounts {
    pub visits: u32,
    pub bookings: u32,
    pub loans: u32,
    pub signups: u32,
    pub attendances: u32,
    /// Receipts and fees.
    pub receipts: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ShowTies"))]
#[serde(deny_unknown_fields)]
pub struct Show {
    pub member: MemberId,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Ties {
    pub member: MemberCard,
    pub counts: TieCounts,
    /// What keeps the person from being archived.
    pub open: Vec<OpenTie>,
}

pub fn show(space: &Space, ctx: &Ctx, ask: Show) -> Result<Ties> {
    space.read(|read| {
        let member = members::member_card(read, ask.member, ctx.now)?;
        let id = member.member.member;
        Ok(Ties { counts: counts(read, id)?, open: open(read, id, ctx.now)?, member })
    })
}

fn counts(read: &Read, member: MemberId) -> Result<TieCounts> {
    let (signups, attendances) = events::count_of(read, member)?;
    Ok(TieCounts {
        visits: checkin::count_of(read, member)?,
        bookings: desks::count_of(read, member)?,
        loans: lending::count_of(read, member)?,
        signups,
        attendances,
        receipts: receipts::count_of(read, member)?,
    })
}

fn open(read: &Read, member: MemberId, now: Instant) -> Result<Vec<OpenTie>> {
    let mut open: Vec<OpenTie> =
        checkin::here_since(read, member)?.map(|since| OpenTie::Visit { since }).into_iter().collect();
    let due = lending::Due { member: Some(member), by: None };
    open.extend(lending::open_loans(read, now, &due)?.loans.into_iter().map(|loan| OpenTie::Loan {
        item: format!("{} {}", loan.item.name, loan.item.item_no),
        due_at: loan.due_at,
    }));
    open.extend(desks::coming_of(read, member, now)?.into_iter().map(|booking| OpenTie::Booking {
        booking_no: booking.booking_no,
        desk_no: booking.desk_no,
        from: booking.from,
    }));
    let coming = events::coming_of(read, member, now)?;
    open.extend(coming.into_iter().map(|(title, from)| OpenTie::Signup { title, from }));
    let held = receipts::held_deposits(read, Some(member))?.deposits.into_iter();
    open.extend(held.map(|one| OpenTie::Deposit { receipt_no: one.receipt.receipt_no, held: one.held }));
    Ok(open)
}

/// Refused `ties_open` with the list.
fn settled(read: &Read, member: MemberId, now: Instant) -> Result<()> {
    let open = open(read, member, now)?;
    if open.is_empty() {
        return Ok(());
    }
    let name = members::member(read, member)?.name;
    Err(Refusal::TiesOpen { name, open }.into())
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "MergeMembers"))]
#[serde(deny_unknown_fields)]
pub struct Merge {
    /// Whose name, mobile, number and badge stay.
    pub keep: MemberId,
    /// The second row of the same person.
    pub other: MemberId,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Merged {
    pub member: MemberCard,
    /// The number that finds the same person from now on.
    pub former_no: String,
    /// What came over.
    pub moved: TieCounts,
}

/// Makes two rows of one person into one, with all that hangs on either. Not to be undone.
pub fn merge(space: &Space, ctx: &Ctx, ask: Merge) -> Result<Merged> {
    space.write(ctx, |tx| {
        let (keep, other) = (members::active(tx, ask.keep)?, members::active(tx, ask.other)?);
        let (from, to) = (other.member, keep.member);
        if from == to {
            return Err(Refusal::MergeSelf { name: keep.name }.into());
        }
        let (signups, attendances) = events::reassign(tx, from, to, ctx.now)?;
        let moved = TieCounts {
            visits: checkin::reassign(tx, from, to, ctx.now)?,
            bookings: desks::reassign(tx, from, to)?,
            loans: lending::reassign(tx, from, to)?,
            signups,
            attendances,
            receipts: receipts::reassign(tx, from, to)?,
        };
        series::reassign(tx, from, to)?;
        counter::reassign(tx, from, to)?;
        messages::reassign(tx, from, to)?;
        let wrote = members::merge(tx, from, to, ctx.now)?;
        let member = members::member_card(tx, to, ctx.now)?;
        Ok(Recorded::new(Merged { member, former_no: other.member_no, moved }, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ArchiveMember"))]
#[serde(deny_unknown_fields)]
pub struct Archive {
    pub member: MemberId,
    pub reason: String,
}

/// Somebody who comes no more leaves the lists; their history stays. Refused `ties_open`.
pub fn archive(space: &Space, ctx: &Ctx, ask: Archive) -> Result<MemberCard> {
    let reason = text("reason", &ask.reason, 120)?;
    space.write(ctx, |tx| {
        let member = members::active(tx, ask.member)?.member;
        settled(tx, member, ctx.now)?;
        let wrote = members::archive(tx, ctx, member, ArchivedAs::Left, &reason)?;
        Ok(Recorded::new(members::member_card(tx, member, ctx.now)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RestoreMember"))]
#[serde(deny_unknown_fields)]
pub struct Restore {
    pub member: MemberId,
}

/// Somebody in the archive is back, with number and badge.
pub fn restore(space: &Space, ctx: &Ctx, ask: Restore) -> Result<MemberCard> {
    space.write(ctx, |tx| {
        let wrote = members::restore(tx, ask.member)?;
        Ok(Recorded::new(members::member_card(tx, ask.member, ctx.now)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RemoveMember"))]
#[serde(deny_unknown_fields)]
pub struct Remove {
    pub member: MemberId,
    pub reason: String,
}

/// Takes out of the rows what tells who a person is; they stay countable under their number. The book of acts keeps
/// what it booked before. Refused `ties_open`.
pub fn remove(space: &Space, ctx: &Ctx, ask: Remove) -> Result<MemberCard> {
    let reason = text("reason", &ask.reason, 120)?;
    space.write(ctx, |tx| {
        let member = members::member(tx, ask.member)?.member;
        settled(tx, member, ctx.now)?;
        let wrote = members::forget(tx, ctx, member, &reason)?;
        Ok(Recorded::new(members::member_card(tx, member, ctx.now)?, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct UndoImport {
    pub import: ImportId,
}

/// Takes back what an import wrote: all of it, or, where something hangs on a row, nothing, with the names.
pub fn undo_import(space: &Space, ctx: &Ctx, ask: UndoImport) -> Result<Import> {
    space.write(ctx, |tx| {
        let names = held(tx, ask.import)?;
        if !names.is_empty() {
            return Err(Refusal::ImportInUse { names }.into());
        }
        let (import, wrote) = members::undo_import(tx, ctx, ask.import)?;
        Ok(Recorded::new(import, wrote))
    })
}

/// The people and teams of an import on whom something hangs.
fn held(read: &Read, import: ImportId) -> Result<Vec<String>> {
    let (rows, teams) = members::import_rows(read, import)?;
    let mut names = Vec::new();
    for row in &rows {
        let used = row.enrolled && counts(read, row.member)? != TieCounts::default();
        if used || !members::is_as_imported(read, row)? {
            names.push(members::member(read, row.member)?.name);
        }
    }
    for team in teams {
        let card = members::team_card(read, team)?;
        let imported = rows.iter().filter(|row| row.began.is_some()).count();
        let others = card.members as usize > imported;
        if others || !card.agreements.is_empty() || growth::count_of_team(read, team)? > 0 {
            names.push(card.team.name);
        }
    }
    Ok(names)
}
