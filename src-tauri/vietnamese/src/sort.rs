//! Sort keys: byte strings that a plain comparison (`memcmp`, SQLite's BLOB order) puts into Vietnamese order, so a list
//! is sorted once when it is written. The order is that of the Unicode collation tables for Vietnamese (CLDR, `vi`).
//!
//! First level letters (a ă â b c d đ e ê … o ô ơ … u ư …), second level tones (ngang, huyền, hỏi, ngã, sắc, nặng),
//! third level capitals (small before capital). Numbers sort by value: "Chi hội 2" before "Chi hội 10".

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use crate::fold::{is_invisible, is_mark};
use crate::names::name_parts;

/// The order of people in a list: tên (the last word), then họ, then đệm.
///
/// Tones are compared within each part, so all "Hà" come before all "Hạ" whatever their họ; capitals only decide between
/// names that are otherwise the same, so a list typed in capitals does not fall apart.
pub fn name_sort_key(full_name: &str) -> Vec<u8> {
    let parts = name_parts(full_name);
    let mut key = Vec::with_capacity(4 * full_name.len());
    let mut capitals = Vec::with_capacity(full_name.len());
    for part in [parts.given, parts.family, parts.middle] {
        let weights = Weights::of(part);
        weights.push_letters_and_tones(&mut key);
        capitals.extend(weights.capitals);
    }
    push_without_usual(&capitals, &mut key);
    key
}

/// The order of any other text: names of units, movements, papers.
pub fn text_sort_key(text: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(4 * text.len());
    let weights = Weights::of(text);
    weights.push_letters_and_tones(&mut key);
    push_without_usual(&weights.capitals, &mut key);
    key
}

/// Below every weight, so that what ends first comes first.
const END: u8 = 0x00;
const END_OF_LETTERS: u8 = 0x01;
/// No mark, or a small letter.
const USUAL: u8 = 0x02;
const CAPITAL: u8 = 0x03;
/// Curled quotation marks, after every other mark.
const OPENING: u8 = 0xE0;
const CLOSING: u8 = 0xE1;

const SPACE: u8 = 0x02;
const FIRST_SIGN: u8 = 0x03;
const NUMBER: u8 = 0x40;
const FIRST_LETTER: u8 = 0x41;
/// Before the UTF-8 bytes of characters from other scripts: after z, in code point order.
const OTHER: u8 = 0xF0;

/// Signs in collation order.
const SIGNS: &str = "_-–—,;:!?.·'\"«»()[]{}§@*/\\&#%•`^°+÷×<=>|~$₫€";
const LETTERS: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
/// Marks in collation order; the five tones first, then what foreign names bring.
const MARKS: &str = "\u{300}\u{309}\u{303}\u{301}\u{323}\u{306}\u{302}\u{30C}\u{30A}\u{308}\u{30B}\u{307}\u{327}\u{328}\u{304}\u{31B}";

/// The three levels of a text, before they are written behind one another.
#[derive(Default)]
struct Weights {
    letters: Vec<u8>,
    tones: Vec<u8>,
    capitals: Vec<u8>,
}

impl Weights {
    fn of(text: &str) -> Self {
        let mut weights = Weights::default();
        let mut chars = text.nfd().filter(|&c| !is_invisible(c)).peekable();
        let mut marks: Vec<char> = Vec::new();
        let mut space_due = false;
        while let Some(c) = chars.next() {
            if c.is_whitespace() {
                space_due = !weights.letters.is_empty();
                continue;
            }
            if std::mem::take(&mut space_due) {
                weights.push(&[SPACE], USUAL);
            }
            if c.is_ascii_digit() {
                let mut digits = String::from(c);
                while let Some(digit) = chars.next_if(char::is_ascii_digit) {
                    digits.push(digit);
                }
                weights.push_number(&digits);
                continue;
            }
            if is_mark(c) {
                weights.push_mark(c);
                continue;
            }
            marks.clear();
            while let Some(mark) = chars.next_if(|&next| is_mark(next)) {
                marks.push(mark);
            }
            weights.push_letter(c, &mut marks);
            marks.iter().for_each(|&mark| weights.push_mark(mark));
        }
        weights
    }

    /// Pushes a letter, taking from its marks the one that makes it another letter (ă, â, ê, ô, ơ, ư).
    fn push_letter(&mut self, c: char, marks: &mut Vec<char>) {
        let (c, curl) = uncurl(c);
        let small = single_lowercase(c);
        let capital = if small == c { USUAL } else { CAPITAL };
        let letter = take_shape(small, marks);
        if let Some(place) = place_in(LETTERS, letter) {
            self.push(&[FIRST_LETTER + place], capital);
        } else if let Some(place) = place_in(SIGNS, letter) {
            self.push(&[FIRST_SIGN + place], capital);
        } else {
            self.push(&[OTHER], capital);
            self.letters.extend(letter.encode_utf8(&mut [0; 4]).bytes());
        }
        self.tones.extend(curl);
    }

    /// By size: the count of digits goes before the digits. Leading zeros only part what is otherwise the same.
    fn push_number(&mut self, digits: &str) {
        let significant = digits.trim_start_matches('0');
        let zeros = (digits.len() - significant.len()).min(100) as u8;
        self.push(&[NUMBER], USUAL + zeros);
        // Longer runs than the byte can count are no numbers any more; they still have a fixed order.
        self.letters.push(SPACE + significant.len().min(250) as u8);
        self.letters.extend(significant.bytes());
    }

    fn push_mark(&mut self, mark: char) {
        match place_in(MARKS, mark) {
            Some(place) => self.tones.push(USUAL + 1 + place),
            None => {
                self.tones.push(OTHER);
                self.tones.extend(mark.encode_utf8(&mut [0; 4]).bytes());
            }
        }
    }

    fn push(&mut self, letter: &[u8], capital: u8) {
        self.letters.extend(letter);
        self.tones.push(USUAL);
        self.capitals.push(capital);
    }

    fn push_letters_and_tones(&self, key: &mut Vec<u8>) {
        key.extend(&self.letters);
        key.push(END_OF_LETTERS);
        push_without_usual(&self.tones, key);
        key.push(END);
    }
}

/// Trailing usual weights say nothing: texts that get this far have the same letters, so also the same count of them.
fn push_without_usual(weights: &[u8], key: &mut Vec<u8>) {
    let said = weights
        .iter()
        .rposition(|&weight| weight != USUAL)
        .map_or(0, |last| last + 1);
    key.extend(&weights[..said]);
}

/// Curled quotation marks sort with the straight ones, as marks of them: H’Bia stands next to H'Bia.
fn uncurl(c: char) -> (char, Option<u8>) {
    match c {
        '‘' => ('\'', Some(OPENING)),
        '’' => ('\'', Some(CLOSING)),
        '“' => ('"', Some(OPENING)),
        '”' => ('"', Some(CLOSING)),
        _ => (c, None),
    }
}

/// The letter that a shape mark makes of a plain one. As in the collation algorithm a mark of the same class before it
/// (a tone typed before the hat, in text that is not canonical) keeps the shape mark away from its letter.
fn take_shape(letter: char, marks: &mut Vec<char>) -> char {
    for place in 0..marks.len() {
        let shaped = match (letter, marks[place]) {
            ('a', '\u{306}') => 'ă',
            ('a', '\u{302}') => 'â',
            ('e', '\u{302}') => 'ê',
            ('o', '\u{302}') => 'ô',
            ('o', '\u{31B}') => 'ơ',
            ('u', '\u{31B}') => 'ư',
            _ => continue,
        };
        let class = canonical_combining_class(marks[place]);
        if marks[..place]
            .iter()
            .any(|&earlier| canonical_combining_class(earlier) == class)
        {
            continue;
        }
        marks.remove(place);
        return shaped;
    }
    letter
}

/// Characters whose small form is several characters keep their own form; none is a Vietnamese letter.
fn single_lowercase(c: char) -> char {
    let mut small = c.to_lowercase();
    match (small.next(), small.next()) {
        (Some(only), None) => only,
        _ => c,
    }
}

fn place_in(order: &str, wanted: char) -> Option<u8> {
    order
        .chars()
        .position(|c| c == wanted)
        .map(|place| place as u8)
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use icu_collator::options::{CollatorOptions, Strength};
    use icu_collator::preferences::CollationNumericOrdering;
    use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
    use icu_locale_core::locale;

    use super::*;
    use crate::test_names::{Random, some_name, some_syllables};

    fn assert_order(key: fn(&str) -> Vec<u8>, ordered: &[&str]) {
        for pair in ordered.windows(2) {
            assert!(
                key(pair[0]) < key(pair[1]),
                "{:?} comes before {:?}",
                pair[0],
                pair[1]
            );
            let decomposed: String = pair[0].nfd().collect();
            assert_eq!(key(&decomposed), key(pair[0]), "{:?} decomposed", pair[0]);
        }
    }

    #[test]
    fn people_are_listed_by_given_name() {
        assert_order(
            name_sort_key,
            &[
                "",
                "Lê Thị An",
                "Nguyễn Thị Ánh",
                "Bùi Thị Ân",
                "Vũ Thị Diệp",
                "Vũ Thị Đào",
                "Hà",
                "Đỗ Hà",
                "Đỗ Bích Hà",
                "Đỗ Thị Hà",
                "Vũ Thị Hà",
                "Bùi Thị Hạ",
                "Dương Thị Hồng",
                "Đào Thị Hồng",
                "Đào Thị Ngọc Hồng",
                "Lê Thị Oanh",
                "Lê Thị Thơ",
                "Lê Thị Thu",
                "Lê Thị Thư",
                "Lê Thị Yến",
            ],
        );
    }

    #[test]
    fn tones_and_letters_have_their_order() {
        assert_order(
            text_sort_key,
            &[
                "ma", "mà", "mả", "mã", "má", "mạ", "mă", "mằ", "mẳ", "mẵ", "mắ", "mặ", "mâ", "mậ",
                "mb",
            ],
        );
        assert_order(
            text_sort_key,
            &["d", "đ", "e", "ê", "f", "o", "ô", "ơ", "p", "u", "ư", "v"],
        );
        assert_order(
            text_sort_key,
            &["hoa", "Hoa", "HOA", "hoà", "Hoà", "Hoá", "hoan", "Hoan"],
        );
    }

    #[test]
    fn capitals_part_only_names_that_are_otherwise_the_same() {
        assert_order(
            name_sort_key,
            &["LÊ THỊ HÀ", "Vũ Thị Hà", "VŨ THỊ HÀ", "Bùi Thị Hạ"],
        );
    }

    #[test]
    fn numbers_sort_by_value() {
        assert_order(
            text_sort_key,
            &[
                "Chi hội",
                "Chi hội 0",
                "Chi hội 1",
                "Chi hội 2",
                "Chi hội 02",
                "Chi hội 2 – khu A",
                "Chi hội 2A",
                "Chi hội 2B",
                "Chi hội 9",
                "Chi hội 10",
                "Chi hội 10A",
                "Chi hội 100",
                "Chi hội 100000000000000000000000000000",
                "Chi hội A",
                "Chi hội Phụ nữ trẻ",
            ],
        );
        assert_order(text_sort_key, &["Tổ 1/2", "Tổ 1/10", "Tổ 2/1"]);
    }

    #[test]
    fn spaces_and_what_cannot_be_seen_do_not_count() {
        assert_eq!(
            name_sort_key("  Lê\u{a0}Thị \u{200b}Hà "),
            name_sort_key("Lê Thị Hà")
        );
        assert_eq!(text_sort_key(" Tổ\t 1\u{feff}"), text_sort_key("Tổ 1"));
    }

    #[test]
    fn the_tables_stay_within_their_bytes() {
        assert!(FIRST_SIGN as usize + SIGNS.chars().count() <= NUMBER as usize);
        assert!(FIRST_LETTER as usize + LETTERS.chars().count() <= OTHER as usize);
        assert!(USUAL as usize + 1 + MARKS.chars().count() <= OPENING as usize);
    }

    /// The reference the keys are measured against.
    fn collator(
        strength: Strength,
        numeric: CollationNumericOrdering,
    ) -> CollatorBorrowed<'static> {
        let mut preferences = CollatorPreferences::from(locale!("vi"));
        preferences.numeric_ordering = Some(numeric);
        let mut options = CollatorOptions::default();
        options.strength = Some(strength);
        Collator::try_new(preferences, options).expect("the tables are compiled in")
    }

    /// Compares neighbours after sorting, and random pairs, which is enough for a total order.
    fn assert_same_order(
        texts: &mut [String],
        key: fn(&str) -> Vec<u8>,
        reference: impl Fn(&str, &str) -> Ordering,
    ) {
        let mut random = Random::from_seed(texts.len() as u64);
        for _ in 0..texts.len() {
            let (one, other) = (
                &texts[random.below(texts.len())],
                &texts[random.below(texts.len())],
            );
            assert_eq!(
                key(one).cmp(&key(other)),
                reference(one, other),
                "{one:?} and {other:?}"
            );
        }
        texts.sort_by_cached_key(|text| key(text));
        for pair in texts.windows(2) {
            assert_eq!(
                key(&pair[0]).cmp(&key(&pair[1])),
                reference(&pair[0], &pair[1]),
                "{:?} and {:?}",
                pair[0],
                pair[1]
            );
        }
    }

    #[test]
    fn text_order_is_that_of_the_collation_tables() {
        let mut random = Random::from_seed(1);
        let mut texts: Vec<String> = (0..40_000).map(|_| some_syllables(&mut random)).collect();
        texts.extend((0..5_000).map(|_| some_syllables(&mut random).nfd().collect::<String>()));
        // Every sign and mark of the tables, alone, beside letters, and marks in orders that are not canonical.
        texts.extend(SIGNS.chars().chain("‘’“”".chars()).flat_map(|sign| {
            [
                format!("{sign}"),
                format!("a{sign}b"),
                format!("{sign}A"),
                format!("a {sign} b"),
            ]
        }));
        for mark in MARKS.chars() {
            for letter in "aAeEoOuUyYcndDđ".chars() {
                texts.push(format!("{letter}{mark}"));
                texts.extend(
                    MARKS
                        .chars()
                        .map(|second| format!("{letter}{mark}{second}c")),
                );
            }
        }
        let reference = collator(Strength::Tertiary, CollationNumericOrdering::False);
        assert_same_order(&mut texts, text_sort_key, |one, other| {
            reference.compare(one, other)
        });
    }

    #[test]
    fn numbers_in_text_follow_the_collation_tables_too() {
        let mut random = Random::from_seed(2);
        let mut texts: Vec<String> = (0..20_000)
            .map(|_| {
                let size = 1 + random.below(9) as u32;
                let number = random.below(10usize.pow(size));
                let after = random.choose(&["", "", "A", "B", " - khu phố 3", "/12", ".5"]);
                let unit = random.choose(&["Chi hội", "Tổ", "tổ", "Khu phố", "Ấp"]);
                format!("{unit} {number}{after}")
            })
            .collect();
        let reference = collator(Strength::Tertiary, CollationNumericOrdering::True);
        assert_same_order(&mut texts, text_sort_key, |one, other| {
            reference.compare(one, other)
        });
    }

    #[test]
    fn name_order_is_that_of_the_collation_tables_part_by_part() {
        let mut random = Random::from_seed(4);
        let mut names: Vec<String> = (0..50_000)
            .map(|_| match random.below(4) {
                0 => some_syllables(&mut random),
                1 => some_name(&mut random).to_uppercase(),
                _ => some_name(&mut random),
            })
            .collect();
        let letters_and_tones = collator(Strength::Secondary, CollationNumericOrdering::False);
        let with_capitals = collator(Strength::Tertiary, CollationNumericOrdering::False);
        assert_same_order(&mut names, name_sort_key, |one, other| {
            let (one, other) = (name_parts(one), name_parts(other));
            let pairs = [
                (one.given, other.given),
                (one.family, other.family),
                (one.middle, other.middle),
            ];
            let by = |collator: &CollatorBorrowed| {
                let orders = pairs.map(|(one, other)| collator.compare(one, other));
                orders
                    .into_iter()
                    .find(|order| order.is_ne())
                    .unwrap_or(Ordering::Equal)
            };
            by(&letters_and_tones).then_with(|| by(&with_capitals))
        });
    }
}
