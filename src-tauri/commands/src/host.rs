//! What a shell (window, command line, test host) lends the commands: the clock, the folders, and the few things
//! only a shell can do. Paths come from here and never from the UI.

use std::path::{Path, PathBuf};

use sohoi_core::clock::Clock;
use sohoi_core::vault::Cost;
use sohoi_intake::Worker;

/// Which kind of file the officer is asked to pick.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PickKind {
    Picture,
    Backup,
    /// Another ward's backup, or the `office.db` of its folder.
    OtherWard,
    /// A list of members: a spreadsheet or separated text.
    MemberList,
}

/// Where things live on this PC.
#[derive(Debug, Clone)]
pub struct Places {
    /// The officer's office: `office.db`, `keys-a`, `keys-b`.
    pub office: PathBuf,
    /// The sample ward, an office of its own.
    pub sample: PathBuf,
    pub backups: PathBuf,
    /// Exports go into a folder per month below this one.
    pub exports: PathBuf,
    pub logs: PathBuf,
    /// How the program looks on this PC: a file, not a folder.
    pub display: PathBuf,
}

pub trait Host: Send {
    fn clock(&self) -> Box<dyn Clock>;
    fn places(&self) -> Places;
    /// None if she changes her mind.
    fn pick_file(&mut self, kind: PickKind) -> Option<PathBuf>;
    /// Several files at once; none if she changes her mind.
    fn pick_files(&mut self, kind: PickKind) -> Vec<PathBuf> {
        self.pick_file(kind).into_iter().collect()
    }
    /// Whether exports go into a folder per month that the program makes; the command line names its own place.
    fn makes_export_folders(&self) -> bool {
        true
    }
    /// Where to save a file of that suggested name; None if she changes her mind.
    fn save_as(&mut self, folder: &Path, suggested_name: &str) -> Option<PathBuf>;
    /// Asks in the system's own dialog, which no page can answer: before what cannot be taken back as usual.
    fn confirm(&mut self, sentence: &str) -> bool;
    /// Shows a file this program has just written.
    fn open_in_viewer(&mut self, path: &Path);
    /// The child process that strangers' files are read in: this program again, whose `main` begins with
    /// `run_as_worker_if_asked`.
    fn worker(&self) -> Worker;
    /// How dear a guess at a new password is. Only tests whose subject is something else ask for less; a test keeps every
    /// program that ships at the default.
    fn key_cost(&self) -> Cost {
        Cost::default()
    }
    /// Long work reports where it stands; a label is a code, its words are the UI's.
    fn progress(&mut self, label: &'static str, done: u64, total: u64);
}
