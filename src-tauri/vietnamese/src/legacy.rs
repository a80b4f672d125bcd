//! Text of the fonts Vietnam wrote with before Unicode: TCVN3 (.VnTime and its kin, TCVN 5712:1993) and VNI (VNI-Times).
//! Such text reaches us as Latin-1 letters ("NguyÔn", "Nguyeãn"). Conversion both ways, and a vote over a whole column on
//! which of them it is. Nothing may trim or tidy such text before it is converted: the soft hyphen is the letter ư.

use unicode_normalization::UnicodeNormalization;

use crate::syllable::is_syllable;

/// How the letters of a text are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    Unicode,
    Tcvn3,
    Vni,
}

/// TCVN 5712 VN1 from 0x80: letters, and five tone marks that stand after theirs.
const TCVN3_HIGH: [char; 128] = [
    'À', 'Ả', 'Ã', 'Á', 'Ạ', 'Ặ', 'Ậ', 'È', 'Ẻ', 'Ẽ', 'É', 'Ẹ', 'Ệ', 'Ì', 'Ỉ', 'Ĩ', // 8_
    'Í', 'Ị', 'Ò', 'Ỏ', 'Õ', 'Ó', 'Ọ', 'Ộ', 'Ờ', 'Ở', 'Ỡ', 'Ớ', 'Ợ', 'Ù', 'Ủ', 'Ũ', // 9_
    '\u{a0}', 'Ă', 'Â', 'Ê', 'Ô', 'Ơ', 'Ư', 'Đ', 'ă', 'â', 'ê', 'ô', 'ơ', 'ư', 'đ', 'Ằ', // A_
    GRAVE, HOOK, TILDE, ACUTE, DOT, 'à', 'ả', 'ã', 'á', 'ạ', 'Ẳ', 'ằ', 'ẳ', 'ẵ', 'ắ',
    'Ẵ', // B_
    'Ắ', 'Ầ', 'Ẩ', 'Ẫ', 'Ấ', 'Ề', 'ặ', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ', 'è', 'Ể', 'ẻ', 'ẽ', // C_
    'é', 'ẹ', 'ề', 'ể', 'ễ', 'ế', 'ệ', 'ì', 'ỉ', 'Ễ', 'Ế', 'Ồ', 'ĩ', 'í', 'ị', 'ò', // D_
    'Ổ', 'ỏ', 'õ', 'ó', 'ọ', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ', 'ù', // E_
    'Ỗ', 'ủ', 'ũ', 'ú', 'ụ', 'ừ', 'ử', 'ữ', 'ứ', 'ự', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ', 'Ố', // F_
];

/// The capitals VN1 puts where other encodings have control codes.
const TCVN3_LOW: [(u8, char); 12] = [
    (0x01, 'Ú'),
    (0x02, 'Ụ'),
    (0x04, 'Ừ'),
    (0x05, 'Ử'),
    (0x06, 'Ữ'),
    (0x11, 'Ứ'),
    (0x12, 'Ự'),
    (0x13, 'Ỳ'),
    (0x14, 'Ỷ'),
    (0x15, 'Ỹ'),
    (0x16, 'Ý'),
    (0x17, 'Ỵ'),
];

const GRAVE: char = '\u{300}';
const ACUTE: char = '\u{301}';
const CIRCUMFLEX: char = '\u{302}';
const TILDE: char = '\u{303}';
const BREVE: char = '\u{306}';
const HOOK: char = '\u{309}';
const DOT: char = '\u{323}';

/// What a VNI mark puts on the letter before it; its capital does the same.
const VNI_MARKS: [(char, &str); 16] = [
    ('ù', "\u{301}"),
    ('ø', "\u{300}"),
    ('û', "\u{309}"),
    ('õ', "\u{303}"),
    ('ï', "\u{323}"),
    ('â', "\u{302}"),
    ('á', "\u{302}\u{301}"),
    ('à', "\u{302}\u{300}"),
    ('å', "\u{302}\u{309}"),
    ('ã', "\u{302}\u{303}"),
    ('ä', "\u{302}\u{323}"),
    ('ê', "\u{306}"),
    ('é', "\u{306}\u{301}"),
    ('è', "\u{306}\u{300}"),
    ('ú', "\u{306}\u{309}"),
    ('ü', "\u{306}\u{303}"),
];

/// The last of the marks stands apart: no other letter has its sound.
const VNI_BREVE_DOT: char = 'ë';

/// VNI letters that are one sign.
const VNI_LETTERS: [(char, char); 8] = [
    ('í', 'í'),
    ('ì', 'ì'),
    ('æ', 'ỉ'),
    ('ó', 'ĩ'),
    ('ò', 'ị'),
    ('ô', 'ơ'),
    ('ö', 'ư'),
    ('î', 'ỵ'),
];

/// Text in Unicode (NFC), whatever it was written in. What the encoding does not know stays as it is.
pub fn decode(text: &str, encoding: Encoding) -> String {
    match encoding {
        Encoding::Unicode => text.nfc().collect(),
        Encoding::Tcvn3 => decode_tcvn3(text),
        Encoding::Vni => decode_vni(text),
    }
}

/// Text of a font of capitals such as .VnTimeH, which shows small letters' codes as capitals.
pub fn decode_capitals(text: &str, encoding: Encoding) -> String {
    decode(text, encoding).to_uppercase()
}

/// Text as that encoding's fonts show it. Toned capitals have no place in TCVN3's fonts, so they become small; for a font
/// of capitals that is right.
pub fn encode(text: &str, encoding: Encoding) -> String {
    match encoding {
        Encoding::Unicode => text.nfc().collect(),
        Encoding::Tcvn3 => text.nfc().map(encode_tcvn3).collect(),
        Encoding::Vni => text.nfc().fold(String::new(), |mut out, letter| {
            encode_vni(letter, &mut out);
            out
        }),
    }
}

/// What a font's name says about text written in it; None for Unicode's own fonts, which say nothing.
pub fn encoding_of_font(font: &str) -> Option<Encoding> {
    let font = font.trim().to_ascii_lowercase();
    if font.starts_with(".vn") {
        Some(Encoding::Tcvn3)
    } else if font.starts_with("vni-") || font.starts_with("vni ") {
        Some(Encoding::Vni)
    } else {
        None
    }
}

/// Fonts of capitals are named with an H at the end: .VnTimeH, .VnArialH.
pub fn is_capitals_font(font: &str) -> bool {
    encoding_of_font(font) == Some(Encoding::Tcvn3) && font.trim().ends_with('H')
}

/// Each word with one capital, for names that were all capitals (or half, from a font of capitals).
pub fn title_case(text: &str) -> String {
    let mut starts_word = true;
    let mut out = String::with_capacity(text.len());
    for letter in text.nfc() {
        if letter.is_alphabetic() {
            if starts_word {
                out.extend(letter.to_uppercase());
            } else {
                out.extend(letter.to_lowercase());
            }
            starts_word = false;
        } else {
            out.push(letter);
            starts_word = true;
        }
    }
    out
}

/// Which encoding a column is in, by a vote of all its words: the one under which most of them are Vietnamese syllables.
/// Words of plain letters tell nothing, and a column without any other is Unicode.
pub fn detect<'a>(column: impl Iterator<Item = &'a str>) -> Encoding {
    let (mut unicode, mut tcvn3, mut vni) = (0, 0, 0);
    for text in column {
        unicode += score(text, Encoding::Unicode);
        tcvn3 += score(text, Encoding::Tcvn3);
        vni += score(text, Encoding::Vni);
    }
    // A single legacy word is not believed against nothing at all; a foreign name scores below zero in every hand.
    if tcvn3 > unicode.max(vni).max(0) {
        Encoding::Tcvn3
    } else if vni > unicode.max(0) {
        Encoding::Vni
    } else {
        Encoding::Unicode
    }
}

/// Words that are Vietnamese syllables if the text is in that encoding, less those that then are none.
pub fn score(text: &str, encoding: Encoding) -> i64 {
    // Composed first: a combining mark is a letter of its own only to a machine.
    let text: String = text.nfc().collect();
    text.split(char::is_whitespace)
        .filter(|word| !word.is_ascii())
        .map(|word| score_word(word, encoding))
        .sum()
}

fn score_word(word: &str, encoding: Encoding) -> i64 {
    if encoding != Encoding::Unicode && word.chars().any(is_unicode_only) {
        return -1;
    }
    let decoded = decode(word, encoding);
    let mut score = 0;
    for part in decoded.split(|letter: char| letter.is_ascii() && !letter.is_alphabetic()) {
        if part.is_ascii() {
            continue;
        }
        score += if is_syllable(part) { 1 } else { -1 };
    }
    score
}

/// Letters that no old font's text can hold: everything beyond Latin-1 but the signs of Windows' Western set.
fn is_unicode_only(letter: char) -> bool {
    letter as u32 > 0xFF && letter.is_alphabetic()
}

fn decode_tcvn3(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for letter in text.nfc() {
        let decoded = tcvn3_letter(letter);
        match decoded {
            // ° ± ² ³ ´ are tone marks after a vowel and themselves elsewhere: "100 m²".
            GRAVE | HOOK | TILDE | ACUTE | DOT if decoded != letter => {
                let after_vowel = out.chars().next_back().is_some_and(is_vowel);
                out.push(if after_vowel { decoded } else { letter });
            }
            decoded => out.push(decoded),
        }
    }
    out.nfc().collect()
}

fn tcvn3_letter(letter: char) -> char {
    match letter as u32 {
        // U+FFFD and the like are beyond a byte and stay.
        code @ 0x80..=0xFF => TCVN3_HIGH[code as usize - 0x80],
        code @ 0x01..=0x17 => TCVN3_LOW
            .iter()
            .find(|(low, _)| u32::from(*low) == code)
            .map_or(letter, |(_, capital)| *capital),
        _ => letter,
    }
}

fn encode_tcvn3(letter: char) -> char {
    let code = |letter: char| {
        TCVN3_HIGH[0x21..]
            .iter()
            .position(|known| *known == letter)
            .and_then(|at| char::from_u32(0xA1 + at as u32))
    };
    if letter.is_ascii() {
        return letter;
    }
    let small = letter.to_lowercase().next().unwrap_or(letter);
    // Ă Â Ê Ô Ơ Ư Đ are the only capitals the fonts show.
    let wanted = if "ĂÂÊÔƠƯĐ".contains(letter) {
        letter
    } else {
        small
    };
    code(wanted).unwrap_or(letter)
}

fn decode_vni(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    // Whether the last letter can carry a mark: plain, or ơ and ư made here.
    let mut carrier: Option<char> = None;
    for letter in text.nfc() {
        let is_capital = letter.is_uppercase();
        let small = letter.to_lowercase().next().unwrap_or(letter);
        if let Some(marks) = carrier.and_then(|carrier| vni_marks(carrier, small)) {
            out.push_str(marks);
            carrier = None;
            continue;
        }
        let whole = if small == 'ñ' {
            Some('đ')
        } else {
            VNI_LETTERS
                .iter()
                .find(|(sign, _)| *sign == small)
                .map(|(_, letter)| *letter)
        };
        let decoded = match whole {
            Some(whole) if is_capital => whole.to_uppercase().next().unwrap_or(whole),
            Some(whole) => whole,
            None => letter,
        };
        out.push(decoded);
        let small = decoded.to_lowercase().next().unwrap_or(decoded);
        carrier = "aeouyơư".contains(small).then_some(small);
    }
    out.nfc().collect()
}

/// The marks a sign puts on a letter, if those two make one.
fn vni_marks(carrier: char, sign: char) -> Option<&'static str> {
    let marks = if sign == VNI_BREVE_DOT {
        "\u{306}\u{323}"
    } else {
        VNI_MARKS
            .iter()
            .find(|(known, _)| *known == sign)
            .map(|(_, marks)| *marks)?
    };
    let first = marks.chars().next()?;
    let fits = match carrier {
        'a' => true,
        'e' | 'o' => first != BREVE,
        _ => first != BREVE && first != CIRCUMFLEX,
    };
    fits.then_some(marks)
}

fn encode_vni(letter: char, out: &mut String) {
    if letter.is_ascii() {
        out.push(letter);
        return;
    }
    let is_capital = letter.is_uppercase();
    let put = |sign: char, out: &mut String| {
        if is_capital {
            out.extend(sign.to_uppercase());
        } else {
            out.push(sign);
        }
    };
    let small = letter.to_lowercase().next().unwrap_or(letter);
    if small == 'đ' {
        put('ñ', out);
        return;
    }
    let whole = |wanted: char| {
        VNI_LETTERS
            .iter()
            .find(|(_, letter)| *letter == wanted)
            .map(|(sign, _)| *sign)
    };
    if let Some(sign) = whole(small) {
        put(sign, out);
        return;
    }
    // ơ and ư carry marks as they are; any other letter is taken apart to its plain one.
    let parts: Vec<char> = std::iter::once(small).nfd().collect();
    let (carrier, marks): (char, Vec<char>) = match parts.split_first() {
        Some((base, rest)) if rest.contains(&'\u{31b}') => {
            let horned = if *base == 'o' { 'ô' } else { 'ö' };
            let tones = rest.iter().copied().filter(|mark| *mark != '\u{31b}');
            (horned, tones.collect())
        }
        Some((base, rest)) => (*base, rest.to_vec()),
        None => (small, Vec::new()),
    };
    let alike = |known: &str| {
        known.chars().count() == marks.len() && known.chars().all(|mark| marks.contains(&mark))
    };
    let sign = if alike("\u{306}\u{323}") {
        Some(VNI_BREVE_DOT)
    } else {
        VNI_MARKS
            .iter()
            .find(|(_, known)| alike(known))
            .map(|(sign, _)| *sign)
    };
    match sign {
        Some(sign) if "aeouyôö".contains(carrier) && !marks.is_empty() => {
            put(carrier, out);
            put(sign, out);
        }
        _ => out.push(letter),
    }
}

fn is_vowel(letter: char) -> bool {
    let base = std::iter::once(letter).nfd().next().unwrap_or(letter);
    "aeiouyAEIOUY".contains(base)
}

#[cfg(test)]
mod tests;
