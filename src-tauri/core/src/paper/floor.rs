//! A floor plan: rectangles with what they say, as large as the page lets them be. States are told by their edges,
//! since paper has one ink.

use super::Unprintable;
use super::document::{Floor, FloorBox, FloorLook};
use super::flow::Flow;
use super::page::{Area, Face, Mark, Paint, at, mm};
use super::press::plain;
use super::setting::Line;

/// A plan leaves room for a table below it.
const HIGHEST: f32 = 130.0;
const LARGEST: f32 = 8.5;
const SMALLEST: f32 = 4.5;
const PADDING: f32 = 0.6;

/// Height that a plan takes on a page of that width.
fn height(floor: &Floor, width: f32) -> (f32, f32) {
    let (across, down) = floor.size();
    let step = (width / across as f32).min(HIGHEST / down as f32);
    (step, step * down as f32)
}

pub(super) fn lay(flow: &mut Flow<'_>, floor: &Floor) -> Result<(), Unprintable> {
    let (step, tall) = height(floor, flow.width());
    flow.space(2.0);
    flow.need(tall);
    let (across, _) = floor.size();
    let (x0, y0) = floor.corner();
    let left = flow.left() + (flow.width() - step * across as f32) / 2.0;
    let top = flow.y;
    for one in &floor.boxes {
        let area = Area {
            x: left + step * (one.x - x0) as f32,
            y: top + step * (one.y - y0) as f32,
            w: step * one.w as f32,
            h: step * one.h as f32,
        };
        edges(flow, area, one.look);
        words(flow, area, one)?;
    }
    flow.y = top + tall + 2.0;
    Ok(())
}

fn edges(flow: &mut Flow<'_>, area: Area, look: FloorLook) {
    let marks = &mut flow.page().marks;
    let inner = |by: f32| Area { x: area.x + by, y: area.y + by, w: area.w - 2.0 * by, h: area.h - 2.0 * by };
    let stroke = |area, pt| Mark::Box(area, Paint::Stroke(pt));
    match look {
        FloorLook::Zone => marks.push(stroke(area, 0.25)),
        FloorLook::Free => marks.push(stroke(inner(0.25), 0.4)),
        FloorLook::Booked => marks.push(stroke(inner(0.45), 1.4)),
        FloorLook::Team => {
            marks.push(stroke(inner(0.25), 0.4));
            marks.push(stroke(inner(0.8), 0.4));
        }
        FloorLook::Closed => {
            marks.push(stroke(inner(0.25), 0.4));
            let (right, bottom) = (area.x + area.w, area.y + area.h);
            let line = |from, to| Mark::Rule { from, to, pt: 0.25, dash: None };
            marks.push(line(at(area.x, area.y), at(right, bottom)));
            marks.push(line(at(right, area.y), at(area.x, bottom)));
        }
    }
}

/// As many lines as fit, each as large as it can be.
fn words(flow: &mut Flow<'_>, area: Area, one: &FloorBox) -> Result<(), Unprintable> {
    let room = area.w - 2.0 * (PADDING + 0.8);
    let mut set: Vec<Line> = Vec::new();
    let mut tall = 0.0;
    for (nth, says) in one.says.iter().enumerate() {
        let face = if nth == 0 { Face::Bold } else { Face::Sans };
        let Some(line) = fitting(flow, says, face, room)? else { continue };
        let pitch = mm(line.size * 1.25);
        if tall + pitch > area.h - 2.0 * PADDING {
            break;
        }
        tall += pitch;
        set.push(line);
    }
    let zone = one.look == FloorLook::Zone;
    let mut y = if zone { area.y + PADDING } else { area.y + (area.h - tall) / 2.0 };
    for line in &set {
        let x = if zone { area.x + 1.2 } else { area.x + (area.w - line.width) / 2.0 };
        y += mm(line.size * 1.25);
        flow.put(line, x, y - mm(line.size * 0.28));
    }
    Ok(())
}

/// The text on one line, cut where even the smallest type is too wide.
fn fitting(flow: &Flow<'_>, says: &str, face: Face, room: f32) -> Result<Option<Line>, Unprintable> {
    let line = flow.press.line(says, plain(face, LARGEST))?;
    if line.width <= room {
        return Ok(Some(line));
    }
    let size = LARGEST * room / line.width;
    if size >= SMALLEST {
        return Ok(Some(flow.press.line(says, plain(face, size))?));
    }
    let mut short: String = says.to_owned();
    while short.pop().is_some() && !short.is_empty() {
        let line = flow.press.line(&format!("{short}…"), plain(face, SMALLEST))?;
        if line.width <= room {
            return Ok(Some(line));
        }
    }
    Ok(None)
}
