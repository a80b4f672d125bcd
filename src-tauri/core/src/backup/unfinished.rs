//! A restore that was decided and may have been cut off: the marker that lies in the folder meanwhile, and the steps that
//! finish it. Called when a restore is decided, and whenever an office folder is taken.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::make::hash_of_file;
use crate::error::Result;
use crate::files;
use crate::place::{Notes, OFFICE_FILE, put_aside, side_files};
use crate::vault::text::{array, bytes_from_hex};
use crate::vault::{Keys, push_hex};

/// The checked copy that waits to take the office's place.
pub(super) const STAGED: &str = "restore.db";
/// From the moment this lies there, the restore will be finished.
pub(super) const MARKER: &str = "restore.todo";
const MARKER_LINE: &str = "sohoi restore 1";

/// What happens to the file that is replaced.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Old {
    /// A verified backup of it was made just now.
    Replace,
    /// It could not be opened, so it is kept as it is.
    PutAside,
}

pub(crate) fn restore_is_under_way(folder: &Path) -> bool {
    folder.join(MARKER).symlink_metadata().is_ok()
}

/// Carries out a restore that was decided; does nothing if there is none. Every step may be cut and done again.
pub(crate) fn finish_restore(folder: &Path) -> Result<()> {
    finish_by_steps(folder, &mut |_| Ok(()))
}

/// The steps of `finish_restore`; a test cuts between any two of them.
pub(super) fn finish_by_steps(
    folder: &Path,
    before_step: &mut dyn FnMut(u32) -> Result<()>,
) -> Result<()> {
    let marker_path = folder.join(MARKER);
    let marker = std::fs::read_to_string(&marker_path)
        .ok()
        .and_then(|text| Marker::from_text(&text));
    let Some(mut marker) = marker else {
        // Never decided.
        remove_staged(folder)?;
        return files::remove_if_there(&marker_path);
    };
    let (staged, office) = (folder.join(STAGED), folder.join(OFFICE_FILE));
    if staged.symlink_metadata().is_ok() {
        before_step(1)?;
        if hash_of_file(&staged)?.1 != marker.sha256 {
            // A disk that lied about flushing. The backup is still where it was; the old office must not be lost.
            remove_staged(folder)?;
            return files::remove_if_there(&marker_path);
        }
        if marker.old == Old::PutAside {
            put_aside(folder)?;
        }
        before_step(2)?;
        // A log of the old file beside the new one would be read into it.
        for side in side_files(&office) {
            files::remove_if_there(&side)?;
        }
        files::sync_folder(folder)?;
        before_step(3)?;
        files::move_over(&staged, &office)?;
    }
    before_step(4)?;
    marker.keys.save(folder)?;
    before_step(5)?;
    Notes::change(folder, |notes| {
        notes.undoes_restore = marker.undoes.clone();
        notes.checked_at = None;
    })?;
    before_step(6)?;
    files::remove_if_there(&marker_path)?;
    files::sync_folder(folder)
}

pub(super) fn remove_staged(folder: &Path) -> Result<()> {
    let staged = folder.join(STAGED);
    let mut all: Vec<PathBuf> = side_files(&staged);
    all.push(staged);
    for path in all {
        files::remove_if_there(&path)?;
    }
    Ok(())
}

/// A restore that is decided: what to put in place, and with which keys.
pub(super) struct Marker {
    pub sha256: [u8; 32],
    pub old: Old,
    pub undoes: Option<String>,
    pub keys: Keys,
}

impl Marker {
    pub fn to_text(&self) -> String {
        let mut text = format!("{MARKER_LINE}\nsha ");
        push_hex(&mut text, &self.sha256);
        text.push_str(if self.old == Old::PutAside {
            "\nold aside\n"
        } else {
            "\nold replace\n"
        });
        if let Some(name) = &self.undoes {
            text.push_str(&format!("undo {name}\n"));
        }
        for line in self.keys.to_text().lines() {
            text.push_str(&format!("key {line}\n"));
        }
        let sum = Sha256::digest(&text);
        text.push_str("end ");
        push_hex(&mut text, &sum);
        text.push('\n');
        text
    }

    fn from_text(text: &str) -> Option<Marker> {
        let (body, sum) = text.split_at(text.rfind("end ")?);
        if bytes_from_hex(sum.strip_prefix("end ")?.strip_suffix('\n')?)?
            != Sha256::digest(body).as_slice()
            || body.lines().next() != Some(MARKER_LINE)
        {
            return None;
        }
        let fact = |name: &str| {
            body.lines()
                .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
        };
        let keys: String = body
            .lines()
            .filter_map(|line| line.strip_prefix("key "))
            .map(|line| format!("{line}\n"))
            .collect();
        Some(Marker {
            sha256: array(fact("sha")?)?,
            old: if fact("old")? == "aside" {
                Old::PutAside
            } else {
                Old::Replace
            },
            undoes: fact("undo").map(str::to_owned),
            keys: Keys::from_text(&keys)?,
        })
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::files::Replace;

    /// Decides a restore of the file that lies staged.
    pub fn write_marker(folder: &Path, keys: Keys) {
        let sha256 = hash_of_file(&folder.join(STAGED)).unwrap().1;
        let marker = Marker {
            sha256,
            old: Old::Replace,
            undoes: None,
            keys,
        };
        files::write_bytes(
            &folder.join(MARKER),
            Replace::Allow,
            marker.to_text().as_bytes(),
        )
        .unwrap();
    }
}
