//! Days and months as the office means them: days are Vietnam days, periods are half-open
//! (`valid_to` is the first day it no longer holds), a month is a year and a month.

use chrono::{Datelike, NaiveDate};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};

use crate::error::{Result, Rule, refused};

pub type Day = NaiveDate;

/// A month of the office's year, e.g. 2018-01. Report periods are labelled by month even where
/// the closing day is not the last of the month.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Month {
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
}

impl Month {
    pub fn new(year: i32, month: u32) -> Option<Self> {
        ((1900..=2999).contains(&year) && (1..=12).contains(&month))
            .then_some(Month { year, month })
    }

    pub fn of(day: Day) -> Self {
        Month {
            year: day.year(),
            month: day.month(),
        }
    }

    pub fn first_day(self) -> Day {
        Day::from_ymd_opt(self.year, self.month, 1).expect("a Month is always a real month")
    }

    /// The first day of the following month: the half-open end of this one.
    pub fn end(self) -> Day {
        self.plus(1).first_day()
    }

    pub fn last_day(self) -> Day {
        self.end()
            .pred_opt()
            .expect("a month never ends on the first day of the calendar")
    }

    pub fn plus(self, months: i32) -> Self {
        let index = self.year * 12 + self.month as i32 - 1 + months;
        Month {
            year: index.div_euclid(12),
            month: index.rem_euclid(12) as u32 + 1,
        }
    }

    /// One number per month, in order, as stored: 2018-01 → 201801.
    pub fn code(self) -> i64 {
        i64::from(self.year) * 100 + i64::from(self.month)
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl TryFrom<String> for Month {
    type Error = &'static str;
    fn try_from(text: String) -> std::result::Result<Self, Self::Error> {
        let (year, month) = text.split_once('-').ok_or("a month is written 2018-01")?;
        year.parse()
            .ok()
            .zip(month.parse().ok())
            .and_then(|(y, m)| Month::new(y, m))
            .ok_or("a month is written 2018-01")
    }
}

impl From<Month> for String {
    fn from(month: Month) -> String {
        month.to_string()
    }
}

/// A day known in full, only to the month, or only to the year, with or without "khoảng" (about).
/// Stored and sent as `1978`, `1978-06`, `1978-06-14`, with `~` in front for about. A year alone
/// counts as 1 January.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct PartialDay {
    pub year: i32,
    pub month: Option<u32>,
    pub day: Option<u32>,
    pub about: bool,
}

impl PartialDay {
    pub fn year(year: i32) -> Self {
        PartialDay {
            year,
            month: None,
            day: None,
            about: false,
        }
    }

    /// The day it counts as: unknown parts are the first.
    pub fn first_day(self) -> Day {
        Day::from_ymd_opt(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
            .expect("a PartialDay is checked when made")
    }

    /// Full years of age on a day; exact only as far as the day of birth is known.
    pub fn age_on(self, day: Day) -> i32 {
        let born = self.first_day();
        day.year() - born.year() - i32::from((day.month(), day.day()) < (born.month(), born.day()))
    }
}

impl From<Day> for PartialDay {
    fn from(day: Day) -> Self {
        PartialDay {
            year: day.year(),
            month: Some(day.month()),
            day: Some(day.day()),
            about: false,
        }
    }
}

impl std::fmt::Display for PartialDay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.about {
            f.write_str("~")?;
        }
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
            if let Some(day) = self.day {
                write!(f, "-{day:02}")?;
            }
        }
        Ok(())
    }
}

impl TryFrom<String> for PartialDay {
    type Error = &'static str;
    fn try_from(text: String) -> std::result::Result<Self, Self::Error> {
        const WRONG: &str =
            "a partial day is written 1978, 1978-06 or 1978-06-14, with ~ for about";
        let (about, rest) = match text.strip_prefix('~') {
            Some(rest) => (true, rest),
            None => (false, text.as_str()),
        };
        let mut parts = rest.split('-');
        let year = parts.next().and_then(|p| p.parse().ok()).ok_or(WRONG)?;
        let month = parts
            .next()
            .map(|p| p.parse().map_err(|_| WRONG))
            .transpose()?;
        let day = parts
            .next()
            .map(|p| p.parse().map_err(|_| WRONG))
            .transpose()?;
        if parts.next().is_some() || !(1000..=2999).contains(&year) {
            return Err(WRONG);
        }
        Day::from_ymd_opt(year, month.unwrap_or(1), day.unwrap_or(1)).ok_or(WRONG)?;
        Ok(PartialDay {
            year,
            month,
            day,
            about,
        })
    }
}

impl From<PartialDay> for String {
    fn from(day: PartialDay) -> String {
        day.to_string()
    }
}

impl rusqlite::ToSql for PartialDay {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.to_string()))
    }
}

impl FromSql for PartialDay {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        PartialDay::try_from(value.as_str()?.to_owned()).map_err(|e| FromSqlError::Other(e.into()))
    }
}

/// How a day is stored: `2018-01-18`, so that text order is time order.
pub fn day_text(day: Day) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// Reads a stored day back.
pub fn day_from_text(text: &str) -> Option<Day> {
    Day::parse_from_str(text, "%Y-%m-%d").ok()
}

/// A stored day, by the name of its column.
pub(crate) fn day_column(row: &rusqlite::Row<'_>, column: &str) -> rusqlite::Result<Day> {
    optional_day_column(row, column)?.ok_or(rusqlite::Error::FromSqlConversionFailure(
        0,
        rusqlite::types::Type::Text,
        "a stored day is written 2018-01-18".into(),
    ))
}

/// A stored day or none.
pub(crate) fn optional_day_column(
    row: &rusqlite::Row<'_>,
    column: &str,
) -> rusqlite::Result<Option<Day>> {
    Ok(row
        .get::<_, Option<String>>(column)?
        .as_deref()
        .and_then(day_from_text))
}

/// Refuses days an office cannot mean: before 1900 or more than a year ahead.
pub fn check_day(field: &'static str, day: Day, today: Day) -> Result<Day> {
    if day.year() < 1900 || (day - today).num_days() > 366 {
        return refused(field, Rule::DayOutOfRange);
    }
    Ok(day)
}

/// Refuses a period that ends before, or on, the day it begins.
pub fn check_period(field: &'static str, from: Day, to: Option<Day>) -> Result<()> {
    match to {
        Some(to) if to <= from => refused(field, Rule::EndsBeforeStart),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_run_on_over_the_year() {
        let january = Month::new(2018, 1).unwrap();
        assert_eq!(january.plus(-1), Month::new(2017, 12).unwrap());
        assert_eq!(january.plus(13), Month::new(2019, 2).unwrap());
        assert_eq!(january.last_day(), Day::from_ymd_opt(2018, 1, 31).unwrap());
        assert!(Month::try_from("2018-13".to_owned()).is_err());
    }

    #[test]
    fn partial_days_keep_what_is_known() {
        for text in ["1978", "1978-06", "1978-06-14", "~2015"] {
            assert_eq!(
                PartialDay::try_from(text.to_owned()).unwrap().to_string(),
                text
            );
        }
        for text in ["1978-02-30", "78", "1978-6-1-1", "", "~", "1978-00"] {
            assert!(PartialDay::try_from(text.to_owned()).is_err(), "{text}");
        }
        let june = PartialDay::try_from("1978-06-14".to_owned()).unwrap();
        assert_eq!(june.age_on(Day::from_ymd_opt(2026, 6, 13).unwrap()), 47);
        assert_eq!(june.age_on(Day::from_ymd_opt(2026, 6, 14).unwrap()), 48);
    }
}
