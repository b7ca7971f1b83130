//! Every block but the table.

use super::Unprintable;
use super::document::{Block, Facts, KeyFigure, Level, Paragraph, Verdict};
use super::flow::Flow;
use super::page::{Face, Mark, at, mm};
use super::press::{BODY, HEAD, HEADING, MINOR, PROSE, Role, SMALL, baseline, plain};
use super::setting::Shape;
use super::words::Words;
use super::{cells, floor, marks};

/// Prose ends here; the margin to its right holds references.
const PROSE_MEASURE: f32 = 154.0;

/// Height a block needs to begin; `0` where it can begin anywhere.
pub(super) fn least(block: &Block) -> f32 {
    match block {
        Block::Heading(..) => HEADING.pitch + 2.0 * PROSE.pitch,
        Block::Prose(_) => 2.0 * PROSE.pitch,
        Block::Facts(_) => 14.0,
        Block::Table(_) => 0.0,
        Block::Figures(_) => 32.0,
        Block::Tally(_) => 17.0,
        Block::Note(_) => 6.0,
        Block::Amount { .. } => 12.0,
        Block::Signatures(_) => 19.0,
        Block::Floor(_) => 40.0,
    }
}

/// Puts a block down; `next` is the height that must stay together with it below.
pub(super) fn lay(flow: &mut Flow<'_>, block: &Block, next: f32) -> Result<(), Unprintable> {
    match block {
        Block::Heading(level, says) => heading(flow, *level, says, next),
        Block::Prose(paragraph) => prose(flow, paragraph),
        Block::Facts(pairs) => {
            flow.space(2.0);
            facts(flow, pairs, 1.0)
        }
        Block::Table(_) => Ok(()),
        Block::Figures(all) => figures(flow, all),
        Block::Tally(all) => tally(flow, all),
        Block::Note(words) => {
            flow.space(2.0);
            note(flow, words)
        }
        Block::Amount { label, words, figures } => amount(flow, label, words, figures),
        Block::Signatures(names) => signatures(flow, names),
        Block::Floor(one) => floor::lay(flow, one),
    }
}

fn heading(flow: &mut Flow<'_>, level: Level, says: &str, next: f32) -> Result<(), Unprintable> {
    let role = match level {
        Level::One => HEADING,
        Level::Two => MINOR,
    };
    flow.need(7.0 + role.pitch + next);
    flow.space(7.0);
    let line = flow.press.line(says, role)?;
    flow.text(&line, 0.0, role.pitch);
    Ok(())
}

fn prose(flow: &mut Flow<'_>, paragraph: &Paragraph) -> Result<(), Unprintable> {
    let shape = Shape { measure: PROSE_MEASURE, indent: 2.0 * mm(PROSE.size), justified: true };
    let lines = flow.press.lines(&paragraph.words, PROSE, shape)?;
    // No widow and no orphan: two lines stay together at either end.
    let count = lines.len();
    flow.need(PROSE.pitch * count.min(2) as f32);
    let mut start = (flow.sheets.len(), flow.y);
    for (nth, line) in lines.iter().enumerate() {
        let left = count - nth;
        let together = if left == 2 || (left == 3 && count > 3) { left.min(2) } else { 1 };
        if flow.room() < PROSE.pitch * together as f32 {
            flow.next_page();
            start = (flow.sheets.len(), flow.y);
        }
        flow.text(line, 0.0, PROSE.pitch);
    }
    if !paragraph.proofs.is_empty() {
        proofs(flow, paragraph, start.1)?;
    }
    Ok(())
}

/// Label and, under it, arrow and page, in the margin beside the paragraph's last lines.
fn proofs(flow: &mut Flow<'_>, paragraph: &Paragraph, top: f32) -> Result<(), Unprintable> {
    let after = flow.y;
    let height = paragraph.proofs.len() as f32 * 2.0 * 3.8;
    flow.y = (after - height - 1.5).max(top);
    for (label, place) in &paragraph.proofs {
        let label = flow.press.line(label, SMALL)?;
        flow.text(&label, PROSE_MEASURE + 1.5, 3.8);
        let arrow = Words::new().plain("→ ").page_of(place.as_str());
        for line in &flow.press.lines(&arrow, SMALL, Shape::ragged(14.0))? {
            flow.text(line, PROSE_MEASURE + 1.5, 3.8);
        }
    }
    flow.y = flow.y.max(after);
    Ok(())
}

/// Pairs of label and value between rules. `scale` widens the pitch on separator sheets.
pub(super) fn facts(flow: &mut Flow<'_>, facts: &Facts, scale: f32) -> Result<(), Unprintable> {
    let width = if scale > 1.0 { 140.0 } else { flow.width() };
    let columns = if facts.paired { 2 } else { 1 };
    let cell = width / columns as f32;
    let label_width = if facts.paired { 24.0 } else { 36.0 };
    let role = if scale > 1.0 { plain(Face::Sans, 10.5) } else { BODY };
    let line_height = if scale > 1.0 { 5.0 } else { cells::LINE };
    let padding = if scale > 1.0 { 5.4 } else { cells::PADDING };
    let mut first = true;
    for row in facts.pairs.chunks(columns) {
        let mut laid = Vec::with_capacity(columns);
        for (label, value) in row {
            let label_role = if facts.paired { SMALL } else { Role { size: role.size - 1.0, ..role } };
            let label =
                flow.press.lines(&label.as_str().into(), label_role, Shape::ragged(label_width - 2.0))?;
            let value = flow.press.lines(value, role, Shape::ragged(cell - label_width - 3.0))?;
            laid.push((label, value));
        }
        let lines = laid.iter().map(|(label, value)| label.len().max(value.len())).max().unwrap_or(1);
        let height = padding + line_height * lines as f32;
        if flow.room() < height {
            flow.rule(0.0, width, 0.35);
            flow.next_page();
            first = true;
        }
        flow.rule(0.0, width, if first && scale <= 1.0 { 1.0 } else { 0.35 });
        first = false;
        let (left, top) = (flow.left(), flow.y);
        for (nth, (label, value)) in laid.iter().enumerate() {
            for (set, x) in [(label, 0.0), (value, label_width)] {
                for (line_no, line) in set.iter().enumerate() {
                    let y =
                        top + padding / 2.0 + line_height * line_no as f32 + baseline(line_height, role.size);
                    flow.put(line, left + cell * nth as f32 + x, y);
                }
            }
        }
        flow.y += height;
    }
    flow.rule(0.0, width, if scale > 1.0 { 0.35 } else { 1.0 });
    Ok(())
}

fn figures(flow: &mut Flow<'_>, all: &[KeyFigure]) -> Result<(), Unprintable> {
    let each = flow.width() / all.len().max(1) as f32;
    let measure = each - 7.0;
    let mut notes = Vec::with_capacity(all.len());
    for figure in all {
        notes.push(flow.press.lines(&figure.note.as_str().into(), SMALL, Shape::ragged(measure))?);
    }
    let lines = notes.iter().map(Vec::len).max().unwrap_or(0);
    let height = 20.0 + SMALL.pitch * lines as f32;
    flow.need(height + 4.0);
    flow.space(4.0);
    let (left, top, width) = (flow.left(), flow.y, flow.width());
    flow.rule(0.0, width, 0.5);
    for (nth, (figure, note)) in all.iter().zip(&notes).enumerate() {
        let x = left + each * nth as f32 + if nth > 0 { 3.0 } else { 0.0 };
        if nth > 0 {
            let x = left + each * nth as f32;
            flow.page().marks.push(Mark::Rule {
                from: at(x, top),
                to: at(x, top + height),
                pt: 0.35,
                dash: None,
            });
        }
        let label = flow.press.line(&figure.label, BODY)?;
        flow.put(&label, x, top + 6.0);
        let value = flow.press.line(&figure.value, plain(Face::Bold, 22.0))?;
        flow.put(&value, x, top + 15.0);
        let unit = flow.press.line(&figure.unit, plain(Face::Sans, 10.5))?;
        flow.put(&unit, x + value.width + 1.2, top + 15.0);
        for (line_no, line) in note.iter().enumerate() {
            flow.put(line, x, top + 20.6 + SMALL.pitch * line_no as f32);
        }
    }
    flow.y += height;
    flow.rule(0.0, width, 0.5);
    Ok(())
}

/// Counts by verdict. The shapes come before the words, the figures are what the eye looks for.
fn tally(flow: &mut Flow<'_>, all: &[(Verdict, u32)]) -> Result<(), Unprintable> {
    flow.need(14.0);
    flow.space(2.0);
    let (left, top, width) = (flow.left(), flow.y, flow.width());
    flow.rule(0.0, width, 1.0);
    let each = width / all.len().max(1) as f32;
    for (nth, (verdict, count)) in all.iter().enumerate() {
        let x = left + each * nth as f32;
        flow.page().marks.extend(marks::verdict(at(x, top + 3.7), *verdict));
        let word = flow.press.line(verdict.word(), if *verdict == Verdict::Unused { BODY } else { HEAD })?;
        flow.put(&word, x + 4.3, top + 6.5);
        let figure = flow.press.line(&count.to_string(), plain(Face::Bold, 14.0))?;
        flow.put(&figure, x + 4.3 + word.width + 2.0, top + 6.7);
        let unit = flow.press.line("项", BODY)?;
        flow.put(&unit, x + 4.3 + word.width + figure.width + 3.2, top + 6.5);
    }
    flow.y += 10.0;
    flow.rule(0.0, width, 1.0);
    Ok(())
}

pub(super) fn note(flow: &mut Flow<'_>, words: &Words) -> Result<(), Unprintable> {
    let lines = flow.press.lines(words, SMALL, Shape::ragged(flow.width()))?;
    for line in &lines {
        flow.need(SMALL.pitch);
        flow.text(line, 0.0, SMALL.pitch);
    }
    Ok(())
}

fn amount(flow: &mut Flow<'_>, label: &str, words: &str, figures: &str) -> Result<(), Unprintable> {
    flow.need(10.5);
    let (left, y, width) = (flow.left(), flow.y + 6.6, flow.width());
    let label = flow.press.line(label, plain(Face::Sans, 10.5))?;
    flow.put(&label, left, y);
    let words = flow.press.line(words, plain(Face::Bold, 10.5))?;
    flow.put(&words, left + 42.0, y);
    let figures = flow.press.line(figures, plain(Face::Bold, 10.5))?;
    if 42.0 + words.width + 4.0 + figures.width > width {
        return Err(Unprintable::too_large(&format!("{label:?}")));
    }
    flow.put(&figures, left + width - figures.width, y);
    flow.y += 10.5;
    flow.rule(0.0, width, 0.35);
    Ok(())
}

fn signatures(flow: &mut Flow<'_>, names: &[String]) -> Result<(), Unprintable> {
    flow.need(19.0);
    flow.space(9.0);
    let count = names.len() + 1;
    let gap = 5.0;
    let width = flow.width();
    let each = (width - gap * (count - 1) as f32) / count as f32;
    let (left, y) = (flow.left(), flow.y + 5.0);
    for (nth, name) in names.iter().enumerate() {
        let x = (each + gap) * nth as f32;
        let line = flow.press.line(&format!("{name}（签字）"), BODY)?;
        flow.put(&line, left + x, y);
        flow.page().rule(left + x, y + 4.0, each, 0.5);
    }
    let x = left + (each + gap) * names.len() as f32;
    flow.page().rule(x, y + 4.0, each, 0.5);
    let day = flow.press.line("日期", BODY)?;
    flow.put(&day, x, y);
    for (nth, word) in ["年", "月", "日"].into_iter().enumerate() {
        let line = flow.press.line(word, BODY)?;
        flow.put(&line, x + each - line.width - 9.0 * (2 - nth) as f32, y);
    }
    flow.y += 10.0;
    Ok(())
}
