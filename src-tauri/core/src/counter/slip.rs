use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{rules, store, words};
use crate::error::{Refusal, Result};
use crate::fen::Fen;
use crate::ids::WalkInId;
use crate::paper::small::Slip;
use crate::prints::{self, Body, Print, Sheet};
use crate::receipts::{self, Fee};
use crate::space::{Ctx, Read, Space};
use crate::{desks, members, paper, profile, settings};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PrintWalkInSlip"))]
#[serde(deny_unknown_fields)]
pub struct PrintSlip {
    pub walk_in: WalkInId,
}

/// Makes the slip of a walk-in: where they sit, until when, what they paid, and the code that signs them out.
pub fn print_slip(space: &Space, ctx: &Ctx, ask: PrintSlip) -> Result<Print> {
    let (of, slip) = space.read(|read| lay_out(read, ask.walk_in, ctx))?;
    prints::make(space, ctx, &Sheet { title: "入座单".to_owned(), of, body: Body::Slip(slip) })
}

fn lay_out(read: &Read, id: WalkInId, ctx: &Ctx) -> Result<(String, Slip)> {
    let missing = || Refusal::NotFound { what: "walk_in".to_owned(), value: id.0.to_string() };
    let found = store::walk_in(read, id)?.ok_or_else(missing)?;
    let booking = desks::booking(read, found.booking)?;
    let card = members::member_card(read, found.member, ctx.now)?;
    let fee = found.fee.map(|fee| receipts::fee(read, fee)).transpose()?;
    let zone = settings::zone(read)?;
    let at = zone.local(found.at).format("%Y-%m-%d %H:%M").to_string();
    let mut groups = vec![vec![
        (format!("单号 {}", booking.booking_no), at),
        (card.member.name.clone(), rules::masked(&card.member.mobile)),
        (card.member.member_no.clone(), String::new()),
    ]];
    groups.extend(fee.as_ref().map(fee_lines));
    let until = zone.local(booking.planned_until).format("%H:%M");
    let slip = Slip {
        space: profile::name(read)?,
        title: "入座单".to_owned(),
        groups,
        loud: Some(("工位".to_owned(), format!("{}　到 {until}", booking.desk_no))),
        code: card.badge.code,
        beside: vec!["离开时扫此码签退。".to_owned(), "以后来也用这张码签到。".to_owned()],
        last: "本单不是收据，也不是发票".to_owned(),
        ..Slip::default()
    };
    Ok((booking.booking_no, slip))
}

fn fee_lines(fee: &Fee) -> Vec<(String, String)> {
    let yuan = |amount: Fen| format!("¥{}", paper::figure(amount.0, 2));
    let mut lines = vec![(format!("{}　{} {}", fee.name, fee.quantity, fee.unit), yuan(fee.price))];
    if fee.waived > Fen(0) {
        lines.push((format!("减免：{}", fee.waiver), format!("−{}", yuan(fee.waived))));
    }
    if let Some(method) = fee.method {
        lines.push((format!("已收（{}）", words::method(method)), yuan(fee.charged)));
        let title = fee.invoice_title.as_deref().unwrap_or("抬头待告知");
        lines.push((format!("发票待开　{title}"), fee.fee_no.clone()));
    }
    lines
}
