//! Workbooks of Excel and LibreOffice, cell by cell. The only file that uses calamine. What comes in here has been looked
//! over by `package`, and every cap on rows, columns and cells is kept while reading, never afterwards.

use std::collections::HashMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{
    Data, DataRef, Ods, OdsError, Range, Reader, SheetType, SheetVisible, Style, Xls, XlsError,
    Xlsx, XlsxError, open_workbook_from_rs,
};
use chrono::NaiveDate;

use crate::limits::{Limits, Refusal};
use crate::package::{Package, PackageKind, SheetFacts};
use crate::table::{Cell, Merged, Note, Sheet};

type Found = (Vec<Sheet>, Vec<Note>);

pub fn read_package(bytes: Vec<u8>, package: Package, limits: &Limits) -> Result<Found, Refusal> {
    survive(|| match package.kind {
        PackageKind::Excel => read_excel(bytes, package, limits),
        PackageKind::OpenDocument => read_open_document(bytes, package, limits),
    })
}

pub fn read_old_excel(bytes: Vec<u8>, limits: &Limits) -> Result<Found, Refusal> {
    survive(|| read_old_book(bytes, limits))
}

/// The sheet reader panics on some numbers no honest file holds; such a file is damaged.
fn survive(read: impl FnOnce() -> Result<Found, Refusal>) -> Result<Found, Refusal> {
    // Whatever was half read is dropped with the panic.
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(Refusal::Damaged))
}

fn read_excel(bytes: Vec<u8>, mut package: Package, limits: &Limits) -> Result<Found, Refusal> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(excel_refusal)?;
    let mut builder = Builder::new(limits);
    for about in book.sheets_metadata().to_vec() {
        if about.typ != SheetType::WorkSheet {
            continue;
        }
        let mut cells = match book.worksheet_cells_reader(&about.name) {
            Ok(cells) => cells,
            // A chart's or a dialog's own sheet.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(excel_refusal(error)),
        };
        builder.start(&about.name, about.visible);
        while let Some(cell) = cells.next_cell().map_err(excel_refusal)? {
            let (row, column) = cell.get_position();
            builder.put(row as usize, column as usize, value_ref(cell.get_value()))?;
        }
        let facts = package.sheets.remove(&about.name).unwrap_or_default();
        let fonts = fonts(&facts, cells.styles());
        builder.finish(facts, fonts);
    }
    Ok(builder.found(package.has_macros, package.has_links))
}

fn read_open_document(
    bytes: Vec<u8>,
    mut package: Package,
    limits: &Limits,
) -> Result<Found, Refusal> {
    let mut book: Ods<_> =
        open_workbook_from_rs(Cursor::new(bytes)).map_err(|error| match error {
            OdsError::Password => Refusal::Password,
            _ => Refusal::Damaged,
        })?;
    let mut builder = Builder::new(limits);
    for about in book.sheets_metadata().to_vec() {
        let range = book
            .worksheet_range(&about.name)
            .map_err(|_| Refusal::Damaged)?;
        builder.start(&about.name, about.visible);
        builder.put_range(&range)?;
        let facts = package.sheets.remove(&about.name).unwrap_or_default();
        builder.finish(facts, Vec::new());
    }
    Ok(builder.found(package.has_macros, package.has_links))
}

fn read_old_book(bytes: Vec<u8>, limits: &Limits) -> Result<Found, Refusal> {
    let mut book: Xls<_> =
        open_workbook_from_rs(Cursor::new(bytes)).map_err(|error| match error {
            XlsError::Password => Refusal::Password,
            _ => Refusal::Damaged,
        })?;
    let mut builder = Builder::new(limits);
    let has_macros = matches!(book.vba_project(), Ok(Some(_)));
    for about in book.sheets_metadata().to_vec() {
        if about.typ != SheetType::WorkSheet {
            continue;
        }
        let range = book
            .worksheet_range(&about.name)
            .map_err(|_| Refusal::Damaged)?;
        let formulas = book.worksheet_formula(&about.name).map_or(0, |formulas| {
            formulas
                .used_cells()
                .filter(|(_, _, formula)| !formula.is_empty())
                .count()
        });
        let merged = book
            .merge_cells_by_sheet_name(&about.name)
            .unwrap_or_default();
        builder.start(&about.name, about.visible);
        builder.put_range(&range)?;
        let facts = SheetFacts {
            formulas: u32::try_from(formulas).unwrap_or(u32::MAX),
            merged: merged
                .iter()
                .map(|block| Merged {
                    first_row: block.start.0,
                    first_column: block.start.1,
                    last_row: block.end.0,
                    last_column: block.end.1,
                })
                .collect(),
            ..SheetFacts::default()
        };
        builder.finish(facts, Vec::new());
    }
    Ok(builder.found(has_macros, false))
}

fn excel_refusal(error: XlsxError) -> Refusal {
    match error {
        XlsxError::Password => Refusal::Password,
        _ => Refusal::Damaged,
    }
}

/// Builds sheets cell by cell and stops at the first that is too much.
struct Builder<'a> {
    limits: &'a Limits,
    sheets: Vec<Sheet>,
    notes: Vec<Note>,
    sheet: Sheet,
    cells: usize,
}

impl<'a> Builder<'a> {
    fn new(limits: &'a Limits) -> Builder<'a> {
        Builder {
            limits,
            sheets: Vec::new(),
            notes: Vec::new(),
            sheet: Sheet::default(),
            cells: 0,
        }
    }

    fn start(&mut self, name: &str, visible: SheetVisible) {
        self.sheet = Sheet {
            name: name.to_owned(),
            is_hidden: visible != SheetVisible::Visible,
            ..Sheet::default()
        };
    }

    fn put(&mut self, row: usize, column: usize, cell: Cell) -> Result<(), Refusal> {
        // Formatted but empty cells reach far beyond the list and mean nothing.
        if cell.is_empty() {
            return Ok(());
        }
        let sheet = || self.sheet.name.clone();
        if row >= self.limits.rows {
            return Err(Refusal::TooManyRows {
                sheet: sheet(),
                at_most: self.limits.rows,
            });
        }
        if column >= self.limits.columns {
            return Err(Refusal::TooManyColumns {
                sheet: sheet(),
                at_most: self.limits.columns,
            });
        }
        if let Cell::Text(text) = &cell
            && text.len() > self.limits.cell_chars
            && text.chars().count() > self.limits.cell_chars
        {
            return Err(Refusal::CellTooLong {
                sheet: sheet(),
                row: u32::try_from(row + 1).unwrap_or(u32::MAX),
            });
        }
        self.cells += 1;
        if self.cells > self.limits.cells {
            return Err(Refusal::TooManyCells {
                at_most: self.limits.cells,
            });
        }
        let rows = &mut self.sheet.rows;
        if rows.len() <= row {
            rows.resize_with(row + 1, Vec::new);
        }
        let cells = &mut rows[row];
        if cells.len() <= column {
            cells.resize(column + 1, Cell::Empty);
        }
        cells[column] = cell;
        Ok(())
    }

    fn put_range(&mut self, range: &Range<Data>) -> Result<(), Refusal> {
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (row, column, cell) in range.used_cells() {
            self.put(
                first_row as usize + row,
                first_column as usize + column,
                value(cell),
            )?;
        }
        Ok(())
    }

    fn finish(&mut self, facts: SheetFacts, column_fonts: Vec<Option<String>>) {
        let mut sheet = std::mem::take(&mut self.sheet);
        sheet.hidden_rows = facts
            .hidden_rows
            .into_iter()
            .filter(|row| {
                sheet
                    .rows
                    .get(*row as usize - 1)
                    .is_some_and(|cells| !cells.is_empty())
            })
            .collect();
        sheet.merged = facts.merged;
        sheet.column_fonts = column_fonts;
        if facts.formulas > 0 {
            self.notes.push(Note::FormulaValues {
                sheet: sheet.name.clone(),
                count: facts.formulas,
            });
        }
        self.sheets.push(sheet);
    }

    fn found(mut self, has_macros: bool, has_links: bool) -> Found {
        if has_macros {
            self.notes.push(Note::MacrosLeftOut);
        }
        if has_links {
            self.notes.push(Note::LinksLeftOut);
        }
        (self.sheets, self.notes)
    }
}

fn fonts(facts: &SheetFacts, styles: &[Style]) -> Vec<Option<String>> {
    facts
        .styles_of_texts
        .iter()
        .map(|counts| {
            let mut by_font: HashMap<&str, u32> = HashMap::new();
            for (style, count) in counts {
                let font = styles
                    .get(*style as usize)
                    .and_then(|style| style.font.as_ref()?.name.as_deref());
                if let Some(font) = font {
                    *by_font.entry(font).or_default() += count;
                }
            }
            by_font
                .into_iter()
                .max_by_key(|(font, count)| (*count, *font))
                .map(|(font, _)| font.to_owned())
        })
        .collect()
}

fn value_ref(value: &DataRef<'_>) -> Cell {
    match value {
        // The two that nearly all cells are; the rest may cost a copy.
        DataRef::SharedString(text) => Cell::text(*text),
        DataRef::Float(number) => number_cell(*number),
        other => value_of(&Data::from(other.clone())),
    }
}

fn value(value: &Data) -> Cell {
    value_of(value)
}

fn value_of(value: &Data) -> Cell {
    match value {
        Data::Empty => Cell::Empty,
        Data::Int(number) => number_cell(*number as f64),
        Data::Float(number) => number_cell(*number),
        Data::String(text) => Cell::text(text.as_str()),
        Data::Bool(truth) => Cell::Truth(*truth),
        Data::Error(_) => Cell::Failed,
        Data::DateTime(moment) => {
            let serial = moment.as_f64();
            // A bare year typed into a cell formatted as a day shows as a day of 1905; she meant the year.
            let is_year = serial.fract() == 0.0 && (1900.0..=2100.0).contains(&serial);
            if is_year || serial < 1.0 || !moment.is_datetime() {
                return number_cell(serial);
            }
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))
                .map_or_else(|| number_cell(serial), Cell::Day)
        }
        Data::DateTimeIso(text) => text
            .get(..10)
            .and_then(|day| NaiveDate::parse_from_str(day, "%Y-%m-%d").ok())
            .map_or_else(|| Cell::text(text.as_str()), Cell::Day),
        Data::DurationIso(text) => Cell::text(text.as_str()),
    }
}

fn number_cell(number: f64) -> Cell {
    if number.is_finite() {
        Cell::Number(number)
    } else {
        Cell::Failed
    }
}
