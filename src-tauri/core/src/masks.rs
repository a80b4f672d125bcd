//! How numbers of phones and cards are shown to somebody who did not ask for them in clear.

/// Shown in place of digits that are not asked for.
pub const MASK: char = '•';

/// `001178001842` → `0011•••••842`.
pub fn mask_citizen_number(number: &str) -> String {
    mask(number, 4, 3)
}

/// `011234567` → `01••••567`.
pub fn mask_old_citizen_number(number: &str) -> String {
    mask(number, 2, 3)
}

/// `0912345678` → `09•• ••• 678`.
pub fn mask_phone(number: &str) -> String {
    let masked: Vec<char> = mask(number, 2, 3).chars().collect();
    if masked.len() != 10 {
        return masked.into_iter().collect();
    }
    let part = |range: std::ops::Range<usize>| masked[range].iter().collect::<String>();
    format!("{} {} {}", part(0..4), part(4..7), part(7..10))
}

/// A number with its middle covered; a name that stands where a number may stands as it is.
pub fn mask_phone_or_name(text: &str) -> String {
    if text.chars().filter(char::is_ascii_digit).count() * 2 < text.chars().count() {
        text.to_owned()
    } else {
        mask_phone(text)
    }
}

fn mask(number: &str, first: usize, last: usize) -> String {
    let length = number.chars().count();
    if length < first + last + 3 {
        return MASK.to_string().repeat(length);
    }
    number
        .chars()
        .enumerate()
        .map(|(at, c)| {
            if at < first || at >= length - last {
                c
            } else {
                MASK
            }
        })
        .collect()
}
