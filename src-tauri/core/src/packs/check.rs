//! The judgement: a pack and what was counted, in; findings, out. Pure.

use super::count::{Counting, count, day, months_between, ratio};
use super::finding::{Check, Figure, Finding, Formula, Joined, Manual, Tally, Verdict};
use super::measures::Measures;
use super::metric::Unit;
use super::pack::{Need, Op, Pack, Rule, Test};
use super::settle::settle;

/// Judges every rule of `pack` by what was counted.
pub fn check(pack: &Pack, measures: &Measures) -> Check {
    let findings: Vec<_> = pack.rules.iter().map(|rule| judge(rule, measures)).collect();
    let mut tally = Tally::default();
    for finding in &findings {
        let count = match finding.verdict {
            Verdict::Met => &mut tally.met,
            Verdict::Short => &mut tally.short,
            Verdict::ProofMissing => &mut tally.proof_missing,
            Verdict::Manual => &mut tally.manual,
            Verdict::NotApplicable => &mut tally.not_applicable,
        };
        *count += 1;
        tally.papers_missing += finding.papers_missing;
    }
    Check { as_of: measures.as_of, window: measures.window, findings, tally }
}

fn judge(rule: &Rule, measures: &Measures) -> Finding {
    let blank = Finding {
        id: rule.id.clone(),
        clause: rule.clause.clone(),
        title: rule.title.clone(),
        text: rule.text.clone(),
        counting: rule.counting.clone(),
        verdict: Verdict::Manual,
        manual: None,
        value: None,
        need: None,
        gap: 0,
        proven: 0,
        formula: None,
        rows: Vec::new(),
        once: Vec::new(),
        missing: Vec::new(),
        papers_missing: 0,
        joined: None,
        parts: Vec::new(),
    };
    match &rule.test {
        Test::All { parts } => all(blank, parts, measures),
        Test::Any { parts } => any(blank, parts, measures),
        Test::Compare { metric, need, evidence } => {
            let worked = count(metric, measures).map(|c| c.against(*need));
            settle(blank, *need, evidence, worked, measures)
        }
        Test::Ratio { above, below, need, evidence } => {
            settle(blank, *need, evidence, ratio(above, below, *need, measures), measures)
        }
        Test::Per { metric, of, every, need, evidence } => {
            let worked = count(metric, measures).and_then(|counted| {
                let of = count(of, measures)?;
                let asked = of.whole().div_ceil(*every).saturating_mul(need.n);
                Ok(counted.asked(Need { n: asked, ..*need }, |counted| Formula::Per {
                    counted,
                    of: Box::new(of.formula),
                    every: *every,
                    n: need.n,
                    need: asked,
                }))
            });
            settle(blank, *need, evidence, worked, measures)
        }
        Test::PctOf { metric, of, percent, need, evidence } => {
            let worked = count(metric, measures).and_then(|counted| {
                let of = count(of, measures)?;
                let asked = of.whole().saturating_mul(*percent).div_ceil(100).max(need.n);
                Ok(counted.asked(Need { n: asked, ..*need }, |counted| Formula::PctOf {
                    counted,
                    of: Box::new(of.formula),
                    percent: *percent,
                    least: need.n,
                    need: asked,
                }))
            });
            settle(blank, *need, evidence, worked, measures)
        }
        Test::DateSpan { metric, need, evidence } => {
            let worked = day(metric, measures).map(|from| {
                let figure = Figure { n: months_between(from, measures.as_of), unit: Unit::Month };
                let formula = Formula::Months { from, to: measures.as_of, figure };
                Counting { n: figure.n, unit: Unit::Month, rows: Vec::new(), formula }.against(*need)
            });
            settle(blank, *need, evidence, worked, measures)
        }
        Test::Manual { question } => {
            Finding { manual: Some(Manual::Question { question: question.clone() }), ..blank }
        }
        Test::ManualText { sections } => {
            let written: Vec<_> =
                sections.iter().filter(|s| measures.written.contains(&s.id)).map(|s| s.id.clone()).collect();
            Finding {
                value: Some(Figure { n: as_i32(written.len()), unit: Unit::Section }),
                need: Some(Need { op: Op::AtLeast, n: as_u32(sections.len()), unit: Unit::Section }),
                gap: as_i32(sections.len() - written.len()),
                manual: Some(Manual::Texts { sections: sections.clone(), written }),
                ..blank
            }
        }
    }
}

fn all(blank: Finding, parts: &[Rule], measures: &Measures) -> Finding {
    let parts: Vec<_> = parts.iter().map(|part| judge(part, measures)).collect();
    let weight = |verdict| match verdict {
        Verdict::Short => 0,
        Verdict::ProofMissing => 1,
        Verdict::Manual => 2,
        Verdict::Met => 3,
        Verdict::NotApplicable => 4,
    };
    // `min_by_key` keeps the first of equals: of two parts that hold, the first one speaks.
    let decides = parts.iter().min_by_key(|part| weight(part.verdict)).cloned();
    let papers_missing = parts.iter().map(|part| part.papers_missing).sum();
    join(Finding { papers_missing, ..blank }, false, decides, parts)
}

fn any(blank: Finding, parts: &[Rule], measures: &Measures) -> Finding {
    let mut parts: Vec<_> = parts.iter().map(|part| judge(part, measures)).collect();
    let weight = |verdict| match verdict {
        Verdict::Met => 0,
        Verdict::ProofMissing => 1,
        Verdict::Manual => 2,
        Verdict::Short => 3,
        Verdict::NotApplicable => 4,
    };
    let decides =
        parts.iter().min_by_key(|part| (weight(part.verdict), std::cmp::Reverse(reached(part)))).cloned();
    if decides.as_ref().is_some_and(|part| part.verdict == Verdict::Met) {
        for part in parts.iter_mut().filter(|part| part.verdict != Verdict::Met) {
            part.verdict = Verdict::NotApplicable;
        }
    }
    let papers_missing = decides.as_ref().map_or(0, |part| part.papers_missing);
    join(Finding { papers_missing, ..blank }, true, decides, parts)
}

/// How far a part has come, in hundredths of its need: the nearer branch of an "or" speaks for it.
fn reached(part: &Finding) -> i64 {
    match (part.value, part.need) {
        (Some(value), Some(need)) if need.n > 0 => {
            i64::from(value.n) * 100 / (i64::from(need.n) * i64::from(need.unit.scale()))
        }
        _ => 0,
    }
}

fn join(blank: Finding, any: bool, decides: Option<Finding>, parts: Vec<Finding>) -> Finding {
    let Some(decides) = decides else { return blank };
    Finding {
        verdict: decides.verdict,
        manual: decides.manual,
        value: decides.value,
        need: decides.need,
        gap: decides.gap,
        proven: decides.proven,
        joined: Some(Joined { any, decided_by: decides.id }),
        parts,
        ..blank
    }
}

pub(super) fn as_u32(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

pub(super) fn as_i32(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}
