//! Lists of members as files: the sheet to work with, the CSV for other programs, the list on paper, and the whole office
//! in an open format. What is on the screen is what is in the file: the same filter, order and columns.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDateTime};
use sohoi_core::Office;
use sohoi_core::days::{Day, Month};
use sohoi_core::members::{
    Cell, FieldIs, FieldTrait, MemberColumn, MemberFilter, MemberOrder, Narrowing, Numbers,
    USUAL_COLUMNS, read_listed,
};
use sohoi_core::organization::office_profile;
use sohoi_core::whole_export;
use sohoi_documents::csv::csv;
use sohoi_documents::excel::SpreadsheetError;
use sohoi_documents::layout::text::Align;
use sohoi_documents::letterhead::{Letterhead, Profile};
use sohoi_documents::member_workbook::{MemberWorkbook, member_workbook};
use sohoi_documents::register::{self, Column, Group, ListDay, Register, Turned};
use sohoi_documents::whole_workbook::{self, whole_workbook};
use sohoi_documents::words;
use sohoi_documents::words::lists::{cell_text, heading};

use crate::Problem;
use crate::contract::{ExportList, ListFormat};
use crate::exports::{Export, ward_in_file_name};
use crate::leaving::ExportKind;

/// The file, and the codes of its columns for the log.
pub(crate) fn export(office: &Office, input: &ExportList) -> Result<(Export, String), Problem> {
    let on = input.filter.on.unwrap_or(office.today());
    let ward = office_profile(office, on)?.ward_name;
    let columns = input.filter.columns.as_deref().unwrap_or(&USUAL_COLUMNS);
    let lines = read_listed(office, &input.filter, input.only.as_deref(), Numbers::Clear)?;
    let (bytes, ending) = match input.format {
        ListFormat::Excel => (workbook(office, &ward, on, columns, lines)?, "xlsx"),
        ListFormat::Csv => (
            csv(
                &columns
                    .iter()
                    .map(|column| heading(*column).to_owned())
                    .collect::<Vec<_>>(),
                lines.iter().map(|line| texts(line, &ward)),
            ),
            "csv",
        ),
        ListFormat::Pdf => (
            register::pdf(
                &paper(office, &input.filter, &ward, on, columns, &lines)?,
                &Profile::state(),
            ),
            "pdf",
        ),
    };
    let export = Export {
        month: Month::of(office.today()),
        file_name: format!("DanhSachHoiVien_{on}_{}.{ending}", ward_in_file_name(&ward)),
        bytes,
        what: ExportKind::Members,
    };
    let mut carried = vec![codes(columns)];
    carried.extend(input.filter.narrow.iter().flat_map(narrowed_by));
    Ok((export, carried.join(", ")))
}

/// Conditions that say something dear of everybody on the list, though no column does: "narrow:flag:widowed".
fn narrowed_by(narrow: &Narrowing) -> Vec<String> {
    let ethnicity = narrow.ethnicity.trim().replace([',', ':'], " ");
    let coded = |kind: &'static str, codes: &[String]| -> Vec<String> {
        codes
            .iter()
            .map(|code| format!("narrow:{kind}:{code}"))
            .collect()
    };
    let mut conditions = coded("flag", &narrow.flags);
    conditions.extend(coded("class", &narrow.household_classes));
    if !ethnicity.is_empty() {
        conditions.push(format!("narrow:ethnicity:{ethnicity}"));
    }
    if let Some(party) = narrow.party {
        conditions.push(format!("narrow:party:{party}"));
    }
    for condition in &narrow.fields {
        if let FieldIs::Text { text } = &condition.is
            && condition.field.is(FieldTrait::Sensitive)
        {
            let text = text.trim().replace([',', ':'], " ");
            conditions.push(format!("narrow:{}:{text}", condition.field.code()));
        }
    }
    conditions
}

pub(crate) fn codes(columns: &[MemberColumn]) -> String {
    columns
        .iter()
        .map(|column| column.as_text())
        .collect::<Vec<_>>()
        .join(", ")
}

fn texts(line: &[Cell], ward: &str) -> Vec<String> {
    line.iter().map(|cell| cell_text(cell, ward)).collect()
}

fn workbook(
    office: &Office,
    ward: &str,
    on: Day,
    columns: &[MemberColumn],
    lines: Vec<Vec<Cell>>,
) -> Result<Vec<u8>, Problem> {
    let list = MemberWorkbook {
        issuer: ward,
        on,
        made: office.today(),
        columns,
    };
    member_workbook(&list, lines.into_iter(), &private_folder(office)).map_err(not_written)
}

/// Rows on their way into a sheet lie in the office's own folder, which is the officer's alone.
fn private_folder(office: &Office) -> PathBuf {
    office
        .folder()
        .map_or_else(std::env::temp_dir, PathBuf::from)
}

fn not_written(_: SpreadsheetError) -> Problem {
    Problem::internal("spreadsheet could not be written")
}

/// The list on paper: under a band per branch where it is in the order of branches.
fn paper(
    office: &Office,
    filter: &MemberFilter,
    ward: &str,
    on: Day,
    columns: &[MemberColumn],
    lines: &[Vec<Cell>],
) -> Result<Register, Problem> {
    let unit = columns
        .iter()
        .position(|column| *column == MemberColumn::Unit);
    let band = unit.filter(|_| filter.order == MemberOrder::Unit && !filter.descending);
    let mut groups: Vec<Group> = Vec::new();
    for line in lines {
        let mut cells = texts(line, ward);
        let name = band.map(|at| cells.remove(at)).unwrap_or_default();
        match groups.last_mut() {
            Some(group) if group.name == name => group.rows.push(cells),
            _ => groups.push(Group {
                name,
                rows: vec![cells],
            }),
        }
    }
    let shown: Vec<Column> = columns
        .iter()
        .enumerate()
        .filter(|(at, _)| band != Some(*at))
        .map(|(_, column)| paper_column(*column))
        .collect();
    let share: f64 = shown.iter().map(|column| column.share).sum();
    let is_wide = share > WIDEST_UPRIGHT;
    let page = if is_wide { TURNED_MM } else { UPRIGHT_MM };
    Ok(Register {
        letterhead: letterhead(office, on)?,
        title: words::MEMBERS_TITLE.to_owned(),
        day: ListDay::AsOf(on),
        turned: if is_wide {
            Turned::Landscape
        } else {
            Turned::Portrait
        },
        columns: fit(shown, page),
        groups,
        printed_at: now_in_vietnam(office),
        version: version(),
    })
}

pub(crate) fn paper_column(column: MemberColumn) -> Column {
    let declared = column.declared();
    Column {
        heading: heading(column).to_owned(),
        share: declared.paper_mm,
        align: if declared.keeps_width {
            Align::Center
        } else {
            Align::Left
        },
    }
}

/// Columns of days and numbers keep their width, so that none is broken in two; texts share what is left of the page.
pub(crate) fn fit(mut columns: Vec<Column>, page_mm: f64) -> Vec<Column> {
    const ROW_NUMBER_MM: f64 = 11.0;
    let share = |fixed: bool| -> f64 {
        columns
            .iter()
            .filter(|column| (column.align == Align::Center) == fixed)
            .map(|column| column.share)
            .sum()
    };
    let (fixed, flexible) = (share(true), share(false));
    let room = page_mm - ROW_NUMBER_MM - fixed;
    if flexible > 0.0 && room > 0.0 && flexible > room {
        for column in &mut columns {
            if column.align != Align::Center {
                column.share *= room / flexible;
            }
        }
    }
    columns
}

/// Width of the text on an upright and on a turned sheet.
/// Columns that ask for more than this lie on a turned sheet.
pub(crate) const WIDEST_UPRIGHT: f64 = 190.0;
pub(crate) const UPRIGHT_MM: f64 = 165.0;
pub(crate) const TURNED_MM: f64 = 257.0;

pub(crate) fn letterhead(office: &Office, on: Day) -> Result<Letterhead, Problem> {
    let profile = office_profile(office, on)?;
    Ok(Letterhead {
        superior: profile.upper_name.unwrap_or_default().to_uppercase(),
        issuer: profile.ward_name.to_uppercase(),
        number: String::new(),
        symbol: String::new(),
        place_and_date: None,
    })
}

pub(crate) fn version() -> String {
    format!("{} {}", words::PROGRAM, env!("CARGO_PKG_VERSION"))
}

pub(crate) fn now_in_vietnam(office: &Office) -> NaiveDateTime {
    const SEVEN_HOURS_MS: i64 = 7 * 3_600_000;
    DateTime::from_timestamp_millis(office.now_ms() + SEVEN_HOURS_MS)
        .unwrap_or_default()
        .naive_utc()
}

/// Everything the office holds, a sheet per table.
pub(crate) fn everything(office: &Office) -> Result<Export, Problem> {
    let today = office.today();
    let ward = office_profile(office, today)?.ward_name;
    let tables = whole_export::table_names()
        .into_iter()
        .map(|name| Ok((name.to_owned(), whole_export::count_rows(office, name)?)))
        .collect::<Result<Vec<_>, sohoi_core::Error>>()?;
    let bytes = whole_workbook::<Stopped>(
        &ward,
        today,
        &tables,
        |name| {
            let table = whole_export::read_table(office, name).map_err(Stopped::Reading)?;
            Ok(whole_workbook::Part {
                name: table.name,
                columns: table.columns,
                rows: table
                    .rows
                    .into_iter()
                    .map(|row| row.into_iter().map(value).collect())
                    .collect(),
            })
        },
        &private_folder(office),
    )?;
    Ok(Export {
        month: Month::of(today),
        file_name: format!("ToanBoDuLieu_{today}_{}.xlsx", ward_in_file_name(&ward)),
        bytes,
        what: ExportKind::Everything,
    })
}

fn value(value: whole_export::Value) -> whole_workbook::Value {
    match value {
        whole_export::Value::Empty => whole_workbook::Value::Empty,
        whole_export::Value::Number(number) => whole_workbook::Value::Number(number),
        whole_export::Value::Text(text) => whole_workbook::Value::Text(text),
    }
}

/// Why a workbook was not finished.
enum Stopped {
    Reading(sohoi_core::Error),
    Writing(SpreadsheetError),
}

impl From<SpreadsheetError> for Stopped {
    fn from(error: SpreadsheetError) -> Stopped {
        Stopped::Writing(error)
    }
}

impl From<Stopped> for Problem {
    fn from(stopped: Stopped) -> Problem {
        match stopped {
            Stopped::Reading(error) => error.into(),
            Stopped::Writing(error) => not_written(error),
        }
    }
}
