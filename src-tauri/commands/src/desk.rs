//! The officer's desk: the office that is open (if any), the shell that lends its hands, and what the last command
//! changed. Shells call `idle` when nothing has happened for a few seconds, and `exit` before they close.

use std::collections::HashMap;
use std::path::PathBuf;

use sohoi_core::backup::{self, BackupReason};
use sohoi_core::files::Replace;
use sohoi_core::merger::{OtherFile, OtherWard};
use sohoi_core::photos;
use sohoi_core::place::{self, Held};
use sohoi_core::{Error, Office, OfficeTrouble, Subject};

use crate::host::Host;
use crate::log;
use crate::problem::Problem;
use crate::sitting::Sitting;

/// While there are changes, a backup is made this often.
const BACKUP_EVERY_MS: i64 = 30 * 60_000;

pub struct Desk {
    pub(crate) host: Box<dyn Host>,
    pub(crate) office: Option<Office>,
    /// A folder whose key is known but whose file did not open: what a restore needs.
    pub(crate) held: Option<Held>,
    /// Why it did not open.
    pub(crate) trouble: Option<OfficeTrouble>,
    /// The sample ward is on the desk, not the officer's own office.
    pub(crate) in_sample: bool,
    /// The whole office was looked over in this run.
    pub(crate) looked_over: bool,
    /// The import she is at, with people's data: in memory only, gone when the office is locked.
    pub(crate) import: Option<Sitting>,
    /// Her own import, laid aside while another ward's list is taken in.
    pub(crate) import_aside: Option<Sitting>,
    /// Files dropped on the window, until the import screen takes them.
    pub(crate) dropped: Vec<PathBuf>,
    /// Subjects touched beside those the office itself counts.
    pub(crate) changed: Vec<Subject>,
    /// Files written in this run that may still be opened, by token.
    pub(crate) saved_files: HashMap<String, SavedPath>,
    /// Whether a file in the way is replaced; only the command line's `--replace` says so.
    pub(crate) replace: Replace,
    /// Personal data stays off the screen (privacy.rs); never kept over a restart.
    pub(crate) is_hidden: bool,
    /// Another ward's file, picked to be merged.
    pub(crate) other_file: Option<OtherFile>,
    /// The same, opened in a place of its own; gone with it when the office is put away.
    pub(crate) other_ward: Option<OtherWard>,
}

/// A file just written, and when (UTC milliseconds).
pub(crate) struct SavedPath {
    pub path: PathBuf,
    pub saved_at: i64,
}

impl Desk {
    pub fn new(host: Box<dyn Host>) -> Desk {
        log::start(&host.places().logs, host.clock());
        Desk {
            host,
            office: None,
            held: None,
            trouble: None,
            in_sample: false,
            looked_over: false,
            import: None,
            import_aside: None,
            dropped: Vec::new(),
            changed: Vec::new(),
            saved_files: HashMap::new(),
            replace: Replace::Refuse,
            is_hidden: false,
            other_file: None,
            other_ward: None,
        }
    }

    /// A desk with an office on it already, as the command line and tests have it.
    pub fn with_office(host: Box<dyn Host>, office: Office) -> Desk {
        let in_sample = office.is_sample();
        Desk {
            office: Some(office),
            in_sample,
            ..Desk::new(host)
        }
    }

    /// The open office, to read.
    pub fn office(&self) -> Result<&Office, Problem> {
        self.office.as_ref().ok_or_else(Problem::locked)
    }

    /// The open office, to change.
    pub fn office_mut(&mut self) -> Result<&mut Office, Problem> {
        self.office.as_mut().ok_or_else(Problem::locked)
    }

    /// Files the officer dropped on the window: their paths come from the shell and never from the page.
    pub fn files_dropped(&mut self, paths: Vec<PathBuf>) {
        const AT_MOST: usize = 20;
        self.dropped = paths;
        self.dropped.truncate(AT_MOST);
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

    /// Folder of the office on the desk: her own, or the sample ward's.
    pub(crate) fn folder(&self) -> PathBuf {
        let places = self.host.places();
        if self.in_sample {
            places.sample
        } else {
            places.office
        }
    }

    /// Where its backups lie. The sample ward keeps its own apart from hers.
    pub(crate) fn backups(&self) -> PathBuf {
        let places = self.host.places();
        if self.in_sample {
            places.sample.join("backups")
        } else {
            places.backups
        }
    }

    /// Nothing has happened for a few seconds: bring everything to rest, and make the half-hourly backup when it is due.
    /// Once a run the whole office is looked over.
    pub fn idle(&mut self) -> Result<(), Problem> {
        let (backups, now) = (self.backups(), self.host.clock().now_ms());
        let Some(office) = &mut self.office else {
            return Ok(());
        };
        place::settle(office)?;
        if !self.looked_over {
            self.looked_over = true;
            let found = backup::check_office(office)?;
            for finding in &found.findings {
                log::event("check", finding);
            }
        }
        let newest = backup::list_backups(&backups, Some(office.db_uuid()), office.commit_seq()?)?
            .into_iter()
            .next();
        let due = newest.is_none_or(|row| {
            // A clock that went back must not put the next backup off for years.
            row.changes_since > 0 && !(0..BACKUP_EVERY_MS).contains(&(now - row.made_at))
        });
        if due && !office.is_sample() {
            backup::make_backup(office, &backups, BackupReason::Scheduled)?;
            backup::thin_out(office, &backups)?;
            self.changed.push(Subject::Backups);
        }
        Ok(())
    }

    /// A backup, unless the newest one holds everything already. The sample ward holds nobody's work.
    pub(crate) fn back_up_before_risky_work(&mut self) -> Result<(), Problem> {
        let backups = self.backups();
        let Some(office) = &mut self.office else {
            return Ok(());
        };
        if office.folder().is_none() || office.is_sample() {
            return Ok(());
        }
        place::settle(office)?;
        let made = backup::make_backup_of_changes(office, &backups, BackupReason::BeforeRiskyWork)?;
        if made.is_some() {
            backup::thin_out(office, &backups)?;
            self.changed.push(Subject::Backups);
        }
        Ok(())
    }

    /// The program closes: everything to rest, a backup if anything changed, and the key is forgotten.
    pub fn exit(&mut self) -> Result<(), Problem> {
        let backups = self.backups();
        self.held = None;
        (self.import, self.import_aside) = (None, None);
        let Some(mut office) = self.office.take() else {
            return Ok(());
        };
        photos::drop_unused(&mut office)?;
        place::settle(&mut office)?;
        if !office.is_sample()
            && backup::make_backup_of_changes(&office, &backups, BackupReason::Exit)?.is_some()
        {
            backup::thin_out(&office, &backups)?;
        }
        Ok(())
    }

    /// Takes an office onto the desk, or keeps what is known of one that did not open.
    pub(crate) fn seat(&mut self, opened: Result<Office, place::NotOpened>) -> Result<(), Problem> {
        match opened {
            Ok(office) => {
                self.in_sample = office.is_sample();
                self.office = Some(office);
                (self.held, self.trouble) = (None, None);
                self.looked_over = false;
                Ok(())
            }
            Err(place::NotOpened { error, held }) => match error {
                Error::Office(trouble) => {
                    log::event("open", &format!("{trouble:?}"));
                    (self.held, self.trouble) = (Some(*held), Some(trouble));
                    Ok(())
                }
                other => Err(other.into()),
            },
        }
    }
}
