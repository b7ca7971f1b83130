//! A figure against its need: enough, too little, or enough without proof. Pure.

use super::check::as_u32;
use super::count::Worked;
use super::finding::{Figure, Finding, Manual, Paper, Standing, Verdict};
use super::measures::{Measures, Row};
use super::pack::{Evidence, Need, Op, Piece, When};

/// Holds a figure and its papers against the need.
pub(super) fn settle(
    blank: Finding,
    need: Need,
    evidence: &Evidence,
    worked: Result<Worked, Manual>,
    measures: &Measures,
) -> Finding {
    let blank = Finding { once: evidence.once.clone(), ..blank };
    let missing: Vec<_> = evidence.once.iter().filter(|piece| !kept(piece, measures)).cloned().collect();
    let worked = match worked {
        Ok(worked) => worked,
        Err(manual) => {
            let papers_missing = as_u32(missing.len());
            return Finding { manual: Some(manual), need: Some(need), missing, papers_missing, ..blank };
        }
    };
    let need = worked.need;
    let asked = i32::try_from(need.n).unwrap_or(i32::MAX).saturating_mul(need.unit.scale());
    let mut rows: Vec<_> = worked.rows.into_iter().map(|row| stand(row, &evidence.per_row)).collect();
    // What lacks most comes first; what does not count comes last.
    rows.sort_by_key(|s| (!s.row.counts(), std::cmp::Reverse(s.lacks())));
    let unproven: i32 = rows.iter().filter(|s| s.lacks() > 0).map(|s| s.row.n).sum();
    let proven = if missing.is_empty() { worked.n - unproven } else { 0 };
    let gap = match need.op {
        Op::AtLeast => (asked - worked.n).max(0),
        Op::AtMost => (worked.n - asked).max(0),
    };
    let proof_holds = match need.op {
        Op::AtLeast => missing.is_empty() && proven >= asked,
        Op::AtMost => missing.is_empty() && unproven == 0,
    };
    let verdict = match (gap, proof_holds) {
        (0, true) => Verdict::Met,
        (0, false) => Verdict::ProofMissing,
        _ => Verdict::Short,
    };
    let papers_missing = as_u32(missing.len() + rows.iter().map(Standing::lacks).sum::<usize>());
    Finding {
        verdict,
        value: Some(Figure { n: worked.n, unit: worked.unit }),
        need: Some(need),
        gap,
        proven,
        formula: Some(worked.formula),
        rows,
        missing,
        papers_missing,
        ..blank
    }
}

fn kept(piece: &Piece, measures: &Measures) -> bool {
    piece.any_of.iter().any(|proof| measures.kept.contains(proof))
}

fn stand(row: Row, asked: &[Piece]) -> Standing {
    let papers = asked
        .iter()
        .filter(|piece| piece.when != Some(When::Company) || row.company)
        .map(|piece| Paper {
            piece: piece.clone(),
            here: piece.any_of.iter().any(|proof| row.has.contains(proof)),
        })
        .collect();
    Standing { row, papers }
}
