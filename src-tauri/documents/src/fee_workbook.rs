//! A year's fees (hội phí) as a spreadsheet: sums by branch, and every member's line. Money is numbers, sums are formulas.

use chrono::NaiveDate;

use crate::excel::{About, Across, Book, Fit, Look, Print, Result, Sheet, Shown, Style, cell};
use crate::fees::Sums;
use crate::words::{self, fees};

pub struct FeeWorkbook<'a> {
    pub issuer: &'a str,
    pub year: i32,
    pub made: NaiveDate,
    pub branches: &'a [(String, Sums)],
    pub lines: &'a [FeeWorkbookLine],
}

#[derive(Debug, Clone)]
pub struct FeeWorkbookLine {
    pub name: String,
    pub branch: String,
    pub due: i64,
    pub paid: i64,
    pub owing: i64,
    pub last_paid: Option<NaiveDate>,
    /// Why she is exempt; when she left.
    pub note: String,
}

const HEAD_ROW: u32 = 3;
const SUMMARY_WIDTHS: [f64; 9] = [12.0, 62.0, 20.0, 20.0, 20.0, 30.0, 30.0, 30.0, 34.0];
const LINE_WIDTHS: [f64; 8] = [15.0, 52.0, 58.0, 26.0, 26.0, 26.0, 32.0, 54.0];

const TEXT: Style = Style::text(11.0).framed();
const HEAD: Style = TEXT.bold().across(Across::Center).wrapped().on(0xE7_E2_DA);
const NUMBER: Style = TEXT
    .across(Across::Right)
    .shown(Shown::Number { decimals: 0 });

struct Looks {
    title: Look,
    remark: Look,
    head: Look,
    text: Look,
    number: Look,
    bold: Look,
    sum: Look,
    day: Look,
    place: Look,
}

pub fn fee_workbook(fees_of: &FeeWorkbook<'_>) -> Result<Vec<u8>> {
    let about = About {
        title: format!("{} - {}", fees::fee_of_year(fees_of.year), fees_of.issuer),
        subject: fees::SUMMARY.to_owned(),
        author: fees_of.issuer.to_owned(),
        made: fees_of.made,
    };
    let mut book = Book::new(&about)?;
    let looks = Looks {
        title: book.look(Style::text(14.0).bold()),
        remark: book.look(Style::text(11.0).italic()),
        head: book.look(HEAD),
        text: book.look(TEXT),
        number: book.look(NUMBER),
        bold: book.look(TEXT.bold()),
        sum: book.look(NUMBER.bold()),
        day: book.look(TEXT.across(Across::Center).shown(Shown::Day)),
        place: book.look(NUMBER.across(Across::Center)),
    };
    summary_sheet(&mut book.sheet(fees::SUMMARY_SHEET)?, fees_of, &looks)?;
    lines_sheet(&mut book.sheet(fees::LINES_SHEET)?, fees_of, &looks)?;
    book.bytes()
}

fn begin(
    sheet: &mut Sheet<'_>,
    fees_of: &FeeWorkbook<'_>,
    looks: &Looks,
    widths: &[f64],
    head: &[&str],
) -> Result<()> {
    for (column, width) in (0..).zip(widths) {
        sheet.column_width(column, *width)?;
    }
    sheet.row_height(HEAD_ROW, 32.0)?;
    let title = format!("{} {}", fees::SUMMARY, fees_of.year);
    sheet.text(0, 0, &title, looks.title)?;
    let about = format!(
        "{} · {} {}",
        fees_of.issuer,
        words::AS_OF.to_lowercase(),
        words::short_day(fees_of.made)
    );
    sheet.text(1, 0, &about, looks.remark)?;
    for (column, text) in (0..).zip(head) {
        sheet.text(HEAD_ROW, column, text, looks.head)?;
    }
    Ok(())
}

fn finish(sheet: &mut Sheet<'_>, fees_of: &FeeWorkbook<'_>) -> Result<()> {
    sheet.freeze(HEAD_ROW + 1, 2)?;
    sheet.print(&Print {
        landscape: true,
        margins: [15.0, 10.0, 15.0, 17.0],
        repeat_rows: (HEAD_ROW, HEAD_ROW),
        repeat_columns: None,
        fit: Fit::Width,
        foot: format!("{} · {}", fees::fee_of_year(fees_of.year), fees_of.issuer),
    })
}

/// A sum of the rows between the head and the last line, with the result for those who do not calculate.
fn sum_below(sheet: &mut Sheet<'_>, row: u32, column: u16, result: i64, look: Look) -> Result<()> {
    if row == HEAD_ROW + 1 {
        return sheet.number(row, column, 0.0, look);
    }
    let formula = format!(
        "=SUM({}:{})",
        cell(HEAD_ROW + 1, column),
        cell(row - 1, column)
    );
    sheet.formula(row, column, &formula, &result.to_string(), look)
}

fn summary_sheet(sheet: &mut Sheet<'_>, fees_of: &FeeWorkbook<'_>, looks: &Looks) -> Result<()> {
    begin(sheet, fees_of, looks, &SUMMARY_WIDTHS, &fees::SUMMARY_HEAD)?;
    let numbers = |sums: &Sums| {
        [
            sums.people,
            sums.exempt,
            sums.paid_up,
            sums.due,
            sums.collected,
            sums.owing,
            sums.share,
        ]
    };
    let mut row = HEAD_ROW;
    let mut totals = [0_i64; 7];
    for (name, sums) in fees_of.branches {
        row += 1;
        sheet.number(row, 0, f64::from(row - HEAD_ROW), looks.place)?;
        sheet.text(row, 1, name, looks.text)?;
        for (at, number) in numbers(sums).into_iter().enumerate() {
            totals[at] += number;
            sheet.number(row, at as u16 + 2, number as f64, looks.number)?;
        }
    }
    row += 1;
    sheet.text(row, 0, "", looks.bold)?;
    sheet.text(row, 1, fees::TOTAL, looks.bold)?;
    for (column, total) in (2..).zip(totals) {
        sum_below(sheet, row, column, total, looks.sum)?;
    }
    finish(sheet, fees_of)
}

fn lines_sheet(sheet: &mut Sheet<'_>, fees_of: &FeeWorkbook<'_>, looks: &Looks) -> Result<()> {
    begin(sheet, fees_of, looks, &LINE_WIDTHS, &fees::LINES_HEAD)?;
    let mut row = HEAD_ROW;
    let mut totals = [0_i64; 3];
    for line in fees_of.lines {
        row += 1;
        sheet.number(row, 0, f64::from(row - HEAD_ROW), looks.place)?;
        sheet.text(row, 1, &line.name, looks.text)?;
        sheet.text(row, 2, &line.branch, looks.text)?;
        for (at, number) in [line.due, line.paid, line.owing].into_iter().enumerate() {
            totals[at] += number;
            sheet.number(row, at as u16 + 3, number as f64, looks.number)?;
        }
        match line.last_paid {
            Some(day) => sheet.day(row, 6, day, looks.day)?,
            None => sheet.blank(row, 6, looks.day)?,
        }
        sheet.text(row, 7, &line.note, looks.text)?;
    }
    if row > HEAD_ROW {
        sheet.filter((HEAD_ROW, 0), (row, LINE_WIDTHS.len() as u16 - 1))?;
    }
    row += 1;
    sheet.text(row, 0, "", looks.bold)?;
    sheet.text(row, 1, fees::TOTAL, looks.bold)?;
    sheet.text(row, 2, "", looks.bold)?;
    for (column, total) in (3..).zip(totals) {
        sum_below(sheet, row, column, total, looks.sum)?;
    }
    sheet.blank(row, 6, looks.day)?;
    sheet.text(row, 7, "", looks.bold)?;
    finish(sheet, fees_of)
}
