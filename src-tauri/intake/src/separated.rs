//! Text with a delimiter (.csv, .txt): which encoding, which delimiter, which cells. Old single-byte text is told apart by
//! whether it reads as Vietnamese; text of an old font keeps its bytes as Latin-1 letters, to be converted by column later.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};
use sohoi_vietnamese::legacy::{self, Encoding as Writing};

use crate::limits::{Limits, Refusal};
use crate::table::{Cell, Note, Sheet};

pub fn read(bytes: &[u8], limits: &Limits) -> Result<(Vec<Sheet>, Vec<Note>), Refusal> {
    let (text, mut notes) = decode(bytes);
    let (text, told) = told_delimiter(&text);
    let delimiter = told.unwrap_or_else(|| guess_delimiter(text));
    // A stray quotation mark would swallow the rest of the file into one cell; then quotes are letters like others.
    let rows =
        split(text, delimiter, true, limits).or_else(|_| split(text, delimiter, false, limits))?;
    notes.push(Note::SeparatedText { delimiter });
    let sheet = Sheet {
        name: String::new(),
        rows,
        ..Sheet::default()
    };
    Ok((vec![sheet], notes))
}

/// Text in whatever encoding it comes, and a note if it is an old one.
pub fn decode(bytes: &[u8]) -> (String, Vec<Note>) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding.decode(bytes).0.into_owned(), Vec::new());
    }
    if let Some(encoding) = bare_utf16(bytes) {
        return (
            encoding.decode_without_bom_handling(bytes).0.into_owned(),
            Vec::new(),
        );
    }
    if let Some(text) = UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        return (text.into_owned(), Vec::new());
    }
    let (western, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    let (vietnamese, _) = WINDOWS_1258.decode_without_bom_handling(bytes);
    let vietnamese = legacy::decode(&vietnamese, Writing::Unicode);
    let as_typed = legacy::score(&vietnamese, Writing::Unicode);
    let is_vietnamese = [Writing::Unicode, Writing::Tcvn3, Writing::Vni]
        .into_iter()
        .all(|writing| as_typed > legacy::score(&western, writing));
    let (text, encoding) = if is_vietnamese {
        (vietnamese, WINDOWS_1258)
    } else {
        (western.into_owned(), WINDOWS_1252)
    };
    let note = Note::OldTextEncoding {
        encoding: encoding.name().to_owned(),
    };
    (text, vec![note])
}

/// Excel's "Unicode text" without its mark: every second byte of the first letters is zero.
pub fn bare_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(512)];
    let zeros = |start: usize| {
        head.iter()
            .skip(start)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let many = head.len() / 4;
    if head.len() < 4 {
        None
    } else if zeros(1) > many && zeros(0) == 0 {
        Some(UTF_16LE)
    } else if zeros(0) > many && zeros(1) == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Excel writes and reads a first line such as `sep=;`.
fn told_delimiter(text: &str) -> (&str, Option<char>) {
    let line = text.lines().next().unwrap_or_default();
    let told = line
        .strip_prefix("sep=")
        .and_then(|rest| rest.chars().next())
        .filter(|_| line.chars().count() == 5);
    match told {
        Some(_) => (text[line.len()..].trim_start_matches(['\r', '\n']), told),
        None => (text, None),
    }
}

/// The delimiter that gives most lines the same number of cells, more than one.
pub fn guess_delimiter(text: &str) -> char {
    const LINES: usize = 60;
    let mut best = (',', 0);
    for delimiter in ['\t', ';', ',', '|'] {
        let mut counts: Vec<usize> = text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .take(LINES)
            .map(|line| outside_quotes(line, delimiter))
            .collect();
        counts.sort_unstable();
        let usual = counts.get(counts.len() / 2).copied().unwrap_or_default();
        let alike = counts.iter().filter(|count| **count == usual).count();
        let worth = if usual == 0 {
            0
        } else {
            alike * 10 + usual.min(9)
        };
        if worth > best.1 {
            best = (delimiter, worth);
        }
    }
    best.0
}

fn outside_quotes(line: &str, delimiter: char) -> usize {
    let mut is_quoted = false;
    let mut count = 0;
    for letter in line.chars() {
        if letter == '"' {
            is_quoted = !is_quoted;
        } else if letter == delimiter && !is_quoted {
            count += 1;
        }
    }
    count
}

pub fn split(
    text: &str,
    delimiter: char,
    with_quotes: bool,
    limits: &Limits,
) -> Result<Vec<Vec<Cell>>, Refusal> {
    let mut lines = Lines {
        rows: Vec::new(),
        row: Vec::new(),
        cells: 0,
        limits,
    };
    let mut cell = String::new();
    let mut is_quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if with_quotes && is_quoted => {
                if letters.next_if_eq(&'"').is_some() {
                    cell.push('"');
                } else {
                    is_quoted = false;
                }
            }
            // Only at the start of a cell does a quotation mark open anything.
            '"' if with_quotes && cell.is_empty() => is_quoted = true,
            '\r' | '\n' if !is_quoted => {
                if letter == '\r' {
                    letters.next_if_eq(&'\n');
                }
                lines.end_cell(&mut cell)?;
                lines.end_row()?;
            }
            letter if letter == delimiter && !is_quoted => lines.end_cell(&mut cell)?,
            letter => {
                cell.push(letter);
                if cell.len() > limits.cell_chars * 4 {
                    return Err(lines.too_long());
                }
            }
        }
    }
    if is_quoted && with_quotes {
        // The file ends inside a quotation.
        return Err(lines.too_long());
    }
    if !cell.is_empty() || !lines.row.is_empty() {
        lines.end_cell(&mut cell)?;
        lines.end_row()?;
    }
    while lines.rows.last().is_some_and(Vec::is_empty) {
        lines.rows.pop();
    }
    Ok(lines.rows)
}

struct Lines<'a> {
    rows: Vec<Vec<Cell>>,
    row: Vec<Cell>,
    cells: usize,
    limits: &'a Limits,
}

impl Lines<'_> {
    fn end_cell(&mut self, text: &mut String) -> Result<(), Refusal> {
        if text.chars().count() > self.limits.cell_chars {
            return Err(self.too_long());
        }
        let cell = Cell::text(std::mem::take(text));
        if !cell.is_empty() {
            if self.row.len() >= self.limits.columns {
                return Err(Refusal::TooManyColumns {
                    sheet: String::new(),
                    at_most: self.limits.columns,
                });
            }
            self.cells += 1;
            if self.cells > self.limits.cells {
                return Err(Refusal::TooManyCells {
                    at_most: self.limits.cells,
                });
            }
        }
        // A line of nothing but delimiters may be long without being a row.
        if self.row.len() < self.limits.columns {
            self.row.push(cell);
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Refusal> {
        let mut row = std::mem::take(&mut self.row);
        while row.last().is_some_and(Cell::is_empty) {
            row.pop();
        }
        if self.rows.len() >= self.limits.rows && !row.is_empty() {
            return Err(Refusal::TooManyRows {
                sheet: String::new(),
                at_most: self.limits.rows,
            });
        }
        if self.rows.len() < self.limits.rows {
            self.rows.push(row);
        }
        Ok(())
    }

    fn too_long(&self) -> Refusal {
        Refusal::CellTooLong {
            sheet: String::new(),
            row: u32::try_from(self.rows.len() + 1).unwrap_or(u32::MAX),
        }
    }
}
