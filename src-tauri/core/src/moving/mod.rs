//! Moving in (入驻) and moving out. Moving in is one act with many steps: team, people, agreement, licence, desks,
//! deposits, consent. What was typed is kept as a draft, step by step, so that a killed program offers it again; finishing
//! does all of it in one commit, or nothing with the reason. Badges come with the people. Moving out ends the
//! agreement, frees the desks, and says how and where to.
//! Refused: finishing without a team, people or an agreement, and a draft that is finished or dropped.

mod draft;
mod finish;
mod store;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::desks;
use crate::error::{Refusal, Result};
use crate::ids::{MoveInId, TeamId};
use crate::members::{self, Exit, ExitKind, TeamCard};
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::{Day, Instant};

pub use draft::{AgreementStep, ConsentStep, DepositLine, Draft, LicenceStep, Paper, Person, Step, TeamStep};
pub use finish::{Finish, MovedIn, finish};

/// A draft as it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MoveIn {
    pub move_in: MoveInId,
    pub draft: Draft,
    pub started_at: Instant,
    pub saved_at: Instant,
    /// The steps without which it cannot be finished.
    pub lacks: Vec<Step>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SaveMoveIn", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Save {
    /// A new draft where it is left out.
    #[serde(default)]
    pub move_in: Option<MoveInId>,
    pub draft: Draft,
}

/// Keeps what was typed so far; nothing of it has happened yet. Papers that were staged are kept too, since a draft
/// may wait longer than staged files do.
pub fn save(space: &Space, ctx: &Ctx, ask: Save) -> Result<MoveIn> {
    draft::fits(&ask.draft)?;
    draft::keep_papers(space, &ask.draft)?;
    space.write(ctx, |tx| {
        let (move_in, wrote) = match ask.move_in {
            Some(move_in) => {
                open(tx, move_in)?;
                (move_in, store::save(tx, move_in, &ask.draft, ctx.now)?)
            }
            None => store::insert(tx, &ask.draft, ctx.now)?,
        };
        Ok(Recorded::new(open(tx, move_in)?, wrote))
    })
}

/// A draft that is neither finished nor dropped. Refused `not_found` and `move_in_over`.
fn open(read: &Read, move_in: MoveInId) -> Result<MoveIn> {
    let missing = || Refusal::NotFound { what: "move_in".to_owned(), value: move_in.0.to_string() };
    let row = store::move_in(read, move_in)?.ok_or_else(missing)?;
    if row.over {
        return Err(Refusal::MoveInOver {}.into());
    }
    let lacks = draft::lacks(&row.draft);
    Ok(MoveIn { move_in, draft: row.draft, started_at: row.started_at, saved_at: row.saved_at, lacks })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListMoveIns"))]
#[serde(deny_unknown_fields)]
pub struct List {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MoveIns {
    /// The drafts that wait, the last touched first.
    pub move_ins: Vec<MoveIn>,
}

pub fn list(space: &Space, _: &Ctx, _: List) -> Result<MoveIns> {
    space.read(|read| {
        let ids = store::open_ids(read)?;
        Ok(MoveIns { move_ins: ids.into_iter().map(|id| open(read, id)).collect::<Result<_>>()? })
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "DropMoveIn"))]
#[serde(deny_unknown_fields)]
pub struct Drop {
    pub move_in: MoveInId,
}

/// Gives a draft up.
pub fn drop(space: &Space, ctx: &Ctx, ask: Drop) -> Result<MoveIn> {
    space.write(ctx, |tx| {
        let draft = open(tx, ask.move_in)?;
        let wrote = store::drop(tx, ask.move_in, ctx.now)?;
        Ok(Recorded::new(draft, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "MoveTeamOut"))]
#[serde(deny_unknown_fields)]
pub struct MoveOut {
    pub team: TeamId,
    /// The last day in the house.
    pub left_on: Day,
    pub kind: ExitKind,
    /// Where to; may be empty.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub destination: String,
}

/// The team leaves: its agreements and desks end with the day, and nobody belongs to it after. People, loans and
/// history stay.
pub fn move_out(space: &Space, ctx: &Ctx, ask: MoveOut) -> Result<TeamCard> {
    space.write(ctx, |tx| {
        let exit = Exit { left_on: ask.left_on, kind: ask.kind, destination: ask.destination };
        desks::release(tx, ask.team, ask.left_on, ctx.now)?;
        let wrote = members::move_out(tx, ctx, ask.team, &exit)?;
        Ok(Recorded::new(members::team_card(tx, ask.team)?, wrote))
    })
}
