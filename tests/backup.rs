use serde_json::json;

use crate::house::House;

#[test]
fn the_night_has_one_copy_and_it_opens() {
    let house = House::open();
    house.enrol("林芳", "13800000001");
    let first = house.ask_as(None, "clock_tick", json!({}));
    let name = first["backup"]["name"].as_str().unwrap().to_owned();
    assert_eq!(house.ask_as(None, "clock_tick", json!({}))["backup"], json!(null));
    house.at("2026-03-03T02:00:00+08:00");
    assert_ne!(house.ask_as(None, "clock_tick", json!({}))["backup"], json!(null));
    assert_eq!(house.ask_as(None, "backup_list", json!({}))["names"].as_array().unwrap().len(), 2);

    let copy = house.folder().join("space.backups").join(name);
    let people: u32 = rusqlite::Connection::open(copy)
        .unwrap()
        .query_row("SELECT count(*) FROM members", [], |row| row.get(0))
        .unwrap();
    assert_eq!(people, 1);
}

#[test]
fn a_file_that_nobody_kept_is_swept_after_a_day() {
    let house = House::open();
    let path = house.folder().join("票据.txt");
    std::fs::write(&path, "内容").unwrap();
    let staged = house.ask("files_stage", json!({ "path": path }));
    assert_eq!((&staged["name"], &staged["size"]), (&json!("票据.txt"), &json!(6)));
    assert_eq!(house.ask_as(None, "clock_tick", json!({}))["swept"], 0);
    house.at("2100-01-01T00:00:00+08:00");
    assert_eq!(house.ask_as(None, "clock_tick", json!({}))["swept"], 2);
}

#[test]
fn the_halves_that_a_killed_process_left_are_swept_after_a_day() {
    let house = House::open();
    let kept = house.folder().join("space.files");
    let copies = house.folder().join("space.backups");
    house.ask_as(None, "clock_tick", json!({}));
    let halves = [
        kept.join("ab12.part-77"),
        copies.join("2026-03-02T010500Z.db.part-77"),
        copies.join("files/ab12.part-77"),
    ];
    for half in &halves {
        std::fs::create_dir_all(half.parent().unwrap()).unwrap();
        std::fs::write(half, "半").unwrap();
    }
    house.ask_as(None, "clock_tick", json!({}));
    assert!(halves.iter().all(|half| half.exists()));
    house.at("2100-01-01T03:00:00+08:00").ask_as(None, "clock_tick", json!({}));
    assert!(!halves.iter().any(|half| half.exists()));
    assert_eq!(house.ask_as(None, "backup_list", json!({}))["names"].as_array().unwrap().len(), 2);
}
