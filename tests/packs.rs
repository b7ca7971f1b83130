//! Rule packs: cases are files in `cases/packs`, measures in, findings out.

use std::fs;
use std::path::{Path, PathBuf};

use frontdesk::packs::{self, Finding, Measures, Pack};
use frontdesk::time::Day;
use serde_json::{Value, json};

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

fn json_of(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap_or_else(|e| panic!("{path:?}: {e}"))
}

fn shipped(id: &str) -> Pack {
    packs::shipped().unwrap().into_iter().find(|pack| pack.id == id).unwrap()
}

/// `{"times": 17, …}` stands for 17 rows that differ by a number in their label.
fn spread(rows: &mut Value) {
    let mut all = Vec::new();
    for row in rows.as_array().into_iter().flatten() {
        let mut row = row.clone();
        let times = row.as_object_mut().and_then(|r| r.remove("times")).and_then(|n| n.as_u64());
        for n in 1..=times.unwrap_or(1) {
            let mut one = row.clone();
            if times.is_some() {
                one["label"] = json!(format!("{} {n}", row["label"].as_str().unwrap()));
            }
            all.push(one);
        }
    }
    *rows = Value::Array(all);
}

fn named<'a>(findings: &'a [Finding], id: &str) -> Option<&'a Finding> {
    findings.iter().find_map(|f| if f.id == id { Some(f) } else { named(&f.parts, id) })
}

/// A value or a need is written as its number alone.
fn plain(field: &Value) -> Value {
    field.get("n").cloned().unwrap_or_else(|| field.clone())
}

#[test]
fn every_case_is_judged_as_its_file_says() {
    let mut seen = 0;
    for entry in fs::read_dir(here("tests/cases/packs")).unwrap() {
        let path = entry.unwrap().path();
        let mut case = json_of(&path);
        if case.get("findings").is_none() {
            continue;
        }
        let pack = match &case["pack"] {
            Value::String(id) => shipped(id),
            inline => packs::read(&inline.to_string()).unwrap_or_else(|e| panic!("{path:?}: {e:?}")),
        };
        for measured in case["measures"]["measured"].as_array_mut().unwrap() {
            if let Some(rows) = measured.get_mut("rows") {
                spread(rows);
            }
        }
        let measures: Measures =
            serde_json::from_value(case["measures"].clone()).unwrap_or_else(|e| panic!("{path:?}: {e}"));
        let check = packs::check(&pack, &measures);
        for (id, fields) in case["findings"].as_object().unwrap() {
            let finding = named(&check.findings, id).unwrap_or_else(|| panic!("{path:?}: no rule {id}"));
            let finding = serde_json::to_value(finding).unwrap();
            for (field, wanted) in fields.as_object().unwrap() {
                let found = plain(&finding[field]);
                assert_eq!(&found, wanted, "{path:?}, {id}.{field} — {}", case["claims"]);
            }
        }
        if let Some(tally) = case.get("tally") {
            assert_eq!(&serde_json::to_value(check.tally).unwrap(), tally, "{path:?}");
        }
        seen += 1;
    }
    assert!(seen >= 6, "only {seen} cases were read");
}

#[test]
fn a_flawed_pack_is_refused_and_the_rule_at_fault_is_named() {
    let sound = json_of(&here("assets/packs/filing/national-2017.json"));
    for case in json_of(&here("tests/cases/packs/refusals.json")).as_array().unwrap() {
        let mut pack = sound.clone();
        *pack.pointer_mut(case["at"].as_str().unwrap()).unwrap() = case["put"].clone();
        let flawed = packs::read(&pack.to_string()).expect_err(&case["claims"].to_string());
        let mut flawed = serde_json::to_value(flawed).unwrap();
        if let Some(detail) = case.get("detail") {
            let found = flawed["flaw"].as_object_mut().unwrap().remove("detail").unwrap();
            let (found, wanted) = (found.as_str().unwrap(), detail.as_str().unwrap());
            assert!(found.contains(wanted), "{found:?} does not say {wanted:?}");
        }
        assert_eq!(&flawed, &case["flawed"], "{}", case["claims"]);
    }
    let flawed = packs::read("{\n  \"id\": national\n}").unwrap_err();
    assert_eq!(
        serde_json::to_value(flawed).unwrap(),
        json!({"rule": "", "flaw": {"flaw": "not_json", "line": 2, "column": 10}})
    );
}

#[test]
fn the_schema_beside_the_packs_is_the_one_of_the_types() {
    let schema = serde_json::to_string_pretty(&schemars::schema_for!(Pack)).unwrap() + "\n";
    let path = here("assets/packs/pack.schema.json");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &schema).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), schema, "UPDATE=1 cargo test rewrites it");
}

#[test]
fn every_shipped_pack_lies_in_the_file_of_its_name_and_claims_no_title() {
    for pack in packs::shipped().unwrap() {
        let text = fs::read_to_string(here(&format!("assets/packs/filing/{}.json", pack.id))).unwrap();
        assert_eq!(packs::read(&text).unwrap(), pack);
        assert!(!text.contains("国家级"), "{} claims a title", pack.id);
        assert!(pack.sources.iter().all(|s| s.address.starts_with("http")));
    }
    assert_eq!(shipped("national-2017").status, packs::Status::Benchmark);
    assert!(shipped("shenzhen-2020").is_unchecked(), "nobody has compared it with its source");
}

#[test]
fn the_national_pack_asks_ten_conditions() {
    let pack = shipped("national-2017");
    let ids: Vec<_> = pack.rules.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(ids, ["N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9", "N10"]);
    // Each metric once, although two rules speak of the total area.
    let asks = pack.asks();
    assert_eq!(asks.iter().filter(|m| **m == packs::Metric::AreaTotal).count(), 1);
    assert_eq!(asks.len(), 18);
}

#[test]
fn a_window_is_whole_and_no_day_lies_in_two() {
    let day = |text: &str| text.parse::<Day>().unwrap();
    let days = |window: packs::Window, as_of| {
        let period = window.days(day(as_of));
        format!("{} {}", period.from, period.to)
    };
    use packs::Window::{CalendarYear, Last12Months, LastYear};
    assert_eq!(days(Last12Months, "2026-03-31"), "2025-04-01 2026-03-31");
    assert_eq!(days(Last12Months, "2024-02-28"), "2023-03-01 2024-02-28");
    assert_eq!(days(Last12Months, "2025-02-28"), "2024-03-01 2025-02-28");
    assert_eq!(days(CalendarYear, "2026-11-24"), "2026-01-01 2026-12-31");
    assert_eq!(days(LastYear, "2026-03-31"), "2025-01-01 2025-12-31");
}
