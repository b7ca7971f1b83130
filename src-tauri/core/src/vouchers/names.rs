//! The many names that issuers give to the same field, in attached XML, in document info and in custom tags.

use super::reading::{Field, Said};

/// For each field its names, the surest first.
///
/// Two traps: 合计金额 is without tax; `TotaltaxIncludedAmount` is a line's, only `TotalTax-includedAmount` is the
/// invoice's.
const NAMES: &[(Field, &[&str])] = &[
    (Field::Code, &["InvoiceCode", "FPDM", "发票代码"]),
    (
        Field::Number,
        &[
            "InvoiceNumber",
            "EIid",
            "InvoiceNo",
            "FPHM",
            "发票号码",
            "ElectronicInvoiceRailwayETicketNumber",
            "ElectronicInvoiceAirTransportReceiptNumber",
        ],
    ),
    (Field::CheckCode, &["InvoiceCheckCode", "JYM", "校验码"]),
    (Field::IssuedOn, &["IssueTime", "IssueDate", "DateOfIssue", "RequestTime", "KPRQ", "开票日期"]),
    (Field::BuyerName, &["BuyerName", "GMFMC", "购买方名称"]),
    (Field::BuyerTaxNo, &["BuyerIdNum", "BuyerTaxID", "GMFNSRSBH", "购买方纳税人识别号"]),
    (Field::SellerName, &["SellerName", "XSFMC", "销售方名称"]),
    (Field::SellerTaxNo, &["SellerIdNum", "SellerTaxID", "XSFNSRSBH", "销售方纳税人识别号"]),
    (
        Field::Net,
        &[
            "TotalAmWithoutTax",
            "TaxExclusiveTotalAmount",
            "TotalAmountExcludingTax",
            "HJJE",
            "合计金额",
            "不含税金额",
        ],
    ),
    (Field::Tax, &["TotalTaxAm", "TaxTotalAmount", "VatTaxAmount", "TaxAmount", "HJSE", "合计税额", "税额"]),
    (Field::Other, &["CivilAviationDevelopmentFund"]),
    (
        Field::Total,
        &[
            "TotalTax-includedAmount",
            "TaxInclusiveTotalAmount",
            "TotalAmount",
            "JSHJXX",
            "JSHJ",
            "价税合计",
            "Fare",
        ],
    ),
    (Field::Capitals, &["TotalTax-includedAmountInChinese", "JSHJDX", "价税合计大写"]),
    (Field::RedOf, &["OriginalInvoiceCode", "OriginalInvoiceNumber"]),
];

/// Reads named texts; a dotted name (`Buyer.BuyerName`) counts by its last part.
pub fn put_named<'a>(said: &mut Said, pairs: impl Iterator<Item = (&'a str, &'a str)> + Clone) {
    for (field, names) in NAMES {
        for wanted in *names {
            if said.has(*field) {
                break;
            }
            let found = pairs
                .clone()
                .find(|(name, text)| name.rsplit('.').next() == Some(wanted) && !text.trim().is_empty());
            if let Some((_, text)) = found {
                said.put(*field, text);
            }
        }
    }
}
