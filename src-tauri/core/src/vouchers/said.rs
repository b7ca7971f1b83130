//! Puts a raw text at its field, and several sources together: the better source wins, and a difference is told.

use std::collections::BTreeMap;

use super::reading::{Family, Field, Format, Item, Problem, Reading, Said, Source, Values};
use super::written;
use crate::capitals;
use crate::fen::Fen;
use crate::plain::{comparable, plain, tidied};

/// Bytes of a value: no name on an invoice comes near it.
const LONGEST: usize = 600;
/// Lines that are kept of one invoice; the file has them all.
const MOST_ITEMS: usize = 500;

impl Said {
    /// Takes a raw text for a field, unless the field has a value already.
    pub fn put(&mut self, field: Field, raw: &str) {
        let text = plain(raw);
        // Asterisks stand for "none", as in the tax of what is exempt.
        if text.trim_matches('*').is_empty() || self.has(field) {
            return;
        }
        if raw.len() > LONGEST {
            let text = text.chars().take(40).collect();
            self.problems.push(Problem::Unclear { field, text });
            return;
        }
        // Names and capitals are kept as they are printed, full-width brackets and all.
        let printed = || Some(tidied(raw));
        let v = &mut self.values;
        let taken = match field {
            Field::Code => set(&mut v.code, digits(&text, &[8, 10, 12])),
            Field::Number => set(&mut v.number, digits(&text, &[8, 10, 20])),
            Field::RedOf => set(&mut v.red_of, digits(&text, &[8, 20])),
            Field::CheckCode => set(&mut v.check_code, Some(text.replace(' ', ""))),
            Field::IssuedOn => set(&mut v.issued_on, written::day(&text)),
            Field::BuyerName => set(&mut v.buyer.name, printed()),
            Field::BuyerTaxNo => set(&mut v.buyer.tax_no, tax_no(&text)),
            Field::SellerName => set(&mut v.seller.name, printed()),
            Field::SellerTaxNo => set(&mut v.seller.tax_no, tax_no(&text)),
            Field::Net => set(&mut v.net, written::money(&text)),
            Field::Tax => set(&mut v.tax, written::money(&text)),
            Field::Other => set(&mut v.other, written::money(&text)),
            Field::Total => set(&mut v.total, written::money(&text)),
            Field::Capitals => set(&mut v.capitals, capitals::parse(&text).and_then(|_| printed())),
            Field::Items => return,
        };
        if !taken {
            self.problems.push(Problem::Unclear { field, text });
        }
    }

    pub fn has(&self, field: Field) -> bool {
        shown(&self.values, field).is_some()
    }

    pub fn put_items(&mut self, mut items: Vec<Item>) {
        items.retain(|item| item.name.len() <= LONGEST);
        items.truncate(MOST_ITEMS);
        self.values.items = items;
    }
}

fn set<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let taken = value.is_some();
    *place = value;
    taken
}

fn digits(text: &str, lengths: &[usize]) -> Option<String> {
    let text = text.replace(' ', "");
    (lengths.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())).then_some(text)
}

/// 15 to 20 letters and digits; real ones fail their check sum too often to insist on it.
fn tax_no(text: &str) -> Option<String> {
    let text = text.replace(' ', "").to_uppercase();
    ((15..=20).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric())).then_some(text)
}

/// A field's value as text, for comparing and for showing differences.
pub fn shown(v: &Values, field: Field) -> Option<String> {
    match field {
        Field::Code => v.code.clone(),
        Field::Number => v.number.clone(),
        Field::CheckCode => v.check_code.clone(),
        Field::IssuedOn => v.issued_on.map(|day| day.to_string()),
        Field::BuyerName => v.buyer.name.clone(),
        Field::BuyerTaxNo => v.buyer.tax_no.clone(),
        Field::SellerName => v.seller.name.clone(),
        Field::SellerTaxNo => v.seller.tax_no.clone(),
        Field::Net => v.net.map(|fen| fen.to_string()),
        Field::Tax => v.tax.map(|fen| fen.to_string()),
        Field::Other => v.other.map(|fen| fen.to_string()),
        Field::Total => v.total.map(|fen| fen.to_string()),
        Field::Capitals => v.capitals.clone(),
        Field::Items => (!v.items.is_empty()).then(|| v.items.len().to_string()),
        Field::RedOf => v.red_of.clone(),
    }
}

const FIELDS: [Field; 15] = [
    Field::Code,
    Field::Number,
    Field::CheckCode,
    Field::IssuedOn,
    Field::BuyerName,
    Field::BuyerTaxNo,
    Field::SellerName,
    Field::SellerTaxNo,
    Field::Net,
    Field::Tax,
    Field::Other,
    Field::Total,
    Field::Capitals,
    Field::Items,
    Field::RedOf,
];

fn take(to: &mut Values, from: &Values, field: Field) {
    match field {
        Field::Code => to.code.clone_from(&from.code),
        Field::Number => to.number.clone_from(&from.number),
        Field::CheckCode => to.check_code.clone_from(&from.check_code),
        Field::IssuedOn => to.issued_on = from.issued_on,
        Field::BuyerName => to.buyer.name.clone_from(&from.buyer.name),
        Field::BuyerTaxNo => to.buyer.tax_no.clone_from(&from.buyer.tax_no),
        Field::SellerName => to.seller.name.clone_from(&from.seller.name),
        Field::SellerTaxNo => to.seller.tax_no.clone_from(&from.seller.tax_no),
        Field::Net => to.net = from.net,
        Field::Tax => to.tax = from.tax,
        Field::Other => to.other = from.other,
        Field::Total => to.total = from.total,
        Field::Capitals => to.capitals.clone_from(&from.capitals),
        Field::Items => to.items.clone_from(&from.items),
        Field::RedOf => to.red_of.clone_from(&from.red_of),
    }
}

impl Reading {
    /// A file that says nothing.
    pub fn empty(format: Format) -> Self {
        Self { format, values: Values::default(), sources: BTreeMap::new(), problems: Vec::new() }
    }

    /// One reading out of what several sources say, best source first.
    pub fn together(format: Format, said: Vec<(Source, Said)>) -> Self {
        said.into_iter()
            .fold(Self::empty(format), |reading, (source, said)| reading.and(source, said))
            .complete()
    }

    /// Fills what is missing, and tells where another source differs.
    fn and(mut self, source: Source, said: Said) -> Self {
        self.values.family = self.values.family.or(said.values.family);
        self.values.is_red |= said.values.is_red;
        for field in FIELDS {
            let Some(theirs) = shown(&said.values, field) else { continue };
            match (self.sources.get(&field).copied(), shown(&self.values, field)) {
                (Some(from), Some(ours)) => {
                    // Page text rarely has every line of a long invoice; attached lines are complete.
                    if field != Field::Items && !same(field, &ours, &theirs) {
                        self.problems.push(Problem::Differs {
                            field,
                            taken: ours,
                            from,
                            instead: theirs,
                            of: source,
                        });
                    }
                }
                _ => {
                    take(&mut self.values, &said.values, field);
                    self.sources.insert(field, source);
                }
            }
        }
        self.problems.extend(said.problems);
        self
    }

    /// The same file with the code that was scanned from its paper.
    pub fn with_code(self, code: Said) -> Self {
        self.and(Source::Qr, code).complete()
    }

    /// What a person made of it: values that differ from the file's are theirs.
    pub fn corrected(mut self, values: Values) -> Self {
        let values = as_kept(values);
        for field in FIELDS {
            let kept = match field {
                Field::Items => values.items == self.values.items,
                _ => shown(&values, field) == shown(&self.values, field),
            };
            if shown(&values, field).is_none() {
                self.sources.remove(&field);
            } else if !kept {
                self.sources.insert(field, Source::Manual);
            }
        }
        self.values = Values { family: values.family.or(self.values.family), ..values };
        self.complete()
    }

    /// Tells the family, whether it is red, and the one sum that the others leave no choice about.
    fn complete(mut self) -> Self {
        let v = &mut self.values;
        let other = v.other.unwrap_or_default();
        let derived = match (v.net, v.tax, v.total) {
            (Some(net), None, Some(total)) => Some((Field::Tax, &mut v.tax, total - net - other)),
            (None, Some(tax), Some(total)) => Some((Field::Net, &mut v.net, total - tax - other)),
            (Some(net), Some(tax), None) => Some((Field::Total, &mut v.total, net + tax + other)),
            _ => None,
        };
        if let Some((field, place, amount)) = derived {
            *place = Some(amount);
            self.sources.insert(field, Source::Derived);
        }
        v.is_red |= v.total.is_some_and(|total| total < Fen(0)) || v.red_of.is_some();
        v.family = v.family.or_else(|| family(v));
        if let Some(number) =
            v.number.clone().filter(|number| !likely_number(number, v.issued_on.map(|day| day.year())))
        {
            let told = Problem::NumberUnlikely { number };
            if !self.problems.contains(&told) {
                self.problems.push(told);
            }
        }
        self
    }
}

fn same(field: Field, ours: &str, theirs: &str) -> bool {
    match field {
        Field::Capitals => capitals::parse(ours) == capitals::parse(theirs),
        _ => comparable(ours) == comparable(theirs),
    }
}

/// Typed values as they are kept: numbers plain, names tidied, nothing empty. A number typed with an input method in
/// Chinese mode is the same number.
fn as_kept(mut v: Values) -> Values {
    let number =
        |text: Option<String>| text.map(|text| plain(&text).replace(' ', "")).filter(|text| !text.is_empty());
    let name = |text: Option<String>| text.map(|text| tidied(&text)).filter(|text| !text.is_empty());
    v.code = number(v.code);
    v.number = number(v.number);
    v.check_code = number(v.check_code);
    v.red_of = number(v.red_of);
    v.buyer.tax_no = number(v.buyer.tax_no);
    v.seller.tax_no = number(v.seller.tax_no);
    v.buyer.name = name(v.buyer.name);
    v.seller.name = name(v.seller.name);
    v.capitals = name(v.capitals);
    v
}

fn family(v: &Values) -> Option<Family> {
    match (v.code.as_ref().map(String::len), v.number.as_ref().map(String::len)) {
        (None, Some(20)) => Some(Family::Digital),
        (Some(10 | 12), Some(8)) => Some(Family::LegacyVat),
        (Some(8), Some(10)) => Some(Family::Fiscal),
        _ => None,
    }
}

/// The first two of the 20 digits are the year of issue.
fn likely_number(number: &str, year: Option<i32>) -> bool {
    number.len() != 20 || year.is_none_or(|year| number.starts_with(&format!("{:02}", year % 100)))
}
