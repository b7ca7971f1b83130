use super::store;
use crate::error::Result;
use crate::ids::MemberId;
use crate::space::Tx;
use crate::time::Instant;

/// Signups and attendances of `from` become `to`'s; how many of each. Signed up twice for one event, the person keeps
/// the better place, and the seat that falls free goes to the first who waits.
pub fn reassign(tx: &Tx, from: MemberId, to: MemberId, now: Instant) -> Result<(u32, u32)> {
    for (event, second, signed_up_at) in store::second_signups(tx, from, to)? {
        store::withdraw(tx, second, now.max(signed_up_at))?;
        let free = super::event(tx, event)?.counts.free;
        if let Some(next) = store::first_waiting(tx, event)?.filter(|_| free > 0) {
            store::seat(tx, next.signup, now.max(next.signed_up_at))?;
        }
    }
    store::reassign(tx, from, to)
}
