//! Evidence: a separator with one huge number, then a sheet for each original.

use super::Unprintable;
use super::document::{Chapter, Evidence, Original, Stamp};
use super::flow::Flow;
use super::page::{Area, Face, Mark, Paint};
use super::press::{BODY, PART, SECTION, SMALL, plain};
use super::{blocks, setting::Shape};

/// Where the stamp box stands.
const BOX: Area = Area { x: 0.0, y: 237.0, w: 70.0, h: 28.0 };

pub(super) fn lay(flow: &mut Flow<'_>, chapter: &Chapter, piece: &Evidence) -> Result<(), Unprintable> {
    let left = flow.left();
    let word = flow.press.line("附件", plain(Face::Sans, 14.0))?;
    flow.put(&word, left, 79.0);
    let number = flow.press.line(&chapter.number, plain(Face::Bold, 64.0))?;
    flow.put(&number, left + 17.0, 79.0);
    flow.y = 92.0;
    let titles = flow.press.lines(&chapter.title.as_str().into(), PART, Shape::ragged(flow.width()))?;
    for line in &titles {
        flow.text(line, 0.0, PART.pitch);
    }
    flow.y += 8.0;
    blocks::facts(flow, &piece.facts, 1.4)?;
    if let Some(stamp) = piece.stamp {
        stamp_box(flow, stamp, 0.0)?;
        let note = flow.press.lines(
            &piece.note.as_str().into(),
            SMALL,
            Shape::ragged(flow.width() - BOX.w - 14.0),
        )?;
        for (nth, line) in note.iter().rev().enumerate() {
            flow.put(line, left + BOX.w + 14.0, BOX.y + BOX.h - 1.5 - SMALL.pitch * nth as f32);
        }
    } else if !piece.note.is_empty() {
        flow.space(3.0);
        blocks::note(flow, &piece.note.as_str().into())?;
    }
    for (nth, original) in piece.originals.iter().enumerate() {
        flow.next_page();
        sheet(flow, chapter, original, nth + 1, piece.originals.len())?;
    }
    Ok(())
}

fn sheet(
    flow: &mut Flow<'_>,
    chapter: &Chapter,
    original: &Original,
    nth: usize,
    of: usize,
) -> Result<(), Unprintable> {
    let (left, width) = (flow.left(), flow.width());
    let number = flow.press.line(&chapter.number, plain(Face::Bold, 12.0))?;
    flow.put(&number, left, flow.y + 4.6);
    let which =
        flow.press.line(&format!("{}　第 {nth} 件／共 {of} 件", original.kind), plain(Face::Sans, 9.0))?;
    flow.put(&which, left + width - which.width, flow.y + 4.6);
    let form = flow.press.line(&original.form, SMALL)?;
    flow.put(&form, left, flow.y + 9.6);
    let file = flow.press.line(&original.file, SMALL)?;
    if form.width + file.width + 4.0 > width {
        flow.put(&file, left, flow.y + 9.6 + SMALL.pitch);
        flow.y += SMALL.pitch;
    } else {
        flow.put(&file, left + width - file.width, flow.y + 9.6);
    }
    flow.y += 9.6 + SECTION.pitch / 2.0;
    blocks::facts(flow, &original.reading, 1.0)?;
    if !original.note.is_empty() {
        flow.space(1.5);
        blocks::note(flow, &original.note.as_str().into())?;
    }
    match original.stamp {
        Some(stamp) => stamp_box(flow, stamp, width - BOX.w),
        None => Ok(()),
    }
}

/// The box at the foot for the checker's word; the seal goes over the date.
fn stamp_box(flow: &mut Flow<'_>, stamp: Stamp, x: f32) -> Result<(), Unprintable> {
    if flow.y > BOX.y - 3.0 {
        flow.next_page();
    }
    let left = flow.left() + x;
    flow.page().marks.push(Mark::Box(Area { x: left, ..BOX }, Paint::Stroke(0.5)));
    let says = match stamp {
        Stamp::Copy => "复印件与原件一致",
        Stamp::Printout => "打印件与电子原件一致",
    };
    let promise = flow.press.line(says, plain(Face::Sans, 10.5))?;
    flow.put(&promise, left + 3.0, BOX.y + 7.3);
    let checker = flow.press.line("核对人：", BODY)?;
    flow.put(&checker, left + 3.0, BOX.y + 14.6);
    for (nth, word) in ["年", "月", "日"].into_iter().enumerate() {
        let line = flow.press.line(word, BODY)?;
        flow.put(&line, left + 33.0 + 9.5 * nth as f32, BOX.y + 14.6);
    }
    flow.y = BOX.y + BOX.h;
    Ok(())
}
