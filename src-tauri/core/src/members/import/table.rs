//! A sheet as the import sees it: plain cells and where they stand. Whoever read the file fills it in.

use std::fmt;

use crate::days::Day;

/// A value as the sheet holds it: a phone typed as a number stays one.
#[derive(Clone, PartialEq, Default)]
pub enum Cell {
    #[default]
    Empty,
    Text(String),
    Number(f64),
    Day(Day),
    Truth(bool),
    /// The sheet itself shows an error here, such as #N/A.
    Failed,
}

static NOTHING: Cell = Cell::Empty;

impl Cell {
    pub fn is_empty(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// As it would be read aloud from the sheet.
    pub fn shown(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) => text.trim().to_owned(),
            Cell::Number(number) => number_text(*number),
            Cell::Day(day) => day.format("%d/%m/%Y").to_string(),
            Cell::Truth(true) => "x".to_owned(),
            Cell::Truth(false) => String::new(),
            Cell::Failed => "#N/A".to_owned(),
        }
    }
}

/// Whole numbers without an exponent, so that a citizen number typed as a number keeps its digits.
pub(crate) fn number_text(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        format!("{number:.0}")
    } else {
        number.to_string()
    }
}

// People's data must not reach a log through `{:?}`.
impl fmt::Debug for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_empty() {
            "Empty"
        } else {
            "Cell(***)"
        })
    }
}

/// Cells shown as one; counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    pub first_row: u32,
    pub first_column: u32,
    pub last_row: u32,
    pub last_column: u32,
}

/// One sheet. `rows[0]` is sheet row 1.
#[derive(Debug, Clone, Default)]
pub struct Table {
    pub name: String,
    pub is_hidden: bool,
    pub rows: Vec<Vec<Cell>>,
    pub merged: Vec<Block>,
    /// The font of each column, where the file tells.
    pub fonts: Vec<Option<String>>,
}

impl Table {
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        self.rows
            .get(row)
            .and_then(|cells| cells.get(column))
            .unwrap_or(&NOTHING)
    }

    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    pub fn font(&self, column: usize) -> Option<&str> {
        self.fonts.get(column).and_then(Option::as_deref)
    }
}

/// `(6, 2)` → "C7".
pub fn cell_name(row: usize, column: usize) -> String {
    format!("{}{}", column_letters(column), row + 1)
}

/// 0 → "A", 27 → "AB".
pub fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[rest % 26]);
        rest /= 26;
    }
    letters
        .iter()
        .rev()
        .map(|letter| char::from(*letter))
        .collect()
}
