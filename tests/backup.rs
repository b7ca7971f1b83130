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
fn every_copy_is_kept_in_the_second_folder_too_and_its_absence_costs_nothing() {
    let house = House::open();
    let disk = house.folder().join("移动硬盘");
    let missing = house.refused("backup_use_folder", json!({ "path": disk }));
    assert_eq!(missing, ("folder_missing".to_owned(), json!({ "path": disk })));
    std::fs::create_dir(&disk).unwrap();
    assert_eq!(house.ask("backup_use_folder", json!({ "path": disk }))["backup_folder"], json!(disk));
    let made = house.ask("backup_make", json!({}));
    assert_eq!(made["second"], json!({ "folder": disk, "kept": true }));
    let name = made["name"].as_str().unwrap();
    let first = std::fs::read(house.folder().join("space.backups").join(name)).unwrap();
    assert!(std::fs::read(disk.join(name)).unwrap() == first);

    std::fs::remove_dir_all(&disk).unwrap();
    house.after_seconds(60);
    assert_eq!(house.ask("backup_make", json!({}))["second"], json!({ "folder": disk, "kept": false }));
    assert_eq!(house.ask("backup_list", json!({}))["names"].as_array().unwrap().len(), 2);
    assert_eq!(house.ask("backup_use_folder", json!({}))["backup_folder"], json!(null));
    house.after_seconds(60);
    assert_eq!(house.ask("backup_make", json!({}))["second"], json!(null));
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

#[test]
fn a_copy_holds_the_kept_files_and_one_that_changed_is_found() {
    let house = House::open();
    let original = crate::vouchers::case("digital-normal.xml");
    let staged = house.ask("files_stage", json!({ "path": original }));
    let (staged, sha256) = (&staged["staged"], staged["sha256"].as_str().unwrap());
    house.ask("vouchers_keep", json!({ "staged": staged, "category": "activities" }));
    let kept = house.folder().join("space.files").join(sha256);
    let copy = house.folder().join("space.backups/files").join(sha256);
    let bytes = std::fs::read(original).unwrap();

    assert_eq!(house.ask("backup_make", json!({}))["files"], 1);
    assert_eq!(
        (std::fs::read(&kept).unwrap(), std::fs::read(&copy).unwrap()),
        (bytes.clone(), bytes.clone())
    );
    assert_eq!(frontdesk::backup::check(&house.space).unwrap().wrong, Vec::<String>::new());

    let mut damaged = bytes.clone();
    damaged[10] ^= 1;
    std::fs::write(&kept, &damaged).unwrap();
    let wrong = frontdesk::backup::check(&house.space).unwrap().wrong;
    assert!(wrong.len() == 1 && wrong[0].contains(sha256), "{wrong:?}");

    // The good copy stays as it is; where there is none yet, no copy is made of what has changed.
    house.at("2026-03-02T10:00:00+08:00").ask("backup_make", json!({}));
    assert_eq!(std::fs::read(&copy).unwrap(), bytes);
    std::fs::remove_file(&copy).unwrap();
    assert_eq!(house.send(&json!({ "ask": "backup_make", "as": crate::house::MANAGER }))["kind"], "fault");

    std::fs::remove_file(&kept).unwrap();
    assert_eq!(frontdesk::backup::check(&house.space).unwrap().wrong.len(), 1);
}
