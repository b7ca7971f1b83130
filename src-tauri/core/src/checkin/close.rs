use super::pass::unless_done;
use super::{rules, store};
use crate::error::{Refusal, Result};
use crate::ids::{VisitId, VisitorId};
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::Instant;

/// Whose stay the program closes, and at which hour.
enum Due {
    Visit(VisitId, Instant),
    Visitor(VisitorId, Instant),
}

/// Closes the stay of whoever came before the closing hour and did not check out: with that hour as their leaving,
/// and marked as the program's. How many; part of [`crate::clock::tick`], which may be hours late.
pub fn close_the_day(space: &Space, ctx: &Ctx) -> Result<u32> {
    if space.read(|read| due(read, ctx.now))?.is_empty() {
        return Ok(0);
    }
    unless_done(space.write(ctx, |tx| {
        let mut closed = 0;
        let mut wrote = None;
        for due in due(tx, ctx.now)? {
            closed += 1;
            wrote = Some(match due {
                Due::Visit(visit, at) => store::close_by_program(tx, visit, at, ctx.now)?,
                Due::Visitor(visitor, at) => store::visitors::close_by_program(tx, visitor, at, ctx.now)?,
            });
        }
        Ok(Recorded::new(closed, wrote.ok_or(Refusal::Cancelled {})?))
    }))
}

fn due(read: &Read, now: Instant) -> Result<Vec<Due>> {
    let Some(close_at) = store::entry_rules::load(read)?.close_at else { return Ok(Vec::new()) };
    let zone = settings::zone(read)?;
    let closing = |since: Instant| Some(rules::closing_after(since, close_at, zone)).filter(|at| *at <= now);
    let mut due = Vec::new();
    for (visit, stays_since) in store::open_since(read, now)? {
        let since = stays_since.unwrap_or(visit.came_at).max(visit.came_at);
        due.extend(closing(since).map(|at| Due::Visit(visit.id, at)));
    }
    for visitor in store::visitors::here(read)? {
        due.extend(closing(visitor.came_at).map(|at| Due::Visitor(visitor.visitor, at)));
    }
    Ok(due)
}
