//! Who works at the desk: PINs and what wrong ones cost, roles, leaving, staff badges, overrides.

use frontdesk::space::Space;
use serde_json::{Value, json};

use crate::house::{House, MANAGER, PIN};

const HELPER: &str = "周启明";
const HELPER_PIN: &str = "112233";

/// A second user; their id.
fn add(house: &House, name: &str, role: &str, pin: &str) -> i64 {
    house.ask("users_add", json!({ "name": name, "role": role, "pin": pin }))["user"].as_i64().unwrap()
}

fn with_helper() -> (House, i64) {
    let house = House::open();
    let helper = add(&house, HELPER, "helper", HELPER_PIN);
    (house, helper)
}

fn sign_in(house: &House, user: i64, pin: &str) -> Value {
    house.send(&json!({ "ask": "users_sign_in", "args": { "user": user, "pin": pin } }))
}

/// As many wrong PINs as lock, each as soon as it is heard.
fn lock_out(house: &House, user: i64) {
    for _ in 0..8 {
        house.after_seconds(200);
        sign_in(house, user, "000000");
    }
}

fn standing(house: &House, name: &str) -> Value {
    let shown = house.ask("users_show", json!({}));
    let users = shown["users"].as_array().unwrap();
    users.iter().find(|user| user["name"] == name).unwrap()["standing"].clone()
}

#[test]
fn the_first_user_is_a_manager_and_there_is_one_first_run() {
    let house = House::bare();
    assert_eq!(house.ask_as(None, "users_list", json!({}))["users"], json!([]));
    let first = json!({ "name": MANAGER, "pin": PIN });
    assert_eq!(house.ask_as(None, "users_first_run", first.clone())["role"], "manager");
    assert_eq!(house.refused_as(None, "users_first_run", first).0, "already_set_up");
}

#[test]
fn a_pin_has_six_digits_at_least() {
    let house = House::bare();
    for pin in ["12345", "", "12345a", "１２３４５６"] {
        let (code, _) = house.refused_as(None, "users_first_run", json!({ "name": "甲", "pin": pin }));
        assert_eq!(code, "pin_too_short", "{pin}");
    }
    let house = House::open();
    for (ask, args) in [
        ("users_add", json!({ "name": "甲", "role": "helper", "pin": "12345" })),
        ("users_reset_pin", json!({ "user": 1, "pin": "12345" })),
        ("users_change_pin", json!({ "old_pin": PIN, "pin": "12345" })),
    ] {
        assert_eq!(house.refused(ask, args).0, "pin_too_short", "{ask}");
    }
}

#[test]
fn only_the_right_pin_signs_in() {
    let house = House::open();
    assert_eq!(sign_in(&house, 1, PIN)["ok"]["name"], MANAGER);
    let wrong = sign_in(&house, 1, "000000");
    assert_eq!((&wrong["code"], &wrong["values"]), (&json!("pin_wrong"), &json!({ "left": 7, "wait": 0 })));
}

#[test]
fn a_pin_is_kept_in_no_row_no_entry_and_no_bare_digest() {
    use sha2::{Digest, Sha256};
    let house = House::open();
    let args = json!({ "name": HELPER, "role": "helper", "pin": HELPER_PIN });
    let envelope = json!({ "ask": "users_add", "as": MANAGER, "key": "k1", "args": args });
    assert_eq!(house.send(&envelope)["ok"]["name"], HELPER);
    let digest = frontdesk::files::hex(&Sha256::digest(args.to_string()));
    let bytes = std::fs::read(house.path()).unwrap();
    let log = std::fs::read(house.path().with_extension("db-wal")).unwrap_or_default();
    for bytes in [bytes, log] {
        for secret in [PIN, HELPER_PIN, digest.as_str()] {
            assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()), "{secret}");
        }
    }
}

#[test]
fn a_sign_in_is_never_answered_from_the_book() {
    let house = House::open();
    let mut envelope = json!({ "ask": "users_sign_in", "key": "k1", "args": { "user": 1, "pin": PIN } });
    assert_eq!(house.send(&envelope)["ok"]["name"], MANAGER);
    envelope["args"]["pin"] = json!("000000");
    assert_eq!(house.send(&envelope)["code"], "pin_wrong");
}

#[test]
fn wrong_pins_slow_and_a_try_before_its_time_is_neither_heard_nor_counted() {
    let (house, helper) = with_helper();
    for left in [7, 6] {
        assert_eq!(sign_in(&house, helper, "000000")["values"], json!({ "left": left, "wait": 0 }));
    }
    assert_eq!(sign_in(&house, helper, "000000")["values"], json!({ "left": 5, "wait": 10 }));
    house.after_seconds(4);
    let early = sign_in(&house, helper, HELPER_PIN);
    assert_eq!(early["code"], "pin_too_soon");
    assert_eq!(early["values"], json!({ "name": HELPER, "seconds": 6 }));
    house.after_seconds(6);
    assert_eq!(sign_in(&house, helper, "000000")["values"], json!({ "left": 4, "wait": 20 }));
    house.after_seconds(20);
    assert_eq!(sign_in(&house, helper, HELPER_PIN)["ok"]["name"], HELPER);
    assert_eq!(sign_in(&house, helper, "000000")["values"], json!({ "left": 7, "wait": 0 }));
}

#[test]
fn what_can_be_no_pin_is_no_try() {
    let (house, helper) = with_helper();
    for typed in ["", "11223", "FD7Q4X83F2KM9"] {
        assert_eq!(sign_in(&house, helper, typed)["values"], json!({ "left": 8, "wait": 0 }), "{typed}");
    }
    assert_eq!(sign_in(&house, helper, "000000")["values"]["left"], 7);
}

#[test]
fn a_lock_outlives_a_restart_and_names_who_opens_it() {
    let (house, helper) = with_helper();
    lock_out(&house, helper);
    let again = Space::open(&house.path(), None, house.space.world().clone()).unwrap();
    let line = json!({ "ask": "users_sign_in", "args": { "user": helper, "pin": HELPER_PIN } }).to_string();
    let reply: Value = serde_json::from_str(&frontdesk::api::dispatch(&again, &line, &|_| ())).unwrap();
    assert_eq!(reply["code"], "pin_locked");
    assert_eq!(reply["values"], json!({ "name": HELPER, "until": null, "by": [MANAGER] }));
    house.after_seconds(7 * 86_400);
    assert_eq!(sign_in(&house, helper, HELPER_PIN)["code"], "pin_locked");
}

#[test]
fn a_manager_opens_a_lock_or_gives_a_new_pin() {
    let (house, helper) = with_helper();
    lock_out(&house, helper);
    assert_eq!(standing(&house, HELPER)["code"], "locked");
    assert_eq!(house.refused_as(Some(HELPER), "users_unlock", json!({ "user": helper })).0, "role_too_low");
    house.ask("users_unlock", json!({ "user": helper }));
    assert_eq!(sign_in(&house, helper, HELPER_PIN)["ok"]["name"], HELPER);

    lock_out(&house, helper);
    let card = house.ask("users_reset_pin", json!({ "user": helper, "pin": "998877" }));
    assert_eq!(card["standing"]["code"], "open");
    assert_eq!(sign_in(&house, helper, HELPER_PIN)["code"], "pin_wrong");
    assert_eq!(sign_in(&house, helper, "998877")["ok"]["name"], HELPER);
}

#[test]
fn a_managers_own_lock_ends_by_time() {
    let house = House::open();
    lock_out(&house, 1);
    let locked = sign_in(&house, 1, PIN);
    assert_eq!((&locked["code"], &locked["values"]["by"]), (&json!("pin_locked"), &json!([])));
    assert_eq!(locked["values"]["until"], "2026-03-02T02:01:40Z");
    house.after_seconds(1799);
    assert_eq!(sign_in(&house, 1, PIN)["code"], "pin_locked");
    house.after_seconds(1);
    assert_eq!(sign_in(&house, 1, PIN)["ok"]["name"], MANAGER);
}

#[test]
fn every_try_stands_in_the_book_and_the_book_stays_whole() {
    let (house, helper) = with_helper();
    sign_in(&house, helper, "000000");
    sign_in(&house, helper, HELPER_PIN);
    let found = frontdesk::backup::check(&house.space).unwrap();
    assert_eq!((found.acts, found.wrong), (5, vec![]));
}

#[test]
fn one_changes_ones_own_pin_with_the_old_one() {
    let (house, helper) = with_helper();
    let change = |old: &str| {
        house.send(
            &json!({ "ask": "users_change_pin", "as": HELPER, "args": { "old_pin": old, "pin": "445566" } }),
        )
    };
    assert_eq!(change("000000")["code"], "pin_wrong");
    assert_eq!(sign_in(&house, helper, HELPER_PIN)["ok"]["name"], HELPER);
    assert_eq!(change(HELPER_PIN)["ok"]["name"], HELPER);
    assert_eq!(sign_in(&house, helper, "445566")["ok"]["name"], HELPER);
}

#[test]
fn a_role_counts_from_the_next_act_on() {
    let (house, helper) = with_helper();
    let third = json!({ "name": "林芳", "role": "helper", "pin": "445566" });
    assert_eq!(house.refused_as(Some(HELPER), "users_add", third.clone()).0, "role_too_low");
    house.ask("users_change_role", json!({ "user": helper, "role": "manager" }));
    house.ask_as(Some(HELPER), "users_add", third);
    house.ask("users_change_role", json!({ "user": helper, "role": "helper" }));
    assert_eq!(house.refused_as(Some(HELPER), "users_unlock", json!({ "user": 1 })).0, "role_too_low");
}

#[test]
fn who_left_cannot_act_and_keeps_their_name_and_their_acts() {
    let (house, helper) = with_helper();
    house.ask_as(Some(HELPER), "members_enrol", json!({ "name": "林芳", "mobile": "16000000001" }));
    let badge = house.ask("users_give_badge", json!({ "user": helper }))["code"].clone();
    let card = house.ask("users_leave", json!({ "user": helper }));
    assert_eq!(card["left_at"], "2026-03-02T01:05:00Z");

    assert_eq!(house.refused_as(Some(HELPER), "members_list", json!({})).0, "user_unknown");
    assert_eq!(sign_in(&house, helper, HELPER_PIN)["code"], "not_found");
    assert_eq!(house.refused_as(None, "users_switch", json!({ "code": badge })).0, "badge_revoked");
    let listed = house.ask("users_list", json!({}));
    assert_eq!(listed["users"].as_array().unwrap().len(), 1);
    let taken = house.refused("users_add", json!({ "name": HELPER, "role": "helper", "pin": "445566" }));
    assert_eq!(taken, ("user_left".to_owned(), json!({ "name": HELPER, "on": "2026-03-02" })));
    for ask in ["users_unlock", "users_leave", "users_revoke_badge"] {
        assert_eq!(house.refused(ask, json!({ "user": helper })).0, "user_left", "{ask}");
    }

    house.ask("users_come_back", json!({ "user": helper, "role": "supervisor", "pin": "445566" }));
    assert_eq!(sign_in(&house, helper, "445566")["ok"]["role"], "supervisor");
}

#[test]
fn the_last_manager_neither_leaves_nor_is_demoted() {
    let (house, helper) = with_helper();
    for (ask, args) in [
        ("users_leave", json!({ "user": 1 })),
        ("users_change_role", json!({ "user": 1, "role": "supervisor" })),
    ] {
        assert_eq!(house.refused(ask, args), ("last_manager".to_owned(), json!({ "name": MANAGER })));
    }
    house.ask("users_change_role", json!({ "user": helper, "role": "manager" }));
    house.ask("users_leave", json!({ "user": 1 }));
    assert_eq!(house.refused_as(Some(HELPER), "users_leave", json!({ "user": helper })).0, "last_manager");
}

#[test]
fn a_staff_badge_says_who_and_a_new_one_voids_the_old() {
    let (house, helper) = with_helper();
    let first = house.ask("users_give_badge", json!({ "user": helper }));
    let code = first["code"].as_str().unwrap();
    assert!(code.starts_with("ST"), "{code}");
    let full: String = code.chars().map(|c| char::from_u32(c as u32 + 0xFEE0).unwrap()).collect();
    assert_eq!(house.ask_as(None, "users_switch", json!({ "code": full }))["name"], HELPER);

    let second = house.ask("users_give_badge", json!({ "user": helper }));
    let (refused, values) = house.refused_as(None, "users_switch", json!({ "code": code }));
    assert_eq!(refused, "badge_revoked");
    let tail = &second["code"].as_str().unwrap()[10..];
    assert_eq!(values, json!({ "name": HELPER, "on": "2026-03-02", "valid_tail": tail }));

    let card = house.ask("users_revoke_badge", json!({ "user": helper }));
    assert_eq!(card["badge_since"], json!(null));
    assert_eq!(house.refused("users_badge", json!({ "user": helper })).0, "not_found");
}

#[test]
fn a_members_badge_is_no_staff_badge_and_the_other_way_round() {
    let (house, helper) = with_helper();
    let (_, member) = house.enrol("林芳", "16000000001");
    assert_eq!(house.refused("users_switch", json!({ "code": member })).0, "badge_unknown");
    let staff = house.ask("users_give_badge", json!({ "user": helper }))["code"].clone();
    assert_eq!(house.ask("checkin_scan", json!({ "code": staff }))["verdict"]["code"], "unknown_code");
}

#[test]
fn a_helper_may_not_add_users_unless_a_manager_excuses_it() {
    let (house, _) = with_helper();
    let args = json!({ "name": "小周", "role": "helper", "pin": "445566" });
    let (code, values) = house.refused_as(Some(HELPER), "users_add", args.clone());
    assert_eq!((code.as_str(), values), ("role_too_low", json!({ "role": "helper", "needed": "manager" })));

    let mut envelope = json!({ "ask": "users_add", "args": args, "as": HELPER,
        "override": { "by": MANAGER, "pin": "999999", "reason": "负责人在旁边" } });
    assert_eq!(house.send(&envelope)["code"], "pin_wrong");
    envelope["override"]["pin"] = json!(PIN);
    assert_eq!(house.send(&envelope)["ok"]["name"], "小周");
}

#[test]
fn nobody_excuses_what_their_own_role_may_not_do() {
    let (house, _) = with_helper();
    add(&house, "沈知行", "supervisor", "778899");
    let args = json!({ "name": "小周", "role": "helper", "pin": "445566" });
    for (by, pin) in [("沈知行", "778899"), (HELPER, HELPER_PIN)] {
        let envelope = json!({ "ask": "users_add", "args": args, "as": HELPER,
            "override": { "by": by, "pin": pin, "reason": "急用" } });
        assert_eq!(house.send(&envelope)["code"], "role_too_low", "{by}");
    }
}

#[test]
fn wrong_pins_of_an_override_count_as_tries_of_whoever_excuses() {
    let (house, _) = with_helper();
    let supervisor = add(&house, "沈知行", "supervisor", "778899");
    let envelope = json!({ "ask": "members_list", "as": HELPER,
        "override": { "by": "沈知行", "pin": "000000", "reason": "试试" } });
    for _ in 0..8 {
        house.after_seconds(200);
        house.send(&envelope);
    }
    assert_eq!(sign_in(&house, supervisor, "778899")["code"], "pin_locked");
    assert_eq!(house.send(&envelope)["code"], "pin_locked");
    assert_eq!(sign_in(&house, 2, HELPER_PIN)["ok"]["name"], HELPER);
}

#[test]
fn the_weeks_overrides_tell_when_who_what_by_whom_and_why() {
    let (house, helper) = with_helper();
    house.at("2026-03-08T23:59:00+08:00");
    let excused = |name: &str| {
        house.send(&json!({ "ask": "users_add", "as": HELPER,
            "args": { "name": name, "role": "helper", "pin": "445566" },
            "override": { "by": MANAGER, "pin": PIN, "reason": format!("{name}今天来") } }))
    };
    assert_eq!(excused("小周")["ok"]["name"], "小周");
    house.at("2026-03-09T00:01:00+08:00");
    assert_eq!(excused("小郑")["ok"]["name"], "小郑");
    house.ask("users_change_role", json!({ "user": helper, "role": "supervisor" }));

    let week = |from: &str, to: &str| {
        house.ask_as(Some(HELPER), "users_overrides", json!({ "from": from, "to": to }))["overrides"].take()
    };
    assert_eq!(
        week("2026-03-02", "2026-03-08"),
        json!([{ "at": "2026-03-08T15:59:00Z", "user": HELPER, "command": "users_add", "by": MANAGER,
                 "reason": "小周今天来" }])
    );
    assert_eq!(week("2026-03-09", "2026-03-15")[0]["reason"], "小郑今天来");
    assert_eq!(week("2026-03-02", "2026-03-15").as_array().unwrap().len(), 2);
    house.ask("users_change_role", json!({ "user": helper, "role": "helper" }));
    let args = json!({ "from": "2026-03-02", "to": "2026-03-08" });
    assert_eq!(house.refused_as(Some(HELPER), "users_overrides", args).0, "role_too_low");
}

#[test]
fn a_name_is_taken_once() {
    let house = House::open();
    let (code, values) =
        house.refused("users_add", json!({ "name": MANAGER, "role": "helper", "pin": "112233" }));
    assert_eq!((code.as_str(), values), ("name_taken", json!({ "name": MANAGER })));
}

/// The week's list names every act that somebody may have to let pass.
#[test]
fn what_needs_more_than_a_helper_has_its_words_in_the_list_of_overrides() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let words = std::fs::read_to_string(root.join("ui/src/users/overrides/words.ts")).unwrap();
    let lacking: Vec<&str> = frontdesk::api::COMMANDS
        .iter()
        .filter(|command| command.needs.role() > Some(frontdesk::users::Role::Helper))
        .map(|command| command.name)
        .filter(|name| !words.contains(&format!("  {name}: ")))
        .collect();
    assert_eq!(lacking, Vec::<&str>::new());
}

#[test]
fn a_look_is_let_pass_on_the_spot_too_and_stands_among_the_overrides() {
    let (house, _) = with_helper();
    let week = json!({ "from": "2026-03-02", "to": "2026-03-08" });
    let look = json!({ "ask": "users_overrides", "args": week, "as": HELPER, "key": "look-1",
        "override": { "by": MANAGER, "pin": PIN, "reason": "交班要看" } });
    assert_eq!(house.refused_as(Some(HELPER), "users_overrides", week.clone()).0, "role_too_low");
    let seen = house.send(&look)["ok"]["overrides"].clone();
    let line = json!({ "at": "2026-03-02T01:05:00Z", "user": HELPER, "command": "users_overrides", "by": MANAGER,
                       "reason": "交班要看" });
    assert_eq!(seen, json!([line]), "it stands there before it is shown");
    assert_eq!(house.refused_as(Some(HELPER), "users_overrides", week.clone()).0, "role_too_low", "once");
    assert_eq!(
        house.ask("users_overrides", week)["overrides"],
        json!([line]),
        "a manager's own look is no override"
    );
}
