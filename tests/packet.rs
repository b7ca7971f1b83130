//! The whole path: facts and papers in, the self-check, a frozen packet, a PDF on disk.

use std::path::{Path, PathBuf};
use std::process::Command;

use frontdesk::api;
use frontdesk::paper::inspect;
use serde_json::{Value, json};

use crate::evidence::{keep, staged};
use crate::house::{House, MANAGER};

/// A space that meets what can be met: place, residents, outcome, people, reports, and their papers.
pub fn filled(residents: usize) -> House {
    let house = House::open();
    house.ask(
        "profile_change",
        json!({ "name": "青梧众创空间", "address": "云州市学府路 18 号", "opened_on": "2023-05-18",
                "contact": "沈知遥", "contact_phone": "0999-5550101", "authority": "云州市科学技术局",
                "operator_name": "云州青梧创业服务有限公司", "operator_uscc": "91999999MA00000X0X", "operator_kind": "company" }),
    );
    for (name, kind, area) in [
        ("工位区", "desks", 61_400),
        ("接待厅", "reception", 6_000),
        ("展示墙", "exhibition", 5_600),
        ("会议室", "meeting", 9_000),
        ("茶歇区", "leisure", 7_000),
        ("小试间", "equipment", 8_000),
        ("运营办公室", "operator_office", 11_850),
        ("库房与过道", "other", 15_150),
    ] {
        house.ask(
            "profile_add_zone",
            json!({ "name": name, "kind": kind, "area": area, "from_on": "2023-05-18" }),
        );
    }
    for (kind, name) in
        [("network", "千兆宽带"), ("public_software", "设计软件"), ("shared_office", "打印间")]
    {
        house.ask("profile_add_facility", json!({ "kind": kind, "name": name, "from_on": "2023-05-18" }));
    }
    for (proof, title) in [
        ("A.licence", "营业执照"),
        ("B.tenure", "租赁合同"),
        ("B.floor_plan", "平面图"),
        ("B.photo", "场地照片"),
        ("B.opening", "开业报道"),
        ("C.facility", "宽带合同"),
        ("L.process", "入驻与服务流程"),
    ] {
        keep(&house, proof, title);
    }
    for n in 1..=residents {
        let team = house.team(&format!("{}团队", names(n)));
        let agreement =
            house.ask("members_teams", json!({}))["teams"][n - 1]["agreements"][0]["agreement"].clone();
        attach(&house, "agreement", &agreement, "F.agreement");
        if n <= 10 {
            house.ask("members_register_company", json!({ "team": team, "registered_on": "2026-02-01", "uscc": format!("91999999MA000{n:02}X0X") }));
            attach(&house, "team", &json!(team), "G.licence");
        }
        if n <= 3 {
            let case = house.ask(
                "growth_write_case",
                json!({ "team": team, "title": format!("{}：从样机到小批", names(n)), "problem": "样机没有检测条件，客户不敢下单。",
                        "service": "对接检测平台，减免首检费用，导师改了两版结构。", "result": "三个月内拿到首批 200 台订单。" }),
            );
            attach(&house, "case", &case["case"], "J.case");
        }
    }
    for name in ["沈知遥", "顾念一", "许望舒"] {
        let person = house.ask(
            "staff_add",
            json!({ "name": name, "post": "孵化经理", "hired_on": "2024-05-06", "insured_from_on": "2024-06-01" }),
        );
        attach(&house, "staff", &person["staff"], "D.contract");
        attach(&house, "staff", &person["staff"], "D.insurance");
    }
    for (name, kind) in [("陆见山", "angel"), ("闻一舟", "engineer"), ("梁小满", "marketer")] {
        let mentor = house.ask(
            "mentors_add",
            json!({ "name": name, "kind": kind, "engagement": "part_time", "organisation": "见山资本",
                    "appointed": { "from": "2025-06-01", "to": "2027-05-31" } }),
        );
        attach(&house, "appointment", &mentor["appointments"][0]["appointment"], "E.letter");
    }
    for n in 1..=10 {
        let event = house.ask(
            "events_announce",
            json!({ "title": format!("第 {n} 期创业沙龙"), "kind": "salon", "role": "host", "place": "路演厅", "capacity": 40,
                    "span": { "from": format!("2026-01-{:02}T06:00:00Z", n + 5), "until": format!("2026-01-{:02}T08:00:00Z", n + 5) } }),
        );
        house.ask("events_confirm", json!({ "event": event["event"], "headcount": 20 + n }));
        for proof in ["I.notice", "I.signin", "I.photo"] {
            attach(&house, "session", &event["session"], proof);
        }
    }
    let report = house.ask(
        "reports_expect",
        json!({ "title": "2025年报", "period": { "from": "2025-01-01", "to": "2025-12-31" }, "due_on": "2026-02-15" }),
    );
    house.ask("reports_submit", json!({ "report": report["report"], "submitted_on": "2026-02-10" }));
    attach(&house, "report", &report["report"], "M.report");
    for (section, body) in [
        (
            "direction",
            "面向传感与检测方向的早期团队，提供工位、检测与小批试制。\n只做三件事：找得到人、用得上设备、接得住第一单。",
        ),
        ("model", "工位低价，服务按次，设备开放共享。"),
        ("plan", "三年内开放小试间到每周六天，服务收入占比过半。"),
    ] {
        house.ask("packet_write", json!({ "pack": "national-2017", "section": section, "body": body }));
    }
    house
}

fn names(n: usize) -> String {
    let first = ["青橙", "云岫", "拾光", "半山", "禾木", "微澜", "鹿角", "星屿", "知夏", "远舟"];
    let second = ["传感", "机器", "文创"];
    format!("{}{}", first[(n - 1) % 10], second[(n - 1) / 10 % 3])
}

fn attach(house: &House, kind: &str, id: &Value, proof: &str) -> Value {
    let title = format!("{proof} {kind} {id}");
    let staged = staged(house, &format!("{title}.pdf"), title.as_bytes());
    house.ask(
        "figures_attach",
        json!({ "proves": { "kind": kind, "id": id }, "staged": staged, "proof": proof, "title": title,
                "pages": 2, "nature": "copy", "dated_on": "2026-01-05" }),
    )
}

const YEAR: &str = "calendar_year";

fn freeze(house: &House, gaps: &str) -> Value {
    house.ask("packet_freeze", json!({ "pack": "national-2017", "window": { "kind": YEAR }, "gaps": gaps }))
}

fn made(house: &House, card: &Value) -> (Value, PathBuf) {
    let file = house.ask("packet_make", json!({ "packet": card["packet"] }));
    let path = house.path().with_extension("packets").join(file["name"].as_str().unwrap());
    (file, path)
}

/// What a tool prints, where it is installed; `cargo xtask test` installs them.
fn tool(name: &str, args: &[&str], path: &Path) -> Option<String> {
    let run = Command::new(name).args(args).arg(path).output();
    let output = run.ok()?;
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn the_self_check_of_a_filled_space() {
    let house = filled(20);
    let answer = house.ask("packet_check", json!({ "pack": "national-2017", "window": { "kind": YEAR } }));
    let verdicts: Vec<_> = answer["check"]["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| (f["id"].as_str().unwrap(), f["verdict"].as_str().unwrap()))
        .collect();
    let wanted = [
        ("N1", "manual"),
        ("N2", "met"),
        ("N3", "met"),
        ("N4", "met"),
        ("N5", "met"),
        ("N6", "met"),
        ("N7", "met"),
        ("N8", "met"),
        ("N9", "met"),
        ("N10", "met"),
    ];
    assert_eq!(verdicts, wanted);
    assert_eq!(answer["check"]["window"], json!({ "from": "2026-01-01", "to": "2026-12-31" }));
    assert_eq!(answer["check"]["tally"]["papers_missing"], 0);
}

#[test]
fn a_packet_is_frozen_made_and_read_back() {
    let house = filled(20);
    let card = freeze(&house, "refuse");
    assert_eq!(card["packet_no"], "BA-2026-001");
    let (file, path) = made(&house, &card);
    let read = inspect::read(&std::fs::read(&path).unwrap()).unwrap();
    // Lines break where the measure ends; what is said does not.
    let text: String = read.text().split_whitespace().collect();
    for says in [
        "青梧众创空间",
        "年协议入驻创业团队和企业不低于",
        "BA-2026-001",
        "青橙传感团队",
        "F-001",
        "择一未用",
        "对标自查，不代表已获备案",
    ] {
        assert!(text.contains(says), "the pages do not say {says}");
    }
    assert!(!text.contains("国家级"));
    assert_eq!(read.pages.len() as u64, file["pages"].as_u64().unwrap());
    // Every paper is inside, byte for byte.
    let licence = read.attachments.iter().find(|a| a.name == "营业执照.pdf").unwrap();
    assert_eq!(licence.bytes, "bytes of 营业执照".as_bytes());
    assert_eq!(
        read.attachments.len(),
        house.ask("evidence_list", json!({}))["evidence"].as_array().unwrap().len()
    );

    tool("qpdf", &["--check"], &path);
    if let Some(list) = tool("pdfdetach", &["-list"], &path) {
        assert!(list.contains("营业执照.pdf"), "{list}");
    }
    let kept = house.space.files().path(file["sha256"].as_str().unwrap()).unwrap();
    assert_eq!(std::fs::read(kept).unwrap(), std::fs::read(&path).unwrap());
}

#[test]
fn the_table_of_residents_names_everybody_it_counts_and_nobody_who_had_left() {
    let house = filled(2);
    for (name, mobile, team) in
        [("齐晓棠", "13900000101", 1), ("乔一川", "13900000102", 1), ("白鹭洲", "13900000103", 2)]
    {
        let (member, _) = house.enrol(name, mobile);
        house.ask("members_join_team", json!({ "member": member, "team": team, "from_on": "2026-01-05" }));
    }
    house.at("2026-01-20T09:00:00+08:00");
    house.ask("members_join_team", json!({ "member": 3, "team": 1, "from_on": "2026-01-21" }));
    let (_, path) = made(&house, &freeze(&house, "print"));
    let text: String =
        inspect::read(&std::fs::read(path).unwrap()).unwrap().text().split_whitespace().collect();
    assert!(text.contains("表7-1入驻团队和企业成员名单"), "{text}");
    assert!(text.contains("合计3人，与表7成员数一致"), "{text}");
    for name in ["齐晓棠", "乔一川", "白鹭洲"] {
        assert_eq!(text.matches(name).count(), 1, "{name}");
    }
}

#[test]
fn the_same_packet_gives_the_same_bytes_whatever_happened_since() {
    let house = filled(3);
    let card = freeze(&house, "print");
    let (first, path) = made(&house, &card);
    let before = std::fs::read(&path).unwrap();
    house.team("后来的团队");
    house.after_seconds(86_400);
    let (second, path) = made(&house, &card);
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(first["sha256"], second["sha256"]);
    let list = house.ask("packet_list", json!({}));
    assert_eq!(list["packets"][0]["files"].as_array().unwrap().len(), 2);
}

#[test]
fn missing_papers_are_refused_or_printed_as_missing_by_choice() {
    let house = filled(2);
    house.team("没有协议的团队");
    let (code, values) =
        house.refused("packet_freeze", json!({ "pack": "national-2017", "window": { "kind": YEAR } }));
    assert_eq!((code.as_str(), values), ("papers_missing", json!({ "papers": 1, "clauses": ["五"] })));
    assert_eq!(house.ask("packet_list", json!({}))["packets"], json!([]), "a refusal takes no number");
    let card = freeze(&house, "print");
    let (_, path) = made(&house, &card);
    let text = inspect::read(&std::fs::read(path).unwrap()).unwrap().text();
    assert!(text.contains("缺 入驻协议"), "{text}");
    assert!(text.contains("不得报送"), "a print with gaps is a draft");
}

#[test]
fn a_character_that_no_face_has_is_refused_by_name_and_leaves_no_file() {
    let house = filled(2);
    house.ask("profile_add_facility", json!({ "kind": "network", "name": "普通", "from_on": "2023-05-18" }));
    house.ask(
        "packet_write",
        json!({ "pack": "national-2017", "section": "plan", "body": "和\u{10FFFD}一起" }),
    );
    let card = freeze(&house, "print");
    let (code, values) = house.refused("packet_make", json!({ "packet": card["packet"] }));
    assert_eq!((code.as_str(), &values["code"]), ("glyph_missing", &json!("U+10FFFD")));
    assert!(!house.path().with_extension("packets").join("BA-2026-001.pdf").exists());
    assert_eq!(house.ask("packet_list", json!({}))["packets"][0]["files"], json!([]));
}

#[test]
fn a_stop_leaves_no_half_file_and_the_number_stays() {
    let house = filled(2);
    let card = freeze(&house, "print");
    let envelope =
        json!({ "ask": "packet_make", "args": { "packet": card["packet"] }, "as": MANAGER, "key": "make-1" });
    let asked = std::sync::atomic::AtomicU32::new(0);
    let answer = api::dispatch(&house.space, &envelope.to_string(), &|_| {
        // The desk presses stop as soon as the first progress comes.
        if asked.fetch_add(1, std::sync::atomic::Ordering::Relaxed) == 0 {
            let stop = json!({ "ask": "task_cancel", "args": { "key": "make-1" } });
            let answer = api::dispatch(&house.space, &stop.to_string(), &|_| ());
            assert!(answer.contains("\"found\":true"), "{answer}");
        }
    });
    let answer: Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["code"], "cancelled", "{answer}");
    let left =
        std::fs::read_dir(house.path().with_extension("packets")).map(|files| files.count()).unwrap_or(0);
    assert_eq!(left, 0);
    made(&house, &card);
}

#[test]
fn numbers_run_on_within_a_year_and_begin_again() {
    let house = filled(1);
    assert_eq!(freeze(&house, "print")["packet_no"], "BA-2026-001");
    assert_eq!(freeze(&house, "print")["packet_no"], "BA-2026-002");
    house.at("2027-01-01T00:00:30+08:00");
    assert_eq!(freeze(&house, "print")["packet_no"], "BA-2027-001");
    assert_eq!(house.ask("packet_list", json!({}))["packets"][0]["packet_no"], "BA-2027-001");
}

#[test]
fn sample_rules_say_so_on_every_print() {
    let house = filled(2);
    let card = house.ask("packet_freeze", json!({ "pack": "shenzhen-2020", "gaps": "print" }));
    assert_eq!(card["pack"]["checked"], Value::Null);
    let (_, path) = made(&house, &card);
    let text = inspect::read(&std::fs::read(path).unwrap()).unwrap().text();
    assert!(text.contains("示例规则，未经核对"));
}

#[test]
fn a_text_is_rewritten_and_the_former_one_stays_in_the_book() {
    let house = House::open();
    let write = |body: &str| {
        house.ask("packet_write", json!({ "pack": "national-2017", "section": "plan", "body": body }))
    };
    write("第一稿");
    write("第二稿");
    let answer = house.ask("packet_check", json!({ "pack": "national-2017" }));
    let plan = answer["statements"].as_array().unwrap().iter().find(|s| s["section"] == "plan").unwrap();
    assert_eq!(plan["body"], "第二稿");
    assert_eq!(
        house
            .refused("packet_write", json!({ "pack": "national-2017", "section": "nothing", "body": "x" }))
            .0,
        "not_found"
    );
    assert_eq!(house.refused("packet_check", json!({ "pack": "nowhere" })).0, "not_found");
}

#[test]
fn a_voucher_of_the_window_is_printed_and_its_original_is_inside_byte_for_byte() {
    let house = filled(1);
    let original = crate::vouchers::case("legacy-e-invoice.ofd");
    let file = house.ask("files_stage", json!({ "path": original }));
    house.ask("vouchers_keep", json!({ "staged": file["staged"], "category": "activities" }));
    let window = json!({ "kind": "fixed", "from": "2020-01-01", "to": "2020-12-31" });
    let card =
        house.ask("packet_freeze", json!({ "pack": "national-2017", "window": window, "gaps": "print" }));
    let (_, path) = made(&house, &card);
    let read = inspect::read(&std::fs::read(&path).unwrap()).unwrap();
    let text: String = read.text().split_whitespace().collect();
    for says in ["99999951", "V-0001", "318.00", "一、创业活动", "未查验真伪"] {
        assert!(text.contains(says), "the pages do not say {says}");
    }
    let attached = read.attachments.iter().find(|a| a.name == "legacy-e-invoice.ofd").unwrap();
    assert_eq!(attached.bytes, std::fs::read(original).unwrap());
}
