mod tutoring;

pub use tutoring::{Texts, insert_tutoring, tutoring, tutorings, withdraw_tutoring};

use super::{Appointment, Engagement, Mentor, MentorKind};
use crate::error::Result;
use crate::ids::{AppointmentId, MentorId};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Instant, Period};

pub fn all(read: &Read) -> Result<Vec<Mentor>> {
    let mut mentors = read.query_all(
        "SELECT id, name, kind, engagement, organisation FROM mentors ORDER BY id",
        [],
        |row| {
            Ok(Mentor {
                mentor: row.get(0)?,
                name: row.get(1)?,
                kind: row.get(2)?,
                engagement: row.get(3)?,
                organisation: row.get(4)?,
                appointments: Vec::new(),
            })
        },
    )?;
    for mentor in &mut mentors {
        mentor.appointments = appointments(read, mentor.mentor)?;
    }
    Ok(mentors)
}

pub fn appointments(read: &Read, mentor: MentorId) -> Result<Vec<Appointment>> {
    read.query_all(
        "SELECT id, from_on, to_on FROM appointments WHERE mentor_id = ? ORDER BY from_on",
        [mentor],
        |row| {
            Ok(Appointment {
                appointment: row.get(0)?,
                period: Period { from: row.get(1)?, to: row.get(2)? },
            })
        },
    )
}

pub fn insert(
    tx: &Tx,
    name: &str,
    kind: MentorKind,
    engagement: Engagement,
    organisation: &str,
    now: Instant,
) -> Result<MentorId> {
    let columns =
        row! { name: name, kind: kind, engagement: engagement, organisation: organisation, added_at: now };
    Ok(MentorId(tx.insert("mentors", columns)?.0))
}

pub fn appoint(tx: &Tx, mentor: MentorId, period: Period) -> Result<(AppointmentId, Wrote)> {
    let (id, wrote) =
        tx.insert("appointments", row! { mentor_id: mentor, from_on: period.from, to_on: period.to })?;
    Ok((AppointmentId(id), wrote))
}
