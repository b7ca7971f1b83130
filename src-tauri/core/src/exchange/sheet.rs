use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use super::calendar;
use super::foreign::HEADS;
use super::write_out::Out;
use crate::error::{Fault, Result};

/// Letters that a spreadsheet would take for a formula are text here: every cell is written as a string.
pub fn write(out: &Out) -> Result<Vec<u8>> {
    lay_out(out).map_err(|error| Fault::new(error).into())
}

fn lay_out(out: &Out) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The same bookings, the same bytes: no time of writing in it.
    let undated = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&undated));
    let sheet = book.add_worksheet();
    sheet.set_name("预约")?;
    let bold = Format::new().set_bold();
    for (column, head) in (0..).zip(HEADS) {
        sheet.write_string_with_format(0, column, *head, &bold)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (row, booking) in (1..).zip(&out.bookings) {
        let (from, until) = (out.zone.local(booking.from), out.zone.local(booking.until));
        let cells = [
            booking.booking_no.clone(),
            booking.desk_no.clone(),
            booking.name.clone(),
            booking.team.clone().unwrap_or_default(),
            from.format("%Y-%m-%d").to_string(),
            from.format("%H:%M").to_string(),
            until.format("%Y-%m-%d").to_string(),
            until.format("%H:%M").to_string(),
            calendar::uid(&booking.booking_no, &out.mark),
        ];
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell)?;
        }
    }
    for (column, width) in (0..).zip([12, 14, 12, 22, 12, 8, 12, 8, 36]) {
        sheet.set_column_width(column, width)?;
    }
    book.save_to_buffer()
}
