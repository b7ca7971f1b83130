//! The texts. They are Chinese, whatever the screen speaks, and read as a person at the desk would write them.

use crate::desks::Booking;
use crate::events::Event;
use crate::lending::{Loan, Standing};
use crate::paper;
use crate::receipts::{Deposit, Fee};
use crate::time::{Instant, Zone};

/// Who writes, and by which clocks.
pub struct Letter {
    pub space: String,
    pub zone: Zone,
}

impl Letter {
    /// With a greeting before it and the space's name under it.
    pub fn signed(&self, name: &str, text: &str) -> String {
        format!("{name}你好，{text}——{}", if self.space.is_empty() { "前台" } else { &self.space })
    }

    /// 3月2日 18:00
    fn moment(&self, at: Instant) -> String {
        self.zone.local(at).format("%-m月%-d日 %H:%M").to_string()
    }

    fn clock(&self, at: Instant) -> String {
        self.zone.local(at).format("%H:%M").to_string()
    }

    /// 3月2日 14:00–16:00, or with both days where they differ.
    fn span(&self, from: Instant, until: Instant) -> String {
        let same = self.zone.day_of(from) == self.zone.day_of(until.plus_seconds(-1));
        let until = if same { self.clock(until) } else { self.moment(until) };
        format!("{}–{until}", self.moment(from))
    }

    pub fn booking_confirmed(&self, booking: &Booking) -> String {
        let Booking { desk_no, booking_no, from, planned_until, .. } = booking;
        let span = self.span(*from, *planned_until);
        format!("{desk_no} 已经给你订好：{span}，预约号 {booking_no}。来不了请提前说一声，好让给别人。")
    }

    pub fn booking_pending(&self, booking: &Booking) -> String {
        let Booking { desk_no, booking_no, from, planned_until, .. } = booking;
        let span = self.span(*from, *planned_until);
        format!("{desk_no} {span} 先给你留着（{booking_no}），要主管批了才算数，批了马上告诉你。")
    }

    pub fn booking_released(&self, booking: &Booking) -> String {
        let Booking { desk_no, booking_no, from, planned_until, .. } = booking;
        let span = self.span(*from, *planned_until);
        format!(
            "{desk_no} {span} 的预约（{booking_no}）没等到你，已经放开给别人。到了请到前台，有空位马上安排。"
        )
    }

    pub fn desk_offered(&self, booking: &Booking, until: Instant) -> String {
        let Booking { desk_no, from, planned_until, .. } = booking;
        let (span, until) = (self.span(*from, *planned_until), self.moment(until));
        format!("{desk_no} {span} 空出来了，候补轮到你，给你留到 {until}。要就回一声，过时让给下一位。")
    }

    pub fn booking_cancelled(&self, booking: &Booking, reason: &str) -> String {
        let Booking { desk_no, booking_no, from, planned_until, .. } = booking;
        let span = self.span(*from, *planned_until);
        let reason = match reason {
            "offer_lapsed" => "保留的时间过了",
            "offer_declined" => "你说不要了",
            entered => entered,
        };
        format!("{desk_no} {span} 的预约（{booking_no}）取消了，原因：{reason}。要另约时间回这条消息就行。")
    }

    pub fn loan_due_soon(&self, loan: &Loan) -> String {
        let due = self.moment(loan.due_at);
        format!(
            "你借的 {}（{}）{due} 该还了，还到前台就行；要续借请提前说一声。",
            loan.item.name, loan.item.item_no
        )
    }

    pub fn loan_overdue(&self, loan: &Loan) -> String {
        let late = match loan.standing {
            Standing::Overdue { days } if days > 0 => format!("，已经过了 {days} 天"),
            _ => String::new(),
        };
        let due = self.moment(loan.due_at);
        format!(
            "你借的 {}（{}）{due} 就该还了{late}，后面有人等着用，请尽快还到前台。",
            loan.item.name, loan.item.item_no
        )
    }

    fn event(&self, event: &Event) -> String {
        format!("《{}》（{}，{}）", event.title, self.span(event.span.from, event.span.until), event.place)
    }

    pub fn seat_offered(&self, event: &Event) -> String {
        format!("{} 有人退了，候补轮到你，座位已经留好。来不了请尽快回复，好让给下一位。", self.event(event))
    }

    pub fn seat_confirmed(&self, event: &Event, signup_no: &str) -> String {
        format!("{} 报名成功，报名号 {signup_no}，到时凭会员码签到。来不了请提前说一声。", self.event(event))
    }

    pub fn waiting(&self, event: &Event, place: u32) -> String {
        format!("{} 名额满了，你排候补第 {place} 位，有人退出会马上告诉你。", self.event(event))
    }

    pub fn event_full(&self, event: &Event) -> String {
        format!("{} 名额满了，这次报不上；下一场开放报名时再告诉你。", self.event(event))
    }

    pub fn event_cancelled(&self, event: &Event, reason: &str) -> String {
        format!("{} 取消了，原因：{reason}。给你添麻烦了，有新安排再告诉你。", self.event(event))
    }

    pub fn deposit_held(&self, deposit: &Deposit) -> String {
        let (no, held) = (&deposit.receipt.receipt_no, paper::figure(deposit.held.0, 2));
        format!("{} 的押金 {held} 元还在前台（收据 {no}），东西还了就能退，来时带上收据。", deposit.label)
    }

    pub fn title_wanted(&self, fee: &Fee) -> String {
        let (no, charged) = (&fee.fee_no, paper::figure(fee.charged.0, 2));
        match &fee.invoice_title {
            Some(title) => {
                format!("{} {charged} 元（{no}）的发票还在开，抬头：{title}，开好马上告诉你。", fee.name)
            }
            None => format!("{} {charged} 元（{no}）要开发票的话，请把抬头和税号发过来。", fee.name),
        }
    }

    pub fn invoice_ready(&self, fee: &Fee, invoice_no: &str) -> String {
        let charged = paper::figure(fee.charged.0, 2);
        format!("{} {charged} 元的发票开好了，发票号码 {invoice_no}，请查收。", fee.name)
    }
}
