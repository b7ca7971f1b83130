//! The closed lists a pack may name: metrics, units and proofs. A pack that names another is refused.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What can be counted. `figures` answers every one of them; a pack writes `{"name": "area_total"}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "name", content = "args", rename_all = "snake_case", deny_unknown_fields)]
pub enum Metric {
    /// The day the space opened; the only metric that is a day, for `date_span`.
    OpenedOn,
    OperatorIsLegalPerson,
    AreaTotal,
    AreaDesks,
    AreaPublic,
    DesksInService,
    /// Kinds of public zone of which there is at least one.
    PublicZoneKinds,
    /// Kinds of public facility of which there is at least one.
    FacilityKinds,
    TeamsResident {
        basis: Residents,
        /// Shorter stays do not count; 0 counts all.
        min_months: u32,
    },
    TeamsNewlyRegistered,
    TeamsFinanced,
    CasesReady,
    StaffFullTime,
    MentorsValid,
    PartnersActive,
    EventsHeld {
        kinds: Vec<EventKind>,
    },
    /// Kept papers of one proof, in all.
    PapersKept {
        proof: Proof,
    },
    ReportsDue,
    ReportsSubmitted,
}

/// Which residency agreements count for a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Residents {
    /// The agreement and the window share a day.
    Overlaps,
    /// The agreement holds on the window's last day.
    AtEnd,
    /// The agreement was signed within the window.
    Signed,
}

/// The kinds of event that rules speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RuleEventKind"))]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    Salon,
    Roadshow,
    Contest,
    Training,
    Forum,
    Camp,
}

impl Metric {
    /// The unit in which the metric is counted. [`Metric::OpenedOn`] is a day; its span is in months.
    pub fn unit(&self) -> Unit {
        match self {
            Self::OpenedOn => Unit::Month,
            Self::OperatorIsLegalPerson => Unit::Yes,
            Self::AreaTotal | Self::AreaDesks | Self::AreaPublic => Unit::SquareMetre,
            Self::DesksInService => Unit::Desk,
            Self::PublicZoneKinds | Self::FacilityKinds => Unit::Kind,
            Self::TeamsResident { .. }
            | Self::TeamsNewlyRegistered
            | Self::TeamsFinanced
            | Self::PartnersActive => Unit::Team,
            Self::CasesReady => Unit::Case,
            Self::StaffFullTime | Self::MentorsValid => Unit::Person,
            Self::EventsHeld { .. } => Unit::Session,
            Self::PapersKept { .. } => Unit::Paper,
            Self::ReportsDue | Self::ReportsSubmitted => Unit::Report,
        }
    }
}

/// What a number counts. 家 is not 个, and 场次 is not 人次: a need in another unit than its metric is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// 是 or 否, as 1 or 0.
    Yes,
    /// 月
    Month,
    /// 平方米, in hundredths
    SquareMetre,
    /// 百分比, in hundredths (basis points)
    Percent,
    /// 个 (工位)
    Desk,
    /// 类
    Kind,
    /// 家
    Team,
    /// 个 (案例)
    Case,
    /// 名
    Person,
    /// 场次
    Session,
    /// 份
    Paper,
    /// 期
    Report,
    /// 段 (文字)
    Section,
}

impl Unit {
    /// How many counted steps make one unit: areas and percentages carry two decimals, all else is whole.
    pub fn scale(self) -> i32 {
        match self {
            Self::SquareMetre | Self::Percent => 100,
            _ => 1,
        }
    }
}

/// A kind of paper, by the class (A to P) under which it is bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Proof {
    /// 营业执照 of the operator
    #[serde(rename = "A.licence")]
    OperatorLicence,
    /// 章程、机构设置文件
    #[serde(rename = "A.charter")]
    Charter,
    /// 产权证或租赁合同
    #[serde(rename = "B.tenure")]
    Tenure,
    /// 平面图（含面积表）
    #[serde(rename = "B.floor_plan")]
    FloorPlan,
    /// 场地照片
    #[serde(rename = "B.photo")]
    PlacePhoto,
    /// 开业证明: first lease, first agreement, first event, report in the press
    #[serde(rename = "B.opening")]
    Opening,
    /// 设施证明: network contract, software licences, price list
    #[serde(rename = "C.facility")]
    Facility,
    /// 劳动合同
    #[serde(rename = "D.contract")]
    LabourContract,
    /// 社保缴纳证明
    #[serde(rename = "D.insurance")]
    SocialInsurance,
    /// 学历、孵化培训证书
    #[serde(rename = "D.certificate")]
    Certificate,
    /// 聘书
    #[serde(rename = "E.letter")]
    Appointment,
    /// 入驻协议
    #[serde(rename = "F.agreement")]
    Agreement,
    /// 营业执照 of a resident company
    #[serde(rename = "F.licence")]
    CompanyLicence,
    /// 新注册企业营业执照
    #[serde(rename = "G.licence")]
    NewLicence,
    /// 投资协议
    #[serde(rename = "H.contract")]
    Investment,
    /// 银行到账回单
    #[serde(rename = "H.bank_slip")]
    BankSlip,
    /// 活动通知、方案
    #[serde(rename = "I.notice")]
    EventNotice,
    /// 活动签到表
    #[serde(rename = "I.signin")]
    SignIn,
    /// 活动照片
    #[serde(rename = "I.photo")]
    EventPhoto,
    /// 活动总结、报道
    #[serde(rename = "I.summary")]
    EventSummary,
    /// 孵化案例
    #[serde(rename = "J.case")]
    CasePage,
    /// 合作协议
    #[serde(rename = "K.agreement")]
    Partnership,
    /// 服务流程、制度
    #[serde(rename = "L.process")]
    Process,
    /// 统计报表盖章封面
    #[serde(rename = "M.report")]
    StatisticsCover,
    /// 财务报表
    #[serde(rename = "N.statement")]
    FinancialStatement,
    /// 荣誉、宣传
    #[serde(rename = "O.honour")]
    Honour,
    /// 变更备案
    #[serde(rename = "P.change")]
    Change,
}

crate::words::coded!(Proof {
    OperatorLicence: "A.licence",
    Charter: "A.charter",
    Tenure: "B.tenure",
    FloorPlan: "B.floor_plan",
    PlacePhoto: "B.photo",
    Opening: "B.opening",
    Facility: "C.facility",
    LabourContract: "D.contract",
    SocialInsurance: "D.insurance",
    Certificate: "D.certificate",
    Appointment: "E.letter",
    Agreement: "F.agreement",
    CompanyLicence: "F.licence",
    NewLicence: "G.licence",
    Investment: "H.contract",
    BankSlip: "H.bank_slip",
    EventNotice: "I.notice",
    SignIn: "I.signin",
    EventPhoto: "I.photo",
    EventSummary: "I.summary",
    CasePage: "J.case",
    Partnership: "K.agreement",
    Process: "L.process",
    StatisticsCover: "M.report",
    FinancialStatement: "N.statement",
    Honour: "O.honour",
    Change: "P.change",
});

impl Proof {
    /// The letter of its class, A to P.
    pub fn class(self) -> char {
        // Every code begins with its letter.
        self.code().chars().next().unwrap_or('?')
    }
}
