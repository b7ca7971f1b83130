//! What the day's page says. It is Chinese, whatever the screen speaks.

use super::sheet::Lack;
use crate::receipts::Means;

pub const NONE: &str = "无";

pub fn lack(lack: Lack) -> &'static str {
    match lack {
        Lack::Attendance => "没有人签到",
        Lack::Confirmation => "没确认举办",
        Lack::Notice => "缺通知或方案",
        Lack::SignIn => "缺签到表",
        Lack::Photo => "缺照片",
    }
}

pub fn means(means: Means) -> &'static str {
    match means {
        Means::Wechat => "微信",
        Means::Alipay => "支付宝",
        Means::Cash => "现金",
        Means::Transfer => "转账",
        Means::Deposit => "押金抵扣",
    }
}

/// The first few, and how many there are in all.
pub fn some(all: &[String], most: usize) -> String {
    if all.is_empty() {
        return NONE.to_owned();
    }
    let listed = all.iter().take(most).cloned().collect::<Vec<_>>().join("；");
    if all.len() > most { format!("{listed}；等，共 {} 项", all.len()) } else { listed }
}
