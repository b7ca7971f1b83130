//! Papers: kept byte for byte, numbered by class, withdrawn but never deleted.

use serde_json::{Value, json};

use crate::house::House;

/// Stages a file with these bytes; its staged name.
pub fn staged(house: &House, name: &str, bytes: &[u8]) -> String {
    let path = house.folder().join(name);
    std::fs::write(&path, bytes).unwrap();
    house.ask("files_stage", json!({ "path": path }))["staged"].as_str().unwrap().to_owned()
}

/// A paper about the space, dated 2026-01-05.
pub fn keep(house: &House, proof: &str, title: &str) -> Value {
    let staged = staged(house, &format!("{title}.pdf"), format!("bytes of {title}").as_bytes());
    house.ask(
        "evidence_keep",
        json!({ "staged": staged, "proof": proof, "title": title, "pages": 2, "nature": "copy", "dated_on": "2026-01-05" }),
    )
}

#[test]
fn a_paper_is_kept_byte_for_byte_under_the_next_number_of_its_class() {
    let house = House::open();
    let licence = keep(&house, "A.licence", "营业执照");
    let charter = keep(&house, "A.charter", "章程");
    let plan = keep(&house, "B.floor_plan", "平面图");
    assert_eq!(licence["evidence_no"], "A-001");
    assert_eq!(charter["evidence_no"], "A-002");
    assert_eq!(plan["evidence_no"], "B-001");
    let kept = house.space.files().path(licence["sha256"].as_str().unwrap()).unwrap();
    assert_eq!(std::fs::read(kept).unwrap(), "bytes of 营业执照".as_bytes());
    assert_eq!(licence["name"], "营业执照.pdf");
}

#[test]
fn a_withdrawn_paper_stays_in_the_list_and_keeps_its_number() {
    let house = House::open();
    let wrong = keep(&house, "A.licence", "旧执照");
    house.ask("evidence_withdraw", json!({ "evidence": wrong["evidence"], "reason": "过期" }));
    let next = keep(&house, "A.licence", "新执照");
    assert_eq!(next["evidence_no"], "A-002");
    let listed = house.ask("evidence_list", json!({}));
    assert_eq!(listed["evidence"][0]["withdrawn_because"], "过期");
    assert_eq!(listed["evidence"][1]["withdrawn_because"], Value::Null);
    let again =
        house.refused("evidence_withdraw", json!({ "evidence": wrong["evidence"], "reason": "过期" }));
    assert_eq!(again.0, "not_found");
}

#[test]
fn a_paper_has_pages_and_a_day_that_has_come() {
    let house = House::open();
    let staged = staged(&house, "a.pdf", b"a");
    let mut ask = json!({ "staged": staged, "proof": "A.licence", "title": "执照", "pages": 0, "nature": "original", "dated_on": "2026-03-02" });
    assert_eq!(house.refused("evidence_keep", ask.clone()).0, "pages_missing");
    ask["pages"] = json!(1);
    ask["dated_on"] = json!("2026-03-03");
    let (code, values) = house.refused("evidence_keep", ask.clone());
    assert_eq!(
        (code.as_str(), values),
        ("dated_ahead", json!({ "on": "2026-03-03", "today": "2026-03-02" }))
    );
    ask["proof"] = json!("Z.nothing");
    assert_eq!(house.refused("evidence_keep", ask).0, "malformed");
}
