//! The till: guests who walk in for a day, deposits for keys and cards, a shift every working day. It throws dice of
//! its own, so that the rest of the story is the same with it and without it.

use crate::error::Result;
use crate::fen::Fen;
use crate::ids::{MemberId, ReceiptId};
use crate::receipts::{Market, Method, PriceKind, Proof, Thing};
use crate::time::Day;

use super::dice::Dice;
use super::names;
use super::scribe::{act, unless_refused};
use super::story::{Deed, Story, at, is_weekend};

/// Kind, name, unit, fen, market's fen.
const PRICES: &[(PriceKind, &str, &str, i64, i64)] = &[
    (PriceKind::DeskDay, "工位日票", "天", 3_000, 6_000),
    (PriceKind::RoomHour, "小会议室", "小时", 5_000, 12_000),
    (PriceKind::Printing, "A4 黑白打印", "页", 20, 50),
    (PriceKind::Locker, "储物柜", "月", 2_000, 4_000),
];

const KEYS: &[&str] = &["大门钥匙", "保险柜", "机柜"];

const WAYS: [Method; 4] = [Method::Wechat, Method::Wechat, Method::Alipay, Method::Cash];

const FLOAT: Fen = Fen(50_000);

/// Guests who come again and again, so that the house does not fill with them.
const GUESTS: usize = 30;

/// 160 90…: nobody else's.
const FIRST_MOBILE: usize = 90_000_000;

pub struct TillPlan {
    dice: Dice,
    guests: Vec<String>,
    keys: u32,
}

impl TillPlan {
    pub fn new(seed: u64) -> Self {
        Self { dice: Dice::new(seed ^ 0x7111), guests: Vec::new(), keys: 0 }
    }
}

impl Story<'_> {
    pub(super) fn open_books(&mut self) -> Result<()> {
        let on = self.first;
        for (kind, name, unit, amount, market) in PRICES {
            let market =
                Some(Market { price: Fen(*market), source: "周边三家均价（样例）".to_owned(), on });
            let (kind, amount) = (*kind, Fen(*amount));
            let (name, unit) = ((*name).to_owned(), (*unit).to_owned());
            act!(self.scribe, receipts::set_price, SetPrice { kind, name, unit, amount, market })?;
        }
        let prefix = format!("{}-", self.first.year());
        act!(self.scribe, receipts::open_book, OpenBook { prefix, first: 1, last: 9_999_999 })?;
        for name in KEYS {
            act!(self.scribe, closing::add_key, AddKey { name: (*name).to_owned() })?;
        }
        Ok(())
    }

    pub(super) fn plan_till(&mut self, day: Day) {
        if is_weekend(day) {
            return;
        }
        self.note(at(day, 8 * 60 + 40), Deed::OpenTill);
        for _ in 0..self.till.dice.between(1, 3) {
            let minute = self.till.dice.between(9 * 60, 15 * 60);
            self.note(at(day, minute), Deed::WalkIn);
        }
        if self.till.dice.chance(400) {
            let minute = self.till.dice.between(9 * 60, 15 * 60);
            self.note(at(day, minute), Deed::TakeDeposit);
        }
        self.note(at(day, 20 * 60 + 50), Deed::CloseTill);
    }

    pub(super) fn open_till(&mut self) -> Result<()> {
        unless_refused(act!(self.scribe, receipts::open_shift, OpenShift { float: FLOAT }))?;
        Ok(())
    }

    /// Counted as expected; the takings go to the bank first. Then the day is closed.
    pub(super) fn close_till(&mut self) -> Result<()> {
        let Some(open) = act!(self.scribe, receipts::till, ShowTill {})?.open else { return Ok(()) };
        let over = open.expected - FLOAT;
        if over != Fen(0) {
            let reason = if over > Fen(0) { "存银行" } else { "补备用金" }.to_owned();
            act!(self.scribe, receipts::move_cash, MoveCash { amount: -over, reason })?;
        }
        let short = self.till.dice.chance(30);
        let counted = if short { FLOAT - Fen(100) } else { FLOAT };
        let reason = short.then(|| "找零多给一元".to_owned());
        act!(self.scribe, receipts::close_shift, CloseShift { counted, reason })?;
        act!(self.scribe, closing::close, Close { remark: String::new() })?;
        Ok(())
    }

    pub(super) fn walk_in(&mut self) -> Result<()> {
        let nth = self.till.dice.place(GUESTS);
        let nth = nth.min(self.till.guests.len());
        if nth == self.till.guests.len() {
            let name = names::person(&mut self.till.dice);
            self.till.guests.push(name);
        }
        let waived = self.till.dice.chance(250);
        let method = WAYS[self.till.dice.place(WAYS.len())];
        let ask = crate::counter::WalkIn {
            name: self.till.guests[nth].clone(),
            mobile: names::mobile(FIRST_MOBILE + nth),
            desk: None,
            until: None,
            price: None,
            charged: waived.then_some(Fen(0)),
            waiver: waived.then(|| "首次体验".to_owned()),
            method: (!waived).then_some(method),
            invoice: None,
        };
        let came = self.scribe.act("counter_walk_in", crate::counter::walk_in, ask);
        if let Some(came) = unless_refused(came)? {
            self.note(came.booking.until, Deed::SeeOff(came.member.member.member));
        }
        Ok(())
    }

    pub(super) fn see_off(&mut self, member: MemberId) -> Result<()> {
        unless_refused(act!(self.scribe, checkin::check_out, CheckOut { member, at: None }))?;
        Ok(())
    }

    pub(super) fn take_deposit(&mut self) -> Result<()> {
        if self.people.is_empty() {
            return Ok(());
        }
        let person = self.till.dice.place(self.people.len());
        self.till.keys += 1;
        let ask = crate::receipts::TakeDeposit {
            thing: Thing::Key,
            label: format!("{} 号柜钥匙", self.till.keys),
            member: Some(self.people[person].member),
            payer: None,
            amount: Fen(10_000),
            method: WAYS[self.till.dice.place(WAYS.len())],
        };
        let taken = self.scribe.act("receipts_take_deposit", crate::receipts::take_deposit, ask);
        if let Some(taken) = unless_refused(taken)? {
            self.print(taken.deposit.receipt.receipt)?;
            let days = self.till.dice.between(5, 60);
            let back = at(self.today().plus_days(days), 14 * 60);
            self.note(back, Deed::SettleDeposit(taken.deposit.receipt.receipt));
        }
        Ok(())
    }

    pub(super) fn settle_deposit(&mut self, receipt: ReceiptId) -> Result<()> {
        let kept = if self.till.dice.chance(100) { Fen(3_000) } else { Fen(0) };
        let ask = crate::receipts::SettleDeposit {
            receipt,
            back: Fen(10_000) - kept,
            kept,
            damage: (kept > Fen(0)).then(|| "钥匙丢了一把".to_owned()),
            method: Some(Method::Wechat),
            proof: Proof::Original,
            signed_by: None,
        };
        let settled = self.scribe.act("receipts_settle_deposit", crate::receipts::settle_deposit, ask);
        if let Some(settled) = unless_refused(settled)? {
            for receipt in [settled.refund, settled.compensation].into_iter().flatten() {
                self.print(receipt.receipt)?;
            }
        }
        Ok(())
    }

    /// Whoever pays takes the paper along.
    fn print(&mut self, receipt: ReceiptId) -> Result<()> {
        act!(self.scribe, receipts::print_receipt, PrintReceipt { receipt })?;
        Ok(())
    }
}
