//! The mixed writes of a desk, each with its key. All of a round's acts done in their order always succeed, whichever
//! of them were done before: that is what sending them again relies on.

use serde_json::{Value, json};

use crate::desk::{Desk, NOW, USER};
use crate::dice::Dice;

pub struct Acts {
    people: Vec<Person>,
    desk: i64,
    event: i64,
    /// Out or not, by number on the label.
    items: Vec<(String, bool)>,
    /// Staged, and not kept yet.
    invoices: Vec<String>,
    made: u64,
}

struct Person {
    id: i64,
    is_in: bool,
    signed_up: bool,
}

/// Fewer than people, so that there is a waiting list.
const SEATS: u32 = 3;

impl Acts {
    /// Lays the ground: people, a desk, things, an event, files that wait to be kept.
    pub fn on(desk: &Desk) -> Self {
        let mut acts =
            Self { people: Vec::new(), desk: 0, event: 0, items: Vec::new(), invoices: Vec::new(), made: 0 };
        let enrol: Vec<Value> = (0..10).map(|_| acts.enrol()).collect();
        for answer in desk.send_all(&enrol) {
            let id = answer["ok"]["member"]["member"].as_i64().unwrap();
            acts.people.push(Person { id, is_in: false, signed_up: false });
        }
        let mut one =
            |command: &str, args: Value| desk.send_all(&[acts.envelope(command, args)])[0]["ok"].take();
        let zone = json!({ "name": "A 区", "kind": "desks", "area": 10_000, "from_on": "2026-01-01" });
        let zone = one("profile_add_zone", zone)["zone"].take();
        let spot = json!({ "x": 0, "y": 0, "w": 5, "h": 4 });
        let place =
            json!({ "desk_no": "A-01", "kind": "desk", "zone": zone, "from_on": "2026-01-01", "spot": spot });
        let booked = one("desks_add", place)["desk"].as_i64().unwrap();
        let label = |_| one("lending_add_item", json!({ "model": "示波器" }))["item"]["item_no"].take();
        let items = (0..3).map(label).map(|no| (no.as_str().unwrap().to_owned(), false)).collect();
        let span = json!({ "from": "2026-04-01T14:00:00+08:00", "until": "2026-04-01T16:00:00+08:00" });
        let event = json!({ "title": "沙龙", "kind": "salon", "role": "host", "place": "路演厅", "capacity": SEATS, "span": span });
        let event = one("events_announce", event)["event"].as_i64().unwrap();
        let invoices = stage_invoices(desk);
        Self { desk: booked, event, items, invoices, ..acts }
    }

    /// The next acts of the desk, none of which depends on an answer.
    pub fn round(&mut self, dice: &mut Dice, count: usize) -> Vec<Value> {
        (0..count).map(|_| self.any(dice)).collect()
    }

    fn any(&mut self, dice: &mut Dice) -> Value {
        match dice.below(8) {
            0 => self.enrol(),
            1 => self.book(dice),
            2 => self.lend_or_take_back(dice),
            3 | 4 => self.sign_up_or_withdraw(dice),
            5 if !self.invoices.is_empty() => self.keep_invoice(),
            _ => self.pass(dice),
        }
    }

    /// Each an hour of its own.
    fn book(&mut self, dice: &mut Dice) -> Value {
        let person = &self.people[dice.below(self.people.len() as u64) as usize];
        let hour = |n: u64| {
            format!(
                "{:04}-{:02}-{:02}T{:02}:00:00Z",
                2027 + n / 8064,
                1 + n / 672 % 12,
                1 + n / 24 % 28,
                n % 24
            )
        };
        let args = json!({ "desk": self.desk, "member": person.id,
            "from": hour(self.made), "until": hour(self.made).replace(":00:00Z", ":45:00Z") });
        self.envelope("desks_book", args)
    }

    fn lend_or_take_back(&mut self, dice: &mut Dice) -> Value {
        let member = self.people[dice.below(self.people.len() as u64) as usize].id;
        let count = self.items.len() as u64;
        let (code, out) = &mut self.items[dice.below(count) as usize];
        *out = !*out;
        let (command, args) = match *out {
            true => (
                "lending_lend",
                json!({ "code": code, "member": member, "due_at": "2026-03-09T18:00:00+08:00" }),
            ),
            false => ("lending_take_back", json!({ "code": code })),
        };
        self.envelope(command, args)
    }

    /// Withdrawing moves somebody up in the same act.
    fn sign_up_or_withdraw(&mut self, dice: &mut Dice) -> Value {
        let count = self.people.len() as u64;
        let person = &mut self.people[dice.below(count) as usize];
        let command = if person.signed_up { "events_withdraw" } else { "events_sign_up" };
        person.signed_up = !person.signed_up;
        let args = json!({ "event": self.event, "member": person.id });
        self.envelope(command, args)
    }

    fn envelope(&mut self, command: &str, args: Value) -> Value {
        self.made += 1;
        json!({ "ask": command, "args": args, "as": USER, "now": NOW, "key": format!("act-{}", self.made) })
    }

    fn enrol(&mut self) -> Value {
        let mobile = format!("160{:08}", self.made);
        self.envelope("members_enrol", json!({ "name": format!("测试{}", self.made), "mobile": mobile }))
    }

    fn pass(&mut self, dice: &mut Dice) -> Value {
        let count = self.people.len() as u64;
        let person = &mut self.people[dice.below(count) as usize];
        let command = if person.is_in { "checkin_check_out" } else { "checkin_check_in" };
        person.is_in = !person.is_in;
        let id = person.id;
        self.envelope(command, json!({ "member": id }))
    }

    /// The file is kept before the commit: where the act is absent it may lie there, and harms nobody.
    fn keep_invoice(&mut self) -> Value {
        let staged = self.invoices.pop();
        self.envelope("vouchers_keep", json!({ "staged": staged, "category": "rent" }))
    }
}

/// So many that most rounds keep one.
const INVOICES: usize = 40;

fn stage_invoices(desk: &Desk) -> Vec<String> {
    let case = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/cases/vouchers/digital-normal.xml");
    let text = std::fs::read_to_string(case).unwrap();
    let stage = |n: usize| {
        let path = desk.beside(&format!("{n}.xml"));
        std::fs::write(&path, text.replace("26332000000018705526", &format!("2633200000001{n:07}"))).unwrap();
        json!({ "ask": "files_stage", "args": { "path": path }, "as": USER })
    };
    let asks: Vec<Value> = (0..INVOICES).map(stage).collect();
    let staged = desk.send_all(&asks);
    staged.iter().map(|answer| answer["ok"]["staged"].as_str().unwrap().to_owned()).collect()
}
