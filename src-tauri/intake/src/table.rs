//! What comes out of a file: sheets of plain cells and the few things the officer should be told about them.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Workbook {
    /// Without its folder.
    pub file_name: String,
    pub sheets: Vec<Sheet>,
    pub notes: Vec<Note>,
}

#[derive(Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Sheet {
    pub name: String,
    pub is_hidden: bool,
    /// Sheet rows, counted from 1.
    pub hidden_rows: Vec<u32>,
    pub merged: Vec<Merged>,
    /// `rows[0]` is always sheet row 1. Rows end at their last filled cell and may differ in length.
    pub rows: Vec<Vec<Cell>>,
    /// The font most of a column's texts are written in, where the file tells; may be shorter than a row.
    pub column_fonts: Vec<Option<String>>,
}

/// A block of cells shown as one; the first cell holds the value. All four are counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    pub first_row: u32,
    pub first_column: u32,
    pub last_row: u32,
    pub last_column: u32,
}

/// Values as the sheet holds them: a phone typed as a number stays one, text is not trimmed (0xAD is the letter ư of an old font).
#[derive(Clone, PartialEq, Default, Serialize, Deserialize)]
pub enum Cell {
    #[default]
    Empty,
    Text(String),
    Number(f64),
    Day(NaiveDate),
    Truth(bool),
    /// The sheet itself shows an error here, such as #N/A.
    Failed,
}

impl Cell {
    pub fn is_empty(&self) -> bool {
        matches!(self, Cell::Empty)
    }

    /// As a text cell; nothing but blanks is an empty one.
    pub fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        // Not char::is_whitespace alone: a lone no-break space fills a cell no more than a space does.
        if text
            .chars()
            .all(|letter| letter.is_whitespace() || letter == '\u{feff}')
        {
            Cell::Empty
        } else {
            Cell::Text(text)
        }
    }
}

/// People's data: never in a log.
impl fmt::Debug for Cell {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Cell::Empty => "Empty",
            Cell::Text(_) => "Text(***)",
            Cell::Number(_) => "Number(***)",
            Cell::Day(_) => "Day(***)",
            Cell::Truth(_) => "Truth(***)",
            Cell::Failed => "Failed",
        })
    }
}

impl fmt::Debug for Sheet {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Sheet")
            .field("rows", &self.rows.len())
            .field("is_hidden", &self.is_hidden)
            .finish_non_exhaustive()
    }
}

/// What the officer should know before she trusts the preview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    HiddenSheet {
        sheet: String,
    },
    HiddenRows {
        sheet: String,
        count: u32,
    },
    /// Cells with formulas: their last computed values were read.
    FormulaValues {
        sheet: String,
        count: u32,
    },
    /// The file carries macros; they were neither read nor run.
    MacrosLeftOut,
    /// The file points to other files or addresses; nothing was fetched.
    LinksLeftOut,
    /// The file calls itself a spreadsheet and is a web page; its tables were read.
    WebPageTables,
    /// Separated text; the delimiter that was found, as shown to people.
    SeparatedText {
        delimiter: char,
    },
    /// Text was not Unicode; the old Windows encoding that was taken.
    OldTextEncoding {
        encoding: String,
    },
}
