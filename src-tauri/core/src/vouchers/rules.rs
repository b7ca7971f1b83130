//! What a voucher's own values say about it: whether they agree, and which invoice it is. Values in, reasons out.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::reading::Values;
use crate::capitals;
use crate::fen::Fen;
use crate::plain::comparable;
use crate::time::Day;

/// One thing that every sound voucher fulfils.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "VoucherCheck"))]
pub struct Check {
    pub what: CheckKind,
    pub verdict: Verdict,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "VoucherCheckKind"))]
#[serde(rename_all = "snake_case")]
pub enum CheckKind {
    /// Net + tax + other = total, within one 分.
    SumsAddUp,
    /// The total in figures is the total in 大写.
    CapitalsAgree,
    /// The buyer is the operator.
    BuyerIsOperator,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CheckVerdict"))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Holds,
    Fails,
    /// A value that it needs is missing.
    Open,
}

impl Verdict {
    fn of(holds: Option<bool>) -> Self {
        match holds {
            Some(true) => Self::Holds,
            Some(false) => Self::Fails,
            None => Self::Open,
        }
    }
}

/// All checks, in the order in which they are shown. `operator` is the operator's name, where the profile knows it.
pub fn checks(v: &Values, operator: Option<&str>) -> Vec<Check> {
    let sums = match (v.net, v.tax, v.total) {
        (Some(net), Some(tax), Some(total)) => {
            let rest = net + tax + v.other.unwrap_or_default() - total;
            Some(rest.0.abs() <= 1)
        }
        _ => None,
    };
    let capitals = match (v.total, v.capitals.as_deref().and_then(capitals::parse)) {
        (Some(total), Some(written)) => Some(written == total || (v.is_red && written == -total)),
        _ => None,
    };
    let buyer = match (v.buyer.name.as_deref(), operator) {
        (Some(buyer), Some(operator)) => Some(comparable(buyer) == comparable(operator)),
        _ => None,
    };
    vec![
        Check { what: CheckKind::SumsAddUp, verdict: Verdict::of(sums) },
        Check { what: CheckKind::CapitalsAgree, verdict: Verdict::of(capitals) },
        Check { what: CheckKind::BuyerIsOperator, verdict: Verdict::of(buyer) },
    ]
}

/// What makes two vouchers the same invoice: `N:` and the 20 digits, else `C:` with code and number. Without either
/// nothing stops a second one; [`looks_alike`] only warns.
pub fn duplicate_key(v: &Values) -> Option<String> {
    match (v.code.as_deref(), v.number.as_deref()) {
        (_, Some(number)) if number.len() == 20 => Some(format!("N:{number}")),
        (Some(code), Some(number)) => Some(format!("C:{code}:{number}")),
        _ => None,
    }
}

/// One seller, one day, one amount: perhaps one purchase on two papers.
pub fn looks_alike(v: &Values, seller: &str, day: Day, total: Fen) -> bool {
    let same_seller = v.seller.name.as_deref().is_some_and(|name| comparable(name) == comparable(seller));
    same_seller && v.issued_on == Some(day) && v.total == Some(total) && total != Fen(0)
}

#[cfg(test)]
mod tests {
    use super::super::reading::Party;
    use super::*;

    fn values(net: i64, tax: i64, total: i64, capitals: &str) -> Values {
        Values {
            net: Some(Fen(net)),
            tax: Some(Fen(tax)),
            total: Some(Fen(total)),
            capitals: Some(capitals.to_owned()),
            ..Values::default()
        }
    }

    fn verdicts(v: &Values, operator: Option<&str>) -> Vec<Verdict> {
        checks(v, operator).into_iter().map(|check| check.verdict).collect()
    }

    #[test]
    fn sums_and_capitals_are_checked() {
        use Verdict::{Fails, Holds, Open};
        assert_eq!(verdicts(&values(30_000, 1_800, 31_800, "叁佰壹拾捌圆整"), None), [Holds, Holds, Open]);
        assert_eq!(verdicts(&values(30_000, 1_800, 30_000, "叁佰壹拾捌圆整"), None), [Fails, Fails, Open]);
        assert_eq!(verdicts(&values(9_999, 601, 10_601, "壹佰零陆圆壹分"), None), [Holds, Holds, Open]);
        let red =
            Values { is_red: true, ..values(-30_000, -1_800, -31_800, "（负数）叁佰壹拾捌圆整") };
        assert_eq!(verdicts(&red, None), [Holds, Holds, Open]);
        assert_eq!(verdicts(&Values::default(), Some("栖云")), [Open, Open, Open]);
        let fund =
            Values { other: Some(Fen(5_000)), ..values(90_000, 8_100, 103_100, "壹仟零叁拾壹圆整") };
        assert_eq!(verdicts(&fund, None)[0], Holds, "the fund is outside the tax base");
    }

    #[test]
    fn the_buyer_is_compared_by_what_is_meant() {
        let buyer = Party { name: Some("栖云（杭州）电⼦有限公司 ".into()), tax_no: None };
        let v = Values { buyer, ..Values::default() };
        assert_eq!(verdicts(&v, Some("栖云(杭州)电子有限公司"))[2], Verdict::Holds);
        assert_eq!(verdicts(&v, Some("青橙传感"))[2], Verdict::Fails);
    }

    #[test]
    fn keys_tell_invoices_apart() {
        let with = |code: Option<&str>, number: Option<&str>| Values {
            code: code.map(str::to_owned),
            number: number.map(str::to_owned),
            issued_on: crate::time::Day::from_ymd(2026, 6, 21),
            total: Some(Fen(31_800)),
            ..Values::default()
        };
        let key = |code, number| duplicate_key(&with(code, number));
        assert_eq!(key(None, Some("26332000000018705526")).as_deref(), Some("N:26332000000018705526"));
        // 数电纸质发票 print a code and a short number beside the 20 digits.
        assert_eq!(
            key(Some("050001700111"), Some("26332000000018705526")).as_deref(),
            Some("N:26332000000018705526")
        );
        assert_eq!(key(Some("050001700111"), Some("99999951")).as_deref(), Some("C:050001700111:99999951"));
        assert_eq!(key(None, Some("99999951")), None, "eight digits alone are not unique in the country");
        assert_eq!(key(None, None), None);
    }
}
