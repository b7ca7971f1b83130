//! The whole main job in the window, on real input: a roster from a spreadsheet, a day at the desk, two OFD invoices,
//! and the packet of the year in which these were issued.

use std::path::{Path, PathBuf};
use std::process::Command;

use frontdesk_e2e::{Window, root};
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};

const INVOICES: [&str; 2] = ["legacy-e-invoice.ofd", "legacy-e-invoice-no-attachment.ofd"];

fn invoice(name: &str) -> PathBuf {
    root().join("tests/cases/vouchers").join(name)
}

#[tokio::test]
async fn a_roster_a_day_at_the_desk_and_two_invoices_become_one_packet() {
    let window = Window::open().await;
    window.first_run().await;
    window.elsewhere(
        "profile_change",
        &json!({ "name": "青梧众创空间", "address": "云州市学府路 18 号", "opened_on": "2018-05-18",
            "contact": "沈知遥", "contact_phone": "0999-5550101", "authority": "云州市科学技术局",
            "operator_name": "云州青梧创业服务有限公司", "operator_uscc": "91999999MA00000X0X",
            "operator_kind": "company" }),
    );
    // The rail moves down by a line when the space gets its name.
    window.sees("青梧众创空间").await;

    window.click("nav a[href='#/members']").await;
    window.press("导入名单").await;
    window.give_file("input[type=file]", &roster(window.folder())).await;
    window.press("登记 3 人").await;
    window.sees("已登记 3 人").await;
    window.picture("main-job-roster").await;

    window.click("nav a[href='#/']").await;
    let card = window.elsewhere("members_show", &json!({ "member": 1 }));
    window.scan(card["badge"]["code"].as_str().expect("a badge has a code")).await;
    window.sees("已签到").await;
    window.sees_in(".here-count", "1").await;

    window.click("nav a[href='#/vouchers']").await;
    window.press("导入").await;
    for (n, name) in INVOICES.iter().enumerate() {
        window.give_file("input[type=file]", &invoice(name)).await;
        window.choose("类别", "房租").await;
        window.press("入账").await;
        window.comes(|| (kept(&window) == n + 1).then_some(())).await;
    }

    window.click("nav a[href='#/packet']").await;
    window.find("table").await;
    window.fill_in("申报截止日", "2020-12-31").await;
    window.press("生成材料").await;
    window.choose("缺的材料", "按缺口印出，标草稿").await;
    window.press_in("dialog", "生成材料").await;
    let file = window.comes(|| first_file(&window)).await;
    window.sees("已生成").await;
    window.picture("main-job-packet").await;

    let pdf = window.space().with_extension("packets").join(file["name"].as_str().expect("a name"));
    let told = [
        run("qpdf", &["--check"], &pdf, &[]),
        run("pdffonts", &[], &pdf, &[]),
        run("pdfdetach", &["-list"], &pdf, &[]),
    ];
    println!("{} pages\n{}", file["pages"], told.join("\n"));
    assert!(told[0].contains("No syntax or stream encoding errors"), "{}", told[0]);
    assert!(told[1].lines().skip(2).all(|face| face.contains("yes yes yes")), "{}", told[1]);
    let text = run("pdftotext", &[], &pdf, &["-"]);
    for words in ["青梧众创空间", "2020-12-31", "99999951", "318.00"] {
        assert!(text.contains(words), "{words}");
    }
    let originals = window.folder().join("originals");
    std::fs::create_dir(&originals).expect("a folder");
    run("pdfdetach", &["-saveall", "-o", &originals.display().to_string()], &pdf, &[]);
    let detached: Vec<Vec<u8>> = std::fs::read_dir(&originals)
        .expect("originals")
        .map(|one| std::fs::read(one.expect("listed").path()).expect("readable"))
        .collect();
    for name in INVOICES {
        let original = std::fs::read(invoice(name)).expect("the invoice");
        assert!(detached.contains(&original), "{name} is not in the packet");
    }
}

/// Three people as a colleague keeps them in Excel: the mobiles are numbers there.
fn roster(folder: &Path) -> PathBuf {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["姓名", "手机"]).expect("written");
    for (row, (name, mobile)) in
        (1..).zip([("林芳", 13_800_000_001_u64), ("郑一帆", 13_800_000_002), ("顾南", 13_800_000_003)])
    {
        sheet.write(row, 0, name).expect("written");
        sheet.write(row, 1, mobile).expect("written");
    }
    let path = folder.join("roster.xlsx");
    book.save(&path).expect("saved");
    path
}

fn kept(window: &Window) -> usize {
    window.elsewhere("vouchers_list", &json!({}))["vouchers"].as_array().map_or(0, Vec::len)
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
