//! Reads the values of a list the way offices write them: days in every spelling, numbers that lost their zeros, marks
//! that mean yes. Pure; what is not understood is said, never guessed.

use chrono::Datelike;

use super::findings::FindingCode;
use super::table::{Cell, number_text};
use crate::days::{Day, PartialDay};

/// A value as understood, with what was mended on the way.
pub(crate) type Mended<T> = (T, Option<FindingCode>);

/// "nt", "-nt-", ″: as in the row above.
pub(crate) fn means_as_above(text: &str) -> bool {
    let folded = sohoi_vietnamese::fold(text);
    let bare: String = folded
        .chars()
        .filter(|c| !matches!(c, ' ' | '-' | '.' | '/' | '(' | ')' | '_' | ','))
        .collect();
    matches!(
        bare.as_str(),
        "nt" | "nhutren" | "″" | "\"" | "''" | "〃" | "\"\"" | "''''"
    ) && !text.trim().is_empty()
}

/// Nothing is meant: a dash, a dot, "không có".
pub(crate) fn means_nothing(text: &str) -> bool {
    let folded = sohoi_vietnamese::fold(text);
    folded
        .chars()
        .all(|c| matches!(c, '-' | '.' | '_' | '/' | '–' | '—' | ' ' | '0'))
        || matches!(
            folded.as_str(),
            "khong co" | "chua co" | "n/a" | "null" | "none"
        )
}

/// Whether a mark says yes. None if it is no mark at all.
pub(crate) fn yes_or_no(cell: &Cell) -> Option<bool> {
    match cell {
        Cell::Truth(yes) => Some(*yes),
        Cell::Number(number) if *number == 1.0 => Some(true),
        Cell::Number(number) if *number == 0.0 => Some(false),
        Cell::Text(text) => match sohoi_vietnamese::fold(text).as_str() {
            "x" | "v" | "co" | "1" | "yes" | "true" | "dung" | "✓" | "✔" | "☑" | "x." | "+"
            | "√" => Some(true),
            "" | "khong" | "0" | "no" | "false" | "-" | "k" | "ko" | "sai" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

/// A day as far as it is written. `Err` if something stands there that is no day.
pub(crate) fn partial_day(cell: &Cell, today: Day) -> Result<Mended<PartialDay>, ()> {
    match cell {
        Cell::Day(day) => Ok(((*day).into(), None)),
        Cell::Number(number) if number.fract() == 0.0 || *number > 10_000.0 => {
            number_as_day(*number).ok_or(())
        }
        Cell::Text(text) => text_as_day(text, today),
        _ => Err(()),
    }
}

/// A bare number is a year, a day without its signs (14061978), or Excel's count of days.
fn number_as_day(number: f64) -> Option<Mended<PartialDay>> {
    let whole = number.trunc() as i64;
    match whole {
        1850..=2150 => Some((PartialDay::year(whole as i32), None)),
        // 1901-05 to 2149-06.
        2151..=91_000 => {
            let day = Day::from_ymd_opt(1899, 12, 30)?
                .checked_add_days(chrono::Days::new(whole as u64))?;
            Some((day.into(), None))
        }
        1_000_000..=31_129_999 => {
            let (day, month, year) = (whole / 1_000_000, whole / 10_000 % 100, whole % 10_000);
            made(year as i32, Some(month as u32), Some(day as u32), false).map(|day| (day, None))
        }
        _ => None,
    }
}

fn made(year: i32, month: Option<u32>, day: Option<u32>, about: bool) -> Option<PartialDay> {
    if !(1850..=2150).contains(&year) {
        return None;
    }
    Day::from_ymd_opt(year, month.unwrap_or(1), day.unwrap_or(1))?;
    Some(PartialDay {
        year,
        month,
        day,
        about,
    })
}

fn text_as_day(text: &str, today: Day) -> Result<Mended<PartialDay>, ()> {
    let folded = sohoi_vietnamese::fold(text);
    let mut rest = folded.trim();
    let mut about = false;
    for word in ["khoang", "chung", "~", "tam", "uoc", "co"] {
        if let Some(shorter) = rest.strip_prefix(word) {
            about = true;
            rest = shorter.trim_start_matches([' ', '.', ':']);
        }
    }
    for word in ["sinh nam", "nam", "sinh", "ngay"] {
        if let Some(shorter) = rest.strip_prefix(word) {
            rest = shorter.trim_start_matches([' ', '.', ':']);
        }
    }
    let spelt = rest
        .replace("thang", "/")
        .replace("nam", "/")
        .replace(" 00:00:00", "")
        .replace("t00:00:00", "");
    if !spelt
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '/' | '-' | '.' | ' ' | ',' | '\\'))
    {
        return Err(());
    }
    let parts: Vec<&str> = spelt
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let numbers: Vec<i64> = parts
        .iter()
        .map(|part| part.parse().map_err(|_| ()))
        .collect::<Result<_, ()>>()?;
    let plain = |day: Option<PartialDay>| day.map(|day| (day, None)).ok_or(());
    let small = |number: i64| u32::try_from(number).unwrap_or(0);
    match (numbers.as_slice(), parts.as_slice()) {
        ([year], [digits]) if digits.len() == 4 => plain(made(*year as i32, None, None, about)),
        ([_], [digits]) if digits.len() == 8 => {
            let (day, rest) = digits.split_at(2);
            let (month, year) = rest.split_at(2);
            let number = |text: &str| text.parse().unwrap_or(0);
            plain(made(
                number(year) as i32,
                Some(number(month)),
                Some(number(day)),
                about,
            ))
        }
        ([serial], [digits]) if digits.len() == 5 => number_as_day(*serial as f64).ok_or(()),
        ([month, year], [_, digits]) if digits.len() == 4 => {
            plain(made(*year as i32, Some(small(*month)), None, about))
        }
        ([year, month], [digits, _]) if digits.len() == 4 => {
            plain(made(*year as i32, Some(small(*month)), None, about))
        }
        ([year, month, day], [digits, ..]) if digits.len() == 4 => plain(made(
            *year as i32,
            Some(small(*month)),
            Some(small(*day)),
            about,
        )),
        ([day, month, year], [_, _, digits]) if matches!(digits.len(), 2 | 4) => {
            let year = if digits.len() == 4 {
                *year as i32
            } else {
                century(*year as i32, today)
            };
            let (day, month) = (small(*day), small(*month));
            // 0/0/1978 and 00/5/1978: what is not known was filled up with zeros.
            let (day, month) = (
                Some(day).filter(|day| *day > 0),
                Some(month).filter(|month| *month > 0),
            );
            let day = day.filter(|_| month.is_some());
            match made(year, month, day, about) {
                Some(found) => Ok((found, None)),
                None => made(year, day, month, about)
                    .map(|found| (found, Some(FindingCode::DayAndMonthSwapped)))
                    .ok_or(()),
            }
        }
        _ => Err(()),
    }
}

/// "78" is 1978 and "05" is 2005: nobody in a list is born after today.
fn century(two_digits: i32, today: Day) -> i32 {
    if 2000 + two_digits > today.year() {
        1900 + two_digits
    } else {
        2000 + two_digits
    }
}

/// Day and month where the year has its own column. Excel makes a day of this year out of "9-3".
pub(crate) fn day_and_month(cell: &Cell) -> Option<(Option<u32>, u32)> {
    match cell {
        Cell::Day(day) => Some((Some(day.day()), day.month())),
        Cell::Number(number) if number.fract() == 0.0 && (1.0..=12.0).contains(number) => {
            Some((None, *number as u32))
        }
        Cell::Number(number) if number.fract() != 0.0 => {
            // 27.06 or 9.3: a day with a point for a slash.
            day_and_month(&Cell::Text(number.to_string()))
        }
        Cell::Text(text) => {
            let folded = sohoi_vietnamese::fold(text)
                .replace("thang", "/")
                .replace("ngay", "");
            let parts: Vec<u32> = folded
                .split(|c: char| !c.is_ascii_digit())
                .filter(|part| !part.is_empty())
                .map(|part| part.parse().ok())
                .collect::<Option<_>>()?;
            if folded.chars().any(char::is_alphabetic) {
                return None;
            }
            match parts.as_slice() {
                [month] if (1..=12).contains(month) => Some((None, *month)),
                // 2016 is a leap year: 29/2 may stand there.
                [day, month] if Day::from_ymd_opt(2016, *month, *day).is_some() => {
                    Some((Some(*day), *month))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// Digits of a phone number as they are dialled today, and a second number if one stands there.
pub(crate) struct Phone {
    pub number: String,
    pub second: Option<String>,
    pub mended: Option<FindingCode>,
    pub is_odd: bool,
}

pub(crate) fn phone(cell: &Cell) -> Option<Phone> {
    let text = match cell {
        Cell::Number(number) => number_text(*number),
        Cell::Text(text) => text.clone(),
        _ => return None,
    };
    let mut parts = text
        .split(['/', ',', ';', '\n'])
        .flat_map(|part| part.split(" - "))
        .map(str::trim)
        .filter(|part| part.chars().any(|c| c.is_ascii_digit()));
    let first = parts.next().unwrap_or(text.trim());
    let second = parts.next().map(|part| dialled(part).0);
    let (number, mended) = dialled(first);
    let is_odd = !is_phone(&number);
    Some(Phone {
        number,
        second,
        mended,
        is_odd,
    })
}

fn is_phone(number: &str) -> bool {
    let digits = number.chars().all(|c| c.is_ascii_digit());
    digits
        && ((number.len() == 10 && number.starts_with('0') && !number.starts_with("01"))
            || (number.len() == 11 && number.starts_with("02")))
}

fn dialled(text: &str) -> (String, Option<FindingCode>) {
    let tidy: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-' | '(' | ')' | '\'' | '’'))
        .collect();
    let tidy = tidy
        .strip_prefix("+84")
        .map(|rest| format!("0{}", rest.trim_start_matches('0')))
        .unwrap_or(tidy);
    if !tidy.chars().all(|c| c.is_ascii_digit()) {
        return (tidy, None);
    }
    let (number, mut mended) = match tidy.len() {
        9 if tidy.starts_with(['3', '5', '7', '8', '9']) => {
            (format!("0{tidy}"), Some(FindingCode::LostZeros))
        }
        10 if tidy.starts_with('1') || tidy.starts_with('2') => {
            (format!("0{tidy}"), Some(FindingCode::LostZeros))
        }
        11 if tidy.starts_with("84") => (format!("0{}", &tidy[2..]), None),
        _ => (tidy, None),
    };
    match since_2018(&number) {
        Some(today) => {
            mended = Some(FindingCode::OldMobile);
            (today, mended)
        }
        None => (number, mended),
    }
}

/// Eleven-digit mobile numbers as they have been since 15/9/2018 (Quyết định 798/QĐ-BTTTT).
fn since_2018(number: &str) -> Option<String> {
    const PREFIXES: [(&str, &str); 25] = [
        ("0120", "070"),
        ("0121", "079"),
        ("0122", "077"),
        ("0126", "076"),
        ("0128", "078"),
        ("0123", "083"),
        ("0124", "084"),
        ("0125", "085"),
        ("0127", "081"),
        ("0129", "082"),
        ("0162", "032"),
        ("0163", "033"),
        ("0164", "034"),
        ("0165", "035"),
        ("0166", "036"),
        ("0167", "037"),
        ("0168", "038"),
        ("0169", "039"),
        ("0186", "056"),
        ("0188", "058"),
        ("0182", "052"),
        ("0183", "053"),
        ("0184", "054"),
        ("0185", "055"),
        ("0199", "059"),
    ];
    if number.len() != 11 {
        return None;
    }
    PREFIXES
        .iter()
        .find_map(|(old, new)| number.strip_prefix(old).map(|rest| format!("{new}{rest}")))
}

/// An identity number: CCCD of twelve digits, CMND of nine, or something odd.
pub(crate) enum Identity {
    Citizen(String),
    Old(String),
    Odd(String),
    /// "1.2E+11": the digits are lost for good.
    Rounded,
}

pub(crate) fn identity(cell: &Cell) -> Option<Mended<Identity>> {
    let (text, was_number) = match cell {
        Cell::Number(number) => (number_text(*number), true),
        Cell::Text(text) => (text.clone(), false),
        _ => return None,
    };
    let upper = text.to_uppercase();
    if upper.contains("E+")
        && upper
            .chars()
            .all(|c| c.is_ascii_digit() || "E+., ".contains(c))
    {
        return Some((Identity::Rounded, None));
    }
    let tidy: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-' | '\'' | '’'))
        .collect();
    if tidy.is_empty() {
        return None;
    }
    if !tidy.chars().all(|c| c.is_ascii_digit()) {
        return Some((Identity::Odd(tidy), None));
    }
    let zeros = Some(FindingCode::LostZeros);
    Some(match tidy.len() {
        12 => (Identity::Citizen(tidy), None),
        // Ten or eleven digits can only be a CCCD without its zeros; a CMND never had more than nine.
        10 | 11 => (Identity::Citizen(format!("{tidy:0>12}")), zeros),
        9 => (Identity::Old(tidy), None),
        8 if was_number => (Identity::Old(format!("0{tidy}")), zeros),
        _ => (Identity::Odd(tidy), None),
    })
}

const ETHNIC_GROUPS: [&str; 54] = [
    "Kinh",
    "Tày",
    "Thái",
    "Hoa",
    "Khmer",
    "Mường",
    "Nùng",
    "Mông",
    "Dao",
    "Gia Rai",
    "Ngái",
    "Ê Đê",
    "Ba Na",
    "Xơ Đăng",
    "Sán Chay",
    "Cơ Ho",
    "Chăm",
    "Sán Dìu",
    "Hrê",
    "Mnông",
    "Raglay",
    "Xtiêng",
    "Bru Vân Kiều",
    "Thổ",
    "Giáy",
    "Cơ Tu",
    "Giẻ Triêng",
    "Mạ",
    "Khơ Mú",
    "Co",
    "Tà Ôi",
    "Chơ Ro",
    "Kháng",
    "Xinh Mun",
    "Hà Nhì",
    "Chu Ru",
    "Lào",
    "La Chí",
    "La Ha",
    "Phù Lá",
    "La Hủ",
    "Lự",
    "Lô Lô",
    "Chứt",
    "Mảng",
    "Pà Thẻn",
    "Cơ Lao",
    "Cống",
    "Bố Y",
    "Si La",
    "Pu Péo",
    "Brâu",
    "Ơ Đu",
    "Rơ Măm",
];

const OTHER_SPELLINGS: [(&str, &str); 14] = [
    ("hmong", "Mông"),
    ("meo", "Mông"),
    ("kho", "Cơ Ho"),
    ("kohor", "Cơ Ho"),
    ("khome", "Khmer"),
    ("khomer", "Khmer"),
    ("jarai", "Gia Rai"),
    ("jrai", "Gia Rai"),
    ("giarai", "Gia Rai"),
    ("rade", "Ê Đê"),
    ("bahnar", "Ba Na"),
    ("viet", "Kinh"),
    ("stieng", "Xtiêng"),
    ("vankieu", "Bru Vân Kiều"),
];

/// The official spelling of a dân tộc, if it is one of the 54.
pub(crate) fn known_ethnicity(text: &str) -> Option<&'static str> {
    let key = letters_only(text);
    let key = key.strip_prefix("dantoc").unwrap_or(&key);
    if key.is_empty() {
        return None;
    }
    // "Thai" and "Thái", "Tho" and "Thổ" fold alike only with themselves, so the folded name is enough.
    ETHNIC_GROUPS
        .iter()
        .copied()
        .find(|known| letters_only(known) == key)
        .or_else(|| {
            OTHER_SPELLINGS
                .iter()
                .find(|(other, _)| *other == key)
                .map(|(_, known)| *known)
        })
}

fn letters_only(text: &str) -> String {
    sohoi_vietnamese::fold(text)
        .chars()
        .filter(|c| c.is_alphabetic())
        .collect()
}

const FAMILY_NAMES: [&str; 44] = [
    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do",
    "ho", "ngo", "duong", "ly", "dinh", "doan", "lam", "trinh", "mai", "dao", "ha", "cao", "luong",
    "luu", "truong", "ta", "thai", "chau", "to", "quach", "tong", "vuong", "nong", "giang", "au",
    "ong", "lo", "vang", "hua", "la", "thach", "kieu",
];

pub(crate) fn looks_like_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    (2..=10).contains(&words.len())
        && !text.chars().any(|c| c.is_ascii_digit())
        && FAMILY_NAMES.contains(&sohoi_vietnamese::fold(words[0]).as_str())
}

pub(crate) fn looks_like_birth(text: &str) -> bool {
    let digits: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    !text.chars().any(char::is_alphabetic)
        && digits.last().is_some_and(|year| {
            year.len() == 4
                && year
                    .parse::<i32>()
                    .is_ok_and(|year| (1910..=2020).contains(&year))
        })
}

/// The old fonts had no capital for a letter with a tone, so "Hồ Thị ánh" stands there for "Hồ Thị Ánh".
pub(crate) fn with_missing_capitals(name: &str) -> String {
    let restored = name.split(' ').map(|word| {
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if !first.is_ascii() => first.to_uppercase().chain(letters).collect(),
            _ => word.to_owned(),
        }
    });
    restored.collect::<Vec<String>>().join(" ")
}

/// "LÊ THỊ HOA" or "lê thị hoa" → "Lê Thị Hoa"; anything with both kinds of letters stays.
pub(crate) fn title_case(name: &str) -> String {
    let letters = || name.chars().filter(|c| c.is_alphabetic());
    let is_one_case = letters().all(|c| !c.is_lowercase()) || letters().all(|c| !c.is_uppercase());
    if !is_one_case {
        return name.to_owned();
    }
    name.split(' ')
        .map(|word| {
            let mut starts = true;
            word.chars()
                .flat_map(|c| {
                    let cased: Vec<char> = if starts {
                        c.to_uppercase().collect()
                    } else {
                        c.to_lowercase().collect()
                    };
                    // H'Hen, K-Bé: the letter after the sign starts a part of its own.
                    starts = matches!(c, '\'' | '’' | '-');
                    cased
                })
                .collect::<String>()
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Day {
        Day::from_ymd_opt(2018, 1, 20).unwrap()
    }

    #[test]
    fn days_are_read_in_every_spelling() {
        for (written, read) in [
            ("14/06/1978", Some("1978-06-14")),
            ("14-6-1978", Some("1978-06-14")),
            ("03.11.1982", Some("1982-11-03")),
            ("1978-06-14", Some("1978-06-14")),
            ("1978-06-14 00:00:00", Some("1978-06-14")),
            ("14061978", Some("1978-06-14")),
            ("14/6/78", Some("1978-06-14")),
            ("14/6/05", Some("2005-06-14")),
            ("06/1978", Some("1978-06")),
            ("6-1978", Some("1978-06")),
            ("00/00/1978", Some("1978")),
            ("1978", Some("1978")),
            ("khoảng 2015", Some("~2015")),
            ("Khoảng năm 2015", Some("~2015")),
            ("~2015", Some("~2015")),
            ("sinh năm 1978", Some("1978")),
            ("ngày 14 tháng 6 năm 1978", Some("1978-06-14")),
            ("28655", Some("1978-06-14")),
            ("không rõ", None),
            ("19", None),
            ("31/02/1978", None),
            ("1978a", None),
            ("", None),
        ] {
            let found = partial_day(&Cell::Text(written.to_owned()), today())
                .ok()
                .map(|(day, _)| day.to_string());
            assert_eq!(found.as_deref(), read, "{written}");
        }
        let (swapped, said) = partial_day(&Cell::Text("06/14/1978".to_owned()), today()).unwrap();
        assert_eq!(
            (swapped.to_string().as_str(), said),
            ("1978-06-14", Some(FindingCode::DayAndMonthSwapped))
        );
        for (number, read) in [
            (1978.0, "1978"),
            (28655.0, "1978-06-14"),
            (14_061_978.0, "1978-06-14"),
        ] {
            assert_eq!(
                partial_day(&Cell::Number(number), today())
                    .unwrap()
                    .0
                    .to_string(),
                read
            );
        }
    }

    #[test]
    fn phones_get_back_what_the_sheet_took() {
        for (written, read, is_odd) in [
            ("0912345678", "0912345678", false),
            ("0912 345.678", "0912345678", false),
            ("912345678", "0912345678", false),
            ("+84 912345678", "0912345678", false),
            ("84912345678", "0912345678", false),
            ("0165 2345678", "0352345678", false),
            ("1652345678", "0352345678", false),
            ("02438271234", "02438271234", false),
            ("8765432", "8765432", true),
            ("0912345678 / 0987654321", "0912345678", false),
        ] {
            let found = phone(&Cell::Text(written.to_owned())).unwrap();
            assert_eq!(
                (found.number.as_str(), found.is_odd),
                (read, is_odd),
                "{written}"
            );
        }
        assert_eq!(
            phone(&Cell::Number(912345678.0)).unwrap().number,
            "0912345678"
        );
        assert_eq!(
            phone(&Cell::Text("0912345678, 0987654321".into()))
                .unwrap()
                .second
                .as_deref(),
            Some("0987654321")
        );
    }

    #[test]
    fn identity_numbers_get_back_their_zeros() {
        let check = |cell: Cell| match identity(&cell) {
            Some((Identity::Citizen(number), _)) => format!("citizen {number}"),
            Some((Identity::Old(number), _)) => format!("old {number}"),
            Some((Identity::Odd(number), _)) => format!("odd {number}"),
            Some((Identity::Rounded, _)) => "rounded".to_owned(),
            None => "none".to_owned(),
        };
        let text = |text: &str| Cell::Text(text.to_owned());
        assert_eq!(check(Cell::Number(1_178_001_842.0)), "citizen 001178001842");
        assert_eq!(
            check(Cell::Number(38_178_001_842.0)),
            "citizen 038178001842"
        );
        assert_eq!(check(text("001 178 001 842")), "citizen 001178001842");
        assert_eq!(check(text("012345678")), "old 012345678");
        assert_eq!(check(Cell::Number(12_345_678.0)), "old 012345678");
        assert_eq!(check(text("1.17800E+11")), "rounded");
        assert_eq!(check(text("001185000123456")), "odd 001185000123456");
    }

    #[test]
    fn small_marks_are_understood() {
        for text in ["nt", "-nt-", "NT", "″", "\"", "Như trên", "n.t", "〃"] {
            assert!(means_as_above(text), "{text}");
        }
        for text in ["", "Nga", "-", "antt"] {
            assert!(!means_as_above(text), "{text}");
        }
        assert_eq!(known_ethnicity("H'Mông"), Some("Mông"));
        assert_eq!(known_ethnicity("KINH"), Some("Kinh"));
        assert_eq!(known_ethnicity("Ê-đê"), Some("Ê Đê"));
        assert_eq!(known_ethnicity("K'Ho"), Some("Cơ Ho"));
        assert_eq!(known_ethnicity("Mỹ"), None);
        assert_eq!(title_case("NGUYỄN THỊ HOA"), "Nguyễn Thị Hoa");
        assert_eq!(title_case("H'HEN NIÊ"), "H'Hen Niê");
        assert_eq!(with_missing_capitals("Hồ Thị ánh"), "Hồ Thị Ánh");
        assert_eq!(title_case("Nguyễn Thị HOA"), "Nguyễn Thị HOA");
        assert_eq!(day_and_month(&Cell::Text("9-3".into())), Some((Some(9), 3)));
        assert_eq!(
            day_and_month(&Cell::Text("29/02".into())),
            Some((Some(29), 2))
        );
        assert_eq!(day_and_month(&Cell::Text("31/02".into())), None);
    }
}
