//! Rows of a list that were not taken in, given back in the layout they came in with the reason in a last column, so that
//! they can be mended and imported again. Which rows and which reasons is the caller's.

use chrono::NaiveDate;

use crate::excel::{About, Across, Book, Result, Shown, Style};
use crate::words;

/// A cell as the list had it.
#[derive(Clone)]
pub enum Value {
    Text(String),
    Number(f64),
    Day(NaiveDate),
}

pub struct RejectedLine {
    pub cells: Vec<Value>,
    pub reason: String,
}

/// One sheet of the list.
pub struct RejectedSheet {
    pub name: String,
    /// Titles and headings as they stood.
    pub head: Vec<Vec<String>>,
    pub width: usize,
    pub lines: Vec<RejectedLine>,
}

const TEXT: Style = Style::text(11.0).framed();
const REASON_WIDTH: f64 = 90.0;
const WIDTH: f64 = 28.0;

pub fn workbook(issuer: &str, made: NaiveDate, sheets: &[RejectedSheet]) -> Result<Vec<u8>> {
    let mut book = Book::new(&About {
        title: words::REJECTED_TITLE.to_owned(),
        subject: words::REJECTED_TITLE.to_owned(),
        author: issuer.to_owned(),
        made,
    })?;
    let plain = book.look(Style::text(11.0));
    let head = book.look(TEXT.bold().across(Across::Center).wrapped().on(0xE7_E2_DA));
    let text = book.look(TEXT);
    let reason = book.look(TEXT.wrapped());
    let number = book.look(TEXT.shown(Shown::Number { decimals: 0 }));
    let day = book.look(TEXT.across(Across::Center).shown(Shown::Day));
    let mut names: Vec<String> = Vec::new();
    for rejected in sheets {
        let name = free_name(&rejected.name, &names);
        names.push(name.to_lowercase());
        let mut sheet = book.sheet(&name)?;
        let last = u16::try_from(rejected.width).unwrap_or(u16::MAX - 1);
        for column in 0..last {
            sheet.column_width(column, WIDTH)?;
        }
        sheet.column_width(last, REASON_WIDTH)?;
        let mut row = 0;
        // A list without headings gets none, or it would no longer be the same layout.
        let headings = rejected.head.len().saturating_sub(1);
        for (at, texts) in rejected.head.iter().enumerate() {
            let look = if at == headings { head } else { plain };
            for (column, title) in (0..).zip(texts) {
                if !title.is_empty() || at == headings {
                    sheet.text(row, column, title, look)?;
                }
            }
            if at == headings {
                sheet.text(row, last, words::REJECTED_REASON, head)?;
            }
            row += 1;
        }
        for line in &rejected.lines {
            for (column, value) in (0..).zip(&line.cells) {
                match value {
                    Value::Text(shown) => sheet.text(row, column, shown, text)?,
                    Value::Number(count) => sheet.number(row, column, *count, number)?,
                    Value::Day(shown) => sheet.day(row, column, *shown, day)?,
                }
            }
            sheet.text(row, last, &line.reason, reason)?;
            row += 1;
        }
    }
    book.bytes()
}

/// Two files may each have a "Sheet1".
fn free_name(name: &str, taken: &[String]) -> String {
    // A spreadsheet's own limit is 31 letters, and the number needs some of them.
    let short: String = name.chars().take(26).collect();
    if !taken.contains(&short.to_lowercase()) {
        return short;
    }
    (2..)
        .map(|number| format!("{short} ({number})"))
        .find(|name| !taken.contains(&name.to_lowercase()))
        .unwrap_or(short)
}
