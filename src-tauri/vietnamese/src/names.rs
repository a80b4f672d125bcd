//! A person's name as the office writes it: its parts, its tidy form, which letters to mark as found, and when two
//! spellings are one name. Names are never corrected here: what is on her card stays as it is.

use std::ops::Range;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use crate::fold::{fold, is_invisible};

/// The parts of a name. Vietnamese names run họ, đệm, tên; people are called and listed by tên, the last word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameParts<'a> {
    /// Họ: the first word, or empty when the name is one word.
    pub family: &'a str,
    /// Đệm: everything between, or empty.
    pub middle: &'a str,
    /// Tên: the last word.
    pub given: &'a str,
}

/// Splits a full name at its white space; the parts are slices of what was given.
pub fn name_parts(full_name: &str) -> NameParts<'_> {
    let name = full_name.trim();
    let (rest, given) = name.rsplit_once(char::is_whitespace).unwrap_or(("", name));
    let rest = rest.trim_end();
    let (family, middle) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    NameParts {
        family,
        middle: middle.trim_start(),
        given,
    }
}

/// The name as it is stored: composed letters (NFC), single spaces, nothing invisible. Spelling, capitals and the place of
/// tone marks stay as typed. Text in an old font must be converted before this, because "ư" is a soft hyphen there.
pub fn tidy_name(typed: &str) -> String {
    if is_tidy(typed) {
        return typed.to_owned();
    }
    tidied(typed)
}

/// Whether tidying would change nothing, told letter by letter: true only for letters that are composed for certain.
fn is_tidy(typed: &str) -> bool {
    let mut before = ' ';
    for c in typed.chars() {
        let fits = match c {
            ' ' => before != ' ',
            '!'..='~' => true,
            _ => is_composed_latin(c),
        };
        if !fits {
            return false;
        }
        before = c;
    }
    before != ' ' || typed.is_empty()
}

/// Latin letters of one character each: none of them joins with what stands before it.
fn is_composed_latin(c: char) -> bool {
    matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
}

fn tidied(typed: &str) -> String {
    let visible: String = typed.chars().filter(|&c| !is_invisible(c)).collect();
    let words: Vec<&str> = visible.split_whitespace().collect();
    words.join(" ").nfc().collect()
}

/// Where the words of a search are found in a name, as UTF-16 positions in the name's NFC form: what a screen marks.
///
/// A token marks the beginnings of words ("ho" marks **Hồ** Thị **Ho**à); only a token that begins no word marks places
/// within words. Ranges are in order, do not touch, and always cover whole letters with their marks.
pub fn highlight_ranges<T: AsRef<str>>(name: &str, folded_query_tokens: &[T]) -> Vec<Range<u32>> {
    let folded = FoldedName::of(name);
    let mut found: Vec<Range<u32>> = Vec::new();
    for token in folded_query_tokens
        .iter()
        .flat_map(|text| text.as_ref().split_whitespace())
    {
        let (at_word_starts, within): (Vec<usize>, Vec<usize>) = folded
            .occurrences(token)
            .partition(|&at| folded.letters[at].starts_word);
        let marked = if at_word_starts.is_empty() {
            within
        } else {
            at_word_starts
        };
        found.extend(
            marked
                .into_iter()
                .map(|at| folded.letters[at].start..folded.letters[at + token.len() - 1].end),
        );
    }
    found.sort_by_key(|range| (range.start, range.end));
    let mut merged: Vec<Range<u32>> = Vec::with_capacity(found.len());
    for range in found {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

/// The folded name together with the way back from every folded byte to the letter on screen.
struct FoldedName {
    text: String,
    /// One for each byte of `text`.
    letters: Vec<ShownLetter>,
}

#[derive(Clone, Copy)]
struct ShownLetter {
    start: u32,
    end: u32,
    starts_word: bool,
}

impl FoldedName {
    fn of(name: &str) -> Self {
        let mut folded = FoldedName {
            text: String::with_capacity(name.len()),
            letters: Vec::with_capacity(name.len()),
        };
        let mut end = 0;
        let mut in_word = false;
        for c in name.nfc() {
            let start = end;
            end += if u32::from(c) < 0x1_0000 { 1 } else { 2 };
            let plain = fold(c.encode_utf8(&mut [0; 4]));
            if plain.is_empty() && !c.is_whitespace() {
                // A mark that stayed apart from its letter: the letter before ends after it.
                let letter = folded.letters.last().map(|last| last.start);
                folded
                    .letters
                    .iter_mut()
                    .rev()
                    .take_while(|last| Some(last.start) == letter)
                    .for_each(|last| last.end = end);
                continue;
            }
            let is_word_letter = c.is_alphanumeric();
            let letter = ShownLetter {
                start,
                end,
                starts_word: is_word_letter && !in_word,
            };
            in_word = is_word_letter;
            let shown = if plain.is_empty() { " " } else { &plain };
            folded.text.push_str(shown);
            folded.letters.resize(folded.text.len(), letter);
        }
        folded
    }

    fn occurrences(&self, token: &str) -> impl Iterator<Item = usize> {
        self.text.match_indices(token).map(|(at, _)| at)
    }
}

/// Whether "Lý" and "Lí", "Mỹ" and "Mĩ" count as one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YAndI {
    /// Only the place of the tone mark and capitals are overlooked.
    Differ,
    /// A word's last y also counts as i where both are read alike: alone, or after a consonant ("Quý", "Quí").
    Alike,
}

/// Whether two spellings are one name: capitals, spaces, curled apostrophes and the place of the tone mark do not matter
/// ("Hòa" is "Hoà"), the tones and letters do ("Hòa" is not "Hóa"). For finding doubles; what is stored stays as typed.
pub fn same_name(one: &str, other: &str, y_and_i: YAndI) -> bool {
    same_name_key(one, y_and_i) == same_name_key(other, y_and_i)
}

/// Equal for exactly those names that [`same_name`] calls the same, so that lists can be compared by looking up.
pub fn same_name_key(name: &str, y_and_i: YAndI) -> String {
    let tidy = tidy_name(name);
    let mut key = String::with_capacity(tidy.len() + 8);
    for (at, word) in tidy.split(' ').enumerate() {
        if at > 0 {
            key.push(' ');
        }
        if !push_known_letters(&mut key, word, y_and_i) {
            key.push_str(&same_word_key(word, y_and_i));
        }
    }
    key
}

/// A word's key from the keys of its letters. False, and nothing pushed, if one of them is not in the table.
fn push_known_letters(key: &mut String, word: &str, y_and_i: YAndI) -> bool {
    let start = key.len();
    let mut tones: [Option<char>; 4] = [None; 4];
    let mut toned = 0;
    for c in word.chars() {
        let (letter, tone) = if matches!(c, '!'..='~') {
            (c.to_ascii_lowercase(), None)
        } else if let Some(known) = LETTER_KEYS.get(c) {
            known
        } else {
            key.truncate(start);
            return false;
        };
        key.push(letter);
        if tone.is_some() {
            if toned == tones.len() {
                key.truncate(start);
                return false;
            }
            tones[toned] = tone;
            toned += 1;
        }
    }
    if y_and_i == YAndI::Alike && ends_in_y_read_as_i(&key[start..]) {
        key.pop();
        key.push('i');
    }
    key.extend(tones.into_iter().flatten());
    true
}

/// The key of every composed Latin letter that has one of its own: itself in small without its tone, and the tone.
/// Filled from the rules for whole words, so the two cannot disagree.
struct LetterKeys {
    latin: Vec<Option<(char, Option<char>)>>,
    latin_additional: Vec<Option<(char, Option<char>)>>,
}

static LETTER_KEYS: LazyLock<LetterKeys> = LazyLock::new(|| LetterKeys {
    latin: ('\u{C0}'..='\u{24F}').map(letter_key).collect(),
    latin_additional: ('\u{1E00}'..='\u{1EFF}').map(letter_key).collect(),
});

impl LetterKeys {
    fn get(&self, c: char) -> Option<(char, Option<char>)> {
        match c {
            '\u{C0}'..='\u{24F}' => self.latin[c as usize - 0xC0],
            '\u{1E00}'..='\u{1EFF}' => self.latin_additional[c as usize - 0x1E00],
            _ => None,
        }
    }
}

fn letter_key(c: char) -> Option<(char, Option<char>)> {
    let key = same_word_key(c.encode_utf8(&mut [0; 4]), YAndI::Differ);
    let mut letters = key.chars();
    let letter = letters.next()?;
    let tone = letters.next();
    let is_whole = letters.next().is_none() && tone.is_none_or(is_tone) && !is_tone(letter);
    is_whole.then_some((letter, tone))
}

fn same_word_key(word: &str, y_and_i: YAndI) -> String {
    // NFC after taking the tone out puts the letters' own marks (ơ, ê, ă) back on, in one form.
    let straight = word
        .nfd()
        .map(|c| if matches!(c, '‘' | '’') { '\'' } else { c });
    let (tones, letters): (Vec<char>, Vec<char>) = straight.partition(|&c| is_tone(c));
    let mut key: String = letters
        .into_iter()
        .nfc()
        .flat_map(char::to_lowercase)
        .collect();
    if y_and_i == YAndI::Alike && ends_in_y_read_as_i(&key) {
        key.pop();
        key.push('i');
    }
    key.extend(tones);
    key
}

/// Huyền, hỏi, ngã, sắc or nặng.
fn is_tone(c: char) -> bool {
    matches!(c, '\u{300}' | '\u{309}' | '\u{303}' | '\u{301}' | '\u{323}')
}

/// True for ly, my, y, quy; false for tay, thuy, mây, where y and i are different sounds.
fn ends_in_y_read_as_i(word: &str) -> bool {
    let Some(before) = word.strip_suffix('y') else {
        return false;
    };
    before.ends_with("qu")
        || !before.ends_with(['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_names::{Random, some_name};

    #[test]
    fn a_name_has_family_middle_and_given_parts() {
        for (name, family, middle, given) in [
            ("Dương Thị Hồng", "Dương", "Thị", "Hồng"),
            (
                "Công Tằng Tôn Nữ Bích Ngọc",
                "Công",
                "Tằng Tôn Nữ Bích",
                "Ngọc",
            ),
            ("Lê Hoa", "Lê", "", "Hoa"),
            ("Hoa", "", "", "Hoa"),
            ("  Vũ   Thị \t Lan ", "Vũ", "Thị", "Lan"),
            ("H'Hen Niê", "H'Hen", "", "Niê"),
            ("", "", "", ""),
            ("   ", "", "", ""),
        ] {
            assert_eq!(
                name_parts(name),
                NameParts {
                    family,
                    middle,
                    given
                },
                "{name:?}"
            );
        }
    }

    #[test]
    fn tidying_never_corrects_the_name() {
        for (typed, tidy) in [
            ("  Dương  Thị\u{a0}Hồng ", "Dương Thị Hồng"),
            ("Nguyê\u{303}n Thi\u{323} Hoa\u{300}", "Nguyễn Thị Hoà"),
            ("Nguyễn Thị Hòa", "Nguyễn Thị Hòa"),
            ("lê thị LÝ", "lê thị LÝ"),
            ("Lê\u{200b} Thị\u{0007}\tLan\r\n", "Lê Thị Lan"),
            ("Thi\u{200b}\u{323}", "Thị"),
            ("\u{feff}", ""),
            ("李 小龍", "李 小龍"),
        ] {
            assert_eq!(tidy_name(typed), tidy, "{typed:?}");
        }
    }

    #[test]
    fn marks_what_was_found() {
        for (name, query, marked) in [
            ("Dương Thị Hồng", "duong hong", "[Dương] Thị [Hồng]"),
            ("Hồ Thị Hoà", "ho", "[Hồ] Thị [Ho]à"),
            ("Dương Thị Hồng", "ong", "Dư[ơng] Thị H[ồng]"),
            ("Đặng Thị Đào", "d", "[Đ]ặng Thị [Đ]ào"),
            ("Trần Thị Thanh", "th tha", "Trần [Th]ị [Tha]nh"),
            ("Lê Thị Mai (Mai Anh)", "mai", "Lê Thị [Mai] ([Mai] Anh)"),
            (
                "H\u{2019}Bia Ktê\u{306}",
                "kte",
                "H\u{2019}Bia [Ktê\u{306}]",
            ),
            ("Lê Thị Lan", "xuan", "Lê Thị Lan"),
            ("Lê Thị Lan", "", "Lê Thị Lan"),
            ("😀 Lan", "lan", "😀 [Lan]"),
            ("", "lan", ""),
        ] {
            for typed in [name.to_owned(), name.nfd().collect()] {
                let tokens: Vec<&str> = query.split(' ').collect();
                assert_eq!(
                    bracketed(&typed, &highlight_ranges(&typed, &tokens)),
                    marked,
                    "{typed:?} {query:?}"
                );
            }
        }
        assert_eq!(
            highlight_ranges("😀 Dương", &["duong"]).first(),
            Some(&(3..8)),
            "an emoji is two UTF-16 units"
        );
        assert_eq!(
            highlight_ranges("Lê Thị Lan", &["thi lan"]).len(),
            2,
            "a token with a space is two tokens"
        );
    }

    fn bracketed(name: &str, ranges: &[Range<u32>]) -> String {
        let units: Vec<u16> = name.nfc().collect::<String>().encode_utf16().collect();
        let mut shown = String::new();
        let mut done = 0;
        for range in ranges {
            let (start, end) = (range.start as usize, range.end as usize);
            shown += &String::from_utf16(&units[done..start])
                .expect("a range never begins inside a letter");
            shown += &format!(
                "[{}]",
                String::from_utf16(&units[start..end]).expect("a range never ends inside a letter")
            );
            done = end;
        }
        shown + &String::from_utf16(&units[done..]).expect("the rest is whole")
    }

    #[test]
    fn the_place_of_the_tone_mark_does_not_make_another_name() {
        use YAndI::{Alike, Differ};
        for (one, other, y_and_i, same) in [
            ("Nguyễn Thị Hòa", "Nguyễn Thị Hoà", Differ, true),
            ("Nguyễn Thị Hòa", "NGUYỄN  THỊ HOÀ", Differ, true),
            ("Lê Thị Thúy", "Lê Thị Thuý", Differ, true),
            ("Lê Thị Ủy", "Lê Thị Uỷ", Differ, true),
            ("H’Hen Niê", "H'Hen Niê", Differ, true),
            ("Nguyễn Thị Hòa", "Nguyễn Thị Hóa", Differ, false),
            ("Nguyễn Thị Hòa", "Nguyễn Thị Hoa", Differ, false),
            ("Trần Thị Hương", "Trần Thị Hường", Differ, false),
            ("Trần Thị Tâm", "Trần Thị Tam", Differ, false),
            ("Đỗ Thị Lan", "Dỗ Thị Lan", Differ, false),
            ("Lê Thị Lý", "Lê Thị Lí", Differ, false),
            ("Lê Thị Lý", "Lê Thị Lí", Alike, true),
            ("Lê Thị Mỹ", "LÊ THỊ MĨ", Alike, true),
            ("Đỗ Thị Quý", "Đỗ Thị Quí", Alike, true),
            ("Đỗ Thị Qúy", "Đỗ Thị Quí", Alike, true),
            ("Lê Thị Thúy", "Lê Thị Thúi", Alike, false),
            ("Lê Thị Hay", "Lê Thị Hai", Alike, false),
            ("Lê Thị Hoa", "Thị Lê Hoa", Alike, false),
        ] {
            for (one, other) in [(one, other), (other, one)] {
                let decomposed: String = one.nfd().collect();
                assert_eq!(
                    same_name(one, other, y_and_i),
                    same,
                    "{one} and {other}, {y_and_i:?}"
                );
                assert_eq!(
                    same_name(&decomposed, other, y_and_i),
                    same,
                    "{one} (decomposed) and {other}, {y_and_i:?}"
                );
            }
        }
    }

    #[test]
    fn the_short_ways_say_what_the_long_ones_do() {
        let long_key = |name: &str, y_and_i| -> String {
            let words: Vec<String> = tidied(name)
                .split(' ')
                .map(|word| same_word_key(word, y_and_i))
                .collect();
            words.join(" ")
        };
        let check = |text: &str| {
            assert_eq!(tidy_name(text), tidied(text), "{text:?}");
            for y_and_i in [YAndI::Differ, YAndI::Alike] {
                let name = same_name_key(text, y_and_i);
                assert_eq!(name, long_key(text, y_and_i), "{text:?}");
            }
        };
        for c in '\0'..='\u{2FFF}' {
            for text in [
                format!("{c}"),
                format!("q{c}y"),
                format!("Ậ{c}ẽ \u{323}"),
                format!(" x {c}"),
                format!("ở{c} Quý"),
            ] {
                check(&text);
            }
        }
        let mut random = Random::from_seed(12);
        for _ in 0..2_000 {
            let name = some_name(&mut random);
            check(&name);
            check(&name.to_uppercase());
            check(&name.nfd().collect::<String>());
        }
        assert!(is_tidy("Đặng Thị Hường") && !is_tidy("Đặng  Thị") && !is_tidy("Thị "));
        assert!(LETTER_KEYS.get('Ặ') == Some(('ă', Some('\u{323}'))));
    }

    #[test]
    fn parts_tidying_and_marking_hold_for_any_name() {
        let mut random = Random::from_seed(11);
        for _ in 0..5_000 {
            let name = some_name(&mut random);
            let decomposed: String = name.nfd().collect();
            let parts = name_parts(&name);
            assert_eq!(
                tidy_name(&format!(
                    "{} {} {}",
                    parts.family, parts.middle, parts.given
                )),
                name
            );
            assert_eq!(tidy_name(&decomposed), name);
            assert!(same_name(&decomposed, &name.to_uppercase(), YAndI::Differ));
            let token = fold(parts.given);
            let ranges = highlight_ranges(&decomposed, &[&token]);
            let units = name.encode_utf16().count() as u32;
            assert!(
                ranges.iter().any(|range| range.end == units),
                "the given name is marked: {name}"
            );
            let marked = bracketed(&name, &ranges);
            assert_eq!(marked.replace(['[', ']'], ""), name);
        }
    }
}
