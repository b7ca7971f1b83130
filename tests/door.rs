//! The one door, through the wire: keys, roles, faults, foreign commits, and the age of files.

use std::process::Command;
use std::sync::{Arc, Mutex};

use frontdesk::error::{Error, Refusal};
use frontdesk::space::Space;
use serde_json::json;

use crate::house::{House, MANAGER, MORNING, program, still_world};

#[test]
fn the_same_key_is_one_act_and_its_answer_comes_again() {
    let house = House::open();
    let mut envelope = json!({ "ask": "members_enrol", "as": MANAGER, "key": "k1",
        "args": { "name": "林芳", "mobile": "13800000001" } });
    let first = house.send(&envelope);
    assert_eq!(house.send(&envelope), first);
    assert_eq!(house.ask("members_list", json!({}))["total"], 1);

    envelope["args"]["name"] = json!("周启明");
    let other = house.send(&envelope);
    assert_eq!(other["code"], "key_reused");
    assert_eq!(other["values"], json!({ "key": "k1", "command": "members_enrol" }));
}

#[test]
fn a_refusal_is_not_stored_under_its_key() {
    let house = House::open();
    let envelope = json!({ "ask": "checkin_check_out", "as": MANAGER, "key": "k1", "args": { "member": 1 } });
    house.enrol("林芳", "13800000001");
    assert_eq!(house.send(&envelope)["code"], "not_here");
    house.ask("checkin_check_in", json!({ "member": 1 }));
    assert_eq!(house.send(&envelope)["ok"]["verdict"]["code"], "checked_out");
}

#[test]
fn without_a_user_there_is_no_act() {
    let house = House::open();
    assert_eq!(house.refused_as(None, "members_list", json!({})).0, "user_missing");
    let (code, values) = house.refused_as(Some("没这人"), "members_list", json!({}));
    assert_eq!((code.as_str(), values), ("user_unknown", json!({ "name": "没这人" })));
}

#[test]
fn what_cannot_be_read_is_refused_with_its_field() {
    let house = House::open();
    for (envelope, named) in [
        (json!({ "ask": "members_enrol", "as": MANAGER, "args": { "name": "林芳" } }), "mobile"),
        (json!({ "ask": "members_enrol", "as": MANAGER, "args": { "name": 7, "mobile": "1" } }), "name"),
        (json!({ "ask": "members_list", "as": MANAGER, "args": { "aftr": 1 } }), "aftr"),
        (json!({ "ask": "members_list", "as": MANAGER, "arguments": {} }), "arguments"),
        (json!({ "ask": "members_list", "as": MANAGER, "args": { "after": -1 } }), "after"),
    ] {
        let line = house.send(&envelope);
        assert_eq!(line["code"], "malformed", "{envelope}");
        assert!(line["values"]["reason"].as_str().unwrap().contains(named), "{line}");
    }
    let unknown = house.send(&json!({ "ask": "members_delete", "as": MANAGER, "id": 7 }));
    assert_eq!((&unknown["code"], &unknown["id"]), (&json!("command_unknown"), &json!(7)));
}

#[test]
fn an_open_screen_hears_of_its_own_commits_and_of_another_process() {
    let house = House::open();
    let heard = Arc::new(Mutex::new(Vec::new()));
    let ears = heard.clone();
    house.space.on_commit(move |changed| ears.lock().unwrap().push(changed.features.clone()));
    house.enrol("林芳", "13800000001");
    assert_eq!(*heard.lock().unwrap(), [["members"]]);

    heard.lock().unwrap().clear();
    assert!(!house.space.watch().unwrap());
    let other = Command::new(program())
        .args(["--space".as_ref(), house.path().as_os_str()])
        .args(["--as", MANAGER, "ask", "members_enrol", r#"{"name":"周启明","mobile":"13800000002"}"#])
        .output()
        .unwrap();
    assert!(other.status.success(), "{other:?}");
    assert!(house.space.watch().unwrap());
    assert_eq!(*heard.lock().unwrap(), [["*"]]);
}

#[test]
fn a_newer_file_and_a_foreign_file_are_refused_untouched() {
    let house = House::open();
    let path = house.folder().join("other.db");
    let world = || still_world(Arc::new(Mutex::new(MORNING.parse().unwrap())));
    let refusal = |path: &std::path::Path| match Space::open(path, None, world()) {
        Err(Error::Refused(refusal)) => refusal,
        Err(Error::Fault(fault)) => panic!("a fault: {fault}"),
        Ok(_) => panic!("opened"),
    };

    std::fs::write(&path, "不是数据库，只是一段文字，比一个页头更长一些，好让人认真读一读它到底是什么。")
        .unwrap();
    let before = std::fs::read(&path).unwrap();
    assert!(matches!(refusal(&path), Refusal::NotASpace { .. }));
    assert_eq!(std::fs::read(&path).unwrap(), before);

    let newer = house.folder().join("newer.db");
    drop(Space::open(&newer, None, world()).unwrap());
    let connection = rusqlite::Connection::open(&newer).unwrap();
    connection.pragma_update(None, "user_version", 9_999).unwrap();
    drop(connection);
    assert!(matches!(refusal(&newer), Refusal::SpaceNewer { found: 9_999, .. }));

    let foreign = house.folder().join("foreign.db");
    rusqlite::Connection::open(&foreign).unwrap().execute_batch("CREATE TABLE theirs (id INTEGER)").unwrap();
    assert!(matches!(refusal(&foreign), Refusal::NotASpace { .. }));

    let missing = house.folder().join("no/such/folder/space.db");
    assert!(matches!(refusal(&missing), Refusal::SpaceMissing { .. }));
    assert!(matches!(
        Space::open(&house.path(), Some("secret"), world()),
        Err(Error::Refused(Refusal::KeyNotSupported {}))
    ));
}

#[test]
fn the_command_line_answers_refuses_and_lists() {
    let house = House::open();
    let run = |words: &[&str]| {
        let done =
            Command::new(program()).args(["--space".as_ref(), house.path().as_os_str()]).args(words).output();
        let done = done.unwrap();
        (done.status.code(), String::from_utf8(done.stdout).unwrap())
    };
    let enrol = r#"{"name":"林芳","mobile":"13800000001"}"#;
    let (code, answer) = run(&["--as", MANAGER, "--now", MORNING, "ask", "members_enrol", enrol]);
    assert_eq!(code, Some(0), "{answer}");
    let (code, answer) = run(&["--as", MANAGER, "ask", "members_enrol", enrol]);
    assert_eq!(code, Some(2));
    assert_eq!(serde_json::from_str::<serde_json::Value>(&answer).unwrap()["code"], "mobile_taken");
    let (code, answer) = run(&["ask", "users_first_run", r#"{"name":"甲","pin":"123456"}"#]);
    assert_eq!((code, answer.contains("pin_on_command_line")), (Some(2), true));
    let (code, answer) = run(&["commands"]);
    let list: serde_json::Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(code, Some(0));
    let enrol = list.as_array().unwrap().iter().find(|command| command["name"] == "members_enrol").unwrap();
    assert_eq!(enrol["role"], "helper");
    assert_eq!(enrol["ask"]["required"], json!(["name", "mobile"]));
    assert_eq!(run(&["check"]).0, Some(0));
    assert_eq!(run(&["dance"]).0, Some(2));
}
