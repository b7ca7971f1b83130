//! Atoms to lines: broken by the Chinese rules, justified where prose asks for it.

use super::Faces;
use super::Unprintable;
use super::glyphs::{Atom, Break, Class, Run, atoms, mark_breaks, mars_edges};
use super::page::{Area, Ink, Link, Mark, Shift, Text, at};

/// Rounding in the measure must not push a character to the next line.
const SLACK: f32 = 0.01;

/// How a paragraph is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    /// Width of the lines in millimetres.
    pub(super) measure: f32,
    /// The first line begins this much further right.
    pub(super) indent: f32,
    /// Every line but the last fills the measure, as far as 1/16 em a gap allows.
    pub(super) justified: bool,
}

impl Shape {
    /// Left-aligned lines of this width.
    pub(super) fn ragged(measure: f32) -> Self {
        Self { measure, indent: 0.0, justified: false }
    }
}

/// A set line: texts from x = 0, all on one baseline.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    pub(super) texts: Vec<Text>,
    pub(super) leads: Vec<Lead>,
    pub(super) width: f32,
    /// Size of its largest type, points.
    pub(super) size: f32,
}

/// A stretch of a line that leads somewhere.
#[derive(Debug, Clone)]
pub(super) struct Lead {
    x: f32,
    w: f32,
    to: String,
}

impl Line {
    /// Puts the line's marks at `x`, its baseline at `y`.
    pub(super) fn put(&self, x: f32, y: f32, marks: &mut Vec<Mark>, links: &mut Vec<Link>) {
        for text in &self.texts {
            marks.push(Mark::Text(Text { at: at(x + text.at.x, y), ..text.clone() }));
        }
        for lead in &self.leads {
            let em = super::page::mm(self.size);
            let area = Area { x: x + lead.x, y: y - em, w: lead.w, h: em * 1.25 };
            links.push(Link { area, to: lead.to.clone() });
        }
    }
}

/// Sets `runs` into lines. There is always at least one line.
pub(super) fn set(faces: &Faces, runs: &[Run<'_>], shape: Shape) -> Result<Vec<Line>, Unprintable> {
    let mut all = atoms(faces, runs)?;
    let simple =
        all.iter().all(|atom| atom.ch != '\n') && extent(&all) <= shape.measure - shape.indent + SLACK;
    if simple {
        return Ok(vec![line(&all, runs, shape.indent, 0.0)]);
    }
    mark_breaks(&mut all, runs);
    let ends = ends(&all, shape);
    let mut lines = Vec::with_capacity(ends.len());
    let mut from = 0;
    for (nth, &to) in ends.iter().enumerate() {
        let piece = trimmed(&all[from..to]);
        let indent = if nth == 0 { shape.indent } else { 0.0 };
        let last = to == all.len() || all[to].before == Break::Must;
        let loosened = if shape.justified && !last { loosening(piece, shape.measure - indent) } else { 0.0 };
        lines.push(line(piece, runs, indent, loosened));
        from = to;
    }
    Ok(lines)
}

/// One line, whatever its width; for titles, heads and anything whose place is fixed.
pub(super) fn one(faces: &Faces, runs: &[Run<'_>]) -> Result<Line, Unprintable> {
    let all = atoms(faces, runs)?;
    Ok(line(&all, runs, 0.0, 0.0))
}

/// Width on one line, marks at both ends cut to their ink.
pub(super) fn extent(atoms: &[Atom]) -> f32 {
    let (Some(first), Some(last)) = (atoms.first(), atoms.last()) else {
        return 0.0;
    };
    let inner: f32 = atoms[1..].iter().map(|atom| atom.gap + atom.width).sum();
    first.width + inner - first.lost_at_start() - if atoms.len() > 1 { last.lost_at_end() } else { 0.0 }
}

fn trimmed(atoms: &[Atom]) -> &[Atom] {
    let blank = |atom: &Atom| atom.class == Class::Space && atom.ch != '\u{3000}';
    let from = atoms.iter().position(|atom| !blank(atom)).unwrap_or(atoms.len());
    let to = atoms.iter().rposition(|atom| !blank(atom)).map_or(from, |last| last + 1);
    &atoms[from..to]
}

/// Indices at which lines end.
fn ends(all: &[Atom], shape: Shape) -> Vec<usize> {
    let mut ends: Vec<usize> = Vec::new();
    let mut from = 0;
    while from < all.len() {
        let measure = shape.measure - if ends.is_empty() { shape.indent } else { 0.0 };
        let to = line_end(all, from, measure);
        ends.push(to);
        from = to;
    }
    if ends.is_empty() {
        ends.push(0);
    }
    spare_the_last(all, &mut ends);
    ends
}

fn line_end(all: &[Atom], from: usize, measure: f32) -> usize {
    let mut width = 0.0;
    let mut fits = None;
    let mut stop = all.len();
    for index in from..all.len() {
        let atom = &all[index];
        if index > from && atom.before == Break::Must {
            stop = index;
            break;
        }
        if index > from && atom.before == Break::May {
            fits = Some(index);
        }
        width += atom.width + if index > from { atom.gap } else { -atom.lost_at_start() };
        if atom.class != Class::Space && width - atom.lost_at_end() > measure + SLACK {
            return fits.unwrap_or_else(|| forced(all, from, index));
        }
    }
    stop
}

/// Nothing may be torn, yet it does not fit: tear before `over`, or as near before it as no mark is left alone. Only
/// where every place is forbidden does the line run on to the first that is not.
fn forced(all: &[Atom], from: usize, over: usize) -> usize {
    let allowed = |index: &usize| !mars_edges(all, *index);
    (from + 1..=over)
        .rev()
        .find(allowed)
        .or_else(|| (over.max(from) + 1..all.len()).find(allowed))
        .unwrap_or(all.len())
}

/// No last line of a single character: its neighbour comes down to join it.
fn spare_the_last(all: &[Atom], ends: &mut [usize]) {
    let [.., before, last_start, _] = &mut [0].iter().chain(ends.iter()).copied().collect::<Vec<_>>()[..]
    else {
        return;
    };
    let lone = |from: usize| {
        all[from..]
            .iter()
            .filter(|atom| matches!(atom.class, Class::Han | Class::Word | Class::Other))
            .count()
            == 1
            && all[from..].iter().all(|atom| atom.ch != '\n')
    };
    if !lone(*last_start) || all[*last_start].before == Break::Must {
        return;
    }
    let earlier =
        (*before + 2..*last_start).rev().find(|index| all[*index].before == Break::May && !lone(*index));
    if let Some(earlier) = earlier {
        let place = ends.len() - 2;
        ends[place] = earlier;
    }
}

/// What each gap gets so that the line fills the measure; never more than a sixteenth of an em.
fn loosening(atoms: &[Atom], measure: f32) -> f32 {
    let gaps = atoms.windows(2).filter(|pair| stretches(&pair[0], &pair[1])).count();
    let missing = measure - extent(atoms);
    if gaps == 0 || missing <= 0.0 {
        return 0.0;
    }
    (missing / gaps as f32).min(atoms[0].em() / 16.0)
}

/// Words keep their shape, and so do —— and ……; everything else may move apart.
fn stretches(last: &Atom, next: &Atom) -> bool {
    !(last.class == Class::Word && next.class == Class::Word
        || last.ch == next.ch && "—…".contains(next.ch)
        || last.class == Class::Word && next.class == Class::Other
        || last.class == Class::Other && next.class == Class::Word)
}

fn line(atoms: &[Atom], runs: &[Run<'_>], indent: f32, loosened: f32) -> Line {
    let mut line = Line { width: indent, ..Line::default() };
    let mut x = indent;
    let mut lead: Option<(usize, f32)> = None;
    for (index, atom) in atoms.iter().enumerate() {
        let last = index.checked_sub(1).map(|last| &atoms[last]);
        let apart = last.map_or(-atom.lost_at_start(), |last| {
            atom.gap + if stretches(last, atom) { loosened } else { 0.0 }
        });
        let goes_on = last.is_some_and(|last| last.run == atom.run && last.face == atom.face);
        match line.texts.last_mut() {
            Some(text) if goes_on => {
                if apart.abs() > 1e-4 {
                    text.shifts.push(Shift { before: text.says.len() as u32, em: apart / atom.em() });
                }
                text.says.push(atom.ch);
            }
            _ => {
                let text = Text {
                    at: at(x + apart, 0.0),
                    face: atom.face,
                    size: atom.size,
                    says: atom.ch.into(),
                    shifts: Vec::new(),
                    ink: Ink::Black,
                };
                line.texts.push(text);
            }
        }
        if last.is_none_or(|last| last.run != atom.run) {
            close(&mut line, runs, lead.take(), x);
            lead = runs[atom.run].leads.map(|_| (atom.run, x + apart));
        }
        x += apart + atom.width;
        line.size = line.size.max(atom.size);
    }
    close(&mut line, runs, lead, x);
    line.width = x - atoms.last().filter(|_| atoms.len() > 1).map_or(0.0, Atom::lost_at_end);
    line
}

fn close(line: &mut Line, runs: &[Run<'_>], lead: Option<(usize, f32)>, x: f32) {
    if let Some((run, start)) = lead
        && let Some(to) = runs[run].leads
    {
        line.leads.push(Lead { x: start, w: x - start, to: to.to_owned() });
    }
}
