//! What lies in an office folder: the office file, what SQLite lays beside it, the mark of damage, and the place where
//! damaged files are put aside. Opens nothing.

use std::path::{Path, PathBuf};

use crate::error::Result;
use crate::files;
use crate::vault::key_files;

pub(crate) const OFFICE_FILE: &str = "office.db";

/// Stands there after damage was seen: backups are not thinned out, and the next start looks closely.
pub(super) const SEEN_DAMAGED: &str = "office.damaged";
pub(super) const QUARANTINE: &str = "quarantine";
/// Damaged offices kept; a fourth pushes the oldest out, so that a failing disk is not filled up.
const QUARANTINED_MOST: usize = 3;

/// Notes that damage was seen, so that backups are kept and the next start looks closely.
pub fn mark_damaged(folder: &Path) -> Result<()> {
    files::write_bytes(&folder.join(SEEN_DAMAGED), files::Replace::Allow, b"")
}

pub(crate) fn is_marked_damaged(folder: &Path) -> bool {
    something(folder, SEEN_DAMAGED)
}

/// Moves the office file and what lies beside it out of the way, whole, for support to look at.
pub(crate) fn put_aside(folder: &Path) -> Result<()> {
    let root = folder.join(QUARANTINE);
    files::make_folder(&root)?;
    let mut numbers: Vec<u32> = std::fs::read_dir(&root)?
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .collect();
    numbers.sort_unstable();
    let aside = root.join((numbers.last().unwrap_or(&0) + 1).to_string());
    files::make_folder(&aside)?;
    // The keys are copied, not moved: without them the folder would look as if it had lost them.
    for path in key_files(folder) {
        if let (Ok(bytes), Some(name)) = (std::fs::read(&path), path.file_name()) {
            files::write_bytes(&aside.join(name), files::Replace::Refuse, &bytes)?;
        }
    }
    let file = folder.join(OFFICE_FILE);
    for path in side_files(&file).into_iter().chain([file]) {
        if path.symlink_metadata().is_ok()
            && let Some(name) = path.file_name()
        {
            files::move_to(&path, &aside.join(name))?;
        }
    }
    for number in numbers.iter().rev().skip(QUARANTINED_MOST - 1) {
        let oldest = root.join(number.to_string());
        for path in office_files(&oldest) {
            files::remove_if_there(&path)?;
        }
        // Fails if somebody put more there, which then stays.
        let _ = std::fs::remove_dir(&oldest);
    }
    files::remove_if_there(&folder.join(SEEN_DAMAGED))
}

/// The office file, its side files and its keys.
pub(super) fn office_files(folder: &Path) -> Vec<PathBuf> {
    let file = folder.join(OFFICE_FILE);
    let mut all = side_files(&file);
    all.push(file);
    all.extend(key_files(folder));
    all
}

/// What SQLite lays beside a file.
pub(crate) fn side_files(file: &Path) -> Vec<PathBuf> {
    ["-wal", "-shm", "-journal"]
        .iter()
        .map(|end| beside(file, end))
        .collect()
}

pub(super) fn beside(file: &Path, end: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(end);
    name.into()
}

pub(super) fn something(folder: &Path, name: &str) -> bool {
    folder.join(name).symlink_metadata().is_ok()
}
