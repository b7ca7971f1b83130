//! What the slip says.

use crate::receipts::Method;

pub fn method(method: Method) -> &'static str {
    match method {
        Method::Wechat => "微信",
        Method::Alipay => "支付宝",
        Method::Cash => "现金",
        Method::Transfer => "转账",
    }
}
