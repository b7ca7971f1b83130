//! The packet's own words. It is Chinese, whatever the screen speaks.

use crate::events::{Kind, Role};
use crate::evidence::Nature;
use crate::mentors::{Engagement, MentorKind};
use crate::packs::{Figure, LeftOut, Need, Op, Piece, Proof, Status, Unit};
use crate::profile::{OperatorKind, ZoneKind};
use crate::time::{Day, Period};

pub const UNCHECKED: &str = "示例规则，未经核对";
pub const NONE: &str = "—";

/// 2026年4月15日
pub fn day(day: Day) -> String {
    day.date().format("%Y年%-m月%-d日").to_string()
}

/// 2025-01-01 至 2025-12-31
pub fn period(period: Period) -> String {
    format!("{} 至 {}", period.from, period.to)
}

pub fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Yes => "",
        Unit::Month => "个月",
        Unit::SquareMetre => "㎡",
        Unit::Percent => "%",
        Unit::Desk | Unit::Case => "个",
        Unit::Kind => "类",
        Unit::Team => "家",
        Unit::Person => "名",
        Unit::Session => "场次",
        Unit::Paper => "份",
        Unit::Report => "期",
        Unit::Section => "段",
    }
}

/// 1,240; 614.25; 78.2; 26; 是
pub fn number(figure: Figure) -> String {
    match figure.unit {
        Unit::Yes => if figure.n > 0 { "是" } else { "否" }.to_owned(),
        Unit::Percent => format!("{}.{}", figure.n / 100, figure.n % 100 / 10),
        Unit::SquareMetre if figure.n % 100 == 0 => grouped(i64::from(figure.n / 100), 0),
        Unit::SquareMetre => grouped(i64::from(figure.n), 2),
        _ => grouped(i64::from(figure.n), 0),
    }
}

/// `hundredths` with two decimals and marks between thousands.
pub fn grouped(n: i64, decimals: u32) -> String {
    let scale = 10_u64.pow(decimals);
    let (whole, rest) = (n.unsigned_abs() / scale, n.unsigned_abs() % scale);
    let digits = whole.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    let sign = if n < 0 { "−" } else { "" };
    if decimals == 0 {
        format!("{sign}{text}")
    } else {
        format!("{sign}{text}.{rest:0w$}", w = decimals as usize)
    }
}

/// ≥ 20 家
pub fn need(need: Need) -> String {
    if need.unit == Unit::Yes {
        return "是".to_owned();
    }
    let op = match need.op {
        Op::AtLeast => "≥",
        Op::AtMost => "≤",
    };
    format!("{op} {} {}", need.n, unit(need.unit)).trim_end().to_owned()
}

pub fn left_out(why: LeftOut) -> &'static str {
    match why {
        LeftOut::OutsideWindow => "不在统计期",
        LeftOut::TooShort => "入驻不满规定月数",
        LeftOut::NotResidentThen => "当时不在入驻协议期内",
        LeftOut::ClaimedElsewhere => "已由本单位其他载体申报",
        LeftOut::NotHeld => "未举办",
        LeftOut::NotReady => "未定稿或未到账",
        LeftOut::NotSubmitted => "未上报",
        LeftOut::Uninsured => "统计期内无社保",
    }
}

pub fn proof(proof: Proof) -> &'static str {
    match proof {
        Proof::OperatorLicence | Proof::CompanyLicence => "营业执照",
        Proof::Charter => "章程、机构设置文件",
        Proof::Tenure => "产权证或租赁合同",
        Proof::FloorPlan => "平面图",
        Proof::PlacePhoto => "场地照片",
        Proof::Opening => "开业证明",
        Proof::Facility => "设施证明",
        Proof::LabourContract => "劳动合同",
        Proof::SocialInsurance => "社保缴纳证明",
        Proof::Certificate => "学历或培训证书",
        Proof::Appointment => "聘书",
        Proof::Agreement => "入驻协议",
        Proof::NewLicence => "新注册营业执照",
        Proof::Investment => "投资协议",
        Proof::BankSlip => "到账回单",
        Proof::EventNotice => "通知或方案",
        Proof::SignIn => "签到表",
        Proof::EventPhoto => "活动照片",
        Proof::EventSummary => "总结或报道",
        Proof::CasePage => "案例材料",
        Proof::Partnership => "合作协议",
        Proof::Process => "服务流程、制度",
        Proof::StatisticsCover => "统计报表盖章封面",
        Proof::FinancialStatement => "财务报表",
        Proof::Honour => "荣誉、宣传",
        Proof::Change => "变更备案",
    }
}

/// 营业执照或新注册营业执照
pub fn piece(piece: &Piece) -> String {
    let mut words: Vec<_> = piece.any_of.iter().map(|p| proof(*p)).collect();
    words.dedup();
    words.join("或")
}

/// The classes of the third part, in the order in which they are bound.
pub const CLASSES: [(char, &str); 16] = [
    ('A', "主体资格"),
    ('B', "场地"),
    ('C', "设施设备"),
    ('D', "人员"),
    ('E', "导师"),
    ('F', "入驻协议与营业执照"),
    ('G', "新注册企业"),
    ('H', "融资"),
    ('I', "活动"),
    ('J', "典型案例"),
    ('K', "合作协议"),
    ('L', "制度与流程"),
    ('M', "统计上报"),
    ('N', "收支与票据"),
    ('O', "荣誉与宣传"),
    ('P', "变更备案"),
];

pub fn nature(nature: Nature) -> &'static str {
    match nature {
        Nature::Original => "原件",
        Nature::Copy => "复印件",
    }
}

pub fn status(status: Status) -> &'static str {
    match status {
        Status::Live => "现行申报",
        Status::Benchmark => "对标自查，不代表已获备案",
        Status::Sample => "示例规则",
    }
}

pub fn operator_kind(kind: OperatorKind) -> &'static str {
    match kind {
        OperatorKind::Company => "企业法人",
        OperatorKind::Institution => "事业单位法人",
        OperatorKind::SocialOrganisation => "社会团体、民办非企业法人",
        OperatorKind::Branch => "分支机构（非独立法人）",
        OperatorKind::Person => "个人",
    }
}

pub fn zone_kind(kind: ZoneKind) -> &'static str {
    match kind {
        ZoneKind::Desks => "创业工位区",
        ZoneKind::Reception => "公共接待区",
        ZoneKind::Exhibition => "项目展示区",
        ZoneKind::Meeting => "会议室",
        ZoneKind::Leisure => "休闲活动区",
        ZoneKind::Equipment => "专业设备区",
        ZoneKind::OperatorOffice => "运营方办公",
        ZoneKind::Other => "库房、过道及其他",
    }
}

pub fn mentor_kind(kind: MentorKind) -> &'static str {
    match kind {
        MentorKind::Angel => "天使投资人",
        MentorKind::Founder => "成功企业家",
        MentorKind::Executive => "资深管理者",
        MentorKind::Engineer => "技术专家",
        MentorKind::Marketer => "市场营销专家",
    }
}

pub fn engagement(engagement: Engagement) -> &'static str {
    match engagement {
        Engagement::FullTime => "专职",
        Engagement::PartTime => "兼职",
    }
}

pub fn event_kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Salon => "创业沙龙",
        Kind::Roadshow => "项目路演",
        Kind::Contest => "创业大赛",
        Kind::Training => "教育培训",
        Kind::Forum => "创业论坛",
        Kind::Camp => "创业训练营",
        Kind::Lecture => "公益讲堂",
        Kind::Other => "其他",
    }
}

pub fn event_role(role: Role) -> &'static str {
    match role {
        Role::Host => "主办",
        Role::Undertaker => "承办",
        Role::Supporter => "协办",
        Role::Joint => "联合主办",
    }
}
