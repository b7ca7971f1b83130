use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Cards, Consent, Member, Membership, cards, consent, people, rules, search, store};
use crate::error::{Refusal, Result};
use crate::ids::MemberId;
use crate::rules::{optional_text, text};
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::{Day, Instant};

/// What kind of founder somebody is, as statistics ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Founder {
    /// 大学生
    Student,
    /// 留学归国人员
    Returnee,
    /// 科技人员
    Scientist,
    /// 大企业高管离职
    Executive,
    /// 连续创业者
    Serial,
    /// 外籍
    Foreigner,
    Other,
}

crate::words::coded!(Founder {
    Student: "student",
    Returnee: "returnee",
    Scientist: "scientist",
    Executive: "executive",
    Serial: "serial",
    Foreigner: "foreigner",
    Other: "other",
});

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Education {
    Doctor,
    Master,
    Bachelor,
    /// 大专
    College,
    Other,
}

crate::words::coded!(Education {
    Doctor: "doctor",
    Master: "master",
    Bachelor: "bachelor",
    College: "college",
    Other: "other",
});

/// Why a person is in no list any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ArchivedAs {
    /// They come no more.
    Left,
    /// They were found to be somebody whom the desk knew already.
    Merged,
    /// Their facts were taken out.
    Removed,
    /// The import that enrolled them was undone.
    Undone,
}

crate::words::coded!(ArchivedAs { Left: "left", Merged: "merged", Removed: "removed", Undone: "undone" });

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Archived {
    pub at: Instant,
    pub how: ArchivedAs,
    /// May be empty.
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowDetails {
    pub member: MemberId,
}

/// All that the desk knows of a person beside the card: more than a scan needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "MemberDetails"))]
pub struct Details {
    pub member: Member,
    pub nickname: Option<String>,
    pub founder: Option<Founder>,
    pub education: Option<Education>,
    pub graduated_on: Option<Day>,
    /// Masked.
    pub id_no: Option<String>,
    pub consents: Vec<Consent>,
    /// The latest first.
    pub memberships: Vec<Membership>,
    pub cards: Cards,
    /// Numbers of rows that were merged into this one: they still find the person.
    pub former_nos: Vec<String>,
    pub archived: Option<Archived>,
}

pub fn details(space: &Space, ctx: &Ctx, ask: ShowDetails) -> Result<Details> {
    space.read(|read| all(read, ask.member, ctx.now))
}

fn all(read: &Read, member: MemberId, now: Instant) -> Result<Details> {
    let member = people::member(read, member)?;
    let id = member.member;
    let facts = store::facts(read, id)?;
    Ok(Details {
        nickname: facts.nickname,
        founder: facts.founder,
        education: facts.education,
        graduated_on: facts.graduated_on,
        id_no: store::id_no(read, id)?.map(|(_, id_no)| rules::masked(&id_no)),
        consents: consent::consents(read, id)?,
        memberships: store::memberships(read, id)?,
        cards: cards::of(read, id, now)?,
        former_nos: store::merged_into(read, id)?.into_iter().map(|former| former.member_no).collect(),
        archived: facts.archived,
        member,
    })
}

/// What the desk may change of a person's row, and what statistics ask.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    pub nickname: Option<String>,
    pub founder: Option<Founder>,
    pub education: Option<Education>,
    pub graduated_on: Option<Day>,
    pub archived: Option<Archived>,
}

/// Whole: what is left out is unknown again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ChangeMember", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Change {
    pub member: MemberId,
    pub name: String,
    pub mobile: String,
    #[serde(default)]
    pub nickname: Option<String>,
    #[serde(default)]
    pub founder: Option<Founder>,
    #[serde(default)]
    pub education: Option<Education>,
    #[serde(default)]
    pub graduated_on: Option<Day>,
}

/// Corrects a name or a mobile, or adds what statistics ask. Refused `mobile_taken` and `mobile_malformed`.
pub fn change(space: &Space, ctx: &Ctx, ask: Change) -> Result<Details> {
    let name = text("name", &ask.name, 60)?;
    let mobile = rules::normal_mobile(&ask.mobile)?;
    let nickname = optional_text("nickname", ask.nickname.as_deref().unwrap_or_default(), 30)?;
    space.write(ctx, |tx| {
        let member = people::active(tx, ask.member)?.member;
        if let Some(other) = store::by_mobile(tx, &mobile)?.filter(|other| other.member != member) {
            let Member { member_no, name, .. } = other;
            return Err(Refusal::MobileTaken { mobile, member_no, name }.into());
        }
        let facts = Facts {
            nickname: Some(nickname).filter(|nickname| !nickname.is_empty()),
            founder: ask.founder,
            education: ask.education,
            graduated_on: ask.graduated_on,
            archived: None,
        };
        store::change(tx, member, &name, &mobile, &facts)?;
        let wrote = search::index(tx, member)?;
        Ok(Recorded::new(all(tx, member, ctx.now)?, wrote))
    })
}

/// Notes what kind of founder somebody is, for acts that do more.
pub fn note_founder(tx: &Tx, member: MemberId, founder: Founder) -> Result<Wrote> {
    let Member { member, name, mobile, .. } = people::active(tx, member)?;
    let facts = Facts { founder: Some(founder), ..store::facts(tx, member)? };
    store::change(tx, member, &name, &mobile, &facts)
}
