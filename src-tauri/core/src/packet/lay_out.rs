//! A frozen packet to a document. Pure: the same packet, the same document.

use super::content::Packet;
use super::{evidence_part, self_check, tables, words};
use crate::packs::{self, Status};
use crate::paper::document::{
    Block, Body, Chapter, Contents, Cover, Document, Facts, Letter, Level, Paragraph, Part, Rank, Running,
    Sides, Watermark,
};
use crate::paper::words::Words;

/// What is printed of `packet`; `check_code` is the first eight figures of its content's hash.
pub fn lay_out(packet: &Packet, check_code: &str) -> Document {
    Document {
        running: running(packet, check_code),
        sides: Sides::Both,
        watermark: watermark(packet),
        all_sans: false,
        cover: Some(cover(packet, check_code)),
        front: letters(packet),
        contents: Some(Contents { notes: notes(packet) }),
        parts: parts(packet),
    }
}

fn running(packet: &Packet, check_code: &str) -> Running {
    let bare: String = packet.packet_no.chars().filter(char::is_ascii_alphanumeric).collect();
    // BA-2026-003 is BA26003 in the foot's code: the century and the hyphens say nothing.
    let short = bare.replacen("BA20", "BA", 1);
    Running {
        space: packet.space.name.clone(),
        material: format!("{}年度{}", packet.check.window.to.year(), packet.document.title),
        edition: format!("{}　校验 {check_code}", packet.packet_no),
        code: format!("{short}.{}", check_code.replace(' ', "")),
        english: false,
        cross_seal: true,
    }
}

/// What is synthetic, or lacks papers, must not be handed in by mistake.
fn watermark(packet: &Packet) -> Option<Watermark> {
    match packet.check.tally.papers_missing {
        _ if packet.practice => Some(Watermark::Practice),
        _ if packet.demo => Some(Watermark::Demo),
        0 => None,
        _ => Some(Watermark::Draft),
    }
}

fn cover(packet: &Packet, check_code: &str) -> Cover {
    let pair = |label: &str, value: &str| (label.to_owned(), or_none(value));
    let space = &packet.space;
    let standing = match (packet.rules.status, &packet.rules.checked) {
        (_, None) => words::UNCHECKED.to_owned(),
        (Status::Live, _) => format!("{}年度", packet.check.window.to.year()),
        (status, _) => words::status(status).to_owned(),
    };
    Cover {
        head: vec![pair("材料编号", &packet.packet_no), pair("规则包", &packet.rules.title)],
        copy: None,
        title: packet.document.title.clone(),
        subtitle: format!("（{standing}）"),
        fields: vec![
            pair("众创空间名称", &space.name),
            pair("统计期", &words::period(packet.check.window)),
            pair(&packet.rules.as_of_label, &packet.check.as_of.to_string()),
            pair("主管部门", &space.authority),
            pair("联系人", &[space.contact.as_str(), space.contact_phone.as_str()].join("　")),
        ],
        sealed: vec![
            pair("运营主体（盖章）", &space.operator_name),
            pair("日期", &words::day(packet.frozen_on)),
        ],
        imprint: vec![
            pair("编制", &format!("{} {}", packet.frozen_by, packet.frozen_on)),
            pair("校验", check_code),
        ],
    }
}

fn or_none(text: &str) -> String {
    let text = text.trim_matches(|c: char| c.is_whitespace());
    if text.is_empty() { words::NONE.to_owned() } else { text.to_owned() }
}

fn letters(packet: &Packet) -> Vec<Chapter> {
    if !packet.document.chapters.contains(&packs::Chapter::Commitment) {
        return Vec::new();
    }
    let letter = Letter {
        to: or_none(&packet.space.authority),
        paragraphs: vec![
            format!(
                "本单位申报的《{}》（编号 {}）所填数据、内容与所附证明材料一一对应，真实、完整、有效；复印件与原件一致。",
                packet.document.title, packet.packet_no
            )
            .into(),
            "如有虚报、瞒报，本单位愿承担相应责任。".into(),
        ],
        signer: "法定代表人（签字）".to_owned(),
        sealed_by: or_none(&packet.space.operator_name),
        date: format!("{} 年　　月　　日", packet.frozen_on.year()),
    };
    vec![Chapter {
        title: "申报材料真实性承诺书".to_owned(),
        rank: Rank::Section,
        body: Body::Letter(letter),
        ..Chapter::default()
    }]
}

/// What a reader must know before the first figure.
fn notes(packet: &Packet) -> Vec<Words> {
    let rules = &packet.rules;
    let mut notes: Vec<Words> = vec![format!("依据：{}。", rules.basis.join("；")).into()];
    notes.push(match &rules.checked {
        None => Words::new().strong(format!("{}。", words::UNCHECKED)),
        Some(checked) => format!("规则核对：{}，{}", checked.on, checked.against).into(),
    });
    if rules.status == Status::Benchmark {
        notes.push(Words::new().strong(format!("{}。", words::status(rules.status))));
    }
    let absent: Vec<_> = words::CLASSES
        .iter()
        .filter(|(class, _)| !packet.evidence.iter().any(|paper| paper.proof.class() == *class))
        .filter(|(class, _)| *class != 'N' || packet.vouchers.is_empty())
        .map(|(class, title)| format!("{class} {title}"))
        .collect();
    if !absent.is_empty() {
        notes.push(format!("本册无：{}。", absent.join("、")).into());
    }
    notes
}

fn parts(packet: &Packet) -> Vec<Part> {
    let (mut filing, mut tables_part, mut proofs) = (Vec::new(), Vec::new(), Vec::new());
    for chapter in &packet.document.chapters {
        let number = format!("1.{}", filing.len() + 1);
        match chapter {
            packs::Chapter::Commitment => {}
            packs::Chapter::Facts => filing.push(facts(packet, number)),
            packs::Chapter::SelfCheck => filing.push(self_check::chapter(packet, number)),
            packs::Chapter::Statements => filing.push(statements(packet, number)),
            packs::Chapter::Cases => filing.push(cases(packet, number)),
            packs::Chapter::Evidence => proofs.extend(evidence_part::chapters(packet)),
            table => tables_part.extend(tables::chapter(packet, *table)),
        }
    }
    let part =
        |number: &str, title: &str, chapters| Part { number: number.into(), title: title.into(), chapters };
    let parts = [
        part("第一部分", "申报书", filing),
        part("第二部分", "附表", tables_part),
        part("第三部分", "证明材料", proofs),
    ];
    parts.into_iter().filter(|part| !part.chapters.is_empty()).collect()
}

fn facts(packet: &Packet, number: String) -> Chapter {
    let space = &packet.space;
    let mut pairs: Vec<(String, Words)> = Vec::new();
    let mut say = |label: &str, value: String| pairs.push((label.to_owned(), or_none(&value).into()));
    say("名称", space.name.clone());
    say("运营主体", space.operator_name.clone());
    say("统一社会信用代码", space.operator_uscc.clone());
    say("主体性质", words::operator_kind(space.operator_kind).to_owned());
    say("地址", space.address.clone());
    say("开业日期", space.opened_on.map(|day| day.to_string()).unwrap_or_default());
    say("主管部门", space.authority.clone());
    say("联系人", format!("{}　{}", space.contact, space.contact_phone));
    for (label, value) in self_check::key_facts(packet) {
        say(&label, value);
    }
    Chapter {
        number,
        title: "众创空间基本情况表".to_owned(),
        body: Body::Blocks(vec![Block::Facts(Facts { pairs, paired: false })]),
        ..Chapter::default()
    }
}

fn statements(packet: &Packet, number: String) -> Chapter {
    let mut blocks = Vec::new();
    for (n, statement) in packet.statements.iter().enumerate() {
        let ordinal = words::ordinal(n);
        blocks.push(Block::Heading(Level::One, format!("{ordinal}、{}", statement.title)));
        if statement.body.is_empty() {
            blocks.push(Block::Note("（未填写）".into()));
        }
        blocks.extend(statement.body.lines().filter(|line| !line.trim().is_empty()).map(prose));
    }
    Chapter {
        number,
        title: "发展方向、运营模式与规划".to_owned(),
        body: Body::Blocks(blocks),
        ..Chapter::default()
    }
}

fn prose(text: &str) -> Block {
    Block::Prose(Paragraph { words: text.trim().into(), proofs: Vec::new() })
}

fn cases(packet: &Packet, number: String) -> Chapter {
    let mut blocks = Vec::new();
    for case in &packet.cases {
        blocks.push(Block::Heading(Level::Two, format!("{}（{}）", case.title, case.team_name)));
        for (label, body) in [("问题", &case.problem), ("服务", &case.service), ("结果", &case.result)]
        {
            let text = if body.is_empty() { "（未填写）" } else { body.as_str() };
            let words = Words::new().strong(format!("{label}　")).plain(text);
            blocks.push(Block::Prose(Paragraph { words, proofs: Vec::new() }));
        }
    }
    if blocks.is_empty() {
        blocks.push(Block::Note("统计期内没有案例。".into()));
    }
    Chapter {
        number, title: "典型孵化案例".to_owned(), body: Body::Blocks(blocks), ..Chapter::default()
    }
}
