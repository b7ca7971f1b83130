use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::agreements::{Agreement, standing_on};
use super::badges::BadgeCode;
use super::belonging::team_on;
use super::teams::Team;
use super::{badges, rules, search, store};
use crate::error::{Refusal, Result};
use crate::ids::MemberId;
use crate::plain::comparable;
use crate::rules::text;
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::{Day, Instant};

pub use rules::normal_mobile;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Member {
    pub member: MemberId,
    /// Such as `M-0042`.
    pub member_no: String,
    pub name: String,
    /// Digits, or `+` and digits for a number from elsewhere.
    pub mobile: String,
    pub enrolled_at: Instant,
}

/// A person with all that the desk looks at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MemberCard {
    pub member: Member,
    pub team: Option<Team>,
    /// The team's agreement of the day; in a gap, and after the last, the one that ended before it.
    pub agreement: Option<Agreement>,
    pub badge: BadgeCode,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Enrol {
    pub name: String,
    pub mobile: String,
}

/// Enrols a person and issues a badge, in one act.
pub fn enrol(space: &Space, ctx: &Ctx, ask: Enrol) -> Result<MemberCard> {
    space.write(ctx, |tx| {
        let (member, wrote) = enrol_in(tx, space, &ask, ctx.now)?;
        Ok(Recorded::new(member_card(tx, member, ctx.now)?, wrote))
    })
}

/// As [`enrol`], for acts that do more. Refused `mobile_taken`, and `mobile_archived` for somebody who may come back.
pub fn enrol_in(tx: &Tx, space: &Space, ask: &Enrol, now: Instant) -> Result<(MemberId, Wrote)> {
    let name = text("name", &ask.name, 60)?;
    let mobile = normal_mobile(&ask.mobile)?;
    if let Some(Member { member_no, name, .. }) = store::by_archived_mobile(tx, &mobile)? {
        return Err(Refusal::MobileArchived { mobile, member_no, name }.into());
    }
    add(tx, space, &name, &mobile, now)
}

/// Whom the desk knows by this mobile. Refused `mobile_taken` where that is somebody of another name.
pub fn known(read: &Read, name: &str, mobile: &str) -> Result<Option<MemberId>> {
    let mobile = normal_mobile(mobile)?;
    match store::by_mobile(read, &mobile)? {
        Some(Member { member, name: found, .. }) if comparable(&found) == comparable(name) => {
            Ok(Some(member))
        }
        Some(Member { member_no, name, .. }) => Err(Refusal::MobileTaken { mobile, member_no, name }.into()),
        None => Ok(None),
    }
}

/// Adds a person with a badge, for acts that enrol several. `mobile` as [`normal_mobile`] gives it.
pub(crate) fn add(
    tx: &Tx,
    space: &Space,
    name: &str,
    mobile: &str,
    now: Instant,
) -> Result<(MemberId, Wrote)> {
    if let Some(other) = store::by_mobile(tx, mobile)? {
        let Member { member_no, name, .. } = other;
        return Err(Refusal::MobileTaken { mobile: mobile.to_owned(), member_no, name }.into());
    }
    let member_no = format!("M-{:04}", store::last_id(tx)? + 1);
    let terms = search::terms(name, mobile, &member_no);
    let (member, _) = store::insert(tx, &member_no, name, mobile, &terms, now)?;
    let wrote = badges::issue(tx, space, member, now)?;
    Ok((member, wrote))
}

/// The person with this mobile, or a new one; whether they are new. Refused `mobile_taken` where the mobile is
/// somebody of another name.
pub(crate) fn enrol_or_find(
    tx: &Tx,
    space: &Space,
    name: &str,
    mobile: &str,
    now: Instant,
) -> Result<(MemberId, bool)> {
    match store::by_mobile(tx, mobile)? {
        Some(known) if known.name == name => Ok((known.member, false)),
        _ => Ok((add(tx, space, name, mobile, now)?.0, true)),
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ShowMember"))]
#[serde(deny_unknown_fields)]
pub struct Show {
    pub member: MemberId,
}

pub fn show(space: &Space, ctx: &Ctx, ask: Show) -> Result<MemberCard> {
    space.read(|read| member_card(read, ask.member, ctx.now))
}

/// A person with badge, team and agreement, as of `now`.
pub fn member_card(read: &Read, member: MemberId, now: Instant) -> Result<MemberCard> {
    let member = self::member(read, member)?;
    let day = settings::today(read, now)?;
    let team = team_on(read, member.member, day)?;
    let agreement = team.as_ref().map(|team| standing_on(read, team.team, day)).transpose()?.flatten();
    Ok(MemberCard { team, agreement, badge: badges::valid(read, member.member)?, member })
}

/// One person, archived or not; for a row that was merged, the person whom it was merged into. Refused `not_found`.
pub fn member(read: &Read, id: MemberId) -> Result<Member> {
    let missing = || Refusal::NotFound { what: "member".to_owned(), value: id.0.to_string() };
    Ok(store::by_id(read, id)?.ok_or_else(missing)?)
}

/// As [`member`], for an act that is new. Refused also `member_archived`.
pub fn active(read: &Read, id: MemberId) -> Result<Member> {
    let member = member(read, id)?;
    match store::facts(read, member.member)?.archived {
        Some(archived) => {
            let (name, on) = (member.name, settings::today(read, archived.at)?);
            Err(Refusal::MemberArchived { member: member.member, name, on }.into())
        }
        None => Ok(member),
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Find {
    /// Characters, pinyin, initials, a nickname, the tail of a mobile, a member number, or part of a team's name.
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Found {
    /// At most twenty.
    pub members: Vec<Listed>,
}

/// A person as a row of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListedMember"))]
pub struct Listed {
    pub member: Member,
    pub team: Option<String>,
    /// The last day of the team's agreement that ends last.
    pub agreement_to: Option<Day>,
}

const MOST_FOUND: usize = 20;

pub fn find(space: &Space, ctx: &Ctx, ask: Find) -> Result<Found> {
    let Some(query) = search::query(&ask.text) else { return Ok(Found { members: Vec::new() }) };
    space.read(|read| {
        let day = settings::today(read, ctx.now)?;
        let mut members = store::find(read, &query, day)?;
        if members.len() < MOST_FOUND {
            let of_team = store::find_by_team(read, ask.text.trim(), day)?;
            members.extend(of_team.into_iter().filter(|one| !members.contains(one)).collect::<Vec<_>>());
            members.truncate(MOST_FOUND);
        }
        Ok(Found { members })
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListMembers"))]
#[serde(deny_unknown_fields)]
pub struct List {
    /// The rows to pass over; 0 for the first page.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<u32>", optional))]
    pub after: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "MemberPage"))]
pub struct Page {
    /// At most a hundred, the newest first.
    pub members: Vec<Listed>,
    pub total: u32,
}

pub fn list(space: &Space, ctx: &Ctx, ask: List) -> Result<Page> {
    space.read(|read| {
        let day = settings::today(read, ctx.now)?;
        Ok(Page { members: store::page(read, ask.after, day)?, total: store::total(read)? })
    })
}
