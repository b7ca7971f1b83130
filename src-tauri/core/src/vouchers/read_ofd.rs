//! OFD (GB/T 33190): a zip with up to three structured sources, and not equal ones.
//!
//! The attached XML is complete. `DocInfo/CustomDatas` has the main values. Custom tags only refer to text objects
//! of the page, where a total may be just its "¥". The page's text, by place, fills what is left.

use std::collections::BTreeMap;

use super::names::put_named;
use super::parts::{Parts, resolve};
use super::read_page::{self, Word};
use super::read_xml;
use super::reading::{Format, Reading, Said, Source};
use super::xml::Node;
use crate::reader::Unreadable;

const ROOT: &str = "OFD.xml";
const MAX_PAGES: usize = 20;

/// Reads an OFD invoice. An OFD that says nothing still gives a reading, without values.
pub fn read(bytes: &[u8]) -> Result<Reading, Unreadable> {
    let mut parts = Parts::open(bytes)?;
    if parts.names().any(|name| name.ends_with("Encryptions.xml")) {
        return Err(Unreadable::Encrypted);
    }
    let root = parts.xml(ROOT)?.ok_or(Unreadable::NotThisKind)?;
    let mut bodies = root.children.iter().filter(|node| node.name == "DocBody");
    let body = bodies.next().ok_or(Unreadable::Broken)?;
    if bodies.next().is_some() {
        return Err(Unreadable::SeveralInside);
    }
    let mut said = Vec::new();
    let info = doc_info(body);
    let place = resolve(ROOT, &body.child("DocRoot").ok_or(Unreadable::Broken)?.text);
    let document = parts.xml(&place)?.ok_or(Unreadable::Broken)?;
    if let Some(attached) = attached(&mut parts, &place, &document)? {
        said.push((Source::Attached, attached));
    }
    said.push((Source::DocInfo, info));
    let objects = objects(&mut parts, &place, &document)?;
    said.push((Source::PageText, tagged(&mut parts, &place, &document, &objects)?));
    let words: Vec<Word> = objects.into_iter().map(|(_, word)| word).collect();
    said.push((Source::PageText, read_page::read(&words)));
    Ok(Reading::together(Format::Ofd, said))
}

fn doc_info(body: &Node) -> Said {
    let mut said = Said::default();
    let custom: Vec<(&str, &str)> = body
        .walk()
        .filter(|node| node.name == "CustomData")
        .filter_map(|node| Some((node.attribute("Name")?, node.text.as_str())))
        .collect();
    put_named(&mut said, custom.iter().copied());
    said
}

/// The first attachment that is an invoice's XML. An attachment that is something else is no harm.
fn attached(parts: &mut Parts, place: &str, document: &Node) -> Result<Option<Said>, Unreadable> {
    let Some(list) = document.child("Attachments") else { return Ok(None) };
    let list_place = resolve(place, &list.text);
    let Some(list) = parts.xml(&list_place)? else { return Ok(None) };
    for attachment in list.children.iter().filter(|node| node.name == "Attachment") {
        let Some(file) = attachment.child("FileLoc") else { continue };
        let Some(bytes) = parts.bytes(&resolve(&list_place, &file.text))? else { continue };
        match read_xml::read(&bytes) {
            Ok(said) => return Ok(Some(said)),
            Err(Unreadable::NotThisKind | Unreadable::Broken) => {}
            Err(why) => return Err(why),
        }
    }
    Ok(None)
}

type Object = (Option<String>, Word);

/// The text objects of the first pages, templates first, each with its id.
fn objects(parts: &mut Parts, place: &str, document: &Node) -> Result<Vec<Object>, Unreadable> {
    let templates: BTreeMap<&str, String> = document
        .walk()
        .filter(|node| node.name == "TemplatePage")
        .filter_map(|node| Some((node.attribute("ID")?, resolve(place, node.attribute("BaseLoc")?))))
        .collect();
    let pages = document.child("Pages").map(|pages| pages.children.as_slice()).unwrap_or_default();
    let mut objects = Vec::new();
    // Values stand on the first page; long invoices repeat their head on the next.
    for page in pages.iter().filter_map(|page| page.attribute("BaseLoc")).take(MAX_PAGES) {
        let Some(page) = parts.xml(&resolve(place, page))? else { continue };
        for template in page.children.iter().filter(|node| node.name == "Template") {
            let id = template.attribute("TemplateID").unwrap_or_default();
            if let Some(template) = templates.get(id)
                && let Some(template) = parts.xml(template)?
            {
                objects.extend(texts(&template));
            }
        }
        objects.extend(texts(&page));
        if !objects.is_empty() {
            break;
        }
    }
    Ok(objects)
}

fn texts(page: &Node) -> impl Iterator<Item = Object> {
    page.walk().filter(|node| node.name == "TextObject").flat_map(|object| {
        let at = |text: Option<&str>, index: usize| {
            text.and_then(|text| text.split_whitespace().nth(index))
                .and_then(|n| n.parse::<f64>().ok())
                .unwrap_or(0.0)
        };
        let boundary = object.attribute("Boundary");
        let id = object.attribute("ID").map(str::to_owned);
        object.children.iter().filter(|node| node.name == "TextCode").map(move |code| {
            let word = Word {
                x: at(boundary, 0) + at(code.attribute("X"), 0),
                y: at(boundary, 1) + at(code.attribute("Y"), 0),
                text: code.text.clone(),
            };
            (id.clone(), word)
        })
    })
}

/// Custom tags: an element named like a field, holding references to text objects.
fn tagged(parts: &mut Parts, place: &str, document: &Node, objects: &[Object]) -> Result<Said, Unreadable> {
    let mut said = Said::default();
    let Some(list) = document.child("CustomTags") else { return Ok(said) };
    let list_place = resolve(place, &list.text);
    let Some(list) = parts.xml(&list_place)? else { return Ok(said) };
    let mut pairs: Vec<(String, String)> = Vec::new();
    for file in list.walk().filter(|node| node.name == "FileLoc") {
        let Some(tags) = parts.xml(&resolve(&list_place, &file.text))? else { continue };
        for tag in tags.walk() {
            let refs =
                tag.children.iter().filter(|node| node.name == "ObjectRef").map(|node| node.text.trim());
            let text: String = refs
                .flat_map(|id| objects.iter().filter(move |(known, _)| known.as_deref() == Some(id)))
                .map(|(_, word)| word.text.as_str())
                .collect();
            // A reference that leads to the bare currency sign says nothing.
            if !text.trim_matches(['¥', '￥', ' ']).is_empty() {
                pairs.push((tag.name.clone(), text));
            }
        }
    }
    put_named(&mut said, pairs.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    Ok(said)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use super::super::reading::{Field, Problem};
    use super::*;
    use crate::fen::Fen;

    fn ofd(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn root(info: &str) -> String {
        format!(
            "<OFD><DocBody><DocInfo><CustomDatas>{info}</CustomDatas></DocInfo><DocRoot>/Doc_0/Document.xml</DocRoot></DocBody></OFD>"
        )
    }

    const DOCUMENT: &str = r#"<Document><Pages><Page ID="1" BaseLoc="P.xml"/></Pages><CustomTags>T/Tags.xml</CustomTags></Document>"#;
    /// A 数电票's page: both parties on one line, the buyer left; the number without a code.
    const PAGE: &str = r#"<Page>
        <TextObject ID="1" Boundary="150 10 20 4"><TextCode X="0" Y="3">发票号码：</TextCode></TextObject>
        <TextObject ID="2" Boundary="168 10 40 4"><TextCode X="0" Y="3">26332000000018705526</TextCode></TextObject>
        <TextObject ID="3" Boundary="150 16 50 4"><TextCode X="0" Y="3">开票日期：2026年06月21日</TextCode></TextObject>
        <TextObject ID="4" Boundary="12 30 20 4"><TextCode X="0" Y="3">名称：</TextCode></TextObject>
        <TextObject ID="5" Boundary="112 30 20 4"><TextCode X="0" Y="3">名称：</TextCode></TextObject>
        <TextObject ID="6" Boundary="24 30 60 4"><TextCode X="0" Y="3">栖云创业服务有限公司</TextCode></TextObject>
        <TextObject ID="7" Boundary="124 30 60 4"><TextCode X="0" Y="3">鼎源会务服务有限公司</TextCode></TextObject>
        <TextObject ID="8" Boundary="12 38 40 4"><TextCode X="0" Y="3">统一社会信用代码/纳税人识别号：</TextCode></TextObject>
        <TextObject ID="9" Boundary="55 38 40 4"><TextCode X="0" Y="3">91330100MA00DEMO0X</TextCode></TextObject>
        <TextObject ID="10" Boundary="20 90 20 4"><TextCode X="0" Y="3">合 计</TextCode></TextObject>
        <TextObject ID="11" Boundary="140 90 3 4"><TextCode X="0" Y="3">¥</TextCode><TextCode X="3" Y="3">3000.00</TextCode></TextObject>
        <TextObject ID="12" Boundary="180 90 20 4"><TextCode X="0" Y="3">¥180.00</TextCode></TextObject>
        <TextObject ID="13" Boundary="20 98 20 4"><TextCode X="0" Y="3">价税合计（大写）</TextCode></TextObject>
        <TextObject ID="14" Boundary="70 98 20 4"><TextCode X="0" Y="3">叁仟壹佰捌拾圆整</TextCode></TextObject>
        <TextObject ID="15" Boundary="150 98 20 4"><TextCode X="0" Y="3">（小写）¥3180.00</TextCode></TextObject>
        <TextObject ID="16" Boundary="190 98 3 4"><TextCode X="0" Y="3">¥</TextCode></TextObject></Page>"#;

    fn with(info: &str, tags: &str) -> Reading {
        read(&ofd(&[
            ("OFD.xml", &root(info)),
            ("Doc_0/Document.xml", DOCUMENT),
            ("Doc_0/P.xml", PAGE),
            (
                "Doc_0/T/Tags.xml",
                "<CustomTags><CustomTag><FileLoc>Tag.xml</FileLoc></CustomTag></CustomTags>",
            ),
            ("Doc_0/T/Tag.xml", &format!("<eInvoice>{tags}</eInvoice>")),
        ]))
        .unwrap()
    }

    #[test]
    fn page_text_alone_gives_the_main_values() {
        let reading = with("", "");
        let v = &reading.values;
        assert_eq!(v.number.as_deref(), Some("26332000000018705526"));
        assert_eq!(v.issued_on.unwrap().to_string(), "2026-06-21");
        assert_eq!(v.buyer.name.as_deref(), Some("栖云创业服务有限公司"));
        assert_eq!(v.buyer.tax_no.as_deref(), Some("91330100MA00DEMO0X"));
        assert_eq!(v.seller.name.as_deref(), Some("鼎源会务服务有限公司"));
        assert_eq!(v.seller.tax_no, None);
        assert_eq!((v.net, v.tax, v.total), (Some(Fen(300_000)), Some(Fen(18_000)), Some(Fen(318_000))));
        assert_eq!(v.capitals.as_deref(), Some("叁仟壹佰捌拾圆整"));
        assert!(reading.sources.values().all(|source| *source == Source::PageText));
        assert_eq!(reading.problems, []);
    }

    #[test]
    fn a_tag_that_leads_to_the_bare_currency_sign_says_nothing() {
        let tags = "<TaxInclusiveTotalAmount><ObjectRef PageRef=\"1\">16</ObjectRef></TaxInclusiveTotalAmount>\
                    <Seller><SellerName><ObjectRef PageRef=\"1\">7</ObjectRef></SellerName></Seller>";
        let reading = with("", tags);
        assert_eq!(reading.values.total, Some(Fen(318_000)));
        assert_eq!(reading.problems, []);
    }

    #[test]
    fn the_sum_of_document_info_is_net_and_a_difference_is_told() {
        let info = "<CustomData Name=\"合计金额\">3000.00</CustomData><CustomData Name=\"价税合计\">3190.00</CustomData>";
        let reading = with(info, "");
        assert_eq!(reading.values.net, Some(Fen(300_000)));
        assert_eq!(reading.sources[&Field::Net], Source::DocInfo);
        assert_eq!(reading.values.total, Some(Fen(319_000)));
        assert_eq!(
            reading.problems,
            [Problem::Differs {
                field: Field::Total,
                taken: "3190.00".into(),
                from: Source::DocInfo,
                instead: "3180.00".into(),
                of: Source::PageText,
            }]
        );
    }

    #[test]
    fn an_ofd_without_an_invoice_still_reads_as_one_without_values() {
        let reading = read(&ofd(&[
            ("OFD.xml", &root("")),
            ("Doc_0/Document.xml", r#"<Document><Pages><Page BaseLoc="P.xml"/></Pages></Document>"#),
            (
                "Doc_0/P.xml",
                r#"<Page><TextObject Boundary="0 0 1 1"><TextCode>会议通知</TextCode></TextObject></Page>"#,
            ),
        ]))
        .unwrap();
        assert!(reading.sources.is_empty());
        assert_eq!(read(&ofd(&[("a.txt", "a")])), Err(Unreadable::NotThisKind));
        assert_eq!(
            read(&ofd(&[("OFD.xml", &root("")), ("Doc_0/Encryptions.xml", "")])),
            Err(Unreadable::Encrypted)
        );
    }
}
