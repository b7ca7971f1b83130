use super::pass::unless_done;
use super::store::awaiting;
use crate::desks::{self, Booking};
use crate::error::{Refusal, Result};
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::Instant;

/// Releases what nobody came to, each as of the moment at which it was due. What fell due while the program was down
/// waits for its confirmation and is left alone. How many; part of [`crate::clock::tick`].
pub fn release_no_shows(space: &Space, ctx: &Ctx) -> Result<u32> {
    if space.read(|read| due(read, ctx.now))?.is_empty() {
        return Ok(0);
    }
    unless_done(space.write(ctx, |tx| {
        let mut released = 0;
        let mut wrote = None;
        for (booking, at) in due(tx, ctx.now)? {
            wrote = Some(desks::release_no_show(tx, &booking, at)?);
            released += 1;
        }
        Ok(Recorded::new(released, wrote.ok_or(Refusal::Cancelled {})?))
    }))
}

fn due(read: &Read, now: Instant) -> Result<Vec<(Booking, Instant)>> {
    let mut due = Vec::new();
    for (booking, at) in desks::no_shows_due(read, now)? {
        if !awaiting::asks_about(read, booking.booking)? {
            due.push((booking, at));
        }
    }
    Ok(due)
}
