use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::badges::BadgeCode;
use super::teams::{Agreement, Team, latest_agreement, team_on};
use super::{badges, rules, search, store};
use crate::error::{Refusal, Result};
use crate::ids::MemberId;
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
    /// The team's agreement that ends last.
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
    let name = text("name", &ask.name, 60)?;
    let mobile = normal_mobile(&ask.mobile)?;
    space.write(ctx, |tx| {
        let (member, wrote) = add(tx, space, &name, &mobile, ctx.now)?;
        Ok(Recorded::new(member_card(tx, member, ctx.now)?, wrote))
    })
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
    let day = settings::today(read, now)?;
    let team = team_on(read, member, day)?;
    let agreement = team.as_ref().map(|team| latest_agreement(read, team.team)).transpose()?.flatten();
    Ok(MemberCard {
        member: self::member(read, member)?,
        team,
        agreement,
        badge: badges::valid(read, member)?,
    })
}

/// One person. Refused `not_found` where there is none.
pub fn member(read: &Read, id: MemberId) -> Result<Member> {
    let missing = || Refusal::NotFound { what: "member".to_owned(), value: id.0.to_string() };
    Ok(store::by_id(read, id)?.ok_or_else(missing)?)
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Find {
    /// Characters, pinyin, initials, the tail of a mobile, or a member number.
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

pub fn find(space: &Space, ctx: &Ctx, ask: Find) -> Result<Found> {
    let Some(query) = search::query(&ask.text) else { return Ok(Found { members: Vec::new() }) };
    space.read(|read| {
        let day = settings::today(read, ctx.now)?;
        Ok(Found { members: store::find(read, &query, day)? })
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
