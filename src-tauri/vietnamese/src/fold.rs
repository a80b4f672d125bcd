//! Folds text for search: "Đặng Thị Hường" becomes "dang thi huong", however it was typed.
//! The folded form is for comparing only; it is never shown and never written on paper.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

/// The text in small letters, without tone marks, horns, hats and breves, đ as d, white space collapsed to single spaces.
///
/// Canonical decomposition, marks U+0300–036F dropped, lower case; composed and decomposed input give the same result,
/// and folding twice changes nothing. Two stroke letters which do not decompose are taken along: "Ð" (eth, which old
/// converters wrote for "Đ") as d and "ƀ" (names from the Central Highlands) as b. Curled quotation marks, which Word puts
/// into "H’Bia", become straight ones, and invisible characters disappear.
pub fn fold(text: &str) -> String {
    let letters = &*PLAIN_LETTERS;
    let mut folded = Spaced::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_graphic() {
            folded.push(c.to_ascii_lowercase());
        } else if let Some(letter) = letters.get(c) {
            folded.push(letter);
        } else if c.is_whitespace() {
            folded.space();
        } else if is_mark(c) || is_invisible(c) {
            continue;
        } else {
            // Marks of other scripts may have to change places, so the whole text is decomposed at once.
            return fold_any_script(text);
        }
    }
    folded.text
}

/// A combining mark that folding drops.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// Control and format characters that pasting brings along (zero-width spaces, byte order mark, soft hyphen, direction
/// marks) and that no one can see on screen. White space is not among them.
pub(crate) fn is_invisible(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

fn fold_any_script(text: &str) -> String {
    let mut folded = Spaced::with_capacity(text.len());
    for c in text.nfd() {
        if c.is_whitespace() {
            folded.space();
        } else if !is_mark(c) && !is_invisible(c) {
            match keyboard_character(c) {
                Some(plain) => folded.push(plain),
                None => c.to_lowercase().for_each(|small| folded.push(small)),
            }
        }
    }
    folded.text
}

/// What stands on the keyboard for letters with a stroke and curled marks: they have no decomposition.
fn keyboard_character(c: char) -> Option<char> {
    match c {
        'đ' | 'Đ' | 'ð' | 'Ð' => Some('d'),
        'ƀ' | 'Ƀ' => Some('b'),
        '‘' | '’' => Some('\''),
        '“' | '”' => Some('"'),
        _ => None,
    }
}

/// Collects characters with single spaces between the words and none at the ends.
struct Spaced {
    text: String,
    space_due: bool,
}

impl Spaced {
    fn with_capacity(bytes: usize) -> Self {
        Spaced {
            text: String::with_capacity(bytes),
            space_due: false,
        }
    }

    fn push(&mut self, c: char) {
        if self.space_due {
            self.text.push(' ');
            self.space_due = false;
        }
        self.text.push(c);
    }

    fn space(&mut self) {
        self.space_due = !self.text.is_empty();
    }
}

/// The plain small letter of every precomposed Latin letter that has one; 0 where there is none.
/// Filled from the same rules as the slow path, so the two cannot disagree.
struct PlainLetters {
    latin: [u8; 0x0250 - 0x00C0],
    latin_additional: [u8; 0x1F00 - 0x1E00],
}

static PLAIN_LETTERS: LazyLock<PlainLetters> = LazyLock::new(|| {
    let mut table = PlainLetters {
        latin: [0; 0x0250 - 0x00C0],
        latin_additional: [0; 0x1F00 - 0x1E00],
    };
    table
        .latin
        .iter_mut()
        .zip(0x00C0u32..)
        .for_each(|(plain, code)| *plain = plain_letter(code));
    table
        .latin_additional
        .iter_mut()
        .zip(0x1E00u32..)
        .for_each(|(plain, code)| *plain = plain_letter(code));
    table
});

impl PlainLetters {
    fn get(&self, c: char) -> Option<char> {
        let plain = match c {
            '\u{C0}'..='\u{24F}' => self.latin[c as usize - 0x00C0],
            '\u{1E00}'..='\u{1EFF}' => self.latin_additional[c as usize - 0x1E00],
            _ => 0,
        };
        (plain != 0).then_some(char::from(plain))
    }
}

fn plain_letter(code: u32) -> u8 {
    let folded = char::from_u32(code)
        .map(|c| fold_any_script(c.encode_utf8(&mut [0; 4])))
        .unwrap_or_default();
    match folded.as_bytes() {
        [letter] if letter.is_ascii_lowercase() => *letter,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_as_people_type_when_searching() {
        for (typed, folded) in [
            ("Dương Thị Hồng", "duong thi hong"),
            ("ĐẶNG THỊ HƯỜNG", "dang thi huong"),
            ("  Bùi\u{a0}Thị \t\n Mỵ ", "bui thi my"),
            ("hòa", "hoa"),
            ("hoà", "hoa"),
            ("Ðinh Thị Ngọc", "dinh thi ngoc"),
            ("H'Hen Niê Kƀuôr", "h'hen nie kbuor"),
            ("H’Bia “Niê”", "h'bia \"nie\""),
            ("Zoë Müller, Muñoz", "zoe muller, munoz"),
            ("Chi hội 10 – khu phố 2", "chi hoi 10 – khu pho 2"),
            ("Nguyễn\u{200b} Thị\u{feff} La\u{ad}n", "nguyen thi lan"),
            ("İĞŞ", "igs"),
            ("Анна Ёлкина", "анна елкина"),
            ("", ""),
            (" \u{301} ", ""),
        ] {
            assert_eq!(fold(typed), folded, "{typed:?}");
        }
    }

    #[test]
    fn every_vietnamese_letter_folds_to_its_plain_letter() {
        for (plain, letters) in [
            ('a', "aàảãáạăằẳẵắặâầẩẫấậ"),
            ('d', "dđ"),
            ('e', "eèẻẽéẹêềểễếệ"),
            ('i', "iìỉĩíị"),
            ('o', "oòỏõóọôồổỗốộơờởỡớợ"),
            ('u', "uùủũúụưừửữứự"),
            ('y', "yỳỷỹýỵ"),
        ] {
            for letter in letters.chars() {
                let upper = letter.to_uppercase().to_string();
                assert_eq!(fold(&letter.to_string()), plain.to_string());
                assert_eq!(fold(&upper), plain.to_string());
                assert_eq!(fold(&upper.nfd().collect::<String>()), plain.to_string());
                assert!(
                    PLAIN_LETTERS.get(letter).is_some() || letter.is_ascii(),
                    "{letter} must not need the slow path"
                );
            }
        }
    }

    #[test]
    fn every_mark_is_dropped_and_its_neighbours_are_not() {
        for mark in '\u{300}'..='\u{36F}' {
            assert_eq!(fold(&format!("a{mark}b")), "ab", "{:04X}", mark as u32);
        }
        assert_eq!(fold("a\u{2FF}b\u{370}"), "a\u{2FF}b\u{371}");
    }

    /// Over every character of the alphabets (the planes above hold Chinese characters, without
    /// case): fast and slow path agree, composed and decomposed agree, twice is once.
    #[test]
    fn folding_is_stable_for_every_character() {
        for c in '\0'..='\u{1FFFF}' {
            let text = format!("x{c}\u{323}\u{302}y");
            let folded = fold(&text);
            assert_eq!(folded, fold_any_script(&text), "{:04X}", c as u32);
            assert_eq!(
                folded,
                fold(&text.nfc().collect::<String>()),
                "{:04X}",
                c as u32
            );
            assert_eq!(
                folded,
                fold(&text.nfd().collect::<String>()),
                "{:04X}",
                c as u32
            );
            assert_eq!(folded, fold(&folded), "{:04X}", c as u32);
        }
    }
}
