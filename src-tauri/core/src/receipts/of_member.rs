use super::store;
use crate::error::Result;
use crate::ids::MemberId;
use crate::space::{Read, Tx};

/// How many receipts and fees hang on a person; for other features.
pub fn count_of(read: &Read, member: MemberId) -> Result<u32> {
    let (receipts, fees) = store::of_member(read, member)?;
    Ok(u32::try_from(receipts.len() + fees.len()).unwrap_or(u32::MAX))
}

/// Moves receipts and fees, with the deposits among them, to another row of the same person; how many. What a receipt
/// says stays as it was printed.
pub fn reassign(tx: &Tx, from: MemberId, to: MemberId) -> Result<u32> {
    let (receipts, fees) = store::of_member(tx, from)?;
    for receipt in &receipts {
        store::reassign_receipt(tx, *receipt, to)?;
    }
    for fee in &fees {
        store::reassign_fee(tx, *fee, to)?;
    }
    Ok(u32::try_from(receipts.len() + fees.len()).unwrap_or(u32::MAX))
}
