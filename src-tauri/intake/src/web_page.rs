//! Tables of a web page that calls itself a spreadsheet, which is what many portals hand out. Scripts, styles and
//! everything outside the tables are passed over; nothing is fetched.

use std::borrow::Cow;
use std::collections::BTreeMap;

use encoding_rs::Encoding;

use crate::limits::{Limits, LooksLike, Refusal};
use crate::markup;
use crate::separated;
use crate::table::{Cell, Merged, Note, Sheet};
use crate::tags::Tag;

pub fn read(bytes: &[u8], limits: &Limits) -> Result<(Vec<Sheet>, Vec<Note>), Refusal> {
    let (text, mut notes) = decode(bytes);
    let mut page = Page::new(limits);
    let mut rest: &str = &text;
    while let Some(at) = rest.find('<') {
        page.text(&rest[..at])?;
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let Some(end) = end_of_tag(rest) else { break };
        let tag = Tag::of(&rest.as_bytes()[..end]);
        rest = &rest[end + 1..];
        let name = tag.name.to_ascii_lowercase();
        if !tag.is_end && matches!(name.as_slice(), b"script" | b"style" | b"title") {
            rest = after_closing(rest, &name);
        } else {
            page.tag(&name, &tag)?;
        }
    }
    page.end_table();
    if page.sheets.is_empty() {
        return Err(Refusal::NotASheet {
            looks_like: LooksLike::Unknown,
        });
    }
    notes.push(Note::WebPageTables);
    Ok((page.sheets, notes))
}

/// By the page's own word first, else as any text.
fn decode(bytes: &[u8]) -> (Cow<'_, str>, Vec<Note>) {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    let named = head.split("charset=").nth(1).map(|rest| {
        rest.trim_start_matches(['"', '\''])
            .split(|letter: char| {
                !(letter.is_ascii_alphanumeric() || letter == '-' || letter == '_')
            })
            .next()
            .unwrap_or_default()
    });
    let is_marked = Encoding::for_bom(bytes).is_some() || std::str::from_utf8(bytes).is_ok();
    match named.and_then(|name| Encoding::for_label(name.as_bytes())) {
        // An old page's own word is right about fonts' bytes too: Latin-1 letters stay as they are.
        Some(encoding) if !is_marked && encoding.is_single_byte() => {
            (encoding.decode_without_bom_handling(bytes).0, Vec::new())
        }
        _ => {
            let (text, notes) = separated::decode(bytes);
            (Cow::Owned(text), notes)
        }
    }
}

fn end_of_tag(rest: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in rest.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if byte == open => quote = None,
            // A quote that never closes ends with its tag at the next one.
            (Some(_), b'<') => return rest.find('>'),
            _ => {}
        }
    }
    None
}

fn after_closing<'a>(rest: &'a str, name: &[u8]) -> &'a str {
    let mut from = 0;
    while let Some(at) = rest[from..].find("</") {
        let after = from + at + 2;
        let is_it = rest.as_bytes()[after..]
            .get(..name.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(name));
        if is_it {
            return rest[after..]
                .find('>')
                .map_or("", |end| &rest[after + end + 1..]);
        }
        from = after;
    }
    ""
}

struct Page<'a> {
    limits: &'a Limits,
    sheets: Vec<Sheet>,
    sheet: Sheet,
    /// Tables within tables: only the outermost has rows, the others are part of a cell.
    nested: usize,
    row: Vec<Cell>,
    /// Columns of the coming rows that a cell above reaches down into: column → rows left.
    reaching_down: BTreeMap<usize, usize>,
    cell: Option<String>,
    span: (usize, usize),
    cells: usize,
}

impl<'a> Page<'a> {
    fn new(limits: &'a Limits) -> Page<'a> {
        Page {
            limits,
            sheets: Vec::new(),
            sheet: Sheet::default(),
            nested: 0,
            row: Vec::new(),
            reaching_down: BTreeMap::new(),
            cell: None,
            span: (1, 1),
            cells: 0,
        }
    }

    fn text(&mut self, text: &str) -> Result<(), Refusal> {
        let Some(cell) = &mut self.cell else {
            return Ok(());
        };
        // The page's own line ends mean nothing; breaks are tags.
        cell.push_str(&markup::plain(&text.replace(['\r', '\n'], " ")));
        if cell.len() > self.limits.cell_chars * 4 {
            return Err(Refusal::CellTooLong {
                sheet: self.sheet.name.clone(),
                row: u32::try_from(self.sheet.rows.len() + 1).unwrap_or(u32::MAX),
            });
        }
        Ok(())
    }

    fn tag(&mut self, name: &[u8], tag: &Tag<'_>) -> Result<(), Refusal> {
        match (name, tag.is_end) {
            (b"table", false) => self.nested += 1,
            (b"table", true) => {
                self.nested = self.nested.saturating_sub(1);
                if self.nested == 0 {
                    self.end_row()?;
                    self.end_table();
                }
            }
            _ if self.nested != 1 => {}
            (b"tr", false) => self.end_row()?,
            (b"tr", true) => self.end_row()?,
            (b"td" | b"th", false) => {
                self.end_cell()?;
                self.cell = Some(String::new());
                let span = |name| tag.number(name).unwrap_or(1).clamp(1, 1000) as usize;
                self.span = (span(b"colspan"), span(b"rowspan"));
            }
            (b"td" | b"th", true) => self.end_cell()?,
            (b"br" | b"p" | b"div", _) => {
                if let Some(cell) = &mut self.cell {
                    cell.push('\n');
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Refusal> {
        let Some(text) = self.cell.take() else {
            return Ok(());
        };
        let row = self.sheet.rows.len();
        while self.reaching_down.contains_key(&self.row.len()) {
            self.row.push(Cell::Empty);
        }
        let column = self.row.len();
        let cell = Cell::text(tidy(&text));
        if !cell.is_empty() {
            self.cells += 1;
        }
        if column >= self.limits.columns && !cell.is_empty() {
            return Err(Refusal::TooManyColumns {
                sheet: self.sheet.name.clone(),
                at_most: self.limits.columns,
            });
        }
        if self.cells > self.limits.cells {
            return Err(Refusal::TooManyCells {
                at_most: self.limits.cells,
            });
        }
        let (wide, high) = self.span;
        let wide = wide.min(self.limits.columns.saturating_sub(column));
        if wide == 0 {
            return Ok(());
        }
        if wide > 1 || high > 1 {
            self.sheet.merged.push(Merged {
                first_row: as_u32(row),
                first_column: as_u32(column),
                last_row: as_u32(row + high - 1),
                last_column: as_u32(column + wide - 1),
            });
        }
        self.row.push(cell);
        self.row.resize(column + wide, Cell::Empty);
        if high > 1 {
            for column in column..column + wide {
                self.reaching_down.insert(column, high);
            }
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Refusal> {
        self.end_cell()?;
        if self.row.is_empty() {
            return Ok(());
        }
        self.reaching_down.retain(|_, rows| {
            *rows -= 1;
            *rows > 0
        });
        let mut row = std::mem::take(&mut self.row);
        while row.last().is_some_and(Cell::is_empty) {
            row.pop();
        }
        if self.sheet.rows.len() >= self.limits.rows {
            return Err(Refusal::TooManyRows {
                sheet: self.sheet.name.clone(),
                at_most: self.limits.rows,
            });
        }
        self.sheet.rows.push(row);
        Ok(())
    }

    fn end_table(&mut self) {
        self.reaching_down.clear();
        let mut sheet = std::mem::take(&mut self.sheet);
        while sheet.rows.last().is_some_and(Vec::is_empty) {
            sheet.rows.pop();
        }
        if !sheet.rows.is_empty() {
            self.sheets.push(sheet);
        }
    }
}

/// Line ends and indents of the page's own text are no part of it; breaks are.
fn tidy(text: &str) -> String {
    text.split('\n')
        .map(|line| {
            line.split([' ', '\t', '\r'])
                .filter(|word| !word.is_empty())
                .collect::<Vec<_>>()
                .join(" ")
        })
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

fn as_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
