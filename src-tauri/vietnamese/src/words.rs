//! Numbers and days the Vietnamese way: in words for papers, in figures for screens, and read back as typed.
//! Northern wording (nghìn, linh); days read from free typing are in `dates`.

use std::fmt::Write;

use chrono::{Datelike, NaiveDate, Weekday};

/// A whole number in words, in small letters: 1250000 is "một triệu hai trăm năm mươi nghìn".
///
/// After mươi: mốt, tư, lăm (21, 24, 25); after mười: một, bốn, lăm (11, 14, 15); after linh: một, bốn, năm.
/// Empty hundreds and tens are spoken when something stands before them ("một nghìn không trăm linh năm"),
/// three empty places are passed over ("một triệu không trăm linh năm"). Above 999 tỷ: "nghìn tỷ", "triệu tỷ", "tỷ tỷ".
pub fn number_in_words(number: i64) -> String {
    let mut words: Vec<&str> = Vec::new();
    if number < 0 {
        words.push("âm");
    }
    match number.unsigned_abs() {
        0 => words.push("không"),
        size => say_number(size, false, &mut words),
    }
    words.join(" ")
}

/// An amount for the line "bằng chữ": "Một triệu hai trăm năm mươi nghìn đồng".
pub fn money_in_words(dong: i64) -> String {
    let words = number_in_words(dong);
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    first
        .into_iter()
        .flatten()
        .chain(letters)
        .chain(" đồng".chars())
        .collect()
}

const BILLION: u64 = 1_000_000_000;

fn say_number(number: u64, after_more: bool, words: &mut Vec<&'static str>) {
    let (billions, rest) = (number / BILLION, number % BILLION);
    if billions > 0 {
        say_number(billions, after_more, words);
        words.push("tỷ");
    }
    let mut after_more = after_more || billions > 0;
    for (group, unit) in [
        (rest / 1_000_000, Some("triệu")),
        (rest / 1_000 % 1_000, Some("nghìn")),
        (rest % 1_000, None),
    ] {
        if group > 0 {
            say_group(group, after_more, words);
            words.extend(unit);
            after_more = true;
        }
    }
}

fn say_group(group: u64, after_more: bool, words: &mut Vec<&'static str>) {
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
    let after_hundreds = after_more || hundreds > 0;
    if after_hundreds {
        words.extend([digit_word(hundreds), "trăm"]);
    }
    match tens {
        0 if ones > 0 && after_hundreds => words.push("linh"),
        0 => {}
        1 => words.push("mười"),
        _ => words.extend([digit_word(tens), "mươi"]),
    }
    match (tens, ones) {
        (_, 0) => {}
        (2.., 1) => words.push("mốt"),
        (2.., 4) => words.push("tư"),
        (1.., 5) => words.push("lăm"),
        _ => words.push(digit_word(ones)),
    }
}

fn digit_word(digit: u64) -> &'static str {
    match digit {
        0 => "không",
        1 => "một",
        2 => "hai",
        3 => "ba",
        4 => "bốn",
        5 => "năm",
        6 => "sáu",
        7 => "bảy",
        8 => "tám",
        _ => "chín",
    }
}

/// A day in an official paper: "ngày 05 tháng 02 năm 2026", "ngày 18 tháng 6 năm 2026".
/// Nghị định 30/2020/NĐ-CP, Phụ lục I: a zero goes before days below 10 and before months 1 and 2.
pub fn formal_date(day: NaiveDate) -> String {
    format!("ngày {:02} {}", day.day(), formal_month(day))
}

/// The month of a day in an official paper: "tháng 02 năm 2026", "tháng 6 năm 2026" (same rule as [`formal_date`]).
pub fn formal_month(day: NaiveDate) -> String {
    let padding = if day.month() <= 2 { "0" } else { "" };
    format!("tháng {padding}{} năm {}", day.month(), day.year())
}

/// A day in a table or on screen: "05/02/2026".
pub fn short_date(day: NaiveDate) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

/// The weekday standing alone or beginning a line: "Thứ Hai", "Chủ nhật".
pub fn weekday_name(day: NaiveDate) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "Thứ Hai",
        Weekday::Tue => "Thứ Ba",
        Weekday::Wed => "Thứ Tư",
        Weekday::Thu => "Thứ Năm",
        Weekday::Fri => "Thứ Sáu",
        Weekday::Sat => "Thứ Bảy",
        Weekday::Sun => "Chủ nhật",
    }
}

/// The weekday within a sentence: "thứ Hai" (Nghị định 30/2020/NĐ-CP, Phụ lục II: the day's own word keeps its capital).
pub fn weekday_in_text(day: NaiveDate) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "thứ Hai",
        Weekday::Tue => "thứ Ba",
        Weekday::Wed => "thứ Tư",
        Weekday::Thu => "thứ Năm",
        Weekday::Fri => "thứ Sáu",
        Weekday::Sat => "thứ Bảy",
        Weekday::Sun => "Chủ nhật",
    }
}

/// A whole number in figures: 1234567 is "1.234.567".
pub fn format_number(number: i64) -> String {
    let mut text = String::new();
    if number < 0 {
        text.push('-');
    }
    push_grouped(&number.unsigned_abs().to_string(), &mut text);
    text
}

/// A number kept as a whole count of its smallest places, as indicators are: (642, 1) is "64,2", (123450, 2) is "1.234,50".
pub fn format_scaled(scaled: i64, decimals: u32) -> String {
    let decimals = decimals as usize;
    let digits = format!("{:0>width$}", scaled.unsigned_abs(), width = decimals + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    let mut text = String::new();
    if scaled < 0 {
        text.push('-');
    }
    push_grouped(whole, &mut text);
    if decimals > 0 {
        text.push(',');
        text.push_str(fraction);
    }
    text
}

/// A calculated number rounded to so many places: (64.25, 1) is "64,3". Halves go away from zero as written in decimal, the
/// way it is done on paper. Infinite and undefined numbers give an empty text, as nothing true can be printed.
pub fn format_decimal(number: f64, decimals: u32) -> String {
    if !number.is_finite() {
        return String::new();
    }
    // The shortest decimal text is what a person means by the number; the binary value of 1.005 lies a little below.
    let shortest = format!("{}", number.abs());
    let (whole, fraction) = shortest.split_once('.').unwrap_or((&shortest, ""));
    let kept = decimals as usize;
    let mut digits: Vec<u8> = whole
        .bytes()
        .chain(fraction.bytes().chain(std::iter::repeat(b'0')).take(kept))
        .collect();
    if fraction
        .as_bytes()
        .get(kept)
        .is_some_and(|&next| next >= b'5')
    {
        add_one(&mut digits);
    }
    let digits: String = digits.into_iter().map(char::from).collect();
    let (whole, fraction) = digits.split_at(digits.len() - kept);
    let mut text = String::new();
    if number < 0.0 && digits.bytes().any(|digit| digit != b'0') {
        text.push('-');
    }
    push_grouped(whole, &mut text);
    if kept > 0 {
        text.push(',');
        text.push_str(fraction);
    }
    text
}

fn add_one(digits: &mut Vec<u8>) {
    for digit in digits.iter_mut().rev() {
        if *digit < b'9' {
            *digit += 1;
            return;
        }
        *digit = b'0';
    }
    digits.insert(0, b'1');
}

fn push_grouped(digits: &str, text: &mut String) {
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
}

/// Why a typed number was not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberProblem {
    /// Nothing was typed.
    Empty,
    /// Letters or signs that belong to no number.
    NotANumber,
    /// A dot that does not part thousands ("64.2", "1.23"): it may be meant as a comma, so it is asked, not guessed.
    DotIsNotThousands,
    /// More places after the comma than the figure has.
    TooManyDecimals,
    /// Larger than the program can count.
    TooLarge,
}

/// A whole number as typed: 1234, 1.234, 1 234, -5.
pub fn parse_number(typed: &str) -> Result<i64, NumberProblem> {
    parse_scaled(typed, 0)
}

/// A number as typed, as a whole count of its smallest places: with one decimal, "64,2" is 642 and "64" is 640.
/// Zeros after the last place are overlooked ("64,20").
pub fn parse_scaled(typed: &str, decimals: u32) -> Result<i64, NumberProblem> {
    let number = TypedNumber::read(typed)?;
    let fraction = number.fraction.trim_end_matches('0');
    let places = decimals as usize;
    if fraction.len() > places {
        return Err(NumberProblem::TooManyDecimals);
    }
    let digits = format!("{}{}{fraction:0<places$}", number.sign, number.whole);
    digits.parse().map_err(|_| NumberProblem::TooLarge)
}

/// A number with any decimals as typed: 64,2 or 1.234,5.
pub fn parse_decimal(typed: &str) -> Result<f64, NumberProblem> {
    let number = TypedNumber::read(typed)?;
    let mut text = String::new();
    write!(text, "{}{}.{}", number.sign, number.whole, number.fraction)
        .map_err(|_| NumberProblem::NotANumber)?;
    match text.parse::<f64>() {
        Ok(value) if value.is_finite() => Ok(value + 0.0),
        _ => Err(NumberProblem::TooLarge),
    }
}

struct TypedNumber<'a> {
    sign: &'static str,
    whole: String,
    fraction: &'a str,
}

impl<'a> TypedNumber<'a> {
    fn read(typed: &'a str) -> Result<Self, NumberProblem> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(NumberProblem::Empty);
        }
        let (sign, size) = match typed.strip_prefix(['-', '\u{2212}']) {
            Some(size) => ("-", size.trim_start()),
            None => ("", typed),
        };
        let (whole, fraction) = match size.split_once(',') {
            Some((_, "")) => return Err(NumberProblem::NotANumber),
            Some((whole, fraction)) => (whole, fraction),
            None => (size, ""),
        };
        if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NumberProblem::NotANumber);
        }
        Ok(TypedNumber {
            sign,
            whole: join_thousands(whole)?,
            fraction,
        })
    }
}

/// The digits without their separators, which must be all dots or all spaces, three digits after each.
fn join_thousands(whole: &str) -> Result<String, NumberProblem> {
    let is_separator = |c: char| c == '.' || c.is_whitespace();
    let all_digits =
        |group: &&str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let groups: Vec<&str> = whole.split(is_separator).collect();
    if !groups.iter().all(all_digits)
        || (whole.contains('.') && whole.contains(char::is_whitespace))
    {
        return Err(NumberProblem::NotANumber);
    }
    let [first, later @ ..] = groups.as_slice() else {
        return Err(NumberProblem::NotANumber);
    };
    // "0.125" can only be a decimal: no one writes thousands after a leading zero.
    let grouped =
        first.len() <= 3 && !first.starts_with('0') && later.iter().all(|group| group.len() == 3);
    match (later.is_empty() || grouped, whole.contains('.')) {
        (true, _) => Ok(groups.concat()),
        (false, true) => Err(NumberProblem::DotIsNotThousands),
        (false, false) => Err(NumberProblem::NotANumber),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_names::Random;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
    }

    #[test]
    fn says_numbers() {
        for (number, words) in [
            (0, "không"),
            (1, "một"),
            (4, "bốn"),
            (5, "năm"),
            (10, "mười"),
            (11, "mười một"),
            (14, "mười bốn"),
            (15, "mười lăm"),
            (20, "hai mươi"),
            (21, "hai mươi mốt"),
            (24, "hai mươi tư"),
            (25, "hai mươi lăm"),
            (31, "ba mươi mốt"),
            (44, "bốn mươi tư"),
            (55, "năm mươi lăm"),
            (91, "chín mươi mốt"),
            (100, "một trăm"),
            (101, "một trăm linh một"),
            (104, "một trăm linh bốn"),
            (105, "một trăm linh năm"),
            (110, "một trăm mười"),
            (111, "một trăm mười một"),
            (115, "một trăm mười lăm"),
            (121, "một trăm hai mươi mốt"),
            (555, "năm trăm năm mươi lăm"),
            (1_000, "một nghìn"),
            (1_005, "một nghìn không trăm linh năm"),
            (1_050, "một nghìn không trăm năm mươi"),
            (1_500, "một nghìn năm trăm"),
            (10_000, "mười nghìn"),
            (21_021, "hai mươi mốt nghìn không trăm hai mươi mốt"),
            (105_000, "một trăm linh năm nghìn"),
            (1_000_005, "một triệu không trăm linh năm"),
            (1_005_000, "một triệu không trăm linh năm nghìn"),
            (1_250_000, "một triệu hai trăm năm mươi nghìn"),
            (
                12_345_678,
                "mười hai triệu ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám",
            ),
            (1_000_000_000, "một tỷ"),
            (1_000_000_001, "một tỷ không trăm linh một"),
            (
                35_908_292_000,
                "ba mươi lăm tỷ chín trăm linh tám triệu hai trăm chín mươi hai nghìn",
            ),
            (1_500_000_000_000, "một nghìn năm trăm tỷ"),
            (2_000_000_000_000_000, "hai triệu tỷ"),
            (1_000_000_000_000_000_000, "một tỷ tỷ"),
            (-15, "âm mười lăm"),
        ] {
            assert_eq!(number_in_words(number), words, "{number}");
        }
        assert_eq!(
            money_in_words(1_250_000),
            "Một triệu hai trăm năm mươi nghìn đồng"
        );
        assert_eq!(money_in_words(0), "Không đồng");
        assert_eq!(money_in_words(-5_000), "Âm năm nghìn đồng");
        assert!(number_in_words(i64::MIN).starts_with("âm chín tỷ hai trăm hai mươi ba triệu"));
    }

    /// Reads the words back by the rules of speech, independently of how they were made.
    fn heard(words: &str) -> i64 {
        let words: Vec<&str> = words.split(' ').collect();
        let (sign, words) = if words[0] == "âm" {
            (-1, &words[1..])
        } else {
            (1, &words[..])
        };
        // total: finished tỷ; below: finished triệu and nghìn; group: up to 999.
        let (mut total, mut below, mut group, mut ones) = (0i64, 0i64, 0i64, 0i64);
        for word in words {
            match *word {
                "trăm" => (group, ones) = (group + ones * 100, 0),
                "mươi" => (group, ones) = (group + ones * 10, 0),
                "mười" => group += 10,
                "linh" => {}
                "nghìn" => (below, group, ones) = (below + (group + ones) * 1_000, 0, 0),
                "triệu" => (below, group, ones) = (below + (group + ones) * 1_000_000, 0, 0),
                "tỷ" => {
                    (total, below, group, ones) =
                        ((total + below + group + ones) * 1_000_000_000, 0, 0, 0)
                }
                digit => {
                    ones = match digit {
                        "không" => 0,
                        "một" | "mốt" => 1,
                        "hai" => 2,
                        "ba" => 3,
                        "bốn" | "tư" => 4,
                        "năm" | "lăm" => 5,
                        "sáu" => 6,
                        "bảy" => 7,
                        "tám" => 8,
                        "chín" => 9,
                        other => panic!("{other} is no number word"),
                    }
                }
            }
        }
        sign * (total + below + group + ones)
    }

    #[test]
    fn what_is_said_is_heard_as_the_same_number() {
        let mut random = Random::from_seed(3);
        for number in 0..20_000 {
            assert_eq!(heard(&number_in_words(number)), number);
        }
        for _ in 0..20_000 {
            // Mixed sizes with many zeros, where speech has its exceptions.
            let mut number = 0i64;
            for _ in 0..random.below(15) {
                number = number * 10
                    + if random.below(2) == 0 {
                        0
                    } else {
                        random.below(10) as i64
                    };
            }
            let words = number_in_words(number);
            assert_eq!(heard(&words), number, "{words}");
            assert_eq!(parse_number(&format_number(number)), Ok(number));
            assert_eq!(parse_number(&format_number(-number)), Ok(-number));
            let decimals = random.below(4) as u32;
            assert_eq!(
                parse_scaled(&format_scaled(number, decimals), decimals),
                Ok(number)
            );
            let value = number as f64 / 1_000.0;
            let shown = format_decimal(value, 3);
            assert_eq!(shown, format_scaled(number, 3), "{value}");
            assert_eq!(parse_decimal(&shown), Ok(value));
        }
    }

    #[test]
    fn writes_days_as_the_decree_asks() {
        assert_eq!(formal_date(day(2026, 2, 5)), "ngày 05 tháng 02 năm 2026");
        assert_eq!(formal_date(day(2018, 1, 18)), "ngày 18 tháng 01 năm 2018");
        assert_eq!(formal_date(day(2026, 6, 9)), "ngày 09 tháng 6 năm 2026");
        assert_eq!(formal_date(day(2026, 3, 10)), "ngày 10 tháng 3 năm 2026");
        assert_eq!(formal_date(day(2026, 12, 31)), "ngày 31 tháng 12 năm 2026");
        assert_eq!(formal_month(day(2018, 1, 31)), "tháng 01 năm 2018");
        assert_eq!(formal_month(day(2018, 10, 1)), "tháng 10 năm 2018");
        assert_eq!(short_date(day(2018, 1, 8)), "08/01/2018");
    }

    #[test]
    fn names_weekdays() {
        let names: Vec<&str> = (15..22).map(|n| weekday_name(day(2018, 1, n))).collect();
        assert_eq!(
            names,
            [
                "Thứ Hai",
                "Thứ Ba",
                "Thứ Tư",
                "Thứ Năm",
                "Thứ Sáu",
                "Thứ Bảy",
                "Chủ nhật"
            ]
        );
        for n in 15..22 {
            let (alone, within) = (
                weekday_name(day(2018, 1, n)),
                weekday_in_text(day(2018, 1, n)),
            );
            assert_eq!(alone.replacen("Thứ", "thứ", 1), within);
        }
    }

    #[test]
    fn writes_figures() {
        for (number, shown) in [
            (0, "0"),
            (7, "7"),
            (999, "999"),
            (1_000, "1.000"),
            (1_234_567, "1.234.567"),
            (-1_000, "-1.000"),
            (-999, "-999"),
        ] {
            assert_eq!(format_number(number), shown);
        }
        assert_eq!(format_number(i64::MIN), "-9.223.372.036.854.775.808");
        for (scaled, decimals, shown) in [
            (642, 1, "64,2"),
            (5, 2, "0,05"),
            (-5, 1, "-0,5"),
            (123_450, 2, "1.234,50"),
            (0, 1, "0,0"),
            (12, 0, "12"),
        ] {
            assert_eq!(format_scaled(scaled, decimals), shown);
        }
        for (number, decimals, shown) in [
            (64.2, 1, "64,2"),
            (64.25, 1, "64,3"),
            (64.35, 1, "64,4"),
            (1.005, 2, "1,01"),
            (99.95, 1, "100,0"),
            (999.5, 0, "1.000"),
            (0.04, 1, "0,0"),
            (-0.04, 1, "0,0"),
            (-0.05, 1, "-0,1"),
            (-1234.5, 2, "-1.234,50"),
            (200.0 / 3.0, 1, "66,7"),
            (1e15, 1, "1.000.000.000.000.000,0"),
            (f64::NAN, 1, ""),
            (f64::INFINITY, 1, ""),
        ] {
            assert_eq!(format_decimal(number, decimals), shown, "{number}");
        }
    }

    #[test]
    fn reads_figures() {
        use NumberProblem::*;
        for (typed, number) in [
            ("1234", Ok(1234)),
            ("1.234", Ok(1234)),
            (" 1.234.567 ", Ok(1_234_567)),
            ("1 234 567", Ok(1_234_567)),
            ("1\u{a0}234", Ok(1234)),
            ("0", Ok(0)),
            ("007", Ok(7)),
            ("-5", Ok(-5)),
            ("\u{2212}1.000", Ok(-1000)),
            ("64,0", Ok(64)),
            ("64,2", Err(TooManyDecimals)),
            ("64.2", Err(DotIsNotThousands)),
            ("1.23", Err(DotIsNotThousands)),
            ("1234.567", Err(DotIsNotThousands)),
            ("0.125", Err(DotIsNotThousands)),
            ("1.2345", Err(DotIsNotThousands)),
            ("1..234", Err(NotANumber)),
            ("1.234 567", Err(NotANumber)),
            ("12 34", Err(NotANumber)),
            ("1.234.", Err(NotANumber)),
            (",5", Err(NotANumber)),
            ("5,", Err(NotANumber)),
            ("1,2,3", Err(NotANumber)),
            ("--5", Err(NotANumber)),
            ("-", Err(NotANumber)),
            ("+5", Err(NotANumber)),
            ("5%", Err(NotANumber)),
            ("năm", Err(NotANumber)),
            ("1e3", Err(NotANumber)),
            ("٣", Err(NotANumber)),
            ("", Err(Empty)),
            ("  ", Err(Empty)),
            ("9.223.372.036.854.775.807", Ok(i64::MAX)),
            ("9.223.372.036.854.775.808", Err(TooLarge)),
        ] {
            assert_eq!(parse_number(typed), number, "{typed:?}");
        }
        for (typed, decimals, scaled) in [
            ("64,2", 1, Ok(642)),
            ("64", 1, Ok(640)),
            ("64,20", 1, Ok(642)),
            ("-0,5", 1, Ok(-5)),
            ("1.234,5", 2, Ok(123_450)),
            ("64,25", 1, Err(TooManyDecimals)),
        ] {
            assert_eq!(parse_scaled(typed, decimals), scaled, "{typed:?}");
        }
        for (typed, value) in [
            ("64,2", Ok(64.2)),
            ("1.234,5", Ok(1234.5)),
            ("-0,25", Ok(-0.25)),
            ("64.2", Err(DotIsNotThousands)),
        ] {
            assert_eq!(parse_decimal(typed), value, "{typed:?}");
        }
        assert_eq!(parse_decimal(&"9".repeat(400)), Err(TooLarge));
    }
}
