//! The other ward's file, opened: a backup or an office folder is copied into a private folder, opened there by its
//! password or recovery code, only read, and taken away again. The file it came from is never written.

use std::path::{Path, PathBuf};

use crate::backup::{self, read_backup_file};
use crate::clock::Clock;
use crate::error::{Error, OfficeTrouble, Result};
use crate::files::{self, Replace};
use crate::office::Office;
use crate::place::{self, IfOlder, OFFICE_FILE, side_files};
use crate::vault::{Keys, Unlock, key_files};

/// What can be told of a file before it is opened.
pub struct OtherFile {
    path: PathBuf,
    pub needs_secret: bool,
}

/// An office that is looked at beside one's own. Gone, with its copy, when dropped.
pub struct OtherWard {
    office: Option<Office>,
    folder: PathBuf,
    /// Rows of the list it came from that were not taken in, once the others were; none for an office.
    pub left_out: Option<u32>,
}

impl OtherFile {
    /// A backup, or the office file of a folder.
    pub fn look(path: &Path) -> Result<OtherFile> {
        let needs_secret = match folder_of(path) {
            Some(folder) => Keys::load(folder)?.has_password(),
            None => read_backup_file(path)?.has_password(),
        };
        Ok(OtherFile {
            path: path.to_owned(),
            needs_secret,
        })
    }

    pub fn name(&self) -> String {
        let named = folder_of(&self.path).unwrap_or(&self.path);
        named
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    }

    /// Copies and opens it in `folder`, which is made, and emptied first: what lies there was left by a cut.
    pub fn open(&self, folder: &Path, unlock: &Unlock, clock: Box<dyn Clock>) -> Result<OtherWard> {
        remove_copy(folder)?;
        files::make_folder(folder)?;
        // From here on the folder goes with whatever comes out.
        let mut other = OtherWard {
            office: None,
            folder: folder.to_owned(),
            left_out: None,
        };
        let office = match folder_of(&self.path) {
            None => backup::restore_to(
                &read_backup_file(&self.path)?,
                folder,
                unlock,
                Replace::Refuse,
                clock,
            )?,
            Some(from) => {
                let file = from.join(OFFICE_FILE);
                let parts = side_files(&file)
                    .into_iter()
                    .chain([file])
                    .chain(key_files(from))
                    .filter(|part| part.is_file());
                for part in parts {
                    if let Some(name) = part.file_name() {
                        files::write_atomic(
                            &folder.join(name),
                            Replace::Refuse,
                            |out| {
                                std::io::copy(&mut std::fs::File::open(&part)?, out)?;
                                Ok(())
                            },
                            |_| Ok(()),
                        )?;
                    }
                }
                place::unlock(folder, unlock, clock.now_ms())?
                    .open(clock, IfOlder::Accept)
                    .map_err(Error::from)?
            }
        };
        other.office = Some(office);
        Ok(other)
    }
}

impl OtherWard {
    /// An office that lies in no folder, such as one a list was taken into.
    pub fn in_memory(office: Office) -> OtherWard {
        OtherWard {
            office: Some(office),
            folder: PathBuf::new(),
            left_out: None,
        }
    }

    pub fn office_mut(&mut self) -> Result<&mut Office> {
        self.office
            .as_mut()
            .ok_or_else(|| OfficeTrouble::Missing.into())
    }

    pub fn office(&self) -> Result<&Office> {
        self.office
            .as_ref()
            .ok_or_else(|| OfficeTrouble::Missing.into())
    }
}

impl Drop for OtherWard {
    fn drop(&mut self) {
        // The file first, or it cannot be removed on Windows.
        self.office = None;
        // Best effort: it is emptied again before the next is opened, and what lies there is encrypted.
        let _ = remove_copy(&self.folder);
    }
}

fn folder_of(path: &Path) -> Option<&Path> {
    path.file_name()
        .is_some_and(|name| name == OFFICE_FILE)
        .then(|| path.parent())
        .flatten()
}

/// Where the copy lies, beside one's own office; nothing else is ever kept under this name.
pub const COPY_FOLDER: &str = "merging";

/// Takes the copy away, file by file, also one a cut has left behind. A folder of any other name is refused.
fn remove_copy(folder: &Path) -> Result<()> {
    if folder.as_os_str().is_empty() {
        return Ok(());
    }
    if folder.file_name().is_none_or(|name| name != COPY_FOLDER) {
        return Err(Error::Internal("the copy lies elsewhere"));
    }
    remove_files(folder)
}

fn remove_files(folder: &Path) -> Result<()> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        other => other?,
    };
    for entry in entries {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            remove_files(&entry.path())?;
        } else {
            files::remove_if_there(&entry.path())?;
        }
    }
    Ok(std::fs::remove_dir(folder)?)
}
