//! One's own last acts, and the way back from each: undone where that is safe, else the act that makes up for it by
//! name. Undoing is an act like any other: it writes what makes up for the first one, and both stay in the book. It
//! refuses somebody else's act, one that is undone already, and one over which something has been written since.
//! It never deletes a row and never puts an old value over a newer one.

mod rules;
mod store;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::audit::{self, Act as Booked, Touched};
use crate::error::{Refusal, Result};
use crate::ids::{BookingId, LoanId, MemberId, TutoringId, UserId, VisitId, VisitorId};
use crate::rules::text;
use crate::space::{Ctx, Read, Recorded, Space, Tx, Wrote};
use crate::time::Instant;
use crate::{checkin, desks, events, lending, members, mentors};
use rules::Step;

/// So many acts are shown.
const SHOWN: u32 = 20;

/// Something that this user did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Act {
    /// Its place in the book of acts.
    #[cfg_attr(test, ts(type = "number"))]
    pub act: i64,
    pub at: Instant,
    pub command: String,
    /// Whom or what it was about: a name, a desk, a thing. Empty where nothing short can be said.
    pub about: String,
    pub way: Way,
}

/// The way back from an act.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "WayBack"))]
#[serde(tag = "code", content = "values", rename_all = "snake_case")]
pub enum Way {
    /// It can be undone.
    Undo {},
    /// It is undone.
    Undone { at: Instant },
    /// This command makes up for it.
    Counter { command: String },
    /// Nothing makes up for it here.
    Nothing {},
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListActs"))]
#[serde(deny_unknown_fields)]
pub struct List {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Acts {
    /// At most twenty, the newest first.
    pub acts: Vec<Act>,
}

/// What the user who asks did last.
pub fn list(space: &Space, ctx: &Ctx, _: List) -> Result<Acts> {
    let user = ctx.user()?.id;
    space.read(|read| {
        let booked = audit::last_acts(read, user, SHOWN)?;
        Ok(Acts { acts: booked.into_iter().map(|act| shown(read, ctx, act)).collect::<Result<_>>()? })
    })
}

fn shown(read: &Read, ctx: &Ctx, act: Booked) -> Result<Act> {
    let touched = audit::touched(read, act.seq)?;
    let steps = rules::steps(&touched);
    let way = match (store::undone_at(read, act.seq)?, &steps) {
        (Some(at), _) => Way::Undone { at },
        (None, Some(_)) if !audit::overtaken(read, act.seq)? => Way::Undo {},
        _ => rules::counter(&act.command).map_or(Way::Nothing {}, |command| Way::Counter { command }),
    };
    let about = about(read, ctx, &touched)?;
    Ok(Act { act: act.seq, at: act.at, command: act.command, about, way })
}

/// The first row of the act that has a name.
fn about(read: &Read, ctx: &Ctx, touched: &[Touched]) -> Result<String> {
    for one in touched {
        let row = one.row;
        return Ok(match one.table.as_str() {
            "visits" => checkin::visit(read, VisitId(row))?.name,
            "visitors" => checkin::visitor(read, VisitorId(row))?.name,
            "bookings" => {
                let booking = desks::booking(read, BookingId(row))?;
                format!("{} {}", booking.name, booking.desk_no)
            }
            "loans" => {
                let loan = lending::loan(read, LoanId(row), ctx.now)?;
                format!("{} {} {}", loan.item.name, loan.item.item_no, loan.name)
            }
            "tutorings" => {
                let tutoring = mentors::tutoring(read, TutoringId(row))?;
                format!("{} {}", tutoring.mentor_name, tutoring.team_name)
            }
            "members" => members::member(read, MemberId(row))?.name,
            _ => match rules::named_member(&one.after) {
                Some(member) => members::member(read, member)?.name,
                None => continue,
            },
        });
    }
    Ok(String::new())
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "UndoAct"))]
#[serde(deny_unknown_fields)]
pub struct Undo {
    #[cfg_attr(test, ts(type = "number"))]
    pub act: i64,
    /// Kept where the counter-entry has a reason.
    pub reason: String,
}

/// Undoes one of the user's own acts. Refused `act_not_own`, `act_undone`, `act_overtaken`, `act_not_undoable`, and
/// whatever stands in the way of making up for it, such as a desk that is taken meanwhile or a frozen day.
pub fn act(space: &Space, ctx: &Ctx, ask: Undo) -> Result<Act> {
    let reason = text("reason", &ask.reason, 120)?;
    let user = ctx.user()?.id;
    space.write(ctx, |tx| {
        let (booked, steps) = undoable(tx, user, ask.act)?;
        // Last things first.
        for step in steps.into_iter().rev() {
            take(tx, ctx, step, &reason)?;
        }
        let wrote = store::insert(tx, booked.seq, ctx.now)?;
        Ok(Recorded::new(shown(tx, ctx, booked)?, wrote))
    })
}

fn undoable(read: &Read, user: UserId, seq: i64) -> Result<(Booked, Vec<Step>)> {
    let booked = audit::act_of(read, user, seq)?.ok_or(Refusal::ActNotOwn {})?;
    if let Some(at) = store::undone_at(read, seq)? {
        return Err(Refusal::ActUndone { at }.into());
    }
    let Some(steps) = rules::steps(&audit::touched(read, seq)?) else {
        return Err(Refusal::ActNotUndoable { command: booked.command }.into());
    };
    if audit::overtaken(read, seq)? {
        return Err(Refusal::ActOvertaken {}.into());
    }
    Ok((booked, steps))
}

fn take(tx: &Tx, ctx: &Ctx, step: Step, reason: &str) -> Result<Wrote> {
    match step {
        Step::Came(visit) => checkin::undo_come(tx, ctx, visit, reason),
        Step::Left(visit) => checkin::undo_leave(tx, visit),
        Step::VisitorCame(visitor) => checkin::undo_visitor(tx, ctx, visitor, reason),
        Step::VisitorLeft(visitor) => checkin::undo_see_off(tx, visitor),
        Step::Booked(booking) => desks::undo_book(tx, ctx, booking, reason),
        Step::Cancelled(booking) => desks::undo_cancel(tx, ctx, booking),
        Step::Moved { booking, desk, span } => desks::undo_move(tx, ctx, booking, desk, span),
        Step::CameToDesk(booking) => desks::undo_arrive(tx, booking),
        Step::LeftDesk(booking) => desks::undo_leave(tx, booking),
        Step::Lent(loan) => lending::undo_lend(tx, ctx, loan),
        Step::TakenBack(loan) => lending::undo_take_back(tx, loan),
        Step::Tutored(tutoring) => mentors::undo_tutoring(tx, ctx, tutoring, reason),
        Step::SignedIn(attendance) => events::undo_sign_in(tx, ctx, attendance),
        Step::SignedUp { event, member } => events::undo_sign_up(tx, ctx, event, member),
    }
}
