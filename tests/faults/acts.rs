//! The mixed writes of a desk, each with its key. All of a round's acts done in their order always succeed, whichever
//! of them were done before: that is what sending them again relies on.

use serde_json::{Value, json};

use crate::desk::{Desk, NOW, USER};
use crate::dice::Dice;

pub struct Acts {
    people: Vec<Person>,
    made: u64,
}

struct Person {
    id: i64,
    is_in: bool,
}

impl Acts {
    /// Lays the ground: people.
    pub fn on(desk: &Desk) -> Self {
        let mut acts = Self { people: Vec::new(), made: 0 };
        let enrol: Vec<Value> = (0..10).map(|_| acts.enrol()).collect();
        for answer in desk.send_all(&enrol) {
            let id = answer["ok"]["member"]["member"].as_i64().unwrap();
            acts.people.push(Person { id, is_in: false });
        }
        acts
    }

    /// The next acts of the desk, none of which depends on an answer.
    pub fn round(&mut self, dice: &mut Dice, count: usize) -> Vec<Value> {
        (0..count).map(|_| self.any(dice)).collect()
    }

    fn any(&mut self, dice: &mut Dice) -> Value {
        match dice.below(4) {
            0 => self.enrol(),
            _ => self.pass(dice),
        }
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
}
