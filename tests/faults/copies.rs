//! Copies of the space: killed while one is made, and with a kept file that has changed.

use std::fs;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::acts::Acts;
use crate::book::names_tell_their_bytes;
use crate::desk::{Desk, USER};
use crate::dice::Dice;

const KILLS: u64 = 20;

#[test]
fn killed_while_a_copy_is_made_no_name_shows_half_a_copy() {
    let desk = Desk::open();
    let mut dice = Dice::new(7);
    let mut acts = Acts::on(&desk);
    desk.send_all(&acts.round(&mut dice, 100));
    let mut found = 0;
    for round in 0..KILLS {
        let now = format!("2026-03-02T10:{round:02}:00+08:00");
        let words = ["--as", USER, "--now", &now, "ask", "backup_make"];
        let mut child = desk.command(&words).stdout(std::process::Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_micros(dice.below(150_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        found = copies_are_whole(&desk);
    }
    assert!(found < KILLS as usize, "no kill came before the end of its copy");
    desk.is_whole();
    assert!(
        desk.run(&["--as", USER, "--now", "2026-03-02T11:00:00+08:00", "ask", "backup_make"])
            .status
            .success()
    );
    assert_eq!(copies_are_whole(&desk), found + 1);
}

/// Opens every copy under a final name; how many there are.
fn copies_are_whole(desk: &Desk) -> usize {
    let folder = desk.beside("backups");
    names_tell_their_bytes(&folder.join("files"));
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    let copies =
        entries.map(|entry| entry.unwrap().path()).filter(|path| path.extension() == Some("db".as_ref()));
    copies
        .map(|path| {
            let copy = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
            let found: String = copy.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
            assert_eq!(found, "ok", "{}", path.display());
            let people: u32 = copy.query_row("SELECT count(*) FROM members", [], |row| row.get(0)).unwrap();
            assert!(people >= 10, "{}", path.display());
        })
        .count()
}
