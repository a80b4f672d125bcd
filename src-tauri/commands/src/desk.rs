//! The officer's desk: the office that is open (if any), the shell that lends its hands, and what the last command changed.

use std::collections::HashMap;
use std::path::PathBuf;

use sohoi_core::files::Replace;
use sohoi_core::{Office, Subject};

use crate::host::Host;
use crate::problem::Problem;

pub struct Desk {
    pub(crate) host: Box<dyn Host>,
    pub(crate) office: Option<Office>,
    /// Subjects touched beside those the office itself counts.
    pub(crate) changed: Vec<Subject>,
    /// Files written in this run that may still be opened, by token.
    pub(crate) saved_files: HashMap<String, PathBuf>,
    /// Whether a file in the way is replaced; only the command line's `--replace` says so.
    pub(crate) replace: Replace,
}

impl Desk {
    pub fn new(host: Box<dyn Host>) -> Desk {
        Desk { host, office: None, changed: Vec::new(), saved_files: HashMap::new(), replace: Replace::Refuse }
    }

    /// The open office, to read.
    pub fn office(&self) -> Result<&Office, Problem> {
        self.office.as_ref().ok_or_else(Problem::locked)
    }

    /// The open office, to change.
    pub fn office_mut(&mut self) -> Result<&mut Office, Problem> {
        self.office.as_mut().ok_or_else(Problem::locked)
    }

    pub(crate) fn take_changed(&mut self) -> Vec<Subject> {
        let mut changed = std::mem::take(&mut self.changed);
        if let Some(office) = &mut self.office {
            changed.extend(office.take_changed());
        }
        changed.sort();
        changed.dedup();
        changed
    }
}
