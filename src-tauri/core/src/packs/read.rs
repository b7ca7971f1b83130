//! From a file's text to a [`Pack`] that can be trusted: every refusal names the rule at fault.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::metric::{Metric, Unit};
use super::pack::{Evidence, Need, Pack, Rule, Status, Test, Window};

/// Why a pack is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "flaw", rename_all = "snake_case")]
pub enum Flaw {
    /// Not JSON at all.
    NotJson {
        line: u32,
        column: u32,
    },
    /// A field is missing, unknown or of the wrong kind; `detail` names it.
    Shape {
        detail: String,
    },
    TextEmpty {
        field: String,
    },
    IdTwice,
    SourceUnknown {
        source: String,
    },
    /// `all` and `any` need two parts or more.
    TooFewParts,
    /// The need is in another unit than its metric.
    UnitMismatch {
        need: Unit,
        metric: Unit,
    },
    NeedZero,
    PercentOver100,
    EveryZero,
    /// `date_span` takes a day, everything else a number.
    DayExpected,
    NumberExpected,
    /// A ratio's metrics are not in one unit.
    RatioMixed,
    /// A paper that nothing can be.
    ProofNone,
    WindowReversed,
    /// Nobody has checked the rules, yet they do not say that they are a sample.
    UncheckedNotSample,
}

/// A flaw and where it lies; `rule` is empty where the pack itself is at fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Flawed {
    pub rule: String,
    pub flaw: Flaw,
}

/// Reads and checks a pack.
pub fn read(text: &str) -> Result<Pack, Flawed> {
    let value: Value = serde_json::from_str(text).map_err(|e| {
        let place = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        flawed("", Flaw::NotJson { line: place(e.line()), column: place(e.column()) })
    })?;
    // Rules first and one by one, so that a flaw is told with its rule's id and not with a line number.
    for rule in value.get("rules").and_then(Value::as_array).into_iter().flatten() {
        shape(rule)?;
    }
    let pack: Pack =
        serde_json::from_value(value).map_err(|e| flawed("", Flaw::Shape { detail: e.to_string() }))?;
    check(&pack)?;
    Ok(pack)
}

fn flawed(rule: &str, flaw: Flaw) -> Flawed {
    Flawed { rule: rule.to_owned(), flaw }
}

fn shape(rule: &Value) -> Result<(), Flawed> {
    for part in rule.pointer("/test/parts").and_then(Value::as_array).into_iter().flatten() {
        shape(part)?;
    }
    let id = rule.get("id").and_then(Value::as_str).unwrap_or("?");
    Rule::deserialize(rule).map(drop).map_err(|e| flawed(id, Flaw::Shape { detail: e.to_string() }))
}

fn check(pack: &Pack) -> Result<(), Flawed> {
    for (field, text) in [("id", &pack.id), ("title", &pack.title), ("authority", &pack.authority)] {
        filled("", field, text)?;
    }
    if let Window::Fixed { from, to } = pack.window
        && to < from
    {
        return Err(flawed("", Flaw::WindowReversed));
    }
    if pack.checked.is_none() && pack.status != Status::Sample {
        return Err(flawed("", Flaw::UncheckedNotSample));
    }
    let sources: BTreeSet<_> = pack.sources.iter().map(|source| source.id.as_str()).collect();
    let mut ids = BTreeSet::new();
    pack.rules.iter().try_for_each(|rule| rule_holds(rule, &sources, &mut ids))
}

fn rule_holds<'a>(
    rule: &'a Rule,
    sources: &BTreeSet<&str>,
    ids: &mut BTreeSet<&'a str>,
) -> Result<(), Flawed> {
    let fail = |flaw| Err(flawed(&rule.id, flaw));
    for (field, text) in
        [("id", &rule.id), ("clause", &rule.clause), ("title", &rule.title), ("text", &rule.text)]
    {
        filled(&rule.id, field, text)?;
    }
    if !ids.insert(&rule.id) {
        return fail(Flaw::IdTwice);
    }
    if !sources.contains(rule.source.as_str()) {
        return fail(Flaw::SourceUnknown { source: rule.source.clone() });
    }
    match &rule.test {
        Test::All { parts } | Test::Any { parts } => {
            if parts.len() < 2 {
                return fail(Flaw::TooFewParts);
            }
            parts.iter().try_for_each(|part| rule_holds(part, sources, ids))
        }
        Test::Compare { metric, need, evidence } => {
            number(metric).and(unit(need, metric.unit())).and(asked(evidence)).or_else(fail)
        }
        Test::Ratio { above, below, need, evidence } => above
            .iter()
            .try_for_each(number)
            .and(number(below))
            .and(if above.iter().all(|m| m.unit() == below.unit()) { Ok(()) } else { Err(Flaw::RatioMixed) })
            .and(unit(need, Unit::Percent))
            .and(percent(need.n))
            .and(asked(evidence))
            .or_else(fail),
        Test::Per { metric, of, every, need, evidence } => number(metric)
            .and(number(of))
            .and(if *every == 0 { Err(Flaw::EveryZero) } else { Ok(()) })
            .and(unit(need, metric.unit()))
            .and(asked(evidence))
            .or_else(fail),
        Test::PctOf { metric, of, percent: share, need, evidence } => number(metric)
            .and(number(of))
            .and(percent(*share))
            .and(unit(need, metric.unit()))
            .and(asked(evidence))
            .or_else(fail),
        Test::DateSpan { metric, need, evidence } => {
            let day = if *metric == Metric::OpenedOn { Ok(()) } else { Err(Flaw::DayExpected) };
            day.and(unit(need, Unit::Month)).and(asked(evidence)).or_else(fail)
        }
        Test::Manual { question } => filled(&rule.id, "question", question),
        Test::ManualText { sections } if sections.is_empty() => {
            fail(Flaw::TextEmpty { field: "sections".to_owned() })
        }
        Test::ManualText { .. } => Ok(()),
    }
}

fn filled(rule: &str, field: &str, text: &str) -> Result<(), Flawed> {
    if text.trim().is_empty() {
        return Err(flawed(rule, Flaw::TextEmpty { field: field.to_owned() }));
    }
    Ok(())
}

fn number(metric: &Metric) -> Result<(), Flaw> {
    if *metric == Metric::OpenedOn { Err(Flaw::NumberExpected) } else { Ok(()) }
}

fn unit(need: &Need, metric: Unit) -> Result<(), Flaw> {
    if need.unit != metric {
        return Err(Flaw::UnitMismatch { need: need.unit, metric });
    }
    // A need of nothing is met by nothing, and nobody would notice.
    if need.n == 0 { Err(Flaw::NeedZero) } else { Ok(()) }
}

fn percent(n: u32) -> Result<(), Flaw> {
    match n {
        0 => Err(Flaw::NeedZero),
        1..=100 => Ok(()),
        _ => Err(Flaw::PercentOver100),
    }
}

fn asked(evidence: &Evidence) -> Result<(), Flaw> {
    let none = evidence.per_row.iter().chain(&evidence.once).any(|piece| piece.any_of.is_empty());
    if none { Err(Flaw::ProofNone) } else { Ok(()) }
}
