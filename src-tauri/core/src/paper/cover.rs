//! The cover, on the grid of official documents. Its imprint is drawn last, when the pages are counted.

use super::Unprintable;
use super::document::{Cover, Document};
use super::flow::Flow;
use super::frame::{Grid, Kind, left};
use super::marks;
use super::page::{Area, Face, Mark, Paint, Step, at};
use super::press::{Press, Role, SMALL, plain};
use qrcode::EcLevel;

const WIDTH: f32 = 156.0;
const TITLE: Role = plain(Face::Serif, 31.0);
const FIELD: Role = plain(Face::Serif, 14.0);

pub(super) fn lay(flow: &mut Flow<'_>, cover: &Cover) -> Result<(), Unprintable> {
    flow.new_page(Grid::Letter);
    if let Some(sheet) = flow.sheets.last_mut() {
        sheet.kind = Kind::Cover;
    }
    let x = flow.left();
    for (nth, (label, value)) in cover.head.iter().enumerate() {
        let y = 27.5 + 4.8 * nth as f32;
        let label = flow.press.spread(label, SMALL, 12.6)?;
        flow.put(&label, x, y);
        let value = flow.press.line(value, SMALL)?;
        flow.put(&value, x + 15.6, y);
    }
    copy(flow, cover, x)?;
    flow.page().rule(x, 57.4, WIDTH, 1.5);
    flow.page().rule(x, 100.0, WIDTH, 1.5);
    let count = cover.title.chars().count().saturating_sub(1) as f32;
    let natural = flow.press.line(&cover.title, TITLE)?;
    let title = flow.press.spread(&cover.title, TITLE, (natural.width + count * 0.66).min(WIDTH))?;
    if natural.width > WIDTH {
        return Err(Unprintable::too_large(&cover.title));
    }
    flow.put(&title, x + (WIDTH - title.width) / 2.0, 78.0);
    let subtitle = flow.press.line(&cover.subtitle, plain(Face::Serif, 16.0))?;
    flow.put(&subtitle, x + (WIDTH - subtitle.width) / 2.0, 91.5);
    let mut y = 124.0;
    for (label, value) in &cover.fields {
        field(flow, x, y, label, value)?;
        y += 12.4;
    }
    y = (y + 13.0).max(211.0);
    let mut last = 0.0;
    for (label, value) in &cover.sealed {
        last = field(flow, x, y, label, value)?;
        y += 12.4;
    }
    if !cover.sealed.is_empty() {
        // It rides the end of the operator's line and the date's line.
        let centre = at((x + 47.0 + last.max(76.0)).min(x + WIDTH - 24.0), y - 12.4 - 6.5);
        flow.page().marks.extend(marks::seal(centre, 42.0));
        let caption = flow.press.line("公章", plain(Face::Sans, 7.0))?;
        flow.put(&caption, centre.x - caption.width / 2.0, centre.y + 24.4);
    }
    Ok(())
}

/// 正本 □　副本 ☑, drawn boxes.
fn copy(flow: &mut Flow<'_>, cover: &Cover, x: f32) -> Result<(), Unprintable> {
    let Some(copy) = cover.copy else {
        return Ok(());
    };
    let right = x + WIDTH;
    for (word, ticked, from) in [("正本", copy.original, 23.0), ("副本", !copy.original, 9.8)] {
        let line = flow.press.line(word, SMALL)?;
        flow.put(&line, right - from, 27.5);
        let corner = at(right - from + 7.1, 24.9);
        flow.page()
            .marks
            .push(Mark::Box(Area { x: corner.x, y: corner.y, w: 2.6, h: 2.6 }, Paint::Stroke(0.6)));
        if ticked {
            let p = |dx: f32, dy: f32| at(corner.x + dx, corner.y + dy);
            let tick = vec![Step::Move(p(0.5, 1.3)), Step::Line(p(1.1, 2.0)), Step::Line(p(2.2, 0.6))];
            flow.page().marks.push(Mark::Shape(tick, Paint::Stroke(0.8)));
        }
    }
    let line = flow.press.line(&format!("第 {} 份　共 {} 份", copy.number, copy.of), SMALL)?;
    flow.put(&line, right - line.width, 32.3);
    Ok(())
}

/// A label spread to a common width, a value over a rule. Answers how wide the value is.
fn field(flow: &mut Flow<'_>, x: f32, y: f32, label: &str, value: &str) -> Result<f32, Unprintable> {
    let label = flow.press.spread(label, plain(Face::Sans, 13.0), 32.0)?;
    flow.put(&label, x + 8.0, y);
    let mut value_line = flow.press.line(value, FIELD)?;
    if value_line.width > 99.0 {
        value_line = flow
            .press
            .line(value, Role { size: (FIELD.size * 99.0 / value_line.width).max(9.0), ..FIELD })?;
    }
    flow.put(&value_line, x + 47.0, y);
    flow.page().rule(x + 45.0, y + 2.3, 103.0, 0.5);
    Ok(value_line.width)
}

/// QR, edition, and the number of pages.
pub(super) fn imprint(
    press: &Press<'_>,
    document: &Document,
    page: &mut super::page::Page,
    total: usize,
) -> Result<(), Unprintable> {
    let Some(cover) = &document.cover else {
        return Ok(());
    };
    let x = left(document.sides, 1, Grid::Letter);
    let mut aside = 0.0;
    if !document.running.code.is_empty() {
        let says = format!("{}.0001.{total:04}", document.running.code);
        page.marks.push(marks::qr(at(x, 256.0), 20.0, &says, EcLevel::Q)?);
        aside = 24.0;
    }
    let count = ("页数".to_owned(), format!("共 {total} 页"));
    let lines: Vec<_> = cover.imprint.iter().chain([&count]).collect();
    let mut links = Vec::new();
    let top = 275.3 - 4.5 * (lines.len() - 1) as f32;
    for (nth, (label, value)) in lines.into_iter().enumerate() {
        let y = top + 4.5 * nth as f32;
        press.spread(label, SMALL, 8.4)?.put(x + aside, y, &mut page.marks, &mut links);
        press.line(value, SMALL)?.put(x + aside + 11.2, y, &mut page.marks, &mut links);
    }
    let number = press.line(&format!("第 1 页　共 {total} 页"), SMALL)?;
    number.put(x + WIDTH - number.width, 275.3, &mut page.marks, &mut links);
    Ok(())
}
