//! Commands of the import: files are read in a child process, understood and compared in core, and kept in memory only
//! until the officer says so. One sitting at a time; locking the office ends it.

use std::path::{Path, PathBuf};

use crate::contract::{ImportFileView, ImportRemark, ImportState, ImportWord, SavedFile};
use crate::desk::Desk;
use crate::exports::{self, Export};
use crate::leaving::ExportKind;
use crate::sitting::{Remarks, Sitting};
use crate::{CommitImport, NoInput, OfImportFile, PasteImport, PickKind, Problem, words};
use sohoi_core::days::Month;
use sohoi_core::members::import::{
    Block, Cell, CorrectImportCell, DecideImport, Finding, FindingCode, FindingLevel, ImportCounts,
    ImportOverview, ImportPage, ImportPageOf, ImportResult, RejectedRows, SetImportColumn,
    SetImportList, Table,
};
use sohoi_core::merger::OtherWard;
use sohoi_core::organization;
use sohoi_core::{Office, Subject};
use sohoi_documents::rejected_rows::{self, RejectedLine, RejectedSheet, Value};
use sohoi_intake::{Limits, Workbook, read_in_worker, read_pasted};

/// The most a paste may hold: a list of a whole ward is a tenth of it.
const LONGEST_PASTE: usize = 1_500_000;

fn remark((vi, en): (String, String)) -> ImportRemark {
    ImportRemark { vi, en }
}

/// The office the sitting is for and the sitting, or that there is none.
fn at_import(desk: &mut Desk) -> Result<(&mut Office, &mut Sitting), Problem> {
    let Desk {
        office,
        other_ward,
        import,
        ..
    } = desk;
    sitting_of(office, other_ward, import)
}

fn sitting_of<'a>(
    office: &'a mut Option<Office>,
    other_ward: &'a mut Option<OtherWard>,
    import: &'a mut Option<Sitting>,
) -> Result<(&'a mut Office, &'a mut Sitting), Problem> {
    let none = || Problem::from(sohoi_core::Error::NotFound("import"));
    let office = office.as_mut().ok_or_else(Problem::locked)?;
    let sitting = import.as_mut().ok_or_else(none)?;
    match sitting.of_other {
        None => Ok((office, sitting)),
        Some(_) => Ok((other_ward.as_mut().ok_or_else(none)?.office_mut()?, sitting)),
    }
}

/// Begins the sitting of another ward's list; her own waits.
pub(crate) fn begin_other_list(desk: &mut Desk, ward_name: String) {
    let own = desk.import.replace(Sitting {
        of_other: Some(ward_name),
        ..Sitting::default()
    });
    desk.import_aside = own;
    desk.changed.push(Subject::Imports);
}

/// Ends the sitting of another ward's list, if there is one, and goes on with her own.
pub(crate) fn end_other_list(desk: &mut Desk) {
    if desk
        .import
        .as_ref()
        .is_some_and(|sitting| sitting.of_other.is_some())
    {
        desk.import = desk.import_aside.take();
        desk.changed.push(Subject::Imports);
    }
}

fn state(desk: &mut Desk) -> Result<ImportState, Problem> {
    desk.changed.push(Subject::Imports);
    let (office, sitting) = at_import(desk)?;
    let ImportOverview {
        lists,
        counts,
        new_branches,
    } = sitting.import.overview(office)?;
    let files = sitting
        .import
        .file_names()
        .iter()
        .zip(&sitting.remarks)
        .map(|(name, remarks)| ImportFileView {
            name: name.clone(),
            notes: remarks.notes.clone(),
            problem: remarks.problem.clone(),
        })
        .collect();
    Ok(ImportState {
        files,
        lists,
        counts,
        new_branches,
        is_done: sitting.is_done,
        other_ward: sitting.of_other.clone(),
    })
}

/// Reads files into the sitting, which begins here if there is none. A file that cannot be read stays in it with its reason.
pub(crate) fn read_files(desk: &mut Desk, paths: &[PathBuf]) -> Result<(), Problem> {
    desk.office()?;
    let worker = desk.host.worker();
    let total = paths.len() as u64;
    for (done, path) in (0..).zip(paths) {
        desk.host.progress("read_list", done, total);
        let read = read_in_worker(&worker, path, &Limits::default());
        match read {
            Ok(workbook) => add_workbook(desk, workbook)?,
            Err(refusal) => {
                let remarks = Remarks {
                    notes: Vec::new(),
                    problem: Some(remark(words::imports::refusal(&refusal))),
                };
                add_to_sitting(desk, &file_name(path), Vec::new(), remarks)?;
            }
        }
    }
    desk.host.progress("read_list", total, total);
    Ok(())
}

/// A sitting; a new one where the last is done.
fn begin(desk: &mut Desk) {
    if desk.import.as_ref().is_some_and(|sitting| sitting.is_done) {
        // Another ward's list that is done stays in its office; what comes now is her own.
        desk.import = desk.import_aside.take();
    }
    desk.import.get_or_insert_with(Sitting::default);
}

fn add_workbook(desk: &mut Desk, workbook: Workbook) -> Result<(), Problem> {
    let notes = workbook
        .notes
        .iter()
        .map(|note| remark(words::imports::note(note)))
        .collect();
    let remarks = Remarks {
        notes,
        problem: None,
    };
    let tables = workbook.sheets.into_iter().map(table).collect();
    add_to_sitting(desk, &workbook.file_name, tables, remarks)
}

/// A file and what is said of it, both or neither: they are matched by their place.
fn add_to_sitting(
    desk: &mut Desk,
    name: &str,
    tables: Vec<Table>,
    remarks: Remarks,
) -> Result<(), Problem> {
    begin(desk);
    let (office, sitting) = at_import(desk)?;
    sitting.import.add_file(office, name, tables)?;
    sitting.remarks.push(remarks);
    Ok(())
}

fn table(sheet: sohoi_intake::Sheet) -> Table {
    let cell = |cell: sohoi_intake::Cell| match cell {
        sohoi_intake::Cell::Empty => Cell::Empty,
        sohoi_intake::Cell::Text(text) => Cell::Text(text),
        sohoi_intake::Cell::Number(number) => Cell::Number(number),
        sohoi_intake::Cell::Day(day) => Cell::Day(day),
        sohoi_intake::Cell::Truth(truth) => Cell::Truth(truth),
        sohoi_intake::Cell::Failed => Cell::Failed,
    };
    Table {
        name: sheet.name,
        is_hidden: sheet.is_hidden,
        rows: sheet
            .rows
            .into_iter()
            .map(|row| row.into_iter().map(cell).collect())
            .collect(),
        merged: sheet
            .merged
            .into_iter()
            .map(|block| Block {
                first_row: block.first_row,
                first_column: block.first_column,
                last_row: block.last_row,
                last_column: block.last_column,
            })
            .collect(),
        fonts: sheet.column_fonts,
    }
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

pub(crate) fn pick_import_files(
    desk: &mut Desk,
    _input: NoInput,
) -> Result<Option<ImportState>, Problem> {
    desk.office()?;
    let paths = desk.host.pick_files(PickKind::MemberList);
    take(desk, &paths)
}

pub(crate) fn take_dropped_files(
    desk: &mut Desk,
    _input: NoInput,
) -> Result<Option<ImportState>, Problem> {
    let paths = std::mem::take(&mut desk.dropped);
    take(desk, &paths)
}

fn take(desk: &mut Desk, paths: &[PathBuf]) -> Result<Option<ImportState>, Problem> {
    if paths.is_empty() {
        return Ok(None);
    }
    read_files(desk, paths)?;
    state(desk).map(Some)
}

pub(crate) fn paste_import(desk: &mut Desk, input: PasteImport) -> Result<ImportState, Problem> {
    desk.office()?;
    if input.text.len() > LONGEST_PASTE {
        return Err(sohoi_core::Error::Refused {
            field: "text",
            rule: sohoi_core::error::Rule::TooLong,
        }
        .into());
    }
    add_workbook(desk, read_pasted(&input.text))?;
    state(desk)
}

pub(crate) fn import_state(
    desk: &mut Desk,
    _input: NoInput,
) -> Result<Option<ImportState>, Problem> {
    desk.office()?;
    match &desk.import {
        None => Ok(None),
        Some(_) => state(desk).map(Some),
    }
}

pub(crate) fn remove_import_file(
    desk: &mut Desk,
    input: OfImportFile,
) -> Result<ImportState, Problem> {
    let (_, sitting) = at_import(desk)?;
    sitting.import.remove_file(input.file as usize)?;
    sitting.remarks.remove(input.file as usize);
    state(desk)
}

pub(crate) fn set_import_list(
    desk: &mut Desk,
    input: SetImportList,
) -> Result<ImportState, Problem> {
    at_import(desk)?.1.import.set_list(&input)?;
    state(desk)
}

pub(crate) fn set_import_column(
    desk: &mut Desk,
    input: SetImportColumn,
) -> Result<ImportState, Problem> {
    at_import(desk)?.1.import.set_column(&input)?;
    state(desk)
}

pub(crate) fn import_page(desk: &mut Desk, input: ImportPageOf) -> Result<ImportPage, Problem> {
    let (office, sitting) = at_import(desk)?;
    Ok(sitting.import.page(office, &input)?)
}

pub(crate) fn decide_import(desk: &mut Desk, input: DecideImport) -> Result<ImportCounts, Problem> {
    let (office, sitting) = at_import(desk)?;
    sitting.import.decide(office, &input)?;
    let counts = sitting.import.overview(office)?.counts;
    desk.changed.push(Subject::Imports);
    Ok(counts)
}

pub(crate) fn correct_import_cell(
    desk: &mut Desk,
    input: CorrectImportCell,
) -> Result<ImportCounts, Problem> {
    let (office, sitting) = at_import(desk)?;
    sitting.import.correct(&input)?;
    let counts = sitting.import.overview(office)?.counts;
    desk.changed.push(Subject::Imports);
    Ok(counts)
}

pub(crate) fn commit_import(desk: &mut Desk, input: CommitImport) -> Result<ImportResult, Problem> {
    let Desk {
        office,
        other_ward,
        import,
        host,
        ..
    } = desk;
    let (office, sitting) = sitting_of(office, other_ward, import)?;
    let result = sitting
        .import
        .commit(office, input.make_branches, |done, total| {
            host.progress("take_in_list", done, total);
        })?;
    sitting.is_done = true;
    let is_of_other = sitting.of_other.is_some();
    if let Some(other) = other_ward.as_mut().filter(|_| is_of_other) {
        other.left_out = Some(result.left_out + result.skipped);
    }
    desk.changed.push(Subject::Imports);
    Ok(result)
}

pub(crate) fn save_rejected_rows(
    desk: &mut Desk,
    _input: NoInput,
) -> Result<Option<SavedFile>, Problem> {
    let (office, sitting) = at_import(desk)?;
    let today = office.today();
    let issuer = organization::office_profile(office, today)?.ward_name;
    let sheets: Vec<RejectedSheet> = sitting
        .import
        .rejected(office)?
        .into_iter()
        .map(rejected_sheet)
        .collect();
    if sheets.is_empty() {
        return Ok(None);
    }
    let bytes = rejected_rows::workbook(&issuer, today, &sheets)
        .map_err(|error| Problem::internal(&error.to_string()))?;
    let export = Export {
        month: Month::of(today),
        file_name: format!("DongChuaNhap_{today}.xlsx"),
        bytes,
        what: ExportKind::RejectedRows,
    };
    exports::save(desk, export)
}

fn rejected_sheet(rejected: RejectedRows) -> RejectedSheet {
    let mut lines = Vec::new();
    for row in rejected.rows {
        lines.extend(row.sections.into_iter().map(RejectedLine::Section));
        let number = rejected.head.len() + lines.len() + 1;
        lines.push(RejectedLine::Person {
            reason: reasons(&row.findings, number),
            cells: row.cells.into_iter().map(value).collect(),
        });
    }
    let edge = |column: u32| u16::try_from(column).unwrap_or(u16::MAX);
    RejectedSheet {
        name: rejected.sheet,
        head: rejected.head,
        heading_rows: rejected.heading_rows,
        merged: rejected
            .merged
            .iter()
            .map(|block| {
                let columns = (edge(block.first_column), edge(block.last_column));
                ((block.first_row, block.last_row), columns)
            })
            .collect(),
        width: rejected.width,
        lines,
    }
}

fn value(cell: Cell) -> Value {
    match cell {
        Cell::Number(number) => Value::Number(number),
        Cell::Day(day) => Value::Day(day),
        other => Value::Text(other.shown()),
    }
}

/// "C7: Không hiểu ngày …", what must be mended before what is merely worth knowing; cells as the new file counts them.
fn reasons(findings: &[Finding], row: usize) -> String {
    let said: Vec<String> = findings
        .iter()
        .filter(|finding| finding.level <= FindingLevel::Warning)
        .map(|finding| {
            let sentence = words::imports::finding(finding.code).0;
            match &finding.cell {
                Some(cell) => {
                    let column = cell.trim_end_matches(|c: char| c.is_ascii_digit());
                    format!("{column}{row}: {sentence}")
                }
                None => sentence.to_owned(),
            }
        })
        .collect();
    if said.is_empty() {
        words::imports::NO_BRANCH.to_owned()
    } else {
        said.join(" ")
    }
}

pub(crate) fn cancel_import(desk: &mut Desk, _input: NoInput) -> Result<(), Problem> {
    // Another ward's list stays another ward's: what is chosen next must not go into the register unawares.
    let of_other = desk
        .import
        .take()
        .filter(|sitting| !sitting.is_done)
        .and_then(|sitting| sitting.of_other);
    if of_other.is_some() {
        desk.import = Some(Sitting {
            of_other,
            ..Sitting::default()
        });
    }
    desk.changed.push(Subject::Imports);
    Ok(())
}

pub(crate) fn import_words(_desk: &mut Desk, _input: NoInput) -> Result<Vec<ImportWord>, Problem> {
    Ok(FindingCode::ALL
        .iter()
        .map(|code| {
            let (vi, en) = words::imports::finding(*code);
            ImportWord {
                code: *code,
                level: code.level(),
                vi: vi.to_owned(),
                en: en.to_owned(),
            }
        })
        .collect())
}
