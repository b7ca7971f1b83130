//! The packet is frozen and made in the window, and lies on disk as a PDF that other programs accept.

use std::path::{Path, PathBuf};
use std::process::Command;

use frontdesk_e2e::{Window, root};
use serde_json::{Value, json};

#[tokio::test]
async fn a_packet_is_made_in_the_window_and_carries_the_voucher_byte_for_byte() {
    let window = Window::open().await;
    window.first_run().await;
    let voucher = fill(&window);

    window.click("nav a[href='#/packet']").await;
    window.find("table").await;
    window.picture("self-check").await;
    window.press("生成材料").await;
    window.choose("缺的材料", "按缺口印出，标草稿").await;
    window.press_in("dialog", "生成材料").await;
    let file = window.comes(|| first_file(&window)).await;
    window.sees("已生成").await;
    window.picture("packet").await;

    let pdf = window.space().with_extension("packets").join(file["name"].as_str().expect("a name"));
    run("qpdf", &["--check"], &pdf, &[]);
    assert!(run("pdftotext", &[], &pdf, &["-"]).contains("青梧众创空间"));
    let originals = window.folder().join("originals");
    std::fs::create_dir(&originals).expect("a folder");
    run("pdfdetach", &["-saveall", "-o", &originals.display().to_string()], &pdf, &[]);
    let voucher = std::fs::read(voucher).expect("the voucher");
    let detached = std::fs::read_dir(&originals).expect("originals").flatten();
    assert!(detached.map(|one| std::fs::read(one.path()).expect("readable")).any(|bytes| bytes == voucher));
}

/// A space with a name, a member, an event and a voucher; where the voucher's file lies.
fn fill(window: &Window) -> PathBuf {
    window.elsewhere(
        "profile_change",
        &json!({ "name": "青梧众创空间", "address": "云州市学府路 18 号", "opened_on": "2023-05-18",
            "contact": "沈知遥", "contact_phone": "0999-5550101", "authority": "云州市科学技术局",
            "operator_name": "云州青梧创业服务有限公司", "operator_uscc": "91999999MA00000X0X",
            "operator_kind": "company" }),
    );
    window.elsewhere("members_enrol", &json!({ "name": "林芳", "mobile": "13800000001" }));
    let event = window.elsewhere(
        "events_announce",
        &json!({ "title": "第 1 期创业沙龙", "kind": "salon", "role": "host", "place": "路演厅", "capacity": 40,
            "span": { "from": "2026-01-06T06:00:00Z", "until": "2026-01-06T08:00:00Z" } }),
    );
    window.elsewhere("events_confirm", &json!({ "event": event["event"], "headcount": 20 }));
    let voucher = voucher_of_today(window);
    let staged = window.elsewhere("files_stage", &json!({ "path": voucher }));
    window.elsewhere("vouchers_keep", &json!({ "staged": staged["staged"], "category": "rent" }));
    voucher
}

/// The sample e-invoice, issued on the day of the test: the packet looks back twelve months from it.
fn voucher_of_today(window: &Window) -> PathBuf {
    let today = window.elsewhere("today_show", &json!({}))["day"].as_str().expect("a day").to_owned();
    let sample = std::fs::read_to_string(root().join("tests/cases/vouchers/digital-normal.xml"));
    let path = window.folder().join("voucher.xml");
    std::fs::write(&path, sample.expect("the sample").replace("2026-06-21", &today)).expect("written");
    path
}

fn first_file(window: &Window) -> Option<Value> {
    let packets = window.elsewhere("packet_list", &json!({}));
    Some(packets["packets"][0]["files"][0].clone()).filter(Value::is_object)
}

/// What another program says of the PDF; it must not complain.
fn run(program: &str, before: &[&str], pdf: &Path, after: &[&str]) -> String {
    let told = Command::new(program).args(before).arg(pdf).args(after).output().expect("the tool starts");
    assert!(told.status.success(), "{program}: {told:?}");
    String::from_utf8_lossy(&told.stdout).into_owned()
}
