//! PDF: the attached XML where the issuer put one in, else the page's text by its place.

use super::names::put_named;
use super::read_page::{self, Word};
use super::read_xml;
use super::reading::{Format, Reading, Said, Source};
use crate::paper::inspect::{self, Inspected, PageText, Piece};
use crate::reader::Unreadable;

/// Reads a PDF invoice. A PDF that says nothing still gives a reading, without values.
pub fn read(bytes: &[u8]) -> Result<Reading, Unreadable> {
    let inspected = inspect::read(bytes).map_err(|why| match why {
        inspect::Unreadable::NotPdf => Unreadable::NotThisKind,
        inspect::Unreadable::Locked => Unreadable::Encrypted,
        inspect::Unreadable::Damaged(_) => Unreadable::Broken,
    })?;
    let mut said = Vec::new();
    if let Some(attached) = attached(&inspected)? {
        said.push((Source::Attached, attached));
    }
    let mut info = Said::default();
    put_named(&mut info, inspected.info.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    said.push((Source::DocInfo, info));
    let first = inspected.pages.iter().find(|page| !page.pieces.is_empty());
    said.push((Source::PageText, read_page::read(&first.map(words).unwrap_or_default())));
    Ok(Reading::together(Format::Pdf, said))
}

fn attached(inspected: &Inspected) -> Result<Option<Said>, Unreadable> {
    for attachment in &inspected.attachments {
        match read_xml::read(&attachment.bytes) {
            Ok(said) => return Ok(Some(said)),
            Err(Unreadable::NotThisKind | Unreadable::Broken) => {}
            Err(why) => return Err(why),
        }
    }
    Ok(None)
}

/// Pieces joined to words: many makers show each character on its own. A third of an em apart is another word.
fn words(page: &PageText) -> Vec<Word> {
    let mut pieces: Vec<&Piece> = page.pieces.iter().filter(|piece| !piece.text.is_empty()).collect();
    pieces.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut rows: Vec<Vec<&Piece>> = Vec::new();
    for piece in pieces {
        match rows.last_mut() {
            Some(row) if row.first().is_some_and(|first| (first.y - piece.y).abs() < 0.2 * piece.size) => {
                row.push(piece)
            }
            _ => rows.push(vec![piece]),
        }
    }
    rows.into_iter().flat_map(row_words).collect()
}

fn row_words(mut row: Vec<&Piece>) -> Vec<Word> {
    row.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut words: Vec<Word> = Vec::new();
    let mut end = f32::MIN;
    for piece in row {
        let gap = piece.x - end;
        let text = piece.text.replace('\0', "");
        match words.last_mut() {
            Some(word) if gap < 0.33 * piece.size && gap > -0.5 * piece.size => word.text.push_str(&text),
            _ => words.push(Word { x: f64::from(piece.x), y: f64::from(piece.y), text }),
        }
        end = piece.x + piece.width;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::super::reading::Field;
    use super::*;
    use crate::fen::Fen;
    use crate::paper::Faces;
    use crate::paper::page::{Face, Ink, Mark, Page, Text, at};
    use crate::paper::pdf::{self, Attachment, Meta, Relationship, Unwatched};

    fn printed(words: &[(f32, f32, &str)], attached: Option<Vec<u8>>) -> Vec<u8> {
        let mut page = Page::new(210.0, 140.0);
        for (x, y, says) in words {
            page.marks.push(Mark::Text(Text {
                at: at(*x, *y),
                face: Face::Sans,
                size: 9.0,
                says: (*says).to_owned(),
                shifts: Vec::new(),
                ink: Ink::Black,
            }));
        }
        let attachments: Vec<Attachment> = attached
            .into_iter()
            .map(|bytes| Attachment {
                name: "invoice.xml".to_owned(),
                media: "text/xml".to_owned(),
                description: String::new(),
                relationship: Relationship::Source,
                source: pdf::Source::Bytes(bytes),
            })
            .collect();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("invoice.pdf");
        let meta = Meta { made_at: "2026-06-21T00:00:00Z".parse().unwrap(), ..Meta::default() };
        pdf::write(&path, &[page], &attachments, &meta, Faces::embedded(), &Unwatched).unwrap();
        std::fs::read(path).unwrap()
    }

    /// All labels first, then all values, as many issuers' two-column templates draw them.
    const PAGE: &[(f32, f32, &str)] = &[
        (150.0, 10.0, "发票号码："),
        (150.0, 16.0, "开票日期："),
        (12.0, 30.0, "名称："),
        (112.0, 30.0, "名称："),
        (12.0, 38.0, "统一社会信用代码/纳税人识别号："),
        (112.0, 38.0, "统一社会信用代码/纳税人识别号："),
        (14.0, 48.0, "项目名称"),
        (20.0, 90.0, "合 计"),
        (20.0, 98.0, "价税合计（大写）"),
        (150.0, 98.0, "（小写）"),
        (168.0, 98.0, "¥3,180.00"),
        (70.0, 98.0, "叁仟壹佰捌拾圆整"),
        (180.0, 90.0, "¥180.00"),
        (140.0, 90.0, "¥3000.00"),
        (10.0, 54.0, "*会展服务*场地租赁"),
        (140.0, 54.0, "3000.00"),
        (165.0, 54.0, "6%"),
        (182.0, 54.0, "180.00"),
        (163.0, 38.0, "91330100MA00TEST0Y"),
        (63.0, 38.0, "91330100MA00DEMO0X"),
        (124.0, 30.0, "鼎源会务服务有限公司"),
        (24.0, 30.0, "栖云创业服务（杭州）有限公司"),
        (168.0, 16.0, "2026年06月21日"),
        (168.0, 10.0, "26332000000018705526"),
    ];

    #[test]
    fn a_page_reads_by_place_whatever_the_drawing_order() {
        let reading = read(&printed(PAGE, None)).unwrap();
        let v = &reading.values;
        assert_eq!(v.number.as_deref(), Some("26332000000018705526"));
        assert_eq!(v.issued_on.unwrap().to_string(), "2026-06-21");
        assert_eq!(
            v.buyer.name.as_deref(),
            Some("栖云创业服务（杭州）有限公司"),
            "as printed, full-width brackets"
        );
        assert_eq!(v.buyer.tax_no.as_deref(), Some("91330100MA00DEMO0X"));
        assert_eq!(v.seller.name.as_deref(), Some("鼎源会务服务有限公司"));
        assert_eq!(v.seller.tax_no.as_deref(), Some("91330100MA00TEST0Y"));
        assert_eq!((v.net, v.tax, v.total), (Some(Fen(300_000)), Some(Fen(18_000)), Some(Fen(318_000))));
        assert_eq!(v.items.len(), 1);
        assert_eq!(v.items[0].name, "*会展服务*场地租赁");
        assert_eq!(reading.sources[&Field::Total], Source::PageText);
        assert_eq!(reading.problems, []);
    }

    #[test]
    fn an_attached_invoice_goes_before_the_page() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/cases/vouchers/digital-normal.xml");
        let reading = read(&printed(PAGE, Some(std::fs::read(file).unwrap()))).unwrap();
        assert_eq!(reading.sources[&Field::Total], Source::Attached);
        assert_eq!(reading.values.items.len(), 2);
        // The page prints another buyer than the data says: told, not hidden.
        assert_eq!(reading.problems.len(), 1);
    }

    #[test]
    fn labels_without_values_give_none() {
        let labels: Vec<_> = PAGE.iter().copied().filter(|(.., text)| text.ends_with(['：', '）'])).collect();
        let reading = read(&printed(&labels, None)).unwrap();
        assert!(reading.sources.is_empty(), "{:?}", reading.values);
        assert_eq!(read(b"%PDF-1.7\nnothing"), Err(Unreadable::Broken));
    }
}
