use super::{AddFinancing, Case, Financing, WriteCase};
use crate::error::Result;
use crate::ids::{CaseId, FinancingId, TeamId};
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::{Day, Instant};

pub fn financings(read: &Read) -> Result<Vec<Financing>> {
    read.query_all(
        "SELECT f.id, f.team_id, t.name, f.investor, f.amount_fen, f.signed_on, f.received_on \
         FROM financings f JOIN teams t ON t.id = f.team_id ORDER BY f.id",
        [],
        |row| {
            Ok(Financing {
                financing: row.get(0)?,
                team: row.get(1)?,
                team_name: row.get(2)?,
                investor: row.get(3)?,
                amount_fen: row.get(4)?,
                signed_on: row.get(5)?,
                received_on: row.get(6)?,
            })
        },
    )
}

pub fn insert_financing(tx: &Tx, ask: &AddFinancing, now: Instant) -> Result<(FinancingId, Wrote)> {
    let columns = row! {
        team_id: ask.team, investor: ask.investor, amount_fen: ask.amount_fen, signed_on: ask.signed_on,
        received_on: ask.received_on, added_at: now
    };
    let (id, wrote) = tx.insert("financings", columns)?;
    Ok((FinancingId(id), wrote))
}

pub fn receive(tx: &Tx, financing: FinancingId, on: Day) -> Result<Wrote> {
    tx.update("financings", financing, row! { received_on: on })
}

pub fn cases(read: &Read) -> Result<Vec<Case>> {
    read.query_all(
        "SELECT c.id, c.team_id, t.name, c.title, c.problem, c.service, c.result, c.ready_on \
         FROM cases c JOIN teams t ON t.id = c.team_id ORDER BY c.id",
        [],
        |row| {
            Ok(Case {
                case: row.get(0)?,
                team: row.get(1)?,
                team_name: row.get(2)?,
                title: row.get(3)?,
                problem: row.get(4)?,
                service: row.get(5)?,
                result: row.get(6)?,
                ready_on: row.get(7)?,
            })
        },
    )
}

pub fn save_case(tx: &Tx, ask: &WriteCase, ready_on: Option<Day>, now: Instant) -> Result<(CaseId, Wrote)> {
    if let Some(case) = ask.case {
        let columns = row! {
            team_id: ask.team, title: ask.title, problem: ask.problem, service: ask.service, result: ask.result,
            ready_on: ready_on
        };
        return Ok((case, tx.update("cases", case, columns)?));
    }
    let columns = row! {
        team_id: ask.team, title: ask.title, problem: ask.problem, service: ask.service, result: ask.result,
        ready_on: ready_on, added_at: now
    };
    let (id, wrote) = tx.insert("cases", columns)?;
    Ok((CaseId(id), wrote))
}

/// Financings and cases of a team.
pub fn count_of_team(read: &Read, team: TeamId) -> Result<u32> {
    read.count(
        "SELECT (SELECT count(*) FROM financings WHERE team_id = ?1) + (SELECT count(*) FROM cases WHERE team_id = ?1)",
        [team],
    )
}
