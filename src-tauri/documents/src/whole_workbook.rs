//! Everything the office holds as one workbook: a sheet per table and a list of them in front. For another program, an
//! auditor, or the day this one is no longer used.

use std::path::Path;

use chrono::NaiveDate;

use crate::excel::{About, Book, Fit, Print, Result, Style};
use crate::words::lists::{CONTENTS_HEAD, CONTENTS_NOTE, CONTENTS_SHEET, EVERYTHING, table_name};

/// A table: name, columns, rows.
pub struct Part {
    pub name: String,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Value>>,
}

pub enum Value {
    Empty,
    Number(f64),
    Text(String),
}

/// Excel's own limit for one sheet, less its head.
const MOST_ROWS: usize = 1_048_575;

/// `counts` are the tables with their numbers of rows, in the order `part` hands them over, one at a time.
pub fn whole_workbook<E: From<crate::excel::SpreadsheetError>>(
    issuer: &str,
    made: NaiveDate,
    tables: &[(String, usize)],
    mut part: impl FnMut(&str) -> std::result::Result<Part, E>,
    temp_folder: &Path,
) -> std::result::Result<Vec<u8>, E> {
    let about = About {
        title: format!("{EVERYTHING} - {issuer}"),
        subject: EVERYTHING.to_owned(),
        author: issuer.to_owned(),
        made,
    };
    let mut book = Book::streamed(&about, temp_folder)?;
    contents(&mut book, tables)?;
    for (name, _) in tables {
        let part = part(name)?;
        // What does not fit goes on in a sheet of its own.
        let mut pieces: Vec<&[Vec<Value>]> = part.rows.chunks(MOST_ROWS).collect();
        if pieces.is_empty() {
            pieces.push(&[]);
        }
        for (at, rows) in pieces.into_iter().enumerate() {
            let name = table_name(&part.name);
            let name = if at == 0 {
                name.to_owned()
            } else {
                format!("{name} ({})", at + 1)
            };
            sheet(&mut book, &name, &part.columns, rows)?;
        }
    }
    Ok(book.bytes()?)
}

fn contents(book: &mut Book, tables: &[(String, usize)]) -> Result<()> {
    let (text, bold) = (
        book.look(Style::text(11.0)),
        book.look(Style::text(11.0).bold()),
    );
    let mut sheet = book.sheet(CONTENTS_SHEET)?;
    for (column, width) in (0..).zip([50.0, 40.0, 24.0]) {
        sheet.column_width(column, width)?;
    }
    sheet.text(0, 0, CONTENTS_NOTE, text)?;
    for (column, head) in (0..).zip(CONTENTS_HEAD) {
        sheet.text(2, column, head, bold)?;
    }
    for (row, (name, count)) in (3..).zip(tables) {
        sheet.text(row, 0, table_name(name), text)?;
        sheet.text(row, 1, name, text)?;
        sheet.number(row, 2, *count as f64, text)?;
    }
    Ok(())
}

fn sheet(book: &mut Book, name: &str, columns: &[String], rows: &[Vec<Value>]) -> Result<()> {
    let (text, bold) = (
        book.look(Style::text(11.0)),
        book.look(Style::text(11.0).bold()),
    );
    let mut sheet = book.sheet(name)?;
    for (column, head) in (0..).zip(columns) {
        sheet.column_width(column, 30.0)?;
        sheet.text(0, column, head, bold)?;
    }
    for (row, values) in (1..).zip(rows) {
        for (column, value) in (0..).zip(values) {
            match value {
                Value::Empty => {}
                Value::Number(number) => sheet.number(row, column, *number, text)?,
                Value::Text(written) => sheet.text(row, column, written, text)?,
            }
        }
    }
    // It is made to be read by programs; whoever prints a sheet all the same gets it whole.
    sheet.print(&Print {
        landscape: true,
        margins: [10.0, 10.0, 12.0, 15.0],
        repeat_rows: (0, 0),
        repeat_columns: None,
        fit: Fit::Width,
        foot: name.to_owned(),
    })?;
    sheet.freeze(1, 0)
}
