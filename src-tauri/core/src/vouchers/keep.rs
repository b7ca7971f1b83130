use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ledger::{VoucherCard, VoucherLine, card};
use super::look::{Meets, corrected, meets, staged};
use super::reading::{Field, Reading, Values};
use super::{Category, rules, store};
use crate::error::{Refusal, Result};
use crate::files::{self, Staged};
use crate::ids::VoucherId;
use crate::space::{Ctx, Recorded, Space, Tx, Wrote};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "KeepVoucher"))]
#[serde(deny_unknown_fields)]
pub struct Keep {
    pub staged: String,
    pub category: Category,
    /// As the person corrected them; as they were read where left out.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub values: Option<Values>,
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub scanned: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "KeptVoucher"))]
pub struct Kept {
    pub card: VoucherCard,
    /// The file became a further carrier of a voucher that was there.
    pub companion: bool,
}

/// Keeps a staged file: as a voucher of its own, or as a further carrier of the invoice it is.
///
/// # Errors
/// Refused `voucher_value_missing` without seller, day and total; `file_already_kept` and `voucher_already_kept`
/// without an override.
pub fn keep(space: &Space, ctx: &Ctx, ask: Keep) -> Result<Kept> {
    let (file, (reading, _)) = staged(space, &ask.staged, ask.scanned.as_deref())?;
    let reading = corrected(reading, ask.values)?;
    let missing = missing(&reading.values);
    if !missing.is_empty() {
        return Err(Refusal::VoucherValueMissing { fields: missing }.into());
    }
    // Asked before the bytes are kept, so that a refused file leaves nothing; asked again inside the door.
    space.read(|db| {
        stopped(ctx, &meets(db, &file.sha256, reading.format, &reading.values)?, &file.name).map(drop)
    })?;
    space.files().keep(&ask.staged)?;
    space.write(ctx, |tx| {
        let met = meets(tx, &file.sha256, reading.format, &reading.values)?;
        let same_as = stopped(ctx, &met, &file.name)?;
        let (voucher, companion) = match met {
            Meets::Companion { voucher } => (voucher.voucher, true),
            _ => (add(tx, ctx, ask.category, &reading, same_as)?, false),
        };
        let wrote = add_carrier(tx, ctx, voucher, &reading, &file)?;
        Ok(Recorded::new(Kept { card: card(tx, voucher)?, companion }, wrote))
    })
}

fn missing(values: &Values) -> Vec<Field> {
    let needed = [
        (Field::SellerName, values.seller.name.is_some()),
        (Field::IssuedOn, values.issued_on.is_some()),
        (Field::Total, values.total.is_some()),
    ];
    needed.into_iter().filter(|(_, there)| !there).map(|(field, _)| field).collect()
}

/// The voucher that this one repeats on purpose, where a supervisor has let it pass.
fn stopped(ctx: &Ctx, met: &Meets, name: &str) -> Result<Option<VoucherId>> {
    let (voucher, refusal) = match met {
        Meets::Nothing {} | Meets::Companion { .. } => return Ok(None),
        Meets::SameFile { voucher } => {
            let VoucherLine { voucher_no, kept_at, kept_by, .. } = voucher.clone();
            (voucher, Refusal::FileAlreadyKept { name: name.to_owned(), voucher_no, kept_at, kept_by })
        }
        Meets::SameNumber { voucher } => {
            let VoucherLine { voucher_no, number, category, total, kept_at, kept_by, .. } = voucher.clone();
            let number = number.unwrap_or_default();
            (voucher, Refusal::VoucherAlreadyKept { number, voucher_no, category, total, kept_at, kept_by })
        }
    };
    if ctx.excuse.is_some() { Ok(Some(voucher.voucher)) } else { Err(refusal.into()) }
}

fn add(
    tx: &Tx,
    ctx: &Ctx,
    category: Category,
    reading: &Reading,
    same_as: Option<VoucherId>,
) -> Result<VoucherId> {
    let new = store::New {
        voucher_no: format!("V-{:04}", store::last_id(tx)? + 1),
        category,
        reading,
        key: rules::duplicate_key(&reading.values),
        excuse: same_as
            .and_then(|same_as| ctx.excuse.as_ref().map(|excuse| (same_as, excuse.reason.as_str()))),
    };
    store::insert(tx, &new, ctx.now, ctx.user()?.id)
}

fn add_carrier(tx: &Tx, ctx: &Ctx, voucher: VoucherId, reading: &Reading, file: &Staged) -> Result<Wrote> {
    let user = ctx.user()?.id;
    files::record(tx, file, ctx.now)?;
    store::insert_file(tx, voucher, &file.sha256, reading.format, &file.name, ctx.now, user)
}
