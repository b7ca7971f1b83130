//! What comes out of a printer: prints, kinds of paper, the printer itself.

use std::fs;

use frontdesk::paper::inspect;
use frontdesk::printer;
use serde_json::{Value, json};

use crate::house::House;

fn house() -> House {
    let house = House::open();
    house.ask("profile_change", json!({ "name": "青梧众创空间", "operator_kind": "company" }));
    house
}

/// A kept file's bytes. With `KEEP_PRINTS` set, a copy is left in that folder, to be looked at.
fn bytes(house: &House, of: &Value, name: &str) -> Vec<u8> {
    let bytes = fs::read(house.space.files().path(of["sha256"].as_str().unwrap()).unwrap()).unwrap();
    if let Some(folder) = std::env::var_os("KEEP_PRINTS") {
        fs::create_dir_all(&folder).unwrap();
        fs::write(std::path::Path::new(&folder).join(name), &bytes).unwrap();
    }
    bytes
}

/// All words on the paper of a print, page by page.
fn pages(house: &House, print: &Value) -> Vec<String> {
    let name = format!("{}{}.pdf", print["title"].as_str().unwrap(), print["print"]);
    let read = inspect::read(&bytes(house, print, &name)).unwrap();
    read.pages.iter().map(|page| page.text()).collect()
}

pub fn says(house: &House, print: &Value) -> String {
    pages(house, print).join("\n")
}

/// The window sends a print to its printer; the reply.
fn send(house: &House, print: &Value) -> Value {
    let line = json!({ "id": "1", "ask": "os_print", "args": { "print": print["print"] } });
    serde_json::from_str(&printer::answer(&house.space, &line.to_string()).unwrap()).unwrap()
}

#[test]
fn the_second_print_of_a_badge_is_marked_and_keeps_its_number() {
    let house = house();
    let (member, code) = house.enrol("林若澄", "13800000001");
    let first = house.ask("members_print_badge", json!({ "member": member }));
    let again = house.ask("members_print_badge", json!({ "member": member }));
    assert_eq!((&first["again"], &again["again"]), (&json!(false), &json!(true)));
    assert_eq!(first["of"], again["of"]);
    assert!(first["of"].as_str().unwrap().starts_with("M-0001 "), "{first}");
    assert!(!says(&house, &first).contains("重印"));
    let words = says(&house, &again);
    assert!(words.contains("重印") && words.contains("M-0001") && words.contains("林若澄"), "{words}");
    assert!(words.replace(' ', "").contains(&code), "{words}");
}

#[test]
fn a_new_badge_after_a_lost_one_is_a_first_print() {
    let house = house();
    let (member, _) = house.enrol("林若澄", "13800000001");
    house.ask("members_print_badge", json!({ "member": member }));
    house.ask("members_replace_badge", json!({ "member": member }));
    assert_eq!(house.ask("members_print_badge", json!({ "member": member }))["again"], false);
}

#[test]
fn the_same_key_is_one_print() {
    let house = house();
    let (member, _) = house.enrol("林若澄", "13800000001");
    let line = json!({ "ask": "members_print_badge", "args": { "member": member }, "as": crate::house::MANAGER,
                       "key": "k-1" });
    let (once, twice) = (house.send(&line), house.send(&line));
    assert_eq!(once["ok"], twice["ok"]);
    assert_eq!(once["ok"]["again"], false);
}

#[test]
fn a_printer_of_files_takes_one_file_a_job() {
    let house = house();
    let (member, _) = house.enrol("林若澄", "13800000001");
    house.ask("prints_change_paper_kind", json!({ "kind": "badge", "size": "badge_54", "printer": "file:" }));
    let first = house.ask("members_print_badge", json!({ "member": member }));
    let again = house.ask("members_print_badge", json!({ "member": member }));
    for print in [&first, &again] {
        assert_eq!(send(&house, print)["ok"], json!({ "printer": "file:" }));
    }
    let folder = house.path().with_extension("printed");
    let mut jobs: Vec<_> = fs::read_dir(&folder).unwrap().map(|job| job.unwrap().path()).collect();
    jobs.sort();
    assert_eq!(jobs.len(), 2);
    let kept = house.space.files().path(again["sha256"].as_str().unwrap()).unwrap();
    assert_eq!(fs::read(&jobs[1]).unwrap(), fs::read(kept).unwrap());
}

#[test]
fn a_failed_job_keeps_the_print_and_another_one_is_marked() {
    let house = house();
    let (member, _) = house.enrol("林若澄", "13800000001");
    let print = house.ask("members_print_badge", json!({ "member": member }));
    let refused = send(&house, &print);
    assert_eq!(
        (&refused["code"], &refused["values"]["kind"]),
        (&json!("printer_not_chosen"), &json!("badge"))
    );
    house.ask(
        "prints_change_paper_kind",
        json!({ "kind": "badge", "size": "badge_54", "printer": "没有这台" }),
    );
    let refused = send(&house, &print);
    assert_eq!(
        (&refused["code"], &refused["values"]["printer"]),
        (&json!("printer_failed"), &json!("没有这台"))
    );
    let again = house.ask("members_print_badge", json!({ "member": member }));
    assert_eq!((&again["again"], &again["of"]), (&json!(true), &print["of"]));
}

#[test]
fn a_kind_of_paper_has_its_own_sizes_and_a_supervisor_changes_them() {
    let house = house();
    let kinds = house.ask("prints_paper_kinds", json!({}))["kinds"].take();
    let names: Vec<_> = kinds.as_array().unwrap().iter().map(|kind| kind["kind"].as_str().unwrap()).collect();
    assert_eq!(names, ["badge", "label", "slip", "receipt", "a4"]);
    let (code, values) = house
        .refused("prints_change_paper_kind", json!({ "kind": "badge", "size": "roll_58", "printer": "x" }));
    assert_eq!((code.as_str(), &values["size"]), ("size_not_of_kind", &json!("roll_58")));
    house.ask("users_add", json!({ "name": "周小满", "role": "helper", "pin": "246810" }));
    let change = json!({ "kind": "slip", "size": "roll_58", "printer": " Thermal_58 " });
    let (code, _) = house.refused_as(Some("周小满"), "prints_change_paper_kind", change.clone());
    assert_eq!(code, "role_too_low");
    house.ask("prints_change_paper_kind", change);
    let slip = house.ask("prints_paper_kinds", json!({}))["kinds"][2].take();
    assert_eq!((&slip["size"], &slip["printer"]), (&json!("roll_58"), &json!("Thermal_58")));
    house.ask("prints_change_paper_kind", json!({ "kind": "slip", "size": "roll_58", "printer": "" }));
    assert_eq!(house.ask("prints_paper_kinds", json!({}))["kinds"][2]["printer"], Value::Null);
}

#[test]
fn a_name_that_no_typeface_has_is_refused_and_nothing_is_recorded() {
    let house = house();
    let (member, _) = house.enrol("林\u{E000}澄", "13800000001");
    let (code, values) = house.refused("members_print_badge", json!({ "member": member }));
    assert_eq!((code.as_str(), &values["code"]), ("glyph_missing", &json!("U+E000")));
}

#[test]
fn a_label_carries_the_item_s_number() {
    let house = house();
    let label = house.ask("lending_add_item", json!({ "model": "数字示波器" }));
    let item_no = label["item"]["item_no"].clone();
    let print = house.ask("lending_print_label", json!({ "code": item_no }));
    assert_eq!((&print["kind"], &print["of"]), (&json!("label"), &item_no));
    let words = says(&house, &print);
    assert!(words.contains(item_no.as_str().unwrap()) && words.contains("数字示波器"), "{words}");
}

/// What the codes of a grey picture say.
fn scanned(png: &[u8]) -> Vec<String> {
    let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
    let mut grey = vec![0; reader.output_buffer_size().unwrap()];
    let facts = reader.next_frame(&mut grey).unwrap();
    let (width, height) = (facts.width as usize, facts.height as usize);
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| grey[y * width + x]);
    picture.detect_grids().into_iter().map(|grid| grid.decode().unwrap().1).collect()
}

#[test]
fn a_badge_on_a_telephone_scans_and_is_the_same_picture_each_time() {
    let house = house();
    let (member, code) = house.enrol("林若澄", "13800000001");
    let picture = house.ask("members_badge_picture", json!({ "member": member }));
    assert_eq!(picture["name"], "会员码 M-0001 林若澄.png");
    let png = bytes(&house, &picture, "phone.png");
    assert_eq!(scanned(&png), std::slice::from_ref(&code));
    assert_eq!(house.ask("members_badge_picture", json!({ "member": member })), picture);
    house.ask("members_replace_badge", json!({ "member": member }));
    let renewed = house.ask("members_badge_picture", json!({ "member": member }));
    assert_ne!(renewed["sha256"], picture["sha256"]);
}

fn root(path: &str) -> String {
    fs::read_to_string(format!("{}/../../{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[test]
fn the_desk_card_is_one_page_in_either_language_and_never_a_second_print() {
    let house = house();
    let card = house.ask("prints_desk_card", json!({}));
    assert_eq!(pages(&house, &card).len(), 1);
    assert!(says(&house, &card).contains("最常做的事"));
    house.ask("settings_change", json!({ "language": "en" }));
    let english = house.ask("prints_desk_card", json!({}));
    assert_eq!((&english["title"], &english["again"]), (&json!("Desk card"), &json!(false)));
    let said = pages(&house, &english);
    assert_eq!(said.len(), 1);
    let foreign = |c: char| ('\u{2E80}'..'\u{FFEF}').contains(&c);
    let without_name = said[0].replace("青梧众创空间", "");
    assert!(!without_name.contains(foreign), "{without_name}");
}

#[test]
fn the_desk_card_tells_every_key_of_the_keymap_and_every_screen_of_the_rail() {
    let house = house();
    let card = says(&house, &house.ask("prints_desk_card", json!({})));
    let keymap = root("ui/src/shared/keymap.ts");
    let keys: Vec<&str> =
        keymap.lines().filter_map(|line| line.split_once(": \"")?.1.strip_suffix("\",")).collect();
    assert!(keys.len() > 10, "the keymap has another shape than this test reads");
    for key in keys {
        // The face has no ↵, and no key cap either.
        assert!(card.contains(&key.replace('↵', "Enter")), "{key} is missing");
    }
    let (screens, names) = (root("ui/src/App.tsx"), root("ui/src/frame/words.ts"));
    let digits: Vec<(&str, &str)> = screens
        .lines()
        .filter_map(|line| {
            let name = line.split_once("name: \"")?.1.split_once('"')?.0;
            Some((name, line.split_once("digit: \"")?.1.split_once('"')?.0))
        })
        .collect();
    assert!(digits.len() > 8, "the list of screens has another shape than this test reads");
    for (name, digit) in digits {
        let line = names.lines().find(|line| line.trim().starts_with(&format!("{name}: {{ zh: "))).unwrap();
        let word = line.split_once("zh: \"").unwrap().1.split_once('"').unwrap().0;
        assert!(card.contains(&format!("Alt {digit}")) && card.contains(word), "{digit} {word} is missing");
    }
}

#[test]
fn a_print_that_is_not_there_is_refused_and_other_asks_are_none_of_the_printer_s() {
    let house = house();
    let refused = send(&house, &json!({ "print": 7 }));
    assert_eq!((&refused["code"], &refused["values"]["what"]), (&json!("not_found"), &json!("print")));
    assert!(printer::answer(&house.space, &json!({ "ask": "today_show", "args": {} }).to_string()).is_none());
}
