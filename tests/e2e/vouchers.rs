//! An e-invoice comes in through the window, is read by the child, kept byte for byte, and not taken twice.

use std::path::PathBuf;

use frontdesk_e2e::{Window, root};
use serde_json::{Value, json};

fn invoice() -> PathBuf {
    root().join("tests/cases/vouchers/legacy-e-invoice.ofd")
}

#[tokio::test]
async fn an_ofd_is_read_kept_byte_for_byte_and_refused_the_second_time() {
    let window = Window::open().await;
    window.first_run().await;
    window.click("nav a[href='#/vouchers']").await;
    window.press("导入").await;
    window.give_file("input[type=file]", &invoice()).await;
    window.choose("类别", "房租").await;
    window.picture("voucher").await;
    window.press("入账").await;
    let voucher = window.comes(|| first_voucher(&window)).await;

    window.give_file("input[type=file]", &invoice()).await;
    window.sees("这份文件收过了").await;
    window.picture("voucher-twice").await;

    let card = window.elsewhere("vouchers_show", &json!({ "voucher": voucher["voucher"] }));
    let sha256 = card["carriers"][0]["sha256"].as_str().expect("a kept file has its hash");
    let kept = window.space().with_extension("files").join(sha256);
    assert_eq!(std::fs::read(kept).expect("kept"), std::fs::read(invoice()).expect("there"));
}

fn first_voucher(window: &Window) -> Option<Value> {
    let ledger = window.elsewhere("vouchers_list", &json!({}));
    Some(ledger["vouchers"][0].clone()).filter(Value::is_object)
}
