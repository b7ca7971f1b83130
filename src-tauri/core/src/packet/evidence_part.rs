//! 证明材料: a sheet for each class with the list of its papers, and a separator for each paper.

use super::content::{Packet, Paper, Voucher};
use super::self_check::leaves;
use super::tables::column;
use super::words;
use crate::evidence::Nature;
use crate::packs::Finding;
use crate::paper::document::{
    Block, Body, Chapter, Evidence, Facts, Kind, Opening, Original, Rank, Row, Stamp, Table,
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
        chapters.extend(vouchers.iter().enumerate().map(|(n, voucher)| original(voucher, n + 1, class)));
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
    let vouchers = vouchers.iter().enumerate().map(|(n, voucher)| {
        Row::Cells(vec![
            Words::reference(voucher_no(n + 1)).into(),
            format!("{}　{}", voucher.seller, voucher.number).into(),
            "费用票据".into(),
            "电子原件".into(),
            voucher.issued_on.map_or_else(|| words::NONE.to_owned(), |day| day.to_string()).into(),
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

fn original(voucher: &Voucher, n: usize, class: char) -> Chapter {
    let fact = |label: &str, value: String| (label.to_owned(), Words::from(value));
    let yuan = |fen: Option<crate::fen::Fen>| {
        fen.map_or_else(|| words::NONE.to_owned(), |fen| words::grouped(fen.0, 2))
    };
    let pairs = vec![
        fact("票据号码", voucher.number.clone()),
        fact("开具日期", voucher.issued_on.map_or_else(|| words::NONE.to_owned(), |day| day.to_string())),
        fact("销方", or_none(voucher.seller.clone())),
        fact("类别", voucher.category.clone()),
        fact("金额（元）", yuan(voucher.net_fen)),
        fact("税额（元）", yuan(voucher.tax_fen)),
        fact("价税合计（元）", yuan(voucher.total_fen)),
    ];
    Chapter {
        number: voucher_no(n),
        title: format!("费用票据 {}", voucher.number),
        evidence: String::new(),
        opening: Opening::NewPage,
        rank: Rank::Sub,
        tab: Some(class),
        about: Vec::new(),
        body: Body::Evidence(Evidence {
            facts: Facts { pairs: vec![fact("销方", or_none(voucher.seller.clone()))], paired: false },
            stamp: None,
            note: String::new(),
            originals: vec![Original {
                kind: "费用票据".to_owned(),
                form: "电子原件".to_owned(),
                file: format!(
                    "原始文件 “{}” 已附　SHA-256 {}",
                    voucher.file.name,
                    short(&voucher.file.sha256)
                ),
                reading: Facts { pairs, paired: true },
                note: "以上为程序读出，未查验真伪。".to_owned(),
                stamp: Some(Stamp::Printout),
            }],
        }),
    }
}

fn voucher_no(n: usize) -> String {
    format!("N-票{n:03}")
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
