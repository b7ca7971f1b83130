//! 备案材料. The self-check shows how the space stands against a pack; freezing allots a number and copies all that
//! the pages will say into one packet, never changed afterwards; making lays it out and writes the file, as often as
//! one likes and with the same bytes. Freezing refuses while papers are missing, unless one chooses to print the
//! gaps as gaps. It never writes a verdict of its own, and never leaves half a file.

mod content;
mod evidence_part;
mod gather;
mod lay_out;
mod make;
mod residents;
mod self_check;
mod store;
mod tables;
mod words;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

pub use content::{Packet, Rules, Statement};
pub use lay_out::lay_out;
pub use make::{Make, keep, make};

use crate::error::{Refusal, Result};
use crate::figures;
use crate::files::hex;
use crate::ids::PacketId;
use crate::packs::{self, Check, Pack, Window};
use crate::rules::{in_order, text};
use crate::settings;
use crate::space::{Ctx, Read, Recorded, Space};
use crate::time::{Day, Instant, Period};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListPacks"))]
#[serde(deny_unknown_fields)]
pub struct Packs {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PackList {
    pub packs: Vec<Rules>,
}

/// The packs one can be checked against.
pub fn packs(_: &Space, _: &Ctx, _: Packs) -> Result<PackList> {
    Ok(PackList { packs: shipped()?.iter().map(Rules::from).collect() })
}

fn shipped() -> Result<Vec<Pack>> {
    packs::shipped().map_err(|flawed| Refusal::PackFlawed { rule: flawed.rule, flaw: flawed.flaw }.into())
}

fn pack(id: &str) -> Result<Pack> {
    let missing = || Refusal::NotFound { what: "pack".to_owned(), value: id.to_owned() };
    Ok(shipped()?.into_iter().find(|pack| pack.id == id).ok_or_else(missing)?)
}

/// Ask for a self-check.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CheckPacket", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Ask {
    pub pack: String,
    /// The deadline printed in the notice; today where it is left out.
    #[serde(default)]
    pub as_of: Option<Day>,
    /// The pack's own window where it is left out.
    #[serde(default)]
    pub window: Option<Window>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SelfCheck {
    pub pack: Rules,
    pub check: Check,
    /// The texts that the pack asks for, written or not.
    pub statements: Vec<Statement>,
}

/// How the space stands.
pub fn check(space: &Space, ctx: &Ctx, ask: Ask) -> Result<SelfCheck> {
    let pack = pack(&ask.pack)?;
    space.read(|read| checked(read, &pack, &ask, ctx.now))
}

fn checked(read: &Read, pack: &Pack, ask: &Ask, now: Instant) -> Result<SelfCheck> {
    let as_of = match ask.as_of {
        Some(day) => day,
        None => settings::today(read, now)?,
    };
    let Period { from, to } = ask.window.unwrap_or(pack.window).days(as_of);
    in_order(from, to)?;
    let mut measures = figures::measure(read, &pack.asks(), as_of, Period { from, to })?;
    let statements = gather::statements(read, pack)?;
    measures.written = statements.iter().filter(|s| !s.body.is_empty()).map(|s| s.section.clone()).collect();
    Ok(SelfCheck { pack: pack.into(), check: packs::check(pack, &measures), statements })
}

/// Writes the text of one section.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "WriteStatement"))]
#[serde(deny_unknown_fields)]
pub struct Write {
    pub pack: String,
    pub section: String,
    pub body: String,
}

/// The text so far stays in the history; the new one counts.
pub fn write(space: &Space, ctx: &Ctx, ask: Write) -> Result<Statement> {
    let body = text("body", &ask.body, 4000)?;
    let pack = pack(&ask.pack)?;
    let missing = || Refusal::NotFound { what: "section".to_owned(), value: ask.section.clone() };
    let section = pack.sections().into_iter().find(|s| s.id == ask.section).ok_or_else(missing)?;
    space.write(ctx, |tx| {
        let wrote = store::write(tx, &section.id, &body, ctx.now)?;
        let statement =
            Statement { section: section.id, title: section.title, body, written_at: Some(ctx.now) };
        Ok(Recorded::new(statement, wrote))
    })
}

/// What to do about papers that are missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Gaps {
    /// Freeze nothing while one is missing.
    #[default]
    Refuse,
    /// Print them as 缺, and the verdict as it is.
    Print,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "FreezePacket", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Freeze {
    pub pack: String,
    #[serde(default)]
    pub as_of: Option<Day>,
    #[serde(default)]
    pub window: Option<Window>,
    #[serde(default)]
    pub gaps: Gaps,
}

/// Allots the number and copies everything; all of it from one state of the space.
pub fn freeze(space: &Space, ctx: &Ctx, ask: Freeze) -> Result<Card> {
    let pack = pack(&ask.pack)?;
    let frozen_by = ctx.user()?.name.clone();
    let check = Ask { pack: ask.pack, as_of: ask.as_of, window: ask.window };
    space.write(ctx, |tx| {
        let checked = checked(tx, &pack, &check, ctx.now)?;
        let papers = checked.check.tally.papers_missing;
        if papers > 0 && ask.gaps == Gaps::Refuse {
            let open = checked.check.findings.iter().filter(|f| f.papers_missing > 0);
            return Err(
                Refusal::PapersMissing { papers, clauses: open.map(|f| f.clause.clone()).collect() }.into()
            );
        }
        let frozen_on = settings::today(tx, ctx.now)?;
        let year = format!("BA-{}-", frozen_on.year());
        let packet_no = format!("{year}{:03}", store::count_of_year(tx, &year)? + 1);
        let packet = gather::packet(tx, &pack, checked, &packet_no, &frozen_by, ctx.now)?;
        let content = serde_json::to_string(&packet)?;
        let sha256 = hex(&Sha256::digest(&content));
        let (id, wrote) = store::insert(tx, &packet, &content, &sha256)?;
        Ok(Recorded::new(Card { packet: id, files: Vec::new(), ..card(&packet, &sha256) }, wrote))
    })
}

/// A frozen packet, in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PacketCard"))]
pub struct Card {
    pub packet: PacketId,
    pub packet_no: String,
    pub pack: Rules,
    pub as_of: Day,
    pub window: Period,
    pub frozen_at: Instant,
    pub frozen_by: String,
    pub tally: packs::Tally,
    /// The first eight figures of its content's hash, as the pages print them: `7C41 9E0A`.
    pub check_code: String,
    /// The files made of it, the newest first.
    pub files: Vec<Made>,
}

fn card(packet: &Packet, content_sha256: &str) -> Card {
    Card {
        packet: PacketId(0),
        packet_no: packet.packet_no.clone(),
        pack: packet.rules.clone(),
        as_of: packet.check.as_of,
        window: packet.check.window,
        frozen_at: packet.frozen_at,
        frozen_by: packet.frozen_by.clone(),
        tally: packet.check.tally,
        check_code: check_code(content_sha256),
        files: Vec::new(),
    }
}

fn check_code(sha256: &str) -> String {
    let code = sha256.to_uppercase();
    format!("{} {}", code.get(..4).unwrap_or_default(), code.get(4..8).unwrap_or_default())
}

/// A file made of a packet. Its bytes are kept under `sha256`, and lie as `name` in the space's packets folder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PacketFile"))]
pub struct Made {
    pub packet: PacketId,
    pub sha256: String,
    pub name: String,
    pub pages: u32,
    /// Bytes.
    pub size: u32,
    pub made_at: Instant,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListPackets"))]
#[serde(deny_unknown_fields)]
pub struct List {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PacketList {
    pub packets: Vec<Card>,
}

/// Every frozen packet, the newest first.
pub fn list(space: &Space, _: &Ctx, _: List) -> Result<PacketList> {
    space.read(|read| {
        let mut packets = Vec::new();
        for (id, content, sha256) in store::all(read)? {
            let packet: Packet = serde_json::from_str(&content)?;
            packets.push(Card { packet: id, files: store::files(read, id)?, ..card(&packet, &sha256) });
        }
        Ok(PacketList { packets })
    })
}
