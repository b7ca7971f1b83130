//! A foreign sheet as rows of text, cell by cell, within limits: `.xlsx`, or `.csv` in whatever encoding Excel chose.
//!
//! A sheet that claims a cell at XFD1048576 costs no more than one that does not: no rectangle is ever laid out.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, SheetVisible, Xlsx};
use encoding_rs::{Encoding, GB18030, UTF_8};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::plain::tidied;
use crate::reader::Unreadable;

const MAX_BYTES: usize = 20 * 1024 * 1024;
const MAX_ROWS: usize = 20_000;
const MAX_COLUMNS: usize = 256;
const MAX_TEXT: usize = 16 * 1024 * 1024;

/// How the rows were written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SheetWritten"))]
#[serde(rename_all = "snake_case")]
pub enum Written {
    Xlsx,
    CsvUtf8,
    CsvGbk,
    CsvUtf16,
    /// A list of people as a chat writes it.
    List,
}

/// A row: its number as the sheet shows it, from 1, and its cells from column A.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub line: u32,
    pub cells: Vec<String>,
}

/// Every sheet's rows that hold anything: one sheet for a `.csv`, the visible ones for an `.xlsx`.
pub fn sheets(bytes: &[u8]) -> Result<(Written, Vec<Vec<Row>>), Unreadable> {
    if bytes.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge);
    }
    match bytes {
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(Unreadable::OldExcel),
        [b'P', b'K', ..] => Ok((Written::Xlsx, xlsx(bytes)?)),
        _ => {
            let (written, rows) = csv(bytes)?;
            Ok((written, vec![rows]))
        }
    }
}

/// The text of what is no `.xlsx`.
pub fn plain_text(bytes: &[u8]) -> Result<String, Unreadable> {
    Ok(decode(bytes)?.1)
}

/// Rows as they grow, with one budget for all of them.
#[derive(Default)]
struct Rows {
    rows: Vec<Row>,
    text: usize,
}

impl Rows {
    fn put(&mut self, line: u32, column: usize, cell: String) -> Result<(), Unreadable> {
        if cell.is_empty() {
            return Ok(());
        }
        self.text += cell.len() + 32;
        if column >= MAX_COLUMNS || line as usize > MAX_ROWS || self.text > MAX_TEXT {
            return Err(Unreadable::TooLarge);
        }
        if self.rows.last().is_none_or(|row| row.line != line) {
            self.rows.push(Row { line, cells: Vec::new() });
        }
        if let Some(row) = self.rows.last_mut() {
            self.text += 24 * (column + 1).saturating_sub(row.cells.len());
            row.cells.resize(row.cells.len().max(column + 1), String::new());
            row.cells[column] = cell;
        }
        Ok(())
    }
}

fn xlsx(bytes: &[u8]) -> Result<Vec<Vec<Row>>, Unreadable> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(why)?;
    let names: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut rows = Rows::default();
    let mut sheets = Vec::new();
    for name in names {
        // A chart sheet has no cells and is no harm.
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
        while let Some(cell) = cells.next_cell().map_err(why)? {
            let (row, column) = cell.get_position();
            rows.put(row.saturating_add(1), column as usize, text(cell.get_value()))?;
        }
        sheets.push(std::mem::take(&mut rows.rows));
    }
    Ok(sheets)
}

fn why(error: calamine::XlsxError) -> Unreadable {
    match error {
        calamine::XlsxError::Password => Unreadable::Encrypted,
        calamine::XlsxError::FileNotFound(_) => Unreadable::NotThisKind,
        _ => Unreadable::Broken,
    }
}

/// A mobile typed as a number comes as one: 13800000000.0 is 13800000000.
fn text(value: &DataRef) -> String {
    match value {
        DataRef::Int(n) => n.to_string(),
        DataRef::Float(n) if n.fract() == 0.0 && n.abs() < 1e15 => format!("{n:.0}"),
        DataRef::Float(n) => n.to_string(),
        DataRef::String(text) => tidied(text),
        DataRef::SharedString(text) => tidied(text),
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(at) => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => tidied(text),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn csv(bytes: &[u8]) -> Result<(Written, Vec<Row>), Unreadable> {
    let (written, text) = decode(bytes)?;
    // The csv crate counts a line only at its \n, so that \r\n would put two rows on one line.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let delimiter = [b',', b'\t', b';']
        .into_iter()
        .max_by_key(|d| (head.bytes().filter(|b| b == d).count(), *d == b','))
        .unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut rows = Rows::default();
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).map_err(|_| Unreadable::Broken)? {
        let line = record.position().map_or(0, |at| at.line());
        let line = u32::try_from(line).map_err(|_| Unreadable::TooLarge)?;
        for (column, cell) in record.iter().enumerate() {
            rows.put(line, column, tidied(cell))?;
        }
    }
    Ok((written, rows.rows))
}

/// By byte order mark; else UTF-8 where the bytes are UTF-8; else GBK, in which Chinese Excel saves.
fn decode(bytes: &[u8]) -> Result<(Written, String), Unreadable> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => GB18030,
    };
    let (text, used, broken) = encoding.decode(bytes);
    if broken || text.contains('\0') {
        return Err(Unreadable::NotThisKind);
    }
    let written = match used {
        used if used == UTF_8 => Written::CsvUtf8,
        used if used == GB18030 => Written::CsvGbk,
        _ => Written::CsvUtf16,
    };
    Ok((written, text.into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> (Written, Vec<Vec<String>>) {
        let (written, sheets) = sheets(bytes).unwrap();
        (written, sheets.into_iter().flatten().map(|row| row.cells).collect())
    }

    #[test]
    fn reads_csv_in_the_encodings_of_excel() {
        let text = "姓名,手机\r\n赵启明,１３９ 0000 0001\r\n";
        let expected = vec![
            vec!["姓名".to_owned(), "手机".to_owned()],
            vec!["赵启明".to_owned(), "１３９ 0000 0001".to_owned()],
        ];
        assert_eq!(cells(text.as_bytes()), (Written::CsvUtf8, expected.clone()));
        assert_eq!(cells(format!("\u{feff}{text}").as_bytes()), (Written::CsvUtf8, expected.clone()));
        assert_eq!(cells(&encoding_rs::GBK.encode(text).0), (Written::CsvGbk, expected.clone()));
        let utf16: Vec<u8> = format!("\u{feff}{}", text.replace(',', "\t"))
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(cells(&utf16), (Written::CsvUtf16, expected));
    }

    #[test]
    fn refuses_what_is_no_sheet() {
        assert_eq!(sheets(b"\xd0\xcf\x11\xe0\xa1\xb1"), Err(Unreadable::OldExcel));
        assert_eq!(sheets(b"PK\x03\x04nothing"), Err(Unreadable::Broken));
        assert_eq!(sheets(b"\x89PNG\r\n\x1a\n\0\0"), Err(Unreadable::NotThisKind));
        assert_eq!(sheets(&vec![b'a'; MAX_BYTES + 1]), Err(Unreadable::TooLarge));
        assert_eq!(sheets(",".repeat(MAX_COLUMNS).as_bytes()).map(|(_, rows)| rows), Ok(vec![vec![]]));
        assert_eq!(sheets("x,".repeat(MAX_COLUMNS + 1).as_bytes()), Err(Unreadable::TooLarge));
        assert_eq!(sheets("x\n".repeat(MAX_ROWS + 1).as_bytes()), Err(Unreadable::TooLarge));
    }

    #[test]
    fn a_cell_at_the_far_corner_is_refused_and_costs_nothing() {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "姓名").unwrap();
        sheet.write(1_048_575, 16_383, "x").unwrap();
        assert_eq!(sheets(&book.save_to_buffer().unwrap()), Err(Unreadable::TooLarge));
    }
}
