//! Small prints.

use frontdesk::paper::page::{Area, Mark, Page};
use frontdesk::paper::small::{Badge, Label, Roll, Slip, Stamps, badge, for_phone, label, slip};
use frontdesk::paper::{Faces, inspect};
use frontdesk::settings::Unreal;

pub fn a_badge() -> Badge {
    Badge {
        space: "青梧众创空间".to_owned(),
        role: "会员".to_owned(),
        name: "林若澄".to_owned(),
        team: "浮光传感团队".to_owned(),
        number: "M-0042".to_owned(),
        code: "7QK49XTD3".to_owned(),
        dates: ["发卡 2026-03-02", "有效 2026-12-31", "工位 B-17"].map(str::to_owned).to_vec(),
        last: "拾获请交一层前台".to_owned(),
    }
}

fn code_edge(page: &Page) -> f32 {
    let edge = |mark: &Mark| match mark {
        Mark::Modules { module, side, .. } => Some(module * *side as f32),
        _ => None,
    };
    page.marks.iter().find_map(edge).unwrap()
}

#[test]
fn a_badge_carries_name_number_and_a_code_of_22_mm() {
    let page = badge(&a_badge(), Stamps::default(), Faces::embedded()).unwrap();
    assert_eq!((page.width, page.height), (54.0, 86.0));
    assert!((code_edge(&page) - 22.0).abs() < 1e-3);
    let read = inspect::read(&super::written(&[page], &[])).unwrap();
    let says = read.text();
    for part in ["林若澄", "M-0042", "浮光传感团队", "7QK4 9XTD 3"] {
        assert!(says.contains(part), "{part} in {says}");
    }
    let largest = read.pages[0].pieces.iter().max_by(|a, b| a.size.total_cmp(&b.size)).unwrap();
    assert_eq!(largest.text, "林若澄", "the largest thing is what the hand looks for");
}

#[test]
fn a_long_name_becomes_smaller_and_then_a_second_line() {
    let long =
        Badge { name: "阿卜杜热合曼·麦麦提依明·阿布都克里木".to_owned(), ..a_badge() };
    let faces = Faces::embedded();
    let page = badge(&long, Stamps::default(), faces).unwrap();
    for mark in &page.marks {
        if let Mark::Text(text) = mark {
            let em = text.size * 25.4 / 72.0;
            let advance = |c| faces.width(text.face, c).unwrap();
            let width: f32 = text.says.chars().map(advance).sum::<f32>() * em;
            assert!(text.at.x + width <= 54.0, "{} runs over the edge", text.says);
        }
    }
    assert!(page.says().replace('\n', "").contains("阿卜杜热合曼"));
}

#[test]
fn labels_and_slips_have_the_size_of_their_paper() {
    let faces = Faces::embedded();
    let thing = Label {
        number: "EQ-0042".to_owned(),
        code: "E7QK49XTD3".to_owned(),
        beside: ["数字示波器", "200 MHz"].map(str::to_owned).to_vec(),
        below: ["青梧众创空间　开放共享", "三层专业设备区 3-A"].map(str::to_owned).to_vec(),
    };
    let on_thing = label(&thing, Stamps::default(), faces).unwrap();
    assert_eq!((on_thing.width, on_thing.height), (40.0, 30.0));
    assert!((code_edge(&on_thing) - 17.0).abs() < 1e-3);
    let pair = |left: &str, right: &str| (left.to_owned(), right.to_owned());
    let lent = Slip {
        space: "青梧众创空间".to_owned(),
        title: "借用单".to_owned(),
        groups: vec![
            vec![pair("单号 2026-03-0117", "2026-03-14 10:26"), pair("借用人 林若澄（M-0042）", "经手 顾言")],
            vec![pair("EQ-0042 数字示波器", "良好／探头 2"), pair("EQ-0107 直流电源", "良好／线 1")],
        ],
        loud: Some(pair("应还", "2026-03-21（周六）18:00")),
        code: "L2026030117".to_owned(),
        beside: vec![
            "归还时出示本单或扫此码。".to_owned(),
            "逾期每日提醒一次；损坏、缺件按清单登记。".to_owned(),
        ],
        signature: Some("借用人".to_owned()),
        last: "第二联　借用人留存".to_owned(),
    };
    let wide = slip(&lent, Roll::Wide, Stamps::default(), faces).unwrap();
    let narrow = slip(&lent, Roll::Narrow, Stamps::default(), faces).unwrap();
    assert_eq!((wide.width, narrow.width), (80.0, 58.0));
    super::written(&[badge(&a_badge(), Stamps::default(), faces).unwrap(), on_thing, wide, narrow], &[]);
}

#[test]
fn a_demo_s_prints_and_second_prints_say_so_in_a_box() {
    let faces = Faces::embedded();
    let both = Stamps { unreal: Some(Unreal::Demo), again: true };
    let plain = badge(&a_badge(), Stamps::default(), faces).unwrap().says();
    assert!(!plain.contains("演示") && !plain.contains("重印"));
    let label_of = Label { number: "EQ-0042".to_owned(), code: "E7QK49XTD3".to_owned(), ..Label::default() };
    let slip_of = Slip { title: "借用单".to_owned(), ..Slip::default() };
    let pages = [
        badge(&a_badge(), both, faces).unwrap(),
        label(&label_of, both, faces).unwrap(),
        slip(&slip_of, Roll::Wide, both, faces).unwrap(),
        slip(&slip_of, Roll::Narrow, both, faces).unwrap(),
    ];
    for page in &pages {
        assert!(page.says().contains("演示") && page.says().contains("重印"), "{}", page.says());
    }
    super::written(&pages, &[]);
}

/// Boxes of all that is written, and of the codes with the quiet they need.
fn written_and_quiet(page: &Page) -> (Vec<(String, Area)>, Vec<Area>) {
    let faces = Faces::embedded();
    let mut words = Vec::new();
    let mut quiet = Vec::new();
    for mark in &page.marks {
        match mark {
            Mark::Text(text) => {
                let em = text.size * 25.4 / 72.0;
                let advances: f32 = text.says.chars().map(|c| faces.width(text.face, c).unwrap()).sum();
                let shifts: f32 = text.shifts.iter().map(|shift| shift.em).sum();
                let (y, h) = (text.at.y - 0.8 * em, 0.85 * em);
                words.push((text.says.clone(), Area { x: text.at.x, y, w: (advances + shifts) * em, h }));
            }
            Mark::Modules { at, module, side, .. } => {
                let edge = module * (*side as f32 + 8.0) - 0.1;
                quiet.push(Area { x: at.x - 4.0 * module, y: at.y - 4.0 * module, w: edge, h: edge });
            }
            _ => (),
        }
    }
    (words, quiet)
}

fn overlap(a: Area, b: Area) -> bool {
    a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}

#[test]
fn the_longest_names_leave_codes_quiet_and_every_line_legible() {
    let faces = Faces::embedded();
    let both = Stamps { unreal: Some(Unreal::Demo), again: true };
    let long = Badge {
        space: "云州市高新技术产业开发区青梧创业服务有限公司众创空间".to_owned(),
        name: "阿卜杜热合曼·麦麦提依明·阿布都克里木·买买提艾力·吐尔逊江·阿不都热依木".to_owned(),
        team: "云州浮光传感与智能装备技术研究开发有限责任公司（筹）第二项目组".to_owned(),
        code: "FDR43AX78RN64".to_owned(),
        ..a_badge()
    };
    let thing = Label {
        number: "GD-2026-SB-004217-A".to_owned(),
        code: "LBR43AX78RN64".to_owned(),
        beside: vec![
            "便携式四通道混合信号数字存储示波器含探头与电源线".to_owned(),
            "混合信号示波器".to_owned(),
        ],
        below: vec![long.space.clone(), "借还请到前台".to_owned()],
    };
    let pages = [
        badge(&long, both, faces).unwrap(),
        for_phone(&long, both, faces).unwrap(),
        label(&thing, both, faces).unwrap(),
    ];
    for page in &pages {
        let (words, quiet) = written_and_quiet(page);
        for (nth, (says, area)) in words.iter().enumerate() {
            let inside = area.x >= 0.0 && area.x + area.w <= page.width && area.y + area.h <= page.height;
            assert!(inside, "{says} runs over the edge: {area:?}");
            assert!(!quiet.iter().any(|zone| overlap(*area, *zone)), "{says} stands in a code's quiet zone");
            let other = words[nth + 1..].iter().find(|(_, other)| overlap(*area, *other));
            assert!(other.is_none(), "{says} stands on {other:?}");
        }
    }
    assert!(pages[2].says().replace('\n', "").contains(&thing.number), "a number is never cut");
    super::written(&pages, &[]);
}
