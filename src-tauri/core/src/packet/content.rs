//! A packet as it is frozen: everything that its pages say, copied, so that it prints the same for ever.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::events::{Kind, Role};
use crate::evidence::Nature;
use crate::fen::Fen;
use crate::growth::Case;
use crate::members::TeamMember;
use crate::mentors::Mentor;
use crate::packs::{Check, Checked, Document, Pack, Proof, Status};
use crate::profile::{Facility, SpaceFacts, Zone};
use crate::time::{Day, Instant, Period};
use crate::vouchers::Category;

/// Self-contained: laying it out asks nothing of the database.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Packet {
    pub packet_no: String,
    pub frozen_at: Instant,
    pub frozen_on: Day,
    pub frozen_by: String,
    /// From a synthetic space: every page says 演示.
    pub demo: bool,
    pub rules: Rules,
    pub document: Document,
    pub space: SpaceFacts,
    pub zones: Vec<Zone>,
    pub facilities: Vec<Facility>,
    pub check: Check,
    pub statements: Vec<Statement>,
    pub residents: Vec<Resident>,
    pub mentors: Vec<Mentor>,
    pub cases: Vec<Case>,
    pub sessions: Vec<Session>,
    pub vouchers: Vec<Voucher>,
    pub evidence: Vec<Paper>,
}

/// What the pack said of itself on that day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PackCard"))]
pub struct Rules {
    pub id: String,
    pub revision: u32,
    pub title: String,
    pub short_title: String,
    pub authority: String,
    pub basis: Vec<String>,
    pub status: Status,
    pub checked: Option<Checked>,
    pub as_of_label: String,
}

impl From<&Pack> for Rules {
    fn from(pack: &Pack) -> Self {
        Self {
            id: pack.id.clone(),
            revision: pack.revision,
            title: pack.title.clone(),
            short_title: pack.short_title.clone(),
            authority: pack.authority.clone(),
            basis: pack.basis.clone(),
            status: pack.status,
            checked: pack.checked.clone(),
            as_of_label: pack.as_of.label.clone(),
        }
    }
}

/// A text that a person wrote for one section of the filing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Statement {
    pub section: String,
    pub title: String,
    /// Empty while nobody has written it.
    pub body: String,
    pub written_at: Option<Instant>,
}

/// A resident team or company, as the table of residents prints it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Resident {
    pub team: i64,
    pub team_no: String,
    pub name: String,
    pub company: bool,
    pub formed_on: Day,
    pub registered_on: Option<Day>,
    pub uscc: Option<String>,
    /// On the day asked about, each by name. A packet frozen by an older program has none.
    #[serde(default)]
    pub people: Vec<TeamMember>,
    pub agreements: Vec<(String, Period)>,
}

/// A held session, as the table of events prints it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Session {
    pub session: i64,
    pub event_no: String,
    pub kind: Kind,
    pub role: Role,
    /// 人次
    pub people: u32,
}

/// A voucher with the file it came in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Voucher {
    pub voucher_no: String,
    /// As printed on it; some have none.
    pub number: Option<String>,
    pub issued_on: Day,
    pub seller: String,
    pub category: Category,
    pub net: Option<Fen>,
    pub tax: Option<Fen>,
    pub total: Fen,
    /// Every file that it came in: one invoice may come as XML, OFD and PDF.
    pub files: Vec<File>,
}

/// A paper of the third part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Paper {
    pub evidence_no: String,
    pub proof: Proof,
    pub title: String,
    pub pages: u32,
    pub nature: Nature,
    pub dated_on: Day,
    pub file: File,
}

/// A kept file that is attached byte for byte.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct File {
    pub sha256: String,
    pub name: String,
    /// Bytes.
    pub size: u32,
}
