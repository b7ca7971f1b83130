//! 备案条件自查表: one row for each condition or part, with the figure, the verdict and where it is proven.

use std::collections::BTreeMap;

use super::content::Packet;
use super::tables;
use super::words;
use crate::packs::{Finding, Formula, Manual, Piece, Proof, Verdict};
use crate::paper::document::{self as paper, Block, Body, Cell, Chapter, Column, Kind, Row, Table};
use crate::paper::words::Words;

pub fn chapter(packet: &Packet, number: String) -> Chapter {
    let leaves = leaves(&packet.check.findings);
    let mut blocks = vec![Block::Tally(tally(&leaves)), Block::Table(table(packet, &leaves))];
    let explained: Vec<_> = leaves.iter().filter_map(|leaf| explanation(leaf)).collect();
    blocks.extend(explained.into_iter().map(Block::Note));
    if let Some(ratio) = leaves.iter().find_map(|leaf| ratio_worked_out(leaf)) {
        blocks.push(Block::Note(ratio));
    }
    blocks.push(Block::Signatures(vec!["填报人".into(), "复核人".into(), "负责人".into()]));
    Chapter {
        number,
        title: "备案条件自查表".to_owned(),
        about: vec![
            format!("统计期 {}", words::period(packet.check.window)),
            format!("{} {}", packet.rules.as_of_label, packet.check.as_of),
            format!("依据 {}", packet.rules.basis.join("、")),
            format!("制表 {} {}", packet.frozen_by, packet.frozen_on),
        ],
        body: Body::Blocks(blocks),
        ..Chapter::default()
    }
}

/// Conditions without parts of their own, in the pack's order.
pub fn leaves(findings: &[Finding]) -> Vec<&Finding> {
    let mut all = Vec::new();
    for finding in findings {
        if finding.parts.is_empty() {
            all.push(finding);
        } else {
            all.extend(leaves(&finding.parts));
        }
    }
    all
}

/// A condition that holds although some of its rows lack papers is explained, not hidden.
fn verdict(finding: &Finding) -> paper::Verdict {
    match finding.verdict {
        Verdict::Met if finding.papers_missing > 0 => paper::Verdict::ToExplain,
        Verdict::Met => paper::Verdict::Met,
        Verdict::Short => paper::Verdict::Unmet,
        Verdict::ProofMissing => paper::Verdict::Unproven,
        Verdict::Manual => paper::Verdict::ToJudge,
        Verdict::NotApplicable => paper::Verdict::Unused,
    }
}

fn tally(leaves: &[&Finding]) -> Vec<(paper::Verdict, u32)> {
    use paper::Verdict::{Met, ToExplain, ToJudge, Unmet, Unproven, Unused};
    [Met, ToExplain, Unproven, Unmet, ToJudge, Unused]
        .into_iter()
        .map(|kind| (kind, leaves.iter().filter(|leaf| verdict(leaf) == kind).count() as u32))
        .filter(|(kind, count)| *count > 0 || matches!(kind, Met | Unmet))
        .collect()
}

fn table(packet: &Packet, leaves: &[&Finding]) -> Table {
    let column = |head: &str, under: &str, modules, kind| Column {
        head: head.to_owned(),
        under: under.to_owned(),
        modules,
        kind,
    };
    Table {
        number: String::new(),
        title: String::new(),
        columns: vec![
            column("条款", "", 2.6, Kind::Words),
            column("条件原文", "口径", 8.0, Kind::Words),
            column("要求", "", 2.8, Kind::Words),
            column("实际值", "", 3.2, Kind::Figures),
            column("结论", "", 3.0, Kind::Words),
            column("证明材料 → 页", "", 4.4, Kind::Small),
        ],
        rows: leaves.iter().map(|leaf| Row::Cells(cells(packet, leaf))).collect(),
        total: String::new(),
        notes: Vec::new(),
        written_in: false,
        about: Vec::new(),
        basis: None,
    }
}

fn cells(packet: &Packet, finding: &Finding) -> Vec<Cell> {
    let text: Words = finding.text.as_str().into();
    let condition = match finding.counting.as_str() {
        "" => Cell::Words(text),
        counting => Cell::Under(text, format!("口径：{counting}").into()),
    };
    let value = match (&finding.manual, finding.value) {
        (Some(Manual::Texts { sections, written }), _) => {
            Cell::Value { value: format!("{}/{}", written.len(), sections.len()), unit: "段".to_owned() }
        }
        (_, Some(figure)) => {
            Cell::Value { value: words::number(figure), unit: words::unit(figure.unit).to_owned() }
        }
        (_, None) => words::NONE.into(),
    };
    let need = match (&finding.manual, finding.need) {
        (Some(Manual::Texts { .. }), _) => "文字材料".to_owned(),
        (_, Some(need)) => words::need(need),
        (_, None) => "人工判断".to_owned(),
    };
    vec![
        finding.clause.as_str().into(),
        condition,
        Words::new().whole(need).into(),
        value,
        Cell::Verdict(verdict(finding)),
        Cell::Lines(proofs(packet, finding)),
    ]
}

/// Where the figure is proven: a line a class, the table, and what is missing.
fn proofs(packet: &Packet, finding: &Finding) -> Vec<Words> {
    let mut lines: Vec<Words> = classes(&numbers(packet, finding));
    if let Some(table) = tables::number_of(packet, finding) {
        lines.push(Words::reference(table));
    }
    lines.extend(finding.missing.iter().map(|piece| lacking(piece, 1)));
    let mut lacked: BTreeMap<String, (Piece, usize)> = BTreeMap::new();
    for paper in finding.rows.iter().filter(|s| s.row.counts()).flat_map(|s| &s.papers).filter(|p| !p.here) {
        lacked.entry(words::piece(&paper.piece)).or_insert((paper.piece.clone(), 0)).1 += 1;
    }
    lines.extend(lacked.values().map(|(piece, count)| lacking(piece, *count)));
    if lines.is_empty() {
        lines.push(words::NONE.into());
    }
    lines
}

fn lacking(piece: &Piece, count: usize) -> Words {
    Words::new().strong(format!("缺 {} {count} 份", words::piece(piece)))
}

/// The numbers of the papers behind a finding: its rows' own, and those asked once.
fn numbers(packet: &Packet, finding: &Finding) -> Vec<String> {
    let mut numbers: Vec<String> =
        finding.rows.iter().filter(|s| s.row.counts()).flat_map(|s| s.row.evidence_nos.clone()).collect();
    let once: Vec<Proof> = finding.once.iter().flat_map(|piece| piece.any_of.clone()).collect();
    numbers.extend(packet.evidence.iter().filter(|e| once.contains(&e.proof)).map(|e| e.evidence_no.clone()));
    // A paper may have been withdrawn or dated later than the day asked about: only what is bound is referred to.
    numbers.retain(|no| packet.evidence.iter().any(|e| e.evidence_no == *no));
    numbers.sort();
    numbers.dedup();
    numbers
}

/// `F-001 等 26 份 → 197`, a line a class.
pub fn classes(numbers: &[String]) -> Vec<Words> {
    let mut by_class: BTreeMap<char, Vec<&String>> = BTreeMap::new();
    for number in numbers {
        by_class.entry(number.chars().next().unwrap_or('?')).or_default().push(number);
    }
    let line = |numbers: Vec<&String>| match numbers.as_slice() {
        [first] => Words::reference(first.as_str()),
        [first, ..] => Words::new().leading_to(format!("{first} 等 {} 份", numbers.len()), first.as_str()),
        [] => Words::new(),
    };
    by_class.into_values().map(line).collect()
}

/// 须说明: why a figure holds although papers are missing.
fn explanation(finding: &Finding) -> Option<Words> {
    if verdict(finding) != paper::Verdict::ToExplain {
        return None;
    }
    let unit = words::unit(finding.value?.unit);
    let proven = words::number(crate::packs::Figure { n: finding.proven, unit: finding.value?.unit });
    let value = words::number(finding.value?);
    Some(
        Words::new().strong(format!("须说明　{}　", finding.clause)).plain(format!(
            "共 {value} {unit}，其中材料齐全 {proven} {unit}；材料不全的不计入，仍符合要求。"
        )),
    )
}

fn ratio_worked_out(finding: &Finding) -> Option<Words> {
    let Some(Formula::Ratio { above, below, figure }) = &finding.formula else { return None };
    let terms: Vec<_> = above.iter().map(|term| words::number(counted(term))).collect();
    Some(Words::new().strong(format!("{}　", finding.clause)).plain(format!(
        "（{}）÷ {} ＝ {}%",
        terms.join(" ＋ "),
        words::number(counted(below)),
        words::number(*figure)
    )))
}

fn counted(formula: &Formula) -> crate::packs::Figure {
    match formula {
        Formula::Rows { counted, .. } => *counted,
        Formula::Value { figure, .. } | Formula::Months { figure, .. } | Formula::Ratio { figure, .. } => {
            *figure
        }
        Formula::Per { counted: inner, .. } | Formula::PctOf { counted: inner, .. } => counted(inner),
    }
}

/// The counted figures for the page of basic facts: label and value.
pub fn key_facts(packet: &Packet) -> Vec<(String, String)> {
    leaves(&packet.check.findings)
        .into_iter()
        .filter_map(|leaf| {
            let (label, figure) = (tables::label_of(leaf)?, leaf.value?);
            Some((label.to_owned(), format!("{} {}", words::number(figure), words::unit(figure.unit))))
        })
        .collect()
}
