//! 附表: every counted figure as a list, row for row the rows of the self-check.

use super::content::Packet;
use super::self_check::{classes, leaves};
use super::{residents, words};
use crate::packs::{self, Finding, Formula, Metric, Standing};
use crate::paper::document::{Block, Body, Cell, Chapter, Column, Kind, Opening, Rank, Row, Table};
use crate::paper::words::Words;
use crate::time::Period;

/// The metric that a finding counts.
fn metric(finding: &Finding) -> Option<&Metric> {
    fn of(formula: &Formula) -> Option<&Metric> {
        match formula {
            Formula::Rows { metric, .. } | Formula::Value { metric, .. } => Some(metric),
            Formula::Per { counted, .. } | Formula::PctOf { counted, .. } => of(counted),
            Formula::Months { .. } | Formula::Ratio { .. } => None,
        }
    }
    finding.formula.as_ref().and_then(of)
}

/// What the page of basic facts calls a figure.
pub fn label_of(finding: &Finding) -> Option<&'static str> {
    Some(match metric(finding)? {
        Metric::AreaTotal => "总面积",
        Metric::DesksInService => "创业工位",
        Metric::TeamsResident { .. } => "年协议入驻团队和企业",
        Metric::TeamsNewlyRegistered => "年内新注册企业",
        Metric::TeamsFinanced => "年内获得融资",
        Metric::CasesReady => "典型孵化案例",
        Metric::StaffFullTime => "专职人员",
        Metric::MentorsValid => "创业导师",
        Metric::EventsHeld { .. } => "年内举办活动",
        _ => return None,
    })
}

/// The table that lists a finding's rows.
fn chapter_of(metric: &Metric) -> Option<packs::Chapter> {
    use packs::Chapter as C;
    Some(match metric {
        Metric::AreaTotal | Metric::AreaDesks | Metric::AreaPublic => C::Place,
        Metric::StaffFullTime => C::Staff,
        Metric::MentorsValid => C::Mentors,
        Metric::TeamsResident { .. } => C::Residents,
        Metric::TeamsNewlyRegistered => C::NewCompanies,
        Metric::TeamsFinanced => C::Financing,
        Metric::EventsHeld { .. } => C::Events,
        Metric::ReportsSubmitted => C::Reports,
        _ => return None,
    })
}

/// Number and title, as filings number their tables.
fn named(chapter: packs::Chapter) -> Option<(&'static str, &'static str)> {
    use packs::Chapter as C;
    Some(match chapter {
        C::Place => ("表1", "场地构成表"),
        C::Staff => ("表4", "专职人员一览表"),
        C::Mentors => ("表5", "创业导师一览表"),
        C::Residents => ("表7", "入驻团队和企业汇总表"),
        C::NewCompanies => ("表8", "当年新注册企业一览表"),
        C::Financing => ("表9", "获得融资一览表"),
        C::Events => ("表10", "创业活动一览表"),
        C::Reports => ("表19", "统计数据上报情况表"),
        C::Vouchers => ("表20", "费用票据汇总表"),
        _ => return None,
    })
}

/// The number of the table in which a finding's rows stand, where the document has it.
pub fn number_of(packet: &Packet, finding: &Finding) -> Option<&'static str> {
    let chapter = match &finding.formula {
        Some(Formula::Ratio { .. }) => packs::Chapter::Place,
        _ => chapter_of(metric(finding)?)?,
    };
    if packet.document.chapters.contains(&chapter) { Some(named(chapter)?.0) } else { None }
}

pub fn chapter(packet: &Packet, chapter: packs::Chapter) -> Option<Chapter> {
    let (number, title) = named(chapter)?;
    let table = match chapter {
        packs::Chapter::Place => place(packet),
        packs::Chapter::Residents => residents::table(packet),
        packs::Chapter::Events => events(packet),
        packs::Chapter::Vouchers => vouchers(packet),
        other => listed(packet, finding(packet, other)?, heads(other)),
    };
    Some(Chapter {
        number: number.to_owned(),
        title: title.to_owned(),
        opening: Opening::RunOn,
        rank: Rank::Table,
        about: about(packet, unit(chapter)),
        body: Body::Blocks(match chapter {
            packs::Chapter::Residents => vec![Block::Table(table), Block::Table(residents::people(packet))],
            _ => vec![Block::Table(table)],
        }),
        ..Chapter::default()
    })
}

/// The finding whose rows the table lists.
pub fn finding(packet: &Packet, chapter: packs::Chapter) -> Option<&Finding> {
    leaves(&packet.check.findings).into_iter().find(|leaf| metric(leaf).and_then(chapter_of) == Some(chapter))
}

pub fn column(head: &str, under: &str, modules: f32, kind: Kind) -> Column {
    Column { head: head.to_owned(), under: under.to_owned(), modules, kind }
}

fn unit(chapter: packs::Chapter) -> &'static str {
    match chapter {
        packs::Chapter::Place => "㎡",
        packs::Chapter::Vouchers => "元",
        packs::Chapter::Staff | packs::Chapter::Mentors => "名",
        packs::Chapter::Events => "场次",
        packs::Chapter::Reports => "期",
        _ => "家",
    }
}

/// The line above every table.
fn about(packet: &Packet, unit: &str) -> Vec<String> {
    vec![
        format!("统计期 {}", words::period(packet.check.window)),
        format!("单位 {unit}"),
        format!("制表 {} {}", packet.frozen_by, packet.frozen_on),
    ]
}

/// Heads for name, its second line, and days.
fn heads(chapter: packs::Chapter) -> [&'static str; 3] {
    match chapter {
        packs::Chapter::Staff => ["姓名", "岗位", "劳动合同期"],
        packs::Chapter::Mentors => ["姓名", "类别　单位", "聘期"],
        packs::Chapter::NewCompanies => ["企业", "编号", "注册日期"],
        packs::Chapter::Financing => ["团队或企业", "投资方", "到账日期"],
        packs::Chapter::Events => ["活动", "地点", "日期"],
        packs::Chapter::Reports => ["报表", "", "上报日期"],
        _ => ["名称", "", "日期"],
    }
}

/// The rows of one finding as they were counted.
fn listed(packet: &Packet, finding: &Finding, [name, under, days]: [&str; 3]) -> Table {
    let counted: Vec<_> = finding.rows.iter().filter(|s| s.row.counts()).collect();
    let unit = finding.value.map_or("", |figure| words::unit(figure.unit));
    let rows = counted.iter().enumerate().map(|(n, standing)| {
        let row = &standing.row;
        let label: Words = row.label.as_str().into();
        let detail = detail(packet, row);
        let label = if detail.is_empty() { label.into() } else { Cell::Under(label, detail.into()) };
        Row::Cells(vec![
            (n + 1).to_string().into(),
            label,
            span(standing).into(),
            Cell::Lines(papers(packet, standing)),
        ])
    });
    Table {
        number: String::new(),
        basis: Some(finding.counting.as_str().into()),
        columns: vec![
            column("序", "", 1.4, Kind::Words),
            column(name, under, 9.6, Kind::Words),
            column(days, "", 6.0, Kind::Words),
            column("证明材料 → 页", "", 7.0, Kind::Small),
        ],
        rows: rows.collect(),
        notes: notes(finding, counted.len(), unit),
        ..Table::default()
    }
}

/// The second line of a name: a mentor's kind stands before the organisation.
fn detail(packet: &Packet, row: &packs::Row) -> String {
    let place = row.at.as_ref().filter(|at| at.kind == "appointment");
    let mentor = place.and_then(|at| {
        packet.mentors.iter().find(|m| m.appointments.iter().any(|a| a.appointment.0 == i64::from(at.id)))
    });
    let Some(mentor) = mentor else { return row.detail.clone() };
    let kind = format!(
        "{}　{}　{}",
        words::mentor_kind(mentor.kind),
        words::engagement(mentor.engagement),
        row.detail
    );
    kind.trim_end().to_owned()
}

/// 2025-03-01 至 2027-02-28, or one day.
pub fn span(standing: &Standing) -> String {
    match (standing.row.from, standing.row.to) {
        (Some(from), Some(to)) => words::period(Period { from, to }),
        (Some(from), None) => from.to_string(),
        _ => words::NONE.to_owned(),
    }
}

/// A row's papers, and those that it lacks.
pub fn papers(packet: &Packet, standing: &Standing) -> Vec<Words> {
    let bound = |no: &&String| packet.evidence.iter().any(|e| e.evidence_no == **no);
    let mut numbers: Vec<String> = standing.row.evidence_nos.iter().filter(bound).cloned().collect();
    numbers.sort();
    numbers.dedup();
    let mut lines = classes(&numbers);
    lines.extend(
        standing
            .papers
            .iter()
            .filter(|p| !p.here)
            .map(|p| Words::new().strong(format!("缺 {}", words::piece(&p.piece)))),
    );
    if lines.is_empty() {
        lines.push(words::NONE.into());
    }
    lines
}

/// How many rows there are, and what was left out and why.
pub fn notes(finding: &Finding, counted: usize, unit: &str) -> Vec<Words> {
    let mut notes: Vec<Words> = vec![format!("合计 {counted} {unit}。").into()];
    if let Some(Formula::Rows { less, .. }) = &finding.formula {
        notes.extend(
            less.iter().map(|l| format!("未计入 {} {unit}：{}。", l.rows, words::left_out(l.why)).into()),
        );
    }
    notes
}

fn place(packet: &Packet) -> Table {
    let as_of = packet.check.as_of;
    let in_use = packet.zones.iter().filter(|z| z.from_on <= as_of && z.to_on.is_none_or(|to| as_of <= to));
    let rows = in_use.enumerate().map(|(n, zone)| {
        let counts = zone.kind == crate::profile::ZoneKind::Desks || zone.kind.is_public();
        Row::Cells(vec![
            (n + 1).to_string().into(),
            Cell::Under(zone.name.as_str().into(), words::zone_kind(zone.kind).into()),
            Cell::Number(zone.area.0),
            if counts { Cell::Number(zone.area.0) } else { words::NONE.into() },
        ])
    });
    Table {
        basis: Some("运营方办公、库房、过道不计入工位与公共面积；一处面积只计一次。".into()),
        columns: vec![
            column("序", "", 1.4, Kind::Words),
            column("区域", "用途", 11.6, Kind::Words),
            column("面积（㎡）", "", 5.5, Kind::Sums(2)),
            column("计入工位与公共（㎡）", "", 5.5, Kind::Sums(2)),
        ],
        rows: rows.collect(),
        total: "合计".to_owned(),
        ..Table::default()
    }
}

/// Sessions with what they were, the space's part in them, and how many came.
fn events(packet: &Packet) -> Table {
    let Some(finding) = finding(packet, packs::Chapter::Events) else { return Table::default() };
    let counted: Vec<_> = finding.rows.iter().filter(|s| s.row.counts()).collect();
    let rows = counted.iter().enumerate().map(|(n, standing)| {
        let row = &standing.row;
        let place = row.at.as_ref();
        let session = packet.sessions.iter().find(|s| place.is_some_and(|at| i64::from(at.id) == s.session));
        let under = session.map(|s| format!("{}　{}", s.event_no, row.detail)).unwrap_or_default();
        let kind = session.map_or(words::NONE, |s| words::event_kind(s.kind));
        let role = session.map_or(words::NONE, |s| words::event_role(s.role));
        Row::Cells(vec![
            (n + 1).to_string().into(),
            Cell::Under(row.label.as_str().into(), under.into()),
            Cell::Under(kind.into(), role.into()),
            span(standing).into(),
            Cell::Number(session.map_or(0, |s| i64::from(s.people))),
            Cell::Lines(papers(packet, standing)),
        ])
    });
    Table {
        basis: Some(finding.counting.as_str().into()),
        columns: vec![
            column("序", "", 1.4, Kind::Words),
            column("活动", "编号　地点", 8.4, Kind::Words),
            column("类别", "角色", 3.0, Kind::Words),
            column("日期", "", 3.0, Kind::Words),
            column("人次", "", 2.2, Kind::Sums(0)),
            column("证明材料 → 页", "", 6.0, Kind::Small),
        ],
        rows: rows.collect(),
        total: format!("合计（{} 场次）", counted.len()),
        ..Table::default()
    }
}

/// By the six kinds, each with its own sum.
fn vouchers(packet: &Packet) -> Table {
    let money = |fen: Option<crate::fen::Fen>| fen.map_or(Cell::from(words::NONE), |fen| Cell::Number(fen.0));
    let mut rows = Vec::new();
    let mut kinds = Vec::new();
    for (n, voucher) in packet.vouchers.iter().enumerate() {
        if kinds.last() != Some(&voucher.category) {
            kinds.push(voucher.category);
            let count = packet.vouchers.iter().filter(|v| v.category == voucher.category).count();
            let ordinal = words::ordinal(kinds.len() - 1);
            rows.push(Row::Category {
                title: format!("{ordinal}、{}", words::category(voucher.category)),
                note: format!("小计　{count} 张"),
            });
        }
        let number = voucher.number.as_deref().unwrap_or(words::NONE);
        rows.push(Row::Cells(vec![
            (n + 1).to_string().into(),
            Cell::Under(voucher.seller.as_str().into(), number.into()),
            voucher.issued_on.to_string().into(),
            money(voucher.net),
            money(voucher.tax),
            money(Some(voucher.total)),
            Words::reference(voucher.voucher_no.as_str()).into(),
        ]));
    }
    Table {
        basis: Some("统计期内开具；电子原件随本册附上，未查验真伪。".into()),
        columns: vec![
            column("序", "", 1.4, Kind::Words),
            column("销方", "票据号码", 8.0, Kind::Words),
            column("日期", "", 2.8, Kind::Words),
            column("金额（元）", "", 3.0, Kind::Sums(2)),
            column("税额（元）", "", 2.6, Kind::Sums(2)),
            column("价税合计（元）", "", 3.2, Kind::Sums(2)),
            column("票据 → 页", "", 3.0, Kind::Small),
        ],
        rows,
        total: format!("合计（{} 张）", packet.vouchers.len()),
        ..Table::default()
    }
}
