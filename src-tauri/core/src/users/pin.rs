//! PINs as memory-hard hashes: `argon2id$<salt>$<hash>`, both in hex, with the crate's default costs
//! (19 MiB, two passes).

use argon2::Argon2;

use crate::error::{Fault, Refusal, Result};
use crate::files::hex;
use crate::world::World;

const FEWEST_DIGITS: usize = 6;

/// Refused where the PIN is not at least six digits.
pub fn hash(pin: &str, world: &World) -> Result<String> {
    if !is_shaped(pin) {
        return Err(Refusal::PinTooShort { digits: FEWEST_DIGITS as u32 }.into());
    }
    let salt = hex(&world.bytes::<16>());
    Ok(format!("argon2id${salt}${}", derive(pin, &salt)?))
}

/// Whether this may be somebody's PIN at all.
pub fn is_shaped(pin: &str) -> bool {
    pin.len() >= FEWEST_DIGITS && pin.bytes().all(|b| b.is_ascii_digit())
}

/// Whether the PIN is the one behind `kept`.
pub fn is_right(pin: &str, kept: &str) -> Result<bool> {
    let mut parts = kept.splitn(3, '$').skip(1);
    let (Some(salt), Some(hash)) = (parts.next(), parts.next()) else {
        return Err(Fault::new("a PIN hash has another shape than this program writes").into());
    };
    Ok(derive(pin, salt)? == hash)
}

fn derive(pin: &str, salt: &str) -> Result<String> {
    let mut out = [0; 32];
    Argon2::default()
        .hash_password_into(pin.as_bytes(), salt.as_bytes(), &mut out)
        .map_err(|error| Fault::new(error.to_string()))?;
    Ok(hex(&out))
}
