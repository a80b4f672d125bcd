//! From bytes to a workbook, in this process: what the worker does. What a file is, is told by its bytes.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::limits::{Limits, Refusal};
use crate::recognise::{Kind, recognise};
use crate::table::{Note, Sheet, Workbook};
use crate::{package, separated, spreadsheet, web_page};

/// Reads a file without a child process around it. Programs with a window use `read_in_worker`.
pub fn read_file(path: &Path, limits: &Limits) -> Result<Workbook, Refusal> {
    let mut bytes = Vec::new();
    open(path, limits)?
        .take(limits.file_bytes + 1)
        .read_to_end(&mut bytes)
        .map_err(|_| Refusal::Unreadable)?;
    read_bytes(&name_of(path), bytes, limits)
}

/// Looked at before it is opened: opening a pipe or a device that stands in a file's place would wait for ever.
pub(crate) fn open(path: &Path, limits: &Limits) -> Result<File, Refusal> {
    let about = std::fs::metadata(path).map_err(|_| Refusal::Unreadable)?;
    if !about.is_file() {
        return Err(Refusal::Unreadable);
    }
    if about.len() > limits.file_bytes {
        return Err(Refusal::TooLarge {
            at_most_bytes: limits.file_bytes,
        });
    }
    File::open(path).map_err(|_| Refusal::Unreadable)
}

/// A file's name without its folder.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

pub fn read_bytes(file_name: &str, bytes: Vec<u8>, limits: &Limits) -> Result<Workbook, Refusal> {
    if bytes.len() as u64 > limits.file_bytes {
        return Err(Refusal::TooLarge {
            at_most_bytes: limits.file_bytes,
        });
    }
    let (sheets, mut notes) = match recognise(&bytes)? {
        Kind::Package => {
            let package = package::check(&bytes, limits)?;
            spreadsheet::read_package(bytes, package, limits)?
        }
        Kind::OldExcel => spreadsheet::read_old_excel(bytes, limits)?,
        Kind::WebPage => web_page::read(&bytes, limits)?,
        Kind::Text => separated::read(&bytes, limits)?,
    };
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(Refusal::Empty);
    }
    notes.splice(
        0..0,
        sheets.iter().flat_map(hidden_notes).collect::<Vec<_>>(),
    );
    Ok(Workbook {
        file_name: file_name.to_owned(),
        sheets,
        notes,
    })
}

fn hidden_notes(sheet: &Sheet) -> Vec<Note> {
    let mut notes = Vec::new();
    if sheet.is_hidden {
        notes.push(Note::HiddenSheet {
            sheet: sheet.name.clone(),
        });
    }
    if !sheet.hidden_rows.is_empty() {
        notes.push(Note::HiddenRows {
            sheet: sheet.name.clone(),
            count: u32::try_from(sheet.hidden_rows.len()).unwrap_or(u32::MAX),
        });
    }
    notes
}
