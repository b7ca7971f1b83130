//! What comes out of a printer: prints, kinds of paper, the printer itself.

use std::fs;

use frontdesk::error::Error;
use frontdesk::ids::PrintId;
use frontdesk::paper::inspect;
use frontdesk::{printer, prints};
use serde_json::{Value, json};

use crate::house::House;

fn house() -> House {
    let house = House::open();
    house.ask("profile_change", json!({ "name": "青梧众创空间", "operator_kind": "company" }));
    house
}

/// All words on the paper of a print.
fn says(house: &House, print: &Value) -> String {
    let path = house.space.files().path(print["sha256"].as_str().unwrap()).unwrap();
    inspect::read(&fs::read(path).unwrap()).unwrap().text()
}

fn send(house: &House, print: &Value) -> Result<printer::Printed, Error> {
    let job = prints::job(&house.space, PrintId(print["print"].as_i64().unwrap()))?;
    printer::send(&house.space, &job)
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
        assert_eq!(send(&house, print).unwrap().printer, "file:");
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
    let Err(Error::Refused(refusal)) = send(&house, &print) else { panic!("no printer was chosen") };
    assert_eq!(serde_json::to_value(refusal).unwrap()["code"], "printer_not_chosen");
    house.ask(
        "prints_change_paper_kind",
        json!({ "kind": "badge", "size": "badge_54", "printer": "没有这台" }),
    );
    let Err(Error::Refused(refusal)) = send(&house, &print) else { panic!("there is no such printer") };
    assert_eq!(serde_json::to_value(refusal).unwrap()["code"], "printer_failed");
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
