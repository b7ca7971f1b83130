//! Rule packs: what an authority asks, as data with a source. This feature reads a pack, refuses one that cannot be
//! trusted and names the rule at fault, and judges what was counted against it. It is pure: it counts nothing itself
//! (`figures` does), writes nothing, and knows no authority by name. It never claims more than the pack's status
//! allows: a benchmark is no title, and a pack that nobody checked says so on every print.

mod check;
mod count;
mod finding;
mod measures;
mod metric;
mod pack;
mod read;
mod settle;

pub use check::check;
pub use finding::{Check, Figure, Finding, Formula, Joined, Less, Manual, Paper, Standing, Tally, Verdict};
pub use measures::{Counted, LeftOut, Measured, Measures, Place, Row};
pub use metric::{EventKind, Metric, Proof, Residents, Unit};
pub use pack::{
    AsOf, Chapter, Checked, Document, Evidence, Need, Op, Pack, Piece, Rule, Section, Source, Status, Test,
    When, Window,
};
pub use read::{Flaw, Flawed, read};

/// The packs that the program brings along, as their files' texts.
const SHIPPED: [&str; 2] = [
    include_str!("../../../../assets/packs/filing/national-2017.json"),
    include_str!("../../../../assets/packs/filing/shenzhen-2020.json"),
];

/// Every shipped pack, in the order in which a list shows them.
pub fn shipped() -> Result<Vec<Pack>, Flawed> {
    SHIPPED.iter().map(|text| read(text)).collect()
}

impl Pack {
    /// Every metric its rules ask for, each once, in the order of the rules.
    pub fn asks(&self) -> Vec<Metric> {
        let mut metrics = Vec::new();
        self.rules.iter().for_each(|rule| asks(rule, &mut metrics));
        metrics
    }

    /// Every text that its rules ask for, each once.
    pub fn sections(&self) -> Vec<Section> {
        let mut sections: Vec<Section> = Vec::new();
        self.rules.iter().for_each(|rule| texts(rule, &mut sections));
        sections
    }

    /// Nobody has compared the rules with their source: every print says 示例规则，未经核对.
    pub fn is_unchecked(&self) -> bool {
        self.checked.is_none()
    }
}

fn asks(rule: &Rule, into: &mut Vec<Metric>) {
    let named: Vec<&Metric> = match &rule.test {
        Test::All { parts } | Test::Any { parts } => {
            return parts.iter().for_each(|part| asks(part, into));
        }
        Test::Compare { metric, .. } | Test::DateSpan { metric, .. } => vec![metric],
        Test::Ratio { above, below, .. } => above.iter().chain([below]).collect(),
        Test::Per { metric, of, .. } | Test::PctOf { metric, of, .. } => vec![metric, of],
        Test::Manual { .. } | Test::ManualText { .. } => vec![],
    };
    for metric in named {
        if !into.contains(metric) {
            into.push(metric.clone());
        }
    }
}

fn texts(rule: &Rule, into: &mut Vec<Section>) {
    match &rule.test {
        Test::All { parts } | Test::Any { parts } => parts.iter().for_each(|part| texts(part, into)),
        Test::ManualText { sections } => {
            let new = sections.iter().filter(|section| !into.iter().any(|known| known.id == section.id));
            let new: Vec<_> = new.cloned().collect();
            into.extend(new);
        }
        _ => {}
    }
}
