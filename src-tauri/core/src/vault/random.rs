//! Random bytes from the operating system, and the names made of them.

use super::hex::push_hex;
use crate::error::{Error, Result};

pub(super) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0u8; N];
    getrandom::fill(&mut bytes).map_err(|_| Error::Internal("no random numbers"))?;
    Ok(bytes)
}

/// Sixteen random bytes in hex: a name nobody can guess.
pub fn random_name() -> Result<String> {
    let mut text = String::with_capacity(32);
    push_hex(&mut text, &random::<16>()?);
    Ok(text)
}

/// A random identifier in the usual form (version 4).
pub(super) fn new_uuid() -> Result<String> {
    let mut bytes: [u8; 16] = random()?;
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let mut text = String::with_capacity(36);
    for (part, range) in [0..4, 4..6, 6..8, 8..10, 10..16].into_iter().enumerate() {
        if part > 0 {
            text.push('-');
        }
        push_hex(&mut text, &bytes[range]);
    }
    Ok(text)
}
