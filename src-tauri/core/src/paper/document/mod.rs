//! What is to be printed, as plain data. Nothing here knows where it will stand.

use super::words::Words;

mod table;

pub use table::{Cell, Column, Kind, Row, Table};

/// A document of A4 pages.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    /// What every page says about the whole.
    pub running: Running,
    /// Printed on one side or both.
    pub sides: Sides,
    /// Draft or demonstration: an outline under the text and a black tag on every page.
    pub watermark: Option<Watermark>,
    /// Sans everywhere, for copiers that eat serifs.
    pub all_sans: bool,
    /// First page, and the counted blank page behind it when printed on both sides.
    pub cover: Option<Cover>,
    /// Before the contents: letters and notices, each beginning a page.
    pub front: Vec<Chapter>,
    /// A contents with page numbers and links.
    pub contents: Option<Contents>,
    /// The parts, each beginning on a right-hand page.
    pub parts: Vec<Part>,
}

/// Head and foot of every page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Running {
    /// 青梧众创空间.
    pub space: String,
    /// 2026年度备案申报材料.
    pub material: String,
    /// BA-2026-003　第2版　校验 7C41 9E0A.
    pub edition: String,
    /// Capitals and figures for the foot's QR, to which the page number is added: `BA26003.2.7C419E0A`. Empty: no QR.
    pub code: String,
    /// The paper's own words (pages, demonstration, continued) in English.
    pub english: bool,
    /// Seal marks over the pages' cut edges (骑缝章).
    pub cross_seal: bool,
}

/// How the sheets are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sides {
    /// Every page like a right-hand page.
    One,
    /// Binding edges mirrored, parts on right-hand pages, blank pages counted.
    #[default]
    Both,
}

/// Why a print must not be handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Watermark {
    /// 草稿.
    Draft,
    /// 演示.
    Demo,
    /// 练习.
    Practice,
}

/// The cover.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cover {
    /// Upper left, label and value: 材料编号, 规则包.
    pub head: Vec<(String, String)>,
    /// Original or copy, and which of how many; upper right.
    pub copy: Option<Copy>,
    /// 众创空间备案申报材料.
    pub title: String,
    /// （2026年度　第一册　共两册）; may be empty.
    pub subtitle: String,
    /// First group of fields, label and value.
    pub fields: Vec<(String, String)>,
    /// Second group: what the seal covers. The circle rides its last line.
    pub sealed: Vec<(String, String)>,
    /// Beside the QR, label and value: 版次, 快照, 校验. The page count is added.
    pub imprint: Vec<(String, String)>,
}

/// 正本 or 副本, 第 2 份　共 5 份.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Copy {
    /// 正本 rather than 副本.
    pub original: bool,
    /// Which.
    pub number: u32,
    /// Of how many.
    pub of: u32,
}

/// The contents page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Contents {
    /// Small print under the last line.
    pub notes: Vec<Words>,
}

/// 第一部分　申报书.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Part {
    /// 第一部分.
    pub number: String,
    /// 申报书.
    pub title: String,
    /// Its chapters.
    pub chapters: Vec<Chapter>,
}

/// 1.16　三项评估指标.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Chapter {
    /// 1.16, 表10, I, I-07; also the name of its place. May be empty.
    pub number: String,
    /// 三项评估指标.
    pub title: String,
    /// The contents' third column: A-01 至 A-04; 31 份.
    pub evidence: String,
    /// Where it begins.
    pub opening: Opening,
    /// How its title is set, and whether it stands in the contents.
    pub rank: Rank,
    /// One small line under the title: period, unit, maker, checker, day. The first two are repeated wherever a table
    /// without a title of its own goes on.
    pub about: Vec<String>,
    /// Letter of the index tab at the cut edge.
    pub tab: Option<char>,
    /// What it says.
    pub body: Body,
}

/// Where a chapter begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Opening {
    /// On a new page.
    #[default]
    NewPage,
    /// On a new right-hand page.
    RightHand,
    /// Where the one before ended.
    RunOn,
}

/// Weight of a chapter's title.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Rank {
    /// 1.16, in 14 pt.
    #[default]
    Section,
    /// 表10, in 11 pt.
    Table,
    /// As a section, but its line in the contents is small and indented.
    Sub,
    /// Not in the contents.
    Unlisted,
}

/// What a chapter holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// One block under the other.
    Blocks(Vec<Block>),
    /// A letter on the grid of official documents.
    Letter(Letter),
    /// A separator sheet, and the sheets behind it.
    Evidence(Evidence),
}

impl Default for Body {
    fn default() -> Self {
        Self::Blocks(Vec::new())
    }
}

/// A block of a chapter.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// 一、 or （一）.
    Heading(Level, String),
    /// A paragraph.
    Prose(Paragraph),
    /// Labels and values.
    Facts(Facts),
    /// A table.
    Table(Table),
    /// Up to four large figures side by side.
    Figures(Vec<KeyFigure>),
    /// How many conditions have which verdict.
    Tally(Vec<(Verdict, u32)>),
    /// Small print.
    Note(Words),
    /// 申报金额（大写）　人民币…　¥222,164.41 on one line.
    Amount {
        /// What the amount is.
        label: String,
        /// In words.
        words: String,
        /// In figures.
        figures: String,
    },
    /// A line to sign for each of these, and one for the date.
    Signatures(Vec<String>),
    /// A floor plan.
    Floor(Floor),
}

/// Rectangles on a grid of their own; the later ones lie over the earlier ones.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Floor {
    /// At least one.
    pub boxes: Vec<FloorBox>,
}

/// One rectangle of a floor plan, in steps of the grid.
#[derive(Debug, Clone, PartialEq)]
pub struct FloorBox {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
    /// Width.
    pub w: i32,
    /// Height.
    pub h: i32,
    /// Its edges.
    pub look: FloorLook,
    /// The first line stands out; what does not fit is left out.
    pub says: Vec<String>,
}

/// What the edges of a rectangle tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FloorLook {
    /// A thin frame with its name in the corner.
    Zone,
    /// Nobody's: a thin edge.
    Free,
    /// Somebody's that day: a thick edge.
    Booked,
    /// A team's for months: a double edge.
    Team,
    /// Out of service: crossed.
    Closed,
}

impl Floor {
    /// The upper left corner of all.
    pub fn corner(&self) -> (i32, i32) {
        let least = |of: fn(&FloorBox) -> i32| self.boxes.iter().map(of).min().unwrap_or(0);
        (least(|one| one.x), least(|one| one.y))
    }

    /// How many steps across and down; never none.
    pub fn size(&self) -> (i32, i32) {
        let (x, y) = self.corner();
        let most = |of: fn(&FloorBox) -> i32| self.boxes.iter().map(of).max().unwrap_or(1);
        ((most(|one| one.x + one.w) - x).max(1), (most(|one| one.y + one.h) - y).max(1))
    }
}

/// Level of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// 一、.
    One,
    /// （一）.
    Two,
}

/// Running prose, with references in the margin beside it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Paragraph {
    /// The text.
    pub words: Words,
    /// Places that prove it: label and name of the place.
    pub proofs: Vec<(String, String)>,
}

/// Labels and values in one or two columns of pairs.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Facts {
    /// Label and value.
    pub pairs: Vec<(String, Words)>,
    /// Two pairs on a line.
    pub paired: bool,
}

/// 440 次.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct KeyFigure {
    /// What it counts.
    pub label: String,
    /// The figure.
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// The formula in words.
    pub note: String,
}

/// A judged condition. Drawn as a shape with a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// 符合.
    Met,
    /// 不符合.
    Unmet,
    /// 证据不足.
    Unproven,
    /// 待评审.
    ToJudge,
    /// 须说明.
    ToExplain,
    /// 择一未用.
    Unused,
}

impl Verdict {
    /// Its word on paper.
    pub fn word(self) -> &'static str {
        match self {
            Self::Met => "符合",
            Self::Unmet => "不符合",
            Self::Unproven => "证据不足",
            Self::ToJudge => "待评审",
            Self::ToExplain => "须说明",
            Self::Unused => "择一未用",
        }
    }
}

/// 承诺书 and other letters.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Letter {
    /// 云州市科学技术局.
    pub to: String,
    /// Its paragraphs.
    pub paragraphs: Vec<Words>,
    /// 法定代表人（签字）; may be empty.
    pub signer: String,
    /// Who seals it.
    pub sealed_by: String,
    /// The date as printed: 2026 年　　月　　日.
    pub date: String,
}

/// A piece of evidence: its separator sheet and, behind it, a sheet for each original.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Evidence {
    /// What it proves and where, what it holds, how many pages.
    pub facts: Facts,
    /// The box for the checker's word and seal.
    pub stamp: Option<Stamp>,
    /// Beside the box.
    pub note: String,
    /// The originals.
    pub originals: Vec<Original>,
}

/// Which promise the stamp box makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stamp {
    /// 复印件与原件一致.
    Copy,
    /// 打印件与电子原件一致.
    Printout,
}

/// One original: what was read from it, and that its file is attached.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Original {
    /// 费用票据.
    pub kind: String,
    /// 原件（电子）　数电票 OFD.
    pub form: String,
    /// 原始文件 “….ofd” 已附　SHA-256 4be1 07c2.
    pub file: String,
    /// What was read from it, payment, rows served.
    pub reading: Facts,
    /// Small print under the reading.
    pub note: String,
    /// The box for the checker's word and seal.
    pub stamp: Option<Stamp>,
}
