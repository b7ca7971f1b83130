//! Letters on the grid of official documents: 28 characters in 156 mm, 22 lines.

use super::Unprintable;
use super::document::Letter;
use super::flow::Flow;
use super::frame::Grid;
use super::marks;
use super::page::{Face, at, mm};
use super::press::{LETTER, PART, plain};
use super::setting::Shape;

/// The seal's diameter.
const SEAL: f32 = 42.0;

pub(super) fn lay(flow: &mut Flow<'_>, title: &str, letter: &Letter) -> Result<(), Unprintable> {
    let line = flow.press.line(title, PART)?;
    flow.centred(&line, PART.pitch);
    flow.space(LETTER.pitch * 0.8);
    let full = Shape { measure: flow.width(), indent: 0.0, justified: true };
    let mut all = Vec::new();
    if !letter.to.is_empty() {
        all.extend(flow.press.lines(&format!("{}：", letter.to).into(), LETTER, full)?);
    }
    for paragraph in &letter.paragraphs {
        let shape = Shape { indent: 2.0 * mm(LETTER.size), ..full };
        all.extend(flow.press.lines(paragraph, LETTER, shape)?);
    }
    for line in &all {
        flow.need(LETTER.pitch);
        flow.text(line, 0.0, LETTER.pitch);
    }
    sealed(flow, letter)
}

/// The signature line stands clear above; the seal rides name and date, which are centred under each other.
fn sealed(flow: &mut Flow<'_>, letter: &Letter) -> Result<(), Unprintable> {
    let centre = flow.width() - 50.0;
    let signed = if letter.signer.is_empty() { 0.0 } else { 20.0 };
    if flow.room() < 18.0 + signed + SEAL + 8.0 {
        flow.new_page(Grid::Letter);
    }
    flow.y += 18.0;
    let left = flow.left();
    if !letter.signer.is_empty() {
        let line = flow.press.line(&format!("{}（签字）：", letter.signer), LETTER)?;
        let y = flow.y;
        let x = left + centre - 50.0;
        flow.put(&line, x, y);
        flow.page().rule(x + line.width + 1.0, y + 1.6, 43.0, 0.5);
        flow.y += 20.0;
    }
    let name = flow.press.line(&letter.sealed_by, LETTER)?;
    let date = flow.press.line(&letter.date, LETTER)?;
    let y = flow.y;
    // A long name moves the seal inwards rather than over the margin.
    let centre = left + centre.min(flow.width() - name.width / 2.0);
    flow.put(&name, centre - name.width / 2.0, y);
    flow.put(&date, centre - date.width / 2.0, y + 14.0);
    let middle = y + 5.0;
    flow.page().marks.extend(marks::seal(at(centre, middle), SEAL));
    let caption = flow.press.line("公章", plain(Face::Sans, 7.0))?;
    flow.put(&caption, centre - caption.width / 2.0, middle + SEAL / 2.0 + 3.6);
    flow.y += 14.0 + SEAL / 2.0;
    Ok(())
}
