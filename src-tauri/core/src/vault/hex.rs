//! Bytes as hexadecimal digits.

/// Writes bytes at the end of a text.
pub(crate) fn push_hex(text: &mut String, bytes: &[u8]) {
    for byte in bytes {
        for half in [byte >> 4, byte & 15] {
            text.push(char::from_digit(u32::from(half), 16).expect("a half byte is below 16"));
        }
    }
}
