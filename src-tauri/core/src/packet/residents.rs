//! 表7: the residents, and by name everybody whom they count.

use super::content::{Packet, Resident};
use super::tables::{column, finding, notes, papers, span};
use crate::packs;
use crate::paper::document::{Cell, Kind, Row, Table};
use crate::paper::words::Words;

pub fn table(packet: &Packet) -> Table {
    let Some(finding) = finding(packet, packs::Chapter::Residents) else { return Table::default() };
    let counted: Vec<_> = finding.rows.iter().filter(|s| s.row.counts()).collect();
    let rows = counted.iter().enumerate().map(|(n, standing)| {
        let place = standing.row.at.as_ref();
        let resident = packet.residents.iter().find(|r| place.is_some_and(|at| i64::from(at.id) == r.team));
        Row::Cells(vec![
            (n + 1).to_string().into(),
            Cell::Under(standing.row.label.as_str().into(), under_name(resident)),
            if standing.row.company { "企业" } else { "团队" }.into(),
            Cell::Under(span(standing).into(), agreements(resident)),
            Cell::Number(resident.map_or(0, |r| i64::try_from(r.people.len()).unwrap_or(i64::MAX))),
            Cell::Lines(papers(packet, standing)),
        ])
    });
    Table {
        basis: Some(finding.counting.as_str().into()),
        columns: vec![
            column("序", "", 1.4, Kind::Words),
            column("团队或企业", "编号　代码", 7.4, Kind::Words),
            column("类别", "", 1.8, Kind::Words),
            column("入驻协议期", "协议编号", 6.0, Kind::Words),
            column("成员（人）", "", 2.4, Kind::Sums(0)),
            column("证明材料 → 页", "", 5.0, Kind::Small),
        ],
        rows: rows.collect(),
        total: format!("合计（{} 家）", counted.len()),
        notes: notes(finding, counted.len(), "家").into_iter().skip(1).collect(),
        ..Table::default()
    }
}

/// Everybody whom the table of residents counts, by name: its sum opens this list.
pub fn people(packet: &Packet) -> Table {
    let mut rows = Vec::new();
    let mut count = 0;
    for resident in counted_residents(packet) {
        rows.push(Row::Category {
            title: resident.name.clone(),
            note: format!("{}　{} 人", resident.team_no, resident.people.len()),
        });
        for person in &resident.people {
            count += 1;
            rows.push(Row::Cells(vec![
                count.to_string().into(),
                person.name.as_str().into(),
                person.member_no.as_str().into(),
                person.from_on.to_string().into(),
            ]));
        }
    }
    Table {
        number: "表7-1".to_owned(),
        title: "入驻团队和企业成员名单".to_owned(),
        columns: vec![
            column("序", "", 1.8, Kind::Words),
            column("姓名", "", 8.2, Kind::Words),
            column("编号", "", 7.0, Kind::Words),
            column("加入日期", "", 7.0, Kind::Words),
        ],
        rows,
        notes: vec![format!("合计 {count} 人，与表7成员数一致。").into()],
        ..Table::default()
    }
}

/// The residents that the table above counts, in its order.
fn counted_residents(packet: &Packet) -> Vec<&Resident> {
    let Some(finding) = finding(packet, packs::Chapter::Residents) else { return Vec::new() };
    let counted = finding.rows.iter().filter(|s| s.row.counts()).filter_map(|s| s.row.at.as_ref());
    counted.filter_map(|at| packet.residents.iter().find(|r| i64::from(at.id) == r.team)).collect()
}

fn under_name(resident: Option<&Resident>) -> Words {
    let Some(resident) = resident else { return Words::new() };
    let registered = resident.registered_on.map(|on| format!("　{on} 注册")).unwrap_or_default();
    let uscc = resident.uscc.as_ref().map(|uscc| format!("　{uscc}")).unwrap_or_default();
    format!("{}{uscc}{registered}", resident.team_no).into()
}

fn agreements(resident: Option<&Resident>) -> Words {
    let numbers: Vec<_> =
        resident.into_iter().flat_map(|r| &r.agreements).map(|(number, _)| number.as_str()).collect();
    numbers.join("、").into()
}
