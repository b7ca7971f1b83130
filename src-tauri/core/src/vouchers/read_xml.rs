//! The invoice's own XML: 数电票 (`EInvoice`), and the legacy `eInvoice` that OFD files carry.
//!
//! Travellers' ID numbers (`PassengerTransportation`) and signatures are left unread.

use super::names::put_named;
use super::reading::{Item, Said};
use super::xml::{self, Node};
use super::{read_qr, written};
use crate::reader::Unreadable;

/// Elements whose content never becomes a value: lines are read apart, travellers and signatures not at all.
const SKIPPED: &[&str] = &[
    "IssuItemInformation",
    "GoodsInfos",
    "PassengerTransportation",
    "Signature",
    "SellerAuthentication",
    "TaxBureauSignature",
    "TaxControlCode",
];

/// What an XML says. Refused where it holds no invoice, or more than one.
pub fn read(bytes: &[u8]) -> Result<Said, Unreadable> {
    let root = xml::tree(bytes)?;
    let mut invoices = root.walk().filter(|node| is_invoice(node));
    let invoice = invoices.next().ok_or(Unreadable::NotThisKind)?;
    if invoices.next().is_some() {
        return Err(Unreadable::SeveralInside);
    }
    Ok(said(invoice))
}

fn is_invoice(node: &Node) -> bool {
    node.name.eq_ignore_ascii_case("EInvoice") && !node.children.is_empty()
}

fn said(invoice: &Node) -> Said {
    let mut said = Said::default();
    let mut pairs = Vec::new();
    flatten(invoice, &mut pairs);
    put_named(&mut said, pairs.iter().copied());
    said.put_items(items(invoice));
    let label = invoice.find("InIssuType").and_then(|node| node.find("LabelCode"));
    said.values.is_red = label.is_some_and(|label| label.text.eq_ignore_ascii_case("N"));
    // The attached code is the one printed on the page; a page without text is checked by it.
    if let Some((_, code)) = pairs.iter().find(|(name, _)| *name == "GraphCode")
        && let Ok(code) = read_qr::read(code)
    {
        read_qr::compare(&code, &mut said);
    }
    said
}

fn flatten<'a>(node: &'a Node, pairs: &mut Vec<(&'a str, &'a str)>) {
    for child in &node.children {
        if SKIPPED.contains(&child.name.as_str()) {
            continue;
        }
        if child.children.is_empty() {
            pairs.push((&child.name, &child.text));
        } else {
            flatten(child, pairs);
        }
    }
}

fn items(invoice: &Node) -> Vec<Item> {
    let text = |node: &Node, names: &[&str]| {
        names
            .iter()
            .find_map(|name| node.child(name))
            .map(|node| node.text.clone())
            .filter(|text| !text.is_empty())
    };
    invoice
        .walk()
        .filter(|node| matches!(node.name.as_str(), "IssuItemInformation" | "GoodsInfo"))
        .filter_map(|node| {
            Some(Item {
                name: text(node, &["ItemName", "Item"])?,
                amount: text(node, &["Amount"]).and_then(|text| written::money(&text)),
                rate: text(node, &["TaxRate", "TaxScheme"]),
                tax: text(node, &["ComTaxAm", "TaxAmount"]).and_then(|text| written::money(&text)),
            })
        })
        .collect()
}
