//! Vouchers: read, kept byte for byte, and never twice.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::house::{House, MANAGER, PIN};

const WITH_ATTACHMENT: &str = "legacy-e-invoice.ofd";
const WITHOUT: &str = "legacy-e-invoice-no-attachment.ofd";

pub fn case(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "../../tests/cases/vouchers", name].iter().collect()
}

fn stage(house: &House, path: &std::path::Path) -> Value {
    house.ask("files_stage", json!({ "path": path }))["staged"].clone()
}

fn stage_case(house: &House, name: &str) -> Value {
    stage(house, &case(name))
}

fn stage_bytes(house: &House, name: &str, bytes: &[u8]) -> Value {
    let path = house.folder().join(name);
    std::fs::write(&path, bytes).unwrap();
    stage(house, &path)
}

fn keep(house: &House, staged: &Value) -> Value {
    house.ask("vouchers_keep", json!({ "staged": staged, "category": "activities" }))
}

#[test]
fn an_ofd_with_an_attached_invoice_reads_from_the_attachment() {
    let house = House::open();
    let preview = house.ask("vouchers_read", json!({ "staged": stage_case(&house, WITH_ATTACHMENT) }));
    let v = &preview["values"];
    assert_eq!((&v["code"], &v["number"]), (&json!("050001700111"), &json!("99999951")));
    assert_eq!(v["issued_on"], "2020-10-10");
    assert_eq!(v["buyer"], json!({ "name": "科游迈利有限公司", "tax_no": "9150010807MGZHI002" }));
    assert_eq!(
        v["seller"],
        json!({ "name": "杭州融易算企业管理咨询有限公司", "tax_no": "91500106MA2CE71F65" })
    );
    assert_eq!((&v["net"], &v["tax"], &v["total"]), (&json!(30_000), &json!(1_800), &json!(31_800)));
    assert_eq!(preview["sources"]["total"], "attached");
    // The attachment does not say the capitals; the page does, and they agree.
    assert_eq!(preview["sources"]["capitals"], "page_text");
    assert_eq!(preview["problems"], json!([]));
    assert_eq!(preview["guess"], "activities");
    assert_eq!(verdicts(&preview), ["holds", "holds", "open"]);
}

#[test]
fn an_ofd_without_attachment_reads_from_its_info_and_its_page() {
    let house = House::open();
    let preview = house.ask("vouchers_read", json!({ "staged": stage_case(&house, WITHOUT) }));
    let v = &preview["values"];
    assert_eq!((&v["code"], &v["number"]), (&json!("050001700111"), &json!("12235358")));
    assert_eq!(v["issued_on"], "2020-08-05");
    assert_eq!(v["buyer"], json!({ "name": "个人", "tax_no": null }));
    assert_eq!(v["seller"], json!({ "name": "财天下科技有限公司", "tax_no": "91500102563638729E" }));
    // 合计金额 is the net, not the total.
    assert_eq!((&v["net"], &v["tax"], &v["total"]), (&json!(1_000_000), &json!(60_000), &json!(1_060_000)));
    assert_eq!(preview["sources"]["net"], "doc_info");
    assert_eq!(preview["sources"]["tax"], "page_text");
    assert_eq!(verdicts(&preview), ["holds", "holds", "open"]);
}

fn verdicts(of: &Value) -> Vec<&str> {
    of["checks"].as_array().unwrap().iter().map(|check| check["verdict"].as_str().unwrap()).collect()
}

#[test]
fn the_original_is_kept_byte_for_byte() {
    let house = House::open();
    let kept = keep(&house, &stage_case(&house, WITH_ATTACHMENT));
    assert_eq!(kept["companion"], false);
    assert_eq!(kept["card"]["line"]["voucher_no"], "V-0001");
    let carrier = &kept["card"]["carriers"][0];
    assert_eq!(carrier["name"], WITH_ATTACHMENT);
    let path = house.space.files().path(carrier["sha256"].as_str().unwrap()).unwrap();
    assert!(std::fs::read(path).unwrap() == std::fs::read(case(WITH_ATTACHMENT)).unwrap());
    let shown = house.ask("vouchers_show", json!({ "voucher": kept["card"]["line"]["voucher"] }));
    assert_eq!(shown, kept["card"], "what was kept is what is shown");
}

#[test]
fn the_buyer_is_held_against_the_operator() {
    let house = House::open();
    let profile =
        |operator: &str| json!({ "name": "栖云众创", "operator_name": operator, "operator_kind": "company" });
    let staged = stage_case(&house, WITH_ATTACHMENT);
    house.ask("profile_change", profile("栖云创业服务有限公司"));
    assert_eq!(verdicts(&house.ask("vouchers_read", json!({ "staged": staged })))[2], "fails");
    house.ask("profile_change", profile("科游迈利有限公司"));
    assert_eq!(verdicts(&house.ask("vouchers_read", json!({ "staged": staged })))[2], "holds");
}

#[test]
fn the_same_file_again_is_refused_and_says_when_and_by_whom() {
    let house = House::open();
    keep(&house, &stage_case(&house, WITH_ATTACHMENT));
    let again = stage_bytes(&house, "renamed.ofd", &std::fs::read(case(WITH_ATTACHMENT)).unwrap());
    let preview = house.ask("vouchers_read", json!({ "staged": again }));
    assert_eq!(preview["meets"]["meets"], "same_file");
    let (code, values) = house.refused("vouchers_keep", json!({ "staged": again, "category": "rent" }));
    assert_eq!(code, "file_already_kept");
    assert_eq!(
        values,
        json!({ "name": "renamed.ofd", "voucher_no": "V-0001", "kept_at": "2026-03-02T01:05:00Z", "kept_by": MANAGER })
    );
    assert_eq!(house.ask("vouchers_list", json!({}))["total"], 1);
}

/// The legacy invoice again as other bytes of the same format: one more byte behind the zip.
fn other_bytes() -> Vec<u8> {
    let mut bytes = std::fs::read(case(WITH_ATTACHMENT)).unwrap();
    bytes.push(0);
    bytes
}

#[test]
fn the_same_invoice_in_the_same_format_is_refused() {
    let house = House::open();
    keep(&house, &stage_case(&house, WITH_ATTACHMENT));
    let staged = stage_bytes(&house, "again.ofd", &other_bytes());
    let (code, values) = house.refused("vouchers_keep", json!({ "staged": staged, "category": "rent" }));
    assert_eq!(code, "voucher_already_kept");
    assert_eq!(values["number"], "99999951");
    assert_eq!(values["total"], 31_800);
    assert_eq!(values["kept_by"], MANAGER);
}

#[test]
fn the_same_invoice_in_another_format_becomes_a_further_carrier() {
    let house = House::open();
    let first = keep(&house, &stage_case(&house, "digital-normal.xml"));
    let text = std::fs::read_to_string(case("digital-normal.xml")).unwrap();
    let pdf = stage_bytes(&house, "沙龙场租.pdf", &pdf_with_attachment(&text));
    let preview = house.ask("vouchers_read", json!({ "staged": pdf }));
    assert_eq!(preview["meets"]["meets"], "companion");
    let kept = keep(&house, &pdf);
    assert_eq!(kept["companion"], true);
    assert_eq!(kept["card"]["line"]["voucher"], first["card"]["line"]["voucher"]);
    let formats: Vec<_> = kept["card"]["carriers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|carrier| carrier["format"].clone())
        .collect();
    assert_eq!(formats, ["xml", "pdf"]);
    let ledger = house.ask("vouchers_list", json!({}));
    assert_eq!((&ledger["total"], &ledger["sums"][0]["total"]), (&json!(1), &json!(318_000)), "counted once");
}

#[test]
fn the_same_number_with_another_total_is_refused_in_any_format() {
    let house = House::open();
    keep(&house, &stage_case(&house, "digital-normal.xml"));
    let text = std::fs::read_to_string(case("digital-normal.xml")).unwrap().replace("3180.00", "9180.00");
    let staged = stage_bytes(&house, "other.pdf", &pdf_with_attachment(&text));
    let (code, values) = house.refused("vouchers_keep", json!({ "staged": staged, "category": "rent" }));
    assert_eq!((code.as_str(), &values["total"]), ("voucher_already_kept", &json!(318_000)));
}

fn pdf_with_attachment(xml: &str) -> Vec<u8> {
    use frontdesk::paper::page::Page;
    use frontdesk::paper::pdf::{self, Attachment, Meta, Relationship, Source, Unwatched};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("invoice.pdf");
    let attachment = Attachment {
        name: "invoice.xml".to_owned(),
        media: "text/xml".to_owned(),
        description: String::new(),
        relationship: Relationship::Source,
        source: Source::Bytes(xml.as_bytes().to_vec()),
    };
    let meta = Meta { made_at: "2026-06-21T00:00:00Z".parse().unwrap(), ..Meta::default() };
    let page = Page::new(210.0, 140.0);
    pdf::write(&path, &[page], &[attachment], &meta, frontdesk::paper::Faces::embedded(), &Unwatched)
        .unwrap();
    std::fs::read(path).unwrap()
}

#[test]
fn a_stop_is_passed_with_a_reason_and_the_reason_stays() {
    let house = House::open();
    keep(&house, &stage_case(&house, WITH_ATTACHMENT));
    let staged = stage_bytes(&house, "again.ofd", &other_bytes());
    let line = house.send(&json!({
        "ask": "vouchers_keep",
        "args": { "staged": staged, "category": "activities" },
        "as": MANAGER,
        "override": { "by": MANAGER, "pin": PIN, "reason": "税局重开，原件已作废" },
    }));
    let card = &line["ok"]["card"];
    assert_eq!(card["same_as"], "V-0001", "{line}");
    assert_eq!(card["excuse"], "税局重开，原件已作废");
    assert_eq!(card["line"]["excused"], true);
    let ledger = house.ask("vouchers_list", json!({}));
    assert_eq!(ledger["total"], 2);
    assert_eq!(ledger["sums"][0]["total"], 31_800, "what repeats another voucher is not summed twice");
}

#[test]
fn two_at_once_keep_it_once() {
    let house = House::open();
    let staged: Vec<Value> = (0..8)
        .map(|n| {
            let mut bytes = std::fs::read(case(WITH_ATTACHMENT)).unwrap();
            bytes.push(n);
            stage_bytes(&house, &format!("{n}.ofd"), &bytes)
        })
        .collect();
    let kept = std::thread::scope(|scope| {
        let desks: Vec<_> = staged
            .iter()
            .map(|staged| {
                let ask = json!({ "ask": "vouchers_keep", "args": { "staged": staged, "category": "rent" }, "as": MANAGER });
                let house = &house;
                scope.spawn(move || house.send(&ask).get("ok").is_some())
            })
            .collect();
        desks.into_iter().filter_map(|desk| desk.join().ok()).filter(|kept| *kept).count()
    });
    assert_eq!(kept, 1);
    assert_eq!(house.ask("vouchers_list", json!({}))["total"], 1);
}

#[test]
fn what_cannot_be_read_is_kept_with_values_by_hand() {
    let house = House::open();
    let photo = stage_bytes(&house, "IMG_2043.jpg", b"\xff\xd8\xff\xe0 a photograph");
    let preview = house.ask("vouchers_read", json!({ "staged": photo }));
    assert_eq!((&preview["format"], &preview["sources"]), (&json!("picture"), &json!({})));
    let (code, values) = house.refused("vouchers_keep", json!({ "staged": photo, "category": "rent" }));
    assert_eq!(code, "voucher_value_missing");
    assert_eq!(values["fields"], json!(["seller_name", "issued_on", "total"]));
    let by_hand =
        json!({ "seller": { "name": "桐安物业管理" }, "issued_on": "2026-02-28", "total": 1_860_000 });
    let looked = house.ask("vouchers_read", json!({ "staged": photo, "values": by_hand }));
    assert_eq!((&looked["sources"]["total"], &looked["guess"]), (&json!("manual"), &json!("rent")));
    let kept = house.ask("vouchers_keep", json!({ "staged": photo, "category": "rent", "values": by_hand }));
    assert_eq!(kept["card"]["sources"]["total"], "manual");
    assert_eq!(kept["card"]["line"]["total"], 1_860_000);
    assert_eq!(kept["card"]["carriers"][0]["format"], "picture");
}

#[test]
fn a_photograph_with_its_code_scanned_is_known_by_its_number() {
    let house = House::open();
    let photo = stage_bytes(&house, "IMG_2044.jpg", b"\xff\xd8\xff\xe0 another photograph");
    // As an input method in Chinese mode types it.
    let scanned = "01，32，，26332000000018705526，3180.00，20260621，，ABCD";
    let preview = house.ask("vouchers_read", json!({ "staged": photo, "scanned": scanned }));
    assert_eq!(preview["values"]["number"], "26332000000018705526");
    assert_eq!(preview["sources"]["total"], "qr");
    let (code, _) = house.refused("vouchers_read", json!({ "staged": photo, "scanned": "M0042" }));
    assert_eq!(code, "invoice_code_unclear");
}

#[test]
fn a_corrected_value_is_told_from_a_read_one() {
    let house = House::open();
    let staged = stage_case(&house, WITHOUT);
    let mut values = house.ask("vouchers_read", json!({ "staged": staged }))["values"].take();
    values["buyer"]["name"] = json!("栖云创业服务有限公司");
    let kept =
        house.ask("vouchers_keep", json!({ "staged": staged, "category": "training", "values": values }));
    let sources = &kept["card"]["sources"];
    assert_eq!((&sources["buyer_name"], &sources["total"]), (&json!("manual"), &json!("doc_info")));
}

#[test]
fn a_number_typed_full_width_is_the_same_number() {
    let house = House::open();
    keep(&house, &stage_case(&house, "digital-normal.xml"));
    let photo = stage_bytes(&house, "IMG_2045.jpg", b"\xff\xd8\xff\xe0 the same invoice, photographed");
    let values = json!({
        "number": "２６３３２０００ ０００ ０１８７０５５２６", "seller": { "name": " 鼎源会务服务有限公司 " },
        "issued_on": "2026-06-21", "total": 318_000,
    });
    let kept = house.ask("vouchers_keep", json!({ "staged": photo, "category": "rent", "values": values }));
    assert_eq!(kept["companion"], true);
    let huge =
        json!({ "seller": { "name": "x" }, "issued_on": "2026-06-21", "total": i64::MAX, "net": i64::MAX });
    let (code, _) = house.refused("vouchers_read", json!({ "staged": photo, "values": huge }));
    assert_eq!(code, "too_large");
}

#[test]
fn a_red_invoice_counts_against_the_blue_one() {
    let house = House::open();
    keep(&house, &stage_case(&house, "digital-normal.xml"));
    let red = keep(&house, &stage_case(&house, "digital-red.xml"));
    assert_eq!(red["card"]["values"]["red_of"], "26332000000018705526");
    assert_eq!(red["card"]["line"]["is_red"], true);
    assert_eq!(house.ask("vouchers_list", json!({}))["sums"][0]["total"], 0);
}

#[test]
fn the_ledger_is_by_category_and_period() {
    let house = House::open();
    keep(&house, &stage_case(&house, WITH_ATTACHMENT));
    house.ask("vouchers_keep", json!({ "staged": stage_case(&house, WITHOUT), "category": "training" }));
    let all = house.ask("vouchers_list", json!({}));
    assert_eq!(all["vouchers"][0]["number"], "99999951", "the latest first");
    assert_eq!(
        all["sums"],
        json!([
            { "category": "training", "count": 1, "total": 1_060_000 },
            { "category": "activities", "count": 1, "total": 31_800 },
        ])
    );
    let training = house.ask("vouchers_list", json!({ "category": "training" }));
    assert_eq!(training["total"], 1);
    let october = json!({ "period": { "from": "2020-10-01", "to": "2020-10-31" } });
    assert_eq!(house.ask("vouchers_list", october)["vouchers"][0]["number"], "99999951");
    let voucher = training["vouchers"][0]["voucher"].clone();
    house.ask("vouchers_recategorise", json!({ "voucher": voucher, "category": "mentoring" }));
    assert_eq!(house.ask("vouchers_list", json!({ "category": "mentoring" }))["total"], 1);
}

#[test]
fn a_second_purchase_of_one_seller_day_and_amount_is_only_warned_of() {
    let house = House::open();
    keep(&house, &stage_case(&house, "digital-normal.xml"));
    let text = std::fs::read_to_string(case("digital-normal.xml")).unwrap().replace("18705526", "18705999");
    let staged = stage_bytes(&house, "second.xml", text.as_bytes());
    let preview = house.ask("vouchers_read", json!({ "staged": staged }));
    assert_eq!(preview["meets"]["meets"], "nothing");
    assert_eq!(preview["alike"][0]["voucher_no"], "V-0001");
    keep(&house, &staged);
}
