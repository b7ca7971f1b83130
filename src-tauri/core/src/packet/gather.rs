//! Copies everything that a packet says out of the space.

use super::content::{File, Packet, Paper, Resident, Rules, Session, Statement, Voucher};
use super::{SelfCheck, store};
use crate::error::{Fault, Refusal, Result};
use crate::events;
use crate::evidence;
use crate::growth;
use crate::members::{self, TeamKind};
use crate::mentors;
use crate::packs::{Check, Finding, Pack};
use crate::profile;
use crate::settings;
use crate::space::Read;
use crate::time::{Instant, Period};
use crate::vouchers;

/// The texts that the pack asks for, in its order.
pub fn statements(read: &Read, pack: &Pack) -> Result<Vec<Statement>> {
    let written = store::statements(read)?;
    let statements = pack.sections().into_iter().map(|section| {
        let found = written.iter().find(|(id, ..)| *id == section.id);
        Statement {
            title: section.title,
            body: found.map(|(_, body, _)| body.clone()).unwrap_or_default(),
            written_at: found.map(|(.., at)| *at),
            section: section.id,
        }
    });
    Ok(statements.collect())
}

pub fn packet(
    read: &Read,
    pack: &Pack,
    checked: SelfCheck,
    packet_no: &str,
    frozen_by: &str,
    now: Instant,
) -> Result<Packet> {
    let profile = profile::load(read)?;
    let document = pack.documents.first().cloned();
    let check = checked.check;
    Ok(Packet {
        packet_no: packet_no.to_owned(),
        frozen_at: now,
        frozen_on: settings::today(read, now)?,
        frozen_by: frozen_by.to_owned(),
        demo: settings::is_demo(read)?,
        rules: Rules::from(pack),
        document: document.ok_or_else(|| Fault::new(format!("the pack {} names no document", pack.id)))?,
        space: profile.space.ok_or(Refusal::ProfileMissing {})?,
        zones: profile.zones,
        facilities: profile.facilities,
        residents: residents(read, &check)?,
        cases: growth::all(read)?
            .cases
            .into_iter()
            .filter(|case| is_counted(&check.findings, "case", case.case.0))
            .collect(),
        mentors: mentors::all(read)?,
        sessions: sessions(read, check.window)?,
        vouchers: vouchers(read, check.window)?,
        evidence: papers(read)?,
        statements: checked.statements,
        check,
    })
}

/// Whether some finding looked at the row `id` of that kind.
fn is_counted(findings: &[Finding], kind: &str, id: i64) -> bool {
    findings.iter().any(|finding| {
        finding
            .rows
            .iter()
            .any(|s| s.row.at.as_ref().is_some_and(|at| at.kind == kind && i64::from(at.id) == id))
            || is_counted(&finding.parts, kind, id)
    })
}

fn residents(read: &Read, check: &Check) -> Result<Vec<Resident>> {
    let mut residents = Vec::new();
    for card in members::all_teams(read)? {
        let team = card.team;
        if !is_counted(&check.findings, "team", team.team.0) {
            continue;
        }
        residents.push(Resident {
            team: team.team.0,
            company: team.kind_on(crate::time::Day::new(chrono::NaiveDate::MAX)) == TeamKind::Company,
            team_no: team.team_no,
            name: team.name,
            formed_on: team.formed_on,
            registered_on: team.registered_on,
            uscc: team.uscc,
            people: members::in_team(read, team.team, check.as_of)?,
            agreements: card.agreements.into_iter().map(|a| (a.agreement_no, a.period)).collect(),
        });
    }
    Ok(residents)
}

fn sessions(read: &Read, window: Period) -> Result<Vec<Session>> {
    let held = events::held(read, window)?.into_iter().map(|session| Session {
        session: session.session.0,
        people: session.people(),
        event_no: session.event_no,
        kind: session.kind,
        role: session.role,
    });
    Ok(held.collect())
}

/// Vouchers issued within the window, by kind and then by day.
fn vouchers(read: &Read, window: Period) -> Result<Vec<Voucher>> {
    let mut vouchers: Vec<Voucher> = vouchers::kept_between(read, window)?
        .into_iter()
        .map(|card| Voucher {
            voucher_no: card.line.voucher_no,
            number: card.line.number,
            issued_on: card.line.issued_on,
            seller: card.line.seller,
            category: card.line.category,
            net: card.values.net,
            tax: card.values.tax,
            total: card.line.total,
            files: card
                .carriers
                .into_iter()
                .map(|file| File { sha256: file.sha256, name: file.name, size: file.size })
                .collect(),
        })
        .collect();
    vouchers.sort_by_key(|voucher| (voucher.category, voucher.issued_on));
    Ok(vouchers)
}

/// Every valid paper, in the order in which papers are bound.
fn papers(read: &Read) -> Result<Vec<Paper>> {
    let papers = evidence::all(read)?.into_iter().filter(|e| e.withdrawn_because.is_none()).map(|e| Paper {
        evidence_no: e.evidence_no,
        proof: e.proof,
        title: e.title,
        pages: e.pages,
        nature: e.nature,
        dated_on: e.dated_on,
        file: File { sha256: e.sha256, name: e.name, size: e.size },
    });
    Ok(papers.collect())
}
