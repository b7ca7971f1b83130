use serde_json::{Value, json};

use crate::house::{House, MANAGER};

/// A house with a zone, three desks in a row, a room, and three people. It is 2026-03-02 09:05 there, a Monday.
pub struct Floor {
    pub house: House,
    pub zone: i64,
    pub desks: Vec<i64>,
    pub room: i64,
    pub members: Vec<i64>,
}

const NAMES: [&str; 3] = ["林芳", "郑一帆", "顾南"];

/// A time of that Monday.
pub fn at(clock: &str) -> String {
    format!("2026-03-02T{clock}:00+08:00")
}

impl Floor {
    pub fn open() -> Self {
        let house = House::open();
        let zone = house.ask(
            "profile_add_zone",
            json!({ "name": "开放区 A", "kind": "desks", "area": 24000, "from_on": "2025-01-01" }),
        )["zone"]
            .as_i64()
            .unwrap();
        let members = NAMES
            .iter()
            .enumerate()
            .map(|(n, name)| house.enrol(name, &format!("1380000000{n}")).0)
            .collect();
        let mut floor = Self { house, zone, desks: Vec::new(), room: 0, members };
        floor.desks = (0..3).map(|n| floor.add(&format!("A-0{}", n + 1), "desk", n * 6)).collect();
        floor.room = floor.add("小会议室", "room", 30);
        floor
    }

    pub fn add(&self, desk_no: &str, kind: &str, x: i64) -> i64 {
        self.house.ask(
            "desks_add",
            json!({ "desk_no": desk_no, "kind": kind, "zone": self.zone, "from_on": "2026-01-01",
                    "spot": { "x": x, "y": 0, "w": 5, "h": 4 } }),
        )["desk"]
            .as_i64()
            .unwrap()
    }

    pub fn args(&self, desk: i64, who: usize, from: &str, until: &str) -> Value {
        json!({ "desk": desk, "member": self.members[who], "from": from, "until": until })
    }

    #[track_caller]
    pub fn book(&self, desk: i64, who: usize, from: &str, until: &str) -> i64 {
        self.house.ask("desks_book", self.args(desk, who, &at(from), &at(until)))["booking"].as_i64().unwrap()
    }

    #[track_caller]
    pub fn refused(&self, desk: i64, who: usize, from: &str, until: &str) -> (String, Value) {
        self.house.refused("desks_book", self.args(desk, who, &at(from), &at(until)))
    }

    /// The state of a desk at a time of that Monday, and whose booking it tells of.
    pub fn state(&self, desk: i64, clock: &str) -> (String, Value) {
        let plan = self.house.ask("desks_plan", json!({ "at": at(clock) }));
        let place =
            plan["places"].as_array().unwrap().iter().find(|place| place["desk"]["desk"] == desk).unwrap();
        (place["state"].as_str().unwrap().to_owned(), place["booking"]["name"].clone())
    }

    /// Sets the rules of all desks: the defaults, but for these.
    #[track_caller]
    pub fn desk_rules(&self, but: Value) -> Value {
        self.rules(json!({ "code": "kind", "values": { "kind": "desk" } }), but)
    }

    #[track_caller]
    pub fn room_rules(&self, but: Value) -> Value {
        self.rules(json!({ "code": "kind", "values": { "kind": "room" } }), but)
    }

    #[track_caller]
    pub fn rules(&self, of: Value, but: Value) -> Value {
        self.house.ask("desks_set_rules", json!({ "of": of, "rules": with_defaults(but) }))
    }

    /// From when until when, as whole moments.
    #[track_caller]
    pub fn try_book(&self, desk: i64, who: usize, from: &str, until: &str) -> Result<Value, (String, Value)> {
        let mut line = self
            .house
            .send(&json!({ "ask": "desks_book", "args": self.args(desk, who, from, until), "as": MANAGER }));
        match line.get("ok") {
            Some(_) => Ok(line["ok"].take()),
            None => Err((line["code"].as_str().unwrap().to_owned(), line["values"].take())),
        }
    }

    pub fn tick(&self) -> Value {
        self.house.ask_as(None, "clock_tick", json!({}))
    }
}

pub fn with_defaults(but: Value) -> Value {
    let mut rules = json!({ "unit": "free", "buffer_minutes": 0, "notice_minutes": 0, "cancel_minutes": 0,
        "approved_by": "nobody", "early_minutes": 30 });
    for (name, value) in but.as_object().unwrap() {
        rules[name] = value.clone();
    }
    rules
}
