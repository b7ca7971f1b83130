//! The contents: number, title, evidence, then dots that lead to the page.

use super::Unprintable;
use super::document::{Chapter, Rank};
use super::flow::{Flow, joined};
use super::page::{Area, Face, Link, mm};
use super::press::{CONTENTS, CONTENTS_PART, PART, Role, SMALL, baseline, plain};
use super::setting::Shape;
use super::words::Words;
use super::{blocks, page};

/// Left edges of title and evidence.
const TITLE: f32 = 14.0;
const EVIDENCE: f32 = 77.0;
/// Dots end here, so that page numbers stand free.
const NUMBER: f32 = 11.0;

pub(super) fn lay(flow: &mut Flow<'_>) -> Result<(), Unprintable> {
    let document = flow.document;
    flow.mark_place("目录", 0, "目录");
    let title = flow.press.line("目　录", PART)?;
    flow.space(1.0);
    flow.y += 6.0;
    flow.centred(&title, PART.pitch);
    flow.y += 6.0;
    head(flow)?;
    for chapter in document.front.iter().filter(|chapter| chapter.rank != Rank::Unlisted) {
        line(flow, "—", chapter, CONTENTS)?;
    }
    for part in &document.parts {
        room(flow, 4.0 + 2.0 * CONTENTS.pitch)?;
        flow.space(4.0);
        let says = joined(&part.number, &part.title);
        entry(flow, &[(0.0, &says, CONTENTS_PART)], &part.number, CONTENTS_PART)?;
        for chapter in part.chapters.iter().filter(|chapter| chapter.rank != Rank::Unlisted) {
            let role = if chapter.rank == Rank::Sub { plain(Face::Sans, 9.0) } else { CONTENTS };
            let role = if chapter.rank == Rank::Sub { Role { pitch: mm(15.5), ..role } } else { role };
            line(flow, &chapter.number, chapter, role)?;
        }
    }
    if let Some(contents) = document.contents.as_ref().filter(|contents| !contents.notes.is_empty()) {
        flow.need(20.0);
        flow.space(8.0);
        let width = flow.width();
        flow.rule(0.0, width, 0.35);
        flow.y += 2.0;
        for words in &contents.notes {
            blocks::note(flow, words)?;
        }
    }
    Ok(())
}

fn head(flow: &mut Flow<'_>) -> Result<(), Unprintable> {
    let width = flow.width();
    for (x, says) in [(0.0, "编号"), (TITLE, "名称"), (EVIDENCE, "证明材料索引")] {
        let line = flow.press.line(says, SMALL)?;
        flow.put(&line, flow.left() + x, flow.y + 4.0);
    }
    let line = flow.press.line("页码", SMALL)?;
    flow.put(&line, flow.left() + width - line.width, flow.y + 4.0);
    flow.y += 5.4;
    flow.rule(0.0, width, 0.75);
    flow.y += 0.6;
    Ok(())
}

fn room(flow: &mut Flow<'_>, height: f32) -> Result<(), Unprintable> {
    if flow.room() < height {
        flow.next_page();
        head(flow)?;
    }
    Ok(())
}

fn line(flow: &mut Flow<'_>, number: &str, chapter: &Chapter, role: Role) -> Result<(), Unprintable> {
    let inset = if chapter.rank == Rank::Sub { 7.0 } else { 0.0 };
    let place = if chapter.number.is_empty() { &chapter.title } else { &chapter.number };
    let parts = [
        (inset, number, role),
        (TITLE + inset, chapter.title.as_str(), role),
        (EVIDENCE, chapter.evidence.as_str(), SMALL),
    ];
    entry(flow, &parts, place, role)
}

/// One entry; a title that reaches the evidence pushes it to the right, one that is too long takes a second line.
fn entry(
    flow: &mut Flow<'_>,
    parts: &[(f32, &str, Role)],
    place: &str,
    role: Role,
) -> Result<(), Unprintable> {
    let width = flow.width();
    let mut columns = Vec::with_capacity(parts.len());
    for (nth, (x, says, role)) in parts.iter().enumerate() {
        let stop = match nth {
            0 if parts.len() > 1 => parts[1].0 - 1.0,
            1 if !parts[2].1.is_empty() => EVIDENCE - 2.0,
            _ => width - NUMBER - 8.0,
        };
        let words: Words = (*says).into();
        columns.push((*x, flow.press.lines(&words, *role, Shape::ragged(stop - x))?));
    }
    let rows = columns.iter().map(|(_, lines)| lines.len()).max().unwrap_or(1);
    let extra = mm(role.size) * 1.35 * (rows - 1) as f32;
    room(flow, role.pitch + extra)?;
    let (left, y) = (flow.left(), flow.y + baseline(role.pitch, role.size));
    let mut end = 0.0f32;
    for (x, lines) in &columns {
        for (nth, line) in lines.iter().enumerate() {
            flow.put(line, left + x, y + mm(role.size) * 1.35 * nth as f32);
            if nth + 1 == rows && line.width > 0.0 {
                end = end.max(x + line.width);
            }
        }
    }
    let y = y + extra;
    let number = flow.press.line(&flow.press.page_of(place)?.to_string(), role)?;
    flow.put(&number, left + width - number.width, y);
    let from = end.max(if parts.len() > 1 { EVIDENCE } else { 0.0 }) + 2.5;
    dots(flow, left, y, from, width - NUMBER)?;
    let area = Area { x: left, y: flow.y, w: width, h: role.pitch + extra };
    flow.page().links.push(Link { area, to: place.to_owned() });
    flow.y += role.pitch + extra;
    Ok(())
}

/// Drawn, not typed: a text of full stops would be copied with every title. All lines share one raster.
fn dots(flow: &mut Flow<'_>, left: f32, y: f32, from: f32, to: f32) -> Result<(), Unprintable> {
    const STEP: f32 = 1.6;
    let first = (from / STEP).ceil() * STEP;
    if first < to {
        let dash = Some(page::Dash { on: 0.32, off: STEP - 0.32 });
        let mark = page::Mark::Rule {
            from: page::at(left + first, y - 0.3),
            to: page::at(left + to, y - 0.3),
            pt: 0.9,
            dash,
        };
        flow.page().marks.push(mark);
    }
    Ok(())
}
