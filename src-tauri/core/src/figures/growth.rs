//! Financing, cases, events and reports.

use super::{Asked, Provable};
use crate::error::Result;
use crate::events;
use crate::growth;
use crate::members;
use crate::packs::{Counted, EventKind, LeftOut, Place, Row};
use crate::reports;
use crate::time::Period;

/// One row a team, however many rounds; the day the money arrived decides.
pub fn financed(asked: &Asked) -> Result<Counted> {
    let financings = growth::all(asked.read)?.financings;
    let mut rows = Vec::new();
    for card in members::all_teams(asked.read)? {
        let team = card.team;
        let (arrived, waiting): (Vec<_>, Vec<_>) = financings
            .iter()
            .filter(|f| f.team == team.team)
            .partition(|f| f.received_on.is_some_and(|on| asked.window.contains(on)));
        let signed =
            waiting.into_iter().find(|f| f.received_on.is_none() && asked.window.contains(f.signed_on));
        let Some(first) = arrived.first().copied().or(signed) else { continue };
        let resident = card.agreements.iter().any(|a| a.period.overlaps(asked.window));
        let left_out = match arrived.is_empty() {
            true => Some(LeftOut::NotReady),
            false => (!resident).then_some(LeftOut::NotResidentThen),
        };
        let papers: Vec<_> = arrived.iter().map(|f| Provable::Financing(f.financing)).collect();
        let row = Row {
            detail: first.investor.clone(),
            from: first.received_on.or(Some(first.signed_on)),
            left_out,
            ..Row::new(team.name, Place::new("financing", first.financing.0))
        };
        rows.push(asked.proven(row, &papers));
    }
    Ok(Counted::Rows(rows))
}

pub fn cases(asked: &Asked) -> Result<Counted> {
    let rows = growth::all(asked.read)?.cases.into_iter().filter_map(|case| {
        if case.ready_on.is_some_and(|on| !asked.window.contains(on)) {
            return None;
        }
        let row = Row {
            detail: case.team_name,
            from: case.ready_on,
            left_out: case.ready_on.is_none().then_some(LeftOut::NotReady),
            ..Row::new(case.title, Place::new("case", case.case.0))
        };
        Some(asked.proven(row, &[Provable::Case(case.case)]))
    });
    Ok(Counted::Rows(rows.collect()))
}

/// Sessions that were held within the window, of the kinds that the rule names.
pub fn events(asked: &Asked, kinds: &[EventKind]) -> Result<Counted> {
    let period = Period { from: asked.window.from, to: asked.window.to.min(asked.as_of) };
    let held = events::held(asked.read, period)?;
    let rows =
        held.into_iter().filter(|session| kind(session.kind).is_some_and(|kind| kinds.contains(&kind)));
    let rows = rows.map(|session| {
        let row = Row {
            detail: session.place,
            from: Some(session.on),
            ..Row::new(session.title, Place::new("session", session.session.0))
        };
        asked.proven(row, &[Provable::Session(session.session)])
    });
    Ok(Counted::Rows(rows.collect()))
}

fn kind(kind: events::Kind) -> Option<EventKind> {
    match kind {
        events::Kind::Salon => Some(EventKind::Salon),
        events::Kind::Roadshow => Some(EventKind::Roadshow),
        events::Kind::Contest => Some(EventKind::Contest),
        events::Kind::Training => Some(EventKind::Training),
        events::Kind::Forum => Some(EventKind::Forum),
        events::Kind::Camp => Some(EventKind::Camp),
        events::Kind::Lecture | events::Kind::Other => None,
    }
}

/// Reports that fell due within the window, up to the day asked about.
fn due(asked: &Asked) -> Result<Vec<reports::Report>> {
    let mut reports = reports::all(asked.read)?;
    reports.retain(|report| asked.window.contains(report.due_on) && report.due_on <= asked.as_of);
    Ok(reports)
}

pub fn reports_due(asked: &Asked) -> Result<Counted> {
    Ok(Counted::Value(i32::try_from(due(asked)?.len()).unwrap_or(i32::MAX)))
}

pub fn reports_submitted(asked: &Asked) -> Result<Counted> {
    let rows = due(asked)?.into_iter().map(|report| {
        let submitted = report.submitted_on.filter(|on| *on <= asked.as_of);
        let row = Row {
            from: submitted.or(Some(report.due_on)),
            left_out: submitted.is_none().then_some(LeftOut::NotSubmitted),
            ..Row::new(report.title, Place::new("report", report.report.0))
        };
        asked.proven(row, &[Provable::Report(report.report)])
    });
    Ok(Counted::Rows(rows.collect()))
}
