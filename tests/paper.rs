//! Printing, and reading what others printed.

mod claims;
mod sample;
mod small;

use frontdesk::paper::page::{Area, Entry, Face, Ink, Link, Mark, Page, Place, Shift, Text, at};
use frontdesk::paper::pdf::{self, Attachment, Meta, Relationship, Source, Unwatched, Watch};
use frontdesk::paper::{Faces, Unprintable, inspect};

fn line(y: f32, face: Face, says: &str, shifts: Vec<Shift>) -> Mark {
    Mark::Text(Text { at: at(28.0, y), face, size: 12.0, says: says.to_owned(), shifts, ink: Ink::Black })
}

fn meta() -> Meta {
    Meta {
        title: "众创空间备案申报材料".to_owned(),
        author: "云州青梧创业服务有限公司".to_owned(),
        edition: "BA-2026-003 第2版".to_owned(),
        made_at: "2026-04-15T02:00:00Z".parse().unwrap(),
        ..Meta::default()
    }
}

fn two_pages() -> Vec<Page> {
    let mut first = Page::new(210.0, 297.0);
    first.marks.push(line(
        40.0,
        Face::Sans,
        "统计期2025年，共34场次",
        vec![Shift { before: 9, em: 0.125 }, Shift { before: 13, em: 0.125 }],
    ));
    first.marks.push(line(50.0, Face::Serif, "众创空间《自查表》", Vec::new()));
    first.links.push(Link { area: Area { x: 28.0, y: 36.0, w: 60.0, h: 5.0 }, to: "表10".to_owned() });
    first.entries.push(Entry { level: 0, title: "第一部分".to_owned(), y: 20.0 });
    let mut second = Page::new(210.0, 297.0);
    second.marks.push(line(40.0, Face::Bold, "表10　活动一览表 1,240.00", Vec::new()));
    second.places.push(Place { name: "表10".to_owned(), y: 36.0 });
    second.entries.push(Entry { level: 1, title: "表10 活动一览表".to_owned(), y: 36.0 });
    vec![first, second]
}

fn written(pages: &[Page], attachments: &[Attachment]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.pdf");
    pdf::write(&path, pages, attachments, &meta(), Faces::embedded(), &Unwatched).unwrap();
    if let Some(keep) = std::env::var_os("KEEP_PDF") {
        std::fs::copy(&path, keep).unwrap();
    }
    std::fs::read(&path).unwrap()
}

#[test]
fn what_was_written_can_be_read_again() {
    let original: Vec<u8> = (0..200_000u32).map(|n| (n.wrapping_mul(n) >> 7) as u8).collect();
    let attachment = Attachment {
        name: "电子发票.ofd".to_owned(),
        media: "application/ofd".to_owned(),
        description: "I-07 费用票据原件".to_owned(),
        relationship: Relationship::Source,
        source: Source::Bytes(original.clone()),
    };
    let read = inspect::read(&written(&two_pages(), &[attachment])).unwrap();
    assert_eq!(read.pages.len(), 2);
    assert_eq!(read.pages[0].lines(), ["统计期2025年，共34场次", "众创空间《自查表》"]);
    assert_eq!(read.pages[1].lines(), ["表10　活动一览表 1,240.00"]);
    assert_eq!(read.attachments.len(), 1);
    assert_eq!(read.attachments[0].name, "电子发票.ofd");
    assert!(read.attachments[0].bytes == original, "the original comes out byte for byte");
    assert_eq!(read.info["Title"], "众创空间备案申报材料");
    assert!(!read.encrypted);
}

#[test]
fn the_same_pages_are_the_same_bytes() {
    assert!(written(&two_pages(), &[]) == written(&two_pages(), &[]));
}

#[test]
fn a_link_to_nowhere_is_refused_by_name() {
    let mut pages = two_pages();
    pages[0].links[0].to = "表99".to_owned();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.pdf");
    let refused = pdf::write(&path, &pages, &[], &meta(), Faces::embedded(), &Unwatched).unwrap_err();
    assert!(matches!(refused, Unprintable::Nowhere { place } if place == "表99"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

struct GaveUp;
impl Watch for GaveUp {
    fn progress(&self, _done: usize, _of: usize) {}
    fn cancelled(&self) -> bool {
        true
    }
}

#[test]
fn giving_up_leaves_the_old_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.pdf");
    std::fs::write(&path, "the edition before").unwrap();
    let refused = pdf::write(&path, &two_pages(), &[], &meta(), Faces::embedded(), &GaveUp).unwrap_err();
    assert!(matches!(refused, Unprintable::Cancelled));
    assert_eq!(std::fs::read(&path).unwrap(), b"the edition before");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn what_is_no_pdf_is_said_to_be_none() {
    assert_eq!(inspect::read(b"PK\x03\x04"), Err(inspect::Unreadable::NotPdf));
    assert!(matches!(inspect::read(b"%PDF-1.7\nhello"), Err(inspect::Unreadable::Damaged(_))));
}

#[test]
fn a_whole_packet_reads_back_as_it_was_written() {
    let pages = frontdesk::paper::lay_out(&sample::packet(), Faces::embedded()).unwrap();
    let bytes = written(&pages, &[]);
    let read = inspect::read(&bytes).unwrap();
    assert_eq!(read.pages.len(), pages.len());
    let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    for (page, said) in read.pages.iter().zip(&pages) {
        let (page, said) = (squeezed(&page.text()), said.says());
        for run in said.lines().filter(|run| run.chars().count() > 1) {
            assert!(page.contains(&squeezed(run)), "“{run}” is not in {page}");
        }
    }
    let again = frontdesk::paper::lay_out(&sample::packet(), Faces::embedded()).unwrap();
    assert!(written(&again, &[]) == bytes, "the same document is the same file");
}
