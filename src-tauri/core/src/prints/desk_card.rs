//! The desk card: what every key means, and the commonest acts with the keys that each takes, on one page to lie
//! beside the keyboard. It speaks the language of the settings. `ui/src/shared/keymap.ts` is where the keys come
//! from; a test holds the two together.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Body, Print, Sheet, make};
use crate::error::Result;
use crate::paper::document::{
    self, Block, Cell, Chapter, Column, Document, Kind, Level, Rank, Row, Running, Sides, Table,
};
use crate::paper::words::Words;
use crate::profile;
use crate::settings::{self, Language};
use crate::space::{Ctx, Space};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PrintDeskCard {}

/// Makes a print of the desk card.
pub fn desk_card(space: &Space, ctx: &Ctx, _: PrintDeskCard) -> Result<Print> {
    let (name, language) = space.read(|read| Ok((profile::name(read)?, settings::language(read)?)))?;
    let card = Card { language };
    let title = card.say("前台一页卡", "Desk card").to_owned();
    let body = Body::Document(Box::new(card.document(name, &title)));
    make(space, ctx, &Sheet { title, of: String::new(), body })
}

/// Key, Chinese, English.
type Said = (&'static str, &'static str, &'static str);

const KEYS: &[Said] = &[
    ("F1", "帮助", "Help"),
    ("F2", "新会员", "New member"),
    ("F3", "收款", "Till"),
    ("F4", "撤销", "Undo"),
    ("F5", "签到或签退", "Check in or out"),
    ("F6", "订工位", "Book a desk"),
    ("F7", "借出", "Lend"),
    ("F8", "访客", "Visitor"),
    ("F9", "最近 20 步", "Last 20 acts"),
    ("F10", "请主管放行", "Ask a supervisor"),
    ("F11", "补卡", "New card"),
    ("F12", "换人", "Switch user"),
    ("Ctrl K", "到扫码框", "To the box"),
    ("Esc", "退一步", "One step back"),
    ("Enter", "做当前这一步", "Do what is offered"),
    ("Alt 1", "今日", "Today"),
    ("Alt 2", "工位", "Desks"),
    ("Alt 3", "会员", "Members"),
    ("Alt 4", "借用", "Lending"),
    ("Alt 5", "活动", "Events"),
    ("Alt 6", "档案", "Records"),
    ("Alt 7", "票据", "Vouchers"),
    ("Alt 8", "备案", "Filing"),
    ("Alt 9", "空间", "Space"),
    ("Alt 0", "设置", "Settings"),
    ("Alt -", "日结", "Day close"),
];

/// An act, how it goes, and the keys that are pressed in it; what a scanner types is none of them, and what one
/// types of a person (name, mobile) is not counted.
struct Act {
    what: (&'static str, &'static str),
    how: (&'static str, &'static str),
    keys: u8,
}

const ACTS: &[Act] = &[
    Act { what: ("签到、签退", "Check in, check out"), how: ("扫卡", "Scan the badge"), keys: 0 },
    Act {
        what: ("没带卡", "No badge at hand"),
        how: ("手机尾号四位，F5", "Four last digits of the mobile, F5"),
        keys: 5,
    },
    Act {
        what: ("订工位", "Book a desk"),
        how: (
            "扫卡，F6，Enter（给出的空位），Enter（订下）",
            "Scan the badge, F6, Enter for the free desk shown, Enter to book",
        ),
        keys: 3,
    },
    Act {
        what: ("借出", "Lend"),
        how: ("扫卡，F7，扫标签，Enter", "Scan the badge, F7, scan the label, Enter"),
        keys: 2,
    },
    Act { what: ("归还", "Take back"), how: ("Alt 4，扫标签", "Alt 4, scan the label"), keys: 1 },
    Act {
        what: ("新会员", "New member"),
        how: ("F2，姓名，Tab，手机号，Enter", "F2, name, Tab, mobile, Enter"),
        keys: 3,
    },
    Act {
        what: ("打印会员卡", "Print a badge"),
        how: ("扫卡，Enter（打开会员），P", "Scan the badge, Enter to open the member, P"),
        keys: 2,
    },
];

const NOTES: &[(&str, &str)] = &[
    (
        "在哪个页面都能扫码。数字和字母键在输入框外才管用。",
        "A scan is heard on every screen. Letters and digits act outside of fields only.",
    ),
    (
        "电脑坏了：在应急单上记时间、姓名、手机尾号和做了什么，好了以后按真实时间补录。应急单每天开门时打印一张：F1，E。",
        "When the computer is down: write time, name, last digits of the mobile and what was done on the emergency \
         sheet, and enter it later with its real time. Print one each morning: F1, E.",
    ),
];

struct Card {
    language: Language,
}

impl Card {
    fn say(&self, zh: &'static str, en: &'static str) -> &'static str {
        match self.language {
            Language::Zh => zh,
            Language::En => en,
        }
    }

    fn document(&self, space: String, title: &str) -> Document {
        let english = self.language == Language::En;
        Document {
            running: Running { space, english, ..Running::default() },
            sides: Sides::One,
            all_sans: true,
            front: vec![Chapter {
                title: title.to_owned(),
                about: vec![self.say("F1 看同样的按键", "F1 shows the same keys on the screen").to_owned()],
                rank: Rank::Unlisted,
                body: document::Body::Blocks(self.blocks()),
                ..Chapter::default()
            }],
            ..Document::default()
        }
    }

    fn blocks(&self) -> Vec<Block> {
        let heading = |says: &str| Block::Heading(Level::One, says.to_owned());
        let mut blocks = vec![
            heading(self.say("按键", "Keys")),
            Block::Table(self.keys()),
            heading(self.say("最常做的事", "The commonest acts")),
            Block::Table(self.acts()),
        ];
        blocks.extend(NOTES.iter().map(|(zh, en)| Block::Note(self.say(zh, en).into())));
        blocks
    }

    /// Three keys a row, down the columns.
    fn keys(&self) -> Table {
        let column = |head: &str, modules| Column { head: head.to_owned(), modules, ..Column::default() };
        let (key, means) = (self.say("键", "Key"), self.say("作用", "What it does"));
        let height = KEYS.len().div_ceil(3);
        let cell = |nth: usize| {
            let (key, says) = KEYS.get(nth).map_or(("", ""), |(key, zh, en)| (*key, self.say(zh, en)));
            [Words::new().strong(key).into(), Cell::from(says)]
        };
        Table {
            columns: [key, means]
                .iter()
                .cycle()
                .take(6)
                .zip([2.5, 5.5].iter().cycle())
                .map(|(head, modules)| column(head, *modules))
                .collect(),
            rows: (0..height)
                .map(|row| Row::Cells((0..3).flat_map(|nth| cell(row + nth * height)).collect()))
                .collect(),
            ..Table::default()
        }
    }

    fn acts(&self) -> Table {
        let column = |head: &'static str, modules, kind| Column {
            head: head.to_owned(),
            modules,
            kind,
            ..Column::default()
        };
        let act = |Act { what, how, keys }: &Act| {
            Row::Cells(vec![
                Words::new().strong(self.say(what.0, what.1)).into(),
                self.say(how.0, how.1).into(),
                keys.to_string().into(),
            ])
        };
        Table {
            columns: vec![
                column(self.say("做什么", "What"), 5.5, Kind::Words),
                column(self.say("怎么做", "How"), 15.5, Kind::Words),
                column(self.say("按几下", "Keys"), 3.0, Kind::Figures),
            ],
            rows: ACTS.iter().map(act).collect(),
            ..Table::default()
        }
    }
}
