//! An office folder that this process holds, with its key. Opening what lies in it is the business of `place`.

use std::path::{Path, PathBuf};

use super::traces::OFFICE_FILE;
use crate::files::FolderLock;
use crate::vault::{Keys, OpenKey};

/// An office folder held for this process, with its key: what an open office stands on.
pub struct Held {
    pub(crate) folder: PathBuf,
    /// Held, never read.
    pub(crate) _lock: FolderLock,
    pub(crate) keys: Keys,
    pub(crate) key: OpenKey,
}

impl Held {
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// The officer whose password opened it; none for the other slots.
    pub fn officer(&self) -> Option<&str> {
        self.key.officer.as_deref()
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.folder.join(OFFICE_FILE)
    }
}
