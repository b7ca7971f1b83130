//! A person's row leaves the lists: merged into another, archived, or emptied. Later features decide whether it may,
//! and let their own rows follow.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::details::{Archived, ArchivedAs, Facts};
use super::rules::Stay;
use super::{Import, Member, Team, cards, people, search, store, teams};
use crate::error::{Fault, Refusal, Result};
use crate::ids::{ImportId, MemberId, MembershipId, TeamId};
use crate::settings;
use crate::space::{Ctx, Read, Space, Tx, Wrote};
use crate::time::{Day, Instant};

/// All that members itself has of `from` becomes `to`'s: badges (the old one is good no more), cards, consents, the ID
/// number, memberships on days on which `to` has none, and facts that `to` lacks. The row of `from` is archived, and
/// its number and mobile find `to`.
pub fn merge(tx: &Tx, from: MemberId, to: MemberId, now: Instant) -> Result<Wrote> {
    if let Some(badge) = store::valid_badge_id(tx, from)? {
        store::revoke(tx, badge, now)?;
    }
    cards::end_temporary(tx, from, now)?;
    merge_consents(tx, from, to, now)?;
    merge_id_numbers(tx, from, to, now)?;
    merge_memberships(tx, from, to, now)?;
    merge_facts(tx, from, to)?;
    store::reassign(tx, from, to)?;
    let archived = Archived { at: now, how: ArchivedAs::Merged, reason: String::new() };
    store::archive(tx, from, &archived, Some(to))?;
    search::index(tx, to)
}

fn merge_consents(tx: &Tx, from: MemberId, to: MemberId, now: Instant) -> Result<()> {
    for consent in store::consents(tx, from)? {
        let stands = consent.withdrawn_at.is_none();
        if stands && store::consent_now(tx, to, consent.purpose)?.is_some() {
            store::withdraw_consent(tx, consent.consent, now.max(consent.given_at))?;
        }
    }
    Ok(())
}

fn merge_id_numbers(tx: &Tx, from: MemberId, to: MemberId, now: Instant) -> Result<()> {
    let Some((row, id_no)) = store::id_no(tx, from)? else { return Ok(()) };
    store::blank_id_no(tx, row)?;
    if store::id_no(tx, to)?.is_none() {
        store::put_id_no(tx, to, &id_no, now)?;
    }
    Ok(())
}

fn merge_facts(tx: &Tx, from: MemberId, to: MemberId) -> Result<()> {
    let (old, kept) = (store::facts(tx, from)?, store::facts(tx, to)?);
    let Member { name, mobile, .. } = people::member(tx, to)?;
    let facts = Facts {
        nickname: kept.nickname.or(old.nickname),
        founder: kept.founder.or(old.founder),
        education: kept.education.or(old.education),
        graduated_on: kept.graduated_on.or(old.graduated_on),
        archived: None,
    };
    store::change(tx, to, &name, &mobile, &facts)?;
    Ok(())
}

/// On a day on which both rows had a team, the kept row's stays true.
fn merge_memberships(tx: &Tx, from: MemberId, to: MemberId, now: Instant) -> Result<()> {
    let kept = store::stays(tx, to)?;
    for stay in store::stays(tx, from)? {
        let mut free = without(&stay, &kept).into_iter();
        match free.next() {
            Some((from_on, to_on)) => store::move_membership(tx, stay.id, to, from_on, to_on)?,
            None => store::withdraw_membership(tx, stay.id, stay.from_on, now)?,
        };
        for (from_on, to_on) in free {
            store::insert_membership(tx, stay.team, to, from_on, to_on)?;
        }
    }
    Ok(())
}

/// What is left of a membership outside others, in order.
fn without(stay: &Stay, others: &[Stay]) -> Vec<(Day, Option<Day>)> {
    let mut left = Vec::new();
    let mut from = stay.from_on;
    let within = |day: Day| stay.to_on.is_none_or(|to| day <= to);
    for other in others {
        if other.to_on.is_some_and(|to| to < from) || !within(other.from_on) {
            continue;
        }
        if other.from_on > from {
            left.push((from, Some(other.from_on.plus_days(-1))));
        }
        match other.to_on {
            Some(to) => from = from.max(to.plus_days(1)),
            None => return left,
        }
    }
    if within(from) {
        left.push((from, stay.to_on));
    }
    left
}

/// Takes a person out of the lists; their membership ends with the day. History stays, and so does the badge, which
/// is refused by the archive alone: [`restore`] makes it good again.
pub fn archive(tx: &Tx, ctx: &Ctx, member: MemberId, how: ArchivedAs, reason: &str) -> Result<Wrote> {
    let member = people::active(tx, member)?.member;
    let today = settings::today(tx, ctx.now)?;
    for stay in store::stays(tx, member)?.into_iter().filter(|stay| stay.to_on.is_none_or(|to| to > today)) {
        if stay.from_on > today {
            store::withdraw_membership(tx, stay.id, stay.from_on, ctx.now)?;
        } else {
            store::end_membership(tx, stay.id, Some(today))?;
        }
    }
    cards::end_temporary(tx, member, ctx.now)?;
    store::archive(tx, member, &Archived { at: ctx.now, how, reason: reason.to_owned() }, None)
}

/// Somebody who left is back. Refused `not_archived`, and `mobile_taken` where somebody else has the mobile now.
pub fn restore(tx: &Tx, member: MemberId) -> Result<Wrote> {
    let member = people::member(tx, member)?;
    let archived = store::facts(tx, member.member)?.archived;
    if archived.is_none_or(|archived| archived.how != ArchivedAs::Left) {
        return Err(Refusal::NotArchived { name: member.name }.into());
    }
    if let Some(other) = store::by_mobile(tx, &member.mobile)? {
        let Member { member_no, name, .. } = other;
        return Err(Refusal::MobileTaken { mobile: member.mobile, member_no, name }.into());
    }
    store::restore(tx, member.member)
}

/// Takes out what tells who a person is: name, mobile, nickname, ID number, consents, chips. The row stays countable.
/// Refused where nothing is left of them.
pub fn forget(tx: &Tx, ctx: &Ctx, member: MemberId, reason: &str) -> Result<Wrote> {
    let facts = store::facts(tx, member)?;
    if let Some((row, _)) = store::id_no(tx, member)? {
        store::blank_id_no(tx, row)?;
    }
    for consent in store::consents(tx, member)?.into_iter().filter(|consent| consent.withdrawn_at.is_none()) {
        store::withdraw_consent(tx, consent.consent, ctx.now.max(consent.given_at))?;
    }
    for chip in store::chips(tx, member)? {
        store::unbind_chip(tx, chip.card, ctx.now)?;
    }
    match facts.archived {
        None => archive(tx, ctx, member, ArchivedAs::Removed, reason)?,
        Some(_) => {
            let archived = Archived { at: ctx.now, how: ArchivedAs::Removed, reason: reason.to_owned() };
            store::archive(tx, member, &archived, None)?
        }
    };
    store::blank(tx, member)
}

/// Somebody in the archive.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ArchivedMember {
    pub member: Member,
    pub archived: Archived,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ListArchived {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Archive {
    /// Who left or was taken out, the latest first; at most two hundred.
    pub members: Vec<ArchivedMember>,
}

/// Who is in no list any more, but for merged rows and undone imports.
pub fn archived(space: &Space, _: &Ctx, _: ListArchived) -> Result<Archive> {
    space.read(|read| Ok(Archive { members: store::archived(read)? }))
}

/// What an import wrote, person by person, and the teams that it added. Refused `not_found` and `import_undone`.
pub fn import_rows(read: &Read, import: ImportId) -> Result<(Vec<ImportRow>, Vec<TeamId>)> {
    let missing = || Refusal::NotFound { what: "import".to_owned(), value: import.0.to_string() };
    if let Some(at) = store::import(read, import)?.ok_or_else(missing)?.undone_at {
        return Err(Refusal::ImportUndone { at }.into());
    }
    Ok((store::import_rows(read, import)?, store::import_teams(read, import)?))
}

/// Whether the person's team is still as the import left it.
pub fn is_as_imported(read: &Read, row: &ImportRow) -> Result<bool> {
    let member = people::member(read, row.member)?;
    let last = store::stays(read, row.member)?.pop();
    let stands = match (row.began, last) {
        (Some((began, _)), Some(last)) => last.id == began && last.to_on.is_none(),
        (None, None) => true,
        _ => false,
    };
    Ok(stands && member.member == row.member && store::facts(read, row.member)?.archived.is_none())
}

/// The import's memberships count on no day, those that it ended go on, and whom it enrolled is in no list; its teams
/// are gone, and their names are free.
pub fn undo_import(tx: &Tx, ctx: &Ctx, import: ImportId) -> Result<(Import, Wrote)> {
    let (rows, teams) = import_rows(tx, import)?;
    for row in rows {
        if let Some((began, from_on)) = row.began {
            store::withdraw_membership(tx, began, from_on, ctx.now)?;
        }
        if let Some(ended) = row.ended {
            store::end_membership(tx, ended, None)?;
        }
        if row.enrolled {
            archive(tx, ctx, row.member, ArchivedAs::Undone, "")?;
        }
    }
    for team in teams {
        let Team { name, team_no, .. } = teams::found(tx, team)?;
        store::withdraw_team(tx, team, &format!("{name} ({team_no})"), ctx.now)?;
    }
    let wrote = store::undo_import(tx, import, ctx.now)?;
    let missing = || Fault::new(format!("there is no import {}", import.0));
    Ok((store::import(tx, import)?.ok_or_else(missing)?, wrote))
}

/// What an import wrote of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportRow {
    pub member: MemberId,
    pub enrolled: bool,
    pub began: Option<(MembershipId, Day)>,
    pub ended: Option<MembershipId>,
}
