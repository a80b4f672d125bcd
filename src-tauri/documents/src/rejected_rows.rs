//! Rows of a list that were not taken in, given back in the layout they came in with the reason in a last column, so that
//! they can be mended and imported again. Which rows and which reasons is the caller's.

use chrono::NaiveDate;

use crate::excel::{About, Across, Book, Fit, Look, Print, Result, Sheet, Shown, Style};
use crate::words;

/// A cell as the list had it.
#[derive(Clone)]
pub enum Value {
    Text(String),
    Number(f64),
    Day(NaiveDate),
}

pub enum RejectedLine {
    /// "Chi hội 3" over the people of that branch.
    Section(String),
    Person {
        cells: Vec<Value>,
        reason: String,
    },
}

/// One sheet of the list.
pub struct RejectedSheet {
    pub name: String,
    /// Titles and headings as they stood.
    pub head: Vec<Vec<String>>,
    /// How many rows of `head`, the last ones, are headings.
    pub heading_rows: usize,
    /// Cells of `head` shown as one: first and last row, first and last column.
    pub merged: Vec<Block>,
    pub width: usize,
    pub lines: Vec<RejectedLine>,
}

const TEXT: Style = Style::text(11.0).framed();
const HEAD: Style = TEXT.bold().across(Across::Center).wrapped().on(0xE7_E2_DA);
const REASON_WIDTH: f64 = 80.0;
/// The narrowest and the widest a column of the list is.
const WIDTHS: (f64, f64) = (11.0, 60.0);

struct Looks {
    title: Look,
    head: Look,
    section: Look,
    text: Look,
    reason: Look,
    bare: Look,
    plain: Look,
    day: Look,
}

pub fn workbook(issuer: &str, made: NaiveDate, sheets: &[RejectedSheet]) -> Result<Vec<u8>> {
    let mut book = Book::new(&About {
        title: words::REJECTED_TITLE.to_owned(),
        subject: words::REJECTED_TITLE.to_owned(),
        author: issuer.to_owned(),
        made,
    })?;
    let looks = Looks {
        title: book.look(Style::text(11.0)),
        head: book.look(HEAD),
        section: book.look(Style::text(11.0).bold()),
        text: book.look(TEXT.wrapped()),
        reason: book.look(TEXT.wrapped()),
        bare: book.look(TEXT.across(Across::Right).shown(Shown::Bare)),
        plain: book.look(TEXT.across(Across::Right).shown(Shown::Plain)),
        day: book.look(TEXT.across(Across::Center).shown(Shown::Day)),
    };
    let mut names: Vec<String> = Vec::new();
    for rejected in sheets {
        let name = free_name(&rejected.name, &names);
        names.push(name.to_lowercase());
        fill(&mut book.sheet(&name)?, rejected, &looks)?;
    }
    book.bytes()
}

fn fill(sheet: &mut Sheet<'_>, rejected: &RejectedSheet, looks: &Looks) -> Result<()> {
    let reason = reason_column(rejected);
    for column in 0..reason {
        sheet.column_width(column, width(rejected, column))?;
    }
    sheet.column_width(reason, REASON_WIDTH)?;
    let mut row = 0;
    let titles = rejected.head.len() - rejected.heading_rows;
    for (at, texts) in rejected.head.iter().enumerate() {
        let is_heading = at >= titles;
        let look = if is_heading { looks.head } else { looks.title };
        for (column, title) in (0..reason).zip(texts) {
            if !title.is_empty() || is_heading {
                sheet.text(row, column, title, look)?;
            }
        }
        if is_heading {
            // A list without headings gets none, or it would no longer be the same layout.
            let is_first = at == titles;
            let said = if is_first { words::REJECTED_REASON } else { "" };
            sheet.text(row, reason, said, look)?;
        }
        row += 1;
    }
    for (at, (rows, columns)) in rejected.merged.iter().enumerate() {
        // A broken file may say of a cell twice that it is part of a larger one.
        if rejected.merged[..at]
            .iter()
            .any(|other| share(other, &(*rows, *columns)))
        {
            continue;
        }
        let is_one = rows.0 == rows.1 && columns.0 == columns.1;
        let text = rejected
            .head
            .get(rows.0 as usize)
            .and_then(|texts| texts.get(usize::from(columns.0)));
        if let Some(text) = text
            && columns.1 < reason
            && !is_one
        {
            let look = if rows.0 as usize >= titles {
                looks.head
            } else {
                looks.title
            };
            sheet.text_over_block(*rows, *columns, text, look)?;
        }
    }
    if rejected.heading_rows > 1 {
        let first = titles as u32;
        let last = rejected.head.len() as u32 - 1;
        let said = words::REJECTED_REASON;
        sheet.text_over_block((first, last), (reason, reason), said, looks.head)?;
    }
    for line in &rejected.lines {
        match line {
            RejectedLine::Section(text) => sheet.text(row, 0, text, looks.section)?,
            RejectedLine::Person { cells, reason: why } => {
                for (column, value) in (0..reason).zip(cells) {
                    match value {
                        Value::Text(shown) => sheet.text(row, column, shown, looks.text)?,
                        Value::Number(count) if count.fract() == 0.0 => {
                            sheet.number(row, column, *count, looks.bare)?;
                        }
                        Value::Number(count) => sheet.number(row, column, *count, looks.plain)?,
                        Value::Day(shown) => sheet.day(row, column, *shown, looks.day)?,
                    }
                }
                sheet.text(row, reason, why, looks.reason)?;
                // Not every program makes a row as high as its words.
                sheet.row_height(row, TEXT.height(why, REASON_WIDTH))?;
            }
        }
        row += 1;
    }
    let headings = rejected.head.len() as u32;
    if rejected.heading_rows > 0 {
        for row in headings - rejected.heading_rows as u32..headings {
            // Words of a narrow column's heading stand in two lines.
            sheet.row_height(row, 30.0)?;
        }
        sheet.print(&Print {
            landscape: true,
            margins: [10.0, 10.0, 12.0, 15.0],
            repeat_rows: (headings - rejected.heading_rows as u32, headings - 1),
            repeat_columns: None,
            fit: Fit::Width,
            foot: words::REJECTED_TITLE.to_owned(),
        })?;
    }
    sheet.freeze(headings, 0)
}

type Block = ((u32, u32), (u16, u16));

fn share(one: &Block, other: &Block) -> bool {
    one.0.0 <= other.0.1 && other.0.0 <= one.0.1 && one.1.0 <= other.1.1 && other.1.0 <= one.1.1
}

/// After the list's own columns; a list that had reasons already gets new ones in their place.
fn reason_column(rejected: &RejectedSheet) -> u16 {
    let own = u16::try_from(rejected.width).unwrap_or(u16::MAX - 1);
    let titles = rejected.head.len() - rejected.heading_rows;
    let said_before = own > 1
        && rejected.head[titles..].iter().any(|texts| {
            texts.get(usize::from(own) - 1).map(String::as_str) == Some(words::REJECTED_REASON)
        });
    if said_before { own - 1 } else { own }
}

/// Wide enough for what stands in it; headings and long texts are wrapped.
fn width(rejected: &RejectedSheet, column: u16) -> f64 {
    let at = usize::from(column);
    let titles = rejected.head.len() - rejected.heading_rows;
    let widest = |style: Style, text: &str| style.width(text);
    let heads = rejected.head[titles..]
        .iter()
        .filter_map(|texts| texts.get(at))
        .flat_map(|text| text.split_whitespace())
        .map(|word| widest(HEAD, word));
    let cells = rejected.lines.iter().filter_map(|line| match line {
        RejectedLine::Section(_) => None,
        RejectedLine::Person { cells, .. } => Some(match cells.get(at)? {
            Value::Text(text) => widest(TEXT, text),
            Value::Number(number) => widest(TEXT, &number.to_string()),
            Value::Day(_) => widest(TEXT, "00/00/0000"),
        }),
    });
    heads.chain(cells).fold(WIDTHS.0, f64::max).min(WIDTHS.1)
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
