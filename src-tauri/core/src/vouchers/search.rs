//! How vouchers are found: by our number, by the invoice's, whole or from its end, by the seller, by the code on it.

use std::collections::BTreeSet;

use super::ledger::VoucherLine;
use super::{read_qr, rules, store};
use crate::error::Result;
use crate::fen::Fen;
use crate::space::Read;
use crate::spelling::{Fit, Rank, Typed};

/// Fewer digits than these stand in too many invoice numbers.
const DIGITS: usize = 4;

/// At most `limit` vouchers, the best first; of a seller the latest.
pub fn search(read: &Read, typed: &Typed, limit: u32) -> Result<Vec<(Fit, VoucherLine)>> {
    let mut found: Vec<(Fit, VoucherLine)> = Vec::new();
    if let Some(code) = scanned(read, typed.text())? {
        found.extend(code.voucher.map(|line| (Fit::number(Rank::Whole), line)));
    }
    found.extend(
        store::by_no(read, &typed.text().to_uppercase())?.map(|line| (Fit::number(Rank::Whole), line)),
    );
    if let Some(digits) = typed.digits().filter(|digits| digits.len() >= DIGITS) {
        for line in store::by_digits(read, &digits, limit)? {
            let whole = line.number.as_deref() == Some(digits.as_str());
            found.push((Fit::number(if whole { Rank::Whole } else { Rank::Tail }), line));
        }
    }
    for (fit, seller) in sellers(read, typed, limit)? {
        found.extend(store::of_seller(read, &seller, limit)?.into_iter().map(|line| (fit, line)));
    }
    found.sort_by_key(|(fit, _)| fit.rank);
    let mut seen = BTreeSet::new();
    found.retain(|(_, line)| seen.insert(line.voucher));
    found.truncate(limit as usize);
    Ok(found)
}

fn sellers(read: &Read, typed: &Typed, limit: u32) -> Result<Vec<(Fit, String)>> {
    let sellers = store::sellers(read)?.into_iter();
    let fits = sellers.filter_map(|seller| Some((typed.fits_name(&seller)?, seller)));
    Ok(crate::spelling::first(fits, limit))
}

/// The voucher of our number or of the invoice's, whole.
pub fn by_number(read: &Read, number: &str) -> Result<Option<VoucherLine>> {
    if let Some(line) = store::by_no(read, number)? {
        return Ok(Some(line));
    }
    let digits = number.len() >= DIGITS && number.bytes().all(|b| b.is_ascii_digit());
    let found = if digits { store::by_digits(read, number, 2)? } else { Vec::new() };
    Ok(found.into_iter().find(|line| line.number.as_deref() == Some(number)))
}

/// An invoice by the code on it.
pub struct Scanned {
    pub number: String,
    /// As far as the code tells: a legacy invoice's is without tax, and is not told.
    pub total: Option<Fen>,
    /// The kept one, where it is.
    pub voucher: Option<VoucherLine>,
}

/// What the two-dimensional code of an invoice says; `None` where the text is none.
pub fn scanned(read: &Read, text: &str) -> Result<Option<Scanned>> {
    let Ok(said) = read_qr::read(text) else { return Ok(None) };
    let Some(number) = said.values.number.clone() else { return Ok(None) };
    let key = rules::duplicate_key(&said.values);
    let voucher = key.map(|key| store::by_key(read, &key)).transpose()?.flatten();
    Ok(Some(Scanned { number, total: said.values.total, voucher }))
}
