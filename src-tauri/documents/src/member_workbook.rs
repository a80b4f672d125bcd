//! The list of members as a spreadsheet to work with: one row a person, real dates, numbers that keep their leading
//! zeros, a filter on every column. Rows leave memory as they are written. Which people and which columns is the caller's
//! choice; what is left out of a line stays an empty cell.

use std::path::Path;

use chrono::NaiveDate;
use sohoi_core::days::PartialDay;
use sohoi_core::members::MemberKind;

use crate::excel::{About, Across, Book, Fit, Look, Print, Result, Sheet, Shown, Style};
use crate::words;

pub struct MemberWorkbook<'a> {
    /// The ward's union.
    pub issuer: &'a str,
    /// The day the list tells of.
    pub on: NaiveDate,
    pub made: NaiveDate,
}

/// One person. Dates known in part stay texts.
#[derive(Debug, Clone, Default)]
pub struct MemberLine {
    pub name: String,
    pub birth: Option<PartialDay>,
    pub citizen_number: String,
    pub phone: String,
    pub address: String,
    pub branch: String,
    pub group: String,
    pub joined: Option<PartialDay>,
    pub kind: Option<MemberKind>,
    pub post: String,
    pub notes: String,
}

const HEAD_ROW: u32 = 3;
const WIDTHS: [f64; 12] = [
    12.0, 52.0, 24.0, 32.0, 28.0, 58.0, 36.0, 22.0, 24.0, 38.0, 32.0, 40.0,
];

const TEXT: Style = Style::text(11.0).framed();
const HEAD: Style = TEXT.bold().across(Across::Center).wrapped().on(0xE7_E2_DA);

struct Looks {
    text: Look,
    number: Look,
    day: Look,
}

/// `temp_folder` holds the rows while the file is put together and must be private.
pub fn member_workbook(
    list: &MemberWorkbook<'_>,
    lines: impl Iterator<Item = MemberLine>,
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
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.column_width(column, width)?;
    }
    sheet.row_height(HEAD_ROW, 20.0)?;
    sheet.text(0, 0, words::MEMBERS_TITLE, title)?;
    let about = format!(
        "{} · {} {}",
        list.issuer,
        words::AS_OF.to_lowercase(),
        words::short_day(list.on)
    );
    sheet.text(1, 0, &about, remark)?;
    for (column, text) in (0..).zip(words::MEMBERS_HEAD) {
        sheet.text(HEAD_ROW, column, text, head)?;
    }
    let mut row = HEAD_ROW;
    for line in lines {
        row += 1;
        write_line(&mut sheet, row, &line, &looks)?;
    }
    sheet.filter((HEAD_ROW, 0), (row, WIDTHS.len() as u16 - 1))?;
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

fn write_line(sheet: &mut Sheet<'_>, row: u32, line: &MemberLine, looks: &Looks) -> Result<()> {
    sheet.number(row, 0, f64::from(row - HEAD_ROW), looks.number)?;
    sheet.text(row, 1, &line.name, looks.text)?;
    write_day(sheet, row, 2, line.birth, looks)?;
    for (column, text) in (3..).zip([
        &line.citizen_number,
        &line.phone,
        &line.address,
        &line.branch,
        &line.group,
    ]) {
        sheet.text(row, column, text, looks.text)?;
    }
    write_day(sheet, row, 8, line.joined, looks)?;
    let kind = match line.kind {
        None => "",
        Some(MemberKind::Ordinary) => words::ORDINARY,
        Some(MemberKind::Automatic) => words::AUTOMATIC,
        Some(MemberKind::Honorary) => words::HONORARY,
    };
    for (column, text) in (9..).zip([kind, &line.post, &line.notes]) {
        sheet.text(row, column, text, looks.text)?;
    }
    Ok(())
}

fn write_day(
    sheet: &mut Sheet<'_>,
    row: u32,
    column: u16,
    day: Option<PartialDay>,
    looks: &Looks,
) -> Result<()> {
    match day {
        None => sheet.blank(row, column, looks.day),
        Some(whole) if whole.day.is_some() && !whole.about => {
            sheet.day(row, column, whole.first_day(), looks.day)
        }
        Some(partial) => sheet.text(row, column, &words::partial_day(partial), looks.day),
    }
}
