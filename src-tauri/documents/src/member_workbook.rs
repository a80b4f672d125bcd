//! The list of members as a spreadsheet to work with: one row a person, real dates, numbers that keep their leading
//! zeros, a filter on every column. Rows leave memory as they are written. Which people, which columns and in which order
//! is the caller's choice.

use std::path::Path;

use chrono::NaiveDate;
use sohoi_core::days::PartialDay;
use sohoi_core::members::{Cell, MemberColumn};

use crate::excel::{About, Across, Book, Fit, Look, Print, Result, Sheet, Shown, Style};
use crate::words;
use crate::words::lists::{ROW_NUMBER, cell_text, heading};

pub struct MemberWorkbook<'a> {
    /// The ward's union.
    pub issuer: &'a str,
    /// The day the list tells of.
    pub on: NaiveDate,
    pub made: NaiveDate,
    pub columns: &'a [MemberColumn],
}

const HEAD_ROW: u32 = 3;

const TEXT: Style = Style::text(11.0).framed();
const HEAD: Style = TEXT.bold().across(Across::Center).wrapped().on(0xE7_E2_DA);

struct Looks {
    text: Look,
    number: Look,
    day: Look,
}

/// `temp_folder` holds the rows while the file is put together and must be private. A line has a cell for each column.
pub fn member_workbook(
    list: &MemberWorkbook<'_>,
    lines: impl Iterator<Item = Vec<Cell>>,
    temp_folder: &Path,
) -> Result<Vec<u8>> {
    let about = About {
        title: format!("{} - {}", words::MEMBERS_TITLE, list.issuer),
        subject: words::MEMBERS_TITLE.to_owned(),
        author: list.issuer.to_owned(),
        made: list.made,
    };
    let mut book = Book::streamed(&about, temp_folder)?;
    let looks = Looks {
        text: book.look(TEXT),
        number: book.look(
            TEXT.across(Across::Center)
                .shown(Shown::Number { decimals: 0 }),
        ),
        day: book.look(TEXT.across(Across::Center).shown(Shown::Day)),
    };
    let title = book.look(Style::text(14.0).bold());
    let remark = book.look(Style::text(11.0).italic());
    let head = book.look(HEAD);
    let mut sheet = book.sheet(words::MEMBERS_SHEET)?;
    sheet.column_width(0, 12.0)?;
    for (column, &shown) in (1..).zip(list.columns) {
        sheet.column_width(column, shown.declared().sheet_mm)?;
    }
    sheet.row_height(HEAD_ROW, 34.0)?;
    sheet.text(0, 0, words::MEMBERS_TITLE, title)?;
    let about = format!(
        "{} · {} {}",
        list.issuer,
        words::AS_OF.to_lowercase(),
        words::short_day(list.on)
    );
    sheet.text(1, 0, &about, remark)?;
    sheet.text(HEAD_ROW, 0, ROW_NUMBER, head)?;
    for (column, &shown) in (1..).zip(list.columns) {
        sheet.text(HEAD_ROW, column, heading(shown), head)?;
    }
    let mut row = HEAD_ROW;
    for line in lines {
        row += 1;
        sheet.number(row, 0, f64::from(row - HEAD_ROW), looks.number)?;
        for (column, cell) in (1..).zip(&line) {
            write_cell(&mut sheet, row, column, cell, list.issuer, &looks)?;
        }
    }
    sheet.filter((HEAD_ROW, 0), (row, list.columns.len() as u16))?;
    sheet.freeze(HEAD_ROW + 1, 2)?;
    sheet.print(&Print {
        landscape: true,
        margins: [15.0, 10.0, 15.0, 17.0],
        repeat_rows: (HEAD_ROW, HEAD_ROW),
        repeat_columns: None,
        fit: Fit::Width,
        foot: words::members_foot(list.issuer, list.on),
    })?;
    book.bytes()
}

fn write_cell(
    sheet: &mut Sheet<'_>,
    row: u32,
    column: u16,
    cell: &Cell,
    issuer: &str,
    looks: &Looks,
) -> Result<()> {
    match cell {
        Cell::Day(day) => write_day(sheet, row, column, *day, looks),
        Cell::Number(number) => sheet.number(row, column, *number as f64, looks.number),
        cell => sheet.text(row, column, &cell_text(cell, issuer), looks.text),
    }
}

fn write_day(
    sheet: &mut Sheet<'_>,
    row: u32,
    column: u16,
    day: PartialDay,
    looks: &Looks,
) -> Result<()> {
    if day.day.is_some() && !day.about {
        sheet.day(row, column, day.first_day(), looks.day)
    } else {
        sheet.text(row, column, &words::partial_day(day), looks.day)
    }
}
