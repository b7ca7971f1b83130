//! Rosters of other programs, and sheets that mean harm.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};

use crate::house::{House, program};

fn stage(house: &House, path: &std::path::Path) -> Value {
    house.ask("files_stage", json!({ "path": path }))["staged"].clone()
}

fn gbk(house: &House) -> Value {
    let path: PathBuf =
        [env!("CARGO_MANIFEST_DIR"), "../../tests/cases/rosters/members-gbk.csv"].iter().collect();
    stage(house, &path)
}

fn sheet(house: &House, name: &str, rows: &[&[&str]]) -> Value {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (r, row) in rows.iter().enumerate() {
        for (c, cell) in row.iter().enumerate() {
            match cell.parse::<f64>() {
                // As a person types a mobile into Excel: a number.
                Ok(number) => sheet.write(r as u32, c as u16, number).unwrap(),
                Err(_) => sheet.write(r as u32, c as u16, *cell).unwrap(),
            };
        }
    }
    let path = house.folder().join(name);
    book.save(&path).unwrap();
    stage(house, &path)
}

fn counts(of: &Value) -> (u64, u64, u64, u64) {
    let n = |name: &str| of[name].as_u64().unwrap();
    (n("new"), n("changed"), n("known"), n("rejected"))
}

#[test]
fn a_gbk_csv_is_previewed_row_by_row() {
    let house = House::open();
    house.enrol("赵启明", "13900000002");
    let preview = house.ask("members_preview_roster", json!({ "staged": gbk(&house) }));
    assert_eq!(preview["written"], "csv_gbk");
    assert_eq!(preview["columns"], json!({ "name": "姓名", "mobile": "手机号", "team": "所属团队" }));
    assert_eq!((&preview["ignored"], &preview["dropped"]), (&json!(["序号", "备注"]), &json!(["身份证号"])));
    assert_eq!(counts(&preview), (3, 1, 0, 4));
    assert_eq!(preview["new_teams"], json!(["微澜检测（筹）", "青橙传感"]));
    let reasons: Vec<_> = preview["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["finding"]["finding"] == "rejected")
        .map(|row| (row["line"].as_u64().unwrap(), row["finding"]["reason"]["why"].as_str().unwrap()))
        .collect();
    assert_eq!(reasons, [(5, "mobile_damaged"), (6, "name_missing"), (7, "mobile_invalid"), (8, "repeated")]);
    assert!(house.ask("members_list", json!({}))["total"] == 1, "a preview does nothing");
}

#[test]
fn a_roster_is_imported_in_one_act_with_teams() {
    let house = House::open();
    let (zhao, _) = house.enrol("赵启明", "13900000002");
    let staged = gbk(&house);
    let imported =
        house.ask("members_import_roster", json!({ "staged": staged, "teams_formed_on": "2025-09-01" }));
    assert_eq!(imported, json!({ "enrolled": 3, "joined": 1, "teams_added": 2, "known": 0, "rejected": 4 }));
    let card = house.ask("members_show", json!({ "member": zhao }));
    assert_eq!(card["team"]["name"], "青橙传感");
    assert_eq!(card["team"]["formed_on"], "2025-09-01");
    let found = house.ask("members_find", json!({ "text": "古丽" }));
    assert_eq!(found["members"][0]["member"]["mobile"], "13900000003", "full-width digits are digits");
    assert_eq!(found["members"][0]["team"], "微澜检测（筹）");
    let lin = house.ask("members_find", json!({ "text": "林芳" }));
    assert_eq!(lin["members"][0]["member"]["name"], "林芳", "a blank that only aligned is gone");
}

#[test]
fn importing_it_again_adds_nobody() {
    let house = House::open();
    house.ask("members_import_roster", json!({ "staged": gbk(&house) }));
    let before = house.ask("members_list", json!({}));
    let staged = gbk(&house);
    let preview = house.ask("members_preview_roster", json!({ "staged": staged }));
    assert_eq!(counts(&preview), (0, 0, 4, 4));
    let again = house.ask("members_import_roster", json!({ "staged": staged }));
    assert_eq!(again, json!({ "enrolled": 0, "joined": 0, "teams_added": 0, "known": 4, "rejected": 4 }));
    assert_eq!(house.ask("members_list", json!({})), before);
}

#[test]
fn no_id_number_gets_into_the_space() {
    let house = House::open();
    house.ask("members_import_roster", json!({ "staged": gbk(&house) }));
    let bytes = [house.path(), house.path().with_extension("db-wal")]
        .map(|path| std::fs::read(path).unwrap_or_default());
    let id = b"000000190001010011";
    assert!(bytes.iter().all(|bytes| !bytes.windows(id.len()).any(|window| window == id)));
}

#[test]
fn an_xlsx_with_mobiles_as_numbers_is_imported() {
    let house = House::open();
    let staged = sheet(
        &house,
        "名单.xlsx",
        &[
            &["2026 年名单"],
            &[],
            &["姓名", "联系电话", "单位"],
            &["林芳", "13900000001", "青橙传感"],
            &["何三", "13900000009"],
        ],
    );
    let imported = house.ask("members_import_roster", json!({ "staged": staged }));
    assert_eq!(imported["enrolled"], 2);
    let found = house.ask("members_find", json!({ "text": "何三" }));
    assert_eq!(found["members"][0]["member"]["mobile"], "13900000009");
}

#[test]
fn a_known_mobile_under_another_name_is_left_to_a_person() {
    let house = House::open();
    house.enrol("林芳", "13900000001");
    let staged =
        sheet(&house, "a.xlsx", &[&["姓名", "手机"], &["林方", "13900000001"], &["林芳", "13900000001"]]);
    let preview = house.ask("members_preview_roster", json!({ "staged": staged }));
    assert_eq!(counts(&preview), (0, 0, 0, 2));
    assert_eq!(
        preview["rows"][0]["finding"]["reason"],
        json!({ "why": "another_name", "member_no": "M-0001", "name": "林芳" })
    );
    assert_eq!(house.ask("members_import_roster", json!({ "staged": staged }))["enrolled"], 0);
}

#[test]
fn a_member_is_found_by_number_where_the_roster_has_no_mobile() {
    let house = House::open();
    house.enrol("林芳", "13900000001");
    let staged = sheet(&house, "a.xlsx", &[&["会员号", "姓名"], &["m-0001", "林芳"], &["M-0077", "何三"]]);
    let preview = house.ask("members_preview_roster", json!({ "staged": staged }));
    assert_eq!(counts(&preview), (0, 0, 1, 1));
    assert_eq!(preview["rows"][0]["finding"]["reason"]["why"], "number_unknown");
}

#[test]
fn a_move_to_another_team_ends_the_first_membership() {
    let house = House::open();
    let (lin, _) = house.enrol("林芳", "13900000001");
    let team = house.team("青橙传感");
    house.ask("members_join_team", json!({ "member": lin, "team": team, "from_on": "2026-01-05" }));
    let staged = sheet(&house, "a.xlsx", &[&["姓名", "手机", "团队"], &["林芳", "13900000001", "微澜检测"]]);
    let preview = house.ask("members_preview_roster", json!({ "staged": staged }));
    assert_eq!(
        preview["rows"][0]["finding"],
        json!({ "finding": "changed", "member_no": "M-0001", "team_was": "青橙传感" })
    );
    house.ask("members_import_roster", json!({ "staged": staged }));
    assert_eq!(house.ask("members_show", json!({ "member": lin }))["team"]["name"], "微澜检测");
}

fn pasted(house: &House, text: &str) -> Value {
    let path = house.folder().join("接龙.txt");
    std::fs::write(&path, text).unwrap();
    stage(house, &path)
}

#[test]
fn a_chain_pasted_from_a_chat_is_imported_once() {
    let house = House::open();
    let chain = "#接龙\n10月15日路演\n1. 张三 13900000001 青橙传感\n2、李四-139 0000 0002\n3. 小满";
    let preview = house.ask("members_preview_roster", json!({ "staged": pasted(&house, chain) }));
    assert_eq!((&preview["written"], counts(&preview)), (&json!("list"), (2, 0, 0, 1)));
    house.ask("members_import_roster", json!({ "staged": pasted(&house, chain) }));
    let again = house.ask("members_import_roster", json!({ "staged": pasted(&house, chain) }));
    assert_eq!((&again["enrolled"], &again["known"]), (&json!(0), &json!(2)));
    assert_eq!(house.ask("members_imports", json!({}))["imports"].as_array().unwrap().len(), 1);
}

#[test]
fn a_form_s_sheet_is_read_by_its_questions() {
    let house = House::open();
    let staged = sheet(
        &house,
        "问卷.xlsx",
        &[
            &[
                "序号",
                "提交答卷时间",
                "来源",
                "1、您的姓名：",
                "2、您的手机号码：",
                "3、所在单位",
                "4、身份证号",
            ],
            &["1", "2026/3/1 10:00:00", "微信", "林芳", "13900000001", "青橙传感", "000000"],
        ],
    );
    let preview = house.ask("members_preview_roster", json!({ "staged": staged }));
    assert_eq!(counts(&preview), (1, 0, 0, 0));
    let id = preview["heads"].as_array().unwrap().last().unwrap();
    assert_eq!((&id["is_id"], &id["sample"]), (&json!(true), &json!("")));
}

#[test]
fn a_person_says_which_column_is_which_where_the_heads_do_not() {
    let house = House::open();
    let staged = sheet(
        &house,
        "a.xlsx",
        &[&["青橙传感", "林芳", "13900000001"], &["微澜检测", "何三", "13900000002"]],
    );
    let preview = house.ask("members_preview_roster", json!({ "staged": staged }));
    assert_eq!((counts(&preview), &preview["columns"]), ((0, 0, 0, 0), &json!({})));
    assert_eq!(preview["heads"][1]["sample"], "林芳");
    let (code, values) = house.refused("members_import_roster", json!({ "staged": staged }));
    assert_eq!((code.as_str(), &values["why"]), ("roster_unreadable", &json!("no_head")));
    let mapped = json!({ "staged": staged, "mapping": { "name": 1, "mobile": 2, "team": 0 } });
    assert_eq!(counts(&house.ask("members_preview_roster", mapped.clone())), (2, 0, 0, 0));
    assert_eq!(house.ask("members_import_roster", mapped)["teams_added"], 2);
}

/// The two cells between which a naive reader lays out 17 billion more.
fn far_corner() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "姓名").unwrap();
    sheet.write(1_048_575, 16_383, "x").unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_sheet_with_a_cell_in_the_far_corner_is_refused() {
    let house = House::open();
    let path = house.folder().join("hostile.xlsx");
    std::fs::write(&path, far_corner()).unwrap();
    let (code, values) = house.refused("members_preview_roster", json!({ "staged": stage(&house, &path) }));
    assert_eq!((code.as_str(), &values["why"]), ("roster_unreadable", &json!("too_large")));
    house.enrol("林芳", "13900000001");
}

/// A part that unpacks to 560 MB of shared strings: more than the child may hold.
#[test]
fn a_sheet_that_unpacks_beyond_the_limit_stops_the_child_and_not_the_desk() {
    use std::io::Write;
    let house = House::open();
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let mut source = zip::ZipArchive::new(std::io::Cursor::new(far_corner())).unwrap();
    for place in 0..source.len() {
        let part = source.by_index_raw(place).unwrap();
        if part.name().unwrap() != "xl/sharedStrings.xml" {
            zip.raw_copy_file(part).unwrap();
        }
    }
    zip.start_file("xl/sharedStrings.xml", zip::write::SimpleFileOptions::default()).unwrap();
    zip.write_all(b"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>")
        .unwrap();
    let megabyte = vec![b'x'; 1 << 20];
    for _ in 0..560 {
        zip.write_all(&megabyte).unwrap();
    }
    zip.write_all(b"</t></si></sst>").unwrap();
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 2 << 20, "{}", bytes.len());
    let path = house.folder().join("bomb.xlsx");
    std::fs::write(&path, bytes).unwrap();
    let (code, values) = house.refused("members_preview_roster", json!({ "staged": stage(&house, &path) }));
    assert_eq!((code.as_str(), &values["why"]), ("roster_unreadable", &json!("stopped")));
    house.enrol("林芳", "13900000001");
}

#[cfg(target_os = "linux")]
#[test]
fn the_child_limits_its_own_memory_and_time_before_it_reads() {
    let mut child = Command::new(program())
        .args(["read", "roster"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // It waits for its input; by then its limits stand.
    let limits = format!("/proc/{}/limits", child.id());
    let holds = |text: &str| {
        text.contains("536870912")
            && text.lines().any(|line| line.starts_with("Max cpu time") && line.contains(" 10 "))
    };
    let patience = std::time::Instant::now();
    while !holds(&std::fs::read_to_string(&limits).unwrap()) {
        assert!(patience.elapsed().as_secs() < 20, "{}", std::fs::read_to_string(&limits).unwrap());
        std::thread::yield_now();
    }
    drop(child.stdin.take());
    let out = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(out.stdout).unwrap().trim(), r#"{"unreadable":"no_head"}"#);
}

#[test]
fn an_old_xls_is_refused_by_name() {
    let house = House::open();
    let path = house.folder().join("old.xls");
    std::fs::write(&path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").unwrap();
    let (_, values) = house.refused("members_preview_roster", json!({ "staged": stage(&house, &path) }));
    assert_eq!(values, json!({ "name": "old.xls", "why": "old_excel" }));
}
