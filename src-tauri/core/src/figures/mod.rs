//! Every metric by name: its value, the rows behind it, and the papers that prove each row, as of a day and for a
//! window of days. Rows that were looked at but do not count stay in sight, with the reason. It decides nothing (a
//! pack does) and changes nothing but one thing: which paper proves which row. It never guesses: what nobody has
//! entered is unknown, and a metric whose feature does not exist yet says so.

mod growth;
mod people;
mod place;
mod prove;
mod store;

pub use prove::{Attach, Provable, Prove, Proven, attach, attach_in, prove};
pub use store::{Held, Links};

use crate::error::Result;
use crate::evidence;
use crate::packs::{Counted, Measured, Measures, Metric, Place, Row};
use crate::profile;
use crate::space::Read;
use crate::time::{Day, Period};

/// What a count needs to know besides its metric.
struct Asked<'a> {
    read: &'a Read<'a>,
    as_of: Day,
    window: Period,
    links: Links,
}

/// Counts every one of `metrics`.
pub fn measure(read: &Read, metrics: &[Metric], as_of: Day, window: Period) -> Result<Measures> {
    let asked = Asked { read, as_of, window, links: Links::load(read, as_of)? };
    let mut measured = Vec::new();
    for metric in metrics {
        measured.push(Measured { metric: metric.clone(), result: count(&asked, metric)? });
    }
    let mut kept: Vec<_> = evidence::all(read)?
        .into_iter()
        .filter(|e| e.withdrawn_because.is_none() && e.dated_on <= as_of)
        .map(|e| e.proof)
        .collect();
    kept.sort_unstable();
    kept.dedup();
    Ok(Measures { as_of, window, measured, kept, written: Vec::new() })
}

fn count(asked: &Asked, metric: &Metric) -> Result<Counted> {
    match metric {
        Metric::OpenedOn => {
            let opened = profile::load(asked.read)?.space.and_then(|space| space.opened_on);
            Ok(opened.map_or(Counted::Unknown, Counted::Day))
        }
        Metric::OperatorIsLegalPerson => {
            let space = profile::load(asked.read)?.space;
            let kind = space.filter(|space| !space.operator_name.is_empty()).map(|space| space.operator_kind);
            Ok(kind.map_or(Counted::Unknown, |kind| Counted::Value(kind.is_legal_person().into())))
        }
        Metric::AreaTotal => place::area(asked, |_| true),
        Metric::AreaDesks => place::area(asked, |kind| kind == profile::ZoneKind::Desks),
        Metric::AreaPublic => place::area(asked, profile::ZoneKind::is_public),
        Metric::DesksInService => place::desks(asked),
        Metric::PublicZoneKinds => place::public_zone_kinds(asked),
        Metric::FacilityKinds => place::facility_kinds(asked),
        Metric::TeamsResident { basis, min_months } => people::residents(asked, *basis, *min_months),
        Metric::TeamsNewlyRegistered => people::newly_registered(asked),
        Metric::TeamsFinanced => growth::financed(asked),
        Metric::CasesReady => growth::cases(asked),
        Metric::StaffFullTime => people::staff(asked),
        Metric::MentorsValid => people::mentors(asked),
        Metric::PartnersActive => Ok(Counted::NotLanded("services".to_owned())),
        Metric::EventsHeld { kinds } => growth::events(asked, kinds),
        Metric::PapersKept { proof } => papers(asked, *proof),
        Metric::ReportsDue => growth::reports_due(asked),
        Metric::ReportsSubmitted => growth::reports_submitted(asked),
    }
}

/// Papers of one proof. Each proves itself.
fn papers(asked: &Asked, proof: crate::packs::Proof) -> Result<Counted> {
    let rows = evidence::all(asked.read)?
        .into_iter()
        .filter(|e| e.proof == proof && e.withdrawn_because.is_none() && e.dated_on <= asked.as_of)
        .map(|e| Row {
            from: Some(e.dated_on),
            has: vec![proof],
            evidence_nos: vec![e.evidence_no],
            ..Row::new(e.title, Place::new("evidence", e.evidence.0))
        });
    Ok(Counted::Rows(rows.collect()))
}

impl Asked<'_> {
    /// `row` with the papers that are linked to it.
    fn proven(&self, row: Row, provable: &[Provable]) -> Row {
        let held: Vec<&Held> = provable.iter().flat_map(|what| self.links.of(*what)).collect();
        Row {
            has: held.iter().map(|h| h.proof).collect(),
            evidence_nos: held.iter().map(|h| h.evidence_no.clone()).collect(),
            ..row
        }
    }
}
