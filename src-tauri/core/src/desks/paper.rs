//! The plan of a day on A4: the desks where they stand, and who has which when, team included.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::draw::ShowDrawing;
use super::store::{self, drawn};
use super::{Assignment, Booking, Desk, DeskKind, Drawing, drawing, layout};
use crate::error::Result;
use crate::paper::document::{
    self, Block, Cell, Chapter, Column, Document, Floor, FloorBox, FloorLook, Opening, Rank, Row, Running,
    Sides, Table,
};
use crate::paper::words::Words;
use crate::prints::{self, Body, Print, Sheet};
use crate::profile;
use crate::settings::{self, Language};
use crate::space::{Ctx, Read, Space};
use crate::time::{Day, Instant, Period, Zone};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PrintPlan {
    pub day: Day,
}

/// Makes a print of a day's plan as things stand now. It has no number: each one is another sheet.
pub fn print_plan(space: &Space, ctx: &Ctx, ask: PrintPlan) -> Result<Print> {
    let drawing = drawing(space, ctx, ShowDrawing { day: Some(ask.day) })?;
    let seen = space.read(|read| Seen::on(read, drawing, ctx.now))?;
    let title = format!("{} {}", seen.say("工位安排", "Desk plan"), ask.day);
    let body = Body::Document(Box::new(seen.document(&title)));
    prints::make(space, ctx, &Sheet { title, of: String::new(), body })
}

struct Seen {
    language: Language,
    space: String,
    zone: Zone,
    now: Instant,
    drawing: Drawing,
    desks: Vec<Desk>,
    bookings: Vec<Booking>,
    assignments: Vec<Assignment>,
}

impl Seen {
    fn on(read: &Read, drawing: Drawing, now: Instant) -> Result<Self> {
        let (zone, day) = (settings::zone(read)?, drawing.day);
        let desks = layout::as_of(store::desks(read)?, &drawn::standings(read)?, day);
        Ok(Self {
            language: settings::language(read)?,
            space: profile::name(read)?,
            zone,
            now,
            desks: layout::on_plan(desks, day),
            bookings: store::within(read, zone.span_of(day))?,
            assignments: store::assigned(read, Period { from: day, to: day })?,
            drawing,
        })
    }

    fn say(&self, zh: &'static str, en: &'static str) -> &'static str {
        match self.language {
            Language::Zh => zh,
            Language::En => en,
        }
    }

    fn document(&self, title: &str) -> Document {
        let stamp = self.zone.local(self.now).format("%Y-%m-%d %H:%M");
        let as_of = format!("{} {stamp}", self.say("打印时的安排", "As it stood at"));
        let legend = self.say(
            "细边：空　粗边：当天有预约　双边：团队工位　叉：停用",
            "Thin edge: free.  Thick: booked that day.  Double: a team's.  Crossed: closed",
        );
        let chapter = |title: &str, opening, about, blocks| Chapter {
            title: title.to_owned(),
            opening,
            rank: Rank::Unlisted,
            about,
            body: document::Body::Blocks(blocks),
            ..Chapter::default()
        };
        let mut front =
            vec![chapter(title, Opening::NewPage, vec![as_of.clone(), legend.to_owned()], self.plan())];
        let list = self.say("谁、几点到几点", "Who, from when until when");
        let mut below = vec![self.table()];
        below.extend(self.rest());
        front.push(chapter(list, Opening::RunOn, Vec::new(), below));
        Document {
            running: Running {
                space: self.space.clone(),
                edition: as_of,
                english: self.language == Language::En,
                ..Running::default()
            },
            sides: Sides::One,
            all_sans: true,
            front,
            ..Document::default()
        }
    }

    fn plan(&self) -> Vec<Block> {
        let zones = self.drawing.zones.iter().filter_map(|zone| {
            let spot = zone.spot?;
            let says = vec![zone.zone.name.clone()];
            Some(FloorBox { x: spot.x, y: spot.y, w: spot.w, h: spot.h, look: FloorLook::Zone, says })
        });
        let mut desks: Vec<&Desk> = self.desks.iter().collect();
        // A room lies below what stands in it.
        desks.sort_by_key(|desk| std::cmp::Reverse(i64::from(desk.spot.w) * i64::from(desk.spot.h)));
        let boxes: Vec<FloorBox> = zones.chain(desks.into_iter().map(|desk| self.drawn(desk))).collect();
        if boxes.is_empty() {
            return vec![Block::Note(
                self.say("平面图上还没有工位。", "There is no desk on the plan yet.").into(),
            )];
        }
        vec![Block::Floor(Floor { boxes })]
    }

    fn drawn(&self, desk: &Desk) -> FloorBox {
        let spot = desk.spot;
        let mut says = vec![desk.desk_no.clone()];
        let look = if !desk.in_service(self.drawing.day) {
            says.push(self.say("停用", "closed").to_owned());
            FloorLook::Closed
        } else if self.of(desk).next().is_some() {
            says.extend(self.of(desk).map(|one| one.name.clone()));
            FloorLook::Booked
        } else if let Some(team) = self.assigned(desk) {
            says.push(team.team_name.clone());
            FloorLook::Team
        } else {
            FloorLook::Free
        };
        FloorBox { x: spot.x, y: spot.y, w: spot.w, h: spot.h, look, says }
    }

    fn of<'a>(&'a self, desk: &'a Desk) -> impl Iterator<Item = &'a Booking> {
        self.bookings.iter().filter(|one| one.desk == desk.desk)
    }

    fn assigned(&self, desk: &Desk) -> Option<&Assignment> {
        self.assignments.iter().find(|one| one.desk == desk.desk)
    }

    /// A line for each booking by desk, and one for each desk that is a team's without one.
    fn table(&self) -> Block {
        let mut rows = Vec::new();
        for desk in &self.desks {
            for one in self.of(desk) {
                let team = one.team.clone().unwrap_or_else(|| "—".to_owned());
                rows.push(line(&desk.desk_no, &self.span(one), &one.name, &team));
            }
            if let (None, Some(one)) = (self.of(desk).next(), self.assigned(desk)) {
                let until = format!("{} {}", self.say("到", "until"), one.period.to);
                rows.push(line(&desk.desk_no, &until, "—", &one.team_name));
            }
        }
        if rows.is_empty() {
            return Block::Note(self.say("这一天没有预约。", "Nothing is booked that day.").into());
        }
        let heads = [
            (self.say("工位", "Desk"), 4.0),
            (self.say("时间", "Time"), 6.0),
            (self.say("谁", "Who"), 6.0),
            (self.say("团队", "Team"), 8.0),
        ];
        let column =
            |(head, modules): (&str, f32)| Column { head: head.to_owned(), modules, ..Column::default() };
        Block::Table(Table { columns: heads.map(column).into(), rows, ..Table::default() })
    }

    /// Which ones are nobody's that day.
    fn rest(&self) -> Option<Block> {
        let day = self.drawing.day;
        let free = |desk: &&Desk| {
            desk.in_service(day) && self.of(desk).next().is_none() && self.assigned(desk).is_none()
        };
        let list = |kind: DeskKind| -> Vec<&str> {
            self.desks
                .iter()
                .filter(|desk| desk.kind == kind)
                .filter(free)
                .map(|desk| desk.desk_no.as_str())
                .collect()
        };
        let all = [list(DeskKind::Desk), list(DeskKind::Room)].concat();
        let says = format!("{}{}", self.say("全天空着：", "Free all day: "), all.join(self.say("、", ", ")));
        (!all.is_empty()).then(|| Block::Note(says.into()))
    }

    /// 09:00–12:00; what does not begin or end that day has its own day with it.
    fn span(&self, one: &Booking) -> String {
        let moment = |at: Instant| {
            let same = self.zone.day_of(at) == self.drawing.day;
            self.zone.local(at).format(if same { "%H:%M" } else { "%m-%d %H:%M" }).to_string()
        };
        let midnight = self.zone.span_of(self.drawing.day).until;
        let until = if one.until == midnight { "24:00".to_owned() } else { moment(one.until) };
        format!("{}–{until}", moment(one.from))
    }
}

fn line(desk: &str, when: &str, who: &str, team: &str) -> Row {
    let whole = |says: &str| -> Cell { Words::new().whole(says).into() };
    Row::Cells(vec![Words::new().strong(desk).into(), when.into(), whole(who), team.into()])
}
