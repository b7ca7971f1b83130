//! What the layout promises.

use super::sample;
use frontdesk::paper::document::*;
use frontdesk::paper::page::Page;
use frontdesk::paper::{Faces, Unprintable, Words, lay_out};
use proptest::prelude::*;

fn one_chapter(blocks: Vec<Block>) -> Document {
    let chapter = Chapter {
        number: "1.1".to_owned(),
        title: "试页".to_owned(),
        body: Body::Blocks(blocks),
        ..Chapter::default()
    };
    let part =
        Part { number: "第一部分".to_owned(), title: "申报书".to_owned(), chapters: vec![chapter] };
    Document { parts: vec![part], ..Document::default() }
}

fn pages(document: &Document) -> Vec<Page> {
    lay_out(document, Faces::embedded()).unwrap()
}

#[test]
fn a_missing_glyph_is_refused_by_name() {
    let prose = Paragraph { words: "入驻企业负责人王𬎆明".into(), proofs: Vec::new() };
    let refused = lay_out(&one_chapter(vec![Block::Prose(prose)]), Faces::embedded()).unwrap_err();
    let Unprintable::MissingGlyph { character, code, text } = refused else { panic!("{refused}") };
    assert_eq!((character, code.as_str()), ('𬎆', "U+2C386"));
    assert!(text.contains("负责人"), "the refusal says where: {text}");
}

/// The serif has no ㎡ of its own in every cut; the chain finds a face, and the word stays whole.
#[test]
fn a_glyph_that_one_face_lacks_comes_from_the_next() {
    let faces = Faces::embedded();
    for character in ['㎡', '≥', '→', '〇', '·', '−', '÷', '℃', '¥', '＊'] {
        assert!(faces.chain(frontdesk::paper::page::Face::Serif, character).is_some(), "{character}");
    }
}

#[test]
fn a_table_of_two_hundred_rows_repeats_its_head_and_carries_its_sums() {
    let chapter = sample::events(200);
    let Body::Blocks(blocks) = &chapter.body else { panic!() };
    let Block::Table(table) = &blocks[0] else { panic!() };
    let attended: i64 = table
        .rows
        .iter()
        .map(|row| match row {
            Row::Cells(cells) => match cells[6] {
                Cell::Number(number) => number,
                _ => panic!(),
            },
            Row::Category { .. } => 0,
        })
        .sum();
    let mut document = sample::packet();
    document.parts[1].chapters = vec![chapter];
    document.parts[0].chapters.clear();
    let pages = pages(&document);
    let of_table: Vec<Vec<String>> = pages
        .iter()
        .map(|page| page.says().lines().map(str::to_owned).collect::<Vec<_>>())
        .filter(|lines| lines.iter().any(|line| line == "负责人"))
        .collect();
    assert!(of_table.len() >= 10, "200 rows take {} pages", of_table.len());
    let after = |lines: &[String], label: &str| -> Option<(i64, i64)> {
        let at = lines.iter().position(|line| line.starts_with(label))?;
        let number = |nth: usize| lines[at + nth].replace(',', "").parse().ok();
        Some((number(1)?, number(2)?))
    };
    let mut carried = (0, 0);
    for (nth, lines) in of_table.iter().enumerate() {
        let (first, last) = (nth == 0, nth + 1 == of_table.len());
        assert_eq!(lines.iter().any(|line| line.ends_with("（续）")), !first, "page {nth} of the table");
        assert_eq!(after(lines, "承前页"), (!first).then_some(carried), "page {nth} of the table");
        if let Some(here) = after(lines, "本页小计") {
            carried = (carried.0 + here.0, carried.1 + here.1);
            if !first {
                assert_eq!(after(lines, "转下页"), Some(carried), "page {nth} of the table");
            }
        }
        assert_eq!(after(lines, "合计").is_some(), last);
        assert_eq!(after(lines, "本页小计").is_some(), !last);
    }
    let total = of_table.last().and_then(|lines| after(lines, "合计")).unwrap();
    assert_eq!(total.1, attended);
}

#[test]
fn the_contents_lead_to_the_right_pages() {
    let document = sample::packet();
    let pages = pages(&document);
    let contents: Vec<String> = pages
        .iter()
        .find(|page| page.says().contains("证明材料索引"))
        .unwrap()
        .says()
        .lines()
        .map(str::to_owned)
        .collect();
    for chapter in document.parts.iter().flat_map(|part| &part.chapters) {
        let at = pages
            .iter()
            .position(|page| page.places.iter().any(|place| place.name == chapter.number))
            .unwrap();
        let entry = contents.iter().position(|line| *line == chapter.title).unwrap();
        let number = contents[entry..].iter().find_map(|line| line.parse::<usize>().ok()).unwrap();
        assert_eq!(number, at + 1, "{} {}", chapter.number, chapter.title);
    }
}

#[test]
fn parts_begin_on_right_hand_pages_and_blank_pages_say_so() {
    let document = sample::packet();
    let pages = pages(&document);
    for part in &document.parts {
        let at =
            pages.iter().position(|page| page.places.iter().any(|place| place.name == part.number)).unwrap();
        assert_eq!(at % 2, 0, "{} begins on page {}", part.number, at + 1);
    }
    for (nth, page) in pages.iter().enumerate() {
        assert!(page.says().contains(&format!("第 {} 页", nth + 1)), "page {} is numbered", nth + 1);
    }
    assert!(pages[1].says().contains("（本页空白）"));
}

#[test]
fn one_sided_prints_have_no_blank_pages() {
    let document = Document { sides: Sides::One, ..sample::packet() };
    assert!(pages(&document).iter().all(|page| !page.says().contains("本页空白")));
}

#[test]
fn a_reference_to_nothing_is_refused_by_name() {
    let prose = Paragraph { words: Words::reference("Z-99"), proofs: Vec::new() };
    let refused = lay_out(&one_chapter(vec![Block::Prose(prose)]), Faces::embedded()).unwrap_err();
    assert!(matches!(refused, Unprintable::Nowhere { place } if place == "Z-99"));
}

#[test]
fn a_row_that_fits_no_page_is_refused() {
    let table = Table {
        columns: vec![
            Column { head: "说明".to_owned(), modules: 2.0, ..Column::default() },
            Column { modules: 22.0, ..Column::default() },
        ],
        rows: vec![Row::Cells(vec!["长".repeat(1000).into(), "".into()])],
        ..Table::default()
    };
    let refused = lay_out(&one_chapter(vec![Block::Table(table)]), Faces::embedded()).unwrap_err();
    assert!(matches!(refused, Unprintable::TooLarge { .. }), "{refused}");
}

/// Every line of every case: the text, the measure in Han of 12 pt, and where it breaks.
#[test]
fn lines_break_where_the_cases_say() {
    let cases = include_str!("../cases/paper/lines.txt");
    let mut checked = 0;
    let mut wrong = Vec::new();
    for case in cases.split("\n\n").filter(|case| !case.starts_with('#')) {
        let mut lines = case.lines();
        let measure: f32 = lines.next().unwrap().parse().unwrap();
        let expected: Vec<&str> = lines.collect();
        let joined = expected.concat();
        let lines = broken(&joined, measure);
        if lines != expected {
            wrong.push(format!("{measure}\n{}", lines.join("\n")));
        }
        checked += 1;
    }
    assert!(wrong.is_empty(), "these break otherwise:\n\n{}", wrong.join("\n\n"));
    assert!(checked >= 10, "{checked} cases");
}

/// Sets `text` in a table's only cell that is `measure` Han wide (9 pt), and answers its lines.
fn broken(text: &str, measure: f32) -> Vec<String> {
    let han = 9.0 * 25.4 / 72.0;
    let width = measure * han + 2.5 + 0.05;
    let table = Table {
        columns: vec![
            Column { head: "〇".to_owned(), modules: width, ..Column::default() },
            Column { modules: 168.0 - width, ..Column::default() },
        ],
        rows: vec![Row::Cells(vec![text.into(), "".into()])],
        ..Table::default()
    };
    let said = pages(&one_chapter(vec![Block::Table(table)]))[0].says();
    let from = said.find("〇\n").unwrap() + "〇\n".len();
    let end = said[from..].find("\n　\n").map_or(said.len(), |end| from + end);
    said[from..end].lines().map_while(|line| text.contains(line).then(|| line.to_owned())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Whatever people type: no line begins with a mark that may not begin one, or ends with one that may not end one.
    #[test]
    fn forbidden_marks_never_begin_or_end_a_line(
        parts in prop::collection::vec("[一-龥]{1,5}|[，。、；：？！）》”％…—·]|[（《“￥]|[0-9]{1,4}|[a-zA-Z]{1,7}| ", 1..60),
        measure in 6u8..30,
    ) {
        let text = calm(&parts.concat());
        let lines = broken(&text, f32::from(measure));
        for (nth, line) in lines.iter().enumerate() {
            if nth > 0 {
                prop_assert!(!"，。、；：？！）》〉」』】〕”’％‰℃…—·".contains(line.chars().next().unwrap()), "{lines:#?}");
            }
            if nth + 1 < lines.len() {
                prop_assert!(!"（《〈「『【〔“‘¥￥№".contains(line.chars().last().unwrap()), "{lines:#?}");
            }
        }
        let strip = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
        prop_assert_eq!(strip(&lines.concat()), strip(&text), "nothing is lost");
    }
}

/// No more than three marks in a row: a row of marks wider than the line has no place that is allowed.
fn calm(text: &str) -> String {
    let mut run = 0;
    text.trim()
        .chars()
        .filter(|c| {
            run = if c.is_alphanumeric() { 0 } else { run + 1 };
            run <= 3
        })
        .collect()
}
