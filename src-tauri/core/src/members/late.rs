use super::people::member;
use crate::error::{Refusal, Result};
use crate::ids::MemberId;
use crate::space::Read;
use crate::time::Instant;
use crate::{profile, settings};

/// When something that a person did, and that is entered now, really happened: `at`, or now where nothing else is
/// said. Refused as [`profile::late`], and where it lies before the day on which the person was enrolled.
pub fn happened(read: &Read, id: MemberId, at: Option<Instant>, now: Instant) -> Result<Instant> {
    let happened_at = profile::late(read, at, now)?;
    if at.is_some() {
        let person = member(read, id)?;
        let zone = settings::zone(read)?;
        let enrolled_on = zone.day_of(person.enrolled_at);
        if zone.day_of(happened_at) < enrolled_on {
            return Err(Refusal::BeforeEnrolment { name: person.name, enrolled_on }.into());
        }
    }
    Ok(happened_at)
}
