//! What the till's paper says.

use super::{Kind, Means, Thing};
use crate::fen::Fen;
use crate::paper;
use crate::time::Day;

pub fn title(kind: Kind) -> &'static str {
    match kind {
        Kind::Refund => "收据（退款）",
        Kind::Deposit | Kind::Compensation | Kind::Collection | Kind::Other => "收据",
    }
}

pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Deposit => "押金",
        Kind::Refund => "退押金",
        Kind::Compensation => "赔偿",
        Kind::Collection => "代收款",
        Kind::Other => "往来款",
    }
}

pub fn means(means: Means) -> &'static str {
    match means {
        Means::Wechat => "微信",
        Means::Alipay => "支付宝",
        Means::Cash => "现金",
        Means::Transfer => "转账",
        Means::Deposit => "从押金抵扣",
    }
}

pub fn thing(thing: Thing) -> &'static str {
    match thing {
        Thing::Item => "设备",
        Thing::Key => "钥匙",
        Thing::Card => "卡",
        Thing::Desk => "工位",
        Thing::Other => "其他",
    }
}

/// ¥1,240.00, without its sign.
pub fn yuan(amount: Fen) -> String {
    format!("¥{}", paper::figure(amount.0.abs(), 2))
}

/// 2026年3月14日
pub fn date(day: Day) -> String {
    day.date().format("%Y年%-m月%-d日").to_string()
}
