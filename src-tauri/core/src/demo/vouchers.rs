//! Vouchers that the operator received: synthetic e-invoices, each marked 样张, read as foreign files are.

use crate::error::Result;
use crate::fen::Fen;
use crate::time::Day;
use crate::vouchers::Category;

use super::ground::OPERATOR;
use super::names;
use super::scribe::{act, unless_refused};
use super::story::{Deed, Nth, Story, at, is_weekend};

struct Kind {
    category: Category,
    seller: &'static str,
    item: &'static str,
    /// Whole 元 from, to.
    between: (i64, i64),
    /// Percent.
    tax: i64,
    /// In a year.
    often: i64,
}

const KINDS: &[Kind] = &[
    Kind {
        category: Category::Rent,
        seller: "卯榫路（样例）物业管理有限公司",
        item: "*经营租赁*房屋租金",
        between: (38_000, 38_000),
        tax: 9,
        often: 12,
    },
    Kind {
        category: Category::Broadband,
        seller: "虚构市（样例）宽带服务有限公司",
        item: "*电信服务*宽带接入",
        between: (1_800, 1_800),
        tax: 6,
        often: 12,
    },
    Kind {
        category: Category::SharedEquipment,
        seller: "木工坊（样例）设备有限公司",
        item: "*专用设备*三维打印耗材",
        between: (600, 9_000),
        tax: 13,
        often: 14,
    },
    Kind {
        category: Category::Training,
        seller: "知行（样例）教育咨询有限公司",
        item: "*非学历教育服务*培训费",
        between: (2_000, 8_000),
        tax: 6,
        often: 8,
    },
    Kind {
        category: Category::Mentoring,
        seller: "见微（样例）管理咨询有限公司",
        item: "*现代服务*导师咨询费",
        between: (1_500, 6_000),
        tax: 6,
        often: 8,
    },
    Kind {
        category: Category::Activities,
        seller: "鼎会（样例）会务服务有限公司",
        item: "*会展服务*场地布置",
        between: (1_200, 12_000),
        tax: 6,
        often: 12,
    },
];

impl Story<'_> {
    pub(super) fn plan_vouchers(&mut self, day: Day) {
        if is_weekend(day) || !self.size.vouchers {
            return;
        }
        for (kind, known) in KINDS.iter().enumerate() {
            // About 250 working days a year.
            if self.dice.chance(known.often * 4) {
                let minute = self.dice.between(9 * 60 + 30, 17 * 60);
                self.note(at(day, minute), Deed::Voucher(kind));
            }
        }
    }

    pub(super) fn keep_voucher(&mut self, kind: Nth) -> Result<()> {
        self.invoices += 1;
        let issued_on = self.today().plus_days(-self.dice.between(0, 12));
        let kind = &KINDS[kind];
        let net = self.dice.between(kind.between.0, kind.between.1) * 100;
        let number = format!("{}990000{:012}", issued_on.date().format("%y"), self.invoices);
        let xml = invoice(kind, &number, issued_on, net);
        let space = self.scribe.space;
        let name = format!("数电票（样张）_{number}.xml");
        let staged = space.files().stage(&space.world().bytes::<16>(), &name, xml.as_bytes())?.staged;
        unless_refused(act!(
            self.scribe,
            vouchers::keep,
            Keep { staged, category: kind.category, values: None, scanned: None }
        ))?;
        Ok(())
    }
}

fn invoice(kind: &Kind, number: &str, issued_on: Day, net: i64) -> String {
    let tax = (net * kind.tax + 50) / 100;
    let (net, tax, total) = (Fen(net), Fen(tax), Fen(net + tax));
    let (buyer, buyer_no) = (OPERATOR, names::uscc(0));
    let (seller, seller_no, item) = (kind.seller, names::uscc(90_000), kind.item);
    let rate = kind.tax;
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<EInvoice>
  <Header>
    <EIid>{number}</EIid>
    <InherentLabel>
      <InIssuType><LabelCode>Y</LabelCode><LabelName>是否蓝字发票</LabelName></InIssuType>
      <EInvoiceType><LabelCode>01</LabelCode><LabelName>全面数字化的电子发票</LabelName></EInvoiceType>
      <GeneralOrSpecialVAT><LabelCode>02</LabelCode><LabelName>普通发票</LabelName></GeneralOrSpecialVAT>
    </InherentLabel>
  </Header>
  <EInvoiceData>
    <SellerInformation><SellerIdNum>{seller_no}</SellerIdNum><SellerName>{seller}</SellerName></SellerInformation>
    <BuyerInformation><BuyerIdNum>{buyer_no}</BuyerIdNum><BuyerName>{buyer}</BuyerName></BuyerInformation>
    <BasicInformation>
      <TotalAmWithoutTax>{net}</TotalAmWithoutTax>
      <TotalTaxAm>{tax}</TotalTaxAm>
      <TotalTax-includedAmount>{total}</TotalTax-includedAmount>
      <Drawer>样张</Drawer>
      <RequestTime>{issued_on} 10:00:00</RequestTime>
    </BasicInformation>
    <IssuItemInformation>
      <ItemName>{item}</ItemName>
      <Amount>{net}</Amount>
      <TaxRate>{rate}%</TaxRate>
      <ComTaxAm>{tax}</ComTaxAm>
    </IssuItemInformation>
    <AdditionalInformation><Remark>样张，演示用</Remark></AdditionalInformation>
  </EInvoiceData>
  <TaxSupervisionInfo>
    <InvoiceNumber>{number}</InvoiceNumber>
    <IssueTime>{issued_on} 10:00:05</IssueTime>
  </TaxSupervisionInfo>
</EInvoice>
"#
    )
}
