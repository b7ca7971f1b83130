use std::collections::BTreeMap;

use super::Provable;
use crate::error::Result;
use crate::ids::{
    AgreementId, AppointmentId, CaseId, EvidenceId, FinancingId, ReportId, SessionId, StaffId, TeamId,
};
use crate::packs::Proof;
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::Day;

/// A paper that a row has.
#[derive(Debug, Clone)]
pub struct Held {
    pub proof: Proof,
    pub evidence_no: String,
}

/// Which papers prove which rows: all links of all kinds, as of a day.
pub struct Links(BTreeMap<Provable, Vec<Held>>);

impl Links {
    /// Without papers that were withdrawn or bear a later day.
    pub fn load(read: &Read, as_of: Day) -> Result<Self> {
        let mut links: BTreeMap<Provable, Vec<Held>> = BTreeMap::new();
        for (table, column, provable) in KINDS {
            let sql = format!(
                "SELECT l.{column}, e.proof, e.evidence_no FROM {table} l JOIN evidence e ON e.id = l.evidence_id \
                 WHERE e.withdrawn_at IS NULL AND e.dated_on <= ? ORDER BY e.evidence_no"
            );
            let held = read.query_all(&sql, [as_of], |row| {
                Ok((row.get::<_, i64>(0)?, Held { proof: row.get(1)?, evidence_no: row.get(2)? }))
            })?;
            for (id, paper) in held {
                links.entry(provable(id)).or_default().push(paper);
            }
        }
        Ok(Self(links))
    }

    pub fn of(&self, what: Provable) -> &[Held] {
        self.0.get(&what).map_or(&[], Vec::as_slice)
    }
}

/// A link table, its column for the row, and what such a row is.
type Kind = (&'static str, &'static str, fn(i64) -> Provable);

const KINDS: [Kind; 8] = [
    ("team_evidence", "team_id", |id| Provable::Team(TeamId(id))),
    ("agreement_evidence", "agreement_id", |id| Provable::Agreement(AgreementId(id))),
    ("staff_evidence", "staff_id", |id| Provable::Staff(StaffId(id))),
    ("appointment_evidence", "appointment_id", |id| Provable::Appointment(AppointmentId(id))),
    ("financing_evidence", "financing_id", |id| Provable::Financing(FinancingId(id))),
    ("case_evidence", "case_id", |id| Provable::Case(CaseId(id))),
    ("session_evidence", "session_id", |id| Provable::Session(SessionId(id))),
    ("report_evidence", "report_id", |id| Provable::Report(ReportId(id))),
];

/// What it is called in a refusal, and its row.
pub fn named(what: Provable) -> (&'static str, i64) {
    match what {
        Provable::Team(id) => ("team", id.0),
        Provable::Agreement(id) => ("agreement", id.0),
        Provable::Staff(id) => ("staff", id.0),
        Provable::Appointment(id) => ("appointment", id.0),
        Provable::Financing(id) => ("financing", id.0),
        Provable::Case(id) => ("case", id.0),
        Provable::Session(id) => ("session", id.0),
        Provable::Report(id) => ("report", id.0),
    }
}

pub fn exists(read: &Read, what: Provable) -> Result<bool> {
    let table = match what {
        Provable::Team(_) => "teams",
        Provable::Agreement(_) => "agreements",
        Provable::Staff(_) => "staff",
        Provable::Appointment(_) => "appointments",
        Provable::Financing(_) => "financings",
        Provable::Case(_) => "cases",
        Provable::Session(_) => "sessions",
        Provable::Report(_) => "statistics_reports",
    };
    let sql = format!("SELECT 1 FROM {table} WHERE id = ?");
    Ok(read.query_one(&sql, [named(what).1], |_| Ok(()))?.is_some())
}

pub fn is_linked(read: &Read, evidence: EvidenceId, what: Provable) -> Result<bool> {
    let (kind, id) = named(what);
    let sql = format!("SELECT 1 FROM {kind}_evidence WHERE {kind}_id = ? AND evidence_id = ?");
    Ok(read.query_one(&sql, (id, evidence), |_| Ok(()))?.is_some())
}

pub fn link(tx: &Tx, evidence: EvidenceId, what: Provable) -> Result<Wrote> {
    let (wrote, id) = (|table, columns| Ok(tx.insert(table, columns)?.1), named(what).1);
    match what {
        Provable::Team(_) => wrote("team_evidence", row! { team_id: id, evidence_id: evidence }),
        Provable::Agreement(_) => {
            wrote("agreement_evidence", row! { agreement_id: id, evidence_id: evidence })
        }
        Provable::Staff(_) => wrote("staff_evidence", row! { staff_id: id, evidence_id: evidence }),
        Provable::Appointment(_) => {
            wrote("appointment_evidence", row! { appointment_id: id, evidence_id: evidence })
        }
        Provable::Financing(_) => {
            wrote("financing_evidence", row! { financing_id: id, evidence_id: evidence })
        }
        Provable::Case(_) => wrote("case_evidence", row! { case_id: id, evidence_id: evidence }),
        Provable::Session(_) => wrote("session_evidence", row! { session_id: id, evidence_id: evidence }),
        Provable::Report(_) => wrote("report_evidence", row! { report_id: id, evidence_id: evidence }),
    }
}
