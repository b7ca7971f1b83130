//! Synthetic papers, each marked 样张: a page that stands for a proof, and e-invoices as their issuers would write them.

use std::fs;
use std::path::Path;

use crate::error::{Fault, Result};
use crate::packs::Proof;
use crate::paper::Faces;
use crate::paper::page::{Face, Ink, Mark, Page, Text, at};
use crate::paper::pdf;
use crate::time::Instant;

/// What a proof is called on its sample.
pub fn proof_name(proof: Proof) -> &'static str {
    match proof {
        Proof::OperatorLicence => "运营主体营业执照",
        Proof::Charter => "章程与机构设置",
        Proof::Tenure => "场地租赁合同",
        Proof::FloorPlan => "平面图（含面积表）",
        Proof::PlacePhoto => "场地照片",
        Proof::Opening => "开业证明",
        Proof::Facility => "设施证明",
        Proof::LabourContract => "劳动合同",
        Proof::SocialInsurance => "社保缴纳证明",
        Proof::Certificate => "培训证书",
        Proof::Appointment => "聘书",
        Proof::Agreement => "入驻协议",
        Proof::CompanyLicence => "营业执照",
        Proof::NewLicence => "新注册企业营业执照",
        Proof::Investment => "投资协议",
        Proof::BankSlip => "银行到账回单",
        Proof::EventNotice => "活动通知",
        Proof::SignIn => "活动签到表",
        Proof::EventPhoto => "活动照片",
        Proof::EventSummary => "活动总结",
        Proof::CasePage => "孵化案例",
        Proof::Partnership => "合作协议",
        Proof::Process => "服务流程",
        Proof::StatisticsCover => "统计报表封面",
        Proof::FinancialStatement => "财务报表",
        Proof::Honour => "荣誉证书",
        Proof::Change => "变更备案",
    }
}

/// One page that says what it stands for and that it is none.
pub fn sample(path: &Path, title: &str, made_at: Instant) -> Result<Vec<u8>> {
    let mut page = Page::new(210.0, 297.0);
    for (says, size, y) in [
        ("样　张", 40.0, 90.0),
        (title, 22.0, 130.0),
        ("演示空间的佐证材料。不是真实文件，不得用于申报。", 12.0, 160.0),
    ] {
        page.marks.push(Mark::Text(Text {
            at: at(30.0, y),
            face: Face::Sans,
            size,
            says: says.to_owned(),
            shifts: Vec::new(),
            ink: Ink::Black,
        }));
    }
    let meta = pdf::Meta {
        title: format!("{title}（样张）"),
        edition: title.to_owned(),
        made_at: made_at.utc(),
        ..pdf::Meta::default()
    };
    let faces = Faces::embedded();
    pdf::write(path, &[page], &[], &meta, faces, &pdf::Unwatched)
        .map_err(|error| Fault::new(error.to_string()))?;
    let bytes = fs::read(path)?;
    fs::remove_file(path)?;
    Ok(bytes)
}
