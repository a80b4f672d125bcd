//! Reads days the way officers type them, whole or partly known. Nothing is guessed: a two-digit year or a day that the
//! calendar does not have comes back as a problem with its reason. How days are written is in `words` and in `TypedDay`'s `Display`.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use crate::fold::fold;

/// A day as far as it was typed: a year, a month or a whole day, exactly or about ("khoảng 2015").
/// [`parse_partial_day`] gives only days the calendar has, and never a day without its month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TypedDay {
    pub year: i32,
    pub month: Option<u32>,
    pub day: Option<u32>,
    pub approximate: bool,
}

impl From<NaiveDate> for TypedDay {
    fn from(day: NaiveDate) -> Self {
        TypedDay {
            year: day.year(),
            month: Some(day.month()),
            day: Some(day.day()),
            approximate: false,
        }
    }
}

/// As shown and as it can be typed again: "05/03/2018", "06/1978", "1978", "khoảng 2015".
impl fmt::Display for TypedDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.approximate {
            f.write_str("khoảng ")?;
        }
        if let Some(day) = self.day {
            write!(f, "{day:02}/")?;
        }
        if let Some(month) = self.month {
            write!(f, "{month:02}/")?;
        }
        write!(f, "{}", self.year)
    }
}

/// Why a typed day was not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateProblem {
    /// Nothing was typed.
    Empty,
    /// Not the form of a day.
    NotADate,
    /// Day and month without a year, where the year may not be supplied.
    YearMissing,
    /// A year of two digits: 78 may be 1978 or a slip for 2018.
    ShortYear,
    /// Before 1800 or after 2199: a slip of the hand.
    YearOutOfRange,
    /// There is no such month.
    NoSuchMonth,
    /// The month has no such day (30/2, or 29/2 outside a leap year).
    NoSuchDay,
}

/// A whole day as typed: 5/3/2018, 5-3-2018, 5.3.2018, 5 3 2018, 05032018, 2018-03-05, "ngày 5 tháng 3 năm 2018";
/// and 5/3, which takes `year_if_left_out`. Always day before month.
pub fn parse_day(typed: &str, year_if_left_out: i32) -> Result<NaiveDate, DateProblem> {
    let numbers = typed_numbers(&plain(typed)?)?;
    if let Some((day, month)) = day_and_month(&numbers) {
        return calendar_day(year_if_left_out, month, day);
    }
    match parts(&numbers)? {
        (year, Some(month), Some(day)) => calendar_day(year, month, day),
        _ => Err(DateProblem::NotADate),
    }
}

/// A day as far as it is known: everything [`parse_day`] takes with its year, and 1978, 6/1978, "tháng 6 năm 1978";
/// each with "khoảng" or "~" before it when it is approximate.
pub fn parse_partial_day(typed: &str) -> Result<TypedDay, DateProblem> {
    let text = plain(typed)?;
    let exact = ["khoang", "~", "≈"]
        .iter()
        .find_map(|sign| text.strip_prefix(sign));
    let numbers = typed_numbers(exact.unwrap_or(&text).trim_start())?;
    if day_and_month(&numbers).is_some() {
        return Err(DateProblem::YearMissing);
    }
    let (year, month, day) = parts(&numbers)?;
    calendar_day(year, month.unwrap_or(1), day.unwrap_or(1))?;
    Ok(TypedDay {
        year,
        month,
        day,
        approximate: exact.is_some(),
    })
}

fn plain(typed: &str) -> Result<String, DateProblem> {
    let text = fold(typed);
    if text.is_empty() {
        Err(DateProblem::Empty)
    } else {
        Ok(text)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Day,
    Month,
    Year,
}

/// A number as typed, with the word that stood before it ("tháng 6").
#[derive(Debug, Clone, Copy)]
struct TypedNumber {
    value: u32,
    digits: usize,
    called: Option<Place>,
}

impl TypedNumber {
    fn may_be(&self, place: Place) -> bool {
        self.called.is_none_or(|called| called == place)
    }

    fn is_year(&self) -> bool {
        self.digits == 4 && self.may_be(Place::Year)
    }

    fn part(&self, place: Place) -> Result<u32, DateProblem> {
        if self.digits <= 2 && self.may_be(place) {
            Ok(self.value)
        } else {
            Err(DateProblem::NotADate)
        }
    }

    fn year(&self) -> Result<i32, DateProblem> {
        match self.digits {
            _ if !self.may_be(Place::Year) => Err(DateProblem::NotADate),
            4 => Ok(self.value as i32),
            1 | 2 => Err(DateProblem::ShortYear),
            _ => Err(DateProblem::YearOutOfRange),
        }
    }
}

/// Day and month of "5/3".
fn day_and_month(numbers: &[TypedNumber]) -> Option<(u32, u32)> {
    let [day, month] = numbers else { return None };
    day.part(Place::Day).ok().zip(month.part(Place::Month).ok())
}

fn parts(numbers: &[TypedNumber]) -> Result<(i32, Option<u32>, Option<u32>), DateProblem> {
    match numbers {
        // 05032018, typed without separators.
        [all] if all.digits == 8 && all.called.is_none() => Ok((
            (all.value % 10_000) as i32,
            Some(all.value / 10_000 % 100),
            Some(all.value / 1_000_000),
        )),
        [year] if year.is_year() => Ok((year.year()?, None, None)),
        [year, month] if year.is_year() => {
            Ok((year.year()?, Some(month.part(Place::Month)?), None))
        }
        [month, year] => Ok((year.year()?, Some(month.part(Place::Month)?), None)),
        [year, month, day] if year.is_year() => Ok((
            year.year()?,
            Some(month.part(Place::Month)?),
            Some(day.part(Place::Day)?),
        )),
        [day, month, year] => Ok((
            year.year()?,
            Some(month.part(Place::Month)?),
            Some(day.part(Place::Day)?),
        )),
        _ => Err(DateProblem::NotADate),
    }
}

/// The numbers of a folded text. Between two numbers stands one separator, always the same, or words and spaces.
fn typed_numbers(text: &str) -> Result<Vec<TypedNumber>, DateProblem> {
    let mut numbers = Vec::new();
    let mut separator_used = None;
    let mut rest = text;
    while !rest.is_empty() {
        let number_at = rest
            .find(|c: char| c.is_ascii_digit())
            .ok_or(DateProblem::NotADate)?;
        let (before, from_number) = rest.split_at(number_at);
        let digits = from_number
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(from_number.len());
        let (number, after) = from_number.split_at(digits);
        let called = match before.trim() {
            "" if numbers.is_empty() == before.is_empty() => None,
            "ngay" => Some(Place::Day),
            "thang" => Some(Place::Month),
            "nam" => Some(Place::Year),
            "/" | "-" | "." if !numbers.is_empty() => None,
            _ => return Err(DateProblem::NotADate),
        };
        if called.is_none()
            && !numbers.is_empty()
            && *separator_used.get_or_insert(before.trim()) != before.trim()
        {
            return Err(DateProblem::NotADate);
        }
        let value = number.parse().map_err(|_| DateProblem::NotADate)?;
        numbers.push(TypedNumber {
            value,
            digits,
            called,
        });
        rest = after;
    }
    Ok(numbers)
}

fn calendar_day(year: i32, month: u32, day: u32) -> Result<NaiveDate, DateProblem> {
    if !(1800..2200).contains(&year) {
        return Err(DateProblem::YearOutOfRange);
    }
    if !(1..=12).contains(&month) {
        return Err(DateProblem::NoSuchMonth);
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DateProblem::NoSuchDay)
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::DateProblem::*;
    use super::*;
    use crate::test_names::Random;
    use crate::words::{formal_date, short_date};

    #[test]
    fn reads_a_day() {
        for (typed, read) in [
            ("5/3/2018", Ok((2018, 3, 5))),
            ("05/03/2018", Ok((2018, 3, 5))),
            ("5-3-2018", Ok((2018, 3, 5))),
            ("5.3.2018", Ok((2018, 3, 5))),
            ("5 3 2018", Ok((2018, 3, 5))),
            (" 5 / 3 / 2018 ", Ok((2018, 3, 5))),
            ("05032018", Ok((2018, 3, 5))),
            ("2018-03-05", Ok((2018, 3, 5))),
            ("5/3", Ok((2016, 3, 5))),
            ("5-3", Ok((2016, 3, 5))),
            ("29/2", Ok((2016, 2, 29))),
            ("ngày 5 tháng 3 năm 2018", Ok((2018, 3, 5))),
            ("Ngày 05 tháng 3", Ok((2016, 3, 5))),
            ("31/12/1899", Ok((1899, 12, 31))),
            ("29/02/2000", Ok((2000, 2, 29))),
            ("30/2", Err(NoSuchDay)),
            ("30/2/2016", Err(NoSuchDay)),
            ("29/2/2018", Err(NoSuchDay)),
            ("29/2/1900", Err(NoSuchDay)),
            ("31/4/2018", Err(NoSuchDay)),
            ("0/4/2018", Err(NoSuchDay)),
            ("32/1", Err(NoSuchDay)),
            ("30022018", Err(NoSuchDay)),
            ("5/13/2018", Err(NoSuchMonth)),
            ("5/0", Err(NoSuchMonth)),
            ("05132018", Err(NoSuchMonth)),
            ("5/3/18", Err(ShortYear)),
            ("5/3/218", Err(YearOutOfRange)),
            ("5/3/20018", Err(YearOutOfRange)),
            ("5/3/0018", Err(YearOutOfRange)),
            ("5/3/2200", Err(YearOutOfRange)),
            ("6/1978", Err(NotADate)),
            ("1978", Err(NotADate)),
            ("5", Err(NotADate)),
            ("2018/3", Err(NotADate)),
            ("123/5", Err(ShortYear)),
            ("050318", Err(NotADate)),
            ("5/3-2018", Err(NotADate)),
            ("5//3/2018", Err(NotADate)),
            ("5/3/2018/", Err(NotADate)),
            ("/5/3", Err(NotADate)),
            ("5/3/2018/1", Err(NotADate)),
            ("tháng 5 ngày 3 năm 2018", Err(NotADate)),
            ("hôm qua", Err(NotADate)),
            ("005/3/2018", Err(NotADate)),
            ("99999999999999999999", Err(NotADate)),
            ("", Err(Empty)),
            (" \t", Err(Empty)),
        ] {
            let expected = read.map(|(year, month, day)| {
                NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
            });
            assert_eq!(parse_day(typed, 2016), expected, "{typed:?}");
            assert_eq!(
                parse_day(&typed.nfd().collect::<String>(), 2016),
                expected,
                "{typed:?} decomposed"
            );
        }
        assert_eq!(
            parse_day("29/2", 2018),
            Err(NoSuchDay),
            "the supplied year decides about 29 February"
        );
    }

    #[test]
    fn reads_a_partly_known_day() {
        for (typed, read) in [
            ("1978", Ok((1978, None, None, false))),
            ("năm 1978", Ok((1978, None, None, false))),
            ("6/1978", Ok((1978, Some(6), None, false))),
            ("06-1978", Ok((1978, Some(6), None, false))),
            ("6.1978", Ok((1978, Some(6), None, false))),
            ("1978-06", Ok((1978, Some(6), None, false))),
            ("~1978-06-14", Ok((1978, Some(6), Some(14), true))),
            ("tháng 6 năm 1978", Ok((1978, Some(6), None, false))),
            ("tháng 6/1978", Ok((1978, Some(6), None, false))),
            ("5/3/2018", Ok((2018, Some(3), Some(5), false))),
            ("05032018", Ok((2018, Some(3), Some(5), false))),
            ("khoảng 2015", Ok((2015, None, None, true))),
            ("Khoảng năm 2015", Ok((2015, None, None, true))),
            ("KHOẢNG 6/2015", Ok((2015, Some(6), None, true))),
            ("~2015", Ok((2015, None, None, true))),
            ("~ 2015", Ok((2015, None, None, true))),
            ("≈2015", Ok((2015, None, None, true))),
            ("~5/3/2018", Ok((2018, Some(3), Some(5), true))),
            ("5/3", Err(YearMissing)),
            ("30/2/1978", Err(NoSuchDay)),
            ("13/1978", Err(NoSuchMonth)),
            ("0/1978", Err(NoSuchMonth)),
            ("78", Err(NotADate)),
            ("1/6/78", Err(ShortYear)),
            ("1700", Err(YearOutOfRange)),
            ("ngày 5/1978", Err(NotADate)),
            ("2015~", Err(NotADate)),
            ("~~2015", Err(NotADate)),
            ("khoảng", Err(NotADate)),
            ("khoảng tết", Err(NotADate)),
            ("", Err(Empty)),
        ] {
            let expected = read.map(|(year, month, day, approximate)| TypedDay {
                year,
                month,
                day,
                approximate,
            });
            assert_eq!(parse_partial_day(typed), expected, "{typed:?}");
            assert_eq!(
                parse_partial_day(&typed.nfd().collect::<String>()),
                expected,
                "{typed:?} decomposed"
            );
        }
    }

    /// Every day of four hundred years is read back from every way of writing it, and from no day beside it.
    #[test]
    fn every_day_is_read_back() {
        let mut random = Random::from_seed(5);
        for day in NaiveDate::from_ymd_opt(1800, 1, 1)
            .expect("a day")
            .iter_days()
            .take(400 * 365)
        {
            let (d, m, y) = (day.day(), day.month(), day.year());
            let typed = match random.below(7) {
                0 => short_date(day),
                1 => formal_date(day),
                2 => format!("{d}.{m}.{y}"),
                3 => format!("{d:02}{m:02}{y}"),
                4 => format!("{d}-{m}-{y}"),
                5 => format!("{d}/{m}"),
                _ => format!("{y}-{m:02}-{d:02}"),
            };
            assert_eq!(parse_day(&typed, y), Ok(day), "{typed}");
            let whole = TypedDay::from(day);
            assert_eq!(parse_partial_day(&whole.to_string()), Ok(whole));
            let month = TypedDay {
                day: None,
                approximate: d % 2 == 0,
                ..whole
            };
            assert_eq!(parse_partial_day(&month.to_string()), Ok(month));
            let year = TypedDay {
                month: None,
                ..month
            };
            assert_eq!(parse_partial_day(&year.to_string()), Ok(year));
        }
    }
}
