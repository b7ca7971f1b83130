//! Residents, those of them that became companies, staff and mentors.

use super::{Asked, Provable};
use crate::error::Result;
use crate::members::{self, Agreement, TeamCard, TeamKind};
use crate::mentors;
use crate::packs::{Counted, LeftOut, Place, Residents, Row};
use crate::staff;
use crate::time::{Day, Period};

/// A team that becomes a company is one row all its life, so it counts once.
pub fn residents(asked: &Asked, basis: Residents, min_months: u32) -> Result<Counted> {
    let mut rows = Vec::new();
    for card in members::all_teams(asked.read)? {
        let valid: Vec<&Agreement> =
            card.agreements.iter().filter(|agreement| counts(agreement, basis, asked.window)).collect();
        let Some((from, to)) = stay(&valid) else { continue };
        let stayed_to = to.min(asked.as_of);
        let too_short = from.plus_months(min_months) > stayed_to.plus_days(1);
        let papers: Vec<_> = valid.iter().map(|agreement| Provable::Agreement(agreement.agreement)).collect();
        rows.push(Row {
            from: Some(from),
            to: Some(to),
            left_out: too_short.then_some(LeftOut::TooShort),
            ..team_row(asked, &card, &papers)?
        });
    }
    Ok(Counted::Rows(rows))
}

fn counts(agreement: &Agreement, basis: Residents, window: Period) -> bool {
    match basis {
        Residents::Overlaps => agreement.period.overlaps(window),
        Residents::AtEnd => agreement.period.contains(window.to),
        Residents::Signed => window.contains(agreement.signed_on),
    }
}

/// From the first day to the last of several agreements.
fn stay(agreements: &[&Agreement]) -> Option<(Day, Day)> {
    let from = agreements.iter().map(|a| a.period.from).min()?;
    let to = agreements.iter().map(|a| a.period.to).max()?;
    Some((from, to))
}

/// By the name of the day asked about: a company had another one as a team.
fn team_row(asked: &Asked, card: &TeamCard, agreements: &[Provable]) -> Result<Row> {
    let team = &card.team;
    let name = members::team_as_of(asked.read, team.team, asked.as_of)?.name;
    let mut papers = vec![Provable::Team(team.team)];
    papers.extend_from_slice(agreements);
    let row = Row {
        company: team.kind_on(asked.as_of.min(asked.window.to)) == TeamKind::Company,
        detail: team.team_no.clone(),
        ..Row::new(name, Place::new("team", team.team.0))
    };
    Ok(asked.proven(row, &papers))
}

/// Resident from before the registration on, by one of its agreements. A company that moved in registered is not new.
pub fn newly_registered(asked: &Asked) -> Result<Counted> {
    let mut rows = Vec::new();
    for card in members::all_teams(asked.read)? {
        let Some(on) = card.team.registered_on.filter(|on| asked.window.contains(*on)) else { continue };
        let held: Vec<_> =
            card.agreements.iter().filter(|a| a.period.from < on && on <= a.period.to).collect();
        let papers: Vec<_> = held.iter().map(|a| Provable::Agreement(a.agreement)).collect();
        rows.push(Row {
            from: Some(on),
            left_out: held.is_empty().then_some(LeftOut::NotResidentThen),
            ..team_row(asked, &card, &papers)?
        });
    }
    Ok(Counted::Rows(rows))
}

/// Employed on the day asked about, and insured by the operator within the window.
pub fn staff(asked: &Asked) -> Result<Counted> {
    let mut rows = Vec::new();
    for person in staff::all(asked.read)? {
        if person.hired_on > asked.as_of || person.left_on.is_some_and(|on| on < asked.window.from) {
            continue;
        }
        let insured = person.insured_from_on.is_some_and(|from| {
            let to = person.insured_to_on.unwrap_or(asked.as_of).max(from);
            from <= asked.as_of && asked.window.overlaps(Period { from, to })
        });
        let left_out = match person.left_on {
            Some(on) if on < asked.as_of => Some(LeftOut::OutsideWindow),
            _ if !insured => Some(LeftOut::Uninsured),
            _ => None,
        };
        let row = Row {
            detail: person.post,
            from: Some(person.hired_on),
            to: person.left_on,
            left_out,
            ..Row::new(person.name, Place::new("staff", person.staff.0))
        };
        rows.push(asked.proven(row, &[Provable::Staff(person.staff)]));
    }
    Ok(Counted::Rows(rows))
}

/// Appointed on some day of the window; one mentor is one row, however often appointed.
pub fn mentors(asked: &Asked) -> Result<Counted> {
    let mut rows = Vec::new();
    for mentor in mentors::all(asked.read)? {
        let valid: Vec<_> = mentor.appointments.iter().filter(|a| a.period.overlaps(asked.window)).collect();
        let Some(last) = valid.last().copied().or(mentor.appointments.last()) else { continue };
        let papers: Vec<_> = valid.iter().map(|a| Provable::Appointment(a.appointment)).collect();
        let row = Row {
            detail: mentor.organisation,
            from: Some(last.period.from),
            to: Some(last.period.to),
            left_out: valid.is_empty().then_some(LeftOut::OutsideWindow),
            ..Row::new(mentor.name, Place::new("appointment", last.appointment.0))
        };
        rows.push(asked.proven(row, &papers));
    }
    Ok(Counted::Rows(rows))
}
