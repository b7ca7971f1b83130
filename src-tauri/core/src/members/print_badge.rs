//! A person's badge on paper, and as a picture for their telephone: name, team, number, and the code twice, as QR
//! and as Code 128 for older scanners.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{MemberCard, badges};
use crate::error::Result;
use crate::ids::MemberId;
use crate::paper::small::{self, Stamps};
use crate::paper::{Faces, picture};
use crate::prints::{self, Body, Print, Sheet};
use crate::space::{Ctx, Read, Space};
use crate::time::Instant;
use crate::{profile, settings};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PrintBadge {
    pub member: MemberId,
}

/// Makes a print of the badge that is good now. A new badge after a lost one is a first print again.
pub fn print_badge(space: &Space, ctx: &Ctx, ask: PrintBadge) -> Result<Print> {
    let badge = space.read(|read| face(read, ask.member, ctx.now))?;
    // The tail tells one badge of a person from the next.
    let of = format!("{} {}", badge.number, badges::tail(&badge.code));
    prints::make(space, ctx, &Sheet { title: "会员卡".to_owned(), of, body: Body::Badge(badge) })
}

/// Pixels to a millimetre: three to the narrowest bar.
const PER_MM: u16 = 12;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "MakeBadgePicture"))]
#[serde(deny_unknown_fields)]
pub struct BadgePicture {
    pub member: MemberId,
}

/// A kept PNG.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "BadgePicture"))]
pub struct Picture {
    pub sha256: String,
    /// What the file is to be called.
    pub name: String,
}

/// The badge that is good now as a picture, to be sent to its holder. It changes nothing: the picture can be made
/// again as often as one likes, and is the same as long as the badge is.
pub fn badge_picture(space: &Space, ctx: &Ctx, ask: BadgePicture) -> Result<Picture> {
    let (badge, unreal) =
        space.read(|read| Ok((face(read, ask.member, ctx.now)?, settings::unreal(read)?)))?;
    let faces = Faces::embedded();
    let page = small::for_phone(&badge, Stamps { unreal, again: false }, faces)?;
    let sha256 = space.files().keep_bytes(&picture::png(&page, PER_MM, faces)?)?;
    Ok(Picture { sha256, name: format!("会员码 {} {}.png", badge.number, badge.name) })
}

/// What the badge says.
fn face(read: &Read, member: MemberId, now: Instant) -> Result<small::Badge> {
    let MemberCard { member, team, agreement, badge } = super::member_card(read, member, now)?;
    let issued = settings::today(read, badge.issued_at)?;
    let until = agreement.map(|agreement| format!("有效 {}", agreement.period.to));
    Ok(small::Badge {
        space: profile::name(read)?,
        role: "会员".to_owned(),
        name: member.name,
        team: team.map(|team| team.name).unwrap_or_default(),
        number: member.member_no,
        code: badge.code,
        dates: std::iter::once(format!("发卡 {issued}")).chain(until).collect(),
        last: "拾获请交前台".to_owned(),
    })
}
