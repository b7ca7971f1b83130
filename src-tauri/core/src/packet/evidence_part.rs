//! 证明材料: a sheet for each class with the list of its papers, and a separator for each paper.

use super::content::{Packet, Paper, Voucher};
use super::self_check::leaves;
use super::tables::column;
use super::words;
use crate::evidence::Nature;
use crate::fen::Fen;
use crate::packs::Finding;
use crate::paper::document::{
    Block, Body, Cell, Chapter, Evidence, Facts, Kind, Opening, Original, Rank, Row, Stamp, Table,
};
use crate::paper::words::Words;

pub fn chapters(packet: &Packet) -> Vec<Chapter> {
    let mut chapters = Vec::new();
    for (class, title) in words::CLASSES {
        let papers: Vec<&Paper> =
            packet.evidence.iter().filter(|paper| paper.proof.class() == class).collect();
        let vouchers: &[Voucher] = if class == 'N' { &packet.vouchers } else { &[] };
        let count = papers.len() + vouchers.len();
        if count == 0 {
            continue;
        }
        chapters.push(Chapter {
            number: class.to_string(),
            title: title.to_owned(),
            evidence: format!("{count} 份"),
            opening: Opening::RightHand,
            rank: Rank::Section,
            tab: Some(class),
            about: Vec::new(),
            body: Body::Blocks(vec![Block::Table(list(&papers, vouchers))]),
        });
        chapters.extend(papers.into_iter().map(|paper| separator(packet, paper, class)));
        chapters.extend(vouchers.iter().map(|voucher| original(voucher, class)));
    }
    chapters
}

fn list(papers: &[&Paper], vouchers: &[Voucher]) -> Table {
    let rows = papers.iter().map(|paper| {
        Row::Cells(vec![
            Words::reference(paper.evidence_no.as_str()).into(),
            paper.title.as_str().into(),
            words::proof(paper.proof).into(),
            words::nature(paper.nature).into(),
            paper.dated_on.to_string().into(),
            paper.pages.to_string().into(),
        ])
    });
    let vouchers = vouchers.iter().map(|voucher| {
        let number = voucher.number.as_deref().unwrap_or_default();
        Row::Cells(vec![
            Words::reference(voucher.voucher_no.as_str()).into(),
            Cell::Under(voucher.seller.as_str().into(), number.into()),
            words::category(voucher.category).into(),
            "电子原件".into(),
            voucher.issued_on.to_string().into(),
            words::NONE.into(),
        ])
    });
    Table {
        columns: vec![
            column("索引号 → 页", "", 3.6, Kind::Small),
            column("名称", "", 8.2, Kind::Words),
            column("证明", "", 4.6, Kind::Words),
            column("性质", "", 2.4, Kind::Words),
            column("日期", "", 3.2, Kind::Words),
            column("页数", "", 2.0, Kind::Figures),
        ],
        rows: rows.chain(vouchers).collect(),
        ..Table::default()
    }
}

fn separator(packet: &Packet, paper: &Paper, class: char) -> Chapter {
    let fact = |label: &str, value: String| (label.to_owned(), Words::from(value));
    let pairs = vec![
        fact("证明", words::proof(paper.proof).to_owned()),
        fact("对应条款", or_none(clauses(packet, paper).join("、"))),
        fact("证明对象", or_none(rows(packet, paper).join("、"))),
        fact("性质", words::nature(paper.nature).to_owned()),
        fact("日期", paper.dated_on.to_string()),
        fact("页数", format!("{} 页", paper.pages)),
        fact("原始文件", format!("“{}” 已附　SHA-256 {}", paper.file.name, short(&paper.file.sha256))),
    ];
    Chapter {
        number: paper.evidence_no.clone(),
        title: paper.title.clone(),
        evidence: String::new(),
        opening: Opening::NewPage,
        rank: Rank::Sub,
        tab: Some(class),
        about: Vec::new(),
        body: Body::Evidence(Evidence {
            facts: Facts { pairs, paired: false },
            stamp: (paper.nature == Nature::Copy).then_some(Stamp::Copy),
            note: String::new(),
            originals: Vec::new(),
        }),
    }
}

fn original(voucher: &Voucher, class: char) -> Chapter {
    let fact = |label: &str, value: String| (label.to_owned(), Words::from(value));
    let yuan = |fen: Option<Fen>| fen.map_or_else(|| words::NONE.to_owned(), |fen| words::grouped(fen.0, 2));
    let pairs = vec![
        fact("票据号码", or_none(voucher.number.clone().unwrap_or_default())),
        fact("开具日期", voucher.issued_on.to_string()),
        fact("销方", or_none(voucher.seller.clone())),
        fact("类别", words::category(voucher.category).to_owned()),
        fact("金额（元）", yuan(voucher.net)),
        fact("税额（元）", yuan(voucher.tax)),
        fact("价税合计（元）", yuan(Some(voucher.total))),
    ];
    let originals = voucher.files.iter().map(|file| Original {
        kind: "费用票据".to_owned(),
        form: "电子原件".to_owned(),
        file: format!("原始文件 “{}” 已附　SHA-256 {}", file.name, short(&file.sha256)),
        reading: Facts { pairs: pairs.clone(), paired: true },
        note: "以上为程序读出，未查验真伪。".to_owned(),
        stamp: Some(Stamp::Printout),
    });
    let facts = vec![
        fact("用途", words::category(voucher.category).to_owned()),
        fact("原始文件", format!("{} 个", voucher.files.len())),
    ];
    Chapter {
        number: voucher.voucher_no.clone(),
        title: format!("费用票据　{}", voucher.seller),
        evidence: String::new(),
        opening: Opening::NewPage,
        rank: Rank::Sub,
        tab: Some(class),
        about: Vec::new(),
        body: Body::Evidence(Evidence {
            facts: Facts { pairs: facts, paired: false },
            stamp: None,
            note: String::new(),
            originals: originals.collect(),
        }),
    }
}

fn or_none(text: String) -> String {
    if text.is_empty() { words::NONE.to_owned() } else { text }
}

/// The first eight figures of a hash, in two groups.
fn short(sha256: &str) -> String {
    format!("{} {}", sha256.get(..4).unwrap_or_default(), sha256.get(4..8).unwrap_or_default())
}

fn serves(finding: &Finding, paper: &Paper) -> bool {
    finding.once.iter().any(|piece| piece.any_of.contains(&paper.proof))
        || finding.rows.iter().any(|s| s.row.evidence_nos.contains(&paper.evidence_no))
}

fn clauses(packet: &Packet, paper: &Paper) -> Vec<String> {
    let leaves = leaves(&packet.check.findings).into_iter();
    leaves.filter(|leaf| serves(leaf, paper)).map(|leaf| leaf.clause.clone()).collect()
}

fn rows(packet: &Packet, paper: &Paper) -> Vec<String> {
    let mut labels: Vec<String> = Vec::new();
    for standing in leaves(&packet.check.findings).iter().flat_map(|leaf| &leaf.rows) {
        if standing.row.evidence_nos.contains(&paper.evidence_no) && !labels.contains(&standing.row.label) {
            labels.push(standing.row.label.clone());
        }
    }
    labels
}
